"""Charts as drawings: all their words can be selected, nothing leaves the frame, and colour is never alone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from cabinet_report.houses.read import read_house
from cabinet_report.tree.nodes import Chart, ChartKind
from cabinet_report.writers.html.svg import FULL, HALF, Frame, draw
from cabinet_report.writers.html.svg.canvas import Line
from cabinet_report.writers.html.svg.hatching import HATCHINGS, Hatching, hatched
from cabinet_report.writers.html.svg.styles import COLOURS
from cabinet_report.writers.typeface import width_of
from tests.trees import HOUSES, MONTHS, chart_of, line_chart, look, scale, series

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
    from syrupy.assertion import SnapshotAssertion

SVG = "{http://www.w3.org/2000/svg}"
FRAMES = {"half": HALF, "full": FULL}
CHARTS = {
    "line": line_chart(),
    "column": chart_of("column", 2),
    "bar": chart_of("bar", 3),
    "stacked_column": chart_of("stacked_column", 4),
    "stacked_bar": chart_of("stacked_bar", 4),
    "one_line": replace(line_chart(), series=line_chart().series[:1]),
    "grouped_bar": replace(chart_of("column", 5), kind="bar"),
}


class Svg(SingleFileSnapshotExtension):
    """One drawing for each snapshot, which a browser can open."""

    file_extension = "svg"
    _write_mode = WriteMode.TEXT


def drawing(chart: Chart, frame: Frame = HALF) -> Element:
    return etree.fromstring(str(draw(chart, look(), frame)))


def said(chart: Chart, frame: Frame = HALF) -> list[str]:
    return [str(text.text) for text in drawing(chart, frame).iter(f"{SVG}text")]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("name", CHARTS)
def test_the_drawing_of_each_kind(name: str, frame: str, snapshot: SnapshotAssertion) -> None:
    assert snapshot(extension_class=Svg) == str(draw(CHARTS[name], look(), FRAMES[frame]))


@pytest.mark.parametrize("name", CHARTS)
def test_a_drawing_says_in_a_sentence_what_it_shows(name: str) -> None:
    chart = CHARTS[name]

    assert chart.alternative == drawing(chart).findtext(f"{SVG}title")
    assert "img" == drawing(chart).get("role")


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("name", [name for name, chart in CHARTS.items() if len(chart.series) > 1])
def test_every_series_is_named_in_words(name: str, frame: str) -> None:
    words = " ".join(said(CHARTS[name], FRAMES[frame]))

    assert [] == [line.name for line in CHARTS[name].series if line.name not in words]


def test_a_line_ends_with_its_last_value_as_the_paper_prints_it() -> None:
    chart = replace(line_chart(), series=(replace(line_chart().series[0], printed=("",) * 11 + ("twenty-one",)),))

    assert "twenty-one" in said(chart)


def test_a_gap_breaks_a_line_in_two() -> None:
    dashed = drawing(line_chart()).findall(f"{SVG}path[@stroke-dasharray]")

    assert 2 == len(dashed)
    assert [4, 7] == [len(re.findall("[ML]", str(line.get("d")))) for line in dashed]


def test_lines_differ_in_dashes_and_markers_besides_their_colour() -> None:
    chart = replace(line_chart(), series=tuple(series(f"Line {n}", (1.0 * n,) * 12) for n in range(1, 7)))
    lines = [
        line.get("stroke-dasharray")
        for line in drawing(chart, FULL).iter(f"{SVG}path")
        if line.get("stroke-width") == "2"
    ]

    assert 6 == len(set(lines))


def test_columns_differ_in_hatching_besides_their_colour() -> None:
    slopes = [slopes_of(hatched(hatching, 0, 0, 30, 40)) for hatching in HATCHINGS]

    assert [set(), {-1}, {0}, {1}, {-1, 1}, {0, None}] == slopes


def slopes_of(lines: Iterable[Line]) -> set[float | None]:
    """How the lines slope, a page counting downwards; None for those that stand upright."""
    return {None if c - a < 0.01 else round((d - b) / (c - a)) for (a, b), (c, d) in map(sorted, lines)}


@given(st.sampled_from(HATCHINGS), st.floats(-50, 500), st.floats(-50, 500), st.floats(0, 200), st.floats(0, 200))
def test_hatching_ends_at_the_edge_of_what_it_fills(
    hatching: Hatching, x: float, y: float, width: float, height: float
) -> None:
    for ends in hatched(hatching, x, y, width, height):
        for across, down in ends:
            assert x - 0.01 <= across <= x + width + 0.01
            assert y - 0.01 <= down <= y + height + 0.01


@pytest.mark.parametrize("kind", ["column", "bar", "stacked_column", "stacked_bar"])
def test_the_second_of_two_series_is_hatched_and_so_is_its_sample_beside_its_name(kind: ChartKind) -> None:
    two = replace(chart_of("column", 1), kind=kind, scale=scale((0, 1000, 2000, 3000), "#,##0"))
    hatched_paths = drawing(two, FULL).findall(f"{SVG}path[@stroke='#ffffff']")

    assert 5 == len(hatched_paths)


@pytest.mark.parametrize("house", sorted(path.parent.name for path in HOUSES.glob("*/house.toml")))
def test_every_colour_of_a_chart_is_strong_enough_for_words_on_white(house: str) -> None:
    """WCAG asks for 3 to 1 of what is drawn, and for 4.5 to 1 of words: lines are named in their own colour."""
    colours = read_house(house, [HOUSES]).look.colours

    assert [] == [name for name in COLOURS if contrast_with_white(colours[name]) < 4.5]


def contrast_with_white(colour: str) -> float:
    """The contrast as WCAG 2.2 reckons it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def test_a_key_stands_above_where_names_have_no_room_beside_their_lines() -> None:
    long = replace(
        line_chart(), series=tuple(replace(line, name=f"{line.name} of the council") for line in line_chart().series)
    )
    (entering, *_), children = (
        [float(str(text.get("y"))) for text in drawing(long).iter(f"{SVG}text") if str(text.text).startswith(start)]
        for start in ("Entering", "Children")
    )

    assert entering < children[0]


def test_months_without_room_for_each_keep_those_that_name_the_year() -> None:
    words = said(line_chart(), HALF)

    assert ["2020", "2021"] == [word for word in words if re.fullmatch(r"20\d\d", word)]
    assert len(MONTHS) > len([word for word in words if re.fullmatch("[A-Z][a-z]{2}", word)])


def test_a_year_below_its_months_is_said_once() -> None:
    months = tuple(f"{month} 21" for month in ("Jan", "Feb", "Mar", "Apr"))
    chart = replace(line_chart(), categories=months, series=(series("One", (1.0, 2.0, 3.0, 4.0)),))
    narrow = Frame(110, 120, 8.5)

    assert 1 == said(chart, narrow).count("21")


def edges(text: Element, size: float) -> tuple[float, float]:
    """The left and the right end of words."""
    x, wide = float(str(text.get("x"))), width_of(str(text.text), size, bold=text.get("font-weight") == "bold")
    start = {"end": x - wide, "middle": x - wide / 2}.get(str(text.get("text-anchor")), x)
    return start, start + wide


@st.composite
def charts(draw_value: st.DrawFn) -> Chart:
    count = draw_value(st.integers(1, 24))
    lines = draw_value(st.integers(1, 6))
    low, values = draw_value(st.sampled_from([(0, st.floats(0, 100)), (-100, st.floats(-85, 100))]))
    name = draw_value(st.sampled_from(["Series {}", "Children who are number {}", "Within {}"]))
    kind: ChartKind = draw_value(st.sampled_from(list(get_args(ChartKind))))
    points = [tuple(draw_value(st.none() | values) for _ in range(count)) for _ in range(lines)]
    if kind.startswith("stacked"):
        points = [tuple(value if value is None else value / lines for value in line) for line in points]
    return replace(
        line_chart(),
        kind=kind,
        categories=tuple(f"Month {number} 2021" for number in range(count)),
        value_title=draw_value(st.sampled_from(["", "Children", "Children of every age (scale starts at 1,234,567)"])),
        series=tuple(series(name.format(number), line) for number, line in enumerate(points)),
        scale=scale(tuple(range(low, 101, 25)), "0"),
        value_format="0",
    )


@settings(max_examples=60)
@given(charts(), st.sampled_from([HALF, FULL]))
def test_nothing_leaves_the_frame(chart: Chart, frame: Frame) -> None:
    drawn = drawing(chart, frame)
    _, _, width, height = (float(number) for number in str(drawn.get("viewBox")).split())

    for text in drawn.iter(f"{SVG}text"):
        left, right = edges(text, frame.size)
        assert -1 <= left
        assert right <= width + 1
        assert frame.size * 0.6 <= float(str(text.get("y"))) <= height
    for rect in drawn.iter(f"{SVG}rect"):
        x, y, wide, high = (float(str(rect.get(name))) for name in ("x", "y", "width", "height"))
        assert min(x, y, wide, high) >= -0.01
        assert x + wide <= width + 0.01
        assert y + high <= height + 0.01
    for path in drawn.iter(f"{SVG}path"):
        assert "nan" not in str(path.get("d"))


def box_of(text: Element, size: float) -> tuple[float, float, float, float]:
    """Where words stand: left, right, top and bottom of their letters."""
    left, right = edges(text, size)
    foot = float(str(text.get("y")))
    return left, right, foot - size * 0.72, foot + size * 0.05


@settings(max_examples=80)
@given(charts(), st.sampled_from([HALF, FULL]))
def test_no_words_cover_others(chart: Chart, frame: Frame) -> None:
    found = [(str(text.text), box_of(text, frame.size)) for text in drawing(chart, frame).iter(f"{SVG}text")]

    assert [] == [
        (words, others)
        for (words, (left, right, top, bottom)), (others, other) in combinations(found, 2)
        if left < other[1] - 0.5 and other[0] < right - 0.5 and top < other[3] - 0.5 and other[2] < bottom - 0.5
    ]


def test_a_chart_without_categories_is_an_empty_field() -> None:
    empty = replace(line_chart(), categories=(), series=(series("Nothing", ()),))

    assert "Month" in said(empty)
    for kind in get_args(ChartKind):
        assert "Children" in said(replace(empty, kind=kind))
