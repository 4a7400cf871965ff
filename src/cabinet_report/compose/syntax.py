"""What is told of a text that cannot be read as a template: in plain words, at the line where the slot begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cabinet_report.compose.language import Refusal

if TYPE_CHECKING:
    from jinja2 import TemplateSyntaxError

_TAG = re.compile(r"\{%-?\s*(\w+)")
_JARGON = (
    ("end of print statement", "}}"),
    ("end of statement block", "%}"),
    ("begin of print statement", "{{"),
    ("begin of statement block", "{%"),
    ("token ", ""),
    ("'", '"'),
)


def unread(error: TemplateSyntaxError, source: str) -> Refusal:
    """Why a text cannot be read, with the line on which the slot begins that is not understood."""
    told, line = (error.message or "").rstrip("."), error.lineno or 1
    if unclosed := re.search(r"innermost block that needs to be closed is '(\w+)'", told):
        if unknown := re.match(r"Encountered unknown tag '(\w+)'", told):
            message = f'"{{% {unknown[1]} %}}" stands where "{{% end{unclosed[1]} %}}" is awaited.'
            return Refusal("TPL-001", line, message, f'Close "{{% {unclosed[1]} %}}" first.')
        message = f'"{{% {unclosed[1]} %}}" is never closed.'
        return Refusal("TPL-001", _opened(source), message, f"Add {{% end{unclosed[1]} %}}.")
    if unknown := re.match(r"Encountered unknown tag '(\w+)'", told):
        message = f'"{{% {unknown[1]} %}}" is no part of the template language, or closes nothing here.'
        return Refusal("TPL-001", line, message, "There are if, for and call, with endif, endfor and endcall.")
    if told == "Missing end of comment tag":
        return Refusal("TPL-001", line, 'a comment that begins with "{#" has no end.', 'Add "#}".')
    line = _slot_line(source, line)
    for jargon, plain in _JARGON:
        told = told.replace(jargon, plain)
    seen = " ".join(source.splitlines()[line - 1].split())
    message = f'"{seen if len(seen) <= 60 else seen[:57] + "..."}" cannot be read: {told[:1].lower()}{told[1:]}.'
    return Refusal("TPL-001", line, message, 'Write each slot as {{ ... }}, and words in it in "quotation marks".')


def _opened(source: str) -> int:
    """The line of the innermost tag that is never closed."""
    opened: list[int] = []
    for tag in _TAG.finditer(source):
        if tag[1] in ("if", "for", "call"):
            opened.append(source.count("\n", 0, tag.start()) + 1)
        elif tag[1].startswith("end") and opened:
            opened.pop()
    return opened[-1] if opened else 1


def _slot_line(source: str, line: int) -> int:
    """The line on which the slot begins that goes wrong on this line."""
    upto = "\n".join(source.split("\n")[:line])
    opens = max(upto.rfind("{{"), upto.rfind("{%"))
    closes = max(upto.rfind("}}"), upto.rfind("%}"))
    return source.count("\n", 0, opens) + 1 if opens > closes else line
