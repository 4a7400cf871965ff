"""The command line: arguments in, the pipeline, and what it wrote or what is wrong."""

from __future__ import annotations

import argparse
import json
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

from cabinet_report import pipeline, terminal
from cabinet_report.problems import Problem, Problems, Severity, Where, sort_problems

COMMANDS = ("build", "check", "new", "show", "explain")

DESCRIPTION = "Turn one quarter's figures and words into the papers that Cabinet and scrutiny receive."
EXAMPLES = """examples:
  cabinet-report new my-quarter          make a small pack that builds as it stands
  cabinet-report check my-quarter        say all that is wrong with it
  cabinet-report build my-quarter        write its papers, as DOCX and PDF, into out/
  cabinet-report explain KPI-004         say what a code means and what to do

exit codes: 0 fine, 2 wrong use, 3 input, 4 template, 5 paper rules, 6 writing; 1 is a fault of this program."""


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code of one command."""
    terminal.speak_unicode()
    try:
        options = parser().parse_args(arguments)
        run: int = options.run(options)
    except Problems as problems:
        terminal.tell(problems.problems)
        return problems.exit_code
    except BrokenPipeError:
        return 0
    except KeyboardInterrupt:
        print("Stopped. Nothing was written.", file=sys.stderr)
        return 2
    except Exception:  # noqa: BLE001  # whatever else goes wrong is ours, and is said to be
        traceback.print_exc()
        print("\nThis is a fault of cabinet-report, not of your pack. Nothing was written.", file=sys.stderr)
        print("Please report it with the lines above.", file=sys.stderr)
        return 1
    return run


# --------------------------------------------------------------------------------------------------------- commands


def build(options: argparse.Namespace) -> int:
    """Write the papers of a pack."""
    from cabinet_report.output import save

    submission = pipeline.load(options.pack)
    audiences = pipeline.audiences(submission, options.audience)
    formats = options.format or ["docx", "pdf"]
    style = pipeline.read_style(submission, options.house, beside=[options.pack, Path.cwd()])
    files: dict[Path, bytes] = {}
    with terminal.progress(len(audiences) * (1 + len(formats))) as step:
        told: list[Problem] = list(submission.queries)
        papers: dict[str, pipeline.Checked] = {}
        for audience in audiences:
            step(f"composing the paper for {audience}")
            papers[audience] = pipeline.finish(pipeline.compose(submission, audience, style))
            told.extend(papers[audience].problems)
        _stop_on(told, strict=options.strict)
        for audience, paper in papers.items():
            for name in formats:
                step(f"writing {audience} as {name}")
                path = options.output / f"{submission.name}-{audience}.{pipeline.EXTENSIONS[name]}"
                files[path] = pipeline.write(paper, name)
    save(files)
    for path, content in files.items():
        print(f"wrote {path} ({len(content) // 1024 + 1} kB)")
    if told:
        print(f"{terminal.counted(sort_problems(told))}: cabinet-report check {options.pack} tells them.")
    return 0


def check(options: argparse.Namespace) -> int:
    """Say all that is wrong with a pack, and what was looked at."""
    looked_at = ""
    try:
        submission = pipeline.load(options.pack)
        problems: list[Problem] = list(submission.queries)
        style = pipeline.read_style(submission, options.house, beside=[options.pack, Path.cwd()])
        audiences = pipeline.audiences(submission, options.audience)
        looked_at = pipeline.looked_at(submission, audiences)
        for audience in audiences:
            with _gathered(problems):
                problems.extend(pipeline.finish(pipeline.compose(submission, audience, style)).problems)
    except Problems as error:
        problems = list(error)
    found = sort_problems(problems)
    if options.format == "json":
        print(json.dumps({"problems": [problem.as_json() for problem in found]}, indent=2, ensure_ascii=False))
    elif found:
        terminal.tell(found)
    else:
        print(f"Nothing is wrong. {looked_at}")
    errors = [problem for problem in found if problem.severity is Severity.ERROR or options.strict]
    return Problems(_as_errors(errors)).exit_code if errors else 0


def new(options: argparse.Namespace) -> int:
    """Make a pack, or a house style folder, that builds as it stands."""
    first, *rest = options.names
    if first == "house" and rest:
        from cabinet_report.new import new_house

        made = new_house(rest[0], Path.cwd())
        for path in made:
            print(f"made {path.relative_to(Path.cwd())}")
        print(f"Now: cabinet-report build PACK --house {rest[0]}" if made else "Everything is there already.")
        return 0
    if rest:
        raise _misuse(
            f'"new {first}" takes one name, and "{rest[0]}" follows it.', "Write new PACK, or new house NAME."
        )
    from cabinet_report.intake.starter import new_pack

    for path in new_pack(Path(first)):
        print(f"made {path}")
    print(f"Now: cabinet-report build {first}")
    return 0


def show(options: argparse.Namespace) -> int:
    """Print a stage of a paper."""
    submission = pipeline.load(options.pack)
    style = pipeline.read_style(submission, options.house, beside=[options.pack, Path.cwd()])
    audience = pipeline.audiences(submission, options.audience)[0]
    print(pipeline.shown(submission, audience, style, options.stage))
    return 0


def explain(options: argparse.Namespace) -> int:
    """Print the page of a problem code."""
    from cabinet_report.resources import folder

    pages = folder("pages") / "problems"
    page = pages / f"{options.code.upper()}.md"
    if not page.is_file():
        known = sorted(path.stem for path in pages.glob("*-*.md"))
        close = get_close_matches(options.code.upper(), known, n=1)
        hint = f"Did you mean {close[0]}?" if close else f"The codes are: {', '.join(known)}."
        raise _misuse(f'"{options.code}" is no problem code.', hint)
    print(page.read_text(encoding="utf-8").rstrip())
    return 0


# --------------------------------------------------------------------------------------------------------- arguments


class Parser(argparse.ArgumentParser):
    """An argument parser whose complaints have the form of every other problem."""

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong with the words of the command."""
        raise _misuse(f"{message[0].upper()}{message[1:]}.", f"{self.prog} --help shows what it takes.")


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    whole = Parser(
        prog="cabinet-report",
        description=DESCRIPTION,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    whole.add_argument("--version", action=_Version, help="print the version and stop")
    commands = whole.add_subparsers(metavar="COMMAND", required=True, parser_class=Parser)

    def command(name: str, run: object, summary: str, example: str) -> argparse.ArgumentParser:
        made = commands.add_parser(
            name,
            help=summary,
            description=f"{summary[0].upper()}{summary[1:]}.",
            epilog=f"example:\n  cabinet-report {example}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        made.set_defaults(run=run)
        return made

    def pack_options(made: argparse.ArgumentParser) -> None:
        made.add_argument("pack", type=Path, metavar="PACK", help="the folder of the quarter's input")
        made.add_argument("--audience", action="append", metavar="A", help="cabinet, osmc ...; may be given again")
        made.add_argument("--house", metavar="NAME", help="another house style than the pack's own")

    made = command("build", build, "write the papers of a pack", "build sample_inputs/2021-22-q1 --format pdf")
    pack_options(made)
    made.add_argument("--format", action="append", choices=[*pipeline.FORMATS], help="may be given again; DOCX and PDF")
    made.add_argument("-o", "--output", type=Path, default=Path("out"), metavar="DIR", help="where to write; out")
    made.add_argument("--strict", action="store_true", help="let queries stop it too")

    made = command("check", check, "say all that is wrong with a pack", "check sample_inputs/2021-22-q1 --format json")
    pack_options(made)
    made.add_argument("--format", choices=["text", "json"], default="text", help="for people, or for programs")
    made.add_argument("--strict", action="store_true", help="count queries as errors")

    made = command("new", new, "make a pack or a house style that builds as it stands", "new my-quarter")
    made.add_argument("names", nargs="+", metavar="NAME", help="PACK, or house NAME")

    made = command("show", show, "print a stage of a paper", "show sample_inputs/2021-22-q1 --stage tree")
    pack_options(made)
    made.add_argument("--stage", choices=["submission", "tree", "finished"], default="finished", help="finished")

    made = command("explain", explain, "say what a problem code means and what to do", "explain KPI-004")
    made.add_argument("code", metavar="CODE")
    return whole


class _Version(argparse.Action):
    """Prints the version; asked for only then, because the package's metadata takes a while to read."""

    def __init__(self, option_strings: Sequence[str], dest: str, **_: object) -> None:
        super().__init__(option_strings, dest, nargs=0, help="print the version and stop")

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"cabinet-report {version('cabinet-report')}")
        parser.exit()


# ----------------------------------------------------------------------------------------------------------- problems


@contextmanager
def _gathered(problems: list[Problem]) -> Iterator[None]:
    """Carry on with the next audience, keeping what was wrong with this one."""
    try:
        yield
    except Problems as error:
        problems.extend(error)


def _stop_on(problems: Sequence[Problem], *, strict: bool) -> None:
    stops = [problem for problem in problems if problem.severity is Severity.ERROR]
    if strict:
        stops += _as_errors(problem for problem in problems if problem.severity is Severity.QUERY)
    if stops:
        raise Problems(stops)


def _as_errors(problems: Sequence[Problem] | Iterator[Problem]) -> list[Problem]:
    return [Problem(each.code, each.where, each.message, each.hint) for each in problems]


def _misuse(message: str, hint: str) -> Problems:
    return Problems([Problem("USE-001", Where("command line"), message, hint)])
