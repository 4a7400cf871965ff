"""A chart of figures of the pack: its lines, its scale, and the sentences that say what it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, get_args

from cabinet_report.compose.blocks.chart_sentences import sentences
from cabinet_report.compose.blocks.plotted import Plotted, empty, plotted
from cabinet_report.compose.faults import SlotError
from cabinet_report.domain.chart_numbers import MILLION, THOUSAND, ChartNumbers, power_of
from cabinet_report.domain.figures import Figure
from cabinet_report.domain.formats import Formats
from cabinet_report.domain.printed import union
from cabinet_report.domain.scales import decimals_of_step, scale
from cabinet_report.naming import what_to_write
from cabinet_report.tree.nodes import Chart, ChartKind, Scale, Series, Text

if TYPE_CHECKING:
    from cabinet_report.compose.composer import Composer


def chart_of(
    composer: Composer, shown: object, kind: str, title: str = "", columns: object = (), caption: str = ""
) -> Chart:
    """The chart of what a template names: a demand series or group, a measure, a set of measures, or finance.

    One with a ``caption`` takes a number, and has it in place of its title.
    """
    if kind not in get_args(ChartKind):
        raise SlotError("TPL-003", f'"{kind}" is not a kind of chart.', what_to_write(kind, get_args(ChartKind)))
    drawn = plotted(composer, shown, columns)
    figures = [figure for line in drawn.lines for figure in line.figures]
    lines, numbers = _scaled(composer.house.formats, drawn, kind)
    words = composer.house.words
    named = words["chart.illustrative"] if any(map(_is_invented, figures)) else "{title}"
    return Chart(
        kind=kind,  # type: ignore[arg-type]  # it is one of the literal's words
        title=named.format(title=title or drawn.title),
        categories=tuple(category.short for category in drawn.categories),
        series=tuple(_series(line.name, line.figures, numbers) for line in drawn.lines),
        alternative=sentences(composer, drawn, numbers),
        category_title=drawn.category_title,
        value_title=_scale_title(words["chart.scale_from"], drawn.value_title, lines),
        scale=lines,
        value_format=numbers.code,
        label=composer.own_label(f"chart-{drawn.name}"),
        caption=(Text(named.format(title=caption)),) if caption else (),
        sources=union(*(figure.sources for figure in figures if figure.has_value)),
    )


def _is_invented(figure: Figure) -> bool:
    return figure.has_value and figure.is_illustrative


def _scaled(formats: Formats, drawn: Plotted, kind: str) -> tuple[Scale, ChartNumbers]:
    """The scale of a chart, and how its values print."""
    first = drawn.lines[0].figures[0]
    decimals = max(figure.decimals for line in drawn.lines for figure in line.figures)
    exact = ChartNumbers(formats, first.unit, decimals)
    amounts = [[exact.amount(figure) for figure in line.figures] for line in drawn.lines]
    reached = _reached(amounts, stacked=kind.startswith("stacked"))
    if not reached:
        raise empty(drawn.name)
    ticks = scale(
        reached, from_zero=kind != "line", least=Fraction(1, 10**decimals), labelled=kind in ("column", "bar")
    )
    power = power_of(ticks, first.unit)
    on_scale = replace(exact, decimals=decimals_of_step((ticks[1] - ticks[0]) / 10**power), power=power)
    lines = Scale(tuple(map(exact.held, ticks)), tuple(map(on_scale.tick, ticks)), on_scale.code)
    shown = {MILLION: formats.million_decimals, THOUSAND: formats.thousand_decimals}.get(power, decimals)
    return lines, replace(exact, decimals=shown, power=power)


def _reached(amounts: Sequence[Sequence[Fraction | None]], *, stacked: bool) -> list[Fraction]:
    """Every height that the chart reaches: each value, or both ends of each stack, what is negative going down."""
    if not stacked:
        return [amount for line in amounts for amount in line if amount is not None]
    stacks = [[amount for amount in stack if amount is not None] for stack in zip(*amounts, strict=True)]
    up = [sum((amount for amount in stack if amount > 0), Fraction(0)) for stack in stacks if stack]
    down = [sum((amount for amount in stack if amount < 0), Fraction(0)) for stack in stacks if stack]
    return up + down


def _scale_title(wording: str, title: str, lines: Scale) -> str:
    """What the scale counts, and where it starts when nought is not on it: nobody must take its foot for nought."""
    if lines.values[0] <= 0 <= lines.values[-1]:
        return title
    return wording.format(title=title, low=lines.printed[0])


def _series(name: str, figures: Sequence[Figure], numbers: ChartNumbers) -> Series:
    amounts = [numbers.amount(figure) for figure in figures]
    return Series(
        name,
        tuple(None if amount is None else numbers.held(amount) for amount in amounts),
        tuple(_printed(figure, numbers) for figure in figures),
    )


def _printed(figure: Figure, numbers: ChartNumbers) -> str:
    """What the data table of a chart has for a figure: its value, what is known in its place, or why it is missing."""
    if figure.has_value:
        return numbers.printed(figure)
    formats = numbers.formats
    return formats.short_state(figure.reason) if figure.is_silent else formats.figure(figure).text
