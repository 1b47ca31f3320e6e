"""What data a page may be filled with, and its conversion, once, to values a template can do no harm with.

A page takes mappings with text keys, lists and tuples, text, ``int``, ``Decimal``, ``float`` (printed by
its shortest form), ``True``, ``False`` and ``None`` for conditions, and the three types of
:mod:`wenming.renderers.word.template.words`. Any other object is refused with its path in the data, for a
template would see its attributes and methods (promise P2). In text a line feed (or CR LF) breaks the
line and a tab is a tab; other control characters, lone surrogates and marks that turn the direction of
writing are refused (promise T2). All is text, whatever it looks like: tags, XML and ``Markup`` in a value print
as they stand (promise T4).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from types import NoneType
from typing import Any, TypeAlias

from attrs import define, field, frozen

from wenming.errors import ModelError, RenderError, shown
from wenming.limits import Limits
from wenming.model import check_page_text
from wenming.renderers.word.pictures import Media
from wenming.renderers.word.template.runtime import Xml
from wenming.renderers.word.template.words import InlineImage, Lines, RichText

__all__ = ["FIRST_DRAWING", "Plain", "Value", "plain"]

Value: TypeAlias = "str | int | Decimal | tuple[Value, ...] | Mapping[str, Value] | None"
"""What a template sees; a ``str`` may be an ``Xml`` of ours."""

_AS_IT_IS = frozenset((bool, NoneType))
_LARGEST = 10**100
_VALUE_CHARS = Limits().value_chars
FIRST_DRAWING = 1001
"""Where the ids of drawings begin, as in docxtpl; each of a file has its own."""


@frozen(kw_only=True)
class Plain:
    """Data, converted.

    Attributes:
        values: What the tags may use; new containers, so that nobody changes them meanwhile.
        media: The pictures among the values, each once.
        has_drawings: Whether a value brings drawings, whose ids are made unique when printed.
        has_styles: Whether a value may name styles.
    """

    values: Mapping[str, Value]
    media: tuple[Media, ...] = ()
    has_drawings: bool = False
    has_styles: bool = True


def _say(message: str, **values: object) -> RenderError:
    return RenderError(message, values)


def _no_name(key: object) -> RenderError:
    return _say("is a key of type {type}; tags ask by names. Use text as keys.", type=type(key).__name__)


def _step(key: object) -> str:
    """Return *key* as a step of a path: ``name``, ``[2]``, ``["two words"]``."""
    if isinstance(key, int):
        return f"[{key}]"
    return shown(key) if isinstance(key, str) and key.isidentifier() else f'["{shown(key)}"]'


def _text(text: str) -> str:
    """Return *text*, its line ends as line feeds, if a page can carry it."""
    if "\r\n" in text:
        text = text.replace("\r\n", "\n")
    try:
        check_page_text(text.replace("\n", " "))
    except ModelError as error:
        raise RenderError.of(error.faults) from error
    return text


def _number(value: Decimal) -> Decimal:
    if not value.is_finite():
        raise _say("is {value}, which is no number to print. Give the number, or text in its place.", value=value)
    if not -100 <= value.adjusted() < 100 and value:
        raise _say("is {value}; a page prints numbers of at most 100 digits. Pass it as text.", value=shown(value))
    return value


@define
class _Walk:
    prefix: str
    depth: int
    media: dict[bytes, Media] = field(factory=dict)
    keys: set[str] = field(factory=set)
    has_styles: bool = False

    def mapping(self, value: Mapping[object, object], depth: int) -> dict[str, Value]:
        """Return *value* with text keys and plain values."""
        out: dict[Any, Any] = dict(value)
        if not self.keys.issuperset(out):  # rows share their keys, which are looked at once
            self.check_keys(out)
        key: object = ""
        try:
            for key, one in out.items():
                if type(key) is not str:  # a subclass is equal to the text it looks like
                    raise _no_name(key)
                if type(one) is str:
                    if not one.isprintable() or len(one) > _VALUE_CHARS:
                        out[key] = _text(one)
                elif type(one) is not int or not -_LARGEST < one < _LARGEST:
                    out[key] = self.value(one, depth)
        except RenderError as error:
            raise error.within(_step(key)) from error.__cause__
        return out

    def check_keys(self, keys: Iterable[object]) -> None:
        """Refuse keys that are no text, or none that a page can carry."""
        for key in keys:
            try:
                if type(key) is not str:
                    raise _no_name(key)
                if not key.isprintable():
                    _text(key)
            except RenderError as error:
                raise error.within(_step(key)) from error.__cause__
            self.keys.add(key)

    def sequence(self, value: Iterable[object], depth: int) -> tuple[Value, ...]:
        """Return *value* as a tuple of plain values."""
        out: list[Any] = list(value)
        at = 0
        try:
            for at, one in enumerate(out):
                if type(one) is str:
                    if not one.isprintable() or len(one) > _VALUE_CHARS:
                        out[at] = _text(one)
                elif type(one) is dict and depth:
                    out[at] = self.mapping(one, depth - 1)
                elif type(one) is not int or not -_LARGEST < one < _LARGEST:
                    out[at] = self.value(one, depth)
        except RenderError as error:
            raise error.within(f"[{at}]") from error.__cause__
        return tuple(out)

    def value(self, value: object, depth: int) -> Value:
        """Return one value, the most frequent types first."""
        kind = type(value)
        if kind is dict or kind is list or kind is tuple:
            if depth == 0:
                raise _say("is nested more than {depth} levels deep. Flatten it.", depth=self.depth)
            if kind is dict:
                return self.mapping(value, depth - 1)  # type: ignore[arg-type]
            return self.sequence(value, depth - 1)  # type: ignore[arg-type]
        if kind is int and -_LARGEST < value < _LARGEST:  # type: ignore[operator]
            return value  # type: ignore[return-value]
        if kind in _AS_IT_IS:
            return value  # type: ignore[return-value]
        return self.rare(value, depth)

    def rare(self, value: object, depth: int) -> Value:
        """Return a value of a less frequent type."""
        match value:
            case str():
                return _text(str.__str__(value))  # of Markup, an enum or our Xml only the words
            case Decimal():
                return _number(Decimal(value))
            case float():
                return _number(Decimal(float.__repr__(value)))
            case int():
                return int.__int__(value) if -_LARGEST < value < _LARGEST else int(_number(Decimal(value)))
            case Mapping():
                return self.value(dict(value), depth)
            case RichText():
                self.has_styles = True
                return Xml(value.xml)
            case InlineImage():
                return self.picture(value)
            case Lines():
                return _text(value.text)
            case Sequence() if not isinstance(value, bytes | bytearray | memoryview):
                return self.value(list(value), depth)
        raise _foreign(value)

    def picture(self, image: InlineImage) -> Xml:
        """Return what shows *image* in a text; the same bytes are one part of the package."""
        media = self.media.get(image.data)
        if media is None:
            number = len(self.media) + 1
            name = f"{self.prefix}{number}.{image.suffix}"
            media = Media(name=name, relationship=f"{self.prefix}Image{number}", data=image.data)
            self.media[image.data] = media
        return Xml(image.xml(media, FIRST_DRAWING))


def _foreign(value: object) -> RenderError:
    """Say what to pass in place of *value*."""
    name = type(value).__name__
    if type(value).__module__.startswith("docxtpl"):
        message = (
            "is docxtpl's {type}. Use RichText, InlineImage and Lines of wenming; "
            "instead of a sub-document loop over its paragraphs in the page."
        )
        return _say(message, type=name)
    if name in ("date", "datetime", "time"):
        return _say("is of type {type}; how it is written is yours to say. Pass it as text: 2026年1月8日.", type=name)
    if isinstance(value, bytes | bytearray | memoryview):
        return _say("is of type {type}. Pass text, or a picture as InlineImage.", type=name)
    if isinstance(value, Iterable):
        return _say("is of type {type}, which has no fixed order or length. Pass a list.", type=name)
    return _say(
        "is of type {type}; a page takes text, numbers, lists and mappings. Pass its fields as a mapping.", type=name
    )


def plain(data: Mapping[str, object], *, prefix: str = "wm", limits: Limits | None = None) -> Plain:
    """Return *data* as plain values, in one walk; names of pictures begin with *prefix*.

    Raises:
        RenderError: a character, number or object that a page cannot print; its path is the place in the
            data: ``items[2].name``.
        TypeError: *data* is no mapping.
    """
    if not isinstance(data, Mapping):
        raise TypeError(f"render() wants a mapping of names to values, got {type(data).__name__}")
    depth = (limits or Limits()).data_depth
    walk = _Walk(prefix, depth)
    values = walk.mapping(data, depth)  # type: ignore[arg-type]
    media = tuple(walk.media.values())
    return Plain(values=values, media=media, has_drawings=bool(media), has_styles=walk.has_styles)
