"""The file as a whole: what it says of itself, and the same bytes on every run."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.table import Table

from cabinet_report.writers.docx import write_docx
from tests.trees import every_node, look, small
from tests.writers.docx.opened import opened


def test_the_file_says_what_it_is_and_whose_and_when_by_the_papers_own_date() -> None:
    said = Document(io.BytesIO(write_docx(small(), look()))).core_properties

    assert "Performance of children’s services: Quarter 1, 2021/22" == said.title
    assert "City of Doncaster Council" == said.author == said.last_modified_by
    assert "en-GB" == said.language
    assert "performance, Cabinet" == said.keywords
    assert "2021-09-08 2021-09-08" == f"{said.created:%Y-%m-%d} {said.modified:%Y-%m-%d}"


def test_every_language_is_the_papers() -> None:
    document = opened(write_docx(every_node(), look()))

    for name in document.files:
        if name.endswith(".xml") and name.startswith("word/"):
            assert set(document.values("//w:lang/@w:val | //w:themeFontLang/@w:val", name)) <= {"en-GB"}
    assert ["en-GB"] == document.values("//w:docDefaults//w:lang/@w:val", "word/styles.xml")


def test_word_opens_it_as_a_document_of_today_on_a4() -> None:
    document = opened(write_docx(small(), look()))

    mode = "//w:compatSetting[@w:name='compatibilityMode']/@w:val"
    assert ["15"] == document.values(mode, "word/settings.xml")
    assert ["100"] == document.values("//w:zoom/@w:percent", "word/settings.xml")
    assert [("11906", "16838")] == list(
        zip(document.values("//w:pgSz/@w:w"), document.values("//w:pgSz/@w:h"), strict=True)
    )


def test_an_independent_reader_finds_the_words_in_their_order() -> None:
    found = [paragraph.text for paragraph in Document(io.BytesIO(write_docx(small(), look()))).paragraphs]

    assert [
        "Performance of children’s services: Quarter 1, 2021/22",
        "Executive summary",
        "The council looks at the performance of the Trust every quarter.",
        "The forecast is £1.97m over budget, as the table shows; paragraph 1 says why it is asked for.",
        "Table 1: Budget and forecast by service, £000",
        "Income is shown as a negative amount.",
        "Demand",
        "Graph 1: Children entering and leaving care each month",
        "",
    ] == found


def test_an_independent_reader_finds_every_cell_of_a_table() -> None:
    document = Document(io.BytesIO(write_docx(small(), look())))
    [table] = (Table(element, document) for element in document.element.body.iter(qn("w:tbl")))  # it is in a control

    assert ["Service heading", "Budget", "Budget", "Budget", "Forecast", "Forecast", "Forecast"] == [
        cell.text for cell in table.rows[0].cells
    ]
    assert ["Total", "29,541", "-7,157", "22,384", "29,541", "-7,157", "22,384"] == [
        cell.text for cell in table.rows[-1].cells
    ]


PROGRAM = """
import hashlib
from cabinet_report.writers.docx import make_reference, write_docx
from tests.trees import every_node, look
print(hashlib.sha256(write_docx(every_node(), look()) + make_reference(look())).hexdigest())
"""


@pytest.mark.parametrize(("seed", "zone"), [("1", "Europe/London"), ("2", "Asia/Tokyo")])
def test_the_bytes_are_the_same_whatever_the_hash_seed_and_the_time_zone(seed: str, zone: str) -> None:
    root = Path(__file__).parents[3]
    surroundings = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": f"{root}{os.pathsep}{root / 'src'}"}

    command = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=True)

    from cabinet_report.writers.docx import make_reference

    here = hashlib.sha256(write_docx(every_node(), look()) + make_reference(look())).hexdigest()
    assert here == done.stdout.strip()
