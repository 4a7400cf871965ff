"""What rests on each error of the input: the measure, series, line or file that nothing more can be said about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import Any

from cabinet_report.domain.refused import KINDS, Kind, Refused
from cabinet_report.intake.fields import Field, Record
from cabinet_report.intake.narratives import COMMENTARY_FOLDER, NARRATIVE_FOLDER
from cabinet_report.intake.specification import challenges, demand, finance, measures
from cabinet_report.intake.specification.forms import TableForm
from cabinet_report.intake.specification.paper import GROUPS, QUARTER_REPORTED
from cabinet_report.intake.specification.tables import TABLES
from cabinet_report.intake.tables import Tables
from cabinet_report.naming import fold
from cabinet_report.problems import Problem, Where

PAPER = "paper"  # paper.yaml, or what stands for it beside frames

# What the rows of each table tell of, and the column that names it.
KEYS: Mapping[str, tuple[Kind, Field[Any]]] = {
    measures.MEASURES.name: ("measure", measures.ID),
    measures.VALUES.name: ("measure", measures.MEASURE),
    measures.COMPARATORS.name: ("measure", measures.MEASURE),
    measures.COMMENTARIES.name: ("measure", measures.MEASURE),
    challenges.CHALLENGES.name: ("measure", measures.MEASURE),
    measures.FACTS.name: ("fact", measures.FACT_ID),
    finance.FINANCE.name: ("line", finance.ID),
    finance.FINANCE_PARTS.name: ("part", finance.PART_ID),
    demand.SERIES.name: ("series", demand.ID),
    demand.DEMAND.name: ("series", demand.OF_SERIES),
    demand.ACRONYMS.name: ("acronym", demand.ACRONYM),
}
# Without a quarter nothing is known of what each measure and series was in it.
Rows = Mapping[tuple[str, int | None], Record]
OF_A_QUARTER: tuple[Kind, ...] = ("measure", "series")


def refused(errors: Iterable[Problem], tables: Tables, ids: Mapping[Kind, Iterable[str]]) -> Refused:
    """What these errors leave in doubt; ``ids`` are all that could be read of a kind."""
    found, places = Refused(), {error.where: None for error in errors}
    # Looked up, not looked for: a table may have a hundred thousand rows, and each of them an error.
    rows = {(form.name, row.where().row): row for form in TABLES for row in tables.of(form)} if places else {}
    for where in places:
        found = _with(found, where, rows, ids)
    return found


def _with(found: Refused, where: Where, rows: Rows, ids: Mapping[Kind, Iterable[str]]) -> Refused:
    form = _form(where)
    if form is not None:
        return _with_row(found, where, form, rows)
    stem = PurePath(where.file).with_suffix("").as_posix()
    if where.file.startswith(f"{NARRATIVE_FOLDER}/"):
        name = stem.removeprefix(f"{NARRATIVE_FOLDER}/")
        if name.startswith(COMMENTARY_FOLDER):
            return found.also("measure", [name.removeprefix(COMMENTARY_FOLDER).partition(".")[0]])
        return found.also("narrative", [name])
    if stem == PAPER:
        key = where.column.partition(".")[0] if where.column else ""
        for kind in OF_A_QUARTER if key in ("", QUARTER_REPORTED.name) else ():
            found = found.also(kind, ids.get(kind, ()))
        found = found.unsure_of("group") if key in ("", GROUPS.name) else found
        return found.also("paper", [key]) if key else found.unsure_of("paper")
    return found.unsure_of(*(kind for kind in KINDS if kind != "words"))


def _form(where: Where) -> TableForm | None:
    """The table in which a place lies, if it lies in one."""
    name = fold(where.sheet or PurePath(where.file).stem)
    return next((form for form in TABLES if fold(form.name) == name), None)


def _with_row(found: Refused, where: Where, form: TableForm, rows: Rows) -> Refused:
    """With the thing that the row tells of; where it cannot be known which, with any of its kind."""
    kind, key = KEYS[form.name]
    row = rows.get((form.name, where.row))
    name = None if row is None or where == row.where(key) else row.maybe(key)
    return found.unsure_of(kind) if name is None else found.also(kind, [name])
