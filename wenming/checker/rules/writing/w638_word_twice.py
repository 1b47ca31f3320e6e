"""W638: a word twice in a row.

Why: a finger or a cut left it there: 和和, 进行进行.
Bad: 认真组织开展开展各项活动。
Bad: 加强领导和和监督。
Bad: 2025年年组织开展演练。
Good: 认真组织开展各项活动。
Good: 加强领导和监督。
Good: 社会祥和和谐，达到目的的方法，党组织组织活动。
Fix: unsure; one of the two goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule

__all__ = ["RULE"]

_PARTICLES = (
    r"的(?<![目标標]的)的(?![确確士])|和(?<![共柔温溫谐諧缓緩平总總饱飽调調祥饶饒中]和)和(?![美气氣睦顺順乐樂谐諧平善解蔼藹])|与(?<![参參赠贈给給]与)与(?!会)|了了(?![解如结結断斷])"
)
_VERBS = (
    "进行|开展|加强|推进|落实|提高|切实|积极|进一步|我们|同时|通过|以及|按照|根据|为了|围绕|完善|强化|深入|坚持|確保|确保|实施|做好"
    "|進行|開展|加強|推進|落實|切實|積極|進一步|我們|同時|通過|根據|為了|圍繞|強化|堅持|實施"
)
_YEARS = "(?<=[0-9XxＸ×])年年(?![初底末中度均会會报報级級间間])(?=[\u4e00-\u9fff])"
_TWICE = re.compile("|".join((_PARTICLES, _YEARS, *(verb * 2 for verb in _VERBS.split("|")))))


def _find(context: CheckContext) -> Iterator[Slip]:
    for path, text in context.texts:
        for found in _TWICE.finditer(text):
            yield Slip(path, *found.span(), found[0], found[0][: len(found[0]) // 2])


_SLIPS = SlipRule("W638", _find)

RULE = Rule(
    code="W638",
    summary="a word twice in a row",
    message="{found} says a word twice; {new} will do",
    hint="Take one of the two out.",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
