"""Which script a locale writes numbers in."""

from __future__ import annotations

from wenming.errors import NumeralError, shown

__all__ = ["is_hant"]

_HANT = frozenset(("hant", "tw", "hk", "mo"))


def is_hant(locale: str) -> bool:
    """Return whether *locale*, a tag with ``-`` or ``_``, writes 萬 and 億.

    A script wins over a region: zh-Hans-HK is Simplified; zh alone is, too.

    Raises:
        NumeralError: it is no Chinese locale.
    """
    parts = locale.replace("-", "_").lower().split("_") if isinstance(locale, str) else [""]
    if parts[0] != "zh":
        raise NumeralError(
            "{tag} is no Chinese locale. Give zh_Hans_CN or zh_Hant_TW.", {"tag": shown(locale)}
        )
    return "hans" not in parts and not _HANT.isdisjoint(parts)
