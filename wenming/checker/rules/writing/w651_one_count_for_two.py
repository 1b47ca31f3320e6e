"""W651: one count for two named papers.

Why: 编发《甲报》、《乙报》26期 leaves open whether each had 26 issues or both together.
Bad: 编发《城建动态》、《城管信息》26期。
Good: 编发《城建动态》、《城管信息》共26期。
Good: 编发《城建动态》14期、《城管信息》12期。
Fix: none; only the records know the figure of each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule

__all__ = ["RULE"]

_TITLE = r"《[^《》]{1,30}》"
_ONE = re.compile(rf"{_TITLE}(?:[、和与與及]{{0,2}}{_TITLE}){{1,5}}(?:等刊物|等简报)?[0-9]{{1,6}}[余餘多]?[期份册冊篇条條]")
_SHOWN = 24


def _find(context: CheckContext) -> Iterator[Slip]:
    for path, text in context.texts:
        for found in _ONE.finditer(text):
            yield Slip(path, *found.span(), found[0][-_SHOWN:])


_SLIPS = SlipRule("W651", _find)

RULE = Rule(
    code="W651",
    summary="one count for two named papers",
    message="one figure for several papers: {found}",
    hint="Give the figure of each, or write 共 or 各.",
    look=_SLIPS.look,
)
