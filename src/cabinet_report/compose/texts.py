"""The texts of a paper, templates and narratives, with a mark for every slot: bounded, and never one inside itself."""

from __future__ import annotations

from cabinet_report.compose.budget import LETTERS, LONGEST
from cabinet_report.compose.faults import SlotError, at_line
from cabinet_report.compose.sandbox import Sandbox
from cabinet_report.compose.unread import unread
from cabinet_report.domain.prose import UNPRINTABLE, Prose
from cabinet_report.problems import Collector, Where

DEEPEST = 12  # narratives that call narratives; a paper needs two


class Texts:
    """Renders texts, of which several may be open at once: a section, and in it the narrative that it calls."""

    def __init__(self, sandbox: Sandbox, collector: Collector) -> None:
        self._sandbox = sandbox
        self._collector = collector
        self._open: list[Prose] = []

    def here(self) -> Where:
        """The place in the text that is being carried out just now."""
        return self._sandbox.here(self._open[-1].where if self._open else Where("templates"))

    def rendered(self, prose: Prose, *, narrative: bool) -> str:
        """The words of a text with a mark for every slot; empty, and a problem, where it cannot be read."""
        if len(prose.text) > LONGEST:
            message = f"the text has {len(prose.text):,} letters, and at most {LONGEST:,} are read."
            return self._refused("TPL-007", prose.where, message, "Divide it into several.")
        self._sandbox.spend(len(prose.text) // LETTERS, prose.where)
        if found := UNPRINTABLE.search(prose.text):
            where = at_line(prose.where, prose.text.count("\n", 0, found.start()) + 1)
            message = f"the character U+{ord(found[0]):04X} cannot be printed."
            return self._refused("TPL-012", where, message, "Take it out.")
        if "{" not in prose.text:
            self._collector.extend(unread(prose))
            return prose.text
        if prose in self._open or len(self._open) >= DEEPEST:
            raise SlotError("TPL-007", f"{prose.where.file} calls itself.", "Take the call out.")
        self._open.append(prose)
        try:
            template = self._sandbox.compiled(prose.text, prose.where, narrative=narrative)
            if template is None:
                return ""
            self._collector.extend(unread(prose))
            return self._sandbox.rendered(template)
        finally:
            self._open.pop()

    def _refused(self, code: str, where: Where, message: str, hint: str) -> str:
        self._collector.add(code, where, message, hint)
        self._sandbox.is_whole = False
        return ""
