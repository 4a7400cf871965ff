"""The papers that are looked at whole: every sample for every audience that it meets, and one with every kind of node.

Each is composed once, and written once in each format, for each process of tests.  `--dist=loadfile` keeps the tests
of one file in one process, so what wants a paper in its slowest format, PDF, stands in as few files as may be.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from cabinet_report.houses.look import Look
from cabinet_report.pipeline import Checked, compose, finish, load, writer
from cabinet_report.tree.nodes import Finished
from tests import trees

CHECKOUT = Path(__file__).resolve().parent.parent
SAMPLES = CHECKOUT / "sample_inputs"


def _audiences(pack: Path) -> list[str]:
    """The audiences that the pack has a meeting for, without loading it: a broken pack fails its own tests only."""
    return list(yaml.safe_load((pack / "paper.yaml").read_text(encoding="utf-8"))["meetings"])


# The name of each paper, as its files have it, and where it comes from: its pack and its audience.
SAMPLE_PAPERS: dict[str, tuple[Path, str]] = {
    f"{pack.name}-{audience}": (pack, audience)
    for pack in sorted(path.parent for path in SAMPLES.glob("*/paper.yaml"))
    for audience in _audiences(pack)
}
EVERY_NODE = "every-node"
PAPERS = (*SAMPLE_PAPERS, EVERY_NODE)


@cache
def checked(name: str) -> Checked:
    """A sample's paper, finished."""
    pack, audience = SAMPLE_PAPERS[name]
    return finish(compose(load(pack), audience))


@cache
def paper(name: str) -> tuple[Finished, Look]:
    """A paper and the look that it is written in."""
    if name == EVERY_NODE:
        return trees.every_node(), trees.look()
    made = checked(name)
    return made.paper, made.house.look


@cache
def written(name: str, format_name: str) -> bytes:
    """The file of a paper in a format."""
    return writer(format_name)(*paper(name))
