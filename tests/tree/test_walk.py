"""Walking a tree meets every node once, parents first, and words leave the notes out."""

from __future__ import annotations

from cabinet_report.problems import Where
from cabinet_report.tree.nodes import (
    CrossReference,
    Emphasis,
    LineBreak,
    Link,
    Note,
    Paragraph,
    Section,
    Stamp,
    Strong,
    Table,
    Text,
)
from cabinet_report.tree.walk import text_of, walk
from tests.trees import every_node


def test_a_section_is_followed_by_its_heading_then_its_stamp_then_its_blocks() -> None:
    below = Paragraph((Text("below"),))
    stamp = Stamp("AB", "1 May 2021")
    section = Section((Text("Legal"),), (below,), stamp=stamp)

    assert [section, Text("Legal"), stamp, below, Text("below")] == list(walk((section,)))


def test_the_notes_of_a_paper_come_in_the_order_of_their_numbers() -> None:
    notes = [node.number for node in walk(every_node().children) if isinstance(node, Note)]

    assert [1, 2, 3] == notes


def test_a_caption_comes_before_the_rows_of_its_table() -> None:
    table = next(node for node in walk(every_node().children) if isinstance(node, Table) and node.caption)

    words = [node.text for node in walk((table,)) if isinstance(node, Text)]

    assert ["Measures by group", "Measure"] == words[:2]


def test_words_join_everything_but_the_notes() -> None:
    inlines = (
        Text("See "),
        Strong((Emphasis((Text("paragraph "),)),)),
        CrossReference("x", Where("here"), "14"),
        Note((Text("hidden"),), 1),
        LineBreak(),
        Link((Text("there"),), "https://example.org"),
    )

    assert "See paragraph 14 there" == text_of(inlines)
