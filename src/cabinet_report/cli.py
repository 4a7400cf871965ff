"""The command line: arguments in, the pipeline, and what it wrote or what is wrong."""

from __future__ import annotations

import argparse
import gc
import os
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from cabinet_report import pipeline, terminal, writing
from cabinet_report.arguments import HERE, misuse, parse
from cabinet_report.naming import what_to_write
from cabinet_report.problems import Problem, Problems, Severity, errors, sort_problems
from cabinet_report.terminal import say, say_json
from cabinet_report.wording import listed

if TYPE_CHECKING:
    from cabinet_report.examining import Opened
    from cabinet_report.houses.house import House, Profile
    from cabinet_report.papers import Checked
    from cabinet_report.submission import Submission

INTERRUPTED = 130  # as shells say it


def program() -> NoReturn:
    """End this program with the exit code of its one command; it gives its memory back by ending, all at once."""
    gc.disable()
    code = main()
    gc.freeze()  # or Python would look through all of it once more on its way out
    raise SystemExit(code)


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code of one command."""
    terminal.speak_unicode()
    try:
        options = parse(sys.argv[1:] if arguments is None else arguments)
        code = RUN[options.name](options)
        sys.stdout.flush()
    except SystemExit as stop:  # the help, or the version
        return int(stop.code or 0)
    except Problems as problems:
        terminal.tell(problems.problems, sys.stderr)
        return problems.exit_code
    except BrokenPipeError:  # whoever read our output has read enough, and what is left goes nowhere
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        say("\nStopped. Nothing was written.", sys.stderr)
        return INTERRUPTED
    except Exception:  # noqa: BLE001  # whatever else goes wrong is ours, and is said to be
        say(traceback.format_exc(), sys.stderr)
        say("\nThis is a fault of cabinet-report, not of your pack. Nothing was written.", sys.stderr)
        say("Please report it with the lines above.", sys.stderr)
        return 1
    return code


# --------------------------------------------------------------------------------------------------------- commands


def build(options: argparse.Namespace) -> int:
    """Write the papers of a pack."""
    from cabinet_report.drafting import drafts
    from cabinet_report.examining import examine
    from cabinet_report.output import in_the_way, save

    if options.draft and options.strict:
        raise misuse("--strict stops at queries, and --draft at nothing that can be drafted.", "Leave one of them out.")
    formats = [*dict.fromkeys(options.format or ["docx", "pdf"])]
    opened = _opened(options, formats)
    profile = options.profile or (opened.style.profile if opened.style else None)
    paths = _paths(options, opened, formats, profile)
    with terminal.progress(len(opened.audiences) * 2) as step:
        examined = examine(opened, step, exempt=options.exempt, profile=profile)
        blocking = in_the_way(paths.values())
        told = sort_problems([*examined.problems, *blocking])
        papers = drafts(examined.papers, examined.problems) if options.draft else examined.papers
        can_be_drafted = options.draft and papers.keys() >= {*opened.audiences}
        stops = errors(blocking if can_be_drafted else _judged(told, strict=options.strict))
        files = {} if stops else dict(_written(papers, formats, paths, step))
    if stops:
        terminal.tell(stops, sys.stderr)
        if options.draft and not can_be_drafted:
            say("Until these are put right there is no whole paper, and so no draft.", sys.stderr)
        return Problems(stops).exit_code
    save(files)
    for path, content in files.items():
        say(f"wrote {path} ({len(content) // 1024 + 1} kB)")
    if told and options.draft and "docx" in formats:
        say(f"{terminal.counted(told)}: they are comments in the Word file{'s' if len(opened.audiences) > 1 else ''}.")
    elif told:
        say(f"{terminal.counted(told)}: cabinet-report check {terminal.quoted(options.pack)} tells them.")
    return 0


def _paths(
    options: argparse.Namespace, opened: Opened, formats: Sequence[str], profile: Profile | None
) -> Mapping[tuple[str, str], Path]:
    """Where the paper of each audience goes in each format; the name of a copy that is not the usual one says so."""
    is_secret = options.exempt or opened.submission.governance.exemption.status == "whole"
    is_marked = {"exempt": is_secret, "accessible": profile == "accessible", "draft": options.draft}
    marks = "".join(f"-{mark}" for mark, is_so in is_marked.items() if is_so)
    return {
        (audience, name): options.output / f"{opened.submission.name}-{audience}{marks}.{writing.FORMATS[name].ending}"
        for audience in opened.audiences
        for name in formats
    }


def _written(
    papers: Mapping[str, Checked], formats: Sequence[str], paths: Mapping[tuple[str, str], Path], step: terminal.Step
) -> Iterator[tuple[Path, bytes]]:
    """Each file with its path; ``step`` is told of each audience."""
    for audience, paper in papers.items():
        step(f"writing {audience} as {listed(formats)}")
        for name, content in writing.write_all(paper, formats).items():
            yield paths[audience, name], content


def check(options: argparse.Namespace) -> int:
    """Say what is wrong with a pack, and what was looked at."""
    from cabinet_report.examining import examine

    looked_at = ""
    try:
        opened = _opened(options, writing.FORMATS)
        looked_at = terminal.looked_at(opened.submission, opened.audiences)
        problems = examine(opened).problems
    except Problems as error:  # there is nothing to read
        problems = error.problems
    found = _judged(problems, strict=options.strict)
    stops = errors(found)
    if options.format == "json":
        counts = {kind.value: sum(problem.severity is kind for problem in found) for kind in Severity}
        say_json({"problems": [problem.as_json() for problem in found], "counts": counts})
    elif found:
        terminal.tell(found, sys.stdout)
        if not stops:
            say(f"Nothing stops the paper. {looked_at}")
    else:
        say(f"Nothing is wrong. {looked_at}")
    return Problems(stops).exit_code if stops else 0


def compare(options: argparse.Namespace) -> int:
    """Say how the papers of two audiences differ."""
    from cabinet_report import comparison
    from cabinet_report.comparison.telling import told
    from cabinet_report.compose.plan import meeting_of

    submission, style = _loaded(options)
    audiences = (options.first, options.second)
    for audience in audiences:
        meeting_of(submission, audience, HERE)
    papers = (pipeline.finish(pipeline.compose(submission, audience, style)) for audience in audiences)
    found = comparison.compare(*papers)
    if options.format == "json":
        say_json(found.as_json())
    else:
        for line in told(found):
            say(line)
        if found.problems:
            terminal.tell(found.problems, sys.stdout)
    return Problems(found.problems).exit_code if found.problems else 0


def new(options: argparse.Namespace) -> int:
    """Make a pack, or a house style folder, that builds as it stands."""
    if options.last is not None and options.names[0] == "house":
        raise misuse("--from names the pack of a last quarter, and a house has none.", "Leave it out.")
    match options.names:
        case ["house", name]:
            from cabinet_report.new import new_house

            made = new_house(name, Path.cwd())
            for path in made:
                say(f"made {path.relative_to(Path.cwd())}")
            say(f"Now: cabinet-report build PACK --house {name}" if made else "Everything is there already.")
        case ["house"]:
            raise misuse('"new house" lacks the name of the house.', "Write new house NAME; or new ./house for a pack.")
        case [pack] if options.last is not None:
            from cabinet_report.next_quarter import next_pack

            for path in next_pack(options.last, Path(pack)):
                say(f"made {path}")
            say(
                f"Now: cabinet-report check {terminal.quoted(Path(pack))}, "
                "which says what is still to be given and read."
            )
        case [pack]:
            from cabinet_report.intake.starter import new_pack

            for path in new_pack(Path(pack)):
                say(f"made {path}")
            say(f"Now: cabinet-report build {terminal.quoted(Path(pack))}")
        case names:
            seen = " ".join(names)
            raise misuse(f'"new {seen}" names more than one thing.', "Write new PACK, or new house NAME.")
    return 0


def show(options: argparse.Namespace) -> int:
    """Print a stage of a paper."""
    from pprint import pformat

    from cabinet_report.compose.plan import meeting_of
    from cabinet_report.tree.show import show as shown

    submission, style = _loaded(options)
    if options.stage == "submission":
        say(pformat(submission, width=120, sort_dicts=False))
        return 0
    for audience in dict.fromkeys(options.audience or submission.governance.audiences):
        meeting_of(submission, audience, HERE)
        composed = pipeline.compose(submission, audience, style)
        say(shown(composed.paper if options.stage == "tree" else pipeline.finish(composed, options.profile).paper))
    return 0


def explain(options: argparse.Namespace) -> int:
    """Print the page of a problem code."""
    from cabinet_report.resources import folder

    pages = {path.stem: path for path in sorted((folder("pages") / "problems").glob("*-*.md"))}
    code = options.code.upper()
    if code not in pages:
        raise misuse(f'"{options.code}" is no problem code.', _codes_like(code, pages))
    say(pages[code].read_text(encoding="utf-8").rstrip())
    return 0


def _codes_like(code: str, codes: Iterable[str]) -> str:
    """What to write in the place of a code that there is not: kpi-4 is KPI-004, and of KPI-999 the others are told."""
    family, _, number = code.partition("-")
    of_family = [each for each in codes if each.startswith(f"{family}-")]
    full = f"{family}-{number.lstrip('0'):0>3}"
    if of_family and full not in of_family:
        return f"Choose one of: {', '.join(of_family)}."
    families = ", ".join(dict.fromkeys(each.partition("-")[0] for each in codes))
    known = [full] if of_family else codes
    return what_to_write(code, known, f"A code is one of {families}, a hyphen and three digits.")


RUN: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "build": build,
    "check": check,
    "compare": compare,
    "new": new,
    "show": show,
    "explain": explain,
}


# ----------------------------------------------------------------------------------------------------------- problems


def _opened(options: argparse.Namespace, formats: Iterable[str]) -> Opened:
    """The pack that is asked for, with the house style: one of that name in the pack, or beside it, comes first."""
    from cabinet_report.examining import open_pack

    return open_pack(options.pack, options.audience or (), options.house, asked=HERE, formats=formats)


def _loaded(options: argparse.Namespace) -> tuple[Submission, House]:
    """The pack that is asked for, which must be whole, with its house style, found as above."""
    submission = pipeline.load(options.pack)
    return submission, pipeline.read_style(submission, options.house, beside=[Path.cwd()], asked=HERE)


def _judged(problems: Sequence[Problem], *, strict: bool) -> tuple[Problem, ...]:
    """The problems in reading order; to be strict is to count queries as errors."""
    query = Severity.QUERY if strict else None
    return sort_problems(
        replace(each, severity=Severity.ERROR) if each.severity is query else each for each in problems
    )
