"""What says something of the heading, paragraph or list in which it stands, and prints nothing."""

from __future__ import annotations

from typing import get_args

from cabinet_report.compose.composer import Composer
from cabinet_report.compose.faults import SlotError
from cabinet_report.compose.given import for_templates
from cabinet_report.compose.slots import Cleared, Counts, Label, PlainBelow, Slot, Takes
from cabinet_report.problems import Severity
from cabinet_report.tree.nodes import ListStyle, Stamp


class MarkCalls:
    """Each public method is a call; its name is what a template writes."""

    def __init__(self, composer: Composer) -> None:
        self._composer = composer

    @for_templates
    def label(self, label: str) -> Slot:
        """Names the paragraph or heading, so that ref() can point to it."""
        return self._composer.mark(Label(self._composer.label(label)), f'label("{label}")')

    @for_templates
    def numbered(self) -> Slot:
        """This heading or paragraph takes a number."""
        return self._composer.mark(Takes("numbered"), "numbered()")

    @for_templates
    def nested(self) -> Slot:
        """This heading or paragraph takes a number below the one above it: 25.1 after 25."""
        return self._composer.mark(Takes("nested"), "nested()")

    @for_templates
    def sibling(self) -> Slot:
        """This paragraph takes the next number after the heading that it stands under: 2.9 below the heading 2.8."""
        return self._composer.mark(Takes("sibling"), "sibling()")

    @for_templates
    def unnumbered(self) -> Slot:
        """This heading or paragraph takes no number."""
        return self._composer.mark(Takes("plain"), "unnumbered()")

    @for_templates
    def plain_paragraphs(self) -> Slot:
        """The paragraphs below this heading take no numbers."""
        return self._composer.mark(PlainBelow(), "plain_paragraphs()")

    @for_templates
    def list_style(self, style: str) -> Slot:
        """How this list is counted."""
        if style not in get_args(ListStyle):
            styles = ", ".join(f'"{each}"' for each in get_args(ListStyle))
            raise SlotError("TPL-003", f'"{style}" is not a way to count a list.', f"Choose one of: {styles}.")
        counts = Counts(style)  # type: ignore[arg-type]  # it is one of the literal's words
        return self._composer.mark(counts, f'list_style("{style}")')

    @for_templates
    def sign_off(self, implication: str) -> Slot:
        """The stamp of whoever cleared this implication; where nobody has, a query, and words that say so."""
        composer = self._composer
        cleared = composer.submission.governance.sign_offs.get(implication)
        if cleared is None:
            composer.rely_on("paper")
        if cleared is None or cleared.day is None or not cleared.officer:
            composer.collector.add(
                "PAPER-010",
                cleared.where if cleared else composer.submission.where,
                f'the implication "{implication}" is not signed off.',
                f"Add the officer's initials and the date under sign_offs, {implication}.",
                Severity.QUERY,
            )
            stamp = Stamp(composer.house.words["not_cleared"], "")
        else:
            stamp = Stamp(cleared.officer, composer.house.formats.stamp(cleared.day))
        return composer.mark(Cleared(stamp), f'sign_off("{implication}")')
