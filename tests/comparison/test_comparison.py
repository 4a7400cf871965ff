"""What a comparison gives a program: JSON, an exit code, and the figures of papers that are of two packs."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from cabinet_report import cli, compare, pipeline
from cabinet_report.papers import Checked
from tests.submissions import PACK, STYLE, places, style

MEETINGS = PACK["paper.yaml"].replace("members:", "  osmc: {date: 2021-09-16}\nmembers:")
WORDS = "narrative/words.md"
TWO: Mapping[str, str] = {
    "paper.yaml": MEETINGS,
    "anytown/audiences/osmc.toml": STYLE["audiences/cabinet.toml"],
    WORDS: "Visits came to {{ measure.visits.value }}.",
}

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Compares the two papers of a pack with these files; gives the exit code, what was printed, and what was told."""
    monkeypatch.chdir(tmp_path)

    def ran(files: Mapping[str, str], *words: str) -> tuple[int, str, str]:
        places(tmp_path, {**TWO, **files})
        code = cli.main(["compare", "pack", *(words or ("cabinet", "osmc"))])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return ran


def test_papers_that_say_the_same_are_told_so(run: Run) -> None:
    code, out, told = run({})

    assert (0, "") == (code, told)
    assert [
        "The papers for cabinet and osmc say the same.",
        "One computed figure stands at the same place in both, and is the same.",
    ] == out.splitlines()


def test_a_figure_that_differs_ends_it_with_5(run: Run) -> None:
    code, out, _ = run({"narrative/words.osmc.md": "Visits came to 48%."})

    assert 5 == code
    assert 'PAPER-050  narrative/words.osmc.md, line 1: osmc prints "48%" where cabinet prints "84%"' in out


def test_an_audience_that_does_not_meet_is_told_with_those_that_do(run: Run) -> None:
    code, out, told = run({}, "cabinet", "osm")

    assert (3, "") == (code, out)
    assert 'GOV-020  command line: the pack has no meeting for the audience "osm". Write "osmc".' in told


def test_as_json_each_difference_is_by_audience(run: Run) -> None:
    code, out, _ = run({"narrative/words.osmc.md": "Visits are late.\n\nMore."}, "cabinet", "osmc", "--format", "json")

    assert 0 == code
    assert {
        "audiences": ["cabinet", "osmc"],
        "sections": {"only": [], "moved": []},
        "headings": [],
        "recommendations": [],
        "words": [
            {
                "heading": "The head of the paper",
                "words": {"cabinet": "Visits came to 84%.", "osmc": "Visits are late."},
                "numbers": {"cabinet": "1", "osmc": "1"},
            },
            {
                "heading": "The head of the paper",
                "words": {"cabinet": None, "osmc": "More."},
                "numbers": {"cabinet": None, "osmc": "2"},
            },
        ],
        "numbers": [],
        "figures": 0,
        "problems": [],
    } == json.loads(out)


def papers(folder: Path, value: str, words: str, other: str) -> tuple[Checked, Checked]:
    """Two papers for the Cabinet, of packs that differ in the visits in time and in the words."""
    files = {WORDS: f"# Words\n\n{words}"}
    changed = {
        WORDS: f"# Words\n\n{other}",
        "values.csv": PACK["values.csv"].replace("visits,2021-22 Q1,84", f"visits,2021-22 Q1,{value}"),
    }
    made = [places(folder / name, content) for name, content in (("one", files), ("other", changed))]
    first, second = (
        pipeline.finish(pipeline.compose(pipeline.load(each.pack), "cabinet", style(each))) for each in made
    )
    return first, second


VISITS = "In time were {{ measure.visits.value }} of visits."


@pytest.mark.parametrize(
    ("value", "other", "differs"),
    [
        ("81", "Visits: {{ measure.visits.value }} came in time.", True),
        ("84", "Visits: {{ measure.visits.value }} came in time.", False),
        ("81", "Plans: {{ measure.plans.value }} were made in time.", False),
        ("81", "Visits: {{ measure.visits.value }} came in time, of {{ measure.visits.target }}.", True),
    ],
)
def test_a_source_that_two_packs_print_differently_is_told_wherever_it_stands(
    value: str, other: str, differs: bool, tmp_path: Path
) -> None:
    first, second = papers(tmp_path, value, VISITS, other)

    told = [problem.message for problem in compare(first, second).problems]
    expected = 'the second prints "81%" where the first prints "84%", from measure/visits/2021-22-Q1/value.'

    assert [expected] * differs == told


def test_what_is_only_rounded_otherwise_is_the_same_figure(tmp_path: Path) -> None:
    first, second = papers(tmp_path, "84", VISITS, "Visits: {{ measure.visits.value | decimals(1) }} came in time.")

    assert () == compare(replace(first, audience="cabinet"), replace(second, audience="panel")).problems
