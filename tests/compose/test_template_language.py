"""The page on the template language is true: what it shows works and prints what it says, and it leaves nothing out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cabinet_report import pipeline
from cabinet_report.compose.measure_names import CHOICES
from cabinet_report.compose.names import Named
from cabinet_report.compose.paper import equipped
from cabinet_report.domain.finance_view import COLUMNS
from cabinet_report.domain.prose import Prose
from cabinet_report.houses.house import House
from cabinet_report.problems import Where
from cabinet_report.submission import Submission
from cabinet_report.tree.nodes import Paragraph
from cabinet_report.tree.walk import text_of, walk

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reference" / "template-language.md").read_text(encoding="utf-8")
FILTERS_SECTION = PAGE.partition("\n## Filters\n")[2].partition("\n## ")[0]

_ROW = re.compile(r"^\| `(\{\{ (?:[^`]|`(?! \|))+ \}\})` \| (.+?) \|(?: .* \|)?$", re.MULTILINE)
_BLOCK = re.compile(r"^```markdown\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`([^`\n]+)`")

PRINTING = [
    (slot.replace("\\|", "|"), prints)
    for table in re.findall(r"^\| write \| prints \|.*\n\| --- .*\n((?:\|.*\n)+)", PAGE, re.MULTILINE)
    for slot, prints in _ROW.findall(table)
]
DOING = [
    (slot.replace("\\|", "|"), section)
    for section in PAGE.split("\n## ")
    for table in re.findall(
        r"^\| write \| (?:does|where|stands for).*\n\| --- .*\n((?:\|.*\n)+)", section, re.MULTILINE
    )
    for slot, _ in _ROW.findall(table)
]
Compose = Callable[[str], str]


@pytest.fixture(scope="module")
def sample() -> tuple[Submission, House]:
    submission = pipeline.load(ROOT / "sample_inputs" / "2021-22-q1")
    return submission, pipeline.read_style(submission)


@pytest.fixture(scope="module")
def composed(sample: tuple[Submission, House], tmp_path_factory: pytest.TempPathFactory) -> Compose:
    """A function that gives the first words of a paper made from this template, after all its problems were raised."""
    submission, house = sample
    folder = tmp_path_factory.mktemp("page")
    for name in ("sections", "audiences"):
        (folder / name).mkdir()
    manifest = 'name = "x"\naddressee = "x"\n[words]\nrecommendation = "x"\n[[sections]]\ntemplate = "page"\n'
    (folder / "audiences" / "cabinet.toml").write_text(manifest, encoding="utf-8")

    def compose(text: str) -> str:
        (folder / "sections" / "page.md").write_text(text, encoding="utf-8")
        narrative = {**submission.narrative, "demand": Prose("Words.", Where("narrative/demand.md", line=1))}
        changed = replace(submission, narrative=narrative)
        paper = pipeline.compose(changed, "cabinet", replace(house, folders=(folder,))).paper
        return next((text_of(node.children) for node in walk(paper.children) if isinstance(node, Paragraph)), "")

    return compose


def test_the_tables_are_read() -> None:
    assert len(PRINTING) > 80
    assert len(DOING) > 20


@pytest.mark.parametrize(("slot", "prints"), PRINTING, ids=lambda text: text)
def test_a_slot_prints_what_the_page_says(slot: str, prints: str, composed: Compose) -> None:
    assert prints == composed(slot)


@pytest.mark.parametrize(("slot", "section"), DOING, ids=lambda text: text[:40])
def test_a_call_does_not_fail(slot: str, section: str, composed: Compose) -> None:
    host = {"Inside": "words {}", "Marks": "# {}Words"}.get(section.split(maxsplit=1)[0], "{}")
    host = "1. {}words" if "list_style" in slot else "# {}" if "appendix(" in slot else host

    composed(host.format(slot))


@pytest.mark.parametrize("block", _BLOCK.findall(PAGE), ids=lambda text: text[:40])
def test_an_example_can_be_composed(block: str, composed: Compose) -> None:
    composed(block)


def test_every_call_is_on_the_page(sample: tuple[Submission, House]) -> None:
    known = equipped(sample[0], "cabinet", sample[1]).sandbox.globals
    calls = {name for name, value in known.items() if not isinstance(value, Named)}
    shown = set(re.findall(r"\b(\w+)\(", "".join(_CODE.findall(PAGE)) + "".join(_BLOCK.findall(PAGE))))

    assert set() == calls - shown


def test_every_filter_is_in_its_table_and_no_other(sample: tuple[Submission, House]) -> None:
    known = {name for name in equipped(sample[0], "cabinet", sample[1]).sandbox.filters if name.isidentifier()}

    assert known == set(re.findall(r"\\\| (\w+)", FILTERS_SECTION))


def test_every_part_of_every_name_is_on_the_page(sample: tuple[Submission, House]) -> None:
    known = equipped(sample[0], "cabinet", sample[1]).sandbox.globals
    code = " ".join([*_CODE.findall(PAGE), *_BLOCK.findall(PAGE)])
    by_id = {
        "measure": known["measure"].reach("cin_plan"),
        "measures": known["measures"].reach("contract"),
        "demand": known["demand"].reach("referrals"),
        "parts": known["parts"].reach("care_ladder"),
    }
    plain = {name: known[name] for name in ("paper", "council", "subject")}
    parts = {(name, part) for name, thing in {**plain, **by_id}.items() for part in thing.known}
    parts |= {("finance", name) for name in ("total", "threshold", "significant", "heading", *COLUMNS)}

    assert [] == sorted((name, part) for name, part in parts if not re.search(rf"\b{part}\b", code))
    assert [] == [choice for choice in CHOICES if f"`{choice}`" not in PAGE]
    assert [] == [name for name, value in known.items() if isinstance(value, Named) and f"{name}." not in code]
