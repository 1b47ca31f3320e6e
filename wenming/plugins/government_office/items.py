"""The labels of the speech and of the creation report: “四个到位”, “三项建设”, “六大工程”, and their fields.

A label counts its items, and an item is there when one of its fields is: so the number in the title, in the
lead and under it is one number. Titles are prose without a file, so they are made here of the names.
"""

from __future__ import annotations

from typing import TypeAlias

from wenming import FieldSpec
from wenming.plugins.civility.fields import DONATIONS, INSPECTIONS, PAIRINGS, PUBLICITY, ROSTER, TARGETS
from wenming.plugins.government_office.fields import defined, figure, rows, words

__all__ = ["ASSURANCES", "CONDITIONS", "DUTIES", "PROJECTS", "TEAM", "Item", "fields_of", "title"]


Item: TypeAlias = tuple[FieldSpec, ...]
"""What the paragraph of one item says; it stands there when one of the fields does."""


_ZERO_SPEAKS = frozenset({"doc_error_rate"})  # none is what there is to tell


def _given(item: Item) -> str:
    """Return the question whether *item* is there, as an expression of prose."""
    asked = [
        f"({one.name} and not {one.name}.zero)" if one.kind == "metric" and one.name not in _ZERO_SPEAKS else one.name
        for one in item
    ]
    return f"({' or '.join(asked)})"


def title(verb: str, noun: str, rest: str, items: tuple[Item, ...]) -> str:
    """Return the prose of a title: 坚持“四个到位”，加大创建力度; *noun* is 个到位, *rest* what stands alone for one."""
    count = f"{{% set count = [{', '.join(_given(one) for one in items)}]|select|list|length %}}"
    numbers = '{2: "两", 3: "三", 4: "四", 5: "五", 6: "六"}'
    return f"{count}{{% if count > 1 %}}{verb}“{{{{ {numbers}[count] }}}}{noun}”，{{% endif %}}{rest}"


def fields_of(*items: Item) -> tuple[FieldSpec, ...]:
    """Return the fields of *items*, in their order."""
    return tuple(spec for item in items for spec in item)


ASSURANCES = (
    (
        words("leader", "创建工作领导小组组长的职务，不写姓名：区政府党组成员、办公室主任"),
        words("members", "副组长和成员，接在组长之后：班子成员任副组长、各科室负责人为成员"),
        words("chain", "责任链，用顿号隔开：主要领导负总责、分管领导抓推进、各科室抓落实"),
        defined("civ.steering_meetings"),
        defined("civ.staff_total"),
        defined("civ.participants_unique"),
        defined("civ.participation_rate", share_of=("participants_unique", "staff_total")),
    ),
    (
        words("channels", "宣传阵地，用顿号隔开：创建专栏、电子屏"),
        words("campaigns", "主题宣传活动，带引号，用顿号隔开"),
        PUBLICITY,
        defined("civ.media_reports", total_of="publicity.items"),
        defined("civ.public_ads"),
    ),
    (
        words("scheme", "实施方案的名称，带书名号：《文明单位创建实施方案》"),
        figure("target_letters", "份", "签订创建目标责任书"),
        words("incentives", "奖惩办法，一句话：考核结果与评先评优挂钩"),
        TARGETS,
    ),
    (
        INSPECTIONS,
        figure("checks", "次", "督查检查合计；各行都填了次数的自动相加", total_of="inspections.times"),
        words("follow_up", "查出问题怎样整改，一句话"),
        defined("civ.assessment_score"),
        defined("civ.awareness_rate"),
        defined("civ.satisfaction_rate"),
    ),
)
"""部署, 宣传, 责任, 落实."""

CONDITIONS = (
    words("surroundings", "整修美化了什么，一句话：粉刷办公楼，整修门岗和停车区"),
    figure("books", "册", "职工图书室藏书"),
    words("culture", "廊道文化等，一句话：楼道和会议室悬挂廉政、文明主题的书画"),
    words("window", "窗口和接待场所的改善，一句话：改造信访接待室，设置公开栏和导引图"),
    defined("civ.cleanup_actions"),
)
"""环境建设."""

TEAM = (
    words("leadership", "班子建设，一句话：完善中心组学习和民主生活会制度"),
    defined("civ.theory_sessions"),
    defined("civ.training_sessions"),
    defined("civ.training_participations"),
    words("integrity", "廉政教育，一句话：每年组织干部职工参观廉政教育基地"),
    words("conduct", "作风建设，一句话：推行首问负责和限时办结，整治“庸懒散软”"),
)
"""队伍建设."""

DUTIES = ("工作职能的一句话总说：把日常业务作为检验创建成效的标尺", "duties")
"""What the two blueprints ask first of 职能建设, and the field's name."""

PROJECTS = (
    (
        words("reading", "读书学习活动，带引号，用顿号隔开：“好书共读”“青年讲坛”"),
        defined("civ.civic_lectures"),
        defined("civ.civic_lecture_attendance"),
    ),
    (
        words("contests", "评选活动，带引号：“文明科室”“文明职工”“文明家庭”"),
        defined("civ.civil_offices"),
        defined("civ.model_persons"),
        defined("civ.honors"),
    ),
    (
        words("themes", "志愿服务的主题，带引号：“清洁家园”“文明交通”"),
        defined("civ.registered_volunteers"),
        defined("civ.volunteer_activities"),
        defined("civ.volunteer_participations"),
        defined("civ.volunteer_hours"),
        words("streets", "包联街区的服务，一句话：到责任街区清扫垃圾、疏导交通"),
    ),
    (
        PAIRINGS,
        defined("civ.pairing_places", total_of="pairings"),
        defined("civ.assistance_funds", total_of="pairings.money"),
        words("village_customs", "帮助村里树新风，一句话：协助制定村规民约，评选“好媳妇”“好婆婆”"),
    ),
    (
        words("care", "关爱职工的做法，一句话：每年组织在职和离退休职工体检，建立健康档案"),
        words("visits", "节日慰问的活动，带引号：“红红火火过大年”"),
        figure("comforted", "名", "慰问的困难职工、孤寡老人等"),
        defined("civ.assistance_households"),
        defined("civ.donations", total_of="gifts.amount"),
        DONATIONS,
        defined("civ.blood_donations"),
    ),
    (
        rows(
            "emergencies",
            "参与的应急工作，一次一行",
            words("event", "事件，写明时间：2024年7月防汛抢险", required=True),
            words("deeds", "做了什么，一两句话", required=True),
        ),
        ROSTER,
        figure("duty_shifts", "班", "应急值班班次；按值班表自动计数", total_of="roster"),
    ),
)
"""学习, 典型, 志愿, 结对, 关爱, 应急."""
