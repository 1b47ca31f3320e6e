"""Report of several years of creation, read to a meeting 创建文明单位报告: three labels and the items that they count.

It has a salutation and no problems or next steps. What is counted by the year comes as a row a year: totals and
yearly means are made of the rows, and stand in the table behind them.
"""

from __future__ import annotations

from attrs import evolve

from wenming import Blueprint, FieldSpec, SectionSpec
from wenming.plugins.government_office.fields import defined, figure, rows, words
from wenming.plugins.government_office.items import (
    ASSURANCES,
    CONDITIONS,
    DUTIES,
    PROJECTS,
    TEAM,
    fields_of,
    title,
)

__all__ = ["SPEECH"]

_KINDS = (
    "gov.docs_received", "gov.normative_made", "gov.drafts_written", "gov.meetings_held", "gov.supervision_items",
    "gov.supervision_closed", "gov.motions_total", "gov.receptions",
)  # fmt: skip
_REQUESTS = figure("requests", "件", "办理群众诉求事项")
_YEARLY = (*(defined(one) for one in _KINDS), _REQUESTS)

_YEARS = rows("years", "分年度数据，一年一行", words("in_year", "年度：2023年", required=True), *_YEARLY)


def _mean(spec: FieldSpec) -> FieldSpec:
    return FieldSpec(
        name=f"{spec.name}_mean",
        kind="metric",
        unit=spec.unit,
        help=f"年均{spec.help.partition('（')[0]}；分年度都填了的自动计算，也可以填约数：9000余{spec.unit}",
        definition=spec.definition,
        ratio_of=(spec.name, "years_covered"),
    )


_WORKED = (
    words(DUTIES[1], DUTIES[0]),
    words("meeting_kinds", "组织了哪些会议，用顿号隔开：政府全体会议、政府常务会议"),
    words("supervision_topics", "督查的重点，用顿号隔开：重大决策、重点工作、民生实事"),
    *(evolve(one, total_of=f"years.{one.name}") for one in _YEARLY),
    *(_mean(one) for one in _YEARLY),
    defined("gov.supervision_closure_rate", share_of=("supervision_closed", "supervision_items")),
    defined("gov.doc_error_rate"),
)

_ASKED = (
    words("since", "句中说这几年的话：三年来", required=True),
    words("goal", "创建的称号：省级文明单位", required=True),
    words("demands", "谁的要求：省文明委和市、区文明办"),
    words("focus", "围绕什么中心：全区经济社会发展大局"),
    words("calling", "单位的职责，一句话：区政府办公室是承上启下、协调各方的枢纽"),
    words("aim", "奋斗的方向：争当全区文明形象的“排头兵”"),
)

SPEECH = Blueprint(
    name="government_office/speech",
    genre="报告",
    title="{{ issuer }}{{ period }}创建{{ goal }}报告",
    help="在会上宣读的几年创建报告：几个到位、几项建设、几大工程，带分年度数据表；称谓写在数据开头的 addressee",
    style="speech",
    fields=(
        *_ASKED,
        *fields_of(*ASSURANCES, CONDITIONS, TEAM, _WORKED),
        figure("years_covered", "年", "年数；按分年度数据自动计数", total_of="years"),
        _YEARS,
        *fields_of(*PROJECTS),
    ),
    opening="speech_opening.txt",
    sections=(
        SectionSpec(
            title=title("坚持", "个到位", "加大创建力度", ASSURANCES), role="measures", prose="assurances.txt"
        ),
        SectionSpec(
            title=title("深化", "项建设", "夯实创建基础", (CONDITIONS, TEAM, _WORKED)),
            role="measures",
            prose="speech_constructions.txt",
        ),
        SectionSpec(
            title=title("实施", "大工程", "丰富创建载体", PROJECTS), role="measures", prose="projects.txt"
        ),
    ),
    closing="speech_closing.txt",
)
