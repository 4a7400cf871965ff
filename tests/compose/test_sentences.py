"""A size wants a word that says which way it goes, and the word has to fit what is printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.submissions import composed, places, told
from tests.text_cases import show

CARE = "finance.care.variance_net"
FAMILY = "finance.family.variance_net"

# Sentences in which nothing says which way the figure goes.
ASKED = (
    "A {{ measure.plans.change | points }} rise.",
    "{{ measure.plans.change | unsigned }} more.",
    "{{ measure.plans.change | absolute }} faster.",
    '{{ demand.referrals.since("March 2021") | words }} more.',
    "An overspend of {{ finance.care.variance_net | millions }}.",
    "An overspend of {{ finance.care.variance_net | gbp }}.",
    "An overspend of {{ part.homes | absolute | thousands }}.",
    "{{ difference(measure.plans.value, measure.plans.target) | points }} above target.",
    "A rise of {{ percent_change(demand.referrals.latest, demand.referrals.previous) | absolute }}.",
    f"{{{{ {FAMILY} | over_or_under }}}} of {{{{ {CARE} | millions }}}}.",
    f"{{{{ {CARE} | over_or_under | capital }}}}.  It is {{{{ {CARE} | millions }}}}.",
    f"Words{{{{ note('{{{{ {CARE} | millions }}}}') }}}} {{{{ {CARE} | over_or_under }}}}.",
    f"# Overspend of {{{{ {CARE} | millions }}}}\n\nWords.",
    f"- overspend of {{{{ {CARE} | millions }}}}",
    f"{{% if {FAMILY} > 0 %}}A fall of {{{{ {CARE} | millions }}}}.{{% endif %}}",
)

# Sentences that stay true when the figure turns.
TRUE = (
    "{{ measure.plans.change }} and {{ measure.plans.gap }}.",
    '{{ demand.referrals.since("March 2021") }}.',
    '{{ demand.referrals.since("March 2021") | signed }}.',
    "{{ measure.plans.value }}, {{ measure.plans.shortfall | words }}, {{ part.homes | millions }}.",
    "{{ finance.care.budget_income | negated | millions }}.",
    f"A {{{{ {CARE} | millions }}}} {{{{ {CARE} | over_or_under }}}}.",
    f"{{{{ {CARE} | over_or_under | capital }}}} of c. {{{{ {CARE} | millions }}}}.",
    f"**{{{{ {CARE} | millions }}}}** *{{{{ {CARE} | over_or_under }}}}*.",
    f"{{{{ strong({CARE} | millions) }}}} {{{{ {CARE} | over_or_under }}}}.",
    f"{{{{ strong('{{{{ {CARE} | millions }}}}') }}}} {{{{ {CARE} | over_or_under }}}}.",
    f"Words{{{{ note('{{{{ {CARE} | millions }}}} {{{{ {CARE} | over_or_under }}}}') }}}}.",
    f"# A {{{{ {CARE} | millions }}}} {{{{ {CARE} | over_or_under }}}}\n\nWords.",
    f"{{% if {CARE} < 0 %}}Overspent by {{{{ {CARE} | millions }}}}.{{% else %}}Kept.{{% endif %}}",
    "{% if measure.plans.value > measure.plans.previous %}Up by {{ measure.plans.change | points }}.{% endif %}",
    '{{ demand.joiners.since("2020-21 Q4") | rose_or_fell }} by {{ demand.joiners.since("2020-21 Q4") | absolute }}.',
)


@pytest.mark.parametrize("words", ASKED)
def test_a_size_without_its_direction_is_asked_about(words: str, tmp_path: Path) -> None:
    (query,) = told(places(tmp_path, {"narrative/words.md": f"Words.\n\n{words}"}))

    assert ("TPL-017", "query", 3) == (query.code, query.severity.value, query.where.line)


@pytest.mark.parametrize("words", TRUE)
def test_a_size_with_its_direction_is_not_asked_about(words: str, tmp_path: Path) -> None:
    assert () == told(places(tmp_path, {"narrative/words.md": words}))


VALUES = "measure,quarter,value\nplans,2020-21 Q4,{before}\nplans,2021-22 Q1,{now}\n"


@pytest.mark.parametrize(
    ("before", "now", "words", "expected"),
    [
        ("94.8", "95.2", "points }} {{ measure.plans.change | rose_or_fell", "zero percentage points stayed the same"),
        ("95.2", "94.8", "points }} {{ measure.plans.change | higher_or_lower", "zero percentage points as high"),
        ("95.2", "94.8", "absolute }} {{ measure.plans.change | more_or_fewer", "0 percentage points as many"),
        ("95.2", "94.8", "signed }} {{ measure.plans.change | rose_or_fell", "0 percentage points stayed the same"),
        ("94.8", "95.2", "points }} {{ measure.plans.change | increase_or_decrease | capital",
         "zero percentage points No change"),
        ("94.2", "95.2", "points }} {{ measure.plans.change | increase_or_decrease", "one percentage point increase"),
        ("94.8", "95.2", "decimals(1) }} {{ measure.plans.change | increase_or_decrease",
         "+0.4 percentage points increase"),
    ],
)  # fmt: skip
def test_a_word_follows_what_is_printed(before: str, now: str, words: str, expected: str, tmp_path: Path) -> None:
    values = VALUES.format(before=before, now=now)
    where = places(tmp_path, {"values.csv": values, "narrative/words.md": f"{{{{ measure.plans.change | {words} }}}}"})

    assert f"paragraph numbering=numbered: {expected}\n" == show(composed(where).children)


def test_pounds_that_round_to_nought_are_no_underspend(tmp_path: Path) -> None:
    words = f"{{{{ {FAMILY} | millions(1) }}}} {{{{ {FAMILY} | over_or_under }}}}"
    where = places(tmp_path, {"narrative/words.md": words})

    assert "paragraph numbering=numbered: £0.0m balanced\n" == show(composed(where).children)
    assert ["TPL-016"] == [query.code for query in told(where)]


def test_pounds_that_also_print_with_more_decimals_keep_their_word(tmp_path: Path) -> None:
    words = f"{{{{ {FAMILY} | millions(1) }}}} ({{{{ {FAMILY} | thousands }}}}) {{{{ {FAMILY} | over_or_under }}}}"
    where = places(tmp_path, {"narrative/words.md": words})

    assert "paragraph numbering=numbered: £0.0m (£10k) underspend\n" == show(composed(where).children)
    assert () == told(where)


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("{{ measure.moves.movement | capital }} by {{ measure.moves.change | unsigned }}.",
         "Stayed the same by zero percentage points."),
        ("An {{ finance.care.variance_net | over_or_under }} of {{ finance.care.variance_net | millions }}.",
         "An balanced of £0.00m."),
    ],
)  # fmt: skip
def test_nothing_that_has_moved_by_an_amount_is_asked_about_once(words: str, printed: str, tmp_path: Path) -> None:
    finance = "id,heading,budget_gross,budget_income,forecast_gross,forecast_income\ncare,Care,1000,-100,1000,-100\n"
    where = places(tmp_path, {"finance.csv": finance, "narrative/words.md": words})

    assert f"paragraph numbering=numbered: {printed}\n" == show(composed(where).children)
    assert ["TPL-016"] == [query.code for query in told(where)]


def test_nothing_that_has_moved_is_said_alone(tmp_path: Path) -> None:
    words = "{{ measure.moves.movement | capital }}, and finance is {{ finance.care.variance_net | over_or_under }}."
    finance = "id,heading,budget_gross,budget_income,forecast_gross,forecast_income\ncare,Care,1000,-100,1000,-100\n"
    where = places(tmp_path, {"finance.csv": finance, "narrative/words.md": words})

    assert "paragraph numbering=numbered: Stayed the same, and finance is balanced.\n" == show(composed(where).children)
    assert () == told(where)


@pytest.mark.parametrize(
    ("now", "shown", "codes"), [("94.7", "", ["TPL-018"]), ("94.7", " | decimals(1)", []), ("95", "", [])]
)
def test_a_comparison_of_two_that_print_alike_is_asked_about(
    now: str, shown: str, codes: list[str], tmp_path: Path
) -> None:
    words = f"{{{{ measure.plans.value{shown} }}}} is {{{{ measure.plans.gap | higher_or_lower }}}} than the target of "
    words += f"{{{{ measure.plans.target{shown} }}}}."
    where = places(tmp_path, {"values.csv": VALUES.format(before="90", now=now), "narrative/words.md": words})

    assert codes == [query.code for query in told(where) if query.code == "TPL-018"]
