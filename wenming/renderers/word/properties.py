"""What a file says of itself: title, author if there is one, language; no dates, no names of machines."""

from __future__ import annotations

from collections.abc import Mapping

from wenming.document import Document
from wenming.ooxml.xml_parts import PACKAGE, parse, written
from wenming.renderers.word.safe_xml import escape

__all__ = ["APP", "PROPERTIES", "add_properties", "core_xml"]

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_METADATA = "http://schemas.openxmlformats.org/package/2006"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PROPERTIES = {  # part: its relationship, its content type
    "docProps/core.xml": (
        f"{_METADATA}/relationships/metadata/core-properties",
        "application/vnd.openxmlformats-package.core-properties+xml",
    ),
    "docProps/app.xml": (
        f"{_OFFICE}/relationships/extended-properties",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    ),
}


APP = (
    f'{_DECLARATION}<Properties xmlns="{_OFFICE}/extended-properties">'
    "<Application>wenming</Application></Properties>"
)


def core_xml(document: Document) -> str:
    """Return docProps/core.xml: title, author and language of *document*, what is blank left out."""
    fields = {"dc:title": document.title, "dc:creator": document.author, "dc:language": document.locale}
    inner = "".join(f"<{name}>{escape(text)}</{name}>" for name, text in fields.items() if text)
    return (
        f'{_DECLARATION}<cp:coreProperties xmlns:cp="{_METADATA}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/">{inner}</cp:coreProperties>'
    )


def add_properties(members: Mapping[str, bytes], document: Document) -> dict[str, bytes]:
    """Return *members* with the properties of *document* in place of any others."""
    links, types = parse(members["_rels/.rels"]), parse(members["[Content_Types].xml"])
    for number, (name, (relation, kind)) in enumerate(PROPERTIES.items(), 1):
        values = {"Id": f"wmProperties{number}", "Type": relation, "Target": name}
        links.append(links.makeelement(PACKAGE + "Relationship", values))
        types.append(types.makeelement(_TYPES + "Override", {"PartName": f"/{name}", "ContentType": kind}))
    return {
        **members,
        "_rels/.rels": written(links),
        "[Content_Types].xml": written(types),
        "docProps/core.xml": core_xml(document).encode(),
        "docProps/app.xml": APP.encode(),
    }
