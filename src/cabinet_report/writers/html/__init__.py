"""A finished paper as one HTML page that loads nothing."""

from __future__ import annotations

from cabinet_report.houses.look import Look
from cabinet_report.tree.nodes import Finished
from cabinet_report.writers.html.css import screen_css
from cabinet_report.writers.html.medium import Medium
from cabinet_report.writers.html.page import write_page


def write_html(paper: Finished, look: Look) -> bytes:
    """The page, in UTF-8."""
    return write_page(paper, Medium(look), screen_css(look)).encode()
