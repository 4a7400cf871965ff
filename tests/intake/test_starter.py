"""The pack that a newcomer gets: it is made whole, reads without a query, and builds as it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from cabinet_report import pipeline
from cabinet_report.intake import read_pack
from cabinet_report.intake.starter import new_pack
from cabinet_report.problems import Problems
from tests.full_disk import no_room_for


def test_a_new_pack_reads_without_a_query_and_has_some_of_everything(tmp_path: Path) -> None:
    made = new_pack(tmp_path / "my-quarter")
    submission = read_pack(tmp_path / "my-quarter")

    assert tmp_path / "my-quarter" / "paper.yaml" in made
    assert all(path.is_file() for path in made)
    assert submission.queries == ()
    assert submission.house == "plain"
    assert [3, 3] == [
        sum(measure.group == group for measure in submission.indicators.values()) for group in submission.groups
    ]
    assert len(submission.finance.lines) == 3
    assert list(submission.demand) == ["repair_requests"]
    assert all(measure.commentary for measure in submission.indicators.values())


def test_a_new_pack_builds_as_it_stands(tmp_path: Path) -> None:
    new_pack(tmp_path / "my-quarter")
    submission = pipeline.load(tmp_path / "my-quarter")

    for audience in submission.governance.audiences:
        checked = pipeline.finish(pipeline.compose(submission, audience))

        assert checked.problems == ()
        assert "4,270 out of 4,450 repairs (96%)" in pipeline.write(checked, "text").decode()


def test_a_new_pack_may_be_made_in_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "my-quarter").mkdir()

    assert new_pack(tmp_path / "my-quarter")


def test_a_new_pack_never_writes_over_anything(tmp_path: Path) -> None:
    new_pack(tmp_path / "my-quarter")
    (tmp_path / "my-quarter" / "paper.yaml").write_text("mine", encoding="utf-8")

    with pytest.raises(Problems) as raised:
        new_pack(tmp_path / "my-quarter")

    assert "PACK-015" == raised.value.problems[0].code
    assert raised.value.problems[0].message == "the folder is there already, and is not empty."
    assert (tmp_path / "my-quarter" / "paper.yaml").read_text(encoding="utf-8") == "mine"


def test_a_new_pack_is_not_made_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(Problems) as raised:
        new_pack(tmp_path / "file" / "my-quarter")

    assert "there is a file where the folder should be." == raised.value.problems[0].message
    assert [tmp_path / "file"] == list(tmp_path.iterdir())


def test_a_new_pack_is_made_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    no_room_for("values.csv", monkeypatch)
    with pytest.raises(Problems) as raised:
        new_pack(tmp_path / "below" / "my-quarter")

    assert "this folder cannot be written: no space left on device." == raised.value.problems[0].message
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["aux", "Q1: final", "Q1 "])
def test_a_new_pack_has_a_name_that_windows_takes(name: str, tmp_path: Path) -> None:
    with pytest.raises(Problems) as raised:
        new_pack(tmp_path / name)

    assert "PACK-017" == raised.value.problems[0].code
    assert [] == list(tmp_path.iterdir())


def test_the_tables_of_a_new_pack_open_in_excel_as_they_are(tmp_path: Path) -> None:
    tables = [path for path in new_pack(tmp_path / "my-quarter") if path.suffix == ".csv"]

    assert tables
    assert all(path.read_bytes().isascii() for path in tables)
