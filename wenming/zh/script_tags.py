"""The three ways of writing that script conversion knows, and the tags that people write for them.

The table stands here and not in ``wenming.i18n``: ``zh`` knows no locale, and neither layer may import the other.
"""

from __future__ import annotations

from wenming.errors import ModelError, shown

__all__ = ["WAYS", "script_locale"]

WAYS = ("zh_Hans_CN", "zh_Hant_TW", "zh_Hant_HK")

_REGIONS = {
    "cn": "zh_Hans_CN",
    "sg": "zh_Hans_CN",
    "tw": "zh_Hant_TW",
    "hk": "zh_Hant_HK",
    "mo": "zh_Hant_HK",
}


def script_locale(tag: object) -> str:
    """Return the one of :data:`WAYS` that *tag* means: zh-Hant, zh_TW, ZH-HANT-HK.

    A script wins over a region (zh-Hans-HK is Simplified); zh-Hant alone is Taiwan's.

    Raises:
        ModelError: *tag* is no text, or names neither script nor region.
    """
    parts = tag.strip().replace("-", "_").lower().split("_") if isinstance(tag, str) else [""]
    regions = [_REGIONS[part] for part in parts[1:] if part in _REGIONS]
    known = all(part in _REGIONS or part in ("hans", "hant") for part in parts[1:])
    if parts[0] == "zh" and len(parts) in (2, 3) and known and not {"hans", "hant"} <= set(parts):
        if "hans" in parts:
            return "zh_Hans_CN"
        if "hant" in parts:
            return next((region for region in regions if "Hant" in region), "zh_Hant_TW")
        if len(regions) == 1:
            return regions[0]
    raise ModelError(
        "locale {locale} names no script to convert to. Use one of: {known}.",
        {"locale": shown(tag), "known": ", ".join(WAYS).replace("_", "-")},
        path="locale",
    )
