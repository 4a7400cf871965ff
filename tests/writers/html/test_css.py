"""The style sheets: made from the look alone, and true to the rules for accessible papers."""

import re
from dataclasses import replace

import pytest

from cabinet_report.houses.look import Look
from cabinet_report.writers.html.css import print_css, screen_css
from tests.trees import look

SHEETS = [screen_css, print_css]


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_token_is_filled_in(sheet: type[str]) -> None:
    assert "$" not in sheet(look())


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_rating_and_trend_has_its_colours(sheet: type[str]) -> None:
    for role, mark in look().marks.items():
        name = role.replace(".", "-").replace("_", "-")
        assert f".mark.{name} {{ color: {mark.ink}; background: {mark.paper}; }}" in sheet(look())


@pytest.mark.parametrize("sheet", SHEETS)
def test_no_capitals_are_made_and_nothing_is_loaded(sheet: type[str]) -> None:
    assert [] == re.findall(r"text-transform|small-caps|url\(|@import|opacity|hyphens", sheet(look()))


def changed() -> Look:
    original = look()
    return replace(original, sizes=replace(original.sizes, body=13), colours={**original.colours, "heading": "#123456"})


@pytest.mark.parametrize("sheet", SHEETS)
def test_another_look_is_another_sheet(sheet: type[str]) -> None:
    assert "color: #123456" in sheet(changed())
    assert "#123456" not in sheet(look())


def test_the_page_is_the_look_s_own() -> None:
    upright = replace(look(), page=replace(look().page, width=200.0, height=290.0))

    assert "size: 200mm 290mm;" in print_css(upright)
    assert "@page landscape { size: 290mm 200mm; }" in print_css(upright)


def test_a_typeface_of_two_words_is_quoted() -> None:
    assert 'font-family: Arial, "Liberation Sans", Helvetica, sans-serif;' in print_css(look())
