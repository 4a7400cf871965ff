"""A council is a folder: no line of code knows one, and no word of a paper comes from code."""

from __future__ import annotations

import csv
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from string import Formatter

import pytest
from lxml import etree, html

from cabinet_report.houses.look import Look
from cabinet_report.houses.read import house_names, read_house
from cabinet_report.houses.words import WORDS
from cabinet_report.papers import Checked
from cabinet_report.pipeline import compose, finish, load
from cabinet_report.resources import folder
from cabinet_report.tree.nodes import Finished
from cabinet_report.writing import writer

CHECKOUT = Path(__file__).resolve().parents[2]
SAMPLES = CHECKOUT / "sample_inputs"
TEMPLATES = folder("templates")
HOUSES = TEMPLATES / "houses"
PACK = SAMPLES / "larkmere-2023-24-q2"
NEUTRAL = "plain"  # the house that others are based on; its name is also a word

OPEN, CLOSE = "⟦", "⟧"


def pack_of(place: Path, house: str, original: Path = PACK) -> Path:
    """A copy of a pack that asks for another house, which lies in it."""
    pack = place / original.name
    shutil.copytree(original, pack, dirs_exist_ok=True)
    paper = pack / "paper.yaml"
    text = paper.read_text(encoding="utf-8")
    paper.write_text(re.sub(r"(?m)^house: .*$", f"house: {house}", text), encoding="utf-8")
    return pack


def finished(pack: Path, audience: str) -> Checked:
    return finish(compose(load(pack), audience))


# ------------------------------------------------------------------------------------------------- a folder, no code


def test_no_line_of_code_names_a_house() -> None:
    names = [name for name in house_names([HOUSES]) if name != NEUTRAL]
    assert names
    code = {
        path.relative_to(CHECKOUT): path.read_text(encoding="utf-8").casefold()
        for path in (CHECKOUT / "src").rglob("*")
        if path.suffix in {".py", ".css", ".toml", ".md", ".json"}
    }
    assert code
    assert [] == [(str(path), name) for path, text in code.items() for name in names if name in text]


def test_a_house_of_another_name_and_colour_is_made_of_copied_files(tmp_path: Path) -> None:
    pack = pack_of(tmp_path, "westerfold")
    shutil.copytree(HOUSES / "larkmere", pack / "westerfold")
    settings = pack / "westerfold" / "house.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("#5a1f4a", "#0a5c5c").replace('"Larkmere"', '"Westerfold"'), encoding="utf-8")

    made = finished(pack, "cabinet")
    page = writer("html")(made.paper, made.house.look).decode()

    assert "Westerfold" == made.house.name
    assert [] == [problem for problem in made.problems if problem.code.startswith("HOUSE")]
    assert "#0a5c5c" in page
    assert "#5a1f4a" not in page
    sections = [words.strip() for words in re.findall(r'class="label">([0-9.]+)\s*</span>', page)]
    assert {"1.", "1.1", "1.2"} <= set(sections)


@cache
def larkmere() -> Checked:
    return finished(PACK, "cabinet")


def test_the_second_house_prints_each_format_otherwise_than_the_first() -> None:
    said = "\n".join(printed(larkmere().paper))

    for form in ("Tuesday 14 November 2023", "24 Oct 2023", "Q2 of 2023-24", "£50.5 million", "(2,215)", "Item 8"):
        assert form in said, form
    for form in ("2023/24", "Quarter 2", "-2,215", "24/10/2023"):
        assert form not in said, form


def test_its_member_table_has_four_columns() -> None:
    [table] = [node for node in nodes(larkmere().paper) if getattr(node, "role", "") == "table.members"]
    assert 4 == len(table.columns)  # type: ignore[attr-defined]  # a table, by its role
    assert "Health and Care Scrutiny Panel" in "\n".join(printed(table))


def test_its_papers_have_each_compulsory_section_and_fail_without_one(tmp_path: Path) -> None:
    assert [] == [problem for problem in larkmere().problems if problem.code in ("PAPER-040", "PAPER-041")]

    pack = pack_of(tmp_path, "larkmere")
    shutil.copytree(HOUSES / "larkmere", pack / "larkmere")
    manifest = pack / "larkmere" / "audiences" / "cabinet.toml"
    entry = '[[sections]]\ntemplate = "implications/climate"\nheading = "numbered"\nparagraphs = "numbered"\n'
    text = manifest.read_text(encoding="utf-8")
    assert entry in text
    manifest.write_text(text.replace(entry, ""), encoding="utf-8")
    heading = pack / "larkmere" / "sections" / "implications" / "safeguarding.md"
    heading.write_text(heading.read_text(encoding="utf-8").replace(' {{ sign_off("safeguarding") }}', ""), "utf-8")

    told = {problem.code: problem.message for problem in finished(pack, "cabinet").problems}

    assert '"implications/climate"' in told["PAPER-040"]
    assert '"implications/safeguarding"' in told["PAPER-041"]


# ---------------------------------------------------------------------------------------------- words come from files


def marked(words: str) -> str:
    """The words with each piece between slots in marks; both forms of a noun by themselves."""
    pieces = []
    for literal, name, _, _ in Formatter().parse(words):
        pieces.append("/".join(f"{OPEN}{piece}{CLOSE}" if piece.strip() else piece for piece in literal.split("/")))
        pieces.append(f"{{{name}}}" if name is not None else "")
    return "".join(pieces)


def quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def marked_house(pack: Path, based_on: str, more: str = "") -> None:
    """In the pack, a house that is as another, but has marks around every word of its own."""
    below = read_house(based_on, [HOUSES])
    lines = [f"{quoted(key)} = {quoted(marked(below.words[key]))}" for key in WORDS]
    formats = (
        'quarter = "⟦Q⟧{number}"\nquarter_of_year = "{quarter}⟦ of ⟧{year}"\nshort_quarter = "⟦Q⟧{number} {year}"\n'
        'quarter_with_months = "{quarter}⟦ from ⟧{first}⟦ to ⟧{last}⟦ of ⟧{year}"\n'
        'million_sign = "⟦m⟧"\nthousand_sign = "⟦k⟧"\n'
    )
    head = f'schema = 1\nname = "Marked"\nbased_on = "{based_on}"\n{more}'
    (pack / "marked").mkdir()
    text = f"{head}\n[formats]\n{formats}\n[words]\n" + "\n".join(lines) + "\n"
    (pack / "marked" / "house.toml").write_text(text, encoding="utf-8")


# What is not printed: names for the program, for references, for looks and for places.
UNSEEN = frozenset(
    """role label target style scope align kind layout numbering paragraphs scheme number_format value_format where
    sources key language number address contribution content remarks""".split()  # noqa: SIM905  # easier to read
)


def nodes(node: object) -> Iterator[object]:
    """A node and everything in it that is seen."""
    yield node
    if isinstance(node, tuple):
        for each in node:
            yield from nodes(each)
    elif is_dataclass(node):
        for field in fields(node):
            if field.name not in UNSEEN and (field.name != "known" or isinstance(node, Finished)):
                yield from nodes(getattr(node, field.name))


def printed(node: object) -> list[str]:
    """Every piece of words in a node."""
    return [each for each in nodes(node) if isinstance(each, str)]


_MARKED = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
_WORD = re.compile(r"[^\W\d_]+")
_SLOT = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_TEXT = re.compile(r"\"([^\"\n]*)\"")
SHORT = 4  # words: what is no longer has to stand in the files as it stands in the paper


class Files:
    """The words that the files of a pack and of its houses hold."""

    def __init__(self, pack: Path, house: str) -> None:
        texts = [
            path.read_text(encoding="utf-8")
            for place in (pack, HOUSES / house, TEMPLATES / "sections", TEMPLATES / "tables", TEMPLATES / "audiences")
            for path in sorted(place.rglob("*"))
            if path.suffix in {".md", ".csv", ".yaml", ".toml"} and path.name != "house.toml"
        ]
        said = [" ".join(_SLOT.sub(" ", text) for text in texts), *(_TEXT.findall(" ".join(texts)))]
        self.words = _WORD.findall(" ".join(said).casefold())
        self.runs = f" {' '.join(self.words)} "
        bodies = [name for body in load(pack).organisations.values() for name in (body.name, body.short)]
        tables = [csv.DictReader(table.read_text(encoding="utf-8").splitlines()) for table in pack.glob("*.csv")]
        self.values = frozenset(words_of(*bodies, *(row.get("noun") or "" for table in tables for row in table)))

    def lacks(self, piece: str, known: frozenset[str]) -> bool:
        """Whether the piece has words that stand in no file.

        It may be runs of words as they stand there, with values between them.  Of a long one, which conditions may have
        put together, each word has to stand there.
        """
        words = words_of(piece)
        if self.is_made_of_runs(words, known | self.values):
            return False
        return len(words) <= SHORT or not {*words} <= {*self.words} | known

    def is_made_of_runs(self, words: list[str], values: frozenset[str]) -> bool:
        reached = {(0, False)}  # how many words are accounted for, and whether the last of them are a run
        for start in range(len(words)):
            for after_run in (False, True):
                if (start, after_run) not in reached:
                    continue
                if words[start] in values:
                    reached.add((start + 1, False))
                ends = () if after_run else range(start + 1, len(words) + 1)
                reached |= {(end, True) for end in ends if f" {' '.join(words[start:end])} " in self.runs}
        return any(count == len(words) for count, _ in reached)


def words_of(*texts: str) -> list[str]:
    return _WORD.findall(" ".join(texts).casefold())


def foreign(strings: Iterator[str] | list[str], files: Files, known: frozenset[str]) -> list[str]:
    """The pieces of words that come neither from a file nor from the house."""
    pieces = (piece for string in strings for piece in re.split(r"\d+", _MARKED.sub("\n", string)))
    return [line for piece in pieces for line in piece.split("\n") if files.lacks(line, known)]


def calendar(locale: str) -> frozenset[str]:
    """The names of months and days, which no file holds."""
    from babel.dates import get_day_names, get_month_names

    names = [
        name
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
        for each in (get_month_names(width, context, locale), get_day_names(width, context, locale))
        for name in each.values()
    ]
    return frozenset(words_of(*names))


def in_html(paper: Finished, look: Look) -> list[str]:
    page = html.fromstring(writer("html")(paper, look).decode())
    for style in page.findall(".//style"):
        style.getparent().remove(style)
    said = [value for each in page.iter() for name in ("alt", "title", "aria-label") if (value := each.get(name))]
    return [*page.itertext(), *said]


def in_word(paper: Finished, look: Look) -> list[str]:
    with zipfile.ZipFile(BytesIO(writer("docx")(paper, look))) as archive:
        names = [
            name for name in archive.namelist() if re.fullmatch(r"word/(document|footnotes|header|footer).*", name)
        ]
        parts = [etree.fromstring(archive.read(name)) for name in names if name.endswith(".xml")]
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    said = [each.text or "" for part in parts for each in part.iter(f"{w}t")]
    return said + [each.get("descr") or "" for part in parts for each in part.iter() if each.get("descr")]


@pytest.fixture(scope="module", params=["larkmere-2023-24-q2", "2021-22-q1"])
def in_marks(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Checked, Files]:
    """A sample's paper for the Cabinet in a house with marks around its words, and the words of its files."""
    original = SAMPLES / str(request.param)
    below = load(original).house
    pack = pack_of(tmp_path_factory.mktemp("marked"), "marked", original)
    marked_house(pack, below)
    return finished(pack, "cabinet"), Files(original, below)


def test_a_paper_has_no_word_that_stands_neither_in_a_file_nor_in_the_house(in_marks: tuple[Checked, Files]) -> None:
    made, files = in_marks
    known = calendar("en_GB") | {"cy", "en", "gb"}

    assert any(OPEN in string for string in printed(made.paper))
    assert [] == foreign(printed(made.paper.children), files, known)
    assert [] == foreign(printed(made.paper.furniture), files, known)
    assert [] == foreign(printed(made.paper.notes), files, known)


@pytest.mark.parametrize("read", [in_html, in_word])
def test_no_writer_adds_a_word_of_its_own(read: object, in_marks: tuple[Checked, Files]) -> None:
    made, files = in_marks
    assert callable(read)
    assert [] == foreign(read(made.paper, made.house.look), files, calendar("en_GB"))


def test_a_word_of_code_would_be_noticed(in_marks: tuple[Checked, Files]) -> None:
    files = in_marks[1]
    assert ["Overleaf"] == foreign(["⟦Table⟧ 1: ⟦on⟧Overleaf"], files, frozenset())
    assert ["Totals carried over"] == foreign(["Totals carried over"], files, frozenset())


# ----------------------------------------------------------------------------------------------------- another tongue


def test_dates_numbers_and_language_follow_the_locale_of_the_house(tmp_path: Path) -> None:
    pack = pack_of(tmp_path, "marked")
    marked_house(pack, "larkmere", 'locale = "cy"\n')
    welsh = finished(pack, "cabinet")
    said = "\n".join(printed(welsh.paper))

    assert "Dydd Mawrth 14 Tachwedd 2023" in said  # a Tuesday in November
    assert "Medi 2023" in said
    assert [] == [date for date in ("Tuesday", "November 2023", "September 2023") if date in said]
    assert '<html lang="cy">' in writer("html")(welsh.paper, welsh.house.look).decode()

    (pack / "marked" / "house.toml").write_text(
        (pack / "marked" / "house.toml").read_text(encoding="utf-8").replace('"cy"', '"de_DE"'), encoding="utf-8"
    )
    german = "\n".join(printed(finished(pack, "cabinet").paper))
    assert "1.618" in german
    assert "50,5" in german
