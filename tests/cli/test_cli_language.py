"""The language of messages: option, environment, Chinese."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from wenming.cli.language import asked_language
from wenming.cli.main import build
from wenming.i18n import LOCALES

ENVIRONMENTS = [
    ({}, "zh-Hans-CN"),
    ({"LANG": "C.UTF-8"}, "zh-Hans-CN"),
    ({"LANG": "en_US.UTF-8"}, "en"),
    ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_TW.UTF-8"}, "zh-Hant-TW"),
    ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_GB"}, "en"),
    ({"LC_ALL": "", "LANG": "en_GB"}, "en"),
    ({"LANG": "fr_FR.UTF-8"}, "zh-Hans-CN"),
    ({"LANGUAGE": "en"}, "zh-Hans-CN"),
]


@pytest.mark.parametrize(("environment", "locale"), ENVIRONMENTS)
def test_environment_decides(environment: dict[str, str], locale: str) -> None:
    """The first of LC_ALL, LC_MESSAGES and LANG that is set, as POSIX has it; Chinese otherwise."""
    assert asked_language([], environment) == locale


@pytest.mark.parametrize("words", [["--lang", "en", "render"], ["--lang=en"], ["render", "--lang", "en"]])
def test_option_wins_over_environment(words: list[str]) -> None:
    """Wherever it stands, since help is translated before the arguments are parsed."""
    assert asked_language(words, {"LANG": "zh_CN.UTF-8"}) == "en"


@pytest.mark.parametrize("words", [["--lang"], ["--lang="], ["--lang", "fr"], ["--", "--lang", "en"]])
def test_what_is_no_language_leaves_the_environment(words: list[str]) -> None:
    """A broken option is refused later, in the language of the environment."""
    assert asked_language(words, {"LANG": "zh_TW"}) == "zh-Hant-TW"


def test_unknown_language_is_refused(run: Callable[..., Any]) -> None:
    """The message names the option and the languages there are."""
    ended = run("--lang", "fr", "blueprints")

    assert ended.code == 2
    assert ended.error == "错误：--lang: 不认识语言 fr。可用：zh-Hans-CN, zh-Hant-TW, zh-Hant-HK, en。\n"


@pytest.mark.parametrize("locale", [locale for locale in LOCALES if locale != "en"])
def test_help_is_all_chinese(locale: str) -> None:
    """No option and no verb is left with its English help."""
    group = build(locale)
    every = [group, *group.commands.values()]
    words = [command.help or "" for command in every]
    words += [getattr(one, "help", None) or "一" for command in every for one in command.params]

    assert [help_ for help_ in words if not any("\u4e00" <= char <= "\u9fff" for char in help_)] == []


def test_messages_follow_the_language(run: Callable[..., Any]) -> None:
    """One fault in three languages."""
    said = {tag: run("--lang", tag, "render", "no.yaml", "-o", "o.txt").error for tag in ("zh", "zh-TW", "en")}

    assert said == {
        "zh": "错误：no.yaml: 没有这个文件。请核对文件名和所在文件夹。\n",
        "zh-TW": "錯誤：no.yaml: 沒有這個檔案。請核對檔名和所在資料夾。\n",
        "en": "error: no.yaml: there is no such file. Check its name and folder.\n",
    }
