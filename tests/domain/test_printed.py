"""Words that know their sources."""

from hypothesis import given
from hypothesis import strategies as st

from cabinet_report.domain.printed import Printed, union
from tests.domain.making import source

SOURCES = st.lists(st.sampled_from("abcdef").map(source)).map(tuple)


def test_printed_words_are_their_text() -> None:
    assert "97%" == str(Printed("97%"))


def test_a_capital_keeps_the_rest_and_the_sources() -> None:
    assert Printed("Nine DfE measures", (source("a"),)) == Printed("nine DfE measures", (source("a"),)).capital


def test_nothing_has_no_first_letter() -> None:
    assert Printed("") == Printed("").capital


@given(SOURCES, SOURCES)
def test_a_union_holds_every_source_once_and_in_order(left: tuple[object, ...], right: tuple[object, ...]) -> None:
    joined = union(left, right)  # type: ignore[arg-type]  # the cases are of several types

    assert set(left) | set(right) == set(joined)
    assert len(set(joined)) == len(joined)
    assert list(joined) == sorted(joined, key=(*left, *right).index)
