"""``paper.yaml`` moved on to the next quarter: only what changes is written anew, and every remark stays."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import yaml

from cabinet_report.domain.period import Quarter
from cabinet_report.intake.dates import TO_BE_GIVEN, period_text

_DATES = ("data_date", "meetings.*.date", "meetings.*.published", "key_decision.notice", "signature.date")
_TAKEN_OUT = ("meetings.*.agenda_item", "sign_offs.*.date")
_TITLES = ("attachments.-.title",)
_SET_IN = "attachments.-.pack"


@dataclass(frozen=True, slots=True)
class _Key:
    """One key and its value, with the mapping that they stand in."""

    path: str
    name: yaml.ScalarNode
    value: yaml.Node
    within: yaml.MappingNode


def moved_on(text: str, quarter: Quarter, way_to: Callable[[str], str] = str) -> str:
    """The file for the quarter after this one: dates are asked for, agenda numbers and days of sign-offs taken out.

    ``way_to`` is the way to a pack that is set in, from the new one.
    """
    following = Quarter.at(quarter.index + 1)
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    changes: list[tuple[int, int, str]] = []
    for key in _keys(root, ""):
        start, end = key.value.start_mark.index, key.value.end_mark.index
        if key.path == "quarter":
            changes.append((start, end, period_text(following)))
        elif key.path in _DATES:
            changes.append((start, end, TO_BE_GIVEN))
        elif key.path in _TAKEN_OUT:
            changes.append((*_whole(text, key), ""))
        elif key.path == _SET_IN and isinstance(key.value, yaml.ScalarNode):
            changes.append((start, end, json.dumps(way_to(key.value.value), ensure_ascii=False)))
        elif key.path in _TITLES:
            changes.append((start, end, _renamed(text[start:end], quarter, following)))
    for start, end, new in sorted(changes, reverse=True):
        text = text[:start] + new + text[end:]
    return re.sub(r"#.*", lambda remark: _renamed(remark[0], quarter, following), text)


def _keys(node: yaml.Node | None, path: str) -> Iterator[_Key]:
    """Every key of the file; the author's own keys are ``*`` in a path, and the items of a list ``-``."""
    match node:
        case yaml.MappingNode():
            for name, value in node.value:
                own = path in ("meetings", "sign_offs")
                here = ".".join(part for part in (path, "*" if own else str(name.value)) if part)
                yield _Key(here, name, value, node)
                yield from _keys(value, here)
        case yaml.SequenceNode():
            for item in node.value:
                yield from _keys(item, f"{path}.-")
        case _:
            pass


def _whole(text: str, key: _Key) -> tuple[int, int]:
    """From where to where a key and its value stand, with the comma or the line that belongs to them."""
    start, end = key.name.start_mark.index, key.value.end_mark.index
    if not key.within.flow_style:
        line_end = text.find("\n", end)
        return text.rindex("\n", 0, start) + 1, len(text) if line_end < 0 else line_end + 1
    before = re.search(r",\s*\Z", text[:start])
    if before:
        return before.start(), end
    after = re.match(r"\s*,\s*", text[end:])
    return start, end + (after.end() if after else 0)


def _renamed(words: str, quarter: Quarter, following: Quarter) -> str:
    """The words with the next quarter wherever they name this one with its year."""

    def named(match: re.Match[str]) -> str:
        same = int(match["number"]) == quarter.number and int(match["year"]) == quarter.year.start
        if not same:
            return match[0]
        start, end = following.year.start, f"{(following.year.start + 1) % 100:02d}"
        return f"{match['word']}{following.number}{match['between']}{start}{match['sign']}{end}"

    form = r"(?P<word>Quarter |Q)(?P<number>[1-4])(?P<between>,? (?:of )?)(?P<year>20\d\d)(?P<sign>[/-])\d\d\b"
    return re.sub(form, named, words)
