"""The list of words that a house settles: what each key is for, and which names in braces it may use.

No word itself stands here. A builder, a pass or a writer that needs a new one adds its key here and the words to the
neutral house, ``templates/houses/plain/house.toml``; every other house then has it too.
"""

from __future__ import annotations

from collections.abc import Mapping

from cabinet_report.domain.figures import State
from cabinet_report.domain.finance_view import COLUMNS
from cabinet_report.domain.indicators import Rating, Trend
from cabinet_report.houses.kinds import Kind, Words

_PLAIN = Words()

_UNDER_A_MARK = {
    **{f"rating.{rating.value}": f"The rating {rating.value}, in a table or on a card." for rating in Rating},
    **{f"rating.{rating.value}.prose": f"The rating {rating.value}, inside a sentence." for rating in Rating},
    **{f"trend.{trend.value}": f"The trend {trend.value}, in a table or on a card." for trend in Trend},
    **{f"trend.{trend.value}.prose": f"The trend {trend.value}, inside a sentence." for trend in Trend},
}
_STATES = {
    key: explains
    for state in State
    if state.is_silent
    for key, explains in {
        f"state.{state.value}": f"What stands in a table for a value that is {state.value.replace('_', ' ')}.",
        f"state.{state.value}.short": "The same, in a narrow column.",
        f"state.{state.value}.legend": "What that short form means, below the table.",
    }.items()
} | {
    key: explains
    for state in (State.PROVISIONAL, State.REVISED)
    for key, explains in {
        f"state.{state.value}.mark": f"Beside a value that is {state.value}, in a table.",
        f"state.{state.value}.legend": "What that mark means, below the table.",
    }.items()
}
_LIMITS = {
    "below": "less than a limit",
    "up_to": "a limit or less",
    "above": "more than a limit",
    "from": "a limit or more",
}
_NUMBERS = {
    **{f"number.{number}": f"The number {number}." for number in range(21)},
    **{f"number.{number}": f"The number {number}." for number in range(30, 101, 10)},
    **{f"ordinal.{number}": f"The rank {number}." for number in range(1, 13)},
    "ordinal.ending.one": "The ending of 1st, 21st.",
    "ordinal.ending.two": "The ending of 2nd, 22nd.",
    "ordinal.ending.few": "The ending of 3rd, 23rd.",
    "ordinal.ending.other": "The ending of 4th, 11th.",
    "ordinal.ending.zero": "An ending of its own that Welsh has, as in 7fed; not in English.",
    "ordinal.ending.many": "Another, as in 5ed; not in English.",
    "points": "The unit of a difference of percentages: one, then a slash, then many.",
    "days": "The unit of a length of time: one, then a slash, then many.",
    "months": "The unit of a longer time: one, then a slash, then many.",
    "percent": "After a percentage in words.",
    "noun.measure": "What a count of measures counts: one, then a slash, then many.",
    "list.and": "Before the last of several names.",
}
_DIRECTIONS = {
    "direction.over": "More is spent than the budget.",
    "direction.under": "Less is spent than the budget.",
    "direction.balanced": "As much is spent as the budget.",
    "direction.increase": "A rise.",
    "direction.decrease": "A fall.",
    "direction.an_increase": "A rise, with its article.",
    "direction.a_decrease": "A fall, with its article.",
    "direction.no_change": "Neither.",
    "direction.more": "A greater count.",
    "direction.fewer": "A smaller count.",
    "direction.as_many": "The same count.",
    "direction.less": "A smaller sum.",
    "direction.as_much": "The same sum.",
    "direction.quicker": "A shorter time.",
    "direction.slower": "A longer time.",
    "direction.as_quick": "The same time.",
    "direction.improved": "A change to the better, before by.",
    "direction.worsened": "A change to the worse, before by.",
    "direction.higher": "A greater amount.",
    "direction.lower": "A smaller amount.",
    "direction.as_high": "The same amount.",
    "direction.rose": "What went up, before by.",
    "direction.fell": "What went down, before by.",
    "direction.stayed": "What did neither.",
}
_FURNITURE = {
    "page": "Before the number of the page.",
    "of": "Between the number of the page and how many there are.",
    "contents": "The heading of the contents list.",
    "draft": "On every page of a draft.",
    "table": "Before the number of a table.",
    "figure": "Before the number of a chart.",
    "appendix": "Before the number of an appendix.",
    "note": "Before the number of a footnote, for those who hear the page.",
    "notes": "The heading of the footnotes on a screen.",
    "back_to_text": "The link from a footnote back to its place, before its number.",
    "acronym": "Over the acronyms of the acronym list.",
    "expansion": "Over what they stand for.",
    "acronyms": "What the acronym list is, for those who cannot see it.",
    "illustrative.mark": "Beside a figure that was made up for a sample.",
    "skip": "The link on a screen past what stands before the paper.",
    "chart_data": "The heading of the numbers behind a chart.",
}
_HEAD = {
    "agenda_item": "Before the number of the agenda item.",
    "key_decision.no": "In the member table, for a paper that asks for none.",
    "not_cleared": "In the place of a stamp, where nobody has cleared an implication.",
    "cards.none": "In the place of cards, where there are no such measures.",
    "none": "Under a heading that has nothing to list, such as background papers.",
    "no_comparator": "In a table, for a measure that has no comparator.",
    "no_comparator.short": "The same, in a narrow column.",
    "chart.month": "Under a chart over months.",
    "chart.quarter": "Under a chart over quarters.",
    "chart.finance_line": "Under a chart of the finance table.",
    "chart.pounds": "Beside the scale of a chart of money.",
    "chart.percentage": "Beside the scale of a chart of percentages.",
    "chart.ratings": "The title of a chart of the ratings of every measure.",
}
_EXEMPT = {
    f"exempt.paragraph.{number}": f"What paragraph {number} of Part 1 of Schedule 12A is about."
    for number in range(1, 8)
}
_CARDS = {
    "card.performance": "The label of the value on a card.",
    "card.target": "The label of the target on a card.",
    "tile.value": "The label of the value on a tile: a short word.",
    "card.tolerance": "The label of the tolerance on a card.",
    "card.trend": "The label of the trend on a card.",
    "card.rating": "The label of the rating on a card.",
}
_ACCESSIBLE = {
    "accessible.not_available": "In the accessible form, in a cell where nothing was given.",
    "accessible.not_available.legend": "What that symbol means, below the table.",
    "accessible.not_applicable": "In the accessible form, in a cell where nothing can stand.",
    "accessible.not_applicable.legend": "What that symbol means, below the table.",
    "unit.thousands": "In the accessible form, over a column of thousands of pounds.",
    "unit.millions": "In the accessible form, over a column of millions of pounds.",
}
_ENDS = ("last", "last_period")
_HIGHEST_AND_LOWEST = ("highest", "highest_period", "lowest", "lowest_period")
_LARGEST_AND_SMALLEST = ("largest", "largest_at", "smallest", "smallest_at")
_CHART_SENTENCES: Mapping[str, tuple[Words, str]] = {
    **{
        key: (Words(("name", "first", "first_period", *_ENDS), ("name", *_ENDS)), explains)
        for key, explains in {
            "increase": "What a line of a chart shows, where it ends higher than it starts.",
            "decrease": "What it shows where it ends lower than it starts.",
            "no_change": "What it shows where it ends as it starts.",
        }.items()
    },
    "together": (
        Words(("first_period", "last_period", "moves"), ("first_period", "last_period", "moves")),
        "What several lines show that begin and end together; each is a chart.move.",
    ),
    "one": (Words(("name", *_ENDS), ("name", *_ENDS)), "What it shows where there is one value."),
    "empty": (Words(("name",), ("name",)), "What it shows where there is none."),
    "highest": (
        Words(("name", "highest", "highest_period"), ("highest", "highest_period")),
        "After that sentence, where the highest point lies in between.",
    ),
    "lowest": (
        Words(("name", "lowest", "lowest_period"), ("lowest", "lowest_period")),
        "The same for the lowest point.",
    ),
    "highest_and_lowest": (
        Words(("name", *_HIGHEST_AND_LOWEST), _HIGHEST_AND_LOWEST),
        "The same where both lie in between.",
    ),
    "total": (
        Words(("name", "total", *_LARGEST_AND_SMALLEST), ("name", "total")),
        "What the columns of one name show in a chart that is not over time.",
    ),
    "alike": (
        Words(("name", "total", *_LARGEST_AND_SMALLEST), ("name", "total")),
        "The same where all of them are as high.",
    ),
    "only": (Words(("name", *_ENDS), ("name", *_ENDS)), "The same where there is one column."),
    "gaps": (Words(("name", "gaps"), ("gaps",)), "After those sentences, where up to three values are missing."),
    "many_gaps": (Words(("name", "count", "all"), ("count", "all")), "The same where more are missing."),
}
_WITH_SLOTS: Mapping[str, tuple[Words, str]] = {
    "fraction": (
        Words(("numerator", "denominator", "noun", "share"), ("numerator", "denominator", "share")),
        "A percentage with the counts behind it.",
    ),
    "number.tens": (Words(("tens", "ones"), ("tens", "ones")), "A number such as 45 in words."),
    "range": (Words(("first", "last"), ("first", "last")), "Two figures or days as a range."),
    "less_than": (Words(("least",), ("least",)), "A percentage of which rounding would leave nothing."),
    **{
        f"months.{key}": (Words(("months",), ("months",)), explains)
        for key, explains in {
            "exactly": "A time in months that is a whole number of them.",
            "nearly": "A time in months that is a little less.",
            "over": "A time in months that is a little more.",
            "more": "A time in months that lies between.",
        }.items()
    },
    **{
        f"comparison.{side}": (Words(("others",), ("others",)), explains)
        for side, explains in {
            "higher": "A figure that is higher than others, which are named.",
            "lower": "A figure that is lower than others.",
            "equal": "A figure that prints as others do.",
        }.items()
    },
    "rate": (Words(("amount", "per"), ("amount", "per")), "A rate with its population."),
    **{
        key: (Words(("limit",), ("limit",)), explains)
        for limit, means in _LIMITS.items()
        for key, explains in {
            f"limit.{limit}": f"A value of which only this is known: {means}.",
            f"limit.{limit}.prose": "The same, inside a sentence.",
        }.items()
    },
    "legend": (Words(("entries",), ("entries",)), "Below a table: what its short forms, marks and limits mean."),
    "legend.entry": (Words(("short", "means"), ("short", "means")), "One of them."),
    "legend.limit": (Words(("words",), ("words",)), "What a limit means there; the words are those of a sentence."),
    "legend.count": (Words(), "What a count means there that stands in the place of a share."),
    **{
        f"control.{kind}": (Words(("name",), ("name",)), explains)
        for kind, explains in {
            "narrative": "In Word, the title of a narrative, which officers may change.",
            "implication": "In Word, the title of an implication.",
            "commentary": "In Word, the title of what the service says about a measure.",
        }.items()
    },
    "accessible.head": (
        Words(("upper", "lower"), ("upper", "lower")),
        "In the accessible form, over a column that has a heading of its own and one that it shares.",
    ),
    "accessible.head.unit": (Words(("head", "unit"), ("head", "unit")), "There, a heading with its unit."),
    "accessible.head.none": (Words(("number",), ("number",)), "There, over a column that has no heading."),
    "accessible.as_row": (Words(("row",), ("row",)), "There, in a cell that shares its words with another row."),
    "accessible.as_column": (
        Words(("column",), ("column",)),
        "There, in a cell that shares its words with another column.",
    ),
    "accessible.group": (Words(("group",), ("group",)), "There, above the table of one group of rows."),
    "accessible.part": (
        Words(("group", "table"), ("group", "table")),
        "There, what such a table is, for those who cannot see it.",
    ),
    "illustrative.note": (Words(("mark",), ("mark",)), "Under a table with such figures."),
    "rating.stated": (
        Words(("rating", "source"), ("rating", "source")),
        "A rating that somebody decided, with its source.",
    ),
    "trend.stated": (
        Words(("trend", "source"), ("trend", "source")),
        "A trend that somebody decided, with its source.",
    ),
    "exemption.not_exempt": (Words(("paragraph", "reason")), "Under the heading on exempt matters: an open paper."),
    "exemption.part": (
        Words(("paragraph", "reason"), ("paragraph",)),
        "Under that heading: part of the paper is exempt.",
    ),
    "exemption.whole": (
        Words(("paragraph", "reason"), ("paragraph",)),
        "Under that heading: the whole paper is exempt.",
    ),
    "key_decision.yes": (
        Words(("notice", "reason"), ("reason",)),
        "In the member table, for a key decision: why it is one, and since when notice has been given.",
    ),
    "target.or_less": (Words(("target",), ("target",)), "The target of a measure of which less is better."),
    "exempt.notice": (
        Words(("paragraph", "description"), ("paragraph",)),
        "On every page of a copy that shows what is exempt.",
    ),
    "exempt.one": (
        Words(("first", "paragraph", "description"), ("first",)),
        "In the place of one paragraph that is exempt.",
    ),
    "exempt.several": (
        Words(("first", "last", "paragraph", "description"), ("first", "last")),
        "In the place of several.",
    ),
    "exempt.none": (
        Words(("paragraph", "description")),
        "In the place of an exempt part in which nothing takes a number.",
    ),
    "exempt.begins": (
        Words(("paragraph", "description")),
        "Above such a part, in a copy that shows it.",
    ),
    "exempt.ends": (Words(("paragraph", "description")), "Below it."),
    "target_and_tolerance": (
        Words(("target", "tolerance"), ("target", "tolerance")),
        "A target with its tolerance, in one cell.",
    ),
    "chart.illustrative": (Words(("title",), ("title",)), "The title of a chart whose numbers are only an example."),
    "chart.scale_from": (
        Words(("title", "low"), ("title", "low")),
        "Beside the scale of a chart that does not start at nought.",
    ),
    "chart.by_rating": (Words(("name",), ("name",)), "The title of a chart of the ratings of a set of measures."),
    "chart.rate": (Words(("per",), ("per",)), "Beside the scale of a chart of rates."),
    **{f"chart.sentence.{key}": told for key, told in _CHART_SENTENCES.items()},
    **{
        f"chart.move.{key}": (Words(("name", "first", "first_period", *_ENDS), ("name", "last")), explains)
        for key, explains in {
            "increase": "One line of several, where it ends higher than it starts.",
            "decrease": "One that ends lower.",
            "no_change": "One that ends as it starts.",
        }.items()
    },
    **{f"finance.{column}": (Words(), f"The column {column} of the finance table, in a chart.") for column in COLUMNS},
    "variance.budget_minus_forecast": (Words(), "Under a finance table: what a plus and a minus mean."),
    "variance.forecast_minus_budget": (Words(), "Under a finance table that reckons the other way round."),
}

WORDS: Mapping[str, tuple[Kind, str]] = {
    **{
        key: (_PLAIN, explains)
        for key, explains in (
            _UNDER_A_MARK | _STATES | _NUMBERS | _DIRECTIONS | _HEAD | _EXEMPT | _CARDS | _FURNITURE | _ACCESSIBLE
        ).items()
    },
    **_WITH_SLOTS,
}
