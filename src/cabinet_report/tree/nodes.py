"""The paper as a tree: every kind of node there is, readable at one sitting.

A node says what it *is* (``role``), never how it looks.  What the author wrote (``label``) and what a pass
worked out (``number``, ``text`` of a reference, ``entries``) are kept apart.  Nodes are frozen: a pass returns
a new tree.  Writers ``match`` over the closed unions ``Block`` and ``Inline``.  ``where`` is the place in what the
author wrote, ``contribution`` the piece of it, and ``remarks`` are what is said of a node in a draft; two nodes that
differ in these alone are the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from cabinet_report.problems import Problem, Source, Where

# --------------------------------------------------------------------------------------------------------- inlines


@dataclass(frozen=True, slots=True)
class Text:
    """Words as they are printed. ``sources`` tells where a computed value comes from."""

    text: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words that are stressed."""

    children: Inlines


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that stand out."""

    children: Inlines


@dataclass(frozen=True, slots=True)
class Span:
    """Words with a role of their own, such as ``rating.on_target`` or ``card.value``.

    ``language`` is their own, where it is not that of the paper: ``cy`` for Welsh.
    """

    role: str
    children: Inlines
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address outside the paper."""

    children: Inlines
    address: str


@dataclass(frozen=True, slots=True)
class CrossReference:
    """The number of a paragraph, section, table, figure or appendix elsewhere in this paper.

    The author gives the ``target`` (a label); the pass gives ``text``, the number as it is printed ("14").
    """

    target: str
    where: Where
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote at this place. The pass gives the ``number``, from 1."""

    children: Inlines
    number: int | None = None


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line in the same paragraph."""


@dataclass(frozen=True, slots=True)
class Field:
    """A number that only the printed page knows: this page, or how many pages there are. Only in furniture.

    ``text`` is how many there were when pages were made of the paper: see ``tree/pages.py``.
    """

    kind: Literal["page", "pages"]
    text: str | None = None


Inline = Text | Emphasis | Strong | Span | Link | CrossReference | Note | LineBreak | Field
Inlines = tuple[Inline, ...]

# ---------------------------------------------------------------------------------------------------------- blocks

DEEPEST_HEADING = 4  # as many levels as council papers have, and as a house style gives looks to
Numbering = Literal["numbered", "nested", "sibling", "plain", "inherit"]
Scheme = Literal["continuous", "hierarchical", "none"]
ListStyle = Literal["a.", "i)", "(i)", "1."]
Layout = Literal["below", "tiles"]
Band = Literal["good", "concern"]
Alignment = Literal["start", "centre", "end"]
ChartKind = Literal["line", "column", "bar", "stacked_column", "stacked_bar"]


@dataclass(frozen=True, slots=True)
class Title:
    """The paper's title, once, near the top."""

    children: Inlines
    remarks: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who cleared an implication, and when, as printed: ``[RM 23/08/2021]``; without a date, that nobody has."""

    officer: str
    date: str

    def __str__(self) -> str:
        return f"[{self.officer} {self.date}]" if self.date else f"[{self.officer}]"


@dataclass(frozen=True, slots=True)
class Contribution:
    """What officers wrote as one piece, and may go on writing in Word.

    ``key`` stays the same from quarter to quarter: ``narrative.caseloads``, ``implication.legal``, ``recommendation``.
    ``title`` names it in words.
    """

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and everything under it. ``level`` is 1 to 4 and is worked out from the nesting.

    A heading may take a number of the paragraph series (``numbering="numbered"``); ``number`` is then set.
    ``paragraphs`` says whether the paragraphs below take one; what inherits is settled by the pass that numbers.
    ``scheme`` is how what stands in it is numbered, None being as above it, and ``begins_series`` is true of an
    appendix: the numbers below it are a series of its own.
    """

    heading: Inlines
    children: Blocks
    level: int = 1
    role: str = "section"
    label: str | None = None
    numbering: Numbering = "plain"
    paragraphs: Numbering = "inherit"
    stamp: Stamp | None = None
    number: str | None = None
    scheme: Scheme | None = None
    begins_series: bool = False
    where: Where | None = field(default=None, compare=False)
    contribution: Contribution | None = field(default=None, compare=False)
    remarks: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. Roles include body, date, addressee, notice, contact, source_note; a pass finds each ``lead``."""

    children: Inlines
    role: str = "body"
    label: str | None = None
    numbering: Numbering = "plain"
    number: str | None = None
    where: Where | None = field(default=None, compare=False)
    contribution: Contribution | None = field(default=None, compare=False)
    remarks: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class ListItem:
    """The words of one item, then the lists below it. An item never holds a paragraph (PDF/UA 7.2-20)."""

    children: Inlines
    lists: tuple[BulletList | NumberedList, ...] = ()
    where: Where | None = field(default=None, compare=False)
    remarks: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class BulletList:
    """Items without an order."""

    items: tuple[ListItem, ...]
    role: str = "list"
    contribution: Contribution | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class NumberedList:
    """Items that are counted, in one of the styles of a council paper."""

    items: tuple[ListItem, ...]
    style: ListStyle = "a."
    role: str = "list"
    contribution: Contribution | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its blocks, its role, its span. ``scope`` makes it a header cell."""

    children: Blocks
    role: str = "cell"
    align: Alignment = "start"
    column_span: int = 1
    row_span: int = 1
    scope: Literal["column", "column_group", "row", "row_group"] | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row of cells; cells that an earlier row spans into are left out. Roles: row, total, group."""

    cells: tuple[Cell, ...]
    role: str = "row"


@dataclass(frozen=True, slots=True)
class Column:
    """A column's share of the table's width; the shares of one table add up to 100.

    ``unit`` is what its figures count in, where no cell says so: ``£000``.  The accessible form of a paper prints it.
    """

    width: float
    align: Alignment = "start"
    unit: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows and columns. ``head`` rows repeat on each page. ``description`` is for those who cannot see it.

    ``role`` names the table ("table.finance"). A pass sets ``number`` when there is a caption.  ``compact`` is true
    where its words need the smaller type of wide tables, and less room around them, to stand whole on their page.
    """

    columns: tuple[Column, ...]
    head: tuple[Row, ...]
    body: tuple[Row, ...]
    description: str
    role: str = "table"
    label: str | None = None
    caption: Inlines = ()
    notes: tuple[Paragraph, ...] = ()
    number: int | None = None
    compact: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Series:
    """One line or set of columns: its name and its value in each category; None is a gap.

    ``printed`` are the same values as the paper prints them, for labels and data tables; of a gap, why it is one.
    """

    name: str
    values: tuple[float | None, ...]
    printed: tuple[str, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """The values that there are, as the paper prints them."""
        pairs = zip(self.values, self.printed, strict=True)
        return tuple(printed for value, printed in pairs if value is not None)


@dataclass(frozen=True, slots=True)
class Scale:
    """The lines across a chart: their values, evenly apart from the lowest up, and each as the paper prints it.

    ``number_format`` is how a spreadsheet prints the same.
    """

    values: tuple[float, ...]
    printed: tuple[str, ...]
    number_format: str = "#,##0"

    @property
    def low(self) -> float:
        """The value of the lowest line."""
        return self.values[0]

    @property
    def high(self) -> float:
        """The value of the highest line."""
        return self.values[-1]

    @property
    def foot(self) -> float:
        """The value that columns and bars stand on: nought, or the end that is nearest to it."""
        return min(max(self.low, 0), self.high)

    @property
    def step(self) -> float:
        """How far the lines are apart."""
        return self.values[1] - self.values[0]


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of numbers, which always brings its numbers and the sentences that say what it shows.

    ``value_format`` is how a spreadsheet prints the values as ``Series.printed`` has them: ``#,##0``, ``0%``.
    """

    kind: ChartKind
    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    alternative: str
    category_title: str
    value_title: str
    scale: Scale
    value_format: str = "#,##0"
    role: str = "chart"
    label: str | None = None
    caption: Inlines = ()
    sources: tuple[Source, ...] = ()
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that stands in a line of its own, such as a council's logo: the bytes of a PNG file.

    ``alternative`` is what it says, for those who cannot see it; ``width`` and ``height`` are millimetres.
    """

    content: bytes = field(repr=False)
    alternative: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class ChartBeside:
    """Commentary with its chart: side by side on wide pages, one above the other elsewhere; read in this order."""

    commentary: Blocks
    chart: Chart


@dataclass(frozen=True, slots=True)
class CardEntry:
    """One labelled value on a card: "Target" and "95%". A role such as ``rating.on_target`` may colour it.

    One of the role ``tile.value`` is set large.
    """

    label: str
    value: Inlines
    role: str = "card.value"


@dataclass(frozen=True, slots=True)
class Card:
    """One measure: its name, a strip of labelled values, and what the service says about it."""

    heading: Inlines
    entries: tuple[CardEntry, ...]
    children: Blocks
    role: str = "card"
    label: str | None = None
    remarks: tuple[str, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Cards:
    """Measures one below the other, each on a card; as ``tiles`` each is a line or two, its value large."""

    cards: tuple[Card, ...]
    layout: Layout = "below"


@dataclass(frozen=True, slots=True)
class Panel:
    """Words in a box of their own below a short heading, such as what a service has achieved; no tables stand there."""

    heading: Inlines
    children: Blocks
    role: str = "panel"


@dataclass(frozen=True, slots=True)
class Contents:
    """The list of headings; a pass fills the entries."""

    heading: Inlines
    depth: int = 2
    entries: tuple[ContentsEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """One line of the contents list; ``target`` is the label of the section.

    ``page`` is where it stood when pages were made of the paper: see ``tree/pages.py``.
    """

    text: str
    level: int
    target: str
    page: str | None = None


@dataclass(frozen=True, slots=True)
class AcronymEntry:
    """An acronym and what it stands for."""

    short: str
    expansion: str


@dataclass(frozen=True, slots=True)
class AcronymList:
    """Every known acronym that the paper uses. ``known`` is the author's table; a pass fills ``entries``.

    ``none`` is what stands there instead, where the paper uses none.
    """

    known: tuple[AcronymEntry, ...]
    entries: tuple[AcronymEntry, ...] = ()
    none: str = ""


@dataclass(frozen=True, slots=True)
class Landscape:
    """Blocks on pages that are turned, for a wide table and the heading above it."""

    children: Blocks


@dataclass(frozen=True, slots=True)
class ExemptWords:
    """What stands in the place of an exempt part in the public copy, and around it in the other.

    ``one`` and ``several`` hold ``{first}`` and ``{last}``, the numbers that the part has; ``none`` is for a part that
    has no number.
    """

    one: str
    several: str
    none: str
    begins: str
    ends: str


@dataclass(frozen=True, slots=True)
class Exempt:
    """Blocks that are not for publication. A pass takes them away, so no finished paper has one."""

    children: Blocks
    words: ExemptWords
    where: Where | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts a new page."""


Block = (
    Title
    | Section
    | Paragraph
    | BulletList
    | NumberedList
    | Table
    | Chart
    | Picture
    | ChartBeside
    | Cards
    | Panel
    | Contents
    | AcronymList
    | Landscape
    | Exempt
    | PageBreak
)
Blocks = tuple[Block, ...]

# ---------------------------------------------------------------------------------------------------------- papers


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands at the top and the foot of every page. ``notice`` is said on every page too, at the top."""

    header: Inlines = ()
    notice: Inlines = ()
    footer: Inlines = ()


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says about itself. The date is the paper's own, never the clock's."""

    title: str
    organisation: str
    subject: str
    date: date
    language: str = "en-GB"
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper as it was composed: nothing is numbered, resolved or collected yet.

    ``queries`` are what composition would ask the author.  ``shows_exempt`` is true of the copy that is not for
    publication; of the other, ``withheld`` names the labels, and the files of the words, that a pass took out.
    """

    properties: Properties
    furniture: Furniture
    children: Blocks
    queries: tuple[Problem, ...] = ()
    shows_exempt: bool = False
    withheld: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finished:
    """A paper that has been through every pass, and so may be written."""

    properties: Properties
    furniture: Furniture
    children: Blocks
    notes: tuple[Note, ...] = field(default=())
    shows_exempt: bool = False
    withheld: tuple[str, ...] = ()
