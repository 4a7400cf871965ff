"""What templates can call: each call gives words for a sentence, a mark for its host, or blocks of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, get_args

from cabinet_report.compose.blocks.cards import measure_cards
from cabinet_report.compose.blocks.charts import demand_chart
from cabinet_report.compose.blocks.head import head
from cabinet_report.compose.blocks.tables import table
from cabinet_report.compose.blocks.tail import acronym_list, attachment_list, background_list, contact_list
from cabinet_report.compose.composer import Composer
from cabinet_report.compose.filters import present
from cabinet_report.compose.names import Collection
from cabinet_report.compose.sandbox import SlotError, for_templates, nearest
from cabinet_report.compose.slots import Cleared, Counts, Label, PlainBelow, Slot, Takes
from cabinet_report.domain import arithmetic
from cabinet_report.domain.arithmetic import DifferentUnits
from cabinet_report.domain.figures import Figure
from cabinet_report.domain.prose import Prose
from cabinet_report.problems import Severity
from cabinet_report.tree.nodes import (
    ChartBeside,
    Contents,
    CrossReference,
    Landscape,
    ListStyle,
    Note,
    PageBreak,
    Span,
    Stamp,
    Strong,
    Text,
)

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
            known = [each.label for each in composer.submission.governance.attachments]
            raise SlotError("TPL-002", f'No attachment is labelled "{label}".', nearest(str(label), known))
        title = next(each.title for each in composer.submission.governance.attachments if each.label == label)
        return Slot(
            composer.words((Span("appendix.number", (Text(number),)), Text(f": {title}")))
            + composer.shelf.keep(Label(label))
        )

    @for_templates
    def note(self, words: str) -> Slot:
        """A footnote at this place."""
        composer = self._composer
        return composer.words((Note(composer.inlines(Prose(str(words), composer.here()), narrative=True)),))

    @for_templates
    def strong(self, words: str) -> Slot:
        """Words that stand out."""
        return self._composer.words((Strong((Text(" ".join(str(words).split())),)),))

    @for_templates
    def total(self, *figures: Figure) -> Figure:
        """The sum of figures."""
        return self._sum(lambda: arithmetic.total([present(figure) for figure in figures]))

    @for_templates
    def difference(self, left: Figure, right: Figure) -> Figure:
        """The left figure less the right one."""
        return self._sum(lambda: arithmetic.difference(present(left), present(right)))

    @for_templates
    def share(self, part: Figure, whole: Figure) -> Figure:
        """The part as a percentage of the whole."""
        return self._sum(lambda: arithmetic.share(present(part), present(whole)))

    @for_templates
    def ratio(self, left: Figure, right: Figure) -> Figure:
        """How many times the right figure goes into the left one."""
        return self._sum(lambda: arithmetic.ratio(present(left), present(right)))

    @for_templates
    def percent_change(self, now: Figure, before: Figure) -> Figure:
        """The change from before to now, in per cent of before."""
        return self._sum(lambda: arithmetic.percent_change(present(now), present(before)))

    @for_templates
    def variance_legend(self) -> str:
        """The sentence that says which way round a variance is reckoned."""
        return self._composer.house.words[f"variance.{self._composer.submission.variance}"]

    # ------------------------------------------------------------------------------------------- marks on their host

    @for_templates
    def label(self, name: str) -> Slot:
        """Names the paragraph or heading, so that ref() can point to it."""
        return self._composer.shelf.keep(Label(str(name)))

    @for_templates
    def numbered(self) -> Slot:
        """This heading or paragraph takes a number."""
        return self._composer.shelf.keep(Takes("numbered"))

    @for_templates
    def unnumbered(self) -> Slot:
        """This heading or paragraph takes no number."""
        return self._composer.shelf.keep(Takes("plain"))

    @for_templates
    def plain_paragraphs(self) -> Slot:
        """The paragraphs below this heading take no numbers."""
        return self._composer.shelf.keep(PlainBelow())

    @for_templates
    def list_style(self, style: str) -> Slot:
        """How this list is counted."""
        if style not in get_args(ListStyle):
            raise SlotError(
                "TPL-003", f'"{style}" is not a way to count a list.', nearest(str(style), get_args(ListStyle))
            )
        return self._composer.shelf.keep(Counts(style))  # type: ignore[arg-type]  # it is one of the literal's words

    @for_templates
    def sign_off(self, implication: str) -> Slot:
        """The stamp of whoever cleared this implication; a query where nobody has."""
        composer = self._composer
        cleared = composer.submission.governance.sign_offs.get(implication)
        if cleared is None or cleared.day is None or not cleared.officer:
            composer.collector.add(
                "PAPER-010",
                cleared.where if cleared else composer.submission.where,
                f'The implication "{implication}" is not signed off.',
                f"Add the officer's initials and the date under sign_offs, {implication}.",
                Severity.QUERY,
            )
            return Slot("")
        return composer.shelf.keep(Cleared(Stamp(cleared.officer, composer.house.formats.stamp(cleared.day))))

    # ------------------------------------------------------------------------------------------- alone on their line

    @for_templates
    def head(self) -> Slot:
        """Agenda item, date, addressee, title and member table."""
        return self._composer.things(head(self._composer), "head()")

    @for_templates
    def narrative(self, name: str) -> Slot:
        """The words of narrative/NAME.md."""
        blocks = self._composer.narrative(str(name))
        return self._composer.things(blocks, f'narrative("{name}")')

    @for_templates
    def table(self, name: str, rows: object = None, description: str = "") -> Slot:
        """A table of templates/tables. Some take their rows from a set of measures; each set wants its description."""
        chosen = rows.value if isinstance(rows, Collection) else rows
        made = table(self._composer, str(name), chosen, str(description))
        return self._composer.things((made,), f'table("{name}")')

    @for_templates
    def chart(self, series: str, kind: str = "line", title: str = "") -> Slot:
        """A chart of a demand series, or of all the series of a group."""
        drawn = demand_chart(self._composer, str(series), str(kind), str(title))
        return self._composer.things((drawn,), f'chart("{series}")')

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
        heading = (Text(self._composer.house.words["contents"]),)
        return self._composer.things((Contents(heading, depth),), "contents()")

    @for_templates
    def page_break(self) -> Slot:
        """What follows starts a new page."""
        return self._composer.things((PageBreak(),), "page_break()")

    # ------------------------------------------------------------------------------------------- around other words

    @for_templates
    def landscape(self, caller: Callable[[], Any]) -> Slot:
        """What stands inside goes on turned pages."""
        composer = self._composer
        blocks = composer.called(caller(), composer.here())
        return _alone(composer.things((Landscape(blocks),), "landscape()"))

    @for_templates
    def beside(self, series: str, kind: str = "line", title: str = "", caller: Callable[[], Any] | None = None) -> Slot:
        """What stands inside is the commentary beside a chart."""
        composer = self._composer
        if caller is None:
            raise SlotError(
                "TPL-003", "beside() stands without words.", 'Write {% call beside("...") %} words {% endcall %}.'
            )
        commentary = composer.beside(caller(), composer.here())
        drawn = demand_chart(composer, str(series), str(kind), str(title))
        return _alone(composer.things((ChartBeside(commentary, drawn),), f'beside("{series}")'))

    # ------------------------------------------------------------------------------------------------------- inside

    def _sum(self, work: Callable[[], Figure]) -> Figure:
        try:
            return work()
        except DifferentUnits as error:
            raise SlotError("TPL-003", str(error), "Use figures of one unit.") from error


def _alone(slot: Slot) -> Slot:
    """The mark on lines of its own: a block call leaves no empty lines around it by itself."""
    return Slot(f"\n\n{slot}\n\n")
