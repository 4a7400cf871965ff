"""The papers that are looked at whole: every sample for every audience that it meets, and one with every kind of node.

Each is composed once in each process of tests that wants it, and written once in each format for all of them.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import yaml

from cabinet_report.drafting import draft
from cabinet_report.houses.look import Look
from cabinet_report.papers import Checked
from cabinet_report.pipeline import compose, finish, load
from cabinet_report.problems import Problem, Where
from cabinet_report.resources import folder
from cabinet_report.tree.nodes import Finished, Note
from cabinet_report.tree.walk import walk
from cabinet_report.writing import writer
from tests import numbered_paper, trees

# The folder, for this run alone, in which the processes of tests find what another has written: see conftest.py.
SHARED = "WRITTEN_PAPERS"

CHECKOUT = Path(__file__).resolve().parent.parent
SAMPLES = CHECKOUT / "sample_inputs"


def _audiences(pack: Path) -> list[str]:
    """The audiences that the pack has a meeting for, without loading it: a broken pack fails its own tests only."""
    return list(yaml.safe_load((pack / "paper.yaml").read_text(encoding="utf-8"))["meetings"])


def _papers(packs: Iterable[Path]) -> dict[str, tuple[Path, str]]:
    """The name of each paper, as its files have it, and where it comes from: its pack and its audience."""
    return {f"{pack.name}-{audience}": (pack, audience) for pack in packs for audience in _audiences(pack)}


SAMPLE_PAPERS = _papers(sorted(path.parent for path in SAMPLES.glob("*/paper.yaml")))
STARTER_PAPERS = _papers([folder("templates") / "starter"])
PACK_PAPERS = SAMPLE_PAPERS | STARTER_PAPERS
EVERY_NODE, NUMBERED, SMALL, DRAFT = "every-node", "numbered", "small", "draft"
MADE_BY_HAND = {EVERY_NODE: trees.every_node, NUMBERED: numbered_paper.numbered, SMALL: trees.small, DRAFT: trees.draft}

DRAFTS = {f"{name}-draft": name for name in PACK_PAPERS}  # each with many remarks
MADE_FOR_REVIEW = {*DRAFTS, DRAFT}
ACCESSIBLE = {f"{name}-accessible": name for name in PACK_PAPERS}  # each in its accessible form
PAPERS = (*SAMPLE_PAPERS, "2021-22-q1-cabinet-accessible", EVERY_NODE, NUMBERED)  # those compared word by word
JUDGED = (*PACK_PAPERS, *ACCESSIBLE, *DRAFTS, *MADE_BY_HAND)  # those that outside judges look at


@cache
def checked(name: str) -> Checked:
    """A pack's paper, finished, in the one form or the other."""
    pack, audience = PACK_PAPERS[ACCESSIBLE.get(name, name)]
    return finish(compose(load(pack), audience), "accessible" if name in ACCESSIBLE else "house")


def drafted(name: str) -> Checked:
    """A pack's paper as a draft, with a remark on each of its narratives, on a row of measures, and on the whole."""
    pack, _ = PACK_PAPERS[name]
    narratives = (path.relative_to(pack).as_posix() for path in sorted(pack.rglob("narrative/**/*.md")))
    places = [Where("paper.yaml"), Where("measures.csv", row=2), *(Where(file, line=1) for file in narratives)]
    return draft(checked(name), [Problem("PAPER-000", where, "This is a remark.", "Look at it.") for where in places])


@cache
def paper(name: str) -> tuple[Finished, Look]:
    """A paper and the look that it is written in."""
    if name in MADE_BY_HAND:
        return MADE_BY_HAND[name](), trees.look()
    made = drafted(DRAFTS[name]) if name in DRAFTS else checked(name)
    return made.paper, made.house.look


def loses_notes_in_libreoffice(name: str) -> bool:
    """Whether it has a remark between notes, which LibreOffice mixes up: analysis/word-after-libreoffice.md."""
    return name in DRAFTS and sum(isinstance(node, Note) for node in walk(paper(name)[0].children)) > 1


@cache
def written(name: str, format_name: str) -> bytes:
    """The file of a paper in a format."""
    shared = os.environ.get(SHARED)
    if shared is None:
        return writer(format_name)(*paper(name))
    file = Path(shared) / f"{name}.{format_name}"
    if not file.exists():
        unfinished = file.with_suffix(f".{os.getpid()}")
        unfinished.write_bytes(writer(format_name)(*paper(name)))
        unfinished.replace(file)
    return file.read_bytes()
