"""A comparison in plain words, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from cabinet_report.comparison.found import Comparison, Moved, Renumbered, Reworded


def told(comparison: Comparison) -> Iterator[str]:
    """The lines: sections, headings, recommendations, words, numbers, figures; what is the same is not told."""
    first, second = names = comparison.audiences
    groups = {
        f"Sections only in {first}": [each.heading for each in comparison.lone if each.audience == first],
        f"Sections only in {second}": [each.heading for each in comparison.lone if each.audience == second],
        "Sections at another place": [_moved(each, first, second) for each in comparison.moved],
        "Headings": [*_all_reworded(comparison.headings, names)],
        "Recommendations": [*_all_reworded(comparison.recommendations, names)],
        "Words": [*_by_section(comparison.words, names)],
        "Numbers": [*_numbers(comparison.numbers, first, second)],
    }
    if not any(groups.values()):
        yield f"The papers for {first} and {second} say the same."
    for heading, lines in groups.items():
        if lines:
            yield heading
            yield from (f"  {line}" for line in lines)
            yield ""
    yield _figures(comparison)


def _moved(each: Moved, first: str, second: str) -> str:
    return f'"{each.heading}" {_follows(each.follows[0])} in {first}, and {_follows(each.follows[1])} in {second}.'


def _follows(heading: str | None) -> str:
    return "comes first" if heading is None else f'follows "{heading}"'


def _by_section(words: Sequence[Reworded], names: Sequence[str]) -> Iterator[str]:
    for heading, found in groupby(words, lambda each: each.heading):
        yield heading
        yield from (f"  {line}" for line in _all_reworded(found, names))


def _all_reworded(words: Iterable[Reworded], names: Sequence[str]) -> Iterator[str]:
    """Before and after, each with its number; what only one of them has."""
    for each in words:
        for name, said, number in zip(names, each.words, each.numbers, strict=True):
            if said is not None:
                only = "only " if None in each.words else ""
                yield f"{only}{name}{f', {number}' if number else ''}: {said}"


def _numbers(numbers: Sequence[Renumbered], first: str, second: str) -> Iterator[str]:
    """Runs of numbers that moved together in one line."""
    runs: list[list[Renumbered]] = []
    for each in sorted(numbers, key=_order):
        if runs and _goes_on(runs[-1][-1], each):
            runs[-1].append(each)
        else:
            runs.append([each])
    for run in runs:
        begin, end = run[0].numbers, run[-1].numbers
        if begin[0] is None or begin[1] is None:
            has, lacks = (second, first) if begin[0] is None else (first, second)
            yield f'Paragraph {begin[0] or begin[1]} of {has}, in "{run[0].heading}", has no number in {lacks}.'
        elif len(run) == 1:
            yield f"Paragraph {begin[0]} of {first} is paragraph {begin[1]} of {second}."
        else:
            yield f"Paragraphs {begin[0]} to {end[0]} of {first} are paragraphs {begin[1]} to {end[1]} of {second}."


def _order(each: Renumbered) -> list[int]:
    """Where the number stands in its paper: 9, 10, 10.1."""
    number = each.numbers[0] or each.numbers[1] or ""
    return [int(part) for part in number.split(".") if part.isdigit()]


def _goes_on(last: Renumbered, each: Renumbered) -> bool:
    """Whether both numbers are one more than the last ones."""
    return all(map(_is_next, last.numbers, each.numbers))


def _is_next(number: str | None, other: str | None) -> bool:
    numbers = [int(each) for each in (number, other) if each and each.isdigit()]
    return len(numbers) == 2 and numbers[1] == numbers[0] + 1


def _figures(comparison: Comparison) -> str:
    if comparison.problems:
        count = len(comparison.problems)
        return f"{count} {'figure differs' if count == 1 else 'figures differ'}, and must not:"
    if comparison.figures == 0:
        return "No computed figure stands at the same place in both."
    if comparison.figures == 1:
        return "One computed figure stands at the same place in both, and is the same."
    return f"{comparison.figures:,} computed figures stand at the same place in both, and all of them are the same."
