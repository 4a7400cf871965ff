"""How wide words are: as wide as the typeface that travels along has them, read independently of our own reader."""

import pytest
from fontTools.ttLib import TTFont

from cabinet_report.resources import folder
from cabinet_report.writers.typeface import drawn, width_of


@pytest.mark.parametrize(("face", "bold"), [("Regular", False), ("Bold", True)])
def test_every_letter_is_as_wide_as_the_font_has_it(face: str, *, bold: bool) -> None:
    with TTFont(folder("fonts") / f"LiberationSans-{face}.ttf") as font:
        metrics, em = font["hmtx"], font["head"].unitsPerEm
        real = {chr(code): metrics[name][0] * 10 / em for code, name in font.getBestCmap().items()}

    assert len(real) > 2000
    assert real == pytest.approx({letter: width_of(letter, 10, bold=bold) for letter in real})


def test_the_letters_of_the_font_are_known() -> None:
    with TTFont(folder("fonts") / "LiberationSans-Regular.ttf") as font:
        assert set(font.getBestCmap()) == drawn()


def test_a_letter_of_another_typeface_is_as_wide_as_high_and_what_is_not_seen_takes_no_room() -> None:
    assert 24 == width_of("\u4e2d\u6587", 12)
    assert 0 == width_of("\u0301\u202e", 12)


def test_words_are_as_wide_as_their_letters() -> None:
    # Arial's published widths, in thousandths: W 944, o 556, r 333, d 556, s 500.
    assert 28.89 == pytest.approx(width_of("Words", 10), abs=0.01)
