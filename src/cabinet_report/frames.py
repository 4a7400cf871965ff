"""What is worked out from a submission, for those who go on with pandas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cabinet_report.pipeline import read_style

if TYPE_CHECKING:
    from cabinet_report.houses.house import House
    from cabinet_report.intake.frames import Frames
    from cabinet_report.submission import Submission


def computed_frames(submission: Submission, house: House | None = None) -> Frames:
    """What is worked out from a submission, as pandas frames of unrounded numbers: measures, finance and demand."""
    from cabinet_report.domain.quarter_view import view
    from cabinet_report.intake.frames import computed_frames as frames_of

    return frames_of(view(submission, (house or read_style(submission)).rules))
