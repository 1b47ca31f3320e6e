"""Reports with figures that are not the year's own of the office: none of these fills a field."""

from __future__ import annotations

import time

import pytest

from wenming import read
from wenming.hooks import Registry, discover
from wenming.pipeline.last_year.asides import Aside, account_of
from wenming.pipeline.last_year.matching import nearest_blueprint
from wenming.pipeline.last_year.places import places

REGISTRY: Registry = discover()

# Blueprint, title, body, and all that may be taken: targets, other years, other bodies, other subjects, parts, means.
TRAPS: list[tuple[str, str, str, dict[str, str]]] = [
    (
        "petitions/annual_summary",
        "某区信访局2025年工作总结",
        "一、积案攻坚\n排查积案32件，化解28件，化解率87.5%。\n二、下一步打算\n2026年，来信控制在300件以内，按期办结率达到99%。",
        {"backlog_cases": "32件", "backlog_resolved": "28件", "backlog_resolution_rate": "87.5%"},
    ),
    (
        "petitions/annual_summary",
        "某区信访局2025年工作总结",
        "一、信访形势\n全市受理来信8120件，我区受理来信412件。全省网上信访5.2万件。",
        {"letters": "412件"},
    ),
    (
        "petitions/annual_summary",
        "某区信访局2025年工作总结",
        "一、信访形势\n2024年受理来信390件。去年接待来访512批。今年总体平稳。",
        {},
    ),
    (
        "petitions/annual_summary",
        "某区信访局2025年工作总结",
        "一、信访形势\n自2021年机构改革以来累计受理来信2412件。日均受理来信2件。12月份接待来访41批。",
        {},
    ),
    (
        "petitions/annual_summary",
        "某区信访局2025年工作总结",
        "一、来访接待\n其中东街街道来信57件，西街街道接待来访31批。",
        {},
    ),
    (
        "petitions/annual_summary",
        "某区信访局2025年工作总结",
        "一、复议工作\n办理行政复议案件40件，办结率95%，化解30件，满意率92%。",
        {},
    ),
    (
        "petitions/annual_summary",
        "某区信访局2025年工作总结",
        "一、存在问题\n距离按期办结率99%的目标还有差距。群众满意率目标值98%。\n二、工作\n争取网上信访占比达到60%，力争初次信访化解率达到95%以上。",
        {},
    ),
    (
        "petitions/annual_summary",
        "某区信访局2025年工作总结",
        "一、培训\n市局举办培训12期，培训600人次，我局派员参加。",
        {},
    ),
    (
        "petitions/annual_summary",
        "某区信访局2025年工作总结",
        "一、信访形势\n受理来信412件（上年390件），接待来访638批，上年为610批。",
        {"letters": "412件", "visit_batches": "638批"},
    ),
    (
        "petitions/annual_summary",
        "某区信访局2025年工作总结",
        "一、物业纠纷\n调处物业纠纷120件，化解110件，化解率91.7%。",
        {},
    ),
    (
        "petitions/annual_summary",
        "某区信访局2025年工作总结",
        "一、上半年\n上半年受理来信212件。第三季度接待来访101批。",
        {},
    ),
    (
        "meteorology/annual_summary",
        "某市气象局2024年工作总结",
        "2023年，全年发布预警信号99条。2024年，平稳。\n一、主要工作\n发布预警信号较上年减少16条。累计（2020年以来）启动应急响应50次。\n二、下一步打算\n2025年，力争发布预警信号200条，报送决策服务材料120期，预警信息公众覆盖率达到99%。",
        {},
    ),
    (
        "meteorology/annual_summary",
        "某市气象局2024年工作总结",
        "一、预警服务\n全省发布预警信号5200条，我市发布预警信号180条。县级气象局发布预警信号96条。",
        {"warnings_issued": "180条"},
    ),
    (
        "meteorology/annual_summary",
        "某市气象局2024年工作总结",
        "一、观测\n东山县建成自动气象站16个。历年平均降水量1350毫米，平均气温历史最高为19.2℃。",
        {},
    ),
    (
        "meteorology/annual_summary",
        "某市气象局2024年工作总结",
        "一、工作\n十四五以来开展应急演练30次。计划发布预警信号150条。单日最高启动应急响应3次。",
        {},
    ),
    (
        "meteorology/annual_summary",
        "某市气象局2024年工作总结",
        "一、目标任务\n气温预报准确率目标为85%，24小时晴雨预报准确率要达到90%以上。\n二、完成情况\n24小时晴雨预报准确率91.2%。",
        {"rain_forecast_accuracy": "91.2%"},
    ),
    (
        "subdistrict/annual_summary",
        "城东街道2024年工作总结",
        "一、主要工作\n全市12345热线满意率90%。全市新增就业52000人，其中我街道新增就业1860人。划分网格126个。\n二、下步打算\n2025年，划分网格150个，新增就业2000人，满意率达到99%。",
        {"new_jobs": "1860人", "grids": "126个"},
    ),
    (
        "subdistrict/annual_summary",
        "城东街道2024年工作总结",
        "一、社区工作\n花园社区开展志愿服务活动20场，登记注册志愿者85人。全区共有网格1240个。",
        {},
    ),
    (
        "subdistrict/annual_summary",
        "城东街道2024年工作总结",
        "一、矛盾调解\n2022年以来调解矛盾纠纷900件，成功率98%。区司法局调解矛盾纠纷3200件。",
        {},
    ),
    (
        "subdistrict/annual_summary",
        "城东街道2024年工作总结",
        "一、安全\n省安委会检查企业30家次，发现安全隐患45处。",
        {},
    ),
    (
        "subdistrict/annual_summary",
        "城东街道2024年工作总结",
        "一、就业\n明年新增就业2000人。拟举办招聘会10场。去年新增就业1700人。",
        {},
    ),
    (
        "tourism/annual_summary",
        "某县文化和旅游局2024年工作总结",
        "一、旅游市场\n全市接待游客3200万人次，旅游收入280亿元。全县接待游客210万人次。国庆假期接待游客35万人次。",
        {"arrivals": "210万人次"},
    ),
    (
        "tourism/annual_summary",
        "某县文化和旅游局2024年工作总结",
        "一、目标\n到2026年接待游客突破300万人次，旅游总收入达到30亿元。",
        {},
    ),
    (
        "tourism/annual_summary",
        "某县文化和旅游局2024年工作总结",
        "一、监管\n受理投诉86件，办结率98%；受理文物线索12件，办结12件。十三五期间接待游客900万人次。",
        {"tourism_complaints": "86件", "complaint_closure_rate": "98%"},
    ),
    (
        "construction/annual_summary",
        "某市住房和城乡建设局2024年工作总结",
        "一、保障房\n全省改造老旧小区1200个，我市改造老旧小区86个。某区改造老旧小区12个。2025年计划改造老旧小区90个。",
        {"old_estates_renovated": "86个"},
    ),
    (
        "construction/annual_summary",
        "某市住房和城乡建设局2024年工作总结",
        "一、燃气\n燃气安全检查发现隐患120处，整改120处，整改率100%。开工以来完成投资36亿元。",
        {},
    ),
    (
        "government_office/annual_summary",
        "某县人民政府办公室2024年工作总结",
        "一、公文\n市政府办公室印发文件360件。2023年办理建议提案88件，满意率100%。力争办文差错率控制在1%以内。",
        {},
    ),
    (
        "government_office/annual_summary",
        "某县人民政府办公室2024年工作总结",
        "一、信息公开\n全市主动公开政府信息12000条。累计公开（2019年至今）9800条。县教育局主动公开600条。",
        {},
    ),
    (
        "civility/creation_report",
        "某县城管局2024年文明单位创建工作汇报",
        "一、志愿服务\n全县注册志愿者3.2万人，志愿服务活动1200场。2023年我局开展志愿服务活动20场。下一年目标开展道德讲堂12场。",
        {},
    ),
    (
        "civility/creation_report",
        "某局2024年文明单位创建工作汇报",
        "一、讲堂\n每季度举办道德讲堂1场，人均志愿服务时长20小时。获评以来开展志愿服务活动300场。",
        {},
    ),
]


@pytest.mark.parametrize(("blueprint", "title", "body", "right"), TRAPS)
def test_nothing_wrong_is_taken(blueprint: str, title: str, body: str, right: dict[str, str]) -> None:
    """What is taken is right; rather nothing than a wrong figure."""
    document = read(f"{title}\n{body}\n", repair="safe", registry=REGISTRY).document
    match = nearest_blueprint(document, REGISTRY, REGISTRY.blueprint(blueprint))
    taken = {} if match is None else {name: str(value) for name, value in match.values.items()}

    assert {name: value for name, value in taken.items() if right.get(name) != value} == {}


def test_what_is_ours_is_still_taken() -> None:
    """Of a figure of the city and ours beside it, ours is taken."""
    text = "城东街道2024年工作总结\n一、主要工作\n全市新增就业52000人，其中我街道新增就业1860人。划分网格126个。\n"
    document = read(text, registry=REGISTRY).document
    match = nearest_blueprint(document, REGISTRY, REGISTRY.blueprint("subdistrict/annual_summary"))
    assert match is not None

    assert {name: str(value) for name, value in match.values.items()} == {"new_jobs": "1860人", "grids": "126个"}


@pytest.mark.parametrize(
    ("clause", "aside"),
    [
        ("受理来信412件", ""),
        ("截至12月底，受理来信412件", ""),
        ("今年以来受理来信412件", ""),
        ("2025年以来受理来信412件", ""),
        ("全区受理来信412件", "region"),
        ("全市受理来信412件", "body"),
        ("全市受理来信900件，我区受理来信412件", ""),
        ("东街街道受理来信412件", "body"),
        ("市局受理来信412件", "body"),
        ("2024年，全年受理来信412件", "time"),
        ("2026年受理来信412件", "target"),
        ("去年受理来信412件", "time"),
        ("去年受理来信390件，今年受理来信412件", ""),
        ("自2021年以来受理来信412件", "time"),
        ("3月份受理来信412件", "time"),
        ("力争受理来信412件", "target"),
        ("受理来信412件的目标", "target"),
        ("目标400件，实际受理来信412件", ""),
    ],
)
def test_what_a_figure_is_of(clause: str, aside: Aside) -> None:
    """The words before the figure tell; the last of them where several speak of time or of a body."""
    report = read(f"某区信访局2025年工作总结\n一、信访形势\n{clause}。\n", registry=REGISTRY).document.report

    assert [place.aside for place, quantity in places(report) if str(quantity) == "412件"] == [aside]


def test_hostile_words_take_linear_time() -> None:
    """Words that every pattern begins with, over and over."""
    account = account_of(read("某区信访局2025年工作总结\n一、工作\n无。\n", registry=REGISTRY).document.report)
    for words in ("全" * 100_000, "（" * 100_000, "市" * 100_000, "以来" * 50_000, "1月" * 50_000, "，其中" * 40_000):
        start = time.process_time()
        account.aside(words, words, words)

        assert time.process_time() - start < 3
