"""Papers around single blocks, and the HTML of them without the page around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import html

from cabinet_report.tree.nodes import Block, Finished
from cabinet_report.writers.html import write_html
from cabinet_report.writers.html.blocks import write_blocks
from cabinet_report.writers.html.medium import Medium
from tests.trees import finished, look

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def page_of(*blocks: Block) -> Element:
    """The page of a paper of these blocks."""
    return parsed(finished("A paper", blocks))


def parsed(paper: Finished) -> Element:
    """The page of a paper, as an HTML parser understands it."""
    return html.document_fromstring(write_html(paper, look()).decode())


def html_of(*blocks: Block, printed: bool = False) -> str:
    """The blocks alone."""
    return str(write_blocks(blocks, Medium(look(), printed=printed)))
