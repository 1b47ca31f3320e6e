"""Titles glued to the text behind them, at the head of a line or behind the text of another document.

Sites that keep no line breaks give 某局2023年工作总结今年以来，…… in one line, and several documents in one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from wenming.reader.frame.foreign import GENRES, is_title
from wenming.reader.lines import BLANKS, RawLine

__all__ = ["begins_with_title", "part_glued"]

_LONGEST, _SHORTEST = 60, 8  # characters of a line that is a title, of a title inside a line
_HEAD = 240  # characters at the head of a line in which a title may end, and what addresses or begins the text
_BODY = 60  # characters of text that a document has before another can begin in its line
_AHEAD = 2400  # characters behind it among which its first heading is looked for
_MOST = 50  # titles in one line
_NUMBER = "(?:篇|范文|範文)(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[:：]"
_CALL = "(?:尊敬的|各位|同志们|同志們|大家)[^。；，,：:]{0,30}[：:]"
_TIME = (
    "(?:近(?:年|几年|幾年|两年|兩年|三年|期)来?|(?:一|两|三|几|多|半|兩|幾)年[来來以]|今年|去年|本年度|(?:19|20)[0-9xX×*]{2}[ ]?年|自.{2,20}以[来來]"
    "|长期以来|根据|根據|按照|为(?:了|进一步|深入|全面|切实)|為(?:了|進一步)|在.{2,30}(?:领导|指导|支持|关心|領導|指導)下)"
)
_GAP = "(?:在|上半年|下半年|本年度|当前|目前|當前)[^。；，,：:]{2,40}[，,是]"  # behind a blank more tells the text
_ENDING = re.compile(
    f"(?:{'|'.join(sorted(GENRES, key=len, reverse=True))})(?:稿|范文|範文|(?:参考)?模板)?(?:[（(][^（()）]{{1,20}}[）)])?"
    f"(?=[{BLANKS}]{{0,4}}(?P<call>{_CALL})|[{BLANKS}]{{0,4}}(?P<time>{_TIME})"
    f"|[{BLANKS}]{{1,4}}(?P<gap>{_GAP})|(?P<stop>。)|(?P<label>一、(?![二三四五])))"
)
_INNER = re.compile("(?:总结|总結|總結|汇报|報告|报告|计划|計劃)(?![和与及暨與、的（(稿])")
_FROM = re.compile(f"(?:[。！？!?”][{BLANKS}]{{0,4}}|[{BLANKS}]{{1,9}}|{_NUMBER})")
_FIRST = re.compile("[（(]?一[）)、]")
_SENTENCE = re.compile("[。，]")
_BEFORE = frozenset(f"。！？!?”{BLANKS}")  # what a title inside a line stands behind
_NOT_IN = re.compile("[，,；;：:“”]|了|我们|我們|[我本][局办院校社镇乡街处区县市]")


def part_glued(lines: Sequence[RawLine]) -> tuple[RawLine, ...]:
    """Return *lines* with each title that is glued to its text on a line of its own, told as a title."""
    parted: list[RawLine] = []
    for line in lines:
        text = line.text
        if (len(text) > _LONGEST or "一、" in text) and not line.hint and (endings := _endings(text)):
            parted.extend(_parts(line, endings))
        else:
            parted.append(line)
    return tuple(parted)


def begins_with_title(text: str) -> bool:
    """Tell whether *text* begins with a title that is glued to what it says."""
    return any(_title_start(text, 0, found) == 0 for found in _ENDING.finditer(text, 0, 2 * _LONGEST))


def _endings(text: str) -> list[re.Match[str]]:
    """Return where titles may end in *text*: at its head; behind it only before a label or behind a number."""
    anew = "一、" in text or "一）" in text or "一)" in text or "篇" in text or "范文" in text or "範文" in text
    return list(_ENDING.finditer(text, 0, len(text) if anew else _HEAD))


def _parts(line: RawLine, endings: Sequence[re.Match[str]]) -> Iterator[RawLine]:
    """Yield *line* in its parts: a title, whom it addresses, the text; and so on, where another title stands in it."""
    text, indent, done, titles = line.text, line.indent, 0, 0
    for found, behind in zip(endings, [*endings[1:], None], strict=False):
        if behind is not None and found["time"] and _is_in_title(text[found.end() : behind.start()]):
            continue  # …总结2023年某局工作总结今年以来: the second is the title
        start = _title_start(text, done, found) if titles < _MOST else -1
        if start < 0:
            continue
        titles += 1
        if text[done:start].strip(BLANKS):
            yield evolve(line.part(done, start), indent=indent)
        title = line.part(start, found.end())
        yield evolve(title, hint="title") if done or start else title
        done, indent = found.end(), "　　"
        if found["call"]:
            yield line.part(*found.span("call"))
            done = found.end("call")
        elif found["stop"]:
            done += 1
    if done == 0:
        yield line
    elif text[done:].strip(BLANKS):
        yield evolve(line.part(done), indent=indent)


def _title_start(text: str, done: int, ending: re.Match[str]) -> int:
    """Return where the title begins that ends with *ending*, -1 where none does."""
    end = ending.end()
    start = max(done, end - _LONGEST)
    for found in _FROM.finditer(text, start, end):
        start = found.end() if not found[0].endswith(("：", ":")) else found.start()
    for inner in _INNER.finditer(text, start, ending.start()):
        if end - inner.end() >= _SHORTEST:
            start = inner.end()
    words = text[start:end]
    bare = words[_number_end(words) :]
    if not is_title(bare, strict=True) or _NOT_IN.search(bare) or bare.startswith(("的", "和", "及")):
        return -1
    if start == 0:
        if len(text) <= _LONGEST:  # a short line may be a title whatever it says
            return 0 if ending["label"] else -1
        return -1 if ending["stop"] and "，" in words else 0
    if ending["stop"] or ending["label"]:
        return -1
    if done == 0 and start <= _LONGEST and not _SENTENCE.search(text, 0, start):
        return start  # words of a site before the title
    if start - done < _BODY or text[start - 1] not in _BEFORE:
        return -1
    told = bare != words or (len(bare) >= _SHORTEST and _FIRST.search(text, end, end + _AHEAD) is not None)
    return start if told else -1


def _is_in_title(words: str) -> bool:
    return len(words) <= _LONGEST // 2 and _NOT_IN.search(words) is None and "。" not in words


def _number_end(words: str) -> int:
    """Return where the number ends that *words* begin with, 0 if they begin with none: 篇二：."""
    found = re.match(_NUMBER, words)
    return found.end() if found is not None else 0
