"""Rules that look at a few characters: labels, rows of quoted items, dashes, ellipses, connectors.

Clauses of GB/T 15834-2011 unless said otherwise; annex B.3 is on marks after ordinals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wenming.zh._punctuation_zones import HAN, WIDE, Page
from wenming.zh.edits import Step, shared_ends

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
    """What is found, what is written for it with its groups, the rule, and the rare marks one of which is in it."""

    pattern: re.Pattern[str]
    new: str
    rule: str
    marks: frozenset[str]


def _rule(pattern: str, new: str, rule: str, marks: str = "") -> _Rule:
    """Return a rule; without one of *marks* in a text, it is not searched."""
    return _Rule(re.compile(pattern, re.MULTILINE), new, rule, frozenset(marks))


# A pattern begins with the characters it is searched by, and looks behind it after them: such are found fast.
_NUM = "一二三四五六七八九十"
_LINE_TOP = r"(^[ \t\u3000]*)"
_TOP = r"(^[ \t\u3000]*|(?<=[。；：！？]))"  # where a label stands: the head of a line or of a clause
_CLAUSE_TOP = r"(^[ \t\u3000]*|(?<=[。；，：！？;,:]))"
_WORDS = f"[{HAN}“《‘「]"
_PLACES = (
    "北京|天津|上海|重庆|重慶|广州|廣州|深圳|武汉|武漢|南京|杭州|成都|西安|沈阳|瀋陽|长沙|長沙|郑州|鄭州|济南|濟南|青岛|青島|大连|大連"
    "|哈尔滨|哈爾濱|昆明|贵阳|貴陽|南宁|南寧|福州|厦门|廈門|合肥|南昌|太原|石家庄|石家莊|兰州|蘭州|西宁|西寧|银川|銀川|拉萨|拉薩|海口|香港"
    "|澳门|澳門|台北|臺北|宜昌|荆州|荊州|襄阳|襄陽|苏州|蘇州|宁波|寧波|无锡|無錫"
)
_AFTER_PLACE = r"(?:(?<=[市县縣省区區站镇鎮港].)|(?<=(?:北京|天津|上海|重庆|广州|深圳|武汉|南京|杭州|成都|西安|沈阳|长沙|郑州|济南|宜昌).))"
_TIME = "年月日时時点點分周"

# Characters that spell foreign names; two on either side of a dot are a name: 列夫.托尔斯泰.
_SOUNDS = (
    "阿埃艾奥多思巴贝彼宾波博布查达戴丹德蒂丁杜恩尔菲弗夫福盖戈哥格哈赫亨霍基吉加贾杰卡凯坎柯科克肯库拉莱兰劳勒雷里利莉列林琳卢鲁伦罗洛马麦曼梅蒙米莫姆穆纳娜尼诺欧帕佩"
    "皮普奇乔琼瑞萨塞莎圣史斯丝苏索塔泰坦汤特汀图托瓦威维韦魏温沃乌希谢辛休雅亚扬耶伊尤约泽詹兹佐芬"
)

_HEADING = rf"(?=[{HAN}][^。，；：、！？\n]{{0,40}}$)"

_LABELS = (
    (_TOP, rf"[（(]([{_NUM}百]{{1,4}}|[0-9０-９]{{1,3}})[）)] ?[、，．.](?= ?{_WORDS})", "{1}（{2}）", "L-NUM-3"),
    (_TOP, rf"(?!（[{_NUM}百]{{1,4}}）)[（(]([{_NUM}百]{{1,4}})[）)](?= ?{_WORDS})", "{1}（{2}）", "L-NUM-3"),
    (_TOP, rf"([①-⑳])[、，．.](?= ?{_WORDS})", "{1}{2}", "L-NUM-3"),
    (_TOP, rf"([0-9]{{1,3}})、(?= ?{_WORDS})(?! ?[{_NUM}])", "{1}{2}.", "L-NUM-3"),
    (_LINE_TOP, rf"([{_NUM}百]{{1,4}})[.．,，](?= ?{_WORDS})(?![{_NUM}])", "{1}{2}、", "L-NUM-3"),
    (_LINE_TOP, rf"([0-9]{{1,3}}(?:\.[0-9]{{1,3}})+)[.．、](?= ?{_WORDS})", "{1}{2}", "P-2"),
    (_TOP, rf"(第[{_NUM}]{{1,3}})、(?=[{HAN}])(?![第{_NUM}])", "{1}{2}，", "P-2"),
    (_LINE_TOP, rf"(第[{_NUM}百0-9]{{1,4}}[章编編篇])[ \t]*{_HEADING}", "{1}{2}\u3000", "P-2"),
    (_LINE_TOP, rf"(第[{_NUM}百0-9]{{1,4}}[节節])[ \t]+{_HEADING}", "{1}{2}\u3000", "P-2"),
    (_CLAUSE_TOP, rf"([{_NUM}]是)[，：,:](?= ?{_WORDS})", "{1}{2}", "P-3"),
)  # where it stands, what is found there, what is written, the rule
_TOPS = tuple(_rule(top + label, new, rule) for top, label, new, rule in _LABELS)
_BEFORE_LABEL = re.compile(
    rf"[\n。；，：！？;,:][ \t\u3000]*(?=(?:{'|'.join(label for _, label, _, _ in _LABELS)}))", re.MULTILINE
)  # each label holds one group and excludes the others: the number of the group is that of the label

_ROWS = (
    _rule("、(?:(?<=》、)(?=《)|(?<=”、)(?=“)|(?<=〉、)(?=〈)|(?<=’、)(?=‘))", "", "P-4"),
    _rule("》(（[^（）《》\n]{1,20}）)(?=《)", "》{1}、", "P-4"),
    _rule("。([”’])。", "{1}。", "P-12"),
    _rule("([。！？])）。", "{1}）", "P-12"),
    _rule(rf"[\[［【（(](?<=[{HAN}].)((?:19|20)[0-9]{{2}})[\]］】）)](?=第?[0-9]+号)", "〔{1}〕", "P-9"),
    _rule(
        rf" (?:(?<=[{HAN}）”》%％0-9] )(?=[，。；：？！、）”》])|(?<=[（“《] )(?=[{HAN}])|(?<=[{HAN}] )(?=（[{HAN}]))",
        "",
        "P-1",
    ),
    _rule("，，+", "，", "P-1"),
    _rule("；；+", "；", "P-1"),
    _rule("：：+", "：", "P-1"),
    _rule("、、(?<!、、、)(?!、)", "、", "P-1"),
    _rule("。。(?<!。。。)(?!。)", "。", "P-1"),
)

_SHAPES = (
    _rule(r"\.\.\.(?<!\.{4})(?:(?: \.{3})?(?!\.)|\.+)", "……", "P-6"),
    _rule("。。。+", "……", "P-6"),
    _rule("、、、+", "……", "P-6"),
    _rule("···(?:···)*|⋯+", "……", "P-6", "·⋯"),
    _rule("…(?<!……)(?:(?:……)?(?!…)|…{4,})", "……", "P-6", "…"),
    _rule(rf"[-–－~−‐‑―](?<=[{_TIME}].)(?:(?<=-)-)?(?=[0-9])", "—", "P-8", "-–－~−‐‑―"),
    _rule(r"([0-9](?<![0-9A-Za-z.\-/:].)[0-9]{3})(?:--|–|－|~|-)(?=[0-9]{4}年)", "{1}—", "P-8", "-–－~"),
    _rule(
        r"([0-9](?<![0-9A-Za-z.\-/:].)[0-9]?)(?:--|–|－|~|-)(?=[0-9]{1,2}月(?![0-9]))", "{1}—", "P-8", "-–－~"
    ),
    _rule(rf" {_AFTER_PLACE}(?:--|–|－|-|——) ?(?={_PLACES})", "—", "P-8"),
    _rule(rf"[-–－—]{_AFTER_PLACE}(?:(?<=-)-|(?<=—)—|(?<!—)) ?(?={_PLACES})", "—", "P-8", "-–－—"),
    _rule(rf"[–－―‒](?<=[{HAN}].)(?=[{HAN}])", "—", "P-8", "–－―‒"),
    _rule(rf"[~〜∼](?<=[0-9{HAN}%％℃°].)(?=[0-9])", "～", "N-9", "~〜∼"),
    _rule(
        rf"[ \-](?<=[{WIDE}A-Za-z0-9].)(?:(?<= )-{{2,3}}|(?<=-)--?) ?(?=[{WIDE}])(?![-—])", "——", "P-7", "-"
    ),
    _rule("(?:－－|――|──)(?<![－―─]..)(?![－―─])|––", "——", "P-7", "－―─–"),
    _rule("—(?<!——)(?: —|——)(?!—)", "——", "P-7", "—"),
    _rule(rf"[ —](?<=[{WIDE}].)(?:(?<= )——(?! )|(?<=—)— )(?=[{WIDE}])", "——", "P-7", "—"),
    _rule(rf"[，、](?<=[{HAN}”》）].)(?=——)", "", "P-7", "—"),
    _rule(rf"[•‧・∙⋅･．](?<=[{HAN}].)(?=[{HAN}])", "·", "P-15", "•‧・∙⋅･．"),
    _rule(
        rf"\.(?:(?<=[{_SOUNDS}]{{2}}\.)(?=[{_SOUNDS}](?:[{_SOUNDS}]|[.·][{_SOUNDS}]{{2}}))"
        rf"|(?<=[·.．][{_SOUNDS}]\.)(?=[{_SOUNDS}]{{2}})"
        rf"|(?:(?<=[“\"][{_NUM}]\.)|(?<=[“\"](?:十[一二]|一二)\.))(?=[{_NUM}]{{1,3}}[”\"]))",
        "·",
        "P-15",
    ),
)
_RARE = re.compile(f"[{re.escape(''.join(frozenset[str]().union(*(rule.marks for rule in _SHAPES))))}]")
_CONTEXT = frozenset(("P-6",))  # these want Chinese beside them


def tops(page: Page) -> Iterator[Step]:
    """Labels at the head of a line or a clause."""
    found = ((match.start(), _TOPS[(match.lastindex or 0) - 1]) for match in _BEFORE_LABEL.finditer(f"\n{page.text}"))
    matches = ((rule.pattern.match(page.text, at), rule) for at, rule in found)
    return _steps(page, ((match, rule) for match, rule in matches if match))


def rows(page: Page) -> Iterator[Step]:
    """Marks between and behind quoted items, stops typed twice."""
    return _found(page, _ROWS)


def shapes(page: Page) -> Iterator[Step]:
    """Ellipses, dashes, connectors, the dot in names."""
    held = frozenset(_RARE.findall(page.text))
    return _found(page, (rule for rule in _SHAPES if not (rule.marks and rule.marks.isdisjoint(held))))


def _found(page: Page, rules: Iterable[_Rule]) -> Iterator[Step]:
    return _steps(page, ((match, rule) for rule in rules for match in rule.pattern.finditer(page.text)))


def _steps(page: Page, matches: Iterable[tuple[re.Match[str], _Rule]]) -> Iterator[Step]:
    """Yield what the rules write for their *matches*, without what both share at their ends (an indent, a label)."""
    for match, (_, template, rule, _) in matches:
        new = template.format(match[0], *match.groups())
        head, tail = shared_ends(match[0], new)
        start, end = match.start() + head, match.end() - tail
        if page.touches(start, end):
            continue
        if rule in _CONTEXT and not (page.chinese_before(start) or page.chinese_after(end)):
            continue
        yield Step(start, end, new[head : len(new) - tail], rule)
