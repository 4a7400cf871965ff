"""Each format and each stage in one process, after the first time: what one more paper costs a server or a batch."""

from __future__ import annotations

from functools import partial
from io import BytesIO

from benchmarks.measure import Case, Setup, called, compared, seconds, shown, turn_by_turn
from benchmarks.other_tools import docxtpl, make_template, missing
from benchmarks.papers import finished
from benchmarks.peers import as_shipped, our_page, plain_html, python_docx
from cabinet_report.houses.look import Look
from cabinet_report.pipeline import compose, finish, load
from cabinet_report.tree.nodes import Finished
from cabinet_report.writing import writer


def measure(setup: Setup) -> str:
    """Word and PDF beside their peers, and our stages beside each other."""
    paper, look = finished(setup.pack)
    return "\n\n".join((_docx(paper, look, setup), _pdf(paper, look, setup), _stages(paper, look, setup)))


def _docx(paper: Finished, look: Look, setup: Setup) -> str:
    cases: dict[str, Case] = {
        "ours": called(lambda: writer("docx")(paper, look)),
        "python-docx, charts there": called(lambda: python_docx(paper, look, setup.folder)),
    }
    if "docxtpl" not in missing():
        template = setup.folder / "template.docx"
        make_template(template)
        cases["docxtpl, charts there"] = called(lambda: docxtpl(paper, look, template, setup.folder).save(BytesIO()))
    return compared("One more Word file", turn_by_turn(cases, setup.rounds), "ours")


def _pdf(paper: Finished, look: Look, setup: Setup) -> str:
    ours, plain = our_page(paper, look), plain_html(paper, look)
    cases = {
        "ours": called(lambda: writer("pdf")(paper, look)),
        "WeasyPrint as shipped, our page, tags not mended": called(lambda: as_shipped(ours)),
        "WeasyPrint as shipped, plain page": called(lambda: as_shipped(plain)),
    }
    return compared("One more PDF", turn_by_turn(cases, setup.rounds), "ours")


def _stages(paper: Finished, look: Look, setup: Setup) -> str:
    submission = load(setup.pack)
    audience = submission.governance.audiences[0]
    composed = compose(submission, audience)
    stages = {
        "load": called(lambda: load(setup.pack)),
        "compose": called(lambda: compose(submission, audience)),
        "finish": called(lambda: finish(composed)),
        **{f"write {name}": called(partial(writer(name), paper, look)) for name in ("docx", "html", "text")},
    }
    costs = turn_by_turn(stages, setup.rounds)
    lines = [f"  {name:<52}{shown(seconds(found)):>10}" for name, found in costs.items()]
    return "\n".join((f"Our stages, {setup.rounds} rounds", *lines))
