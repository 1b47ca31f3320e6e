"""Full-width and half-width forms, class of characters by class."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from wenming.errors import ModelError, shown
from wenming.zh._arguments import strings

__all__ = ["WIDTH_CLASSES", "to_fullwidth", "to_halfwidth"]

_STEP = 0xFEE0  # U+FF01 to U+FF5E are ASCII, moved
_DIGITS = "0123456789"
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
_KATAKANA = (
    "ｦｧｨｩｪｫｬｭｮｯｰｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝﾞﾟ",
    "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜",
)
_VOICED = (
    ("ｳｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾊﾋﾌﾍﾎ", "ヴガギグゲゴザジズゼゾダヂヅデドバビブベボ", "ﾞ"),
    ("ﾊﾋﾌﾍﾎ", "パピプペポ", "ﾟ"),
)

WIDTH_CLASSES = ("digit", "letter", "punctuation", "space", "symbol", "katakana")
"""Names of the classes: 0–9; A–Z a–z; the marks of ASCII; the space; ¢ £ ¬ ¯ ¦ ¥ ₩; katakana."""


def _moved(chars: str) -> dict[str, str]:
    return {char: chr(ord(char) + _STEP) for char in chars}


def _katakana() -> dict[str, str]:
    pairs = dict(zip(*_KATAKANA, strict=True))
    for narrow, wide, mark in _VOICED:
        pairs.update((char + mark, full) for char, full in zip(narrow, wide, strict=True))
    return pairs


@lru_cache(maxsize=1)
def _tables() -> Mapping[str, Mapping[str, str]]:
    """Return half-width forms and their full-width ones by class."""
    return {
        "digit": _moved(_DIGITS),
        "letter": _moved(_LETTERS),
        "punctuation": _moved(_PUNCTUATION),
        "space": {" ": "\u3000"},
        "symbol": dict(zip("¢£¬¯¦¥₩", "￠￡￢￣￤￥￦", strict=True)),
        "katakana": _katakana(),
    }


def to_halfwidth(text: str, classes: Iterable[str] = ("digit", "letter")) -> str:
    """Return *text* with the characters of *classes* in half width: ２０２６年 is 2026年 (GB/T 15835-2011, 4.2).

    Chinese marks keep their width unless ``"punctuation"`` is asked for, which turns ， into a comma; 。
    and 、 have no half-width form of ASCII and stay.

    Args:
        text: Any text.
        classes: Some of :data:`WIDTH_CLASSES`.

    Raises:
        ModelError: no such class.
        TypeError: *text* is no str, *classes* are no words.
    """
    return _turned(text, _names(classes), narrow=True)


def to_fullwidth(text: str, classes: Iterable[str] = ("digit", "letter")) -> str:
    """Return *text* with the characters of *classes* in full width: 1 is １, as Taiwan's labels want it.

    Law: ``to_halfwidth(to_fullwidth(t, c), c) == to_halfwidth(t, c)``.

    Args:
        text: Any text.
        classes: Some of :data:`WIDTH_CLASSES`.

    Raises:
        ModelError: no such class.
        TypeError: *text* is no str, *classes* are no words.
    """
    return _turned(text, _names(classes), narrow=False)


def _names(classes: Iterable[str]) -> tuple[str, ...]:
    names = strings(classes, "classes")
    for name in names:
        if name not in WIDTH_CLASSES:
            raise ModelError(
                "width class {name} is unknown. Use some of: {known}.",
                {"name": shown(name), "known": ", ".join(WIDTH_CLASSES)},
                path="classes",
            )
    return names


def _turned(text: str, names: tuple[str, ...], *, narrow: bool) -> str:
    if not isinstance(text, str):
        raise TypeError(f"text must be str, not {type(text).__name__}")
    pattern, table = _map(names, narrow)
    return pattern.sub(lambda match: table[match[0]], text) if table else text


@lru_cache(maxsize=128)
def _map(names: tuple[str, ...], narrow: bool) -> tuple[re.Pattern[str], Mapping[str, str]]:
    pairs = {half: full for name in names for half, full in _tables()[name].items()}
    table = {full: half for half, full in pairs.items()} if narrow else pairs
    keys = sorted(table, key=len, reverse=True)  # ｶﾞ before ｶ
    return re.compile("|".join(map(re.escape, keys))), table
