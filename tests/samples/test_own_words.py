"""The samples are in our own words: nowhere do nine words in a row stand as in a published paper.

The published papers are not a part of the project; their runs of words are, as hashes.  ``PUBLISHED_PAPERS`` may name a
folder of the papers as text, and then the hashes are proved too.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from cabinet_report.tree.nodes import Chart, ListItem, Note, Panel, Paragraph, Section, Table
from cabinet_report.tree.walk import Node, text_of, walk
from tests.papers import SAMPLE_PAPERS, paper
from tests.samples.published_runs import hashed, hashes_of, runs, stored, words
from tests.samples.quarter import CHECKOUT

PAPERS = os.environ.get("PUBLISHED_PAPERS", "")
WRITTEN = sorted(
    path
    for folder in ("sample_inputs", "templates")
    for path in (CHECKOUT / folder).rglob("*")
    if path.suffix in {".md", ".csv", ".yaml", ".toml"}
)


@pytest.fixture(scope="module")
def published() -> frozenset[bytes]:
    return stored()


def test_there_is_something_to_compare(published: frozenset[bytes]) -> None:
    assert 34_000 < len(published)
    assert {"cabinet.toml", "cin_plan.md", "measures.csv", "paper.yaml"} <= {path.name for path in WRITTEN}


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.relative_to(CHECKOUT).as_posix())
def test_no_run_of_nine_words_is_a_published_one(path: Path, published: frozenset[bytes]) -> None:
    copied = [run for run in runs(path.read_text(encoding="utf-8")) if hashed(run) in published]
    assert [] == copied


# What has to read as it was published: the councillor and the portfolio that the paper is for.
NAMES = {"Councillor Rachael Blake Children’s Social Care, Communities and Equalities"}


@pytest.mark.parametrize("name", SAMPLE_PAPERS)
def test_no_run_of_nine_words_is_printed_once_the_figures_stand_in_it(name: str, published: frozenset[bytes]) -> None:
    """A slot breaks a run in what is written, and not in what is read."""
    finished, _ = paper(name)
    read = [*passages(finished.children)]

    assert len(read) > 100
    assert [] == [run for passage in read for run in runs(passage) if hashed(run) in published]


def passages(nodes: Sequence[Node]) -> Iterator[str]:
    """What is read in one go: a heading, a paragraph, an item, a cell, a note, a caption."""
    for node in walk(nodes):
        match node:
            case Section(heading=words) | Table(caption=words) | Chart(caption=words) | Panel(heading=words):
                yield text_of(words)
            case Paragraph(children=words) | ListItem(children=words) | Note(children=words):
                if text_of(words) not in NAMES:
                    yield text_of(words)
            case _:
                pass


@pytest.mark.skipif(not PAPERS, reason="PUBLISHED_PAPERS names no folder of the papers: their hashes are not proved")
def test_the_stored_hashes_are_those_of_the_published_papers(published: frozenset[bytes]) -> None:
    assert hashes_of(sorted(Path(PAPERS).glob("*.txt"))) == published


def test_layout_case_and_slots_make_no_difference_to_words() -> None:
    assert ["a", "child's", "plan", "1,719", "15-day"] == words(
        "A {{ measure.x.value }}\n  Child’s **Plan**: (1,719) 15-day."
    )


def test_a_copied_sentence_would_be_noticed(tmp_path: Path) -> None:
    paper = tmp_path / "paper.txt"
    paper.write_text("One two three four five six seven eight nine ten.", encoding="utf-8")
    known = hashes_of([paper])
    assert 2 == len(known)
    assert [True] == [hashed(run) in known for run in runs("two, three FOUR five six\nseven eight nine ten")]
    assert [] == list(runs("one two three four five six seven eight"))


# Ways to reach a person have no place in a sample.
@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.relative_to(CHECKOUT).as_posix())
def test_no_sample_has_a_telephone_number_or_an_e_mail_address(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert [] == re.findall(r"[\w.]+@\w+\.\w+", text)
    assert [] == re.findall(r"(?<![\w.,#])0\d{2,4}[ -]?\d{3}[ -]?\d{3,4}\b", text)
