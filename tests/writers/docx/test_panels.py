"""Panels in Word: one shade from edge to edge, below a heading, and no table."""

from __future__ import annotations

from cabinet_report.tree.nodes import Panel, Section
from tests.trees import lists, paragraph, words
from tests.writers.docx.opened import written

PANEL = Panel(words("Impact"), (paragraph("First."), lists()[1], paragraph("Last.")))
ITEM = "//w:p[w:pPr/w:pStyle/@w:val='PanelList']/w:pPr"


def test_a_panel_is_paragraphs_and_no_table() -> None:
    document = written(PANEL)

    assert [] == document.find("//w:tbl")
    assert ["PanelHeading", "PanelText", *["PanelList"] * 8, "PanelText"] == document.values("//w:pStyle/@w:val")


def test_its_heading_stands_one_level_below_its_section() -> None:
    document = written(Section(words("Early help"), (Section(words("Next steps"), (PANEL,), level=2),)))

    assert ["2"] == document.values("//w:outlineLvl/@w:val")  # counted from nought: the third level


def test_the_shade_of_every_item_begins_where_that_of_the_others_does() -> None:
    document = written(PANEL)
    said = [
        map(int, document.values(f"{ITEM}/{path}"))
        for path in ("w:ind/@w:left", "w:ind/@w:hanging", "w:pBdr/w:left/@w:space")
    ]
    edges = [left - hanging - 20 * away for left, hanging, away in zip(*said, strict=True)]

    assert 8 == len(edges)
    # Word bounds how far a rule may be from the words: on the third level it lacks some five points.
    assert max(edges) - min(edges) <= 6 * 20


def test_what_follows_a_panel_stands_as_far_below_it_as_below_a_paragraph() -> None:
    document = written(PANEL, paragraph("After."))

    assert ["180"] == document.values("//w:p[w:pPr/w:pStyle/@w:val='PanelText'][last()]/w:pPr/w:spacing/@w:after")


def test_a_short_panel_stays_on_one_page_and_a_long_one_does_not() -> None:
    kept = "//w:p[w:pPr/w:pStyle/@w:val='PanelText']/w:pPr/w:keepNext"

    assert 1 == len(written(PANEL, paragraph("After.")).find(kept))  # the first of two: the last leads to nothing
    assert [] == written(Panel(words("Impact"), (paragraph("Long. " * 200), paragraph("Last.")))).find(kept)
