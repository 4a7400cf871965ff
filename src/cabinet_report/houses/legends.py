"""The key below a table: what its short forms, marks and symbols mean, in the words of the house."""

from __future__ import annotations

from collections.abc import Mapping

from cabinet_report.tree.nodes import Paragraph, Text


def legend_note(meanings: Mapping[str, str], words: Mapping[str, str]) -> tuple[Paragraph, ...]:
    """The note that tells what each of them means, in their order; none where there is nothing to tell."""
    if not meanings:
        return ()
    entries = "; ".join(words["legend.entry"].format(short=short, means=means) for short, means in meanings.items())
    return (Paragraph((Text(words["legend"].format(entries=entries)),), role="source_note"),)
