"""Metrics of petitions 信访: catalogue ``pet``, with formulas, roll-up rules and plausible ranges.

Names and terms of handling follow the rules of the trade (信访工作条例: an answer on acceptance within 15
days, an end within 60, one extension of 30; satisfaction rules of 2022). The figures that one office
compares with another, and that the rules keep inside the house, are ``internal``. Figures of single
persons are withheld below county level where there are one or two of them.
"""

from __future__ import annotations

from wenming.metrics import MetricDefinition

__all__ = ["METRICS"]

METRICS = (
    MetricDefinition(
        "pet.letters", name="来信件数", name_hant="來信件數", unit="件", low=0, phrase="受理来信{v}",
        direction="none", small_cells="withhold",
    ),
    MetricDefinition(
        "pet.visit_batches", name="来访批次", name_hant="來訪批次", unit="批", low=0, phrase="接待来访{v}",
        direction="none", small_cells="withhold",
    ),
    MetricDefinition(
        "pet.visit_persons", name="来访人次", name_hant="來訪人次", unit="人次", low=0, phrase="接待来访{v}",
        direction="none", small_cells="withhold", note="与来访批次是同一来访的两种计数，不少于批次",
    ),
    MetricDefinition(
        "pet.online_petitions", name="网上信访件数", name_hant="網上信訪件數", unit="件", low=0,
        phrase="受理网上信访{v}", direction="none",
    ),
    MetricDefinition(
        "pet.petition_total", name="信访总量", name_hant="信訪總量", unit="件（批）次",
        formula="letters+visit_batches+online_petitions", low=0, phrase="受理信访事项{v}", direction="none",
        note="应说明含哪些渠道，有电话的另加",
    ),
    MetricDefinition(
        "pet.collective_batches", name="集体访批次", name_hant="集體訪批次", unit="批", low=0,
        phrase="其中集体访{v}", direction="down", disclosure="internal", small_cells="withhold",
        note="5人以上为集体访",
    ),
    MetricDefinition(
        "pet.collective_persons", name="集体访人次", name_hant="集體訪人次", unit="人次", low=0,
        phrase="集体访{v}", direction="none", disclosure="internal", small_cells="withhold",
        note="不少于集体访批次的5倍",
    ),
    MetricDefinition(
        "pet.first_petitions", name="初次信访件数", name_hant="初次信訪件數", unit="件", low=0,
        phrase="初次信访{v}", direction="none",
    ),
    MetricDefinition(
        "pet.repeat_petitions", name="重复信访件数", name_hant="重複信訪件數", unit="件", low=0,
        phrase="重复信访{v}", direction="down", disclosure="internal", small_cells="withhold",
    ),
    MetricDefinition(
        "pet.repeat_rate", name="重复信访率", name_hant="重複信訪率", unit="%", kind="ratio",
        formula="repeat_petitions/petition_total", units_roll_up="recompute", periods_roll_up="recompute",
        low=0, high=100, phrase="重复信访占{v}", direction="down", disclosure="internal",
    ),
    MetricDefinition(
        "pet.acceptance_due", name="应受理件数", name_hant="應受理件數", unit="件", low=0, direction="none",
        note="受理期限在本期内届满的",
    ),
    MetricDefinition(
        "pet.accepted_on_time", name="及时受理件数", name_hant="及時受理件數", unit="件", low=0,
        note="15日内作出受理与否的答复",
    ),
    MetricDefinition(
        "pet.timely_acceptance_rate", name="及时受理率", name_hant="及時受理率", unit="%", kind="coverage",
        formula="accepted_on_time/acceptance_due", units_roll_up="recompute", periods_roll_up="recompute",
        low=0, high=100, phrase="及时受理率{v}",
    ),
    MetricDefinition(
        "pet.conclusion_due", name="应办结件数", name_hant="應辦結件數", unit="件", low=0, direction="none",
        note="办理期限在本期内届满的",
    ),
    MetricDefinition(
        "pet.concluded_on_time", name="按期办结件数", name_hant="按期辦結件數", unit="件", low=0,
        note="60日内办结，经批准可延长30日",
    ),
    MetricDefinition(
        "pet.ontime_conclusion_rate", name="按期办结率", name_hant="按期辦結率", unit="%", kind="coverage",
        formula="concluded_on_time/conclusion_due", units_roll_up="recompute", periods_roll_up="recompute",
        low=0, high=100, phrase="按期办结率{v}", note="也称按期答复率",
    ),
    MetricDefinition(
        "pet.accepted_cases", name="受理件数", name_hant="受理件數", unit="件", low=0, phrase="受理{v}",
        direction="none",
    ),
    MetricDefinition(
        "pet.concluded_cases", name="办结件数", name_hant="辦結件數", unit="件", low=0, phrase="办结{v}",
        direction="none",
    ),
    MetricDefinition(
        "pet.conclusion_rate", name="办结率", name_hant="辦結率", unit="%", kind="ratio",
        formula="concluded_cases/accepted_cases", units_roll_up="recompute", periods_roll_up="recompute", low=0,
        high=100, phrase="办结率{v}", note="办结与受理须为同一批事项，超过100%说明含有往年积存",
    ),
    MetricDefinition(
        "pet.first_resolved", name="初次信访一次性化解件数", name_hant="初次信訪一次性化解件數", unit="件",
        low=0, phrase="一次性化解{v}",
    ),
    MetricDefinition(
        "pet.first_resolution_rate", name="初次信访一次性化解率", name_hant="初次信訪一次性化解率", unit="%",
        kind="coverage", formula="first_resolved/first_petitions", units_roll_up="recompute",
        periods_roll_up="recompute", low=0, high=100, phrase="一次性化解率{v}",
        note="以已经办结的初次信访为分母",
    ),
    MetricDefinition(
        "pet.evaluable_cases", name="可评价件数", name_hant="可評價件數", unit="件", low=0, direction="none",
    ),
    MetricDefinition(
        "pet.evaluated_cases", name="参评件数", name_hant="參評件數", unit="件", low=0,
    ),
    MetricDefinition(
        "pet.satisfied_cases", name="评价满意件数", name_hant="評價滿意件數", unit="件", low=0,
    ),
    MetricDefinition(
        "pet.evaluation_rate", name="群众参评率", name_hant="群眾參評率", unit="%", kind="coverage",
        formula="evaluated_cases/evaluable_cases", units_roll_up="recompute", periods_roll_up="recompute",
        low=0, high=100, phrase="群众参评率{v}",
    ),
    MetricDefinition(
        "pet.petition_satisfaction_rate", name="参评群众满意率", name_hant="參評群眾滿意率", unit="%",
        kind="coverage", formula="satisfied_cases/evaluated_cases", units_roll_up="recompute",
        periods_roll_up="recompute", low=0, high=100, phrase="参评群众满意率{v}",
        note="是参评群众的满意率，不是全部信访人的",
    ),
    MetricDefinition(
        "pet.leader_receptions", name="领导接访批次", name_hant="領導接訪批次", unit="批", low=0,
        phrase="领导干部接访{v}",
    ),
    MetricDefinition(
        "pet.leader_cases", name="领导包案件数", name_hant="領導包案件數", unit="件", low=0,
        phrase="领导包案{v}", direction="none", disclosure="internal",
    ),
    MetricDefinition(
        "pet.leader_cases_resolved", name="包案化解件数", name_hant="包案化解件數", unit="件", low=0,
        phrase="化解包案事项{v}",
    ),
    MetricDefinition(
        "pet.leader_resolution_rate", name="包案化解率", name_hant="包案化解率", unit="%", kind="coverage",
        formula="leader_cases_resolved/leader_cases", units_roll_up="recompute", periods_roll_up="recompute",
        low=0, high=100, phrase="包案化解率{v}",
    ),
    MetricDefinition(
        "pet.backlog_cases", name="信访积案件数", name_hant="信訪積案件數", unit="件", periods_roll_up="last",
        low=0, phrase="梳理积案{v}", direction="down", disclosure="internal", note="以期初确定的清单为准",
    ),
    MetricDefinition(
        "pet.backlog_resolved", name="积案化解件数", name_hant="積案化解件數", unit="件", low=0,
        phrase="化解积案{v}",
    ),
    MetricDefinition(
        "pet.backlog_resolution_rate", name="积案化解率", name_hant="積案化解率", unit="%", kind="coverage",
        formula="backlog_resolved/backlog_cases", units_roll_up="recompute", periods_roll_up="recompute", low=0,
        high=100, phrase="积案化解率{v}", note="分母为期初确定的积案清单",
    ),
    MetricDefinition(
        "pet.review_cases", name="复查件数", name_hant="複查件數", unit="件", low=0, phrase="复查{v}",
        direction="none", small_cells="withhold", note="30日内申请，30日内答复",
    ),
    MetricDefinition(
        "pet.reexamination_cases", name="复核件数", name_hant="複核件數", unit="件", low=0, phrase="复核{v}",
        direction="none", small_cells="withhold", note="不多于同一批事项的复查件数",
    ),
    MetricDefinition(
        "pet.mean_handling_days", name="平均办理天数", name_hant="平均辦理天數", unit="天", kind="duration",
        units_roll_up="weighted:concluded_cases", periods_roll_up="weighted:concluded_cases", low=0, high=90,
        phrase="平均办理{v}", direction="down", note="按办结件数加权",
    ),
)
