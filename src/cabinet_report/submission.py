"""The submission as a library hands it over: what was loaded, and its way in and out for pandas frames."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Self

from cabinet_report.domain import submission as domain

if TYPE_CHECKING:
    from cabinet_report.intake.frames import Frames


@dataclass(frozen=True, slots=True)
class Submission(domain.Submission):
    """One quarter's input, whole and validated: what every paper of that quarter is made from."""

    @classmethod
    def of(cls, loaded: domain.Submission) -> Self:
        """The same submission, which now knows the way to frames; the domain knows no library for tables."""
        return cls(**{each.name: getattr(loaded, each.name) for each in fields(domain.Submission)})

    @classmethod
    def from_frames(
        cls,
        paper: Mapping[str, object],
        frames: Frames,
        narrative: Mapping[str, str] | None = None,
        *,
        name: str = "paper",
    ) -> Self:
        """The submission that the frames hold; raises Problems with everything that is wrong with them.

        ``paper`` has the keys of ``paper.yaml``, ``frames`` the tables of a pack by their names, and ``narrative``
        the words by the paths that their files would have below ``narrative/``, without ``.md``.
        """
        from cabinet_report.intake.frames import from_frames

        return cls.of(from_frames(paper, frames, narrative, name=name))

    def to_frames(self) -> Frames:
        """The tables of the submission as frames, with the columns of the pack; numbers are exact decimals."""
        from cabinet_report.intake.frames import to_frames

        return to_frames(self)
