"""Pandas frames in and out: the only module that knows pandas."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeAlias

from cabinet_report.domain.figures import Figure
from cabinet_report.domain.finance_view import COLUMNS
from cabinet_report.domain.measure_view import MeasureView
from cabinet_report.domain.quarter_view import QuarterView
from cabinet_report.domain.submission import Submission
from cabinet_report.intake.assemble.submission import read_paper, submission_in_part
from cabinet_report.intake.contents import Content
from cabinet_report.intake.dates import period_text
from cabinet_report.intake.exports import pack_rows
from cabinet_report.intake.grids import Grid
from cabinet_report.intake.narratives import read_words
from cabinet_report.intake.plain_values import content, node
from cabinet_report.intake.specification.tables import TABLES
from cabinet_report.intake.tables import read_tables
from cabinet_report.naming import did_you_mean, fold
from cabinet_report.problems import Collector, Where
from cabinet_report.wording import listed

if TYPE_CHECKING:
    from pandas import DataFrame

# Tables of a pack, or of figures, by their names; those who take and give them need not know pandas.
Frames: TypeAlias = "Mapping[str, DataFrame]"


def from_frames(
    paper: Mapping[str, object],
    frames: Frames,
    narrative: Mapping[str, str] | None = None,
    *,
    name: str = "paper",
) -> Submission:
    """The submission that the frames hold; raises Problems with everything that is wrong with them.

    ``paper`` has the keys of ``paper.yaml``, ``frames`` the tables of a pack by their names, and ``narrative`` the
    words by the paths that their files would have below ``narrative/``, with or without ``.md``.  In a problem, rows
    count as if the frame had been written to a spreadsheet: its header is row 1.
    """
    collector = Collector()
    where = Where("paper")
    head = read_paper(node(paper), where, collector)
    tables = read_tables(_grids(frames, collector), collector)
    words = {
        label: prose
        for label, text in ((path.removesuffix(".md"), text) for path, text in (narrative or {}).items())
        if (prose := read_words(text, Where(f"narrative/{label}", line=1), collector)) is not None
    }
    submission = submission_in_part(name, head, tables, words, collector)
    collector.raise_errors()
    return submission


def _grids(frames: Mapping[str, DataFrame], collector: Collector) -> dict[str, Grid]:
    known = {fold(form.name): form.name for form in TABLES}
    grids: dict[str, Grid] = {}
    for name, frame in frames.items():
        table = known.get(fold(name))
        if table is None:
            collector.add(
                "PACK-010",
                Where(name),
                "the frame is no table of a pack.",
                f"{did_you_mean(name, known.values())} The tables are {listed(known.values())}.".strip(),
            )
        elif table in grids:
            message = f'the table "{table}" is there already, as the frame {grids[table].file}.'
            collector.add("PACK-011", Where(name), message, "Keep one of the two.")
        else:
            grids[table] = _grid(name, frame)
    return grids


def _grid(name: str, frame: DataFrame) -> Grid:
    """The cells of a frame; an index that has a name is a column."""
    whole = frame.reset_index() if any(level is not None for level in frame.index.names) else frame
    absent = whole.isna()
    columns = [
        [None if is_absent else content(value) for value, is_absent in zip(values, absences, strict=True)]
        for values, absences in zip(_columns(whole), _columns(absent), strict=True)
    ]
    headings: list[Content] = [str(column) for column in whole.columns]
    return Grid(name, [(1, headings), *enumerate(zip(*columns, strict=True), 2)])


def _columns(frame: DataFrame) -> list[list[object]]:
    return [frame.iloc[:, position].tolist() for position in range(frame.shape[1])]


def to_frames(submission: Submission) -> dict[str, DataFrame]:
    """The tables of the submission as frames, with the columns of the pack; numbers are exact decimals."""
    from pandas import DataFrame

    return {form.name: DataFrame(rows, columns=list(form.names)) for form, rows in pack_rows(submission) if rows}


def computed_frames(view: QuarterView) -> dict[str, DataFrame]:
    """What is worked out from a submission: its measures, its finance table and its demand, as floating numbers."""
    from pandas import DataFrame

    lines = [*view.finance.lines.values(), *([view.finance.total] if view.finance.lines else [])]
    money = [[row.id, row.heading, *(_number(row.column(name)) for name in COLUMNS)] for row in lines]
    demand = [
        [name, each.name, period_text(period), _number(each.at(period))]
        for name, each in view.demand.items()
        for period in each.periods
    ]
    return {
        "measures": DataFrame([_measure(each) for each in view.measures.values()], columns=[*_MEASURE]),
        "finance": DataFrame(money, columns=["id", "heading", *COLUMNS]),
        "demand": DataFrame(demand, columns=["series", "name", "period", "value"]),
    }


# The columns of the measures that are worked out; they are there even where no measure is.
_MEASURE: Mapping[str, Callable[[MeasureView], object]] = {
    "id": lambda each: each.id,
    "name": lambda each: each.name,
    "group": lambda each: each.indicator.group,
    "area": lambda each: each.indicator.area,
    "unit": lambda each: each.indicator.unit.value,
    "value": lambda each: _number(each.value),
    "state": lambda each: each.state.value,
    "target": lambda each: _number(each.target),
    "tolerance": lambda each: _number(each.tolerance),
    "gap": lambda each: _number(each.gap),
    "rating": lambda each: each.rating.value,
    "rating_is_stated": lambda each: each.rated.stated,
    "trend": lambda each: each.trend.value,
    "trend_is_stated": lambda each: each.trended.stated,
    "previous": lambda each: _number(each.previous),
    "change": lambda each: _number(each.change),
    "same_last_year": lambda each: _number(each.same_last_year),
    "change_on_year": lambda each: _number(each.change_on_year),
}


def _measure(each: MeasureView) -> list[object]:
    return [column(each) for column in _MEASURE.values()]


def _number(figure: Figure) -> float | None:
    return float(figure.amount) if figure.has_value and figure.amount is not None else None
