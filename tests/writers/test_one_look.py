"""What a house looks like in Word, it looks like in PDF and HTML: both are made from the same tokens."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH

from cabinet_report.houses.look import Look
from cabinet_report.tree.nodes import CrossReference, Link
from cabinet_report.writers.docx import make_reference
from cabinet_report.writers.html.css import print_css, screen_css
from tests.trees import HERE, look, paragraph, words
from tests.writers.pdf.made import opened, pdf_of

SHEETS = pytest.mark.parametrize("sheet", [screen_css, print_css])


@cache
def word_style(name: str) -> Any:
    """A style of the sample house's Word papers, as python-docx reads it."""
    return Document(BytesIO(make_reference(look()))).styles[name]


def rule(sheet: str, selector: str) -> dict[str, str]:
    """What the rules of exactly this selector, or of a list with it, say at the end."""
    said: dict[str, str] = {}
    for selectors, body in re.findall(r"^([^{}@\n]+) \{([^{}]*)\}", sheet, re.MULTILINE):
        if selector in selectors.split(", "):
            for line in filter(str.strip, body.split(";")):
                key, value = line.split(":", 1)
                said[key.strip()] = value.strip()
    return said


@SHEETS
@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_a_heading_is_as_large_as_far_down_and_of_the_colour_that_it_is_in_word(
    level: int, sheet: Callable[[Look], str]
) -> None:
    style, said = word_style(f"Heading {level}"), rule(sheet(look()), f"h{level + 1}")

    assert f"{style.font.size.pt:g}pt" == said["font-size"]
    assert f"{style.paragraph_format.space_before.pt:g}pt" == said["margin-top"]
    assert f"#{style.font.color.rgb}".lower() == said["color"].lower()


@SHEETS
def test_a_caption_has_the_colour_that_it_has_in_word(sheet: Callable[[Look], str]) -> None:
    assert f"#{word_style('Caption').font.color.rgb}".lower() == rule(sheet(look()), "caption")["color"].lower()


@SHEETS
def test_the_deepest_headings_are_told_from_those_above_them(sheet: Callable[[Look], str]) -> None:
    assert rule(sheet(look()), "h4") != rule(sheet(look()), "h5")


def test_the_number_of_the_page_stands_where_it_stands_in_word() -> None:
    assert WD_ALIGN_PARAGRAPH.RIGHT == word_style("Footer").paragraph_format.alignment
    assert "right" == rule(print_css(look()), ".page-foot")["text-align"]


def test_a_stamp_is_as_large_as_in_word() -> None:
    assert f"{word_style('Sign-off Stamp').font.size.pt:g}pt" == rule(print_css(look()), ".stamp")["font-size"]


def lines_drawn(content: bytes) -> int:
    """How many lines the first page has that are neither a border nor part of a letter."""
    with opened(content) as pdf:
        return len(re.findall(rb" l\s+S\b", pdf.pages[0].Contents.read_bytes()))


@pytest.mark.parametrize(
    "link", [Link(words("a page"), "https://a.example/page"), CrossReference("there", HERE, "1")], ids=["out", "within"]
)
def test_a_link_is_underlined_in_word_and_on_paper(link: Link | CrossReference) -> None:
    there = paragraph("Words.", number="1", label="there")
    plain = lines_drawn(pdf_of(there, paragraph("Read 1.")))

    assert word_style("Hyperlink").font.underline
    assert plain + 1 == lines_drawn(pdf_of(there, paragraph("Read ", link, ".")))


def test_another_size_is_another_size_everywhere() -> None:
    larger = replace(look(), sizes=replace(look().sizes, heading_2=17))

    assert "17pt" == rule(print_css(larger), "h3")["font-size"]
    assert 17 == Document(BytesIO(make_reference(larger))).styles["Heading 2"].font.size.pt
