"""Office files are unpacked whole, and traps are not unpacked at all."""

from __future__ import annotations

import io
import zipfile

import pytest

from cabinet_report import unpack as limits
from cabinet_report.resources import folder
from cabinet_report.unpack import NotAPackage, Oversized, unpack

DEFINES_ENTITIES = b'<?xml version="1.0"?>\n<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n<w>&b;</w>'


def packed(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return file.getvalue()


def test_every_part_comes_out_as_it_went_in() -> None:
    parts = {"word/document.xml": b"<w>words</w>", "word/media/image1.png": b"\x89PNG\r\n"}

    assert parts == unpack(packed(parts))


@pytest.mark.parametrize("house", ["plain", "doncaster"])
def test_the_reference_documents_of_the_houses_are_within_the_limits(house: str) -> None:
    content = (folder("templates") / "houses" / house / "reference.docx").read_bytes()

    assert "word/styles.xml" in unpack(content)


def test_a_part_that_packs_to_almost_nothing_is_a_trap() -> None:
    trap = packed({"xl/worksheets/sheet1.xml": b" " * 2_000_000})

    with pytest.raises(Oversized, match=r"sheet1\.xml unpacks to more than 250 times its packed size"):
        unpack(trap)


def test_a_small_part_may_be_packed_as_well_as_it_can_be() -> None:
    parts = {"xl/styles.xml": b"<styles/>" + b" " * 900_000}

    assert parts == unpack(packed(parts))


@pytest.mark.parametrize(
    ("limit", "value", "reason"),
    [
        ("MOST_PARTS", 2, "it has 3 parts, and no more than 2 are read"),
        ("LARGEST_PART", 1_000_000, "its part b unpacks to 2 million bytes, and no more than 1 million bytes are read"),
        ("LARGEST_WHOLE", 4_000_000, "it unpacks to 5 million bytes, and no more than 4 million bytes are read"),
    ],
)
def test_what_is_larger_than_a_limit_is_refused(
    limit: str, value: int, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = packed({"a": b"1" * 1_000_000, "b": b"2" * 2_000_000, "c": b"3" * 2_000_000}, zipfile.ZIP_STORED)
    assert 3 == len(unpack(content))
    monkeypatch.setattr(limits, limit, value)

    with pytest.raises(Oversized) as raised:
        unpack(content)

    assert reason == str(raised.value)


def test_a_part_that_is_longer_than_the_list_says_is_read_no_further() -> None:
    honest = packed({"a.bin": b"1" * 3_000_000})
    lying = honest.replace((3_000_000).to_bytes(4, "little"), (3_000).to_bytes(4, "little"))

    assert lying != honest
    with pytest.raises(NotAPackage):
        unpack(lying)


@pytest.mark.parametrize(
    "part",
    [
        pytest.param(DEFINES_ENTITIES, id="UTF-8"),
        pytest.param(DEFINES_ENTITIES.decode().encode("utf-16"), id="UTF-16"),
        pytest.param(b"\n<!-- first -->\n<!DOCTYPE w SYSTEM 'elsewhere.dtd'><w/>".lstrip(), id="elsewhere"),
    ],
)
def test_xml_that_defines_entities_is_refused(part: bytes) -> None:
    with pytest.raises(NotAPackage):
        unpack(packed({"word/document.xml": part}))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_way_of_packing_that_no_office_file_has_is_refused(method: int) -> None:
    with pytest.raises(NotAPackage):
        unpack(packed({"word/document.xml": b"<w/>"}, method))


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", packed({"a": b"1" * 5000}, zipfile.ZIP_STORED)[:900]])
def test_what_is_no_package_is_told_from_what_is_too_large(content: bytes) -> None:
    with pytest.raises(NotAPackage):
        unpack(content)
