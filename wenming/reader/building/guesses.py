"""What a document seems to be: its genre, and the sector whose words it speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from wenming.model import Role, Text
from wenming.reader.base import Guess, TitleWords
from wenming.reader.roles import role_of
from wenming.zh.folding import fold_characters

__all__ = ["guess_genre", "guess_sector"]

_GENRES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("总结", ("总结", "小结", "回顾")),
    ("计划", ("计画", "规画", "计划", "规划", "打算", "安排", "要点", "思路")),
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


def guess_genre(heading: Text, opening: Sequence[Text]) -> Guess | None:
    """Return the genre that a title names, or what stands under it (——在……会议上的讲话); else a sentence that announces.

    ``None`` where none does.
    """
    under = (words for text in opening[:2] if (words := _words(text)).startswith("—"))
    title = "".join((_words(heading), *under))
    if "《" in title:
        title = _CITED.sub(lambda cited: " " * len(cited[0]), title)
    folded = fold_characters(title)
    found = list(_WORD.finditer(folded))
    if found:
        last = found[-1]
        joined = [one for one in found if folded[one.end() : one.end() + 1] in tuple("和与及暨、")]
        chosen = joined[0] if joined and _KIND[last[0]] == "计划" else last
        others = [title[one.start() : one.end()] for one in found]
        return Guess(_KIND[chosen[0]], tuple(dict.fromkeys([title[chosen.start() : chosen.end()], *others])))
    for text in opening:
        words = _words(text)
        announced = _ANNOUNCED.search(fold_characters(words)) if "如下" in words else None
        if announced is not None:
            return Guess(_KIND[announced[1]], (words[announced.start() : announced.end()],))
        spoken = _SPOKEN.search(words) if "讲" in words or "谈" in words else None
        if spoken is not None:
            return Guess("讲话", (spoken[0],))
    return None


def guess_sector(head: str, body: str, sectors: Mapping[str, TitleWords]) -> Guess | None:
    """Return the sector that a text speaks of, with the words met; ``None`` where they are few or even.

    Names of offices tell it, and words of titles that no other sector uses.

    Args:
        head: Title, issuer and the first sentences, which weigh more than the rest.
        body: All of the text.
        sectors: The words of each sector by the name of its plugin.
    """
    if not sectors:
        return None
    told, finder = _told(tuple((name, words.roles) for name, words in sectors.items()))
    ahead, whole = _counted(finder, fold_characters(head)), _counted(finder, fold_characters(body))
    met: dict[str, dict[str, int]] = {}
    named: dict[str, int] = {}
    for word, (name, is_name) in told.items():
        if word in whole:
            weight = whole[word] + _IN_HEAD * ahead[word]
            met.setdefault(name, {})[word] = weight
            if is_name:
                named[name] = named.get(name, 0) + weight + _FEWEST * ahead[word]
    scored = [
        (named.get(name, 0) + len(words), name)
        for name, words in met.items()
        if named.get(name, 0) >= _FEWEST or len(words) >= _UNNAMED
    ]
    scored.sort(reverse=True)
    if not scored or (len(scored) > 1 and scored[1][0] == scored[0][0]):
        return None
    words = met[scored[0][1]]
    names = _OFFICES.get(scored[0][1], ())
    return Guess(scored[0][1], tuple(sorted(words, key=lambda word: (word not in names, -words[word])))[:_SHOWN])


def _counted(finder: re.Pattern[str], text: str) -> Counter[str]:
    """Return how often each word of *finder* stands in *text*, within others too."""
    counts: Counter[str] = Counter()
    for found in finder.finditer(text):
        counts[found[0] + found[found.lastindex or 0]] += 1
    for word, times in list(counts.items()):
        for end in range(2, len(word)):  # 旅游资源 is 旅游 too; no word has one character
            counts[word[:end]] += times
    return counts


@lru_cache(maxsize=32)
def _told(
    sectors: tuple[tuple[str, tuple[tuple[str, Role], ...]], ...],
) -> tuple[dict[str, tuple[str, bool]], re.Pattern[str]]:
    """Return the words that tell one sector alone, the sector of each and whether it names an office; what finds them.

    The pattern takes one character of a word, so that it meets words within others, and is searched at little cost
    since every alternative begins with another character.
    """
    users: dict[str, set[str]] = {}
    for name, roles in sectors:
        for word in (*_OFFICES.get(name, ()), *_titles(roles)):
            users.setdefault(word, set()).add(name)
    alone = ((word, next(iter(names))) for word, names in users.items() if len(names) == 1)
    told = {word: (name, word in _OFFICES.get(name, ())) for word, name in alone}
    behind: dict[str, list[str]] = {}
    for word in sorted(told, key=len, reverse=True):
        behind.setdefault(word[0], []).append(re.escape(word[1:]))
    finder = "|".join(f"{re.escape(char)}(?=({'|'.join(rest)}))" for char, rest in behind.items())
    return told, re.compile(finder or "(?!)")


def _titles(roles: Iterable[tuple[str, Role]]) -> Iterable[str]:
    """Yield the words of titles that say more than any report's: 预报质量, not 下一步打算."""
    return (fold_characters(word) for word, _role in roles if len(word) > 2 and role_of(word) == "other")


def _words(text: Text) -> str:
    return "".join(one for one in text.spans if isinstance(one, str))
