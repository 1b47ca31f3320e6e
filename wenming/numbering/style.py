"""Style: how headings and points are numbered and laid out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

from attrs import evolve, field, frozen

from wenming.errors import ModelError, shown
from wenming.zh import SCHEMES, Scheme

__all__ = [
    "CHAPTERS",
    "DECIMAL",
    "GLYPH",
    "OFFICIAL",
    "PLAIN",
    "SPEECH",
    "STYLES",
    "Layout",
    "Level",
    "Style",
]

Layout: TypeAlias = Literal["own_line", "run_in"]


def _scheme(value: Scheme | str) -> Scheme:
    if isinstance(value, Scheme):
        return value
    if value in SCHEMES:
        return SCHEMES[value]
    raise ModelError(
        "no numbering scheme {name}. Use one of: {known}.",
        {"name": shown(value), "known": ", ".join(sorted(SCHEMES))},
    )


def _optional_scheme(value: Scheme | str | None) -> Scheme | None:
    return None if value is None else _scheme(value)


@frozen
class Level:
    """How one level of headings, or the points, are numbered and laid out.

    Attributes:
        scheme: Form of the label; a name of ``wenming.zh.SCHEMES`` is taken too.
        layout: ``own_line``, or ``run_in``: the text follows the title on the same line.
        restart: Count anew under each parent; ``False`` counts on through the document.
        start: Number of the first: 3 for an excerpt that begins with 三、.
        stop: Mark after a title on its own line; a title with text run in always takes ``。``.
        fallback: Scheme for numbers that *scheme* cannot write; ``None`` makes that an error.
    """

    scheme: Scheme = field(converter=_scheme)
    layout: Layout = field(default="own_line", kw_only=True)
    restart: bool = field(default=True, kw_only=True)
    start: int = field(default=1, kw_only=True)
    stop: Literal["", "。"] = field(default="", kw_only=True)
    fallback: Scheme | None = field(default=None, converter=_optional_scheme, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.layout not in ("own_line", "run_in"):
            raise ModelError(
                "layout {layout} is unknown. Use own_line or run_in.", {"layout": shown(self.layout)}
            )
        if isinstance(self.start, bool) or not isinstance(self.start, int) or self.start < 1:
            raise ModelError("start is {start}. Count from 1 on.", {"start": shown(self.start)})


def _levels(value: Iterable[Level | Scheme | str]) -> tuple[Level, ...]:
    given = (value,) if isinstance(value, str) else value
    levels = tuple(item if isinstance(item, Level) else Level(item) for item in given)
    if not levels:
        raise ModelError("a style needs one level at least.", path="levels")
    return levels


@frozen(kw_only=True)
class Style:
    """Numbering of a whole document: one :class:`Level` for each depth, one for points.

    Attributes:
        name: What it is called: ``official``.
        levels: First level first; the name of a scheme stands for a plain level. A report that goes
            deeper is refused when it is numbered.
        points: How 一是…二是… is written. ``run_in`` puts all points of one paragraph each into one
            paragraph; ``own_line`` gives each its own.
    """

    name: str
    levels: tuple[Level, ...] = field(converter=_levels)
    points: Level = Level("point", layout="run_in")

    def with_level(self, depth: int, level: Level) -> Style:
        """Return the style with *level* at *depth* (1 for the first), adding it at the end."""
        return evolve(self, levels=(*self.levels[: depth - 1], level, *self.levels[depth:]))


OFFICIAL = Style(
    name="official",
    levels=(
        Level("chinese_comma"),
        Level("chinese_paren"),
        Level("arabic_dot"),
        Level("arabic_paren"),
        Level("circled"),
    ),
)
"""一、（一）1.（1）①: GB/T 9704-2012, 7.3.3; the fifth is custom."""

PLAIN = Style(
    name="plain", levels=(Level("chinese_comma"), Level("arabic_comma"), Level("arabic_paren"))
)
"""一、1、（1）: what offices type when no one checks."""

GLYPH = Style(
    name="glyph",
    levels=(Level("chinese_comma"), Level("dot_glyph", layout="run_in", fallback="arabic_dot")),
)
"""一、⒈: one glyph a label (U+2488 on), which ends at ⒛; from 21 on it is written 21."""

CHAPTERS = Style(name="chapters", levels=(Level("chapter"), Level("article", restart=False)))
"""第一章 第一条: rules and regulations; articles count on through the chapters."""

SPEECH = Style(
    name="speech",
    levels=(Level("chinese_comma", layout="run_in"), Level("chinese_paren", layout="run_in")),
    points=Level("point", layout="own_line"),
)
"""一、（一）, the text running on behind the title, 一是…… in paragraphs of their own: reports read to a meeting."""

DECIMAL = Style(name="decimal", levels=(Level("decimal"),) * 4)
"""1 1.1 1.1.1: technical reports (GB/T 1.1)."""


def _half_width(style: Style) -> Style:
    """Return *style* with half-width brackets, as many offices type them: (一) 1. (1)."""
    levels = (
        evolve(level, scheme=SCHEMES.get(f"{level.scheme.name}_half", level.scheme)) for level in style.levels
    )
    return evolve(style, name=f"{style.name}_half", levels=levels)


STYLES: Mapping[str, Style] = MappingProxyType(
    {
        style.name: style
        for style in (
            OFFICIAL,
            PLAIN,
            GLYPH,
            CHAPTERS,
            SPEECH,
            DECIMAL,
            _half_width(OFFICIAL),
            _half_width(PLAIN),
        )
    }
)
"""The bundled styles by name; ``official_half`` and ``plain_half`` have half-width brackets."""
