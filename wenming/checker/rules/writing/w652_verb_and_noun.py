"""W652: a verb that its noun does not take.

Why: 力度 is 加大, not 提高; 责任 is 承担, not 起着. Whoever edits papers of an office meets these first.
Bad: 进一步提高内部管理力度。
Bad: 办公室起着承上启下、协调各方的责任。
Good: 进一步加大内部管理力度。
Good: 办公室担负着承上启下、协调各方的责任，起着参谋助手的作用。
Fix: unsure; the usual verb or noun is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule

__all__ = ["RULE"]

_GAP = "[^，。；：、“”]"
_PAIRS = tuple(
    (re.compile(pattern), wrong, right)
    for pattern, wrong, right in (
        (rf"提高(?:了)?{_GAP}{{2,8}}力度", "提高", "加大"),
        (rf"(?<!发挥)(?<!發揮)起着{_GAP}{{2,6}}(?:、{_GAP}{{2,6}})?的(?:责任|责任|职责|任务)", "起着", "担负着"),
        (rf"起著{_GAP}{{2,6}}(?:、{_GAP}{{2,6}})?的(?:責任|職責|任務)", "起著", "擔負著"),
        (r"养成[^。；：“”]{2,20}的行为(?!习惯|规范|准则|方式)", "行为", "习惯"),
        (r"養成[^。；：“”]{2,20}的行為(?!習慣|規範|準則|方式)", "行為", "習慣"),
        (rf"(?:创建|创造)了{_GAP}{{0,6}}(?:物质|思想|组织|群众|坚实|良好|扎实)的?(?:物质|思想|组织)?基础", "创建|创造", "奠定"),
        (rf"(?:創建|創造)了{_GAP}{{0,6}}(?:物質|思想|組織|群眾|堅實|良好|紮實)的?(?:物質|思想|組織)?基礎", "創建|創造", "奠定"),
        (rf"筑牢{_GAP}{{2,12}}队伍", "筑牢", "建强"),
        (r"感到了?[\u4e00-\u9fff]{2,3}感(?![动動到])", "感到", "产生"),
    )
)


def _find(context: CheckContext) -> Iterator[Slip]:
    for path, text in context.texts:
        for pattern, wrong, right in _PAIRS:
            for found in pattern.finditer(text):
                yield Slip(path, *found.span(), found[0], re.sub(wrong, right, found[0], count=1))


_SLIPS = SlipRule("W652", _find, "info")

RULE = Rule(
    code="W652",
    summary="a verb that its noun does not take",
    message="{found}: {new} is usual",
    hint="Write the verb that goes with the noun.",
    severity="info",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
