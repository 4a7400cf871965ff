"""Every part of a Word file keeps the schemas of ISO/IEC 29500-4, where ``OOXML_XSD`` names the folder of them.

They are ISO's, and may not be passed on with the project.  The Open XML SDK checks the schema in any case.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import judges
import pytest
from lxml import etree

from tests.judges.broken import BROKEN, Broken
from tests.papers import JUDGED, written

FOLDER = os.environ.get("OOXML_XSD", "")

pytestmark = pytest.mark.skipif(not FOLDER, reason="OOXML_XSD names no folder of the schemas of ISO/IEC 29500")

XSD = "http://www.w3.org/2001/XMLSchema"
XML = "http://www.w3.org/XML/1998/namespace"
# Where the schemas lie, their authors took the one of the xml namespace for granted.
XML_SCHEMA = f"""<schema xmlns="{XSD}" targetNamespace="{XML}"><attribute name="lang" type="string"/>
<attribute name="space" type="string"/><attribute name="base" type="anyURI"/></schema>"""
OF_PARTS = ("wml.xsd", "dml-main.xsd", "dml-chart.xsd", "sml.xsd", "shared-documentPropertiesExtended.xsd")
OF_PACKAGES = ("opc-contentTypes.xsd", "opc-relationships.xsd")
NOT_IN_THEM = "docProps/core.xml"  # its schema asks for those of Dublin Core, which lie elsewhere
WORDS_BROKEN = [broken for broken in BROKEN if broken.judge == judges.OPEN_XML]


class Schemas(etree.Resolver):
    """Finds the schema of the xml namespace; the others lie in the folder."""

    def resolve(self, system_url: str, _public_id: str, context: object) -> object:
        if system_url.endswith("xml.xsd"):
            return self.resolve_string(XML_SCHEMA, context)
        return None


@cache
def schemas() -> tuple[etree.XMLSchema, ...]:
    """One for each kind of part."""
    parser = etree.XMLParser()
    parser.resolvers.add(Schemas())
    found = []
    for name in (*OF_PARTS, *OF_PACKAGES):
        (path,) = Path(FOLDER).rglob(name)
        content = path.read_text(encoding="utf-8-sig")
        content = re.sub(f"namespace=(['\"]){XML}\\1\\s*/>", f'namespace="{XML}" schemaLocation="xml.xsd"/>', content)
        found.append(etree.XMLSchema(etree.fromstring(content.encode(), parser, base_url=path.as_uri())))
    return tuple(found)


def faults(content: bytes, of: str = "") -> Iterator[tuple[str, str]]:
    """What breaks a schema, with the part that does; the parts of a workbook inside too."""
    with ZipFile(BytesIO(content)) as package:
        for name in package.namelist():
            if name.endswith(".xlsx"):
                yield from faults(package.read(name), f"{name}/")
            elif name.endswith((".xml", ".rels")) and name != NOT_IN_THEM:
                root = etree.fromstring(package.read(name))
                own = [schema for schema in schemas() if knows(schema, root)]
                if not own:
                    yield of + name, f"no schema knows {root.tag}"
                for schema in own:
                    schema.validate(root)
                    yield from ((of + name, error.message) for error in schema.error_log)


def knows(schema: etree.XMLSchema, root: etree._Element) -> bool:
    """Whether a part that begins like this is one of its own."""
    schema.validate(etree.Element(root.tag, nsmap=root.nsmap))
    return not any("No matching global declaration" in error.message for error in schema.error_log)


@pytest.mark.parametrize("name", JUDGED)
def test_no_part_breaks_its_schema(name: str) -> None:
    assert [] == list(faults(written(name, "docx")))


@pytest.mark.parametrize("broken", WORDS_BROKEN, ids=lambda broken: broken.name)
def test_a_broken_part_breaks_its_schema(broken: Broken) -> None:
    assert {"word/document.xml"} == {part for part, _ in faults(broken.content)}
