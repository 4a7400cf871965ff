"""How labels are packed: on as few lines as fit, and apart from each other."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cabinet_report.writers.html.measure import spread, widest, wrap


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
