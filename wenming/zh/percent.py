"""Shares in words: 百分之四十三点三六, 千分之五."""

from __future__ import annotations

from decimal import Decimal

from wenming.errors import NumeralError, shown
from wenming.zh.numerals import spell_out

__all__ = ["spell_percent"]

_PARTS = {"cent": "百分之", "mille": "千分之"}


def spell_percent(ratio: int | Decimal, *, per: str = "cent", locale: str = "zh_Hans_CN") -> str:
    """Return a share in words: 百分之四十三点三六 for ``Decimal("43.36")``.

    The whole is named first, then the part (the rule of primary schools); minus stands before both:
    负百分之五. 100 is 百分之百 (现代汉语词典). :func:`~wenming.zh.parse_number` reads it back as 0.4336.

    Args:
        ratio: The share as written, in per cent or per mille; a Decimal keeps its final zeros.
        per: ``"cent"`` 百分之, ``"mille"`` 千分之.
        locale: Script of the words.

    Raises:
        NumeralError: no int or finite Decimal below 10⁴⁸; unknown *per* or *locale*.
    """
    if not isinstance(per, str) or per not in _PARTS:
        raise NumeralError("no share per {per}; it is cent or mille.", {"per": shown(per)})
    if not isinstance(ratio, int | Decimal):
        raise NumeralError(
            "{n} is a {type}. Give an int or a Decimal.", {"n": shown(ratio), "type": type(ratio).__name__}
        )
    words = spell_out(ratio, locale=locale)
    sign = words[:1] if words[:1] in ("负", "負") else ""
    part = words[len(sign) :]
    return sign + _PARTS[per] + ("百" if part == "一百" and per == "cent" else part)
