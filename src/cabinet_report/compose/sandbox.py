"""The sandbox: Jinja2 in which a template reaches only what we hand it, and cannot run for ever.

Jinja's own sandbox keeps a template away from Python's insides but not from the clock: ``{{ "a" * 10**9 }}`` or two
nested loops would hold the machine.  So every loop draws on one budget, sums take modest numbers only, there are no
built-in filters, and an object shows only the names that it lists.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from difflib import get_close_matches
from functools import wraps
from inspect import signature
from typing import Any

from jinja2 import Template, TemplateSyntaxError, nodes, pass_context
from jinja2.runtime import Context, LoopContext, Undefined
from jinja2.sandbox import SandboxedEnvironment

from cabinet_report.compose.slots import Slot
from cabinet_report.problems import Collector, Where

STEPS = 100_000  # loop turns and slots in one paper; the longest real paper uses about 3,000
LARGEST = 10**15

NARRATIVE_NODES = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.CallBlock,
)  # fmt: skip


class Reachable:
    """Something that a template may look into, by the names it lists and no others."""

    def known(self) -> Iterable[str]:
        """The names that a template may write after the dot."""
        raise NotImplementedError

    def reach(self, name: str) -> object:
        """What stands behind a known name."""
        raise NotImplementedError

    def called(self) -> str:
        """What this is, in the author's words: ``measure``, ``measure.cin_plan``."""
        raise NotImplementedError


class Missing(Undefined):
    """What stands where a template names nothing that exists: every use of it is that one problem, told once."""

    def __init__(self, message: str = "", hint: str = "", *, told: bool = False) -> None:
        super().__init__()
        self.message, self.hint, self.told = message, hint, told

    def _itself(self, *_: object, **__: object) -> Missing:
        return self

    def _never(self, _: object) -> bool:
        return False

    def __getattr__(self, name: str) -> Missing:
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    __getitem__ = __call__ = _itself  # type: ignore[assignment]  # an Undefined says that these never return
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = _itself  # type: ignore[assignment]
    __lt__ = __le__ = __gt__ = __ge__ = _never  # type: ignore[assignment]

    def __bool__(self) -> bool:
        return False

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __str__(self) -> str:
        return ""

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)


class SlotError(Exception):
    """Raised by a filter or a call that cannot do what the author asks; it becomes one located problem."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


class Exhausted(Exception):
    """Raised when a template asks for more loop turns than any paper needs."""


class Sandbox(SandboxedEnvironment):
    """The environment of one paper."""

    intercepted_binops = frozenset(["+", "-", "*", "/", "//", "%", "**"])
    intercepted_unops = frozenset(["+", "-"])

    def __init__(self, collector: Collector, printed: Callable[[object], Slot]) -> None:
        super().__init__(autoescape=True, undefined=Missing, keep_trailing_newline=True)
        self.collector = collector
        self.filters.clear()
        self.tests = {name: self.tests[name] for name in ("none", "even", "odd", "divisibleby")}
        self.globals.clear()
        self._places: dict[str, Where] = {}
        self._printed = printed
        self._steps = 0
        self.finalize = self._finalize()
        self.filters["bounded"] = self._bounded

    # ---------------------------------------------------------------------------------------------------- compiling

    def compiled(self, source: str, where: Where, *, narrative: bool) -> Template | None:
        """The template of these words; None, and a problem, where they cannot be read."""
        name = str(where)
        self._places[name] = where
        try:
            tree = self.parse(source, name, name)
            self._refuse(tree, where, narrative=narrative)
            code = self.compile(tree, name, name)
        except TemplateSyntaxError as error:
            self.collector.add(
                "TPL-001", _place(where, error.lineno or 1), _plain(error), "Look at the braces on this line."
            )
            return None
        except RecursionError:
            self.collector.add("TPL-007", where, "The slots are nested too deep to read.", "Write them flatter.")
            return None
        return Template.from_code(self, code, self.globals)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for loop in tree.find_all(nodes.For):
            loop.iter = nodes.Filter(loop.iter, "bounded", [], [], None, None, lineno=loop.lineno)
        return tree

    def _refuse(self, tree: nodes.Template, where: Where, *, narrative: bool) -> None:
        for joined in tree.find_all(nodes.Concat):
            raise TemplateSyntaxError(
                '"~" joins words outside the paper\'s reach: write two slots instead.', joined.lineno
            )
        if not narrative:
            return
        for node in tree.find_all(nodes.Stmt):
            if not isinstance(node, NARRATIVE_NODES):
                word = type(node).__name__.lower()
                self.collector.add(
                    "TPL-006",
                    _place(where, node.lineno),
                    f'"{{% {word} %}}" stands in a narrative, where only slots, "if" and "call" may stand.',
                    "Move it to a section template.",
                )

    # ------------------------------------------------------------------------------------------------------ running

    def here(self, fallback: Where) -> Where:
        """The place in a template that is being carried out just now."""
        frame = sys._getframe(1)  # noqa: SLF001  # the one way to a template's line without stopping it
        while frame is not None:
            template = frame.f_globals.get("__jinja_template__")
            if template is not None and template.name in self._places:
                return _place(self._places[template.name], template.get_corresponding_lineno(frame.f_lineno))
            if frame.f_back is None:
                break
            frame = frame.f_back
        return fallback

    def spend(self, steps: int = 1) -> None:
        """Draw on the paper's budget of steps."""
        self._steps += steps
        if self._steps > STEPS:
            raise Exhausted

    def _bounded(self, items: Iterable[object]) -> Iterator[object]:
        if isinstance(items, str | bytes | Mapping):
            raise SlotError(
                "TPL-003", "A loop goes over something that is no list.", "Loop over measures, lines or parts."
            )
        for item in items:
            self.spend()
            yield item

    def _finalize(self) -> Callable[[Context, object], str]:
        @pass_context
        def finalize(context: Context, value: object) -> str:
            self.spend()
            if isinstance(value, Slot):
                return value
            if isinstance(value, Missing):
                self.tell(value)
                return ""
            try:
                return self._printed(value)
            except SlotError as error:
                self.collector.add(error.code, self.here(Where(context.name or "")), error.message, error.hint)
                return ""

        return finalize

    def tell(self, missing: Missing) -> None:
        """Note the problem behind a missing name, once, unless it was told where it arose."""
        if missing.told:
            return
        name = missing._undefined_name  # noqa: SLF001  # Jinja keeps the name nowhere else
        message = missing.message or f'"{name}" names nothing that this template knows.'
        hint = missing.hint or nearest(str(name), [*self.globals])
        self.collector.add("TPL-002", self.here(Where("")), message, hint)
        missing.told = True

    # ------------------------------------------------------------------------------------------------ what is reached

    def getattr(self, obj: Any, attribute: str) -> Any:
        """What stands behind a dot: a listed name, or a missing one with the nearest that exists."""
        if isinstance(obj, Missing):
            self.tell(obj)
            return obj
        if isinstance(obj, LoopContext) and attribute in ("index", "first", "last", "length"):
            return getattr(obj, attribute)
        if isinstance(obj, Reachable):
            if attribute in obj.known():
                try:
                    return obj.reach(attribute)
                except SlotError as error:
                    self.collector.add(error.code, self.here(Where("")), error.message, error.hint)
                    return Missing(told=True)
            missing = Missing(
                f'"{obj.called()}.{attribute}" names nothing that exists.', nearest(attribute, list(obj.known()))
            )
        else:
            missing = Missing(f'"{attribute}" is asked of something that has no parts.')
        self.tell(missing)
        return missing

    def getitem(self, obj: Any, argument: Any) -> Any:
        """The same as with a dot, for ``measure["cin_plan"]``."""
        return self.getattr(obj, str(argument))

    def is_safe_callable(self, obj: Any) -> bool:
        """Whether a template may call this: what we registered, and a block's own caller."""
        return bool(getattr(obj, "for_templates", False)) or type(obj).__name__ == "Macro" or isinstance(obj, Missing)

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:  # type: ignore[override]
        """Call something that was registered; a wrong call is a problem and prints nothing."""
        if isinstance(obj, Missing):
            self.tell(obj)
            return obj
        if not self.is_safe_callable(obj):
            return self._fault(
                SlotError("TPL-003", "This is not something that can be called.", "Leave the brackets out.")
            )
        missing = next((item for item in (*args, *kwargs.values()) if isinstance(item, Missing)), None)
        if missing is not None:
            self.tell(missing)
            return missing
        if type(obj).__name__ != "Macro":
            try:
                signature(obj).bind(*args, **kwargs)
            except TypeError:
                return self._fault(_misused(obj))
        try:
            return super().call(context, obj, *args, **kwargs)
        except SlotError as error:
            return self._fault(error)

    def add_filter(self, name: str, function: Callable[..., object]) -> None:
        """Let templates write ``| name``; what the filter cannot do becomes a located problem."""

        @wraps(function)
        def guarded(value: object, *args: object, **kwargs: object) -> object:
            if isinstance(value, Missing):
                self.tell(value)
                return value
            try:
                signature(function).bind(value, *args, **kwargs)
            except TypeError:
                return self._fault(_misused(function))
            try:
                return function(value, *args, **kwargs)
            except SlotError as error:
                return self._fault(error)

        self.filters[name] = guarded

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """The sum of two modest numbers; nothing else can be summed."""
        for side in (left, right):
            if isinstance(side, Missing):
                self.tell(side)
                return side
        if not all(isinstance(side, int | float | Decimal) for side in (left, right)) or operator == "**":
            return self._fault(
                SlotError(
                    "TPL-003",
                    f'"{operator}" is used on something other than two numbers.',
                    "Use total() or difference().",
                )
            )
        if max(abs(left), abs(right)) > LARGEST:
            return self._fault(SlotError("TPL-007", "A number is too large to count with.", "Write a smaller one."))
        if operator in "/%//" and right == 0:
            return self._fault(SlotError("TPL-003", "A number is divided by nought.", "Use share() or ratio()."))
        return super().call_binop(context, operator, left, right)

    def _fault(self, error: SlotError) -> Missing:
        self.collector.add(error.code, self.here(Where("")), error.message, error.hint)
        return Missing(told=True)


def for_templates(function: Callable[..., Any]) -> Callable[..., Any]:
    """The same function, allowed to be called from a template."""
    function.for_templates = True  # type: ignore[attr-defined]  # how the sandbox knows it
    return function


def nearest(name: str, known: Iterable[str]) -> str:
    """A hint with the names that are nearest, or with all of a short list."""
    listed = sorted(known)
    close = get_close_matches(name, listed, n=1, cutoff=0.6)
    if close:
        return f'Write "{close[0]}".'
    if 0 < len(listed) <= 12:
        return f"Choose one of: {', '.join(listed)}."
    return "The page on the template language lists the names."


def _place(where: Where, line: int) -> Where:
    """The line of a text that begins at ``where``; a spreadsheet cell is place enough by itself."""
    if where.row is not None:
        return where
    return replace(where, line=(where.line or 1) + line - 1)


def _misused(function: Callable[..., object]) -> SlotError:
    """The problem of a call or a filter that is given too much, too little, or a name that it has not."""
    name = getattr(function, "__name__", "this")
    takes = ", ".join(part for part in signature(function).parameters if part not in ("value", "caller"))
    return SlotError("TPL-003", f"{name} is given too many or too few things.", f"Write {name}({takes}).")


def _plain(error: TemplateSyntaxError) -> str:
    message = (error.message or "This cannot be read.").rstrip(".")
    return f"{message[0].upper()}{message[1:]}."
