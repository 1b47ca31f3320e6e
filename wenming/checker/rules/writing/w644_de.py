"""W644: 的 before a verb, or 地 before a noun.

Why: 极大的提高了 and 得到有效地控制 have the wrong one of 的 and 地: 地 goes before what is done, 的 before what is named.
Bad: 极大的提高了工作效率。
Bad: 问题得到有效地控制。
Good: 极大地提高了工作效率。
Good: 问题得到有效的控制。
Good: 起到了积极的推动作用。
Fix: unsure; the other one is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule

__all__ = ["RULE"]

_HOW = "极大|積極|积极|极为有效|有力|有效|深入|扎实|全面|充分|广泛|显著|明显|稳步|迅速|及时|切实|极好|很好|较好|更好|極大|紮實|充分|廣泛|顯著|明顯|穩步|及時|切實|較好"
_DONE = (
    "提高|促进|推动|推进|改善|增强|加强|提升|激发|调动|带动|维护|防止|遏制|发挥|解决|保障|丰富|完成|锻炼|缓解|减轻|方便"
    "|促進|推動|推進|增強|加強|激發|調動|帶動|維護|發揮|解決|豐富|鍛煉|緩解|減輕"
)
_NAMED = "控制|解决|改善|提高|提升|保障|缓解|加强|落实|发展|遏制|解決|緩解|加強|落實|發展"
_DEEDS = [f"{how}的(?:{_DONE})了(?!的)" for how in _HOW.split("|")]  # apart: re looks for their first characters then
_WRONG = re.compile("|".join((*_DEEDS, f"得到了?(?:{_HOW})地(?:{_NAMED})(?![了着])")))


def _find(context: CheckContext) -> Iterator[Slip]:
    for path, text in context.texts:
        for found in _WRONG.finditer(text):
            new = found[0].replace("地", "的") if found[0].startswith("得到") else found[0].replace("的", "地")
            yield Slip(path, *found.span(), found[0], new)


_SLIPS = SlipRule("W644", _find, "info")

RULE = Rule(
    code="W644",
    summary="的 before a verb, or 地 before a noun",
    message="{found} should be {new}",
    hint="Write 地 before a verb, 的 before a noun.",
    severity="info",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
