"""What is exempt is in no public file of any format, and every page of the other copy says that it is not published."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pikepdf
import pytest

from cabinet_report import pipeline, writing
from cabinet_report.papers import Checked
from cabinet_report.problems import Problems
from tests.readers_for_tests.from_pdf import read_pdf
from tests.submissions import PACK, Places, places, style

EXEMPT = "exempt: {status: STATUS, paragraph: 3, reason: It names prices.}\n"
WORDS = """\
# Homes

Open words.{{ note("An open note.") }}

{% call exempt(paragraph=3) %}

## A SECRET heading {{ numbered() }}

SECRET words, as the SECRET measure shows.{{ note("A SECRET note.") }}

{{ table("measures", measures.contract, "A SECRET description.") }}

{{ chart("referrals", "line", "A SECRET title") }}

{% endcall %}

Open again.
"""


@pytest.fixture
def part(tmp_path: Path) -> Places:
    return pack(tmp_path, "part")


def pack(folder: Path, status: str) -> Places:
    declared = PACK["paper.yaml"] + EXEMPT.replace("STATUS", status)
    return places(folder, {"paper.yaml": declared, "narrative/words.md": WORDS})


def checked(where: Places, *, exempt: bool = False) -> Checked:
    return pipeline.finish(pipeline.compose(pipeline.load(where.pack), "cabinet", style(where), exempt=exempt))


def everything_in(content: bytes, format_name: str) -> str:
    """All that a file holds, its hidden places included, as text."""
    match format_name:
        case "docx":
            return unpacked(content)
        case "pdf":
            with pikepdf.open(io.BytesIO(content)) as pdf:
                objects = "".join(str(each) + streamed(each) for each in pdf.objects)
            return objects + str(read_pdf(content))
        case _:
            return content.decode()


def unpacked(content: bytes) -> str:
    """Every part of an Office file, and of the workbooks in it."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [archive.read(name) for name in archive.namelist()]
    return "".join(unpacked(each) if each.startswith(b"PK") else each.decode("utf-8", "replace") for each in parts)


def streamed(thing: pikepdf.Object) -> str:
    return thing.read_bytes().decode("latin-1") if isinstance(thing, pikepdf.Stream) else ""


@pytest.mark.parametrize("format_name", writing.FORMATS)
def test_no_public_file_has_anything_of_it(part: Places, format_name: str) -> None:
    public = everything_in(pipeline.write(checked(part), format_name), format_name)
    other = everything_in(pipeline.write(checked(part, exempt=True), format_name), format_name)

    assert ("SECRET" in public, "SECRET" in other) == (False, True)
    assert ("Referrals" in public, "NOT FOR PUBLICATION" in public) == (False, False)
    assert "Paragraphs 2 to 3 are exempt" in public


def test_both_copies_have_the_same_numbers(part: Places) -> None:
    public, other = (pipeline.write(checked(part, exempt=exempt), "text").decode() for exempt in (False, True))

    assert ["4. Open again."] * 2 == [re.sub(r" +", " ", text).split("\n\n")[-3] for text in (public, other)]


def test_every_page_of_the_other_copy_says_that_it_is_not_for_publication(part: Places) -> None:
    notice = "NOT FOR PUBLICATION: exempt under Schedule 12A, paragraph 3 (financial or business affairs)."
    finished = checked(part, exempt=True).paper

    assert (notice,) == tuple(each.text for each in finished.furniture.notice if hasattr(each, "text"))
    assert () == checked(part).paper.furniture.notice


def test_a_paper_that_is_exempt_as_a_whole_has_no_public_copy(tmp_path: Path) -> None:
    paper = checked(pack(tmp_path, "whole")).paper

    assert paper.shows_exempt
    assert "NOT FOR PUBLICATION" in str(paper.furniture.notice)


def test_an_open_pack_has_no_copy_that_is_not_for_publication(tmp_path: Path) -> None:
    where = places(tmp_path, {"narrative/words.md": "Words."})

    with pytest.raises(Problems, match=r"TPL-019 .* a copy that is not for publication is asked for"):
        checked(where, exempt=True)


@pytest.mark.parametrize(
    ("declared", "told"),
    [
        ("exempt: none\n", "exempt() stands here, and paper.yaml says that nothing is exempt."),
        (
            "exempt: {status: part, paragraph: 5, reason: Legal advice.}\n",
            "exempt() names paragraph 3, and paper.yaml names paragraph 5.",
        ),
    ],
)
def test_the_words_and_the_pack_have_to_agree(tmp_path: Path, declared: str, told: str) -> None:
    where = places(tmp_path, {"paper.yaml": PACK["paper.yaml"] + declared, "narrative/words.md": WORDS})

    with pytest.raises(Problems) as raised:
        checked(where)
    assert ("TPL-019", "narrative/words.md", told) in [
        (each.code, each.where.file, each.message) for each in raised.value
    ]


def test_an_exempt_part_holds_no_other(tmp_path: Path) -> None:
    call = "{% call exempt(paragraph=3) %}\n\n"
    words = f"{call}One.\n\n{call}Two.\n\n{{% endcall %}}\n\n{{% endcall %}}\n"
    declared = PACK["paper.yaml"] + EXEMPT.replace("STATUS", "part")
    where = places(tmp_path, {"paper.yaml": declared, "narrative/words.md": words})

    with pytest.raises(Problems, match=r"TPL-004 .* exempt\(\) stands inside exempt\(\)"):
        checked(where)
