"""A value beside that of the year before: words by kind and direction, magnitudes by formula."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.blueprint.comparison import compare
from wenming.blueprint.values import year_before
from wenming.metrics import MetricDefinition, difference, growth, share
from wenming.metrics.definition import Direction, MetricKind
from wenming.model import Metric, Period


def words(now: str, before: str, direction: Direction | None = None, kind: MetricKind = "count") -> str | None:
    """Return the clause about *now* and *before*, its figure printed; ``None`` where there is none."""
    definition = direction and MetricDefinition("m", name="数", unit="条", kind=kind, direction=direction)
    made = compare(Metric("m", now), Metric("m_before", before), definition or None)
    if made is None:
        return None
    text = made.words
    for metric in made.metrics:
        text = text.replace(f"{{{metric.id}}}", str(metric.quantity))
    return text


@pytest.mark.parametrize(
    ("now", "before", "direction", "kind", "said"),
    [
        ("128条", "116条", None, "count", "同比增长10.34%"),
        ("116条", "128条", None, "count", "同比下降9.38%"),
        ("116条", "116条", None, "count", "与上年同期持平"),
        ("100001条", "100000条", None, "count", "与上年同期基本持平"),
        ("99.9999999998%", "100%", None, "ratio", "与上年同期基本持平"),
        ("99.99%", "100%", None, "ratio", "同比下降0.01个百分点"),
        ("2万元", "5000元", "up", "amount", "同比增长300%"),
        ("12起", "10起", "down", "count", "同比上升20%"),
        ("8起", "10起", "down", "count", "同比下降20%"),
        ("12件", "10件", "none", "count", "同比增加2件"),
        ("8件", "10件", "none", "count", "同比减少2件"),
        ("93.5%", "92.1%", "up", "ratio", "同比提高1.4个百分点"),
        ("90.5%", "92.1%", "up", "coverage", "同比下降1.6个百分点"),
        ("12%", "10%", "down", "ratio", "同比上升2个百分点"),
        ("12%", "10%", None, "ratio", "同比提高2个百分点"),
        ("91.9分", "86.2分", "up", "index", "同比提高5.7分"),
        ("91.9分", "86.2分", None, "count", "同比提高5.7分"),
        ("15.2℃", "-0.1℃", "none", "index", "同比上升15.3℃"),
        ("400元/间夜", "320元/间夜", "up", "ratio", "同比增长25%"),
        ("300元/间夜", "400元/间夜", "up", "ratio", "同比下降25%"),
        ("0起", "3起", "down", "count", "同比下降100%"),
        ("3起", "0起", "up", "count", ""),
        ("3起", "0起", "none", "count", "同比增加3起"),
        ("3余起", "2起", "up", "count", None),
        ("3起", "约2起", "up", "count", None),
        ("X起", "2起", "up", "count", None),
    ],
)
def test_words_of_change(now: str, before: str, direction: Direction, kind: MetricKind, said: str | None) -> None:
    """Sectors, section 8: 增长 takes %, 增加 a value, rates 个百分点, scores 分; down-is-good never 提高."""
    assert words(now, before, direction, kind) == said


@given(now=st.integers(0, 10**6), before=st.integers(1, 10**6))
def test_a_checker_recomputes_every_magnitude(now: int, before: int) -> None:
    """Each metric made is what its own source says of its inputs, and none is negative."""
    given_ = {"m": Metric("m", f"{now}条", period="2025年"), "m_before": Metric("m_before", f"{before}条")}
    made = compare(given_["m"], given_["m_before"], None)

    assert made is not None
    formulas: dict[str, Callable[..., Metric]] = {"difference": difference, "growth": growth, "share": share}
    for metric in made.metrics:
        assert metric.source is not None
        assert metric.source.formula is not None
        one, other = (given_[id_] for id_ in metric.source.inputs)
        again = formulas[metric.source.formula](one, other, id=metric.id)
        assert again.quantity == metric.quantity
        assert metric.period == given_["m"].period
        assert Fraction(metric.quantity.value or 0) >= 0
        given_[metric.id] = metric


@given(now=st.integers(-100, 100), before=st.integers(-100, 100))
def test_words_agree_with_the_course(now: int, before: int) -> None:
    """No rise is called a fall, and the other way round; a base of zero or less gives no per cent."""
    made = compare(Metric("m", f"{now}℃"), Metric("m_before", f"{before}℃"), None)

    assert made is not None
    assert made.course == ("rose" if now > before else "fell" if now < before else "flat")
    assert ("增长" in made.words) <= (made.course == "rose")
    assert ("下降" in made.words) <= (made.course == "fell")
    if before <= 0:
        assert made.growth is None


def test_a_growth_of_nothing_is_not_there_to_print() -> None:
    """One more in a hundred thousand is 0.00 %: prose gets no figure for 同比增长0%, but the difference."""
    made = compare(Metric("m", "100001条"), Metric("m_before", "100000条"), None)

    assert made is not None
    assert made.growth is None
    assert made.change is not None


def test_years_together_have_no_same_period_last_year() -> None:
    """三年累计 is set against the three years before, and 同比 is not said of it."""
    before = year_before(Period.parse("2023—2025年"))
    made = compare(Metric("m", "34场", period="2023—2025年"), Metric("m_before", "21场", period=before), None)

    assert made is not None
    assert made.words == "比上一周期增长{m_growth}"
    assert year_before(Period.parse("2024年9月—2025年8月")).label == "上年同期"


def test_an_earlier_year_is_named() -> None:
    """Against another year than the one before, the words name it, and never say 同比."""
    pair = Metric("m", "34场", period="2025年"), Metric("m_before", "21场", period="2022年")
    rise, fall = compare(*pair, None, "2022年"), compare(*pair[::-1], None, "2022年")
    flat = compare(pair[0], pair[0], None, "2022年")

    assert rise is not None
    assert fall is not None
    assert flat is not None
    assert (rise.words, rise.moved_by) == ("比2022年增长{m_growth}", "比2022年增加{m_change}")
    assert (fall.words, flat.words) == ("比2022年下降{m_before_growth}", "与2022年持平")


@pytest.mark.parametrize("unit", ["条", "万元", "元/间夜", "平方米/人", "次/周", "张/千人", "℃", "分", "天", "%", "件（批）次"])
def test_a_fall_is_told_where_a_rise_would_be(unit: str) -> None:
    """No report is silent of falls alone."""
    fell, rose = words(f"30{unit}", f"40{unit}"), words(f"40{unit}", f"30{unit}")

    assert rose
    assert fell is not None
    assert fell.startswith("同比下降")
