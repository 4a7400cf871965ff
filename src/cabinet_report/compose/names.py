"""What templates can name: each kind of thing shows the names listed here and no others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from cabinet_report.compose.faults import SlotError
from cabinet_report.domain.figures import Figure
from cabinet_report.domain.printed import Printed
from cabinet_report.wording import listed

Part = Callable[[], object]
Doubt = Callable[[str], bool]  # whether what a name stands for rests on something that intake has refused


class Named:
    """A thing with parts: ``paper.year``, ``measure.cin_plan.value``. Each is worked out when it is first asked for."""

    def __init__(self, called: str, parts: Mapping[str, Part], in_doubt: Doubt = lambda _: False) -> None:
        self.called, self._parts, self.in_doubt = called, parts, in_doubt
        self._reached: dict[str, object] = {}

    @property
    def known(self) -> tuple[str, ...]:
        """The names of the parts, which a template may write after the dot."""
        return tuple(self._parts)

    def reach(self, name: str) -> object:
        """One part. Words that come out of the pack are data: they print as typed, whatever they hold."""
        if name not in self._reached:
            found = self._parts[name]()
            self._reached[name] = Printed(found) if type(found) is str else found
        return self._reached[name]


class Collection(Named):
    """A thing that is also a list: a template may loop over it, or give it to a table."""

    def __init__(self, called: str, parts: Mapping[str, Part], items: Iterable[object], value: object) -> None:
        super().__init__(called, parts)
        self._items = tuple(items)
        self.value = value

    def __iter__(self) -> Iterator[object]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)


def index(called: str, names: Iterable[str], find: Callable[[str], object], in_doubt: Doubt = lambda _: False) -> Named:
    """A thing whose parts are found by their ids: ``measure.cin_plan``."""
    return Named(called, {name: _bind(find, name) for name in names}, in_doubt)


def named(thing: object) -> Named | None:
    """The thing as one with parts; None for what has none. A figure can be asked whether it has a value."""
    match thing:
        case Named():
            return thing
        case Figure():
            return Named(thing.name or "a figure", {"has_value": lambda: thing.has_value})
        case _:
            return None


def _bind(find: Callable[[str], object], name: str) -> Part:
    return lambda: find(name)


def names_in_a_row(called: str, names: Sequence[str], and_: str) -> Printed:
    """The names of a set, ``and_`` before the last; a problem where it has none."""
    if not names:
        message = f"a sentence uses {called}.names, and there are none."
        raise SlotError("TPL-008", message, f"Put it inside {{% if {called}.any %}}.")
    return Printed(listed(names, and_))
