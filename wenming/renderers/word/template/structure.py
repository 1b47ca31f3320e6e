"""Where a part's Jinja tags stand in its XML, proven before any data is there.

The source is followed with the stack of open elements in hand. Whatever a condition chooses and however
often a loop runs, the same elements must be open afterwards; then every result is well-formed, and none
needs to be parsed again. So a tag may begin in one paragraph and end in another, as long as it leaves
things as it found them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple, TypeAlias

from jinja2 import nodes

from wenming.renderers.word.template.runtime import Uncompilable

__all__ = ["Place", "places"]

Place: TypeAlias = Literal["text", "leaf", "block", "attribute"]
"""Inside ``w:t``; inside another element of text; between elements; inside an attribute's value."""

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LEAVES = frozenset((
    *("a:t", "m:t", "w:delInstrText", "w:delText", "w:instrText", "wp:align", "wp:posOffset"),
    *("wp14:pctHeight", "wp14:pctPosHOffset", "wp14:pctPosVOffset", "wp14:pctWidth"),
))  # fmt: skip
_NAME = r"[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?"
_START = re.compile(rf"<({_NAME})")
_END = re.compile(rf"</({_NAME})\s*>")
_COMMENT = re.compile(r"<!--(?:(?!--).)*-->", re.DOTALL)
_ATTRIBUTE = re.compile(rf"""\s+({_NAME})=(?:"([^"<]*)"|'([^'<]*)')""")
_CUT_ATTRIBUTE = re.compile(rf"""\s+({_NAME})=(["'])""")
_CLOSE = re.compile(r"\s*(/?)>")
_BAD_TEXT = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9A-Fa-f]+);)|\]\]>")


class _Element(NamedTuple):
    """An open element, on top of those around it."""

    parent: _Element | None
    name: str
    prefixes: frozenset[str]


class _Tag(NamedTuple):
    """A start tag that Jinja's tags stand in."""

    name: str
    attributes: tuple[str, ...]


class _State(NamedTuple):
    """How far the XML has come: the elements open, and the tag and quote where it stopped inside one."""

    top: _Element | None = None
    tag: _Tag | None = None
    quote: str = ""
    closed: bool = False

    def place(self) -> Place:
        """Say what may be printed here."""
        if self.quote:
            return "attribute"
        if self.top is None or self.tag is not None:
            raise Uncompilable("a value outside of the document")
        return "text" if self.top.name == "w:t" else "leaf" if self.top.name in _LEAVES else "block"


def _no_bad(text: str) -> None:
    if _BAD_TEXT.search(text):
        raise Uncompilable("a loose & or ]]>")


def _feed(state: _State, data: str) -> _State:
    """Return where *state* is after *data*."""
    at = 0
    if state.tag is not None:
        state, at = _more_of_tag(state, data, at)
    while at < len(data):
        begin = data.find("<", at)
        words = data[at:] if begin < 0 else data[at:begin]
        if words and not words.isspace():
            if state.top is None or (state.top.name != "w:t" and state.top.name not in _LEAVES):
                raise Uncompilable("words outside of a text")
            _no_bad(words)
        if begin < 0:
            break
        state, at = _markup(state, data, begin)
    return state


def _markup(state: _State, data: str, at: int) -> tuple[_State, int]:
    """Return the state behind the markup at *at*, and where that is."""
    if found := _END.match(data, at):
        if state.top is None or state.top.name != found.group(1):
            raise Uncompilable("an element closed that is not open")
        return state._replace(top=state.top.parent, closed=state.top.parent is None), found.end()
    if found := _START.match(data, at):
        if state.closed or (state.top is not None and (state.top.name == "w:t" or state.top.name in _LEAVES)):
            raise Uncompilable("an element inside a text, or behind the document")
        return _more_of_tag(state._replace(tag=_Tag(found.group(1), ())), data, found.end())
    if found := _COMMENT.match(data, at):
        return state, found.end()
    raise Uncompilable("markup of another kind")


def _more_of_tag(state: _State, data: str, at: int) -> tuple[_State, int]:
    """Read on inside a start tag, from the value of an attribute or from behind one."""
    tag, quote = state.tag, state.quote
    assert tag is not None
    if quote:
        end = data.find(quote, at)
        value = data[at:] if end < 0 else data[at:end]
        _no_bad(value)
        if "<" in value:
            raise Uncompilable("a < in an attribute")
        if end < 0:
            return state, len(data)
        at = end + 1
    names = list(tag.attributes)
    while found := _ATTRIBUTE.match(data, at):
        value = found.group(2) or found.group(3) or ""
        _no_bad(value)
        names.append(found.group(1) if not found.group(1).startswith("xmlns") else f"{found.group(1)}={value}")
        at = found.end()
    tag = tag._replace(attributes=tuple(names))
    if found := _CLOSE.match(data, at):
        return _opened(state, tag, empty=bool(found.group(1))), found.end()
    if (found := _CUT_ATTRIBUTE.match(data, at)) and found.group(2) not in data[found.end() :]:
        _no_bad(data[found.end() :])
        if "<" in data[found.end() :] or found.group(1).startswith("xmlns"):
            raise Uncompilable("a < in an attribute")
        tag = tag._replace(attributes=(*names, found.group(1)))
        return state._replace(tag=tag, quote=found.group(2)), len(data)
    raise Uncompilable("a tag between attributes")


def _opened(state: _State, tag: _Tag, *, empty: bool) -> _State:
    """Return *state* with the element of *tag* open, its names checked."""
    around = state.top.prefixes if state.top else frozenset(("xml",))
    spaces = dict(one.split("=", 1) for one in tag.attributes if one.startswith("xmlns"))
    if spaces.get("xmlns:w", _MAIN) != _MAIN:
        raise Uncompilable("another vocabulary")
    prefixes = around | {name.removeprefix("xmlns:") for name in spaces} if spaces else around
    names = [one.partition("=")[0] for one in tag.attributes]
    if len(set(names)) != len(names):
        raise Uncompilable("an attribute twice")
    used = {one.partition(":")[0] for one in (tag.name, *names) if ":" in one and not one.startswith("xmlns:")}
    if not used <= prefixes or "w" not in prefixes:
        raise Uncompilable("a prefix that is not declared")
    done = state._replace(tag=None, quote="")
    if empty:
        return done._replace(closed=done.top is None)
    return done._replace(top=_Element(done.top, tag.name, prefixes))


def places(tree: nodes.Template) -> dict[int, Place]:
    """Return the place of each printed expression, by its ``id``.

    Raises:
        Uncompilable: some data might give broken XML, or nobody can tell.
    """
    found: dict[int, Place] = {}
    state = _follow(tree.body, _State(), found)
    if not state.closed or state.tag is not None:
        raise Uncompilable("a document that does not end")
    return found


def _follow(body: Iterable[nodes.Node], state: _State, found: dict[int, Place]) -> _State:
    """Return where *body* leads from *state*, noting its places on the way."""
    for node in body:
        match node:
            case nodes.Output():
                for one in node.nodes:
                    if isinstance(one, nodes.TemplateData):
                        state = _feed(state, one.data.replace("\n", ""))
                    else:
                        found[id(one)] = state.place()
            case nodes.If():
                branches = (node.body, *(other.body for other in node.elif_), node.else_)
                state = _same([_follow(branch, state, found) for branch in branches])
            case nodes.For():
                _same([state, _follow(node.body, state, found)])
                _same([state, _follow(node.else_, state, found)])
            case nodes.With():
                state = _follow(node.body, state, found)
            case nodes.Assign():
                pass
            case _:
                raise Uncompilable(f"the tag {type(node).__name__}")
    return state


def _same(states: list[_State]) -> _State:
    if any(state != states[0] for state in states):
        raise Uncompilable("a condition or loop that leaves other elements open than it found")
    return states[0]
