"""Text: words with citations of metrics in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Literal, TypeAlias

from attrs import field, frozen

from wenming.errors import ModelError, shown, sort_of
from wenming.model.characters import check_page_text

__all__ = ["Cite", "CiteForm", "Text"]

CiteForm: TypeAlias = Literal["", "spelled", "capital", "bare"]
_FORMS = ("", "spelled", "capital", "bare")

ID = re.compile(r"[^\W\d][\w.\-]*")
"""What may be the name of a metric or problem: a letter of any script, then letters, digits, . - _"""

_SHORT = 64  # characters of a text worth remembering
_SIMPLE = re.compile(r"\{([^{}]*)\}")
_BRACE = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")

def _check_id(value: str) -> None:
    if not ID.fullmatch(value):
        raise ModelError(
            "{value} is no name for a metric. Use letters, digits, '_', '-' and '.', "
            "beginning with a letter.",
            {"value": shown(value) or "''"},
        )


def _metric_ids(value: Iterable[str]) -> tuple[str, ...]:
    ids = (value,) if isinstance(value, str) else tuple(value)
    if not ids:
        raise ModelError("a citation names no metric. Write the metric's id between the braces.")
    for one in ids:
        _check_id(one)
    return ids


@frozen(cache_hash=True)
class Cite:
    """A citation: here the figure of a metric is printed.

    Attributes:
        metrics: Ids of the metrics cited; several for rates that share one figure
            (见面率、反馈率和满意率均为100%). They must then be equal.
        form: ``""`` as the metric is written, ``"spelled"`` 一百二十八条, ``"capital"`` 壹佰贰拾捌,
            ``"bare"`` without its unit.

    Raises:
        ModelError: no id, an id that is no name, or an unknown form.
    """

    metrics: tuple[str, ...] = field(converter=_metric_ids)
    form: CiteForm = ""

    def __attrs_post_init__(self) -> None:
        if self.form not in _FORMS:
            raise ModelError(
                "citation form {form} is unknown. Use one of: spelled, capital, bare.",
                {"form": shown(self.form)},
            )

    def __str__(self) -> str:
        ids = ",".join(self.metrics)
        return f"{{{ids}:{self.form}}}" if self.form else f"{{{ids}}}"


def _spans(value: Iterable[str | Cite]) -> tuple[str | Cite, ...]:
    """Merge neighbouring strings and drop empty ones: one text, one form."""
    merged: list[str | Cite] = []
    for span in (value,) if isinstance(value, str | Cite) else value:
        if isinstance(span, str):
            check_page_text(span)
            if not span:
                continue
            if merged and isinstance(merged[-1], str):
                merged[-1] += span
                continue
        elif not isinstance(span, Cite):
            raise ModelError("wants text or a citation, got {value}.", {"value": shown(span)})
        merged.append(span)
    return tuple(merged)


@frozen
class Text:
    """Words of one line or paragraph, with citations between them; immutable.

    ``Text.parse`` and ``str`` are inverse: ``{visits}`` cites a metric, ``{{`` is a brace.

    Attributes:
        spans: Strings and citations in reading order.

    Raises:
        ModelError: a character that no page can carry, with its code point and position.
    """

    spans: tuple[str | Cite, ...] = field(default=(), converter=_spans)

    @classmethod
    def parse(cls, source: str) -> Text:
        """Read ``接待{visits}，其中{inbound:bare}`` into words and citations.

        Raises:
            ModelError: a brace that opens or closes nothing, or a bad citation, with its position.
        """
        if type(source) is str and len(source) <= _SHORT:
            return _short(source)
        check_page_text(source)
        return _parsed(source)

    @classmethod
    def literal(cls, source: str) -> Text:
        """Take *source* as it is: braces in it are braces."""
        return cls((source,))

    @property
    def cites(self) -> tuple[Cite, ...]:
        """The citations, in reading order."""
        return tuple(span for span in self.spans if isinstance(span, Cite))

    def __str__(self) -> str:
        return "".join(
            span.replace("{", "{{").replace("}", "}}") if isinstance(span, str) else str(span)
            for span in self.spans
        )

    def __bool__(self) -> bool:
        return bool(self.spans)


@lru_cache(maxsize=4096)  # a blueprint's cells, titles and clauses cite the same each time
def _short(source: str) -> Text:
    check_page_text(source)
    return _parsed(source)


def _parsed(source: str) -> Text:
    if "{" not in source and "}" not in source:
        return _text((source,) if source else ())
    return _text(_simple_spans(source) or _spans_of(source))


def _spans_of(source: str) -> tuple[str | Cite, ...]:
    spans: list[str | Cite] = []
    words, at = "", 0
    for found in _BRACE.finditer(source):
        start, end = found.span()
        words += source[at:start]
        at = end
        if found.lastindex is None and end - start == 2:  # {{ or }}
            words += source[start]
            continue
        cite = _parse_cite(found[1], found[0], start)
        if words:
            spans.append(words)
        spans.append(cite)
        words = ""
    words += source[at:]
    return (*spans, words) if words else tuple(spans)


def _text(spans: tuple[str | Cite, ...]) -> Text:
    """Make a text of spans that are checked and merged: parsing is where most texts come from."""
    text = object.__new__(Text)
    object.__setattr__(text, "spans", spans)
    return text


def _simple_spans(source: str) -> tuple[str | Cite, ...] | None:
    """Return the spans where braces do nothing but cite, as in most texts; ``None`` for all others."""
    parts = _SIMPLE.split(source)  # words, inside, words, inside, … words
    cites = len(parts) // 2
    if source.count("{") != cites or source.count("}") != cites:
        return None
    spans: list[str | Cite] = parts  # each inside gives way to its citation
    try:
        for at in range(1, len(parts), 2):
            spans[at] = _read_cite(parts[at])
    except ModelError:
        return None
    return tuple(spans) if "" not in parts else tuple(span for span in spans if span != "")


def _parse_cite(inside: str | None, written: str, at: int) -> Cite:
    if inside is None:
        raise ModelError(
            "holds a lone {brace} at character {at}. Double it to print it: {brace}{brace}.",
            {"brace": written, "at": at + 1},
        )
    try:
        return _read_cite(inside)
    except ModelError as error:
        raise ModelError(
            "{cite} at character {at} is no citation. "
            "Write a metric's id between braces, or double the braces to print them.",
            {"cite": shown(written), "at": at + 1},
        ) from error


@lru_cache(maxsize=4096)
def _read_cite(inside: str) -> Cite:
    ids, _, form = inside.partition(":")
    return Cite(tuple(ids.split(",")), form)  # type: ignore[arg-type]  # checked by Cite


def as_text(value: str | Text) -> Text:
    """Converter: a ``str`` is parsed, a ``Text`` is taken.

    Raises:
        ModelError: anything else, ``None`` and numbers included.
    """
    if isinstance(value, Text):
        return value
    if isinstance(value, str):
        return Text.parse(value)
    raise _no_text(value)


def as_title(value: str | Text) -> Text:
    """Converter for titles of nodes: text that is not blank.

    Raises:
        ModelError: as :func:`as_text`, or nothing but white space.
    """
    text = as_text(value)
    spans = text.spans
    if not spans or (len(spans) == 1 and isinstance(spans[0], str) and not spans[0].strip()):
        raise ModelError("the title is blank. Give it words, or leave the node out.")
    return text


def as_id(value: str) -> str:
    """Converter for ids of metrics and problems.

    Raises:
        ModelError: no ``str``, or not of the form a citation can name.
    """
    if not isinstance(value, str):
        raise ModelError("wants a name, got {value}.", {"value": shown(value)})
    _check_id(value)
    return value


def as_label(value: str) -> str:
    """Converter for short plain words that never cite (names of offices, owners, captions' kinds).

    Raises:
        ModelError: no ``str``, or a character that no page can carry.
    """
    if not isinstance(value, str):
        raise _no_text(value)
    if value:
        check_page_text(value)
    return value


def _no_text(value: object) -> ModelError:
    """Return the error for what stands where text is wanted."""
    values = {"value": shown(value), "type": sort_of(value)}
    if isinstance(value, list | tuple | Mapping):
        message = "wants one text, got {type}. Write one text; in quotes, if its brackets or dashes belong to it."
        return ModelError(message, values)
    return ModelError("wants text, got {value} ({type}). Put it in quotes.", values)
