"""In the Word file of every sample, all that officers may change stands in open controls, and nothing else does."""

from __future__ import annotations

from pathlib import Path

import pytest

from cabinet_report.tree.nodes import Section
from tests.papers import SAMPLE_PAPERS, checked, written
from tests.writers.docx.opened import Opened, opened

OPEN, LOCKED = "//w:sdtPr[not(w:lock)]/w:tag/@w:val", "//w:sdtPr[w:lock]/w:tag/@w:val"
every_sample = pytest.mark.parametrize("name", SAMPLE_PAPERS)


def document(name: str) -> Opened:
    return opened(written(name, "docx"))


def narratives(name: str) -> set[str]:
    """The tags of the narratives that the paper has files for, commentaries on measures left out.

    One for its audience (``citizens.osmc``) takes the place of the one for all; one for another audience is not in it.
    """
    pack, audience = SAMPLE_PAPERS[name]
    every = {path.relative_to(pack / "narrative").with_suffix("") for path in (pack / "narrative").rglob("*.md")}
    own = {path for path in every if path.suffix == f".{audience}"}
    replaced = {path.with_suffix("") for path in own}
    chosen = {path for path in every if not path.suffix and path not in replaced} | own
    return {_tag(path) for path in chosen if path.parts[0] != "commentary"}


def _tag(path: Path) -> str:
    kind, *below = path.parts
    return ".".join(["implication", *below] if kind == "implications" else ["narrative", *path.parts])


def sections(name: str) -> set[str]:
    """The sections of the paper, as its manifest names them."""
    roles = (block.role for block in checked(name).paper.children if isinstance(block, Section))
    return {role.removeprefix("section.") for role in roles}


@every_sample
def test_each_narrative_and_implication_of_the_pack_and_the_recommendation_has_a_control(name: str) -> None:
    attached = checked(name).submission.attached
    tags = {tag for tag in document(name).values(OPEN) if tag.partition(".")[0] not in ("commentary", *attached)}

    assert set() == tags - {"recommendation"} - narratives(name)
    assert set() == {tag for tag in narratives(name) if tag.startswith("implication.")} - tags
    if "recommendations" in sections(name):
        assert tags & {"recommendation", "narrative.recommendations"}


@pytest.mark.parametrize("pack", sorted({pack.name for pack, _ in SAMPLE_PAPERS.values()}))
def test_each_narrative_has_a_control_in_one_of_the_papers_of_its_pack(pack: str) -> None:
    papers = [name for name, (folder, _) in SAMPLE_PAPERS.items() if folder.name == pack]
    tags = {tag for name in papers for tag in document(name).values(OPEN)}

    assert set() == {tag for name in papers for tag in narratives(name)} - tags


@every_sample
def test_no_tag_and_no_number_is_there_twice(name: str) -> None:
    found = document(name)

    for path in ("//w:sdtPr/w:tag/@w:val", "//w:sdtPr/w:id/@w:val"):
        assert len(found.values(path)) == len({*found.values(path)})


@every_sample
def test_nothing_is_locked_that_holds_a_field_a_note_a_chart_or_another_control(name: str) -> None:
    held = "(.//w:fldChar or .//w:footnoteReference or .//w:drawing or .//w:sdt)"

    assert [] == document(name).find(f"//w:sdt[w:sdtPr/w:lock][{held}]")
    assert document(name).values(LOCKED)
