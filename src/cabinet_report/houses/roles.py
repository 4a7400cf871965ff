"""The roles of a paper that may take a Word style of the house's own, and what each is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from cabinet_report.resources import folder

ROLES: Mapping[str, str] = {
    "title": "The title of the paper.",
    "agenda_item": "The number on the agenda.",
    "date": "The day of the meeting.",
    "addressee": "To whom the paper goes.",
    "body": "A paragraph.",
    "lead": "A paragraph that leads in what follows it.",
    "exempt": "What stands in the place of an exempt part, or around it.",
    "contact": "A contact officer.",
    "signature": "Who signs the paper.",
    "source_note": "A note under a table.",
    "appendix.number": "The number in the heading of an appendix.",
    "card.value": "A value on a card.",
    "section": "The heading below a section's own.",
    "section.recommendations": "The heading of a section, by the name of its template; for / write a point.",
}


def roles(houses: Iterable[Path]) -> frozenset[str]:
    """Every role that a paper in these houses can have: those above, and one for each section template."""
    places = (folder("templates"), *houses)
    return frozenset({*ROLES, *(role for place in places for role in _sections(place / "sections"))})


def _sections(place: Path) -> Iterator[str]:
    for path in place.rglob("*.md"):
        yield f"section.{'.'.join(path.relative_to(place).with_suffix('').parts)}"
