"""Puts right what WeasyPrint leaves wrong in the tags of a PDF, so that it keeps PDF/UA-1 and PDF/A-2a at once."""

from __future__ import annotations

from io import BytesIO

from cabinet_report.writers.pdf.made import Made
from cabinet_report.writers.pdf.repair.artifacts import mark_artifacts
from cabinet_report.writers.pdf.repair.contents import set_contents
from cabinet_report.writers.pdf.repair.drawings import silence_words
from cabinet_report.writers.pdf.repair.figures import set_boxes, set_captions
from cabinet_report.writers.pdf.repair.grouping import drop_silent
from cabinet_report.writers.pdf.repair.joins import join_parts, repeated_heads
from cabinet_report.writers.pdf.repair.languages import set_languages
from cabinet_report.writers.pdf.repair.line_ends import draw_line_ends
from cabinet_report.writers.pdf.repair.lists import set_lists
from cabinet_report.writers.pdf.repair.metadata import name_links, say_both_standards
from cabinet_report.writers.pdf.repair.notes import place_notes
from cabinet_report.writers.pdf.repair.sections import group_sections
from cabinet_report.writers.pdf.repair.shown import shown_pieces
from cabinet_report.writers.pdf.repair.sources import pair
from cabinet_report.writers.pdf.repair.stand_ins import speak_stand_ins
from cabinet_report.writers.pdf.repair.structure import read_structure, write_structure
from cabinet_report.writers.pdf.repair.tables import link_headers, set_scopes


def repair(made: Made) -> bytes:
    """The PDF with its tags put right."""
    from pikepdf import ObjectStreamMode, Pdf

    with Pdf.open(BytesIO(made.pdf)) as pdf:
        document = read_structure(pdf)
        pair(document, made.pages, made.marked)
        # Each of these stands on those before it: parts are joined before lists and notes are looked at whole, and
        # what says nothing is dropped only when the others no longer need it to find their way.
        repeated = repeated_heads(document)
        join_parts(document)
        set_scopes(document)
        set_contents(document)
        set_lists(document)
        place_notes(document)
        set_languages(document)
        set_boxes(pdf, document, made.pages)
        shown = shown_pieces(pdf)
        draw_line_ends(pdf, document, shown)
        speak_stand_ins(document, shown, made.meant)
        drop_silent(document)
        set_captions(document)
        link_headers(document)
        group_sections(document)
        silence_words(pdf, document)
        mark_artifacts(pdf, document, repeated)
        name_links(document)
        write_structure(pdf, document)
        say_both_standards(pdf)
        mended = BytesIO()
        pdf.save(mended, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate, compress_streams=True)
        return mended.getvalue()
