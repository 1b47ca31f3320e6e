"""Words that were written in one encoding and read in another: 鏌愬眬 for 某局, 锟斤拷."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

__all__ = ["Garbled", "find_garbled", "may_be_garbled"]

# Without one of these nothing is garbled: what marks and frequent words become (。 ， “ 中 的 年 工 作 公 在 月 局 总
# 经 第 read as GBK), and the letters that stand for any hanzi read as Latin-1.
_TELLING = re.compile("[\ufffd锟銆锛鈥涓鐨骞宸浣鍏鍦鏈灞鎬缁绗\xc0-\xd6\xd8-\xf6\xf8-\xff]")
_LOST = re.compile("\ufffd+|(?:锟斤拷)+")
_BEYOND = re.compile("[^\x00-\x7f]+")
_MISREAD = re.compile("[^\x00-\x7f\ufffd]{3,}")
_WIDE = re.compile("[^\x00-\xff]")
_AS_UTF8 = re.compile(rb"(?:(?:[\xe2-\xef][\x80-\xbf]|[\xc2-\xdf])[\x80-\xbf][ -~]{0,20})+")
_AS_GBK = re.compile(rb"(?:[\xa1\xa3\xb0-\xf7][\xa1-\xfe][ -~]{0,20})+")
_THREE_BYTES = re.compile(rb"(?:[\xe2-\xef][\x80-\xbf]{2}){2,}")
_ASCII = bytes(range(128))
_SIGNS = frozenset("，。、；：？！“”‘’《》（）—…·％×°〔〕\ufeff")
# Where Latin-1 has control characters, Windows has quotation marks and dashes: one character is one byte then.
_BYTES = {ord(bytes((at,)).decode("cp1252")): at for at in range(128, 160) if at not in (129, 141, 143, 144, 157)}


@frozen
class Garbled:
    """A place whose words were read in a wrong encoding.

    Attributes:
        cause: The encoding it was written in and the one it was read in, ``UTF-8 → GBK``; ``U+FFFD`` where
            characters were lost for good.
        start: Offset of its first character in the text.
        end: Offset behind its last character.
        meant: What it was, ``""`` where that cannot be told.
    """

    cause: str
    start: int
    end: int
    meant: str = ""


def may_be_garbled(text: str) -> bool:
    """Tell at little cost whether it is worth while to look for garbled words."""
    return _TELLING.search(text) is not None


def find_garbled(text: str) -> Iterator[Garbled]:
    """Yield the garbled places of *text*; what was meant only where it gives the very same characters again."""
    yield from (Garbled("U+FFFD", *lost.span()) for lost in _LOST.finditer(text))
    yield from _read_as_gbk(text)
    content = _latin(text)
    yield from max(_utf8_read_as_latin(content), _gbk_read_as_latin(content), key=_length)  # some bytes fit both


def _read_as_gbk(text: str) -> Iterator[Garbled]:
    for run in _MISREAD.finditer(text):
        content = run[0].encode("gb18030", "replace")
        at, done = run.start(), 0
        for found in _THREE_BYTES.finditer(content):
            start, end = found.span()  # two bytes make one character of GBK: no half of one is taken
            start += 3 * (start % 2)
            end -= 3 * (end % 2)
            meant = _chinese(content[start:end].decode("utf-8", "replace"))
            if meant:
                at += len(content[done:start].decode("gb18030", "replace"))
                done = start
                words = content[start:end].decode("gb18030", "replace")
                yield Garbled("UTF-8 → GBK", at, at + len(words), meant if text.startswith(words, at) else "")


def _utf8_read_as_latin(content: bytes) -> list[Garbled]:
    places = []
    for found in _AS_UTF8.finditer(content):
        words = found[0].rstrip(_ASCII)
        inner = words.decode("utf-8", "replace")
        meant = _chinese(inner) or _chinese(_latin(inner).decode("utf-8", "replace"))  # some are garbled twice
        if meant:
            places.append(Garbled("UTF-8 → Latin-1", found.start(), found.start() + len(words), meant))
    return places


def _gbk_read_as_latin(content: bytes) -> list[Garbled]:
    places = []
    for found in _AS_GBK.finditer(content):
        words = found[0].rstrip(_ASCII)
        meant = _chinese(words.decode("gb18030", "replace"), least=2)
        if meant:
            places.append(Garbled("GBK → Latin-1", found.start(), found.start() + len(words), meant))
    return places


def _length(places: list[Garbled]) -> int:
    return sum(one.end - one.start for one in places)


def _latin(text: str) -> bytes:
    """Return the bytes that are read as *text* where one character is one byte; NUL stands for any other."""
    return _WIDE.sub("\0", text.translate(_BYTES)).encode("latin-1")


def _chinese(text: str, least: int = 1) -> str:
    """Return *text* if it looks Chinese: of at least *least* characters beyond ASCII nine in ten are in daily use."""
    beyond = "".join(_BEYOND.findall(text))
    known = sum(1 for char in beyond if char in _SIGNS or _is_in_use(char))
    return text if len(beyond) >= least and known * 10 >= len(beyond) * 9 else ""


def _is_in_use(char: str) -> bool:
    """Tell whether *char* is a hanzi of GB 2312, or of the first level of Big5."""
    if not "\u4e00" <= char <= "\u9fff":
        return False
    return len(char.encode("gb2312", "ignore")) == 2 or b"\xa4" <= char.encode("big5", "ignore") < b"\xc9"
