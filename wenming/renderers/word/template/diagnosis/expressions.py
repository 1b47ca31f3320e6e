"""What stands inside a tag: can it be read, is it allowed, does each name exist, does the print fit?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from wenming.errors import Fault, shown
from wenming.renderers.word.template.diagnosis.blocks import Statement

if TYPE_CHECKING:
    from jinja2 import Environment, nodes

__all__ = ["mended", "parsed", "syntax_fault"]

_FRAMES = {
    "": "{{{{ {} }}}}",
    "if": "{{% if {} %}}{{% endif %}}",
    "elif": "{{% if 1 %}}{{% elif {} %}}{{% endif %}}",
    "for": "{{% for {} %}}{{% endfor %}}",
    "with": "{{% with {} %}}{{% endwith %}}",
    "set": "{{% set {} %}}",
    "cellbg": "{{{{ {} }}}}",
    "colspan": "{{{{ {} }}}}",
}
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_NEEDS_NOTHING = ("else", "vm", "hm", "with")
_GOT = re.compile(r"(?:got|unexpected) '(.*?)'|unexpected char '(.*?)' at")
_PAIRS = {")": "(", "]": "[", "}": "{"}


def parsed(environment: Environment, keyword: str, rest: str) -> nodes.Template | None:
    """Return the tree of what a tag with *keyword* (``""`` prints) says, ``None`` if it cannot be read."""
    from jinja2 import TemplateSyntaxError

    frame = _FRAMES.get(keyword)
    if frame is None or (not rest and keyword in _NEEDS_NOTHING):
        return environment.parse("")
    if "%}" in rest or "}}" in _QUOTED.sub("", rest):
        return None
    for source in (frame.format(rest), f"{{% set {rest} %}}{{% endset %}}" if keyword == "set" else ""):
        try:
            return environment.parse(source) if source else None
        except (TemplateSyntaxError, RecursionError):
            continue
    return None


def is_block_set(environment: Environment, rest: str) -> bool:
    """Say whether ``set`` takes what stands between it and ``endset``."""
    from jinja2 import nodes

    tree = parsed(environment, "set", rest)
    return tree is not None and any(isinstance(node, nodes.AssignBlock) for node in tree.body)


def _outside(rest: str, change: Callable[[str], str]) -> str:
    """Return *rest* with *change* done to what is not in quotation marks."""
    pieces, at = [], 0
    for quoted in _QUOTED.finditer(rest):
        pieces += [change(rest[at : quoted.start()]), quoted.group()]
        at = quoted.end()
    return "".join((*pieces, change(rest[at:])))


def _narrow(words: str) -> str:
    return unicodedata.normalize("NFKC", words.replace("。", ".").replace("、", ","))


def _balanced(rest: str) -> str:
    """Return *rest* with brackets closed that were open, and those dropped that closed nothing."""
    kept, open_ = [], []
    for char in rest:
        if char in "([{":
            open_.append(char)
        elif char in _PAIRS:
            if not open_ or open_[-1] != _PAIRS[char]:
                continue
            open_.pop()
        kept.append(char)
    closers = {begin: end for end, begin in _PAIRS.items()}
    return "".join(kept) + "".join(closers[one] for one in reversed(open_))


def _repairs(keyword: str) -> Iterator[Callable[[str], str]]:
    """Yield what people get wrong, each with the change that mends it."""
    yield lambda rest: _outside(rest, _narrow)
    yield lambda rest: rest.rstrip(" :;,.|")
    yield lambda rest: re.sub(r"\s+then$", "", rest)
    yield lambda rest: _outside(rest, lambda words: words.replace("&&", " and ").replace("||", " or "))
    yield lambda rest: _outside(rest, lambda words: re.sub(r"!(?!=)\s*", "not ", words))
    yield lambda rest: _outside(rest, lambda words: words.replace("===", "==").replace("<>", "!="))
    if keyword in ("if", "elif", ""):
        yield lambda rest: _outside(rest, lambda words: re.sub(r"(?<![=!<>])=(?!=)", "==", words))
    if keyword == "for":
        yield lambda rest: re.sub(r"^(\w+(?:\s*,\s*\w+)*)\s*(?:of\s|:|=|from\s|ni\s|In\s|IN\s)\s*", r"\1 in ", rest)
        yield lambda rest: re.sub(r"^\((.*)\)$", r"\1", rest)
        yield lambda rest: re.sub(r"^(\w+)\s+(?!in\b)(\w[\w.]*)$", r"\1 in \2", rest)
        yield lambda rest: re.sub(r"^(?!.*\bin\b)(\w[\w.]*)$", r"item in \1", rest)
    if keyword in ("set", "with"):
        yield lambda rest: rest.replace(":=", "=").replace("==", "=", 1)
    yield _balanced
    yield lambda rest: rest + "'" if rest.count("'") % 2 else rest + '"' if rest.count('"') % 2 else rest
    yield lambda rest: _outside(rest, lambda words: re.sub(r"(?<=\w)\s+(?=[A-Za-z_])", ".", words))
    yield lambda rest: _outside(rest, lambda words: re.sub(r"\.{2,}|\s*->\s*|\s*::\s*", ".", words))


def mended(environment: Environment, keyword: str, rest: str) -> str:
    """Return the nearest thing to *rest* that can be read, ``""`` if none is found."""
    together = rest
    for repair in _repairs(keyword):
        alone, together = repair(rest), repair(together)
        for candidate in (alone, together):
            if candidate.strip() and candidate != rest and parsed(environment, keyword, candidate) is not None:
                return candidate.strip()
    return ""


def syntax_fault(environment: Environment, statement: Statement) -> Fault:
    """Say why *statement* cannot be read."""
    from jinja2 import TemplateSyntaxError

    rest = statement.rest
    bare = _QUOTED.sub("", rest)
    if not rest:
        return Fault("{tag} is empty. Write what it is about.")
    if "'" in bare or '"' in bare:
        return Fault("{tag} has a quotation mark without its twin.")
    if _balanced(bare) != bare:
        return Fault("{tag} has a bracket without its twin.")
    detail = ""
    try:
        environment.parse(_FRAMES[statement.keyword].format(rest))
    except RecursionError:
        return Fault("{tag} is nested too deeply. Take it apart.")
    except TemplateSyntaxError as error:
        detail = error.message or ""
    got = _GOT.search(detail)
    at = next(filter(None, got.groups()), "") if got else ""
    if not at or at.startswith("end of"):
        return Fault("{tag} cannot be read; something is missing at its end.")
    return Fault("{tag} cannot be read from {at} on.", {"at": shown(at)})
