"""The composer of one paper: renders templates and narratives in the sandbox and turns them into nodes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property

from cabinet_report.compose.blocks.table_form import TableForm, Variance, read_table_form
from cabinet_report.compose.budget import COMPARISON, LINE, THING
from cabinet_report.compose.comparing import ORDERED, SAME, compared
from cabinet_report.compose.contributions import contributed, of_measure, of_narrative
from cabinet_report.compose.faults import RestsOnRefused, SlotError
from cabinet_report.compose.filters import filters, missing
from cabinet_report.compose.given import seen
from cabinet_report.compose.inlines import in_one_line
from cabinet_report.compose.labels import Labels
from cabinet_report.compose.language import COMPARED
from cabinet_report.compose.lines import Lines
from cabinet_report.compose.names import Named
from cabinet_report.compose.phrases import Phrases
from cabinet_report.compose.plan import Plan, PlannedSection, read_plan
from cabinet_report.compose.prose import Place, Reader
from cabinet_report.compose.sandbox import Sandbox
from cabinet_report.compose.sentences import Sentences, borne
from cabinet_report.compose.slots import Direction, Mark, Shelf, Slot, Things, Words
from cabinet_report.compose.texts import Texts
from cabinet_report.domain.figures import Figure
from cabinet_report.domain.governance import Meeting
from cabinet_report.domain.indicators import Indicator
from cabinet_report.domain.printed import Printed
from cabinet_report.domain.prose import Prose
from cabinet_report.domain.quarter_view import view
from cabinet_report.domain.refused import Kind
from cabinet_report.domain.submission import Submission
from cabinet_report.houses.house import House
from cabinet_report.houses.templates import Templates
from cabinet_report.houses.toml_file import read_text
from cabinet_report.naming import nearest, what_to_write
from cabinet_report.problems import Collector, Problems, Severity, Where
from cabinet_report.tree.nodes import Blocks, Contribution, Inlines, Text
from cabinet_report.tree.walk import text_of, walk
from cabinet_report.wording import listed


class Composer:
    """Holds what one paper is composed with; one is made for each paper and thrown away after it."""

    def __init__(self, submission: Submission, meeting: Meeting, house: House, plan: Plan | None = None) -> None:
        self.meeting = meeting
        self.audience = meeting.audience
        self.house = house
        self.collector = Collector()
        self.shelf = Shelf()
        self.templates = Templates(submission.pack, house.folders, submission.called)
        self.sentences = Sentences(self._query)
        self.sandbox = Sandbox(self.collector, self.printed)
        self.sandbox.add_filters({**filters(house.formats, submission.variance, self.ask), COMPARED: self._compared})
        self.plan = plan or read_plan(self.audience, self.templates.of("audiences"), meeting.where)
        self.submission = replace(submission, organisations=self.plan.renamed(submission.organisations))
        self.view = view(submission, house.rules)
        self._texts = Texts(self.sandbox, self.collector)
        self._labels = Labels()
        self._forms: dict[str, TableForm] = {}
        self.convention = submission.variance

    @property
    def is_whole(self) -> bool:
        """Whether the paper has all that it is going to have, but for words inside its sentences."""
        return self.sandbox.is_whole and not self.submission.refused.any("paper", "acronym", "narrative", "words")

    def rely_on(self, *kinds: Kind) -> None:
        """Raise, for nobody to be told, where something of these kinds has been refused."""
        if self.submission.refused.any(*kinds):
            raise RestsOnRefused

    @cached_property
    def title(self) -> str:
        """The paper's title, with its quarter and year filled in."""
        formats, quarter = self.house.formats, self.submission.quarter
        title = self.submission.title
        return title.replace("{quarter}", formats.quarter(quarter)).replace("{year}", formats.year(quarter.year))

    # -------------------------------------------------------------------------------------------------------- words

    def section(self, planned: PlannedSection) -> Blocks:
        """The blocks of a section: those of its template."""
        templates = self.templates.of("sections")
        if planned.template not in templates:
            message = f'the section template "{planned.template}" does not exist.'
            self.collector.add("HOUSE-022", planned.where, message, what_to_write(planned.template, templates))
            self.sandbox.is_whole = False
            return ()
        path, name = templates[planned.template]
        try:
            source = read_text(path, name, "TPL-012")
        except Problems as problems:
            self.collector.extend(problems)
            self.sandbox.is_whole = False
            return ()
        return self._blocks(Prose(source, Where(name, line=1)), "paper", narrative=False)

    def narrative(self, name: str) -> Blocks:
        """The blocks of a narrative of the pack: the one for this audience, or for all."""
        for called in (f"{name}.{self.audience}", name):
            if prose := self.submission.narrative.get(called):
                said = of_narrative(called, self.house.words)
                return contributed(self._blocks(prose, "paper", narrative=True), said)
        if self.submission.refused.covers("narrative", name):
            raise RestsOnRefused
        folder, slash, own = name.rpartition("/")  # the folder is like itself, and says nothing of what was meant
        beside = {each.rpartition("/")[2] for each in self.submission.narrative if each.rpartition("/")[0] == folder}
        hint = "Add that file to the pack."
        if close := nearest(own, sorted(beside)):
            there = f"{folder}{slash}{close}"
            hint = f'There is narrative/{there}.md: rename it, or write "{there}" here; or add that file.'
        raise SlotError("TPL-009", f'narrative("{name}") has no file narrative/{name}.md in the pack.', hint)

    def commentary(self, indicator: Indicator) -> Blocks:
        """What the service says about a measure to this audience, or to all; of one that shares it, the other's."""
        indicators = self.submission.indicators
        owner = indicators.get(indicator.shares_commentary_with or indicator.id, indicator)
        prose = owner.commentary.get(self.audience) or owner.commentary.get("")
        said = of_measure(owner.id, owner.name, self.house.words)
        return contributed(self.prose(prose), said) if prose else ()

    def read(self, prose: Prose, place: Place) -> None:
        """Note what is wrong with words that may be for any paper, so that any of their labels is free."""
        self._labels.clear()
        self._blocks(prose, place, narrative=True)

    def plain(self, text: str, where: Where) -> str:
        """The words of a text as plain words, slots filled in."""
        return text_of(self.inlines(Prose(text, where)))

    def prose(self, prose: Prose) -> Blocks:
        """The blocks of words in a cell, on a card or beside a chart: paragraphs without numbers, and lists."""
        return self._blocks(prose, "cell", narrative=True)

    def inlines(self, prose: Prose, *, narrative: bool = False) -> Inlines:
        """The words of a text that is one paragraph, slots and all."""
        return self.sentences.settled(self._inlines(prose, narrative=narrative))

    def said(self, words: object) -> Inlines:
        """What a template gives a call to print: words of its own, which may hold slots, or a value as it stands.

        They are not settled, since they may be part of a longer sentence.
        """
        if type(words) is str:
            return self._inlines(Prose(words, self.here()), narrative=True)
        value = self.printed(words)
        return self._reader(Prose(value, self.here()), value, "cell").inlines()

    def called(self, body: object, place: Place) -> Blocks:
        """The blocks of what stands between ``call`` and ``endcall``."""
        text = str(body)
        return self._reader(Prose(text, self.here()), text, place).blocks()

    # -------------------------------------------------------------------------------------------------------- slots

    def printed(self, value: object) -> Slot:
        """The mark that stands for a value in the words."""
        match value:
            case Slot():
                return value
            case Printed():
                return self.words((borne(value, in_one_line(value.text), self.here),))
            case Figure():
                if value.is_silent:
                    raise missing(value)
                return self.printed(self.house.formats.in_sentence(value))
            case str():
                return self.words((Text(in_one_line(value)),) if value else ())
            case bool() | None:
                raise SlotError("TPL-003", "this slot prints yes or no.", 'Use it in "if", and print words.')
            case int():
                return self.words((Text(str(value)),))
            case Named():
                known = ", ".join(value.known[:6])
                message = f"{value.called} is not a value by itself."
                raise SlotError("TPL-003", message, f"Write one of its parts: {known} ...")
            case _:
                raise SlotError("TPL-003", f"this slot prints {seen(value)}.", "Name a value, or call what it names.")

    def words(self, inlines: Inlines, contribution: Contribution | None = None) -> Slot:
        """The mark for words inside a sentence, or for those that are a contribution."""
        return self.shelf.keep(Words(inlines, contribution))

    def things(self, blocks: Blocks, call: str) -> Slot:
        """The mark for blocks that stand alone on their line; each node in them draws on the paper's budget."""
        self.sandbox.spend(THING + sum(1 for _ in walk(blocks)))
        return self.shelf.keep(Things(blocks, self.here(), call))

    def mark(self, direction: Direction, call: str) -> Slot:
        """The mark that says something about its host."""
        return self.shelf.keep(Mark(direction, self.here(), call))

    def ask(self, code: str, message: str, hint: str) -> None:
        """Note a query at the place in the template that is being carried out just now."""
        self._query(code, self.here(), message, hint)

    def here(self) -> Where:
        """The place in the template that is being carried out just now."""
        return self._texts.here()

    def label(self, name: str) -> str:
        """The label, which must be the only one of its name."""
        return self._labels.take(name, self.here())

    def own_label(self, name: str) -> str | None:
        """The label that a table, chart or card has by itself; one that is printed again has none."""
        return self._labels.take_first(name, self.here())

    # -------------------------------------------------------------------------------------------------------- parts

    def table_form(self, name: str) -> TableForm:
        """The form of a table."""
        if name not in self._forms:
            self.rely_on("words")
            tables = self.templates.of("tables")
            if name not in tables:
                raise SlotError("TPL-002", f'there is no table called "{name}".', what_to_write(name, tables))
            self._forms[name] = read_table_form(*tables[name], name)
        return self._forms[name]

    @contextmanager
    def reckoning(self, convention: Variance) -> Iterator[None]:
        """Within it, words such as a legend say that a variance is reckoned so; as in the paper, where it is empty."""
        before, self.convention = self.convention, convention or self.convention
        try:
            yield
        finally:
            self.convention = before

    def listed(self, names: Sequence[str]) -> str:
        """Names in a row, the house's word before the last: "a, b and c"."""
        return listed(names, self.house.words["list.and"])

    def appendix(self, label: str) -> str | None:
        """The number of an appendix as it is printed: Appendix 1; None for a label that is no appendix."""
        labels = [each.label for each in self.submission.governance.attachments]
        return f"{self.house.words['appendix']} {labels.index(label) + 1}" if label in labels else None

    # -------------------------------------------------------------------------------------------------------- inside

    def _blocks(self, prose: Prose, place: Place, *, narrative: bool) -> Blocks:
        return self._reader(prose, self._texts.rendered(prose, narrative=narrative), place).blocks()

    def _inlines(self, prose: Prose, *, narrative: bool) -> Inlines:
        return self._reader(prose, self._texts.rendered(prose, narrative=narrative), "cell").inlines()

    def _reader(self, prose: Prose, text: str, place: Place) -> Reader:
        self.sandbox.spend(LINE * (1 + text.count("\n")), prose.where)
        return Reader(Phrases(self.shelf, self.collector, Lines(prose, text), self.sentences), text, place)

    def _query(self, code: str, where: Where, message: str, hint: str) -> None:
        self.collector.add(code, where, message, hint, Severity.QUERY)

    def _compared(self, left: object, sign: str, right: object) -> bool:
        self.sandbox.spend(COMPARISON)
        if sign in ORDERED and sign not in SAME:
            self.sentences.decide(self.here(), left, right)
        return compared(left, sign, right)
