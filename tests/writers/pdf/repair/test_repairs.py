"""Each fault that the repair puts right, in a paper that would have it."""

from __future__ import annotations

import re
from dataclasses import replace

import pikepdf
import pytest

from cabinet_report.tree.nodes import (
    BulletList,
    Column,
    Contents,
    ContentsEntry,
    CrossReference,
    Emphasis,
    LineBreak,
    Link,
    Note,
    NumberedList,
    Paragraph,
    Row,
    Section,
    Span,
    Strong,
    Table,
    Text,
    Title,
)
from cabinet_report.writers.pdf.repair.joins import join_parts
from cabinet_report.writers.pdf.repair.structure import Content, Element
from tests.readers_for_tests.pdf_structure import Tag, TaggedPdf, read_structure
from tests.trees import HERE, LONG, cell, finance_table, item, line_chart, measures_table, paragraph, words
from tests.writers.pdf.made import flowing, made, opened, pdf_of, tags_of
from tests.writers.pdf.made import words as words_of


def kinds(tag: Tag) -> list[str]:
    return [child.kind for child in tag.tags()]


def holders(tag: Tag, kind: str) -> list[Tag]:
    """What holds an element of the kind."""
    below = [found for child in tag.tags() for found in holders(child, kind)]
    return [tag, *below] if kind in kinds(tag) else below


def headings_of_cells(found: TaggedPdf) -> list[list[str]]:
    """For each cell that names headings, their words."""
    words_by_id = {tag.said["ID"]: words_of(tag) for tag in found.root.find("TH")}
    named = (re.findall(r"[\w-]+heading-\d+", tag.said.get("Headers", "")) for tag in found.root.find("TD"))
    return [[words_by_id[each] for each in names] for names in named if names]


def long_table(rows: int = 60) -> Table:
    head = (Row((cell("Name", scope="column"), cell("Value", scope="column")), "head"),)
    body = tuple(Row((cell(f"Row {number}", scope="row"), cell(f"value {number}"))) for number in range(rows))
    return Table((Column(50), Column(50)), head, body, "A long table.")


class TestPageBreaks:
    def test_a_table_over_pages_is_one_table_whose_head_is_read_once(self) -> None:
        content = pdf_of(long_table())
        found = read_structure(content)

        (table,) = found.root.find("Table")
        assert found.pages >= 2
        assert ["THead", "TBody"] == kinds(table)
        assert [f"value {number}" for number in range(60)] == [words_of(tag) for tag in table.find("TD")]
        repeated = [each.words for each in found.artifacts if not each.kind and each.words.strip()]
        assert ["Name", "Value"] * (found.pages - 1) == repeated

    def test_a_paragraph_over_pages_is_one_paragraph(self) -> None:
        text = " ".join(f"Sentence {number} of a long paragraph." for number in range(400))
        found = tags_of(paragraph(text, number="1"))

        assert found.pages >= 2
        assert [f"1. {text}"] == [words_of(tag) for tag in found.root.find("P")]

    def test_a_list_over_pages_is_one_list_at_every_level(self) -> None:
        deep = BulletList(tuple(item(f"deep {number}") for number in range(70)))
        found = tags_of(BulletList((item("first", lists=(deep,)), item("second"))))

        outer, inner = found.root.find("L")
        assert found.pages >= 2
        assert ["LI", "LI"] == kinds(outer)
        assert 70 == len(kinds(inner))
        assert [["LBody"]] * 72 == [kinds(entry) for entry in found.root.find("LI")]

    def test_a_row_taller_than_a_page_is_one_row(self) -> None:
        wordy = " ".join(f"Sentence {number} of a long comment." for number in range(500))
        table = replace(long_table(2), body=(Row((cell("Name", scope="row"), cell(wordy))),))
        found = tags_of(table)

        assert found.pages >= 2
        assert ["Value", wordy] == [
            words_of(tag) for tag in (*list(found.root.find("TH"))[1:2], *found.root.find("TD"))
        ]

    def test_parts_of_parts_are_joined_whatever_order_they_come_in(self) -> None:
        class Source:
            pass

        outer, inner = Source(), Source()
        deep = [Element("LI", page, [Content(page, 1)], source=inner) for page in (0, 1, 2)]  # type: ignore[arg-type]  # lists of elements stand for lists of content too
        parts = [Element("L", page, [deep[page]], source=outer) for page in (0, 1, 2)]  # type: ignore[arg-type]  # lists of elements stand for lists of content too
        document = Element("Document", 0, [Element("Part", page, [parts[page]]) for page in (0, 1, 2)])
        join_parts(document)

        assert [Content(page, 1) for page in (0, 1, 2)] == list(parts[0].contents())
        assert [parts[0], deep[0]] == [element for element in document.walk() if element.source is not None]


class TestTables:
    def test_every_heading_has_its_scope(self) -> None:
        found = tags_of(finance_table(8, wide=True))

        assert {"Column", "Row"} == {tag.said["Scope"] for tag in found.root.find("TH")}

    def test_a_cell_names_the_headings_of_its_column_and_its_row_however_they_span(self) -> None:
        service = "Children looked after"
        expected = [[group, name, service] for group in ("Budget", "Forecast") for name in ("Gross", "Income", "Net")]

        assert expected == headings_of_cells(tags_of(finance_table(2)))[:6]

    def test_a_cell_names_the_heading_of_its_group_and_of_all_its_rows(self) -> None:
        (first, *_, shared, second) = headings_of_cells(tags_of(measures_table()))[:6]

        name, other = "Better outcomes for families when support ends", "Families who say that they were listened to"
        assert ["Result", "Contract measures", name] == first
        assert ["Commentary", "Contract measures", name, other] == shared
        assert ["Result", "Contract measures", other] == second

    def test_cells_of_a_table_over_pages_name_the_headings_that_are_read_once(self) -> None:
        assert [["Value", f"Row {number}"] for number in range(60)] == headings_of_cells(tags_of(long_table()))

    def test_a_cell_of_the_head_names_nothing(self) -> None:
        head = (Row((cell("Name", scope="column"), cell("")), "head"),)
        found = tags_of(replace(long_table(1), head=head))

        assert [["Row 0"]] == headings_of_cells(found)

    def test_headings_of_groups_keep_their_spans(self) -> None:
        (table,) = tags_of(finance_table(2)).root.find("Table")
        first = list(table.find("TH"))[:3]

        assert [("2", None), (None, "3"), (None, "3")] == [
            (tag.said.get("RowSpan"), tag.said.get("ColSpan")) for tag in first
        ]

    def test_a_table_is_summed_up(self) -> None:
        (table,) = tags_of(measures_table()).root.find("Table")

        assert "Five measures in two groups with their results, targets, ratings and trends." == table.said["Summary"]

    def test_an_empty_cell_keeps_its_place(self) -> None:
        table = replace(long_table(1), body=(Row((cell("a", scope="row"), cell(""))),))

        (row,) = list(tags_of(table).root.find("TR"))[1:]
        assert ["TH", "TD"] == kinds(row)


class TestSections:
    def test_a_heading_holds_what_stands_below_it(self) -> None:
        deep = Section(words("Deep"), (paragraph("Four."),), level=2)
        blocks = (paragraph("One."), Section(words("A"), (paragraph("Two."), deep)), Section(words("B"), (), level=1))
        (document,) = tags_of(Title(words("Title")), *blocks).root.tags()

        title, one, first, second = document.tags()
        assert ["H1", "P", "Sect", "Sect"] == [title.kind, one.kind, first.kind, second.kind]
        assert ["H2", "P", "Sect"] == kinds(first)
        assert ["H3", "P"] == kinds(list(first.tags())[2])
        assert ["H2"] == kinds(second)

    def test_tables_with_one_head_under_headings_of_their_own_stand_apart(self) -> None:
        found = tags_of(*(Section(words(name), (long_table(30),)) for name in ("First", "Second")))

        assert found.pages >= 2
        assert [1, 1] == [len(list(section.find("Table"))) for section in found.root.find("Sect")]


class TestLists:
    def test_labels_are_labels_and_every_list_says_how_it_counts(self) -> None:
        found = tags_of(
            NumberedList((item("one", lists=(BulletList((item("deep"),)),)), item(Strong(words("two")))), "a."),
            NumberedList((item("x"),), "(i)"),
            NumberedList((item("y"),), "1."),
        )

        numbering = [tag.said["ListNumbering"] for tag in found.root.find("L")]
        assert ["LowerAlpha", "Disc", "LowerRoman", "Decimal"] == numbering
        assert ["a. ", "b. ", "(i) ", "1. "] == [words_of(tag) for tag in found.root.find("Lbl")]

    def test_bullets_are_drawn_and_are_no_words(self) -> None:
        deepest = BulletList((item("deepest"),))
        found = tags_of(BulletList((item("one", lists=(BulletList((item("deep", lists=(deepest,)),)),)), item("two"))))

        assert [["LBody"]] * 4 == [kinds(tag) for tag in found.root.find("LI")]
        assert ["Disc"] * 3 == [tag.said["ListNumbering"] for tag in found.root.find("L")]
        assert [] == [each for each in found.artifacts if not each.kind and each.words.strip()]

    def test_a_list_in_an_item_is_in_its_body(self) -> None:
        inner = BulletList((item("deep"),))
        for outer in (BulletList((item("one", lists=(inner,)),)), NumberedList((item("one", lists=(inner,)),))):
            (entry, _) = tags_of(outer).root.find("LI")
            *_, body = entry.tags()
            assert ["one", "L"] == [part if isinstance(part, str) else part.kind for part in flowing(body)]


class TestNotes:
    def test_the_call_in_a_repeated_head_stands_where_its_note_does_and_nowhere_else(self) -> None:
        noted = (Paragraph((Text("Noted"), Note(words("Below the first part."), 77)), "cell"),)
        table = long_table(90)
        head = (Row((cell("Name", scope="column"), replace(cell("x", scope="column"), children=noted)), "head"),)
        found = tags_of(replace(table, head=head))

        assert found.pages > 2
        assert ["Below the first part."] == [words_of(note).removeprefix("77. ") for note in found.root.find("Note")]
        assert {"Name", "Noted"} == {each.words.strip() for each in found.artifacts if not each.kind} - {""}

    def test_a_note_is_read_at_its_call(self) -> None:
        block = paragraph("Words", Note((Text("Why "), Emphasis(words("so")), Text(".")), 1), " go on.")
        (tag,) = tags_of(block).root.find("P")

        call, note = tag.tags()
        assert ["Words", call, note, " go on."] == flowing(tag)
        assert ("Reference", ["Link"], "1") == (call.kind, kinds(call), words_of(call))
        assert ("Note", "1. Why so.") == (note.kind, words_of(note))

    def test_every_note_has_an_id_of_its_own(self) -> None:
        with opened(made("every_node")) as pdf:
            names = pdf.Root.StructTreeRoot.IDTree.Names

        assert ["note-1", "note-2", "note-3"] == sorted(str(name) for name in list(names)[::2] if "note" in str(name))

    def test_a_call_leads_to_its_note_and_the_note_back_to_its_call(self) -> None:
        with opened(pdf_of(paragraph("Words", Note(words("Why."), 1), "."))) as pdf:
            (page,) = pdf.pages
            links = {str(link.Dest): [float(side) for side in link.Rect] for link in page.Annots}
            called = [str(link.Contents) for link in page.Annots]
            names = list(pdf.Root.Names.Dests.Names)
            down = {str(name): float(place[3]) for name, place in zip(names[::2], names[1::2], strict=True)}

        assert ["Note 1", "Back to the text of note 1"] == called
        for left, bottom, right, top in links.values():
            assert right - left > 3
            assert abs(top - bottom) > 5
        # What is clicked stands where the other of the two leads to.
        assert pytest.approx(links["note-1"][1], abs=6) == down["call-1"]
        assert pytest.approx(links["call-1"][1], abs=6) == down["note-1"]
        assert down["call-1"] - down["note-1"] > 300

    def test_a_note_in_a_head_that_is_said_again_has_one_call_that_leads_somewhere(self) -> None:
        called = cell((Paragraph((Text("Name"), Note(words("Why."), 1)), "cell"),), scope="column")
        head = Row((called, cell("b")), "head")
        content = pdf_of(replace(long_table(), head=(head,)))
        with opened(content) as pdf:
            links = [[str(link.Dest) for link in page.get("/Annots", [])] for page in pdf.pages]

        assert [["note-1", "call-1"], []] == links[:2]
        assert ["Lbl", "Reference"] == sorted({tag.kind for tag in holders(read_structure(content).root, "Link")})

    def test_a_note_that_is_called_in_a_table_or_a_heading_is_read_after_it(self) -> None:
        called = cell((Paragraph((Text("Name"), Note(words("Why."), 2)), "cell"),), scope="column")
        table = replace(long_table(1), head=(Row((called, cell("b")), "head"),))
        found = tags_of(Section((Text("Demand"), Note(words("Of all."), 1)), (table, paragraph("After.")))).root

        (section,) = found.find("Sect")
        assert ["H2", "Note", "Table", "Note", "P"] == kinds(section)
        assert ["1. Of all.", "2. Why."] == [words_of(tag) for tag in found.find("Note")]
        assert ["Demand1", "Name2"] == [words_of(tag) for tag in (*found.find("H2"), *list(found.find("TH"))[:1])]

    def test_a_bookmark_has_no_number_of_a_note(self) -> None:
        heading = Section((Text("Demand"), Note(words("Of all kinds."), 1)), (), number="3")
        with opened(pdf_of(heading)) as pdf, pdf.open_outline() as bookmarks:
            assert ["3. Demand"] == [each.title for each in bookmarks.root[0].children]

    @pytest.mark.parametrize("lines", range(12, 20))
    def test_a_note_stands_on_the_page_of_its_call(self, lines: int) -> None:
        """At one of these ends of a page WeasyPrint by itself moves the note to the next page, at another its call."""
        called = paragraph("Here", Note(words("The words of the note."), 1), ".")
        before = [paragraph("A line.") for _ in range(lines)]
        below = Paragraph(tuple(part for _ in range(lines) for part in (Text("A line."), LineBreak())))
        content = pdf_of(called, *before, below, paragraph(LONG, LONG), paragraph(LONG, LONG))
        with opened(content) as pdf:
            pages = [text_of(page) for page in pdf.pages]

        (page,) = [number for number, text in enumerate(pages) if "Here" in text]
        assert "The words of the note." in pages[page]


def text_of(page: pikepdf.Page) -> str:
    """The words that a page shows, found by the fonts' own maps."""
    maps = {}
    for name, font in page.obj.Resources.Font.items():
        pairs = re.findall(rb"<(\w{4})> <(\w{4})>", font.ToUnicode.read_bytes())
        maps[name] = {bytes.fromhex(glyph.decode()): chr(int(code, 16)) for glyph, code in pairs}
    shown, known = [], {}
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "Tf":
            known = maps[str(operands[0])]
        elif str(operator) == "TJ":
            glyphs = b"".join(bytes(part) for part in operands[0] if isinstance(part, pikepdf.String))
            shown.extend(known.get(glyphs[at : at + 2], "?") for at in range(0, len(glyphs), 2))
    return "".join(shown)


class TestLinks:
    def test_a_link_over_two_lines_is_one_link_with_a_place_on_each(self) -> None:
        long = "a link that is long enough to go on on the next line of the page for certain"
        content = pdf_of(paragraph("Words before it, ", Link(words(long), "https://a.example/act"), "."))

        assert [long] == [words_of(tag) for tag in read_structure(content).root.find("Link")]
        with opened(content) as pdf:
            notes = list(pdf.pages[0].Annots)
            assert 2 == len(notes)
            assert {long} == {str(note.Contents) for note in notes}

    def test_each_link_is_told_from_those_around_it_over_however_many_lines_they_go(self) -> None:
        texts = ["one", "a link that goes on and on " * 12, "two", "another of them " * 15, "three"]
        named = {f"https://a.example/{place}": text.strip() for place, text in enumerate(texts)}
        parts = [part for address, text in named.items() for part in (Link(words(text), address), " and ")]
        content = pdf_of(paragraph(*parts))

        found = list(read_structure(content).root.find("Link"))
        assert list(named.items()) == [(tag.said["URI"], words_of(tag)) for tag in found]
        with opened(content) as pdf:
            assert named == {str(note.A.URI): str(note.Contents) for note in pdf.pages[0].Annots}

    def test_a_reference_leads_to_the_place_of_its_label(self) -> None:
        target = paragraph("Words.", number="1", label="placements")
        content = pdf_of(target, paragraph("See paragraph ", CrossReference("placements", HERE, "1"), "."))
        with opened(content) as pdf:
            (link,) = pdf.pages[0].Annots

            assert "at-placements" == str(link.Dest)
            assert "1" == str(link.Contents)
            assert "at-placements" in [
                str(name) for name in pdf.Root.Names.Dests.Names if isinstance(name, pikepdf.String)
            ]

    def test_only_what_the_paper_names_can_be_led_to(self) -> None:
        with opened(made("every_node")) as pdf:
            names = [str(name) for name in list(pdf.Root.Names.Dests.Names)[::2]]

        assert [] == [name for name in names if not re.match(r"(at|call|note)-", name)]


class TestLanguages:
    def test_words_in_another_language_say_so_over_however_many_lines_they_go(self) -> None:
        for count in (1, 40):
            welsh = ("Cyngor Dinas " * count).strip()
            spoken = Span("language", words(welsh), "cy")
            found = tags_of(paragraph("We are ", spoken, ", said ", Note(words("Once."), 1), "twice.")).root

            (span,) = (tag for tag in found.find("Span") if "Lang" in tag.said)
            assert ("cy", welsh) == (span.said["Lang"], words_of(span))
            assert [f"We are {welsh}, said 1twice."] == [words_of(tag) for tag in found.find("P")]


class TestFigures:
    def test_a_chart_has_its_sentence_and_its_box_on_the_page(self) -> None:
        (figure,) = tags_of(line_chart()).root.find("Figure")
        left, bottom, right, top = (float(side) for side in re.findall(r"\d+\.?\d*", figure.said["BBox"]))

        assert line_chart().alternative == figure.said["Alt"]
        assert pytest.approx(470.55, abs=1) == right - left
        assert pytest.approx(470.55 * 205 / 470, abs=1) == top - bottom
        assert 842 - 25 * 72 / 25.4 > top > bottom > 0

    def test_a_chart_and_its_caption_belong_together(self) -> None:
        (group,) = tags_of(line_chart()).root.find("Div")

        assert ["Caption", "Figure"] == kinds(group)

    def test_the_words_of_a_drawing_can_be_selected_and_are_not_read(self) -> None:
        with opened(pdf_of(line_chart())) as pdf:
            (page,) = pdf.pages
            letters = text_of(page).replace(" ", "")
            forms = marks_around(page, "Do")
            lines = marks_around(page, "S")
            artifacts = [
                operands[1]
                for operands, operator in pikepdf.parse_content_stream(page)
                if str(operator) == "BDC" and str(operands[0]) == "/Artifact"
            ]

        (figure,) = tags_of(line_chart()).root.find("Figure")
        assert line_chart().value_title.replace(" ", "") in letters
        assert {"/Artifact"} == forms
        boxes = {tuple(map(float, each.BBox)) for each in artifacts if "/Subtype" not in each}  # no header or footer
        assert {tuple(float(side) for side in re.findall(r"\d+\.?\d*", figure.said["BBox"]))} == boxes
        assert {"/Figure"} == lines - {"/Artifact"}
        assert line_chart().alternative == figure.said["Alt"]


def marks_around(page: pikepdf.Page, wanted: str) -> set[str]:
    """What the content is marked as in which an operator stands; no content may be marked twice over."""
    around: list[str] = []
    found = set()
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BMC" | "BDC":
                around.append(str(operands[0]))
                assert len(around) == 1
            case "EMC":
                around.pop()
            case said if said == wanted:
                found.add(around[-1])
    return found


class TestContents:
    def test_the_contents_are_a_table_of_contents(self) -> None:
        contents = Contents(words("Contents"), 1, (ContentsEntry("Finance", 1, "finance"),))
        found = tags_of(contents, Section(words("Finance"), (), label="finance"))

        (entry,) = found.root.find("TOCI")
        (reference,) = entry.tags()
        assert ["TOC"] == [tag.kind for tag in found.root.find("TOC")]
        assert ("Reference", ["Link"]) == (reference.kind, kinds(reference))
        assert "1" == reference.children[-1]


class TestLineEnds:
    @pytest.mark.parametrize("name", ["small", "every_node"])
    def test_no_two_words_are_read_as_one(self, name: str) -> None:
        found = read_structure(made(name))

        joined = [
            text for tag in found.root.find("P") for text in re.findall(r"[a-z,.][A-Z]\w+|plan sets\w", words_of(tag))
        ]
        assert [] == joined

    def test_marks_at_the_end_of_a_line_keep_their_space(self) -> None:
        blocks = [
            Paragraph(
                (
                    Text("Words " * count),
                    Strong(words("bold words")),
                    Text(" and "),
                    Emphasis(words("more")),
                    Text(" of them."),
                )
            )
            for count in range(1, 30)
        ]
        read = [words_of(tag) for tag in tags_of(*blocks).root.find("P")]

        assert [f"{'Words ' * count}bold words and more of them." for count in range(1, 30)] == read

    def test_a_word_too_long_for_its_line_is_not_parted(self) -> None:
        word = "Rindfleischetikettierungs" * 12
        (read,) = [words_of(tag) for tag in tags_of(paragraph(f"One {word} two.")).root.find("P")]

        assert f"One {word} two." == read

    def test_no_space_comes_after_a_hyphen_at_the_end_of_a_line(self) -> None:
        text = "up-to-date " * 40
        (read,) = [words_of(tag) for tag in tags_of(paragraph(f"{text}plans.")).root.find("P")]

        assert f"{text}plans." == read


class TestStructure:
    @pytest.mark.parametrize("name", ["small", "every_node"])
    def test_every_way_from_the_pages_leads_back_to_its_element(self, name: str) -> None:
        with opened(made(name)) as pdf:
            root = pdf.Root.StructTreeRoot
            numbers = list(root.ParentTree.Nums)
            ways = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))

            for page in pdf.pages:
                for mcid, element in enumerate(ways[int(page.obj.StructParents)]):
                    if element is not None:
                        held = [int(kid) if isinstance(kid, int) else int(kid.get("/MCID", -1)) for kid in element.K]
                        assert mcid in held
                for note in page.obj.get("/Annots", []):
                    assert "/Link" == str(ways[int(note.StructParent)].S)

    def test_it_keeps_both_standards(self) -> None:
        with opened(made("small")) as pdf:
            xmp = pdf.Root.Metadata.read_bytes().decode()

        assert 1 == xmp.count("<rdf:RDF")
        assert 'pdfaid:part="2" pdfaid:conformance="A"' in xmp
        assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
