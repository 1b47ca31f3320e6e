"""Charts: metrics become names, printed figures and exact values in one unit."""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.document import Graph
from wenming.document.charts import chart_names, graph_of
from wenming.model import Chart, Metric, Path
from wenming.zh import Quantity


def graph(*figures: str | Quantity, **chart: object) -> Graph:
    """Return the column chart of *figures*."""
    metrics = [Metric(f"m{index}", figure) for index, figure in enumerate(figures)]
    shown = Chart(kind="column", series=[metric.id for metric in metrics], **chart)
    return graph_of(shown, metrics, Path(("c",)))


def values(made: Graph) -> list[str | None]:
    """Return the values as they are written, final zeros included."""
    return [None if one.value is None else str(one.value) for one in made.series]


@pytest.mark.parametrize(
    ("figures", "unit", "expected"),
    [
        (("1.52亿元", "9,800万元"), "亿元", ["1.52", "0.98"]),
        (("4.50元", "12元"), "元", ["4.50", "12"]),
        (("3.20万元", "45.1万元"), "万元", ["3.20", "45.1"]),
        (("1.2萬元", "3萬元"), "萬元", ["1.2", "3"]),
        (("1.5万", "200"), "万", ["1.5", "0.02"]),
        (("1万4千元", "2.5万元"), "万元", ["1.4", "2.5"]),
        (("1万4千元", "300元"), "元", ["1.4E+4", "300"]),
        (("12.5%", "-3%", "百分之五"), "%", ["12.5", "-3", "5"]),
        (("5‰", "2‰"), "‰", ["5", "2"]),
        (("5‰", "2%", "十分之二"), "%", ["0.5", "2", "20"]),
        (("三分之二", "十分之二"), "", ["0.666666666666667", "0.2"]),
        (("128条", "30人"), "", ["128", "30"]),
        (("1.52亿元", "30人"), "", ["1.52E+8", "30"]),
        (("每周1次", "每周3次"), "次/周", ["1", "3"]),
        (("2000余册", "10～20册", "几十册"), "册", ["2000", None, None]),
        (("几十个", "X个"), "", [None, None]),
        (("0万元", "1亿元"), "亿元", ["0", "1"]),
    ],
)
def test_values_are_exact_in_one_unit(figures: tuple[str, ...], unit: str, expected: list[str | None]) -> None:
    """万 and 亿 go into the unit; digits stay as given; where units differ there is none."""
    made = graph(*figures)

    assert made.unit == unit
    assert values(made) == expected
    assert [one.figure for one in made.series] == list(figures)


def test_names_are_labels_else_periods_else_ids() -> None:
    """What the chart says comes first."""
    metrics = [Metric("a", "1条", period="2025年"), Metric("b", "2条")]
    bare = Chart(kind="pie", series=["a", "b"])

    assert chart_names(bare, metrics) == ("2025年", "b")
    assert chart_names(Chart(kind="pie", series=["a", "b"], labels=["甲县", "乙县"]), metrics) == ("甲县", "乙县")
    assert [one.name for one in graph("1条", "2条", labels=["甲", "乙"]).series] == ["甲", "乙"]


AMOUNTS = st.builds(
    lambda digits, places, power: Quantity(Decimal(digits).scaleb(-places).scaleb(power), "元", scale=10**power),
    st.integers(-(10**9), 10**9),
    st.integers(0, 4),
    st.sampled_from((0, 4, 8)),
)


@given(amounts=st.lists(AMOUNTS, min_size=1, max_size=5))
def test_no_value_is_rounded(amounts: list[Quantity]) -> None:
    """Value times unit is the amount, to the last digit, in whatever context the caller computes."""
    with localcontext() as context:
        context.prec = 3
        made = graph(*amounts)
    step = {"元": 1, "万元": 10**4, "亿元": 10**8}[made.unit]

    assert [Fraction(one.value or 0) * step for one in made.series] == [Fraction(one.value or 0) for one in amounts]
