"""What stands inside a sentence: references, notes, words that stand out."""

from __future__ import annotations

import re

from cabinet_report.compose.composer import Composer
from cabinet_report.compose.faults import SlotError, shortened
from cabinet_report.compose.given import for_templates
from cabinet_report.compose.slots import BeginsSeries, Label, Slot
from cabinet_report.domain.locales import is_known
from cabinet_report.domain.printed import Printed
from cabinet_report.naming import what_to_write
from cabinet_report.tree.nodes import CrossReference, Inlines, Note, Span, Strong, Text
from cabinet_report.tree.walk import walk

# The name of a language as web pages, Word and PDF have it: cy, en-GB.
TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z]{4})?(-[A-Z]{2})?")


class WordCalls:
    """Each public method is a call; its name is what a template writes."""

    def __init__(self, composer: Composer) -> None:
        self._composer = composer

    @for_templates
    def ref(self, label: str) -> Slot:
        """The number of the paragraph, heading, table, chart or appendix that bears the label."""
        composer = self._composer
        return composer.words((CrossReference(label, composer.here(), composer.appendix(label)),))

    @for_templates
    def appendix(self, label: str) -> Slot:
        """The number and title of an appendix, for its heading."""
        composer = self._composer
        number = composer.appendix(label)
        if number is None:
            composer.rely_on("paper")
            known = [each.label for each in composer.submission.governance.attachments]
            raise SlotError("TPL-002", f'no attachment is labelled "{label}".', what_to_write(label, known))
        title = next(each.title for each in composer.submission.governance.attachments if each.label == label)
        words = composer.words((Span("appendix.number", (Text(number),)), Text(f": {title}")))
        call = f'appendix("{label}")'
        return Slot(words + composer.mark(Label(composer.label(label)), call) + composer.mark(BeginsSeries(), call))

    @for_templates
    def note(self, words: object) -> Slot:
        """A footnote at this place."""
        inlines = self._composer.sentences.settled(self._said(words, "note"))
        if any(isinstance(each, Note) for each in walk(inlines)):
            raise SlotError("TPL-004", "note() stands inside note().", "Write two notes, one after the other.")
        return self._composer.words((Note(inlines),) if inlines else ())

    @for_templates
    def strong(self, words: object) -> Slot:
        """Words that stand out."""
        inlines = self._said(words, "strong")
        return self._composer.words((Strong(inlines),) if inlines else ())

    @for_templates
    def language(self, name: str, words: object) -> Slot:
        """Words in another language than the paper's, so that they are read out as they should be."""
        if not (TAG.fullmatch(name) and is_known(name.replace("-", "_"))):
            message = f'"{shortened(name)}" is no language.'
            raise SlotError("TPL-003", message, "Write its short name, such as cy for Welsh or pl for Polish.")
        inlines = self._said(words, "language")
        return self._composer.words((Span("language", inlines, name),) if inlines else ())

    @for_templates
    def variance_legend(self) -> Printed:
        """The sentence that says which way round a variance is reckoned."""
        return Printed(self._composer.house.words[f"variance.{self._composer.convention}"])

    def _said(self, words: object, call: str) -> Inlines:
        """The words that a call is given; nothing, where their own slots leave nothing."""
        if isinstance(words, str) and not words.strip():
            raise SlotError("TPL-013", f"{call}() has no words.", "Write its words, or take it out.")
        return self._composer.said(words)
