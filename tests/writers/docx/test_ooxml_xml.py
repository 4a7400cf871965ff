"""Words become XML and come back the same, whatever they hold."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from cabinet_report.writers.docx.ooxml.xml import Xml, element, escape, part, w

WRITABLE = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")


@given(st.text(WRITABLE))
def test_words_come_back_the_same_from_content_and_from_attributes(words: str) -> None:
    read = etree.fromstring(element("a", {"b": words}, (element("c", {}, (escape(words),)),)))

    assert words == read.get("b")
    assert words == (read[0].text or "")


def test_what_xml_cannot_hold_is_shown_as_something_that_stood_there() -> None:
    assert "a\ufffdb\ufffd\ufffd" == escape("a\x00b\ud800\uffff")


def test_an_attribute_of_none_is_left_out_and_an_empty_element_is_short() -> None:
    assert '<w:jc w:val="end"/>' == w("jc", val="end", none=None)


def test_a_part_declares_only_the_prefixes_that_it_is_given() -> None:
    made = part("w:hdr", "w r", Xml("<w:p/>"))

    assert {"w", "r"} == set(etree.fromstring(made).nsmap)
