"""Elements as text: words can never become markup."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from cabinet_report.writers.html.elements import Markup, element, escape
from tests.trees import HOSTILE

# What can stand in a page at all; the rest is shown as a replacement character.
printable = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\r"))


class Words(HTMLParser):
    """Everything that a page says, and every element that it is said in."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words = ""
        self.elements: list[tuple[str, list[tuple[str, str | None]]]] = []

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, attrs))


def read(html: str) -> Words:
    words = Words()
    words.feed(html)
    words.close()
    return words


@given(printable)
def test_any_words_come_back_as_the_same_words_in_one_element(words: str) -> None:
    page = read(element("p", words))

    assert words == page.words
    assert [("p", [])] == page.elements


@given(printable)
def test_any_words_come_back_from_an_attribute(words: str) -> None:
    assert [("p", [("aria-label", words)])] == read(element("p", "x", aria_label=words)).elements


def test_hostile_words_stay_words() -> None:
    for words in HOSTILE:
        assert words == read(element("td", words)).words


def test_markup_is_not_escaped_again() -> None:
    assert "<p><em>R&amp;D</em></p>" == element("p", element("em", "R&D"))


def test_an_attribute_of_none_is_left_out_and_an_empty_one_is_not() -> None:
    assert '<td class="" id="a"></td>' == element("td", class_="", id="a", scope=None)


def test_a_void_element_has_no_end() -> None:
    assert '<meta name="author" content="R&amp;D">' == element("meta", name="author", content="R&D")


def test_the_children_of_a_container_have_a_line_each() -> None:
    assert "<ul>\n<li>a</li>\n<li>b</li>\n</ul>" == element("ul", element("li", "a"), element("li", "b"), Markup(""))


def test_what_html_has_no_place_for_is_shown_as_missing() -> None:
    assert "a\ufffdb\ufffdc" == escape("a\0b\x0bc")
