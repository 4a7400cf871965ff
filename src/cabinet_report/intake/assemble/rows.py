"""What every table needs while it is assembled: ids that are there once, and references that lead somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from cabinet_report.intake.fields import Field, Record, Report
from cabinet_report.intake.specification.forms import TableForm
from cabinet_report.intake.tables import Tables
from cabinet_report.naming import FEW, did_you_mean
from cabinet_report.wording import listed


def unique(records: Iterable[Record], key: Field[str], report: Report) -> dict[str, Record]:
    """The records by their key; a second one of the same key is noted."""
    found: dict[str, Record] = {}
    for record in records:
        name = record.maybe(key)
        if name is None:
            continue
        if name in found:
            report.error(
                report.codes.repeated,
                record.where(key),
                f'the {key.name} "{name}" is there already, in row {found[name].where(key).row}.',
                "Give each row its own, or delete one of the two.",
            )
        else:
            found[name] = record
    return found


def are_all_known(tables: Tables, form: TableForm, key: Field[str]) -> bool:
    """Whether every row has a key of its own: otherwise nothing that names one of them can be judged."""
    names = [row.maybe(key) for row in tables.of(form)]
    return tables.is_readable(form) and None not in names and len({*names}) == len(names)


def known(
    records: Iterable[Record], key: Field[str], names: Mapping[str, object], thing: str, report: Report
) -> Iterator[tuple[str, Record]]:
    """The whole records whose key names a known thing, with that name; the others are noted.

    Where nothing is known at all, that is said once and not in each row.
    """
    for record in records:
        name = record.maybe(key)
        if name is not None and name not in names:
            note_unknown(record, key, names, thing, report)
            if not names:
                return
        elif name is not None and record.is_whole:
            yield name, record


def note_unknown(record: Record, key: Field[str], names: Mapping[str, object], thing: str, report: Report) -> None:
    """Note a reference that leads nowhere, with the nearest name."""
    name = record.value(key)
    report.error(
        report.codes.unknown, record.where(key), f'there is no {thing} "{name}".', suggestion(name, names, thing)
    )


def suggestion(name: str, names: Iterable[str], thing: str) -> str:
    """The nearest name, or else the names that there are."""
    names = list(names)
    if not names:
        return f"Add the {thing} first."
    near = did_you_mean(name, names)
    if near or len(names) > FEW:
        return near or f"Write the id of a {thing}."
    return f"Choose one of {listed(names, 'or')}." if len(names) > 1 else f"The only {thing} is {names[0]}."
