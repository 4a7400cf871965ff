"""Finds how two papers differ: which sections both have, which passages in them, and what is otherwise in each pair."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from cabinet_report.comparison.figures import Figures
from cabinet_report.comparison.found import Comparison, Lone, Moved, Renumbered, Reworded
from cabinet_report.comparison.outline import HEAD, Part, outline
from cabinet_report.comparison.passages import Passage
from cabinet_report.papers import Checked

Pairs = list[tuple[Passage | None, Passage | None]]


def differences(first: Checked, second: Checked) -> Comparison:
    """How the second paper differs from the first."""
    ones, others = (outline(each.paper, each.house.words) for each in (first, second))
    names = _names(first, second)
    of_one_pack = first.submission == second.submission
    figures = Figures(names, of_one_pack=of_one_pack)
    headings: list[Reworded] = []
    recommendations: list[Reworded] = []
    words: list[Reworded] = []
    numbers: list[Renumbered] = []
    of_others = {part.key: part for part in others}
    for one in ones:
        other = of_others.get(one.key)
        if other is None:
            continue
        if one.heading != other.heading:
            headings.append(Reworded(other.heading, (one.heading, other.heading), (one.number, other.number)))
        pairs = paired(one.passages, other.passages)
        (recommendations if one.is_recommendation else words).extend(_reworded(other.heading, pairs))
        numbers.extend(_renumbered(one, other, pairs))
        figures.compare(pairs)
    if not of_one_pack:
        figures.compare_sources([part.passages for part in ones], [part.passages for part in others])
    return Comparison(
        names,
        (*_lone(names[0], ones, others), *_lone(names[1], others, ones)),
        _moved(ones, others),
        tuple(headings),
        tuple(recommendations),
        tuple(words),
        tuple(numbers),
        figures.count,
        figures.problems,
    )


def paired(ones: Sequence[Passage], others: Sequence[Passage]) -> Pairs:
    """The passages of a section side by side: the same sentences, and between them what stands instead of what."""
    pairs: Pairs = []
    sentences = [each.sentence for each in ones], [each.sentence for each in others]
    for kind, start, end, from_, to in SequenceMatcher(None, *sentences, autojunk=False).get_opcodes():
        if kind == "equal":
            pairs.extend(zip(ones[start:end], others[from_:to], strict=True))
        else:
            pairs.extend(zip_longest(ones[start:end], others[from_:to]))
    return pairs


def _names(first: Checked, second: Checked) -> tuple[str, str]:
    """What the papers are called: their audiences, or whatever else tells them apart."""
    of_packs = [f"{each.submission.name} {each.audience}".rstrip() for each in (first, second)]
    for one, other in ((first.audience, second.audience), of_packs):
        if one != other and one and other:
            return one, other
    return "the first", "the second"


def _lone(audience: str, parts: Sequence[Part], others: Sequence[Part]) -> Iterator[Lone]:
    """The sections that the others lack; not those inside one of these."""
    lacking = {part.key for part in parts} - {part.key for part in others}
    for part in parts:
        if part.key in lacking and part.around not in lacking:
            yield Lone(audience, part.heading)


def _moved(ones: Sequence[Part], others: Sequence[Part]) -> tuple[Moved, ...]:
    """The sections in both papers that do not stand in the same order."""
    before, after = _before(ones, others), _before(others, ones)
    keys = [*before], [*after]
    kept = {
        keys[0][start + step]
        for start, _, length in SequenceMatcher(None, *keys, autojunk=False).get_matching_blocks()
        for step in range(length)
    }
    headings = {part.key: part.heading for part in others}
    return tuple(Moved(headings[key], (before[key], after[key])) for key in keys[1] if key not in kept)


def _before(parts: Sequence[Part], others: Sequence[Part]) -> dict[str, str | None]:
    """What each section follows in its paper, among those of its own level that both papers have."""
    known = {part.key for part in others}
    last: dict[str, str] = {}
    found: dict[str, str | None] = {}
    for part in parts:
        if part.key in known and part.key != HEAD:
            found[part.key] = last.get(part.around)
            last[part.around] = part.heading
    return found


def _reworded(heading: str, pairs: Pairs) -> Iterator[Reworded]:
    for one, other in pairs:
        if one is None or other is None or one.said != other.said:
            words = one.words if one else None, other.words if other else None
            yield Reworded(heading, words, (one.number if one else None, other.number if other else None))


def _renumbered(one: Part, other: Part, pairs: Pairs) -> Iterator[Renumbered]:
    """What has another number; a number that went from the heading to its one paragraph, or back, stays one thing."""
    numbers = [(one.number, other.number), *((a.number, b.number) for a, b in pairs if a and b)]
    for pair in numbers:
        if None not in pair and pair[0] != pair[1]:
            yield Renumbered(other.heading, pair)
    lost = [before for before, after in numbers if before is not None and after is None]
    won = [after for before, after in numbers if before is None and after is not None]
    if len(lost) == len(won):
        yield from (Renumbered(other.heading, pair) for pair in zip(lost, won, strict=True) if pair[0] != pair[1])
    else:
        yield from (Renumbered(other.heading, (number, None)) for number in lost)
        yield from (Renumbered(other.heading, (None, number)) for number in won)
