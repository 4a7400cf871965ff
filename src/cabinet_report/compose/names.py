"""What templates can name: each kind of thing shows the names listed here and no others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from cabinet_report.compose.sandbox import Reachable

Part = Callable[[], object]


class Named(Reachable):
    """A thing with parts: ``paper.year``, ``measure.cin_plan.value``. A part is worked out when it is asked for."""

    def __init__(self, called: str, parts: Mapping[str, Part]) -> None:
        self._called, self._parts = called, parts

    def known(self) -> Iterable[str]:
        """The names of the parts."""
        return self._parts

    def reach(self, name: str) -> object:
        """One part."""
        return self._parts[name]()

    def called(self) -> str:
        """What a template writes for this."""
        return self._called


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


def index(called: str, names: Iterable[str], find: Callable[[str], object]) -> Named:
    """A thing whose parts are found by their ids: ``measure.cin_plan``."""
    return Named(called, {name: _bind(find, name) for name in names})


def _bind(find: Callable[[str], object], name: str) -> Part:
    return lambda: find(name)
