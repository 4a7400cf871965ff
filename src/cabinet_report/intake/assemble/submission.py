"""One submission from everything that was read, whether it came from files or from frames."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from cabinet_report.domain.period import FinancialYear, Quarter
from cabinet_report.domain.prose import Prose
from cabinet_report.domain.refused import Kind
from cabinet_report.domain.submission import Submission
from cabinet_report.file_names import why_refused
from cabinet_report.intake.assemble.challenges import assemble_challenges
from cabinet_report.intake.assemble.commentary import Commentary
from cabinet_report.intake.assemble.days import check_days
from cabinet_report.intake.assemble.demand import assemble_acronyms, assemble_demand
from cabinet_report.intake.assemble.facts import assemble_facts
from cabinet_report.intake.assemble.finance import assemble_finance
from cabinet_report.intake.assemble.governance import assemble_governance, assemble_groups, assemble_organisations
from cabinet_report.intake.assemble.measures import assemble_measures
from cabinet_report.intake.assemble.readings import assemble_readings
from cabinet_report.intake.assemble.rows import are_all_known, suggestion, unique
from cabinet_report.intake.contents import Node
from cabinet_report.intake.fields import Record, Report
from cabinet_report.intake.narratives import COMMENTARY_FOLDER
from cabinet_report.intake.refusals import refused
from cabinet_report.intake.specification import demand, finance, measures
from cabinet_report.intake.specification import paper as form
from cabinet_report.intake.specification.challenges import CHALLENGES
from cabinet_report.intake.tables import Tables
from cabinet_report.problems import Collector, Severity, Where

# What stands in a submission for a day and a quarter that could not be read; they are among what it has refused.
NO_DAY = date(2000, 1, 1)
NO_QUARTER = Quarter(FinancialYear(2000), 1)


def read_paper(node: Node, where: Where, collector: Collector) -> Record:
    """What ``paper.yaml`` says; nothing at all of what is no set of keys. What is wrong is noted."""
    read = None if node is None else form.PAPER.read(node, lambda: where, Report(collector, form.CODES), "")
    return read or Record({}, (), lambda _: where, is_whole=False)


def submission_in_part(
    name: str, paper: Record, tables: Tables, narrative: Mapping[str, Prose], collector: Collector
) -> Submission:
    """The submission as far as it could be read, with what it asks and what it has refused; the errors are noted."""
    found = _assembled(name, paper, tables, narrative, collector)
    queries = tuple(problem for problem in collector.problems if problem.severity is not Severity.ERROR)
    ids: Mapping[Kind, Iterable[str]] = {"measure": found.indicators, "series": found.demand}
    found = replace(found, queries=queries, refused=refused(collector.errors, tables, ids))
    _check_name(name, collector)  # nothing rests on it
    return found


def _assembled(
    name: str, paper: Record, tables: Tables, narrative: Mapping[str, Prose], collector: Collector
) -> Submission:
    """The submission. What does not agree is noted."""
    on_paper, on_measures = Report(collector, form.CODES), Report(collector, measures.CODES)
    unread = refused(collector.errors, tables, {})
    _check_version(paper, on_paper)
    governance = assemble_governance(paper, on_paper)
    audiences = None if unread.covers("paper", "meetings") else [meeting.audience for meeting in governance.meetings]
    if audiences is not None:
        check_days(paper, governance, on_paper)
    ids_are_known = are_all_known(tables, measures.MEASURES, measures.ID)
    if not ids_are_known:
        tables = tables.unread(measures.VALUES, measures.COMPARATORS, measures.COMMENTARIES, CHALLENGES)
    rows = unique(tables.of(measures.MEASURES), measures.ID, on_measures)
    groups = assemble_groups(paper, rows.values() if unread.any("group") else ())
    quarter = paper.maybe(form.QUARTER_REPORTED)
    readings = assemble_readings(tables, rows, quarter, on_measures)
    commentary = Commentary(rows, audiences, on_measures)
    commentary.add_tables(tables)
    if ids_are_known:
        commentary.add_files(narrative)
    words = {label: prose for label, prose in narrative.items() if not label.startswith(COMMENTARY_FOLDER)}
    if audiences is not None:
        _check_readers(words, audiences, on_paper)
    indicators = assemble_measures(tables, rows, groups, readings, commentary.found, quarter, on_measures)
    facts = assemble_facts(tables, on_measures)
    money = assemble_finance(tables, Report(collector, finance.CODES))
    series = assemble_demand(tables, Report(collector, demand.CODES))
    acronyms = assemble_acronyms(tables, Report(collector, demand.ACRONYM_CODES))
    return Submission(
        name=name,
        house=paper.maybe(form.HOUSE) or "",
        title=paper.maybe(form.TITLE) or "",
        quarter=quarter or NO_QUARTER,
        data_date=paper.maybe(form.DATA_DATE) or NO_DAY,
        governance=governance,
        where=paper.where(),
        organisations=assemble_organisations(paper),
        groups=groups,
        indicators=indicators,
        facts=facts,
        finance=money,
        demand=series,
        acronyms=acronyms,
        points=assemble_challenges(tables, rows, on_measures),
        narrative=words,
        notice=paper.value(form.NOTICE),
        variance=paper.value(form.VARIANCE),
        threshold=paper.value(form.THRESHOLD),
    )


def _check_readers(narrative: Mapping[str, Prose], audiences: Sequence[str], report: Report) -> None:
    """Ask about a narrative for one audience, ``citizens.osmc``, that has no meeting."""
    for name, words in narrative.items():
        _, point, audience = name.rpartition(".")
        if point and audience not in audiences:
            report.query(
                "NAR-003",
                words.where,
                f'the narrative is for "{audience}", which has no meeting in paper.yaml.',
                suggestion(audience, audiences, "meeting"),
            )


def _check_name(name: str, collector: Collector) -> None:
    """The files of the papers begin with the name of the pack."""
    refused = why_refused(name)
    if refused:
        collector.add("PACK-017", Where(name), f"the name of the pack {refused}.", "Rename the folder.")


def _check_version(paper: Record, report: Report) -> None:
    version = paper.maybe(form.SCHEMA)
    if version is not None and version != form.SCHEMA_VERSION:
        report.error(
            "PACK-009",
            paper.where(form.SCHEMA),
            f"the pack has the form {version}, and this program reads form {form.SCHEMA_VERSION}.",
            "Install the version of cabinet-report that the pack was made for.",
        )
