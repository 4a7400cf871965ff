"""The pages on which headings stand are told to the formats that make none."""

from cabinet_report.tree.nodes import Contents, ContentsEntry, PageBreak, Section
from cabinet_report.tree.pages import Pages
from cabinet_report.writers.pdf import write_pages
from tests.trees import finished, look, paragraph, words


def test_each_heading_of_the_contents_list_has_the_page_that_it_begins_on_and_the_pages_are_counted() -> None:
    below = Section(words("Below"), (paragraph("Words."), PageBreak(), paragraph("Words.")), level=2, label="below")
    paper = finished(
        "A paper",
        (
            Contents(words("Contents"), 2, (ContentsEntry("First", 1, "first"), ContentsEntry("Below", 2, "below"))),
            PageBreak(),
            Section(words("First"), (paragraph("Words."), PageBreak(), below), label="first"),
        ),
    )

    content, pages = write_pages(paper, look())

    assert b"%PDF" == content[:4]
    assert Pages(4, {"first": 2, "below": 3}) == pages
