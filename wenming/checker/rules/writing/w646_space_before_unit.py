"""W646: a space between a number and its Chinese unit, where other numbers have none.

Why: 128 件 beside 99个 is seen at once, and a line may break between the number and its unit (GB/T 15835-2011, 5.1.7).
Bad: 受理来信128 件，办结126件，回访120件，接待来访32批。
Good: 受理来信128件，办结126件，回访120件，接待来访32批。
Good: 受理来信 128 件，办结 126 件。
Fix: safe; the space goes, with one that parts the number from the word before. A text that parts all numbers from
their units keeps its way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule

__all__ = ["RULE"]

_UNIT = "[年月日个個件人元万萬亿億户戶次条條项項名家处處份期批场場台套吨噸米倍]"
_SPACED = re.compile(rf"(?<=[0-9]) (?={_UNIT})|(?<=[\u3400-\u9fff]) (?=[0-9][0-9.,]{{0,15}} {_UNIT})")
_JOINED = re.compile("[0-9](?=[\u3400-\u9fff])")
_FEW = 3  # numbers without a space for each one with it


def _find(context: CheckContext) -> Iterator[Slip]:
    if not context.has(" "):
        return
    texts = [(path, text) for path, text in context.texts if "rows" not in path and "header" not in path]
    spaces = [(path, text, found.start()) for path, text in texts for found in _SPACED.finditer(text)]
    parted = sum(text[at - 1].isdecimal() for _, text, at in spaces)
    if not spaces or sum(len(_JOINED.findall(text)) for _, text in texts) < _FEW * parted:
        return
    for path, text, at in spaces:
        yield Slip(path, at, at + 1, text[max(0, at - 4) : at + 2], "")


_SLIPS = SlipRule("W646", _find, "info", by="document", safety="safe")

RULE = Rule(
    code="W646",
    summary="a space between a number and its unit",
    message="a space parts a number from its unit: {found} (found {count} times)",
    hint="Take the space out, or part all numbers from their units.",
    severity="info",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
