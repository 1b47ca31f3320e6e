"""The core's rules: each finds its fault where it is, and is silent where there is none."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wenming.checker import RULES, CheckContext, CheckResult, run_rules
from wenming.checker.claims import claims
from wenming.checker.formulations import FORMULATIONS
from wenming.diagnostics import Diagnostic
from wenming.metrics import MetricDefinition
from wenming.model import (
    Measure,
    Metric,
    NextStep,
    Points,
    Problem,
    Report,
    Section,
    Source,
    Table,
    Text,
)
from wenming.numbering import number
from wenming.reader import read_text
from wenming.testing.strategies import plain_words, reports
from wenming.zh import Quantity

BY_CODE = {rule.code: rule for rule in RULES}
LONG = "一年来全局上下团结一心，扎实推进各项工作，取得了新的进展。"


def found(report: Report, code: str, **more: object) -> list[Diagnostic]:
    """Return what the rule *code* finds in *report*."""
    context = CheckContext(report=report, labels=number(report), **more)  # type: ignore[arg-type]
    return list(run_rules(context, [BY_CODE[code]]).findings)


def check_text(source: str) -> CheckResult:
    """Return what all rules find in a text that is read."""
    document = read_text(source).document
    labels = number(document.report, document.style)
    return run_rules(CheckContext(report=document.report, labels=labels, spans=document.spans), RULES)


def sections(*children: object, role: str = "measures", body: object = ()) -> Report:
    """Return a report of one part with *children*."""
    return Report("标题", sections=[Section("部分", body, role=role, children=children)])  # type: ignore[arg-type]


STALE = Metric("growth", "14.81%", source=Source(kind="computed", formula="growth", inputs=["now", "before"]))


def grown(now: str) -> Report:
    """Return a report that states the growth of 18.6亿元 over 16.2亿元."""
    return Report("标题", metrics=[Metric("now", now), Metric("before", "16.2亿元"), STALE])


A, B = Measure("加强领导", ["正文。"]), Measure("落实责任", ["正文。"])

BAD = [
    # code, report, path of the finding, a value in it
    ("W302", grown("20.1亿元"), "metrics[2]", "24.07%"),
    ("W304", Report("标题", opening=["同比下降{g}。"], metrics=[Metric("g", "-7.20%")]), "opening[0]", "-7.20%"),
    ("W304", Report("标题", opening=["较上年增长了{g}"], metrics=[Metric("g", "-3件")]), "opening[0]", "增长了"),
    ("W103", sections(A), "sections[0].children[0]", "加强领导"),
    ("W103", sections(Section("外", children=[A]), B), "sections[0].children[0].children[0]", "外"),
    ("W104", sections(A, Measure("落实责任")), "sections[0].children[1]", "落实责任"),
    ("W104", Report("标题", sections=[Section("存在问题"), Section("做法", ["正文。"])]), "sections[0]", "存在问题"),
    ("W104", Report("标题", sections=[Section("做法")]), "sections[0]", "做法"),
    ("W201", sections(Problem("人手不足", id="staff")), "sections[0].children[0]", "人手不足"),
    ("W201", sections(Problem("人手不足", id="a"), NextStep("充实", answers=["b"])), "sections[0].children[0]", "人手"),
    ("W201", sections(Problem("人手不足")), "sections[0].children[0]", "人手不足"),
    ("W202", sections(NextStep("充实队伍")), "sections[0].children[0]", "an owner and a day"),
    ("W202", sections(NextStep("充实队伍", owner="人事科")), "sections[0].children[0]", "a day"),
    ("W202", sections(NextStep("充实队伍", due="2026-06-30")), "sections[0].children[0]", "owner"),
    ("W203", sections(A, B, body=["从五个方面着手。"]), "sections[0].body[0]", "五个方面"),
    ("W203", sections(A, B, body=["主要做了以下3项工作，坚持“三个到位”。"]), "sections[0].body[0]", "三个到位"),
    ("W203", sections(body=["做到四个到位：", Points(["甲", "乙", "丙"])]), "sections[0].body[0]", "四个到位"),
    ("W203", sections(body=[Points(["甲", "乙", "丙"], label="四个到位")]), "sections[0].body[0]", "四个到位"),
    ("W203", sections(body=["主要做了五个方面的工作。", "甲。", Points(["乙"] * 4)]), "sections[0].body[0]", "五个方面"),
    ("W203", Report("标题", sections=[Section("坚持“四个到位”，加大力度", children=[A, B])]), "sections[0].title", "四个"),
    ("W203", Report("标题", sections=[Section("主要抓好三个方面", children=[A, B])]), "sections[0].title", "三个方面"),
    ("W203", Report("标题", sections=[Section("實施“六大工程”", [Points(["甲"] * 5)])]), "sections[0].title", "六大工程"),
    ("W203", Report("标题", opening=["现将三个方面的工作汇报如下："], sections=[Section("甲"), Section("乙")]), "opening[0]", "三"),
    ("W310", Report("标题", metrics=[Metric("visits", "1.52亿人次")]), "metrics[0]", "1.52亿人次"),
    ("W503", sections(Measure("甲", [LONG]), Measure("乙", [LONG])), "sections[0].children[1].body[0]", "（一）"),
    ("W503", Report("标题", opening=[LONG, "中间。", LONG]), "opening[2]", "opening[0]"),
]

GOOD = [
    ("W304", Report("标题", opening=["同比下降{g}，气温{t}。"], metrics=[Metric("g", "7.20%"), Metric("t", "-3℃")])),
    ("W103", sections(A, B)),
    ("W103", Report("标题", sections=[Section("做法", [Points(["甲"])])])),
    ("W104", sections(Problem("人手不足"), Problem("经费偏紧"))),
    ("W104", sections(A, Measure("加强组织领导，健全工作机制，明确任务分工，压实各级责任，形成齐抓共管的局面，推动落实"))),
    ("W104", sections(A, Measure("加强领导。"))),
    ("W104", Report("标题", sections=[Section("加强领导"), Section("落实责任")])),
    ("W201", sections(Problem("人手不足", id="staff"), NextStep("充实队伍", answers=["staff"]))),
    ("W201", sections(Problem("人手不足"), NextStep("充实队伍"))),
    ("W201", Report("标题", closing=["下一步将充实队伍。"], sections=[Section("问题", children=[Problem("人手不足")])])),
    ("W202", sections(NextStep("充实队伍", owner="人事科", due="2026-06-30"))),
    ("W202", sections(NextStep("充实队伍", ["由人事科牵头，6月底前完成。"]))),
    ("W202", sections(NextStep("充实队伍", ["甲。", Points(["由办公室负责", "年底前到位"])]))),
    ("W203", sections(A, B, body=["从两个方面着手。"])),
    ("W203", sections(A, B, body=["深入学习“三个代表”重要思想，开展三服务活动。"])),
    ("W203", sections(A, B, body=["上半年在三个方面取得突破。我们继续努力。"])),
    ("W203", sections(A, B, body=["落实第三项措施，推进五有四落实。"])),
    ("W203", sections(A, B, body=["从三四个方面着手。"])),
    ("W203", sections(A, B, body=["抓好三个方面、推进五项举措。"])),
    ("W203", sections(A, B, body=["推进12个方面改革，抓住重点。"])),
    ("W203", sections(body=["从三个方面着手。"])),
    ("W203", sections(body=["做到四个到位：", Points(["甲", "乙", "丙", "丁"], label="四个到位")])),
    ("W203", Report("标题", sections=[Section("推进三大工程建设，抓好督查", children=[A, B])])),
    ("W203", Report("标题", sections=[Section("坚持“四个到位”", [Points(["甲"] * 4)], children=[A, B])])),
    ("W310", Report("标题", metrics=[Metric("visits", "1.52亿人次", source="统计年报")])),
    ("W503", sections(Measure("甲", ["特此报告。"]), Measure("乙", ["特此报告。"]))),
    ("W503", sections(Measure(LONG, ["甲。"]), Measure(LONG, ["乙。"]))),
]


@pytest.mark.parametrize(("code", "report", "path", "value"), BAD)
def test_fault_is_found(code: str, report: Report, path: str, value: str) -> None:
    """One finding, at its place, of the rule's severity, with the words a reader needs."""
    (finding,) = found(report, code)

    assert str(finding.path) == path
    assert finding.severity == BY_CODE[code].severity
    assert any(value in one for _, one in finding.values)


@pytest.mark.parametrize(("code", "report"), GOOD)
def test_good_text_is_left_alone(code: str, report: Report) -> None:
    """What is right, or a name, or cannot be told, gives no finding."""
    assert found(report, code) == []


@pytest.mark.parametrize(
    "text",
    [
        "走访困难家庭X户", "X局文明单位创建", "助力xx街道发展", "201X年接待", "20XX年度", "202×年", "ＸＸ市", "（xxxx-xxxx年）",
        "成立xxx周年", "由{{ issuer }}负责", "{% if a %}", "金额____万元", "（待补充）", "数据待补充", "（待定）", "此处填写金额",
        "TODO", "○○局", "**街道办事处", "XX年年组织", "姓名：×××",
    ],
)
def test_placeholders(text: str) -> None:
    """Masks, tags, blanks and notes to oneself are placeholders, wherever they stand."""
    literal = Text.literal(text)
    for report in (
        Report(literal),
        Report("标题", opening=[literal]),
        sections(Measure(literal, [Table(rows=[[literal]])])),
    ):
        assert found(report, "W501")
        assert all(finding.severity == "error" for finding in found(report, "W501"))


@pytest.mark.parametrize(
    "text",
    [
        "X光机2台", "X波段雷达", "沿X轴方向", "3×5米", "长3.2×宽5", "MAX值", "XXL号", "2010年", "4A级景区", "Excel表格", "a市场",
        "有待补充完善", "（待岗人员）", "待遇落实", "＊注", "2×2列联表", "x", "iPhone手机", "某市气象局", "等级X", "某某",
    ],
)
def test_no_placeholders(text: str) -> None:
    """Terms, products, figures and ordinary words are none."""
    assert found(Report(Text.literal(text), opening=[Text.literal(text)]), "W501") == []


def test_a_placeholder_is_found_once_with_its_count() -> None:
    """One finding a term, at the first place, down to the characters; issuer and addressee too."""
    report = Report("甲X局乙", opening=["X局、X局"], issuer="XX办", addressee="xx市政府")
    first, *others = found(report, "W501")

    assert (str(first.path), first.span, dict(first.values)) == ("title", (1, 3), {"count": "3", "term": "X局"})
    assert [str(finding.path) for finding in others] == ["addressee", "issuer"]


@settings(deadline=None)
@given(name=st.sampled_from(sorted(FORMULATIONS)), before=plain_words(), after=plain_words())
def test_set_formulations_claim_nothing(name: str, before: str, after: str) -> None:
    """三个代表 and its like are names, whatever stands around them; a sector adds its own."""
    assert list(claims(f"{before}{name}{after}")) == []
    assert list(claims(f"做到六个到位{after}", ["六个到位"])) == []


@settings(deadline=None)
@given(count=st.integers(2, 20), items=st.integers(1, 24))
def test_counts_are_compared(count: int, items: int) -> None:
    """A list is found wrong exactly when its number is not the one announced, in hanzi or digits."""
    report = sections(body=[f"坚持“{count}个到位”。", Points(["甲"] * items)])

    assert bool(found(report, "W203")) == (count != items)


@st.composite
def clean_reports(draw: st.DrawFn) -> Report:
    """Reports without faults: two items or more, texts of their own, problems answered, sources given."""
    serial = iter(range(10_000))

    def words() -> str:
        return f"{draw(plain_words(min_size=4))}{next(serial)}件，{draw(plain_words(min_size=2))}"

    def measures() -> list[Measure]:
        return [Measure(words(), [f"{words()}。"]) for _ in range(draw(st.integers(2, 4)))]

    problems = [Problem(words(), id=f"p{n}") for n in range(draw(st.integers(2, 3)))]
    steps = [
        NextStep(words(), [f"{words()}。"], owner="办公室", due="2026-06-30", answers=[problem.id])
        for problem in problems
    ]
    points = [words() for _ in range(draw(st.integers(2, 6)))]
    return Report(
        words(),
        opening=[words()],
        sections=[
            Section(words(), [f"从{len(points)}个方面着手。", Points(points)], role="measures", children=measures()),
            Section("存在问题", role="problems", children=problems),
            Section("下一步打算", role="next_steps", children=steps),
        ],
        metrics=[Metric("a", "12条", source="台账")],
    )


@settings(deadline=None)
@given(report=clean_reports())
def test_no_false_alarm(report: Report) -> None:
    """A report without faults gives no finding."""
    assert run_rules(CheckContext(report=report, labels=number(report)), RULES).findings == ()


@settings(deadline=None)
@given(report=reports())
def test_any_report_is_checked(report: Report) -> None:
    """No rule breaks on any report, and every path leads somewhere; the same twice."""
    context = CheckContext(report=report, labels=number(report))
    result = run_rules(context, RULES)

    assert "W900" not in {finding.code for finding in result.findings}
    for finding in result.findings:
        assert finding.path is not None
        finding.path.look_up(report)
    assert run_rules(context, RULES) == result


@settings(deadline=None)
@given(report=reports(words=plain_words()))
def test_words_of_prose_raise_no_alarm(report: Report) -> None:
    """Plain words hold no claim and no placeholder."""
    context = CheckContext(report=report, labels=number(report))
    codes = {finding.code for finding in run_rules(context, RULES).findings}

    assert codes & {"W203", "W501"} == set()


def test_a_text_is_checked() -> None:
    """Findings in a text that was read know their labels."""
    result = check_text("2025年X局总结\n一、做法\n（一）甲\n从三个方面着手。一是甲；二是乙。\n二、存在问题")

    assert [(one.code, one.label) for one in result.findings] == [
        ("W501", ""),
        ("W103", "一、（一）"),
        ("W203", "一、（一）"),
        ("W104", "二、"),
    ]
    assert result.counts == {"error": 2, "warning": 2, "info": 0}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_findings_fill_the_message(rule: object) -> None:
    """The words of its message have slots that its findings fill."""
    code = rule.code  # type: ignore[attr-defined]
    slots = {
        slot for report_code, report, *_ in BAD if report_code == code for one in found(report, code) for slot, _ in one.values
    }

    if slots:
        assert set(re.findall(r"\{(\w+)\}", rule.message)) == slots  # type: ignore[attr-defined]


def test_rules_are_sorted_and_unique() -> None:
    """Codes are never used twice."""
    codes = [rule.code for rule in RULES]

    assert codes == sorted(set(codes))


DEFINITIONS = (
    MetricDefinition("f.staff", name="人数", unit="人"),
    MetricDefinition("f.people", name="覆盖人口", unit="万人", low=1, high=500),
    MetricDefinition("f.coverage", name="覆盖率", unit="%", kind="coverage"),
    MetricDefinition("f.rate", name="满意率", unit="%", kind="ratio", low=0, high=100),
    MetricDefinition("f.growth", name="增幅", unit="%", kind="ratio"),
    MetricDefinition("f.items", name="稿件", unit="篇（次）", high=99),
    MetricDefinition("f.score", name="得分", unit="", kind="index", low=0, high=100),
)
RANGES = [
    # definition, value, severity of the finding
    ("f.staff", "-86人", "error"),
    ("f.staff", "86人", None),
    ("f.staff", "0人", None),
    ("f.staff", "几十人", None),
    ("f.staff", "X人", None),
    ("f.people", "-3户", "error"),
    ("f.people", "9000人", "warning"),
    ("f.people", "1万人", None),
    ("f.people", "0.03亿人", None),
    ("f.people", "0.06亿人", "warning"),
    ("f.people", "600户", None),
    ("f.people", "400万—600万人", "warning"),
    ("f.coverage", "-1%", "error"),
    ("f.coverage", "100.1%", "error"),
    ("f.coverage", "0.95%", "warning"),
    ("f.coverage", "0%", None),
    ("f.coverage", "95.2%", None),
    ("f.rate", "-5%", "warning"),
    ("f.rate", "150%", "warning"),
    ("f.rate", "100%", None),
    ("f.growth", "-5%", None),
    ("f.items", "100篇（次）", "warning"),
    ("f.score", "101", "warning"),
    ("f.score", "96.5", None),
]


@pytest.mark.parametrize(("definition", "value", "severity"), RANGES)
def test_values_are_held_to_their_definitions(definition: str, value: str, severity: str | None) -> None:
    """W305: whatever the scale it is written in; another unit is held to its sign only."""
    report = Report("标题", metrics=[Metric("value", value, definition=definition)])
    findings = found(report, "W305", definitions=DEFINITIONS)

    assert [one.severity for one in findings] == ([severity] if severity else [])
    assert all(str(one.path) == "metrics[0]" for one in findings)


@settings(deadline=None)
@given(value=st.decimals(-1000, 1000, places=2), low=st.integers(-500, 0), high=st.integers(0, 500))
def test_bounds_are_inclusive(value: Decimal, low: int, high: int) -> None:
    """A value is found exactly where it lies outside; a metric is held to the definition of its id too."""
    definition = MetricDefinition("value", name="值", unit="元", kind="amount", low=low, high=high)
    report = Report("标题", metrics=[Metric("value", Quantity(value, "元"))])

    assert bool(found(report, "W305", definitions={"value": definition})) == (not low <= value <= high)
    assert found(report, "W305") == []
