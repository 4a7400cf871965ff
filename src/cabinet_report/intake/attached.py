"""Packs that another pack sets in as its appendices: each is read where it lies, and its places say so."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from cabinet_report.domain.governance import Attachment
from cabinet_report.domain.submission import Submission
from cabinet_report.problems import Collector, Problem, Problems, Where

Thing = TypeVar("Thing")
# Reads a pack in part; the folders are those of the packs that set it in, the outermost first.
Read = Callable[[Path, Collector, tuple[Path, ...]], Submission]


def with_attached(submission: Submission, outer: tuple[Path, ...], read: Read, collector: Collector) -> Submission:
    """The submission with the packs that it sets in, by the label of the attachment; what is wrong is noted."""
    attached: dict[str, Submission] = {}
    queries: list[Problem] = []
    for attachment in submission.governance.attachments:
        if not attachment.pack or submission.pack is None:
            continue
        found = _read(attachment, (*outer, submission.pack), read, collector)
        if found is not None:
            attached[attachment.label] = found
            queries.extend(found.queries)
    if not attached:
        return submission
    return replace(submission, attached=attached, queries=(*submission.queries, *queries))


def _read(attachment: Attachment, outer: tuple[Path, ...], read: Read, collector: Collector) -> Submission | None:
    folder, where = (outer[-1] / attachment.pack).resolve(), attachment.where or Where("paper.yaml")
    if folder in outer:
        names = " in ".join(path.name for path in (folder, *reversed(outer[outer.index(folder) :])))
        collector.add("GOV-005", where, f"the packs set each other in: {names}.", "Let one of them stand by itself.")
        return None
    if not folder.is_dir():
        message = f'there is no pack "{attachment.pack}".'
        collector.add("GOV-006", where, message, "Write the way to its folder from this one, such as ../2021-22-q1.")
        return None
    inside = Collector()
    called = f"{attachment.pack.rstrip('/')}/"
    try:
        found = read(folder, inside, outer)
    except Problems:
        found = None  # there is nothing to read at all, which the collector knows
    collector.extend(_moved(inside.problems, called))
    return None if found is None else replace(_moved(found, called), called=called)


def _moved(thing: Thing, called: str) -> Thing:
    """The same, its places beginning with the way to the pack."""
    moved: Any = thing
    match thing:
        case Where():
            moved = replace(thing, file=f"{called}{thing.file}")
        case tuple():
            moved = tuple(_moved(each, called) for each in thing)
        case Mapping():
            moved = {key: _moved(each, called) for key, each in thing.items()}
        case _ if is_dataclass(thing) and not isinstance(thing, type):
            below = {each.name: getattr(thing, each.name) for each in fields(thing) if each.init}
            changed = {name: now for name, value in below.items() if (now := _moved(value, called)) is not value}
            moved = replace(thing, **changed) if changed else thing
        case _:
            pass
    return moved  # type: ignore[no-any-return]  # it is of the kind that it was
