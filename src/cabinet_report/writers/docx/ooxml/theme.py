"""The theme (theme1.xml): the colours and typefaces that Word offers the officer who edits the document."""

from __future__ import annotations

from cabinet_report.writers.docx.ooxml.xml import NOTHING, Xml, a, part

COLOUR_NAMES = (
    "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink",
)  # fmt: skip


def theme_part(name: str, colours: tuple[str, ...], heading_font: str, body_font: str) -> bytes:
    """theme1.xml. The colours are twelve, in the order of ``COLOUR_NAMES``; the effects are plain."""
    scheme = (a(slot, a("srgbClr", val=value)) for slot, value in zip(COLOUR_NAMES, colours, strict=True))
    return part(
        "a:theme",
        "a",
        a(
            "themeElements",
            a("clrScheme", *scheme, name=name),
            a("fontScheme", _font("majorFont", heading_font), _font("minorFont", body_font), name=name),
            _effects(name),
        ),
        name=name,
    )


def _font(kind: str, name: str) -> Xml:
    return a(kind, a("latin", typeface=name), a("ea", typeface=""), a("cs", typeface=""))


def _effects(name: str) -> Xml:
    own = a("solidFill", a("schemeClr", val="phClr"))
    lines = (a("ln", own, a("prstDash", val="solid"), w=width) for width in (6350, 12700, 19050))
    return a(
        "fmtScheme",
        a("fillStyleLst", own, own, own),
        a("lnStyleLst", *lines),
        a("effectStyleLst", *(a("effectStyle", a("effectLst")) for _ in range(3))),
        a("bgFillStyleLst", own, own, own),
        NOTHING,
        name=name,
    )
