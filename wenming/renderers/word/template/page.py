"""Page: a .docx of the caller's own with docxtpl's tags, taken apart once and filled as often as wanted."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from attrs import field, frozen

from wenming.document import Document
from wenming.errors import RenderError, WenmingError
from wenming.files import write_atomic
from wenming.limits import Limits
from wenming.renderers.base import Compression, RenderContext, Rendered
from wenming.renderers.word.packed import PLACE
from wenming.renderers.word.properties import core_xml
from wenming.renderers.word.template.values import Plain, plain

if TYPE_CHECKING:
    from wenming.renderers.word.template.isolation import Isolated
    from wenming.renderers.word.template.package import Template

__all__ = ["MEDIA_TYPE", "Page", "PathLike", "opened", "page_of"]

PathLike: TypeAlias = str | os.PathLike[str]

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_NO_DOCUMENT = Document(title="", blocks=(), locale="")


@frozen(init=False, eq=False, repr=False)
class Page:
    """A Word page with docxtpl's tags, compiled; immutable, so threads may share it.

    ``Page("合同.docx").render({"name": "张三"}, to="张三.docx")`` fills it with plain data;
    ``wenming.render(report, "docx", template=page)`` with a report. The tags are docxtpl's:
    ``{{ name }}`` prints text in the format of the words around it, ``{{r name }}`` rich text, ``{{p name }}``
    ready-made paragraphs; ``{%p if … %}`` and ``{%p for … %}`` alone in a paragraph take or repeat
    paragraphs, ``{%tr … %}`` rows, ``{%tc … %}`` cells, ``{%r … %}`` runs; ``{% colspan n %}``,
    ``{% cellbg colour %}``, ``{% hm %}``, ``{% vm %}``, ``{%- … -%}``, ``{# … #}`` and ``{_{`` as there.

    Tags run in body, headers and footers only (promise P4), in a sandbox, on plain values (P1, P2, P3);
    what the file carries along besides its pages is left behind or refused (P5, see ``scrub``).
    An unknown name is an error. Sub-documents and tags in footnotes and properties are not supported.

    Args:
        source: The bytes of a .docx, or its path.
        trusted: The page is by your own house: its output and loops have no budget, and links of text
            to http, https and mailto addresses stay in it. Never for a file that somebody sent in.
        limits: Bounds on what one part may write (``template_output``), on the depth of data, and, with
            *isolate*, on time and memory.
        isolate: Look into the file in a child process only, with bounds on time and memory (P6): for
            pages of strangers. Costs some 0.3 s a rendering. Needs the module ``resource``, which
            Windows lacks.

    Raises:
        RenderError: the file cannot be opened.
        TemplateError: no Word file, a damaged one, one that holds what a page may not carry, or tags that
            cannot be read or are refused; with part and paragraph. An isolated page says so when used.
        TypeError: *source* is neither bytes nor a path.
    """

    _name: str
    _content: bytes = field(repr=False)
    _template: Template | None
    _trusted: bool
    _limits: Limits

    def __init__(
        self,
        source: bytes | PathLike,
        *,
        trusted: bool = False,
        limits: Limits | None = None,
        isolate: bool = False,
    ) -> None:
        content, name = opened(source)
        self._open(content, name, trusted=trusted, limits=limits or Limits(), isolate=isolate)

    def _open(self, content: bytes, name: str, *, trusted: bool, limits: Limits, isolate: bool) -> None:
        limits.check("file_bytes", len(content), place=name)
        template = None
        if not isolate:
            from wenming.renderers.word.template.package import take_apart

            with _named(name):
                template = take_apart(content, name=name, trusted=trusted, limits=limits)
        self.__attrs_init__(name, content if isolate else b"", template, trusted, limits)

    @property
    def names(self) -> frozenset[str]:
        """The variables that its tags ask for."""
        with _named(self._name):
            return self._filler.names

    def render(
        self,
        values: Mapping[str, object],
        *,
        to: PathLike | None = None,
        compression: Compression = "standard",
    ) -> Rendered:
        """Fill the page with *values*; the same page and values give the same bytes.

        Args:
            values: Text, ``int``, ``Decimal``, ``float``, lists and mappings by name; ``RichText``,
                ``InlineImage`` and ``Lines``; ``True``, ``False``, ``None`` for conditions. All is copied.
            to: File to write, a .docx; it is replaced as a whole, or not at all.
            compression: ``"fast"`` packs with isal (extra ``fast``).

        Raises:
            RenderError: a character, number or object that a page cannot print, with its path in *values*;
                a file that cannot be written, or whose name is that of another format.
            TemplateError: which part and paragraph, and what was undefined, refused or broken there.
            LimitError: a part writes more than the limits allow; an isolated page takes more time or memory.
            TypeError: *values* is no mapping.
        """
        if to is not None and Path(to).suffix.lower() not in (".docx", ""):
            raise RenderError("a filled page is a Word file. Let the name end in .docx.", place=Path(to).name)
        filler = self._filler
        data = plain(values, prefix=filler.prefix, limits=self._limits)
        rendered = self._finish(data, _NO_DOCUMENT, compression)
        if to is not None:
            _write(to, rendered.content)
        return rendered

    def render_report(self, document: Document, context: RenderContext) -> Rendered:
        """Fill the page with *document*; what its tags may use is told in :mod:`wenming.renderers.word.context`.

        Raises:
            RenderError: a character, picture or table that a Word file cannot hold, with its path.
            TemplateError, LimitError: as for :meth:`render`.
        """
        from wenming.renderers.word.context import page_content

        filler = self._filler
        data = page_content(
            document,
            context.profile,
            prefix=filler.prefix,
            title_lines=context.title_lines,
            mentions=filler.mentions,
        )
        return self._finish(data, document, context.compression)

    @property
    def _filler(self) -> Template | Isolated:
        if self._template is not None:
            return self._template
        from wenming.renderers.word.template.isolation import Isolated

        return Isolated(content=self._content, name=self._name, trusted=self._trusted, limits=self._limits)

    def _finish(self, data: Plain, document: Document, compression: Compression) -> Rendered:
        with _named(self._name):
            content = self._filler.finish(data, core_xml(document), compression=compression)
        return Rendered(content=content, media_type=MEDIA_TYPE, suffix=".docx")

    def __repr__(self) -> str:
        return f"Page({self._name!r})"


def page_of(source: Page | bytes | PathLike, limits: Limits) -> Page:
    """Return *source* as a page; the last few are kept, taken apart.

    Raises:
        RenderError, TemplateError, TypeError: as for ``Page(source, limits=limits)``.
    """
    return source if isinstance(source, Page) else _kept(*opened(source), limits)


@lru_cache(maxsize=8)
def _kept(content: bytes, name: str, limits: Limits) -> Page:
    page = Page.__new__(Page)
    page._open(content, name, trusted=False, limits=limits, isolate=False)
    return page


@contextmanager
def _named(name: str) -> Iterator[None]:
    """Say *name* where messages about the package say “template”."""
    try:
        yield
    except WenmingError as error:
        faults = (fault._replace(place=name) if fault.place == PLACE else fault for fault in error.faults)
        raise type(error).of(faults) from error.__cause__


def opened(source: bytes | PathLike) -> tuple[bytes, str]:
    """Return the bytes of *source*, and what messages call it."""
    if isinstance(source, bytes):
        return source, PLACE
    if not isinstance(source, str | os.PathLike):
        raise TypeError(f"Page() wants the bytes or the path of a .docx, got {type(source).__name__}")
    path = Path(source)
    try:
        return path.read_bytes(), path.name
    except OSError as error:
        reason = error.strerror or "OSError"
        raise RenderError("the template cannot be opened ({reason}).", {"reason": reason}, place=path.name) from error


def _write(to: PathLike, content: bytes) -> None:
    try:
        write_atomic(to, content)
    except OSError as error:
        raise RenderError(
            "the file cannot be written ({reason}). Check the folder and its permissions.",
            {"reason": error.strerror or "OSError"},
            place=Path(to).name,
        ) from error
