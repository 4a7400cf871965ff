"""Each section of the sample is about as long as the published one: within 30% of its words."""

from __future__ import annotations

import re

import pytest

from tests.samples.lengths import assert_as_long, count
from tests.samples.quarter import PACK

# The words of the published paragraphs 11 to 31, counted in the text of the paper: a word has a letter or a digit.
PUBLISHED = {
    "demand": 49,
    "demand/referrals": 131,
    "demand/children_in_need": 116,
    "demand/child_protection_plans": 141,
    "demand/children_in_care": 143,
    "demand/joiners_and_leavers": 151,
    "workforce": 232,
    "caseloads": 369,
    "performance": 285,
    "contract-outside": 29,
    "strategic": 58,
    "challenges": 318,
    "commentary/cin_plan": 91,
    "commentary/cpp_visits": 104,
    "commentary/icpc_timeliness": 112,
    "commentary/placement_moves": 209,
    "commentary/care_leavers_contact": 137,
    "commentary/single_assessments": 211,
    "commentary/lac_reviews": 155,
    "commentary/pathway_plans": 159,
    "commentary/supervision": 180,
    "commentary/foi": 71,
    "commentary/adoption_14_months": 203,
    "commentary/audits_good": 215,
    "commentary/family_support_outcomes": 45,
    "commentary/assessments_20_days": 45,
    "commentary/cin_1_to_2_years": 60,
    "commentary/second_cpp": 75,
    "commentary/audits_ri": 24,
    "commentary/placement_stability": 68,
    "commentary/sgo": 62,
    "commentary/care_leavers_accommodation": 70,
    "commentary/agency_posts": 73,
    "commentary/staff_turnover": 54,
    "commentary/reoffending": 91,
    "commentary/re_referrals": 57,
    "commentary/cin_6_12_months": 37,
    "commentary/homes_good": 63,
    "commentary/adoption_days": 87,
    "commentary/cao": 34,
    "commentary/staying_put": 72,
    "commentary/first_time_entrants": 36,
    "commentary/family_support_days": 94,
    "commentary/cin_over_2_years": 146,
    "commentary/cpp_over_2_years": 94,
    "commentary/proceedings_26_weeks": 89,
    "commentary/match_days": 43,
}

_SLOT = re.compile(r"\{\{(.*?)\}\}")


def word_count(narrative: str) -> int:
    """How many words a narrative prints: a slot is one, "13 out of 27 measures (48%)" is six, a mark is none."""
    text = (PACK / "narrative" / f"{narrative}.md").read_text(encoding="utf-8")
    text = re.sub(r"\{%.*?%\}", " ", text)
    return count(_SLOT.sub(_printed, text))


def _printed(slot: re.Match[str]) -> str:
    inside = slot[1]
    if "numbered()" in inside or "label(" in inside:
        return ""
    if "strong(" in inside:
        return "".join(re.findall(r'"(.*?)"', inside))
    return "6 out of 6 measures (6%)" if ".fraction" in inside or ".statement" in inside else "1"


@pytest.mark.parametrize("narrative", PUBLISHED)
def test_a_section_is_within_thirty_per_cent_of_the_published_words(narrative: str) -> None:
    assert_as_long(word_count(narrative), PUBLISHED[narrative])


def test_the_performance_part_as_a_whole_is_within_ten_per_cent() -> None:
    written, published = sum(map(word_count, PUBLISHED)), sum(PUBLISHED.values())
    assert 0.9 <= written / published <= 1.1


@pytest.mark.parametrize("narrative", PUBLISHED)
def test_sentences_have_twenty_five_words_or_fewer_on_average(narrative: str) -> None:
    text = (PACK / "narrative" / f"{narrative}.md").read_text(encoding="utf-8")
    sentences = len(re.findall(r"[.:;](?=\s|$)", _SLOT.sub("1", text)))
    assert word_count(narrative) / sentences <= 25
