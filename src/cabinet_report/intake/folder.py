"""What lies in a pack's folder: its tables, its words, and files that nobody asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from cabinet_report.file_names import USUAL_OUTPUT
from cabinet_report.houses.templates import SUFFIXES
from cabinet_report.intake.narratives import NARRATIVE_FOLDER
from cabinet_report.intake.specification.tables import TABLES
from cabinet_report.naming import fold, nearest
from cabinet_report.problems import Collector, Severity, Where

PAPER_FILE = "paper.yaml"
WORKBOOK_FILE = "pack.xlsx"
HOUSE_FILE = "house.toml"
_OTHER_WORKBOOKS = frozenset({".xls", ".xlsm", ".xlsb", ".ods"})
# What programs and systems leave behind: Excel's lock file, hidden files, thumbnails.
_LEFT_BEHIND = ("~$", ".")
_LEFT_BEHIND_NAMES = frozenset({"thumbs.db", "desktop.ini", "__macosx"})


@dataclass
class PackFolder:
    """The files of a pack by what they are; names are as they stand in the folder.

    ``meant`` are the files of a pack for which other files, which are not read, were most likely meant.
    """

    paper: Path | None = None
    workbook: Path | None = None
    tables: dict[str, list[Path]] = field(default_factory=dict)
    narratives: dict[str, Path] = field(default_factory=dict)
    meant: set[str] = field(default_factory=set)

    def is_meant(self, table: str) -> bool:
        """Whether the table most likely stands in a file that is not read."""
        return not self.meant.isdisjoint({WORKBOOK_FILE, f"{table}.csv"})


def look_into(folder: Path, collector: Collector) -> PackFolder | None:
    """What the folder holds; None when there is nothing to read, which is noted."""
    where = Where(folder.name or str(folder))
    if not folder.is_dir():
        seen = "this is a file, not a folder" if folder.exists() else "there is no such folder"
        collector.add(
            "PACK-001",
            Where(str(folder)),  # as it was typed: the mistake may stand anywhere in it
            f"{seen}.",
            "Give the folder that holds paper.yaml. To begin one, use cabinet-report new.",
        )
        return None
    try:
        entries = sorted(entry for entry in folder.iterdir() if not _is_left_behind(entry))
    except OSError:
        collector.add("PACK-012", where, "the folder cannot be opened.", "Make sure that you may read it.")
        return None
    if not entries:
        collector.add("PACK-002", where, "the folder is empty.", "To begin a pack, use cabinet-report new.")
        return None
    pack = PackFolder()
    tables = {fold(form.name): form.name for form in TABLES}
    unknown = []
    for entry in entries:
        name = entry.name.casefold()
        stem, suffix = fold(entry.stem), entry.suffix.casefold()
        if name == PAPER_FILE:
            pack.paper = entry
        elif name == WORKBOOK_FILE:
            pack.workbook = entry
        elif entry.is_dir() and name == NARRATIVE_FOLDER:
            _find_narratives(entry, pack, collector)
        elif suffix == ".csv" and stem in tables:
            pack.tables.setdefault(tables[stem], []).append(entry)
        elif entry.is_dir() and entry.name in SUFFIXES:
            _look_through_templates(entry, SUFFIXES[entry.name], collector)
        elif (entry / HOUSE_FILE).is_file() or (entry.is_dir() and entry.name == USUAL_OUTPUT):
            continue  # A house style may travel with its pack, and papers may be built where it lies.
        elif suffix != ".md":  # Markdown beside paper.yaml is for people: README.md, notes.
            unknown.append(entry)
    for entry in unknown:
        _note_unknown(entry, pack, collector)
    if pack.paper is None:
        collector.add(
            "PACK-003",
            Where(PAPER_FILE),
            "the file is missing.",
            "Add it: it holds the title, the quarter and the meetings.",
        )
    return pack


def _is_left_behind(entry: Path) -> bool:
    return entry.name.startswith(_LEFT_BEHIND) or entry.name.casefold() in _LEFT_BEHIND_NAMES


def _find_narratives(folder: Path, pack: PackFolder, collector: Collector) -> None:
    for path in sorted(folder.rglob("*")):
        file = f"{NARRATIVE_FOLDER}/{path.relative_to(folder).as_posix()}"
        if path.is_dir() or _is_left_behind(path):
            continue
        if path.suffix.casefold() == ".md":
            pack.narratives[file] = path
        else:
            collector.add(
                "PACK-010",
                Where(file),
                "the file is not read: words are plain text files with names that end in .md.",
                f"{_as_words(path)}, or take it out of the pack.",
                Severity.QUERY,
            )


def _look_through_templates(folder: Path, suffix: str, collector: Collector) -> None:
    """Note what is no section, audience or table of the pack's own; those are read where a paper is composed."""
    for path in sorted(folder.rglob("*")):
        if not path.is_dir() and path.suffix != suffix and not _is_left_behind(path):
            collector.add(
                "PACK-010",
                Where(f"{folder.name}/{path.relative_to(folder).as_posix()}"),
                f"the file is not read: in this folder, names end in {suffix}.",
                f"Rename it to {path.stem.removesuffix(suffix)}{suffix}, or take it out of the pack.",
                Severity.QUERY,
            )


def _as_words(path: Path) -> str:
    """How the file becomes words: a text lacks only its name, a document has to be saved as a text."""
    name = f"{path.stem.removesuffix('.md')}.md"
    if path.suffix.casefold() == ".txt":
        return f"Rename it to {name} (Windows may hide the .txt)"
    return f"Save its text as a plain text file with the name {name}"


def _note_unknown(entry: Path, pack: PackFolder, collector: Collector) -> None:
    """A name that is nearly one of ours is a mistake; any other file is just not read."""
    where = Where(entry.name)
    if entry.suffix.casefold() in _OTHER_WORKBOOKS:
        collector.add(
            "PACK-013",
            where,
            f"a workbook of the kind {entry.suffix} is not read.",
            f"In Excel, save it as Excel Workbook, with the name {WORKBOOK_FILE}.",
        )
        pack.meant.add(WORKBOOK_FILE)
        return
    expected = [PAPER_FILE, WORKBOOK_FILE, NARRATIVE_FOLDER, *SUFFIXES, *(f"{form.name}.csv" for form in TABLES)]
    present = {path.name for paths in pack.tables.values() for path in paths}
    match = nearest(entry.name, [name for name in expected if name not in present])
    pack.meant |= {match} if match else set()
    thing = "folder" if entry.is_dir() else "file"
    collector.add(
        "PACK-010",
        where,
        f"the {thing} is no part of a pack, and is not read.",
        f'Did you mean "{match}"?' if match else "Take it out of the pack if it is not needed.",
        Severity.ERROR if match else Severity.QUERY,
    )
