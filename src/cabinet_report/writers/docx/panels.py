"""Panels: a heading below a rule, and paragraphs and lists that share its shade; no table, so all reads in order."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace

from cabinet_report.tree.nodes import Panel
from cabinet_report.writers.docx.assembly import Assembly
from cabinet_report.writers.docx.flow import Flow
from cabinet_report.writers.docx.house_styles.panels import FARTHEST, INSET, PANEL_STEP
from cabinet_report.writers.docx.inlines import write_inlines
from cabinet_report.writers.docx.ooxml.paragraphs import Border, ParagraphProperties
from cabinet_report.writers.docx.place import Place
from cabinet_report.writers.docx.rows import WriteBlocks
from cabinet_report.writers.panel_room import stays_whole

PANEL_HEADING, PANEL_TEXT, PANEL_LIST = "Panel Heading", "Panel Text", "Panel List"


def write_panel(panel: Panel, flow: Flow, place: Place, assembly: Assembly, write_blocks: WriteBlocks) -> None:
    """Write a panel into the flow, with the room below it that its shaded paragraphs do not have."""
    # A panel is a heading one level below its section, so that Word's navigation pane lists it.
    properties = ParagraphProperties(style=assembly.sheet.id(PANEL_HEADING), outline_level=min(place.level, 8))
    with flow.together() if stays_whole(panel) else nullcontext():
        flow.paragraph(write_inlines(panel.heading, assembly, assembly.main), properties)
        write_blocks(panel.children, flow, replace(place, below_number=False, in_panel=True), assembly)
    flow.leave_room_below(assembly.room_between)


def list_item_properties(level: int, assembly: Assembly, *, is_last: bool) -> ParagraphProperties:
    """What makes the shade of an item as wide as that of a paragraph, and leaves as much room below the last.

    The shade reaches from the rule on the left to that on the right, so the deeper the item, the farther its rule is
    from the words.  The indent is that of the list; LibreOffice shades the sign of an item only where it is said here.
    """
    style = assembly.sheet.id(PANEL_LIST)
    left = _rule("left", style, assembly)
    if left is not None:
        left = replace(left, space=min(left.space + level * PANEL_STEP // 20, FARTHEST))
    return ParagraphProperties(
        style=style,
        border_left=left,
        border_bottom=_rule("bottom", assembly.sheet.id(PANEL_TEXT), assembly) if is_last else None,
        indent_left=INSET + PANEL_STEP * (level + 1),
        hanging=PANEL_STEP,
    )


def _rule(side: str, style: str, assembly: Assembly) -> Border | None:
    """The rule that a style draws on a side; None where it draws none."""
    colour, eighths, space = (
        assembly.sheet.value(style, f"w:pPr/w:pBdr/w:{side}", f"w:{name}") for name in ("color", "sz", "space")
    )
    return Border(colour, int(eighths or 4), int(space or 0)) if colour else None
