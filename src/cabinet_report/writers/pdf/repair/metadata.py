"""What a PDF says about itself: docs/explanation/analysis/pdf-metadata.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cabinet_report.writers.pdf.repair.structure import Annotation, Element

if TYPE_CHECKING:
    from pikepdf import Pdf

# PDF/A allows PDF/UA's identification only where the schema it belongs to is described beside it.
ALSO_UA = """\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""


def say_both_standards(pdf: Pdf) -> None:
    """Say in the metadata that the file keeps PDF/UA as well as PDF/A."""
    from pikepdf import Name

    xmp = pdf.Root.Metadata.read_bytes().decode()
    said = xmp.replace("</rdf:RDF>", f"{ALSO_UA}</rdf:RDF>", 1)
    pdf.Root.Metadata = pdf.make_stream(said.encode(), Type=Name.Metadata, Subtype=Name.XML)


def name_links(document: Element) -> None:
    """Give each link what it is called, or else the words it is shown with, where WeasyPrint gives it the address."""
    from pikepdf import String

    for link in document.walk():
        if link.type == "Link" and link.source is not None:
            words = link.source.get("aria-label") or "".join(link.source.itertext())
            for kid in link.kids:
                if isinstance(kid, Annotation):
                    kid.annotation.Contents = String(words)
