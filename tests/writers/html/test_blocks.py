"""Single blocks as HTML."""

import re

import pytest

from cabinet_report.tree.nodes import (
    AcronymEntry,
    AcronymList,
    BulletList,
    Cards,
    ChartBeside,
    Contents,
    ContentsEntry,
    Emphasis,
    LineBreak,
    Link,
    Note,
    NumberedList,
    PageBreak,
    Panel,
    Paragraph,
    Section,
    Span,
    Stamp,
    Strong,
    Text,
)
from tests.trees import card, item, line_chart, paragraph, tiles, words
from tests.writers.html.pages import html_of, page_of


def test_no_browser_parts_numbers_that_a_hyphen_joins() -> None:
    words_of_it = "In 2022-23 & before, up-to-date -5"

    assert '<p>In <span class="unbroken">2022-23</span> &amp; before, up-to-date -5</p>' == html_of(
        paragraph(words_of_it)
    )
    assert "<p>In 2022-23 &amp; before, up-to-date -5</p>" == html_of(paragraph(words_of_it), printed=True)


def test_a_number_is_text_before_its_paragraph() -> None:
    expected = '<p class="numbered" id="at-why"><span class="label">12. </span>Words.</p>'
    assert expected == html_of(paragraph("Words.", number="12", label="why"))


def test_a_heading_has_its_number_before_it_and_its_stamp_behind_it() -> None:
    section = Section(words("Legal"), (), 1, "implication.legal", number="75", stamp=Stamp("AB", "23/08/2021"))

    expected = (
        '<h2 class="numbered implication-legal"><span class="label">75. </span>Legal '
        '<span class="stamp">[AB 23/08/2021]</span></h2>\n'
    )
    assert expected == html_of(section)


def test_headings_below_the_deepest_level_stay_at_it() -> None:
    assert html_of(Section(words("Deep"), (), 9)).startswith("<h6>")


def test_a_list_types_its_labels_and_nests() -> None:
    block = NumberedList((item("one", lists=(BulletList((item("deep"),)),)), item("two")), "i)")

    expected = (
        '<ol class="lower-roman">\n<li><span class="label">i) </span>one<ul>\n<li>deep</li>\n</ul></li>\n'
        '<li><span class="label">ii) </span>two</li>\n</ol>'
    )
    assert expected == html_of(block)


@pytest.mark.parametrize(("number", "inset"), [("3", True), (None, False)])
def test_a_list_is_set_in_as_far_as_the_paragraph_before_it(number: str | None, *, inset: bool) -> None:
    written = html_of(paragraph("Before:", number=number), BulletList((item("one"),)))

    assert inset is ('<ul class="inset">' in written)


def test_below_a_numbered_heading_or_paragraph_all_that_has_no_number_is_set_in() -> None:
    heading = Section(
        words("Finance"), (paragraph("First."), paragraph("Second."), BulletList((item("one"),))), 1, number="1"
    )
    signed = html_of(paragraph("Before.", number="2"), paragraph("A name", role="signature"))

    assert ['p class="inset"', 'p class="inset"', 'ul class="inset"'] == re.findall(
        r'\w+ class="inset"', html_of(heading)
    )
    assert '<p class="signature">' in signed


def test_words_beside_a_chart_are_not_set_in() -> None:
    beside = ChartBeside((paragraph("Words."),), line_chart())

    assert "inset" not in html_of(paragraph("Before.", number="2"), beside)


@pytest.mark.parametrize(
    ("inline", "expected"),
    [
        (Emphasis(words("now")), "<em>now</em>"),
        (Strong(words("now")), "<strong>now</strong>"),
        (LineBreak(), "<br>"),
        (Span("name", words("R&D")), '<span class="name">R&amp;D</span>'),
        (Link(words("Act"), "https://a.example/?b=1&c"), '<a href="https://a.example/?b=1&amp;c">Act</a>'),
        (
            Link((Text("the "), Strong(words("Act"))), "https://a.example"),
            '<a href="https://a.example">the </a><strong><a href="https://a.example">Act</a></strong>',
        ),
    ],
)
def test_each_inline_has_its_element(inline: Emphasis, expected: str) -> None:
    assert f"<p>{expected}</p>" == html_of(Paragraph((inline,)))


def test_a_rating_has_shape_and_word_and_the_shape_is_not_read_out() -> None:
    shape = '<span class="shape" aria-hidden="true">●\u00a0</span>'
    expected = f'<p><span class="mark rating-on-target">{shape}On target</span></p>'
    assert expected == html_of(Paragraph((Span("rating.on_target", words("On target")),)))


def test_a_note_is_a_link_on_the_screen_and_stands_at_its_call_in_print() -> None:
    block = paragraph("Words", Note(words("Why."), 4))

    link = '<sup><a href="#note-4" id="call-4" aria-label="Note 4">4</a></sup>'
    assert f"<p>Words{link}</p>" == html_of(block)
    back = '<a href="#call-4" class="label" aria-label="Back to the text of note 4">4.</a>'
    note = f'<span class="footnote" id="note-4">{back} Why.</span>'
    assert f'<p>Words<span class="call">{note}{link}</span></p>' == html_of(block, printed=True)


def test_words_in_another_language_say_so() -> None:
    block = paragraph(Span("language", words("Cyngor"), "cy"))

    assert '<p><span class="language" lang="cy">Cyngor</span></p>' == html_of(block)


def test_the_value_of_a_tile_stands_apart_from_its_strip_so_that_it_can_be_large() -> None:
    page = page_of(tiles("good", "90%", "£1,234,567"))

    assert "How we do\u00a0●" == page.xpath("string(//h2[@class='tiles-good'])")
    assert ["tile-figure", "strip", "tile-figure long"] == page.xpath("//article/dl/@class")
    assert ["card", "card bare"] == page.xpath("//div[@class='tiles']/article/@class")
    assert ["90%", "£1,234,567"] == page.xpath("//dl[starts-with(@class, 'tile-figure')]//dd/text()")


def test_a_card_is_an_article_with_a_heading_below_that_of_its_section() -> None:
    section = Section(words("Measures"), (Cards((card("Visits", "visits", "rating.within", "Within", "Words."),)),))
    (article,) = page_of(section).xpath("//article")

    assert ["h3", "dl", "p"] == [child.tag for child in article]
    terms = [(term.text, term.getnext().text_content()) for term in article.iter("dt")]
    assert ("Target", "95%") == terms[1]
    assert ("Rating", "▲\u00a0Within") == terms[3]


def test_commentary_is_read_before_the_chart_beside_it() -> None:
    written = html_of(ChartBeside((paragraph("Commentary."),), line_chart()))

    assert 0 < written.index("Commentary.") < written.index("<svg")


def test_a_chart_brings_its_numbers_on_the_screen_and_not_in_print() -> None:
    page = page_of(line_chart())

    row = [cell.text for cell in page.xpath("//details//tbody/tr[5]/*")]
    assert ["Nov", "21", "No data"] == row
    assert "<details>" not in html_of(line_chart(), printed=True)


def test_two_contents_lists_share_no_id() -> None:
    contents = Contents(words("Contents"), 2, (ContentsEntry("Finance", 1, "finance"),))
    section = Section(words("Finance"), (paragraph("Words."),), label="finance")

    assert ["at-finance"] == re.findall(r' id="([^"]*)"', html_of(contents, contents, section))


def test_the_contents_lead_to_headings() -> None:
    contents = Contents(words("Contents"), 2, (ContentsEntry("3. Finance", 2, "finance"),))

    assert '<li class="level-2"><a href="#at-finance">3. Finance</a></li>' in html_of(contents)


def test_acronyms_are_terms_with_their_meaning() -> None:
    listed = AcronymList((), (AcronymEntry("CiN", "Child in Need"),))

    assert '<dl class="acronyms">\n<div><dt>CiN</dt><dd>Child in Need</dd></div>\n</dl>' == html_of(listed)


def test_a_page_break_says_nothing() -> None:
    assert '<div class="page-break"></div>' == html_of(PageBreak())


def test_a_short_panel_and_a_short_list_stay_on_one_page_and_long_ones_may_not() -> None:
    short, long = BulletList((item("Seen in time"),)), BulletList((item("Seen in time " * 100),))
    panels = html_of(Panel(words("Impact"), (short,)), Panel(words("Impact"), (long,)), printed=True)

    assert ["panel whole", "whole", "panel"] == re.findall(r'(?:div|ul) class="(.*?)"', panels)
    assert "whole" not in html_of(Panel(words("Impact"), (short,)))
