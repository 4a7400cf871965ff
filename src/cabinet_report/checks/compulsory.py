"""PAPER-040 and PAPER-041: a section that the house asks of every paper and that is not there, or not signed."""

from __future__ import annotations

from collections.abc import Iterator

from cabinet_report.checks.proof import Proof
from cabinet_report.problems import Problem, Where
from cabinet_report.tree.nodes import Section
from cabinet_report.tree.walk import walk


def compulsory_sections(proof: Proof) -> Iterator[Problem]:
    """An error for each section that every paper of the house has, and that this one lacks."""
    there = _sections(proof)
    for template in proof.house.compulsory:
        if _role(template) not in there:
            yield Problem(
                "PAPER-040",
                _where(proof, "compulsory"),
                f'every paper of this house has the section "{template}", and the paper for '
                f"{proof.paper.properties.subject} has none.",
                f'Add it to the manifest of that audience: [[sections]], template = "{template}".',
            )


def signed_sections(proof: Proof) -> Iterator[Problem]:
    """An error for each section that the house wants signed, and that has no stamp in its heading."""
    there = _sections(proof)
    for template in proof.house.signed:
        section = there.get(_role(template))
        if section is not None and section.stamp is None:
            name = template.rpartition("/")[2].replace("-", "_")
            yield Problem(
                "PAPER-041",
                _where(proof, "signed"),
                f'the section "{template}" has to bear the stamp of whoever cleared it, and bears none.',
                f'Write {{{{ sign_off("{name}") }}}} in the heading of sections/{template}.md.',
            )


def _sections(proof: Proof) -> dict[str, Section]:
    return {node.role: node for node in walk(proof.paper.children) if isinstance(node, Section)}


def _role(template: str) -> str:
    return f"section.{template.replace('/', '.')}"


def _where(proof: Proof, setting: str) -> Where:
    return Where(f"{proof.house.folders[0].name}/house.toml", column=f"sections.{setting}")
