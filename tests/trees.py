"""Finished papers made by hand, for tests of writers and readers: a small one, and one with every kind of node."""

from __future__ import annotations

from base64 import b64decode
from dataclasses import replace
from datetime import date
from itertools import count, starmap
from pathlib import Path
from typing import Any

from cabinet_report.houses.look import Look
from cabinet_report.houses.read import read_house
from cabinet_report.passes.draft import as_draft
from cabinet_report.problems import Where
from cabinet_report.tree.nodes import (
    AcronymEntry,
    AcronymList,
    Alignment,
    Block,
    Blocks,
    BulletList,
    Card,
    CardEntry,
    Cards,
    Cell,
    Chart,
    ChartBeside,
    ChartKind,
    Column,
    Contents,
    ContentsEntry,
    Contribution,
    CrossReference,
    Emphasis,
    Field,
    Finished,
    Furniture,
    Inline,
    Inlines,
    Landscape,
    LineBreak,
    Link,
    ListItem,
    ListStyle,
    Note,
    NumberedList,
    PageBreak,
    Panel,
    Paragraph,
    Picture,
    Properties,
    Row,
    Scale,
    Section,
    Series,
    Span,
    Stamp,
    Strong,
    Table,
    Text,
    Title,
)
from cabinet_report.tree.pages import Pages, with_pages
from cabinet_report.tree.rewrite import rewrite
from cabinet_report.tree.walk import walk

HERE = Where("tests/trees.py")
HOUSES = Path(__file__).parent.parent / "templates" / "houses"

# What data may hold: each must come out as the same words in every format.
HOSTILE = (
    "<1% of R&D",
    "{{ 7*7 }}",
    "=cmd()|' /C calc'!A0",
    "]]> <!-- --> &amp; &#65;",
    "\u202eright to left\u202c",
    "two  spaces, a\u00a0fixed one and a\u00adsoft hyphen",
    "a pipe | and **stars** and # no heading",
    "\U0001f9ed and e\u0301",
)


def look() -> Look:
    """The look of the sample house, made from its tokens alone."""
    return replace(read_house("doncaster", [HOUSES]).look, reference=None, print_css=None)


def properties(title: str) -> Properties:
    """What the file says about itself."""
    return Properties(
        title=title,
        organisation="City of Doncaster Council",
        subject="Quarterly performance",
        date=date(2021, 9, 8),
        keywords=("performance", "Cabinet"),
    )


def words(text: str) -> Inlines:
    """One run of words."""
    return (Text(text),)


def paragraph(
    *children: Inline | str, number: str | None = None, label: str | None = None, role: str = "body"
) -> Paragraph:
    """A paragraph, numbered when it is given its number."""
    inlines = tuple(Text(child) if isinstance(child, str) else child for child in children)
    return Paragraph(inlines, role, label, "plain" if number is None else "numbered", number)


def item(*children: Inline | str, lists: tuple[BulletList | NumberedList, ...] = ()) -> ListItem:
    """A list item with the lists below it."""
    return ListItem(tuple(Text(child) if isinstance(child, str) else child for child in children), lists)


def cell(text: str | Blocks, *, align: Alignment = "start", role: str = "cell", **span: Any) -> Cell:
    """A cell that holds one line of words, or blocks."""
    blocks: Blocks = (Paragraph(words(text), "cell"),) if isinstance(text, str) else text
    return Cell(blocks, role=role, align=align, **span)


def finished(title: str, children: Blocks, notice: str = "Sample only: this is no official paper.") -> Finished:
    """A paper around the blocks, its notes gathered as a pass would."""
    return Finished(
        properties=properties(title),
        furniture=Furniture(
            header=words("Doncaster Council: performance of children’s services"),
            notice=words(notice),
            footer=(Text("Page "), Field("page"), Text(" of "), Field("pages")),
        ),
        children=children,
        notes=tuple(node for node in walk(children) if isinstance(node, Note)),
    )


def small() -> Finished:
    """The first thread: a heading, numbered paragraphs, a reference, a note, a two-level table and a chart."""
    return finished(
        "Performance of children’s services: Quarter 1, 2021/22",
        (
            Title(words("Performance of children’s services: Quarter 1, 2021/22")),
            Section(
                words("Executive summary"),
                (
                    paragraph(
                        "The council looks at the performance of the Trust every quarter.", number="1", label="why"
                    ),
                    paragraph(
                        "The forecast is £1.97m over budget",
                        Note(words("Schools are left out."), 1),
                        ", as the table shows; paragraph ",
                        CrossReference("why", HERE, "1"),
                        " says why it is asked for.",
                        number="2",
                    ),
                    finance_table(4),
                ),
                label="summary",
            ),
            Section(words("Demand"), (line_chart(),), numbering="numbered", number="3", label="demand"),
        ),
    )


def finance_table(rows: int = 8, *, wide: bool = False, number: int = 1) -> Table:
    """Money under a two-level header: six columns, or the whole width of twelve."""
    spanners = ("Budget", "Forecast", "Variance", "Change since month 2") if wide else ("Budget", "Forecast")
    lines = (
        ("Children looked after", "7,862", "-1,204", "6,658"),
        ("Fostering and adoption", "5,310", "-310", "5,000"),
        ("Other children and family services", "1,204", "-88", "1,116"),
        ("Family support services", "3,950", "-1,450", "2,500"),
        ("Youth justice", "1,480", "-1,020", "460"),
        ("Safeguarding children and young people", "2,600", "-150", "2,450"),
        ("Services and strategy", "4,020", "-20", "4,000"),
        ("Accommodation and support", "3,115", "-2,915", "200"),
    )[:rows]
    head = (
        Row(
            (
                cell("Service heading", scope="column", row_span=2),
                *(cell(name, align="centre", scope="column_group", column_span=3) for name in spanners),
            ),
            "head",
        ),
        Row(
            tuple(cell(name, align="end", scope="column") for _ in spanners for name in ("Gross", "Income", "Net")),
            "head",
        ),
    )

    def line(name: str, gross: str, income: str, net: str, role: str = "row") -> Row:
        values = (cell(value, align="end") for _ in spanners for value in (gross, income, net))
        return Row((cell(name, scope="row"), *values), role)

    share = 22 if wide else 34
    return Table(
        columns=(
            Column(share),
            *(Column((100 - share) / (3 * len(spanners)), "end") for _ in range(3 * len(spanners))),
        ),
        head=head,
        body=(*(line(*values) for values in lines), line("Total", "29,541", "-7,157", "22,384", "total")),
        description="Budget and forecast of each service in thousands of pounds; the total is £22.4m net.",
        role="table.finance",
        label=f"finance{number}",
        caption=words("Budget and forecast by service, £000"),
        notes=(paragraph("Income is shown as a negative amount.", role="source_note"),),
        number=number,
    )


MONTHS = ("Jul 2020", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan 2021", "Feb", "Mar", "Apr", "May", "Jun")


def line_chart(number: int = 1) -> Chart:
    """Two lines over a year."""
    entering = (18.0, 22.0, 19.0, 25.0, 21.0, 17.0, 24.0, 20.0, 23.0, 19.0, 22.0, 21.0)
    leaving = (16.0, 15.0, 20.0, 18.0, None, 15.0, 17.0, 19.0, 16.0, 17.0, 18.0, 20.0)
    return Chart(
        kind="line",
        title="Children entering and leaving care",
        categories=MONTHS,
        series=(series("Entering care", entering), series("Leaving care", leaving)),
        alternative="Line chart, July 2020 to June 2021: in ten of twelve months more children entered than left.",
        category_title="Month",
        value_title="Children",
        scale=scale((0, 10, 20, 30), "0", "{:.0f}"),
        value_format="0",
        label=f"care{number}",
        caption=words("Children entering and leaving care each month"),
        number=number,
    )


def series(name: str, values: tuple[float | None, ...], pattern: str = "{:,.0f}") -> Series:
    """A series that prints its values by one pattern; a gap says that there are none."""
    return Series(name, values, tuple("No data" if value is None else pattern.format(value) for value in values))


def scale(values: tuple[float, ...], number_format: str, pattern: str = "{:,.0f}") -> Scale:
    """The lines across a chart, printed by one pattern."""
    return Scale(values, tuple(map(pattern.format, values)), number_format)


def chart_of(kind: ChartKind, number: int) -> Chart:
    """A chart of each other kind: counts over four quarters, shares of measures, or money over and under nought."""
    quarters = ("2020/21 Q2", "Q3", "Q4", "2021/22 Q1")
    contacts = (
        series("Dealt with at the front door", (1204, 1310, 1152, 1263)),
        series("Passed on to a team", (980, 1010, 905, 940)),
    )
    shares = (
        series("On target", (0.40, 0.44, 0.42, 0.48), "{:.0%}"),
        series("Within tolerance", (0.35, 0.30, 0.33, 0.26), "{:.0%}"),
        series("Outside tolerance", (0.25, 0.26, None, 0.26), "{:.0%}"),
    )
    money = (
        Series("Placements", (-1.24e6, -0.4e6, 0.0, 1.5e6), ("-£1.24m", "-£0.40m", "£0.00m", "£1.50m")),
        Series("Staff", (-0.3e6, 0.75e6, -1e6, 0.25e6), ("-£0.30m", "£0.75m", "-£1.00m", "£0.25m")),
    )
    lines, title, across, code = {
        "column": (contacts, "Contacts", scale((0, 500, 1000, 1500), "#,##0"), "#,##0"),
        "bar": (contacts[:1], "Contacts", scale((0, 500, 1000, 1500), "#,##0"), "#,##0"),
        "stacked_column": (shares, "Share of measures", scale((0, 0.25, 0.5, 0.75, 1, 1.25), "0%", "{:.0%}"), "0%"),
        "stacked_bar": (
            money,
            "Pounds",
            Scale((-2e6, -1e6, 0.0, 1e6, 2e6), ("-£2m", "-£1m", "£0m", "£1m", "£2m"), '"£"#,##0,,"m"'),
            '"£"#,##0.00,,"m"',
        ),
    }[kind]
    return Chart(
        kind=kind,
        title=f"{title} by quarter",
        categories=quarters,
        series=lines,
        alternative=f"A {kind} chart over four quarters, made for the tests: the last quarter is close to the first.",
        category_title="Quarter",
        value_title=title,
        scale=across,
        value_format=code,
        label=f"{kind}{number}",
        caption=words(f"A chart of the kind {kind}"),
        number=number,
    )


def rating(role: str, text: str) -> Span:
    """A rating or trend by its word; the writer adds shape and colour."""
    return Span(role, words(text))


def measures_table(note: int = 3) -> Table:
    """Measures in groups: ratings, bullets in a cell, a note in the head, a commentary that two rows share."""
    wide = "It is encouraging that families say they are better off once the service steps back. " * 3

    def measure(name: str, value: str, target: str, mark: Span, trend: Span, *commentary: Cell) -> Row:
        return Row(
            (
                cell(name, scope="row"),
                cell(value, align="end"),
                cell(target, align="end"),
                cell((Paragraph((mark,), "cell"),)),
                cell((Paragraph((trend,), "cell"),)),
                *commentary,
            )
        )

    bullets: Blocks = (
        Paragraph(words("What is being done:"), "cell"),
        BulletList((item("more advisers"), item("a shorter form", lists=(BulletList((item("from October"),)),)))),
    )
    target: Blocks = (Paragraph((Text("Target"), Note(words("Agreed each April."), note)), "cell"),)
    return Table(
        columns=(Column(23), Column(11, "end"), Column(11, "end"), Column(15), Column(16), Column(24)),
        head=(
            Row(
                (
                    cell("Measure", scope="column"),
                    cell("Result", align="end", scope="column"),
                    Cell(target, align="end", scope="column"),
                    cell("Rating", scope="column"),
                    cell("Trend", scope="column"),
                    cell("Commentary", scope="column"),
                ),
                "head",
            ),
        ),
        body=(
            Row((cell("Contract measures", scope="row_group", column_span=6),), "group"),
            measure(
                "Better outcomes for families when support ends",
                "86%",
                "60%",
                rating("rating.on_target", "On target"),
                rating("trend.improving", "Improving"),
                cell(wide, row_span=2),
            ),
            measure(
                "Families who say that they were listened to",
                "58%",
                "60%",
                rating("rating.within", "Within tolerance"),
                rating("trend.stable", "Stable"),
            ),
            Row((cell("Partnership measures", scope="row_group", column_span=6),), "group"),
            measure(
                HOSTILE[0],
                "<1%",
                "0%",
                rating("rating.outside", "Outside tolerance"),
                rating("trend.declining", "Declining"),
                cell(bullets),
            ),
            measure(
                "Care leavers in suitable homes",
                "–",
                "95%",
                rating("rating.none", "Not rated"),
                rating("trend.variable", "Variable"),
                cell("Data is not available"),
            ),
            measure(
                "Young people in work or training",
                "41%",
                "50%",
                rating("rating.below_target", "Below target"),
                rating("trend.none", "No trend"),
                cell((Paragraph((Text("See paragraph "), CrossReference("why", HERE, "1")), "cell"),)),
            ),
        ),
        description="Five measures in two groups with their results, targets, ratings and trends.",
        role="table.measures",
        label="measures",
        caption=words("Measures by group"),
        number=1,
    )


def card(name: str, label: str, role: str, word: str, *commentary: str) -> Card:
    """One measure as a card."""
    return Card(
        words(name),
        (
            CardEntry("Performance", words("97%")),
            CardEntry("Target", words("95%")),
            CardEntry("Tolerance", words("75%")),
            CardEntry("Rating", (rating(role, word),), "card.rating"),
            CardEntry("Trend", (rating("trend.improving", "Improving"),), "card.trend"),
        ),
        tuple(Paragraph(words(text), "commentary") for text in commentary),
        label=label,
    )


def tiles(band: str, *values: str) -> Section:
    """A band, and below it a tile for each value; the last has nothing but that."""
    strip = card("", "", "rating.within", "Within tolerance").entries[1:]

    def tile(place: int, value: str) -> Card:
        entries = strip if place < len(values) else ()
        return Card(words(f"A{place} Visits in time"), (CardEntry("Actual", words(value), "tile.value"), *entries), ())

    return Section(
        words("How we do"), (Cards(tuple(starmap(tile, enumerate(values, 1))), "tiles"),), role=f"tiles.{band}"
    )


def lists() -> tuple[Block, ...]:
    """Lists of each style, to three levels, and two of one style after another."""
    styles: tuple[ListStyle, ...] = ("a.", "i)", "(i)", "1.")
    deep = NumberedList(
        (
            item("note the results;"),
            item(
                "ask for a report on:",
                lists=(
                    NumberedList(
                        (
                            item("placements, that is:", lists=(BulletList((item("foster care"), item("homes"))),)),
                            item("visits;"),
                        ),
                        "i)",
                    ),
                ),
            ),
            item("come back to it in ", Emphasis(words("January")), "."),
        ),
        "a.",
    )
    bullets = BulletList(
        (
            item("Nine measures are on target"),
            item(
                "Two are within tolerance:",
                lists=(
                    BulletList((item("reviews in time", lists=(BulletList((item("was 91%"), item("is 93%"))),)),)),
                    NumberedList((item("first to be looked at"), item("second")), "1."),
                ),
            ),
            item("One is outside"),
        )
    )
    short = tuple(
        NumberedList(tuple(item(f"item {count} of the style {style}") for count in (1, 2)), style) for style in styles
    )
    return (deep, bullets, *short)


LONG = (
    "Demand for children’s services has changed with the seasons of the past year, and the service has kept its word "
    "to see each child within the days that the plan sets. The number of visits has grown since the summer, which is "
    "why caseloads are looked at each week, and why a second team has been asked to help at the front door. "
)


def picture() -> Picture:
    """A logo: a PNG of one grey dot, stretched."""
    dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCB2kUIOwAAAABJRU5ErkJggg=="
    return Picture(b64decode(dot), "Anytown Council", 40, 12)


def every_node() -> Finished:
    """A paper with every kind of node, in the order of a real one, its numbers and references filled in by hand."""
    return finished(
        "Performance challenge of children’s services: Quarter 1, 2021/22",
        (
            picture(),
            paragraph("8 September 2021", role="date"),
            paragraph("To the Members of the Cabinet", role="addressee"),
            Title(words("Performance challenge of children’s services: Quarter 1, 2021/22")),
            paragraph("This paper is a sample and decides nothing.", role="notice"),
            _members(),
            Contents(
                words("Contents"),
                2,
                (
                    ContentsEntry("Executive summary", 1, "summary"),
                    ContentsEntry("3. Demand and activity", 1, "demand"),
                    ContentsEntry("Contract measures on target", 2, "contract"),
                    ContentsEntry("10. Financial performance", 1, "finance"),
                    ContentsEntry("11. Legal implications", 1, "legal"),
                    ContentsEntry("Acronyms", 1, "acronyms"),
                ),
            ),
            PageBreak(),
            *_sections(),
        ),
    )


def draft() -> Finished:
    """The same as a draft, with page numbers: what officers wrote set off, and a remark on all that may bear one."""
    number = count(1)

    def drafted(node: object) -> object:
        match node:
            case Section() | Paragraph():
                own = Contribution(f"narrative.part_{next(number)}", "Narrative: a part")
                return replace(node, contribution=own, remarks=("PAPER-999  it is wrong. Mend it.",))
            case BulletList() | NumberedList():
                return replace(node, contribution=Contribution("narrative.lists", "Narrative: lists"))
            case Title() | ListItem() | Card():
                return replace(node, remarks=("PAPER-998  one thing.", "PAPER-999  and another."))
            case _:
                return node

    whole = rewrite(every_node(), drafted)
    pages = Pages(6, {node.target: 2 for node in walk(whole.children) if isinstance(node, ContentsEntry)})
    return as_draft(with_pages(whole, pages), [], "DRAFT for review.")


def _members() -> Table:
    names = ("Relevant Cabinet Member(s)", "Wards affected", "Key decision")
    member: Blocks = (Paragraph((Text("Councillor A. Example"), LineBreak(), Text("Children and Families")), "cell"),)
    return Table(
        columns=(Column(56), Column(22), Column(22)),
        head=(Row(tuple(cell(name, scope="column") for name in names), "head"),),
        body=(Row((Cell(member), cell("All"), cell("None"))),),
        description="Who in Cabinet answers for this paper, which wards it affects, and whether it is a key decision.",
        role="table.members",
    )


def _sections() -> tuple[Block, ...]:
    return (
        Section(
            words("Executive summary"),
            (
                paragraph(LONG, number="1", label="why"),
                paragraph(
                    Strong(words("Placement pressures: ")),
                    "the forecast is £1.97m over budget",
                    Note(
                        (
                            Text("Schools are left out, see "),
                            Link(words("the statement"), "https://example.org/a?b=1&c=2"),
                        ),
                        1,
                    ),
                    " because of ",
                    Emphasis(words("fewer")),
                    " foster places",
                    Note(words("A place is counted when it is approved."), 2),
                    ". See paragraph ",
                    CrossReference("last", HERE, "12"),
                    ", table ",
                    CrossReference("finance2", HERE, "2"),
                    " and figure ",
                    CrossReference("care1", HERE, "1"),
                    ".",
                    number="2",
                ),
                *lists(),
            ),
            label="summary",
        ),
        Section(
            words("Demand and activity"),
            (
                paragraph(LONG + LONG, number="4"),
                ChartBeside((paragraph(LONG + LONG, role="commentary"),), line_chart()),
                ChartBeside((paragraph(LONG, role="commentary"),), chart_of("column", 2)),
                chart_of("bar", 3),
                chart_of("stacked_column", 4),
                chart_of("stacked_bar", 5),
                paragraph("What follows from this: ", *(Text(text + "; ") for text in HOSTILE), number="5"),
                Section(
                    words("Contract measures on target"),
                    (
                        paragraph(LONG, number="6"),
                        Cards(
                            (
                                card(
                                    "Children in need with a plan that is up to date",
                                    "plan",
                                    "rating.on_target",
                                    "On target",
                                    LONG,
                                ),
                                card(
                                    "Visits within the days that the plan sets",
                                    "visits",
                                    "rating.within",
                                    "Within tolerance",
                                    LONG,
                                    LONG,
                                ),
                                card(
                                    "Audits graded good or better",
                                    "audits",
                                    "rating.outside",
                                    "Outside tolerance",
                                    LONG,
                                ),
                            )
                        ),
                        Section(
                            words("Further readings"),
                            (
                                paragraph(LONG, number="7"),
                                Section(words("A fourth level"), (paragraph(LONG, number="8"),), level=4),
                            ),
                            level=3,
                        ),
                    ),
                    level=2,
                    label="contract",
                ),
                Section(
                    words("Strategic measures"),
                    (
                        paragraph(LONG, number="9"),
                        measures_table(),
                        Panel(words("What has changed"), (paragraph(LONG), lists()[1], paragraph(LONG))),
                    ),
                    level=2,
                ),
            ),
            numbering="numbered",
            number="3",
            label="demand",
        ),
        Section(
            words("Financial performance"),
            (paragraph(LONG), Landscape((finance_table(8, wide=True, number=2), paragraph("After the table.")))),
            numbering="numbered",
            number="10",
            label="finance",
        ),
        Section(
            words("Legal implications"),
            (paragraph(LONG, number="12", label="last"),),
            role="implication.legal",
            label="legal",
            numbering="numbered",
            number="11",
            stamp=Stamp("AB", "23/08/2021"),
        ),
        Section(
            words("Contact officers"),
            (paragraph("Head of Performance", LineBreak(), "City of Doncaster Council", role="contact"),),
            role="contacts",
        ),
        Section(
            words("Acronyms"),
            (
                AcronymList(
                    known=(AcronymEntry("CiN", "Child in Need"), AcronymEntry("XYZ", "never used")),
                    entries=(
                        AcronymEntry("CiN", "Child in Need"),
                        AcronymEntry("CPP", "Child Protection Plan"),
                        AcronymEntry("PAFSS", "Parent and Family Support Service"),
                    ),
                ),
            ),
            label="acronyms",
        ),
    )
