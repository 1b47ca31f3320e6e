"""表上要填的项：数字由指标得到，创建工作和问题、下一步工作用各行业共有的."""

from __future__ import annotations

from wenming import FieldSpec
from wenming.plugins.civility.fields import AWARDS, PAIRINGS, PROBLEMS, PUBLICITY, STEPS, defined

from wenming_education.metrics import STAGES, by_id

__all__ = ["ANNUAL_FIELDS", "CREATION_FIELDS", "STATISTICS_FIELDS"]


def _of(name: str, *, required: bool = False, total_of: str = "") -> FieldSpec:
    return FieldSpec.of(by_id(name), required=required, total_of=total_of)


def _share(name: str, part: str, whole: str) -> FieldSpec:
    return FieldSpec.of(by_id(name), share_of=(part, whole))


def _quotient(name: str, part: str, whole: str) -> FieldSpec:
    """前一个可以比后一个大：生师比，可以超过100%的率."""
    return FieldSpec.of(by_id(name), ratio_of=(part, whole))


def _text(name: str, about: str, *, required: bool = False) -> FieldSpec:
    return FieldSpec(name=name, kind="text", help=about, required=required)


_RATIO = _quotient("student_teacher_ratio", "students", "full_time_teachers")

_SIZE = (
    _of("schools", required=True),
    FieldSpec.of(by_id("students"), required=True, parts=tuple(one.id.removeprefix("edu.") for one in STAGES)),
    *(FieldSpec.of(one) for one in STAGES),
    _of("new_students"),
    _of("graduates"),
    _of("full_time_teachers"),
    _of("qualified_teachers"),
    _share("teacher_qualification_rate", "qualified_teachers", "full_time_teachers"),
    _RATIO,
    _of("classes"),
    _of("large_classes"),
    _share("large_class_rate", "large_classes", "classes"),
    _of("floor_area_schools"),
    _of("funding"),
)

_RATES = (
    _of("grade_cohort"),
    _of("cohort_graduates"),
    _quotient("compulsory_retention_rate", "cohort_graduates", "grade_cohort"),
    _of("age_population"),
    _of("enrolled_any_age"),
    _quotient("gross_enrolment_rate", "enrolled_any_age", "age_population"),
    _of("inclusive_kindergarten_children"),
    _share("inclusive_kindergarten_coverage", "inclusive_kindergarten_children", "kindergarten_children"),
    _text("above", "巩固率、毛入学率超过100%的原因，如：外来务工人员随迁子女净流入"),
)

_SIX_GOOD = (
    _of("civil_campus"),
    _text("awards", "文明校园创建的其他成果，一句话"),
    _text("leadership", "领导班子建设：做了什么，一两句话"),
    defined("civ.theory_sessions"),
    _text("morals", "思想道德教育：做了什么，一两句话"),
    _of("moral_activities"),
    _text("grounds", "活动阵地：少年宫、实践基地、场馆，一两句话"),
    _of("after_school_schools"),
    _text("staff", "教师队伍：师德师风、培训、交流轮岗，一两句话"),
    defined("civ.training_participations"),
    _text("culture", "校园文化：校训校史、阅读、艺术体育，一两句话"),
    defined("civ.cultural_events"),
    _text("surroundings", "校园环境：绿化、食堂、厕所、周边治理，一两句话"),
    defined("civ.cleanup_actions"),
)

ANNUAL_FIELDS = (
    _text("focus", "围绕什么开展工作：立德树人根本任务"),
    *_SIZE,
    *_SIX_GOOD,
    *_RATES,
    _text("quality", "教育质量：课程教学、评价改革、双减，一两句话"),
    _text("equity", "教育公平：资助、随迁子女、特殊教育、城乡，一两句话"),
    PROBLEMS,
    STEPS,
)

CREATION_FIELDS = (
    _text("goal", "创建目标：省级文明单位"),
    _text("leader", "创建领导小组组长的职务：党组书记、局长"),
    _text("study", "思想教育的内容，一两句话"),
    _text("service", "提升业务和服务：做了什么，一两句话"),
    _text("environment", "优化环境：做了什么，一句话"),
    *(
        defined(f"civ.{name}")
        for name in (
            "staff_total participants_unique participation_rate honors steering_meetings theory_sessions "
            "civic_lectures civic_lecture_attendance training_sessions training_participations "
            "registered_volunteers volunteer_activities volunteer_participations volunteer_hours "
            "assistance_households assistance_funds blood_donations cultural_events public_ads cleanup_actions "
            "awareness_rate satisfaction_rate civil_offices model_persons"
        ).split()
    ),
    _of("schools"),
    _of("civil_campus"),
    _of("moral_activities"),
    AWARDS,
    PAIRINGS,
    PUBLICITY,
    FieldSpec(
        name="highlights",
        kind="rows",
        help="特色亮点，一条一项",
        fields=(
            _text("title", "亮点的名称，作小标题", required=True),
            _text("text", "做法和效果，一两句话", required=True),
        ),
    ),
    PROBLEMS,
    STEPS,
)

_STAGE_ROWS = FieldSpec(
    name="stages",
    kind="rows",
    help="各学段，一段一行",
    required=True,
    fields=(
        _text("title", "学段：学前教育、小学、初中、普通高中", required=True),
        *(_of(name) for name in ("schools", "classes", "new_students", "students", "graduates", "full_time_teachers")),
    ),
)

STATISTICS_FIELDS = (
    _text("as_of", "数据的时点：2025年9月1日"),
    _STAGE_ROWS,
    *(
        _of(name, total_of=f"stages.{name}")
        for name in ("schools", "classes", "new_students", "students", "graduates", "full_time_teachers")
    ),
    _RATIO,
    _of("qualified_teachers"),
    _share("teacher_qualification_rate", "qualified_teachers", "full_time_teachers"),
    _of("large_classes"),
    _share("large_class_rate", "large_classes", "classes"),
    _of("kindergarten_children"),
    *_RATES,
    _of("floor_area_schools"),
    _of("funding"),
    _text("note", "统计口径的说明"),
)
