"""Pandas frames in and out: the only module that knows pandas."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from cabinet_report.domain.figures import Figure
from cabinet_report.domain.finance_view import COLUMNS
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
    words by the paths that their files would have below ``narrative/``, without ``.md``.  In a problem, rows count as
    if the frame had been written to a spreadsheet: its header is row 1.
    """
    collector = Collector()
    where = Where("paper")
    head = read_paper(node(paper), where, collector)
    tables = read_tables(_grids(frames, collector), collector)
    words = {
        label: prose
        for label, text in (narrative or {}).items()
        if (prose := read_words(text, Where(f"narrative/{label}", line=1), collector)) is not None
    }
    submission = submission_in_part(name, head, tables, words, collector)
    collector.raise_errors()
    return submission


def _grids(frames: Mapping[str, DataFrame], collector: Collector) -> dict[str, Grid]:
    known = {fold(form.name): form.name for form in TABLES}
    grids = {}
    for name, frame in frames.items():
        table = known.get(fold(name))
        if table is None:
            collector.add(
                "PACK-010",
                Where(name),
                "the frame is no table of a pack.",
                f"{did_you_mean(name, known.values())} The tables are {listed(known.values())}.".strip(),
            )
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

    measures = [
        {
            "id": each.id,
            "name": each.name,
            "group": each.indicator.group,
            "area": each.indicator.area,
            "unit": each.indicator.unit.value,
            "value": _number(each.value),
            "state": each.state.value,
            "target": _number(each.target),
            "tolerance": _number(each.tolerance),
            "gap": _number(each.gap),
            "rating": each.rating.value,
            "rating_is_stated": each.rated.stated,
            "trend": each.trend.value,
            "trend_is_stated": each.trended.stated,
            "previous": _number(each.previous),
            "change": _number(each.change),
            "same_last_year": _number(each.same_last_year),
            "change_on_year": _number(each.change_on_year),
        }
        for each in view.measures.values()
    ]
    lines = [*view.finance.lines.values(), *([view.finance.total] if view.finance.lines else [])]
    money = [
        {"id": row.id, "heading": row.heading, **{name: _number(row.column(name)) for name in COLUMNS}} for row in lines
    ]
    demand = [
        {"series": name, "name": each.name, "period": period_text(period), "value": _number(each.at(period))}
        for name, each in view.demand.items()
        for period in each.periods
    ]
    return {"measures": DataFrame(measures), "finance": DataFrame(money), "demand": DataFrame(demand)}


def _number(figure: Figure) -> float | None:
    return float(figure.amount) if figure.has_value and figure.amount is not None else None
