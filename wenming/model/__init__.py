"""The report object model: immutable values, walking, paths."""

from wenming.model.blocks import Block, Chart, Paragraph, Picture, Point, Points, Table, media_type
from wenming.model.characters import check_page_text, page_characters_only
from wenming.model.metric import Metric
from wenming.model.nodes import Leaf, Measure, NextStep, Node, Problem, Role, Section
from wenming.model.paths import Path
from wenming.model.period import Period
from wenming.model.report import Attachment, Official, Report
from wenming.model.source import Source
from wenming.model.text import Cite, Text
from wenming.model.walk import Item, at, find, rewrite, texts, walk

__all__ = [
    "Attachment",
    "Block",
    "Chart",
    "Cite",
    "Item",
    "Leaf",
    "Measure",
    "Metric",
    "NextStep",
    "Node",
    "Official",
    "Paragraph",
    "Path",
    "Period",
    "Picture",
    "Point",
    "Points",
    "Problem",
    "Report",
    "Role",
    "Section",
    "Source",
    "Table",
    "Text",
    "at",
    "check_page_text",
    "find",
    "media_type",
    "page_characters_only",
    "rewrite",
    "texts",
    "walk",
]
