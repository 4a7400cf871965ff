"""How wide words are: as wide as the bundled font has them, and packed as they must be."""

from itertools import pairwise

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from cabinet_report.resources import folder
from cabinet_report.writers.html.measure import DIGIT, WIDTHS, spread, widest, width_of, wrap


def test_every_width_is_that_of_the_font() -> None:
    with TTFont(folder("fonts") / "LiberationSans-Regular.ttf") as font:
        names, metrics, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
        real = {character: metrics[names[ord(character)]][0] * 1000 / em for character in WIDTHS}
        ordinary = {character: metrics[names[ord(character)]][0] * 1000 / em for character in "0123456789abdeghnopqu£L"}

    assert WIDTHS == pytest.approx(real, abs=1)
    assert dict.fromkeys(ordinary, DIGIT) == pytest.approx(ordinary, abs=1)


def test_bold_is_not_taken_for_narrower_than_it_is() -> None:
    words = "On or better than target, 2021/22"
    with TTFont(folder("fonts") / "LiberationSans-Bold.ttf") as font:
        names, metrics = font.getBestCmap(), font["hmtx"]
        real = sum(metrics[names[ord(letter)]][0] for letter in words) * 10 / font["head"].unitsPerEm

    assert real <= width_of(words, 10, bold=True) <= real * 1.1


def test_words_wrap_onto_as_few_lines_as_fit() -> None:
    assert ("Parent and family", "support service") == wrap("Parent and family support service", 10, 100)
    assert ("Fostering",) == wrap("Fostering", 10, 5)
    assert () == wrap("", 10, 100)


def test_the_last_line_takes_what_is_left() -> None:
    assert ("one", "two three") == wrap("one two three", 10, 20)


def test_the_widest_of_nothing_is_nothing() -> None:
    assert 0 == widest([], 10)


def test_labels_that_would_meet_are_moved_apart_in_their_order() -> None:
    assert (45, 55) == spread([50, 50.5], [10, 10], 0, 60)


@given(st.lists(st.floats(0, 100), max_size=6))
def test_labels_stand_apart_and_within_their_limits(wanted: list[float]) -> None:
    placed = spread(wanted, [10.0] * len(wanted), -10, 110)

    order = sorted(range(len(wanted)), key=lambda place: (wanted[place], place))
    places = [placed[place] for place in order]
    assert all(after - before >= 10 - 1e-6 for before, after in pairwise(places))
    assert all(-10 <= place <= 110 for place in places)
