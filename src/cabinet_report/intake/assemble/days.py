"""The days of ``paper.yaml`` in their order: the quarter ends, figures are drawn, notice is given, the body meets."""

from __future__ import annotations

from cabinet_report.domain.governance import Governance
from cabinet_report.intake.contents import date_text
from cabinet_report.intake.fields import Record, Report
from cabinet_report.intake.specification import paper as form

# The Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012, 9.
CLEAR_DAYS_OF_NOTICE = 28


def check_days(paper: Record, governance: Governance, report: Report) -> None:
    """Note the days that cannot follow each other, and those that only the author can explain."""
    _check_data_date(paper, governance, report)
    _check_notice(paper, governance, report)


def _check_data_date(paper: Record, governance: Governance, report: Report) -> None:
    """Figures are drawn when the quarter has ended, and before anybody hears of them."""
    drawn, quarter = paper.maybe(form.DATA_DATE), paper.maybe(form.QUARTER_REPORTED)
    if drawn is None:
        return
    if quarter is not None and drawn < quarter.last_day:
        report.query(
            "GOV-003",
            paper.where(form.DATA_DATE),
            f"the figures were drawn on {date_text(drawn)}, and the quarter ends on {date_text(quarter.last_day)}.",
            "Correct the date or the quarter, unless the figures are early ones.",
        )
    earliest = min(governance.meetings, key=lambda meeting: meeting.day, default=None)
    if earliest is not None and drawn > earliest.day:
        report.error(
            "GOV-003",
            paper.where(form.DATA_DATE),
            f"the figures were drawn on {date_text(drawn)}, after the meeting of {earliest.audience} on "
            f"{date_text(earliest.day)}.",
            "Correct the date, or that of the meeting.",
        )


def _check_notice(paper: Record, governance: Governance, report: Report) -> None:
    """A key decision is taken at the last of the meetings, or later: there notice has to be old enough."""
    decision = paper.maybe(form.KEY_DECISION)
    given = None if decision is None else decision.maybe(form.DECISION_NOTICE)
    last = max(governance.meetings, key=lambda meeting: meeting.day, default=None)
    if decision is None or given is None or last is None:
        return
    clear = (last.day - given).days - 1
    if clear >= CLEAR_DAYS_OF_NOTICE:
        return
    reached = f"the meeting of {last.audience} on {date_text(last.day)}"
    if given > last.day:
        message = f"notice was given on {date_text(given)}, after {reached}."
    else:
        message = f"notice was given on {date_text(given)}, {max(clear, 0)} clear days before {reached}."
    report.query(
        "GOV-004",
        decision.where(form.DECISION_NOTICE),
        message,
        f"A key decision needs {CLEAR_DAYS_OF_NOTICE}: correct the date, or see to the rules for urgent decisions.",
    )
