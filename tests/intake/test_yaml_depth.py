"""A paper.yaml whose brackets lie in each other without end is a problem, and no fault."""

import pytest

from cabinet_report.intake.yaml_nodes import read_yaml
from cabinet_report.problems import Collector


@pytest.mark.parametrize("depth", [500, 50_000])
def test_brackets_without_end_are_a_problem(depth: int) -> None:
    collector = Collector()

    assert read_yaml("a: " + "[" * depth, "paper.yaml", collector) is None
    assert ["PACK-004"] == [problem.code for problem in collector.problems]
