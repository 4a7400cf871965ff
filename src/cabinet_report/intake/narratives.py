"""The words of a pack: each Markdown file below ``narrative/``, by its path."""

from __future__ import annotations

from pathlib import Path

from cabinet_report.domain.prose import UNPRINTABLE, Prose
from cabinet_report.intake.fields import note_unprintable
from cabinet_report.intake.texts import read_text
from cabinet_report.problems import Collector, Severity, Where

NARRATIVE_FOLDER = "narrative"
COMMENTARY_FOLDER = "commentary/"  # below it; words on measures


def read_narratives(files: dict[str, Path], collector: Collector) -> dict[str, Prose]:
    """The words by name: the path below ``narrative/`` without ``.md``."""
    found = {}
    for file, path in files.items():
        name = file.removeprefix(f"{NARRATIVE_FOLDER}/")[: -len(".md")]
        text = read_text(path, Where(file), collector)
        if text is not None:
            words = read_words(text, Where(file, line=1), collector)
            if words is not None:
                found[name] = words
    return found


def read_words(text: str, where: Where, collector: Collector) -> Prose | None:
    """The words; None when they cannot be printed. Empty words are asked about."""
    match = UNPRINTABLE.search(text)
    if match:
        line = text.count("\n", 0, match.start()) + 1
        note_unprintable(collector, Where(where.file, line=line), match[0])
        return None
    if not text.strip():
        collector.add("NAR-001", where, "the file is empty.", "Write its words, or delete it.", Severity.QUERY)
    return Prose(text.rstrip(), where)
