"""JSON: quickly where it is sound, slowly and with every fault's place where it is not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NoReturn

from wenming.errors import LoadError
from wenming.limits import Limits
from wenming.schema.builder import Builder
from wenming.schema.json_faults import diagnose
from wenming.schema.numbers import exact
from wenming.schema.places import Places, line_and_column

__all__ = ["json_places", "read_json"]

_STRING = r'"[^"\\]*(?:\\.[^"\\]*)*"'
_TOKEN = re.compile(_STRING + r"|[{}\[\]]|[^\s{}\[\],:\"]+", re.DOTALL)
_BETWEEN_STRINGS = re.compile(_STRING, re.DOTALL)
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}


class _UnsoundError(Exception):
    """The quick way met something to refuse; the slow way says where."""


def read_json(text: str, name: str, limits: Limits) -> Any:
    """Return the value of a JSON text, its numbers exact.

    Raises:
        LoadError: no JSON, a duplicate key, NaN, a number beyond the limits.
        LimitError: nested too deep, too many nodes, a value too long.
    """
    if not _inside(text, limits):
        json_places(text, name, limits)  # raises, unless the estimate was too high
    try:
        return json.loads(
            text,
            parse_int=_number,
            parse_float=_number,
            parse_constant=_unsound,
            object_pairs_hook=_unique,
        )
    except json.JSONDecodeError as error:
        raise _no_json(text, name, error) from error
    except _UnsoundError:
        json_places(text, name, limits)
        raise AssertionError("this is a bug in wenming, please report") from None


def json_places(text: str, name: str, limits: Limits) -> Places:
    """Read a JSON text with the place of every value; its grammar is not checked again.

    Raises:
        LoadError: with all faults but those of the grammar.
        LimitError: nested too deep, too many nodes, a value too long.
    """
    builder = Builder(text, name, limits)
    for at, token in _tokens(text):
        match token[0]:
            case '"':
                builder.scalar(at, _unquoted(token))
            case "{":
                builder.open(at, {})
            case "[":
                builder.open(at, [])
            case "}" | "]":
                if not builder.depth:
                    break  # broken grammar, which is reported elsewhere
                builder.close()
            case _:
                builder.scalar(at, token, _bare)
    return builder.done()


def _tokens(text: str) -> Iterator[tuple[int, str]]:
    for found in _TOKEN.finditer(text):
        yield found.start(), found.group()


def _unquoted(token: str) -> str:
    try:
        value: str = json.loads(token, strict=False)
    except json.JSONDecodeError:
        return token
    return value


def _bare(token: str) -> int | Decimal | bool | None:
    return _WORDS[token] if token in _WORDS else exact(token)


def _inside(text: str, limits: Limits) -> bool:
    """Tell whether *text* is surely inside the limits, before anything is built."""
    bones = _BETWEEN_STRINGS.sub('"', text)
    depth = deepest = 0
    for found in re.finditer(r"[\[{]|[\]}]", bones):
        depth += 1 if found.group() in "[{" else -1
        deepest = max(deepest, depth)
    nodes = 1 + bones.count(",") + bones.count("[") + bones.count("{")
    longest = max((len(found.group()) for found in _BETWEEN_STRINGS.finditer(text)), default=0)
    return deepest <= limits.data_depth and nodes <= limits.nodes and longest <= limits.value_chars


def _number(token: str) -> int | Decimal:
    try:
        return exact(token)
    except LoadError:
        raise _UnsoundError from None


def _unsound(_: str) -> NoReturn:
    raise _UnsoundError


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise _UnsoundError
    return made


def _no_json(text: str, name: str, error: json.JSONDecodeError) -> LoadError:
    fault, at = diagnose(text, error.msg, error.pos)
    line, column = line_and_column(text, at)
    return LoadError.of([fault._replace(place=f"{name}:{line}:{column}".lstrip(":"))])
