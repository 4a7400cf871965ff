"""The tree knows which of its blocks an officer wrote as one piece, by a key that stays the same."""

from __future__ import annotations

from pathlib import Path

from cabinet_report.tree.nodes import BulletList, Card, NumberedList, Paragraph, Section
from cabinet_report.tree.walk import text_of, walk
from tests.submissions import HOUSE, composed, places

SECTION = f"{HOUSE}/sections/words.md"


def contributions(folder: Path, files: dict[str, str]) -> list[tuple[str, str]]:
    """The key of each contribution with the words of the block that it stands on, its title where it has none."""
    nodes = walk(composed(places(folder, files)).children)
    return [
        (node.contribution.key, text_of(node.heading if isinstance(node, Section) else node.children))
        if isinstance(node, Section | Paragraph)
        else (node.contribution.key, node.contribution.title)
        for node in nodes
        if isinstance(node, Section | Paragraph | BulletList | NumberedList) and node.contribution is not None
    ]


def test_a_narrative_is_known_by_its_name_and_what_the_template_says_is_nobodys(tmp_path: Path) -> None:
    section = '# Heading\n\nThe template says.\n\n{{ narrative("case_loads") }}\n'
    narrative = "One.\n\n- two\n\n## Three\n\nFour.\n"

    found = contributions(tmp_path, {SECTION: section, "narrative/case_loads.md": narrative})

    key = "narrative.case_loads"
    assert [(key, "One."), (key, "Narrative: case loads"), (key, "Three")] == found


def test_an_implication_has_a_key_of_its_kind_and_other_folders_are_part_of_the_name(tmp_path: Path) -> None:
    section = '{{ narrative("implications/legal") }}\n\n{{ narrative("demand/referrals") }}\n'
    files = {SECTION: section, "narrative/implications/legal.md": "None.", "narrative/demand/referrals.md": "Fewer."}

    assert [("implication.legal", "None."), ("narrative.demand.referrals", "Fewer.")] == contributions(tmp_path, files)


def test_the_wording_of_an_audience_is_a_contribution_where_it_is_a_paragraph_by_itself(tmp_path: Path) -> None:
    alone = '{{ label("asked") }}{{ numbered() }}{{ words.recommendation }}'
    section = f"{alone}\n\nWe ask: {{{{ words.recommendation }}}}\n"

    assert [("recommendation", "That the Cabinet note the progress of the Trust.")] == contributions(
        tmp_path, {SECTION: section}
    )


def test_a_narrative_that_another_calls_keeps_its_own_key(tmp_path: Path) -> None:
    section = '{{ narrative("outer") }}\n'
    files = {"narrative/outer.md": 'One.\n\n{{ narrative("inner") }}\n\nThree.', "narrative/inner.md": "Two."}

    found = contributions(tmp_path, {SECTION: section, **files})

    assert [("narrative.outer", "One."), ("narrative.inner", "Two."), ("narrative.outer", "Three.")] == found


def test_commentary_on_a_card_is_known_by_its_measure(tmp_path: Path) -> None:
    paper = composed(places(tmp_path, {SECTION: "{{ cards(measures.contract.on_target) }}\n"}))

    [card] = [node for node in walk(paper.children) if isinstance(node, Card)]
    [said] = card.children
    assert isinstance(said, Paragraph)
    assert said.contribution is not None
    assert ("commentary.plans", "Commentary: Plans in time") == (said.contribution.key, said.contribution.title)
