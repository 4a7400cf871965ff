"""The Word writer: a finished paper and a house's look in, a native Word document out."""

from __future__ import annotations

from cabinet_report.houses.look import Look
from cabinet_report.problems import Problem
from cabinet_report.tree.nodes import Finished


def write_docx(paper: Finished, look: Look) -> bytes:
    """The paper as a .docx file."""
    from cabinet_report.writers.docx.document import document

    return document(paper, look)


def make_reference(look: Look) -> bytes:
    """The house's reference document, made from its tokens alone: a .docx file to be edited in Word."""
    from cabinet_report.writers.docx.reference.made import make_reference as made

    return made(look)


def check_reference(look: Look) -> tuple[Problem, ...]:
    """What is to be said of a house's reference document; nothing where the house has none."""
    from cabinet_report.writers.docx.reference.checked import check_reference as checked

    return checked(look)
