"""The whole story on one screen: files become a Submission, a Paper, a finished Paper, and bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from pprint import pformat
from typing import IO, TYPE_CHECKING

from cabinet_report.problems import Problem, Problems, Severity, Where, sort_problems
from cabinet_report.resources import folder

# Each stage is imported when it is asked for, so that `--help` waits for none of them.
if TYPE_CHECKING:
    from cabinet_report.houses.house import House
    from cabinet_report.houses.look import Look
    from cabinet_report.intake.frames import Frames
    from cabinet_report.submission import Submission
    from cabinet_report.tree.nodes import Finished, Paper

# A format is one module and one line here: its name, the module, and the function that writes it.  The modules are
# imported when they are asked for, because WeasyPrint alone takes longer to import than a whole Word file to write.
FORMATS: Mapping[str, tuple[str, str]] = {
    "docx": ("cabinet_report.writers.docx", "write_docx"),
    "html": ("cabinet_report.writers.html", "write_html"),
    "pdf": ("cabinet_report.writers.pdf", "write_pdf"),
    "text": ("cabinet_report.writers.text", "write_text"),
}
# What looks through the files that a house brings of its own for a format.
CHECKS: Mapping[str, tuple[str, str]] = {
    "docx": ("cabinet_report.writers.docx", "check_reference"),
    "pdf": ("cabinet_report.writers.pdf", "check_print"),
}
EXTENSIONS: Mapping[str, str] = {"docx": "docx", "html": "html", "pdf": "pdf", "text": "txt"}


@dataclass(frozen=True, slots=True)
class Composed:
    """A paper that is composed, with what it was composed from."""

    paper: Paper
    submission: Submission
    house: House


@dataclass(frozen=True, slots=True)
class Checked:
    """A finished paper and all that is to be said about it; ``problems`` may hold queries and matters of style."""

    paper: Finished
    submission: Submission
    house: House
    problems: tuple[Problem, ...]


def load(pack: Path | str) -> Submission:
    """The quarter's input, whole and validated."""
    from cabinet_report.intake import read_pack
    from cabinet_report.submission import Submission

    return Submission.of(read_pack(Path(pack)), Path(pack))


def read_style(
    submission: Submission, name: str | None = None, *, beside: Sequence[Path] = (), asked: Where | None = None
) -> House:
    """The house style that the pack asks for, or the one named.

    It is looked for in the pack, then in the folders ``beside``, then among those that come with the program.
    ``asked`` is where the name was given, for the problem that there is no such house.
    """
    from cabinet_report.houses.read import read_house

    pack = (submission.pack,) if submission.pack else ()
    places = (*pack, *beside, folder("templates") / "houses")
    return read_house(submission.house, places) if name is None else read_house(name, places, asked or Where("house"))


def compose(submission: Submission, audience: str, house: House | None = None, *, exempt: bool = False) -> Composed:
    """The paper for one audience, composed but not yet numbered; ``exempt`` asks for the copy that is not published."""
    from cabinet_report.compose.paper import compose_paper

    house = house or read_style(submission)
    return Composed(compose_paper(submission, audience, house, exempt=exempt), submission, house)


def finish(composed: Composed) -> Checked:
    """The finished paper, through every pass and every check."""
    from cabinet_report.checks import check
    from cabinet_report.checks.proof import Proof
    from cabinet_report.passes import finish as run_passes

    finished, problems = run_passes(composed.paper)
    problems = sort_problems([*problems, *check(Proof(finished, composed.submission, composed.house))])
    return Checked(finished, composed.submission, composed.house, problems)


def unprinted(submission: Submission, papers: Iterable[Checked]) -> tuple[Problem, ...]:
    """A query for each narrative that none of the papers prints; ask it of the papers for all audiences together."""
    from cabinet_report.checks.narratives import unprinted_narratives

    return tuple(unprinted_narratives((each.paper for each in papers), submission))


def write(checked: Checked, format_name: str, to: Path | str | IO[bytes] | None = None) -> bytes:
    """The bytes of a finished paper in one format, which are put ``to`` a file too; raises its errors instead."""
    content = write_all(checked, [format_name])[format_name]
    match to:
        case None:
            pass
        case Path() | str():
            from cabinet_report.output import save

            save({Path(to): content})
        case _:
            to.write(content)
    return content


def write_all(checked: Checked, formats: Sequence[str]) -> Mapping[str, bytes]:
    """The bytes of a finished paper in each of the formats; raises its errors instead.

    Where PDF is one of them, the others know its pages: those of the headings in a contents list, and their count.
    """
    errors = [problem for problem in checked.problems if problem.severity is Severity.ERROR]
    if errors:
        raise Problems(errors)
    paper, look = checked.paper, checked.house.look
    writers = {name: writer(name) for name in formats}
    written: dict[str, bytes] = {}
    if "pdf" in formats:
        from cabinet_report.tree.pages import with_pages
        from cabinet_report.writers.pdf import write_pages

        written["pdf"], pages = write_pages(paper, look)
        paper = with_pages(paper, pages)
    return {name: written[name] if name in written else writers[name](paper, look) for name in formats}


def render(
    submission: Submission,
    audience: str,
    format_name: str = "docx",
    *,
    house: House | None = None,
    exempt: bool = False,
    to: Path | str | IO[bytes] | None = None,
) -> bytes:
    """One paper in one format, from a Submission to bytes."""
    return write(finish(compose(submission, audience, house, exempt=exempt)), format_name, to)


def computed_frames(submission: Submission, house: House | None = None) -> Frames:
    """What is worked out from a submission, as pandas frames of unrounded numbers: measures, finance and demand."""
    from cabinet_report.domain.quarter_view import view
    from cabinet_report.intake.frames import computed_frames as frames_of

    return frames_of(view(submission, (house or read_style(submission)).rules))


def check_style(house: House, formats: Iterable[str] = FORMATS) -> tuple[Problem, ...]:
    """What is to be said of the house's own files for these formats."""
    found: list[Problem] = []
    for module, function in (CHECKS[name] for name in formats if name in CHECKS):
        found.extend(getattr(import_module(module), function)(house.look))
    return tuple(found)


def audiences(submission: Submission, chosen: Sequence[str] | None = None) -> tuple[str, ...]:
    """The audiences to write for: those chosen, else all that the pack has a meeting for."""
    return tuple(dict.fromkeys(chosen or (meeting.audience for meeting in submission.governance.meetings)))


def shown(submission: Submission, audience: str, house: House, stage: str) -> str:
    """A stage of a paper as text: the submission, the composed tree, or the finished one."""
    from cabinet_report.tree.show import show

    match stage:
        case "submission":
            return pformat(submission, width=120, sort_dicts=False)
        case "tree":
            return show(compose(submission, audience, house).paper)
        case _:
            return show(finish(compose(submission, audience, house)).paper)


def looked_at(submission: Submission, chosen: Sequence[str]) -> str:
    """What a check went through, counted."""
    from cabinet_report.domain.formats import one_or_many

    counts = {
        "measure/measures": len(submission.indicators),
        "value/values": sum(len(indicator.readings) for indicator in submission.indicators.values()),
        "finance line/finance lines": len(submission.finance.lines),
        "demand series": len(submission.demand),
        "fact/facts": len(submission.facts),
        "narrative/narratives": len(submission.narrative),
    }
    listed = ", ".join(f"{n:,} {one_or_many(noun, one=n == 1)}" for noun, n in counts.items() if n)
    return f"Looked at {listed}, and the paper for {' and '.join(chosen)}."


def writer(format_name: str) -> Callable[[Finished, Look], bytes]:
    """The function that writes a format."""
    if format_name not in FORMATS:
        raise Problems(
            [
                Problem(
                    "USE-002",
                    Where("format"),
                    f'"{format_name}" is no format.',
                    f"Choose one of: {', '.join(FORMATS)}.",
                )
            ]
        )
    module, function = FORMATS[format_name]
    found: Callable[[Finished, Look], bytes] = getattr(import_module(module), function)
    return found
