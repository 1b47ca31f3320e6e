"""Numbers of captions: 表1, 图2; counted through the document, tables and figures apart."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

__all__ = ["Captions", "without_number"]

_GAP: Final = "　"
_OWN: Final = r"[表图圖][ 　]*(?:[0-9]+|[一二三四五六七八九十]+)(?:[ 　.、:：]|$|(?![0-9季年月日个項项]))"
_NUMBER: Final = r"[表图圖][0-9]+　"


@cache
def _own() -> re.Pattern[str]:
    return re.compile(_OWN)  # for reports with captions; most have none


class Captions:
    """Counts the captions of one document."""

    def __init__(self, locale: str) -> None:
        self._words = {"table": "表", "figure": "圖" if "Hant" in locale else "图"}
        self._seen = dict.fromkeys(self._words, 0)

    def label(self, kind: str, caption: str) -> str:
        """Return the number of the next caption of *kind*, ``table`` or ``figure``.

        ``""`` where *caption* is blank, or brings a number of its own, which is counted too.
        """
        if not caption:
            return ""
        self._seen[kind] += 1
        return "" if _own().match(caption) else f"{self._words[kind]}{self._seen[kind]}"

    @staticmethod
    def text(label: str, caption: str) -> str:
        """Return the whole line: ``表1　预警信号发布情况``."""
        return f"{label}{_GAP}{caption}" if label else caption


def without_number(caption: str) -> str:
    """Return *caption* without the number that :class:`Captions` gives."""
    return re.sub(rf"\A{_NUMBER}", "", caption)
