"""The values along an axis, as Excel's number formats print them."""

from dataclasses import replace

import pytest

from cabinet_report.writers.html.svg.ticks import printed, tick_values, tick_words
from tests.trees import line_chart


@pytest.mark.parametrize(
    ("value", "number_format", "expected"),
    [
        (1400.0, "#,##0", "1,400"),
        (1400.0, "0", "1400"),
        (0.25, "0%", "25%"),
        (0.125, "0.0%", "12.5%"),
        (2.5, "0", "3"),
        (0.29, "0%", "29%"),
        (-1500.0, "#,##0", "-1,500"),
        (-0.2, "0", "0"),
        (1.5, '"£"0.0"m"', "£1.5m"),
        (1250.0, "£#,##0", "£1,250"),
        (3.0, "#,##0;[Red]-#,##0", "3"),
        (3.5, "General", "3.5"),
    ],
)
def test_a_value_is_printed_in_the_format_of_the_chart(value: float, number_format: str, expected: str) -> None:
    assert expected == printed(value, number_format)


def test_the_lines_go_from_the_low_end_to_the_high_end() -> None:
    chart = replace(line_chart(), axis_low=480, axis_high=580, axis_step=20)

    assert (480, 500, 520, 540, 560, 580) == tick_values(chart)
    assert ("480", "500", "520", "540", "560", "580") == tick_words(chart)
