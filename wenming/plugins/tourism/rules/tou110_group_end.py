"""TOU110: a group of 其中 that runs on into the next whole.

Why: after 其中 a reader takes every item for a part of what stands before; a new whole wants ； before it.
Bad: 景区189家，其中5A级2家、4A级57家、示范点23个. Good: 景区189家，其中5A级2家、4A级57家；示范点23个.
Fix: none; the measure words differ (家, 个), but where the group ends only the writer knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Rule

__all__ = ["RULE"]

_GROUP = re.compile(r"其中[，：]?([^，；。！？：]*)")
_ASIDE = re.compile(r"（[^（）]*）")
_ENDS = re.compile(r"\d+(?:\.\d+)?[余多]?[万亿]?([㐀-鿿]{1,3})$")
_UNITS = frozenset("家 个 项 处 艘 名 人 座 所 件 起 条 户 场 次 人次 家次 期 间 辆 支 块".split())


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for path, text in context.texts_with("其中"):
        for group in _GROUP.finditer(text):
            units = [found[1] for item in _ASIDE.sub("", group[1]).split("、") if (found := _ENDS.search(item))]
            kept = [unit for unit in units if unit in _UNITS]
            other = next((unit for unit in kept if unit != kept[0]), "")
            if other:
                values = {"first": kept[0], "other": other}
                yield Diagnostic("TOU110", "warning", values, path, span=group.span())


RULE = Rule(
    code="TOU110",
    summary="a group of 其中 that runs on into the next whole",
    message="after 其中 things are counted by {first} and by {other}",
    hint="Put ； where the group ends.",
    look=_look,
)
