"""Makes a draft of a finished paper: marked on every page, with each problem as a remark where it belongs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from cabinet_report.problems import Problem, Where
from cabinet_report.tree.nodes import (
    Card,
    CrossReference,
    Finished,
    Furniture,
    Inlines,
    ListItem,
    Paragraph,
    Section,
    Strong,
    Text,
    Title,
)
from cabinet_report.tree.rewrite import rewrite
from cabinet_report.tree.walk import Node, walk

Remarked = Title | Section | Paragraph | ListItem | Card
# What stands for a reference that leads nowhere; a finished paper has none.
NOWHERE = "?"


def as_draft(paper: Finished, problems: Iterable[Problem], mark: str) -> Finished:
    """The paper as a draft. What is wrong with words that are withheld from this copy is not said in it."""
    hosts = [node for node in walk(paper.children) if isinstance(node, Remarked)]
    remarks: defaultdict[int, list[str]] = defaultdict(list)
    for problem in problems:
        if problem.where.file not in paper.withheld:
            remarks[id(_host(problem.where, hosts))].append(str(problem))

    def drafted(node: object) -> object:
        match node:
            case Furniture():
                return replace(node, notice=_marked(mark, node.notice))
            case CrossReference(text=None):
                return Text(NOWHERE)
            case Title() | Section() | Paragraph() | ListItem() | Card() if id(node) in remarks:
                return replace(node, remarks=tuple(remarks[id(node)]))
            case _:
                return node

    return rewrite(paper, drafted)


def _marked(mark: str, notice: Inlines) -> Inlines:
    return (Strong((Text(mark),)), *((Text(" "), *notice) if notice else ()))


def _host(where: Where, hosts: Sequence[Remarked]) -> Remarked | None:
    """What a problem is about: what stands there, or begins above it, or prints a value from there; else the title."""
    if not hosts:
        return None
    title = next((host for host in hosts if isinstance(host, Title)), hosts[0])
    found = (_at(where, hosts), _above(where, hosts), _printing(where, hosts))
    return next((host for host in found if host is not None), title)


def _at(where: Where, hosts: Sequence[Remarked]) -> Remarked | None:
    return next((host for host in hosts if _place(host) == where), None)


def _above(where: Where, hosts: Sequence[Remarked]) -> Remarked | None:
    """In a file of words, the last of those that begin above the place, or the first of all."""
    if not where.file.endswith(".md"):
        return None
    lines = [(place.line or 0, host) for host in hosts if (place := _place(host)) and place.file == where.file]
    above = [(line, host) for line, host in lines if line <= (where.line or 0)]
    return max(above, key=lambda found: found[0])[1] if above else lines[0][1] if lines else None


def _printing(where: Where, hosts: Sequence[Remarked]) -> Remarked | None:
    """The first that prints a value from this row of a table."""
    if where.row is None:
        return None
    return next((host for host in hosts if any(_is_from(where, node) for node in walk(_own(host)))), None)


def _is_from(where: Where, node: Node) -> bool:
    places = (source.where for source in node.sources) if isinstance(node, Text) else ()
    return any((place.file, place.sheet, place.row) == (where.file, where.sheet, where.row) for place in places)


def _own(host: Remarked) -> Sequence[Node]:
    """The words that are the host's own, and not those of what stands below it."""
    match host:
        case Section():
            return host.heading
        case Card():
            return (*host.heading, *host.entries)
        case _:
            return host.children


def _place(host: Remarked) -> Where | None:
    return None if isinstance(host, Title | Card) else host.where
