"""What an author wrote that the template language does not read, and that would be printed as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cabinet_report.compose.faults import at_line
from cabinet_report.domain.prose import Prose
from cabinet_report.problems import Problem, Severity, Where

OPENING = re.compile(r"\{[{%#]")
CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
QUOTED_OR_CLOSING = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|[}%#]\}', re.DOTALL)
BRACE = re.compile(r"[{}]")
ESCAPED = re.compile(r"\\[!-/:-@\[-`{-~]")
NOT_NEWLINE = re.compile(r"[^\n]")


@dataclass(frozen=True, slots=True)
class Unread:
    """One thing that people bring along from elsewhere: how it is known, what it is, what to write instead."""

    pattern: re.Pattern[str]
    what: str
    hint: str


def _found_by(pattern: str, what: str, hint: str) -> Unread:
    return Unread(re.compile(pattern, re.MULTILINE | re.IGNORECASE), what, hint)


UNREAD = (
    _found_by(r"^[^\S\n]*\|.*\|[^\S\n]*$", "a table drawn with bars", 'Call a table: {{ table("...") }}.'),
    _found_by(r"<!--|-->", "a comment", "Take it out."),
    _found_by(r"</?[a-z][^<>]*>", "an HTML tag", "Take it out; {{ strong(...) }} makes words stand out."),
    _found_by(r"!\[[^\[\]\n]{0,200}\]\(", "the mark of a picture", 'Take it out; a chart is {{ chart("...") }}.'),
    _found_by(r"^[^\S\n]*(?:`{3,}|~{3,})", "a fence around a block", "Take it out."),
    _found_by(r"(?<!`)`[^`\n]+`", "words in backticks", "Take the backticks out."),
    _found_by(r"~~[^~\n]+~~", "words struck out", "Take them out, with their signs."),
    _found_by(r"^[^\S\n]*>\s", "the mark of a quotation", "Take it out."),
    _found_by(r"^[^\S\n]*([-*_=])(?:[^\S\n]*\1){2,}[^\S\n]*$", "a line drawn with signs", "Take it out."),
    _found_by(r"^\[[^\]\n]+\]:\s", "the address of a link", "Write it behind its words: [words](https://...)."),
    _found_by(r"^[^\S\n]*[•·▪◦●]\s", "a typed bullet", 'Begin each item with "- ", after an empty line.'),
    _found_by(
        r"(?:\A|\n[^\S\n]*\n)[^\S\n]*(?!1[.)])\d+[.)]\s", "a typed number", "Take it out: paragraphs number themselves."
    ),
    _found_by(r"\[(?:insert|to come|tbc|xx)[^\]\n]*\]", "a note to the author", "Write what belongs there."),
)


def unread(prose: Prose) -> Iterator[Problem]:
    """An error for each brace that belongs to no slot, and a query for whatever else would be printed as it stands.

    A sign behind a backslash is meant, and not asked about.
    """
    words = _without_slots(prose.text)

    def where(position: int) -> Where:
        return at_line(prose.where, words.count("\n", 0, position) + 1)

    for brace in BRACE.finditer(words):
        message = f'"{brace[0]}" stands by itself, outside any slot.'
        hint = "A slot begins with {{ and ends with }}; write both in full."
        yield Problem("TPL-014", where(brace.start()), message, hint)
    not_escaped = ESCAPED.sub("\x00\x00", words)
    for each in UNREAD:
        for found in each.pattern.finditer(not_escaped):
            place = where(found.end() - len(found[0].lstrip()))
            yield Problem("TPL-015", place, f"{each.what} would be printed as it stands.", each.hint, Severity.QUERY)


def _without_slots(text: str) -> str:
    """The text with something in place of each slot that keeps its length and its lines.

    By search and not by one expression: a text of opening braces alone must not take the square of its length.
    """
    parts: list[str] = []
    position = 0
    while opening := OPENING.search(text, position):
        end = _end(text, opening.end(), CLOSING[opening[0]])
        if end is None:
            break
        parts += [text[position : opening.start()], NOT_NEWLINE.sub("\x00", text[opening.start() : end])]
        position = end
    return "".join(parts) + text[position:]


def _end(text: str, position: int, closing: str) -> int | None:
    """Where a slot ends: at its closing braces, but not at those in a text in quotes."""
    for found in QUOTED_OR_CLOSING.finditer(text, position):
        if found[0] == closing:
            return found.end()
    return None
