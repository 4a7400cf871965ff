"""Settings (settings.xml): what Word is told about the document as a whole."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from cabinet_report.writers.docx.ooxml.notes import CONTINUATION, SEPARATOR
from cabinet_report.writers.docx.ooxml.xml import NOTHING, Xml, join, part, w

MICROSOFT = "http://schemas.microsoft.com/office/word"

# Without version 15 Word opens the file in "Compatibility Mode"; the others are what Word writes beside it.
COMPATIBILITY = {
    "compatibilityMode": "15",
    "overrideTableStyleFontSizeAndJustification": "1",
    "enableOpenTypeFeatures": "1",
    "doNotFlipMirrorIndents": "1",
    "differentiateMultirowTableHeaders": "1",
    "useWord2013TrackBottomHyphenation": "0",
}

COLOUR_MAP = {
    "bg1": "light1",
    "t1": "dark1",
    "bg2": "light2",
    "t2": "dark2",
    **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
    "hyperlink": "hyperlink",
    "followedHyperlink": "followedHyperlink",
}


# What a document may say of its pages as a whole; a setting that is there is on.
PAGE_SETTINGS = ("mirrorMargins", "gutterAtTop", "evenAndOddHeaders")


def settings_part(language: str, *, has_notes: bool, pages: AbstractSet[str] = frozenset()) -> bytes:
    """settings.xml. ``pages`` are those of ``PAGE_SETTINGS`` that are on."""

    def page_setting(name: str) -> Xml:
        return w(name) if name in pages else NOTHING

    compatibility = (w("compatSetting", name=name, uri=MICROSOFT, val=value) for name, value in COMPATIBILITY.items())
    return part(
        "w:settings",
        "w",
        w("zoom", percent=100),
        page_setting("mirrorMargins"),
        page_setting("gutterAtTop"),
        w("defaultTabStop", val=720),
        page_setting("evenAndOddHeaders"),
        w("characterSpacingControl", val="doNotCompress"),
        _footnote_separators() if has_notes else NOTHING,
        w("compat", *compatibility),
        w("themeFontLang", val=language, eastAsia=language),
        w("clrSchemeMapping", **COLOUR_MAP),
        w("decimalSymbol", val="."),
        w("listSeparator", val=","),
    )


def _footnote_separators() -> Xml:
    return w("footnotePr", join(w("footnote", id=number) for number in (SEPARATOR, CONTINUATION)))
