"""The structure tree of a PDF as plain objects: read as WeasyPrint wrote it, put right by the repairs, written anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element as Source

    from pikepdf import Object, Pdf


@dataclass(frozen=True, slots=True)
class Content:
    """A piece of a page that is marked with a number: its MCID."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True)
class Annotation:
    """A link as the page knows it: the place that is clicked."""

    page: int
    annotation: Any


@dataclass(eq=False, slots=True)
class Element:
    """One element of the structure. ``source`` is the element of the HTML it comes from; ``page`` where it begins."""

    type: str
    page: int
    kids: list[Kid] = field(default_factory=list)
    source: Source | None = None
    alternative: str | None = None
    actual: str | None = None
    language: str | None = None
    identifier: str | None = None
    attributes: dict[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def elements(self) -> list[Element]:
        """The kids that are elements."""
        return [kid for kid in self.kids if isinstance(kid, Element)]

    def walk(self) -> Iterator[Element]:
        """This element and all below it, in reading order."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(reversed(element.elements))

    def contents(self) -> Iterator[Content]:
        """Every piece of content below it, in reading order."""
        for kid in self.kids:
            if isinstance(kid, Content):
                yield kid
            elif isinstance(kid, Element):
                yield from kid.contents()


Kid = Element | Content | Annotation


def read_structure(pdf: Pdf) -> Element:
    """The Document element, with everything in it."""
    pages: dict[Any, int] = {page.objgen: number for number, page in enumerate(pdf.pages)}
    root: Any = pdf.Root["/StructTreeRoot"]
    return _read(root["/K"][0], 0, pages)


def _read(found: Any, page: int, pages: dict[Any, int]) -> Element:
    if "/Pg" in found:
        page = pages[found["/Pg"].objgen]
    element = Element(str(found["/S"])[1:], page)
    if "/Alt" in found:
        element.alternative = str(found["/Alt"])
    # Of attributes WeasyPrint writes spans that are right, and boxes and headers that the repairs write anew.
    for name, value in found.get("/A", {}).items():
        if name in ("/ColSpan", "/RowSpan"):
            element.attributes.setdefault("Table", {})[name[1:]] = int(value)
    for kid in found["/K"]:
        if isinstance(kid, int):
            element.kids.append(Content(page, kid))
        elif kid.get("/Type") == "/OBJR":
            element.kids.append(Annotation(page, kid["/Obj"]))
        else:
            element.kids.append(_read(kid, page, pages))
    return element


def write_structure(pdf: Pdf, document: Element) -> None:
    """Put the tree in the place of the one that the PDF has."""
    _Written(pdf).write(document)


class _Written:
    """A structure tree on its way into a PDF: with the elements go the ways back to them from the pages."""

    def __init__(self, pdf: Pdf) -> None:
        self.pdf = pdf
        self.pages = [page.obj for page in pdf.pages]
        self.owners: list[dict[int, Object]] = [{} for _ in self.pages]
        self.annotations: list[tuple[Any, Object]] = []
        self.identifiers: dict[str, Object] = {}

    def write(self, document: Element) -> None:
        from pikepdf import Array, Dictionary, Name, String

        root = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        root.K = Array([self.element(document, root)])
        numbers: list[Any] = []
        for number, (page, owners) in enumerate(zip(self.pages, self.owners, strict=True)):
            page.StructParents = number
            listed = [owners.get(mcid) for mcid in range(max(owners, default=-1) + 1)]
            numbers.extend([number, Array(listed)])
        for number, (annotation, owner) in enumerate(self.annotations, start=len(self.pages)):
            annotation.StructParent = number
            numbers.extend([number, owner])
        root.ParentTree = self.pdf.make_indirect(Dictionary(Nums=Array(numbers)))
        self.drop_lost_links()
        root.ParentTreeNextKey = len(self.pages) + len(self.annotations)
        if self.identifiers:
            names: list[Any] = []
            for identifier, owner in sorted(self.identifiers.items()):
                names.extend([String(identifier), owner])
            root.IDTree = self.pdf.make_indirect(Dictionary(Names=Array(names)))
        self.pdf.Root.StructTreeRoot = root

    def drop_lost_links(self) -> None:
        """Take away the links that nothing in the tree holds: those in heads that a table says again."""
        from pikepdf import Array

        held = {annotation.objgen for annotation, _ in self.annotations}
        for page in self.pages:
            links: Any = page.get("/Annots", [])
            if any(link.objgen not in held for link in links):
                page.Annots = Array([link for link in links if link.objgen in held])

    def element(self, element: Element, parent: Object) -> Object:
        from pikepdf import Array, Dictionary, Name, String

        page = next((content.page for content in element.contents()), element.page)
        written = Dictionary(Type=Name.StructElem, S=Name(f"/{element.type}"), P=parent, Pg=self.pages[page])
        if element.alternative is not None:
            written.Alt = String(element.alternative)
        if element.actual is not None:
            written.ActualText = String(element.actual)
        if element.language is not None:
            written.Lang = String(element.language)
        if element.attributes:
            said = [
                Dictionary({"/O": Name(f"/{owner}"), **_keys(values)}) for owner, values in element.attributes.items()
            ]
            written.A = said[0] if len(said) == 1 else Array(said)
        here = self.pdf.make_indirect(written)
        if element.identifier is not None:
            here.ID = String(element.identifier)
            self.identifiers[element.identifier] = here
        here.K = Array([self.kid(kid, here, page) for kid in element.kids])
        return here

    def kid(self, kid: Kid, parent: Object, page: int) -> Object | int:
        from pikepdf import Dictionary, Name

        match kid:
            case Element():
                return self.element(kid, parent)
            case Content():
                self.owners[kid.page][kid.mcid] = parent
                if kid.page == page:
                    return kid.mcid
                return Dictionary(Type=Name.MCR, Pg=self.pages[kid.page], MCID=kid.mcid)
            case Annotation():
                self.annotations.append((kid.annotation, parent))
                return Dictionary(Type=Name.OBJR, Pg=self.pages[kid.page], Obj=kid.annotation)


def _keys(values: dict[str, Any]) -> dict[str, Any]:
    return {f"/{name}": value for name, value in values.items()}
