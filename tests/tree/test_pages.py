"""What the making of pages tells comes back into the tree, and changes nothing else."""

from cabinet_report.tree.nodes import Contents, ContentsEntry, Section
from cabinet_report.tree.pages import Pages, with_pages
from cabinet_report.tree.show import show
from tests.trees import finished, words

ENTRIES = (ContentsEntry("1. Demand", 1, "demand"), ContentsEntry("Cost", 1, "cost"))
PAPER = finished("A paper", (Contents(words("Contents"), 1, ENTRIES), Section(words("Demand"), (), label="demand")))


def changed() -> list[tuple[str, str]]:
    before, after = (show(paper).splitlines() for paper in (PAPER, with_pages(PAPER, Pages(31, {"demand": 4}))))
    return [(old.strip(), new.strip()) for old, new in zip(before, after, strict=True) if old != new]


def test_the_count_of_pages_and_the_page_of_each_heading_that_has_one_are_all_that_changes() -> None:
    assert [
        ("footer: Page {page} of {pages}", "footer: Page {page} of {pages: 31}"),
        ("entry level=1 target=demand: 1. Demand", "entry level=1 target=demand page=4: 1. Demand"),
    ] == changed()
