"""A paper is the same, byte by byte, wherever and whenever one set-up makes it: all its dates come from the pack."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from cabinet_report.writing import FORMATS
from tests.papers import SAMPLE_PAPERS

PACKS = sorted({pack for pack, _ in SAMPLE_PAPERS.values()})

# Makes every clock that Python has tell another time, before the program is loaded.
BUILD = """
import datetime, sys, time

ahead = float(sys.argv.pop(1))
real = {name: getattr(time, name) for name in ("time", "time_ns", "gmtime", "localtime", "strftime")}
time.time = lambda: real["time"]() + ahead
time.time_ns = lambda: real["time_ns"]() + int(ahead) * 10**9
time.gmtime = lambda seconds=None: real["gmtime"](time.time() if seconds is None else seconds)
time.localtime = lambda seconds=None: real["localtime"](time.time() if seconds is None else seconds)
time.strftime = lambda form, moment=None: real["strftime"](form, time.localtime() if moment is None else moment)


class Date(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(time.time())


class Moment(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(time.time())

    today = now


datetime.date, datetime.datetime = Date, Moment

from cabinet_report.cli import main

sys.exit(main(sys.argv[1:]))
"""


@dataclass(frozen=True)
class Circumstances:
    """Where and when a paper is made: all that must make no difference."""

    folder: str
    seconds_ahead: int
    umask: int
    environment: dict[str, str]


HERE = Circumstances(
    folder="one",
    seconds_ahead=0,
    umask=0o022,
    environment={"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "0"},
)
ELSEWHERE = Circumstances(
    folder="Quarterly papers/the other é",
    seconds_ahead=200 * 24 * 60 * 60,
    umask=0o077,
    environment={"TZ": "Pacific/Auckland", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1", "LANG": "de_DE.UTF-8"},
)


def build(pack: Path, circumstances: Circumstances, place: Path) -> subprocess.Popen[str]:
    """Begin to build the pack's papers in every format, in a copy of the pack in another folder."""
    folder = place / circumstances.folder
    shutil.copytree(pack.parent, folder)  # a pack may set in another that lies beside it
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH")}
    formats = [word for name in FORMATS for word in ("--format", name)]
    return subprocess.Popen(
        [sys.executable, "-c", BUILD, str(circumstances.seconds_ahead), "build", pack.name, "-o", "out", *formats],
        cwd=folder,
        env=kept | circumstances.environment,
        umask=circumstances.umask if os.name == "posix" else -1,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


@pytest.mark.slow
@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)
def test_the_same_bytes_come_from_another_folder_day_time_zone_locale_hash_seed_and_umask(
    pack: Path, tmp_path: Path
) -> None:
    both = {each.folder: build(pack, each, tmp_path) for each in (HERE, ELSEWHERE)}
    for work in both.values():
        told = work.communicate()[1]
        assert 0 == work.returncode, told
    ours, theirs = ({path.name: path.read_bytes() for path in (tmp_path / folder / "out").iterdir()} for folder in both)
    audiences = [audience for each, audience in SAMPLE_PAPERS.values() if each == pack]
    assert len(FORMATS) * len(audiences) == len(ours)
    assert sorted(ours) == sorted(theirs)
    assert [] == [name for name in ours if ours[name] != theirs[name]]
