"""What bears a label, and the number that a reference to it prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cabinet_report.tree.nodes import Card, Chart, Paragraph, Section, Table
from cabinet_report.tree.walk import Node, walk


def labelled(nodes: Sequence[Node]) -> Iterator[tuple[str, str | None]]:
    """Each label in reading order, with the number of what bears it; None where that has none."""
    for node in walk(nodes):
        match node:
            case Section() | Paragraph() | Table() | Chart() if node.label is not None:
                yield node.label, None if node.number is None else str(node.number)
            case Card(label=str(label)):
                yield label, None
            case _:
                pass
