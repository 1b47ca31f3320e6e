"""Claims of count: “四个到位”, 五个方面, 以下三项举措 promise as many items as they say.

Set formulations (三个代表, 三会一课) are names with a number in them, for which no list is due; they are listed in
``wenming.checker.formulations``. A sector adds its own (``Vocabulary.look_alikes``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from wenming.checker.formulations import FORMULATIONS
from wenming.errors import NumeralError
from wenming.zh.numerals import parse_number

__all__ = ["Claim", "claims"]

_NOUNS = (
    "到位|建设|建設|工程|行动|行動|机制|機制|抓手|载体|載體|结合|結合|转变|轉變|提升|强化|強化|突破|方面|举措|舉措|"
    "措施|问题|問題|打算|部分|环节|環節|重点|重點|任务|任務|坚持|堅持|加强|加強|确保|確保|注重|做到"
)
_COUNTED = (  # these want a measure word before them: 三个特点, not 三特点
    "特点|特點|亮点|亮點|做法|原则|原則|关口|關口|体系|體系|平台|阵地|陣地|层面|層面|阶段|階段|步骤|步驟|途径|途徑|"
    "优势|優勢|短板|不足|原因|关键|關鍵|变化|變化|统一|統一|优先|優先|同步|目标|目標|要求|经验|經驗|成效|困难|困難|"
    "关系|關係|维度|維度|聚焦|落实|落實|优化|優化|领域|領域|板块|板塊|主题|主題|意见|意見|建议|建議"
)
_OPENED = r"[”」』\"]?(?:，?[即就]是?[：:]|[：:]|，即)"  # these are counted only where the things themselves follow
_STOPPED = r"。(?:\Z|(?=一[是要]))"  # a list may begin behind a full stop too
_CLAIM = re.compile(
    rf"(?P<number>[二三四五六七八九十两兩1-9](?:(?<=[1-9])\d?|(?<![1-9])[二三四五六七八九十两兩]{{0,2}}))"
    rf"(?P<word>(?:个|個|项|項|大|条|條|点|點)?(?:{_NOUNS})"
    rf"|(?:个|個|项|項|大|条|條|点|點)(?:{_COUNTED})|(?:个|個|项|項|大)(?:工作|制度)(?={_OPENED}|{_STOPPED})|[点点條条](?=[：:，。]))"
)
_BEFORE = frozenset("第百千万亿零〇年月周每近余数幾几.．0123456789十上下前后後初") | frozenset("一二三四五六七八九")
_POINTING = ("以下", "如下", "底下")
_SET = re.compile("|".join(sorted(FORMULATIONS, key=len, reverse=True)))


@frozen
class Claim:
    """A count that a text promises.

    Attributes:
        text: As written: 四个到位.
        count: The number in it.
        start: Where it begins.
        end: Where it ends.
    """

    text: str
    count: int
    start: int
    end: int


def claims(text: str, names: Iterable[str] = ()) -> Iterator[Claim]:
    """Yield the claims of count in *text*, set formulations and *names* left out.

    A list that has one item, or more than twenty, is not announced so: 一个方面 claims nothing.
    """
    taken: list[tuple[int, int]] | None = None
    for found in _CLAIM.finditer(text):
        if found.start() and text[found.start() - 1] in _BEFORE and not text.endswith(_POINTING, 0, found.start()):
            continue
        taken = list(_taken(text, names)) if taken is None else taken
        if any(start < found.end() and found.start() < end for start, end in taken):
            continue
        try:
            count = int(parse_number(found["number"].replace("兩", "两")))
        except NumeralError:
            continue  # 三四个方面: about so many
        if 2 <= count <= 20:
            yield Claim(found.group(), count, found.start(), found.end())


def _taken(text: str, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield where set formulations and *names* stand in *text*."""
    for found in _SET.finditer(text):
        yield found.span()
    for name in names:
        for found in re.finditer(re.escape(name), text) if name and name in text else ():
            yield found.span()
