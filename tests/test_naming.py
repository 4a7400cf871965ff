"""Which name was meant, and what a hint says of it."""

from __future__ import annotations

from cabinet_report.naming import did_you_mean, nearest, what_to_write


def test_case_spaces_hyphens_and_underscores_make_no_other_name() -> None:
    assert "cin_plan" == nearest("CIN Plan", ["leavers", "cin_plan"])


def test_a_slip_of_the_pen_finds_its_name_and_another_word_finds_none() -> None:
    assert ["leavers", None] == [nearest(name, ["cin_plan", "leavers"]) for name in ("leavrs", "budget")]


def test_a_name_that_is_only_begun_is_found_where_no_other_begins_so() -> None:
    assert ["cabinet", None] == [nearest("cab", ["cabinet", "osmc", *others]) for others in ([], ["cabinet_two"])]


def test_the_question_is_asked_only_where_a_name_is_near() -> None:
    assert ['Did you mean "leavers"?', ""] == [did_you_mean(name, ["leavers"]) for name in ("leaver", "budget")]


def test_a_hint_has_the_nearest_name_the_only_one_or_a_short_list() -> None:
    known = ["cabinet", "osmc", "panel"]
    assert 'Write "cabinet".' == what_to_write("cabnet", known)
    assert 'Write "cabinet".' == what_to_write("zzz", known[:1])
    assert "Choose one of: cabinet, osmc, panel." == what_to_write("zzz", known)


def test_a_hint_says_something_else_in_place_of_a_long_list() -> None:
    assert "Look there." == what_to_write("zzz", [f"name_{number}" for number in range(13)], "Look there.")
