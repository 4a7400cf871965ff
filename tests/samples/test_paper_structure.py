"""The things of the sample's Cabinet paper, beside its words: its charts, cards, tables and lists, and all of each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from cabinet_report.papers import Checked
from cabinet_report.pipeline import compose, finish
from cabinet_report.tree.nodes import Card, Chart, ChartBeside, ListItem, Section, Table
from cabinet_report.tree.walk import Node, text_of, walk
from tests.samples.quarter import view


@cache
def checked() -> Checked:
    return finish(compose(view().submission, "cabinet"))


def nodes() -> Iterator[Node]:
    return walk(checked().paper.children)


def tables(role: str) -> list[Table]:
    return [node for node in nodes() if isinstance(node, Table) and node.role == f"table.{role}"]


def test_the_pack_and_the_paper_have_no_problem() -> None:
    assert [] == [str(problem) for problem in (*view().submission.queries, *checked().problems)]


def test_there_are_five_charts_each_beside_its_commentary_and_all_said_to_be_illustrative() -> None:
    beside = [node for node in nodes() if isinstance(node, ChartBeside)]
    assert 5 == len(beside) == sum(isinstance(node, Chart) for node in nodes())
    assert [] == [each.chart.title for each in beside if "illustrative" not in each.chart.title or not each.commentary]


def test_each_contract_measure_has_its_card_with_commentary() -> None:
    cards = [node for node in nodes() if isinstance(node, Card)]
    assert {f"measure-{each.id}" for each in view().groups["contract"]} == {card.label for card in cards}
    assert 12 == len(cards) == sum(bool(card.children) for card in cards)


def test_the_measure_tables_hold_the_25_available_measures_and_two_pairs_share_a_commentary() -> None:
    bodies = [table.body for table in tables("measures")]
    assert [13, 7, 5] == [len(body) for body in bodies]
    assert [2, 2] == [cell.row_span for body in bodies for row in body for cell in row.cells if cell.row_span > 1]


def test_the_appendix_has_all_39_measures_with_five_quarters_under_the_names_of_the_two_groups() -> None:
    (appendix,) = tables("key_performance_indicators")
    assert 39 == sum(row.role == "row" for row in appendix.body)
    assert 2 == sum(row.role == "group" for row in appendix.body)
    # Name, target, comparator, rating, trend and commentary stand around the quarters.
    assert 5 == len(appendix.columns) - 6


def test_the_challenges_are_a_list_of_three_levels_with_the_placements() -> None:
    section = next(node for node in nodes() if isinstance(node, Section) and node.number == "31")
    kinds = next(
        item
        for node in walk(section.children)
        if isinstance(node, ListItem) and text_of(node.children).startswith("Placements out of area")
        for item in node.lists
    )
    assert [
        "156 children with independent fostering agencies:",
        "225 children with the foster carers of the Trust:",
        "16 children in in-house residential homes",
        "54 children in private residential homes:",
    ] == [text_of(item.children) for item in kinds.items]
    assert [[2], [2], [], [2]] == [[len(places.items) for places in item.lists] for item in kinds.items]
