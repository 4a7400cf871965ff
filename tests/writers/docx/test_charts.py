"""Charts are Word's own, with a workbook that a spreadsheet opens, and never speak by colour alone."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from cabinet_report.tree.nodes import ChartBeside, ChartKind, Series
from tests.number_codes import in_a_spreadsheet
from tests.trees import HOSTILE, chart_of, line_chart, paragraph
from tests.writers.docx.opened import Opened, written

CHART = "word/charts/chart1.xml"
BOOK = "word/embeddings/Microsoft_Excel_Worksheet1.xlsx"


def sheet(document: Opened) -> list[tuple[object, ...]]:
    book = load_workbook(io.BytesIO(document.files[BOOK]))
    return [tuple(row) for row in book["Sheet1"].iter_rows(values_only=True)]


def test_the_chart_has_the_numbers_of_the_tree_and_a_gap_where_there_is_none() -> None:
    document = written(line_chart())

    assert ["Entering care", "Leaving care"] == document.values("//c:ser/c:tx//c:v/text()", CHART)
    assert list(line_chart().categories) == document.values("//c:ser[1]/c:cat//c:v/text()", CHART)
    points = document.find("//c:ser[2]/c:val//c:pt", CHART)
    assert {index: value for index, value in enumerate(line_chart().series[1].values) if value is not None} == {
        int(point.get("idx", "")): float(point[0].text or "") for point in points
    }
    assert ["gap"] == document.values("//c:dispBlanksAs/@val", CHART)


def test_the_workbook_has_the_same_numbers_under_the_same_names() -> None:
    chart = line_chart()

    rows = sheet(written(chart))

    assert ("Month", "Entering care", "Leaving care") == rows[0]
    assert [
        (name, a, b) for name, a, b in zip(chart.categories, *(line.values for line in chart.series), strict=True)
    ] == rows[1:]


def test_words_that_look_like_a_formula_are_words_in_the_workbook() -> None:
    chart = replace(line_chart(), series=(Series(HOSTILE[2], (1.5,), ("1.5",)),), categories=("=1+1",))

    assert [("Month", HOSTILE[2]), ("=1+1", 1.5)] == sheet(written(chart))


def test_the_chart_points_at_the_cells_of_its_workbook() -> None:
    document = written(line_chart())

    assert ["Sheet1!$B$1", "Sheet1!$A$2:$A$13", "Sheet1!$B$2:$B$13"] == document.values("//c:ser[1]//c:f/text()", CHART)
    [link] = document.values("//c:externalData/@r:id", CHART)
    assert f'Id="{link}"'.encode() in document.files["word/charts/_rels/chart1.xml.rels"]


def test_lines_differ_in_marker_and_dash() -> None:
    document = written(line_chart())

    assert ["circle", "square"] == document.values("//c:marker/c:symbol/@val", CHART)
    assert ["solid", "sysDash"] == document.values("//c:ser/c:spPr/a:ln/a:prstDash/@val", CHART)


def test_columns_differ_in_pattern() -> None:
    document = written(chart_of("stacked_column", 1))

    assert ["wdUpDiag", "narHorz"] == document.values("//a:pattFill/@prst", CHART)


@pytest.mark.parametrize(
    ("kind", "element", "direction", "grouping"),
    [
        ("line", "lineChart", [], "standard"),
        ("column", "barChart", ["col"], "clustered"),
        ("bar", "barChart", ["bar"], "clustered"),
        ("stacked_column", "barChart", ["col"], "stacked"),
        ("stacked_bar", "barChart", ["bar"], "stacked"),
    ],
)
def test_each_kind_is_the_chart_of_that_kind(
    kind: ChartKind, element: str, direction: list[str], grouping: str
) -> None:
    document = written(line_chart() if kind == "line" else chart_of(kind, 1))

    assert 1 == len(document.find(f"//c:{element}", CHART))
    assert direction == document.values("//c:barDir/@val", CHART)
    assert [grouping] == document.values("//c:grouping/@val", CHART)


def test_the_axes_have_the_ends_step_format_and_titles_of_the_tree() -> None:
    document = written(chart_of("stacked_bar", 1))

    axis = "//c:valAx"
    assert ["-2000000", "2000000", "1000000", '"£"#,##0,,"m"'] == [
        document.values(f"{axis}/{path}", CHART)[0]
        for path in ("c:scaling/c:min/@val", "c:scaling/c:max/@val", "c:majorUnit/@val", "c:numFmt/@formatCode")
    ]
    assert ["Quarter", "Pounds"] == document.values("//c:title//a:t/text()", CHART)


def test_one_series_needs_no_legend_and_two_have_one() -> None:
    assert [0, 1] == [len(written(chart).find("//c:legend", CHART)) for chart in (chart_of("bar", 1), line_chart())]


def test_the_alternative_text_stands_on_the_drawing() -> None:
    document = written(line_chart(), chart_of("bar", 2))

    assert [line_chart().alternative, chart_of("bar", 2).alternative] == document.values("//wp:docPr/@descr")
    assert ["1", "2"] == document.values("//wp:docPr/@id")


def test_commentary_stands_above_its_chart_and_the_caption_between_them() -> None:
    document = written(ChartBeside((paragraph("What it means."),), line_chart()))

    assert ["What it means.", "Graph 1: Children entering and leaving care each month", ""] == document.paragraphs[:3]


def test_a_chart_without_a_caption_is_headed_by_its_title() -> None:
    document = written(replace(line_chart(), caption=(), number=None))

    assert "Children entering and leaving care" == document.paragraphs[0]
    assert ["_Ref_care1"] == document.values("//w:bookmarkStart/@w:name")


def test_a_legend_makes_a_chart_taller_and_each_bar_beyond_the_sixth_too() -> None:
    eight = Series("Cases", (1.0,) * 8, ("1",) * 8)
    bars = replace(chart_of("bar", 1), categories=tuple("abcdefgh"), series=(eight,))

    five = replace(line_chart(), series=tuple(replace(line_chart().series[0], name=name) for name in "abcde"))
    heights = [int(written(chart).values("//wp:extent/@cy")[0]) / 36000 for chart in (line_chart(), bars, five)]

    assert [64, 72, 76] == [round(height) for height in heights]


def test_a_label_prints_its_value_as_the_paper_does() -> None:
    chart = chart_of("stacked_bar", 1)
    document = written(chart)

    [code] = set(document.values("//c:dLbls/c:numFmt/@formatCode", CHART))
    assert code == chart.value_format
    for line in chart.series:
        assert list(line.printed) == [in_a_spreadsheet(value, code) for value in line.values if value is not None]


def test_the_lines_across_print_as_the_paper_does() -> None:
    for kind in ("column", "stacked_column", "stacked_bar"):
        chart = chart_of(kind, 1)
        [code] = written(chart).values("//c:valAx/c:numFmt/@formatCode", CHART)

        assert list(chart.scale.printed) == [in_a_spreadsheet(value, code) for value in chart.scale.values]


def test_of_two_lines_the_higher_has_its_last_value_above_and_the_lower_below() -> None:
    document = written(line_chart())

    assert ["11", "11"] == document.values("//c:ser/c:dLbls/c:dLbl/c:idx/@val", CHART)
    assert ["t", "b"] == document.values("//c:ser/c:dLbls/c:dLbl/c:dLblPos/@val", CHART)


def test_three_lines_have_a_legend_and_no_values_that_might_cover_one_another() -> None:
    three = replace(line_chart(), series=(*line_chart().series, replace(line_chart().series[0], name="A third")))

    assert [] == written(three).find("//c:dLbls", CHART)


def test_a_chart_with_many_columns_has_no_values_at_them() -> None:
    many = replace(line_chart(), kind="column")

    assert [] == written(many).find("//c:dLbls", CHART)


def test_a_part_of_a_stack_without_room_has_no_value_and_a_white_edge_parts_it_from_the_next() -> None:
    """The scale goes from -£2m to £2m, so that a bar needs 7% of four millions: £280,000."""
    document = written(chart_of("stacked_bar", 1))

    assert ["2"] == document.values("//c:ser[1]/c:dLbls/c:dLbl[c:delete/@val=1]/c:idx/@val", CHART)
    assert ["3"] == document.values("//c:ser[2]/c:dLbls/c:dLbl[c:delete/@val=1]/c:idx/@val", CHART)
    assert ["FFFFFF"] * 2 == document.values("//c:ser/c:spPr/a:ln/a:solidFill/a:srgbClr/@val", CHART)
