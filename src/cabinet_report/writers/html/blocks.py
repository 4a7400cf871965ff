"""Blocks as HTML: the writer chooses elements; what they look like stands in the style sheet."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import assert_never

from cabinet_report.tree.nodes import (
    AcronymList,
    Block,
    Blocks,
    BulletList,
    Card,
    Cards,
    Chart,
    ChartBeside,
    Contents,
    ContentsEntry,
    Exempt,
    Landscape,
    Note,
    NumberedList,
    PageBreak,
    Panel,
    Paragraph,
    Picture,
    Section,
    Table,
    Title,
)
from cabinet_report.tree.walk import text_of, walk
from cabinet_report.wording import paragraph_label
from cabinet_report.writers.bands import LARGE, RATING_OF_BAND
from cabinet_report.writers.html.charts import write_chart
from cabinet_report.writers.html.elements import Markup, element, join
from cabinet_report.writers.html.inlines import shape_behind, write_inlines
from cabinet_report.writers.html.lists import write_acronyms, write_list, write_strips
from cabinet_report.writers.html.medium import Medium, Place, anchor, css_class
from cabinet_report.writers.html.tables import write_table
from cabinet_report.writers.panel_room import stays_whole

TOP = Place()
# What stands at the margin, whatever is above it.
AT_MARGIN = frozenset({"addressee", "contact", "date", "notice", "signature", "source_note"})


def write_blocks(blocks: Blocks, medium: Medium, place: Place = TOP) -> Markup:
    """The blocks one after the other."""
    written = []
    for block in blocks:
        written.append(write_block(block, medium, place))
        if isinstance(block, Paragraph) and block.number is not None:
            place = replace(place, inset=True)
    return Markup("\n".join(written))


def write_block(block: Block, medium: Medium, place: Place) -> Markup:
    """One block and everything in it."""
    match block:
        case Title():
            return element("h1", write_inlines(block.children, medium))
        case Section():
            return join(_section(block, medium, place))
        case Paragraph():
            return _paragraph(block, medium, place)
        case BulletList() | NumberedList():
            return write_list(block, medium, inset=place.inset)
        case Table():
            return write_table(
                block, medium, place, partial(write_blocks, medium=medium, place=replace(place, inset=False))
            )
        case Chart():
            return write_chart(block, medium, beside=False)
        case Picture():
            return _picture(block)
        case ChartBeside():
            beside = write_blocks(block.commentary, medium, replace(place, inset=False))
            commentary = element("div", beside, class_="commentary")
            return element("div", commentary, write_chart(block.chart, medium, beside=True), class_="beside")
        case Cards():
            layout = "tiles" if block.layout == "tiles" else "cards"
            return element("div", *(_card(card, medium, place) for card in block.cards), class_=layout)
        case Panel():
            return _panel(block, medium, place)
        case Contents():
            return _contents(block, medium)
        case AcronymList():
            return write_acronyms(block.entries)
        case Landscape():
            return element("div", write_blocks(block.children, medium, replace(place, wide=True)), class_="landscape")
        case Exempt():
            raise ValueError("an exempt part was not taken out of this paper")  # the last guard: no file may have one
        case PageBreak():
            return element("div", class_="page-break")
        case _:
            assert_never(block)


def _picture(picture: Picture) -> Markup:
    """The picture with its file in it, since the page loads nothing."""
    address = f"data:image/png;base64,{b64encode(picture.content).decode()}"
    image = element("img", src=address, alt=picture.alternative, style=f"width:{picture.width:g}mm")
    return element("div", image, class_="picture")


def _section(section: Section, medium: Medium, place: Place) -> Iterator[Markup]:
    level = section.level + 1
    stamp = Markup("")
    if section.stamp:
        stamp = join((" ", element("span", str(section.stamp), class_="stamp")))
    yield element(
        f"h{min(level, 6)}",
        _label(section.number),
        write_inlines(section.heading, medium),
        shape_behind(RATING_OF_BAND[section.role], medium) if section.role in RATING_OF_BAND else Markup(""),
        stamp,
        class_=_classes("numbered" if section.number else None, role=section.role, usual="section"),
        id=anchor(section.label) if section.label else None,
        data_title=_title(section) if medium.printed else None,
    )
    yield Markup("\n")
    below = replace(place, level=level, heading=text_of(section.heading), inset=section.number is not None)
    yield write_blocks(section.children, medium, below)


def _title(section: Section) -> str | None:
    """The heading as a bookmark has it, where that leaves out the number of a note."""
    if not any(isinstance(node, Note) for node in walk(section.heading)):
        return None
    number = f"{paragraph_label(section.number)} " if section.number else ""
    return f"{number}{text_of(section.heading)}"


def _paragraph(paragraph: Paragraph, medium: Medium, place: Place) -> Markup:
    set_in = place.inset and paragraph.role not in AT_MARGIN
    return element(
        "p",
        _label(paragraph.number),
        write_inlines(paragraph.children, medium),
        class_=_classes(
            "numbered" if paragraph.number else "inset" if set_in else None, role=paragraph.role, usual="body"
        ),
        id=anchor(paragraph.label) if paragraph.label else None,
    )


def _label(number: str | None) -> Markup:
    """The number before a paragraph or heading."""
    return element("span", f"{paragraph_label(number)} ", class_="label") if number else Markup("")


def _classes(first: str | None, *, role: str, usual: str) -> str | None:
    """The names of the classes; the usual role needs none."""
    return " ".join(filter(None, (first, None if role == usual else css_class(role)))) or None


def _card(card: Card, medium: Medium, place: Place) -> Markup:
    return element(
        "article",
        element(f"h{min(place.level + 1, 6)}", write_inlines(card.heading, medium), class_="card-name"),
        *write_strips(card.entries, medium),
        write_blocks(card.children, medium, replace(place, inset=False)),
        class_=_classes("card bare" if _is_bare(card) else "card", role=card.role, usual="card"),
        id=anchor(card.label) if card.label else None,
    )


def _is_bare(card: Card) -> bool:
    """Whether a tile has nothing but its value."""
    return bool(card.entries) and all(entry.role == LARGE for entry in card.entries)


def _panel(panel: Panel, medium: Medium, place: Place) -> Markup:
    return element(
        "div",
        element(f"h{min(place.level + 1, 6)}", write_inlines(panel.heading, medium), class_="panel-name"),
        write_blocks(panel.children, medium, replace(place, inset=False)),
        class_=_classes(
            "panel whole" if medium.printed and stays_whole(panel) else "panel", role=panel.role, usual="panel"
        ),
    )


def _contents(contents: Contents, medium: Medium) -> Markup:
    return element(
        "nav",
        element("h2", write_inlines(contents.heading, medium)),
        element("ol", *(_entry(entry, medium) for entry in contents.entries), class_="toc"),
        class_="contents",
        aria_label=text_of(contents.heading),
    )


def _entry(entry: ContentsEntry, medium: Medium) -> Markup:
    target = f"#{anchor(entry.target)}"
    page = element("span", class_="page-number", data_target=target) if medium.printed else Markup("")
    return element("li", element("a", entry.text, href=target), page, class_=f"level-{entry.level}")
