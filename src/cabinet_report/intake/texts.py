"""Bytes of a text file as text: UTF-8 and UTF-16 by their marks, and what Windows writes when left alone (cp1252)."""

from __future__ import annotations

from pathlib import Path

from cabinet_report.problems import Collector, Where

_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_bytes(path: Path, where: Where, collector: Collector) -> bytes | None:
    """The bytes of a file, or None when it cannot be opened."""
    try:
        return path.read_bytes()
    except OSError as error:
        reason = (
            "another program has it open, or you may not read it"
            if isinstance(error, PermissionError)
            else ((error.strerror or "the disk does not give it").lower())
        )
        collector.add(
            "PACK-012",
            where,
            f"the file cannot be opened: {reason}.",
            "Close it in Excel or Word, make sure that you may read it, and try again.",
        )
        return None


def decode(content: bytes, where: Where, collector: Collector) -> str | None:
    """The text of the bytes with plain line ends, or None when they are no text."""
    text = _decoded(content)
    if text is None:
        collector.add(
            "CSV-001",
            where,
            "the file is not plain text.",
            _save_again(where.file),
        )
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _save_again(file: str) -> str:
    """How to save the file as text, in the program that it is likely to come from."""
    if file.casefold().endswith(".csv"):
        return "Save it again: in Excel choose the type CSV UTF-8, in an editor the encoding UTF-8."
    name = file.rpartition("/")[2]
    return f"Save it again: in Word choose the type Plain Text and the encoding UTF-8, and name the file {name}."


def _decoded(content: bytes) -> str | None:
    try:
        if content.startswith(_UTF_16_MARKS):
            return content.decode("utf-16")
        if b"\x00" in content:
            return None
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        return None


def read_text(path: Path, where: Where, collector: Collector) -> str | None:
    """The text of a file, or None when a problem has been noted."""
    content = read_bytes(path, where, collector)
    return None if content is None else decode(content, where, collector)
