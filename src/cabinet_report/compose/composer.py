"""The composer of one paper: renders templates and narratives in the sandbox and turns them into nodes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from markupsafe import Markup

from cabinet_report.compose.blocks.table_form import TableForm, read_table_form
from cabinet_report.compose.filters import filters, missing
from cabinet_report.compose.plan import PlannedSection, read_plan
from cabinet_report.compose.prose import Reader
from cabinet_report.compose.sandbox import Exhausted, Reachable, Sandbox, SlotError, nearest
from cabinet_report.compose.slots import Shelf, Slot, Things, Words
from cabinet_report.domain.figures import Figure
from cabinet_report.domain.governance import Meeting
from cabinet_report.domain.indicators import Indicator
from cabinet_report.domain.printed import Printed
from cabinet_report.domain.prose import Prose
from cabinet_report.domain.quarter_view import view
from cabinet_report.domain.submission import Submission
from cabinet_report.houses.house import House
from cabinet_report.problems import Collector, Problem, Problems, Where
from cabinet_report.resources import folder
from cabinet_report.tree.nodes import Blocks, Inlines, Numbering, Text
from cabinet_report.tree.walk import text_of

DEEPEST = 12  # narratives that call narratives; a paper needs two


class Composer:
    """Holds what one paper is composed with; one is made for each paper and thrown away after it."""

    def __init__(self, submission: Submission, audience: str, house: House) -> None:
        self.submission = submission
        self.audience = audience
        self.house = house
        self.collector = Collector()
        self.shelf = Shelf()
        self.sandbox = Sandbox(self.collector, self.printed)
        self._open: list[str] = []
        self.meeting = self._meeting()
        self.plan = read_plan(audience, self._folders("audiences"), self.meeting.where)
        self.view = view(submission, house.rules)
        self._forms: dict[str, TableForm] = {}
        for name, function in filters(house.formats, submission.variance).items():
            self.sandbox.add_filter(name, function)

    @cached_property
    def title(self) -> str:
        """The paper's title, with its quarter and year filled in."""
        formats, quarter = self.house.formats, self.submission.quarter
        title = self.submission.title
        return title.replace("{quarter}", formats.quarter(quarter)).replace("{year}", formats.year(quarter.year))

    # -------------------------------------------------------------------------------------------------------- words

    def section(self, planned: PlannedSection) -> Blocks:
        """The blocks of a section: those of its template, the house's own before the common one."""
        name = f"{planned.template}.md"
        path = self._find("sections", name)
        if path is None:
            known = [
                str(each.relative_to(folder).with_suffix(""))
                for folder in self._folders("sections")
                for each in folder.rglob("*.md")
            ]
            self.collector.add(
                "HOUSE-022",
                self.plan.where,
                f'the section template "{planned.template}" does not exist.',
                nearest(planned.template, known),
            )
            return ()
        source = path.read_text(encoding="utf-8").replace("\r\n", "\n")
        where = Where(f"templates/sections/{name}", line=1)
        return self._blocks(Prose(source, where), numbering="inherit", narrative=False)

    def narrative(self, name: str) -> Blocks:
        """The blocks of a narrative of the pack."""
        prose = self.submission.narrative.get(name)
        if prose is None:
            raise SlotError(
                "TPL-009",
                f'narrative("{name}") has no file narrative/{name}.md in the pack.',
                f"Add that file. {nearest(name, self.submission.narrative)}",
            )
        return self._blocks(prose, numbering="inherit", narrative=True)

    def commentary(self, indicator: Indicator) -> Blocks:
        """What the service says about a measure to this audience, or to all."""
        prose = indicator.commentary.get(self.audience) or indicator.commentary.get("")
        return self.prose(prose) if prose else ()

    def plain(self, text: str, where: Where) -> str:
        """The words of a text as plain words, slots filled in."""
        return text_of(self.inlines(Prose(text, where)))

    def prose(self, prose: Prose) -> Blocks:
        """The blocks of words in a cell, on a card or beside a chart, where no paragraph takes a number."""
        return self._blocks(prose, numbering="plain", narrative=True)

    def inlines(self, prose: Prose, *, narrative: bool = False) -> Inlines:
        """The words of a text that is one paragraph, slots and all."""
        words = self._rendered(prose, narrative=narrative)
        return self.reader(prose.where, "plain").inlines(words)

    def called(self, body: object, where: Where) -> Blocks:
        """The blocks of what stands between ``call`` and ``endcall``, as they are in the text around it."""
        return self.reader(where, "inherit").blocks(str(body))

    def beside(self, body: object, where: Where) -> Blocks:
        """The blocks of what stands between ``call`` and ``endcall``, where no paragraph takes a number."""
        return self.reader(where, "plain").blocks(str(body))

    def reader(self, where: Where, numbering: Numbering) -> Reader:
        """A reader of Markdown for one text."""
        return Reader(self.shelf, self.collector, where, numbering)

    # -------------------------------------------------------------------------------------------------------- values

    def printed(self, value: object) -> Slot:
        """The mark that stands for a value in the words."""
        match value:
            case Markup():  # what a block's own caller() gives: the author's words, already rendered
                return Slot(value)
            case Printed(text, sources):
                return self.words((Text(text, sources),))
            case Figure():
                if not value.has_value:
                    raise missing(value)
                return self.printed(self.house.formats.figure(value))
            case str():
                return self.words((Text(" ".join(value.split())),))
            case bool() | None:
                raise SlotError("TPL-003", "This slot prints yes or no.", 'Use it in "if", and print words.')
            case int():
                return self.words((Text(str(value)),))
            case Reachable():
                known = ", ".join(list(value.known())[:6])
                raise SlotError(
                    "TPL-003", f"{value.called()} is not a value by itself.", f"Write one of its parts: {known} ..."
                )
            case _:
                raise SlotError("TPL-003", "This slot prints something that is no word or number.", "Name a value.")

    def words(self, inlines: Inlines) -> Slot:
        """The mark for words inside a sentence."""
        return self.shelf.keep(Words(inlines))

    def things(self, blocks: Blocks, call: str) -> Slot:
        """The mark for blocks that stand alone on their line."""
        return self.shelf.keep(Things(blocks, self.here(), call))

    def here(self) -> Where:
        """The place in the template that is being carried out just now."""
        return self.sandbox.here(Where(self._open[-1] if self._open else "templates"))

    def problem(self, code: str, message: str, hint: str = "") -> None:
        """Note a problem at the place that is being carried out just now."""
        self.collector.add(code, self.here(), message, hint)

    # -------------------------------------------------------------------------------------------------------- parts

    def table_form(self, name: str) -> TableForm:
        """The form of a table, the house's own before the common one."""
        if name not in self._forms:
            path = self._find("tables", f"{name}.toml")
            if path is None:
                known = [each.stem for folder in self._folders("tables") for each in folder.glob("*.toml")]
                raise SlotError("TPL-002", f'There is no table called "{name}".', nearest(name, known))
            self._forms[name] = read_table_form(path, name)
        return self._forms[name]

    def listed(self, names: Sequence[str]) -> str:
        """Names in a row, the house's word before the last: "a, b and c"."""
        *first, last = names
        return f"{', '.join(first)} {self.house.words['list.and']} {last}" if first else last

    def appendix(self, label: str) -> str | None:
        """The number of an appendix as it is printed: Appendix 1; None for a label that is no appendix."""
        labels = [each.label for each in self.submission.governance.attachments]
        return f"{self.house.words['appendix']} {labels.index(label) + 1}" if label in labels else None

    # -------------------------------------------------------------------------------------------------------- inside

    def _meeting(self) -> Meeting:
        for meeting in self.submission.governance.meetings:
            if meeting.audience == self.audience:
                return meeting
        known = [meeting.audience for meeting in self.submission.governance.meetings]
        message = f'the pack has no meeting for the audience "{self.audience}".'
        raise Problems([Problem("GOV-020", self.submission.where, message, nearest(self.audience, known))])

    def _folders(self, kind: str) -> tuple[Path, ...]:
        return (self.house.folder / kind, folder("templates") / kind)

    def _find(self, kind: str, name: str) -> Path | None:
        return next((path for place in self._folders(kind) if (path := place / name).is_file()), None)

    def _blocks(self, prose: Prose, *, numbering: Numbering, narrative: bool) -> Blocks:
        return self.reader(prose.where, numbering).blocks(self._rendered(prose, narrative=narrative))

    def _rendered(self, prose: Prose, *, narrative: bool) -> str:
        """The words of a text with a mark for every slot; empty, and a problem, where it cannot be rendered."""
        if "{" not in prose.text:
            return prose.text
        with self._opened(prose.where):
            template = self.sandbox.compiled(prose.text, prose.where, narrative=narrative)
            if template is None:
                return ""
            try:
                return template.render()
            except Exhausted:
                self.problem("TPL-007", "The loops of this paper turn too often.", "Loop over fewer things.")
            except RecursionError:
                self.problem("TPL-007", "The blocks here are nested too deep.", "Write them flatter.")
            return ""

    @contextmanager
    def _opened(self, where: Where) -> Iterator[None]:
        name = str(where)
        if len(self._open) >= DEEPEST or name in self._open:
            raise SlotError("TPL-007", f"{name} calls itself.", "Take the call out.")
        self._open.append(name)
        try:
            yield
        finally:
            self._open.pop()
