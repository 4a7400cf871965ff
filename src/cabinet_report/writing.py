"""The formats that there are, and a finished paper as the bytes of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from cabinet_report.naming import what_to_write
from cabinet_report.papers import Checked
from cabinet_report.problems import Problem, Problems, Where, errors

if TYPE_CHECKING:
    from cabinet_report.houses.look import Look
    from cabinet_report.tree.nodes import Finished


class Format(NamedTuple):
    """Where a format is written: its module, the function that takes a paper and a look, the ending of its files."""

    module: str
    function: str
    ending: str


# A format is one module and one line here.  The modules are imported when they are asked for, because WeasyPrint alone
# takes longer to import than a whole Word file to write.
FORMATS: Mapping[str, Format] = {
    "docx": Format("cabinet_report.writers.docx", "write_docx", "docx"),
    "html": Format("cabinet_report.writers.html", "write_html", "html"),
    "pdf": Format("cabinet_report.writers.pdf", "write_pdf", "pdf"),
    "text": Format("cabinet_report.writers.text", "write_text", "txt"),
}


def writer(format_name: str) -> Callable[[Finished, Look], bytes]:
    """The function that writes a format."""
    if format_name not in FORMATS:
        message = f'"{format_name}" is no format.'
        raise Problems([Problem("USE-002", Where("format"), message, what_to_write(format_name, FORMATS))])
    chosen = FORMATS[format_name]
    found: Callable[[Finished, Look], bytes] = getattr(import_module(chosen.module), chosen.function)
    return found


def write_all(checked: Checked, formats: Sequence[str]) -> Mapping[str, bytes]:
    """The bytes of a finished paper in each of the formats; raises its errors instead.

    Where PDF is one of them, the others know its pages: those of the headings in a contents list, and their count.
    """
    if stops := errors(checked.problems):
        raise Problems(stops)
    paper, look = checked.paper, checked.house.look
    writers = {name: writer(name) for name in formats}
    written: dict[str, bytes] = {}
    if "pdf" in formats:
        from cabinet_report.tree.pages import with_pages
        from cabinet_report.writers.pdf import write_pages

        written["pdf"], pages = write_pages(paper, look)
        paper = with_pages(paper, pages)
    return {name: written[name] if name in written else writers[name](paper, look) for name in formats}
