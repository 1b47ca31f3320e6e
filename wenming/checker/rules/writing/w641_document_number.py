"""W641: a document number in a wrong form.

Why: 发文字号 has the whole year in 〔 〕 and the plain number: 〔2026〕8号, not [2026], 〔26〕, 08号 or 第8号 (GB/T 9704-2012,
7.2.5).
Bad: 根据某政发（2025）12号文件精神。
Bad: 按照某办发〔2025〕第08号文件要求。
Good: 根据某政发〔2025〕12号文件精神。
Good: 国家税务总局公告2025年第5号，（2025）某民初12号。
Fix: safe; brackets, zero and 第 are put right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule
from wenming.model import Path

__all__ = ["RULE"]

_NUMBER = re.compile(
    r"(?<=[\u3400-\u9fff])[\[［【（(〔](?P<year>(?:19|20)[0-9]{2})年?[\]］】）)〕]"
    r"(?P<nth>第?)(?P<zero>0*)(?P<number>[1-9][0-9]{0,4})(?=号|號)"
)


def _find(context: CheckContext) -> Iterator[Slip]:
    for path, text in (*context.texts_with("号", "號"), *_marks(context)):
        for found in _NUMBER.finditer(text):
            new = f"〔{found['year']}〕{found['number']}"
            if found[0] != new:
                yield Slip(path, *found.span(), found[0], new)


def _marks(context: CheckContext) -> Iterator[tuple[Path, str]]:
    official = context.report.official
    if official is not None:
        yield Path(("official", "document_number")), official.document_number


_SLIPS = SlipRule("W641", _find, safety="safe")

RULE = Rule(
    code="W641",
    summary="a document number in a wrong form",
    message="the document number {found} should be {new}",
    hint="Write the year in 〔 〕, the number without 第 and without a leading zero.",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
