"""Runs of nine words of the published papers, as hashes: enough to notice a copied sentence, too little to read one.

``python -m tests.samples.published_runs FOLDER`` writes the hashes anew, from a folder of the papers as text.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

LENGTH = 9
HASH_BYTES = 5
STORE = Path(__file__).with_name("published_runs.bin")

_SLOT = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_WORD = re.compile(r"[a-z0-9]+(?:[.,'/-][a-z0-9]+)*")


def words(text: str) -> list[str]:
    """The words of a text without slots, marks and capitals, so that layout and punctuation make no difference."""
    return _WORD.findall(_SLOT.sub(" ", text).casefold().replace("’", "'"))


def runs(text: str) -> Iterator[str]:
    """Each run of nine words."""
    every = words(text)
    for start in range(len(every) - LENGTH + 1):
        yield " ".join(every[start : start + LENGTH])


def hashed(run: str) -> bytes:
    """The run, so that nobody can read it."""
    return blake2b(run.encode(), digest_size=HASH_BYTES).digest()


def hashes_of(papers: Iterable[Path]) -> frozenset[bytes]:
    """The hashes of all runs of these papers."""
    return frozenset(hashed(run) for paper in papers for run in runs(paper.read_text(encoding="utf-8")))


def stored() -> frozenset[bytes]:
    """The hashes that stand in the store."""
    content = STORE.read_bytes()
    return frozenset(content[at : at + HASH_BYTES] for at in range(0, len(content), HASH_BYTES))


if __name__ == "__main__":
    STORE.write_bytes(b"".join(sorted(hashes_of(sorted(Path(sys.argv[1]).glob("*.txt"))))))
