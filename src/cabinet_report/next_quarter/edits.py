"""What changes in the tables of a pack when the next quarter begins: cells of rows that are there, and rows to add."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from cabinet_report.domain.figures import Figure, Unit
from cabinet_report.domain.finance_view import FinanceView
from cabinet_report.domain.period import Quarter
from cabinet_report.domain.submission import Submission
from cabinet_report.intake.contents import number_text
from cabinet_report.intake.dates import period_text
from cabinet_report.intake.specification import challenges, finance, measures
from cabinet_report.intake.specification.forms import NOT_REVIEWED, TableForm
from cabinet_report.naming import fold
from cabinet_report.next_quarter.words import marked
from cabinet_report.problems import Where

YES = "yes"


@dataclass
class Edits:
    """The changes to one table: new contents by row and column, and rows to add below.

    A column of ``gained`` is added to a table that lacks it; what changes in any other column that is not there is
    left out.
    """

    form: TableForm
    cells: dict[tuple[int, str], str] = field(default_factory=dict)
    rows: tuple[Mapping[str, str], ...] = ()
    gained: tuple[str, ...] = ()


def edits_of(submission: Submission) -> dict[str, Edits]:
    """The changes to each table of a pack, by the table's name."""
    unreviewed = (NOT_REVIEWED.name,)
    parts, facts = submission.finance.parts, submission.facts.values()
    found = [
        Edits(measures.VALUES, rows=_new_values(submission)),
        Edits(finance.FINANCE, dict(_finance(submission)), gained=unreviewed),
        Edits(finance.FINANCE_PARTS, _all_unreviewed(each.where for each in parts), gained=unreviewed),
        Edits(measures.FACTS, _all_unreviewed(each.where for each in facts), gained=unreviewed),
        *(Edits(form) for form in (measures.MEASURES, measures.COMMENTARIES, challenges.CHALLENGES)),
    ]
    edits = {each.form.name: each for each in found}
    by_fold = {fold(name): each for name, each in edits.items()}
    for prose in submission.words_on_measures:
        where = prose.where
        table = by_fold.get(fold(where.sheet or where.file.rpartition(".")[0]))
        if table is not None and where.row is not None and where.column is not None:
            table.cells[where.row, where.column] = marked(prose.text)
    return edits


def _new_values(submission: Submission) -> tuple[Mapping[str, str], ...]:
    """A row without a value for each measure, so that the author sees what is to come."""
    quarter = period_text(Quarter.at(submission.quarter.index + 1))
    names = measures.MEASURE.name, measures.VALUE_QUARTER.name
    return tuple(dict(zip(names, (measure, quarter), strict=True)) for measure in submission.indicators)


def _finance(submission: Submission) -> Iterator[tuple[tuple[int, str], str]]:
    """This report's variances become those of the report before, all of them operating where none is due to Covid."""
    view = FinanceView(submission.finance, submission.variance, Figure(None, Unit.POUNDS, ()))
    for line in view.every_line.values():
        row = _row(line.where)
        yield (row, NOT_REVIEWED.name), YES
        if line.covid_variance.has_value:
            operating, covid = line.operating_variance, _amount(line.covid_variance)
        else:
            operating, covid = line.variance_net, "0"
        yield (row, finance.EARLIER_OPERATING_VARIANCE.name), _amount(operating)
        yield (row, finance.EARLIER_COVID_VARIANCE.name), covid


def _amount(figure: Figure) -> str:
    return "" if figure.amount is None else number_text(figure.amount)


def _all_unreviewed(places: Iterable[Where]) -> dict[tuple[int, str], str]:
    return {(_row(where), NOT_REVIEWED.name): YES for where in places}


def _row(where: Where) -> int:
    if where.row is None:
        raise ValueError(f"{where} has no row")
    return where.row
