"""W643: a 请示 to several offices.

Why: a 请示 goes to one office, which answers; of several each waits for the other (党政机关公文处理工作条例, 15).
Bad: Report("关于追加经费的请示", addressee="市财政局、市发展改革委", opening=["现请示如下。"])
Good: Report("关于追加经费的请示", addressee="市人民政府", opening=["现请示如下。"])
Good: Report("关于2025年工作情况的报告", addressee="市委、市政府", opening=["现报告如下。"])
Fix: none; only the writer knows who decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule
from wenming.model import Path

__all__ = ["RULE"]

_ROW = re.compile(r"[、，,]")


def _find(context: CheckContext) -> Iterator[Slip]:
    title, addressee = context.printed[Path(("title",))].strip(), context.report.addressee
    if title.endswith(("请示", "請示")) and _ROW.search(addressee.strip("，,、：:")):
        yield Slip(Path(("addressee",)), 0, len(addressee), addressee)


_SLIPS = SlipRule("W643", _find)

RULE = Rule(
    code="W643",
    summary="a 请示 to several offices",
    message="a 请示 goes to one office, not to {found}",
    hint="Address the one that decides, and send the others a copy.",
    look=_SLIPS.look,
)
