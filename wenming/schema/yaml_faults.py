"""What broke the grammar of a YAML text: our own words for it, and the place to mend.

A parser stops where it can go on no longer, which is often a line or more behind the mistake, and it
says so in its own language. Here what it met is looked up in the text: each look below knows one kind of
mistake, and the first that sees its own gives cure and place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from wenming.errors import Fault, shown

__all__ = ["Broken", "Verdict", "diagnose", "misplaced_space"]

_QUOTED = re.compile(r""""(?:\\.|[^"\\\n])*"|(?<![^\s\[{(,])'[^'\n]*'""")
_COMMENT = re.compile(r"(?:^|(?<=\s))#.*")
_LINE = re.compile(r"[^\r\n]*")
_ENTRY = re.compile(r"\s*(?:-\s+)*([^\s:：,，#\"'{}\[\]]+)")  # up to the end of a key
_KEY_END = re.compile(r":(?:\s|$)")
_COLON = re.compile(_ENTRY.pattern + r"\s*(?:：|:(?=[^\s]))")
_ODD = r"[^\S \t\r\n]"
_ANY_ODD = re.compile(_ODD)
_ODD_INDENT = re.compile(rf"[ \t]*({_ODD})\s*(?:-\s|[^\s:]+:(?:\s|$))")
_ODD_GAP = re.compile(rf"\s*(?:-|(?:-[ ]+)*[^\s:\"'{{\[]+:)[ ]*({_ODD})")
_UNKEYED = ("mapping values", "document start", "expected <block end>")  # met where the line above was taken for words
_CLOSING = {"{": "}", "[": "]"}
_SPACES = {"\u3000": Fault("a full-width space"), "\u00a0": Fault("a no-break space")}


class Broken(NamedTuple):
    """What the parser says: its words, and offsets in the text.

    Attributes:
        problem: What it met.
        at: Where.
        context: What it was reading, ``""`` if it does not say.
        since: Where that begins.
        behind: End of the last value that it read whole; its first character is *began*.
        began: Where that value begins.
    """

    problem: str
    at: int
    context: str = ""
    since: int = 0
    behind: int = -1
    began: int = -1


class Verdict(NamedTuple):
    """What to say, and where to mend it."""

    fault: Fault
    at: int


def diagnose(text: str, broken: Broken) -> Verdict:
    """Return what is wrong in *text*, in our words."""
    for look in _LOOKS:
        found = look(text, broken)
        if found is not None:
            return found
    return Verdict(Fault("is no YAML here. Check the indent, the quotes and the brackets."), broken.at)


def misplaced_space(text: str, start: int, end: int, *, key: bool) -> Verdict | None:
    """Return where full-width or no-break spaces stand for YAML's own in the plain scalar text[start:end].

    YAML takes them for letters: at the ends of a *key*, behind the dash of an item, or in the indent of
    a line that then goes on with the value above it. Inside a value they are the writer's.
    """
    source = text[start:end]
    if _ANY_ODD.search(source) is None:
        return None
    if key and (source[0].isspace() or source[-1].isspace()):
        return _odd_space(text, start if source[0].isspace() else end - 1)
    if source[0] == "-" and source[1:2].isspace():
        return _odd_space(text, start + 1)
    for line in _LINE.finditer(text, start, end):
        found = _ODD_INDENT.match(line.group()) if line.start() > start else None
        if found is not None:
            return _odd_space(text, line.start() + found.start(1))
    return None


def _odd_space(text: str, at: int) -> Verdict:
    values = {"name": _SPACES.get(text[at], Fault("an unusual space")), "code": f"U+{ord(text[at]):04X}"}
    return Verdict(Fault("here stands {name} ({code}). Indent and part with half-width spaces.", values), at)


def _tab(_text: str, broken: Broken) -> Verdict | None:
    if not broken.problem.startswith("found character '\\t'"):
        return None
    return Verdict(Fault("a tab stands here. Indent with half-width spaces, not with tabs."), broken.at)


def _white_space(text: str, broken: Broken) -> Verdict | None:
    for start, code in _suspects(text, broken):
        found = _ODD_INDENT.match(code) or _ODD_GAP.match(code)
        if found is not None:
            return _odd_space(text, start + found.start(1))
    return None


def _open_quote(text: str, broken: Broken) -> Verdict | None:
    quoted = "quoted scalar" in broken.context
    if quoted and broken.problem.startswith(("found unexpected end", "found unexpected document")):
        return _quote(text, broken.since)
    if text[broken.began : broken.began + 1] in ("'", '"') and not text[broken.behind : broken.at].strip():
        later = text[broken.began : broken.behind].splitlines()[1:]
        if broken.behind <= broken.at and any(_ENTRY.match(line) and ":" in line for line in later):
            return _quote(text, broken.began)
    return None


def _quote(text: str, at: int) -> Verdict:
    message = "the quote {mark} that opens here is not closed in its line. Close it behind the value."
    return Verdict(Fault(message, {"mark": text[at : at + 1]}), at)


def _comma(text: str, broken: Broken) -> Verdict | None:
    """A full-width comma in braces or brackets; or none at all."""
    if not broken.problem.startswith("expected ','"):
        return None
    inside = text[broken.since : broken.at]
    if "\n" in inside or "\r" in inside or "<stream end>" in broken.problem:
        return None
    found = _code(inside).rfind("，")
    if found >= 0:
        message = "here stands a full-width comma. Part entries in brackets with ', ', half-width."
        return Verdict(Fault(message), broken.since + found)
    message = "a comma is missing before this. Part entries in brackets with ', '; put a value with marks in quotes."
    return Verdict(Fault(message), broken.at)


def _open_bracket(text: str, broken: Broken) -> Verdict | None:
    ends = "<stream end>" in broken.problem
    if "flow" not in broken.context or not (ends or broken.problem.startswith("expected ','")):
        return None
    at = broken.since if text[broken.since : broken.since + 1] in _CLOSING else _still_open(text, broken.at)
    if at < 0:
        return None
    message = "the {mark} that opens here is not closed. Close it with a half-width {closing}."
    return Verdict(Fault(message, {"mark": text[at], "closing": _CLOSING[text[at]]}), at)


def _still_open(text: str, end: int) -> int:
    """Return where the last bracket before *end* stands that none closes, -1 without one."""
    closed = 0
    for at in range(end - 1, -1, -1):
        if text[at] in _CLOSING.values():
            closed += 1
        elif text[at] in _CLOSING:
            if not closed:
                return at
            closed -= 1
    return -1


def _escape(text: str, broken: Broken) -> Verdict | None:
    if "escape" not in broken.problem:
        return None
    message = "in double quotes a backslash has a meaning of its own. Write it twice."
    return Verdict(Fault(message), max(text.rfind("\\", 0, broken.at + 1), 0))


def _mark(text: str, broken: Broken) -> Verdict | None:
    """A value that begins with a mark of YAML's own."""
    at = broken.at
    if "document start" in broken.problem:
        directive = re.search(r"^%", text, re.MULTILINE)
        if directive is None:
            return None
        at = directive.start()
    elif broken.context.endswith(("an alias", "an anchor", "a tag", "a directive", "a block scalar")):
        at = broken.since
    elif not broken.problem.startswith(("found character", "found a tag", "expected the node content")):
        return None
    mark = text[at : at + 1]
    if not mark.strip():
        return None
    message = "a value cannot begin with {mark}. Put it in quotes, or take the mark out."
    return Verdict(Fault(message, {"mark": shown(mark)}), at)


def _tail(text: str, broken: Broken) -> Verdict | None:
    """Words behind a value that its closing quote or bracket has ended."""
    if not broken.problem.startswith("expected <block end>"):
        return None
    mark = text[broken.at : broken.at + 1]
    if mark in _CLOSING.values():
        message = "nothing is open that this {mark} could close. Delete it, or put the whole value in quotes."
        return Verdict(Fault(message, {"mark": mark}), broken.at)
    start = _start(text, broken.at)
    before = text[start : broken.at].rstrip(" ")
    if before.strip("- ") and not before.endswith(":"):
        message = "words stand here behind the end of a value. Put the whole value in quotes."
        return Verdict(Fault(message), broken.at)
    return None


def _colon(text: str, broken: Broken) -> Verdict | None:
    """A full-width colon behind a key, or no space behind a half-width one."""
    if not _misses_colon(broken) and not any(words in broken.problem for words in _UNKEYED):
        return None
    for start, code in _suspects(text, broken):
        found = _COLON.match(code)
        if found is not None and not _KEY_END.search(re.split(r"[{\[]", code)[0]):
            return Verdict(_half_width(code[found.end() - 1]), start + found.end() - 1)
    return None


def _half_width(colon: str) -> Fault:
    if colon == "：":
        return Fault("here stands a full-width colon. Write a half-width one and a space after each key: ': '.")
    return Fault("no space stands behind this colon. Write a half-width colon and a space after each key: ': '.")


def _no_key(_text: str, broken: Broken) -> Verdict | None:
    if not _misses_colon(broken):
        return None
    message = "is no entry. Write 'key: value', with a half-width colon and a space; or indent the words that go on."
    return Verdict(Fault(message), broken.since)


def _indent(text: str, broken: Broken) -> Verdict | None:
    message = "is indented unlike the entries above. Give entries that belong together the same indent."
    if broken.problem.startswith("expected <block end>"):
        return Verdict(Fault(message), broken.at)
    if "mapping values" not in broken.problem:
        return None
    start = _start(text, broken.at)
    blanks = len(text[start : broken.at]) - len(text[start : broken.at].lstrip())
    if _ENTRY.fullmatch(text[start : broken.at].rstrip()) and blanks:
        return Verdict(Fault(message), start + blanks)
    return Verdict(Fault("the value holds a colon and a space. Put the whole value in quotes."), broken.at)


def _item(_text: str, broken: Broken) -> Verdict | None:
    if "sequence entries" not in broken.problem:
        return None
    message = (
        "a dash begins an item only at the start of a line. "
        "Put each item on a line of its own, or quotes around the value."
    )
    return Verdict(Fault(message), broken.at)


_LOOKS: tuple[Callable[[str, Broken], Verdict | None], ...] = (
    _tab,
    _open_quote,
    _white_space,
    _comma,
    _open_bracket,
    _escape,
    _mark,
    _tail,
    _colon,
    _no_key,
    _indent,
    _item,
)


def _misses_colon(broken: Broken) -> bool:
    return "could not find expected ':'" in broken.problem


def _suspects(text: str, broken: Broken) -> Iterator[tuple[int, str]]:
    """Yield the lines that may hold the mistake, nearest first: offset and code, comments cut off."""
    start = _start(text, broken.since if _misses_colon(broken) else broken.at)
    yield start, _line(text, start)
    while start > 0:
        start = _start(text, start - 1)
        code = _line(text, start)
        if code.strip():
            yield start, code
            return


def _start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _line(text: str, start: int) -> str:
    found = _LINE.match(text, start)
    return _code(found.group() if found else "")


def _code(line: str) -> str:
    """Return *line* without its comment, its quoted words blotted out, all else where it was."""
    blotted = _QUOTED.sub(lambda found: "x" * len(found.group()), line)
    return _COMMENT.sub("", blotted)
