"""Parts of a text whose titles stand without labels: 主要做法 alone on a line, 一、 beginning anew under it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from wenming.reader.headings.labels import Label, read_label
from wenming.reader.lines import RawLine
from wenming.zh.folding import fold_characters

__all__ = ["tell_parts"]

_LONGEST = 24
_TITLE = re.compile(
    "引言|前言|结语|概述|概览|[^，。；：,;:、（(]{0,10}背景"
    "|[^，。；：,;:、（(]{0,10}(?:基本情况|基本概况|总体情况|主要做法|具体做法|主要措施|主要工作|工作开展情况|工作情况|工作回顾|主要成效|工作成效"
    "|取得的?(?:主要)?成[效绩果]|主要成绩|主要经验|经验做法|存在的?(?:主要)?(?:问题|不足|困难)|主要问题|问题和不足|问题与不足)"
    "(?:[和与及、](?:原因|不足|差距|困难|建议|体会|经验|做法|成效|下一步.{0,8}))?"
    "|(?:下一步|下步|下一阶段|今后|明年|来年|20[0-9]{2}年)(?:的)?(?:工作)?(?:打算|计划|思路|安排|措施|重点|设想|努力方向)(?:[和与及](?:打算|措施|安排))?"
    "|(?:整改|努力|改进|工作|具体)(?:措施|方向)|意见建议|几点建议|工作建议|指导思想|工作目标|组织领导|实施步骤|工作要求|保障措施"
)
_BRACKETED = re.compile("【[^【】，。；：]{2,16}】")
_CLOSED = tuple("。！？；!?;…”：:")
_ENDED = tuple("。！？!?…”」）)")  # how a paragraph ends that a title may stand behind
_PLAIN = re.compile("[\u4e00-\u9fff“”「」《》、，,A-Za-z0-9]{4,20}")
_NO_TITLE = re.compile("[，,、].*[，,、]|^[，,、]|(?:各位|同志|尊敬|附件|附：|附:|联系|聯絡|单位|年.*月)")
_MANY, _PARAGRAPH = 3, 30  # titles in words that no list tells, and characters of the text under each, at least
_TOP = 6  # rank of （一）: deeper labels stand under it whatever is above


def tell_parts(lines: Sequence[RawLine]) -> tuple[RawLine, ...]:
    """Return *lines* with the titles of unlabelled parts told as headings of the first level.

    There are two of them at least, sentences end before each, and labels begin anew behind each.
    """
    free = _free_titles(lines)
    found: list[int] = []
    sound, before = True, ""
    for at, line in enumerate(lines):
        text = line.text
        if not text:
            continue
        if not line.hint and (at in free or _is_part(text, before)):
            found.append(at)
            sound = True
        else:
            label = read_label(text)
            if label is not None and label.form.rank <= _TOP:
                if sound and label.number != 1 and found:
                    return tuple(lines)
                if not found:
                    return tuple(lines)  # labels stand above the first part
                sound = False
        before = text
    if len(found) < 2 or not any(line.text for line in lines[found[-1] + 1 :]):
        return tuple(lines)
    told = set(found)
    return tuple(evolve(line, hint="heading1") if at in told else line for at, line in enumerate(lines))


def _free_titles(lines: Sequence[RawLine]) -> frozenset[int]:
    """Return the short lines that are titles whatever they say: three at least, text under each, no other line short.

    None where labels such as 一、 tell the headings of the text.
    """
    words = [at for at, line in enumerate(lines) if line.text]
    texts = [lines[at].text for at in words]
    short = [n for n, text in enumerate(texts) if n and len(text) < _PARAGRAPH and not text.endswith(_ENDED)]
    if len(short) < 2:
        return frozenset()
    labels = [read_label(text) for text in texts]
    if any(label is not None and label.form.rank <= _TOP for label in labels):
        return frozenset()
    titles = [
        n
        for n in short
        if not lines[words[n]].hint and _may_be_title(texts[n]) and labels[n] is None
        and texts[n - 1].endswith(_ENDED)
        and n + 1 < len(texts)
        and (len(texts[n + 1]) >= _PARAGRAPH or labels[n + 1] is not None)
    ]  # fmt: skip
    others = {n for n in short if labels[n] is None} - set(titles)
    if len(counted := _counted(titles, labels)) > 1:
        return frozenset(words[n] for n in counted)
    if len(titles) < _MANY or any(titles[0] < n < titles[-1] for n in others):
        return frozenset()
    return frozenset(words[n] for n in titles)


def _counted(titles: Sequence[int], labels: Sequence[Label | None]) -> list[int]:
    """Return the titles over which the numbers of paragraphs run on: 2. ……, a title, 3. ……, as in Hong Kong."""
    found = []
    for n in titles:
        below, above = labels[n + 1], labels[n - 1]
        if below is not None and above is not None and below.number == above.number + 1 > 1:
            found.append(n)
    return found


def _may_be_title(text: str) -> bool:
    return _PLAIN.fullmatch(text) is not None and _NO_TITLE.search(text) is None


def _is_part(text: str, before: str) -> bool:
    if text[0] == "【" and _BRACKETED.fullmatch(text):
        return True
    goes_on = len(before) > _LONGEST and not before.endswith(_CLOSED)
    if len(text) > _LONGEST or text.endswith(_CLOSED) or goes_on:
        return False
    return _TITLE.fullmatch(fold_characters(text)) is not None
