"""W618: full-width digits or letters, or half-width digits with full-width points.

Why: Arabic digits are half-width (GB/T 15835-2011, 5.1.7); １２８ is not found by a search for 128, nor summed by a
table.
Bad: 全年办结１２８件，增长３．５％。
Bad: 安装ＬＥＤ屏6块。
Good: 全年办结128件，增长3.5%，安装LED屏6块。
Fix: safe; they become half-width.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule
from wenming.checker.standard import Fault, numbers
from wenming.zh import to_halfwidth

__all__ = ["RULE"]

_WIDE = "".join(map(chr, (*range(ord("Ａ"), ord("Ｚ") + 1), *range(ord("ａ"), ord("ｚ") + 1))))
_LETTERS = re.compile("(?<![〇零一二三四五六七八九])[Ａ-Ｚａ-ｚ]+")  # 二Ｏ二四 is a year, and W622


def _is_read(finding: Fault) -> bool:
    return finding.suggestion is not None and finding.found != "％"  # torn digits are another rule's; ％ alone is common


_digits = numbers("N-15", where=_is_read)


def _find(context: CheckContext) -> Iterator[Slip]:
    yield from _digits(context)
    for path, text in context.texts_with(*_WIDE):
        for found in _LETTERS.finditer(text):
            yield Slip(path, *found.span(), found[0], to_halfwidth(found[0]))


_SLIPS = SlipRule("W618", _find, by="document", safety="safe")

RULE = Rule(
    code="W618",
    summary="full-width digits or letters, or half-width digits with full-width points",
    message="full-width digits or letters such as {found} (found {count} times)",
    hint="Write digits, letters, the point and % half-width.",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
