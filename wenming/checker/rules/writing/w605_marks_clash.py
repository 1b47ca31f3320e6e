"""W605: two marks where one belongs.

Why: a clause ends once: ，。 and 。； are left when words between them were cut, 。。 when a key was pressed twice.
Bad: 全年办结128件，。群众满意。
Bad: 加强领导；；落实责任。
Bad: 受理128件、，办结126件。
Good: 全年办结128件，群众满意。
Good: 为什么？！请看通报……
Good: 他说：“已经办结。”
Fix: unsure; of two marks the stronger stays, of one twice one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule

__all__ = ["RULE"]

_STRENGTH = "、，；。"
_CLASH = re.compile("[，；：、。](?<![，；：、。]{2})(?:[，；、。]|(?<=：)：)(?![，；：、。])")


def _find(context: CheckContext) -> Iterator[Slip]:
    for path, text in context.texts:
        for found in _CLASH.finditer(text):
            kept = max(found[0], key=_STRENGTH.find)
            yield Slip(path, *found.span(), found[0], kept)


_SLIPS = SlipRule("W605", _find)

RULE = Rule(
    code="W605",
    summary="two marks where one belongs",
    message="{found}: one of the two marks is too many, keep {new}",
    hint="Keep the mark that ends the clause.",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
