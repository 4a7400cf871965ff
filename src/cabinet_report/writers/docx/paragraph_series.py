"""The series of numbered paragraphs and headings, as Word will count them: that of the paper, and each appendix's."""

from __future__ import annotations

from cabinet_report.writers.docx.ooxml.numbering import LEVELS, Definition, Instances, Level

DEFINITION = 1
# The definitions of the series that appendices have of their own; those of lists are fewer than stand between.
FIRST_OF_APPENDICES = 101


class ParagraphSeries:
    """One series, and the definition of its own that Word counts it by.

    Gives each number of the tree its w:num and level, and checks that Word will print that very number.

    Word counts for itself, so a number that does not follow from the one before ("14" after "11", where paragraphs
    are withheld) needs a new w:num that starts there.
    """

    def __init__(self, indent: int, instances: Instances, definition: int = DEFINITION) -> None:
        self._indent = indent
        self._instances = instances
        self._definition = definition
        self._instance = 0
        self._counts: list[int] = []

    def place(self, number: str) -> tuple[int, int]:
        """The w:num and the level, from 0, of a paragraph that has this number ("14" or "3.1.2")."""
        try:
            parts = [int(part) for part in number.split(".")]
        except ValueError:
            raise ValueError(f'a paragraph is numbered "{number}", which Word cannot count') from None
        level = len(parts) - 1
        above = self._counts[:level]
        if level >= LEVELS or parts[:-1] != above:
            raise ValueError(f'a paragraph is numbered "{number}", but its parent stands at "{_joined(above)}"')
        follows = self._counts[level] + 1 if level < len(self._counts) else 1
        if not self._instance or parts[level] != follows:
            # A definition starts at 1 of itself.
            starts = ((level, parts[level]),) if self._instance or parts[level] != 1 else ()
            self._instance = self._instances.add(self._definition, starts)
        self._counts = parts
        return self._instance, level

    @property
    def definition(self) -> Definition:
        """Nine levels: 1. then 1.1 then 1.1.1, the words beginning at the house's indent."""
        return Definition(self._definition, tuple(self._level(number) for number in range(LEVELS)))

    def _level(self, number: int) -> Level:
        label = "%1." if number == 0 else ".".join(f"%{part}" for part in range(1, number + 2))
        # A longer number needs more room: a third of the indent for each part beyond the second.
        width = self._indent + max(0, number - 1) * self._indent // 3
        return Level("decimal", label, width, width)


def _joined(parts: list[int]) -> str:
    return ".".join(str(part) for part in parts)
