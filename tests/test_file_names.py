"""Which names a file or a folder may have on every desk."""

from __future__ import annotations

import pytest

from cabinet_report.file_names import why_refused


@pytest.mark.parametrize(
    "name", ["2021-22-q1", "My quarter 2", "auxiliary", "com10", "con-cabinet.docx", ".hidden", "q1.2"]
)
def test_a_plain_name_may_be_had(name: str) -> None:
    assert why_refused(name) is None


@pytest.mark.parametrize("name", ["aux", "CON", "nul.docx", "Com1", "lpt¹", "con .x", "aux.", "conin$"])
def test_the_names_of_devices_are_refused(name: str) -> None:
    assert "is the name of a device in Windows" == why_refused(name)


@pytest.mark.parametrize("sign", '<>:"/\\|?*')
def test_a_sign_that_windows_has_a_use_for_is_refused(sign: str) -> None:
    assert f"has the sign {sign}, which no file name may have in Windows" == why_refused(f"Q1{sign} final")


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\t", "\n"])
def test_a_control_character_is_refused(character: str) -> None:
    assert "has a control character, which no file name may have in Windows" == why_refused(f"Q1{character}")


@pytest.mark.parametrize(("name", "last"), [("Q1.", "point"), ("Q1 ", "space"), ("..", "point")])
def test_an_end_that_windows_takes_away_is_refused(name: str, last: str) -> None:
    assert f"ends with a {last}, which Windows would take away" == why_refused(name)
