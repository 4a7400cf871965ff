"""The sandbox: Jinja2 in which a template reaches only what we hand it, and cannot run for ever.

Jinja's own sandbox keeps a template away from Python's insides but not from the clock.  So everything that a paper is
made of, each turn of a loop, each slot, each call and each line of words, draws on one budget; there are no built-in
filters, tests or globals; and a thing shows only the names that it lists.  What the language is: ``language.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from jinja2 import Template, TemplateSyntaxError, Undefined, UndefinedError, pass_context
from jinja2.runtime import LoopContext
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import missing as nothing

from cabinet_report.compose.budget import FAULT, LETTERS, SLOT, Budget
from cabinet_report.compose.faults import NAMES_PAGE, RestsOnRefused, SlotError, at_line, shortened
from cabinet_report.compose.given import gives_words, is_for_templates
from cabinet_report.compose.language import (
    ASKED,
    BOUNDED,
    HELD,
    NEGATED,
    RELEASED,
    UNKNOWN,
    Refusal,
    guarded,
    refusals,
)
from cabinet_report.compose.names import Collection, named
from cabinet_report.compose.places import Places
from cabinet_report.compose.slots import Slot
from cabinet_report.compose.syntax import unread
from cabinet_report.naming import what_to_write
from cabinet_report.problems import Collector, Problems, Where

if TYPE_CHECKING:
    from jinja2.runtime import Context


class Missing(Undefined):
    """What stands where a template names nothing: it prints nothing, holds nothing and is not true.

    Whoever makes one has told the problem, so that what is then done with it needs no telling.
    """


class Held:
    """What stands for a Missing on the left of ``or``, where it has to count as true for the right to be left alone."""


class Sandbox(SandboxedEnvironment):
    """The environment of one paper."""

    def __init__(self, collector: Collector, printed: Callable[[object], Slot]) -> None:
        # Not optimised, because then a slot without names would be worked out before it has a place.
        super().__init__(
            autoescape=True, undefined=_told_missing(self), finalize=None, optimized=False, keep_trailing_newline=True
        )
        self.collector = collector
        self.is_whole = True
        """Whether nothing is lost but words inside a sentence: else labels, headings and paragraphs may be lost too."""
        self.filters: dict[str, Callable[..., Any]] = {
            BOUNDED: self._bounded,
            UNKNOWN: lambda *_, **__: Missing(),
            ASKED: self._is_unanswered,
            NEGATED: lambda value: value if isinstance(value, Missing) else not value,
            HELD: lambda value: Held() if isinstance(value, Missing) else value,
            RELEASED: lambda value: Missing() if isinstance(value, Held) else value,
        }
        self.tests.clear()
        self.globals.clear()
        self.finalize = self._finalized
        self._places = Places()
        self.here = self._places.here
        self.spend = Budget(self.here).spend
        self._printed = printed

    # ---------------------------------------------------------------------------------------------------- compiling

    def compiled(self, source: str, where: Where, *, narrative: bool) -> Template | None:
        """The template of these words; None, and a problem, where they cannot be read."""
        name, template = str(where), None
        refused: list[Refusal] = []
        self._places.put(name, where)
        self.spend(SLOT * (4 + source.count("{{") + source.count("{%")), where)
        try:
            tree = self.parse(source, name, name)
            for refusal in refusals(tree, filters=self.filters, narrative=narrative):
                self.spend(FAULT, where)
                refused.append(refusal)
            if not any(each.stops for each in refused):
                code = self.compile(guarded(tree, self.filters), name, name)
                template = Template.from_code(self, code, self.globals)
        except TemplateSyntaxError as error:
            refused = [unread(error, source)]
        except (RecursionError, MemoryError, SyntaxError):  # what Python says to brackets nested by the hundred
            refused = [Refusal("TPL-007", 1, "the slots are nested too deep to read.", "Write them flatter.")]
        except ValueError:  # what it says to a number of more than four thousand digits
            refused = [Refusal("TPL-007", 1, "a number is too long to read.", "Write a smaller one.")]
        self.is_whole = self.is_whole and template is not None
        for each in refused:
            self.collector.add(each.code, at_line(where, each.line), each.message, each.hint)
        return template

    # ------------------------------------------------------------------------------------------------------ running

    def rendered(self, template: Template) -> str:
        """The words of a template, with a mark for every slot."""
        return self.concat(template.root_render_func(template.new_context()))

    def concat(self, pieces: Iterable[object]) -> str:
        """The pieces of a text in one; a call block that was refused leaves a Missing among them."""
        words = [piece for piece in pieces if isinstance(piece, str)]
        self.spend(sum(map(len, words)) // LETTERS)
        return "".join(words)

    def fault(self, error: SlotError) -> Missing:
        """What stands for something that could not be done; the problem is told, and costs more than a success."""
        self.spend(FAULT)
        if not isinstance(error, RestsOnRefused):
            self.collector.add(error.code, self.here(Where("templates")), error.message, error.hint)
        return Missing()

    @pass_context  # so that Jinja leaves it until the template runs
    def _finalized(self, _: Context, value: object) -> str:
        """What a slot leaves in the words."""
        self.spend()
        if isinstance(value, Missing):
            return self._printed("...")  # such a paper is not written, and a paragraph of nothing else is still one
        try:
            return value if isinstance(value, Slot) else self._printed(value)
        except SlotError as error:
            self.fault(error)
            return ""

    def _is_unanswered(self, answer: object) -> bool:
        """Whether the answer to a question of the template is missing; what it would have printed then is, too."""
        self.is_whole = self.is_whole and not isinstance(answer, Missing)
        return isinstance(answer, Missing)

    def _bounded(self, items: object) -> Iterator[object]:
        """The turns of a loop."""
        self.is_whole = self.is_whole and not isinstance(items, Missing)
        if not isinstance(items, Collection | list | Missing):
            self.fault(
                SlotError("TPL-003", "a loop goes over something that is no list.", "Loop over measures.all, say.")
            )
            return
        for item in items:
            self.spend()
            yield item

    # ------------------------------------------------------------------------------------------------ what is reached

    def getattr(self, obj: object, attribute: str) -> Any:
        """What stands behind a dot: a listed name, or a missing one with the nearest that exists."""
        if isinstance(obj, Missing):
            return obj
        if isinstance(obj, LoopContext) and attribute in ("index", "first", "last", "length"):
            return getattr(obj, attribute)
        thing = named(obj)
        if thing is None:
            error = SlotError(
                "TPL-002",
                f'".{shortened(attribute)}" is asked of something that has no parts.',
                "Take it out, with its point.",
            )
            return self.fault(error)
        if thing.in_doubt(attribute):
            return Missing()
        if attribute not in thing.known:
            message = f'"{shortened(f"{thing.called}.{attribute}")}" names nothing that exists.'
            return self.fault(SlotError("TPL-002", message, what_to_write(attribute, thing.known, NAMES_PAGE)))
        try:
            return thing.reach(attribute)
        except SlotError as error:
            return self.fault(error)

    def getitem(self, obj: object, argument: object) -> Any:
        """The same as with a dot, for ``measure["cin_plan"]``."""
        return argument if isinstance(argument, Missing) else self.getattr(obj, str(argument))

    def call(self, _: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """What a call gives; a wrong call is a problem and prints nothing."""
        found = self._called(obj, *args, **kwargs)
        if isinstance(found, Missing) and (isinstance(obj, Missing) or not gives_words(obj)):
            self.is_whole = False
        return found

    def _called(self, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        self.spend()
        kwargs.pop("_loop_vars", None)  # what Jinja adds inside a loop
        missing = next((item for item in (obj, *args, *kwargs.values()) if isinstance(item, Missing)), None)
        if missing is not None:
            return missing
        if not is_for_templates(obj):
            error = SlotError("TPL-003", "this is not something that can be called.", "Leave the brackets out.")
            return self.fault(error)
        try:
            return obj(*args, **kwargs)
        except SlotError as error:
            return self.fault(error)
        except Problems as problems:  # what a file has that the call reads
            self.collector.extend(problems)
            return Missing()

    def add_filters(self, filters: Mapping[str, Callable[..., object]]) -> None:
        """Let templates write ``| name``; what a filter cannot do becomes a located problem."""
        self.filters |= {name: self._guarded(function) for name, function in filters.items()}

    def _guarded(self, function: Callable[..., object]) -> Callable[..., object]:
        def filtered(*args: object, **kwargs: object) -> object:
            missing = next((item for item in (*args, *kwargs.values()) if isinstance(item, Missing)), None)
            if missing is not None:
                return missing
            try:
                return function(*args, **kwargs)
            except SlotError as error:
                return self.fault(error)

        return filtered


def _told_missing(sandbox: Sandbox) -> type[Missing]:
    """The kind of Missing that Jinja makes for a name that it does not find: the sandbox tells the problem."""

    class UnknownName(Missing):
        __slots__ = ()

        def __init__(
            self,
            hint: str | None = None,
            obj: object = nothing,
            name: str | None = None,
            exc: type[UndefinedError] = UndefinedError,
        ) -> None:
            super().__init__(hint, obj, name, exc)
            message = f'"{shortened(str(name))}" names nothing that exists.'
            sandbox.fault(SlotError("TPL-002", message, what_to_write(str(name), sandbox.globals, NAMES_PAGE)))

    return UnknownName
