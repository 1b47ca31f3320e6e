"""What a document seems to be: its genre, and the sector whose words it speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from wenming.model import Report, Text, texts
from wenming.reader.base import Guess, TitleWords
from wenming.reader.roles import role_of
from wenming.zh.folding import fold_characters

__all__ = ["guess_genre", "guess_sector"]

_GENRES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("总结", ("总结", "小结", "回顾")),
    ("计划", ("计划", "规划", "打算", "安排", "要点", "思路")),
    ("汇报", ("汇报", "提纲", "大纲", "汇报材料")),
    ("通报", ("通报",)),
    ("通知", ("通知",)),
    ("请示", ("请示",)),
    ("方案", ("方案",)),
    ("意见", ("意见",)),
    ("纪要", ("纪要",)),
    ("简报", ("简报",)),
    ("函", ("的函", "复函")),
    ("讲话", ("讲话", "发言", "致辞", "讲话稿", "发言稿")),
    ("报告", ("报告", "述职", "自查")),
)
_KIND = {word: genre for genre, words in _GENRES for word in words}
_WORD = re.compile("|".join(sorted(_KIND, key=len, reverse=True)))
_ANNOUNCED = re.compile("(?:现|下面|就|将).{0,30}?(总结|汇报|报告|通报|请示|通知)如下")
_SPOKEN = re.compile("(?:我|下面).{0,12}(?:讲|谈).{0,4}(?:点|个).{0,6}(?:意见|问题|要求|看法)")
_CITED = re.compile("《[^《》]{1,60}》")
# How the offices of the bundled sectors are called, or what only they do; in Simplified script.
_OFFICES: Mapping[str, tuple[str, ...]] = {
    "meteorology": ("气象",),
    "petitions": ("信访",),
    "construction": ("住建", "住房和城乡建设", "城乡建设", "建设局", "建委", "城建"),
    "subdistrict": ("街道",),
    "tourism": ("旅游", "文旅"),
    "government_office": ("政府办", "人民政府办公室", "府办"),
    "civility": ("文明办", "文明委办公室", "精神文明建设指导委员会办公室"),
}
_FEWEST = 3  # times that the names of a sector must stand in the text, if not in its head
_UNNAMED = 4  # different words of titles that tell a sector whose name is not met
_SHOWN = 5
_IN_HEAD = 4  # times that a word in title, issuer or the first sentences counts


def guess_genre(report: Report) -> Guess | None:
    """Return the genre that the title names, else the sentence that announces the text; ``None`` where none does."""
    title = _CITED.sub(lambda cited: " " * len(cited[0]), _words(report.title))
    folded = fold_characters(title)
    found = list(_WORD.finditer(folded))
    if found:
        last = found[-1]
        joined = [one for one in found if folded[one.end() : one.end() + 1] in tuple("和与及暨、")]
        chosen = joined[0] if joined and _KIND[last[0]] == "计划" else last
        others = [title[one.start() : one.end()] for one in found]
        return Guess(_KIND[chosen[0]], tuple(dict.fromkeys([title[chosen.start() : chosen.end()], *others])))
    for text in report.opening:
        words = _words(text)
        announced = _ANNOUNCED.search(fold_characters(words))
        if announced is not None:
            return Guess(_KIND[announced[1]], (words[announced.start() : announced.end()],))
        spoken = _SPOKEN.search(words)
        if spoken is not None:
            return Guess("讲话", (spoken[0],))
    return None


def guess_sector(report: Report, sectors: Mapping[str, TitleWords]) -> Guess | None:
    """Return the sector that *report* speaks of, with the words met; ``None`` where they are few or even.

    Names of offices tell it, and words of titles that no other sector uses. Title, issuer and opening weigh
    more than the rest.
    """
    if not sectors:
        return None
    head = fold_characters("\n".join((_words(report.title), report.issuer, *map(_words, report.opening[:2]))))
    body = fold_characters("\n".join(_words(text) for _path, text in texts(report)))
    pattern, owners = _told(tuple((name, words.roles) for name, words in sectors.items()))
    if pattern is None:
        return None
    counts = Counter(pattern.findall(body))
    first = Counter(pattern.findall(head))
    scored = []
    for name in sectors:
        met = {word: counts[word] + _IN_HEAD * first[word] for word in counts if owners[word] == name}
        names = {word: weight for word, weight in met.items() if word in _OFFICES.get(name, ())}
        if any(first[word] for word in names) or sum(names.values()) >= _FEWEST or len(met) - len(names) >= _UNNAMED:
            scored.append((sum(names.values()) + len(met), name, met))
    scored.sort(key=lambda one: -one[0])
    if not scored or (len(scored) > 1 and scored[1][0] == scored[0][0]):
        return None
    _weight, name, met = scored[0]
    return Guess(name, tuple(sorted(met, key=lambda word: (word not in _OFFICES.get(name, ()), -met[word])))[:_SHOWN])


@lru_cache(maxsize=32)
def _told(
    sectors: Sequence[tuple[str, tuple[tuple[str, str], ...]]],
) -> tuple[re.Pattern[str] | None, Mapping[str, str]]:
    """Return a pattern for the words that tell one sector alone, and the sector of each."""
    users: dict[str, set[str]] = {}
    for name, roles in sectors:
        for word in (*_OFFICES.get(name, ()), *_titles(roles)):
            users.setdefault(word, set()).add(name)
    owners = {word: next(iter(names)) for word, names in users.items() if len(names) == 1}
    if not owners:
        return None, owners
    return re.compile("|".join(map(re.escape, sorted(owners, key=len, reverse=True)))), owners


def _titles(roles: Iterable[tuple[str, str]]) -> Iterable[str]:
    """Yield the words of titles that say more than any report's: 预报质量, not 下一步打算."""
    return (fold_characters(word) for word, _role in roles if len(word) > 2 and role_of(word) == "other")


def _words(text: Text) -> str:
    return "".join(one for one in text.spans if isinstance(one, str))
