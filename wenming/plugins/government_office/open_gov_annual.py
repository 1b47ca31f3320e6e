"""Yearly report on open government 政府信息公开工作年度报告: six fixed parts, three fixed tables."""

from __future__ import annotations

from wenming import Blueprint, SectionSpec
from wenming.plugins.government_office.fields import PROBLEMS, STEPS, defined, words
from wenming.plugins.government_office.open_gov_form import APPLICATIONS, DISPUTES, PUBLISHED

__all__ = ["OPEN_GOV_ANNUAL", "PARTS"]

PARTS = (
    "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况",
    "存在的主要问题及改进情况", "其他需要报告的事项",
)  # fmt: skip
"""Titles of the form, in its order."""

_OVERVIEW = (
    defined("gov.info_disclosed"),
    words("openness_fields", "公开的重点，用顿号隔开：财政预决算、重大项目、民生实事"),
    words("reply_work", "依申请公开的做法，一句话：规范登记、审核、答复流程"),
    words("management", "政府信息管理，一句话：落实公开属性源头认定和发布前审查"),
    words("platforms", "平台建设，一句话：优化政府网站公开专栏"),
    words("assurance", "监督保障，一句话：把政务公开纳入年度考核，开展业务培训"),
)

OPEN_GOV_ANNUAL = Blueprint(
    name="government_office/open_gov_annual",
    genre="报告",
    title="{{ issuer }}{{ period }}政府信息公开工作年度报告",
    help="政府信息公开工作年度报告：六个固定部分、三张固定表格，表内合计自动相加并互相验算",
    fields=(
        *_OVERVIEW,
        *PUBLISHED,
        *APPLICATIONS,
        *DISPUTES,
        PROBLEMS,
        STEPS,
        words("other", "其他需要报告的事项，如收取信息处理费的情况；没有的写：本年度没有其他需要报告的事项", required=True),
    ),
    opening="openness_opening.txt",
    sections=(
        SectionSpec(title=PARTS[0], role="overview", prose="openness_overview.txt"),
        SectionSpec(title=PARTS[1], role="results", prose="openness_published.txt"),
        SectionSpec(title=PARTS[2], role="results", prose="openness_applications.txt"),
        SectionSpec(title=PARTS[3], role="results", prose="openness_disputes.txt"),
        SectionSpec(
            title=PARTS[4],
            role="problems",
            children=(
                SectionSpec(
                    title="存在的主要问题",
                    children=(SectionSpec(title="{{ title }}", each="problems", prose="problem.txt"),),
                ),
                SectionSpec(
                    title="改进措施",
                    role="next_steps",
                    children=(SectionSpec(title="{{ title }}", each="steps", prose="step.txt"),),
                ),
            ),
        ),
        SectionSpec(title=PARTS[5], role="other", prose="openness_other.txt"),
    ),
)
