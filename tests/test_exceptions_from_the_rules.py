"""Where a rule of style or of types is not kept, the reason stands beside it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FILES = sorted(path for folder in ("benchmarks", "src", "tests", "tools") for path in (ROOT / folder).rglob("*.py"))

EXCEPTION = re.compile("# (?:noqa|type: ignore)")
WITH_REASON = re.compile(r"# (?:noqa: [A-Z0-9, ]+|type: ignore\[[a-z, -]+\])  # \w.*\w")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_an_exception_from_a_rule_names_the_rule_and_the_reason(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [] == [line for line in lines if EXCEPTION.search(line) and not WITH_REASON.search(line)]


def test_every_rule_that_is_left_out_for_all_has_its_reason() -> None:
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    rules = [line.strip() for line in re.findall(r'^ +"[A-Z]+\d*",.*$', settings, re.MULTILINE)]
    assert 30 < len(rules)
    assert [] == [rule for rule in rules if not re.search(r'", # \w', rule)]
