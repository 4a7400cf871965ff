"""What the outside judges find in files: each is asked about all files at once, and answers in the same form.

No judge shares code with the program.  Where they come from: ``tools/judges.py``.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.request import pathname2url
from zipfile import ZipFile

import judges
from lxml import etree

HERE = Path(__file__).parent
MINUTES = 60
FLAVOURS = ("ua1", "2a")


@dataclass(frozen=True, slots=True)
class Fault:
    """What a judge finds fault with: its rule, the judge's own words, and where it is."""

    rule: str
    message: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a judge found in one file, and what it says of its own work: how many rules, how many assertions."""

    faults: tuple[Fault, ...]
    figures: Mapping[str, int] = field(default_factory=dict)

    @property
    def rules(self) -> set[str]:
        """The rules that the file does not keep."""
        return {fault.rule for fault in self.faults}


Verdicts = Mapping[Path, Verdict]
Ask = Callable[[Sequence[Path]], Verdicts]


def asked(command: Sequence[str | Path], words: str = "", *, minutes: float = 5) -> str:
    """What a judge answers; that it stumbles is no answer."""
    done = subprocess.run(
        [str(word) for word in command],
        input=words,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=minutes * MINUTES,
    )
    assert done.stdout, f"{command[0]} said nothing: {done.stderr[-2000:]}"
    return done.stdout


def verapdf(files: Sequence[Path]) -> Verdicts:
    """What veraPDF finds in PDF files, under PDF/UA-1 and PDF/A-2a, in one run of Java."""
    jars = os.pathsep.join(str(jar) for jar in reversed(judges.VERAPDF.files))
    found: dict[Path, list[Fault]] = {}
    figures: dict[Path, dict[str, int]] = {}
    command: list[str | Path] = ["java", "-cp", jars, HERE / "VeraPdf.java", *FLAVOURS]
    flavour, file = "", Path()
    for line in asked(command, "".join(f"{path}\n" for path in files)).splitlines():
        match line.split("\t"):
            case ["judged", flavour, name, rules, assertions]:
                file = Path(name)
                found.setdefault(file, [])
                counted = {f"{flavour} rules": int(rules), f"{flavour} assertions": int(assertions)}
                figures.setdefault(file, {}).update(counted)
            case ["fault", rule, message, where]:
                found[file].append(Fault(f"{flavour} {rule}", message, where))
            case ["trouble", flavour, name, message]:
                found.setdefault(Path(name), []).append(Fault(f"{flavour} trouble", message))
            case _:
                raise AssertionError(line)
    return {file: Verdict(tuple(faults), figures.get(file, {})) for file, faults in found.items()}


def open_xml(files: Sequence[Path]) -> Verdicts:
    """What Microsoft's Open XML SDK finds in Word files."""

    def one(file: Path) -> Verdict:
        told = json.loads(asked([judges.OPEN_XML_PROGRAM, file, "Microsoft365"]))
        faults = tuple(
            Fault(error["id"] or error["errorType"], error["description"], f"{error['path']} {error['xPath']}")
            for error in told["errors"]
        )
        assert told["ok"] == (not faults), told
        return Verdict(faults)

    return {file: one(file) for file in files}


def libreoffice(files: Sequence[Path]) -> Verdicts:
    """Which Word files LibreOffice cannot open, and which lose words when it saves them."""
    saved = saved_by_libreoffice(files)
    return {file: Verdict(tuple(_lost(file.read_bytes(), saved.get(file)))) for file in files}


def saved_by_libreoffice(files: Sequence[Path]) -> Mapping[Path, bytes]:
    """Word files as LibreOffice saves them, but for those that it cannot open."""
    with TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file:{pathname2url(str(Path(folder, 'profile')))}"
        into = Path(folder, "saved")
        asked(["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", into, *files], minutes=10)
        return {file: saved.read_bytes() for file in files if (saved := into / file.name).exists()}


def _lost(file: bytes, saved: bytes | None) -> Iterator[Fault]:
    if saved is None:
        yield Fault("opens", "LibreOffice does not open it")
        return
    before, after = _paragraphs(file), _paragraphs(saved)
    if before != after:
        lost = next((words for words, kept in zip_longest(before, after) if words != kept), None)
        yield Fault("keeps-words", f"{len(before)} paragraphs become {len(after)}", str(lost)[:160])


def _paragraphs(file: bytes) -> list[str]:
    """The words of each paragraph of a Word file's text, those in drawings left out.

    Soft hyphens and marks of direction, which cannot be seen, LibreOffice writes as something other than letters.
    """
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    with ZipFile(BytesIO(file)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    told = (
        "".join(text.text or "" for text in paragraph.iter(f"{word}t"))
        for paragraph in root.iter(f"{word}p")
        if not any(paragraph.iterancestors("{*}txbxContent"))
    )
    return [words for each in told if (words := re.sub(r"\s+", " ", re.sub("[\u00ad\u202a-\u202e]", "", each)).strip())]


def nu(files: Sequence[Path]) -> Verdicts:
    """What the Nu HTML Checker finds in pages, warnings among it; its rules have no names, so its sentences serve."""
    told = json.loads(
        asked(["java", "-jar", judges.VNU_JAR, "--format", "json", "--stdout", "--exit-zero-always", *files])
    )
    found: dict[Path, list[Fault]] = {file: [] for file in files}
    addresses = {file.as_uri().replace("///", "/"): file for file in files}
    for message in told["messages"]:
        rule = re.sub("“.*?”", "“…”", message["message"], flags=re.DOTALL).partition(". ")[0].rstrip(".")
        found[addresses[message["url"]]].append(Fault(rule, message["message"], f"line {message.get('lastLine')}"))
    return {file: Verdict(tuple(faults)) for file, faults in found.items()}


def html_validate(files: Sequence[Path]) -> Verdicts:
    """What html-validate finds in pages."""
    return _pages(["node", HERE / "html-validate.mjs", judges.MODULES, *files])


def axe(files: Sequence[Path]) -> Verdicts:
    """What axe-core finds in pages in Chromium, and what is wrong with them on a narrow screen."""
    return _pages(["node", HERE / "chromium.mjs", judges.MODULES, shutil.which("chromium") or "", *files])


def _pages(command: Sequence[str | Path]) -> Verdicts:
    answers = [json.loads(line) for line in asked(command).splitlines()]
    return {
        Path(answer["page"]): Verdict(tuple(Fault(**fault) for fault in answer["faults"]), answer["figures"])
        for answer in answers
    }


BY_JUDGE: Mapping[judges.Judge, Ask] = {
    judges.VERAPDF: verapdf,
    judges.OPEN_XML: open_xml,
    judges.LIBREOFFICE: libreoffice,
    judges.NU: nu,
    judges.HTML_VALIDATE: html_validate,
    judges.AXE: axe,
}
