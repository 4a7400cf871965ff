"""The whole story on one screen: files become a Submission, a Paper, a finished Paper, and bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import IO, TYPE_CHECKING

from cabinet_report.naming import what_to_write
from cabinet_report.problems import Problem, Problems, Severity, Where, sort_problems
from cabinet_report.resources import folder

# Each stage is imported when it is asked for, so that `--help` waits for none of them.
if TYPE_CHECKING:
    from cabinet_report.houses.house import House
    from cabinet_report.houses.look import Look
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

    return Submission.of(read_pack(Path(pack)))


def read_style(
    submission: Submission, name: str | None = None, *, beside: Sequence[Path] = (), asked: Where | None = None
) -> House:
    """The house style that the pack asks for, or the one named.

    It is looked for in the pack, then in the folders ``beside``, then among those that come with the program.
    ``asked`` is where the name was given, for the problem that there is no such house.
    """
    from cabinet_report.houses.read import read_house

    places = (*filter(None, [submission.pack]), *beside, folder("templates") / "houses")
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


def draft(checked: Checked, problems: Iterable[Problem] = ()) -> Checked:
    """The paper as a draft for review, which errors do not keep from being written.

    It says on every page that it is one; and what is to be said of the paper, with the further ``problems`` of its
    pack, are remarks in it: comments, in Word.
    """
    from cabinet_report.passes.draft import as_draft

    remarks = sort_problems([*checked.problems, *problems])
    return replace(checked, paper=as_draft(checked.paper, remarks, checked.house.words["draft"]), problems=())


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


def writer(format_name: str) -> Callable[[Finished, Look], bytes]:
    """The function that writes a format."""
    if format_name not in FORMATS:
        message = f'"{format_name}" is no format.'
        raise Problems([Problem("USE-002", Where("format"), message, what_to_write(format_name, FORMATS))])
    module, function = FORMATS[format_name]
    found: Callable[[Finished, Look], bytes] = getattr(import_module(module), function)
    return found
