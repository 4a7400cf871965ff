"""Blocks as HTML: the writer chooses elements; what they look like stands in the style sheet."""

from __future__ import annotations

from collections.abc import Iterator
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
    Landscape,
    NumberedList,
    PageBreak,
    Paragraph,
    Section,
    Table,
    Title,
)
from cabinet_report.writers.html.charts import write_chart
from cabinet_report.writers.html.elements import Markup, element, join
from cabinet_report.writers.html.inlines import write_inlines
from cabinet_report.writers.html.lists import write_acronyms, write_list, write_strip
from cabinet_report.writers.html.medium import Medium, anchor, css_class
from cabinet_report.writers.html.tables import write_table
from cabinet_report.writers.labels import paragraph_label


def write_blocks(blocks: Blocks, medium: Medium, level: int = 1) -> Markup:
    """The blocks one after the other; ``level`` is that of the heading they stand under, the title's being 1."""
    return Markup("\n".join(write_block(block, medium, level) for block in blocks))


def write_block(block: Block, medium: Medium, level: int) -> Markup:
    """One block and everything in it."""
    match block:
        case Title():
            return element("h1", write_inlines(block.children, medium))
        case Section():
            return join(_section(block, medium))
        case Paragraph():
            return _paragraph(block, medium)
        case BulletList() | NumberedList():
            return write_list(block, medium)
        case Table():
            return write_table(block, medium, partial(write_blocks, medium=medium, level=level))
        case Chart():
            return write_chart(block, medium, beside=False)
        case ChartBeside():
            commentary = element("div", write_blocks(block.commentary, medium, level), class_="commentary")
            return element("div", commentary, write_chart(block.chart, medium, beside=True), class_="beside")
        case Cards():
            return element("div", *(_card(card, medium, level + 1) for card in block.cards), class_="cards")
        case Contents():
            return _contents(block, medium)
        case AcronymList():
            return write_acronyms(block.entries)
        case Landscape():
            return element("div", write_blocks(block.children, medium, level), class_="landscape")
        case PageBreak():
            return element("div", class_="page-break")
        case _:
            assert_never(block)


def _section(section: Section, medium: Medium) -> Iterator[Markup]:
    level = section.level + 1
    number = element("span", f"{paragraph_label(section.number)} ", class_="label") if section.number else Markup("")
    stamp = Markup("")
    if section.stamp:
        stamp = join((" ", element("span", f"[{section.stamp.officer} {section.stamp.date}]", class_="stamp")))
    yield element(
        f"h{min(level, 6)}",
        number,
        write_inlines(section.heading, medium),
        stamp,
        class_=_classes("section", section.role, numbered=section.number is not None),
        id=anchor(section.label) if section.label else None,
    )
    yield Markup("\n")
    yield write_blocks(section.children, medium, level)


def _paragraph(paragraph: Paragraph, medium: Medium) -> Markup:
    number = (
        element("span", f"{paragraph_label(paragraph.number)} ", class_="label") if paragraph.number else Markup("")
    )
    return element(
        "p",
        number,
        write_inlines(paragraph.children, medium),
        class_=_classes("body", paragraph.role, numbered=paragraph.number is not None),
        id=anchor(paragraph.label) if paragraph.label else None,
    )


def _classes(usual: str, role: str, *, numbered: bool) -> str | None:
    names = [name for name, said in ((css_class(role), role != usual), ("numbered", numbered)) if said]
    return " ".join(names) or None


def _card(card: Card, medium: Medium, level: int) -> Markup:
    return element(
        "article",
        element(f"h{min(level, 6)}", write_inlines(card.heading, medium), class_="card-name"),
        write_strip(card.entries, medium),
        write_blocks(card.children, medium, level),
        class_=_classes("card", card.role, numbered=False) or "card",
        id=anchor(card.label) if card.label else None,
    )


def _contents(contents: Contents, medium: Medium) -> Markup:
    return element(
        "nav",
        element("h2", write_inlines(contents.heading, medium), id="contents"),
        element("ol", *(_entry(entry, medium) for entry in contents.entries), class_="toc"),
        class_="contents",
        aria_labelledby="contents",
    )


def _entry(entry: ContentsEntry, medium: Medium) -> Markup:
    target = f"#{anchor(entry.target)}"
    page = element("span", class_="page-number", data_target=target) if medium.printed else Markup("")
    return element("li", element("a", entry.text, href=target), page, class_=f"level-{entry.level}")
