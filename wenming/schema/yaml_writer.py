"""YAML for people: one line a paragraph, quotes only where something would be misread.

Written by hand, so that the same report gives the same text with every version of a library, and
hundreds of times as fast as ruamel.yaml's emitter.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

__all__ = ["write_yaml"]

_INSIDE = frozenset(" _-—，。、；：！？“”‘’（）《》〈〉〔〕【】「」『』…·％‰.+/()%")
_ONLY_IN_BLOCKS = frozenset("{},[]:")
# Words that YAML 1.1 or 1.2 reads as something else than text.
_WORDS = frozenset(("true", "false", "null", "yes", "no", "on", "off", "y", "n"))
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_FIRST_HANZI = "\u2e80"  # with one of these, 2025年 is no number, date or time
_RAW = frozenset(" \u3000")


def write_yaml(value: dict[str, Any]) -> str:
    """Return *value*, of mappings, lists, text, whole numbers, truth values and ``None``, as YAML."""
    return "".join(f"{line}\n" for line in _mapping(value))


def _mapping(value: dict[str, Any]) -> Iterator[str]:
    for key, item in value.items():
        yield from _after(f"{_text(key)}:", item)


def _after(head: str, item: Any) -> Iterator[str]:
    """Yield ``head item`` on one line where it fits there, else *item* indented below *head*."""
    if isinstance(item, dict) and item:
        yield head
        yield from (f"  {line}" for line in _mapping(item))
    elif isinstance(item, list) and item:
        yield head
        yield from (f"  {line}" for line in _items(item))
    else:
        yield f"{head} {_scalar(item)}"


def _items(items: list[Any]) -> Iterator[str]:
    for item in items:
        if isinstance(item, list):
            yield f"- [{', '.join(_text(cell, in_brackets=True) for cell in item)}]"
        elif isinstance(item, dict) and item:
            lines = _mapping(item)
            yield f"- {next(lines)}"
            yield from (f"  {line}" for line in lines)
        else:
            yield f"- {_scalar(item)}"


def _scalar(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _text(value)
    if value is None:
        return "null"
    return str(value) if isinstance(value, int) else "{}" if isinstance(value, dict) else "[]"


def _text(text: str, *, in_brackets: bool = False) -> str:
    return text if _is_plain(text, in_brackets) else '"' + "".join(map(_escaped, text)) + '"'


def _is_plain(text: str, in_brackets: bool) -> bool:
    """Tell whether *text* without quotes is read as itself."""
    head = text[:1]
    if not (head.isalpha() or (head.isalnum() and any(char > _FIRST_HANZI for char in text))):
        return False
    if text[-1] in " :" or ": " in text or text.lower() in _WORDS:
        return False
    allowed = _INSIDE if in_brackets else _INSIDE | _ONLY_IN_BLOCKS
    return all(char.isalnum() or char in allowed for char in text)


def _escaped(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    if char.isprintable() or char in _RAW:
        return char
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}"
