"""Checks of the government office: found, not found, and not sure."""

from __future__ import annotations

import pytest

from wenming import CheckContext, Metric, Point, Points, Registry, Report, Section, Table, check
from wenming.checker.mending import apply_edits
from wenming.plugins.government_office import PLUGIN

REGISTRY = Registry(plugins=(PLUGIN,))


def found(
    body: list[object] | None = None,
    *,
    heading: str = "成效",
    title: str = "总结",
    period: str | None = None,
    **given: str,
) -> list[str]:
    """Codes of the sector for a report of one section, with metrics of the definitions that the names say."""
    metrics = [
        Metric(name, value, definition=f"gov.{name.removesuffix('_before')}", source="台账", period="2024年" if "_before" in name else None)
        for name, value in given.items()
    ]
    sections = [Section(heading, body or ["正文。"])]  # type: ignore[arg-type]
    report = Report(title, issuer="区政府办公室", sections=sections, metrics=metrics, period=period)
    return [one.code for one in check(report, select=["GOV"], registry=REGISTRY).findings]


def points(*titles: str) -> Points:
    """A list of items with these titles."""
    return Points(tuple(Point(["略。"], title=one) for one in titles))


FOUR = ("领导重视，部署到位", "全员参与，宣传到位", "细化目标，责任到位", "强化督查，落实到位")


@pytest.mark.parametrize(
    ("lead", "codes"),
    [
        ("我办从四个方面着手，推动创建。", []),
        ("我办从五个方面着手，推动创建。", ["GOV101"]),
        ("我办做到五个到位。", ["GOV101"]),
        ("我办协调三个部门共同推进。", []),
        ("我办注重形成合力。", []),
    ],
)
def test_label_and_lead_have_one_number(lead: str, codes: list[str]) -> None:
    """The number of something else (三个部门) is no claim about the items."""
    assert found([lead, points(*FOUR)], heading="坚持“四个到位”，加大创建力度") == codes


@pytest.mark.parametrize(
    ("items", "codes"),
    [
        (FOUR, []),
        ((*FOUR[:3], "强化督查，注重落实"), ["GOV102"]),
        (("领导重视", "全员参与", "细化目标", "强化督查到位"), []),  # an author who does not play on the word
    ],
)
def test_items_end_in_the_key_word(items: tuple[str, ...], codes: list[str]) -> None:
    """Where most do, all do."""
    assert found(["我办注重形成合力。", points(*items)], heading="坚持“四个到位”，加大创建力度") == codes


def test_items_inside_a_paragraph_are_items() -> None:
    """一是……；二是……, as a page without line breaks has them."""
    text = "推进环境建设、队伍建设和制度建设。一是队伍建设；二是环境建设；三是制度建设。"

    assert found([text], heading="深化“三项建设”，夯实基础") == ["GOV103"]


@pytest.mark.parametrize("order", ["环境 队伍 职能", "队伍 环境 职能"])
def test_items_follow_the_lead(order: str) -> None:
    """The lead is a table of contents."""
    items = points(*(f"抓好{one}建设" for one in order.split()))

    codes = found(["着力抓好环境建设、队伍建设和职能建设。", items], heading="深化“三项建设”，夯实基础")
    assert codes == ([] if order.startswith("环境") else ["GOV103"])


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("开展各类督查活动200余项。", ["GOV104"]),
        ("三年来开展督查640项。", []),
        ("年均接收处理公文9200件。", []),
        ("2022年办理诉求1.47万件。", []),
        ("藏书2000余册，志愿者40余名。", []),  # stock, not flow
        ("落实第3项任务。", []),
    ],
)
def test_figures_of_several_years_have_a_time(text: str, codes: list[str]) -> None:
    """Of one year, or of all? In a report on one year nobody asks."""
    years = Table(rows=[["公文", "1", "2", "3"]], header=["项目", "2020年", "2021年", "2022年"])

    assert found([text, years], period="2020—2022年") == codes
    assert found([text], period="2022年") == []


@pytest.mark.parametrize("title", ["区政府办2020—2022年创建报告", "区政府办2020年—2022年创建报告"])
def test_several_years_want_yearly_figures(title: str) -> None:
    """By the period, or by the title of a report that was read."""
    two = Table(rows=[["公文", "1", "2"]], header=["项目", "2020年", "2021年"])
    all_ = Table(rows=[["2020年", "1"], ["2021年", "2"], ["2022年", "3"]], header=["年度", "公文"])

    assert found(title=title) == ["GOV105"]
    assert found([two], title=title) == ["GOV105"]
    assert found([all_], title=title) == []
    assert found(title="区政府办2022年创建报告") == []


@pytest.mark.parametrize(
    ("text", "given", "codes"),
    [
        ("公文处理未出现一例差错。", {}, ["GOV106"]),
        ("公文处理未出现一例差错。", {"doc_error_rate": "0%"}, []),
        ("公文处理未出现一例差错。", {"doc_error_rate": "0.3%"}, ["GOV106"]),
        ("公文制发零差错。", {}, ["GOV106"]),
        ("公文制发未出现差错（按发文登记统计）。", {}, []),
        ("经逐件核对，公文制发未出现差错。", {}, []),
        ("公文制发未出现差错。按发文登记统计，收文9270件。", {}, ["GOV106"]),  # that is what another sentence counts
        ("全年未发生安全事故。", {}, ["GOV106"]),
        ("力争实现公文零差错。", {}, []),
        ("从零开始学习。", {}, []),
    ],
)
def test_nothing_is_a_figure(text: str, given: dict[str, str], codes: list[str]) -> None:
    """A zero has a source; an aim needs none."""
    assert found([text], **given) == codes


@pytest.mark.parametrize(
    ("given", "codes"),
    [
        ({"motions_total": "201件", "npc_suggestions": "118件", "cppcc_proposals": "83件"}, []),
        ({"motions_total": "201件", "npc_suggestions": "118件", "cppcc_proposals": "85件"}, ["GOV107"]),
        ({"motions_total": "201件", "motions_a": "146件", "motions_b": "47件", "motions_c": "8件"}, []),
        ({"motions_total": "201件", "motions_a": "146件", "motions_b": "47件", "motions_c": "6件", "motions_d": "2件"}, []),
        ({"motions_total": "201件", "motions_a": "146件", "motions_b": "37件", "motions_c": "8件"}, ["GOV107"]),
        ({"motions_total": "200余件", "npc_suggestions": "118件", "cppcc_proposals": "85件"}, []),
        ({"motions_total": "201件", "motions_a": "146件"}, []),
        ({"supervision_closed": "223项", "supervision_items": "227项", "supervision_closure_rate": "98.24%"}, []),
        ({"supervision_closed": "223项", "supervision_items": "227项", "supervision_closure_rate": "98.2%"}, []),
        ({"supervision_closed": "223项", "supervision_items": "227项", "supervision_closure_rate": "100%"}, ["GOV108"]),
        ({"supervision_closed": "229项", "supervision_items": "227项"}, ["GOV108"]),
        ({"info_adopted": "0条", "info_submitted": "0条", "info_adoption_rate": "0%"}, []),
        ({"foi_received": "56件", "foi_carried_in": "2件", "foi_processed": "55件", "foi_carried_out": "3件"}, []),
        ({"foi_received": "56件", "foi_carried_in": "2件", "foi_processed": "55件", "foi_carried_out": "1件"}, ["GOV109"]),
        ({"foi_carried_in": "2件", "foi_carried_out": "5件", "foi_carried_out_before": "3件"}, ["GOV109"]),
        ({"normative_valid": "85件", "normative_valid_before": "82件", "normative_made": "8件", "normative_repealed": "5件"}, []),
        ({"normative_valid": "88件", "normative_valid_before": "82件", "normative_made": "8件", "normative_repealed": "5件"}, ["GOV110"]),
    ],
)  # fmt: skip
def test_figures_fit_one_another(given: dict[str, str], codes: list[str]) -> None:
    """Sums, rates, balances and stock; what is only roughly known is not judged."""
    assert found(**given) == codes


@pytest.mark.parametrize(
    ("text", "mended"),
    [("在“720”特大暴雨中。", "在“7·20”特大暴雨中。"), ("“512”地震以来。", "“5·12”地震以来。"), ("拨打“120”救护电话。", None), ("“7·20”特大雨情。", None)],
)
def test_days_have_a_dot(text: str, mended: str | None) -> None:
    """It is put in; a number that is no day is left alone."""
    report = Report("总结", sections=[Section("成效", [text])])
    rule = next(one for one in PLUGIN.rules if one.code == "GOV112")
    context = CheckContext(report=report)
    findings = list(rule.look(context))

    assert len(findings) == bool(mended)
    if mended:
        assert rule.fix is not None
        mending = rule.fix(context, findings[0])
        assert mending is not None
        assert CheckContext(report=apply_edits(report, mending.edits)).texts[-1][1] == mended


@pytest.mark.parametrize(
    ("total", "mean", "codes"),
    [("27600", "9200", []), ("27500", "9200", ["GOV113"]), ("27600", "9100", ["GOV113"]), ("2.76万", "9200", []), ("近3万", "—", [])],
)
def test_years_add_up(total: str, mean: str, codes: list[str]) -> None:
    """Total and mean of a table by years, as far as they are plain numbers."""
    header = ["项目", "2020年", "2021年", "2022年", "合计", "年均"]
    table = Table(rows=[["公文", "9120", "9210", "9270", total, mean]], header=header)

    assert found([table]) == codes


@pytest.mark.parametrize(("last", "text", "codes"), [("15件", "正文。", []), ("5件", "正文。", ["GOV114"]), ("5件", "多家会办的各计一次。", [])])
def test_topics_make_the_total(last: str, text: str, codes: list[str]) -> None:
    """A list that says it is open, or that some count twice, is none to add up."""
    numbers = ["62件", "57件", "41件", "26件", last]
    metrics = [Metric("motions_total", "201件", definition="gov.motions_total", source="台账")] + [
        Metric(f"topics.{at_}.number", one, definition="gov.motions_total", source="台账") for at_, one in enumerate(numbers, 1)
    ]
    report = Report("报告", sections=[Section("总体情况", [text])], metrics=metrics)

    assert [one.code for one in check(report, select=["GOV"], registry=REGISTRY).findings] == codes
