"""The locales wenming speaks, and our own table of the tags that people write for them.

Babel's negotiation is not used: it finds nothing for ``zh-HK`` among ``zh_Hans`` and ``zh_Hant``.
"""

from __future__ import annotations

import re

from wenming.errors import ModelError, shown

__all__ = ["DEFAULT_LOCALE", "LOCALES", "negotiate"]

DEFAULT_LOCALE = "zh-Hans-CN"
LOCALES = ("zh-Hans-CN", "zh-Hant-TW", "zh-Hant-HK", "en")

_SILENT = frozenset({"", "c", "posix"})  # what POSIX calls a locale that asks for no language
_LANGUAGES = frozenset({"zh", "cmn", "chinese"})
_ENGLISH = frozenset({"en", "english"})  # Windows writes English_United States.1252
_TRADITIONAL = {"tw": "zh-Hant-TW", "hk": "zh-Hant-HK", "mo": "zh-Hant-HK"}


def negotiate(tag: str, *, default: str | None = None) -> str:
    """Return the one of :data:`LOCALES` that *tag* means.

    ``-`` and ``_`` count alike, so do capitals; an encoding or modifier (``zh_CN.UTF-8``, ``@euro``)
    is passed over. A script wins over a region: ``zh-Hans-HK`` is Simplified. Without either, and for
    ``C`` and ``POSIX``, Simplified is meant.

    Args:
        tag: What a person or an environment calls it: ``zh``, ``zh-TW``, ``zh_HK``, ``en_US.UTF-8``.
        default: Locale to return for a language we do not speak.

    Raises:
        ModelError: such a language, and no *default*.
    """
    language, *rest = re.split(r"[-_]", re.split(r"[.@]", tag.strip().lower(), maxsplit=1)[0])
    if language in _SILENT:
        return default or DEFAULT_LOCALE
    if language in _LANGUAGES:
        return _chinese(rest)
    if language in _ENGLISH:
        return "en"
    if default is not None:
        return default
    raise ModelError(
        "locale {locale} is unknown. Use one of: {known}.",
        {"locale": shown(tag), "known": ", ".join(LOCALES)},
        path="locale",
    )


def _chinese(subtags: list[str]) -> str:
    traditional = next((_TRADITIONAL[tag] for tag in subtags if tag in _TRADITIONAL), None)
    if "hans" in subtags or not (traditional or "hant" in subtags):
        return DEFAULT_LOCALE
    return traditional or "zh-Hant-TW"
