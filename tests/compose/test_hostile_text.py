"""Text that looks like something else comes out as the same text: in the tree, and in every format.

One paper is made from a pack whose every word is plain, another from the same pack with other words in their place:
the trees must differ in those words alone, so that no character of the data ever became markup, a slot or a formula.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_report import pipeline
from cabinet_report.domain.prose import UNPRINTABLE
from cabinet_report.papers import Checked
from cabinet_report.passes import finish as run_passes
from cabinet_report.problems import Severity
from cabinet_report.tree.show import show
from cabinet_report.tree.shown_words import literal
from tests.readers_for_tests.from_docx import read_docx
from tests.readers_for_tests.from_html import read_html
from tests.readers_for_tests.from_pdf import read_pdf
from tests.readers_for_tests.said import plain
from tests.submissions import Files, Places, composed, places, style

PLAIN = "Plainwords"

HOSTILE = (
    "<1%",
    "R&D &amp; &#65; &lt;b&gt;",
    "{{ 7*7 }}",
    "{% endif %} {# x #}",
    "# not a heading",
    "| a | b |",
    "=cmd()|'/C calc'!A0",
    "+1-2@3",
    "*stars* _lines_ `ticks` ~~waves~~",
    "[words](https://example.org) ![x](y)",
    "1. not a list",
    "- nor this",
    "\\ \\* \\n \\\\",
    "</w:t><script>alert(1)</script><!-- ]]> -->",
    "%s %(x)s {0} {name} {{0}} ${x}",
    "\u202eright to left\u202c",
    "\u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd",
    "a\u00a0fixed\u202fspace, a\u00adsoft hyphen, \u200bnothing",
    "e\u0301 \U0001f9ed \ufb01",
    "quotes \"two\" 'one' \u201cbent\u201d",
    "two  spaces",
    "w" * 4_000,
    "long words " * 363 + "end",
)

WORDS = """\
# {{ numbered() }}{{ measure.it.name }}

{{ head() }}

{{ council.name }} {{ council.short }} {{ council.place }} {{ paper.title }} {{ demand.s.name }} {{ finance.f.heading }}

- {{ measure.it.name }}{{ note(measure.it.name) }}
- *{{ measures.contract.names }}* {{ strong(finance.significant.names) }} {{ measures.contract.name }}

{{ table("key_performance_indicators") }}

{{ table("finance") }}

{{ table("objectives") }}

{{ cards(measures.all) }}

{% call beside("s", title=measure.it.name) %}
{{ demand.s.name }}
{% endcall %}

{{ contacts() }}

{{ background_papers() }}

{{ attachments() }}
"""


def table(heads: str, *rows: Sequence[str]) -> str:
    """A CSV table."""
    stream = io.StringIO()
    csv.writer(stream).writerows([heads.split(","), *rows])
    return stream.getvalue()


def pack_of(text: str) -> Files:
    """A pack whose every free word is the text."""
    rows = {
        "measures.csv": (
            "id,name,group,area,per,target",
            ("it", text, "contract", text, text, "95"),
        ),
        "values.csv": (
            "measure,quarter,value,stated_rating,stated_rating_source",
            ("it", "2021-22 Q1", "90", "within", text),
        ),
        "comparators.csv": ("measure,name,period,value", ("it", text, text, "93")),
        "finance.csv": (
            "id,heading,budget_gross,budget_income,forecast_gross,forecast_income",
            ("f", text, "1000000", "0", "2000000", "0"),
        ),
        "finance_parts.csv": ("id,group,name,amount", ("p", "g", text, "1000")),
        "series.csv": ("id,name", ("s", text)),
        "demand.csv": ("series,period,value", ("s", "May 2021", "3"), ("s", "June 2021", "4")),
        "facts.csv": ("id,name,value", ("x", text, "1")),
        "acronyms.csv": ("acronym,expansion", ("ZZZZ", text)),
    }
    said = json.dumps(text, ensure_ascii=False)
    paper = f"""\
schema: 1
title: {said}
house: anytown
quarter: 2021-22 Q1
data_date: 2021-08-16
notice: {said}
organisations:
  council: {{name: {said}, short: {said}, place: {said}}}
groups: {{contract: {said}}}
meetings:
  cabinet: {{date: 2021-09-08, agenda_item: {said}}}
members:
  - {{name: {said}, portfolio: {said}}}
wards: {said}
attachments:
  - {{label: a, title: {said}}}
contacts:
  - {{name: {said}, office: {said}, organisation: {said}}}
background_papers: [{said}]
objectives:
  - {{outcome: {said}, priorities: [{said}], implication: Words.}}
"""
    tables = {name: table(heads, *lines) for name, (heads, *lines) in rows.items()}
    return {"paper.yaml": paper, "anytown/sections/words.md": WORDS, **tables}


def tree_of(where: Places) -> str:
    """The numbered paper before its tables are fitted: how much room a table takes may depend on its words."""
    numbered, _ = run_passes(composed(where))
    return show(numbered)


@pytest.fixture(scope="module")
def plain_tree(tmp_path_factory: pytest.TempPathFactory) -> str:
    return tree_of(places(tmp_path_factory.mktemp("plain"), pack_of(PLAIN)))


def test_the_plain_paper_holds_the_text_in_every_place(plain_tree: str) -> None:
    assert plain_tree.count(PLAIN) > 40


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_hostile_text_is_the_same_text_in_the_tree(text: str, plain_tree: str, tmp_path: Path) -> None:
    assert plain_tree.replace(PLAIN, literal(text)) == tree_of(places(tmp_path, pack_of(text)))


printable = st.text(
    st.characters(exclude_categories=("Cs", "Co", "Cc", "Cn", "Zl", "Zp")), min_size=1, max_size=60
).filter(lambda text: text == text.strip("\ufeff\u200b\u00a0 \t") == text.strip() and not UNPRINTABLE.search(text))


@given(text=printable)
def test_whatever_can_be_printed_is_the_same_text_in_the_tree(
    text: str, plain_tree: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert plain_tree.replace(PLAIN, literal(text)) == tree_of(places(tmp_path_factory.mktemp("text"), pack_of(text)))


def test_a_forged_slot_is_text_even_in_a_submission_made_by_hand(tmp_path: Path) -> None:
    forged = "\ue000\ue010\ue001"
    where = places(
        tmp_path, {"narrative/words.md": "{{ paper.year }} {{ measure.plans.name }}{{ note(measure.plans.name) }}"}
    )
    submission = pipeline.load(where.pack)
    renamed = replace(submission.indicators["plans"], name=forged)
    paper = pipeline.compose(replace(submission, indicators={"plans": renamed}), "cabinet", style(where)).paper

    assert f"paragraph numbering=numbered: 2021/22 {literal(forged)}{{note: {literal(forged)}}}\n" == show(
        paper.children
    )


def test_a_line_break_in_data_is_a_space_in_a_sentence(tmp_path: Path) -> None:
    measures = 'id,name,group\nplans,"one \r\n two\n\nthree",contract\n'
    files = {
        "measures.csv": measures,
        "values.csv": "measure,quarter,value\nplans,2021-22 Q1,1\n",
        "comparators.csv": None,
    }
    where = places(tmp_path, {**files, "narrative/words.md": "{{ measure.plans.name }}"})

    assert "paragraph numbering=numbered: one two three\n" == show(composed(where).children)


# ----------------------------------------------------------------------------------------------------------- formats

READERS = {"docx": read_docx, "html": read_html, "pdf": read_pdf}

# A PDF holds letters in the order in which they are drawn, and joins what the font draws as one.
DRAWN = ("\u202e", "\u0645", "e\u0301")


TABLE_AND_CARDS = "{{ table('key_performance_indicators') }}\n\n{{ cards(measures.all) }}"


@pytest.fixture(scope="module")
def hostile_paper(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    """One paper with every hostile text as the name of a measure: in a sentence, a note, a table and on a card."""
    ids = [f"m{number}" for number in range(len(HOSTILE))]
    measures = table(
        "id,name,group,target", *((name, text, "contract", "95") for name, text in zip(ids, HOSTILE, strict=True))
    )
    values = table("measure,quarter,value", *((name, "2021-22 Q1", "90") for name in ids))
    words = "\n\n".join(f"{{{{ measure.{name}.name }}}} words.{{{{ note(measure.{name}.name) }}}}" for name in ids)
    files = {
        **pack_of(PLAIN),
        "measures.csv": measures,
        "values.csv": values,
        "comparators.csv": None,
        "anytown/sections/words.md": f"# Words\n\n{words}\n\n{TABLE_AND_CARDS}",
    }
    where = places(tmp_path_factory.mktemp("hostile"), files)
    return pipeline.finish(pipeline.compose(pipeline.load(where.pack), "cabinet", style(where)))


@pytest.mark.parametrize("format_name", READERS)
def test_hostile_text_is_the_same_text_in_every_format(format_name: str, hostile_paper: Checked) -> None:
    said = READERS[format_name](pipeline.write(hostile_paper, format_name))
    words = [passage.words for passage in said.passages]
    found = {
        text: (plain(f"{text} words.") in " ".join(words), any(plain(text) in note for note in said.notes),
               words.count(plain(text)))
        for text in HOSTILE if format_name != "pdf" or not text.startswith(DRAWN)
    }  # fmt: skip

    assert dict.fromkeys(found, (True, True, 2)) == found


def test_hostile_text_is_the_same_text_in_plain_text(hostile_paper: Checked) -> None:
    written = plain(pipeline.write(hostile_paper, "text").decode())

    assert [] == [text for text in HOSTILE if written.count(plain(text)) < 4]


def test_the_hostile_paper_is_sound(hostile_paper: Checked) -> None:
    assert [] == [problem for problem in hostile_paper.problems if problem.severity is Severity.ERROR]
