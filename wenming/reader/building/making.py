"""Values of the model, made of parts that are made already: each text was checked when its figures were cited."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, TypeVar

from attrs import NOTHING, fields

from wenming.errors import ModelError, ReadError
from wenming.limits import Limits
from wenming.model import Cite, Paragraph, Section, Text
from wenming.model.characters import check_page_text
from wenming.reader.lines import Piece

__all__ = ["admit", "made", "made_section", "paragraph_of", "text_of"]

T = TypeVar("T")
_MOST = Limits().value_chars
_set: Any = object.__setattr__


def admit(piece: Piece) -> None:
    """Refuse words that no value of the model holds, whatever the limits of reading allow.

    Raises:
        ReadError: names the line.
    """
    if len(piece.text) > _MOST:
        try:
            check_page_text(piece.text)
        except ModelError as error:
            fault = error.faults[0]
            raise ReadError(fault.message, fault.values, place=f"line {piece.span.line}") from error


def made(kind: type[T], /, **values: object) -> T:
    """Return a *kind* with *values*, which its converters would return as they are and its checks let pass."""
    one = object.__new__(kind)
    get = values.get
    for name, default in _defaults(kind):  # type: ignore[arg-type]  # mypy holds that classes do not hash
        _set(one, name, get(name, default))
    return one


def paragraph_of(text: Text) -> Paragraph:
    """Return the paragraph of *text*: the value that is made most often."""
    paragraph = object.__new__(Paragraph)
    _set(paragraph, "text", text)
    return paragraph


def made_section(**values: object) -> Section:
    """Return a section with *values*; how deep it is nested is checked still, and noted.

    Raises:
        ModelError: nested more than nine deep.
    """
    one = made(Section, **values)
    one.__attrs_post_init__()
    return one


def text_of(spans: tuple[str | Cite, ...]) -> Text:
    """Return the text of *spans*, which are words of one text and citations by turns: nothing to merge."""
    text = object.__new__(Text)
    _set(text, "spans", spans)
    return text


@lru_cache(maxsize=16)
def _defaults(kind: Any) -> tuple[tuple[str, Any], ...]:
    return tuple((one.name, None if one.default is NOTHING else one.default) for one in fields(kind))
