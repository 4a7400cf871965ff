"""Whether a panel stays on one page, which its words decide, so that Word and PDF do the same."""

from __future__ import annotations

from cabinet_report.tree.nodes import ListItem, Panel, Paragraph
from cabinet_report.tree.walk import text_of, walk

# About a quarter of a page of text: to keep more together would leave too much of a page empty.
MOST_LETTERS = 1000


def stays_whole(panel: Panel) -> bool:
    """Whether a panel is short enough to be kept on one page."""
    words = (text_of(node.children) for node in walk(panel.children) if isinstance(node, Paragraph | ListItem))
    return sum(map(len, words)) <= MOST_LETTERS
