"""The wording of an audience, which its manifest gives and section templates use: ``words.recommendation``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cabinet_report.compose.contributions import of_wording
from cabinet_report.compose.names import Named, index

if TYPE_CHECKING:
    from cabinet_report.compose.composer import Composer


def audience_words(composer: Composer) -> Named:
    """The wording by its names; it may hold slots of its own."""
    plan = composer.plan

    def words(name: str) -> object:
        return composer.words(composer.inlines(plan.words[name], narrative=True), of_wording(name))

    return index("words", plan.words, words, lambda _: composer.submission.refused.any("words"))
