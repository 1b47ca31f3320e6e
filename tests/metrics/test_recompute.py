"""Computed metrics after a change: none stays false in silence."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming import Metric, ModelError, RenderError, Report, Source, at, render
from wenming.metrics import difference, growth, points, ratio, recompute, share, stale, total


def report_of(now: str, before: str) -> Report:
    """A report with all that can be computed of two values."""
    a, b = Metric("now", now), Metric("before", before)
    made = [a, b, growth(a, b, id="g"), difference(a, b, id="d"), total([a, b], id="t"), ratio(a, b, id="r", unit="倍")]
    return Report("总结", opening=["{now}比{before}增长{g}，增加{d}，合计{t}，为其{r}。"], metrics=made)


@given(
    now=st.integers(2, 10**9), before=st.integers(1, 10**9), later=st.integers(2, 10**9)
)
def test_what_is_computed_fits_and_is_made_anew(now: int, before: int, later: int) -> None:
    """Fresh reports hold nothing stale; after a change, recomputing leaves nothing stale, or says why not."""
    report = report_of(f"{now}件", f"{before}件")
    assert stale(report) == ()
    assert recompute(report) is report
    changed = at(report, "metrics[0].quantity", lambda _: f"{later}件")

    try:
        fresh = recompute(changed)
    except ModelError as error:
        assert (now > before) != (later > before)
        assert "no longer fit" in str(error)
        return
    assert stale(fresh) == ()
    exact = Fraction(later - before, before) * 100
    assert abs(Fraction(fresh.metrics[2].quantity.value) - exact) <= Fraction(1, 2)


def test_a_stale_growth_is_named_with_the_right_value() -> None:
    """The figure, the formula, its inputs and what they give."""
    report = at(report_of("18.6亿元", "16.2亿元"), "metrics[0].quantity", lambda _: "20.1亿元")
    (first, *_) = stale(report)

    assert str(first.fresh.quantity) == "24.07%"
    assert "g is 14.81%, but growth of now, before gives 24.07%" in first.fault.text()


@pytest.mark.parametrize("format_", ["text", "docx", "html", "markdown"])
def test_render_refuses_a_false_figure(format_: str) -> None:
    """What does not fit its inputs is not printed, unless verify is off."""
    report = at(report_of("18.6亿元", "16.2亿元"), "metrics[0].quantity", lambda _: "20.1亿元")

    with pytest.raises(RenderError, match=r"(?s)metrics\[2\].quantity: g is 14.81%.*recompute"):
        render(report, format_)
    assert render(report, format_, verify=False).content
    assert "增长24.07%" in render(recompute(report), "text").content.decode()


def test_chains_are_made_in_order() -> None:
    """A share of a difference waits for the difference."""
    now, before = Metric("now", "80件"), Metric("before", "100件")
    fall = difference(before, now, id="fall")
    report = Report("总结", metrics=[share(fall, before, id="g"), now, before, fall])
    fresh = recompute(at(report, "metrics[1].quantity", lambda _: "60件"))

    assert [str(metric.quantity) for metric in fresh.metrics] == ["40%", "60件", "100件", "40件"]


@pytest.mark.parametrize(
    "metrics",
    [
        [Metric("a", "近300人"), Metric("b", "200人"), ("g", "50%", "growth", ["a", "b"])],
        [Metric("a", "300人"), Metric("b", "0人"), ("g", "50%", "growth", ["a", "b"])],
        [Metric("a", "300人"), Metric("b", "200户"), ("g", "50%", "growth", ["a", "b"])],
        [Metric("a", "X户"), Metric("b", "200户"), ("g", "50%", "share", ["a", "b"])],
        [Metric("a", "300人"), ("g", "50%", "growth", ["a"])],
        [Metric("a", "300人"), Metric("b", "200人"), ("g", "约51%", "growth", ["a", "b"])],
    ],
)
def test_what_cannot_be_computed_is_left_alone(metrics: list[object]) -> None:
    """Approximate values, bases of zero, other units, masks: no verdict."""
    made = [
        one if isinstance(one, Metric) else Metric(one[0], one[1], source=Source(kind="computed", formula=one[2], inputs=one[3]))
        for one in metrics
    ]

    assert stale(Report("总结", metrics=made)) == ()


@pytest.mark.parametrize(("printed", "fits"), [("43.36%", True), ("43.4%", True), ("43%", True), ("43.35%", False), ("44%", False)])
def test_a_printed_number_stands_for_its_interval(printed: str, fits: bool) -> None:
    """1.4336 of the base fits every rounding of it, and nothing else (GB/T 8170)."""
    source = Source(kind="computed", formula="growth", inputs=["a", "b"])
    report = Report("总结", metrics=[Metric("a", "14336件"), Metric("b", "10000件"), Metric("g", printed, source=source)])

    assert (stale(report) == ()) is fits


def test_points_are_recomputed_too() -> None:
    """The difference of two rates follows them."""
    a, b = Metric("a", "98.5%"), Metric("b", "97%")
    report = at(Report("总结", metrics=[a, b, points(a, b, id="p")]), "metrics[0].quantity", lambda _: "99.5%")

    assert str(recompute(report).metrics[2].quantity) == "2.5个百分点"
