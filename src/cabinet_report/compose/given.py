"""What a template gives a call or a filter: as much as it takes, and of the right kind, or a problem that says what."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from inspect import Parameter, Signature, signature
from typing import ParamSpec, TypeVar

from cabinet_report.compose.faults import SlotError, shortened
from cabinet_report.compose.names import Named
from cabinet_report.compose.slots import Slot
from cabinet_report.domain.figures import Figure
from cabinet_report.domain.printed import Printed
from cabinet_report.naming import what_to_write

P = ParamSpec("P")
R = TypeVar("R")
LONGEST_LABEL = 100


def for_templates(function: Callable[P, R]) -> Callable[P, R]:
    """The same function for templates to call: what it is given is checked first, by what its parameters say."""
    takes = signature(function, eval_str=True)

    @wraps(function)
    def called(*args: P.args, **kwargs: P.kwargs) -> R:
        given = _bound(function.__name__, takes, args, kwargs)
        return function(*given.args, **given.kwargs)  # type: ignore[arg-type]  # bound to this very signature

    called.for_templates = True  # type: ignore[attr-defined]  # how the sandbox knows it
    gives = takes.return_annotation in (Figure, Printed)
    called.gives_words = gives  # type: ignore[attr-defined]  # how the sandbox knows what stands in a sentence
    return called


def is_for_templates(thing: object) -> bool:
    """Whether a template may call this."""
    return getattr(thing, "for_templates", False) is True


def gives_words(thing: object) -> bool:
    """Whether a call gives a figure or what is printed of it, so that what it cannot do costs words of a sentence."""
    return getattr(thing, "gives_words", False) is True


def usage(name: str, takes: Signature) -> str:
    """How it is written: ``ref(label)``, ``| millions(decimals)``, ``{% call landscape() %} words {% endcall %}``."""
    listed = ", ".join(each for each in takes.parameters if each not in ("self", "value", "caller"))
    if "value" in takes.parameters:
        return f"| {name}({listed})" if listed else f"| {name}"
    call = f"{name}({listed})"
    return f"{{% call {call} %}} words {{% endcall %}}" if "caller" in takes.parameters else call


class _Given:
    """Arguments that fit a signature."""

    def __init__(self, args: tuple[object, ...], kwargs: Mapping[str, object]) -> None:
        self.args, self.kwargs = args, kwargs


def _bound(name: str, takes: Signature, args: tuple[object, ...], kwargs: Mapping[str, object]) -> _Given:
    hint = f"Write {usage(name, takes)}."
    try:
        bound = takes.bind(*args, **kwargs)
    except TypeError:
        raise SlotError("TPL-003", _misfit(name, takes, args, kwargs), hint) from None
    for parameter, value in bound.arguments.items():
        kind = takes.parameters[parameter].annotation
        if kind is str:
            bound.arguments[parameter] = _words(name, parameter, value)
        elif (kind is int or (kind == int | None and value is not None)) and type(value) is not int:
            message = f"{name}() takes a whole number as {parameter}, and is given {seen(value)}."
            raise SlotError("TPL-003", message, hint)
    return _Given(bound.args, bound.kwargs)


def _words(name: str, parameter: str, value: object) -> str:
    if not (type(value) is str or isinstance(value, Printed)) or not str(value).strip():
        message = f"{name}() takes words as {parameter}, and is given {seen(value)}."
        raise SlotError("TPL-003", message, 'Write words in "quotation marks".')
    if parameter == "label" and len(str(value)) > LONGEST_LABEL:
        message = f"{name}() takes a label, and is given {len(str(value)):,} letters: {seen(value)}."
        raise SlotError("TPL-003", message, f"Give it a name of at most {LONGEST_LABEL} letters.")
    return str(value)


def _misfit(name: str, takes: Signature, args: tuple[object, ...], kwargs: Mapping[str, object]) -> str:
    """Why the arguments do not fit, in the author's words."""
    known = {key: each for key, each in takes.parameters.items() if key != "self"}
    if "caller" in kwargs and "caller" not in known:
        return f"{name}() takes no words between call and endcall."
    if "caller" in known and "caller" not in kwargs:
        return f"{name}() stands without words."
    for key in kwargs:
        if key not in known:
            return f'{name}() takes nothing called "{key}". {what_to_write(key, known)}'
    wanted = [key for key, each in known.items() if each.default is Parameter.empty]
    given = len(args) - ("self" in takes.parameters) + len(kwargs)
    return f"{name}() is given too {'little' if given < len(wanted) else 'much'}."


def seen(value: object) -> str:
    """What an author has given, as a person would name it."""
    match value:
        case Slot():
            return "a slot"
        case Figure():
            return f'"{value.name}"' if value.name else "a figure"
        case Printed() | str():
            return f'"{shortened(str(value))}"'
        case None | bool():
            return "yes or no"
        case int() | float():
            return f"the number {value}"
        case list():
            return "a list"
        case Named():
            return value.called
        case _:
            return "something that is no word and no figure"
