"""A house that is based on another: a few lines, and the paper of the other in colours of its own."""

from __future__ import annotations

from pathlib import Path

from cabinet_report import compose, finish, load, read_style, write
from cabinet_report.tree.nodes import Section
from cabinet_report.tree.walk import walk

SAMPLE = Path(__file__).parents[2] / "sample_inputs" / "2021-22-q1"
HOUSE = 'schema = 1\nname = "Eastmoor"\nbased_on = "doncaster"\ncolours.heading = "#5b2a86"\n'


def house_in(folder: Path, **files: str) -> Path:
    (folder / "eastmoor").mkdir()
    (folder / "eastmoor" / "house.toml").write_text(HOUSE, encoding="utf-8")
    for name, text in files.items():
        path = folder / "eastmoor" / "sections" / f"{name}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_it_has_the_sections_audiences_and_tables_of_the_other(tmp_path: Path) -> None:
    submission = load(SAMPLE)
    theirs = finish(compose(submission, "cabinet")).paper
    ours = finish(compose(submission, "cabinet", read_style(submission, "eastmoor", beside=[house_in(tmp_path)]))).paper

    assert theirs == ours


def test_it_has_colours_of_its_own_in_every_format_that_has_colours(tmp_path: Path) -> None:
    submission = load(SAMPLE)
    paper = finish(compose(submission, "cabinet", read_style(submission, "eastmoor", beside=[house_in(tmp_path)])))

    assert "#5b2a86" in write(paper, "html").decode()
    assert None is paper.house.look.reference  # so Word styles are made from its own tokens


def test_what_it_has_itself_comes_first(tmp_path: Path) -> None:
    submission = load(SAMPLE)
    place = house_in(tmp_path, activity="# What was done\n\nMuch.")
    paper = finish(compose(submission, "cabinet", read_style(submission, "eastmoor", beside=[place]))).paper

    done = [node for node in walk(paper.children) if isinstance(node, Section) and node.role == "section.activity"]
    assert ["eastmoor/sections/activity.md"] == [node.where.file for node in done if node.where]
