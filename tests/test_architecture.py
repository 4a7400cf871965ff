import ast
import inspect
import re
import tomllib

import pytest

from cabinet_report import pipeline
from cabinet_report.passes import ORDER
from tests.markdown_pages import CHECKOUT, DOCS, Page

PAGE = Page(DOCS / "explanation" / "architecture.md")
SEAMS = {
    node.name: node
    for example in PAGE.examples
    if example.language == "pyi"
    for node in ast.parse(example.text).body
    if isinstance(node, ast.FunctionDef)
}


def test_the_page_names_the_stages_in_their_order() -> None:
    assert ["load", "read_style", "compose", "finish", "write"] == list(SEAMS)


@pytest.mark.parametrize("name", SEAMS)
def test_a_seam_has_the_signature_that_the_page_shows(name: str) -> None:
    written = ast.parse(inspect.getsource(getattr(pipeline, name))).body[0]

    assert isinstance(written, ast.FunctionDef)
    assert ast.unparse(written.args) == ast.unparse(SEAMS[name].args)
    assert ast.unparse(written.returns or written) == ast.unparse(SEAMS[name].returns or written)


def test_the_layers_are_those_that_are_checked() -> None:
    with (CHECKOUT / "pyproject.toml").open("rb") as file:
        contract = tomllib.load(file)["tool"]["importlinter"]["contracts"][0]
    checked = [re.sub(r"[()]", "", layer) for layer in contract["layers"] if layer != "(__main__)"]

    assert [checked] == [example.text.splitlines() for example in PAGE.examples if example.text.startswith("cli\n")]


def test_the_page_counts_the_passes() -> None:
    assert 9 == len(ORDER)
    assert "Nine passes" in "\n".join(PAGE.prose)
