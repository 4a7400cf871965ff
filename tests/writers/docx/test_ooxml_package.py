"""A package is sound, in a fixed order, and the same bytes whenever it is made."""

from __future__ import annotations

import io
import zipfile
from datetime import date

from cabinet_report.writers.docx.ooxml.package import Package, Relationships


def packed(day: date) -> zipfile.ZipFile:
    package = Package()
    package.relationships().to_part("officeDocument", "word/document.xml")
    package.add("word/styles.xml", "text/styles", b"<s/>")
    package.add("word/document.xml", "text/main", b"<d/>")
    package.relationships("word/document.xml").to_part("styles", "word/styles.xml")
    return zipfile.ZipFile(io.BytesIO(package.zipped(day)))


def test_content_types_and_relationships_come_first_and_the_rest_by_name() -> None:
    assert [
        "[Content_Types].xml",
        "_rels/.rels",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/styles.xml",
    ] == packed(date(2021, 9, 8)).namelist()


def test_every_file_is_dated_at_the_start_of_the_day() -> None:
    assert {(2021, 9, 8, 0, 0, 0)} == {entry.date_time for entry in packed(date(2021, 9, 8)).infolist()}


def test_a_day_before_zips_is_dated_at_their_beginning() -> None:
    assert {(1980, 1, 1, 0, 0, 0)} == {entry.date_time for entry in packed(date(1974, 4, 1)).infolist()}


def test_a_relationship_is_named_once_for_each_target_and_is_relative_to_its_source() -> None:
    links = Relationships("word/charts/chart1.xml")

    names = [
        links.to_part("package", "word/embeddings/book.xlsx"),
        links.to_part("package", "word/embeddings/book.xlsx"),
        links.to_address("hyperlink", "https://example.org/?a=1&b=2"),
    ]

    assert ["rId1", "rId1", "rId2"] == names
    assert 'Target="../embeddings/book.xlsx"' in links.lines[0]
    assert 'Target="https://example.org/?a=1&amp;b=2" TargetMode="External"' in links.lines[1]
    assert "word/charts/_rels/chart1.xml.rels" == links.part_name
