"""A house's own print.css: it loads what lies beside it and nothing else, and what it says in vain is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cabinet_report.houses.look import Look
from cabinet_report.problems import Problem, Problems
from cabinet_report.writers.pdf import check_print, write_pdf
from tests.trees import finished, look, paragraph

SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/>{}</svg>'


def house(folder: Path, rules: str | bytes) -> Look:
    """The look of a house with these rules of its own."""
    (folder / "own").mkdir(exist_ok=True)
    sheet = folder / "own" / "print.css"
    sheet.write_bytes(rules.encode() if isinstance(rules, str) else rules)
    return replace(look(), print_css=sheet)


def told(of: Look) -> list[str]:
    """What a check tells of the rules."""
    return [str(problem) for problem in check_print(of)]


def stopped_by(of: Look) -> tuple[Problem, ...]:
    """What stops the PDF."""
    with pytest.raises(Problems) as raised:
        write_pdf(finished("A paper", (paragraph("Words."),)), of)
    return raised.value.problems


@pytest.mark.parametrize(
    ("rules", "written"),
    [
        ("p {\n background: url(../secret.svg) }", "../secret.svg"),
        ('p {\n background: url("file:///etc/passwd") }', "file:///etc/passwd"),
        ("p {\n background: url(//server/share/crest.svg) }", "//server/share/crest.svg"),
        ("p {\n background: url(https://a.example/b.png) }", "https://a.example/b.png"),
        ('/* of the group */\n@import "../shared.css";', "../shared.css"),
        ("@font-face { font-family: Own;\n src: url(../own.ttf) }", "../own.ttf"),
        ("p {\n background: url(link.svg) }", "link.svg"),
    ],
)
def test_a_file_outside_the_house_stops_the_pdf_and_is_told_with_its_line(
    rules: str, written: str, tmp_path: Path
) -> None:
    (tmp_path / "secret.svg").write_text(SQUARE.format(""), encoding="utf-8")
    own = house(tmp_path, rules)
    (tmp_path / "own" / "link.svg").symlink_to(tmp_path / "secret.svg")

    expected = (
        f'WRITE-011  own/print.css, line 2: it asks for "{written}", which lies outside the folder of the house. '
        "Put a copy of the file beside print.css, and name that."
    )
    assert [expected] == told(own)[:1]
    assert [expected] == [str(problem) for problem in stopped_by(own)]


def test_a_picture_in_the_house_that_loads_one_outside_stops_the_pdf(tmp_path: Path) -> None:
    own = house(tmp_path, "p { background: url(crest.svg) }")
    (tmp_path / "secret.svg").write_text(SQUARE.format(""), encoding="utf-8")
    crest = SQUARE.format('<image href="../secret.svg" width="9" height="9"/>')
    (tmp_path / "own" / "crest.svg").write_text(crest, encoding="utf-8")

    (problem,) = stopped_by(own)
    assert "WRITE-011" == problem.code
    assert "secret.svg" in problem.message


def test_a_file_beside_the_rules_is_loaded(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    own = house(tmp_path, "p { background: url('my crest.svg'); width: 1in }")
    (tmp_path / "own" / "my crest.svg").write_text(SQUARE.format(""), encoding="utf-8")
    write_pdf(finished("A paper", (paragraph("Words."),)), own)

    assert [] == told(own)
    assert [] == caplog.messages


def test_a_file_that_the_house_lacks_is_told(tmp_path: Path) -> None:
    own = house(tmp_path, "p { background: url(crest.svg) }")

    expected = (
        'WRITE-012  own/print.css, line 1: it asks for "crest.svg", and the house has no such file. '
        "Put it beside print.css."
    )
    assert [expected] == told(own)
    assert ["WRITE-012"] == [problem.code for problem in stopped_by(own)]


def test_what_weasyprint_passes_over_is_asked_about_and_stops_nothing(tmp_path: Path) -> None:
    own = house(tmp_path, "p { margin: 0 }\np { colour: red }\nh2 { margin: wide }\nh3::: { margin: 0 }\n")
    write_pdf(finished("A paper", (paragraph("Words."),)), own)

    problems = check_print(own)
    assert ["WRITE-013"] * 3 == [problem.code for problem in problems]
    assert [2, 3, 4] == [problem.where.line for problem in problems]
    assert problems[0].message.endswith('does not follow this: unknown property "colour: red".')
    assert "query" == problems[0].severity.value


def test_rules_that_are_no_text_are_told_with_their_line(tmp_path: Path) -> None:
    own = house(tmp_path, 'p { margin: 0 }\np::before { content: "Überblick" }'.encode("latin-1"))

    expected = [
        "WRITE-014  own/print.css, line 2: a character here is not written in UTF-8. Save the file again as UTF-8."
    ]
    assert expected == [str(problem) for problem in stopped_by(own)]


def test_a_house_without_rules_of_its_own_has_none_to_tell() -> None:
    assert () == check_print(look())
