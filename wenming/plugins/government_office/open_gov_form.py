"""The three fixed tables of the yearly report on open government: rows, columns, and their fields.

Form of 2021 (General Office of the State Council, office for open government, letter 30): what Article 20 of the
Regulations asks to be public; applications by applicant and outcome; reviews and suits. Labels are the form's.
"""

from __future__ import annotations

from typing import NamedTuple

from wenming import FieldSpec
from wenming.plugins.government_office.fields import defined, figure, rows, words

__all__ = ["APPLICANTS", "APPLICATIONS", "CASES", "COLUMNS", "DISPUTES", "ENDINGS", "OUTCOMES", "PUBLISHED"]

COLUMNS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")
"""Applicants, in the order of the form; all but the first are 法人或其他组织."""

OUTCOMES = (
    "r1", "r2", "r3_1", "r3_2", "r3_3", "r3_4", "r3_5", "r3_6", "r3_7", "r3_8", "r4_1", "r4_2", "r4_3",
    "r5_1", "r5_2", "r5_3", "r5_4", "r5_5", "r6_1", "r6_2", "r6_3",
)  # fmt: skip
"""What became of an application: the 21 rows that 总计 of part three adds."""


class Case(NamedTuple):
    """One block of the third table: its key, and what it is called."""

    key: str
    name: str


CASES = (Case("review", "行政复议"), Case("direct", "未经复议直接起诉"), Case("after", "复议后起诉"))
ENDINGS = (("upheld", "结果维持"), ("corrected", "结果纠正"), ("otherwise", "其他结果"), ("pending", "尚未审结"))

PUBLISHED = (
    figure("regulations_made", "件", "规章：本年制发件数"),
    figure("regulations_repealed", "件", "规章：本年废止件数"),
    figure("regulations_valid", "件", "规章：现行有效件数"),
    defined("gov.normative_made"),
    defined("gov.normative_repealed"),
    defined("gov.normative_valid"),
    figure("licences", "件", "行政许可：本年处理决定数量"),
    figure("penalties", "件", "行政处罚：本年处理决定数量"),
    figure("coercion", "件", "行政强制：本年处理决定数量"),
    figure("fees", "万元", "行政事业性收费：本年收费金额"),
)
"""主动公开, by Article 20."""

APPLICANTS = rows(
    "applicants",
    "申请人类别，一类一行，按表格顺序六行：自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他；没有的填0",
    words("who", "类别", required=True),
    figure("new", "件", "本年新收"),
    figure("carried_in", "件", "上年结转"),
    *(figure(key, "件", f"办理结果{key.removeprefix('r').replace('_', '之')}，序号同表格第三项") for key in OUTCOMES),
    figure("processed", "件", "办理结果总计"),
    figure("carried_out", "件", "结转下年度继续办理"),
)

_TOTALS = {
    "foi_received": "new",
    "foi_carried_in": "carried_in",
    "foi_processed": "processed",
    "foi_carried_out": "carried_out",
}


def _sum(key: str) -> FieldSpec:
    return figure(f"all_{key}", "件", "这一办理结果的总计；各类都填了的自动相加", total_of=f"applicants.{key}")


APPLICATIONS = (
    *(defined(f"gov.{name}", total_of=f"applicants.{key}") for name, key in _TOTALS.items()),
    APPLICANTS,
    *(_sum(key) for key in OUTCOMES),
)
"""依申请公开: seven columns."""

DISPUTES = tuple(
    figure(f"{case.key}_{ending}", "件", f"{case.name}：{name}")
    for case in CASES
    for ending, name in (*ENDINGS, ("total", "总计"))
)
"""行政复议、行政诉讼."""
