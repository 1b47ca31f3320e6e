"""``wenming blueprints``, ``plugins`` and ``schema``: what there is."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import wenming
from wenming.blueprint import Blueprint, FieldSpec, SectionSpec
from wenming.cli import session
from wenming.cli.data_schema import data_schema
from wenming.cli.plugins import _lines
from wenming.hooks import GROUP, Plugin, Registry, Templates, discover
from wenming.hooks.discovery import BUNDLED
from wenming.i18n import translator
from wenming.schema import read_data

Run = Callable[..., Any]
BLUEPRINT = Blueprint(
    name="test/rows",
    genre="总结",
    title="总结",
    help="试用",
    fields=(
        FieldSpec(name="count", kind="metric", unit="件", help="办件数", required=True),
        FieldSpec(name="words", kind="text", help="一句话"),
        FieldSpec(
            name="tasks",
            kind="rows",
            help="任务",
            fields=(
                FieldSpec(name="title", kind="text", help="名称", required=True),
                FieldSpec(name="id", kind="text", help="代号"),
                FieldSpec(name="due", kind="text", help="期限"),
                FieldSpec(name="answers", kind="text", help="对应的问题"),
            ),
        ),
    ),
    sections=(SectionSpec(title="一"),),
)
REGISTRY = Registry(
    [Plugin(name="test", api=1, blueprints=(BLUEPRINT,), templates=Templates(sources={"a.txt": "甲"}))]
)
HEAD = {"blueprint": "test/rows", "issuer": "某局", "period": "2025年"}
FITTING = [
    {"count": 3},
    {"count": "3件", "words": "一切照旧。"},
    {"count": {"now": "3件", "before": "2件", "source": "台账"}, "tasks": None},
    {"count": "3件", "tasks": [{"title": "甲", "due": "2026-01-31", "id": "a", "answers": ["a"]}]},
]
MISFITS = [
    {},
    {"count": None},
    {"count": True},
    {"count": [3]},
    {"count": {"before": "2件"}},
    {"count": 3, "words": 5},
    {"count": 3, "word": "拼错了"},
    {"count": 3, "tasks": {"title": "甲"}},
    {"count": 3, "tasks": [{"due": "2026-01-31"}]},
    {"count": 3, "tasks": [{"title": "甲", "due": "月底"}]},
]


def test_blueprints_are_listed(run: Run) -> None:
    """A line each: name, genre, what it is for."""
    lines = run("blueprints").text.splitlines()

    names = [line.split()[0] for line in lines]
    assert names == sorted(names)
    assert {"meteorology/annual_summary", "meteorology/creation_report"} <= set(names)
    annual = next(line for line in lines if line.startswith("meteorology/annual_summary"))
    assert annual.split()[1] == "总结"
    assert "年度气象服务工作总结" in annual


def test_plugins_are_listed_with_their_parts(run: Run) -> None:
    """The bundled sector, its version and what it brings."""
    lines = run("plugins").text.splitlines()

    assert lines[0] == f"在用：{len(BUNDLED)}"
    assert any(line.startswith(f"  meteorology  (wenming {wenming.__version__})  蓝本 4") for line in lines)
    assert len(lines) == 1 + len(BUNDLED)


def test_refused_plugins_are_listed_with_the_reason() -> None:
    """One that is not there, and one that is no plugin, in the reader's language."""
    broken = [EntryPoint("absent", "no.such.module:PLUGIN", GROUP), EntryPoint("odd", "json:dumps", GROUP)]
    lines = list(_lines(discover(found=broken), translator("zh")))

    assert lines[:2] == ["在用：0", "未接纳：2"]
    assert lines[2].startswith("  absent  它载入失败（ModuleNotFoundError")
    assert lines[3] == "  odd  它的入口是 function，不是 Plugin。请让入口指向 Plugin 值。"


def test_a_broken_plugin_does_not_stop_the_others(run: Run, good: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Data of another plugin are rendered all the same."""
    found = [
        EntryPoint("broken", "no.such.module:PLUGIN", GROUP),
        EntryPoint("meteorology", "wenming.plugins.meteorology:PLUGIN", GROUP),
    ]
    monkeypatch.setattr(session.Session, "registry", lambda self: discover(found=found))

    assert run("render", "-", "-o", "-", "--format", "text", stdin=good.encode()).code == 0
    assert "未接纳：1" in run("plugins").text


def test_a_slip_in_block_is_listed_without_a_package() -> None:
    """No package brings what is not there, nor what an application gives itself."""
    points = [EntryPoint("meteorology", BUNDLED["meteorology"], GROUP)]
    registry = discover(block="meteorolgy", plus=Plugin(name="own", api=1), found=points)

    lines = list(_lines(registry, translator("zh-Hans-CN")))

    assert "  own" in lines
    assert lines[-1] == "  meteorolgy  block 里写了它，却没有叫这个名字的插件；是不是 meteorology？"


def test_no_plugins_leaves_the_bundled_ones() -> None:
    """The switch works without a look at what is installed (promise H4)."""
    registry = session.Session(translate=str, locale="en", plugins=False).registry()

    assert [plugin.name for plugin in registry.plugins] == sorted(BUNDLED)


def test_schema_of_a_report_is_the_one_kept_in_the_docs(run: Run) -> None:
    """``wenming schema`` prints docs/reference/report.schema.json."""
    kept = Path(__file__).parents[2] / "docs" / "reference" / "report.schema.json"

    assert json.loads(run("schema").text) == json.loads(kept.read_text("utf-8"))


@pytest.mark.parametrize("name", ["meteorology/annual_summary", "meteorology/creation_report"])
def test_samples_fit_their_schema(run: Run, name: str) -> None:
    """The filled sample is valid, the empty form is not: it lacks what is required."""
    schema = json.loads(run("schema", name).text)
    check = jsonschema.Draft202012Validator(schema)
    check.check_schema(schema)

    assert list(check.iter_errors(_plain(run("new", name, "--sample").text))) == []
    assert list(check.iter_errors(_plain(run("new", name).text))) != []


def _plain(text: str) -> Any:
    return json.loads(json.dumps(read_data(text).value, default=float))


@pytest.mark.parametrize("data", FITTING)
def test_schema_takes_what_compose_takes(data: dict[str, Any]) -> None:
    """Every way of writing a field is allowed by both."""
    whole = {**HEAD, "data": data}
    report = wenming.compose("test/rows", whole, registry=REGISTRY)

    assert jsonschema.Draft202012Validator(data_schema(BLUEPRINT)).is_valid(whole)
    assert report.metrics[0].id == "count"


@pytest.mark.parametrize("data", MISFITS)
def test_schema_refuses_what_compose_refuses(data: dict[str, Any]) -> None:
    """Both say no to the same mistakes."""
    whole = {**HEAD, "data": data}

    assert not jsonschema.Draft202012Validator(data_schema(BLUEPRINT)).is_valid(whole)
    with pytest.raises(wenming.DataError):
        wenming.compose("test/rows", whole, registry=REGISTRY)
