"""The package as it is handed over: its locks, and its wheel in an environment of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
import tomllib
import venv
from pathlib import Path
from typing import get_args
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from cabinet_report.resources import Folder

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
VERSION: str = PROJECT["project"]["version"]

# ------------------------------------------------------------------------------------------------------------- locks


def locked(name: str) -> dict[str, str]:
    """The version that a lock holds of each package."""
    text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ]+)", text, flags=re.MULTILINE))


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        ("run.txt", PROJECT["project"]["dependencies"]),
        ("dev.txt", [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]]),
        ("dev.txt", PROJECT["build-system"]["requires"]),
    ],
)
def test_a_lock_holds_a_fitting_version_of_all_that_is_asked_for(lock: str, wanted: list[str]) -> None:
    versions = locked(lock)
    for requirement in map(Requirement, wanted):
        assert requirement.specifier.contains(versions[canonicalize_name(requirement.name)]), str(requirement)


def test_what_developers_use_is_what_everybody_runs() -> None:
    development = locked("dev.txt")
    assert locked("run.txt") == {name: development[name] for name in locked("run.txt")}


@pytest.mark.parametrize("lock", ["run.txt", "dev.txt"])
def test_every_locked_package_has_a_hash_and_no_place_to_come_from(lock: str) -> None:
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^-", text, flags=re.MULTILINE)
    for entry in re.split(r"^(?=\w)", text, flags=re.MULTILINE)[1:]:
        assert "--hash=sha256:" in entry


def test_every_dependency_has_its_reason_written_down() -> None:
    reasons = (ROOT / "docs" / "explanation" / "dependencies.md").read_text(encoding="utf-8")
    wanted = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["dev"]]
    assert [] == [name for item in wanted if f"| `{(name := Requirement(item).name)}` |" not in reasons]


# ------------------------------------------------------------------------------------------------------------- wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, made by the locked builder without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


class Installed:
    """A new environment that holds the wheel, and sees the libraries at hand but not this checkout."""

    def __init__(self, folder: Path) -> None:
        venv.create(folder, symlinks=os.name != "nt", with_pip=False)
        self.folder = folder
        self.scripts = folder / ("Scripts" if os.name == "nt" else "bin")

    def install(self, wheel: Path) -> None:
        pip = [sys.executable, "-m", "pip", "--python", str(self.folder), "--disable-pip-version-check", "install"]
        subprocess.run([*pip, "--no-deps", "--no-index", str(wheel)], check=True, capture_output=True)
        # Python reads no .pth file in a folder that a .pth file names.  So our libraries are seen from there, and the
        # editable install among them, which leads to this checkout, is not.
        libraries = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
        own = self.run("python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
        (Path(own) / "libraries.pth").write_text("\n".join(sorted(libraries)), encoding="utf-8")

    def run(self, program: str, *words: str) -> str:
        """What a program of this environment prints, run far from the checkout."""
        surroundings = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        command = [str(self.scripts / program), *words]
        done = subprocess.run(
            command, cwd=self.folder, env=surroundings, capture_output=True, check=False, encoding="utf-8"
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel, installed."""
    environment = Installed(tmp_path_factory.mktemp("environment"))
    environment.install(wheel)
    return environment


@pytest.mark.slow
def test_the_wheel_carries_templates_pages_fonts_types_and_licences(wheel: Path) -> None:
    names = set(ZipFile(wheel).namelist())
    places = {
        "src/cabinet_report": "cabinet_report",
        "templates": "cabinet_report/templates",
        "docs/reference/problems": "cabinet_report/pages/problems",
    }
    for here, there in places.items():
        expected = {f"{there}/{path.relative_to(ROOT / here).as_posix()}" for path in files(here)}
        assert expected
        assert set() == expected - names
    assert "cabinet_report/py.typed" in names
    assert {"LICENSE", "LICENSE-Liberation.txt"} <= {name.rpartition("/")[2] for name in names if "licenses/" in name}


@pytest.mark.slow
def test_the_wheel_carries_nothing_else(wheel: Path) -> None:
    roots = {name.partition("/")[0] for name in ZipFile(wheel).namelist()}
    assert {"cabinet_report", f"cabinet_report-{VERSION}.dist-info"} == roots


@pytest.mark.slow
def test_the_installed_command_says_its_version(installed: Installed) -> None:
    assert VERSION in installed.run("cabinet-report", "--version").split()


@pytest.mark.slow
@pytest.mark.parametrize("name", get_args(Folder))
def test_the_installed_package_finds_its_folders_in_itself(installed: Installed, name: str) -> None:
    ask = f"from cabinet_report.resources import folder; print(folder({name!r}))"
    assert Path(installed.run("python", "-c", ask).strip()).is_relative_to(installed.folder.resolve())


@pytest.mark.slow
def test_the_installed_command_builds_the_sample_in_every_format(installed: Installed) -> None:
    sample = ROOT / "sample_inputs" / "2021-22-q1"
    formats = [word for name in ("docx", "pdf", "html", "text") for word in ("--format", name)]
    installed.run("cabinet-report", "build", str(sample), "--audience", "cabinet", *formats, "-o", "papers")
    expected = {f"2021-22-q1-cabinet.{ending}" for ending in ("docx", "pdf", "html", "txt")}
    assert expected == {path.name for path in (installed.folder / "papers").iterdir()}


def files(folder: str) -> list[Path]:
    """The files that git keeps in a folder, or all of them where there is no git."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z", folder], cwd=ROOT, check=True, capture_output=True, text=True)  # noqa: S607  # git is on every path
    except (OSError, subprocess.CalledProcessError):
        return [path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).exists()]
