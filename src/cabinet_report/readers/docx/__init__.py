"""The Word reader: a .docx file back into the tree, as far as Word keeps it."""

from __future__ import annotations

from cabinet_report.tree.nodes import Finished


def read_docx(contents: bytes, name: str = "document.docx") -> Finished:
    """The paper that a Word file holds, its numbers counted as Word counts them; raises Problems.

    Word keeps no sources, no scopes, no roles but those that a style tells, not which words stood beside a chart, and
    not how the numbers of a chart were printed.  A label is its bookmark's name.
    """
    from cabinet_report.readers.docx.blocks import BodyReader
    from cabinet_report.readers.docx.inlines import InlineReader
    from cabinet_report.readers.docx.numbers import Numbers
    from cabinet_report.readers.docx.package import Opened
    from cabinet_report.readers.docx.whole import furniture, notes_by_id, properties
    from cabinet_report.tree.nodes import Note
    from cabinet_report.tree.walk import walk

    opened = Opened(contents, name)
    numbering = opened.related(opened.main, "numbering")
    reader = BodyReader(
        opened,
        InlineReader(opened, opened.main, notes_by_id(opened)),
        Numbers(opened.tree(numbering[0]) if numbering else None),
    )
    children = reader.blocks(opened.body)
    return Finished(
        properties=properties(opened),
        furniture=furniture(opened),
        children=children,
        notes=tuple(node for node in walk(children) if isinstance(node, Note)),
    )
