"""W636: a unit that is not one by law, or its symbol in wrong letters.

Why: official papers use 法定计量单位: 平方米, not 平米 or 平方; km and kg, for K is kelvin and KG nothing (GB 3100).
Bad: 新建广场1200平米，绿化3万平方。
Bad: 管道全长12KM。
Good: 新建广场1200平方米，绿化3万平方米。
Good: 管道全长12km，种植300亩，行驶50公里。
Fix: safe; the unit is written in full, the symbol in its letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule

__all__ = ["RULE"]

_NUMBER = r"(?<=[0-9万亿萬億千百余餘多])"
_UNITS = {
    rf"{_NUMBER}平米": "平方米",
    rf"{_NUMBER}(?:平方|立方)(?=[，。；、）]|$)": "{}米",
    rf"{_NUMBER}公分(?![类類])": "厘米",
    r"(?<=[0-9])(?:KM|Km)(?![A-Za-z/])": "km",
    r"(?<=[0-9])(?:KG|Kg)(?![A-Za-z/])": "kg",
    r"(?<=[0-9])(?:KW|Kw|kw)(?![A-Za-z/])": "kW",
    r"(?<=[0-9])(?:KWH|KWh|Kwh|kwh)(?![A-Za-z/])": "kWh",
}
_PATTERNS = [(re.compile(wrong), right) for wrong, right in _UNITS.items()]


def _find(context: CheckContext) -> Iterator[Slip]:
    for path, text in context.texts_with("平米", "平方", "立方", "公分", "K", "k"):
        found = [(match, right) for wrong, right in _PATTERNS for match in wrong.finditer(text)]
        for match, right in sorted(found, key=lambda one: one[0].start()):
            yield Slip(path, *match.span(), match[0], right.format(match[0]))


_SLIPS = SlipRule("W636", _find, by="term", safety="safe")

RULE = Rule(
    code="W636",
    summary="a unit that is not one by law, or its symbol in wrong letters",
    message="{found} is no legal unit; write {new} (found {count} times)",
    hint="Write the unit of law, in its own letters.",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
