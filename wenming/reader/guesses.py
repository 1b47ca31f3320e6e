"""What a document seems to be: its genre, and the sector whose words it speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from wenming.model import Report, Text, texts
from wenming.reader.base import Guess, TitleWords

__all__ = ["guess_genre", "guess_sector"]

_GENRES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("总结", ("总结", "小结", "總結", "小結")),
    ("计划", ("计划", "规划", "打算", "安排", "要点", "思路", "計劃", "規劃", "要點")),
    ("汇报", ("汇报", "彙報", "匯報", "提纲", "大纲", "提綱", "大綱")),
    ("通报", ("通报", "通報")),
    ("通知", ("通知",)),
    ("请示", ("请示", "請示")),
    ("方案", ("方案",)),
    ("讲话", ("讲话", "发言", "致辞", "講話", "發言")),
    ("报告", ("报告", "述职", "自查", "報告", "述職", "自查")),
)
_KIND = {word: genre for genre, words in _GENRES for word in words}
_WORD = re.compile("|".join(sorted(_KIND, key=len, reverse=True)))
_ANNOUNCED = re.compile(r"(?:现|現|下面|将|將).{0,24}?(总结|汇报|报告|通报|總結|彙報|匯報|報告|通報)如下")
# Offices whose name or duty tells the plugin; the words of its own catalogue are counted besides.
_OFFICES: Mapping[str, tuple[str, ...]] = {
    "meteorology": ("气象", "氣象"),
    "petitions": ("信访", "信訪"),
    "construction": ("建设局", "住建", "住房和城乡建设", "建設局", "城乡建设", "城鄉建設"),
    "subdistrict": ("街道", "办事处", "社区", "辦事處", "社區"),
    "tourism": ("旅游", "文旅", "旅遊"),
    "government_office": ("政府办", "人民政府办公室", "办公室", "政府辦", "人民政府辦公室"),
}
_FEWEST = 3  # times that words of a sector must be met
_SHOWN = 5


def guess_genre(report: Report) -> Guess | None:
    """Return the genre that the title names, else the sentence that announces the text; ``None`` where none does."""
    title = _words(report.title)
    found = list(_WORD.finditer(title))
    if found:
        last = found[-1]
        both = [one[0] for one in found if title[one.end() : one.end() + 1] in "和与及暨與"]
        word = both[0] if both and _KIND[last[0]] == "计划" else last[0]
        return Guess(_KIND[word], tuple(dict.fromkeys([word, *(one[0] for one in found)])))
    for text in report.opening:
        announced = _ANNOUNCED.search(_words(text))
        if announced is not None:
            return Guess(_KIND[announced[1]], (announced[0],))
    return None


def guess_sector(report: Report, sectors: Mapping[str, TitleWords]) -> Guess | None:
    """Return the sector whose words stand in *report*, with the words met; ``None`` where they are few or even.

    Title, issuer and opening weigh more than the rest.
    """
    head = "".join([_words(report.title), report.issuer, *(_words(text) for text in report.opening[:2])])
    whole = head + "".join(_words(text) for _path, text in texts(report))
    scored = []
    for name, words in sectors.items():
        told = _OFFICES.get(name, ())
        terms = dict.fromkeys((*told, *(term for term, _role in words.roles if len(term) > 1)))
        met = {term: 4 * _times(head, term, told) + whole.count(term) for term in terms if term in whole}
        scored.append((sum(met.values()), name, met))
    scored.sort(key=lambda one: -one[0])
    if not scored or scored[0][0] < _FEWEST or (len(scored) > 1 and scored[1][0] == scored[0][0]):
        return None
    _weight, name, met = scored[0]
    return Guess(name, tuple(sorted(met, key=lambda term: -met[term]))[:_SHOWN])


def _times(head: str, term: str, told: Iterable[str]) -> int:
    return head.count(term) if term in told else 0


def _words(text: Text) -> str:
    return "".join(one for one in text.spans if isinstance(one, str))

