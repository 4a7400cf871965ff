"""The template language: the few parts of Jinja that it has, and how its loops and comparisons are kept safe.

Everything else of Jinja is refused by name before it runs: no variables, macros or includes, so nothing can call
itself; no arithmetic, because numbers are worked out from the pack by ``total()`` and its like.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from cabinet_report.compose.faults import NAMES_PAGE, shortened
from cabinet_report.domain.prose import UNPRINTABLE
from cabinet_report.naming import what_to_write

LARGEST = 10**15

# Filters that no author can write, because of the space: the guards that are put around loops and comparisons.
BOUNDED, COMPARED, UNKNOWN = " bounded", " compared", " unknown"
# And round every question: one about what is missing has no answer, so that neither side of it is carried out.
ASKED, NEGATED, HELD, RELEASED = " asked", " negated", " held", " released"

LANGUAGE = (
    nodes.Template, nodes.Output, nodes.If, nodes.For, nodes.CallBlock,
    nodes.TemplateData, nodes.Name, nodes.Const, nodes.List, nodes.CondExpr, nodes.Filter, nodes.Getattr, nodes.Getitem,
    nodes.Call, nodes.Keyword, nodes.Compare, nodes.Operand, nodes.Not, nodes.And, nodes.Or,
)  # fmt: skip

# What an author has written where Jinja has one of its nodes.
WRITTEN: Mapping[type[nodes.Node], str] = {
    nodes.For: "{% for %}",
    nodes.Assign: "{% set %}",
    nodes.AssignBlock: "{% set %}",
    nodes.Macro: "{% macro %}",
    nodes.Include: "{% include %}",
    nodes.Import: "{% import %}",
    nodes.FromImport: "{% from %}",
    nodes.Extends: "{% extends %}",
    nodes.Block: "{% block %}",
    nodes.FilterBlock: "{% filter %}",
    nodes.With: "{% with %}",
    nodes.ScopedEvalContextModifier: "{% autoescape %}",
    nodes.Concat: "~",
    nodes.Test: "is",
    nodes.Slice: ":",
    nodes.Dict: "{ }",
    nodes.Tuple: ",",
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing that may not stand there: its code, its line in the text, what it is and what to do instead.

    Unless it ``stops`` the template, the rest of it is carried out, so that what else is wrong can be told too.
    """

    code: str
    line: int
    message: str
    hint: str
    stops: bool = True


def refusals(node: nodes.Node, *, filters: Collection[str], narrative: bool) -> Iterator[Refusal]:
    """Everything in a template that is not part of the language; in a narrative, loops are not."""
    refusal = _refusal(node, filters, narrative=narrative)
    if refusal is not None:
        yield refusal
        if refusal.stops:
            return
    for child in node.iter_child_nodes():
        yield from refusals(child, filters=filters, narrative=narrative)


def _refusal(node: nodes.Node, filters: Collection[str], *, narrative: bool) -> Refusal | None:
    match node:
        case nodes.Filter() if node.name not in filters:
            hint = what_to_write(node.name, (name for name in filters if name.isidentifier()), NAMES_PAGE)
            return Refusal(
                "TPL-002", node.lineno, f'there is no filter called "{shortened(node.name)}".', hint, stops=False
            )
        case nodes.Const():
            return _of_constant(node)
        case nodes.Neg(node=nodes.Const(value=int() | float())):
            return None
        case nodes.For() if narrative:
            message = '"{% for %}" stands in a narrative, where only slots, "if" and "call" may stand.'
            return Refusal("TPL-006", node.lineno, message, "Move it to a section template.")
        case nodes.For(recursive=True):
            return _not_ours(node, "recursive", "Write one loop inside the other.")
        case nodes.Call() | nodes.Filter() if node.dyn_args or node.dyn_kwargs:
            return _not_ours(node, "*", "Write what is taken, one by one.")
        case nodes.CallBlock() if node.args:
            return _not_ours(node, "{% call(...) %}", "Write {% call beside(...) %}, with nothing between the two.")
        case nodes.BinExpr() | nodes.UnaryExpr() if not isinstance(node, LANGUAGE):
            hint = "Numbers are worked out by total(), difference(), share() and ratio()."
            return _not_ours(node, node.operator or "", hint)
        case _ if isinstance(node, LANGUAGE):
            return None
        case _:
            written = WRITTEN.get(type(node), type(node).__name__.lower())
            hint = "Write two slots, one after the other." if written == "~" else ""
            return _not_ours(node, written, hint or "The page on the template language lists all that there is.")


def _not_ours(node: nodes.Node, written: str, hint: str) -> Refusal:
    line = node.lineno or next((each.lineno for each in node.find_all(nodes.Node) if each.lineno), 1)
    return Refusal("TPL-006", line, f'"{written}" is no part of the template language.', hint)


def _of_constant(node: nodes.Const) -> Refusal | None:
    """What is wrong with words in quotation marks, where a backslash can make any character, or with a number."""
    if isinstance(node.value, str) and (found := UNPRINTABLE.search(node.value)):
        message = f"the character U+{ord(found[0]):04X} cannot be printed."
        return Refusal("TPL-012", node.lineno, message, "Take it out.")
    if isinstance(node.value, int | float) and not abs(node.value) <= LARGEST:
        return Refusal("TPL-007", node.lineno, "a number here is too large to count with.", "Write a smaller one.")
    return None


class Guard(NodeTransformer):
    """Puts every loop on the budget, every comparison under our rules, and an empty else where none is written.

    What is asked of something that is missing, which has been told, is neither true nor untrue.

    A filter that is not known, which has been told, becomes one that gives nothing.
    """

    def __init__(self, filters: Collection[str]) -> None:
        self._filters = filters

    def visit_Filter(self, node: nodes.Filter) -> nodes.Node:  # noqa: N802  # Jinja's visitors are called like its nodes
        """The same filter, if there is one."""
        self.generic_visit(node)
        if node.name not in self._filters:
            node.name = UNKNOWN
        return node

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802  # Jinja's visitor asks for this name
        """The loop over the same things, bounded."""
        self.generic_visit(node)
        node.iter = nodes.Filter(node.iter, BOUNDED, [], [], None, None, lineno=node.lineno)
        return node

    def visit_Compare(self, node: nodes.Compare) -> nodes.Node:  # noqa: N802  # Jinja's visitor asks for this name
        """The same comparison by our own filter; ``a < b < c`` as two."""
        self.generic_visit(node)
        left = node.expr
        whole: nodes.Expr | None = None
        for operand in node.ops:
            given: list[nodes.Expr] = [nodes.Const(operand.op, lineno=node.lineno), operand.expr]
            pair = nodes.Filter(left, COMPARED, given, [], None, None, lineno=node.lineno)
            whole = pair if whole is None else nodes.And(whole, pair, lineno=node.lineno)
            left = operand.expr
        return whole or node

    def visit_CondExpr(self, node: nodes.CondExpr) -> nodes.Node:  # noqa: N802  # Jinja's visitor asks for this name
        """The same choice; where there is no else, nothing is printed."""
        nested = node.test.find(nodes.CondExpr) is not None  # then it is not asked twice, or it would be 2, 4, 8 times
        self.generic_visit(node)
        node.expr2 = node.expr2 or nodes.Const("", lineno=node.lineno)
        nothing = _filtered(nodes.Const(""), UNKNOWN)
        return node if nested else nodes.CondExpr(_filtered(node.test, ASKED), nothing, node, lineno=node.lineno)

    def visit_If(self, node: nodes.If) -> nodes.Node:  # noqa: N802  # Jinja's visitor asks for this name
        """The same branches; at the first question that has no answer, none is taken."""
        branches: list[nodes.If] = []
        for each in (node, *node.elif_):
            test, body = self.visit(each.test), [self.visit(child) for child in each.body]
            branches.append(nodes.If(_filtered(test, ASKED), [], [], [], lineno=each.lineno))
            branches.append(nodes.If(test, body, [], [], lineno=each.lineno))
        first, *others = branches
        first.elif_, first.else_ = others, [self.visit(child) for child in node.else_]
        return first

    def visit_Not(self, node: nodes.Not) -> nodes.Node:  # noqa: N802  # Jinja's visitor asks for this name
        """The opposite, if there is an answer."""
        self.generic_visit(node)
        return _filtered(node.node, NEGATED)

    def visit_Or(self, node: nodes.Or) -> nodes.Node:  # noqa: N802  # Jinja's visitor asks for this name
        """Either of the two; no answer, where the first has none."""
        self.generic_visit(node)
        return _filtered(nodes.Or(_filtered(node.left, HELD), node.right, lineno=node.lineno), RELEASED)


def _filtered(node: nodes.Expr, name: str) -> nodes.Filter:
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)


def guarded(tree: nodes.Template, filters: Collection[str]) -> nodes.Template:
    """The template with its guards."""
    return cast("nodes.Template", Guard(filters).visit(tree))
