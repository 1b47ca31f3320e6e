"""Fields that all sectors share: problems, next steps, and the processes behind a year's work.

Processes are rows: a sector takes those its units keep, and its prose prints them as sentences or as a
table; counts and sums come from the rows (``FieldSpec.total_of``). The prose for them is here too: a sector
whose templates are ``Templates(package, base=civility.TEMPLATES)`` says ``{% include "targets.txt" %}`` under
a caption of its own (``targets``, ``roster``, ``schedule``), or as a paragraph (``inspections``, ``pairings``,
``gifts``, ``publicity``, ``awards``, ``survey``), and names ``problem.txt``, ``step.txt`` and ``safeguard.txt``
in its sections.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from wenming import FieldSpec
from wenming.metrics import MetricDefinition
from wenming.plugins.civility.metrics import METRICS

__all__ = [
    "AWARDS", "DONATIONS", "INSPECTIONS", "PAIRINGS", "PROBLEMS", "PUBLICITY", "ROSTER", "SAFEGUARDS", "SCHEDULE",
    "STEPS", "TARGETS", "Catalogue", "defined", "figure", "rows", "words",
]  # fmt: skip

@frozen
class Catalogue:
    """Fields of the metrics that have a definition, by id: ``defined = Catalogue(METRICS)``.

    Attributes:
        metrics: Definitions of a sector; those that all sectors share (``civ.…``) are there besides.
    """

    metrics: tuple[MetricDefinition, ...] = ()
    _known: Mapping[str, MetricDefinition] = field(init=False, repr=False, eq=False)

    @_known.default
    def _by_id(self) -> Mapping[str, MetricDefinition]:
        return {one.id: one for one in (*METRICS, *self.metrics)}

    def __call__(
        self,
        id_: str,
        *,
        name: str = "",
        required: bool = False,
        parts: tuple[str, ...] = (),
        total_of: str = "",
        share_of: tuple[str, ...] = (),
    ) -> FieldSpec:
        """Return the field of the metric *id_*: ``civ.staff_total``.

        Raises:
            KeyError: no metric has that id.
        """
        found = self._known[id_]
        return FieldSpec.of(found, name=name, required=required, parts=parts, total_of=total_of, share_of=share_of)


defined = Catalogue()
"""The field of a metric that all sectors share: ``defined("civ.staff_total")``."""


def figure(name: str, unit: str, help_: str, *, of: str = "", required: bool = False, total_of: str = "") -> FieldSpec:
    """Return a field for a figure that has no definition, or counts as the metric *of* does."""
    return FieldSpec(
        name=name, kind="metric", unit=unit, help=help_, definition=of, required=required, total_of=total_of
    )


def words(name: str, help_: str, *, required: bool = False) -> FieldSpec:
    """Return a field for words."""
    return FieldSpec(name=name, kind="text", help=help_, required=required)


def rows(name: str, help_: str, *fields: FieldSpec) -> FieldSpec:
    """Return a field of rows."""
    return FieldSpec(name=name, kind="rows", help=help_, fields=fields)


PROBLEMS = rows(
    "problems",
    "存在的问题，一条一项",
    words("id", "英文代号，供下一步工作对应：staff"),
    words("title", "问题的名称，作小标题", required=True),
    words("text", "具体表现，一两句话", required=True),
    words("cause", "原因，接在“主要原因是”之后"),
)

STEPS = rows(
    "steps",
    "下一步工作，一条一项",
    words("title", "任务的名称，作小标题", required=True),
    words("text", "具体做法，一两句话", required=True),
    words("owner", "牵头科室"),
    words("due", "完成日期：2026-06-30"),
    words("answers", "所解决问题的代号"),
)

ROSTER = rows(
    "roster",
    "值班表，一班一行",
    words("day", "日期或时段：2月17日", required=True),
    words("leader", "带班领导的职务"),
    words("staff", "值班人员或岗位", required=True),
    words("phone", "值班电话（座机）"),
)

TARGETS = rows(
    "targets",
    "目标责任书的任务，一项一行",
    words("task", "任务", required=True),
    words("owner", "责任科室", required=True),
    words("measure", "完成标准"),
    words("deadline", "完成时限：6月底"),
    figure("score", "分", "考核得分"),
)

INSPECTIONS = rows(
    "inspections",
    "督查检查的安排，一种一行",
    words("rhythm", "周期：每月、每季度", required=True),
    words("activity", "内容", required=True),
    figure("times", "次", "本期次数"),
)

PAIRINGS = rows(
    "pairings",
    "结对共建，一个对象一行",
    words("partner", "对象：某某村、某某社区", required=True),
    words("since", "开始的年份：2023年"),
    words("deeds", "共建内容"),
    figure("visits", "次", "走访次数"),
    figure("money", "万元", "投入资金"),
)

DONATIONS = rows(
    "gifts",
    "捐款，一次一行",
    words("cause", "事由", required=True),
    figure("amount", "元", "金额"),
    figure("donors", "人次", "参与人次"),
)

PUBLICITY = rows(
    "publicity",
    "宣传，一个渠道一行",
    words("channel", "渠道：简报、门户网站、省级媒体", required=True),
    figure("items", "篇（次）", "数量"),
)

AWARDS = rows(
    "awards",
    "荣誉，一项一行",
    words("title", "荣誉的全称，带引号", required=True),
    words("level", "级别：国家级、省级、市级、县级"),
    words("winner", "获得的集体或个人"),
)

SCHEDULE = rows(
    "schedule",
    "时间安排，一个阶段一行",
    words("time", "起止时间：1月至2月", required=True),
    words("stage", "阶段：动员部署"),
    words("work", "主要工作", required=True),
    words("section", "责任科室"),
)

SAFEGUARDS = rows(
    "safeguards",
    "保障措施，一条一项",
    words("title", "名称，动宾短语：加强组织领导", required=True),
    words("text", "具体做法，一两句话", required=True),
)
