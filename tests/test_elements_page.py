"""The page of elements is true: its lines stand in the files that it names, and each element has its picture."""

import re

import element_pictures
import pictures
import pytest

from tests.markdown_pages import CHECKOUT, Example, Page

PAGE = Page(CHECKOUT / "docs" / "reference" / "elements.md")
FOLDER = pictures.FOLDER / element_pictures.ELEMENTS_FOLDER
HEADINGS = [line for line in PAGE.prose if line.startswith("### ")]
SHOWN = re.findall(r"!\[(.+)\]\(\.\./images/elements/([\w-]+)\.png\)", "\n".join(PAGE.lines))
LEFT_OUT = "..."


def test_every_picture_of_an_element_is_made_by_the_script_and_shown_on_the_page() -> None:
    names = sorted(element_pictures.ELEMENTS)

    assert names == sorted(name for _, name in SHOWN)
    assert names == sorted(path.stem for path in FOLDER.iterdir())


@pytest.mark.parametrize("name", element_pictures.ELEMENTS)
def test_a_picture_of_an_element_is_small(name: str) -> None:
    assert (FOLDER / f"{name}.png").stat().st_size < 60_000


@pytest.mark.parametrize(("alternative", "name"), SHOWN)
def test_a_picture_of_an_element_has_words_for_those_who_cannot_see_it(alternative: str, name: str) -> None:
    assert len(alternative) > 30, name


def test_no_two_elements_have_one_heading() -> None:
    assert len(HEADINGS) == len(set(HEADINGS))


@pytest.mark.parametrize("heading", HEADINGS)
def test_an_element_has_a_picture_and_lines_or_leads_to_the_page_that_has_them(heading: str) -> None:
    section = "\n".join(PAGE.section(heading))
    has_picture, has_lines = "](../images/elements/" in section, "\n```" in section

    assert has_picture == has_lines
    assert has_picture or "](../how-to/" in section


@pytest.mark.parametrize("example", PAGE.examples, ids=lambda example: f"line {example.line}")
def test_the_lines_of_an_element_stand_in_the_file_that_is_named(example: Example) -> None:
    named = re.fullmatch("`([^`]+)`:", example.introduction)
    assert named is not None
    content = (CHECKOUT / named[1]).read_text(encoding="utf-8")
    assert [] == [part for part in example.text.split(LEFT_OUT) if part.strip() not in content]


@pytest.mark.parametrize("paper", element_pictures.PAPERS)
def test_every_paper_that_is_built_shows_an_element(paper: str) -> None:
    assert paper in {element.paper for element in element_pictures.ELEMENTS.values()}
