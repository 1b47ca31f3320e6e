"""Rules that look at a few characters: labels, rows of quoted items, dashes, ellipses, connectors.

Clauses of GB/T 15834-2011 unless said otherwise; annex B.3 is on marks after ordinals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from wenming.zh._punctuation_zones import HAN, WIDE, Page
from wenming.zh.edits import Step

__all__ = ["CLAUSES", "rows", "shapes", "tops"]

CLAUSES = {
    "P-1": "GB/T 15834-2011, 5.1",
    "P-2": "GB/T 15834-2011, B.3",
    "P-3": "GB/T 15834-2011, B.3",
    "P-4": "GB/T 15834-2011, 4.5.3.5",
    "P-5": "GB/T 15834-2011, 4.5.3",
    "P-6": "GB/T 15834-2011, 4.11",
    "P-7": "GB/T 15834-2011, 4.10",
    "P-8": "GB/T 15834-2011, 4.13",
    "P-9": "GB/T 15834-2011, 4.8, 4.9, 4.15",
    "P-11": "GB/T 9704-2012, 7.3",
    "P-12": "GB/T 15834-2011, 4.8, 4.9",
    "P-13": "GB/T 15834-2011, 4.6",
    "P-15": "GB/T 15834-2011, 4.14",
    "L-NUM-3": "GB/T 15834-2011, B.3",
    "N-9": "GB/T 15835-2011, 5.1.3",
}


class _Rule(NamedTuple):
    """What is found, what is written for it (a template of ``re``), the rule, and what a text must hold for it."""

    pattern: re.Pattern[str]
    new: str
    rule: str
    needs: tuple[str, ...]


def _rule(pattern: str, new: str, rule: str, needs: str = "") -> _Rule:
    """Return a rule; without one of the words *needs* in a text, it is not searched."""
    return _Rule(re.compile(pattern, re.MULTILINE), new, rule, tuple(needs.split()))


_NUM = "一二三四五六七八九十"
_LINE_TOP = r"(^[ \t\u3000]*)"
_TOP = r"(^[ \t\u3000]*|(?<=[。；：！？]))"  # where a label stands: the head of a line or of a clause
_WORDS = f"[{HAN}“《‘「]"
_PLACES = (
    "北京|天津|上海|重庆|重慶|广州|廣州|深圳|武汉|武漢|南京|杭州|成都|西安|沈阳|瀋陽|长沙|長沙|郑州|鄭州|济南|濟南|青岛|青島|大连|大連"
    "|哈尔滨|哈爾濱|昆明|贵阳|貴陽|南宁|南寧|福州|厦门|廈門|合肥|南昌|太原|石家庄|石家莊|兰州|蘭州|西宁|西寧|银川|銀川|拉萨|拉薩|海口|香港"
    "|澳门|澳門|台北|臺北|宜昌|荆州|荊州|襄阳|襄陽|苏州|蘇州|宁波|寧波|无锡|無錫"
)
_PLACE_END = r"(?:(?<=[市县縣省区區站镇鎮港])|(?<=北京|天津|上海|重庆|广州|深圳|武汉|南京|杭州|成都|西安|沈阳|长沙|郑州|济南|宜昌))"
_TIME = "年月日时時点點分周"

# Characters that spell foreign names; two on either side of a dot are a name: 列夫.托尔斯泰.
_SOUNDS = (
    "阿埃艾奥多思巴贝彼宾波博布查达戴丹德蒂丁杜恩尔菲弗夫福盖戈哥格哈赫亨霍基吉加贾杰卡凯坎柯科克肯库拉莱兰劳勒雷里利莉列林琳卢鲁伦罗洛马麦曼梅蒙米莫姆穆纳娜尼诺欧帕佩"
    "皮普奇乔琼瑞萨塞莎圣史斯丝苏索塔泰坦汤特汀图托瓦威维韦魏温沃乌希谢辛休雅亚扬耶伊尤约泽詹兹佐芬"
)

_HEADING = rf"(?=[{HAN}][^。，；：、！？\n]{{0,40}}$)"

_TOPS = (
    _rule(rf"{_TOP}[（(]([{_NUM}百]{{1,4}}|[0-9０-９]{{1,3}})[）)] ?[、，．.](?= ?{_WORDS})", r"\1（\2）", "L-NUM-3"),
    _rule(rf"{_TOP}[（(]([{_NUM}百]{{1,4}})[）)](?= ?{_WORDS})", r"\1（\2）", "L-NUM-3"),
    _rule(rf"{_TOP}([①-⑳])[、，．.](?= ?{_WORDS})", r"\1\2", "L-NUM-3"),
    _rule(rf"{_TOP}([0-9]{{1,3}})、(?= ?{_WORDS})(?! ?[{_NUM}])", r"\1\2.", "L-NUM-3"),
    _rule(rf"{_LINE_TOP}([{_NUM}百]{{1,4}})[.．,，](?= ?{_WORDS})(?![{_NUM}])", r"\1\2、", "L-NUM-3"),
    _rule(rf"{_LINE_TOP}([0-9]{{1,3}}(?:\.[0-9]{{1,3}})+)[.．、](?= ?{_WORDS})", r"\1\2", "P-2"),
    _rule(rf"{_TOP}(第[{_NUM}]{{1,3}})、(?=[{HAN}])(?![第{_NUM}])", r"\1\2，", "P-2"),
    _rule(rf"{_LINE_TOP}(第[{_NUM}百0-9]{{1,4}}[章编編篇])[ \t]*{_HEADING}", "\\1\\2\u3000", "P-2"),
    _rule(rf"{_LINE_TOP}(第[{_NUM}百0-9]{{1,4}}[节節])[ \t]+{_HEADING}", "\\1\\2\u3000", "P-2"),
    _rule(rf"(^[ \t\u3000]*|(?<=[。；，：！？;,:]))([{_NUM}]是)[，：,:](?= ?{_WORDS})", r"\1\2", "P-3"),
)

_ROWS = (
    _rule("(?<=》)、(?=《)|(?<=”)、(?=“)|(?<=〉)、(?=〈)|(?<=’)、(?=‘)", "", "P-4", "》、《 ”、“ 〉、〈 ’、‘"),
    _rule("》(（[^（）《》\n]{1,20}）)(?=《)", r"》\1、", "P-4", "》（"),
    _rule("。([”’])。", r"\1。", "P-12", "。”。 。’。"),
    _rule("([。！？])）。", r"\1）", "P-12", "。）。 ！）。 ？）。"),
    _rule(rf"(?<=[{HAN}])[\[［【（(]((?:19|20)[0-9]{{2}})[\]］】）)](?=第?[0-9]+号)", r"〔\1〕", "P-9", "号"),
    _rule(rf"(?<=[{HAN}）”》%％0-9]) (?=[，。；：？！、）”》])|(?<=[（“《]) (?=[{HAN}])|(?<=[{HAN}]) (?=（[{HAN}])", "", "P-1"),
    _rule("，{2,}", "，", "P-1", "，，"),
    _rule("；{2,}", "；", "P-1", "；；"),
    _rule("：{2,}", "：", "P-1", "：："),
    _rule("(?<!、)、、(?!、)", "、", "P-1", "、、"),
    _rule("(?<!。)。。(?!。)", "。", "P-1", "。。"),
)

_SHAPES = (
    _rule(r"(?<!\.)\.{3}(?: \.{3})?(?!\.)|(?<!\.)\.{4,}", "……", "P-6", "..."),
    _rule("。{3,}|、{3,}|(?:···)+|⋯+", "……", "P-6", "。。。 、、、 ··· ⋯"),
    _rule("(?<!…)…(?!…)|(?<!…)…{3}(?!…)|(?<!…)…{5,}", "……", "P-6", "…"),
    _rule(rf"(?<=[{_TIME}])(?:--|–|－|-|~|−|‐|‑|―)(?=[0-9])", "—", "P-8", "- – － ~ − ‐ ‑ ―"),
    _rule(r"(?<![0-9A-Za-z.\-/:])([0-9]{4})(?:--|–|－|~|-)(?=[0-9]{4}年)", r"\1—", "P-8", "- – － ~"),
    _rule(r"(?<![0-9A-Za-z.\-/:])([0-9]{1,2})(?:--|–|－|~|-)(?=[0-9]{1,2}月(?![0-9]))", r"\1—", "P-8", "- – － ~"),
    _rule(rf"{_PLACE_END} ?(?:--|–|－|-|——) ?(?={_PLACES})", "—", "P-8", "- – － ——"),
    _rule(rf"(?<=[{HAN}])(?:–|－|―|‒)(?=[{HAN}])", "—", "P-8", "– － ― ‒"),
    _rule(rf"(?<=[0-9{HAN}%％℃°])(?<!~)(?:~|〜|∼)(?!~)(?=[0-9])", "～", "N-9", "~ 〜 ∼"),
    _rule(rf"(?<=[{WIDE}A-Za-z0-9])(?<!-) ?-{{2,3}} ?(?=[{WIDE}])(?![-—])", "——", "P-7", "--"),
    _rule("(?<![－―─])(?:－－|――|──)(?![－―─])|(?<!—)— —(?!—)|(?<!—)———(?!—)|–{2}", "——", "P-7", "－－ ―― ── — ––"),
    _rule(rf"(?<=[{WIDE}])(?: ——(?! )|—— )(?=[{WIDE}])", "——", "P-7", "——"),
    _rule(rf"(?<=[{HAN}”》）])[，、](?=——)", "", "P-7", "，—— 、——"),
    _rule(rf"(?<=[{HAN}])[•‧・∙⋅･．](?=[{HAN}])", "·", "P-15", "• ‧ ・ ∙ ⋅ ･ ．"),
    _rule(rf"(?<=[{_SOUNDS}]{{2}})\.(?=[{_SOUNDS}]{{2}}|[{_SOUNDS}][.·][{_SOUNDS}]{{2}})", "·", "P-15", "."),
    _rule(rf"(?<=[·.．][{_SOUNDS}])\.(?=[{_SOUNDS}]{{2}})", "·", "P-15", "."),
    _rule(r"(?<=[“\"][一二三四五六七八九十])\.(?=[一二三四五六七八九十]{1,3}[”\"])", "·", "P-15", "."),
    _rule(r"(?<=[“\"](?:十[一二]|一二))\.(?=[一二三四五六七八九十]{1,3}[”\"])", "·", "P-15", "."),
)
_CONTEXT = frozenset(("P-6",))  # these want Chinese beside them


def tops(page: Page) -> Iterator[Step]:
    """Labels at the head of a line or a clause."""
    return _found(page, _TOPS)


def rows(page: Page) -> Iterator[Step]:
    """Marks between and behind quoted items, stops typed twice."""
    return _found(page, _ROWS)


def shapes(page: Page) -> Iterator[Step]:
    """Ellipses, dashes, connectors, the dot in names."""
    return _found(page, _SHAPES)


def _found(page: Page, rules: tuple[_Rule, ...]) -> Iterator[Step]:
    for pattern, new, rule, needs in rules:
        if needs and not any(word in page.text for word in needs):
            continue
        for match in pattern.finditer(page.text):
            step = _step(match, match.expand(new), rule)
            if page.touches(step.start, step.end):
                continue
            if rule in _CONTEXT and not (page.chinese_before(step.start) or page.chinese_after(step.end)):
                continue
            yield step


def _step(match: re.Match[str], new: str, rule: str) -> Step:
    """Return the change of *match* to *new*, without what both share at their ends (an indent, a label)."""
    old, (start, end) = match[0], match.span()
    most = min(len(old), len(new))
    head = next((n for n in range(most) if old[n] != new[n]), most)
    tail = next((n for n in range(most - head) if old[-1 - n] != new[-1 - n]), most - head)
    return Step(start + head, end - tail, new[head : len(new) - tail], rule)
