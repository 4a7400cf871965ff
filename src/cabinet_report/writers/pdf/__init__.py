"""A finished paper as a PDF that keeps PDF/UA-1 and PDF/A-2a: the HTML, made into pages, its tags put right."""

from __future__ import annotations

from cabinet_report.houses.look import Look
from cabinet_report.tree.nodes import Finished
from cabinet_report.tree.pages import Pages
from cabinet_report.writers.html.css import own_css, print_css
from cabinet_report.writers.html.medium import Medium
from cabinet_report.writers.html.page import write_page
from cabinet_report.writers.pdf.engine import make
from cabinet_report.writers.pdf.own_rules import check_print
from cabinet_report.writers.pdf.page_numbers import page_numbers
from cabinet_report.writers.pdf.repair import repair

__all__ = ["check_print", "write_pages", "write_pdf"]


def write_pdf(paper: Finished, look: Look) -> bytes:
    """The PDF; raises Problems where the libraries that make pages are missing, or the house's own rules go astray."""
    return write_pages(paper, look)[0]


def write_pages(paper: Finished, look: Look) -> tuple[bytes, Pages]:
    """The PDF, and what its pages tell the formats that make none."""
    made = make(write_page(paper, Medium(look, printed=True), print_css(look), own_css(look)), look)
    return repair(made), page_numbers(made, paper)
