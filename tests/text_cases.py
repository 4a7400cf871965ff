"""Text cases: a Markdown file with a sentence of explanation, what goes in, and what has to come out.

A title, and a sentence.  What goes in are files, each named in a line of its own and shown below it: those of a pack,
``narrative/words.md``, or of the house, ``anytown/sections/words.md``.  What a case does not give is as in
``tests/submissions.py``.  What has to come out stands in blocks called ``tree`` (the composed paper), ``finished``
(after the passes), ``accessible`` (the same in its accessible form), ``sources`` (the composed paper, with where its
figures come from), ``problems`` (all of them) or ``compared`` (how the paper of ``osmc`` differs from the Cabinet's).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from cabinet_report.tree.show import show
from tests.submissions import Places, compared, composed, finished, lines, places, told

_TITLE = re.compile(r"# (.+)\n\n(\S.*?)\n\n", re.DOTALL)
_FILE = re.compile(r"^`([^`\n]+)`:?\n\n```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_EXPECTED = re.compile(
    r"^```(tree|finished|accessible|sources|problems|compared)\n(.*?)^```$", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True)
class TextCase:
    """One case, as its file has it."""

    title: str
    explanation: str
    files: Mapping[str, str]
    expected: Mapping[str, str]


def read_case(path: Path) -> TextCase:
    """The case in a file, which must be whole."""
    text = path.read_text(encoding="utf-8")
    title = _TITLE.match(text)
    assert title is not None, f"{path.name} begins with no title and sentence"
    case = TextCase(title[1], title[2], dict(_FILE.findall(text)), dict(_EXPECTED.findall(text)))
    assert case.expected, f"{path.name} says nothing of what has to come out"
    assert text.count("\n```") == 2 * (len(case.files) + len(case.expected)), (
        f"{path.name} has a block that is not read"
    )
    return case


def outcomes(case: TextCase, folder: Path) -> dict[str, str]:
    """What comes out of a case, for each thing that it says has to."""
    where = places(folder, case.files)
    return {kind: MAKES[kind](where) for kind in case.expected}


MAKES: Mapping[str, Callable[[Places], str]] = {
    "tree": lambda where: show(composed(where).children),
    "sources": lambda where: show(composed(where).children, sources=True),
    "finished": lambda where: show(finished(where).children),
    "accessible": lambda where: show(finished(where, profile="accessible").children),
    "compared": lambda where: "".join(f"{line}\n" for line in compared(where)),
    "problems": lambda where: "".join(f"{line}\n" for line in lines(told(where))),
}
