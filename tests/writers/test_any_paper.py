"""What holds of every paper, whatever it is made of."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, given, settings
from lxml import html

from cabinet_report.tree.nodes import Finished, Note, Table, Text
from cabinet_report.tree.walk import walk
from cabinet_report.writers.html import write_html
from cabinet_report.writers.pdf import write_pdf
from cabinet_report.writers.text import write_text
from tests.readers_for_tests.pdf_structure import read_structure
from tests.trees import look
from tests.writers.any_paper import papers

few = settings(max_examples=12, suppress_health_check=list(HealthCheck))
more = settings(max_examples=60, suppress_health_check=list(HealthCheck))


def letters(words: str) -> str:
    """The words without spaces, and without the characters that only steer the writing."""
    return re.sub(r"[\s\u00ad\u200b-\u200f\u202a-\u202e]", "", words)


@more
@given(papers())
def test_a_page_has_every_word_and_no_id_twice(paper: Finished) -> None:
    page = html.document_fromstring(write_html(paper, look()).decode())
    ids = page.xpath("//@id")
    shown = letters(page.text_content())

    assert sorted(set(ids)) == sorted(ids)
    assert [] == [
        node.text for node in walk(paper.children) if isinstance(node, Text) and letters(node.text) not in shown
    ]


@more
@given(papers())
def test_a_text_has_every_word_and_every_note(paper: Finished) -> None:
    text = write_text(paper, look()).decode()
    nodes = list(walk(paper.children))
    # The heading of a column is said with its values, and so not at all where it has none.
    heads = {id(node) for table in nodes if isinstance(table, Table) for node in walk(table.head)}
    said = [node.text for node in nodes if isinstance(node, Text) and id(node) not in heads]

    assert [] == [words for words in said if letters(words) not in letters(text)]
    assert [] == [note.number for note in paper.notes if f"\n[{note.number}]" not in text]


@few
@given(papers())
def test_a_pdf_tags_every_word_that_is_no_artifact_and_every_note(paper: Finished) -> None:
    found = read_structure(write_pdf(paper, look()))

    assert () == tuple(words for words in found.stray if words.strip())
    notes = [node for node in walk(paper.children) if isinstance(node, Note)]
    assert len(notes) == len(list(found.root.find("Note"))) == len(list(found.root.find("Reference")))
