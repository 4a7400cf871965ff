"""The command line, command by command: what it prints, what it writes, and what it ends with."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from cabinet_report import arguments, cli, terminal, writing
from cabinet_report.problems import STAGES, Severity
from cabinet_report.resources import folder
from tests.submissions import PACK, Files, places

DOCS = Path(__file__).parents[1] / "docs" / "reference"
COMMAND_LINE = (DOCS / "command-line.md").read_text(encoding="utf-8")
EXIT_CODES = (DOCS / "exit-codes.md").read_text(encoding="utf-8")
PAGES = sorted((folder("pages") / "problems").glob("*-*.md"))

WORDS = "narrative/words.md"
QUERY = {WORDS: "To be written: XX."}
STYLE = {WORDS: "The LADO was told."}
FILE_ERROR = {WORDS: "{{ nosuch }}"}

Run = Callable[..., tuple[int, str, str]]
Make = Callable[[Files], Path]


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Make:
    """A function that makes a pack with some files changed; the command is then run in the folder beside it."""
    monkeypatch.chdir(tmp_path)
    return lambda files: places(tmp_path, {WORDS: "Words.", **files}).pack.relative_to(tmp_path)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """A function that runs a command, and gives what it ended with, printed, and told."""

    def ran(*words: object) -> tuple[int, str, str]:
        code = cli.main([str(word) for word in words])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return ran


def written(tmp_path: Path) -> list[str]:
    """Every file that is not part of the pack or the house, hidden ones too."""
    made = (path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file())
    return sorted(name for name in made if not name.startswith(("pack/", "anytown/")))


# ------------------------------------------------------------------------------------------------------------- build


def test_build_writes_word_and_pdf_into_out_and_lists_them(make: Make, run: Run, tmp_path: Path) -> None:
    code, out, told = run("build", make({}))

    assert 0 == code
    assert ["out/pack-cabinet.docx", "out/pack-cabinet.pdf"] == written(tmp_path)
    assert re.fullmatch(r"wrote out/pack-cabinet\.docx \(\d+ kB\)\nwrote out/pack-cabinet\.pdf \(\d+ kB\)\n", out)
    assert "composing the paper for cabinet\nwriting cabinet as docx and pdf\n" == told
    assert b"PK" == (tmp_path / "out" / "pack-cabinet.docx").read_bytes()[:2]
    assert b"%PDF" == (tmp_path / "out" / "pack-cabinet.pdf").read_bytes()[:4]


def test_build_writes_the_formats_that_are_asked_for_each_once_where_they_are_asked_for(
    make: Make, run: Run, tmp_path: Path
) -> None:
    words = ("--format", "html", "--format", "text", "--format", "html", "-o", "a folder/below")

    assert 0 == run("build", make({}), *words)[0]
    assert ["a folder/below/pack-cabinet.html", "a folder/below/pack-cabinet.txt"] == written(tmp_path)


TWO = {
    "paper.yaml": PACK["paper.yaml"].replace(
        '  cabinet: {date: 2021-09-08, agenda_item: "6"}\n',
        "  cabinet: {date: 2021-09-08}\n  osmc: {date: 2021-09-16}\n",
    ),
    "anytown/audiences/osmc.toml": 'name = "OSMC"\naddressee = "To OSMC"\n[[sections]]\ntemplate = "words"\n',
}


def test_build_writes_for_every_audience_or_for_those_that_are_asked_for(make: Make, run: Run, tmp_path: Path) -> None:
    pack = make(TWO)

    assert 0 == run("build", pack, "--format", "text", "--audience", "osmc")[0]
    assert ["out/pack-osmc.txt"] == written(tmp_path)
    assert 0 == run("build", pack, "--format", "text")[0]
    assert ["out/pack-cabinet.txt", "out/pack-osmc.txt"] == written(tmp_path)


def test_build_tells_what_is_wrong_with_all_papers_at_once_and_writes_none(
    make: Make, run: Run, tmp_path: Path
) -> None:
    broken = {"anytown/audiences/osmc.toml": TWO["anytown/audiences/osmc.toml"].replace("words", "wrods")}
    code, out, told = run("build", make({**TWO, **broken, **FILE_ERROR}), "--format", "text")

    assert (3, "") == (code, out)
    assert [] == written(tmp_path)
    assert "TPL-002  narrative/words.md, line 1: " in told
    assert "HOUSE-022  anytown/audiences/osmc.toml, line 4, " in told
    assert "\n2 errors. To know more: cabinet-report explain HOUSE-022\n" in told


def test_build_counts_queries_and_writes(make: Make, run: Run, tmp_path: Path) -> None:
    code, out, _ = run("build", make({WORDS: "To be written: XX. The LADO."}), "--format", "text")

    assert 0 == code
    assert ["out/pack-cabinet.txt"] == written(tmp_path)
    assert out.endswith("\n1 query, 1 matter of style: cabinet-report check pack tells them.\n")


def test_strict_lets_queries_stop_a_build_and_no_matter_of_style(make: Make, run: Run, tmp_path: Path) -> None:
    code, out, told = run("build", make(QUERY), "--format", "text", "--strict")

    assert (5, "") == (code, out)
    assert "PAPER-020  narrative/words.md, line 1: " in told
    assert "There may be more" not in told
    assert [] == written(tmp_path)
    assert 0 == run("build", make(STYLE), "--format", "text", "--strict")[0]


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"paper.yaml": None}, 3),
        ({"anytown/house.toml": 'schema = 1\nname = "x"\nbased_on = "plain"\n[sizes]\nbody = "x"\n'}, 3),
        ({"anytown/audiences/cabinet.toml": "x"}, 3),
        (FILE_ERROR, 4),
        ({WORDS: "See {{ ref('nosuch') }}."}, 5),
    ],
)
def test_the_exit_code_is_that_of_the_earliest_stage_and_nothing_is_written(
    files: Files, code: int, make: Make, run: Run, tmp_path: Path
) -> None:
    ended, out, told = run("build", make(files), "--format", "text")

    assert (code, "") == (ended, out)
    assert re.search(r"^[A-Z]+-\d{3}  ", told, re.MULTILINE)
    assert "Traceback" not in told
    assert [] == written(tmp_path)


def test_a_folder_that_cannot_be_written_ends_with_six(make: Make, run: Run, tmp_path: Path) -> None:
    pack = make({})
    code, out, told = run("build", pack, "--format", "text", "-o", pack / "paper.yaml")

    assert (6, "") == (code, out)
    assert "WRITE-001  pack/paper.yaml: there is a file where the folder should be." in told
    assert [] == written(tmp_path)


def test_a_folder_that_cannot_be_written_is_told_beside_all_else(make: Make, run: Run, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    code, out, told = run("build", make({WORDS: "{{ nosuch }}"}))

    assert (4, "") == (code, out)
    assert {"TPL-002", "WRITE-001"} <= {line.partition(" ")[0] for line in told.splitlines()}


def test_a_second_paper_that_cannot_be_written_leaves_the_first_as_it_was(make: Make, run: Run, tmp_path: Path) -> None:
    (tmp_path / "out" / "pack-osmc.txt").mkdir(parents=True)
    (tmp_path / "out" / "pack-cabinet.txt").write_text("before", encoding="utf-8")

    assert 6 == run("build", make(TWO), "--format", "text")[0]
    assert ["out/pack-cabinet.txt"] == written(tmp_path)
    assert "before" == (tmp_path / "out" / "pack-cabinet.txt").read_text(encoding="utf-8")


def test_another_house_may_be_asked_for(make: Make, run: Run, tmp_path: Path) -> None:
    words = ("--audience", "cabinet", "--house", "plain", "--format", "text")
    code, _, told = run("build", make({}), *words)

    assert 4 == code  # the common paper asks for narratives that this pack has not
    assert "TPL-009  templates/sections/executive-summary.md, line 5: " in told


# ------------------------------------------------------------------------------------------------------------- check


def test_check_says_that_nothing_is_wrong_and_what_it_looked_at(make: Make, run: Run, tmp_path: Path) -> None:
    code, out, told = run("check", make({}))

    assert (0, "") == (code, told)
    assert re.fullmatch(
        r"Nothing is wrong\. Looked at 5 measures, 12 values, 2 finance lines, 3 demand series, 3 facts, 1 narrative, "
        r"and the paper for cabinet\.\n",
        out,
    )
    assert [] == written(tmp_path)


def test_check_prints_every_problem_with_its_severity_and_counts_them(make: Make, run: Run) -> None:
    code, out, told = run("check", make({WORDS: "XX. {{ ref('nosuch') }} The LADO."}))

    assert (5, "") == (code, told)
    lines = out.splitlines()
    assert ["What stops the paper:", "What to ask before it goes out:", "What could look better:"] == lines[0:9:3]
    assert ["PAPER-001", "PAPER-020", "PAPER-021"] == sorted(line[:9] for line in lines[1:9:3])
    assert [True, True] == [": query: " in out, ": style: " in out]
    assert "1 error, 1 query, 1 matter of style. To know more: cabinet-report explain PAPER-001" == lines[-1]


def test_check_says_that_nothing_stops_the_paper_where_there_are_only_queries(make: Make, run: Run) -> None:
    code, out, _ = run("check", make(QUERY))

    assert 0 == code
    assert "\nNothing stops the paper. Looked at 5 measures, " in out


def test_strict_counts_queries_as_errors_and_no_matter_of_style(make: Make, run: Run) -> None:
    code, out, _ = run("check", make(QUERY), "--strict")

    assert 5 == code
    assert ": query: " not in out
    assert "\n1 error. To know more" in out
    assert 0 == run("check", make(STYLE), "--strict")[0]


def test_check_tells_programs_in_one_shape(make: Make, run: Run) -> None:
    code, out, told = run("check", make({WORDS: "XX. {{ ref('nosuch') }} £5"}), "--format", "json")
    said = json.loads(out)

    assert (5, "") == (code, told)
    assert ["problems", "counts"] == list(said)
    assert {"error": 1, "query": 1, "style": 0} == said["counts"]
    assert [kind.value for kind in Severity] == list(said["counts"])
    for problem in said["problems"]:
        assert ["code", "severity", "where", "message", "hint"] == list(problem)
        assert {"file", "sheet", "row", "column", "cell", "line"} >= set(problem["where"])
    assert {"file": WORDS, "line": 1} == said["problems"][0]["where"]


def test_check_tells_programs_that_nothing_is_wrong(make: Make, run: Run) -> None:
    code, out, _ = run("check", make({}), "--format", "json")

    assert 0 == code
    assert {"problems": [], "counts": {"error": 0, "query": 0, "style": 0}} == json.loads(out)


def test_check_tells_what_the_pack_asks_beside_what_is_wrong_with_the_house(make: Make, run: Run) -> None:
    code, out, _ = run("check", make({"notes.txt": "x", "anytown/house.toml": "x"}))

    assert 3 == code
    assert "PACK-010  notes.txt: query: " in out
    assert "HOUSE-002  anytown/house.toml" in out


# --------------------------------------------------------------------------------------------------------------- new


def test_new_makes_a_pack_that_builds_as_it_stands(make: Make, run: Run, tmp_path: Path) -> None:
    make({})
    code, out, told = run("new", "my quarter")

    assert (0, "") == (code, told)
    assert "made my quarter/paper.yaml\n" in out
    assert out.endswith('\nNow: cabinet-report build "my quarter"\n')
    assert 0 == run("build", "my quarter", "--format", "text")[0]
    assert 0 == run("check", "my quarter", "--strict")[0]


def test_new_writes_over_nothing(make: Make, run: Run) -> None:
    pack = make({})
    code, out, told = run("new", pack)

    assert (3, "") == (code, out)
    assert "PACK-015  pack: " in told


def test_new_house_makes_a_house_that_builds_as_it_stands(make: Make, run: Run, tmp_path: Path) -> None:
    make({})
    code, out, _ = run("new", "house", "our-town")

    assert 0 == code
    assert "made our-town/house.toml\nmade our-town/reference.docx\nmade our-town/print.css\n" in out.replace("\\", "/")
    assert out.endswith("Now: cabinet-report build PACK --house our-town\n")
    assert 0 == run("new", "a-quarter")[0]
    assert 0 == run("build", "a-quarter", "--house", "our-town", "--format", "html")[0]
    assert (0, "Everything is there already.\n") == run("new", "house", "our-town")[:2]


# -------------------------------------------------------------------------------------------------------------- show


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        (("--stage", "submission"), "Submission(name='pack',"),
        (("--stage", "tree"), "paper\n  title: Performance: Quarter 1, 2021/22\n"),
        (("--stage", "finished"), "finished paper\n"),
        ((), "finished paper\n"),
    ],
)
def test_show_prints_a_stage(words: tuple[str, ...], begins: str, make: Make, run: Run) -> None:
    code, out, told = run("show", make({}), *words)

    assert (0, "") == (code, told)
    assert out.startswith(begins)


def test_show_prints_every_paper_or_the_one_that_is_asked_for(make: Make, run: Run) -> None:
    pack = make(TWO)

    assert 2 == run("show", pack)[1].count("finished paper\n")
    assert "subject: OSMC" in run("show", pack, "--audience", "osmc")[1]


# ----------------------------------------------------------------------------------------------------------- explain


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_explain_prints_the_page_of_a_code(page: Path, run: Run) -> None:
    assert (0, page.read_text(encoding="utf-8").rstrip() + "\n", "") == run("explain", page.stem)


def test_explain_reads_small_letters(run: Run) -> None:
    assert 0 == run("explain", "kpi-004")[0]


# ------------------------------------------------------------------------------------------------------------- words


def test_without_any_words_the_help_is_shown(run: Run) -> None:
    assert (2, "", run("--help")[1]) == run()


@pytest.mark.parametrize("command", ["build", "check", "show"])
def test_an_audience_that_does_not_meet_is_placed_in_the_command(command: str, make: Make, run: Run) -> None:
    code, out, told = run(command, make({}), "--audience", "cabnet")

    assert 3 == code
    assert 'GOV-020  command line: the pack has no meeting for the audience "cabnet". Write "cabinet".' in out + told


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("biuld", "x"), '"biuld" is no command. Write "build".'),
        (("zzz",), '"zzz" is no command. Choose one of: build, check, compare, new, show, explain.'),
        (("build",), "PACK is missing. cabinet-report build --help shows what it takes."),
        (("new",), "NAME is missing. cabinet-report new --help shows what it takes."),
        (("explain",), "CODE is missing. cabinet-report explain --help shows what it takes."),
        (("build", "x", "y"), '"y" is one word too many. Put a name that has spaces into quotation marks.'),
        (("build", "x", "--fromat", "pdf"), '"--fromat" is no option of this command. Write "--format".'),
        (("build", "x", "--fromat=pdf"), '"--fromat=pdf" is no option of this command. Write "--format".'),
        (("build", "x", "--aud", "y"), '"--aud" is no option of this command. Write "--audience".'),
        (("check", "x", "--output", "y"), '"--output" is no option of this command. Choose one of: '),
        (("build", "x", "--format", "pfd"), '"pfd" is no choice here. Write "pdf".'),
        (("build", "x", "--format", "word"), '"word" is no choice here. Choose one of: docx, html, pdf, text.'),
        (
            ("build", "x", "--format", "pdf,docx"),
            '"pdf,docx" is no choice here. Write one of them, and the option again',
        ),
        (("check", "x", "--format", "jason"), '"jason" is no choice here. Write "json".'),
        (("show", "x", "--stage", "treee"), '"treee" is no choice here. Write "tree".'),
        (("build", "x", "-o"), "nothing follows -o/--output. cabinet-report build --help shows what it takes."),
        (("explain", "KPI-0004"), '"KPI-0004" is no problem code. Write "KPI-004".'),
        (("explain", "kpi-4"), '"kpi-4" is no problem code. Write "KPI-004".'),
        (("explain", "CSV-999"), '"CSV-999" is no problem code. Choose one of: CSV-001, CSV-002, CSV-003, '),
        (("explain", "../house"), '"../house" is no problem code. '),
        (("new", "one", "two"), '"new one two" names more than one thing. Write new PACK, or new house NAME.'),
        (("new", "house", "one", "two"), '"new house one two" names more than one thing. '),
        (("new", "house", "../one"), '"../one" cannot be the name of a house'),
        (("--bogus",), "a command is missing. "),
    ],
)
def test_a_wrong_word_is_told_with_what_to_write(words: tuple[str, ...], said: str, run: Run) -> None:
    code, out, told = run(*words)

    assert (2, "") == (code, out)
    assert re.match(r"USE-00[13]  command line: ", told)
    assert said in told
    assert "Traceback" not in told
    assert not re.search(r"\binvalid\b|usage:|error:", told)


def test_a_pack_audience_or_house_that_is_not_there_is_told_with_the_nearest(make: Make, run: Run) -> None:
    pack = make({})

    assert "PACK-001  pakc: there is no such folder." in run("check", "pakc")[1]
    assert (
        'the pack has no meeting for the audience "cabinett". Write "cabinet".'
        in run("check", pack, "--audience", "cabinett")[1]
    )
    assert (
        'HOUSE-001  command line: there is no house "plian". Did you mean "plain"?'
        in run("check", pack, "--house", "plian")[1]
    )


@pytest.mark.parametrize("words", [("--help",), *((command, "--help") for command in arguments.COMMANDS)])
def test_help_shows_an_example(words: tuple[str, ...], run: Run) -> None:
    code, out, told = run(*words)

    assert (0, "") == (code, told)
    assert re.search(r"^examples?:\n  cabinet-report \w+", out, re.MULTILINE)


def test_the_version_is_printed(run: Run) -> None:
    code, out, _ = run("--version")

    assert 0 == code
    assert re.fullmatch(r"cabinet-report(, not installed| \d+\.\d+\.\d+\S*)\n", out)


def test_every_command_can_be_run() -> None:
    assert arguments.COMMANDS == tuple(cli.RUN)


# ------------------------------------------------------------------------------------------------------------ faults


def test_a_fault_of_ours_says_so_and_ends_with_one(
    make: Make, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def faulty(_: object) -> NoReturn:
        raise RuntimeError("something of ours")

    monkeypatch.setattr(terminal, "progress", faulty)
    code, out, told = run("build", make({}))

    assert (1, "") == (code, out)
    assert "something of ours" in told
    assert "This is a fault of cabinet-report, not of your pack. Nothing was written." in told
    assert [] == written(tmp_path)


def test_whoever_stops_it_is_told_that_nothing_was_written(
    make: Make, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object, **__: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(writing, "write_all", stopped)
    code, out, told = run("build", make({}))

    assert (130, "") == (code, out)
    assert told.endswith("\nStopped. Nothing was written.\n")


# ---------------------------------------------------------------------------------------------------------- progress


class Screen:
    """A terminal that remembers what was written to it."""

    def __init__(self, *, is_terminal: bool) -> None:
        self.is_terminal, self.text = is_terminal, ""

    def isatty(self) -> bool:
        return self.is_terminal

    def write(self, text: str) -> int:
        self.text += text
        return len(text)

    def flush(self) -> None:
        pass


def test_progress_is_a_bar_on_a_terminal_that_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen(is_terminal=True)
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("COLUMNS", "40")
    with terminal.progress(2) as step:
        step("composing")
        step("writing words that are longer than the line of the terminal")

    lines = screen.text.split("\r\x1b[K")
    assert ["", "░" * 24 + " composing"] == lines[:2]
    assert "█" * 12 + "░" * 12 + " writing words" == lines[2][:38]
    assert 39 == len(lines[2])
    assert screen.text.endswith("\r\x1b[K")


def test_progress_is_plain_lines_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen(is_terminal=False)
    monkeypatch.setattr(sys, "stderr", screen)
    with terminal.progress(2) as step:
        step("composing")
        step("writing")

    assert "composing\nwriting\n" == screen.text


# ------------------------------------------------------------------------------------------------------------- pages


def test_every_command_and_option_is_on_the_page_of_the_command_line(run: Run) -> None:
    for command in arguments.COMMANDS:
        part = COMMAND_LINE.partition(f"\n## {command}\n")[2].partition("\n## ")[0]
        options = set(re.findall(r"(?<!\S)--?\w+", run(command, "--help")[1])) - {"-h", "--help"}
        shown = set(re.findall(r"`(--?\w+)", "".join(re.findall(r"^\| (`-.*?) \|", part, re.MULTILINE))))

        assert part, f"{command} has no part on the page"
        assert options == shown, command
    for option in ("--help", "--version"):
        assert f"`{option}`" in COMMAND_LINE
    for choice in (*arguments.FORMATS, *arguments.STAGES, *arguments.TOLD):
        assert f"`{choice}`" in COMMAND_LINE


def test_every_exit_code_is_on_its_page_with_the_codes_that_belong_to_it() -> None:
    rows = dict(re.findall(r"^\| (\d+) \| .* \| ([A-Z, ]*) ?\|$", EXIT_CODES, re.MULTILINE))
    expected: dict[str, list[str]] = {"0": [], "1": [], str(cli.INTERRUPTED): []}
    for prefix, code in STAGES.items():
        expected.setdefault(str(code), []).append(prefix)

    assert {code: sorted(prefixes) for code, prefixes in expected.items()} == {
        code: sorted(filter(None, prefixes.strip().split(", "))) for code, prefixes in rows.items()
    }
