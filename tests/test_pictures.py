import re

import pictures
import pytest

from cabinet_report import Submission, load
from tests.markdown_pages import CHECKOUT, every_page

README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
NAMES = [*(picture.name for picture in pictures.PICTURES), *pictures.CHARTS, f"{pictures.IN_WORD}-in-word"]
HOW_TO = (CHECKOUT / "docs" / "how-to" / "make-a-chart.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def sample() -> Submission:
    return load(pictures.SAMPLE)


def test_every_picture_is_made_by_the_script_and_shown_on_a_page() -> None:
    pages = "\n".join("\n".join(page.lines) for page in every_page().values())
    shown = re.findall(r"images/([\w-]+)\.png", pages)

    assert sorted(NAMES) == sorted(path.stem for path in pictures.FOLDER.glob("*.png"))
    assert sorted(NAMES) == sorted(set(shown))


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_small(name: str) -> None:
    assert (pictures.FOLDER / f"{name}.png").stat().st_size < 150_000


@pytest.mark.parametrize(
    "alternative", re.findall(r'<img [^>]*alt="([^"]*)"', README) + re.findall(r"!\[(.*?)\]\(", README + HOW_TO)
)
def test_a_picture_has_words_for_those_who_cannot_see_it(alternative: str) -> None:
    assert len(alternative) > 80


def test_the_lines_of_the_readme_are_those_of_the_sample(sample: Submission) -> None:
    narrative = sample.narrative["performance"].text
    commentary = sample.indicators["cin_plan"].commentary[""].text
    for block in re.findall(r"```markdown\n(.*?)\n```", README, re.DOTALL):
        assert block in narrative + commentary
    for line in re.findall(r"^children_looked_after,.*|^youth_justice,.*", README, re.MULTILINE):
        assert line in (pictures.SAMPLE / "finance.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", pictures.CHARTS)
def test_a_chart_is_shown_right_below_the_slot_that_makes_it(name: str) -> None:
    shown = re.search(rf"```markdown\n(.*)\n```\n\n!\[[^\]]+\]\(\.\./images/{name}\.png\)", HOW_TO)

    assert shown is not None
    assert pictures.CHARTS[name] == shown[1]
