"""Chinese official work reports: one model, Word and web pages from it, texts read and checked.

Everything public is loaded on first use, so ``import wenming`` costs next to nothing.
"""

from __future__ import annotations

from wenming._version import __version__

TYPE_CHECKING = False  # as type checkers read it; `typing` itself would cost more than all the rest
if TYPE_CHECKING:
    from wenming.blueprint import Blueprint, FieldSpec, SectionSpec
    from wenming.checker import CheckContext, CheckResult, Rule
    from wenming.diagnostics import Diagnostic, Fix, TextEdit
    from wenming.document import Document, Provenance, sources
    from wenming.errors import (
        DataError,
        LimitError,
        LoadError,
        ModelError,
        NumeralError,
        PluginError,
        ReadError,
        RenderError,
        SchemaVersionError,
        TemplateError,
        UnknownBlueprintError,
        WenmingError,
    )
    from wenming.figures import Verdict, verify, verify_table
    from wenming.hooks import Catalog, Plugin, Registry, Templates, Transform, Vocabulary, discover
    from wenming.limits import Limits
    from wenming.model import (
        Attachment,
        Chart,
        Cite,
        Measure,
        Metric,
        NextStep,
        Official,
        Paragraph,
        Path,
        Period,
        Picture,
        Point,
        Points,
        Problem,
        Report,
        Section,
        Source,
        Table,
        Text,
        at,
        find,
        rewrite,
        walk,
    )
    from wenming.numbering import CHAPTERS, DECIMAL, GLYPH, OFFICIAL, PLAIN, SPEECH, Level, Style
    from wenming.pipeline import check, check_all, compose, read, render
    from wenming.pipeline.fixing import fix
    from wenming.pipeline.judging import check_layout
    from wenming.pipeline.mending import Mended
    from wenming.reader import ReadDocument, ReadResult
    from wenming.renderers import GBT_9704, Profile, Rendered
    from wenming.renderers.word.layout import LayoutFinding
    from wenming.renderers.word.template.diagnosis import TemplateCheck, TemplateFinding, check_template
    from wenming.renderers.word.template.page import Page
    from wenming.renderers.word.template.words import InlineImage, Lines, RichText
    from wenming.schema import dump, load
    from wenming.zh import Quantity

_HOMES = {
    "wenming.blueprint": ("Blueprint", "FieldSpec", "SectionSpec"),
    "wenming.checker": ("CheckContext", "CheckResult", "Rule"),
    "wenming.diagnostics": ("Diagnostic", "Fix", "TextEdit"),
    "wenming.document": ("Document", "Provenance", "sources"),
    "wenming.errors": (
        "DataError",
        "LimitError",
        "LoadError",
        "ModelError",
        "NumeralError",
        "PluginError",
        "ReadError",
        "RenderError",
        "SchemaVersionError",
        "TemplateError",
        "UnknownBlueprintError",
        "WenmingError",
    ),
    "wenming.figures": ("Verdict", "verify", "verify_table"),
    "wenming.hooks": ("Catalog", "Plugin", "Registry", "Templates", "Transform", "Vocabulary", "discover"),
    "wenming.limits": ("Limits",),
    "wenming.model": (
        "Attachment",
        "Chart",
        "Cite",
        "Measure",
        "Metric",
        "NextStep",
        "Official",
        "Paragraph",
        "Path",
        "Period",
        "Picture",
        "Point",
        "Points",
        "Problem",
        "Report",
        "Section",
        "Source",
        "Table",
        "Text",
        "at",
        "find",
        "rewrite",
        "walk",
    ),
    "wenming.numbering": ("CHAPTERS", "DECIMAL", "GLYPH", "OFFICIAL", "PLAIN", "SPEECH", "Level", "Style"),
    "wenming.pipeline": ("check", "check_all", "compose", "read", "render"),
    "wenming.pipeline.fixing": ("fix",),
    "wenming.pipeline.judging": ("check_layout",),
    "wenming.pipeline.mending": ("Mended",),
    "wenming.reader": ("ReadDocument", "ReadResult"),
    "wenming.renderers": ("GBT_9704", "Profile", "Rendered"),
    "wenming.renderers.word.layout": ("LayoutFinding",),
    "wenming.renderers.word.template.diagnosis": ("TemplateCheck", "TemplateFinding", "check_template"),
    "wenming.renderers.word.template.page": ("Page",),
    "wenming.renderers.word.template.words": ("InlineImage", "Lines", "RichText"),
    "wenming.schema": ("dump", "load"),
    "wenming.zh": ("Quantity",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "CHAPTERS",
    "DECIMAL",
    "GBT_9704",
    "GLYPH",
    "OFFICIAL",
    "PLAIN",
    "SPEECH",
    "Attachment",
    "Blueprint",
    "Catalog",
    "Chart",
    "CheckContext",
    "CheckResult",
    "Cite",
    "DataError",
    "Diagnostic",
    "Document",
    "FieldSpec",
    "Fix",
    "InlineImage",
    "LayoutFinding",
    "Level",
    "LimitError",
    "Limits",
    "Lines",
    "LoadError",
    "Measure",
    "Mended",
    "Metric",
    "ModelError",
    "NextStep",
    "NumeralError",
    "Official",
    "Page",
    "Paragraph",
    "Path",
    "Period",
    "Picture",
    "Plugin",
    "PluginError",
    "Point",
    "Points",
    "Problem",
    "Profile",
    "Provenance",
    "Quantity",
    "ReadDocument",
    "ReadError",
    "ReadResult",
    "Registry",
    "RenderError",
    "Rendered",
    "Report",
    "RichText",
    "Rule",
    "SchemaVersionError",
    "Section",
    "SectionSpec",
    "Source",
    "Style",
    "Table",
    "TemplateCheck",
    "TemplateError",
    "TemplateFinding",
    "Templates",
    "Text",
    "TextEdit",
    "Transform",
    "UnknownBlueprintError",
    "Verdict",
    "Vocabulary",
    "WenmingError",
    "__version__",
    "at",
    "check",
    "check_all",
    "check_layout",
    "check_template",
    "compose",
    "discover",
    "dump",
    "find",
    "fix",
    "load",
    "read",
    "render",
    "rewrite",
    "sources",
    "verify",
    "verify_table",
    "walk",
]


def __getattr__(name: str) -> object:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'wenming' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(home), name)
    globals()[name] = value  # the next access does not come here again
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
