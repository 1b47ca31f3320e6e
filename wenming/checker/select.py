"""Which rules are on: the longest prefix that fits a code decides."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from wenming.errors import ModelError, shown

__all__ = ["select_rules"]


class _Coded(Protocol):
    """What has a code to be chosen by: a rule about reports, or one about the layout of a file."""

    @property
    def code(self) -> str: ...


_Rule = TypeVar("_Rule", bound=_Coded)


def select_rules(
    rules: Iterable[_Rule], *, select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> tuple[_Rule, ...]:
    """Return the rules that are switched on, in their order; codes may be given in small letters.

    ``select=("W3",), ignore=("W310",)`` runs the family of figures without W310. Without *select*
    all rules are on. Of two prefixes of one length *ignore* wins.

    Raises:
        ModelError: a prefix that fits no rule, or none is left; nothing is switched on or off in silence.
    """
    known = tuple(rules)
    chosen, ignored = _prefixes(select, known, "select"), _prefixes(ignore, known, "ignore")
    if not chosen and not ignored:
        return known
    left = tuple(rule for rule in known if _longest(rule.code, chosen or ("",)) > _longest(rule.code, ignored))
    if not left:
        raise ModelError(
            "switches off every rule that select switches on, so that nothing would be checked. Leave one of them out.",
            path="ignore",
        )
    return left


def _prefixes(value: Iterable[str], rules: tuple[_Coded, ...], name: str) -> tuple[str, ...]:
    prefixes = tuple(prefix.upper() for prefix in ((value,) if isinstance(value, str) else value))
    for prefix in prefixes:
        if not any(rule.code.startswith(prefix) for rule in rules):
            raise ModelError(
                "no rule has a code that begins with {prefix}. On offer: {known}.",
                {"prefix": shown(prefix), "known": ", ".join(sorted(rule.code for rule in rules))},
                path=name,
            )
    return prefixes


def _longest(code: str, prefixes: tuple[str, ...]) -> int:
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=-1)
