"""Each part of the finished Cabinet paper is about as long as the published one: within 30% of its words."""

from __future__ import annotations

import csv
from functools import cache
from io import StringIO

import pytest

from cabinet_report.pipeline import compose, finish
from cabinet_report.tree.nodes import Section
from cabinet_report.tree.walk import walk
from tests.samples.lengths import assert_as_long, own_words
from tests.samples.quarter import view

# The words of the published paper from one of these headings down to the next, the numbers of its tables included: a
# word has a letter or a digit.  The cards of 26 to 28 are counted together, because one stands under another heading
# here (see DEPARTURES.md).
PUBLISHED = """\
number,part,words
,executive-summary,51
,exempt,5
,recommendations,25
,citizens,70
,background,205
10,performance,978
14,caseloads,372
18,summary,296
26 27 28,cards,2169
30,strategic,1917
31,challenges,325
32,finance,1175
49,residential,71
51,out of area,344
56,education,90
58,fostering,215
62,16 and over,81
64,actions,299
69,benchmarking,208
70,activity,125
71,activity-ahead,94
72,objectives,261
73,options,7
74,risks,28
75,implications.legal,26
76,implications.equality,15
77,implications.human-resources,18
78,implications.technology,16
79,implications.health,80
80,implications.financial,22
81,consultation,11
,attachments,12
,acronyms,115
"""
PARTS = list(csv.DictReader(StringIO(PUBLISHED)))
SHORT_HEADINGS = {"46", "48"}  # have a line or nothing below them: counted with the part they stand in


@cache
def counted() -> dict[str, int]:
    """The words of each part of the paper, by its number, or by its template where it has none."""
    found: dict[str, int] = {}
    for node in walk(finish(compose(view().submission, "cabinet")).paper.children):
        if isinstance(node, Section) and node.level == 1:
            _count(node, node.number or node.role.removeprefix("section."), found)
    return found


def _count(section: Section, part: str, found: dict[str, int]) -> None:
    below = [child for child in section.children if isinstance(child, Section)]
    found[part] = found.get(part, 0) + own_words(section)
    for child in below:
        has_part = child.number is not None and child.number not in SHORT_HEADINGS
        _count(child, str(child.number) if has_part else part, found)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: str(part["part"]))
def test_a_part_is_within_thirty_per_cent_of_the_published_words(part: dict[str, str]) -> None:
    numbers = part["number"].split() or [part["part"]]
    published, written = int(part["words"]), sum(counted()[number] for number in numbers)

    assert_as_long(written, published)
