"""W703: a bank card number.

Why: a number of a card in a public paper invites fraud; payments are told by sum, not by account.
Bad: 补助款汇入其6222020200112233446账户。
Good: 补助款汇入其银行卡。
Good: 统一社会信用代码11420500MB1234567X。
Fix: none; the number goes, or is masked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule

__all__ = ["RULE"]

_NUMBER = re.compile(
    r"[3-6](?<![0-9A-Za-z.][3-6])"
    r"(?:(?<=6)2[0-9]{2}(?: ?[0-9]{4}){3}(?: ?[0-9]{1,3})?|(?<=[345])[0-9]{3}(?: [0-9]{4}){3})(?![0-9A-Za-z.])"
)
_KNOWN = re.compile(r"卡|账|賬|帐|帳|户|戶|银行|銀行")
_NEAR = 16


def _is_right(number: str) -> bool:
    """Tell whether the digits of *number* pass the check of Luhn (ISO/IEC 7812-1)."""
    total = 0
    for place, digit in enumerate(reversed(number)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def _find(context: CheckContext) -> Iterator[Slip]:
    for path, text in context.texts:
        for found in _NUMBER.finditer(text):
            around = text[max(0, found.start() - _NEAR) : found.end() + _NEAR]
            digits = found[0].replace(" ", "")
            if _KNOWN.search(around) and _is_right(digits):
                yield Slip(path, *found.span(), f"{digits[:4]}****{digits[-4:]}")


_SLIPS = SlipRule("W703", _find, "error")

RULE = Rule(
    code="W703",
    summary="a bank card number",
    message="a bank card number stands in the text: {found}",
    hint="Take it out, or mask all but its last four digits.",
    severity="error",
    look=_SLIPS.look,
)
