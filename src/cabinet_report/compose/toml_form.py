"""Takes the keys out of one table of a TOML file; what is wrong with them is noted, each with its line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeVar

from cabinet_report.domain.formats import MOST_DECIMALS
from cabinet_report.domain.prose import Prose
from cabinet_report.houses.kinds import shown
from cabinet_report.houses.toml_file import TomlFile
from cabinet_report.naming import what_to_write
from cabinet_report.problems import Collector, Where

Option = TypeVar("Option", bound=str)


class TomlForm:
    """One table of a file, or one entry of a list of tables, whose place is ``columns.3``."""

    def __init__(
        self,
        file: TomlFile,
        code: str,
        collector: Collector,
        values: Mapping[str, object] | None = None,
        place: str = "",
    ) -> None:
        self._file, self._code, self._collector, self._place = file, code, collector, place
        self._values = dict(file.values if values is None else values)
        self._asked: list[str] = []

    def where(self, key: str = "") -> Where:
        """The place of a key; of the whole, where none is given."""
        path = ".".join(filter(None, (self._place, key)))
        return Where(self._file.name, column=key or None, line=self._file.where(path).line)

    def words(self, key: str, default: str | None = None) -> str:
        """Words; without a default they must be there."""
        value = self._take(key)
        if value is None and default is not None:
            return default
        if isinstance(value, str) and (value.strip() or default is not None):
            return value
        self._wrong(key, value, "words in double quotes")
        return ""

    def many_words(self, key: str) -> tuple[str, ...]:
        """A list of words; empty where it is left out."""
        value = self._take(key)
        if value is None:
            return ()
        if isinstance(value, list) and all(isinstance(each, str) for each in value):
            return tuple(value)
        self._wrong(key, value, 'a list of words, such as ["First.", "Second."]')
        return ()

    def number(self, key: str) -> float:
        """A number above nought; it must be there."""
        value = self._take(key)
        is_number = isinstance(value, int | Decimal) and not isinstance(value, bool)
        amount = Decimal(str(value)) if is_number else Decimal("nan")
        if amount.is_finite() and 0 < amount <= 1000:
            return float(amount)
        self._wrong(key, value, "a number above 0")
        return 1

    def whole(self, key: str, default: int | None = None) -> int:
        """A whole number from 1 on; without a default it must be there."""
        value = self._take(key)
        if value is None and default is not None:
            return default
        if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 1000:
            return value
        self._wrong(key, value, "a whole number from 1 on")
        return 1

    def decimals(self, key: str) -> int | None:
        """A number of decimals; None where it is left out."""
        value = self._take(key)
        if value is None or (isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_DECIMALS):
            return value
        self._wrong(key, value, f"a whole number from 0 to {MOST_DECIMALS}")
        return None

    def switch(self, key: str) -> bool:
        """Whether it says true; false where it is left out."""
        value = self._take(key)
        if value is not None and not isinstance(value, bool):
            self._wrong(key, value, "true or false")
        return value is True

    def choice(self, key: str, options: Sequence[Option], default: Option | None = None) -> Option:
        """One of a few words, the default where it is left out; without a default it must be there."""
        value = self._take(key)
        if value is None and default is not None:
            return default
        for option in options:
            if option == value:
                return option
        listed = ", ".join(f'"{option}"' for option in options)
        seen = f'"{key}" is missing.' if value is None else f"{shown(value)} is no choice for {key}."
        self._collector.add(self._code, self.where(key), seen, f"Choose one of: {listed}.")
        return default or options[0]

    def has(self, key: str) -> bool:
        """Whether the key is there."""
        return key in self._values

    def prose(self, table: str) -> Mapping[str, Prose]:
        """The words of a table below this one, each with its place."""
        found = {key: value for key, value in self._values.items() if key.startswith(f"{table}.")}
        self._asked += [*found, table]
        for key, value in found.items():
            if not isinstance(value, str):
                self._wrong(key, value, "words in double quotes")
        return {key.removeprefix(f"{table}."): Prose(str(value), self.where(key)) for key, value in found.items()}

    def entries(self, key: str) -> tuple[TomlForm, ...]:
        """The entries of a list of tables, of which there must be one."""
        value = self._take(key)
        if isinstance(value, list) and value and all(isinstance(each, dict) for each in value):
            return tuple(self._entry(key, number, each) for number, each in enumerate(value, 1))
        self._wrong(key, value, f"[[{key}]] above each entry")
        return ()

    def note_unknown(self, kind: str) -> None:
        """Note every key that nobody has asked for."""
        for key in self._values:
            if key not in self._asked:
                hint = what_to_write(key, self._asked)
                self._collector.add(self._code, self.where(key), f'"{key}" is no key of {kind}.', hint)

    def refuse(self, key: str, message: str, hint: str) -> None:
        """Note that a key cannot stand there."""
        self._asked.append(key)
        self._collector.add(self._code, self.where(key), message, hint)

    # ------------------------------------------------------------------------------------------------------- inside

    def _entry(self, key: str, number: int, values: Mapping[str, object]) -> TomlForm:
        return TomlForm(self._file, self._code, self._collector, values, f"{key}.{number}")

    def _take(self, key: str) -> object:
        self._asked.append(key)
        return self._values.get(key)

    def _wrong(self, key: str, value: object, wanted: str) -> None:
        seen = f'"{key}" is missing.' if value is None else f"{shown(value)} stands where {key} should be."
        self._collector.add(self._code, self.where(key), seen, f"Write {wanted}.")
