"""paper.yaml: the head, the governance and the meetings, and the surprises of YAML that must not bite."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from cabinet_report.domain.governance import Attachment, Contact, Exemption, KeyDecision, Member, SignOff
from cabinet_report.domain.period import FinancialYear, Quarter
from cabinet_report.domain.submission import Organisation, Submission
from cabinet_report.problems import Where
from tests.intake.packs import BASE, Files

Read = Callable[[Files], Submission]

PAPER = BASE["paper.yaml"]

WHOLE = """\
# A comment, and a blank line

schema: 1
title: "Performance Challenge: {quarter}, {year}"
house: doncaster
quarter: Quarter 1 2021/22
data_date: 16/8/2021
notice: Sample - not an official paper.
variance: forecast_minus_budget
threshold: £250,000
organisations:
  council: {name: Anytown Council, short: the Council, place: Anytown}
  subject:
    name: Anytown Children's Services
    short: the Service
groups:
  contract: Contract indicators
  strategic: Strategic partnership indicators
meetings:
  cabinet: {date: 2021-09-08, agenda_item: 6}
  osmc: {date: 16 September 2021}
members:
- {name: Councillor A. Example, portfolio: "Children, Young People: and Schools"}
wards: All
key_decision: {notice: 2021-08-02, reason: Spending}
exempt: {status: part, paragraph: 3, reason: It names prices.}
sign_offs:
  legal: {officer: AB, date: 2021-08-23}
  financial: {officer: CD, date: }
objectives:
- outcome: A caring borough
  priorities: [Support, "No wrong door"]
  implication: |
    First line with {{ measures.contract.count }}.

    Second.
attachments: [{label: appendix_kpis, title: Indicators}]
contacts: [{name: Head of Performance, office: Performance, organisation: Anytown Council}]
background_papers: [Contract, Plan]
"""
LINES = {line.strip(): number for number, line in enumerate(WHOLE.splitlines(), 1)}
LEGAL, FINANCIAL = "legal: {officer: AB, date: 2021-08-23}", "financial: {officer: CD, date: }"
MEASURES = {"measures.csv": "id,name,group\ncin_plan,Plans,contract\n"}


def test_every_key_finds_its_place(read: Read) -> None:
    submission = read({**MEASURES, "paper.yaml": WHOLE})
    governance = submission.governance

    assert submission.title == "Performance Challenge: {quarter}, {year}"
    assert submission.house == "doncaster"
    assert Quarter(FinancialYear(2021), 1) == submission.quarter
    assert date(2021, 8, 16) == submission.data_date
    assert submission.notice == "Sample - not an official paper."
    assert submission.variance == "forecast_minus_budget"
    assert submission.threshold == 250_000
    assert {
        "council": Organisation("Anytown Council", "the Council", "Anytown"),
        "subject": Organisation("Anytown Children's Services", "the Service"),
    } == submission.organisations
    assert {"contract": "Contract indicators", "strategic": "Strategic partnership indicators"} == {
        group.id: group.name for group in submission.groups.values()
    }
    assert [("cabinet", date(2021, 9, 8), "6"), ("osmc", date(2021, 9, 16), "")] == [
        (meeting.audience, meeting.day, meeting.agenda_item) for meeting in governance.meetings
    ]
    assert (Member("Councillor A. Example", "Children, Young People: and Schools"),) == governance.members
    assert governance.wards == "All"
    assert KeyDecision(is_key=True, notice=date(2021, 8, 2), reason="Spending") == governance.key_decision
    assert Exemption("part", 3, "It names prices.") == governance.exemption
    assert {
        "legal": SignOff(
            "legal", "AB", date(2021, 8, 23), Where("paper.yaml", line=LINES[LEGAL], column="sign_offs.legal")
        ),
        "financial": SignOff(
            "financial", "CD", None, Where("paper.yaml", line=LINES[FINANCIAL], column="sign_offs.financial")
        ),
    } == governance.sign_offs
    assert (Attachment("appendix_kpis", "Indicators"),) == governance.attachments
    assert (Contact("Head of Performance", "Performance", "Anytown Council"),) == governance.contacts
    assert governance.background_papers == ("Contract", "Plan")


def test_words_in_yaml_keep_the_line_on_which_they_begin(read: Read) -> None:
    objective = read({**MEASURES, "paper.yaml": WHOLE}).governance.objectives[0]

    assert objective.priorities == ("Support", "No wrong door")
    assert objective.implication.text == "First line with {{ measures.contract.count }}.\n\nSecond."
    line = LINES["First line with {{ measures.contract.count }}."]
    assert Where("paper.yaml", line=line, column="objectives.1.implication") == objective.implication.where


def test_the_loader_written_in_python_reads_the_same(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = read({**MEASURES, "paper.yaml": WHOLE})
    monkeypatch.delattr("yaml.CSafeLoader", raising=False)

    assert fast == read({**MEASURES, "paper.yaml": WHOLE})


def test_what_may_be_left_out_has_its_default(read: Read) -> None:
    submission = read({})

    assert submission.notice == ""
    assert submission.variance == "budget_minus_forecast"
    assert submission.threshold == 250_000
    assert submission.governance.wards == "All"
    assert Exemption() == submission.governance.exemption
    assert KeyDecision(is_key=False) == submission.governance.key_decision
    assert submission.governance.background_papers == ()


def test_a_council_that_reports_on_itself_is_its_own_subject(read: Read) -> None:
    organisations = read({}).organisations

    assert organisations["council"] == organisations["subject"]


@pytest.mark.parametrize(
    "word", ["no", "yes", "on", "off", "1:30", "012", "1e3", "2021-09-08", "0x1F", "~notice", ".5", "=", "<"]
)
def test_a_text_stays_as_it_was_written_whatever_yaml_makes_of_it(word: str, read: Read) -> None:
    assert word == read({"paper.yaml": f"{PAPER}wards: {word}\n"}).governance.wards


@pytest.mark.parametrize("empty", ["", "null", "~", '""'])
def test_an_empty_value_is_as_good_as_none(empty: str, read: Read) -> None:
    assert read({"paper.yaml": f"{PAPER}wards: {empty}\n"}).governance.wards == "All"


@pytest.mark.parametrize("word", ["none", "None", "not exempt"])
def test_a_paper_that_is_open_says_so_in_a_word(word: str, read: Read) -> None:
    assert Exemption() == read({"paper.yaml": f"{PAPER}exempt: {word}\n"}).governance.exemption


@pytest.mark.parametrize("word", ["none", "no"])
def test_a_paper_without_a_key_decision_says_so_in_a_word(word: str, read: Read) -> None:
    paper = f"{PAPER}key_decision: {word}\nbackground_papers: none\n"

    assert not read({"paper.yaml": paper}).governance.key_decision.is_key
