"""What holds of the Word file of every paper, whatever it is made of and whoever wrote which part of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cabinet_report.tree.nodes import (
    BulletList,
    Contribution,
    Finished,
    ListItem,
    Note,
    NumberedList,
    Paragraph,
    Section,
    Text,
)
from cabinet_report.tree.rewrite import rewrite
from cabinet_report.tree.walk import walk
from cabinet_report.writers.docx import write_docx
from tests.trees import look
from tests.writers.any_paper import papers
from tests.writers.docx.opened import opened

AUTHORS = (None, Contribution("narrative.one", "Narrative: one"), Contribution("implication.two", "Implication: two"))
some = settings(max_examples=40, suppress_health_check=list(HealthCheck))
choices = st.lists(st.sampled_from(AUTHORS), min_size=1, max_size=7)


def written_by(paper: Finished, authors: Sequence[Contribution | None]) -> Finished:
    """The paper, its parts written by these in turn, and each third paragraph or item with a remark."""
    turns = Counter[str]()

    def written(node: object) -> object:
        match node:
            case Section() | Paragraph() | BulletList() | NumberedList() | ListItem():
                turns["node"] += 1
                if not isinstance(node, ListItem):
                    node = replace(node, contribution=authors[turns["node"] % len(authors)])
                if turns["node"] % 3 or isinstance(node, BulletList | NumberedList):
                    return node
                return replace(node, remarks=("PAPER-999  this. Mend it.",))
            case _:
                return node

    return rewrite(paper, written)


@some
@given(papers(), choices)
def test_every_word_is_written_and_word_can_open_what_holds_it(
    paper: Finished, authors: Sequence[Contribution | None]
) -> None:
    document = opened(write_docx(written_by(paper, authors), look()))

    said = Counter(
        "".join(document.values("//w:body//w:t/text()") + document.values("//w:t/text()", "word/footnotes.xml"))
    )
    wanted = Counter("".join(node.text for node in walk(paper.children) if isinstance(node, Text)))
    assert Counter() == wanted - said
    assert [] == document.find("//w:sdt[not(w:sdtContent/*)]")
    assert [] == document.find("//w:sdt//w:sectPr")
    assert [] == document.find("//w:tc[not(*[last()][self::w:p])]")
    assert ["p", "sectPr"] == [child.tag.rpartition("}")[2] for child in document.part()[0]][-2:]
    assert [] == document.find("//w:sdt[w:sdtPr/w:lock][.//w:fldChar or .//w:footnoteReference or .//w:drawing]")


@some
@given(papers(), choices)
def test_what_has_a_number_has_it_once_and_what_begins_also_ends(
    paper: Finished, authors: Sequence[Contribution | None]
) -> None:
    document = opened(write_docx(written_by(paper, authors), look()))

    for path in ("//w:sdtPr/w:id/@w:val", "//w:sdtPr/w:tag/@w:val", "//w:bookmarkStart/@w:id", "//wp:docPr/@id"):
        assert len(document.values(path)) == len({*document.values(path)})
    ranges = [
        document.values(f"//w:{name}/@w:id") for name in ("commentRangeStart", "commentRangeEnd", "commentReference")
    ]
    said = document.values("//w:comment/@w:id", "word/comments.xml") if "word/comments.xml" in document.files else []
    assert all(sorted(said) == sorted(found) for found in ranges)
    fields = Counter(document.values("//w:fldChar/@w:fldCharType"))
    assert {*fields.values()} <= {fields["begin"]}
    notes = [node for node in walk(paper.children) if isinstance(node, Note)]
    assert len(notes) == len(document.find("//w:footnoteReference"))
