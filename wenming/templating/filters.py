"""The filters that templates may use: Jinja's own, less those that grow, escape, run or roll dice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import Any, Final

from jinja2 import Undefined, pass_context
from jinja2.filters import FILTERS as JINJA
from jinja2.filters import sync_do_join
from jinja2.runtime import markup_join, str_join
from markupsafe import Markup

from wenming.errors import shown
from wenming.templating.refused import Refused

__all__ = ["FILTERS"]

_PLAIN: Final = (
    *("abs", "count", "d", "default", "dictsort", "first", "groupby", "int", "items", "last", "length"),
    *("list", "map", "max", "min", "reject", "rejectattr", "reverse", "select", "selectattr", "sort"),
    *("sum", "unique"),
)
_OF_TEXT: Final = ("capitalize", "e", "escape", "lower", "string", "title", "trim", "truncate", "upper")
_DIGITS: Final = 100  # of a figure


def _of_text(name: str) -> Callable[..., Any]:
    """Return Jinja's filter *name*, refusing lists and mappings: how Python writes them is no text."""
    inner = JINJA[name]

    @wraps(inner)
    def of_text(*args: Any, **names: Any) -> Any:
        for arg in args:
            _need_scalar(arg)
        return inner(*args, **names)

    return of_text


def _need_scalar(value: object) -> None:
    if type(value) is str:  # nearly everything
        return
    # Promise T4: whoever claims to be HTML already is not believed, but for what we escaped ourselves.
    claims = hasattr(value, "__html__") and type(value) is not Markup
    if claims or isinstance(value, list | tuple | dict | set):
        message = "uses a value of type {type} as text. Print its parts one by one."
        raise Refused(message, {"type": type(value).__name__})


@pass_context
def _rounds(context: Any, value: Any, chars: int) -> Iterator[Any] | Undefined:
    """Count the rounds of a loop; each prints *chars* fixed characters."""
    if isinstance(value, Undefined):
        return value  # Jinja complains in its own words
    return _count(context.budget.step, value, chars)


def _count(step: Callable[[int], None], value: Iterable[Any], chars: int) -> Iterator[Any]:
    for item in value:
        step(chars)
        yield item


def _checked_length(context: Any, parts: list[Any]) -> list[Any]:
    for part in parts:
        _need_scalar(part)
    size = sum(len(part) for part in parts if isinstance(part, str))
    if size > context.environment.limits.template_output:
        raise Refused("makes a text of {size} characters. Make it shorter.", {"size": size})
    return parts


@pass_context
def _joined(context: Any, parts: list[Any]) -> str:
    """``a ~ b``, with its length looked at first."""
    join = markup_join if context.eval_ctx.autoescape else str_join
    return join(_checked_length(context, parts))


@pass_context
def _join(context: Any, value: Iterable[Any], d: str = "", attribute: str | int | None = None) -> str:
    if attribute is not None:
        value = JINJA["map"](context, value, attribute=attribute)
    parts = _checked_length(context, list(value))
    _checked_length(context, [d] * max(0, len(parts) - 1) if len(d) * len(parts) > 100_000 else [d])
    return sync_do_join(context.eval_ctx, parts, d)


@pass_context
def _replace(context: Any, s: str, old: str, new: str, count: int | None = None) -> str:
    for part in (s, old, new):
        _need_scalar(part)
    grown = len(str(s)) + str(s).count(str(old)) * len(str(new))
    if grown > context.environment.limits.template_output:
        raise Refused("makes a text of {size} characters. Make it shorter.", {"size": grown})
    replaced: str = JINJA["replace"](context.eval_ctx, s, old, new, count)
    return replaced


def _round(value: Any, precision: int = 0, method: str = "common") -> Any:
    if not isinstance(precision, int) or abs(precision) > _DIGITS:
        raise Refused("rounds to {digits} digits. Round to 100 at most.", {"digits": shown(precision)})
    return JINJA["round"](value, precision, method)


FILTERS: Final[dict[str, Callable[..., Any]]] = {
    **{name: JINJA[name] for name in _PLAIN},
    **{name: _of_text(name) for name in _OF_TEXT},
    "_joined": _joined,
    "_rounds": _rounds,
    "join": _join,
    "replace": _replace,
    "round": _round,
}
