"""W206: 均 or 都 said of one thing.

Why: 均 speaks of two or more; beside a single rate another was deleted, or 均 left standing.
Bad: 群众满意率均达98%。
Good: 群众满意率和按期办结率均达98%。
Good: 各社区群众满意率均达98%。
Fix: none; only the writer knows whether a subject is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.enumerated import JOINS
from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic

__all__ = ["RULE"]

_ALL = re.compile(
    r"(?<![平人户戶年月日总總])(?P<word>均|都)(?:达到|達到|达|達|超过|超過|保持在|提高到|提升到|为|為|在)了?\d[\d.]*\s?[%％]"
)
_SUBJECT = re.compile(r"[\u4e00-\u9fff]{0,14}?[\u4e00-\u9fff]{2,8}率$")
_SEVERAL = re.compile(
    r"[、各每所诸諸几幾两兩二三四五六七八九十\d]|全[部体體市县縣区區省镇鎮]|众多|眾多|多[个個项項种種数數]"
    r"|连续|連續|历年|歷年|同时|同時|分别|分別|这些|這些|上述|以上|指标|指標|等"
)
_FAR = 200  # characters of a sentence that are looked at
_STOPS = "。！？；;\n"


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    for path, text in context.texts_with("%", "％"):
        for found in _ALL.finditer(text):
            near = max(0, found.start() - _FAR)
            start = max(near - 1, *(text.rfind(stop, near, found.start()) for stop in _STOPS)) + 1
            before = text[start : found.start()]
            clause = max(before.rfind("，"), before.rfind(","), before.rfind("："), before.rfind(":")) + 1
            subject = before[clause:]
            if _SUBJECT.fullmatch(subject) and not any(one.search(before) for one in (_SEVERAL, JOINS)):
                values = {"subject": subject, "word": found["word"]}
                yield Diagnostic("W206", "warning", values, path, span=(found.start(), found.end()))


RULE = Rule(
    code="W206",
    summary="均 or 都 said of one thing",
    message="{word} speaks of two or more, but {subject} is one",
    hint="Name the other things, or take the word out.",
    look=_look,
)
