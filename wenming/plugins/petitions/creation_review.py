"""Work done for civility and what comes next 文明创建工作情况和下一步打算: five themes, then the tasks."""

from __future__ import annotations

from wenming import Blueprint, SectionSpec
from wenming.plugins.civility.fields import INSPECTIONS, PUBLICITY
from wenming.plugins.petitions.fields import DUTY, STEPS, defined, figure, rows, words

__all__ = ["CREATION_REVIEW"]

_THEORY = (
    words("campaign", "结合的创建工作：全区创建全国文明城市"),
    words("goal", "服务的大局，接在“为”之后：加快建设现代化湖滨新区"),
    words("study_topics", "学习的主要内容，用顿号隔开"),
    words("study_forms", "学习的形式，用顿号隔开：理论学习中心组、支部大会"),
    defined("civ.theory_sessions"),
    words("practice", "结合的实践活动：“我为群众办实事”实践活动"),
    words("reported_deeds", "宣传报道的做法，用顿号隔开：领导干部带案下访、定期接访"),
)

_PARTY = (
    words("party_form", "党建的载体：党支部主题党日"),
    figure("party_days", "次", "主题党日次数"),
    words("estate", "结对共建的小区"),
    words("estate_tasks", "在小区开展的整治，用顿号隔开：环境卫生、公共秩序"),
    words("preached", "宣传的内容，用顿号隔开：创新理论、文明公约"),
    figure("estate_problems", "件", "帮助小区解决的问题"),
)

_DUTIES = (
    words("rosters", "建立的值班表和服务表，用顿号隔开"),
    words("scored_in", "纳入的考核：年度效能考核"),
    words("made_clear", "明确的事项，用顿号隔开：分管领导、岗位任务、工作底线"),
    *DUTY,
    defined("civ.volunteer_hours"),
)

_MODELS = (
    words("model_events", "学习宣传先进典型的活动，用顿号隔开：道德讲堂、事迹报告会"),
    words("models", "宣传的先进典型，用顿号隔开：道德模范、身边好人"),
    words("virtues", "学习的品质，用顿号隔开"),
    defined("civ.civic_lectures"),
    defined("civ.civic_lecture_attendance"),
    defined("civ.model_persons"),
)

_OFFICE = (
    words("places", "整治的场所，用顿号隔开：机关办公区、联合接访中心"),
    words("order_kept", "规范的内容，用顿号隔开：物品摆放、标语张贴、档案存放"),
    words("manners", "对工作人员的要求，用顿号隔开：仪容仪表、文明用语"),
    words("waste", "垃圾分类的做法：配齐分类投放容器"),
    defined("civ.cleanup_actions"),
    INSPECTIONS,
    figure("inspection_times", "次", "督查检查次数", total_of="inspections.times"),
    PUBLICITY,
    defined("civ.media_reports", total_of="publicity.items"),
)

_GAPS = rows(
    "gaps",
    "存在的差距，一条一项",
    words("title", "差距的名称，接在“主要是”之后", required=True),
    words("text", "具体表现，一两句话"),
)

CREATION_REVIEW = Blueprint(
    name="petitions/creation_review",
    genre="报告",
    title="{{ issuer }}{{ period }}文明创建工作情况和下一步工作打算",
    help="文明创建工作情况和下一步打算：五个“强化”的做法，差距和任务合为一部分；没有数字也能成文",
    fields=(*_THEORY, *_PARTY, *_DUTIES, *_MODELS, *_OFFICE, _GAPS, STEPS),
    opening="review_opening.txt",
    sections=(
        SectionSpec(
            title="工作开展情况",
            role="measures",
            children=(
                SectionSpec(title="强化理论武装", prose="theory.txt"),
                SectionSpec(title="强化党建带动", prose="party.txt"),
                SectionSpec(title="强化值守履责", prose="duty.txt"),
                SectionSpec(title="强化典型示范", prose="models.txt"),
                SectionSpec(title="强化机关管理", prose="office.txt"),
            ),
        ),
        SectionSpec(
            title="存在问题和下一步工作打算",
            role="next_steps",
            prose="gaps.txt",
            children=(SectionSpec(title="{{ title }}", each="steps", prose="step.txt"),),
        ),
    ),
)
