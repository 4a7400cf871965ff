"""Lists that say how they are numbered, with their labels as labels: docs/explanation/analysis/weasyprint-lists.md."""

from __future__ import annotations

from collections.abc import Iterator

from cabinet_report.writers.pdf.repair.structure import Element

NUMBERINGS = {"lower-alpha": "/LowerAlpha", "lower-roman": "/LowerRoman", "decimal": "/Decimal"}


def set_lists(document: Element) -> None:
    """Nest lists in the items they stand in, and give each list its numbering and each item its label.

    A bullet is drawn, and is no label: the list says that it has them.
    """
    from pikepdf import Name

    for element in list(document.walk()):
        if element.type != "L" or element.source is None:
            continue
        if element.source.tag == "dl":
            element.kids = list(_definitions(element))
            numbering = "/None"
        else:
            _nest(element)
            numbering = "/Disc"
            if element.source.tag == "ol":
                numbering = NUMBERINGS[element.source.get("class", "").split()[0]]
                for item in element.elements:
                    _label(item)
        for item in element.elements:
            for body in item.elements:
                body.source = body.source if body.source is not None else item.source
        element.attributes["List"] = {"ListNumbering": Name(numbering)}


def _nest(outer: Element) -> None:
    """Put a list that stands after its item, where WeasyPrint leaves it, into the item's body."""
    kept: list[Element] = []
    for kid in outer.elements:
        if kid.type == "L" and kept:
            _body(kept[-1]).kids.append(kid)
        else:
            kept.append(kid)
    outer.kids = list(kept)


def _body(item: Element) -> Element:
    """The body of an item; one without words is given one."""
    for part in item.elements:
        if part.type == "LBody":
            return part
    item.kids.append(Element("LBody", item.page))
    return item.elements[-1]


def _label(item: Element) -> None:
    """Take the typed label, which is the first thing in the item's body, out of it."""
    holder = _body(item)
    while (inner := holder.elements[0]).type == "NonStruct":
        holder = inner
    holder.kids.remove(inner)
    item.kids.insert(0, Element("Lbl", inner.page, kids=[inner]))


def _definitions(outer: Element) -> Iterator[Element]:
    """One item for each term and what it is, which WeasyPrint makes two items of."""
    parts = [element for element in outer.walk() if element.type == "LI"]
    for term, meaning in zip(parts[::2], parts[1::2], strict=True):
        label, body = term.elements[0], meaning.elements[0]
        label.type, label.source, body.source = "Lbl", term.source, meaning.source
        yield Element("LI", term.page, kids=[label, body], source=term.source)
