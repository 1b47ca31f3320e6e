"""W413: two years side by side with nothing between them.

Why: 2023年2025年 lost its dash when the page was copied; whether a period or two years are meant is left to the reader.
Bad: 2023年2025年，全区开展三年行动。
Good: 2023年—2025年，全区开展三年行动。
Good: 2023年、2025年分别开展两轮检查。
Fix: unsure; the dash of a period is written (GB/T 15835-2011, 5.1.3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule

__all__ = ["RULE"]

_BESIDE = re.compile(r"(?<!\d)(?P<one>(?:19|20)\d\d)年(?=(?P<other>(?:19|20)\d\d)年)")


def _find(context: CheckContext) -> Iterator[Slip]:
    for path, text in context.texts:
        for found in _BESIDE.finditer(text):
            if found["one"] < found["other"]:
                yield Slip(path, found.start(), found.end() + 5, f"{found[0]}{found['other']}年", _dashed(found))


def _dashed(found: re.Match[str]) -> str:
    return f"{found[0]}—{found['other']}年"


_SLIPS = SlipRule("W413", _find, "error")

RULE = Rule(
    code="W413",
    summary="two years side by side with nothing between them",
    message="nothing stands between the years in {found}; {new} may be meant",
    hint="Write — for a period, 、 for two years.",
    severity="error",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
