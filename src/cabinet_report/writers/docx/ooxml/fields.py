"""Fields: an instruction that Word can carry out again, and the result that stands there until it does."""

from __future__ import annotations

from cabinet_report.writers.docx.ooxml.runs import PLAIN, RunProperties, r, run
from cabinet_report.writers.docx.ooxml.xml import Xml, escape, join, w


def begin(instruction: str, properties: RunProperties = PLAIN) -> Xml:
    """The start of a field up to where its result begins."""
    code = Xml(f'<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText>')
    return join(
        (
            r(w("fldChar", fldCharType="begin"), properties),
            r(code, properties),
            r(w("fldChar", fldCharType="separate"), properties),
        )
    )


def end(properties: RunProperties = PLAIN) -> Xml:
    """The end of a field's result."""
    return r(w("fldChar", fldCharType="end"), properties)


def field(instruction: str, result: str, properties: RunProperties = PLAIN) -> Xml:
    """A whole field with the words that it shows now."""
    return join((begin(instruction, properties), run(result, properties), end(properties)))
