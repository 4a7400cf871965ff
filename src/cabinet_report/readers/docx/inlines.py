"""Runs back into inlines: words with their marks, links, references, notes and fields."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from cabinet_report.problems import Where
from cabinet_report.readers.docx.package import Element, Opened, attribute, find, is_on, tag
from cabinet_report.tree.nodes import (
    CrossReference,
    Emphasis,
    Field,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Note,
    Span,
    Strong,
    Text,
)

HERE = Where("document.docx")
FIELDS: dict[str, Field] = {"PAGE": Field("page"), "NUMPAGES": Field("pages")}
# Content controls, insertions and the like hold what is read; deletions and fallbacks do not.
TRANSPARENT = {
    tag(name) for name in ("w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:fldSimple")
}
# Letters that some programs write as elements.
LETTERS = {tag("w:softHyphen"): "\u00ad", tag("w:noBreakHyphen"): "\u2011"}
# The styles of the shapes of bands, and the role of the section that each stands for.
BANDS = {"tiles good": "tiles.good", "tiles concern": "tiles.concern"}
_SHAPE = re.compile(r"^\S\u00a0")


@dataclass(slots=True)
class InlineReader:
    """Reads the inlines of one part. ``notes`` are the footnotes by their id."""

    opened: Opened
    part: str
    notes: dict[str, Element] = field(default_factory=dict)
    calls: int = 0
    _targets: dict[str, str] = field(default_factory=dict)
    # The instructions of the fields that are open, innermost last; None once the result has begun.
    _fields: list[_OpenField] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._targets = self.opened.targets(self.part)

    def read(self, paragraph: Element) -> Inlines:
        """The inlines of a paragraph, neighbouring words of one kind joined."""
        return joined(self._children(paragraph))

    def _children(self, parent: Element) -> Iterator[Inline]:
        for child in parent:
            if child.tag == tag("w:r"):
                yield from self._run(child)
            elif child.tag == tag("w:hyperlink"):
                yield from self._hyperlink(child)
            elif child.tag in TRANSPARENT:
                yield from self._children(child)

    def _hyperlink(self, link: Element) -> Iterator[Inline]:
        words = joined(self._children(link))
        anchor = attribute(link, "w:anchor")
        if anchor:
            yield CrossReference(anchor, HERE, "".join(inline.text for inline in words if isinstance(inline, Text)))
        else:
            yield Link(words, self._targets.get(attribute(link, "r:id"), ""))

    def _run(self, run: Element) -> Iterator[Inline]:
        for child in run:
            if child.tag == tag("w:fldChar"):
                yield from self._field_mark(attribute(child, "w:fldCharType"))
            elif self._fields and not self._fields[-1].has_result:
                if child.tag == tag("w:instrText"):
                    self._fields[-1].instruction += child.text or ""
            else:
                for inline in self._piece(child, run):
                    if self._fields and self._fields[-1].gathers:
                        self._fields[-1].result += inline.text if isinstance(inline, Text) else ""
                    else:
                        yield inline

    def _piece(self, child: Element, run: Element) -> Iterator[Inline]:
        if child.tag == tag("w:t"):
            yield self._marked(child.text or "", run)
        elif child.tag == tag("w:tab"):
            yield Text("\t")
        elif child.tag in LETTERS:
            yield Text(LETTERS[child.tag])
        elif child.tag == tag("w:br") and attribute(child, "w:type") != "page":
            yield LineBreak()
        elif child.tag == tag("w:footnoteReference"):
            self.calls += 1
            yield Note(self._note(attribute(child, "w:id")), self.calls)

    def _note(self, name: str) -> Inlines:
        [part] = self.opened.related(self.opened.main, "footnotes")
        reader = InlineReader(self.opened, part)
        paragraphs = self.notes[name].iter(tag("w:p"))
        words = joined(inline for paragraph in paragraphs for inline in reader.read(paragraph))
        return lstripped(words)

    def _marked(self, words: str, run: Element) -> Inline:
        properties = find(run, "w:rPr")
        style = self.opened.style_name(attribute(find(properties, "w:rStyle"), "w:val"))
        if style.startswith(("rating ", "trend ")):
            kind, _, rest = style.partition(" ")
            return Span(f"{kind}.{rest.replace(' ', '_')}", (Text(words),))
        if style in ("sign-off stamp", "card label", "card value", "tile value", *BANDS):
            return Span(style, (Text(words),))
        inline: Inline = Text(words)
        if style == "emphasis" or is_on(find(properties, "w:i")):
            inline = Emphasis((inline,))
        if style == "strong" or is_on(find(properties, "w:b")):
            inline = Strong((inline,))
        return inline

    def _field_mark(self, kind: str) -> Iterator[Inline]:
        if kind == "begin":
            self._fields.append(_OpenField())
        elif kind == "separate":
            self._fields[-1].has_result = True
        elif kind == "end" and self._fields:
            ended = self._fields.pop()
            name, _, rest = ended.instruction.strip().partition(" ")
            if name == "REF":
                yield CrossReference(rest.split()[0], HERE, ended.result)
            elif name in FIELDS:
                yield FIELDS[name]
            elif name in ("SEQ", "PAGEREF"):
                yield Text(ended.result)


@dataclass(slots=True)
class _OpenField:
    """A field between its beginning and its end."""

    instruction: str = ""
    result: str = ""
    has_result: bool = False

    @property
    def gathers(self) -> bool:
        """Whether its result is one thing, and not lines that are read for themselves as in a contents list."""
        return not self.instruction.strip().startswith("TOC")


def joined(inlines: Iterator[Inline]) -> Inlines:
    """The inlines with neighbours of one kind joined, because Word and we cut runs at different places."""
    joint: list[Inline] = []
    for inline in inlines:
        match joint[-1] if joint else None, inline:
            case (_, Text(text="")):
                pass
            case Text(text=before), Text(text=after):
                joint[-1] = Text(before + after)
            case Strong(children=before), Strong(children=after):
                joint[-1] = Strong(joined(iter((*before, *after))))
            case Emphasis(children=before), Emphasis(children=after):
                joint[-1] = Emphasis(joined(iter((*before, *after))))
            case Span(role=role, children=before), Span(role=other, children=after) if role == other:
                joint[-1] = Span(role, joined(iter((*before, *after))))
            case _:
                joint.append(inline)
    return tuple(_without_shape(inline) for inline in joint)


def lstripped(inlines: Inlines) -> Inlines:
    """The inlines without the space at their front, which follows a note's own number."""
    match inlines:
        case (Text(text=text), *rest):
            return (Text(text.removeprefix(" ")), *rest)
        case _:
            return inlines


def _without_shape(inline: Inline) -> Inline:
    """A rating without the shape that the writer set before its word."""
    match inline:
        case Span(role=role, children=(Text(text=text),)) if role.startswith(("rating.", "trend.")):
            return Span(role, (Text(_SHAPE.sub("", text)),))
        case _:
            return inline
