"""The pages of the documentation: their examples, their links, and the headings that links lead to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
DOCS = CHECKOUT / "docs"

_FENCE = re.compile(r"^( *)(`{3,})(\w*)$")
_CODE = re.compile(r"`[^`\n]*`")
_LINK = re.compile(r"""\[[^][]*(?:\[[^][]*\][^][]*)*\]\(([^)\s]+)\)|<img src="([^"]+)\"""")


@dataclass(frozen=True)
class Example:
    """A fenced block: its language, its text, the line where it begins, and the paragraph that leads up to it."""

    language: str
    text: str
    line: int
    introduction: str


@dataclass(frozen=True)
class Page:
    """One Markdown file."""

    path: Path

    @property
    def name(self) -> str:
        """The page as the checkout knows it, on every system."""
        return self.path.relative_to(CHECKOUT).as_posix()

    @cached_property
    def lines(self) -> list[str]:
        """Its lines."""
        return self.path.read_text(encoding="utf-8").splitlines()

    @cached_property
    def examples(self) -> tuple[Example, ...]:
        """Its fenced blocks, in order."""
        return tuple(
            Example(
                language=begun[3],
                text="".join(f"{line[len(begun[1]) :]}\n" for line in self.lines[at + 1 : end]),
                line=at + 1,
                introduction="\n".join(self.lines[:at]).rstrip().rpartition("\n\n")[2].replace("\n", " "),
            )
            for begun, at, end in self._fences()
        )

    @cached_property
    def prose(self) -> list[str]:
        """Its lines outside the fenced blocks."""
        fenced = {number for _, at, end in self._fences() for number in range(at, end + 1)}
        return [line for number, line in enumerate(self.lines) if number not in fenced]

    def section(self, heading: str) -> list[str]:
        """The lines below a heading, as far as the next of its level or a higher one."""
        below = self.lines[self.lines.index(heading) + 1 :]
        is_next = re.compile(f"#{{1,{heading.index(' ')}}} ").match
        return list(takewhile(lambda line: not is_next(line), below))

    @property
    def links(self) -> list[str]:
        """Where its links and pictures lead, those to other sites left out."""
        words = "\n".join(_CODE.sub("code", line) for line in self.prose)
        targets = (link or picture for link, picture in _LINK.findall(words))
        return [target for target in targets if not re.match("[a-z]+:", target)]

    @cached_property
    def anchors(self) -> frozenset[str]:
        """The names by which a link may lead to a heading, as GitHub makes them."""
        headings = [line.lstrip("#").strip() for line in self.prose if re.match("#{1,6} ", line)]
        seen: Counter[str] = Counter()
        names = set()
        for heading in headings:
            name = re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
            names.add(f"{name}-{seen[name]}" if seen[name] else name)
            seen[name] += 1
        return frozenset(names)

    def _fences(self) -> Iterator[tuple[re.Match[str], int, int]]:
        """For each fenced block how it begins, and the numbers of its first and its last line."""
        begun, at = None, 0
        for number, line in enumerate(self.lines):
            if begun is None:
                begun, at = _FENCE.match(line), number
            elif line.strip() == begun[2]:
                yield begun, at, number
                begun = None


def table_rows(lines: Iterable[str]) -> list[list[str]]:
    """The cells of each row of the tables in the lines, without the rows of heads and the rules below them."""
    rows = [line.strip("| ").split(" | ") if line.startswith("|") else None for line in lines]
    is_rule = [row is not None and all(set(cell) <= {"-"} for cell in row) for row in rows]
    below = [*is_rule[1:], False]
    return [
        row for row, rule, head in zip(rows, is_rule, below, strict=True) if row is not None and not rule and not head
    ]


def every_page() -> dict[str, Page]:
    """README.md, CHANGELOG.md and every page below docs/, by name."""
    paths = (CHECKOUT / "README.md", CHECKOUT / "CHANGELOG.md", *sorted(DOCS.rglob("*.md")))
    return {page.name: page for page in map(Page, paths)}
