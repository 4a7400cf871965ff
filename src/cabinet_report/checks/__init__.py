"""The proof-reader: every rule about a finished paper, one to a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from cabinet_report.checks.acronyms import undefined_acronyms
from cabinet_report.checks.alike import misses_that_print_alike
from cabinet_report.checks.attachments import absent_attachments
from cabinet_report.checks.clear_days import publication
from cabinet_report.checks.clearance import two_officers
from cabinet_report.checks.codes import codes_of_measures
from cabinet_report.checks.compulsory import compulsory_sections, signed_sections
from cabinet_report.checks.dates import dates_in_order
from cabinet_report.checks.demand import demand_up_to_date
from cabinet_report.checks.exemption import exempt_parts
from cabinet_report.checks.headings import lone_headings
from cabinet_report.checks.limits import limits_that_cannot_be_rated
from cabinet_report.checks.placeholders import placeholders
from cabinet_report.checks.proof import Proof
from cabinet_report.checks.reviewed import reviewed_numbers, reviewed_words
from cabinet_report.checks.tolerances import tolerances_on_the_right_side
from cabinet_report.problems import Problem

Rule = Callable[[Proof], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    placeholders,
    undefined_acronyms,
    dates_in_order,
    lone_headings,
    demand_up_to_date,
    absent_attachments,
    tolerances_on_the_right_side,
    misses_that_print_alike,
    limits_that_cannot_be_rated,
    exempt_parts,
    publication,
    two_officers,
    compulsory_sections,
    signed_sections,
    codes_of_measures,
    reviewed_words,
    reviewed_numbers,
)


# Of these rules, those that look at the input alone: they hold for a paper that lacks something too.
OF_INPUT: tuple[Rule, ...] = (
    dates_in_order,
    demand_up_to_date,
    tolerances_on_the_right_side,
    limits_that_cannot_be_rated,
)


def check(proof: Proof) -> tuple[Problem, ...]:
    """What is wrong with a finished paper."""
    return tuple(problem for rule in RULES for problem in rule(proof))


def check_input(proof: Proof) -> tuple[Problem, ...]:
    """What is wrong with the input of a paper that lacks something; nothing that has been refused is looked at."""
    submission = proof.submission
    refused, governance = submission.refused, submission.governance
    left = replace(
        submission,
        indicators=refused.left("measure", submission.indicators),
        demand=refused.left("series", submission.demand),
        governance=replace(governance, sign_offs={}) if refused.any("paper") else governance,
    )
    return tuple(problem for rule in OF_INPUT for problem in rule(replace(proof, submission=left)))
