"""The place of a problem: its file, and the line or the cell that the author has to open."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.submissions import PACK, STYLE, Files, composed, places, told

WORDS = "narrative/words.md"
SECTION = "anytown/sections/words.md"


def found(folder: Path, files: Files) -> list[str]:
    """The place and the code of each problem."""
    return [f"{problem.where} {problem.code}" for problem in told(places(folder, files))]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("{{ nosuch }}", 1),
        ("one\n\n{{ nosuch }}\n", 3),
        ("one {{ paper.year }}\ntwo {{ paper.year }}\nthree {{ measure.nosuch }}\n", 3),
        ("{{\n  nosuch\n}}", 2),
        ("{{ total(\n  measure.plans.value,\n  nosuch\n) }}", 1),
        ("{% if paper.year %}\n\n{{ nosuch }}\n{% endif %}", 3),
        ("{% if\n nosuch %}x{% endif %}", 1),
        ("{# a\ncomment #}\n{{ nosuch }}", 3),
        ("{% raw %}\n{{ x }}\n{% endraw %}\n{{ nosuch }}", 4),
        ('\nx {{ note("{{ nosuch }}") }}', 2),
        ("\n{% call landscape() %}\n\n{{ nosuch }}\n\n{% endcall %}", 4),
        ('\n{% call beside("nosuch") %}\nwords\n{% endcall %}', 2),
        ("\n{% call landscape() %}\nwords\n\n# x\n\n- # y\n{% endcall %}", 7),
        ("words\n\nx {{ table('finance') }} y", 3),
        ("words\n\n{{ list_style('a.') }}x", 3),
        ("{% if 1 %}\n\nwords\n{% endif %}\n\n# ", 6),
        ("one\n\ntwo\n\nSee [](https://example.org)", 5),
        ("one\n\n- two\n- # three", 4),
        ("words\n\n{{ unclosed\n\nwords", 3),
        ("words\n\n{% if paper.year %}\n\n{% if paper.date %}\nwords\n{% endif %}\n", 3),
        ("words\n{% endif %}\n", 2),
        ("one\n{# two\n", 2),
        ("one\n\ntwo\n{% set x = 1 %}\n", 4),
        ("one\n\n{{ 5 | nosuch }}", 3),
        ("one\n\n{{ ref('nosuch') }}", 3),
        ("{{ label('a') }}one\n\n{{ label('a') }}two", 3),
        ("one\n\n{{ '\\x07' }}", 3),
        ("one\n\n{{ 1e400 }}", 3),
        ("words\r\n\r\n{{ nosuch }}\r\n", 3),
    ],
)
@pytest.mark.parametrize("file", [WORDS, SECTION])
def test_the_line_is_the_one_that_the_author_has_to_open(file: str, text: str, line: int, tmp_path: Path) -> None:
    assert [f"{file}, line {line}"] == [place.rpartition(" ")[0] for place in found(tmp_path, {file: text})]


def test_lines_that_are_alike_are_told_apart(tmp_path: Path) -> None:
    text = "- # x\n\n{% if paper.year %}one{% endif %}\n\n- # x\n\n{{ paper.year }}\n\n- # x\n"

    assert [f"{WORDS}, line {line} TPL-004" for line in (1, 5, 9)] == found(tmp_path, {WORDS: text})


def test_a_block_in_a_loop_has_its_line_in_every_turn(tmp_path: Path) -> None:
    text = "one\n\n{% for each in measures.all %}\ntwo {{ each.name }}\n\n- # three\n\n{% endfor %}\nfour\n\n- # five\n"

    assert {f"{SECTION}, line 6 TPL-004", f"{SECTION}, line 11 TPL-004"} == set(found(tmp_path, {SECTION: text}))


def test_a_loop_names_the_line_inside_it(tmp_path: Path) -> None:
    text = "one\n{% for each in measures.all %}\n\n{{ each.nosuch }}\n{% endfor %}\n"

    assert {f"{SECTION}, line 4 TPL-002"} == set(found(tmp_path, {SECTION: text}))


def test_commentary_in_a_cell_is_placed_by_its_cell(tmp_path: Path) -> None:
    measures = PACK["measures.csv"].replace("Plans are on time.", "{{ nosuch }} {{ note('{{ neither }}') }}")
    files = {"measures.csv": measures, WORDS: "\n\n{{ cards(measures.contract) }}"}

    assert ['measures.csv, row 2, "commentary" TPL-002'] * 2 == found(tmp_path, files)


def test_commentary_in_a_file_is_placed_by_its_line(tmp_path: Path) -> None:
    files = {"narrative/commentary/adoption.md": "one\n\n{{ nosuch }}", WORDS: "{{ cards(measures.wider) }}"}

    assert ["narrative/commentary/adoption.md, line 3 TPL-002"] == found(tmp_path, files)


def test_words_of_paper_yaml_are_placed_by_their_line(tmp_path: Path) -> None:
    paper = PACK["paper.yaml"].replace("{{ subject.short | capital }} helps.", "{{ nosuch }} helps.")
    line = paper[: paper.index("nosuch")].count("\n") + 1

    assert [f"paper.yaml, line {line}"] == [
        place.partition(', "')[0]
        for place in found(tmp_path, {"paper.yaml": paper, WORDS: "{{ table('objectives') }}"})
    ]


def test_the_words_of_an_audience_are_placed_by_their_line(tmp_path: Path) -> None:
    manifest = STYLE["audiences/cabinet.toml"].replace("{{ subject.short }}", "{{ nosuch }}")
    files = {"anytown/audiences/cabinet.toml": manifest, SECTION: "# One\n\n{{ words.recommendation }}"}

    assert ['anytown/audiences/cabinet.toml, line 5, "words.recommendation" TPL-002'] == found(tmp_path, files)


def test_the_form_of_a_table_is_placed_by_the_line_of_its_key(tmp_path: Path) -> None:
    own = 'rows = "nosuch"\ndescription = "x"\n\n[[columns]]\nfield = "name"\nhead = "x"\nwidth = 1\n'
    own += '\n[[columns]]\nfield = "value"\nhead = "x"\nwidth = 0\n'
    files = {"anytown/tables/own.toml": own, WORDS: "{{ table('own') }}"}

    assert [
        'anytown/tables/own.toml, line 1, "rows" TPL-011',
        'anytown/tables/own.toml, line 12, "width" TPL-011',
    ] == found(tmp_path, files)


def test_a_field_that_the_rows_do_not_have_is_placed_by_the_call(tmp_path: Path) -> None:
    own = 'rows = "measures"\ndescription = "x"\n[[columns]]\nfield = "valeu"\nhead = "x"\nwidth = 1\n'
    files = {"anytown/tables/own.toml": own, WORDS: "words\n\n{{ table('own') }}"}

    assert [f"{WORDS}, line 3 TPL-011"] == found(tmp_path, files)


def test_a_section_that_all_houses_share_is_named_without_a_house(tmp_path: Path) -> None:
    manifest = 'name = "x"\naddressee = "x"\n[[sections]]\ntemplate = "risks"\n'

    assert ["templates/sections/risks.md, line 3 TPL-009"] == [
        place for place in found(tmp_path, {"anytown/audiences/cabinet.toml": manifest}) if "PAPER-010" not in place
    ]


def test_a_template_that_is_no_text_is_told_with_its_line(tmp_path: Path) -> None:
    assert [f"{SECTION}, line 3 TPL-012"] == found(tmp_path, {SECTION: "one\n\ncaf\xe9".encode("cp1252")})


def test_a_template_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    where = places(tmp_path, {SECTION: "\ufeff# Words\n\nWords.\n".encode()})

    assert [] == [*told(where)]
    assert "Words" == composed(where).children[0].heading[0].text


def test_everything_that_is_wrong_with_a_paper_is_told_at_once(tmp_path: Path) -> None:
    files = {
        SECTION: "{{ nosuch }}\n\n{{ narrative('words') }}\n\n{{ narrative('gone') }}\n\n{{ table('measures') }}",
        WORDS: "{{ 5 | words }} {{ measure.adoption.value }}\n\n{{ unclosed",
        "narrative/commentary/adoption.md": "{{ neither }}\n\n# x",
    }

    assert [
        "anytown/sections/words.md, line 1 TPL-002",
        "anytown/sections/words.md, line 5 TPL-009",
        "narrative/commentary/adoption.md, line 1 TPL-002",
        "narrative/commentary/adoption.md, line 3 TPL-004",
        "narrative/words.md, line 3 TPL-001",
    ] == found(tmp_path, files)
