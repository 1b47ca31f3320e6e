"""The reference page of a sector, made from its plugin: ``python -m wenming.hooks.reference FOLDER``.

The pages of the bundled sectors are kept in ``docs/reference/sectors/``; a test compares.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

from wenming.blueprint import Blueprint, FieldSpec, SectionSpec
from wenming.checker import Rule
from wenming.hooks import BUNDLED, GROUP, discover
from wenming.hooks.plugin import Plugin
from wenming.hooks.registry import Registry
from wenming.metrics import MetricDefinition

__all__ = ["main", "sector_page"]

_LOCALE = "zh-Hans-CN"
_TAG = re.compile(r"\{[{%].*?[%}]\}(?:[^{}]*\{[{%].*?[%}]\})*", re.DOTALL)  # what a title's template decides
_KINDS = {
    "count": "计数", "amount": "数量、金额", "ratio": "比率", "coverage": "覆盖率", "duration": "时长", "index": "得分、指数",
}  # fmt: skip
_ROLL_UPS = {
    "sum": "相加", "sum_disjoint": "不重叠时相加", "last": "取期末", "max": "取最大", "min": "取最小", "mean": "平均",
    "recompute": "重算", "distinct": "去重再数", "none": "不合并",
}  # fmt: skip
_DIRECTIONS = {"up": "越多越好", "down": "越少越好", "none": "中性"}
_FIELDS = {"metric": "数字", "text": "文字", "rows": "多行"}
_SEVERITIES = {"error": "错误", "warning": "警告", "info": "提示"}


def sector_page(plugin: Plugin, registry: Registry) -> str:
    """Return the page of *plugin*: what it is, its blueprints, metrics, checks and words, in Chinese."""
    package = sys.modules.get(f"wenming.plugins.{plugin.name}")
    about = (package.__doc__ or "").strip().rstrip(".") if package else ""
    lines = [
        f"# {about.partition(':')[0] or plugin.name}",
        "",
        "Made from the plugin by `python -m wenming.hooks.reference`; do not edit. 由插件本身生成，不要手改。",
        *_blueprints(plugin.blueprints),
        *_metrics(plugin),
        *_rules(plugin, registry),
        *_words(plugin),
    ]
    return "\n".join(lines).rstrip("\n") + "\n"


def _cell(words: str) -> str:
    return " ".join(words.split()).replace("|", "\\|")


def _table(head: str, rows: Iterable[Iterable[str]]) -> Iterator[str]:
    yield from ("", head, "|" + "---|" * (head.count("|") - 1))
    for row in rows:
        yield "| " + " | ".join(map(_cell, row)) + " |"


def _blueprints(blueprints: tuple[Blueprint, ...]) -> Iterator[str]:
    for blueprint in blueprints:
        yield from ("", f"## 蓝本 `{blueprint.name}`", "", f"{blueprint.help}。文种：{blueprint.genre}。".replace("。。", "。"))
        if blueprint.style:
            yield f"编号样式：`{blueprint.style}`。"
        yield ""
        yield from _outline(blueprint.sections, 0)
        yield from _table("| 填报项 | 种类 | 单位 | 说明 |", _rows(blueprint.fields))


def _outline(specs: Iterable[SectionSpec], depth: int) -> Iterator[str]:
    for spec in specs:
        title = "每行一条" if spec.title.strip().startswith("{{") and spec.each else _TAG.sub("…", spec.title)
        yield f"{'  ' * depth}- {title}" + (f"（`{spec.each}` 每行一条）" if spec.each else "")
        yield from _outline(spec.children, depth + 1)


def _rows(fields: Iterable[FieldSpec]) -> Iterator[tuple[str, ...]]:
    """Yield a row a field, those of rows behind their own."""
    for spec in fields:
        yield f"`{spec.name}`", _FIELDS[spec.kind], spec.unit, _told(spec)
        for one in spec.fields:
            yield f"`{spec.name}[].{one.name}`", _FIELDS[one.kind], one.unit, _told(one)


def _told(spec: FieldSpec) -> str:
    more = ["必填"] if spec.required else []
    more += [f"由 `{spec.total_of}` 合计"] if spec.total_of else []
    return f"{spec.help.rstrip('。')}。{'，'.join(more)}" if more else spec.help


def _metrics(plugin: Plugin) -> Iterator[str]:
    """Yield the definitions; those that all sectors share stand on the page of civility."""
    shared = plugin.name != "civility"
    metrics = [one for one in plugin.metrics if not (shared and one.id.startswith("civ."))]
    if not metrics:
        return
    yield from ("", f"## 指标（{len(metrics)} 项）")
    if len(metrics) < len(plugin.metrics):
        yield from ("", f"另用[文明创建](civility.md)的 {len(plugin.metrics) - len(metrics)} 项。")
    yield from _table("| 名字 | 中文名 | 单位 | 种类 | 各单位合并；各时期合并 | 合理范围 | 套话 | 说明 |", map(_metric, metrics))


def _metric(one: MetricDefinition) -> tuple[str, ...]:
    notes = [_DIRECTIONS[one.direction]] if one.direction != "up" else []
    notes += [f"公式 `{one.formula}`"] if one.formula else []
    notes += ["内部数据"] if one.disclosure == "internal" else []
    notes += ["1 人 2 人不公开"] if one.small_cells == "withhold" else []
    notes += [one.note] if one.note else []
    low, high = (format(bound, "f") if bound is not None else "" for bound in (one.low, one.high))
    return (
        f"`{one.id}`",
        f"{one.name}（{one.name_hant}）" if one.name_hant else one.name,
        one.unit,
        _KINDS[one.kind],
        f"{_roll_up(one.units_roll_up)}；{_roll_up(one.periods_roll_up)}",
        f"{low}～{high}" if low or high else "",
        one.phrase,
        "；".join(notes),
    )


def _roll_up(word: str) -> str:
    head, _, weight = word.partition(":")
    return f"按 `{weight}` 加权平均" if weight else _ROLL_UPS[head]


def _rules(plugin: Plugin, registry: Registry) -> Iterator[str]:
    if not plugin.rules:
        return
    said = registry.translator(plugin.name, _LOCALE)
    yield from ("", "## 核查规则")
    rows = ((one.code, _SEVERITIES[one.severity], said(one.summary), said(one.hint)) for one in plugin.rules)
    yield from _table("| 代码 | 程度 | 查什么 | 怎么办 |", rows)
    for one in plugin.rules:
        yield from _anatomy(one)


def _anatomy(rule: Rule) -> Iterator[str]:
    """Yield why, bad, good and fix, as the docstring of the rule's module has them."""
    doc = inspect.getdoc(sys.modules.get(rule.look.__module__)) or ""
    if "Why:" in doc:
        yield from ("", f"### {rule.code}", "", "```text", *doc.splitlines(), "```")


def _words(plugin: Plugin) -> Iterator[str]:
    words = plugin.vocabulary
    if words is None:
        return
    yield from ("", "## 用语")
    for name, found in (
        ("标题里的词和它说明的角色", [f"{word}→{role}" for word, role in words.roles]),
        ("简繁对照", [f"{hans}／{hant}" for hans, hant in words.glossary]),
        ("不转换的专名", words.protected),
        ("像数而不是数的词", words.look_alikes),
        ("固定的说法", words.fixed),
    ):
        if found:
            yield from ("", f"**{name}**：{'，'.join(found)}。")


def main(folder: str = "docs/reference/sectors") -> None:
    """Write the page of every bundled sector into *folder*."""
    registry = discover(found=[EntryPoint(name, value, GROUP) for name, value in BUNDLED.items()])
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    for plugin in registry.plugins:
        (target / f"{plugin.name}.md").write_text(sector_page(plugin, registry), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
