"""Locales and message catalogues: which language a person reads, and the words in it."""

from __future__ import annotations

from wenming.i18n.catalog import read_catalog, translator
from wenming.i18n.locales import DEFAULT_LOCALE, LOCALES, negotiate

__all__ = ["DEFAULT_LOCALE", "LOCALES", "negotiate", "read_catalog", "translator"]
