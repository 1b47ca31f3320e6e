"""Document: a report as printed, flat and final; what renderers see."""

from wenming.document.arrange import arrange
from wenming.document.blocks import (
    AttachmentHead,
    Block,
    Document,
    Graph,
    Grid,
    Heading,
    Image,
    Imprint,
    Line,
    LineKind,
    RedHead,
    Series,
)
from wenming.document.captions import without_number
from wenming.document.dates import print_date
from wenming.document.sources import Provenance, sources
from wenming.document.to_script import to_script

__all__ = [
    "AttachmentHead",
    "Block",
    "Document",
    "Graph",
    "Grid",
    "Heading",
    "Image",
    "Imprint",
    "Line",
    "LineKind",
    "Provenance",
    "RedHead",
    "Series",
    "arrange",
    "print_date",
    "sources",
    "to_script",
    "without_number",
]
