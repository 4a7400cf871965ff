"""A list of measures in which each bullet begins with the name and runs on into what the service says about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cabinet_report.compose.faults import SlotError
from cabinet_report.domain.measure_view import MeasureView
from cabinet_report.tree.nodes import (
    Blocks,
    BulletList,
    Inline,
    LineBreak,
    ListItem,
    NumberedList,
    Paragraph,
    Strong,
    Text,
)

if TYPE_CHECKING:
    from cabinet_report.compose.composer import Composer


def run_in(composer: Composer, measures: Sequence[MeasureView]) -> Blocks:
    """A bullet for each measure; of none, a sentence that says so."""
    if not measures:
        return (Paragraph((Text(composer.house.words["cards.none"]),), numbering="inherit"),)
    return (BulletList(tuple(_bullet(composer, measure) for measure in measures), role="run_in"),)


def _bullet(composer: Composer, measure: MeasureView) -> ListItem:
    """The name, and the commentary: each paragraph after the first on a line of its own, lists below the words.

    An item holds words and then lists, as everywhere: see ``ListItem``.
    """
    words: list[Inline] = [Strong((Text(f"{measure.name}."),))]
    lists: list[BulletList | NumberedList] = []
    where = None
    for block in composer.commentary(measure.indicator):
        match block:
            case Paragraph() if lists:
                message = f"the commentary on {measure.id} goes on after a list, and a bullet ends with its lists."
                raise SlotError("TPL-004", message, "Put the list behind all paragraphs, or write it as a sentence.")
            case Paragraph(children=children):
                words += [Text(" ") if where is None else LineBreak(), *children]
                where = where or block.where
            case BulletList() | NumberedList():
                lists.append(block)
            case _:  # nothing else stands in commentary
                raise AssertionError
    return ListItem(tuple(words), tuple(lists), where)
