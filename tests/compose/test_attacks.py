"""Templates, narratives and commentary that mean harm, or are badly mistaken: each is a problem with a place.

None may reach Python, end the program with a fault of ours, or run on: what a paper may spend is counted, so no test
here measures time.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from cabinet_report.compose import budget
from cabinet_report.problems import exit_code
from tests.submissions import Files, lines, places, told

LOOPS = "".join("{% for x" + str(turn) + " in measures.all %}" for turn in range(12))
ENDS = "{% endfor %}" * 12

# What reaches for Python, for Jinja's own insides, or for what the language does not have.
REACHING = (
    "{{ ''.__class__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ self }}",
    "{{ self.__init__.__globals__ }}",
    "{{ caller }}",
    "{{ caller() }}",
    "{{ loop }}",
    "{{ varargs }}",
    "{{ ref.__globals__ }}",
    "{{ ref.for_templates }}",
    "{{ paper._parts }}",
    "{{ paper.known }}",
    "{{ measure.plans.reach('value') }}",
    "{{ measures.all.value }}",
    "{{ measures.all.__iter__ }}",
    "{{ measure.plans.value.amount }}",
    "{{ measure.plans.value.sources }}",
    "{{ paper['__class__'] }}",
    "{{ lipsum() }}",
    "{{ range(10) }}",
    "{{ dict(a=1) }}",
    "{{ namespace(a=1) }}",
    "{{ cycler('a') }}",
    "{{ joiner }}",
    "{% for each in measures.all %}{{ loop.cycle('a', 'b') }}{{ loop._iterable }}{{ loop.depth0 }}{% endfor %}",
    "{{ 'a' | attr('upper') }}",
    "{{ measures.all | map(attribute='value') | list }}",
    "{{ 'a' | safe }}",
    "{{ measures.all | bounded }}",
    "{{ 1 | compared('eq', 1) }}",
    '{{ "%s" % paper }}',
    '{{ "{0.__class__}".format(paper) }}',
    '{{ "{0.__class__}" | format(paper) }}',
    '{{ "a".join(["b"]) }}',
    '{{ ["b"] | join("a") }}',
    '{{ "a" | center(1000000000) }}',
    '{{ "a" | indent(1000000000) }}',
    '{{ "a" | replace("a", "aaaa") }}',
    "{{ measures.all | batch(1000000) }}",
    "{% for x in [1] * 1000000000 %}x{% endfor %}",
    "{{ ref.__wrapped__ }}",
    "{{ ref.__call__.__self__ }}",
    "{{ [].__class__.__base__.__subclasses__() }}",
    "{% call landscape() %}{{ caller.__globals__ }}{% endcall %}",
    "{{ paper[paper] }}",
    "{{ [1][0] }}",
    "{% debug %}",
)

# What would hold the machine, or fill it.
BOMBS = (
    '{{ "a" * 10**9 }}',
    "{{ 2 ** 100000000 }}",
    '{{ "%1000000000d" % 5 }}',
    "{{ 9" + "9" * 5000 + " }}",
    "{{ 1e400 }}",
    "{{ measure.plans.value | decimals(1000000000) }}",
    "{{ measure.plans.value | millions(1000000000) }}",
    f"{LOOPS}x{ENDS}",
    f"{LOOPS}{{{{ x1.value }}}}{ENDS}",
    f"{LOOPS}{{{{ nosuch }}}}{{{{ x1.nosuch }}}}{ENDS}",
    LOOPS + '{{ table("measures", measures.all) }}' + ENDS,
    LOOPS + '{{ narrative("words") }}' + ENDS,
    LOOPS + '{{ note("word {{ paper.year }}") }}' + ENDS,
    LOOPS + "words " * 2000 + ENDS,
    "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
    "{{ " + "[" * 500 + "]" * 500 + " }}",
    "{{ 5" + " | words" * 3000 + " }}",
    "{{ paper" + ".a" * 5000 + " }}",
    "{% if " + " < ".join(["1"] * 3000) + " %}x{% endif %}",
    "{% if 1 %}" * 500 + "{% endif %}" * 500,
    "{% for x in measures.all %}" * 30 + "{% endfor %}" * 30,
    "{% call landscape() %}" * 60 + "{% endcall %}" * 60,
    "{% macro m(n) %}{% set a = m(n-1) %}{% set b = m(n-1) %}{% endmacro %}{{ m(60) }}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    '{% set x %}{{ "aaaa" }}{% endset %}' + "{% set x %}{{ x }}{{ x }}{% endset %}" * 60 + "{{ x }}",
    '{{ narrative("words") }}',
    '{{ narrative("one") }}',
    # What is long where it stands.
    "word\n\n" * 30_000,
    "- word\n" * 30_000,
    "x" * 200_000,
    "{{ paper.year }}" * 30_000,
    "{% if 1 %}{% endif %}" * 20_000,
    "{# x #}" * 20_000,
    "{{ [" + "1, " * 100_000 + "1] }}",
    "{{ total(" + "fact.grant, " * 20_000 + "fact.grant) }}",
    "{% if 1 in [" + "2, " * 50_000 + "2] %}x{% endif %}",
    # What fails again and again, each time with a search for the nearest name.
    "{{ nosuch }} " * 5_000,
    "{{ 5 | nosuch }} " * 5_000,
    '{{ measure.plans.at("x") }}' * 3_000,
    "{{ measure." + "plans" * 15_000 + " }}",
    # What costs much and says little.
    LOOPS + "{% if x1.value > 3 %}{% endif %}" + ENDS,
    LOOPS + '{{ chart("referrals") }}' + ENDS,
    LOOPS + "{{ cards(measures.all) }}" + ENDS,
    LOOPS + "{% call landscape() %}x{% endcall %}" + ENDS,
    LOOPS + '{{ ref("x") }}' + ENDS,
    "\n\n".join(f'{{{{ label("a{number}") }}}} word' for number in range(3_000)),
    "{{ " + "not " * 5_000 + "1 }}",
    "{{ " + " and ".join(["1"] * 3_000) + " }}",
    "{{ " + '"a" if 1 else ' * 3_000 + '"b" }}',
    "{{ " + "total(fact.grant, " * 3_000 + "fact.grant" + ")" * 3_000 + " }}",
    "{{ " + "strong(" * 3_000 + '"x"' + ")" * 3_000 + " }}",
)

# What is merely wrong.
MISTAKEN = (
    "{{ nosuch }}",
    "{{ nosuch.a.b(1)[2] | words }}",
    "{% if nosuch %}x{% endif %}",
    "{% if nosuch.a > 5 %}x{% endif %}",
    "{% for each in nosuch %}x{% endfor %}",
    "{{ -nosuch }}",
    "{{ measure.plans.value + 1 }}",
    "{{ -measure.plans.value }}",
    "{{ measure.plans.value > 5 }}",
    '{% if measure.plans.value > "a" %}x{% endif %}',
    "{% if measure.plans > measure.visits %}x{% endif %}",
    "{% if paper.year < 5 %}x{% endif %}",
    '{% if "a" in measure %}x{% endif %}',
    "{% if measure.adoption.value > 5 %}x{% endif %}",
    "{% if measure.plans.value is even %}x{% endif %}",
    "{% if measure.plans.value is defined %}x{% endif %}",
    "{% if paper.year %}{{ 5 | nosuch }}{% endif %}",
    '{% for each in "abc" %}x{% endfor %}',
    "{% for each in 5 %}x{% endfor %}",
    "{% for each in paper %}x{% endfor %}",
    "{% for a, b in measures.all %}x{% endfor %}",
    "{% for each in measures.all recursive %}{{ loop(measures.all) }}{% endfor %}",
    "{{ {[]: 1} }}",
    "{{ [1, 2] }}",
    "{{ [1, 2][5] }}",
    '{{ "abc"[1:2] }}',
    "{{ 1 / 3 }}",
    "{{ 1 / 0 }}",
    "{{ 7 * 7 }}",
    '{{ "a" ~ "b" }}',
    "{{ none }}",
    "{{ true }}",
    "{{ 1.5 }}",
    "{{ measure }}",
    "{{ measure.plans.at }}",
    "{{ ref }}",
    "{{ 5() }}",
    "{{ paper.year() }}",
    "{{ ref(*[1]) }}",
    "{{ ref(**5) }}",
    "{{ table() }}",
    '{{ table("finance", 1, 2, 3, 4) }}',
    '{{ table(name="finance", nosuch=1) }}',
    '{{ table("finance", measures.all) }}',
    '{{ table("measures", 5) }}',
    '{{ table("nosuch") }}',
    '{{ table("../houses/plain/house") }}',
    '{{ narrative("../paper") }}',
    "{{ cards(5) }}",
    "{{ cards(measures) }}",
    '{{ chart("nosuch") }}',
    '{{ chart("referrals", "pie") }}',
    "{{ chart([]) }}",
    "{{ measure.plans.at(5) }}",
    '{{ measure.plans.at("2035-36 Q1") }}',
    "{{ measure.plans.comparator([]) }}",
    "{{ sign_off([]) }}",
    "{{ ref([]) }}",
    '{{ label("") }} x',
    '{{ label("' + "a" * 1_000 + '") }} x',
    '{{ ref("' + "a" * 1_000 + '") }} x',
    "{{ " + "a" * 1_000 + " }}",
    "{{ 5 | " + "a" * 1_000 + " }}",
    "{{ measure." + "a" * 1_000 + " }}",
    "{{ paper.year." + "a" * 1_000 + " }}",
    "{{ measure.plans.value | percent(1.5) }}",
    "{{ measure.plans.value | percent(true) }}",
    '{{ measure.plans.value | percent("1") }}',
    "{{ label(ref('x')) }} x",
    '{{ contents("a") }}',
    "{{ contents(0) }}",
    "{{ contents(1000) }}",
    "{{ total() }}",
    "{{ split() }}",
    "{{ split(1, 2) }}",
    "{{ split(fact.visited, fact.grant) }}",
    "{{ split(fact.visited, decimals=99) }}",
    "{{ rate(fact.visited, fact.visited, 0) }}",
    "{{ rate(fact.visited, fact.visited) }}",
    "{{ annualised(fact.visited, 0) }}",
    "{{ annualised(fact.visited, -6) }}",
    "{{ rank_from_highest() }}",
    "{{ rank_from_lowest(fact.visited, fact.grant) }}",
    "{{ spread(fact.visited, fact.grant) }}",
    '{{ spread(fact.visited, fact.visited, "gbp") }}',
    '{{ spread(fact.visited, fact.visited, "furlongs") }}',
    '{{ in_a_row("gbp") }}',
    "{{ in_a_row(fact.grant) }}",
    '{{ dates("3 February") }}',
    '{{ dates("2022-02-30") }}',
    '{{ dates("2022-02-09", "2022-02-03") }}',
    '{{ dates("2022-02-09", year="maybe") }}',
    '{{ finance.at_least("much").count }}',
    '{{ finance.at_least(5, "nosuch").count }}',
    "{{ finance.at_least(5) }}",
    '{{ measure.plans.against("nosuch") }}',
    "{{ measure.plans.compared() }}",
    '{{ measure.adoption.compared("England") }}',
    "{{ measure.adoption.movement }}",
    "{{ finance.care.earlier_variance }}",
    "{{ fact.visited | months }}",
    "{{ fact.visited | small }}",
    "{{ fact.visited | with_rate }}",
    "{{ paper.year | in_full }}",
    "{{ fact.visited | quicker_or_slower }}",
    "{{ total(1, 2) }}",
    "{{ share(measure.posts.value) }}",
    "{{ total(measure.plans.value, finance.total.budget_net) }}",
    "{{ measure.plans.value | decimals('a') }}",
    "{{ measure.plans.value | decimals(-3) }}",
    "{{ measure.plans.value | millions }}",
    "{{ paper.year | words }}",
    "{{ measures.all | capital }}",
    '{{ strong("x") | capital }}',
    '{{ strong("") }}',
    "{{ strong(measure) }}",
    "{{ note(none) }} x",
    "{{ landscape() }}",
    '{{ beside("referrals") }}',
    '{% call table("finance") %}x{% endcall %}',
    "{% call total(measure.plans.value) %}x{% endcall %}",
    "{% call nosuch() %}x{% endcall %}",
    '{% call(x) beside("referrals") %}x{% endcall %}',
    "{% call landscape() %}{% call landscape() %}x{% endcall %}{% endcall %}",
    "{% filter words %}x{% endfilter %}",
    "{% block a %}x{% endblock %}",
    '{% include "head.md" %}',
    '{% import "head.md" as x %}',
    '{% from "head.md" import x %}',
    '{% extends "head.md" %}',
    "{% autoescape false %}{{ paper.year }}{% endautoescape %}",
    "{% with a = 1 %}{{ a }}{% endwith %}",
    "{% set paper = 1 %}{{ paper }}",
    "{% set paper.year = 1 %}",
    "{% do x %}",
    "{% trans %}x{% endtrans %}",
    "{{ unclosed",
    "{% if paper.year %}never closed",
    "{% endif %}",
    "{{ }}",
    "{% %}",
    "{# never closed",
    "{{ 'never closed }}",
    '{{ note("{{ unclosed") }} x',
    "{{ note(\"one{{ note('two') }}\") }} x",
    "{{ note(strong(\"one{{ note('two') }}\")) }} x",
    "{{ note(note(paper.year)) }} x",
    '{{ note("\\ue000\\ue010\\ue001") }} x',
    '{{ strong("\\ue000\\ue010\\ue011\\ue012\\ue001") }}',
    '{{ "\\x00" }}',
    '{{ "\\ud800" }}',
    'x {{ table("finance") }} y',
    '- {{ table("finance") }}',
    '# {{ table("finance") }}',
    'x {{ list_style("a.") }}',
    '1. {{ list_style("b.") }}x',
    "- # a heading",
    "# ",
    "[](https://example.org)",
    "[x]({{ paper.year }})",
    "*{{ label('x') }}*",
)


def problems_of(text: str, folder: Path, kind: str) -> list[str]:
    files: Files = {
        "narrative": {"narrative/words.md": text},
        "template": {"anytown/sections/words.md": text},
        "commentary": {"narrative/words.md": "{{ cards(measures.wider) }}", "narrative/commentary/adoption.md": text},
        "words": {"narrative/words.md": "{{ table('it') }}", "anytown/tables/it.toml": in_a_table(text)},
    }[kind]
    problems = told(places(folder, {**files, "narrative/one.md": '{{ narrative("two") }}',
                                    "narrative/two.md": '{{ narrative("one") }}'}))  # fmt: skip
    for problem in problems:
        assert exit_code(problem.code) in (4, 5), problem
        assert problem.where.file.startswith(("narrative/", "anytown/sections/", "anytown/tables/")), problem
        assert kind == "words" or problem.where.line is not None, problem
        assert problem.message, problem
        assert problem.message[0] == problem.message[0].lower(), problem
        assert problem.message.endswith("."), problem
        assert problem.hint.endswith((".", "...")), problem
        assert len(str(problem)) < 500, problem
    return lines(problems)


BLUNTED = tuple(f"TPL-{number:03}" for number in (1, 2, 3, 4, 6, 7, 8, 9, 14, 15))


def in_a_table(text: str) -> str:
    return f"""\
rows = "members"
description = "The members."
caption = '''{text}'''

[[columns]]
field = "wards"
head = "Wards"
width = 1
"""


@pytest.fixture
def small_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "STEPS", 5_000)


@pytest.mark.parametrize("kind", ["template", "narrative", "commentary"])
@pytest.mark.parametrize("text", [*REACHING, *MISTAKEN])
def test_an_attack_or_a_mistake_is_a_problem_with_a_place(text: str, kind: str, tmp_path: Path) -> None:
    assert [] != problems_of(text, tmp_path, kind)


@pytest.mark.parametrize("kind", ["template", "narrative", "commentary"])
@pytest.mark.parametrize("text", BOMBS, ids=range(len(BOMBS)))
@pytest.mark.usefixtures("small_budget")
def test_what_would_never_end_is_stopped(text: str, kind: str, tmp_path: Path) -> None:
    found = problems_of(text, tmp_path, kind)

    assert found
    assert all(line[:7] in BLUNTED for line in found)


@pytest.mark.parametrize("text", ["{{ nosuch }}", "{{ ''.__class__ }}", "{{ unclosed", '{{ "a" * 10**9 }}', "# x"])
def test_words_of_a_table_are_as_safe(text: str, tmp_path: Path) -> None:
    assert [] != problems_of(text, tmp_path, "words")


@pytest.mark.parametrize("kind", ["template", "narrative"])
def test_the_budget_serves_a_whole_paper_not_one_template(kind: str, tmp_path: Path, small_budget: None) -> None:
    half = "{{ paper.year }} " * 500

    assert [] == problems_of(half, tmp_path / "one", kind)
    assert ["TPL-007"] == [line[:7] for line in problems_of(f"{half}\n\n{half}", tmp_path / "both", kind)]


# Whatever makes Markdown readers slow, or lose words.
PATHOLOGICAL = ("[" * 4_000, "[a](" * 1_000, "*a " * 1_300, "**a" * 1_300, "*a _b " * 700, "\\" * 4_000, "](" * 2_000,
                "[a]" + "(" * 4_000, "\\`" * 2_000, "a|b" * 1_300, "<" * 4_000, "&" * 4_000, "!" * 4_000)  # fmt: skip


@pytest.mark.parametrize("text", PATHOLOGICAL, ids=lambda text: text[:6])
def test_long_words_of_one_sign_are_read(text: str, tmp_path: Path) -> None:
    assert [] == problems_of(text, tmp_path, "commentary")


@pytest.mark.parametrize("text", ["`" * 4_000, "a `" * 1_300], ids=["fence", "code"])
def test_long_words_of_backticks_are_asked_about_once(text: str, tmp_path: Path) -> None:
    assert ["TPL-015"] == [line[:7] for line in problems_of(text, tmp_path, "commentary")]
