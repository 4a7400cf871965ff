"""Word counts paragraphs for itself, and arrives at the numbers of the tree."""

from __future__ import annotations

import pytest

from cabinet_report.tree.nodes import Section
from cabinet_report.writers.docx.ooxml.numbering import Instance, Instances
from cabinet_report.writers.docx.paragraph_series import ParagraphSeries
from tests.trees import paragraph, words
from tests.writers.docx.opened import written


def placed(*numbers: str) -> tuple[list[tuple[int, int]], list[Instance]]:
    instances = Instances()
    series = ParagraphSeries(680, instances)
    return [series.place(number) for number in numbers], list(instances)


def test_numbers_that_follow_each_other_are_one_series() -> None:
    places, instances = placed("1", "2", "3")

    assert [(1, 0), (1, 0), (1, 0)] == places
    assert [Instance(1, 1)] == instances


def test_a_number_that_does_not_follow_starts_a_series_of_its_own() -> None:
    places, instances = placed("11", "15", "16")

    assert [(1, 0), (2, 0), (2, 0)] == places
    assert [((0, 11),), ((0, 15),)] == [instance.starts for instance in instances]


def test_a_deeper_number_is_a_deeper_level_and_begins_again_below_each_parent() -> None:
    places, _ = placed("1", "1.1", "1.2", "1.2.1", "2", "2.1")

    assert [0, 1, 1, 2, 0, 1] == [level for _, level in places]
    assert {1} == {instance for instance, _ in places}


def test_the_series_of_an_appendix_is_a_definition_of_its_own_and_the_paper_goes_on_after_it() -> None:
    appendix = (paragraph("A.", number="1"), paragraph("B.", number="1.1"))
    document = written(
        Section(words("Paper"), (paragraph("One.", number="1"), paragraph("Below.", number="1.1"))),
        Section(words("Appendix 1"), appendix, begins_series=True),
        Section(words("After"), (paragraph("Below.", number="1.2"), paragraph("Two.", number="2"))),
    )

    assert ["1", "1", "2", "2", "1", "1"] == document.values("//w:numPr/w:numId/@w:val")
    assert ["1", "101"] == document.values("//w:num/w:abstractNumId/@w:val", "word/numbering.xml")


@pytest.mark.parametrize("numbers", [("1", "2.1"), ("1.1",), ("A1",), ("1", "1.1.1")])
def test_a_number_that_word_cannot_reach_is_refused(numbers: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="a paragraph is numbered"):
        placed(*numbers)


def test_headings_and_paragraphs_share_the_series_and_no_number_is_typed() -> None:
    document = written(
        Section(words("First"), (paragraph("One.", number="1"),)),
        Section(words("Second"), (paragraph("Three.", number="3"),), numbering="numbered", number="2"),
    )

    assert ["1", "1", "1"] == document.values("//w:numPr/w:numId/@w:val")
    assert ["First", "One.", "Second", "Three."] == document.paragraphs
    assert ["%1.", "%1.%2"] == document.values("//w:abstractNum[1]/w:lvl/w:lvlText/@w:val", "word/numbering.xml")[:2]
