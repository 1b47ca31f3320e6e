"""Report on the creation of a civilised unit 文明单位创建工作汇报, in three parts with run-in lists."""

from __future__ import annotations

from wenming import Blueprint, SectionSpec
from wenming.plugins.civility.fields import DONATIONS, INSPECTIONS, PAIRINGS, ROSTER, TARGETS
from wenming.plugins.subdistrict.fields import (
    AID,
    DISPUTES,
    ENVIRONMENT,
    GRIDS,
    PEOPLE,
    PROBLEMS,
    RESULTS,
    STEPS,
    VOLUNTEERS,
    defined,
    figure,
    rows,
    words,
)

__all__ = ["CREATION_REPORT"]

_LEADERSHIP = (
    words("basis", "依据的办法或标准，带书名号：《云溪市文明单位测评细则》"),
    words("leader", "领导小组组长的职务：党工委书记、办事处主任"),
    words("deputies", "副组长：班子成员"),
    words("members", "成员，用顿号隔开：各科室、各社区负责人"),
    words("office", "承担日常工作的科室：党群工作办公室"),
    defined("civ.steering_meetings"),
    figure("target_letters", "份", "签订创建目标责任书"),
    TARGETS,
    figure("rules_revised", "项", "修订完善的制度"),
    words("rule_book", "汇编成册的制度，带书名号：《机关运行制度汇编》"),
    INSPECTIONS,
    figure("inspection_times", "次", "督查检查次数", total_of="inspections.times"),
)

_HARDWARE = (
    rows(
        "funds",
        "用于硬件建设的资金，一个来源一行",
        words("origin", "来源：财政资金、共建单位支持", required=True),
        figure("amount", "万元", "金额"),
    ),
    figure("funds_total", "万元", "硬件建设资金合计", total_of="funds.amount"),
    words("office_facilities", "街道机关新建、改造的设施，用顿号隔开"),
    rows(
        "facilities",
        "社区阵地，一种一行",
        words("title", "名称：党群活动室、便民服务站", required=True),
        figure("equipped", "个", "建有的社区", of="sub.communities"),
    ),
    defined("sub.facilities_built"),
)

_CULTURE = (
    words("sports_rooms", "职工和居民的文体场所，用顿号隔开：职工活动室、社区篮球场"),
    defined("civ.cultural_events"),
    rows(
        "festivals",
        "主要文体活动，一次一行",
        words("title", "名称：迎新春书画展", required=True),
        figure("persons", "人次", "参加人次"),
    ),
    defined("sub.community_events"),
    defined("civ.civic_lectures"),
    defined("civ.civic_lecture_attendance"),
)

_HELP = (
    *VOLUNTEERS,
    *AID,
    PAIRINGS,
    defined("civ.assistance_funds", total_of="pairings.money"),
    DONATIONS,
    defined("civ.donations", total_of="gifts.amount"),
    defined("civ.blood_donations"),
)

CREATION_REPORT = Blueprint(
    name="subdistrict/creation_report",
    genre="汇报",
    title="{{ issuer }}{{ period }}文明单位创建工作汇报",
    help="文明单位创建工作汇报：组织和制度、五个方面的做法和成效、差距和长效机制三部分，做法用一是、二是列出",
    fields=(
        *_LEADERSHIP,
        *PEOPLE,
        *_HARDWARE,
        *_HELP,
        words("campaigns", "环境整治的专项行动，用顿号隔开：清洁家园、楼道清零"),
        *ENVIRONMENT,
        defined("civ.public_ads"),
        figure("health_talks", "场", "健康教育宣传"),
        *_CULTURE,
        *GRIDS,
        *DISPUTES,
        ROSTER,
        *RESULTS,
        defined("civ.assessment_score"),
        PROBLEMS,
        STEPS,
    ),
    opening="creation_opening.txt",
    sections=(
        SectionSpec(title="加强组织领导，完善规章制度", role="measures", prose="leadership.txt"),
        SectionSpec(title="坚持多点发力，务求创建实效", role="measures", prose="measures.txt"),
        SectionSpec(title="健全长效机制，巩固创建成果", role="next_steps", prose="outlook.txt"),
    ),
    closing="creation_closing.txt",
)
