"""The rows that a table form asks for, from the one source that has them; each source is a module beside this one."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from cabinet_report.compose.blocks.area_rows import area_rows
from cabinet_report.compose.blocks.fact_rows import fact_rows
from cabinet_report.compose.blocks.finance_rows import finance_rows
from cabinet_report.compose.blocks.governance_rows import member_rows, objective_rows
from cabinet_report.compose.blocks.measure_rows import measure_rows
from cabinet_report.compose.blocks.point_rows import point_rows
from cabinet_report.compose.blocks.row import Rows
from cabinet_report.compose.blocks.series_rows import series_rows
from cabinet_report.compose.blocks.year_rows import year_rows
from cabinet_report.compose.faults import SlotError

if TYPE_CHECKING:
    from cabinet_report.compose.blocks.table_form import TableForm
    from cabinet_report.compose.composer import Composer


def rows_of(composer: Composer, form: TableForm, chosen: object) -> Rows:
    """The rows that a table form asks for; ``chosen`` is the set of measures that a template gives, if any."""
    if chosen is not None and form.rows != "measures":
        message = f'table("{form.name}") takes no rows: it has those of its own.'
        raise SlotError("TPL-003", message, f'Write table("{form.name}").')
    match form.rows:
        case "measures":
            return measure_rows(composer, chosen if chosen is not None else composer.view.all_measures)
        case "finance":
            return finance_rows(composer, form)
        case "series":
            return series_rows(composer, form)
        case "years":
            return year_rows(composer, form)
        case "facts":
            return fact_rows(composer, form)
        case "areas":
            return area_rows(composer, form)
        case "points":
            return point_rows(composer)
        case "members":
            return member_rows(composer)
        case "objectives":
            return objective_rows(composer)
        case _:
            assert_never(form.rows)
