"""W508: notes between those who wrote the text.

Why: （请核实） and ？？ were meant for a colleague; printed, they tell the reader that nobody was sure.
Bad: 全年接待来访128批（此数请再核实）。
Bad: 全年接待来访128批？？办结率98%。
Good: 全年接待来访128批。
Fix: none; the question must be answered first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.rules.leftovers._terms import find_terms
from wenming.diagnostics import Diagnostic

__all__ = ["RULE"]

_ASKS = (
    "请核实|請核實|请核对|請核對|请确认|請確認|请补|請補|再核|需核|待核|核实一下|核一下|存疑|是否准确|是否準確|是否属实|是否屬實|是否要|要不要|是不是|对吗|對嗎|"
    "不确定|不確定|查一下|问一下|問一下|没找到|沒找到|找.{1,4}要|口径不一|口徑不一|数据来源？|與.{1,6}不符|与.{1,6}不符"
)
_WORDS = re.compile(
    r"(?=[!！#(（<?？@\[［【批])(?:"  # where one may begin: this keeps the cost of all other characters low
    rf"[（(【\[［][^（）()【】\[\]\n]{{0,20}}(?:{_ASKS})[^（）()【】\[\]\n]{{0,20}}[）)】\]］]"
    r"|[（(【\[［](?:批注|批註|审核意见|審核意見|修改意见|修改意見|领导批示|编者注|編者註|编辑注|編輯註|校对|校對|备忘|備忘|疑问|疑問|问题|待办"
    r"|標註|标注|注意)[\dA-Za-z]{0,3}[：:][^（）()【】\[\]\n]{0,40}[）)】\]］]"
    r"|批注\s?\[[^\]\n]{1,12}\][：:]?|批註\s?\[[^\]\n]{1,12}\][：:]?|[？?]{2,}"
    r"|#{3,}|<!--.{0,40}-->|@[\u4e00-\u9fff]{2,4}(?=[，,：:。 ]|$)|[（(]@[^（）()\n]{1,12}[）)]"
    r")"
)


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    yield from find_terms(context, _WORDS, "W508", "error")


RULE = Rule(
    code="W508",
    summary="notes of an editor",
    message="{term} is a note between writers (found {count} times)",
    hint="Settle the question, and take the note out.",
    severity="error",
    look=_look,
)
