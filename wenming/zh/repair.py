"""Find what careless conversion has done to a text, and the word that was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from wenming.zh._damage import CREATED, CREATED_IN_THEME, GLYPHS, NAMES, SWAPPED, Swapped
from wenming.zh._script_borders import trie
from wenming.zh.detection import detect_script
from wenming.zh.edits import Draft, Normalized, Step
from wenming.zh.folding import fold_characters

__all__ = ["repair_conversion"]

_PLACE = re.compile(r"(?:街道|[乡镇县区村市])[\u4e00-\u9fff]{2,3}\Z")  # 某镇东湖社群

_BEHIND = re.compile(r"\A(?:\(\?<[!=][^)]*\))+")


def repair_conversion(text: str) -> Normalized:
    """Return *text* with the words that were meant, and each change with its place.

    Rules: S-1 a word swapped for a regional one (視窗單位, 服務物件, 文明建立, 全域性上下), S-2 a character chosen
    wrongly (編髮, 製度), S-3 a name taken for a word (于 as 於). A word that is good elsewhere is
    changed only where its surroundings give it away: 建立制度, 貴重物件, 網路社群, 聯絡員 stay. Works in both
    scripts; needs no OpenCC. Twice is once.

    Raises:
        TypeError: *text* is no str.
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be str, not {type(text).__name__}")
    found = detect_script(text)
    hant = found.hant_count > found.hans_count
    draft = Draft(text)
    if hant:
        draft.apply([*_names(text), *_glyphs(text)])
    folded = fold_characters(draft.text)
    draft.apply([*_swapped(folded, hant), *_created(folded, hant)])
    return draft.result(trimmed=False)


@lru_cache(maxsize=1)
def _words() -> tuple[re.Pattern[str], dict[str, Swapped]]:
    table = {word.wrong: word for word in SWAPPED}
    return re.compile(trie(table)), table


@lru_cache(maxsize=1)
def _glyph_rules() -> tuple[re.Pattern[str], tuple[str, ...]]:
    every = "|".join(f"(?P<g{n}>{wrong})" for n, (wrong, _) in enumerate(GLYPHS))
    heads = "".join(_first(wrong) for wrong, _ in GLYPHS)
    return re.compile(f"(?=[{heads}])(?:{every})"), tuple(right for _, right in GLYPHS)


def _first(pattern: str) -> str:
    """Return the characters that what *pattern* finds may begin with."""
    rest = _BEHIND.sub("", pattern)
    return rest[1 : rest.index("]")] if rest[0] == "[" else rest[0]


@lru_cache(maxsize=1)
def _name_rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern, re.MULTILINE), right) for pattern, right in NAMES)


def _swapped(folded: str, hant: bool) -> Iterator[Step]:
    pattern, table = _words()
    for match in pattern.finditer(folded):
        word, (start, end) = table[match[0]], match.span()
        if _is_damage(word, folded, start, end):
            yield Step(start, end, word.hant if hant else word.hans, "S-1")


def _is_damage(word: Swapped, text: str, start: int, end: int) -> bool:
    if text.endswith(word.not_left, 0, start) or text.startswith(word.not_right, end):
        return False
    if not word.left and not word.right:
        return True
    if text.endswith(word.left, 0, start) or text.startswith(word.right, end):
        return True
    return word.wrong == "社群" and _PLACE.search(text, max(0, start - 6), start) is not None


@lru_cache(maxsize=1)
def _creation() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(CREATED), re.compile(f"{CREATED}|{CREATED_IN_THEME}", re.MULTILINE)


def _created(folded: str, hant: bool) -> Iterator[Step]:
    """建立 for 创建: where 文明 is near; then, in the same text, in the other phrases of that theme."""
    certain, likely = _creation()
    if certain.search(folded) is None:
        return
    for match in likely.finditer(folded):
        yield Step(*match.span(), "創建" if hant else "创建", "S-1")


def _glyphs(text: str) -> Iterator[Step]:
    pattern, rights = _glyph_rules()
    for match in pattern.finditer(text):
        yield Step(*match.span(), rights[int((match.lastgroup or "g0")[1:])], "S-2")


def _names(text: str) -> Iterator[Step]:
    for pattern, right in _name_rules():
        for match in pattern.finditer(text):
            yield Step(*match.span(), right, "S-3")
