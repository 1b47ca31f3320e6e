"""Prose: figures are citations, data is data, and what is broken says where and why."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.errors import TemplateError
from wenming.i18n import translator
from wenming.model import Cite, Report
from wenming.model.walk import texts

Compose: TypeAlias = Callable[..., Report]


def first(compose: Compose, data: dict[str, Any], prose: str) -> list[str]:
    """Return the paragraphs that *prose* makes, in the notation of ``Text.parse``."""
    report = compose(data, prose)
    return [str(one) for path, one in texts(report) if str(path).startswith("sections[0].children[0].body")]


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
        ("{{ sentence('主体完工。', '完成投资' ~ warnings) }}", "主体完工，完成投资{warnings}。"),
        ("{{ sentence('开展培训；') }}{{ sentence('完工。') }}", "开展培训。完工。"),
        ("{{ sentence('何时完工？', '。', '、') }}", "何时完工？"),
        ("{{ sentence('，空缺较多。。') }}{{ sentence('，经费紧张；', lead='原因是') }}", "空缺较多。原因是经费紧张。"),
        ("{{ sentence('盘活用房。', end='') }}；", "盘活用房；"),
        ("{{ sentence('甲。', '乙', join='') }}", "甲。乙。"),
        ("空{{ sentence(orange.clause, orange) }}", "空"),
        ("空{{ sentence(steps and '有') }}{{ sentence(problems and '有') }}", "空有。"),
        ("{{ listing(warnings, '乙', orange, '丙') }}", "{warnings}、乙和丙"),
        ("{{ listing('甲') }}{{ listing() }}{{ listing(orange) }}", "甲"),
        ("{{ listing(problems|map(attribute='title')) }}", "一和二"),
        ("{{ problems|map(attribute='title')|join('、') }}", "一、二"),
        ("{{ shared(accuracy, coverage) }}", "均为{accuracy,coverage}"),
        ("{{ shared(accuracy, coverage, warnings) }}", "分别为{accuracy}、{coverage}和{warnings}"),
        ("{% if shared(accuracy, orange) %}x{% else %}缺{% endif %}", "缺"),
        ("预警{{ warnings }}{{ among(('红', red), ('橙', orange), ('预', warnings)) }}", "预警{warnings}，其中预{warnings}"),
        ("空{{ among(('红', red)) if among(('红', red)) }}", "空"),
        ("{{ warnings.moved_by }}，{{ accuracy.moved_by }}", "同比增加{warnings_change}，同比提高{accuracy_points}"),
        ("{{ changes(('批', warnings), ('次', warnings)) }}", "同比分别增加{warnings_change}和{warnings_change}"),
        ("{{ changes(('批', warnings), ('率', accuracy)) }}", "批同比增加{warnings_change}，率同比提高{accuracy_points}"),
        ("{{ changes(('批', warnings), ('红', red), ('橙', orange)) }}", "同比增加{warnings_change}"),
        ("{{ changes(('批', warnings), ('缺', coverage)) }}", "批同比增加{warnings_change}"),
        ("空{{ changes(('红', red)) if changes(('红', red)) }}", "空"),
        ("{% for row in problems %}{{ row.title }}{{ row.cases if row.cases }}{% endfor %}", "一{problems.1.cases}二"),
        ("{% for row in steps %}x{% endfor %}空", "空"),
        ("{{ year }}、{{ period }}、{{ issuer }}", "2025、2025年、某市气象局"),
        ("{{ '全'~warnings~place }}", "全{warnings}某{{地}}"),
        ("{% if warnings > warnings.before and warnings.before < warnings %}升{% endif %}", "升"),
        ("{% if warnings >= warnings and warnings <= warnings and not warnings > warnings %}平{% endif %}", "平"),
        ("{% if warnings > 1 and red < 1 and not red > 0 %}数{% endif %}", "数"),
        ("{% if warnings > accuracy or warnings < accuracy or warnings >= orange or orange <= warnings %}x{% endif %}"
         "异", "异"),
        ("{% if warnings == warnings.before %}x{% elif warnings != accuracy %}异{% endif %}", "异"),
        ("{{ problems|selectattr('cases')|map(attribute='title')|join('、') }}", "一"),
        ("{% if warnings.period %}x{% else %}同{% endif %}", "同"),
        ("{warnings}，{{ '{{' }}", "{warnings}，{{"),
    ],
)  # fmt: skip
def test_prose_says(compose: Compose, prose: str, made: str) -> None:
    """Figures print as citations, words as they are, and what is not there is false."""
    data = {
        "warnings": {"now": 128, "before": 116},
        "red": 0,
        "accuracy": {"now": 100, "before": 99},
        "coverage": "100%",
        "place": "某{地}",
        "problems": [{"title": "一", "cases": 3}, {"title": "二"}],
    }

    assert first(compose, data, prose) == [made]


REFUSED = [
    ("{{ warnings.value * 2 }}", "value is not defined in a value of type Figure"),
    ("{{ 5 }}", "the number 5, which no metric holds"),
    ("{{ problems|length }}", "no metric holds"),
    ("{{ problems|length ~ '个' }}", "no metric holds"),
    ("{{ [1, 2]|join('、') }}", "no metric holds"),
    ("{{ sentence(1) }}", "no metric holds"),
    ("{{ listing('甲', 2) }}", "no metric holds"),
    ("{{ among(('红', 3)) }}", "wants pairs"),
    ("{{ changes(('红', 3)) }}", "wants pairs"),
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
    ("{% if warnings %}", "{% if warnings %} is never ended. Write {% endif %}"),
    ("{% include 'none.txt' %}", "includes none.txt, which is not there"),
    ("{% include 'warnings.txt' %}", "nested too deeply"),
    ("{wranings}", "did you mean warnings?"),
    ("{orange}", "cites no metric that was given"),
    ("a } b", "lone }"),
    ("a\x07b", "U+0007"),
]


@pytest.mark.parametrize(
    ("prose", "words"),
    [
        ("{{ orange }}", "orange 没有填写。请用 {% if orange %} 判断"),
        ("{{ warnings.change }}", "warnings.change 说不出来"),
        ("{{ red.phrase }}", "red.phrase 的定义里没有套话"),
        ("{{ red.period }}", "red.period 就是报告期"),
        ("{{ among(('红', orange)) }}", "among() 没有可列的分项"),
        ("{{ changes(('红', red)) }}", "changes() 没有可说的增减"),
    ],
)
def test_what_is_absent_is_said_in_the_reader_s_language(compose: Compose, prose: str, words: str) -> None:
    """The reason stands inside another sentence, and is translated with it."""
    with pytest.raises(TemplateError) as caught:
        compose({"warnings": "128条", "red": 3}, prose)
    assert words in caught.value.text(translator("zh"))


def test_prose_includes_prose(compose: Compose) -> None:
    """A file of the plugin stands in another, and sees what that one sees and hands it."""
    report = compose({"red": 3}, "{% with text = '红色' ~ red %}{% include 'row.txt' %}。{% endwith %}")

    assert str(report.sections[0].children[0].body[0].text) == "红色{red}。"


@pytest.mark.parametrize(("prose", "says"), REFUSED)
def test_broken_prose_names_blueprint_template_and_cause(compose: Compose, prose: str, says: str) -> None:
    """One error, with path of the spec, place in the template, and what to do."""
    data = {"red": 0, "problems": [{"title": "一"}]}
    with pytest.raises(TemplateError) as caught:
        compose(data, f"第一行\n{prose}")

    assert says in str(caught.value)
    assert caught.value.path == "demo/annual.sections[0].children[0].prose"
    assert caught.value.faults[0].place in ("warnings.txt", "warnings.txt:2")


HOSTILE = st.sampled_from(["{{ 7*7 }}", "{% if %}", "{#x#}", "{warnings}", "{", "}}", "- 甲|乙", "|", "-", "<b>&amp;</b>", "\\n"])
WORDS = st.lists(st.one_of(HOSTILE, st.text("气象局预警年度工作ab |-{}", min_size=1, max_size=6)), min_size=1).map("".join)
WORDS = WORDS.map(str.strip).filter(bool)
PROSE = (
    "{{ place }}\n{{ sentence(place, warnings) }}\n- {{ place }}|{{ place }}\n"
    "{{ listing(place, place) }}{% for row in problems %}\n{{ row.text ~ row.title }}{% endfor %}"
)


@given(place=WORDS, title=WORDS, words=WORDS)
def test_data_is_data(compose: Compose, place: str, title: str, words: str) -> None:
    """Template, citation and point syntax in data prints literally (promise T4), unchanged (T1)."""
    rows = [{"title": title, "text": words}, {"title": "二", "text": "三"}]
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
def test_every_digit_is_inside_a_citation(compose: Compose, data: dict[str, Any]) -> None:
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
def test_composing_twice_is_equal(compose: Compose, data: dict[str, Any]) -> None:
    """The same data gives the same report."""
    assert compose(data, EVERYTHING) == compose(data, EVERYTHING)
