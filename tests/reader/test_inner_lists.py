"""Lists inside the items of others, in one paragraph and over lines; pairs 一方面……另一方面……"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wenming.model import Paragraph, Points
from wenming.reader import read_text

FOUND = """
一是甲乙：（1）子丑；（2）寅卯。二是丙丁。 => 一是 二是/（1） （2）
一是甲乙。二是丙丁：①子丑；②寅卯；③辰巳。三是戊己。 => 一是 二是 三是/① ② ③
首先，甲乙，要做到：1.子丑；2.寅卯。其次，丙丁。 => 首先， 其次，/1. 2.
一是甲乙，其一，子丑；其二，寅卯。二是丙丁，其一，辰巳；其二，午未。 => 一是 二是/其一， 其二，/其一， 其二，
一是甲乙。|（1）子丑。|（2）寅卯。|二是丙丁。 => 一是 二是/（1） （2）
一是甲乙。|1.子丑。|2.寅卯。|二是丙丁。|1.辰巳。|2.午未。|三是戊己。 => 一是 二是 三是/1. 2./1. 2.
一是甲乙。|1.子丑。|2.寅卯。|二是丙丁。|1.辰巳。|2.午未。 => 一是 二是/1. 2./1. 2.
一是甲乙，包括：|①子丑；②寅卯。|二是丙丁。 => 一是 二是/① ②
一方面加人，另一方面减事。 => 一方面 另一方面
一方面，加人；一方面，减事。 => 一方面 一方面
一方面加人，一方面减事，另一方面增效。 => 一方面 一方面 另一方面
一方面加人，另一方面减事。一方面开源，另一方面节流。 => 一方面 另一方面/一方面 另一方面
我们一方面要加人，另外一方面要减事。 => 一方面 另外一方面
一是甲乙，一方面加人，另一方面减事。二是丙丁。 => 一是 二是/一方面 另一方面
一方面加人，力量大了。 =>
这一方面做得好，那一方面做得不够。 =>
另一方面减事，一方面加人。 =>
一是甲乙（1号线）。二是丙丁。 => 一是 二是
1.甲乙。一是子丑。|2.丙丁。一是寅卯。 =>
"""


def lists(text: str) -> list[str]:
    """Return the labels of each list in the section that holds *text*."""
    document = read_text(f"某县工作总结\n一、主要做法\n{text}\n二、下一步打算\n继续努力。\n").document
    assert [one.label for one in document.headings if one.level == 1] == ["一、", "二、"]
    return [" ".join(one.labels) for one in document.points]


@pytest.mark.parametrize("row", FOUND.strip("\n").split("\n"))
def test_lists(row: str) -> None:
    """Each list with its labels, in reading order."""
    text, _, wanted = row.partition(" =>")

    assert lists(text.replace("|", "\n")) == [one for one in wanted.strip().split("/") if one]


def test_above_all_headings() -> None:
    """A pair in a preamble is a list too; its place is that text."""
    document = read_text("某县工作总结\n今年来，一方面加人，另一方面减事。\n一、甲\n正文。\n").document

    (found,) = document.points
    assert (found.labels, str(found.path), found.span.line) == (("一方面", "另一方面"), "opening[0]", 2)


def test_where_an_inner_list_stands() -> None:
    """The report holds the words in the outer item; the list leads to the text it begins in."""
    document = read_text("某县工作总结\n一、甲\n一是甲乙。\n（1）子丑。\n（2）寅卯。\n二是丙丁。\n").document
    outer, inner = document.points

    (points,) = document.report.sections[0].body
    assert isinstance(points, Points)
    first = [paragraph for paragraph in points.items[0].body if isinstance(paragraph, Paragraph)]
    assert [str(paragraph.text) for paragraph in first] == ["甲乙", "（1）子丑。", "（2）寅卯。"]
    assert (str(outer.path), str(inner.path)) == ("sections[0].body[0]", "sections[0].body[0].items[0].body[1]")
    assert (inner.count, inner.span.line, inner.span.start) == (2, 4, document.spans[inner.path].start)


WORDS = st.text("甲乙丙丁戊己庚辛", min_size=2, max_size=6)
ITEMS = st.lists(st.lists(WORDS, max_size=4).filter(lambda inner: len(inner) != 1), min_size=2, max_size=5)


@settings(max_examples=40)
@given(ITEMS, st.booleans(), st.sampled_from(["（{}）", "({})", "{}."]))
def test_every_list_is_found(items: list[list[str]], apart: bool, label: str) -> None:
    """Outer items that hold inner ones, in one paragraph or a line each; nothing of it is a heading."""
    lines, wanted = [], [[f"{'一二三四五'[n]}是" for n in range(len(items))]]
    for n, inner in enumerate(items):
        ends = ["。" if apart or at == len(inner) else "；" for at in range(1, len(inner) + 1)]
        lines.append(f"{wanted[0][n]}修渠{'：' if inner else '。'}")
        labels = [label.format(at) for at in range(1, len(inner) + 1)]
        lines.extend(f"{one}{words}{end}" for one, words, end in zip(labels, inner, ends, strict=True))
        wanted.extend([labels] if inner else [])
    last = next((n for n, inner in enumerate(reversed(items), 1) if inner), 0)
    if apart and last == 1 and not any(items[:-1]):
        return  # numbers under the last item alone may be headings

    assert lists(("\n" if apart else "").join(lines)) == [" ".join(labels) for labels in wanted]
