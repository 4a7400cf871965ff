"""Every setting of a house style: its place in house.toml, its kind, and what it does.

The reader, the JSON schema and the reference page are all made from this list.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from cabinet_report.domain.indicators import Rating, Trend
from cabinet_report.houses.house import Profile
from cabinet_report.houses.kinds import (
    Choice,
    Colour,
    DatePattern,
    Kind,
    LocaleName,
    Names,
    Number,
    Switch,
    Whole,
    Words,
)
from cabinet_report.houses.words import WORDS
from cabinet_report.tree.nodes import Scheme

BASED_ON = "based_on"
STYLES = "styles"


@dataclass(frozen=True, slots=True)
class Key:
    """One setting. ``table`` is "" at the top of the file; a ``name`` may itself hold dots, and is then quoted.

    The neutral house is the example of every setting; only one that it leaves out brings an ``example`` of its own.
    """

    table: str
    name: str
    kind: Kind
    explains: str
    optional: bool = False
    example: str | int = ""

    @property
    def path(self) -> str:
        """The setting's name in full: ``sizes.body``."""
        return f"{self.table}.{self.name}" if self.table else self.name


# What each table of the file is for, in the order of the file.
TABLES = {
    "": "At the top of the file",
    "fonts": "The typefaces",
    "page": "The page, upright, in millimetres; on a turned page width and height change places",
    "sizes": "Sizes of type, in points",
    "spacing": "Distances, in points",
    "colours": "The colours of words, lines and what lies behind them",
    "marks": "How a rating or a trend is told apart without colour: its shape, its ink and the paper behind it",
    "formats": "How numbers, dates and periods are printed",
    "sections": "What every paper of the council has to have",
    "rules.rating": "How a measure is rated",
    "rules.trend": "How the trend of a measure is told",
    "words": "The words that stand on a paper without standing in a template",
    "logo": "The council's logo, above the first words of a paper; without the table, there is none",
    STYLES: "Roles of the paper and the Word styles of your own that they take",
}

_PAGE = (
    ("width", 100, 600, "How wide the page is."),
    ("height", 100, 900, "How high the page is."),
    ("margin_top", 5, 80, "The margin above the words."),
    ("margin_right", 5, 80, "The margin to the right."),
    ("margin_bottom", 5, 80, "The margin below the words."),
    ("margin_left", 5, 80, "The margin to the left."),
    ("header_distance", 3, 80, "From the upper edge to the running header."),
    ("footer_distance", 3, 80, "From the lower edge to the running footer."),
)
_SIZES = (
    ("body", 6, "The words of the paper. Accessibility guidance asks for 12 or more."),
    ("title", 6, "The title."),
    ("heading_1", 6, "Section headings."),
    ("heading_2", 6, "Headings inside a section."),
    ("heading_3", 6, "Headings below those."),
    ("table", 6, "Tables in the text."),
    ("wide_table", 8, "Tables on turned pages, and any that is too wide for an upright one in its own size."),
    ("note", 6, "Footnotes and notes under tables."),
    ("furniture", 6, "The running header and footer."),
)
_SPACING = (
    ("line", 1, 3, "The height of a line, as a multiple of the type's size."),
    ("paragraph", 0, 40, "Below a paragraph."),
    ("heading_before", 0, 80, "Above a section heading."),
    ("heading_after", 0, 40, "Below a heading."),
    ("cell", 0, 20, "Around the words of a table's cell."),
    ("list_item", 0, 40, "Below an item of a list."),
    ("indent", 0, 40, "From the margin to the words of a numbered paragraph, in millimetres."),
)
_COLOURS = (
    ("text", "The words."),
    ("quiet", "Words that matter less: notes, captions, the running header."),
    ("heading", "Headings."),
    ("accent", "Lines and edges that stand out."),
    ("rule", "Lines of tables."),
    ("shade", "The paper behind group and total rows, and behind cards."),
    ("head_ink", "The words of a table's head."),
    ("head_paper", "The paper behind a table's head."),
    ("notice_ink", "The words of a notice, such as that the paper is a sample."),
    ("notice_paper", "The paper behind a notice."),
    ("link", "Links."),
    *((f"chart_{number}", f"Line or column {number} of a chart.") for number in range(1, 7)),
    ("chart_grid", "The grid behind a chart."),
)
_ROLES = (*(f"rating.{rating.value}" for rating in Rating), *(f"trend.{trend.value}" for trend in Trend))
_QUARTER = ("number", "word")
_QUARTER_AND_YEAR = ("quarter", "year")
_FORMATS: tuple[tuple[str, Kind, str], ...] = (
    ("thousands_separator", Switch(), "Whether 1719 prints as 1,719."),
    ("percent_sign", Words(), "What follows a percentage: %, or words after a space, such as per cent."),
    ("negative", Choice(("minus", "brackets")), "How an amount below zero prints: -1,971 or (1,971)."),
    ("minus_sign", Choice(("-", "−")), "The minus: a hyphen, or the longer sign of the typesetter."),
    ("million_sign", Words(), "What follows an amount in millions: £1.97m."),
    ("thousand_sign", Words(), "What follows an amount in thousands: £286k."),
    ("million_decimals", Whole(0, 6), "The decimals of an amount in millions, unless a template says otherwise."),
    ("thousand_decimals", Whole(0, 3), "The decimals of an amount in thousands."),
    ("words_to", Whole(0, 12), "The last number that `words` prints in words; 0 for numerals throughout."),
    ("ordinals_to", Whole(0, 12), "The last rank that prints in words: ninth, then 10th."),
    ("year", Choice(("2021/22", "2021-22", "2021/2022", "2021-2022", "21/22")), "How a financial year prints."),
    ("quarter", Words(_QUARTER), "A quarter by itself."),
    ("quarter_of_year", Words(_QUARTER_AND_YEAR, _QUARTER_AND_YEAR), "A quarter with its year."),
    (
        "quarter_with_months",
        Words(("quarter", "first", "last", "year"), ("quarter",)),
        "A quarter that explains itself, with its first and last month.",
    ),
    ("date", DatePattern(), "A day in the text; `do` is the day with its ending, as in 8th."),
    ("stamp", DatePattern(), "A day in a sign-off."),
    ("month", DatePattern(), "A month with its year."),
    ("short_month", DatePattern(), "A month where there is little room, such as under a chart."),
    (
        "short_quarter",
        Words(("number", "year"), ("number",)),
        "A quarter where there is little room, such as over a column.",
    ),
)
_RATING: tuple[tuple[str, Kind, str], ...] = (
    (
        "tolerance",
        Choice(("limit", "distance", "percentage of target")),
        "What a measure's tolerance is: the outer limit itself, how far from the target, or that in per cent of it.",
    ),
    ("limit_counts", Switch(), "Whether a value exactly at the limit is still within tolerance."),
    (
        "without_tolerance",
        Choice(("below_target", "outside", "none")),
        "The rating of a measure that misses its target and has no tolerance.",
    ),
)
_SECTIONS = (
    ("compulsory", "The sections without which no paper goes out, by their templates: `implications/legal`."),
    ("signed", "The sections that bear the stamp of the officer who has cleared them."),
)
_TREND: tuple[tuple[str, Kind, str], ...] = (
    ("window", Whole(1, 12), "How many quarters back a trend looks. Two quarters are six months."),
    ("stable_points", Number(0, 100), "A percentage that moves by no more than so many points is stable."),
    ("stable_percent", Number(0, 100), "Any other measure that moves by no more than so many per cent is stable."),
)


def _keys() -> Iterator[Key]:
    yield Key("", "schema", Whole(1, 1), "The version of this list of settings.")
    yield Key("", "name", Words(), "The name of the house.")
    yield Key(
        "",
        BASED_ON,
        Words(),
        "Another house, from which everything comes that this one does not have: settings, words, sections, tables.",
        optional=True,
        example="plain",
    )
    yield Key("", "locale", LocaleName(), "The language and country: names of months, separators, the language tag.")
    yield Key(
        "",
        "numbering",
        Choice(get_args(Scheme)),
        "How paragraphs are numbered, unless a manifest says otherwise: 1, 2, 3; 1, 1.1, 1.1.1; or not at all.",
    )
    yield Key(
        "",
        "profile",
        Choice(get_args(Profile)),
        "The form of a paper where nobody asks for another: the house's own, or the accessible one.",
    )
    yield Key("fonts", "body", Words(), "The typeface of the text.")
    yield Key("fonts", "heading", Words(), "The typeface of headings.")
    yield Key("fonts", "fallbacks", Names(), "What is used in turn where the typeface is not installed.")
    yield from (Key("page", name, Number(low, high), text) for name, low, high, text in _PAGE)
    yield from (Key("sizes", name, Number(least, 48), text) for name, least, text in _SIZES)
    yield from (Key("spacing", name, Number(low, high), text) for name, low, high, text in _SPACING)
    yield from (Key("colours", name, Colour(), text) for name, text in _COLOURS)
    for role in _ROLES:
        yield Key(f"marks.{role}", "shape", Words(), "The sign before the word.")
        yield Key(f"marks.{role}", "ink", Colour(), "The colour of the sign and the word.")
        yield Key(f"marks.{role}", "paper", Colour(), "The colour behind them.")
    yield from (Key("formats", name, kind, text) for name, kind, text in _FORMATS)
    yield from (Key("sections", name, Names(may_be_empty=True), text) for name, text in _SECTIONS)
    yield from (Key("rules.rating", name, kind, text) for name, kind, text in _RATING)
    yield Key(
        "rules.rating",
        "default_tolerance",
        Number(0, 1000),
        "The tolerance of measures that have none of their own; not with `limit`.",
        optional=True,
        example=10,
    )
    yield from (Key("rules.trend", name, kind, text) for name, kind, text in _TREND)
    yield Key("logo", "file", Words(), "A PNG file in the house's folder.", optional=True, example="logo.png")
    yield Key(
        "logo",
        "alternative",
        Words(),
        "What it says, for those who cannot see it; needed where there is a file.",
        optional=True,
        example="Anytown Council",
    )
    yield Key("logo", "width", Number(5, 200), "How wide it is, in millimetres.", optional=True, example=50)
    yield from (Key("words", name, kind, text) for name, (kind, text) in WORDS.items())


KEYS: dict[str, Key] = {key.path: key for key in _keys()}
