"""A package is sound, in a fixed order, and the same bytes whenever it is made."""

from __future__ import annotations

import io
import zipfile
from datetime import date

from docx.opc.package import OpcPackage

from cabinet_report.writers.docx.ooxml.package import TextPart, zipped

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def packed(day: date = date(2021, 9, 8), *more: TextPart) -> zipfile.ZipFile:
    package = OpcPackage()
    document = TextPart("word/document.xml", "text/main", b"<d/>")
    package.relate_to(document, f"{OFFICE}/officeDocument")
    for part in (TextPart("word/styles.xml", "text/styles", b"<s/>"), *more):
        document.relate_to(part, f"{OFFICE}/any")
    return zipfile.ZipFile(io.BytesIO(zipped(package, day)))


def test_content_types_and_relationships_come_first_and_the_rest_by_name() -> None:
    assert [
        "[Content_Types].xml",
        "_rels/.rels",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/styles.xml",
    ] == packed().namelist()


def test_every_file_is_dated_at_the_start_of_the_day() -> None:
    assert {(2021, 9, 8, 0, 0, 0)} == {entry.date_time for entry in packed(date(2021, 9, 8)).infolist()}


def test_a_day_before_zips_is_dated_at_their_beginning() -> None:
    assert {(1980, 1, 1, 0, 0, 0)} == {entry.date_time for entry in packed(date(1974, 4, 1)).infolist()}


def test_every_part_has_its_content_type() -> None:
    types = packed().read("[Content_Types].xml").decode()

    assert '<Override PartName="/word/styles.xml" ContentType="text/styles"/>' in types
    assert '<Override PartName="/word/document.xml" ContentType="text/main"/>' in types


def test_parts_of_one_name_are_named_apart() -> None:
    archive = packed(
        date(2021, 9, 8),
        TextPart("word/charts/chart1.xml", "t", b"officer"),
        TextPart("word/Charts/Chart1.xml", "t", b"ours"),
    )

    assert b"officer" == archive.read("word/charts/chart1.xml")
    assert b"ours" == archive.read("word/Charts/Chart1_2.xml")
    assert b'Target="Charts/Chart1_2.xml"' in archive.read("word/_rels/document.xml.rels")


def test_what_nothing_leads_to_is_left_out() -> None:
    loose = TextPart("word/comments.xml", "t", b"")
    loose.relate_to(TextPart("word/people.xml", "t", b""), f"{OFFICE}/any")

    assert not {"word/comments.xml", "word/people.xml"} & set(packed().namelist())
