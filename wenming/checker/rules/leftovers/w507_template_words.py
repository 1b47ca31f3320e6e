"""W507: words of a template.

Why: （示例）, 填写说明 and 范文 were written for whoever fills the template in, not for the reader of the paper.
Bad: 全年接待来访128批（示例数据）。
Bad: 【单位名称】扎实推进各项工作，请根据实际情况修改。
Good: 全年接待来访128批。
Fix: none; what belongs there, only the writer knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.rules.leftovers._terms import find_terms
from wenming.diagnostics import Diagnostic

__all__ = ["RULE"]

_WHAT = (
    "单位名称|單位名稱|单位|單位|部门名称|部門名稱|标题|標題|日期|姓名|数字|數字|数据|數據|名称|名稱|地名|地区|地區|年份|时间|時間|金额|金額|人数|人數|职务|職務"
)
_WORDS = re.compile(
    r"(?=[(（\[［【〔以依填本根此範范结結该請请])(?:"  # where one may begin: this keeps the cost of all other characters low
    r"[（(【\[［](?:示例|样例|樣例|范例|範例|举例|舉例|模板|模版|范本|範本|参考格式|參考格式|仅供参考|僅供參考|供参考|供參考|虚构|虛構)[^（）()【】\]］]{0,12}[）)】\]］](?!》)"
    rf"|[【\[［〔]\s*(?:请?填写|請?填寫|插入|输入|輸入|具体|具體)?(?:{_WHAT})\s*[】\]］〕]|（(?:{_WHAT})）"
    r"|(?<![示规規典模防师師])[范範]文(?![明化件字书書])|(?:本|该|此)(?:模板|范文)|填写说明|填寫說明|填表说明|填表說明"
    r"|请?(?:根据|依据|结合)(?:本单位)?实际(?:情况)?(?:填写|修改|增删|替换|补充)|請?(?:根據|依據|結合)(?:本單位)?實際(?:情況)?(?:填寫|修改|增刪|替換|補充)"
    r"|此处(?:省略|略去?|可|应|填|写)|此處(?:省略|略去?|可|應|填|寫)|以下(?:为|是)(?:模板|范文|正文|示例)|以下(?:為|是)(?:模板|範文|正文|示例)|（(?:以下|内容)?(?:略|省略)）"
    r")"
)


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    yield from find_terms(context, _WORDS, "W507", "error")


RULE = Rule(
    code="W507",
    summary="words of a template",
    message="{term} belongs to a template (found {count} times)",
    hint="Write what belongs there, or take the words out.",
    severity="error",
    look=_look,
)
