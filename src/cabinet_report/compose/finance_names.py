"""What a template can name of the finance table and of the parts of its amounts."""

from __future__ import annotations

from decimal import Decimal

from cabinet_report.compose.names import Collection, Named, Part, index
from cabinet_report.domain.figures import Figure, Unit
from cabinet_report.domain.finance_view import COLUMNS, FinanceRow, FinanceView, Parts
from cabinet_report.domain.printed import Printed, union
from cabinet_report.domain.refused import Refused
from cabinet_report.houses.house import House
from cabinet_report.wording import listed


def finance_names(finance: FinanceView, refused: Refused, house: House) -> Named:
    """The finance table: its lines, their total, and those with a significant variance."""
    significant = finance.significant()
    chosen: dict[str, Part] = {
        "count": lambda: Figure(
            Decimal(len(significant)),
            Unit.COUNT,
            union(*(row.variance_net.sources for row in finance.lines.values())),
        ),
        "any": lambda: bool(significant),
        "names": lambda: Printed(listed((row.heading for row in significant), house.words["list.and"])),
    }
    parts: dict[str, Part] = {
        "total": lambda: _line("finance.total", finance.total),
        "threshold": lambda: finance.threshold,
        "significant": lambda: Collection(
            "finance.significant",
            chosen,
            (_line(f"finance.{row.id}", row) for row in significant),
            significant,
        ),
    }
    parts |= {key: _finance_line(key, row) for key, row in finance.lines.items()}

    def in_doubt(name: str) -> bool:
        return refused.any("line") if name in ("total", "significant") else refused.covers("line", name)

    return Named("finance", parts, in_doubt)


def parts_names(key: str, parts: Parts) -> Named:
    """The parts of one amount."""
    return Named(f"parts.{key}", {"total": lambda: parts.total, "remainder": lambda: parts.remainder})


def _finance_line(key: str, row: FinanceRow) -> Part:
    return lambda: _line(f"finance.{key}", row)


def _line(called: str, row: FinanceRow) -> Named:
    def column(name: str) -> object:
        return row.column(name)

    found = index(called, COLUMNS, column)
    return Named(called, {"heading": lambda: row.heading, **{name: _part(found, name) for name in COLUMNS}})


def _part(found: Named, name: str) -> Part:
    return lambda: found.reach(name)
