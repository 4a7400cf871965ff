"""The command line: arguments in, the pipeline, and what it wrote or what is wrong."""

from __future__ import annotations

import argparse
import gc
import os
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from cabinet_report import pipeline, terminal
from cabinet_report.arguments import HERE, misuse, parse
from cabinet_report.naming import what_to_write
from cabinet_report.problems import Problem, Problems, Severity, sort_problems
from cabinet_report.terminal import say, say_json
from cabinet_report.wording import listed

if TYPE_CHECKING:
    from cabinet_report.houses.house import House
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
    except SystemExit as stop:  # --help and --version
        return int(stop.code or 0)
    except Problems as problems:
        terminal.tell(problems.problems, sys.stderr, more_may_follow=terminal.stops_early(problems))
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
    from cabinet_report.output import save

    submission = pipeline.load(options.pack)
    audiences = pipeline.audiences(submission, options.audience)
    formats = [*dict.fromkeys(options.format or ["docx", "pdf"])]
    style = _style(submission, options)
    files: dict[Path, bytes] = {}
    with terminal.progress(len(audiences) * 2) as step:
        papers, told = _papers(submission, audiences, style, step, exempt=options.exempt)
        told.extend(pipeline.check_style(style, formats))
        stops = _errors(_judged([*submission.queries, *told], strict=options.strict))
        for audience, paper in papers.items() if not stops else ():
            step(f"writing {audience} as {listed(formats)}")
            for name, content in pipeline.write_all(paper, formats).items():
                copy = f"{audience}-exempt" if paper.paper.shows_exempt else audience
                files[options.output / f"{submission.name}-{copy}.{pipeline.EXTENSIONS[name]}"] = content
    if stops:
        terminal.tell(stops, sys.stderr, more_may_follow=terminal.stops_early(told))
        return Problems(stops).exit_code
    save(files)
    for path, content in files.items():
        say(f"wrote {path} ({len(content) // 1024 + 1} kB)")
    said = sort_problems([*submission.queries, *told])
    if said:
        say(f"{terminal.counted(said)}: cabinet-report check {terminal.quoted(options.pack)} tells them.")
    return 0


def check(options: argparse.Namespace) -> int:
    """Say what is wrong with a pack, and what was looked at."""
    looked_at = ""
    problems: list[Problem] = []
    try:
        submission = pipeline.load(options.pack)
        problems.extend(submission.queries)
        audiences = pipeline.audiences(submission, options.audience)
        looked_at = pipeline.looked_at(submission, audiences)
        style = _style(submission, options)
        problems.extend(_papers(submission, audiences, style, lambda _: None)[1])
        problems.extend(pipeline.check_style(style))
    except Problems as error:
        problems.extend(error)
    found = _judged(problems, strict=options.strict)
    errors = _errors(found)
    if options.format == "json":
        counts = {kind.value: sum(problem.severity is kind for problem in found) for kind in Severity}
        told = {"problems": [problem.as_json() for problem in found], "counts": counts}
        say_json(told)
    elif found:
        terminal.tell(found, sys.stdout, more_may_follow=terminal.stops_early(problems))
        if not errors:
            say(f"Nothing stops the paper. {looked_at}")
    else:
        say(f"Nothing is wrong. {looked_at}")
    return Problems(errors).exit_code if errors else 0


def new(options: argparse.Namespace) -> int:
    """Make a pack, or a house style folder, that builds as it stands."""
    match options.names:
        case ["house", name]:
            from cabinet_report.new import new_house

            made = new_house(name, Path.cwd())
            for path in made:
                say(f"made {path.relative_to(Path.cwd())}")
            say(f"Now: cabinet-report build PACK --house {name}" if made else "Everything is there already.")
        case ["house"]:
            raise misuse('"new house" lacks the name of the house.', "Write new house NAME; or new ./house for a pack.")
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
    submission = pipeline.load(options.pack)
    style = _style(submission, options)
    for audience in pipeline.audiences(submission, options.audience)[: 1 if options.stage == "submission" else None]:
        say(pipeline.shown(submission, audience, style, options.stage))
    return 0


def explain(options: argparse.Namespace) -> int:
    """Print the page of a problem code."""
    from cabinet_report.resources import folder

    pages = {path.stem: path for path in sorted((folder("pages") / "problems").glob("*-*.md"))}
    code = options.code.upper()
    if code not in pages:
        families = ", ".join(dict.fromkeys(each.partition("-")[0] for each in pages))
        hint = what_to_write(code, pages, f"A code is one of {families}, a hyphen and three digits.")
        raise misuse(f'"{options.code}" is no problem code.', hint)
    say(pages[code].read_text(encoding="utf-8").rstrip())
    return 0


RUN: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "build": build,
    "check": check,
    "new": new,
    "show": show,
    "explain": explain,
}


# ----------------------------------------------------------------------------------------------------------- problems


def _style(submission: Submission, options: argparse.Namespace) -> House:
    """The house style that is asked for; one of that name in the pack, or where one stands, comes first."""
    return pipeline.read_style(submission, options.house, beside=[Path.cwd()], asked=HERE)


def _papers(
    submission: Submission, audiences: Sequence[str], style: House, step: terminal.Step, *, exempt: bool = False
) -> tuple[dict[str, pipeline.Checked], list[Problem]]:
    """The finished paper of each audience whose paper could be composed, and all that is to be said about any."""
    papers: dict[str, pipeline.Checked] = {}
    told: list[Problem] = []
    for audience in audiences:
        step(f"composing the paper for {audience}")
        try:
            papers[audience] = pipeline.finish(pipeline.compose(submission, audience, style, exempt=exempt))
            told.extend(papers[audience].problems)
        except Problems as error:
            told.extend(error)
    if len(papers) == len(submission.governance.meetings):
        told.extend(pipeline.unprinted(submission, papers.values()))
    return papers, told


def _judged(problems: Sequence[Problem], *, strict: bool) -> tuple[Problem, ...]:
    """The problems in reading order; to be strict is to count queries as errors."""
    query = Severity.QUERY if strict else None
    return sort_problems(
        replace(each, severity=Severity.ERROR) if each.severity is query else each for each in problems
    )


def _errors(problems: Sequence[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.severity is Severity.ERROR]
