"""A whole page: it loads nothing, its headings are in order, and every way in it leads somewhere."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from cabinet_report.tree.nodes import CrossReference, Field, Finished, Note, Text, Title
from cabinet_report.tree.walk import walk
from cabinet_report.writers.html import write_html
from cabinet_report.writers.html.css import screen_css
from tests.trees import HERE, every_node, finished, look, paragraph, small, words
from tests.writers.html.pages import page_of, parsed

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion


class Html(SingleFileSnapshotExtension):
    """One page for each snapshot, which a browser can open."""

    file_extension = "html"
    _write_mode = WriteMode.TEXT


def test_the_small_paper_as_a_page(snapshot: SnapshotAssertion) -> None:
    written = write_html(small(), look()).decode().replace(screen_css(look()), "")
    assert snapshot(extension_class=Html) == written


def test_the_paper_with_every_kind_of_node_as_a_page(snapshot: SnapshotAssertion) -> None:
    written = write_html(every_node(), look()).decode().replace(screen_css(look()), "")
    assert snapshot(extension_class=Html) == written


@pytest.mark.parametrize("paper", [small(), every_node()], ids=["small", "every_node"])
class TestEveryPage:
    def test_it_loads_nothing_from_elsewhere(self, paper: Finished) -> None:
        page = parsed(paper)

        loaded = page.xpath("//link | //script | //iframe | //*[@src] | //*[@srcset]")
        assert [] == [each for each in loaded if not str(each.get("src")).startswith("data:image/png;base64,")]
        assert [] == re.findall(r"url\(|@import", write_html(paper, look()).decode())

    def test_its_headings_begin_with_the_title_and_skip_no_level(self, paper: Finished) -> None:
        levels = [int(heading.tag[1]) for heading in parsed(paper).xpath("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")]

        assert 1 == levels[0]
        assert 1 == levels.count(1)
        assert all(after <= before + 1 for before, after in pairwise(levels))

    def test_every_link_in_the_page_leads_to_one_place(self, paper: Finished) -> None:
        page = parsed(paper)
        ids = page.xpath("//@id")

        assert sorted(set(ids)) == sorted(ids)
        assert [] == [link for link in page.xpath("//a/@href") if link.startswith("#") and link[1:] not in ids]

    def test_every_note_is_called_and_leads_back(self, paper: Finished) -> None:
        page = parsed(paper)
        numbers = [str(node.number) for node in walk(paper.children) if isinstance(node, Note)]

        assert [f"#note-{number}" for number in numbers] == page.xpath("//sup/a/@href")
        assert [f"note-{number}" for number in numbers] == page.xpath("//ol[@class='notes']/li/@id")
        assert [f"#call-{number}" for number in numbers] == page.xpath("//a[@class='back']/@href")

    def test_it_says_what_it_is(self, paper: Finished) -> None:
        page = parsed(paper)

        assert "en-GB" == page.get("lang")
        assert paper.properties.title == page.findtext(".//title")
        assert ["2021-09-08"] == page.xpath("//meta[@name='dcterms.created']/@content")

    def test_the_notice_comes_before_the_paper(self, paper: Finished) -> None:
        (notice,) = parsed(paper).xpath("//header/p[@class='notice']")

        assert "Sample only: this is no official paper." == notice.text_content()


def test_the_first_thing_on_a_page_is_the_way_past_its_head() -> None:
    (skip,) = page_of(Title(words("A paper"))).xpath("//body/*[1]")

    assert ("a", "#paper", "Skip to the paper") == (skip.tag, skip.get("href"), skip.text)


def test_a_paper_without_a_title_is_headed_by_that_of_its_file() -> None:
    assert ["A paper"] == page_of(paragraph("Words.")).xpath("//h1/text()")


def test_a_footer_that_counts_pages_has_no_place_on_a_screen() -> None:
    paper = finished("A paper", ())
    counted = (Text("Page "), Field("page"))

    assert [] == parsed(paper).xpath("//footer")
    assert counted[0].text not in parsed(paper).text_content()


def test_a_reference_leads_to_its_label_whatever_the_label_is_made_of() -> None:
    label = 'a "label" & more'
    page = page_of(paragraph("One.", number="1", label=label), paragraph("See ", CrossReference(label, HERE, "1")))

    (target,) = page.xpath("//main//a/@href")
    assert ["1. One."] == [place.text_content() for place in page.xpath(f"//*[@id='{target[1:]}']")]


def test_a_browser_prints_the_notice_on_every_page_whatever_is_in_it() -> None:
    written = write_html(finished("A paper", (), notice='A "sample" </style>'), look()).decode()

    assert '@page { @top-center { content: "A \\22 sample\\22  \\3c \\2f style\\3e "; ' in written
    assert written.count("<style>") == written.count("</style>")
