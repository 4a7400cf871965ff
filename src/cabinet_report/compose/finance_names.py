"""What a template can name of the finance table and of the parts of its amounts."""

from __future__ import annotations

from decimal import Decimal

from cabinet_report.compose.faults import SlotError, shortened
from cabinet_report.compose.given import for_templates
from cabinet_report.compose.names import Collection, Named, Part, index, names_in_a_row
from cabinet_report.domain.figures import Figure, Unit
from cabinet_report.domain.finance_view import COLUMNS, FinanceRow, FinanceView, Parts, threshold_figure
from cabinet_report.domain.printed import union
from cabinet_report.domain.refused import Refused
from cabinet_report.domain.wordings import added_up
from cabinet_report.houses.house import House
from cabinet_report.naming import what_to_write


def finance_names(finance: FinanceView, refused: Refused, house: House) -> Named:
    """The finance table: its lines, their total, and those with a significant variance."""

    def set_of(called: str, rows: tuple[FinanceRow, ...]) -> Collection:
        chosen: dict[str, Part] = {
            "count": lambda: Figure(
                Decimal(len(rows)), Unit.COUNT, union(*(row.variance_net.sources for row in finance.lines.values()))
            ),
            "any": lambda: bool(rows),
            "names": lambda: names_in_a_row(called, [row.heading for row in rows], house.words["list.and"]),
        }
        return Collection(called, chosen, (_line(f"finance.{row.id}", row) for row in rows), rows)

    @for_templates
    def at_least(pounds: int, without: str = "") -> Collection:
        if without and without not in finance.lines:
            hint = what_to_write(without, finance.lines)
            raise SlotError("TPL-002", f'there is no finance line "{shortened(without)}".', hint)
        return set_of("finance.at_least", finance.significant(threshold_figure(pounds, finance.finance.where), without))

    parts: dict[str, Part] = {
        "total": lambda: _line("finance.total", finance.total),
        "threshold": lambda: finance.threshold,
        "significant": lambda: set_of("finance.significant", finance.significant()),
        "at_least": lambda: at_least,
    }
    parts |= {key: _finance_line(key, row) for key, row in finance.every_line.items()}

    def in_doubt(name: str) -> bool:
        of_all = ("total", "significant", "at_least")
        return refused.any("line") if name in of_all else refused.covers("line", name)

    return Named("finance", parts, in_doubt)


def parts_names(key: str, parts: Parts, house: House) -> Named:
    """The parts of one amount."""
    figures = tuple(parts.parts.values())
    known: dict[str, Part] = {
        "total": lambda: parts.total,
        "remainder": lambda: parts.remainder,
        "sum": lambda: added_up(house.formats, figures),
    }
    return Named(f"parts.{key}", known)


def _finance_line(key: str, row: FinanceRow) -> Part:
    return lambda: _line(f"finance.{key}", row)


def _line(called: str, row: FinanceRow) -> Named:
    def column(name: str) -> object:
        return row.column(name)

    found = index(called, COLUMNS, column)
    parts: dict[str, Part] = {name: _part(found, name) for name in COLUMNS}
    parts |= {
        "heading": lambda: row.heading,
        "variance_share": row.variance_share,
        "earlier_variance": row.earlier_variance,
        "change_in_size": lambda: _change_in_size(called, row),
        "has_turned": row.has_turned,
    }
    return Named(called, parts)


def _change_in_size(called: str, row: FinanceRow) -> Figure:
    if row.has_turned():
        raise SlotError(
            "TPL-008",
            f"{called}.change_in_size is used, and the variance has turned from one side to the other.",
            f"Write another sentence inside {{% if {called}.has_turned %}}.",
        )
    return row.change_in_size()


def _part(found: Named, name: str) -> Part:
    return lambda: found.reach(name)
