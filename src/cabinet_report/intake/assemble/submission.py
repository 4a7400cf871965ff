"""One submission from everything that was read, whether it came from files or from frames."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cabinet_report.domain.prose import Prose
from cabinet_report.domain.submission import Submission
from cabinet_report.file_names import why_refused
from cabinet_report.intake.assemble.commentary import COMMENTARY_FOLDER, Commentary
from cabinet_report.intake.assemble.days import check_days
from cabinet_report.intake.assemble.demand import assemble_acronyms, assemble_demand
from cabinet_report.intake.assemble.facts import assemble_facts
from cabinet_report.intake.assemble.finance import assemble_finance
from cabinet_report.intake.assemble.governance import assemble_governance, assemble_groups, assemble_organisations
from cabinet_report.intake.assemble.measures import assemble_measures
from cabinet_report.intake.assemble.readings import assemble_readings
from cabinet_report.intake.assemble.rows import unique
from cabinet_report.intake.fields import Record, Report
from cabinet_report.intake.specification import demand, finance, measures
from cabinet_report.intake.specification import paper as form
from cabinet_report.intake.tables import Tables
from cabinet_report.problems import Collector, Where


def finished_submission(
    name: str, paper: Record | None, tables: Tables, narrative: Mapping[str, Prose], collector: Collector
) -> Submission:
    """The submission with its queries; raises Problems with everything noted so far, if any of it is an error."""
    _check_name(name, collector)
    submission = None if paper is None else _assembled(name, paper, tables, narrative, collector)
    collector.raise_errors()
    if submission is None:
        raise AssertionError(name)
    return replace(submission, queries=collector.problems)


def _assembled(
    name: str, paper: Record, tables: Tables, narrative: Mapping[str, Prose], collector: Collector
) -> Submission | None:
    """The submission; None when what it is about is missing. What does not agree is noted."""
    on_paper, on_measures = Report(collector, form.CODES), Report(collector, measures.CODES)
    _check_version(paper, on_paper)
    governance = assemble_governance(paper, on_paper)
    check_days(paper, governance, on_paper)
    groups = assemble_groups(paper)
    ids_are_known = _are_ids_known(tables)
    if not ids_are_known:
        tables = tables.unread(measures.VALUES, measures.COMPARATORS, measures.COMMENTARIES)
    rows = unique(tables.of(measures.MEASURES), measures.ID, on_measures)
    readings = assemble_readings(tables, rows, paper.maybe(form.QUARTER_REPORTED), on_measures)
    commentary = Commentary(rows, [meeting.audience for meeting in governance.meetings], on_measures)
    commentary.add_tables(tables)
    if ids_are_known:
        commentary.add_files(narrative)
    indicators = assemble_measures(tables, rows, groups, readings, commentary.found, on_measures)
    facts = assemble_facts(tables, on_measures)
    money = assemble_finance(tables, Report(collector, finance.CODES))
    series = assemble_demand(tables, Report(collector, demand.CODES))
    acronyms = assemble_acronyms(tables, Report(collector, demand.ACRONYM_CODES))
    if not paper.is_whole:
        return None
    return Submission(
        name=name,
        house=paper.value(form.HOUSE),
        title=paper.value(form.TITLE),
        quarter=paper.value(form.QUARTER_REPORTED),
        data_date=paper.value(form.DATA_DATE),
        governance=governance,
        where=paper.where(),
        organisations=assemble_organisations(paper),
        groups=groups,
        indicators=indicators,
        facts=facts,
        finance=money,
        demand=series,
        acronyms=acronyms,
        narrative={label: words for label, words in narrative.items() if not label.startswith(COMMENTARY_FOLDER)},
        notice=paper.value(form.NOTICE),
        variance=paper.value(form.VARIANCE),
        threshold=paper.value(form.THRESHOLD),
    )


def _check_name(name: str, collector: Collector) -> None:
    """The files of the papers begin with the name of the pack."""
    refused = why_refused(name)
    if refused:
        collector.add("PACK-017", Where(name), f"the name of the pack {refused}.", "Rename the folder.")


def _are_ids_known(tables: Tables) -> bool:
    """Whether the id of every measure could be read: otherwise nothing that names a measure can be judged."""
    rows = tables.of(measures.MEASURES)
    return tables.is_readable(measures.MEASURES) and all(row.has(measures.ID) for row in rows)


def _check_version(paper: Record, report: Report) -> None:
    version = paper.maybe(form.SCHEMA)
    if version is not None and version != form.SCHEMA_VERSION:
        report.error(
            "PACK-009",
            paper.where(form.SCHEMA),
            f"the pack has the form {version}, and this program reads form {form.SCHEMA_VERSION}.",
            "Install the version of cabinet-report that the pack was made for.",
        )
