"""Facts + Blueprint → Report: what stands where, what is left out, how a broken template speaks."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.blueprint import Blueprint, FieldSpec, SectionSpec, build, facts
from wenming.errors import LimitError, TemplateError
from wenming.metrics import MetricDefinition
from wenming.model import Cite, Measure, NextStep, Points, Problem, Report, Section
from wenming.model.walk import texts


def metric(name: str, unit: str = "条", **more: Any) -> FieldSpec:
    """Make a metric field."""
    return FieldSpec(name=name, kind="metric", unit=unit, help=f"填{name}", **more)


def text(name: str, **more: Any) -> FieldSpec:
    """Make a text field."""
    return FieldSpec(name=name, kind="text", help=f"填{name}", **more)


FIELDS = (
    metric("warnings", parts=("red", "orange")),
    metric("red"),
    metric("orange"),
    metric("accuracy", "%"),
    metric("coverage", "%"),
    text("place"),
    FieldSpec(
        name="problems",
        kind="rows",
        help="问题",
        fields=(text("title"), text("text"), text("id"), text("cause"), metric("cases", "起")),
    ),
    FieldSpec(
        name="steps",
        kind="rows",
        help="打算",
        fields=(text("title"), text("text"), text("owner"), text("due"), text("answers")),
    ),
)
DEFINITIONS = (MetricDefinition("warnings", name="预警信号发布数", unit="条", phrase="发布预警信号{v}"),)
SECTIONS = (
    SectionSpec(
        title="主要做法",
        role="measures",
        children=(
            SectionSpec(title="强化预警", needs="warnings", prose="warnings.txt"),
            SectionSpec(title="预报质量", prose="accuracy.txt"),
        ),
    ),
    SectionSpec(
        title="存在问题",
        role="problems",
        children=(SectionSpec(title="{{ title }}", each="problems", needs="title", prose="row.txt"),),
    ),
    SectionSpec(
        title="下一步打算",
        role="next_steps",
        children=(SectionSpec(title="{{ title }}", each="steps", prose="row.txt"),),
    ),
)
TEMPLATES = {
    "opening.txt": "{{ sentence('现将'~issuer~period~'工作报告如下', end='：') }}",
    "warnings.txt": "{{ sentence(warnings.clause) }}",
    "accuracy.txt": "{{ sentence(accuracy.change, lead='准确率') }}\n",
    "row.txt": "{{ text if text }}",
    "closing.txt": "特此报告。",
}
BLUEPRINT = Blueprint(
    name="demo/annual",
    genre="总结",
    title="{{ issuer }}{{ period }}工作总结",
    help="年度总结",
    fields=FIELDS,
    sections=SECTIONS,
    opening="opening.txt",
    closing="closing.txt",
)


def compose(data: dict[str, Any], prose: str | None = None, **head: Any) -> Report:
    """Build the report of *data*; *prose* takes the place of the first leaf's template."""
    templates = TEMPLATES if prose is None else {**TEMPLATES, "warnings.txt": prose}
    whole = {"issuer": "某市气象局", "period": "2025年", "data": {"warnings": 128, **data}, **head}
    return build(BLUEPRINT, facts(BLUEPRINT, whole, DEFINITIONS), templates)


def first(data: dict[str, Any], prose: str) -> list[str]:
    """Return the paragraphs that *prose* makes, in the notation of ``Text.parse``."""
    report = compose(data, prose)
    return [str(one) for path, one in texts(report) if str(path).startswith("sections[0].children[0].body")]


def test_the_whole_tree() -> None:
    """Sections on top, leaves by the role of the nearest ancestor, attributes from their rows."""
    report = compose(
        {
            "accuracy": {"now": "93.5", "before": "92.1"},
            "problems": [{"title": "人手不足", "text": "编制{少}。", "id": "staff", "cause": "退休"}],
            "steps": [{"title": "充实队伍", "owner": "人事科", "due": "2026-06-30", "answers": "staff"}],
        },
        addressee="市人民政府",
        dated="2026-01-08",
        extra={"demo:x": "y"},
    )

    assert str(report.title) == "某市气象局2025年工作总结"
    assert [str(one) for one in report.opening] == ["现将某市气象局2025年工作报告如下："]
    assert [str(one) for one in report.closing] == ["特此报告。"]
    assert (report.genre, report.addressee, report.extra) == ("总结", "市人民政府", (("demo:x", "y"),))
    assert report.sections == (
        Section(
            "主要做法",
            role="measures",
            children=[
                Measure("强化预警", ["发布预警信号{warnings}。"]),
                Measure("预报质量", ["准确率同比提高{accuracy_points}。"]),
            ],
        ),
        Section(
            "存在问题", role="problems", children=[Problem("人手不足", ["编制{{少}}。"], id="staff", cause="退休")]
        ),
        Section(
            "下一步打算",
            role="next_steps",
            children=[NextStep("充实队伍", owner="人事科", due="2026-06-30", answers=["staff"])],
        ),
    )
    assert [one.id for one in report.metrics] == ["warnings", "accuracy", "accuracy_before", "accuracy_points"]


def test_no_bare_heading_is_left() -> None:
    """Without its data a leaf goes, and with its last leaf the section."""
    report = compose({"warnings": None})

    assert report.sections == ()


def test_metrics_made_are_kept_where_they_are_cited() -> None:
    """A fall cites a share of the difference, so both are in the report; nothing made lies about uncited."""
    data = {"warnings": {"now": 116, "before": 128}, "red": {"now": 2, "before": 1}}
    report = compose(data)

    assert [one.id for one in report.metrics] == [
        "warnings", "warnings_before", "warnings_change", "warnings_growth", "red", "red_before",
    ]  # fmt: skip
    said = [str(one) for _, one in texts(report)]
    assert "发布预警信号{warnings}，同比下降{warnings_growth}。" in said


def test_a_title_given_is_literal() -> None:
    """The data's own title takes the place of the blueprint's, braces and all."""
    assert str(compose({}, title="关于{x}的报告").title) == "关于{{x}}的报告"


def test_lines_become_paragraphs_and_points() -> None:
    """A line is a paragraph, also after a tag; ``- `` lines in a row are one list; empty ones go."""
    prose = "前言\n\n{% if true %}甲{% endif %}\n- 一|{{ place }}\n  - 二\n-\n- {{ red if red }}\n后记"
    body = compose({"place": "- 丙|丁"}, prose).sections[0].children[0].body

    assert [type(one).__name__ for one in body] == ["Paragraph", "Paragraph", "Points", "Paragraph"]
    points = body[2]
    assert isinstance(points, Points)
    assert [(str(one.title or ""), [str(p.text) for p in one.body]) for one in points.items] == [
        ("一", ["- 丙|丁"]),
        ("", ["二"]),
    ]


def test_a_point_may_have_no_title_or_no_body() -> None:
    """``|`` parts title and body; either may be missing."""
    assert first({}, "- 题|\n- |文") == ["题", "文"]


def test_roles_are_inherited_unless_said() -> None:
    """Two levels down a leaf still is what its section is for; a section may say otherwise."""
    leaf = SectionSpec(title="叶", prose="closing.txt")
    spec = SectionSpec(
        title="一",
        role="measures",
        children=(
            SectionSpec(title="二", children=(leaf,)),
            SectionSpec(title="三", role="problems", children=(leaf,)),
            SectionSpec(title="四", role="results", prose="closing.txt"),
        ),
    )
    blueprint = Blueprint(name="demo/x", genre="总结", title="总结", help="帮", fields=FIELDS, sections=(spec,))
    report = build(blueprint, facts(blueprint, {"issuer": "局", "period": "2025年"}), TEMPLATES)

    assert report.sections[0].children == (
        Section("二", role="measures", children=[Measure("叶", ["特此报告。"])]),
        Section("三", role="problems", children=[Problem("叶", ["特此报告。"])]),
        Section("四", ["特此报告。"], role="results"),
    )


def test_each_may_make_sections() -> None:
    """A row may have children of its own, on the first level too."""
    spec = SectionSpec(title="{{ title }}", each="problems", children=(SectionSpec(title="文", prose="row.txt"),))
    blueprint = Blueprint(name="demo/x", genre="总结", title="总结", help="帮", fields=FIELDS, sections=(spec,))
    rows = [{"title": "甲", "text": "一。"}, {"title": "乙"}, {"title": "丙", "text": "三。"}]
    whole = {"issuer": "局", "period": "2025年", "data": {"problems": rows}}
    report = build(blueprint, facts(blueprint, whole), TEMPLATES)

    assert [(str(one.title), len(one.children)) for one in report.sections] == [("甲", 1), ("丙", 1)]


@pytest.mark.parametrize(
    ("prose", "made"),
    [
        ("{{ warnings }}", "{warnings}"),
        ("{{ warnings.spelled }}{{ warnings.capital }}{{ warnings.bare }}",
         "{warnings:spelled}{warnings:capital}{warnings:bare}"),
        ("{{ warnings.name }}", "预警信号发布数"),
        ("{{ red.name }}", "填red"),
        ("{{ warnings.before }}", "{warnings_before}"),
        ("{{ warnings.growth }}", "{warnings_growth}"),
        ("{{ warnings.difference }}", "{warnings_change}"),
        ("{{ accuracy.points }}", "{accuracy_points}"),
        ("{{ warnings.clause }}", "发布预警信号{warnings}，同比增长{warnings_growth}"),
        ("{% if warnings.rose and not warnings.fell and not warnings.flat %}升{% endif %}", "升"),
        ("{% if red.zero %}零{% endif %}{% if not red.rose %}无{% endif %}", "零无"),
        ("{% if orange %}x{% else %}缺{% endif %}", "缺"),
        ("{% if orange.change.x %}x{% else %}缺{% endif %}", "缺"),
        ("{{ sentence(orange, warnings, '', red.change) }}", "{warnings}。"),
        ("{{ sentence(warnings, place, lead='全年', join='；', end='！') }}", "全年{warnings}；某{{地}}！"),
        ("空{{ sentence(orange.clause, orange) }}", "空"),
        ("{{ listing(warnings, '乙', orange, '丙') }}", "{warnings}、乙和丙"),
        ("{{ listing('甲') }}{{ listing() }}{{ listing(orange) }}", "甲"),
        ("{{ listing(problems|map(attribute='title')) }}", "一和二"),
        ("{{ problems|map(attribute='title')|join('、') }}", "一、二"),
        ("{{ shared(accuracy, coverage) }}", "均为{accuracy,coverage}"),
        ("{{ shared(accuracy, coverage, warnings) }}", "分别为{accuracy}、{coverage}和{warnings}"),
        ("{% if shared(accuracy, orange) %}x{% else %}缺{% endif %}", "缺"),
        ("预警{{ warnings }}{{ among(('红', red), ('橙', orange), ('预', warnings)) }}", "预警{warnings}，其中预{warnings}"),
        ("空{{ among(('红', red)) if among(('红', red)) }}", "空"),
        ("{% for row in problems %}{{ row.title }}{{ row.cases if row.cases }}{% endfor %}", "一{problems.1.cases}二"),
        ("{% for row in steps %}x{% endfor %}空", "空"),
        ("{{ year }}、{{ period }}、{{ issuer }}", "2025、2025年、某市气象局"),
        ("{{ '全'~warnings~place }}", "全{warnings}某{{地}}"),
        ("{warnings}，{{ '{{' }}", "{warnings}，{{"),
    ],
)  # fmt: skip
def test_prose_says(prose: str, made: str) -> None:
    """Figures print as citations, words as they are, and what is not there is false."""
    data = {
        "warnings": {"now": 128, "before": 116},
        "red": 0,
        "accuracy": {"now": 100, "before": 99},
        "coverage": "100%",
        "place": "某{地}",
        "problems": [{"title": "一", "cases": 3}, {"title": "二"}],
    }

    assert first(data, prose) == [made]


REFUSED = [
    ("{{ warnings.value * 2 }}", "value is not defined in a value of type Figure"),
    ("{{ 5 }}", "the number 5, which no metric holds"),
    ("{{ problems|length }}", "no metric holds"),
    ("{{ problems|length ~ '个' }}", "no metric holds"),
    ("{{ [1, 2]|join('、') }}", "no metric holds"),
    ("{{ sentence(1) }}", "no metric holds"),
    ("{{ listing('甲', 2) }}", "no metric holds"),
    ("{{ among(('红', 3)) }}", "wants pairs"),
    ("{{ shared(warnings) }}", "two figures"),
    ("{{ shared(warnings, 'x') }}", "two figures"),
    ("{% for row in problems %}{{ loop.index }}{% endfor %}", "no metric holds"),
    ("{{ problems|length|lower }}", "lower"),
    ("{{ orange }}", "orange was not given. Guard it with {% if orange %}"),
    ("{{ orange.change }}", "orange.change was not given"),
    ("{{ warnings.change }}", "warnings.change cannot be said"),
    ("{{ red.phrase }}", "red.phrase has no phrase"),
    ("{{ 'x' ~ orange }}", "orange was not given"),
    ("{{ shared(warnings, orange) }}", "orange was not given"),
    ("{{ waring }}", "did you mean warnings?"),
    ("{{ problems[0].titel }}", "did you mean title?"),
    ("{{ problems[9] }}", "not defined"),
    ("{{ problems }}", "type tuple"),
    ("{{ none }}", "NoneType"),
    ("{{ warnings.__class__ }}", "may not see"),
    ("{{ warnings._entry }}", "may not see"),
    ("{% if warnings %}", "cannot be read"),
    ("{% include 'opening.txt' %}", "may not use"),
    ("{wranings}", "did you mean warnings?"),
    ("{orange}", "cites no metric that was given"),
    ("a } b", "lone }"),
    ("a\x07b", "U+0007"),
]


@pytest.mark.parametrize(("prose", "says"), REFUSED)
def test_broken_prose_names_blueprint_template_and_cause(prose: str, says: str) -> None:
    """One error, with path of the spec, place in the template, and what to do."""
    data = {"red": 0, "problems": [{"title": "一"}]}
    with pytest.raises(TemplateError) as caught:
        compose(data, f"第一行\n{prose}")

    assert says in str(caught.value)
    assert caught.value.path == "demo/annual.sections[0].children[0].prose"
    assert caught.value.faults[0].place in ("warnings.txt", "warnings.txt:2")


def test_a_template_without_end_hits_its_limit() -> None:
    """Endless prose is a LimitError, with the same place and path."""
    with pytest.raises(LimitError) as caught:
        compose({}, "{% for a in range(99999) %}" + "很长的一句话" * 40 + "{% endfor %}")

    assert caught.value.path == "demo/annual.sections[0].children[0].prose"


def test_a_blank_title_of_a_row_is_refused() -> None:
    """A row that is printed has a title; the error names the row."""
    with pytest.raises(TemplateError) as caught:
        compose({"steps": [{"title": "一", "text": "x"}, {"text": "y"}]})

    assert caught.value.path == "demo/annual.sections[2].children[0].steps[1].title"


def test_a_missing_template_is_named() -> None:
    """A name that leads nowhere is an error with the nearest name, or that of the function asked."""
    known = facts(BLUEPRINT, {"issuer": "局", "period": "2025年"})
    with pytest.raises(TemplateError) as caught:
        build(BLUEPRINT, known, {"openin.txt": ""})

    assert "did you mean openin.txt?" in str(caught.value)
    assert caught.value.path == "demo/annual.opening"


HOSTILE = st.sampled_from(["{{ 7*7 }}", "{% if %}", "{#x#}", "{warnings}", "{", "}}", "- 甲|乙", "|", "-", "<b>&amp;</b>", "\\n"])
WORDS = st.lists(st.one_of(HOSTILE, st.text("气象局预警年度工作ab |-{}", min_size=1, max_size=6)), min_size=1).map("".join)
WORDS = WORDS.map(str.strip).filter(bool)
PROSE = (
    "{{ place }}\n{{ sentence(place, warnings) }}\n- {{ place }}|{{ place }}\n"
    "{{ listing(place, place) }}{% for row in problems %}\n{{ row.text ~ row.title }}{% endfor %}"
)


@given(place=WORDS, title=WORDS, words=WORDS)
def test_data_is_data(place: str, title: str, words: str) -> None:
    """Template, citation and point syntax in data prints literally (promise T4), unchanged (T1)."""
    rows = [{"title": title, "text": words}]
    report = compose({"place": place, "problems": rows}, PROSE, issuer=place, title=title)
    said = {str(path): one.spans for path, one in texts(report)}

    here = "sections[0].children[0].body"
    assert said[f"{here}[0]"] == (place,)
    assert said[f"{here}[1]"] == (f"{place}，", Cite("warnings"), "。")
    assert said[f"{here}[2].items[0].title"] == (place,)
    assert said[f"{here}[2].items[0].body[0]"] == (place,)
    assert said[f"{here}[3]"] == (f"{place}和{place}",)
    assert said[f"{here}[4]"] == (words + title,)
    assert said["sections[1].children[0].title"] == (title,)
    assert said["title"] == (title,)


NUMBERS = st.integers(0, 10**6)
VALUES = st.fixed_dictionaries(
    {"warnings": NUMBERS | st.builds(lambda now, before: {"now": now, "before": before}, NUMBERS, NUMBERS)},
    optional={
        "red": NUMBERS,
        "accuracy": st.builds(
            lambda now, before: {"now": f"{now}%", "before": f"{before}%"}, st.integers(0, 100), st.integers(0, 100)
        ),
        "problems": st.lists(st.fixed_dictionaries({"title": st.just("人手不足")}, optional={"cases": NUMBERS})),
    },
)
EVERYTHING = (
    "{{ sentence(warnings.clause, among(('红', red)), accuracy.change) }}{{ sentence(red.difference, red) }}"
    "{% for row in problems %}{{ row.title }}{{ sentence(row.cases) }}{% endfor %}"
)


@given(data=VALUES)
def test_every_digit_is_inside_a_citation(data: dict[str, Any]) -> None:
    """Where templates write no digit and data no words with one, composed prose holds none outside citations."""
    report = compose(data, EVERYTHING, period="本年度")

    assert not [
        span for _, one in texts(report) for span in one.spans if isinstance(span, str) and any(map(str.isdigit, span))
    ]
    assert all(one.source is not None or one.id in report_given(data) for one in report.metrics)


def report_given(data: dict[str, Any]) -> set[str]:
    """Return the ids of the metrics that were given."""
    rows = {f"problems.{n + 1}.cases" for n in range(len(data.get("problems", ())))}
    return {*rows, *data, *(f"{name}_before" for name in data)}


@given(data=VALUES)
def test_composing_twice_is_equal(data: dict[str, Any]) -> None:
    """The same data gives the same report."""
    assert compose(data, EVERYTHING) == compose(data, EVERYTHING)
