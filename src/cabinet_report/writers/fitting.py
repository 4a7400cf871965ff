"""Sets tables that are too wide for their page smaller, or on a turned page, so that every format does the same."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cabinet_report.houses.look import Look
from cabinet_report.tree.nodes import Block, Blocks, Exempt, Landscape, Paper, Paragraph, Section, Table
from cabinet_report.tree.rewrite import rewrite
from cabinet_report.tree.walk import leads_on
from cabinet_report.writers.table_room import HEAD_LINES, Needs, cell_shape, page_room


@dataclass(frozen=True, slots=True)
class Setting:
    """How a table may be set: on a turned page or an upright one, compact or as usual."""

    turned: bool
    compact: bool


def fit_tables(paper: Paper, look: Look) -> Paper:
    """The composed paper, in which no column of a table cuts a word, wherever a page has the room for it.

    It comes before the passes: they keep a paragraph on the page of what it introduces, unless that is turned.
    """
    return replace(paper, children=_fitted(paper.children, look, turned=False))


def setting_of(table: Table, look: Look, *, turned: bool = False, may_turn: bool = True) -> Setting:
    """How the table is set: as it stands if its words fit, else compact, else on a turned page; by its words alone.

    A heading of many lines makes a table compact, but turns no page.  Where nothing fits, the fewest columns are cut.
    """
    needs = Needs(table)
    here = [Setting(turned, compact=compact) for compact in (False, True)]
    there = [Setting(turned=True, compact=compact) for compact in (False, True)] if may_turn and not turned else []

    def cut(setting: Setting, head_lines: int | None = None) -> int:
        width = _width(look, turned=setting.turned)
        return needs.cut(width, cell_shape(look, wide=setting.turned, compact=setting.compact), head_lines)

    for settings in (here, there):
        for head_lines in (*HEAD_LINES, None):
            for setting in settings:
                if not cut(setting, head_lines):
                    return setting
    return min((*here, *there), key=cut)


def _width(look: Look, *, turned: bool) -> float:
    """How wide the words of the page are; in Word a turned one has the margins of the upright sheet on its side."""
    width, _ = page_room(look, turned=turned)
    return min(width, page_room(look, turned=False)[1]) if turned else width


def _fitted(blocks: Blocks, look: Look, *, turned: bool) -> Blocks:
    fitted: list[Block] = []
    for block in blocks:
        match block:
            case Table():
                setting = setting_of(block, look, turned=turned)
                table = replace(block, compact=setting.compact)
                if setting.turned and not turned:
                    _add_turned((table,), fitted)
                else:
                    fitted.append(table)
            case Section(children=children):
                match below := _fitted(children, look, turned=turned):
                    case (Landscape(children=whole),) if below != children:
                        _add_turned((replace(block, children=whole),), fitted)
                    case _:
                        fitted.append(replace(block, children=below))
            case Landscape(children=children):
                fitted.append(replace(block, children=_fitted(children, look, turned=True)))
            case Exempt(children=children):
                fitted.append(replace(block, children=_fitted(children, look, turned=turned)))
            case _:
                fitted.append(rewrite(block, lambda node: _compact(node, look, turned=turned)))
    return tuple(fitted)


def _add_turned(blocks: Blocks, fitted: list[Block]) -> None:
    """Add the blocks on a turned page, with the line that introduces them; on the one before, if that is turned too."""
    led = (fitted.pop(),) if fitted and _introduces(fitted[-1]) else ()
    match fitted:
        case [*_, Landscape(children=before)]:
            fitted[-1] = Landscape((*before, *led, *blocks))
        case _:
            fitted.append(Landscape((*led, *blocks)))


def _introduces(block: Block) -> bool:
    match block:
        case Paragraph(role="lead"):
            return True
        case Paragraph(role="body", children=words):
            return leads_on(words)
        case _:
            return False


def _compact(node: object, look: Look, *, turned: bool) -> object:
    """A table inside a card or a list, which turns no page."""
    if not isinstance(node, Table):
        return node
    return replace(node, compact=setting_of(node, look, turned=turned, may_turn=False).compact)
