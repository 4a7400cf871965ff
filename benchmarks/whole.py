"""Whole programs, from the pack to the files on disk, with the memory that they take."""

from __future__ import annotations

from benchmarks.measure import Case, Cost, Setup, compared, python, started, turn_by_turn
from benchmarks.other_tools import libreoffice, make_template, missing, pandoc

BOTH = "ours: DOCX and PDF"


def measure(setup: Setup) -> str:
    """Our program beside its peers, each of which reads the pack as ours does."""
    away = missing()
    pack, folder = setup.pack, setup.folder
    ours = ("-m", "cabinet_report", "build", pack, "-o", folder)
    peers = ("-m", "benchmarks.peers", pack, folder)
    tools = "benchmarks.other_tools"
    cases: dict[str, Case] = {
        BOTH: python(*ours),
        "ours: DOCX alone": python(*ours, "--format", "docx"),
        "ours: PDF alone": python(*ours, "--format", "pdf"),
        "plain: python-docx and WeasyPrint": python(*peers, "docx", "pdf"),
        "plain: python-docx alone": python(*peers, "docx"),
        "plain: WeasyPrint alone": python(*peers, "pdf"),
    }
    if "LibreOffice" not in away:
        cases["ours: DOCX, and LibreOffice's PDF of it"] = _with_libreoffice(setup)
    if not {"docxtpl", "LibreOffice"} & set(away):
        make_template(folder / "template.docx")
        if "matplotlib" not in away:
            cases["docxtpl and LibreOffice, charts drawn"] = python("-m", tools, "docxtpl", pack, folder)
        cases["docxtpl and LibreOffice, charts there"] = python("-m", tools, "docxtpl-ready", pack, folder)
    if pandoc():
        both = "pandoc: DOCX alone" if "typst for pandoc" in away else "pandoc: DOCX, and typst's PDF"
        cases[both] = python("-m", tools, "pandoc", pack, folder)
    notes = [f"  NOT MEASURED: {name} is not here ({hint})" for name, hint in away.items()]
    return "\n".join([compared("Whole programs", turn_by_turn(cases, setup.rounds), BOTH), *notes])


def _with_libreoffice(setup: Setup) -> Case:
    """Our Word file, and LibreOffice's PDF of it, one after the other."""
    first = python("-m", "cabinet_report", "build", setup.pack, "-o", setup.folder, "--format", "docx")

    def case() -> Cost:
        made = first()
        files = sorted(setup.folder.glob(f"{setup.pack.name}-*.docx"))
        turned = started(*libreoffice(setup.folder), *files)()
        return Cost(made.seconds + turned.seconds, max(made.mebibytes or 0, turned.mebibytes or 0))

    return case
