"""The whole story on one screen: files become a Submission, a Paper, a finished Paper, and bytes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING

from cabinet_report.papers import Checked, Composed
from cabinet_report.problems import Where, sort_problems
from cabinet_report.writing import write_all

# Each stage is imported when it is asked for, so that `--help` waits for none of them.
if TYPE_CHECKING:
    from cabinet_report.houses.house import House, Profile
    from cabinet_report.submission import Submission


def load(pack: Path | str) -> Submission:
    """The quarter's input, whole and validated."""
    from cabinet_report.intake import read_pack
    from cabinet_report.submission import Submission

    return Submission.of(read_pack(Path(pack)))


def read_style(
    submission: Submission, name: str | None = None, *, beside: Sequence[Path] = (), asked: Where | None = None
) -> House:
    """The house style of that name, or the one that the pack asks for: in it, ``beside`` or come with the program.

    ``asked`` is where the name was given, for the problem that there is no such house.
    """
    from cabinet_report.houses.read import house_places, read_house

    places = house_places(submission.pack, beside)
    return read_house(submission.house, places) if name is None else read_house(name, places, asked or Where("house"))


def compose(submission: Submission, audience: str, house: House | None = None, *, exempt: bool = False) -> Composed:
    """The paper for one audience, composed but not yet numbered; ``exempt`` asks for the copy that is not published."""
    from cabinet_report.compose.paper import compose_paper

    house = house or read_style(submission)
    return Composed(compose_paper(submission, audience, house, exempt=exempt), submission, house, audience)


def finish(composed: Composed, profile: Profile | None = None) -> Checked:
    """The finished paper, through every pass and every check; in another form than the house's, if one is asked for."""
    from cabinet_report.checks import check
    from cabinet_report.checks.proof import Proof
    from cabinet_report.passes import finish as run_passes
    from cabinet_report.passes.profiles import in_profile
    from cabinet_report.writers.fitting import fit_tables

    paper = in_profile(composed.paper, profile or composed.house.profile, composed.house.words)
    finished, problems = run_passes(fit_tables(paper, composed.house.look))
    problems = sort_problems([*problems, *check(Proof(finished, composed.submission, composed.house))])
    return Checked(finished, composed.submission, composed.house, problems, composed.audience)


def write(checked: Checked, format_name: str, to: Path | str | IO[bytes] | None = None) -> bytes:
    """The bytes of a finished paper in one format, which are put ``to`` a file too; raises its errors instead."""
    content = write_all(checked, [format_name])[format_name]
    if to is not None:
        from cabinet_report.output import put

        put(content, to)
    return content


def render(
    submission: Submission,
    audience: str,
    format_name: str = "docx",
    *,
    house: House | None = None,
    exempt: bool = False,
    profile: Profile | None = None,
    to: Path | str | IO[bytes] | None = None,
) -> bytes:
    """One paper in one format, from a Submission to bytes."""
    return write(finish(compose(submission, audience, house, exempt=exempt), profile), format_name, to)
