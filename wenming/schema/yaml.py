"""YAML 1.2 by the core schema, through the events of ruamel.yaml's parser (promises N1, I6).

Only its parser is used: it knows lines and columns and does not recurse. What the scalars mean,
aliases and duplicate keys are ours, so that no constructor of a library can run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from wenming.errors import Fault, LoadError, shown
from wenming.limits import Limits
from wenming.schema.builder import Builder
from wenming.schema.numbers import exact, plain_value
from wenming.schema.places import Places

__all__ = ["read_yaml"]

# The parser folds U+0085, U+2028 and U+2029 into spaces, as YAML 1.1 did: refused, not lost.
_REFUSED = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_LONGEST_TAG = 1000
_CORE = "tag:yaml.org,2002:"
_TAGS = {f"{_CORE}{name}" for name in ("str", "int", "float", "bool", "null")}
_CURES = {  # by words of the parser's own message
    "mapping values are not allowed": Fault(
        "is no YAML here: {problem}. Put the value in quotes if it holds a colon and a space."
    ),
    "sequence entries are not allowed": Fault(
        "is no YAML here: {problem}. Put the value in quotes, or each item on a line of its own."
    ),
    "cannot start any token": Fault(
        "is no YAML here: {problem}. Indent with spaces, not tabs; put a value that begins with a mark in quotes."
    ),
    "could not find expected ':'": Fault(
        "is no YAML here: {problem}. Write 'key: value', with a half-width colon and a space after it."
    ),
    "unexpected end of stream": Fault("is no YAML here: {problem}. Close the quotes."),
    "expected <block end>": Fault(
        "is no YAML here: {problem}. Give entries that belong together the same indent."
    ),
    "unknown escape character": Fault("is no YAML here: {problem}. Write the backslash twice."),
}
_LATE = ("could not find expected ':'", "unexpected end of stream")  # noticed after the line to mend
_FULL_WIDTH = Fault(
    "is no YAML here: {problem}. Write a half-width colon and a space after each key: ': ', not '：'."
)
_OTHERWISE = Fault("is no YAML here: {problem}. Check the indent, the quotes and the brackets.")


def read_yaml(text: str, name: str, limits: Limits) -> Places:
    """Read one YAML document.

    Raises:
        LoadError: no YAML, a tag that is not of the core, a duplicate key, a number that is none;
            all of these that come before the first break of the grammar at once.
        LimitError: nested too deep, too many nodes, a value too long.
    """
    builder = Builder(text, name, limits)
    bad = _REFUSED.search(text)
    if bad is not None:
        values = {"code": f"U+{ord(bad.group()):04X}"}
        builder.stop("holds {code}, which YAML cannot carry. Delete it.", values, bad.start())
    try:
        for event in _events(text):
            _take(builder, event)
    except _NoYamlError as error:
        message = _with_cure(error.problem, text, error.at)
        builder.stop(message, {"problem": shown(error.problem)}, error.at)
    return builder.done()


class _NoYamlError(Exception):
    """The grammar is broken at an offset."""

    def __init__(self, problem: str, at: int) -> None:
        self.problem, self.at = problem, at


def _with_cure(problem: str, text: str, at: int) -> str:
    lines = (*text[:at].splitlines()[-2:], text[at:].partition("\n")[0])
    if any("：" in line and ": " not in line for line in lines):
        return _FULL_WIDTH.message
    near = (fault for words, fault in _CURES.items() if words in problem)
    return next(near, _OTHERWISE).message


def _events(text: str) -> Iterator[Any]:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError

    parser = YAML(typ="safe", pure=True)
    parser.Scanner = _scanner()
    try:
        yield from parser.parse(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        if any(words in (error.problem or "") for words in _LATE):
            mark = error.context_mark or mark
        raise _NoYamlError(error.problem or error.context or "", mark.index if mark else 0) from error
    except (LoadError, MemoryError, GeneratorExit):
        raise
    except Exception as error:
        # The parser meets some broken input with IndexError, ValueError and others (promise H1).
        raise _NoYamlError(str(error) or type(error).__name__, 0) from error


def _scanner() -> type:
    """Return ruamel's scanner with tags bounded: it resolves a tag in quadratic time (promise H5)."""
    from ruamel.yaml.scanner import Scanner, ScannerError

    class BoundedScanner(Scanner):
        def scan_tag_uri(self, name: Any, start_mark: Any) -> Any:
            uri = super().scan_tag_uri(name, start_mark)
            if len(uri) > _LONGEST_TAG:
                raise ScannerError(None, start_mark, "found a tag that does not end", start_mark)
            return uri

    return BoundedScanner


def _take(builder: Builder, event: Any) -> None:
    at = event.start_mark.index
    match type(event).__name__:
        case "ScalarEvent":
            builder.scalar(at, event.value, _meaning(builder, event), event.anchor)
        case "MappingStartEvent":
            _check_tag(builder, event, {f"{_CORE}map"})
            builder.open(at, {}, event.anchor)
        case "SequenceStartEvent":
            _check_tag(builder, event, {f"{_CORE}seq"})
            builder.open(at, [], event.anchor)
        case "MappingEndEvent" | "SequenceEndEvent":
            builder.close()
        case "AliasEvent":
            builder.alias(at, event.anchor)
        case "DocumentStartEvent":
            builder.begin(at)


def _check_tag(builder: Builder, event: Any, known: set[str]) -> None:
    if event.tag not in {None, "!", *known}:
        message = "the tag {tag} is not of YAML's core. Take it out."
        builder.fault(message, {"tag": shown(str(event.tag))}, event.start_mark.index)


def _meaning(builder: Builder, event: Any) -> Any:
    """Return what makes a value of the text of a scalar: its tag, else its quotes, decide."""
    _check_tag(builder, event, _TAGS)
    match event.tag:
        case None:
            return plain_value if event.implicit[0] else str
        case "tag:yaml.org,2002:int" | "tag:yaml.org,2002:float":
            return exact
        case "tag:yaml.org,2002:bool" | "tag:yaml.org,2002:null":
            return _word
        case _:
            return str


def _word(text: str) -> bool | None:
    value = plain_value(text)
    if value is None or isinstance(value, bool):
        return value
    raise LoadError("{value} is not true, false or null. Take the tag out.", {"value": shown(text)})
