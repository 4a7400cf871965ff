"""One row of a table, whatever it is about: it is asked for a field, or for a period, and gives what the cell holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cabinet_report.domain.figures import Figure
from cabinet_report.domain.period import Period
from cabinet_report.problems import Source
from cabinet_report.tree.nodes import Blocks, Paragraph, Text

Content = Figure | Blocks
Field = Callable[[str], Content | None]


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: what stands in a field, and what stands in a repeated column. None: the cell above goes on.

    ``role`` is row or total; ``group`` is the heading of the group that the row belongs to.
    """

    field: Field
    fields: Sequence[str]
    period: Callable[..., Figure] | None = None
    role: str = "row"
    group: str = ""


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table, and the periods of its repeated columns, oldest first.

    ``rows_name_years`` says that the headings of those columns need not.
    """

    rows: tuple[TableRow, ...]
    periods: tuple[Period, ...] = ()
    rows_name_years: bool = False


def said(text: str, sources: tuple[Source, ...] = ()) -> Blocks:
    """Words as the one paragraph of a cell."""
    return (Paragraph((Text(text, sources),), role="cell"),)
