"""A blueprint with a field of each kind, and what composes a report by it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from wenming.blueprint import Blueprint, FieldSpec, SectionSpec, build, facts
from wenming.metrics import MetricDefinition
from wenming.model import Report


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


def _compose(data: dict[str, Any], prose: str | None = None, **head: Any) -> Report:
    templates = TEMPLATES if prose is None else {**TEMPLATES, "warnings.txt": prose, "accuracy.txt": "准确率未变。"}
    whole = {"issuer": "某市气象局", "period": "2025年", "data": {"warnings": 128, **data}, **head}
    return build(BLUEPRINT, facts(BLUEPRINT, whole, DEFINITIONS), templates)


@pytest.fixture(scope="session")
def blueprint() -> Blueprint:
    """Return the blueprint."""
    return BLUEPRINT


@pytest.fixture(scope="session")
def templates() -> dict[str, str]:
    """Return its templates."""
    return TEMPLATES


@pytest.fixture(scope="session")
def compose() -> Callable[..., Report]:
    """Return what builds the report of some data; ``prose`` is the first leaf's, beside a second one."""
    return _compose
