"""What the words of the finance section work out, against the published figures and hand arithmetic."""

from __future__ import annotations

from functools import cache

from cabinet_report.pipeline import compose, finish
from cabinet_report.tree.nodes import ListItem, Paragraph, Section
from cabinet_report.tree.walk import text_of, walk
from tests.samples.quarter import view


@cache
def texts() -> dict[str, str]:
    """The words of each numbered heading and paragraph; of the items of the benchmarking list, under "69 list"."""
    found: dict[str, str] = {}
    for node in walk(finish(compose(view().submission, "cabinet")).paper.children):
        match node:
            case Section(heading=words, number=str(number)) | Paragraph(children=words, number=str(number)):
                found[number] = text_of(words)
            case _:
                pass
        if isinstance(node, Section) and node.number == "69":
            items = [text_of(item.children) for item in walk(node.children) if isinstance(item, ListItem)]
            found["69 list"] = "\n".join(items)
    return found


def test_the_forecast_overspend_is_operating_costs_and_covid() -> None:
    first = texts()["33"]

    assert "forecasts an operating overspend of £0.8m." in first
    assert "an overspend of £1.3m, which makes a forecast overspend of £2.1m" in first


def test_amounts_in_headings_are_the_published_ones_with_covid_from_the_table() -> None:
    assert "Looked after children: £1.97m overspend (£1.03m Covid overspend)" == texts()["48"]
    assert "Out of area placements: £1.70m overspend (£0.89m Covid)" == texts()["51"]
    assert texts()["49"].endswith("balanced")
    assert texts()["56"].endswith("£0.77m")  # 3.85 - (2.89 + 0.19)
    assert texts()["58"].endswith("£0.38m overspend (£0.13m Covid)")
    assert texts()["62"].endswith("£0.73m operating overspend")


def test_34_out_of_area_placements_are_what_remains_of_58() -> None:
    assert "this would leave 34 OOA placements on 31 March 2022" in texts()["53"]  # 58 - 12 - 6 - 6
    assert "would reduce this to 6% (regional average 6%)" in texts()["69 list"]  # 34 of 554


def test_the_split_of_fostering_is_worked_out_from_its_381_placements() -> None:
    assert "381, one more than in March: 40.9% with IFAs and 59.1% in-house" in texts()["40"]


def test_the_parts_of_looked_after_children_that_no_heading_names_come_to_7_hundredths() -> None:
    # -1.97 = -1.70 + 0.77 - 0.38 - 0.73 + 0.07
    assert texts()["63"].endswith("a net underspend of £0.07m.")
