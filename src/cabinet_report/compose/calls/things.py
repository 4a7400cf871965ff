"""What stands alone on its line: tables, charts, cards, lists, whole narratives."""

from __future__ import annotations

from cabinet_report.compose.blocks.cards import measure_cards
from cabinet_report.compose.blocks.charts import chart_of
from cabinet_report.compose.blocks.head import head
from cabinet_report.compose.blocks.tables import table
from cabinet_report.compose.blocks.tail import (
    acronym_list,
    attachment_list,
    background_list,
    contact_list,
    signature_block,
)
from cabinet_report.compose.composer import Composer
from cabinet_report.compose.faults import SlotError
from cabinet_report.compose.given import for_templates, seen
from cabinet_report.compose.names import Collection
from cabinet_report.compose.slots import Slot
from cabinet_report.tree.nodes import DEEPEST_HEADING, Contents, PageBreak, Text


class ThingCalls:
    """Each public method is a call; its name is what a template writes."""

    def __init__(self, composer: Composer) -> None:
        self._composer = composer

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
    def chart(
        self, shown: object, kind: str = "line", title: str = "", columns: object = (), caption: str = ""
    ) -> Slot:
        """A chart of a demand series or group, a measure or several, the ratings of a set, or finance."""
        self._composer.rely_on("measure", "line", "series")
        drawn = chart_of(self._composer, shown, kind, title, columns, caption)
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
    def signature(self) -> Slot:
        """Who signs the paper."""
        self._composer.rely_on("paper")
        return self._composer.things(signature_block(self._composer), "signature()")

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
