"""Workbooks as Excel really makes them: made here by openpyxl, and where it cannot, by a change in the XML."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from cabinet_report.domain.period import FinancialYear, Month, Quarter
from cabinet_report.domain.submission import Submission
from cabinet_report.intake import xlsx
from cabinet_report.intake.contents import Percentage, spreadsheet_error
from cabinet_report.intake.xlsx import NotAWorkbook, read_sheets
from cabinet_report.problems import Where
from cabinet_report.unpack import Oversized
from tests.intake.packs import Files

Read = Callable[[Files], Submission]
ProblemsIn = Callable[[Files], list[str]]
Cells = Sequence[Sequence[object]]

NOW = Quarter(FinancialYear(2021), 1)
MEASURES = [["id", "name", "group"], ["cin_plan", "Plans", "contract"]]
VALUES = [["measure", "quarter", "value"], ["cin_plan", "2021-22 Q1", 97]]


def saved(workbook: Workbook) -> bytes:
    """The workbook as Excel would find it on the disk."""
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def workbook_of(sheets: Mapping[str, Cells]) -> Workbook:
    """A workbook with these cells."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    return workbook


def changed(content: bytes, part: str, old: str, new: str) -> bytes:
    """The workbook with some words of one part changed."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as before, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            text = before.read(name)
            if name == part:
                assert old.encode() in text
                text = text.replace(old.encode(), new.encode())
            after.writestr(name, text)
    return file.getvalue()


def values_of(rows: Cells, **formats: str) -> bytes:
    """A workbook whose sheet of values has these rows, and these number formats in its cells."""
    workbook = workbook_of({"values": rows})
    for address, number_format in formats.items():
        workbook["values"][address].number_format = number_format
    return saved(workbook)


def amount(read: Read, workbook: bytes) -> Decimal | None:
    """The value of the one measure in the quarter of the paper."""
    return read({"values.csv": None, "pack.xlsx": workbook}).indicators["cin_plan"].readings[NOW].amount


def test_a_table_may_be_a_sheet_and_its_values_keep_their_cells(read: Read) -> None:
    submission = read({"values.csv": None, "pack.xlsx": values_of([[], ["Title"], [], *VALUES])})
    reading = submission.indicators["cin_plan"].readings[NOW]

    assert Decimal(97) == reading.amount
    assert reading.where == Where("pack.xlsx", "values", row=5)


def test_the_target_and_the_tolerance_of_a_measure_know_their_cells(read: Read) -> None:
    rows = [["id", "name", "group", "target", "tolerance"], ["cin_plan", "Plans", "contract", 90, 95]]
    measure = read({"measures.csv": None, "pack.xlsx": saved(workbook_of({"measures": rows}))}).indicators["cin_plan"]

    assert measure.target is not None
    assert ["D2", "E2"] == [where and where.cell for where in (measure.target.where, measure.tolerance_where)]


def test_a_problem_in_a_sheet_names_its_cell(problems_in: ProblemsIn) -> None:
    rows = [["measure", "quarter", "value"], ["cin_plan", "2021-22 Q1", "five"]]

    assert problems_in({"values.csv": None, "pack.xlsx": values_of(rows)}) == [
        (
            'KPI-004  pack.xlsx, sheet values, cell C2, "value": "five" is not a number. Write a number; or leave the '
            'value empty, and say why in the column "state": not_available, not_reportable, under_validation, '
            "annual_not_due, suspended or suppressed."
        )
    ]


@pytest.mark.parametrize("number_format", ["0%", "0.00%", '0"."0%;[Red]-0%'])
def test_a_cell_that_shows_a_percentage_is_one(number_format: str, read: Read) -> None:
    rows = [VALUES[0], ["cin_plan", "2021-22 Q1", 0.95]]

    assert Decimal(95) == amount(read, values_of(rows, C2=number_format))


def test_a_plain_fraction_stays_one_and_is_asked_about(problems_in: ProblemsIn) -> None:
    rows = [VALUES[0], ["cin_plan", "2021-22 Q1", 0.95]]

    assert problems_in({"values.csv": None, "pack.xlsx": values_of(rows)}) == [
        (
            'KPI-011  pack.xlsx, sheet values, cell C2, "value": 0.95 is read as 0.95%, not as 95%. Write 95% or '
            "0.95%, so that it is plain which is meant."
        )
    ]


def test_a_one_that_is_shown_as_a_percentage_is_certain_among_shares(problems_in: ProblemsIn) -> None:
    rows = [VALUES[0], ["cin_plan", "2021-22 Q1", 1], ["cin_plan", "2020-21 Q4", 0.95], ["cin_plan", "2020-21 Q3", 1]]

    assert ['KPI-011  pack.xlsx, sheet values, cell C4, "value": 1 is read as 1%, not as 100%'] == [
        problem.partition(", and")[0]
        for problem in problems_in({"values.csv": None, "pack.xlsx": values_of(rows, C2="0%")})
        if "cell C3" not in problem
    ]


def test_a_number_has_the_digits_that_excel_shows_not_those_of_its_binary_form(read: Read) -> None:
    rows = [VALUES[0], ["cin_plan", "2021-22 Q1", 0.1 + 0.2 + 93]]
    workbook = changed(values_of(rows), "xl/worksheets/sheet1.xml", "93.3", "93.299999999999997")

    assert Decimal("93.3") == amount(read, workbook)


@pytest.mark.parametrize("text", ["97%", " 97 ", "\u00a097", "97.0"])
def test_a_number_that_is_stored_as_text_is_a_number(text: str, read: Read) -> None:
    assert Decimal(97) == amount(read, values_of([VALUES[0], ["cin_plan", "2021-22 Q1", text]]))


def test_a_date_cell_is_a_date(read: Read) -> None:
    facts = [["id", "name", "value", "as_at"], ["budget", "Budget", 5, datetime(2021, 6, 1, 9, 30)]]  # noqa: DTZ001  # Excel knows no time zones

    assert date(2021, 6, 1) == read({"pack.xlsx": saved(workbook_of({"facts": facts}))}).facts["budget"].as_at


@pytest.mark.parametrize("number_format", ["mmm-yy", "d mmmm yyyy", "[$-809]dd/mm/yyyy;@", "yyyy\\-mm"])
def test_a_date_cell_stands_for_its_month_however_it_is_shown(number_format: str, read: Read) -> None:
    series = [["id", "name"], ["referrals", "Referrals"]]
    demand = [["series", "period", "value"], ["referrals", date(2021, 6, 1), 1245]]
    workbook = workbook_of({"series": series, "demand": demand})
    workbook["demand"]["B2"].number_format = number_format

    assert Month(2021, 6) in read({"pack.xlsx": saved(workbook)}).demand["referrals"].observations


@pytest.mark.parametrize("number_format", ["[h]:mm", "[mm]:ss", "[hh]:mm:ss", "[h]"])
def test_a_length_of_time_is_a_number_of_days_and_no_month(number_format: str, read: Read) -> None:
    rows = [VALUES[0], ["cin_plan", "2021-22 Q1", 15.5]]

    assert Decimal("15.5") == amount(read, values_of(rows, C2=number_format))


def test_dates_of_a_workbook_that_counts_from_1904_are_right(read: Read) -> None:
    workbook = workbook_of({"facts": [["id", "name", "value", "as_at"], ["budget", "Budget", 5, date(2021, 6, 1)]]})
    workbook.epoch = CALENDAR_MAC_1904

    assert date(2021, 6, 1) == read({"pack.xlsx": saved(workbook)}).facts["budget"].as_at


def test_a_month_in_a_text_column_prints_as_it_is_shown(read: Read) -> None:
    rows = [["measure", "name", "period", "value"], ["cin_plan", "England", date(2021, 6, 1), 80]]
    workbook = workbook_of({"comparators": rows})
    workbook["comparators"]["C2"].number_format = "mmm-yy"

    assert read({"pack.xlsx": saved(workbook)}).indicators["cin_plan"].comparators[0].period == "June 2021"


def test_a_formula_counts_with_the_value_that_excel_worked_out(read: Read) -> None:
    workbook = values_of([VALUES[0], ["cin_plan", "2021-22 Q1", "=100*1663/1719"]])

    assert Decimal("96.7") == amount(read, changed(workbook, "xl/worksheets/sheet1.xml", "<v></v>", "<v>96.7</v>"))


def test_a_formula_without_a_value_is_a_problem_at_its_cell(problems_in: ProblemsIn) -> None:
    workbook = values_of([VALUES[0], ["cin_plan", "2021-22 Q1", "=100*1663/1719"]])

    assert problems_in({"values.csv": None, "pack.xlsx": workbook}) == [
        (
            'CSV-008  pack.xlsx, sheet values, cell C2, "value": the formula here has no value: the program that wrote '
            "the file did not work it out. Open the workbook in Excel and save it, or type the value in its place."
        )
    ]


def test_a_formula_that_shows_nothing_is_an_empty_cell(read: Read) -> None:
    workbook = values_of([[*VALUES[0], "state"], ["cin_plan", "2021-22 Q1", 97, '=IF(1=1,"","late")']])
    empty = changed(workbook, "xl/worksheets/sheet1.xml", '<c r="D2">', '<c r="D2" t="str">')

    assert Decimal(97) == amount(read, empty)


@pytest.mark.parametrize("error", ["#REF!", "#DIV/0!", "#N/A", "#NAME?"])
def test_an_error_of_the_spreadsheet_is_a_problem_at_its_cell(error: str, problems_in: ProblemsIn) -> None:
    rows = [VALUES[0], ["cin_plan", "2021-22 Q1", error]]

    assert problems_in({"values.csv": None, "pack.xlsx": values_of(rows)}) == [
        (
            f'CSV-007  pack.xlsx, sheet values, cell C2, "value": the spreadsheet shows the error {error} here. Put '
            "the formula right, or type the value in its place."
        )
    ]


def test_title_rows_merged_above_the_header_are_passed_over(read: Read) -> None:
    workbook = workbook_of({"values": [["Performance, quarter 1"], ["Draft"], *VALUES]})
    workbook["values"].merge_cells("A1:C1")
    workbook["values"].merge_cells("A2:C2")

    assert Decimal(97) == amount(read, saved(workbook))


def test_hidden_rows_columns_and_sheets_are_read(read: Read) -> None:
    workbook = workbook_of({"Notes": [["For people"]], "values": VALUES})
    workbook["values"].row_dimensions[2].hidden = True
    workbook["values"].column_dimensions["C"].hidden = True
    workbook["values"].sheet_state = "veryHidden"

    assert Decimal(97) == amount(read, saved(workbook))


def test_empty_rows_and_columns_between_cells_do_not_count(read: Read) -> None:
    rows = [[None, "measure", None, "quarter", "value"], [], [None, "cin_plan", None, "2021-22 Q1", 97], [], []]

    assert Decimal(97) == amount(read, values_of(rows))


def test_a_text_with_several_fonts_is_one_text(read: Read) -> None:
    workbook = workbook_of({"measures": MEASURES})
    workbook["measures"]["B2"] = CellRichText("Plans ", TextBlock(InlineFont(b=True), "made"), " on time")

    assert (
        read({"measures.csv": None, "pack.xlsx": saved(workbook)}).indicators["cin_plan"].name == "Plans made on time"
    )


def test_a_text_that_looks_like_a_formula_stays_a_text(read: Read) -> None:
    workbook = workbook_of({"measures": MEASURES})
    workbook["measures"]["B2"] = "=cmd()"
    workbook["measures"]["B2"].data_type = "s"

    assert read({"measures.csv": None, "pack.xlsx": saved(workbook)}).indicators["cin_plan"].name == "=cmd()"


def test_a_line_break_that_excel_escapes_is_a_line_break(read: Read) -> None:
    workbook = saved(workbook_of({"measures": [MEASURES[0], ["cin_plan", "Plans_x000D_\nagreed", "contract"]]}))

    assert read({"measures.csv": None, "pack.xlsx": workbook}).indicators["cin_plan"].name == "Plans\nagreed"


def test_a_true_cell_is_a_yes(read: Read) -> None:
    rows = [[*MEASURES[0], "sensitive", "annual"], [*MEASURES[1], True, False]]
    indicator = read({"measures.csv": None, "pack.xlsx": saved(workbook_of({"measures": rows}))}).indicators["cin_plan"]

    assert indicator.sensitive
    assert not indicator.annual


def test_sheet_names_are_matched_without_regard_to_capitals_and_spaces(read: Read) -> None:
    parts = [["id", "group", "name", "amount"], ["ooa", "care", "Out of area", 530000]]

    assert len(read({"pack.xlsx": saved(workbook_of({"Finance Parts": parts}))}).finance.parts) == 1


def test_a_sheet_with_nearly_the_name_of_a_table_is_an_error(problems_in: ProblemsIn) -> None:
    sheets = {"acronmys": [["acronym"]], "Sheet1": [["anything"]], "Notes": [["for people"]], "Sheet2": []}

    assert problems_in({"pack.xlsx": saved(workbook_of(sheets))}) == [
        (
            "PACK-010  pack.xlsx, sheet Sheet1: the sheet is no table of a pack, and is not read. Call it Notes if it "
            "is for people, or delete it."
        ),
        (
            "PACK-010  pack.xlsx, sheet acronmys: the sheet is no table of a pack, and is not read. Did you mean "
            '"acronyms"?'
        ),
    ]


def test_nothing_is_said_of_a_table_whose_sheet_is_misnamed(problems_in: ProblemsIn) -> None:
    assert problems_in({"values.csv": None, "pack.xlsx": saved(workbook_of({"Vales": VALUES}))}) == [
        'PACK-010  pack.xlsx, sheet Vales: the sheet is no table of a pack, and is not read. Did you mean "values"?'
    ]


def test_a_table_may_not_be_a_file_and_a_sheet_at_once(problems_in: ProblemsIn) -> None:
    assert problems_in({"pack.xlsx": values_of(VALUES)}) == [
        'PACK-011  values.csv: the table "values" is there already: pack.xlsx, sheet values. Keep one of the two.'
    ]


def test_a_workbook_may_not_have_a_table_twice(problems_in: ProblemsIn) -> None:
    workbook = saved(workbook_of({"values": VALUES, "Values ": VALUES}))

    assert problems_in({"values.csv": None, "pack.xlsx": workbook}) == [
        'PACK-011  pack.xlsx, sheet Values : the table "values" is there already, as sheet values. Keep one of the two.'
    ]


def test_the_lock_file_of_excel_is_left_in_peace(problems_in: ProblemsIn) -> None:
    assert problems_in({"~$pack.xlsx": b"\x05Officer", "values.csv": None, "pack.xlsx": values_of(VALUES)}) == []


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "it is a workbook of the old .xls kind, or one", id="xls"),
        pytest.param(b"id,name,group\n", "it is no Excel workbook, or it is damaged", id="text"),
        pytest.param(saved(workbook_of({"values": VALUES}))[:900], "it is no Excel workbook", id="cut short"),
        pytest.param(b"", "it is no Excel workbook", id="empty"),
    ],
)
def test_what_is_no_workbook_is_refused(content: bytes, reason: str, problems_in: ProblemsIn) -> None:
    problems = problems_in({"pack.xlsx": content})

    assert len(problems) == 1
    assert problems[0].startswith(f"PACK-013  pack.xlsx: the workbook cannot be read: {reason}")


@pytest.mark.parametrize("name", ["pack.xls", "Pack.XLSM", "figures.ods"])
def test_a_workbook_of_another_kind_is_refused_by_its_name(name: str, problems_in: ProblemsIn) -> None:
    assert problems_in({name: b"anything"})[0].startswith(f"PACK-013  {name}: a workbook of the kind ")


def test_a_workbook_that_defines_entities_is_refused() -> None:
    bomb = '<!DOCTYPE sheet [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet'
    workbook = changed(values_of(VALUES), "xl/worksheets/sheet1.xml", "<worksheet", bomb)

    with pytest.raises(NotAWorkbook):
        read_sheets(workbook)


def test_cells_far_to_the_right_of_many_rows_are_too_much(problems_in: ProblemsIn) -> None:
    far = "".join(f'<row r="{row}"><c r="XFD{row}"><v>1</v></c></row>' for row in range(3, 2003))
    workbook = changed(values_of(VALUES), "xl/worksheets/sheet1.xml", "</sheetData>", f"{far}</sheetData>")

    assert [
        (
            "PACK-016  pack.xlsx: the file is larger than a pack can be: its sheets have more than 20 million "
            "cells and characters. Keep in it only what the pack needs, and save it again."
        )
    ] == problems_in({"values.csv": None, "pack.xlsx": workbook})


def test_a_sheet_that_says_it_is_as_large_as_a_sheet_can_be_is_read_by_its_cells(read: Read) -> None:
    empty = "".join(f'<row r="{row}"><c r="A{row}"/><c r="XFD{row}"/></row>' for row in range(3, 5000))
    workbook = values_of(VALUES)
    workbook = changed(workbook, "xl/worksheets/sheet1.xml", 'ref="A1:C2"', 'ref="A1:XFD1048576"')
    workbook = changed(workbook, "xl/worksheets/sheet1.xml", "</sheetData>", f"{empty}</sheetData>")

    assert Decimal(97) == amount(read, workbook)


def test_the_characters_of_the_cells_count_too(monkeypatch: pytest.MonkeyPatch) -> None:
    workbook = values_of([["words"], ["x" * 4_000], ["x" * 4_000]])
    monkeypatch.setattr(xlsx, "MOST_CELLS_AND_CHARACTERS", 8_005)
    assert 3 == len(read_sheets(workbook)["values"])
    monkeypatch.setattr(xlsx, "MOST_CELLS_AND_CHARACTERS", 8_004)

    with pytest.raises(Oversized):
        read_sheets(workbook)


def test_a_workbook_that_is_packed_as_a_trap_is_too_much(problems_in: ProblemsIn) -> None:
    trap = changed(values_of(VALUES), "xl/worksheets/sheet1.xml", "</sheetData>", f"{' ' * 3_000_000}</sheetData>")

    [problem] = problems_in({"values.csv": None, "pack.xlsx": trap})
    assert problem.startswith("PACK-016  pack.xlsx: the file is larger than a pack can be: its part xl/worksheets/")


def test_the_strict_kind_of_workbook_is_read_too() -> None:
    workbook = values_of(VALUES)
    transitional, strict = (
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/main",
    )
    for part in ("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"):
        workbook = changed(workbook, part, transitional, strict)

    assert read_sheets(workbook)["values"][1] == (2, ["cin_plan", "2021-22 Q1", Decimal(97)])


def test_the_parts_are_read_as_excel_itself_writes_them() -> None:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    parts = {
        "_rels/.rels": f"""<Relationships xmlns="{package}">
            <Relationship Id="rId3" Type="{office}/extended-properties" Target="docProps/app.xml"/>
            <Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
        "xl/_rels/workbook.xml.rels": f"""<Relationships xmlns="{package}">
            <Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="rId2" Type="{office}/chartsheet" Target="chartsheets/sheet1.xml"/>
            <Relationship Id="rId4" Type="{office}/styles" Target="styles.xml"/>
            <Relationship Id="rId5" Type="{office}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>""",
        "xl/workbook.xml": f"""<workbook xmlns="{main}" xmlns:r="{office}"><workbookPr defaultThemeVersion="166925"/>
            <bookViews><workbookView xWindow="0"/></bookViews>
            <sheets><sheet name="values" sheetId="1" r:id="rId1"/>
            <sheet name="Chart1" sheetId="2" r:id="rId2"/></sheets>
            <definedNames><definedName name="_xlnm._FilterDatabase">values!$A$1:$C$9</definedName></definedNames>
            </workbook>""",
        "xl/sharedStrings.xml": f"""<sst xmlns="{main}" count="3" uniqueCount="3"><si><t>measure</t></si>
            <si><r><t xml:space="preserve">cin </t></r><r><rPr><b/><sz val="11"/></rPr><t>plan</t></r></si>
            <si><t>値</t><rPh sb="0" eb="1"><t>あたい</t></rPh><phoneticPr fontId="1"/></si></sst>""",
        "xl/styles.xml": f"""<styleSheet xmlns="{main}"><numFmts count="2">
            <numFmt numFmtId="164" formatCode="_-&quot;£&quot;* #,##0.00_-;\\-&quot;£&quot;* #,##0.00_-;_-@_-"/>
            <numFmt numFmtId="165" formatCode="[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"/></numFmts>
            <cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs>
            <cellXfs count="5"><xf numFmtId="0" xfId="0"/><xf numFmtId="9" xfId="0" applyNumberFormat="1"/>
            <xf numFmtId="17" xfId="0"/><xf numFmtId="164" xfId="0"/><xf numFmtId="165" xfId="0"/></cellXfs>
            </styleSheet>""",
        "xl/worksheets/sheet1.xml": f"""<worksheet xmlns="{main}"
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac"
            xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><dimension ref="A1"/>
            <sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData>
            <row r="2" spans="1:3" x14ac:dyDescent="0.25"><c r="A2" s="1" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c>
            <c r="C2" t="s"><v>2</v></c></row>
            <row r="5" hidden="1"><c r="B5" s="1"><f>1663/1719</f><v>0.96742292030250144</v></c>
            <c r="C5" s="2"><v>44348</v></c><c r="D5" s="3"><v>-1234.5</v></c><c r="E5" s="4"><v>44447</v></c>
            <c r="F5" s="3"/></row>
            <row r="6"><c r="A6" t="str"><f>A2&amp;"s"</f><v>measures</v></c><c r="B6" t="b"><v>1</v></c>
            <c r="C6" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D6"><f t="shared" si="0"/><v>7</v></c>
            <c r="E6" t="inlineStr"><is><t>typed</t></is></c></row>
            <row r="7" x14ac:dyDescent="0.25"><c r="A7" s="1"/></row></sheetData><autoFilter ref="A2:C6"/>
            </worksheet>""",
    }
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name, text in parts.items():
            made.writestr(name, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}')

    assert {
        "values": [
            (2, ["measure", "cin plan", "値"]),
            (5, [None, Percentage(Decimal("96.7422920302501")), "June 2021", Decimal("-1234.5"), date(2021, 9, 8)]),
            (6, ["measures", True, spreadsheet_error("#DIV/0!"), Decimal(7), "typed"]),
        ]
    } == read_sheets(file.getvalue())


def test_addresses_may_be_left_out_of_the_cells() -> None:
    workbook = values_of(VALUES)
    for address in ("A1", "B1", "C1", "A2", "B2", "C2"):
        workbook = changed(workbook, "xl/worksheets/sheet1.xml", f' r="{address}"', "")

    assert read_sheets(workbook)["values"][1] == (2, ["cin_plan", "2021-22 Q1", Decimal(97)])


def test_a_whole_number_in_percent_is_exact() -> None:
    cells = read_sheets(values_of([[0.07, 0.29, 0.57]], A1="0%", B1="0%", C1="0.0%"))["values"][0][1]

    assert cells == [Percentage(Decimal(7)), Percentage(Decimal(29)), Percentage(Decimal(57))]
