"""Any table becomes one in which no cell is merged or empty, and which says the same words in the same order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_report.houses.read import read_house
from cabinet_report.passes import finish
from cabinet_report.passes.accessible import accessible
from cabinet_report.passes.accessible.phrases import text_in
from cabinet_report.passes.accessible.tables import flat_table
from cabinet_report.passes.profiles import in_profile
from cabinet_report.problems import Problems
from cabinet_report.tree.grid import Placed, grid
from cabinet_report.tree.nodes import (
    Block,
    Blocks,
    BulletList,
    Cell,
    ChartBeside,
    Column,
    Contribution,
    ListItem,
    Note,
    Paragraph,
    Row,
    Table,
    Text,
)
from cabinet_report.tree.walk import text_of, walk
from tests.passes.test_passes import blocks, paper_of, series_of
from tests.tree.test_grid import Rectangle, tilings
from tests.trees import HOUSES, cell, words

WORDS = read_house("plain", [HOUSES]).words
OWN = re.compile(r"w\d+")


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table with spans in head and body, groups, headings of rows, lists, notes, and cells without words."""
    columns = draw(st.integers(1, 5))
    number = count()

    def children(*, is_group: bool = False) -> Blocks:
        said = f"w{next(number)}"
        note = (Note(words("a note")),) if draw(st.booleans()) else ()
        kinds: list[Blocks] = [
            (Paragraph((Text(said), *note), label=said, numbering="numbered"),),
            (Paragraph((Text(f"{said} and many more words, so that it would be long to say them twice"), *note)),),
            (Paragraph((Text(said),)), BulletList((ListItem((Text(f"w{next(number)}"),)),))),
        ]
        if not is_group:
            kinds += [(), (Paragraph(()),), (Paragraph((Text(" "), *note)),)]
        return draw(st.sampled_from(kinds))

    def made(begun: list[Rectangle], *, is_head: bool) -> Row:
        is_group = not is_head and len(begun) == 1 and begun[0][2:] == (1, columns) and draw(st.booleans())
        scopes = ("column", "column_group") if is_head else (None, None, "row")
        cells = tuple(
            Cell(children(is_group=is_group), column_span=width, row_span=height, scope=draw(st.sampled_from(scopes)))
            for _, _, height, width in begun
        )
        return Row(cells, role="group" if is_group else draw(st.sampled_from(["row", "total"])))

    head, body = (tuple(made(begun, is_head=is_head) for begun in draw(tilings(columns))) for is_head in (True, False))
    shares = tuple(Column(100 / columns, unit=draw(st.sampled_from(["", "£000"]))) for _ in range(columns))
    return Table(shares, head, body, "What it is.", caption=draw(st.sampled_from([(), words("Caption")])))


def own(found: Iterable[Block]) -> Iterator[str]:
    """The words that the table had of its own, without those that are said again."""
    text = " ".join(node.text for node in walk(tuple(found)) if isinstance(node, Text))
    return iter(dict.fromkeys(OWN.findall(text)))


def bodies(found: Iterable[Block]) -> Iterator[Block]:
    """The blocks with tables that have no head."""
    return (replace(block, head=()) if isinstance(block, Table) else block for block in found)


@given(tables())
def test_no_cell_is_merged_and_none_is_empty(table: Table) -> None:
    for made in flat_table(table, WORDS):
        if not isinstance(made, Table):
            continue
        every = [each for row in (*made.head, *made.body) for each in row.cells]
        assert {(1, 1)} >= {(each.column_span, each.row_span) for each in every}
        assert {len(table.columns)} >= {len(row.cells) for row in (*made.head, *made.body)}
        assert len(made.head) == min(1, len(table.head))
        assert all(any(isinstance(n, Text) and n.text.strip() for n in walk(each.children)) for each in every)
        assert not {"column_group", "row_group"} & {each.scope for each in every}


@given(tables())
def test_the_words_of_the_rows_are_the_same_in_the_same_order(table: Table) -> None:
    titles = {
        word
        for place in grid(table).cells
        if place.row < len(table.head) and place.width == len(table.columns) > 1
        for word in own(place.cell.children)
    }
    made = [word for word in own(bodies(flat_table(table, WORDS))) if word not in titles]
    heads = set(own(each for row in table.head for place in row.cells for each in place.children))

    assert list(own([replace(table, head=())])) == [word for word in made if word not in heads]


@given(tables())
def test_each_column_has_all_the_headings_that_stood_over_it(table: Table) -> None:
    over: list[list[str]] = [[] for _ in table.columns]
    for row in grid(table).rows:
        for place in row.places if row.is_head else ():
            if place.width == len(table.columns) > 1:
                continue
            origin = place if isinstance(place, Placed) else place.origin
            for column in range(place.column, place.column + place.width):
                over[column].extend(own(origin.cell.children))

    groups = set(own(each for row in table.body if row.role == "group" for each in row.cells[0].children))
    for made in flat_table(table, WORDS):
        for row_of_heads in made.head if isinstance(made, Table) else ():
            assert [[*dict.fromkeys(said)] for said in over] == [
                [word for word in own(each.children) if word not in groups] for each in row_of_heads.cells
            ]


@given(tables())
def test_what_there_is_once_is_there_once(table: Table) -> None:
    before, after = (
        [getattr(node, "label", None) or node for node in walk(found) if isinstance(node, Note | Paragraph)]
        for found in ((table,), tuple(flat_table(table, WORDS)))
    )
    labels = [label for label in after if isinstance(label, str)]
    notes = [sum(isinstance(node, Note) for node in found) for found in (before, after)]

    assert len({*labels}) == len(labels)
    assert notes[0] >= notes[1]


@given(blocks)
def test_paragraphs_tables_and_notes_have_the_numbers_that_they_have_in_the_other_form(children: Blocks) -> None:
    paper = paper_of(children)

    assert series_of(finish(paper)[0].children) == series_of(finish(accessible(paper, WORDS))[0].children)
    assert not any(isinstance(node, ChartBeside) for node in walk(accessible(paper, WORDS).children))


@given(blocks)
def test_a_second_time_changes_nothing(children: Blocks) -> None:
    once = accessible(paper_of(children), WORDS)

    assert once == accessible(once, WORDS)


def shared(text: str) -> Table:
    """Two rows, of which one has words that serve the other too."""
    both = replace(cell(text), row_span=2)
    return Table(
        (Column(50), Column(50)),
        (Row((cell("Measure", scope="column"), cell("Commentary", scope="column"))),),
        (Row((cell("Visits in time", scope="row"), both)), Row((cell("Moves", scope="row"),))),
        "Measures.",
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Visits are late in two of the three areas.", "As for: Visits in time."),
        ("Visits are late.", "Visits are late."),
    ],
)
def test_what_two_rows_share_is_pointed_to_where_that_is_shorter(text: str, said: str) -> None:
    [made] = flat_table(shared(text), WORDS)

    assert isinstance(made, Table)
    assert [text, said] == [text_of(node.children) for row in made.body for node in walk(row.cells[1].children)
                            if isinstance(node, Paragraph)]  # fmt: skip


def test_words_that_are_said_again_are_no_second_place_for_an_officer_to_write() -> None:
    table = shared("Late.")
    piece = Contribution("commentary.visits", "Commentary")
    cells = table.body[0].cells
    words_of_it = (Paragraph(words("Late."), contribution=piece),)
    table = replace(table, body=(Row((cells[0], replace(cells[1], children=words_of_it))), table.body[1]))

    pieces = [node.contribution for node in walk(tuple(flat_table(table, WORDS))) if isinstance(node, Paragraph)]

    assert [piece] == [each for each in pieces if each]


def test_a_group_without_rows_is_still_named() -> None:
    group = Row((cell("Nobody", column_span=2, role="group"),), "group")
    table = replace(shared("Late."), body=(*shared("Late.").body, group))

    *_, last = flat_table(table, WORDS)

    assert isinstance(last, Paragraph)
    assert ("lead", "Nobody:") == (last.role, text_of(last.children))


def test_a_form_that_there_is_not_is_told() -> None:
    with pytest.raises(Problems) as raised:
        in_profile(paper_of(()), "acessible", WORDS)  # type: ignore[arg-type]  # what a person may type

    assert ['USE-004  profile: "acessible" is no profile. Write "accessible".'] == [*map(str, raised.value.problems)]


def test_a_unit_that_a_heading_says_is_not_said_twice() -> None:
    table = Table(
        (Column(50, unit="£m"), Column(50, unit="£m")),
        (Row((cell("Net budget (£m)", scope="column"), cell("Variance", scope="column")), "head"),),
        (Row((cell("50.1"), cell("-1.0"))),),
        "One row.",
    )

    (flat,) = flat_table(table, WORDS)
    assert isinstance(flat, Table)
    heads = [text_in(head.children) for head in flat.head[0].cells]
    assert ["Net budget (£m)", "Variance (£m)"] == heads
