"""W603: characters of the other script.

Why: a text is written in Simplified or in Traditional characters; a few of the other kind were pasted in.
Bad: 全市开展文明創建活动，优化服务環境，受到群众好评。
Good: 全市开展文明创建活动，优化服务环境，受到群众好评。
Good: 全市開展文明創建活動，優化服務環境，受到群眾好評。
Fix: none; ``wenming zh convert`` turns the words over, characters alone would not (發 is 发, and so is 髮).

Characters that both scripts write (后, 里, 台) tell nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule

__all__ = ["RULE"]

_SHOWN = 8


def _find(context: CheckContext) -> Iterator[Slip]:
    script = context.script
    if script.script != "mixed":
        return
    traditional = script.hant_count > script.hans_count
    strangers = script.hans if traditional else script.hant
    for name in context.vocabulary.protected:
        if context.has(name):
            strangers = "".join(char for char in strangers if char not in name)
    shown = "、".join(strangers[:_SHOWN])
    wanted = frozenset(strangers)
    for path, text in context.texts:
        if wanted.isdisjoint(text):
            continue
        for at, char in enumerate(text):
            if char in wanted:
                yield Slip(path, at, at + 1, shown)


_SLIPS = SlipRule("W603", _find, by="document")

RULE = Rule(
    code="W603",
    summary="characters of the other script",
    message="characters of the other script stand in the text: {found} (found {count} times)",
    hint="Write one script throughout; wenming.zh.convert turns a text over.",
    look=_SLIPS.look,
)
