"""Prose in the script of the data: written once in Simplified, printed in what the data say."""

from __future__ import annotations

from typing import Any

import pytest

from wenming import (
    Blueprint,
    FieldSpec,
    Plugin,
    Registry,
    SectionSpec,
    Templates,
    Vocabulary,
    check,
    compose,
    render,
)
from wenming.metrics import MetricDefinition
from wenming.zh import detect_script

PROSE = "{{ sentence(note, '发布预警' ~ warnings if warnings else '', warnings.change, rate.change) }}\n{{ sentence(cost and cost.name ~ cost, cost.change) }}\n- 监测质量|{{ note }}"
FIELDS = (
    FieldSpec(name="warnings", kind="metric", unit="条", help="预警条数"),
    FieldSpec(name="rate", kind="metric", unit="%", help="覆盖率"),
    FieldSpec(name="cost", kind="metric", unit="万元", help="经费", definition="demo.cost"),
    FieldSpec(name="note", kind="text", help="说明"),
)
PLUGIN = Plugin(
    name="demo",
    api=1,
    blueprints=[
        Blueprint(
            name="demo/annual", genre="总结", title="{{ issuer }}总结", help="示例", fields=FIELDS,
            sections=[SectionSpec(title="工作项目", prose="p.txt")],
        )
    ],
    metrics=[MetricDefinition("demo.cost", name="经费", name_hant="經費", unit="万元", kind="amount")],
    vocabulary=Vocabulary(glossary=(("预警", "預警"),)),
    templates=Templates(sources={"p.txt": PROSE}),
)  # fmt: skip
REGISTRY = Registry((PLUGIN,))


def written(locale: str = "zh-Hant-TW", **values: Any) -> str:
    """The report of *values* as text, without indents."""
    data = {"warnings": {"now": "128條", "before": "112条"}, "rate": {"now": "96%", "before": "95%"}, **values}
    given = {"issuer": "于闐縣台里局", "period": "2025年", "locale": locale, "source": "台賬", "data": data}
    report = compose("demo/annual", given, registry=REGISTRY)
    assert check(report, select=["W302"], registry=REGISTRY).findings == ()
    return render(report, "text").content.decode().replace("　", "")


def test_prose_units_and_computed_figures_follow() -> None:
    """Not one Simplified character is left, in words, units and scales."""
    text = written(note="縣里抓質量", cost={"now": "12.6", "before": "2.6"})

    assert detect_script(text).script == "Hant"
    assert "縣里抓質量，發佈預警128條，同比增長14.29%，同比提高1個百分點。" in text
    assert "經費12.6萬元，同比增長384.62%。" in text
    assert "一是監測質量。縣里抓質量。" in text or "監測質量" in text


@pytest.mark.parametrize("name", ["于闐縣台里局", "后里區", "范于干"])
def test_words_of_the_data_keep_their_characters(name: str) -> None:
    """A name that both scripts can write is not touched: 于 is not 於, 里 not 裏, 台 not 臺."""
    assert f"{name}，發佈" in written(note=name)


def test_simplified_words_are_converted_with_the_prose() -> None:
    """A page mixes no scripts, whatever was typed."""
    text = written(note="质量发展")

    assert "質量發展，" in text
    assert "质" not in text


def test_braces_and_bars_of_the_data_stay() -> None:
    """Data cannot cite, in this script either."""
    assert "{warnings}|發，" in written(note="{warnings}|發")


def test_simplified_data_are_left_alone() -> None:
    """The mainland's script is the one that prose is written in."""
    text = written("zh-Hans-CN", note="臺")

    assert "臺，发布预警128條" in text


def test_hong_kong_has_its_own_shapes() -> None:
    """發布 there, 發佈 in Taiwan by custom of the tables; 裏 and 説 are Hong Kong's."""
    assert "監測質量" in written("zh-Hant-HK", note="說明")
