"""Papers as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from cabinet_report.tree.nodes import (
    Block,
    BulletList,
    Cards,
    Column,
    LineBreak,
    Link,
    Note,
    NumberedList,
    Paragraph,
    Row,
    Section,
    Stamp,
    Table,
    Text,
    Title,
)
from cabinet_report.writers.text import write_text
from tests.trees import (
    HOSTILE,
    card,
    cell,
    every_node,
    finance_table,
    finished,
    item,
    line_chart,
    look,
    paragraph,
    small,
    words,
)

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion


class PlainText(SingleFileSnapshotExtension):
    """One text for each snapshot."""

    file_extension = "txt"
    _write_mode = WriteMode.TEXT


@pytest.mark.parametrize("paper", [small(), every_node()], ids=["small", "every_node"])
def test_a_paper_as_text(paper: object, snapshot: SnapshotAssertion) -> None:
    assert snapshot(extension_class=PlainText) == write_text(paper, look()).decode()  # type: ignore[arg-type]  # the cases are of several types


def text_of(*blocks: Block) -> str:
    """The blocks as text, without the head of the page."""
    text = write_text(finished("A paper", blocks, notice=""), look()).decode()
    return text.removeprefix("Doncaster Council: performance of children’s services\n\n")


def test_numbers_labels_and_headings_are_typed() -> None:
    section = Section(words("Legal"), (paragraph("None.", number="76"),), number="75", stamp=Stamp("AB", "23/08/2021"))

    expected = "Title\n=====\n\n75. Legal [AB 23/08/2021]\n-------------------------\n\n76. None.\n"
    assert expected == text_of(Title(words("Title")), section)


def test_lists_are_set_in_by_their_depth() -> None:
    block = NumberedList((item("one", lists=(BulletList((item("deep"),)),)), item("two")), "i)")

    assert "  i) one\n    - deep\n  ii) two\n" == text_of(block)


def test_words_on_a_new_line_begin_below_the_first_word() -> None:
    assert "12. One\n    two\n" == text_of(paragraph("One", LineBreak(), "two", number="12"))


def test_a_note_is_called_by_its_number_and_stands_at_the_end() -> None:
    expected = "Words[1].\n\nNotes\n-----\n\n[1] Why.\n"
    assert expected == text_of(paragraph("Words", Note(words("Why."), 1), "."))


def test_a_link_says_where_it_leads() -> None:
    assert "the Act <https://a.example>\n" == text_of(Paragraph((Link(words("the Act"), "https://a.example"),)))


def test_a_narrow_table_stands_in_columns() -> None:
    table = Table(
        (Column(60), Column(40, "end")),
        (Row((cell("Team", scope="column"), cell("Cases", scope="column"))),),
        (Row((cell("Assessment", scope="row"), cell("9.5"))), Row((cell("Care", scope="row"), cell("18.0")))),
        "Caseloads.",
    )

    assert "Team        Cases\nAssessment    9.5\nCare         18.0\n" == text_of(table)


def test_a_wide_table_is_said_row_by_row_under_the_headings_of_its_columns() -> None:
    said = text_of(finance_table(1, wide=True)).splitlines()

    assert "Table 1: Budget and forecast by service, £000" == said[0]
    assert ["Children looked after", "  Budget, Gross: 7,862", "  Budget, Income: -1,204"] == said[2:5]
    assert "  Change since month 2, Net: 6,658" in said


def test_blocks_in_a_cell_stand_below_its_heading() -> None:
    table = Table(
        (Column(50), Column(50)),
        (Row((cell("Outcome", scope="column"), cell("Priorities", scope="column"))),),
        (Row((cell("Homes", scope="row"), cell((paragraph("Two:"), BulletList((item("a"), item("b"))))))),),
        "Objectives.",
    )

    assert "Homes\n  Priorities:\n    Two:\n      - a\n      - b\n" == text_of(table)


def test_a_chart_is_its_sentence_and_its_numbers() -> None:
    said = text_of(line_chart()).splitlines()

    assert line_chart().alternative == said[1]
    assert "Nov                  21       No data" in said


def test_a_card_is_its_name_its_values_and_its_words() -> None:
    said = text_of(Cards((card("Visits", "visits", "rating.within", "Within tolerance", "Words."),)))

    assert said.startswith("Visits\n  Performance: 97%\n  Target: 95%\n")
    assert said.endswith("\n\nWords.\n")


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_words_stay_words(hostile: str) -> None:
    assert f"{hostile}\n" == text_of(Paragraph((Text(hostile),)))
