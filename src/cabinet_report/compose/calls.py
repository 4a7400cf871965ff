"""What templates can call: each call gives words for a sentence, a mark for its host, or blocks of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, get_args

from cabinet_report.compose.blocks.cards import measure_cards
from cabinet_report.compose.blocks.charts import chart_of
from cabinet_report.compose.blocks.head import head
from cabinet_report.compose.blocks.tables import table
from cabinet_report.compose.blocks.tail import acronym_list, attachment_list, background_list, contact_list
from cabinet_report.compose.composer import Composer
from cabinet_report.compose.exemption import words_for
from cabinet_report.compose.faults import SlotError
from cabinet_report.compose.filters import present
from cabinet_report.compose.given import for_templates, seen
from cabinet_report.compose.names import Collection
from cabinet_report.compose.slots import Cleared, Counts, Label, PlainBelow, Slot, Takes
from cabinet_report.domain import arithmetic
from cabinet_report.domain.arithmetic import DifferentUnits
from cabinet_report.domain.figures import Figure
from cabinet_report.domain.printed import Printed
from cabinet_report.naming import what_to_write
from cabinet_report.problems import Severity
from cabinet_report.tree.nodes import (
    DEEPEST_HEADING,
    ChartBeside,
    Contents,
    CrossReference,
    Exempt,
    Inlines,
    Landscape,
    ListStyle,
    Note,
    PageBreak,
    Span,
    Stamp,
    Strong,
    Text,
)
from cabinet_report.tree.walk import walk

Call = Callable[..., object]


class Calls:
    """The calls of one paper. The public methods are the calls; their names are what a template writes."""

    def __init__(self, composer: Composer) -> None:
        self._composer = composer

    def by_name(self) -> Mapping[str, Call]:
        """Every call, by the name that a template writes."""
        return {
            name: getattr(self, name) for name in vars(type(self)) if not name.startswith("_") and name != "by_name"
        }

    # ------------------------------------------------------------------------------------------- inside a sentence

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
        return Slot(words + composer.mark(Label(composer.label(label)), f'appendix("{label}")'))

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
    def total(self, *figures: object) -> Figure:
        """The sum of figures."""
        if not figures:
            raise SlotError("TPL-003", "total() is given no figures.", "Write total(one, another).")
        return self._sum(lambda: arithmetic.total([present(figure) for figure in figures]))

    @for_templates
    def difference(self, left: object, right: object) -> Figure:
        """The left figure less the right one."""
        return self._sum(lambda: arithmetic.difference(present(left), present(right)))

    @for_templates
    def share(self, part: object, whole: object) -> Figure:
        """The part as a percentage of the whole."""
        return self._sum(lambda: arithmetic.share(present(part), present(whole)))

    @for_templates
    def ratio(self, left: object, right: object) -> Figure:
        """How many times the right figure goes into the left one."""
        return self._sum(lambda: arithmetic.ratio(present(left), present(right)))

    @for_templates
    def percent_change(self, now: object, before: object) -> Figure:
        """The change from before to now, in per cent of before."""
        return self._sum(lambda: arithmetic.percent_change(present(now), present(before)))

    @for_templates
    def variance_legend(self) -> Printed:
        """The sentence that says which way round a variance is reckoned."""
        return Printed(self._composer.house.words[f"variance.{self._composer.submission.variance}"])

    # ------------------------------------------------------------------------------------------- marks on their host

    @for_templates
    def label(self, name: str) -> Slot:
        """Names the paragraph or heading, so that ref() can point to it."""
        return self._composer.mark(Label(self._composer.label(name)), f'label("{name}")')

    @for_templates
    def numbered(self) -> Slot:
        """This heading or paragraph takes a number."""
        return self._composer.mark(Takes("numbered"), "numbered()")

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

    # ------------------------------------------------------------------------------------------- alone on their line

    @for_templates
    def head(self) -> Slot:
        """Agenda item, date, addressee, title and member table."""
        return self._composer.things(head(self._composer), "head()")

    @for_templates
    def narrative(self, name: str) -> Slot:
        """The words of narrative/NAME.md."""
        blocks = self._composer.narrative(name)
        return self._composer.things(blocks, f'narrative("{name}")')

    @for_templates
    def table(self, name: str, rows: object = None, description: str = "") -> Slot:
        """A table of templates/tables. Some take their rows from a set of measures; each set wants its description."""
        chosen = rows.value if isinstance(rows, Collection) else rows
        self._composer.table_form(name)
        self._composer.rely_on("measure", "line", "series", "paper")
        made = table(self._composer, name, chosen, description)
        return self._composer.things(made, f'table("{name}")')

    @for_templates
    def chart(self, shown: object, kind: str = "line", title: str = "", columns: object = ()) -> Slot:
        """A chart of a demand series or group, a measure or several, the ratings of a set, or finance."""
        self._composer.rely_on("measure", "line", "series")
        drawn = chart_of(self._composer, shown, kind, title, columns)
        return self._composer.things((drawn,), f"chart({seen(shown)})")

    @for_templates
    def cards(self, measures: object) -> Slot:
        """A card for each measure of a set."""
        chosen = measures.value if isinstance(measures, Collection) else measures
        return self._composer.things(measure_cards(self._composer, chosen), "cards()")

    @for_templates
    def attachments(self) -> Slot:
        """The list of appendices, by number and title."""
        return self._composer.things(attachment_list(self._composer), "attachments()")

    @for_templates
    def contacts(self) -> Slot:
        """The contact officers, by office."""
        return self._composer.things(contact_list(self._composer), "contacts()")

    @for_templates
    def background_papers(self) -> Slot:
        """The list of background papers, or that there are none."""
        return self._composer.things(background_list(self._composer), "background_papers()")

    @for_templates
    def acronyms(self) -> Slot:
        """The acronyms that the paper uses."""
        return self._composer.things((acronym_list(self._composer),), "acronyms()")

    @for_templates
    def contents(self, depth: int = 2) -> Slot:
        """The list of contents."""
        if not 1 <= depth <= DEEPEST_HEADING:
            message = f"contents() is asked for headings to the depth of {depth}."
            raise SlotError("TPL-003", message, f"Write a depth from 1 to {DEEPEST_HEADING}.")
        heading = (Text(self._composer.house.words["contents"]),)
        return self._composer.things((Contents(heading, depth),), "contents()")

    @for_templates
    def page_break(self) -> Slot:
        """What follows starts a new page."""
        return self._composer.things((PageBreak(),), "page_break()")

    # ------------------------------------------------------------------------------------------- around other words

    @for_templates
    def landscape(self, *, caller: Callable[[], Any]) -> Slot:
        """What stands inside goes on turned pages."""
        blocks = self._composer.called(caller(), "paper")
        if any(isinstance(block, Landscape) for block in walk(blocks)):
            raise SlotError("TPL-004", "landscape() stands inside landscape().", "Take one of the two out.")
        return _alone(self._composer.things((Landscape(blocks),), "landscape()"))

    @for_templates
    def beside(
        self, shown: object, kind: str = "line", title: str = "", columns: object = (), *, caller: Callable[[], Any]
    ) -> Slot:
        """What stands inside is the commentary beside a chart."""
        composer = self._composer
        commentary = composer.called(caller(), "beside")
        composer.rely_on("measure", "line", "series")
        drawn = chart_of(composer, shown, kind, title, columns)
        return _alone(composer.things((ChartBeside(commentary, drawn),), f"beside({seen(shown)})"))

    @for_templates
    def exempt(self, paragraph: int, *, caller: Callable[[], Any]) -> Slot:
        """What stands inside is exempt from publication, under this paragraph of Schedule 12A."""
        composer = self._composer
        words = words_for(paragraph, composer.submission.governance.exemption, composer.house.words)
        blocks = composer.called(caller(), "paper")
        if any(isinstance(block, Exempt) for block in walk(blocks)):
            raise SlotError("TPL-004", "exempt() stands inside exempt().", "Take one of the two out.")
        return _alone(composer.things((Exempt(blocks, words, composer.here()),), "exempt()"))

    # ------------------------------------------------------------------------------------------------------- inside

    def _said(self, words: object, call: str) -> Inlines:
        """The words that a call is given; nothing, where their own slots leave nothing."""
        if isinstance(words, str) and not words.strip():
            raise SlotError("TPL-013", f"{call}() has no words.", "Write its words, or take it out.")
        return self._composer.said(words)

    def _sum(self, work: Callable[[], Figure]) -> Figure:
        try:
            return work()
        except DifferentUnits as error:
            raise SlotError("TPL-003", str(error), "Use figures of one unit.") from error


def _alone(slot: Slot) -> Slot:
    """The mark on lines of its own: a block call leaves no empty lines around it by itself."""
    return Slot(f"\n\n{slot}\n\n")
