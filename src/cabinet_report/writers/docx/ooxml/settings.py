"""Settings (settings.xml): what Word is told about the document as a whole."""

from __future__ import annotations

from cabinet_report.writers.docx.ooxml.notes import CONTINUATION, SEPARATOR
from cabinet_report.writers.docx.ooxml.xml import NOTHING, Xml, join, part, w

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"

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


def settings_part(language: str, *, has_notes: bool) -> bytes:
    """settings.xml."""
    compatibility = (w("compatSetting", name=name, uri=MICROSOFT, val=value) for name, value in COMPATIBILITY.items())
    return part(
        "w:settings",
        "w",
        w("zoom", percent=100),
        w("defaultTabStop", val=720),
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
