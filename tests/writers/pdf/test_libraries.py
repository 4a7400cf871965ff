"""Where the libraries for a PDF are missing, the paper says what to install."""

import sys
from collections.abc import Iterator
from importlib.abc import MetaPathFinder

import pytest

from cabinet_report.problems import Problems
from cabinet_report.writers.pdf import write_pdf
from cabinet_report.writers.pdf.libraries import missing
from tests.trees import look, small


class NoPango(MetaPathFinder):
    """A machine on which WeasyPrint cannot load the libraries that it stands on."""

    def find_spec(self, fullname: str, *_: object) -> None:
        if fullname == "weasyprint":
            raise OSError("cannot load library 'libgobject-2.0-0': error 0x7e")


@pytest.fixture
def without_pango(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in [name for name in sys.modules if name.partition(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [NoPango(), *sys.meta_path])
    return iter(())


@pytest.mark.usefixtures("without_pango")
def test_a_machine_without_pango_is_told_what_to_install() -> None:
    with pytest.raises(Problems) as raised:
        write_pdf(small(), look())

    (problem,) = raised.value
    assert "WRITE-010" == problem.code
    assert 6 == raised.value.exit_code
    assert "this machine has no Pango" in problem.message
    assert "OSError" not in str(problem)
    assert "libgobject" not in str(problem)


@pytest.mark.parametrize(
    ("platform", "named"),
    [("linux", "apt install libpango-1.0-0"), ("darwin", "brew install pango"), ("win32", "https://www.msys2.org")],
)
def test_each_system_is_told_its_own_way(platform: str, named: str) -> None:
    assert named in missing(platform).hint
