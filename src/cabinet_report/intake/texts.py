"""Bytes of a text file as text: UTF-8 and UTF-16 by their marks, and what Windows writes when left alone (cp1252)."""

from __future__ import annotations

from pathlib import Path

from cabinet_report.problems import Collector, Where

_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


# In bytes.  A table of a hundred thousand rows has about five million, the words of a whole paper about sixty thousand.
LARGEST_TABLE = 10_000_000
LARGEST_TEXT = 1_000_000


def read_bytes(path: Path, where: Where, collector: Collector, largest: int) -> bytes | None:
    """The bytes of a file, or None when it cannot be opened or is larger than it may be."""
    if path.exists() and not path.is_file():
        thing = "a folder" if path.is_dir() else "no file"
        collector.add(
            "PACK-012", where, f"this is {thing}, and a file belongs here.", "Rename it, or take it out of the pack."
        )
        return None
    try:
        with path.open("rb") as file:
            content = file.read(largest + 1)
    except OSError as error:
        reason = (
            "another program has it open, or you may not read it"
            if isinstance(error, PermissionError)
            else (error.strerror or "the disk does not give it").lower()
        )
        collector.add(
            "PACK-012",
            where,
            f"the file cannot be opened: {reason}.",
            "Close it in Excel or Word, make sure that you may read it, and try again.",
        )
        return None
    if len(content) > largest:
        note_oversized(collector, where, f"it has more than {largest // 1_000_000} million bytes")
        return None
    return content


def note_oversized(collector: Collector, where: Where, reason: str) -> None:
    """Note a file that holds more than is read."""
    collector.add(
        "PACK-016",
        where,
        f"the file is larger than a pack can be: {reason}.",
        "Keep in it only what the pack needs, and save it again.",
    )


def decode(content: bytes, where: Where, collector: Collector) -> str | None:
    """The text of the bytes with plain line ends, or None when they are no text."""
    text = decoded(content)
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


def decoded(content: bytes) -> str | None:
    """The text of the bytes, whichever of the known encodings they have; None where they are no text."""
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


def read_text(path: Path, where: Where, collector: Collector, largest: int = LARGEST_TEXT) -> str | None:
    """The text of a file, or None when a problem has been noted."""
    content = read_bytes(path, where, collector, largest)
    return None if content is None else decode(content, where, collector)
