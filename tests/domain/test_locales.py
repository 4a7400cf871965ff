"""What a locale decides."""

import subprocess
import sys
from datetime import date
from decimal import Decimal

import pytest

from cabinet_report.domain.locales import currency, dated, grouped, is_known, ordinal_category


@pytest.mark.parametrize(("name", "expected"), [("en_GB", True), ("cy_GB", True), ("xx_YY", False), ("English", False)])
def test_a_locale_is_known_or_not(name: str, *, expected: bool) -> None:
    assert expected is is_known(name)


def test_months_are_named_in_the_language() -> None:
    day = date(2021, 9, 8)

    assert ("8 September 2021", "8 Medi 2021") == (
        dated(day, "d MMMM yyyy", "en_GB"),
        dated(day, "d MMMM yyyy", "cy_GB"),
    )


def test_digits_are_grouped_as_the_locale_does() -> None:
    amount = Decimal("1234567.5")

    assert "1,234,567.5" == grouped(amount, 1, "en_GB", thousands=True)
    assert "1234567.5" == grouped(amount, 1, "en_GB", thousands=False)


def test_an_absurd_amount_prints_all_its_digits() -> None:
    assert "1" + ",000" * 13 + ".50" == grouped(Decimal("1" + "0" * 39 + ".5"), 2, "en_GB", thousands=True)


def test_the_pound_stands_where_the_locale_puts_it() -> None:
    assert (("£", ""), ("", "\N{NO-BREAK SPACE}£")) == tuple(
        (around.before, around.after) for around in (currency("GBP", "en_GB"), currency("GBP", "de_DE"))
    )


@pytest.mark.parametrize(("number", "expected"), [(1, "one"), (2, "two"), (3, "few"), (4, "other"), (11, "other")])
def test_an_ordinal_has_the_ending_of_its_class(number: int, expected: str) -> None:
    assert expected == ordinal_category(number, "en_GB")


def test_babel_is_only_loaded_once_a_number_is_printed() -> None:
    program = "import sys, cabinet_report.domain.formats, cabinet_report.houses.house; print('babel' in sys.modules)"

    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout

    assert "False" == told.strip()
