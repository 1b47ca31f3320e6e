"""Names that stand in a table: of columns, of the head, and of the fields of a blueprint, in Chinese too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from wenming.blueprint import FieldSpec
from wenming.blueprint.facts import HEAD
from wenming.sheets.sheet import key_of

__all__ = ["COLUMNS", "HEAD_WORDS", "PARTS", "Names", "label_of", "split_unit"]

_COLUMN_WORDS = {
    "id": ("id", "字段", "编号", "代码", "標識", "标识"),
    "name": ("name", "名称", "名稱", "指标", "指標", "指标名称", "项目", "項目"),
    "value": ("value", "now", "数值", "數值", "值", "本期", "本年", "今年"),
    "unit": ("unit", "单位", "單位", "计量单位"),
    "before": ("before", "上年同期", "去年同期", "上年", "去年"),
    "source": ("source", "来源", "來源", "数据来源"),
    "period": ("period", "统计期间", "期间", "期間"),
    "comparable": ("comparable", "口径可比", "可比"),
    "since": ("since", "比较基期", "比較基期", "基期"),
    "note": ("note", "help", "说明", "說明", "备注", "備註", "序号", "填写说明"),
}
COLUMNS: Mapping[str, str] = {key_of(word): column for column, words in _COLUMN_WORDS.items() for word in words}
"""What a column is by what stands over it."""

PARTS = ("before", "source", "period", "comparable", "since")
"""What a figure may say besides its value, as :func:`wenming.compose` takes it."""

HEAD_WORDS: Mapping[str, str] = {
    "blueprint": "报告种类",
    "issuer": "报告单位",
    "period": "报告期",
    "dated": "成文日期",
    "addressee": "主送",
    "title": "标题",
    "locale": "字形",
    "source": "数据来源",
    "disclosure": "公开范围",
}
"""What the entries of the head are called in a table."""

_BRACKETED = re.compile(r"(.*?)[（(]([^（）()]*)[）)]")
_LABEL_ENDS = re.compile(r"[（(，,。：:；;！？!?]")


def label_of(spec: FieldSpec) -> str:
    """Return the short Chinese name of a field: its help up to the first mark; ``""`` where that says nothing."""
    return _LABEL_ENDS.split(spec.help.strip(), maxsplit=1)[0].strip()


def split_unit(title: str) -> tuple[str, str]:
    """Return name and unit of 金额（万元）; the unit is ``""`` where there is none."""
    found = _BRACKETED.fullmatch(title.strip())
    return (found[1].strip(), found[2].strip()) if found and found[1].strip() else (title.strip(), "")


class Names:
    """The fields of one level by what a table may call them: id, short Chinese name, whole help.

    A name of two fields is the name of none.
    """

    def __init__(self, specs: Iterable[FieldSpec], *, head: bool = False) -> None:
        self.specs = {spec.name: spec for spec in specs}
        self.head = dict.fromkeys((*HEAD[:-1],)) if head else {}
        self._known: dict[str, str] = {key_of(words): key for key, words in HEAD_WORDS.items()} if head else {}
        called: dict[str, set[str]] = {}
        for spec in self.specs.values():
            for words in {label_of(spec), spec.help} - {""}:
                called.setdefault(key_of(words), set()).add(spec.name)
        for words, names in called.items():
            if len(names) == 1 and words not in self._known:
                self._known[words] = f"data.{next(iter(names))}" if head else next(iter(names))

    def find(self, words: str) -> str:
        """Return the key that *words* name, ``""`` if none; in the head's level a field's is ``data.name``."""
        plain = words.strip()
        if self.head:
            begin, _, rest = plain.partition(".")
            if plain in self.head or (begin == "extra" and rest):
                return plain
            name = plain.removeprefix("data.")
            if name in self.specs:
                return f"data.{name}"
        elif plain in self.specs:
            return plain
        return self._known.get(key_of(words), "")

    def label(self, name: str) -> str:
        """Return the short Chinese name of the field *name* if that leads back to it, else *name*."""
        found = label_of(self.specs[name])
        wanted = f"data.{name}" if self.head else name
        return found if found and self._known.get(key_of(found)) == wanted else name

    def near(self, words: str) -> str:
        """Return the name nearest to *words*, ``""`` where none is near."""
        plain, key = words.strip(), key_of(words)
        ids = [*self.head, *self.specs]
        if found := get_close_matches(plain, ids, n=1):
            return found[0]
        if found := get_close_matches(key, self._known, n=1):
            name = self._known[found[0]].removeprefix("data.")
            return self.label(name) if name in self.specs else HEAD_WORDS[name]
        return ""
