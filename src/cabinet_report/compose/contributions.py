"""What officers wrote as one piece: a narrative, an implication, a commentary, a recommendation, each with a key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cabinet_report.tree.nodes import Block, Blocks, BulletList, Contribution, NumberedList, Paragraph, Section

# What the narratives of a folder are; those of all others are narratives and nothing more.
KINDS = {"implications": "implication", "commentary": "commentary"}


def of_narrative(name: str, words: Mapping[str, str]) -> Contribution:
    """The narrative of that name: ``implications/legal`` is ``implication.legal``, "Implication: legal".

    One for an audience has that in its name: ``citizens.osmc`` is ``narrative.citizens.osmc``, with the title
    "Narrative: citizens, osmc".
    """
    kind, below = "narrative", name
    folder, _, rest = name.partition("/")
    if rest and folder in KINDS:
        kind, below = KINDS[folder], rest
    key = below.replace("/", ".")
    title = key.replace(".", ", ").replace("-", " ").replace("_", " ")
    return Contribution(f"{kind}.{key}", words[f"control.{kind}"].format(name=title))


def of_measure(measure: str, name: str, words: Mapping[str, str]) -> Contribution:
    """What the service says about a measure."""
    return Contribution(f"commentary.{measure}", words["control.commentary"].format(name=name))


def of_wording(name: str) -> Contribution:
    """What an audience's manifest words, such as its recommendation."""
    return Contribution(name, name.replace("_", " ").capitalize())


def contributed(blocks: Blocks, contribution: Contribution) -> Blocks:
    """The same blocks as part of the contribution; what a contribution inside it brought stays that one's."""
    return tuple(_contributed(block, contribution) for block in blocks)


def _contributed(block: Block, contribution: Contribution) -> Block:
    match block:
        case Section() | Paragraph() | BulletList() | NumberedList() if block.contribution is None:
            return replace(block, contribution=contribution)
        case _:
            return block
