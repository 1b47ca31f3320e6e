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
_MANNER = "认真|積極|积极|深入|扎实|紮實|大力|切实|切實|全力|主动|主動|严格|嚴格|稳妥|穩妥|有序|及时|及時|全面|广泛|廣泛|自觉|自覺|認真|嚴肅|严肃"
_WORK = "抓好|抓实|抓實|抓紧|抓緊|做好|做实|做實|搞好|办好|辦好|管好|用好|开展|開展|贯彻|貫徹|履行|完成"
_MORE = "推进|推進|组织|組織|参加|參加|落实|落實|投入"
_GAINS = "成效|成绩|成績|进步|進步|贡献|貢獻|效果|突破|问题|問題|困难|困難|基础|基礎|氛围|氛圍|差距|压力|壓力"
_DEEDS = [f"{how}的(?:{_DONE})了(?!的)" for how in _HOW.split("|")]  # apart: re looks for their first characters then
_OTHERS = (
    *(f"{how}(?:[的得](?:{_WORK})|得(?:{_MORE}))(?![^，。；、]{{0,4}}的)" for how in _MANNER.split("|")),
    *(f"{how}地(?:{_GAINS})(?=[，。；！、”）]|$)" for how in ("很大", "较大", "較大", "极大", "極大", "明显", "明顯", "显著", "顯著")),
)
_WRONG = re.compile("|".join((*_DEEDS, *_OTHERS, f"得到了?(?:{_HOW})地(?:{_NAMED})(?![了着])")))
_HELD = re.compile("(?:得到|进行|進行|有|没有|给予|給予|作出|做出)了?(?:更|最|很|较|非常|比较)?$")  # 得到认真的贯彻: a thing held


def _find(context: CheckContext) -> Iterator[Slip]:
    for path, text in context.texts:
        for found in _WRONG.finditer(text):
            of_a_thing = "地" in found[0]
            if of_a_thing or not _HELD.search(text, max(0, found.start() - 5), found.start()):
                new = found[0].replace("地", "的") if of_a_thing else re.sub("[的得](?=[^的得]*$)", "地", found[0])
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
