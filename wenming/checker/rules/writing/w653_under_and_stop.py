"""W653: a sentence that is only 在…的领导下。

Why: the phrase tells under what something was done; a full stop behind it leaves nobody who did anything.
Bad: 近年来，我局扎实工作，在市委、市政府的领导下，在省局的指导和帮助下。各项任务全面完成。
Good: 近年来，在市委、市政府的领导下，在省局的指导和帮助下，各项任务全面完成。
Good: 成绩的取得，是在上级的正确领导下。
Fix: unsure; a comma is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule

__all__ = ["RULE"]

_UNDER = re.compile(
    r"(?:^|(?<=[，。；：]))在[^，。；：]{2,40}(?:领导|指导|帮助|支持|关心|关怀|努力|配合|推动|领導|領導|指導|幫助|關心|關懷|推動)下(?P<stop>。)(?=.)"
)
_SHOWN = 16


def _find(context: CheckContext) -> Iterator[Slip]:
    for path, text in context.texts:
        for found in _UNDER.finditer(text):
            start = found.start("stop")
            yield Slip(path, start, start + 1, found[0][-_SHOWN:], "，")


_SLIPS = SlipRule("W653", _find)

RULE = Rule(
    code="W653",
    summary="a sentence that is only 在…的领导下",
    message="the sentence ends before anybody did anything: {found}",
    hint="Write a comma, or finish the sentence.",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
