"""The library as a developer uses it: files or frames in, bytes or frames out, one exception for all that is wrong."""

from __future__ import annotations

import inspect
import pickle
import re
import subprocess
import sys
import tomllib
from dataclasses import replace
from decimal import Decimal
from functools import cache
from io import BytesIO
from pathlib import Path
from shutil import copytree

import pandas as pd
import pytest

import cabinet_report
from cabinet_report import (
    Checked,
    Problem,
    Problems,
    Severity,
    Submission,
    Where,
    compose,
    computed_frames,
    finish,
    load,
    read_style,
    render,
    write,
)
from cabinet_report.domain.rules import RatingRule, Rules, ToleranceKind
from tests.markdown_pages import CHECKOUT

PACK = CHECKOUT / "sample_inputs" / "2021-22-q1"
REFERENCE = (CHECKOUT / "docs" / "reference" / "library.md").read_text(encoding="utf-8")
FUNCTIONS = [name for name in cabinet_report.__all__ if inspect.isfunction(getattr(cabinet_report, name))]
HOMES = {
    "schema": 1,
    "title": "Performance of Anytown Homes: {quarter}, {year}",
    "house": "plain",
    "quarter": "2025-26 Q1",
    "data_date": "2025-07-14",
    "organisations": {"council": {"name": "Anytown Council", "short": "the Council"}},
    "groups": {"repairs": "Repairs"},
    "meetings": {"scrutiny": {"date": "2025-09-10"}},
}
REPAIRS = pd.DataFrame({"id": ["repairs"], "name": ["Repairs in time"], "group": ["repairs"], "target": [95]})


@cache
def sample() -> Submission:
    return load(PACK)


@cache
def paper() -> Checked:
    return finish(compose(sample(), "cabinet"))


# ------------------------------------------------------------------------------------------------------- bytes or files


def test_a_paper_is_rendered_to_the_bytes_that_its_stages_give() -> None:
    assert render(sample(), "cabinet", "html") == write(paper(), "html")


def test_what_is_not_asked_for_otherwise_is_a_word_file() -> None:
    assert render(sample(), "cabinet")[:2] == b"PK"


@pytest.mark.parametrize("kind", [str, Path])
def test_the_bytes_are_put_into_a_file_whose_folders_are_made(tmp_path: Path, kind: type) -> None:
    to = tmp_path / "papers" / "cabinet.html"
    content = write(paper(), "html", kind(to))
    assert content == to.read_bytes()


def test_the_bytes_are_put_into_a_file_object() -> None:
    stream = BytesIO()
    content = write(paper(), "docx", stream)
    assert content == stream.getvalue()


def test_every_stage_can_be_called_again_after_the_others() -> None:
    # The package compose would take the name of the function compose, once it is loaded.
    assert inspect.isfunction(cabinet_report.compose)
    assert paper() == cabinet_report.finish(cabinet_report.compose(sample(), "cabinet"))


def test_another_house_makes_another_file_of_the_same_paper() -> None:
    plain = read_style(sample(), "plain")
    assert render(sample(), "cabinet", "html", house=plain) != write(paper(), "html")


def test_a_house_beside_the_pack_comes_before_those_of_the_program(tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()
    tokens = (CHECKOUT / "templates" / "houses" / "plain" / "house.toml").read_text(encoding="utf-8")
    (tmp_path / "plain" / "house.toml").write_text(tokens.replace('name = "Plain"', 'name = "Ours"'), encoding="utf-8")
    assert read_style(sample(), "plain", beside=[tmp_path]).name == "Ours"


def test_a_house_that_lies_in_the_pack_is_found_whoever_asks_for_it(tmp_path: Path) -> None:
    pack = tmp_path / "quarter"
    copytree(PACK, pack)
    (pack / "eastmoor").mkdir()
    tokens = 'schema = 1\nname = "Ours"\nbased_on = "doncaster"\n'
    (pack / "eastmoor" / "house.toml").write_text(tokens, encoding="utf-8")
    paper = (pack / "paper.yaml").read_text(encoding="utf-8").replace("house: doncaster", "house: eastmoor")
    (pack / "paper.yaml").write_text(paper, encoding="utf-8")
    submission = load(pack)

    assert "Ours" == read_style(submission).name == cabinet_report.compose(submission, "cabinet").house.name
    assert "Plain" == read_style(sample(), "plain").name


# --------------------------------------------------------------------------------------------------- what goes wrong


@pytest.mark.parametrize(
    ("code", "wrong"),
    [
        ("PACK-001", lambda: load(PACK.parent / "no-such-pack")),
        ("HOUSE-001", lambda: read_style(sample(), "no-such-house")),
        ("GOV-020", lambda: compose(sample(), "no-such-audience")),
        ("USE-002", lambda: render(sample(), "cabinet", "docs")),
        ("PACK-010", lambda: Submission.from_frames(HOMES, {"valeus": REPAIRS})),
    ],
)
def test_whatever_goes_wrong_is_the_one_exception_with_its_problems(code: str, wrong: object) -> None:
    assert callable(wrong)
    with pytest.raises(Problems) as raised:
        wrong()
    assert code in [problem.code for problem in raised.value]
    assert len(raised.value) == len(raised.value.problems)
    assert all(str(problem) in str(raised.value) for problem in raised.value)


def test_the_one_exception_goes_from_one_program_to_another() -> None:
    with pytest.raises(Problems) as raised:
        load(PACK.parent / "no-such-pack")
    again = pickle.loads(pickle.dumps(raised.value))  # noqa: S301  # as a pool of programs hands it over

    assert raised.value.problems == again.problems
    assert str(raised.value) == str(again)


def with_a(severity: Severity) -> tuple[Checked, Problem]:
    found = Problem("PAPER-999", Where("pack"), "Something is odd.", "Look at it.", severity)
    made = paper()
    return Checked(made.paper, made.submission, made.house, (found,)), found


def test_a_paper_with_an_error_is_not_written(tmp_path: Path) -> None:
    checked, error = with_a(Severity.ERROR)
    with pytest.raises(Problems) as raised:
        write(checked, "html", tmp_path / "paper.html")
    assert (error,) == raised.value.problems
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("severity", [Severity.QUERY, Severity.STYLE])
def test_a_query_or_a_matter_of_style_stops_nothing(severity: Severity) -> None:
    assert write(with_a(severity)[0], "html") == write(paper(), "html")


# -------------------------------------------------------------------------------------------------------------- frames


def test_a_submission_of_frames_makes_a_paper() -> None:
    values = pd.DataFrame(
        {"measure": ["repairs"], "quarter": ["2025-26 Q1"], "numerator": [4270], "denominator": [4450]}
    )
    homes = Submission.from_frames(HOMES, {"measures": REPAIRS, "values": values}, {"finance": "Words."}, name="homes")
    assert (homes.name, list(homes.narrative)) == ("homes", ["finance"])
    assert [Decimal(4270)] == homes.to_frames()["values"]["numerator"].tolist()
    # 4,270 / 4,450 is 95.955...%, above the target of 95.
    assert ["on_target"] == computed_frames(homes)["measures"]["rating"].tolist()


def test_files_and_frames_give_the_same_kind_of_submission() -> None:
    assert Submission is type(sample()) is type(Submission.from_frames(HOMES, {}))


def test_what_is_worked_out_comes_back_unrounded() -> None:
    frames = computed_frames(sample())
    measures, finance = (frames[name].set_index("id") for name in ("measures", "finance"))
    # 1,663 of 1,719 children; and the Grand Total of paragraph 36, as DEPARTURES.md has it: 0 less 2,142 thousand.
    assert 100 * 1663 / 1719 == pytest.approx(measures.loc["cin_plan", "value"])
    assert -2142 == round(finance["variance_net"].to_dict()["total"] / 1000)
    assert 39 == len(measures)


def test_another_house_judges_by_its_own_rules() -> None:
    # Where a tolerance is no limit but a distance, only 15 of 156 plans (9.6%) is farther than 5 from its target, 3.
    house = read_style(sample())
    wide = replace(house, rules=Rules(RatingRule(ToleranceKind.DISTANCE)))
    ratings = [computed_frames(sample(), each)["measures"].set_index("id")["rating"] for each in (house, wide)]
    outside = [rating[rating == "outside"].index.tolist() for rating in ratings]
    assert 7 == len(outside[0])
    assert ["cpp_over_2_years"] == outside[1]


# ------------------------------------------------------------------------------------------------------------ the shape


def test_importing_the_library_and_reading_a_pack_load_nothing_heavy() -> None:
    heavy = {"pandas", "weasyprint", "pikepdf", "docx", "openpyxl", "jinja2"}
    program = f"""
import sys, cabinet_report
cabinet_report.load({str(PACK)!r})
print(*sorted({heavy!r} & sys.modules.keys()))
"""
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == ""


def test_every_public_name_has_its_place_in_the_reference() -> None:
    named = re.findall(r"^### `(\w+)", REFERENCE, flags=re.MULTILINE)
    assert sorted(cabinet_report.__all__) == sorted(named)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_the_reference_gives_each_function_its_parameters(name: str) -> None:
    parameters = inspect.signature(getattr(cabinet_report, name)).parameters.values()
    bare = [each.replace(annotation=inspect.Parameter.empty) for each in parameters]
    assert f"### `{name}{inspect.Signature(bare)}`" in REFERENCE


def test_the_types_of_every_public_name_are_checked_with_the_program() -> None:
    settings = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "tests/typing_check.py" in settings["tool"]["mypy"]["files"]
    checked = (CHECKOUT / "tests" / "typing_check.py").read_text(encoding="utf-8")
    assert [] == [name for name in cabinet_report.__all__ if len(re.findall(rf"\b{name}\b", checked)) < 2]
