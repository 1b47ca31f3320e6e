"""W650: persons of a title counted by 个.

Why: whoever is honoured is counted by 名; 个 is for things, and beside 导游员31名 it is seen at once.
Bad: 全系统涌现出青年岗位能手6个、文明标兵4名。
Good: 全系统涌现出青年岗位能手6名、文明标兵4名。
Good: 评出先进集体6个，志愿服务队12个，建成劳模工作室3个。
Fix: unsure; 名 is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule

__all__ = ["RULE"]

_PERSONS = (
    "能手|标兵|標兵|先进个人|先進個人|优秀个人|優秀個人|工作者|劳动模范|勞動模範|道德模范|道德模範|导游员|導遊員|讲解员|講解員|志愿者|志願者|"
    "优秀党员|優秀黨員|共产党员|共產黨員|技术骨干|技術骨幹|业务骨干|業務骨幹|网格员|網格員|联络员|聯絡員|协理员|協理員|宣讲员|宣講員|监督员|監督員"
)
_COUNTED = re.compile(rf"(?:{_PERSONS})[0-9]{{1,6}}[余餘多]?(?P<word>[个個])(?![月工小分])")


def _find(context: CheckContext) -> Iterator[Slip]:
    for path, text in context.texts:
        for found in _COUNTED.finditer(text):
            yield Slip(path, *found.span(), found[0], f"{found[0][:-1]}名")


_SLIPS = SlipRule("W650", _find)

RULE = Rule(
    code="W650",
    summary="persons of a title counted by 个",
    message="{found} counts persons; {new} is usual",
    hint="Count persons who are honoured or appointed by 名.",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
