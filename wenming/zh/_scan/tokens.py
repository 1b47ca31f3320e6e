"""Characters and patterns of codes, times and dates, which the readers of numbers keep away from."""

from __future__ import annotations

import re

__all__ = ["CLOCK", "DATE_PART", "DAYS", "DIGIT_CHARS", "LETTERS", "MINUS", "TOKEN", "WORDLIKE", "token_end"]

LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
DIGIT_CHARS = frozenset("0123456789０１２３４５６７８９")
WORDLIKE = LETTERS | DIGIT_CHARS
MINUS = frozenset("-−－")
TOKEN = re.compile(r"[0-9A-Za-z._/:@?&=%#+\\-]*")
CLOCK = re.compile(
    r"[:：][0-9]{1,2}(?:[:：][0-9]{1,2})?(?:\.[0-9]+)?|[时時点點](?:[0-9]{1,2}分?(?:[0-9]{1,2}秒)?|半|整)?"
)
DAYS = re.compile(r"日(?:之?内|以内|之?內|以內|[游遊均龄])")
DATE_PART = frozenset("年月日号號时時点點届屆:：")


def token_end(text: str, at: int) -> int:
    """Return where the run of letters, digits and their marks at *at* ends."""
    found = TOKEN.match(text, at)
    return found.end() if found else at
