"""Headings side by side, with their labels as written."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wenming.checker.rule import CheckContext, once
from wenming.checker.written import WrittenLabel
from wenming.model import Node, Path, Section
from wenming.zh.numerals import spell_out

__all__ = ["Numbered", "item_number", "like", "siblings"]

Numbered = tuple[Path, WrittenLabel]
_COUNTS_ON = "第一条"  # articles count on through the chapters
_HANZI = re.compile("[一二三四五六七八九十百零]+")
_DIGITS = re.compile("[0-9０-９]+")
_WORDS = {"首先": 1, "其次": 2, "再次": 3}
_HANZI_DIGITS = {char: n for n, char in enumerate("一二三四五六七八九十", 1)}


@once
def siblings(context: CheckContext) -> Sequence[list[Numbered]]:
    """Return the numbered headings under each parent, in reading order; articles of all chapters together."""
    labels = context.written.labels
    groups: list[list[Numbered]] = []
    articles: list[Numbered] = []
    parents: list[tuple[Path, tuple[Node, ...]]] = [(Path(("sections",)), context.report.sections)]
    parents += [(path.under("children"), section.children) for path, section in context.find(Section)]
    for path, nodes in parents:
        group = [(path.under(n), labels[path.under(n)]) for n in range(len(nodes)) if path.under(n) in labels]
        if group and group[0][1].kin == _COUNTS_ON:
            articles += group
        elif group:
            groups.append(group)
    return [*groups, articles] if articles else groups


def like(label: WrittenLabel, number: int) -> str:
    """Return how the label of *number* would be written beside *label*."""
    if _HANZI.search(label.text):
        return _HANZI.sub(spell_out(number), label.text, count=1)
    if _DIGITS.search(label.text):
        return _DIGITS.sub(str(number), label.text, count=1)
    return str(number)  # one glyph


def item_number(label: str) -> int | None:
    """Return the number of a list's label, ``None`` where it has none: 最后，."""
    if label.endswith("方面"):  # 一方面, 另一方面
        return None
    if label[:2] in _WORDS:
        return _WORDS[label[:2]]
    if found := _HANZI.search(label):
        words = found[0]
        if len(words) == 1:
            return _HANZI_DIGITS.get(words)
        return 10 + _HANZI_DIGITS.get(words[1:], 0) if words[0] == "十" and len(words) == 2 else None
    found = _DIGITS.search(label)
    if found:
        return int(found[0])
    for first, start in ((0x2460, 1), (0x2474, 1), (0x2488, 1), (0x3220, 1)):
        if label and first <= ord(label[0]) < first + 20:
            return ord(label[0]) - first + start
    return None
