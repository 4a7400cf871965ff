"""A small pack with something of everything, what a test changes in it, and the papers that are made from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from cabinet_report import compare, pipeline
from cabinet_report.comparison import telling
from cabinet_report.houses.house import House, Profile
from cabinet_report.houses.read import read_house
from cabinet_report.problems import Problem, Problems, sort_problems
from cabinet_report.resources import folder
from cabinet_report.tree.nodes import Finished, Paper

HOUSE = "anytown"
AUDIENCE = "cabinet"

PACK: Mapping[str, str] = {
    "paper.yaml": """\
schema: 1
title: "Performance: {quarter}, {year}"
house: anytown
quarter: 2021-22 Q1
data_date: 2021-08-16
threshold: 250000
organisations:
  council: {name: Anytown Borough Council, short: the Council, place: Anytown}
  subject: {name: Anytown Children's Trust, short: the Trust}
groups: {contract: Contract indicators, wider: Wider indicators}
meetings:
  cabinet: {date: 2021-09-08, agenda_item: "6"}
members:
  - {name: Councillor A. Example, portfolio: Children}
sign_offs:
  legal: {officer: PW, date: 2021-08-23}
contacts:
  - {name: A. Officer, office: Head of Performance, organisation: Anytown Children's Trust}
background_papers: [The Children's Plan]
objectives:
  - outcome: A good start
    priorities: [Early help, Safe homes]
    implication: "{{ subject.short | capital }} helps."
""",
    "measures.csv": """\
id,name,group,polarity,unit,decimals,noun,target,tolerance,commentary,commentary_with
plans,Plans in time,contract,higher,percentage,0,children,95,75,Plans are on time.,
visits,Visits in time,contract,higher,percentage,0,visits,90,80,Visits are late.,
moves,Children who moved,contract,lower,percentage,1,children,9,12,,visits
adoption,Days to adoption,wider,lower,days,0,days,400,450,,
posts,Posts filled by agencies,wider,information,count,0,post/posts,none,,For information.,
""",
    "values.csv": """\
measure,quarter,value,numerator,denominator,state
plans,2020-21 Q1,90,,,
plans,2020-21 Q3,92,,,
plans,2020-21 Q4,94,,,
plans,2021-22 Q1,,1663,1719,
visits,2020-21 Q3,86,,,
visits,2020-21 Q4,85,,,
visits,2021-22 Q1,84,,,
moves,2020-21 Q4,12.5,,,
moves,2021-22 Q1,12.5,,,
adoption,2021-22 Q1,,,,annual_not_due
posts,2020-21 Q4,3,,,
posts,2021-22 Q1,1,,,
""",
    "comparators.csv": """\
measure,name,period,value
plans,England,2019/20,93
adoption,England,2019/20,494
""",
    "finance.csv": """\
id,heading,budget_gross,budget_income,forecast_gross,forecast_income,covid_variance
care,Children in care,"1,000,000","-100,000","1,300,000","-86,000","-50,000"
family,Family support,"400,000",0,"390,000",0,0
""",
    "finance_parts.csv": """\
id,group,name,amount,total
fostering,ladder,Fostering,"120,000",
homes,ladder,Children's homes,"166,000",
ladder_total,ladder,The care ladder,"286,000",yes
""",
    "series.csv": """\
id,name,group,noun
referrals,Referrals,,referral/referrals
joiners,Joiners,movement,child/children
leavers,Leavers,movement,child/children
""",
    "demand.csv": """\
series,period,value
referrals,June 2020,398
referrals,March 2021,375
referrals,April 2021,352
referrals,May 2021,361
referrals,June 2021,376
joiners,2020-21 Q4,11
joiners,2021-22 Q1,9
leavers,2020-21 Q4,8
leavers,2021-22 Q1,9
""",
    "facts.csv": """\
id,name,value,unit,decimals,noun
grant,The grant,"4,930,000",pounds,0,
visited,Homes visited,11,count,0,home/homes
one_school,Schools,1,count,0,school/schools
""",
    "acronyms.csv": """\
acronym,expansion
CiC,Children in Care
DSG,Dedicated Schools Grant
""",
}

# The house: words and looks of the plain one, an audience with one section, and that section prints one narrative.
STYLE: Mapping[str, str] = {
    "house.toml": 'schema = 1\nname = "Anytown"\nbased_on = "plain"\n',
    "audiences/cabinet.toml": """\
name = "Cabinet"
addressee = "To the Members of the Cabinet"

[words]
recommendation = "That the Cabinet note the progress of {{ subject.short }}."

[[sections]]
template = "words"
heading = "plain"
paragraphs = "numbered"
""",
    "sections/words.md": '{{ narrative("words") }}\n',
}

Files = Mapping[str, str | bytes | None]


@dataclass(frozen=True)
class Places:
    """A pack and a house on disk."""

    pack: Path
    houses: Path

    @property
    def house(self) -> Path:
        """The house's own folder."""
        return self.houses / HOUSE


def places(folder_: Path, files: Files | None = None) -> Places:
    """The pack and the house, written to disk; ``anytown/...`` belongs to the house, None takes a file away."""
    written = Places(folder_ / "pack", folder_)
    contents: dict[str, str | bytes | None] = {**{f"{HOUSE}/{name}": text for name, text in STYLE.items()}, **PACK}
    for name, content in {**contents, **(files or {})}.items():
        path = (written.houses if name.startswith(f"{HOUSE}/") else written.pack) / name
        if content is None:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return written


def style(where: Places) -> House:
    """The house, read."""
    return read_house(HOUSE, (where.houses, folder("templates") / "houses"))


def composed(where: Places, audience: str = AUDIENCE) -> Paper:
    """The paper of the pack, not yet numbered; raises Problems."""
    return pipeline.compose(pipeline.load(where.pack), audience, style(where)).paper


def finished(where: Places, audience: str = AUDIENCE, profile: Profile | None = None) -> Finished:
    """The finished paper of the pack, whatever the passes found; raises Problems of the stages before."""
    return pipeline.finish(pipeline.compose(pipeline.load(where.pack), audience, style(where)), profile).paper


def compared(where: Places) -> list[str]:
    """How the paper for the committee differs from the Cabinet's, line by line, and the figures that differ."""
    submission = pipeline.load(where.pack)
    (cabinet,) = submission.governance.meetings
    osmc = replace(cabinet, audience="osmc", day=date(2021, 9, 16))
    both = replace(submission, governance=replace(submission.governance, meetings=(cabinet, osmc)))
    first, second = (pipeline.finish(pipeline.compose(both, each, style(where))) for each in ("cabinet", "osmc"))
    found = compare(first, second)
    return [*telling.told(found), *lines(found.problems)]


def told(where: Places) -> tuple[Problem, ...]:
    """Everything that is said about the pack and its papers, queries and matters of style included."""
    try:
        submission = pipeline.load(where.pack)
        problems = [*submission.queries]
        for audience in submission.governance.audiences:
            problems.extend(pipeline.finish(pipeline.compose(submission, audience, style(where))).problems)
    except Problems as raised:
        return raised.problems
    return sort_problems(problems)


def lines(problems: Iterable[Problem]) -> list[str]:
    """Each problem as it is printed."""
    return [str(problem) for problem in problems]
