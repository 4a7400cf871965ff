"""A new tree from an old one: one function is asked about each node, in reading order."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import is_
from typing import Any, TypeVar, cast

from cabinet_report.tree import nodes

Node = TypeVar("Node")

PLAIN = {
    "str",
    "str | None",
    "int",
    "int | None",
    "float",
    "Where",
    "Where | None",
    "Contribution | None",
    "date",
    "tuple[Source, ...]",
    "tuple[str, ...]",
}

NODE_KINDS: tuple[type, ...] = tuple(
    kind
    for kind in vars(nodes).values()
    if isinstance(kind, type) and dataclasses.is_dataclass(kind) and kind.__module__ == nodes.__name__
)
# For each kind of node, the fields that can hold nodes: everything but words, numbers and places.  In reading order,
# which is that of the fields, but that a caption comes before its table.
BRANCHES: dict[type, tuple[str, ...]] = {
    kind: tuple(
        sorted(
            (field.name for field in dataclasses.fields(kind) if field.type not in PLAIN),
            key=lambda name: name != "caption",
        )
    )
    for kind in NODE_KINDS
}


def rewrite(node: Node, change: Callable[[Any], Any]) -> Node:
    """The tree below ``node``, in which every node is what ``change`` makes of it; a parent is asked first."""
    changed: Any = change(node)
    renewed: dict[str, Any] = {}
    for name in BRANCHES[type(changed)]:
        value = getattr(changed, name)
        fresh = _rewrite_value(value, change)
        if fresh is not value:
            renewed[name] = fresh
    return cast("Node", dataclasses.replace(changed, **renewed) if renewed else changed)


def _rewrite_value(value: Any, change: Callable[[Any], Any]) -> Any:
    if type(value) is tuple:
        fresh = tuple([_rewrite_value(item, change) for item in value])
        return value if all(map(is_, fresh, value)) else fresh
    if type(value) in BRANCHES:
        return rewrite(value, change)
    return value
