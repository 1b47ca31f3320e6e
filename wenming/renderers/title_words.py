"""Words of a title: where one ends and the next begins, and what each does there.

Chinese is written without spaces, and a title must be broken between words (L-TITLE-4, 6). The words of
office titles are few: the list beside this module, the names that the caller knows, and shapes such as
dates, numbers, 《…》 and place names cover them. What is left over is a run of unknown characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pkgutil import get_data
from typing import NamedTuple

from wenming.zh.folding import fold_characters

__all__ = ["GENRES", "Token", "inner_words", "is_tail", "tokens"]

_LONGEST = 16  # characters of the longest entry that is looked for
_MARK = re.compile("[\\s。，、；：！？—…·.,;:!?/%‰℃％～~》〉）)〕】”’」』-]")
_UNIT = "年度|年|月份|月|日|周年|周|季度|天|小时|个|项|件|次|号|届|期|批|类|级|条|家|起|名|人|户|亩|公里|米|吨|万元|亿元|万|亿|元|岁|倍|强|大|[%％‰℃]"
_NUMBER = "[0-9０-９][0-9０-９.,]*+"
_HANZI = "[一二三四五六七八九十百千零〇○两]"
_SHAPES = re.compile(
    f"(?P<number>(?:截至|近)?{_NUMBER}(?:{_UNIT})?+(?:(?:[—－–~～-]{{1,2}}|至|到)?{_NUMBER}(?:{_UNIT})?+)*+"
    f"|第(?:{_NUMBER}|{_HANZI}++)(?:季度|阶段|[次届批个号期轮条章周名度])?|{_HANZI}{{2,}}+年度?(?:{_HANZI}++月(?:{_HANZI}++日)?)?)"
    "|(?P<latin>[A-Za-zＡ-Ｚａ-ｚ][A-Za-z0-9Ａ-Ｚａ-ｚ０-９&+./_-]*+)"
    "|(?P<book>《[^《》]*(?:《[^《》]*》[^《》]*)*》|〈[^〈〉]*〉)"
    "|(?P<bracket>（[^（）]*）|\\([^()]*\\)|〔[^〔〕]*〕|【[^【】]*】|“[^“”]*”|‘[^‘’]*’|「[^「」]*」|『[^『』]*』)"
)

_JOINTS = frozenset("的了和与及等或暨")  # no line begins with one of them
_LEADS = frozenset("对在向将把以为从由就按《〈（(〔【“‘「『")  # none ends with one of these
_PLACES = frozenset("省市县区镇乡村州盟旗屯港湾岛")
_OFFICES = frozenset("局委办厅部院处科站所室署行社")
_BEFORE = frozenset("全新各本该老大小非无多双反再总副首我拟不可高低")  # belongs to what follows
_AFTER = frozenset(
    "上下中内外前后间时化性者员率型式类级法费点线网岗权学业力度值量额史志展赛会节日月周年季期"
)  # to what precedes
_NAME = 5  # characters of a place name whose parts nobody knows, its last one included
_NAMING = frozenset(("word", "short", "head", "verb", "name", "genre"))  # 统计 + 局, 文明 + 办

GENRES = frozenset(
    "决议 决定 命令 令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要 总结 计划 方案 要点 汇报 办法 规定 细则 讲话 建议 公示 说明 答复".split()
)
"""Kinds of paper, 文种, as a title ends with them."""


class Token(NamedTuple):
    """One word of a title.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        kind: ``office``, ``place``, ``genre``, ``verb``, ``adverb``, ``head`` and ``word`` of the list, ``short`` for
            words of two characters, which are often half of a compound;
            ``name``, ``number``, ``latin``, ``book`` (《…》), ``bracket``, ``mark``, ``joint`` (的 和 …),
            ``lead`` (关于 对 …), ``before`` and ``after`` (single characters that belong to a
            neighbour), ``unknown``.
    """

    start: int
    end: int
    kind: str


@lru_cache(maxsize=1)
def _lexicon() -> Mapping[str, str]:
    """Return the kind of each word; the first list that has a word decides."""
    found: dict[str, str] = {"关于": "lead", "以及": "joint", "对于": "lead", "有关": "before"}
    kind = ""
    for line in (get_data("wenming.renderers", "title_words.txt") or b"").decode().splitlines():
        if line.startswith("["):
            kind = line[1:-1]
        elif not line.startswith("#"):
            for word in line.split():
                found.setdefault(word, kind)
    return found


def is_tail(rest: str) -> bool:
    """Tell whether *rest* is 的 + at least two characters + 文种, which may begin a line (L-TITLE-6)."""
    words = re.sub("（[^（）]*）$", "", rest)[1:]
    genre = next((words[-size:] for size in (2, 1) if words[-size:] in GENRES), "")
    return bool(genre) and len(words) - len(genre) >= 2


def tokens(text: str, names: re.Pattern[str] | None = None) -> list[Token]:
    """Return the words of *text* in order; together they are all of it.

    Args:
        text: A title, or a part of one.
        names: Finds names that stay whole, the longest first.
    """
    folded = fold_characters(text)
    found: list[Token] = []
    at = 0
    while at < len(text):
        name = names.search(text, at) if names is not None else None
        shape = _SHAPES.search(folded, at)
        first = min((one for one in (name, shape) if one), key=lambda one: one.start(), default=None)
        stop = first.start() if first else len(text)
        found += _words(folded, at, stop)
        if first:
            found.append(Token(stop, first.end(), "name" if first is name else str(first.lastgroup)))
        at = first.end() if first else len(text)
    return _joined(found)


def inner_words(text: str) -> list[Token]:
    """Return the words that make up *text*, itself a word of the list: 国土空间 + 总体规划."""
    folded = fold_characters(text)
    return list(_words(folded, 0, len(text), whole=False))


def _words(text: str, start: int, stop: int, *, whole: bool = True) -> Iterator[Token]:
    """Yield the words between two places: as few unknown characters as can be, then as few words.

    Unless *whole*, all between the two places is not taken for one word.
    """
    lexicon = _lexicon()
    ways: list[tuple[int, int]] = [(0, -stop)]  # from each place on, the last first: cost, next place (the farthest)
    for at in range(stop - 1, start - 1, -1):
        ways.append(
            min(
                (ways[stop - end][0] + _weight(text[at:end], lexicon), -end)
                for end in range(min(at + _LONGEST, stop), at, -1)
                if end == at + 1 or (text[at:end] in lexicon and (whole or end - at < stop - start))
            )
        )
    at = start
    while at < stop:
        end = -ways[stop - at][1]
        kind = _kind(text[at:end], lexicon)
        yield Token(at, end, "short" if kind == "word" and end == at + 2 else kind)
        at = end


def _weight(word: str, lexicon: Mapping[str, str]) -> int:
    if len(word) > 1:
        return 10
    return 11 if _kind(word, lexicon) != "unknown" else 22


def _kind(word: str, lexicon: Mapping[str, str]) -> str:
    found = lexicon.get(word)
    if found is None and len(word) == 1:
        sets = (_JOINTS, _LEADS, _PLACES, _OFFICES, _BEFORE, _AFTER)
        kinds = ("joint", "lead", "place_end", "office_end", "before", "after")
        found = next((kind for kind, members in zip(kinds, sets, strict=True) if word in members), None)
        if found is None and _MARK.match(word):
            found = "mark"
    return found or "unknown"


def _joined(found: list[Token]) -> list[Token]:
    """Return *found* with place names and offices in one piece: 云 + 水 + 县, 某市 + 教育局."""
    made: list[Token] = []
    for token in found:
        if token.kind in ("place_end", "office_end"):
            token = _named(made, token)
        if token.kind in ("place", "office") and made and made[-1].kind == "place":
            token = token._replace(start=made.pop().start)
        made.append(token)
    return made


def _named(made: list[Token], end: Token) -> Token:
    """Return the name that ends in 县 or 局, its head taken from *made*; alone it belongs to what follows."""
    head = len(made)
    while head and made[head - 1].kind == "unknown" and end.end - made[head - 1].start <= _NAME:
        head -= 1
    if head == len(made) and made and end.kind == "office_end" and made[-1].kind in _NAMING:
        head -= 1
    if head == len(made):
        return end._replace(kind="before")
    start = made[head].start
    del made[head:]
    return Token(start, end.end, end.kind.removesuffix("_end"))
