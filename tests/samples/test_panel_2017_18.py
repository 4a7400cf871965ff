"""The panel's paper on Quarter 4 of 2017/18 says what was published: counts, values, numbers and appendices."""

from __future__ import annotations

import re

import pytest

from cabinet_report.tree.nodes import Cards, Paragraph, Section, Table, Text
from cabinet_report.tree.walk import text_of, walk
from tests.papers import checked

PANEL, TRUST = "2017-18-q4-panel", "2017-18-q4-trust-trust"

# Theme: outside tolerance, inside it, on target or better, without a target, as the published table has them.
THEMES = [
    ("Social care pathway", "1", "3", "3", "0"),
    ("Children in care", "1", "3", "1", "0"),
    ("Youth offending services", "0", "1", "2", "0"),
    ("Family support services", "0", "0", "0", "2"),
    ("Workforce", "0", "0", "3", "0"),
]
TOTAL = ("Total", "2 10%", "7 35%", "9 45%", "2 10%")
# Where the published paper has its numbers: the code lines, with the values that it prints.
VALUES = {
    "A2": "90%", "A3": "99%", "A8": "94%", "A6": "1.6%", "B9": "72%", "F3": "0.04", "F1": "73%", "F2": "30%",
    "A1": "26%", "B8": "76%", "E1": "1,789", "E34": "1,937", "E35": "439",
}  # fmt: skip

# The words of each part of the published paper, the numbers of its tables included and stamps left out.
WORDS = {
    "executive-summary": 47, "recommendations": 134, "citizens": 72, "background": 476, "scrutiny": 810,
    "challenge": 400, "highlights": 2316, "finance": 602, "focus": 78, "objectives": 261, "risks": 62,
    "implications.legal": 82, "implications.financial": 57, "implications.health": 80, "consultation": 17,
    "appendix-challenge": 2244, "summary": 623, "context": 448, "exceptions": 679, "evaluation": 340,
    "conclusions": 163,
}  # fmt: skip


def rows(name: str) -> list[tuple[str, ...]]:
    """The table of themes, row by row."""
    tables = (node for node in walk(checked(name).paper.children) if isinstance(node, Table))
    themes = next(table for table in tables if table.role == "table.themes")
    return [tuple(_words(cell.children) for cell in row.cells) for row in themes.body]


def _words(blocks: object) -> str:
    assert isinstance(blocks, tuple)
    return " ".join(text_of(block.children) for block in blocks if isinstance(block, Paragraph))


def numbers(sections: list[Section]) -> list[str]:
    """The numbers of headings and paragraphs below these sections, in reading order."""
    nodes = (node for section in sections for node in walk((section,)) if isinstance(node, Section | Paragraph))
    return [node.number for node in nodes if node.number is not None]


def parts(name: str) -> tuple[list[Section], list[Section]]:
    """The sections of the paper itself, and its appendices."""
    found = [node for node in walk(checked(name).paper.children) if isinstance(node, Section) and node.level == 1]
    return [each for each in found if not each.begins_series], [each for each in found if each.begins_series]


def test_the_themes_are_counted_as_published_and_the_trusts_table_has_totals() -> None:
    assert THEMES == rows(PANEL)
    assert [*THEMES, TOTAL] == rows(TRUST)


@pytest.mark.parametrize("code", VALUES)
def test_a_code_line_prints_the_published_value(code: str) -> None:
    leads = (node for node in walk(checked(PANEL).paper.children) if isinstance(node, Paragraph))
    (line,) = [
        text for node in leads if node.role == "lead" and (text := text_of(node.children)).startswith(f"{code} ")
    ]

    assert line.endswith(f" = {VALUES[code]}")


def test_every_code_line_is_a_tile_too() -> None:
    tiles = [node for node in walk(checked(PANEL).paper.children) if isinstance(node, Cards) and node.layout == "tiles"]
    shown = {text_of(card.heading).split()[0]: text_of(card.entries[0].value) for each in tiles for card in each.cards}

    assert VALUES == shown


def test_numbers_stand_where_the_published_paper_has_them() -> None:
    own, appendices = parts(PANEL)
    whole = [number for number in numbers(own) if "." not in number]

    assert [str(number) for number in range(1, 37)] == whole
    assert ["11.1", "11.2", "11.3", "25.1", "25.2"] == [number for number in numbers(own) if "." in number]
    assert ["Appendix 1", "Appendix 2", "Appendix 3"] == [text_of(each.heading)[:10] for each in appendices]


def test_the_trusts_report_is_numbered_from_the_start_in_its_own_paper_and_as_an_appendix() -> None:
    _, appendices = parts(PANEL)
    found = numbers(appendices[2:])

    assert ["1", "1.1", "2", "2.1"] == found[:4]
    assert [f"2.{number}" for number in range(1, 11)] == [each for each in found if each.startswith("2.")]
    assert [f"3.1.{number}" for number in range(1, 7)] == [each for each in found if each.count(".") == 2]
    assert [f"4.{number}" for number in range(1, 10)] == [each for each in found if each.startswith("4.")]
    assert found == numbers(parts(TRUST)[0])


@pytest.mark.parametrize("part", WORDS)
def test_each_part_is_about_as_long_as_the_published_one(part: str) -> None:
    (section,) = [
        node
        for node in walk(checked(PANEL).paper.children)
        if isinstance(node, Section) and node.role == f"section.{part}"
    ]
    written = sum(len(re.findall(r"[\w£%’]+", node.text)) for node in walk((section,)) if isinstance(node, Text))

    assert 0.7 <= written / WORDS[part] <= 1.3, f"{written} words, published {WORDS[part]}"
