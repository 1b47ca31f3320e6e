"""Catalogues: every message of the core has its words in both scripts, and no words are kept in vain."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

import wenming
from wenming.errors import LoadError, ModelError, UnknownBlueprintError
from wenming.i18n import LOCALES, read_catalog, translator
from wenming.i18n.extract import entries, messages, missing, slots

PACKAGE = Path(wenming.__file__).parent
FOLDERS = ("zh_Hans", "zh_Hant")
SAMPLE = "the disk is full. Make room and try again."


def _catalogue(folder: str) -> bytes:
    return (PACKAGE / "i18n" / "locale" / folder / "LC_MESSAGES" / "wenming.po").read_bytes()


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_message_is_translated_and_none_is_dead(folder: str) -> None:
    """What the code says and what the catalogue knows are the same set."""
    found = messages(PACKAGE, without="plugins")
    lacking, dead = missing(found, _catalogue(folder), folder)

    assert len(found) > 100
    assert [f"{found[message]}: {message}" for message in lacking] == []
    assert dead == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_translations_have_the_slots_of_their_message(folder: str) -> None:
    """A slot lost or invented would lose the value, or fail while an error is being shown."""
    odd = [(key, words) for key, words in entries(_catalogue(folder), folder).items() if slots(key) != slots(words)]

    assert odd == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_translations_are_chinese(folder: str) -> None:
    """Each that has words besides its slots holds a hanzi."""
    plain = [
        key
        for key, words in entries(_catalogue(folder), folder).items()
        if re.search("[a-z]", re.sub(r"{\w+}", "", key)) and not any("\u4e00" <= char <= "\u9fff" for char in words)
    ]

    assert plain == []


def test_translator_speaks_each_locale() -> None:
    """One message in all four; Hong Kong and Taiwan share their script."""
    said = {locale: translator(locale)(SAMPLE) for locale in LOCALES}

    assert said["en"] == SAMPLE
    assert said["zh-Hans-CN"] == "磁盘已满。请腾出空间后再试。"
    assert said["zh-Hant-TW"] == said["zh-Hant-HK"] == "磁碟已滿。請騰出空間後再試。"


@pytest.mark.parametrize("message", ["", "no such message {x}"])
def test_unknown_messages_come_back_as_they_are(message: str) -> None:
    """Not the header of the file, which gettext keeps under the empty message."""
    assert translator("zh")(message) == message


def test_errors_are_shown_in_the_language_asked_for() -> None:
    """An error of the core carries its values into the Chinese sentence."""
    error = UnknownBlueprintError("metorology/annual", ["meteorology/annual"])

    assert error.text(translator("zh")) == (
        "没有名为 metorology/annual 的蓝本，是不是 meteorology/annual？现有：meteorology/annual。"
    )


def test_unknown_locales_are_refused() -> None:
    """The translator does not fall back in silence."""
    with pytest.raises(ModelError):
        translator("fr")


@pytest.mark.parametrize("content", [b'msgid "a', b"\xff\xfe", b'msgid "a"\nmsgstr "\xc4\xe3"'])
def test_broken_catalogues_are_our_error(content: bytes) -> None:
    """A .po file of a plugin that does not parse never gives a stranger's exception."""
    with pytest.raises(LoadError, match="message catalogue"):
        read_catalog(content, "zh_Hans")


def test_babel_is_not_imported_before_use() -> None:
    """Importing the package costs nothing that only messages need; English never needs it."""
    code = "import sys, wenming.i18n; wenming.i18n.translator('en'); sys.exit('babel' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=PACKAGE.parent).returncode == 0


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('raise ModelError("a {x}", {})', ["a {x}"]),
        ('raise errors.ModelError("a " "b")', ["a b"]),
        ('raise ModelError("a" if x else "b")', ["a", "b"]),
        ('WORDS = "a"\nraise ModelError(WORDS)', ["a"]),
        ('def _fail(path, message): pass\n_fail("no", "a")', ["a"]),
        ('class A:\n def fail(self, message): pass\n def b(self): self.fail("a")', ["a"]),
        ('class Odd(ValueError):\n def __init__(self, line, message): pass\nOdd(3, "a")', ["a"]),
        ('words = "a" + ("b" if x else "")\nFault(words + "c" if y else "d")', ["abc", "ac", "d"]),
        ('Rule(code="W1", summary="a", message="b", hint=_("c"))', ["a", "b", "c"]),
        ('raise ValueError("no")\nprint("no")', []),
        ("_(x)", []),
    ],
)
def test_extraction_finds_the_literals(tmp_path: Path, code: str, found: list[str]) -> None:
    """Every way a message is written in the house, and no other text."""
    (tmp_path / "module.py").write_text(code, encoding="utf-8")

    assert sorted(messages(tmp_path)) == found


def test_no_babel_call_leaves_the_locale_out() -> None:
    """Babel's own default comes from the environment: each call that takes a locale is given one."""
    takers = {"read_po", "format_date", "format_decimal", "format_list", "format_percent", "get_locale_name"}
    bare = [
        f"{path.name}:{node.lineno}"
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", getattr(node.func, "attr", "")) in takers
        and not any(keyword.arg == "locale" for keyword in node.keywords)
    ]

    assert bare == []
