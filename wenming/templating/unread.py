"""Why Jinja cannot read a template, in our words, and the line that is to blame."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from wenming.errors import Fault, shown

if TYPE_CHECKING:
    from jinja2 import TemplateSyntaxError

__all__ = ["unread"]

_OPEN = re.compile(r"\{[{%#]")
_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_KEYWORD = re.compile(r"[-+]?\s*(\w+)")
_ENDRAW = re.compile(r"\{%[-+]?\s*endraw\s*[-+]?%\}")
_BLOCKS = ("autoescape", "block", "call", "filter", "for", "if", "macro", "with")
_UNMATCHED = re.compile(r"Unexpected end of template|Encountered unknown tag 'end")
_CHAR = re.compile(r"unexpected char '(.*)' at (\d+)")
_FILTER = re.compile(r"No filter named '(.*)'")


def unread(error: TemplateSyntaxError) -> tuple[Fault, int]:
    """Return what is wrong, and its line: that of the tag which begins a block, where the block never ends."""
    said, source = str(error.message).rstrip("."), error.source or ""
    if _UNMATCHED.match(said):
        found = _unmatched(source)
        if found is not None:
            return found
    char = _CHAR.match(said)
    if char:
        tag = next((tag for at, tag in _tags(source) if at <= int(char.group(2)) < at + len(tag)), "")
        values = {"tag": shown(tag), "at": shown(char.group(1))}
        if tag:
            return Fault("{tag} cannot be read from {at} on.", values), error.lineno
        said = said.rpartition(" at ")[0]
    asked = _FILTER.match(said)
    if asked:
        message = "uses the filter {name}, which is not there. Correct the name, or leave it out."
        return Fault(message, {"name": shown(asked.group(1))}), error.lineno
    return Fault("cannot be read ({fault}). Correct the template there.", {"fault": said}), error.lineno


def _tags(source: str) -> Iterator[tuple[int, str]]:
    """Yield each tag of *source* and where it begins, comments and what is raw left out."""
    at = 0
    while found := _OPEN.search(source, at):
        closer = source.find(_CLOSERS[found.group()], found.end())
        if closer < 0:
            return
        at = closer + 2
        tag = source[found.start() : at]
        if _keyword(tag) == "raw":
            ended = _ENDRAW.search(source, at)
            at = ended.end() if ended else len(source)
        elif found.group() != "{#":
            yield found.start(), tag


def _keyword(tag: str) -> str:
    word = _KEYWORD.match(tag, 2) if tag.startswith("{%") else None
    return word.group(1) if word else ""


def _unmatched(source: str) -> tuple[Fault, int] | None:
    """Return the first block that never ends, or the first end of nothing, in the words of ``template check``."""
    opened: list[tuple[int, str]] = []
    for at, tag in _tags(source):
        word = _keyword(tag)
        if word in _BLOCKS or (word == "set" and "=" not in tag):
            opened.append((at, tag))
        elif word.startswith("end"):
            if not opened or word[3:] not in (_keyword(one) for _, one in opened):
                fault = Fault("{tag} ends nothing; no {opener} is open here. Delete it, or write its beginning.")
                return fault._replace(values={"tag": shown(tag), "opener": word[3:]}), _line(source, at)
            if word[3:] != _keyword(opened[-1][1]):
                break
            opened.pop()
    if not opened:
        return None
    at, tag = opened[-1]
    values = {"tag": shown(tag), "end": f"{{% end{_keyword(tag)} %}}"}
    return Fault("{tag} is never ended. Write {end} behind what belongs to it.", values), _line(source, at)


def _line(source: str, at: int) -> int:
    return source.count("\n", 0, at) + 1
