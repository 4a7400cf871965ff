"""The documentation is true: its examples run, its links lead somewhere, and its index leads to every page.

The examples of a page run in order, in a folder that has the sample packs and the templates.

- A block of ``python`` runs as it is; a block of ``text`` right behind it is what it prints.
- A block of ``$ cabinet-report ...`` commands, or of such commands alone, runs.  Each command prints the lines that the
  page shows, and ends well, or as the errors that it shows make it end, or with the number shown for ``echo $?``.
- What the page says to write into a file is written there first.  A block of ``diff`` takes lines out of the file that
  the page names, and puts others in.
"""

from __future__ import annotations

import io
import re
import shlex
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

import pytest
import yaml

from cabinet_report import cli, resources
from cabinet_report.problems import exit_code
from tests.markdown_pages import CHECKOUT, DOCS, Example, Page, every_page

PAGES = every_page()
INDEX = "docs/README.md"
PROGRAM = "cabinet-report"
PACK = Path("sample_inputs") / "2021-22-q1"


# ---------------------------------------------------------------------------------------------------------- examples


@dataclass(frozen=True)
class Command:
    """A command of the page, the lines that the page shows below it, and the number that it has to end with."""

    words: list[str]
    shown: list[str]
    ends_with: int


def runs(example: Example) -> bool:
    """Whether the example is something to run."""
    return example.language == "python" or any(commands(example))


def commands(example: Example) -> Iterator[Command]:
    """The commands of an example; those of other programs are for the reader."""
    if example.language not in ("", "console"):
        return
    lines = example.text.splitlines()
    prompt = "$ " if example.language == "console" else ""
    places = [number for number, line in enumerate(lines) if line.startswith(f"{prompt}{PROGRAM} ")]
    for place in places:
        words = shlex.split(lines[place].removeprefix(prompt), comments=True)
        shown = list(takewhile(lambda line: not line.startswith("$ "), lines[place + 1 :] if prompt else ()))
        asked = lines[place + len(shown) + 1 :][:2]
        ends_with = int(asked[1]) if asked[:1] == ["$ echo $?"] else stage_of(shown)
        yield Command(words[1:], shown, ends_with)


def stage_of(shown: list[str]) -> int:
    """The number that a command ends with when it tells the errors that are shown; 0 where none is."""
    if not any(re.match(r"\d+ errors?\b", line) for line in shown):
        return 0
    return min(exit_code(found[1]) for line in shown if (found := re.match(r"([A-Z]+-\d{3})  ", line)))


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder such as a reader of the page stands in: the sample packs, and templates that may be changed."""
    for name in ("sample_inputs", "templates"):
        shutil.copytree(CHECKOUT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(resources._IN_CHECKOUT, "templates", tmp_path / "templates")
    return tmp_path


@pytest.mark.parametrize("name", [name for name, page in PAGES.items() if any(map(runs, page.examples))])
def test_the_examples_of_a_page_run(name: str, workshop: Path) -> None:
    page = PAGES[name]
    write_narratives(page)
    names: dict[str, object] = {"__name__": "__main__"}
    printed = ""
    for example in page.examples:
        place = f"{name}:{example.line}"
        write_file(example)
        if example.language == "text" and printed:
            assert example.text == printed, place
        printed = run_python(example, place, names) if example.language == "python" else ""
        for command in commands(example):
            run_command(command, place)


def run_python(example: Example, place: str, names: dict[str, object]) -> str:
    """What the example prints."""
    # Its lines keep their numbers of the page, so that a failure shows the right ones.
    code = compile("\n" * example.line + example.text, place.partition(":")[0], "exec")
    with redirect_stdout(io.StringIO()) as out:
        exec(code, names)  # noqa: S102  # an example is there to be run
    return out.getvalue()


def run_command(command: Command, place: str) -> None:
    """Run the command as a terminal would, and hold it to what the page shows."""
    with redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()) as told:
        try:
            ended = cli.main(command.words)
        except SystemExit as stop:  # --help and --version
            ended = int(stop.code or 0)
    said = out.getvalue() + told.getvalue()
    assert ended == command.ends_with, f"{place}: {' '.join(command.words)} ended with {ended}:\n{said}"
    rest = said
    for line in command.shown:
        if line.strip() not in ("", "..."):
            assert line in rest, f"{place} shows {line!r}, and {' '.join(command.words)} says:\n{said}"
            rest = rest.partition(line)[2]


def write_file(example: Example) -> None:
    """Write what the page says to write: a new file, more of a manifest, or more keys of paper.yaml."""
    said = example.introduction
    if example.language == "diff":
        change(next(Path(name) for name in re.findall("`([^`]+)`", said) if Path(name).is_file()), example.text)
    elif new := re.search(r"(?:Create|Copy `[^`]+` to) `([^`]+)`", said):
        Path(new[1]).parent.mkdir(parents=True, exist_ok=True)
        Path(new[1]).write_text(example.text, encoding="utf-8")
    elif example.language == "toml" and re.search(r"Add it to .*audience", said):
        with (Path("templates") / "audiences" / "cabinet.toml").open("a", encoding="utf-8") as manifest:
            manifest.write(f"\n{example.text}")
    elif example.language == "yaml" and "`paper.yaml`" in said:
        paper = yaml.safe_load((PACK / "paper.yaml").read_text(encoding="utf-8"))
        merged = merge(paper, yaml.safe_load(example.text))
        (PACK / "paper.yaml").write_text(yaml.safe_dump(merged, sort_keys=False), encoding="utf-8")


def change(path: Path, difference: str) -> None:
    """Put the new lines in the place of the old ones; at the end of the file, where there are no old ones."""
    lines = difference.splitlines(keepends=True)
    old, new = ("".join(line[1:] for line in lines if line.startswith(sign)) for sign in "-+")
    content = path.read_text(encoding="utf-8")
    assert old in content, f"{path} does not hold {old!r}"
    path.write_text(content.replace(old, new, 1) if old else content + new, encoding="utf-8")


def merge(old: object, new: object) -> object:
    """The new values in their places among the old ones."""
    if isinstance(old, dict) and isinstance(new, dict):
        return old | {key: merge(old.get(key), value) for key, value in new.items()}
    return new


def write_narratives(page: Page) -> None:
    """A sentence for each narrative that the page asks an officer for."""
    for name in re.findall(r"`(narrative/[a-z/-]+\.md)`", "\n".join(page.prose)):
        if not (PACK / name).exists():
            (PACK / name).write_text("The service has learnt from it.\n", encoding="utf-8")


# ------------------------------------------------------------------------------------------------------------- links


@pytest.mark.parametrize("name", PAGES)
def test_every_link_leads_to_a_file_and_a_heading_that_are_there(name: str) -> None:
    assert [] == [link for link in PAGES[name].links if not leads_somewhere(PAGES[name], link)]


def leads_somewhere(page: Page, link: str) -> bool:
    path, _, anchor = link.partition("#")
    target = (page.path.parent / path).resolve() if path else page.path
    return target.exists() and (not anchor or anchor in Page(target).anchors)


def test_the_index_leads_to_every_page() -> None:
    reached = {INDEX}
    waiting = [PAGES[INDEX]]
    while waiting:
        for page in linked(waiting.pop()):
            if page.name not in reached:
                reached.add(page.name)
                waiting.append(page)
    assert [] == [name for name in PAGES if name.startswith("docs/") and name not in reached]


def test_the_index_leads_to_no_page_twice() -> None:
    assert [] == [link for link, count in Counter(PAGES[INDEX].links).items() if count > 1]


def linked(page: Page) -> Iterator[Page]:
    """The pages that a page leads to; a link to a folder leads to the pages in it."""
    for link in page.links:
        target = (page.path.parent / link.partition("#")[0]).resolve()
        found = sorted(target.glob("*.md")) if target.is_dir() else [target]
        yield from (
            PAGES[page.name] for page in map(Page, found) if page.path.is_relative_to(DOCS) and page.name in PAGES
        )


def test_the_readme_leads_to_the_index() -> None:
    assert INDEX in PAGES["README.md"].links
