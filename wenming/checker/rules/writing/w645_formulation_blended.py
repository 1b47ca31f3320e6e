"""W645: a set formulation cut short or blended with another.

Why: the name of a doctrine is quoted whole; half of one with half of another is noticed by every reader of the paper.
Bad: 学习习近平新时代中国特色社会主义核心价值观。
Good: 学习习近平新时代中国特色社会主义思想，践行社会主义核心价值观。
Fix: none; only the writer knows which is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule

__all__ = ["RULE"]

_BLENDS = re.compile(
    r"习近平新时代中国特色社会主义(?!思想)(?:核心价值观|.{0,6})|習近平新時代中國特色社會主義(?!思想)(?:核心價值觀|.{0,6})"
    r"|(?:“?三个代表”?|“?三個代表”?)(?:科学发展观|科學發展觀)|(?:四个意识|四個意識)(?:自信)"
)


def _find(context: CheckContext) -> Iterator[Slip]:
    for path, text in context.texts_with("习近平", "習近平", "代表", "意识", "意識"):
        for found in _BLENDS.finditer(text):
            yield Slip(path, *found.span(), found[0], None)


_SLIPS = SlipRule("W645", _find)

RULE = Rule(
    code="W645",
    summary="a set formulation cut short or blended with another",
    message="{found} is no set formulation",
    hint="Write the formulation whole.",
    look=_SLIPS.look,
)
