"""The files that travel with the package are found, wherever it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from cabinet_report import resources

if TYPE_CHECKING:
    from pathlib import Path


def test_every_folder_is_found_in_a_checkout() -> None:
    assert all(resources.folder(name).is_dir() for name in get_args(resources.Folder))


def test_the_templates_hold_the_house_of_the_sample() -> None:
    assert (resources.folder("templates") / "houses" / "doncaster" / "house.toml").is_file()


def test_the_pages_folder_holds_the_problem_pages() -> None:
    assert (resources.folder("pages") / "problems").is_dir()


def test_the_fonts_are_the_four_styles_and_their_licence() -> None:
    expected = {
        "LICENSE-Liberation.txt",
        "LiberationSans-Regular.ttf",
        "LiberationSans-Bold.ttf",
        "LiberationSans-Italic.ttf",
        "LiberationSans-BoldItalic.ttf",
    }
    assert expected == {path.name for path in resources.folder("fonts").iterdir()}


def test_an_installed_package_looks_inside_itself_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    assert tmp_path / "templates" == resources.folder("templates")


def test_a_package_without_a_folder_says_which_one_is_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    monkeypatch.setattr(resources, "_IN_CHECKOUT", {"pages": tmp_path / "nowhere"})
    with pytest.raises(FileNotFoundError, match='without its folder "pages"'):
        resources.folder("pages")
