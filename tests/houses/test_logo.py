"""The logo of a house: a PNG file, what it says, and what is told where one of the two is wrong."""

from pathlib import Path
from struct import pack
from zlib import compress, crc32

import pytest

from cabinet_report.houses.house import House
from cabinet_report.houses.read import read_house
from cabinet_report.problems import Problem, Problems
from cabinet_report.resources import folder

HOUSES = folder("templates") / "houses"
HEAD = 'schema = 1\nname = "Made"\nbased_on = "plain"\n'


def png(width: int, height: int) -> bytes:
    """A grey picture of this size."""

    def part(kind: bytes, content: bytes) -> bytes:
        return pack(">L", len(content)) + kind + content + pack(">L", crc32(kind + content))

    rows = (b"\0" + b"\x80" * width) * height
    header = pack(">LLBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", header) + part(b"IDAT", compress(rows)) + part(b"IEND", b"")


def house(place: Path, settings: str, logo: bytes | None = None, name: str = "made") -> House:
    (place / name).mkdir(exist_ok=True)
    (place / name / "house.toml").write_text(HEAD + settings, encoding="utf-8")
    if logo is not None:
        (place / name / "logo.png").write_bytes(logo)
    return read_house(name, [place, HOUSES])


def told(place: Path, settings: str, logo: bytes | None = None) -> list[Problem]:
    with pytest.raises(Problems) as raised:
        house(place, settings, logo)
    return list(raised.value)


def test_a_house_without_the_table_has_no_logo(tmp_path: Path) -> None:
    assert house(tmp_path, "").logo is None


def test_a_logo_is_as_wide_as_is_said_and_as_high_as_its_picture_makes_it(tmp_path: Path) -> None:
    content = png(300, 100)
    logo = house(tmp_path, '[logo]\nfile = "logo.png"\nalternative = "Anytown"\nwidth = 60\n', content).logo

    assert logo is not None
    assert (content, "Anytown", 60, 20) == (logo.content, logo.alternative, logo.width, logo.height)


def test_a_house_has_the_logo_of_the_house_that_it_is_based_on(tmp_path: Path) -> None:
    house(tmp_path, '[logo]\nfile = "logo.png"\nalternative = "Anytown"\n', png(30, 10))
    (tmp_path / "above").mkdir()
    (tmp_path / "above" / "house.toml").write_text('schema = 1\nname = "Above"\nbased_on = "made"\n', encoding="utf-8")

    logo = read_house("above", [tmp_path, HOUSES]).logo

    assert logo is not None
    assert (png(30, 10), 50) == (logo.content, logo.width)


def test_a_logo_whose_file_is_missing_or_no_picture_or_that_says_nothing_is_told(tmp_path: Path) -> None:
    named = '[logo]\nfile = "logo.png"\nalternative = "Anytown"\n'
    absent = 'there is no file "logo.png" in the folder of this house.'
    assert [("HOUSE-012", 5, absent)] == [(each.code, each.where.line, each.message) for each in told(tmp_path, named)]

    for content in (b"", b"GIF89a", png(1, 1)[:20], png(0, 4)):
        [problem] = told(tmp_path, named, content)
        assert '"logo.png" is no picture of the kind PNG.' == problem.message

    [problem] = told(tmp_path, '[logo]\nfile = "logo.png"\n', png(4, 4))
    assert "the logo has no words for those who cannot see it." == problem.message
