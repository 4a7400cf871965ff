"""A paper numbered in every way: continuously, with numbers below numbers, by its headings, and in appendices."""

from __future__ import annotations

from cabinet_report.passes import finish
from cabinet_report.tree.nodes import (
    Blocks,
    Contents,
    CrossReference,
    Finished,
    Inline,
    ListItem,
    NumberedList,
    Numbering,
    Paper,
    Paragraph,
    Section,
    Text,
    Title,
)
from tests.trees import HERE, finished, words


def numbered() -> Finished:
    """The paper, through the passes."""
    title = "Numbers of every kind"
    bare = finished(
        title, (Title(words(title)), Contents(words("Contents"), depth=3), *_paper(), *_appendix(), *_after())
    )
    paper, problems = finish(Paper(bare.properties, bare.furniture, bare.children))
    assert () == problems
    return paper


def _says(text: str, numbering: Numbering = "inherit", label: str | None = None, to: str | None = None) -> Paragraph:
    reference: tuple[Inline, ...] = () if to is None else (CrossReference(to, HERE), Text("."))
    return Paragraph((Text(text), *reference), label=label, numbering=numbering)


def _under(
    heading: str,
    *children: Paragraph | Section | NumberedList,
    numbering: Numbering = "plain",
    label: str | None = None,
) -> Section:
    return Section(words(heading), children, label=label, numbering=numbering, paragraphs="numbered")


def _paper() -> Blocks:
    listed = NumberedList(tuple(ListItem(words(text)) for text in ("note it;", "ask about it.")), "i)")
    return (
        _under("Recommendations", _says("The Panel is asked to:"), listed),
        _under(
            "Governance",
            *(_says(f"Paragraph {number} of the paper.") for number in range(2, 11)),
            _says("The groups have changed; see paragraph ", to="deepest"),
            _under("The contract", _says("Its groups.", "nested", "deepest"), numbering="nested", label="contract"),
            _under("The panel", _says("Beside it.", "sibling"), _says("Not counted.", "plain"), numbering="nested"),
        ),
        _under("Finance", _says("Goes on."), _says("Below it.", "nested"), numbering="numbered", label="finance"),
    )


def _appendix() -> Blocks:
    summary = _under(
        "Summary position",
        _says("The set has changed."),
        _says("Contacts have dropped.", "nested", "contacts"),
        _says("Referrals have dropped.", "nested"),
        _under("On target", _says("Nine measures.", "plain"), numbering="numbered"),
        _under("Without one", _says("Two measures.", "plain"), _says("Both improve.", "sibling"), numbering="numbered"),
        numbering="numbered",
    )
    end = _under("Conclusions", _says("As in ", to="contacts"), numbering="numbered")
    return (
        Section(
            words("Appendix 1: The Trust's report"),
            (summary, end),
            label="trust",
            scheme="hierarchical",
            begins_series=True,
        ),
    )


def _after() -> Blocks:
    return (
        _under("After it", _says("The paper goes on, as in ", to="contract"), _says("See section ", to="finance")),
        Section(words("Appendix 2: The survey"), (_says("Begins with 1.", "numbered"),), begins_series=True),
    )
