"""Report on the creation of a civilised unit 文明单位创建工作汇报: three sections in the mould 抓…，提高…力."""

from __future__ import annotations

from wenming import Blueprint, SectionSpec
from wenming.plugins.civility.fields import AWARDS, DONATIONS, INSPECTIONS, PAIRINGS, ROSTER, TARGETS
from wenming.plugins.construction.fields import (
    PROBLEMS,
    PROPOSALS,
    SERVICE,
    STEPS,
    defined,
    figure,
    rows,
    words,
)

__all__ = ["CREATION_REPORT"]

_AIMS = (
    words("guidance", "指导思想，动宾短语：学习贯彻党的二十大精神"),
    words("occasion", "借助的时机，用顿号隔开：效能建设、行风评议"),
    words("image_aim", "塑造什么形象，带引号：“清廉务实、便民高效”的公仆形象"),
    words("unit_aim", "建成什么单位，带引号：“管理规范、环境整洁”的文明单位"),
    words("check_rhythm", "自查的节奏：每半年自查一次"),
    figure("self_checks", "次", "对照标准开展自查"),
)

_QUALITY = (
    words("leader", "创建工作领导小组组长的职务：党组书记、局长"),
    words("office", "承担创建日常工作的科室：综合科"),
    words("scheme", "实施方案的名称，带书名号：《文明单位创建实施方案》"),
    defined("civ.staff_total", required=True),
    defined("civ.participants_unique"),
    defined("civ.participation_rate", share_of=("participants_unique", "staff_total")),
    words("study_day", "固定学习的时间：每周五下午"),
    words("study_topics", "学习的内容，用顿号隔开：政治理论、业务知识"),
    defined("civ.theory_sessions"),
    defined("civ.civic_lectures"),
    defined("civ.civic_lecture_attendance"),
    defined("civ.training_sessions"),
    defined("civ.training_participations"),
    rows("talks", "座谈会、民主生活会等，一种一行", words("title", "名称：老干部迎春座谈会", required=True)),
    words("invited", "上门征求意见或请进门来的对象，用顿号隔开：人大代表、居民群众"),
    figure("opinions", "条", "征求到的意见和建议"),
    figure("opinions_adopted", "条", "其中已经采纳的意见和建议"),
    rows("themes", "主题讨论和实践活动，一项一行", words("title", "名称，带引号：“我为创建献一策”", required=True)),
    words("sports", "文体比赛的项目，用顿号隔开：棋类、球类、歌咏"),
    defined("civ.cultural_events"),
    defined("civ.registered_volunteers"),
    defined("civ.volunteer_activities"),
    defined("civ.volunteer_participations"),
    defined("civ.volunteer_hours"),
)

_CARRIER = (
    words("goal", "创建的目标：区级“最佳文明单位”"),
    figure("computers", "台（套）", "购置计算机等办公设备"),
    figure("equipment_funds", "万元", "购置办公设备的资金"),
    words("office_effect", "办公条件改善的成效，一句话：机关基本实现无纸化办公"),
    words("facilities", "建成的活动场所，用顿号隔开：阅览室、市民学校"),
    figure("facilities_funds", "万元", "建设活动场所的资金"),
    figure("greening_funds", "万元", "美化亮化办公环境的资金"),
    defined("civ.cleanup_actions"),
    words("contests", "开展的竞赛和优质服务活动，带引号，用顿号隔开"),
    words("boards", "宣传形式，用顿号隔开：宣传栏、电子屏"),
    defined("civ.public_ads"),
    words("bulletin", "简报的名称，带书名号：《城建简报》"),
    figure("bulletins", "期", "编发简报"),
    defined("civ.media_reports"),
    figure("site_news", "条", "在政府门户网站发布信息"),
    rows("regulations", "新建和修订的制度，一项一行", words("title", "名称，带书名号：《学习制度》", required=True)),
    figure("regulations_total", "项", "新建和修订的制度总数，多于所列的才填"),
    figure("target_letters", "份", "签订目标责任书"),
    TARGETS,
    INSPECTIONS,
)

_SERVICE = (
    words("chain", "责任分工，用顿号隔开：主要领导负总责、分管领导具体抓、科室抓落实"),
    words("promises", "向社会作出的承诺，用顿号隔开：首问负责、限时办结"),
    *SERVICE,
    ROSTER,
    PAIRINGS,
    words("aided", "长期帮扶的家庭，不写姓名：一户困难家庭"),
    figure("aid_years", "年", "连续帮扶这户家庭的年数"),
    words("aid_deeds", "为这户家庭做的事，一句话：每学期开学前送去学费"),
    defined("civ.assistance_households"),
    defined("civ.assistance_funds", total_of="pairings.money"),
    DONATIONS,
    defined("civ.donations", total_of="gifts.amount"),
    defined("civ.blood_donations"),
    *PROPOSALS,
)

_RESULTS = (
    defined("civ.civil_offices"),
    figure("model_staff", "人", "评出文明职工"),
    figure("model_families", "户", "评出文明家庭"),
    AWARDS,
    defined("civ.honors", total_of="awards"),
    defined("civ.awareness_rate"),
    defined("civ.satisfaction_rate"),
    words("gap", "差距，一句话：与文明行业的标准相比还有差距"),
)

CREATION_REPORT = Blueprint(
    name="construction/creation_report",
    genre="汇报",
    title="{{ issuer }}创建文明单位工作情况的汇报",
    help="文明单位创建工作汇报：抓素质、抓载体、抓服务三部分，各三项做法；编号用一、和⒈",
    style="glyph",
    fields=(*_AIMS, *_QUALITY, *_CARRIER, *_SERVICE, *_RESULTS, PROBLEMS, STEPS),
    opening="creation_opening.txt",
    sections=(
        SectionSpec(
            title="抓素质，提高文明创建内动力",
            role="measures",
            prose="quality.txt",
            children=(
                SectionSpec(title="坚持学习教育，夯实思想根基", prose="study.txt"),
                SectionSpec(title="坚持谈心交流，增进理解信任", prose="talks.txt"),
                SectionSpec(title="坚持主题活动，激发创建热情", prose="themes.txt"),
            ),
        ),
        SectionSpec(
            title="抓载体，提高文明创建吸引力",
            role="measures",
            prose="carrier.txt",
            children=(
                SectionSpec(title="加大创建投入，提升机关形象", prose="outlay.txt"),
                SectionSpec(title="加强内外宣传，接受社会监督", prose="publicity.txt"),
                SectionSpec(title="健全规章制度，规范内部管理", prose="regulations.txt"),
            ),
        ),
        SectionSpec(
            title="抓服务，提高文明创建辐射力",
            role="measures",
            prose="service.txt",
            children=(
                SectionSpec(title="公开承诺，尽心为民解忧", prose="promises.txt"),
                SectionSpec(title="扶贫帮困，真情传递温暖", prose="aid.txt"),
                SectionSpec(title="建议提案，用心办理答复", prose="proposals.txt"),
            ),
        ),
        # Behind the deeds, before what is lacking; where neither problems nor plans follow, the closing has them.
        SectionSpec(title="评先评优，检验创建成效", role="results", prose="creation_results.txt"),
        SectionSpec(
            title="存在的问题",
            role="problems",
            children=(SectionSpec(title="{{ title }}", each="problems", prose="problem.txt"),),
        ),
        SectionSpec(
            title="下一步打算",
            role="next_steps",
            children=(SectionSpec(title="{{ title }}", each="steps", prose="step.txt"),),
        ),
    ),
    closing="creation_closing.txt",
)
