"""A pack, a folder that people keep in Excel and Word, becomes one validated submission."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cabinet_report.domain.submission import Submission
from cabinet_report.intake.assemble.submission import read_paper, submission_in_part
from cabinet_report.intake.attached import with_attached
from cabinet_report.intake.csv_tables import read_csv
from cabinet_report.intake.fields import Record
from cabinet_report.intake.folder import PAPER_FILE, PackFolder, look_into
from cabinet_report.intake.grids import Grid
from cabinet_report.intake.narratives import read_narratives
from cabinet_report.intake.specification.tables import TABLES
from cabinet_report.intake.tables import read_tables
from cabinet_report.intake.texts import read_text
from cabinet_report.intake.yaml_nodes import read_yaml
from cabinet_report.problems import Collector, Problems, Where


def read_pack(folder: Path) -> Submission:
    """The submission that the folder holds; raises Problems with everything that is wrong with it.

    What the author should only look at, the queries, travels with the submission.
    """
    collector = Collector()
    submission = read_pack_in_part(folder, collector)
    collector.raise_errors()
    return submission


def read_pack_in_part(folder: Path, collector: Collector, outer: tuple[Path, ...] = ()) -> Submission:
    """As much of the submission as can be read, for those who look for everything that is wrong with it.

    ``outer`` are the packs that set this one in.  Raises Problems where there is nothing to read at all.
    """
    pack = look_into(folder, collector)
    if pack is None:
        raise Problems(collector.problems)
    paper = _read_paper(pack.paper, collector)
    tables = read_tables(_read_grids(pack, collector), collector)
    narrative = read_narratives(pack.narratives, collector)
    whole = folder.resolve()
    submission = replace(submission_in_part(whole.name, paper, tables, narrative, collector), pack=whole)
    return with_attached(submission, outer, read_pack_in_part, collector)


def _read_paper(path: Path | None, collector: Collector) -> Record:
    text = None if path is None else read_text(path, Where(PAPER_FILE), collector)
    entries = None if text is None else read_yaml(text, PAPER_FILE, collector)
    return read_paper(entries, Where(PAPER_FILE, line=1), collector)


def _read_grids(pack: PackFolder, collector: Collector) -> dict[str, Grid | None]:
    """The tables as grids, each from the one place where it stands; None for one that cannot be read."""
    grids: dict[str, Grid | None] = {}
    if pack.workbook is not None:
        # Imported here because many packs have no workbook.
        from cabinet_report.intake.workbooks import read_workbook

        grids |= read_workbook(pack.workbook, collector)
    for form in TABLES:
        if pack.is_meant(form.name):
            grids.setdefault(form.name, None)
        for path in pack.tables.get(form.name, ()):
            earlier = grids.get(form.name)
            if earlier is not None:
                collector.add(
                    "PACK-011",
                    Where(path.name),
                    f'the table "{form.name}" is there already: {earlier.where}.',
                    "Keep one of the two.",
                )
                continue
            grids[form.name] = read_csv(path, path.name, form, collector)
    return grids
