"""W702: an identity number of a person.

Why: eighteen digits that name one person for life; whoever has them can borrow in his name (个人信息保护法, GB 11643-1999).
Bad: 救助对象身份证号11010519491231002X，已发放救助金。
Good: 救助对象身份证号110105********002X，已发放救助金。
Good: 统一编号110105194912310021。
Fix: none; the number goes, or is masked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule

__all__ = ["RULE"]

_NUMBER = re.compile(
    r"(?P<place>[1-8](?<![0-9A-Za-z][1-8])[0-9]{5})(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
    r"[0-9]{3}[0-9Xx](?![0-9A-Za-z])"
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"  # by the weighted sum modulo 11


def _is_right(number: str) -> bool:
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number, strict=False))
    return _CHECKS[total % 11] == number[-1].upper()


def _find(context: CheckContext) -> Iterator[Slip]:
    for path, text in context.texts:
        for found in _NUMBER.finditer(text):
            if _is_right(found[0]):
                yield Slip(path, *found.span(), f"{found['place']}********{found[0][-4:]}")


_SLIPS = SlipRule("W702", _find, "error")

RULE = Rule(
    code="W702",
    summary="an identity number of a person",
    message="an identity number stands in the text: {found}",
    hint="Take it out, or mask it: 110105********002X.",
    severity="error",
    look=_SLIPS.look,
)
