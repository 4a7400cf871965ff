"""Papers of any shape at all, for what must hold of every paper."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from cabinet_report.passes import finish
from cabinet_report.tree.nodes import (
    AcronymEntry,
    AcronymList,
    Block,
    BulletList,
    Card,
    CardEntry,
    Cards,
    Cell,
    ChartBeside,
    Column,
    Emphasis,
    Finished,
    Furniture,
    Inlines,
    Landscape,
    LineBreak,
    Link,
    ListItem,
    Note,
    NumberedList,
    PageBreak,
    Panel,
    Paper,
    Paragraph,
    Row,
    Section,
    Span,
    Strong,
    Table,
    Text,
    Title,
)
from cabinet_report.writers.fitting import fit_tables
from tests.trees import HOSTILE, LONG, line_chart, look, picture, properties, words

texts = st.sampled_from(["", " ", "word", "some words ", " and more", LONG, "up-to-date/new", "W" * 90, *HOSTILE]).map(
    Text
)


def _all_of(strategy: st.SearchStrategy[Inlines], marks: st.SearchStrategy[str]) -> st.SearchStrategy[object]:
    return st.one_of(
        strategy.map(Emphasis),
        strategy.map(Strong),
        st.builds(Span, marks, strategy),
        st.builds(Link, strategy, st.just("https://a.example/act")),
        st.just(LineBreak()),
    )


roles = st.sampled_from(["rating.within", "trend.stable", "name"])
plain: st.SearchStrategy[Inlines] = st.recursive(
    st.lists(texts, max_size=2).map(tuple),
    lambda inner: st.lists(st.one_of(texts, _all_of(inner, roles)), max_size=3).map(tuple),  # type: ignore[arg-type]  # hypothesis loses the types of what it joins
    max_leaves=4,
)
notes = st.builds(Note, st.lists(texts, max_size=2).map(tuple))
inlines: st.SearchStrategy[Inlines] = st.tuples(plain, st.lists(notes, max_size=1), plain).map(
    lambda parts: (*parts[0], *parts[1], *parts[2])
)
paragraphs = st.builds(
    Paragraph,
    inlines,
    st.sampled_from(["body", "notice"]),
    st.none(),
    st.sampled_from(["plain", "numbered", "nested", "sibling"]),
)


def _lists(inner: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    below = st.just(()) if inner.is_empty else st.lists(inner, max_size=1).map(tuple)
    items = st.lists(st.builds(ListItem, inlines, below), max_size=3).map(tuple)
    styles = st.sampled_from(["a.", "i)", "(i)", "1."])
    return st.one_of(st.builds(BulletList, items), st.builds(NumberedList, items, styles))


lists = _lists(_lists(_lists(st.nothing())))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    columns = draw(st.integers(1, 4))
    inside = st.one_of(
        st.just(()),
        st.builds(Paragraph, inlines, st.just("cell")).map(lambda only: (only,)),
        st.tuples(paragraphs, lists),
    )
    cells = st.builds(Cell, inside, scope=st.sampled_from([None, "row"]))
    # Heads are short: WeasyPrint leaves out a head that does not fit on a page together with a row.
    short = st.tuples(st.sampled_from([Text("Name"), Text(""), Text("R&D")]), notes)
    heads = st.builds(
        Cell, st.builds(Paragraph, short, st.just("cell")).map(lambda only: (only,)), scope=st.just("column")
    )

    def rows(cell: st.SearchStrategy[Cell], role: st.SearchStrategy[str]) -> st.SearchStrategy[Row]:
        return st.builds(Row, st.lists(cell, min_size=columns, max_size=columns).map(tuple), role)

    return Table(
        columns=tuple(Column(100 / columns) for _ in range(columns)),
        head=tuple(draw(st.lists(rows(heads, st.just("head")), max_size=2))),
        body=tuple(draw(st.lists(rows(cells, st.sampled_from(["row", "group", "total"])), max_size=4))),
        description="A table of any shape.",
        caption=draw(plain),
        notes=tuple(draw(st.lists(paragraphs, max_size=1))),
    )


entries = st.lists(
    st.builds(CardEntry, st.just("Target"), plain, st.sampled_from(["card.value", "rating.within"])), max_size=4
)
cards = st.builds(Card, inlines, entries.map(tuple), st.lists(paragraphs, max_size=2).map(tuple))
acronyms = st.lists(st.builds(AcronymEntry, st.just("CiN"), st.sampled_from(["Child in Need", LONG])), max_size=2).map(
    tuple
)
chart = replace(line_chart(), label=None)  # a label stands once in a paper
simple: st.SearchStrategy[Block] = st.one_of(
    paragraphs,
    lists,  # type: ignore[arg-type]  # hypothesis loses the types of what it joins
    tables(),
    st.just(chart),
    st.builds(ChartBeside, st.lists(paragraphs, max_size=2).map(tuple), st.just(chart)),
    st.builds(Panel, inlines, st.lists(paragraphs, max_size=2).map(tuple)),
    st.builds(Cards, st.lists(cards, max_size=2).map(tuple)),
    st.builds(AcronymList, st.just(()), acronyms),
    st.just(PageBreak()),
    st.just(picture()),
)
blocks: st.SearchStrategy[Block] = st.recursive(
    simple,
    lambda inner: st.one_of(
        st.builds(
            Section,
            inlines,
            st.lists(inner, max_size=4).map(tuple),
            numbering=st.sampled_from(["plain", "numbered", "nested"]),
            scheme=st.sampled_from([None, "continuous", "hierarchical"]),
            begins_series=st.booleans(),
        ),
        st.builds(Landscape, st.lists(inner, max_size=2).map(tuple)),
    ),
    max_leaves=6,
)


@st.composite
def papers(draw: st.DrawFn) -> Finished:
    """A finished paper with whatever blocks in it, its tables fitted, numbered as the passes number it."""
    body = draw(st.lists(blocks, max_size=5))
    furniture = Furniture(words("Header"), words("Sample only."), words("Footer"))
    paper = Paper(properties("Any paper"), furniture, (Title(words("Any paper")), *body))
    return finish(fit_tables(paper, look()))[0]
