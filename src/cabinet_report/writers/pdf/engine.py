"""Makes pages of HTML: WeasyPrint with the fonts that travel with the package, and what lies in the house's folder."""

from __future__ import annotations

import gc
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeVar

from cabinet_report.houses.look import Look
from cabinet_report.problems import Problems
from cabinet_report.resources import folder
from cabinet_report.writers.pdf.characters import set_stand_ins
from cabinet_report.writers.pdf.fetching import fetcher
from cabinet_report.writers.pdf.footnotes import hide_repeated_calls, keep_whole, strayed
from cabinet_report.writers.pdf.libraries import weasyprint
from cabinet_report.writers.pdf.made import Made, Places
from cabinet_report.writers.pdf.own_rules import address_of, misloaded, outside, place_of
from cabinet_report.writers.pdf.repair.sources import is_complete, mark, places

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element as Source

Result = TypeVar("Result")

# How often the pages are made anew to bring notes back to the pages of their calls; once is nearly always enough.
ATTEMPTS = 4

# What asks for pages to end here and not there, taken back.
ANYHOW = """
* { break-inside: auto !important; break-before: auto !important; orphans: 1 !important; widows: 1 !important }
*:not(.page-break) { break-after: auto !important }
.footnote { footnote-policy: auto !important }
"""

# The families that the bundled Liberation Sans stands in for, having the same widths.
METRIC_TWINS = ("Arial", "Helvetica", "Liberation Sans")
FACES = (
    ("Regular", "normal", "normal"),
    ("Bold", "bold", "normal"),
    ("Italic", "normal", "italic"),
    ("BoldItalic", "bold", "italic"),
)


def make(html: str, look: Look) -> Made:
    """The pages of the HTML as a PDF; raises Problems where the libraries for it are missing, or a file is refused."""
    library = weasyprint()
    refused: list[str] = []
    if problems := tuple(misloaded(look)):
        raise Problems(problems)
    with without_collection():
        made = roomy(lambda: _make(library, html, look, fetcher(look, refused)))
    if refused:
        # A picture, say, that in turn loads others: its address stands in no rule.
        raise Problems([outside(address, place_of(look)) for address in dict.fromkeys(refused)])
    return made


def _make(library: Any, html: str, look: Look, fetch: Any) -> Made:
    from weasyprint.text.fonts import FontConfiguration

    page = library.HTML(string=html, base_url=address_of("", look) or None, url_fetcher=fetch)
    marked = mark(page.etree_element)
    meant = set_stand_ins(marked) if look.fonts.body in METRIC_TWINS else {}
    fonts = FontConfiguration()
    faces = library.CSS(string=font_faces(look), font_config=fonts, url_fetcher=fetch)
    document, pages = _laid_out(page, marked, font_config=fonts, stylesheets=[faces], anyhow=library.CSS(string=ANYHOW))
    with warnings.catch_warnings():
        # WeasyPrint leaves its file of the colour space sRGB to the garbage collector to close.
        warnings.filterwarnings("ignore", "unclosed file.*sRGB2014", ResourceWarning)
        # The repair compresses the file and gives it its identifier; here, both would be done twice and thrown away.
        made = document.write_pdf(pdf_variant="pdf/a-2a", uncompressed_pdf=True, pdf_identifier=False)
    return Made(made, pages, marked, meant)


def _laid_out(
    page: Any, marked: Sequence[Source], *, font_config: Any, stylesheets: list[Any], anyhow: Any
) -> tuple[Any, list[Places]]:
    """The pages and what stands on them, with every note on the page of its call, and nothing of the paper lost.

    Where a page can be filled in none of the ways that the style asks for, WeasyPrint ends in an assertion, or leaves
    out the head of a table: the pages are then made ``anyhow``.
    """

    def rendered() -> tuple[Any, list[Places]]:
        with suppress(AssertionError):
            document = page.render(font_config=font_config, stylesheets=stylesheets)
            if is_complete(pages := places(document, marked), marked):
                return document, pages
        document = page.render(font_config=font_config, stylesheets=[*stylesheets, anyhow])
        return document, places(document, marked)

    document, pages = rendered()
    for _ in range(ATTEMPTS):
        if not keep_whole(strayed(pages, marked)):
            break
        document, pages = rendered()
    hide_repeated_calls(document)
    return document, pages


def font_faces(look: Look) -> str:
    """The rules that give the look's families the files that travel with the package."""
    asked = (look.fonts.body, look.fonts.heading, *look.fonts.fallbacks)
    family = next((name for name in asked if name in METRIC_TWINS), METRIC_TWINS[0])
    return "\n".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-style: {style}; '
        f"src: url({(folder('fonts') / f'LiberationSans-{face}.ttf').as_uri()}); }}"
        for face, weight, style in FACES
    )


@contextmanager
def without_collection() -> Iterator[None]:
    """Make pages without the garbage collector, which would look through every box time and again and find nothing.

    It looks once when the pages are made: the boxes hold each other, and would stay while the tags are repaired.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.collect(0)
        if was_on:
            gc.enable()


def roomy(act: Callable[[], Result]) -> Result:
    """The result of the act, called from a frame so large that those below it share one piece of Python's data stack.

    Otherwise WeasyPrint's deep calls may cross from piece to piece at every line of text, and each crossing asks the
    system for memory and gives it back: docs/explanation/analysis/weasyprint-data-stack.md.
    """
    return act()


roomy.__code__ = roomy.__code__.replace(co_stacksize=40_000)
