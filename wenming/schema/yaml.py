"""YAML 1.2 by the core schema, through the events of ruamel.yaml's parser (promises N1, I6).

Only its parser is used: it knows lines and columns and does not recurse. What the scalars mean,
aliases and duplicate keys are ours, so that no constructor of a library can run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from wenming.errors import LoadError, shown
from wenming.limits import Limits
from wenming.schema.builder import Builder
from wenming.schema.numbers import exact, plain_value
from wenming.schema.places import Places
from wenming.schema.yaml_faults import Broken, diagnose, misplaced_space

__all__ = ["read_yaml"]

# The parser folds U+0085, U+2028 and U+2029 into spaces, as YAML 1.1 did: refused, not lost.
_REFUSED = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_LONGEST_TAG = 1000
_CORE = "tag:yaml.org,2002:"
_TAGS = {f"{_CORE}{name}" for name in ("str", "int", "float", "bool", "null")}


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
        fault, at = diagnose(text, error.broken)
        builder.stop(fault.message, fault.values, at)
    return builder.done()


class _NoYamlError(Exception):
    """The grammar is broken."""

    def __init__(self, broken: Broken) -> None:
        super().__init__(broken.problem)  # the parser's own words, for a traceback
        self.broken = broken


def _events(text: str) -> Iterator[Any]:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError

    parser = YAML(typ="safe", pure=True)
    parser.Scanner = _scanner()
    behind = began = -1
    try:
        for event in parser.parse(text):
            began, behind = event.start_mark.index, event.end_mark.index
            yield event
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = mark.index if mark else 0
        since = error.context_mark.index if error.context_mark else at
        raise _NoYamlError(Broken(error.problem or "", at, error.context or "", since, behind, began)) from error
    except (LoadError, MemoryError, GeneratorExit):
        raise
    except Exception as error:
        # The parser meets some broken input with IndexError, ValueError and others (promise H1).
        raise _NoYamlError(Broken(type(error).__name__, max(behind, 0))) from error


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
            if event.style is None:
                _check_spaces(builder, event)
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


def _check_spaces(builder: Builder, event: Any) -> None:
    found = misplaced_space(builder.text, event.start_mark.index, event.end_mark.index, key=builder.wants_key)
    if found is not None:
        builder.fault(found.fault.message, found.fault.values, found.at)


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
