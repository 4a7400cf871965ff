"""What holds of the passes whatever the paper: they number densely and in order, and change nothing twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from cabinet_report.passes import ORDER, finish
from cabinet_report.problems import Collector, Where
from cabinet_report.tree.nodes import (
    AcronymEntry,
    AcronymList,
    Block,
    Blocks,
    BulletList,
    Cell,
    Chart,
    ChartBeside,
    Column,
    Contents,
    CrossReference,
    Finished,
    Furniture,
    Inlines,
    Landscape,
    ListItem,
    Note,
    Panel,
    Paper,
    Paragraph,
    Properties,
    Row,
    Scale,
    Section,
    Series,
    Table,
    Text,
)
from cabinet_report.tree.walk import walk

LABELS = ("one", "two", "three")


@st.composite
def inlines(draw: st.DrawFn) -> Inlines:
    """Words, perhaps with a note and a reference."""
    words: list[Text | Note | CrossReference] = [Text(draw(st.sampled_from(["words", "CiC", "the DSGs", "more"])))]
    if draw(st.booleans()):
        words.append(Note((Text("a note"),)))
    if draw(st.booleans()):
        words.append(CrossReference(draw(st.sampled_from(LABELS)), Where("made.md", line=1)))
    return tuple(words)


labels = st.one_of(st.none(), st.sampled_from(LABELS))
numberings = st.sampled_from(["numbered", "nested", "sibling", "plain", "inherit"])
schemes = st.sampled_from([None, "continuous", "hierarchical", "none"])
paragraphs = st.builds(Paragraph, inlines(), label=labels, numbering=numberings)
lists = st.builds(lambda words: BulletList((ListItem(words),)), inlines())
captions = st.one_of(st.just(()), inlines())
tables = st.builds(
    lambda caption, words, note: Table(
        (Column(100),), (Row((Cell((Paragraph(words),)),)),), (), "x", caption=caption, notes=(Paragraph(note),)
    ),
    captions,
    inlines(),
    inlines(),
)
charts = st.builds(
    lambda caption: Chart(
        "line", "DSG", ("a",), (Series("s", (1.0,), ("1",)),), "x", "x", "x", Scale((0, 1), ("0", "1")), caption=caption
    ),
    captions,
)
besides = st.builds(lambda words, chart: ChartBeside((words,), chart), paragraphs, charts)
panels = st.builds(lambda words: Panel((Text("Impact"),), (words,)), paragraphs)
leaves = st.one_of(paragraphs, lists, tables, charts, besides, panels)


def sections(below: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    children = st.lists(below, max_size=3).map(tuple)
    section = st.builds(
        Section,
        inlines(),
        children,
        label=labels,
        numbering=numberings,
        paragraphs=numberings,
        scheme=schemes,
        begins_series=st.booleans(),
    )
    return st.one_of(section, st.builds(Landscape, children))


blocks: st.SearchStrategy[Blocks] = st.lists(st.recursive(leaves, sections, max_leaves=12), max_size=4).map(tuple)
FRONT: Blocks = (
    Contents((Text("Contents"),)),
    AcronymList((AcronymEntry("DSG", "x"), AcronymEntry("CiC", "y"), AcronymEntry("ABC", "z"))),
)


def series_of(blocks: Blocks) -> list[list[str]]:
    """The numbers of the paper in reading order, then those of each appendix."""
    appendices: list[list[str]] = []

    def numbers(blocks: Blocks) -> Iterator[str]:
        for block in blocks:
            match block:
                case Section():
                    yield from [block.number] if block.number else []
                    below = list(numbers(block.children))
                    if block.begins_series:
                        appendices.append(below)
                    else:
                        yield from below
                case Paragraph(number=str(number)):
                    yield number
                case Landscape():
                    yield from numbers(block.children)
                case ChartBeside():
                    yield from numbers(block.commentary)
                case Panel():
                    yield from numbers(block.children)
                case _:
                    pass

    return [list(numbers(blocks)), *appendices]


def paper_of(children: Blocks) -> Paper:
    return Paper(Properties("Title", "Council", "Cabinet", date(2021, 9, 8)), Furniture(), (*FRONT, *children))


def finished(children: Blocks) -> Finished:
    return finish(paper_of(children))[0]


@given(blocks)
def test_the_numbers_of_paragraphs_and_headings_are_dense_and_in_reading_order(children: Blocks) -> None:
    for series in series_of(finished(children).children):
        counts: list[int] = []
        for number in series:
            *above, last = map(int, number.split("."))
            before = counts[len(above)] if len(above) < len(counts) else 0

            assert counts[: len(above)] == above
            assert before + 1 == last
            counts = [*above, last]


@given(blocks)
def test_notes_are_numbered_as_they_are_read_and_gathered_once(children: Blocks) -> None:
    paper = finished(children)
    notes = [node for node in walk(paper.children) if isinstance(node, Note)]

    assert list(range(1, len(notes) + 1)) == [note.number for note in notes]
    assert tuple(notes) == paper.notes


@given(blocks)
def test_captions_are_numbered_as_they_are_read_tables_and_charts_each(children: Blocks) -> None:
    for kind in (Table, Chart):
        made = [node for node in walk(finished(children).children) if isinstance(node, kind)]
        series = count(1)

        assert [next(series) if node.caption else None for node in made] == [node.number for node in made]


@given(blocks)
def test_no_level_is_skipped_and_none_is_below_the_fourth(children: Blocks) -> None:
    def check(blocks: Blocks, level: int) -> None:
        for block in blocks:
            match block:
                case Section():
                    assert min(level, 4) == block.level
                    check(block.children, level + 1)
                case Landscape():
                    check(block.children, level)
                case _:
                    pass

    check(finished(children).children, 1)


@given(blocks)
def test_a_finished_paper_that_is_finished_again_stays_as_it_is(children: Blocks) -> None:
    once = finished(children)
    again, _ = finish(Paper(once.properties, once.furniture, once.children))

    assert once == again


@given(blocks)
def test_each_pass_changes_nothing_the_second_time(children: Blocks) -> None:
    paper = paper_of(children)
    for step in ORDER:
        paper = step(paper, Collector())

        assert paper == step(paper, Collector())


@given(blocks)
def test_a_reference_is_resolved_or_is_a_problem(children: Blocks) -> None:
    paper, problems = finish(paper_of(children))
    open_ones = {node.target for node in walk(paper.children) if isinstance(node, CrossReference) and node.text is None}

    assert open_ones == {
        problem.message.split('"')[1] for problem in problems if problem.code not in ("PAPER-004", "PAPER-005")
    }


@given(blocks)
def test_the_contents_list_every_heading_down_to_their_depth_with_its_label(children: Blocks) -> None:
    paper = finished(children)
    contents = next(node for node in walk(paper.children) if isinstance(node, Contents))
    headings = [node for node in walk(paper.children) if isinstance(node, Section) and node.level <= contents.depth]

    assert [node.label for node in headings] == [entry.target for entry in contents.entries]
    assert [node.level for node in headings] == [entry.level for entry in contents.entries]
