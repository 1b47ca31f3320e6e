"""Tags that people and systems write for a language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.errors import ModelError
from wenming.i18n import DEFAULT_LOCALE, LOCALES, negotiate

TAGS = {
    "zh-Hans-CN": ["zh", "ZH", "zh-CN", "zh_CN.UTF-8", "zh-Hans", "zh_Hans_HK", "zh-SG", "cmn-Hans-CN", "zh-Hans-TW"],
    "zh-Hant-TW": ["zh-TW", "zh_TW", "zh_TW.Big5", "zh-Hant", "zh_hant_tw", "zh-Hant-CN", "Chinese_TW.950"],
    "zh-Hant-HK": ["zh-HK", "zh_HK.UTF-8@radical", "zh-Hant-HK", "zh-MO", "zh_Hant_MO"],
    "en": ["en", "en-GB", "en_US.UTF-8", "EN_us", "English_United States.1252"],
}
SILENT = ["", "C", "POSIX", "C.UTF-8", "c.utf8", " "]
FOREIGN = ["fr", "fr_FR.UTF-8", "ja-JP", "zhx", "english2", "中文", "zz@euro"]


@pytest.mark.parametrize(("locale", "tag"), [(locale, tag) for locale, tags in TAGS.items() for tag in tags])
def test_tags_mean_their_locale(locale: str, tag: str) -> None:
    """Hyphens, underscores, capitals, encodings and short tags all find the locale meant."""
    found = negotiate(tag)

    assert found == locale


@pytest.mark.parametrize("tag", SILENT)
def test_silent_tags_mean_the_default(tag: str) -> None:
    """C and POSIX ask for no language: Chinese, or the default that the caller gives."""
    assert negotiate(tag) == DEFAULT_LOCALE
    assert negotiate(tag, default="en") == "en"


@pytest.mark.parametrize("tag", FOREIGN)
def test_foreign_tags_are_refused_or_give_the_default(tag: str) -> None:
    """A language we do not speak is an error that lists ours, unless the caller has a default."""
    with pytest.raises(ModelError) as caught:
        negotiate(tag)

    assert caught.value.path == "locale"
    assert "zh-Hant-HK" in str(caught.value)
    assert negotiate(tag, default="zh-Hant-TW") == "zh-Hant-TW"


@pytest.mark.parametrize("locale", LOCALES)
def test_our_own_names_stand_for_themselves(locale: str) -> None:
    """Each locale is found under its own name, written either way."""
    assert negotiate(locale) == locale
    assert negotiate(locale.replace("-", "_").upper()) == locale


@given(st.text())
def test_any_tag_gives_a_locale_or_our_error(tag: str) -> None:
    """Nothing else comes out of any text."""
    try:
        found = negotiate(tag)
    except ModelError:
        return

    assert found in LOCALES
