"""The words of a command: what may be asked for, and what is wrong with what was asked."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from cabinet_report import writing
from cabinet_report.file_names import USUAL_OUTPUT
from cabinet_report.naming import what_to_write
from cabinet_report.problems import Problem, Problems, Where, exit_code
from cabinet_report.wording import listed

COMMANDS = ("build", "check", "compare", "new", "show", "explain")
FORMATS = tuple(writing.FORMATS)
STAGES = ("submission", "tree", "finished")
TOLD = ("text", "json")
PROFILES = ("house", "accessible")
HERE = Where("command line")
MISUSE = exit_code("USE")

DESCRIPTION = "Turn one quarter's figures and words into the papers that Cabinet and scrutiny receive."
EXAMPLES = """examples:
  cabinet-report new my-quarter          make a small pack that builds as it stands
  cabinet-report check my-quarter        say what is wrong with it
  cabinet-report build my-quarter        write its papers, as DOCX and PDF, into out/
  cabinet-report explain KPI-004         say what a code means and what to do

exit codes: 0 fine, 2 wrong use, 3 input, 4 template, 5 paper rules, 6 writing; 1 is a fault of this program."""


class Parser(argparse.ArgumentParser):
    """An argument parser whose complaints have the form of every other problem."""

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong with the words of the command."""
        hint = f"{self.prog} --help shows what it takes."
        if message.endswith("required: COMMAND"):
            raise misuse("a command is missing.", f"Choose one of: {', '.join(COMMANDS)}.")
        if found := re.match(r"the following arguments are required: (.+)", message):
            raise misuse(f"{found[1]} is missing.", hint)
        if found := re.match(r"argument COMMAND: invalid choice: '(.*?)'", message):
            raise misuse(f'"{found[1]}" is no command.', what_to_write(found[1], COMMANDS))
        if found := re.match(r"argument (\S+): expected one argument", message):
            raise misuse(f"nothing follows {found[1]}.", hint)
        raise misuse(f"{message}.", hint)


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """What the words of a command ask for; raises Problems.  Without any words it shows the help, and stops."""
    if not arguments:
        parser().print_help(sys.stderr)
        raise SystemExit(MISUSE)
    options, strange = parser().parse_known_args(arguments)
    if strange:
        known = re.findall(r"(?<!\S)--?\w+", options.command.format_help())
        if strange[0].startswith("-"):
            hint = what_to_write(strange[0].partition("=")[0], known)
            raise misuse(f'"{strange[0]}" is no option of this command.', hint)
        raise misuse(f'"{strange[0]}" is one word too many.', "Put a name that has spaces into quotation marks.")
    return options


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    whole = Parser(
        prog="cabinet-report",
        description=DESCRIPTION,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        add_help=False,
    )
    _add_help(whole)
    whole.add_argument("--version", action=_Version, help="print the version and stop")
    commands = whole.add_subparsers(title="commands", metavar="COMMAND", required=True, parser_class=Parser)

    def command(name: str, summary: str, example: str) -> argparse.ArgumentParser:
        made = commands.add_parser(
            name,
            help=summary,
            description=f"{summary[0].upper()}{summary[1:]}.",
            epilog=f"example:\n  cabinet-report {example}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
            add_help=False,
        )
        _add_help(made)
        made.set_defaults(name=name, command=made)
        return made

    def profile_option(made: argparse.ArgumentParser) -> None:
        made.add_argument(
            "--profile",
            type=_one_of(PROFILES),
            metavar="P",
            help=f"{listed(PROFILES, 'or')}: no merged and no empty cells; left out, as the house style says",
        )

    def told_option(made: argparse.ArgumentParser) -> None:
        made.add_argument(
            "--format",
            type=_one_of(TOLD),
            default="text",
            metavar="F",
            help="text, for people, or json; left out, text",
        )

    def pack_argument(made: argparse.ArgumentParser) -> None:
        made.add_argument("pack", type=Path, metavar="PACK", help="the folder of the quarter's input")

    def house_option(made: argparse.ArgumentParser) -> None:
        made.add_argument("--house", metavar="NAME", help="another house style than the pack's own")

    def pack_options(made: argparse.ArgumentParser) -> None:
        pack_argument(made)
        made.add_argument(
            "--audience",
            action="append",
            metavar="A",
            help="whose paper, such as cabinet; may be given again; left out, all",
        )
        house_option(made)

    made = command("build", "write the papers of a pack", "build sample_inputs/2021-22-q1 --format pdf")
    pack_options(made)
    made.add_argument(
        "--format",
        action="append",
        type=_one_of(FORMATS),
        metavar="F",
        help=f"{listed(FORMATS, 'or')}; may be given again; left out, docx and pdf",
    )
    made.add_argument(
        "-o",
        "--output",
        type=Path,
        default=Path(USUAL_OUTPUT),
        metavar="DIR",
        help=f"the folder to write into; left out, {USUAL_OUTPUT}",
    )
    profile_option(made)
    made.add_argument("--strict", action="store_true", help="let queries stop it too")
    made.add_argument(
        "--draft", action="store_true", help="write drafts for review, with what is wrong as comments in Word"
    )
    made.add_argument("--exempt", action="store_true", help="write the copies that are not for publication instead")

    made = command("check", "say what is wrong with a pack", "check sample_inputs/2021-22-q1 --format json")
    pack_options(made)
    told_option(made)
    made.add_argument("--strict", action="store_true", help="count queries as errors")

    made = command(
        "compare", "say how the papers of two audiences differ", "compare sample_inputs/2021-22-q1 cabinet osmc"
    )
    pack_argument(made)
    made.add_argument("first", metavar="FIRST", help="an audience, such as cabinet")
    made.add_argument("second", metavar="SECOND", help="another, such as osmc")
    house_option(made)
    told_option(made)

    made = command("new", "make a pack or a house style that builds as it stands", "new my-quarter")
    made.add_argument("names", nargs="+", metavar="NAME", help="PACK, or house NAME")
    made.add_argument(
        "--from",
        dest="last",
        type=Path,
        metavar="LAST",
        help="begin with the pack of the last quarter, moved on by one",
    )

    made = command("show", "print a stage of a paper", "show sample_inputs/2021-22-q1 --stage tree")
    pack_options(made)
    made.add_argument(
        "--stage",
        type=_one_of(STAGES),
        default="finished",
        metavar="S",
        help=f"{listed(STAGES, 'or')}; left out, the last",
    )
    profile_option(made)

    made = command("explain", "say what a problem code means and what to do", "explain KPI-004")
    made.add_argument("code", metavar="CODE", help="such as KPI-004")
    return whole


def _add_help(made: argparse.ArgumentParser) -> None:
    made.add_argument("-h", "--help", action="help", help="print this and stop")


class _Version(argparse.Action):
    """Prints the version; asked for only then, because the package's metadata takes a while to read."""

    def __init__(self, option_strings: Sequence[str], dest: str, **_: object) -> None:
        super().__init__(option_strings, dest, nargs=0, help="print the version and stop")

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import PackageNotFoundError, version

        try:
            said = f"cabinet-report {version('cabinet-report')}"
        except PackageNotFoundError:  # run from its folder, without having been installed
            said = "cabinet-report, not installed"
        sys.stdout.write(f"{said}\n")
        parser.exit()


def _one_of(known: Sequence[str]) -> Callable[[str], str]:
    def chosen(word: str) -> str:
        if word not in known:
            several = "," in word and all(part.strip() in known for part in word.split(","))
            hint = "Write one of them, and the option again for the next." if several else what_to_write(word, known)
            raise misuse(f'"{word}" is no choice here.', hint)
        return word

    return chosen


def misuse(message: str, hint: str) -> Problems:
    """The problem of a command that is not understood."""
    return Problems([Problem("USE-001", HERE, message, hint)])
