"""Claims of count: “四个到位”, 五个方面, 以下三项举措 promise as many items as they say.

The list of set formulations is data of November 2026: names with a number in them, for which no list
is due (三个代表, 三会一课). A sector adds its own (``Vocabulary.look_alikes``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from wenming.errors import NumeralError
from wenming.zh.numerals import parse_number

__all__ = ["FORMULATIONS", "Claim", "claims"]

_NAMES = """
两个维护 两个确立 两个毫不动摇 两学一做 三会一课 三个代表 三严三实 三公经费 三服务 六型机关 三下乡 三农 三安全一稳定 三审三校 三重一大
三个文明 四个意识 四个自信 四个全面 四风 四德 四下基层 四史 五位一体 五个统筹 五好 五违四必 五有四落实 六个好 六稳 六保 七个着力
八荣八耻 八项规定 九个坚持 十个明确 双减 双拥 双随机一公开 一岗双责 一把手 一票否决 一利五率 一网通办 一城两圈 百城万店 两手抓 三同时
四不两直 五级书记 七个有之 兩個維護 兩個確立 兩學一做 三會一課 三個代表 三嚴三實 三公經費 三服務 三下鄉 三農 四個意識 四個自信 四個全面
四風 八榮八恥 八項規定 雙減 雙擁 一崗雙責 一票否決
"""
FORMULATIONS = frozenset(_NAMES.split())
"""Names with a number in them."""

_NOUNS = (
    "到位|建设|建設|工程|行动|行動|机制|機制|抓手|载体|載體|结合|結合|转变|轉變|提升|强化|強化|突破|方面|举措|舉措|"
    "措施|问题|問題|打算|部分|环节|環節|重点|重點|任务|任務|坚持|堅持|加强|加強|确保|確保|注重|做到"
)
_CLAIM = re.compile(
    rf"(?P<number>[二三四五六七八九十两兩]{{1,3}}|[1-9]\d?)(?P<word>(?:个|個|项|項|大|条|條|点|點)?(?:{_NOUNS})|[点點条條](?=[：:，。]))"
)
_BEFORE = frozenset("第百千万亿零〇年月周每近余数幾几.．0123456789十上下前后後初") | frozenset("一二三四五六七八九")


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
    taken = _taken(text, names)
    for found in _CLAIM.finditer(text):
        if found.start() and text[found.start() - 1] in _BEFORE:
            continue
        if any(start < found.end() and found.start() < end for start, end in taken):
            continue
        try:
            count = int(parse_number(found["number"].replace("兩", "两")))
        except NumeralError:
            continue  # 三四个方面: about so many
        if 2 <= count <= 20:
            yield Claim(found.group(), count, found.start(), found.end())


def _taken(text: str, names: Iterable[str]) -> list[tuple[int, int]]:
    """Return where set formulations stand in *text*."""
    taken = []
    for name in (*sorted(FORMULATIONS), *names):
        at = text.find(name)
        while name and at >= 0:
            taken.append((at, at + len(name)))
            at = text.find(name, at + len(name))
    return taken
