"""The tree as text: every kind of node is said, in words that cannot be mistaken for one another."""

from datetime import date

import pytest

from cabinet_report.problems import Source, Where
from cabinet_report.tree.nodes import (
    AcronymEntry,
    AcronymList,
    Block,
    BulletList,
    Card,
    CardEntry,
    Cards,
    Cell,
    Chart,
    ChartBeside,
    Column,
    Contents,
    ContentsEntry,
    CrossReference,
    Emphasis,
    Field,
    Finished,
    Furniture,
    Inline,
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
from cabinet_report.tree.show import show
from cabinet_report.tree.shown_words import ShownWords

HERE = Where("narrative/demand.md", line=3)
CHART = Chart(
    kind="line",
    title="Children in care",
    categories=("April", "May"),
    series=(Series("2021/22", (550.0, None), ("550", "not available")),),
    alternative="The number stood at 550 in April.",
    category_title="Month",
    value_title="Children",
    scale=Scale((500, 550, 600), ("500", "550", "600")),
    label="in_care",
    number=2,
    caption=(Text("Children in care by month"),),
)
BESIDE = """\
beside
  paragraph: Stable.
  chart kind=line label=in_care number=2: Children in care by month
    title: Children in care
    alternative: The number stood at 550 in April.
    across: Month
    up: Children, 500; 550; 600, as #,##0
    categories: April; May
    series 2021/22: 550; gap (not available)
"""


def words(text: str) -> tuple[Text]:
    return (Text(text),)


@pytest.mark.parametrize(
    ("inline", "expected"),
    [
        (Text("R&D <1% at 5%"), "R&D <1% at 5%"),
        (Emphasis(words("now")), "{emphasis: now}"),
        (Strong(words("now")), "{strong: now}"),
        (Span("rating.within", words("within")), "{rating.within: within}"),
        (Link(words("the Act"), "https://example.org/a"), "{link https://example.org/a: the Act}"),
        (CrossReference("finance", HERE), "{ref finance}"),
        (CrossReference("finance", HERE, "14"), "{ref finance: 14}"),
        (Note(words("Excludes schools.")), "{note: Excludes schools.}"),
        (Note((Strong(words("Not")), Text(" schools.")), 3), "{note 3: {strong: Not} schools.}"),
        (LineBreak(), "{break}"),
        (Field("page"), "{page}"),
        (Field("pages"), "{pages}"),
    ],
)
def test_each_inline_is_said_on_one_line(inline: Inline, expected: str) -> None:
    assert expected == ShownWords(sources=False).of((inline,))


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (Title(words("Challenge")), "title: Challenge\n"),
        (Paragraph(words("Words.")), "paragraph: Words.\n"),
        (Paragraph(words("Words."), label="x", numbering="numbered"), "paragraph label=x numbering=numbered: Words.\n"),
        (
            Paragraph(words("Words."), role="notice", numbering="numbered", number="12"),
            "paragraph role=notice number=12: Words.\n",
        ),
        (
            Section(
                words("Legal"), (Paragraph(words("None.")),), 2, "implication.legal", stamp=Stamp("RM", "1/2/2021")
            ),
            "section level=2 role=implication.legal stamp=[RM 1/2/2021]: Legal\n  paragraph: None.\n",
        ),
        (
            BulletList((ListItem(words("One"), (NumberedList((ListItem(words("deep")),), "i)"),)),)),
            "bullets\n  item: One\n    list style=i)\n      item: deep\n",
        ),
        (
            Cards((Card(words("Visits"), (CardEntry("Target", words("95%"), "card.target"),), (), label="visits"),)),
            "cards\n  card label=visits: Visits\n    entry role=card.target: Target = 95%\n",
        ),
        (
            Contents(words("Contents"), 2, (ContentsEntry("Finance", 1, "finance"),)),
            "contents depth=2: Contents\n  entry level=1 target=finance: Finance\n",
        ),
        (
            AcronymList((AcronymEntry("OFSTED", "an office"),), (AcronymEntry("CIN", "child in need"),)),
            "acronyms\n  known: OFSTED = an office\n  entry: CIN = child in need\n",
        ),
        (Panel(words("Impact"), (Paragraph(words("Better.")),)), "panel: Impact\n  paragraph: Better.\n"),
        (Landscape((PageBreak(),)), "landscape\n  page break\n"),
        (ChartBeside((Paragraph(words("Stable.")),), CHART), BESIDE),
    ],
)
def test_each_block_is_said_with_what_departs_from_its_defaults(block: Block, expected: str) -> None:
    assert expected == show((block,))


def test_a_cell_of_one_plain_paragraph_takes_one_line_and_any_other_opens_up() -> None:
    body = Row(
        (
            Cell((Paragraph(words("Total")),), scope="row"),
            Cell((Paragraph(words("4")),), align="end", row_span=2),
            Cell((Paragraph(words("14%"), role="share"),), column_span=2),
            Cell(()),
        ),
        role="total",
    )
    table = Table((Column(60), Column(40, "end")), (), (body,), "By area.", notes=(Paragraph(words("Source.")),))

    expected = """\
table
  description: By area.
  columns: 60 start, 40 end
  head
  body
    row role=total
      cell scope=row: Total
      cell align=end rows=2: 4
      cell columns=2
        paragraph role=share: 14%
      cell
  notes
    paragraph: Source.
"""
    assert expected == show((table,))


def test_a_paper_opens_with_its_properties_and_ends_with_its_notes() -> None:
    properties = Properties("Challenge", "Council", "Quarter 1", date(2021, 9, 8), keywords=("care", "finance"))
    furniture = Furniture(notice=words("A sample."), footer=(Text("Page "), Field("page")))
    note = Note(words("Excludes schools."), 1)

    head = """\
  title: Challenge
  organisation: Council
  subject: Quarter 1
  date: 2021-09-08
  language: en-GB
  keywords: care; finance
  notice: A sample.
  footer: Page {page}
page break
"""
    assert "paper\n" + head == show(Paper(properties, furniture, (PageBreak(),)))
    finished = Finished(properties, furniture, (PageBreak(),), (note,))
    assert "finished " + "paper\n" + head + "notes\n  note 1: Excludes schools.\n" == show(finished)


def test_words_that_look_like_marks_or_cannot_be_seen_are_told_apart() -> None:
    hostile = "{{ 7*7 }} \\ a\u200fb\u00a0c\nd"

    expected = "paragraph: \\{\\{ 7*7 \\}\\} \\\\ a\\u{200f}b\\u{00a0}c\\u{000a}d\n"
    assert expected == show((Paragraph(words(hostile)),))


def test_sources_are_said_when_they_are_asked_for() -> None:
    value = Text("97%", (Source("measure/cin_plan/2021-22-Q1/value", HERE),))

    assert "paragraph: 97%\n" == show((Paragraph((value,)),))
    assert "paragraph: 97%{from measure/cin_plan/2021-22-Q1/value}\n" == show((Paragraph((value,)),), sources=True)
