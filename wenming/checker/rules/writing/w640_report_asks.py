"""W640: a 报告 that asks for approval.

Why: a 报告 tells and wants no answer; what needs one goes into a 请示, or it lies unanswered (党政机关公文处理工作条例, 15).
Bad: Report("关于2025年工作情况的报告", closing=["以上报告当否，请批示。"])
Good: Report("关于2025年工作情况的报告", closing=["特此报告。"])
Good: Report("关于追加经费的请示", closing=["妥否，请批复。"])
Good: Report("关于2025年工作情况的报告", closing=["请予审议。"])
Fix: none; the request wants a paper of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule
from wenming.model import Path

__all__ = ["RULE"]

_KIND = re.compile(r"(?<!请示)(?<!請示)(?:报告|報告)(?:（[^（）]*）)?$")
_ASKS = re.compile(
    r"(?:妥否|当否|當否|可否)，?请[^，。；]{0,8}[。！]?$|(?:妥否|当否|當否|可否)，?請[^，。；]{0,8}[。！]?$"
    r"|(?<![报報提申呈敬恳懇特])(?:敬|恳|懇|特)?[请請](?![示])[^，。；请請]{0,8}(?:批示|批复|批覆|批復|批准|审批|審批|核准|核批)[。！]?$"
)
_SENTENCE = re.compile(r"[^。！？；]+[。！？；]?")


def _find(context: CheckContext) -> Iterator[Slip]:
    title = context.printed[Path(("title",))].strip()
    if not _KIND.search(title):
        return
    for path, text in context.texts:
        for sentence in _SENTENCE.finditer(text):
            found = _ASKS.search(sentence[0])
            if found:
                start = sentence.start() + found.start()
                yield Slip(path, start, sentence.end(), found[0])


_SLIPS = SlipRule("W640", _find, "error")

RULE = Rule(
    code="W640",
    summary="a 报告 that asks for approval",
    message="a 报告 must not ask: {found}",
    hint="End with 特此报告。 and put the request into a 请示.",
    severity="error",
    look=_SLIPS.look,
)
