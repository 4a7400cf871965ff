"""What the short forms, marks and limits of a table mean, gathered while its cells are printed and told below it."""

from __future__ import annotations

from cabinet_report.domain.figures import Figure, State
from cabinet_report.domain.printed import Printed
from cabinet_report.houses.house import House
from cabinet_report.houses.legends import legend_note
from cabinet_report.tree.nodes import Paragraph

MARKED = (State.PROVISIONAL, State.REVISED)


class Legend:
    """The key of one table: each short form, mark and limit that stands in it, in the order in which they first do."""

    def __init__(self, house: House) -> None:
        self._formats, self._words = house.formats, house.words
        self._meanings: dict[str, str] = {}

    def printed(self, figure: Figure, printed: Printed) -> Printed:
        """A figure as it is printed, with a mark where something is to be known about it."""
        if figure.has_value and figure.state in MARKED:
            mark = self._words[f"state.{figure.state.value}.mark"]
            self._meanings[mark] = self._words[f"state.{figure.state.value}.legend"]
            return printed.changed(lambda text: f"{text}\u00a0{mark}")
        if figure.limit is not None:
            words = self._formats.in_sentence(figure).text
            self._meanings[printed.text] = self._words["legend.limit"].format(words=words)
        elif figure.state is State.COUNT_ONLY:
            self._meanings[printed.text] = self._words["legend.count"]
        return printed

    def short(self, figure: Figure) -> Printed:
        """Why there is no value, where there is little room; a word, and no figure that could be illustrative."""
        short = self._formats.short_state(figure.reason)
        self._meanings[short] = self._words[f"state.{figure.reason.value}.legend"]
        return Printed(short)

    @property
    def notes(self) -> tuple[Paragraph, ...]:
        """The key, as a note below the table; none where all explains itself."""
        return legend_note(self._meanings, self._words)
