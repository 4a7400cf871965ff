"""One submission from everything that was read, whether it came from files or from frames."""

from __future__ import annotations

from collections.abc import Mapping

from cabinet_report.domain.prose import Prose
from cabinet_report.domain.submission import Submission
from cabinet_report.intake.assemble.commentary import COMMENTARY_FOLDER, Commentary
from cabinet_report.intake.assemble.demand import build_acronyms, build_demand
from cabinet_report.intake.assemble.finance import build_finance
from cabinet_report.intake.assemble.governance import build_governance, build_groups, build_organisations
from cabinet_report.intake.assemble.measures import build_facts, build_measures, measure_rows
from cabinet_report.intake.fields import Record
from cabinet_report.intake.specification import paper as form
from cabinet_report.intake.tables import Tables
from cabinet_report.problems import Collector


def build_submission(
    name: str, paper: Record, tables: Tables, narrative: Mapping[str, Prose], collector: Collector
) -> Submission | None:
    """The submission; None when what it is about is missing. What does not agree is noted."""
    version = paper.maybe(form.SCHEMA)
    if version is not None and version != form.SCHEMA_VERSION:
        collector.add(
            "PACK-009",
            paper.where(form.SCHEMA),
            f"the pack has the form {version}, and this program reads form {form.SCHEMA_VERSION}.",
            "Install the version of cabinet-report that the pack was made for.",
        )
    governance = build_governance(paper, collector)
    groups = build_groups(paper)
    quarter = paper.maybe(form.QUARTER_REPORTED)
    measures = measure_rows(tables, collector)
    commentary = Commentary(measures, [meeting.audience for meeting in governance.meetings], collector)
    commentary.add_tables(tables)
    for label, words in narrative.items():
        if label.startswith(COMMENTARY_FOLDER):
            commentary.add_file(label, words)
    indicators = build_measures(tables, measures, groups, commentary.found, quarter, collector)
    facts = build_facts(tables, collector)
    finance = build_finance(tables, collector)
    demand = build_demand(tables, collector)
    acronyms = build_acronyms(tables, collector)
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
        organisations=build_organisations(paper),
        groups=groups,
        indicators=indicators,
        facts=facts,
        finance=finance,
        demand=demand,
        acronyms=acronyms,
        narrative={label: words for label, words in narrative.items() if not label.startswith(COMMENTARY_FOLDER)},
        notice=paper.value(form.NOTICE),
        variance=paper.value(form.VARIANCE),
        threshold=paper.value(form.THRESHOLD),
    )
