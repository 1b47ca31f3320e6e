"""指标的定义：名称、单位、套话，{v} 处放数字。分学段的在校生数在 STAGES 里，各段之和就是 STUDENTS."""

from __future__ import annotations

from typing import Literal

from wenming.metrics import MetricDefinition

__all__ = ["ABOVE_100", "METRICS", "STAGES", "STOCKS", "WHOLES", "by_id"]


def _count(
    key: str,
    name: str,
    name_hant: str,
    unit: str = "人",
    phrase: str = "",
    note: str = "",
    *,
    periods: Literal["sum", "last"] = "last",
    direction: Literal["up", "down", "none"] = "up",
) -> MetricDefinition:
    """数出来的。时点数（某一天有多少）跨年取末值，时期数（一年有多少）相加."""
    return MetricDefinition(
        f"edu.{key}",
        name=name,
        name_hant=name_hant,
        unit=unit,
        low=0,
        phrase=phrase,
        note=note,
        periods_roll_up=periods,
        direction=direction,
    )


def _rate(
    key: str,
    name: str,
    name_hant: str,
    formula: str,
    low: int,
    high: int,
    phrase: str,
    note: str = "",
    *,
    kind: Literal["ratio", "coverage"] = "ratio",
    direction: Literal["up", "down", "none"] = "up",
) -> MetricDefinition:
    """由两个数相除的百分率，合并时重算."""
    return MetricDefinition(
        f"edu.{key}",
        name=name,
        name_hant=name_hant,
        unit="%",
        kind=kind,
        formula=formula,
        units_roll_up="recompute",
        periods_roll_up="recompute",
        low=low,
        high=high,
        phrase=phrase,
        note=note,
        direction=direction,
    )


_SAME_DAY = "学年初的时点数，写明时点，与上年同一天比"

STAGES = (
    _count("kindergarten_children", "在园幼儿人数", "在園幼兒人數", phrase="在园幼儿{v}", note=_SAME_DAY),
    _count("primary_pupils", "小学在校生人数", "小學在校生人數", phrase="小学{v}", direction="none"),
    _count("junior_pupils", "初中在校生人数", "初中在校生人數", phrase="初中{v}", direction="none"),
    _count("senior_pupils", "普通高中在校生人数", "普通高中在校生人數", phrase="普通高中{v}", direction="none"),
    _count("vocational_pupils", "中等职业学校在校生人数", "中等職業學校在校生人數", phrase="中等职业学校{v}", direction="none"),
    _count("special_pupils", "特殊教育学校在校生人数", "特殊教育學校在校生人數", phrase="特殊教育学校{v}", direction="none"),
)

_COUNTED = (
    _count("schools", "学校数", "學校數", "所", "各级各类学校{v}", "含幼儿园；" + _SAME_DAY),
    _count("students", "在校生人数", "在校生人數", phrase="在校生{v}", note="含在园幼儿，等于各学段之和；" + _SAME_DAY),
    _count("new_students", "招生人数", "招生人數", phrase="招生{v}", periods="sum", direction="none"),
    _count("graduates", "毕业生人数", "畢業生人數", phrase="毕业{v}", periods="sum", direction="none"),
    _count("full_time_teachers", "专任教师人数", "專任教師人數", phrase="专任教师{v}", note=_SAME_DAY),
    _count("qualified_teachers", "学历合格教师人数", "學歷合格教師人數", note="专任教师中学历达到规定要求的"),
    _count("grade_cohort", "九年前入学人数", "九年前入學人數", note="本届初中毕业生九年前的小学招生数", direction="none"),
    _count("cohort_graduates", "该届初中毕业人数", "該屆初中畢業人數", note="转入转出要轧差", periods="sum"),
    _count("age_population", "学龄人口", "學齡人口", note="相应学段学龄的常住人口", direction="none"),
    _count("enrolled_any_age", "在学人数（不限年龄）", "在學人數（不限年齡）", note="相应学段在学的全部人数"),
    _count("inclusive_kindergarten_children", "普惠性幼儿园在园人数", "普惠性幼兒園在園人數", note="公办园和普惠性民办园"),
    _count("after_school_schools", "开展课后服务学校数", "開展課後服務學校數", "所", "开展课后服务学校{v}"),
    _count("large_classes", "大班额班数", "大班額班數", "个", "大班额{v}", "超过五十五人的班", direction="down"),
    _count("classes", "教学班数", "教學班數", "个", "教学班{v}", _SAME_DAY),
    _count("civil_campus", "文明校园数", "文明校園數", "所", "文明校园{v}", "期末仍保留称号的"),
    _count("moral_activities", "德育活动场次", "德育活動場次", "场", "开展德育活动{v}", periods="sum"),
)

_RATES = (
    _rate(
        "teacher_qualification_rate", "教师学历合格率", "教師學歷合格率",
        "qualified_teachers/full_time_teachers", 0, 100, "学历合格率{v}",
    ),
    _rate(
        "compulsory_retention_rate", "九年义务教育巩固率", "九年義務教育鞏固率",
        "cohort_graduates/grade_cohort", 80, 105, "九年义务教育巩固率{v}", "学生净流入的地方可以超过100%，要说明",
    ),
    _rate(
        "gross_enrolment_rate", "毛入学率", "毛入學率",
        "enrolled_any_age/age_population", 0, 130, "毛入学率{v}", "不限年龄，可以超过100%，要说明",
    ),
    _rate(
        "inclusive_kindergarten_coverage", "普惠性幼儿园覆盖率", "普惠性幼兒園覆蓋率",
        "inclusive_kindergarten_children/kindergarten_children", 0, 100, "普惠率{v}", kind="coverage",
    ),
    _rate(
        "large_class_rate", "大班额比例", "大班額比例",
        "large_classes/classes", 0, 100, "大班额占{v}", direction="down",
    ),
)

_OTHERS = (
    MetricDefinition(
        "edu.student_teacher_ratio", name="生师比", name_hant="生師比", unit="比", kind="ratio",
        formula="students/full_time_teachers", units_roll_up="recompute", periods_roll_up="recompute",
        low=5, high=40, phrase="生师比{v}", direction="none", note="一名教师对几名学生，写成13.50:1的前一个数",
    ),
    MetricDefinition(
        "edu.funding", name="教育经费投入", name_hant="教育經費投入", unit="亿元", kind="amount",
        low=0, phrase="教育经费投入{v}",
    ),
    MetricDefinition(
        "edu.floor_area_schools", name="校舍建筑面积", name_hant="校舍建築面積", unit="万平方米", kind="amount",
        periods_roll_up="last", low=0, phrase="校舍建筑面积{v}",
    ),
)

METRICS = (*STAGES, *_COUNTED, *_RATES, *_OTHERS)

_BY_ID = {one.id: one for one in METRICS}


def by_id(name: str) -> MetricDefinition:
    """取一个定义，name 是点后面的名字."""
    return _BY_ID[f"edu.{name}"]


# 学年初报表的时点数：与上年比，须在同一天。
STOCKS = frozenset(
    f"edu.{name}"
    for name in (
        "schools students full_time_teachers qualified_teachers kindergarten_children "
        "inclusive_kindergarten_children classes large_classes primary_pupils junior_pupils senior_pupils "
        "vocational_pupils special_pupils"
    ).split()
)

# 分子可以大于分母的率。
ABOVE_100 = frozenset({"edu.compulsory_retention_rate", "edu.gross_enrolment_rate"})

# 前一个是后一个的一部分。
WHOLES = (
    ("edu.qualified_teachers", "edu.full_time_teachers"),
    ("edu.inclusive_kindergarten_children", "edu.kindergarten_children"),
    ("edu.after_school_schools", "edu.schools"),
    ("edu.civil_campus", "edu.schools"),
    ("edu.large_classes", "edu.classes"),
)
