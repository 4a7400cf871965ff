"""Reading a house style: the houses of the project, and every problem that a house can have."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cabinet_report.houses.read
from cabinet_report.domain.indicators import Rating, Trend
from cabinet_report.domain.rules import ToleranceKind
from cabinet_report.houses.house import House
from cabinet_report.houses.read import house_names, read_house
from cabinet_report.houses.words import WORDS
from cabinet_report.problems import Problem, Problems, Where
from cabinet_report.resources import folder

HOUSES = folder("templates") / "houses"
PAGES = folder("pages") / "problems"
Write = Callable[[str], House]


@pytest.fixture
def read(tmp_path: Path) -> Write:
    """Reads a house "made" with this text, based on the plain house unless the text says otherwise."""

    def written(text: str, *, beside: Mapping[str, str] | None = None) -> House:
        for name, content in {"made": text, **(beside or {})}.items():
            (tmp_path / name).mkdir(exist_ok=True)
            (tmp_path / name / "house.toml").write_text(content, encoding="utf-8")
        return read_house("made", [tmp_path, HOUSES])

    return written


HEAD = 'schema = 1\nname = "Made"\nbased_on = "plain"\n'


def told(read: Write, text: str, **more: object) -> list[Problem]:
    with pytest.raises(Problems) as raised:
        read(text, **more)
    return list(raised.value)


@pytest.mark.parametrize("name", ["doncaster", "plain"])
def test_the_houses_of_the_project_are_complete(name: str) -> None:
    house = read_house(name, [HOUSES])

    assert set(WORDS) == set(house.words)
    assert house.words is house.formats.words is house.look.words
    assert {f"rating.{rating.value}" for rating in Rating} | {f"trend.{trend.value}" for trend in Trend} == set(
        house.look.marks
    )
    assert ("en-GB", HOUSES / name) == (house.language, house.folders[0])


def test_every_house_is_found() -> None:
    assert {"doncaster", "plain"} <= set(house_names([HOUSES]))


def test_a_house_takes_what_it_does_not_set_from_the_one_it_is_based_on(read: Write) -> None:
    house = read(HEAD + '[colours]\nheading = "#123456"\n[words]\n"state.suspended" = "Paused"\n')
    plain = read_house("plain", [HOUSES])

    assert ("Made", "#123456", "Paused") == (house.name, house.look.colours["heading"], house.words["state.suspended"])
    assert (plain.look.colours["text"], plain.look.sizes) == (house.look.colours["text"], house.look.sizes)
    assert list(plain.look.colours) == list(house.look.colours)


def test_a_house_may_stand_on_one_that_stands_on_another(read: Write) -> None:
    middle = 'schema = 1\nname = "Middle"\nbased_on = "plain"\n[sizes]\nbody = 13\ntitle = 20\n'
    house = read('schema = 1\nname = "Made"\nbased_on = "middle"\n[sizes]\nbody = 14\n', beside={"middle": middle})

    assert (14.0, 20.0, 14.0) == (house.look.sizes.body, house.look.sizes.title, house.look.sizes.heading_1)


def test_a_house_is_looked_through_before_those_that_it_is_based_on(read: Write, tmp_path: Path) -> None:
    middle = 'schema = 1\nname = "Middle"\nbased_on = "plain"\n'
    house = read('schema = 1\nname = "Made"\nbased_on = "middle"\n', beside={"middle": middle})

    assert (tmp_path / "made", tmp_path / "middle", HOUSES / "plain") == house.folders


def test_a_house_takes_the_print_rules_of_the_one_it_is_based_on_and_its_word_file_if_it_looks_the_same(
    read: Write, tmp_path: Path
) -> None:
    middle = {"middle": 'schema = 1\nname = "Middle"\nbased_on = "plain"\n[sizes]\nbody = 13\n'}
    head = 'schema = 1\nname = "Made"\nbased_on = "middle"\n'
    (tmp_path / "middle").mkdir()
    for name in ("reference.docx", "print.css"):
        (tmp_path / "middle" / name).write_bytes(b"")
    same, other = read(head, beside=middle).look, read(head + '[colours]\ntext = "#000000"\n', beside=middle).look

    assert (tmp_path / "middle" / "reference.docx", None) == (same.reference, other.reference)
    assert same.print_css == other.print_css == tmp_path / "middle" / "print.css"


def test_a_word_file_below_a_house_of_other_looks_is_not_taken(read: Write) -> None:
    middle = 'schema = 1\nname = "Middle"\nbased_on = "plain"\n[sizes]\nbody = 13\n'
    house = read('schema = 1\nname = "Made"\nbased_on = "middle"\n', beside={"middle": middle})

    assert None is house.look.reference


def test_a_house_sets_its_formats_and_rules(read: Write) -> None:
    house = read(
        HEAD + '[formats]\nyear = "2021-22"\nnegative = "brackets"\nwords_to = 12\n'
        '[rules.rating]\ntolerance = "percentage of target"\ndefault_tolerance = 7.5\nlimit_counts = false\n'
        'without_tolerance = "outside"\n[rules.trend]\nwindow = 4\nstable_points = 0.5\n'
    )

    assert ("2021-22", "brackets", 12) == (
        house.formats.year_style,
        house.formats.negative,
        house.formats.words_to,
    )
    assert (ToleranceKind.PERCENTAGE_OF_TARGET, Decimal("7.5"), False, Rating.OUTSIDE) == (
        house.rules.rating.tolerance,
        house.rules.rating.default_tolerance,
        house.rules.rating.limit_counts,
        house.rules.rating.without_tolerance,
    )
    assert (4, Decimal("0.5"), Decimal(2)) == (
        house.rules.trend.window,
        house.rules.trend.stable_points,
        house.rules.trend.stable_percent,
    )


def test_the_first_place_that_has_the_house_wins(tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()
    text = (HOUSES / "plain" / "house.toml").read_text(encoding="utf-8").replace('name = "Plain"', 'name = "Ours"')
    (tmp_path / "plain" / "house.toml").write_text(text, encoding="utf-8")

    assert ("Ours", "Plain") == (
        read_house("plain", [tmp_path, HOUSES]).name,
        read_house("plain", [HOUSES, tmp_path]).name,
    )


def test_a_folder_may_bring_a_word_file_and_a_style_sheet(read: Write, tmp_path: Path) -> None:
    own_colour = HEAD + '[colours]\ntext = "#000000"\n'
    assert (None, None) == ((bare := read(own_colour).look).reference, bare.print_css)

    for name in ("reference.docx", "print.css"):
        (tmp_path / "made" / name).write_bytes(b"")
    look = read(own_colour).look

    assert (tmp_path / "made" / "reference.docx", tmp_path / "made" / "print.css") == (look.reference, look.print_css)


def test_the_files_of_a_house_have_their_whole_path(
    read: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(HEAD)
    (tmp_path / "made" / "print.css").write_bytes(b"")
    monkeypatch.chdir(tmp_path)

    assert read_house("made", [Path(), HOUSES]).look.print_css == tmp_path / "made" / "print.css"


def test_a_role_takes_a_word_style_of_the_house(read: Write) -> None:
    house = read(HEAD + '[styles]\naddressee = "Council Addressee"\n"section.implications.legal" = "Legal"\n')

    assert {"addressee": "Council Addressee", "section.implications.legal": "Legal"} == house.look.styles


def test_a_section_of_the_house_is_a_role_too(read: Write, tmp_path: Path) -> None:
    (tmp_path / "made" / "sections").mkdir(parents=True)
    (tmp_path / "made" / "sections" / "our-news.md").write_text("# News\n", encoding="utf-8")

    assert {"section.our-news": "News"} == read(HEAD + '[styles]\n"section.our-news" = "News"\n').look.styles


def test_a_print_css_that_is_not_in_utf_8_is_told(read: Write, tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    (tmp_path / "made" / "print.css").write_bytes("/* a */\n.stamp::before { content: '– ' }".encode("cp1252"))

    assert ["HOUSE-011  made/print.css, line 2: the file is not in UTF-8. Save it as UTF-8."] == [
        str(problem) for problem in told(read, HEAD)
    ]


@pytest.mark.parametrize(
    "text", [HEAD.replace("\n", "\r\n"), "\ufeff" + HEAD, HEAD + "\n# only a remark\n[colours]\n[words]\n"]
)
def test_what_editors_and_windows_make_of_a_file_is_read(read: Write, text: str) -> None:
    assert "Made" == read(text).name


# Each problem: what is added to the head of a house, then the code, the place and the words of the problem.
WRONG = {
    "a setting that is not known": (
        "[sizes]\nbodi = 12\n",
        "HOUSE-003",
        'made/house.toml, line 5, "sizes.bodi"',
        'there is no setting "sizes.bodi". Did you mean "body"?',
    ),
    "a word that is not known": (
        '[words]\n"rating.on_taget" = "Good"\n',
        "HOUSE-003",
        'made/house.toml, line 5, "words.rating.on_taget"',
        'there is no setting "words.rating.on_taget". Did you mean "rating.on_target"?',
    ),
    "a setting in the wrong table": (
        '[fonts]\npercent_sign = "%"\n',
        "HOUSE-003",
        'made/house.toml, line 5, "fonts.percent_sign"',
        'there is no setting "fonts.percent_sign". Did you mean "formats.percent_sign"?',
    ),
    "a setting from nowhere": (
        "[zzz]\nqqq = 1\n",
        "HOUSE-003",
        'made/house.toml, line 5, "zzz.qqq"',
        'there is no setting "zzz.qqq". Take the line out. The list of settings is in docs/reference/house.md.',
    ),
    "words where a number belongs": (
        '[sizes]\nbody = "large"\n',
        "HOUSE-004",
        'made/house.toml, line 5, "sizes.body"',
        '"large" is not a number from 6 to 48. Write a number from 6 to 48.',
    ),
    "a number where words belong": (
        "[fonts]\nbody = 12\n",
        "HOUSE-004",
        'made/house.toml, line 5, "fonts.body"',
        "12 is not words. Put it in straight double quotes.",
    ),
    "a truth where a number belongs": (
        "[sizes]\nbody = true\n",
        "HOUSE-004",
        'made/house.toml, line 5, "sizes.body"',
        "true is not a number from 6 to 48. Write a number from 6 to 48.",
    ),
    "a number where a truth belongs": (
        "[formats]\nthousands_separator = 1\n",
        "HOUSE-004",
        'made/house.toml, line 5, "formats.thousands_separator"',
        "1 is not true or false. Write true or false.",
    ),
    "half a word count": (
        "[formats]\nwords_to = 9.5\n",
        "HOUSE-004",
        'made/house.toml, line 5, "formats.words_to"',
        "9.5 is not a whole number from 0 to 12. Write a whole number from 0 to 12.",
    ),
    "no words": (
        '[words]\npage = " "\n',
        "HOUSE-004",
        'made/house.toml, line 5, "words.page"',
        "there are no words here. Write the words that the paper should print.",
    ),
    "no names": (
        "[fonts]\nfallbacks = []\n",
        "HOUSE-004",
        'made/house.toml, line 5, "fonts.fallbacks"',
        "a list is not a list of names. Write a list of names.",
    ),
    "a setting where a table belongs": (
        'sizes = "large"\n',
        "HOUSE-004",
        'made/house.toml, line 4, "sizes"',
        '"large" stands where the settings of sizes belong. Write [sizes], and the settings on lines below it.',
    ),
    "a style that is no name": (
        "[styles]\nlead = 3\n",
        "HOUSE-004",
        'made/house.toml, line 5, "styles.lead"',
        "3 is not words. Put it in straight double quotes.",
    ),
    "a role that there is not": (
        '[styles]\nadressee = "Council Addressee"\n',
        "HOUSE-003",
        'made/house.toml, line 5, "styles.adressee"',
        'there is no role "adressee". Did you mean "addressee"?',
    ),
    "a role from nowhere": (
        '[styles]\nzzz = "Qqq"\n',
        "HOUSE-003",
        'made/house.toml, line 5, "styles.zzz"',
        'there is no role "zzz". The list of roles is in docs/reference/house.md.',
    ),
    "a number that is none": (
        "[sizes]\nbody = nan\n",
        "HOUSE-004",
        'made/house.toml, line 5, "sizes.body"',
        "nan is not a number from 6 to 48. Write a number from 6 to 48.",
    ),
    "a number without end": (
        "[sizes]\nbody = -inf\n",
        "HOUSE-004",
        'made/house.toml, line 5, "sizes.body"',
        "-inf is not a number from 6 to 48. Write a number from 6 to 48.",
    ),
    "a day where a number belongs": (
        "[sizes]\nbody = 2021-09-08\n",
        "HOUSE-004",
        'made/house.toml, line 5, "sizes.body"',
        "2021-09-08 is not a number from 6 to 48. Write a number from 6 to 48.",
    ),
    "a character that no paper can hold": (
        '[words]\npage = "Page\\u0007"\n',
        "HOUSE-002",
        'made/house.toml, line 5, "words.page"',
        "the character U+0007 cannot be printed. Take it out.",
    ),
    "such a character in a list": (
        '[fonts]\nfallbacks = ["Ari\\uE000al"]\n',
        "HOUSE-002",
        'made/house.toml, line 5, "fonts.fallbacks"',
        "the character U+E000 cannot be printed. Take it out.",
    ),
    "no colour": (
        '[colours]\nheading = "navy"\n',
        "HOUSE-005",
        'made/house.toml, line 5, "colours.heading"',
        '"navy" is not a colour. Write # and six digits from 0 to f: #00395d.',
    ),
    "no colour in a mark": (
        '[marks]\n"rating.within" = { shape = "!", ink = "#fff", paper = "#ffffff" }\n',
        "HOUSE-005",
        'made/house.toml, line 5, "marks.rating.within.ink"',
        '"#fff" is not a colour. Write # and six digits from 0 to f: #00395d.',
    ),
    "a size that is too small to read": (
        "[sizes]\nbody = 4\n",
        "HOUSE-007",
        'made/house.toml, line 5, "sizes.body"',
        "4 is out of range. Write a number from 6 to 48.",
    ),
    "a choice that there is not": (
        '[formats]\nyear = "2021"\n',
        "HOUSE-007",
        'made/house.toml, line 5, "formats.year"',
        '"2021" is not a choice here. Choose one of "2021/22", "2021-22", "2021/2022", "2021-2022", "21/22".',
    ),
    "another version": (
        "schema = 2\n",
        "HOUSE-007",
        'made/house.toml, line 1, "schema"',
        "2 is out of range. Write 1.",
    ),
    "a language that there is not": (
        'locale = "English"\n',
        "HOUSE-007",
        'made/house.toml, line 4, "locale"',
        '"English" is not a known locale. Write a language and a country such as en_GB.',
    ),
    "a date that is no pattern": (
        '[formats]\ndate = "day month year"\n',
        "HOUSE-007",
        'made/house.toml, line 5, "formats.date"',
        (
            '"day month year" is not a date pattern. '
            "Write d for the day, MMMM for the month and yyyy for the year, for example d MMMM yyyy or dd/MM/yyyy."
        ),
    ),
    "a name in braces that is not known": (
        '[formats]\nquarter = "Quarter {nummer}"\n',
        "HOUSE-008",
        'made/house.toml, line 5, "formats.quarter"',
        (
            '"Quarter {nummer}" asks for {nummer}, which is not known here. '
            "Write words, in which {number} and {word} may stand."
        ),
    ),
    "a brace without its partner": (
        '[formats]\nquarter = "Quarter {number"\n',
        "HOUSE-008",
        'made/house.toml, line 5, "formats.quarter"',
        'a brace in "Quarter {number" has no partner. Write words, in which {number} and {word} may stand.',
    ),
    "a name in braces that is left out": (
        '[words]\nrate = "{amount} each"\n',
        "HOUSE-008",
        'made/house.toml, line 5, "words.rate"',
        '"{amount} each" leaves out {per}. Put {per} where it belongs.',
    ),
    "a width hidden in braces": (
        '[words]\nrate = "{amount:999999999} {per}"\n',
        "HOUSE-008",
        'made/house.toml, line 5, "words.rate"',
        (
            '"{amount:999999999} {per}" asks for {amount:999999999}, which is not known here. '
            "Write words, in which {amount} and {per} may stand."
        ),
    ),
    "one limit for every target": (
        '[rules.rating]\ntolerance = "limit"\ndefault_tolerance = 5\n',
        "HOUSE-010",
        'made/house.toml, line 6, "rules.rating.default_tolerance"',
        (
            "one default tolerance cannot be the outer limit of every measure, whatever its target. "
            'Choose tolerance = "distance" or "percentage of target", or take the default out.'
        ),
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_told_with_its_line(read: Write, case: str) -> None:
    added, code, place, words = WRONG[case]
    text = added + HEAD.partition("\n")[2] if added.startswith("schema") else HEAD + added

    assert [f"{code}  {place}: {words}"] == [str(problem) for problem in told(read, text)]


def test_everything_that_is_wrong_is_told_at_once_and_in_order(read: Write) -> None:
    problems = told(read, HEAD + '[sizes]\nbody = "x"\nbodi = 3\n[colours]\ntext = "red"\n[words]\npage = 5\n')

    assert [("HOUSE-004", 5), ("HOUSE-003", 6), ("HOUSE-005", 8), ("HOUSE-004", 10)] == [
        (problem.code, problem.where.line) for problem in problems
    ]


def test_a_house_that_is_not_there_is_named_with_the_nearest() -> None:
    with pytest.raises(Problems) as raised:
        read_house("doncastre", [HOUSES])

    assert 'HOUSE-001  paper.yaml, "house": there is no house "doncastre". Did you mean "doncaster"?' == str(
        raised.value
    )


def test_a_house_may_be_asked_for_elsewhere_than_in_the_pack() -> None:
    with pytest.raises(Problems) as raised:
        read_house("plian", [HOUSES], Where("--house"))

    assert 'HOUSE-001  --house: there is no house "plian". Did you mean "plain"?' == str(raised.value)


@pytest.mark.parametrize("name", ["../plain", "plain/", "", ".", "..", "/plain"])
def test_a_house_is_a_name_and_never_a_path(name: str) -> None:
    with pytest.raises(Problems, match="HOUSE-001"):
        read_house(name, [HOUSES / "doncaster", HOUSES])


def test_where_there_is_no_house_at_all_that_is_said(tmp_path: Path) -> None:
    with pytest.raises(Problems, match="There are: none at all"):
        read_house("plain", [tmp_path])


def test_a_house_that_is_based_on_a_stranger_says_so_at_its_line(read: Write) -> None:
    problem = told(read, 'schema = 1\nname = "Made"\nbased_on = "plian"\n')[0]

    assert ('made/house.toml, line 3, "based_on"', 'Did you mean "plain"?') == (str(problem.where), problem.hint)


def test_two_houses_cannot_be_based_on_each_other(read: Write) -> None:
    other = 'schema = 1\nname = "Other"\nbased_on = "made"\n'
    problems = told(read, 'schema = 1\nname = "Made"\nbased_on = "other"\n', beside={"other": other})

    assert 'HOUSE-009  other/house.toml, line 3, "based_on"' in {
        f"{problem.code}  {problem.where}" for problem in problems
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "schema = 1\nname = Made\n",
            'HOUSE-002  made/house.toml, line 2: "name = Made" cannot be read as TOML: this is no value.',
        ),
        (
            'schema = 1\nname = "Made\n',
            'HOUSE-002  made/house.toml, line 2: "name = "Made" cannot be read as TOML: there may be no \'\\n\'.',
        ),
        ("[fonts\n", 'HOUSE-002  made/house.toml, line 1: "[fonts" cannot be read as TOML'),
        (
            "a = 1\na = 2\n",
            'HOUSE-002  made/house.toml, line 2: "a = 2" cannot be read as TOML: cannot overwrite a value.',
        ),
    ],
)
def test_a_file_that_is_not_toml_is_told_with_its_line(read: Write, text: str, expected: str) -> None:
    assert str(told(read, text)[0]).startswith(expected)


def test_a_file_in_another_encoding_is_told(tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    (tmp_path / "made" / "house.toml").write_bytes('schema = 1\nname = "Café"\n'.encode("cp1252"))

    with pytest.raises(Problems) as raised:
        read_house("made", [tmp_path])

    assert "HOUSE-002  made/house.toml, line 2: the file is not in UTF-8. Save it as UTF-8." == str(raised.value)


@pytest.mark.parametrize("value", ["1" * 5000, "[" * 3000, "1e99999999999999999999"])
def test_a_number_or_a_list_beyond_all_bounds_is_told(read: Write, value: str) -> None:
    message = "a number in this file has too many digits, or its brackets stand too deep."
    assert [("HOUSE-002", message)] == [
        (problem.code, problem.message) for problem in told(read, HEAD + f"[sizes]\nbody = {value}\n")
    ]


def test_a_house_that_stands_alone_names_each_table_that_it_lacks(read: Write) -> None:
    problems = told(read, 'schema = 1\nname = "Made"\nlocale = "en_GB"\n[spacing]\nline = 1.2\n')
    messages = [problem.message for problem in problems]

    assert "the settings of [fonts] are missing." in messages
    assert 'the setting "spacing.indent" is missing.' in messages
    assert {"HOUSE-006"} == {problem.code for problem in problems}
    assert all(problem.hint for problem in problems)
    assert len(problems) < 40


def test_a_house_does_not_borrow_its_name(read: Write) -> None:
    assert ['the setting "name" is missing.'] == [
        problem.message for problem in told(read, 'schema = 1\nbased_on = "plain"\n')
    ]


def test_each_problem_code_of_a_house_has_a_page() -> None:
    raised = set()
    for module in Path(cabinet_report.houses.read.__file__).parent.glob("*.py"):
        raised |= set(re.findall(r"HOUSE-\d{3}", module.read_text(encoding="utf-8")))

    assert {f"HOUSE-{number:03}" for number in range(1, 13)} == raised
    assert [] == [code for code in raised if not (PAGES / f"{code}.md").is_file()]


@pytest.mark.parametrize("code", [f"HOUSE-{number:03}" for number in range(1, 11)])
def test_the_example_on_a_problem_page_gives_the_problem_on_it(read: Write, code: str) -> None:
    page = (PAGES / f"{code}.md").read_text(encoding="utf-8")
    example, problems = (re.findall(rf"```{kind}\n(.*?)```", page, re.DOTALL)[0] for kind in ("toml", "problems"))
    expected = problems.splitlines()
    given = [str(problem) for problem in told(read, example)]

    assert page.startswith(f"# {code}  ")
    if expected[-1] == "...":
        expected = expected[:-1]
        given = [problem for problem in given if problem in expected]
    assert sorted(expected) == sorted(given)


@given(st.text(max_size=60))
def test_no_text_whatever_is_more_than_a_problem(text: str) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "made").mkdir()
        (Path(place) / "made" / "house.toml").write_text(text, encoding="utf-8", errors="replace", newline="")
        with pytest.raises(Problems):
            read_house("made", [Path(place)])


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(ink: str, paper: str) -> float:
    """The contrast of two colours as WCAG 2 reckons it."""
    light, dark = sorted((_luminance(ink), _luminance(paper)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", ["doncaster", "plain"])
def test_all_words_stand_out_from_what_is_behind_them(name: str) -> None:
    look = read_house(name, [HOUSES]).look
    colours = look.colours
    pairs = [
        *(
            (colours[ink], paper)
            for ink in ("text", "quiet", "heading", "link")
            for paper in ("#ffffff", colours["shade"])
        ),
        (colours["head_ink"], colours["head_paper"]),
        (colours["notice_ink"], colours["notice_paper"]),
        *((mark.ink, mark.paper) for mark in look.marks.values()),
    ]

    assert [] == [pair for pair in pairs if contrast(*pair) < 4.5]
    assert [] == [key for key in colours if re.fullmatch(r"chart_\d", key) and contrast(colours[key], "#ffffff") < 3]


@pytest.mark.parametrize("name", ["doncaster", "plain"])
def test_no_two_ratings_and_no_two_trends_share_a_shape(name: str) -> None:
    marks = read_house(name, [HOUSES]).look.marks

    for kind in ("rating.", "trend."):
        shapes = [mark.shape for role, mark in marks.items() if role.startswith(kind)]
        assert len(set(shapes)) == len(shapes)
