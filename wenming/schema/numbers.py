"""Numbers of YAML and JSON, from their source text, never through ``float`` (promises N1, N2)."""

from __future__ import annotations

import re
from decimal import Decimal

from wenming.errors import LoadError, shown

__all__ = ["exact", "plain_value"]

_MAX_DIGITS, _MAX_EXPONENT = 100, 100
_NUMBER = re.compile(r"[-+]?(?:(\d*)(?:\.(\d*))?)(?:[eE]([-+]?\d+))?", re.ASCII)
# The core schema of YAML 1.2, but for 012, 0o14 and 0x0C: codes, which lose their zeros as numbers.
_CORE = re.compile(r"[-+]?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?", re.ASCII)
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_WORDS = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_HEADS = frozenset("-+.0123456789")


def exact(text: str) -> int | Decimal:
    """Return the number that *text* spells, digit for digit: ``4.50`` stays so.

    Raises:
        LoadError: more than 100 digits, an exponent beyond ±100, or not finite.
    """
    found = _NUMBER.fullmatch(text)
    if found is None or not (found[1] or found[2]):
        raise LoadError(
            "{number} is no finite number. Give the number, or put it in quotes if it is text.",
            {"number": shown(text) or "''"},
        )
    whole, fraction, power = found.group(1), found.group(2) or "", found.group(3) or "0"
    exponent = int(power) if len(power) < 9 else 10**9
    digits = len(whole) + len(fraction)
    if digits > _MAX_DIGITS or max(abs(exponent), abs(exponent - len(fraction))) > _MAX_EXPONENT:
        raise LoadError(
            "{number} has more than {limit} digits or an exponent beyond ±{limit}. "
            "Give the figure, or put it in quotes if it is text.",
            {"number": shown(text), "limit": _MAX_DIGITS},
        )
    return int(text) if found.group(2) is None and found.group(3) is None else Decimal(text)


def plain_value(text: str) -> str | int | Decimal | bool | None:
    """Return what an unquoted scalar of YAML means; dates, times and ``no`` are text.

    Raises:
        LoadError: as :func:`exact`.
    """
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in _HEADS and (_CORE.fullmatch(text) or _NOT_FINITE.fullmatch(text)):
        return exact(text)
    return text
