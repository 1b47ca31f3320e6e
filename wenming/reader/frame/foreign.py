"""The frame of a text that somebody wrote: title once or three times, salutation, signature.

Sites give a title again with other years; the one right before the text is the text's own. A preamble may
stand above it, or all may stand in one line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve

from wenming.reader.frame.foot import read_foot
from wenming.reader.frame.frame import Frame, find_attachments, find_notes
from wenming.reader.frame.signatures import is_salutation, read_under_title
from wenming.reader.headings.labels import read_label
from wenming.reader.lines import Piece, RawLine
from wenming.reader.prose.tables import is_marker, is_row

__all__ = ["GENRES", "find_foreign", "is_same_title", "is_title", "opened"]

GENRES = (
    "总结", "小结", "汇报", "报告", "计划", "规划", "方案", "提纲", "大纲", "材料", "情况", "通报", "打算", "安排", "谋划",
    "要点", "意见", "通知", "讲话", "发言", "发言稿", "讲话稿", "致辞", "自查", "述职", "说明", "请示", "函", "纪要",
    "简报", "思路", "体会", "经验", "做法", "事迹", "措施", "办法", "總結", "小結", "彙報", "匯報", "報告", "計劃",
    "規劃", "提綱", "大綱", "情況", "通報", "要點", "意見", "講話", "發言", "述職", "說明", "請示", "簡報", "經驗",
    "辦法", "計畫", "規畫", "年報", "年报", "謀劃",
)  # fmt: skip
"""Words that a title ends with."""

_TITLE = re.compile(
    rf"(?:{'|'.join(sorted(GENRES, key=len, reverse=True))})(?:稿|范文|範文|(?:参考)?模板)?(?:[（(][^（()）]{{1,20}}[）)])?"
)
_ENDING = re.compile(rf"(?:{_TITLE.pattern})\Z")
_WHOLE = re.compile(
    r"(?:总结|汇报|报告|计划|规划|方案|提纲|大纲|材料|讲话|讲话稿|发言|发言稿|致辞|通报|通知|请示|述职|简报|總結|彙報|匯報|報告|計劃"
    r"|提綱|大綱|講話|發言|計畫|年報|年报|谋划|謀劃)(?:稿|范文|範文|(?:参考)?模板)?(?:[（(][^（()）]{1,20}[）)])?\Z"
)
_PART = re.compile("(?:下一步|今后|下步|明年|来年|今年|主要|存在|取得|基本|工作|下阶段|今後|主要)[^局办市县区省校]{0,10}$")
_LONGEST = 60
_FILED = re.compile(r"(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}[ \u3000]")  # 2021-06-18 总结: where a site has filed it
_UNTITLED = frozenset("引言 前言 导语 导言 概述 摘要 序言 正文 目录 引子 結論 结论 緒論 绪论".split())  # parts of a text
_COLUMN = 4  # characters of 工作汇报
_HALF = 10  # characters of the second line of a title at most, of the first at least
_ABOUT = ("关于", "關於")
_ROWS, _ABOVE = 5, 6  # lines of a title, lines above it that say something else: a number, a date
_CUT = re.compile("[。，；：|？！]|[.;:?!]\\Z")  # marks that no line of a broken title has
_AHEAD = 25  # lines at the head of a text among which its title is looked for
_CLOSED = tuple("。！？；;!?，,、：:")
_GIVEN_AGAIN = 0.75  # of the pairs of characters of the shorter title


def opened(lines: Sequence[RawLine]) -> tuple[RawLine, ...]:
    """Return *lines* with the head put right: a title over two lines joined, what is glued in the first line apart."""
    at = next((n for n, line in enumerate(lines) if line.text), len(lines))
    if at == len(lines) or lines[at].hint:
        return tuple(lines)
    for start in range(at, min(at + _ABOVE, len(lines))):
        rows = _rows(lines, start)
        if rows > 1:
            joined = evolve(RawLine.joined(lines[start : start + rows]), hint="title")
            empty = (RawLine("", line.number) for line in lines[start + 1 : start + rows])
            return (*lines[:start], joined, *empty, *lines[start + rows :])
    return tuple(lines)


def _rows(lines: Sequence[RawLine], at: int) -> int:
    """Return over how many lines the title goes that begins in line *at*; 1 where it does not go on."""
    rows: list[str] = []
    for line in lines[at : at + _ROWS]:
        if line.hint or not line.text or _CUT.search(line.text) or read_label(line.text) is not None:
            break
        if rows and is_salutation(line.text):
            break
        rows.append(line.text)
        if (is_title(line.text) or is_title("".join(rows[-2:]))) and not _goes_on(line.text, lines[at + len(rows) :]):
            return len(rows) if len(rows) > 1 and _are_one_title(rows) else 1
    return 1


def _goes_on(text: str, below: Sequence[RawLine]) -> bool:
    """Tell whether a line that names a genre is only the half of a title: 关于……情况 / 的报告."""
    return bool(below) and below[0].text.startswith("的") and is_title(text + below[0].text)


def _are_one_title(rows: Sequence[str]) -> bool:
    """Tell whether *rows* are one title: offices, 关于……; a word that leads on; or words, and then the genre."""
    if sum(map(len, rows)) > _LONGEST + _HALF * len(rows):
        return False
    if rows[0].startswith(_ABOUT) or any(row.startswith((*_ABOUT, "的")) for row in rows[1:]):
        return True  # what begins with 关于 ends with a genre
    if any(row.endswith(("关于", "關於", *"和与及暨的与與、")) for row in rows[:-1]):
        return True
    return len(rows[-1]) <= _HALF and all(len(row) >= _HALF for row in rows[:-1])


def is_title(text: str, *, strict: bool = False) -> bool:
    """Tell whether *text* can be a title by its words: short, without a mark at its end, and a genre.

    *strict*: of a whole document, not of a part (下一步打算, 主要做法).
    """
    if not 4 <= len(text) <= _LONGEST or text.endswith(_CLOSED) or read_label(text) is not None:
        return False
    if text[0] in "12" and _FILED.match(text):
        return False
    found = _WHOLE.search(text, max(0, len(text) - 30)) if strict else _ENDING.search(text, max(0, len(text) - 30))
    return found is not None and not (strict and _PART.match(text))


def find_foreign(lines: Sequence[RawLine]) -> Frame:
    """Return the frame of the text in *lines*, which :func:`opened` has seen."""
    title, start, before, repeats = _title(lines)
    head = read_under_title(lines, start)
    attachments, end = find_attachments(lines, head.end)
    foot = read_foot(lines, head.end, end)
    notes = find_notes(lines, head.end, foot.start, attachments)
    return Frame(
        title=title,
        addressee=head.addressee,
        body=(head.end, notes[0] if notes else foot.start),
        notes=notes,
        issuer=foot.issuer or head.issuer,
        dated=foot.dated or head.dated,
        after=(end, end),
        attachments=attachments,
        before=(*before, *head.subtitles, *((head.issuer_line,) if foot.issuer and head.issuer else ())),
        repeats=repeats,
        closing=(*((head.dated[0],) if foot.dated and head.dated else ()), *foot.closing),
    )


def _title(lines: Sequence[RawLine]) -> tuple[Piece | None, int, tuple[int, ...], tuple[int, ...]]:
    """Return the title, the line behind it, the lines above it that are text, and those that repeat it."""
    words = [at for at, line in enumerate(lines[: 4 * _AHEAD]) if line.text][:_AHEAD]
    label = _first_label(lines, words)
    head = [at for at in words if at < label]
    titles = [at for at in head if lines[at].hint == "title"] or [
        at for at in head if is_title(lines[at].text) and not lines[at].text.startswith("—")
    ]
    if not titles:
        first = words[0] if words else len(lines)
        if first < len(lines) and _heads(lines, first, words):
            return lines[first].piece(), first + 1, (), ()
        return None, 0, (), ()
    titles = _without_columns(lines, titles)
    own = titles[-1]
    if not is_same_title(lines[titles[0]].text, lines[own].text):
        own = next(at for at in reversed(titles) if is_same_title(lines[titles[0]].text, lines[at].text))
    repeats = tuple(at for at in titles if at != own and is_same_title(lines[at].text, lines[own].text))
    above = tuple(at for at in head if at < own and at not in repeats)
    return lines[own].piece(), own + 1, above, repeats


def _without_columns(lines: Sequence[RawLine], titles: list[int]) -> list[int]:
    """Leave out what a column or a part is called, 工作汇报, where another title is the text's own.

    Before that title it is the column; behind it, a sentence between, it heads a part.
    """
    named = [at for at in titles if lines[at].hint == "title" or len(lines[at].text) > _COLUMN]
    if not named or len(named) == len(titles):
        return titles
    first = named[0]
    return [
        at
        for at in titles
        if at in named or (at > first and not any(_CUT.search(line.text) for line in lines[first + 1 : at]))
    ]


def _first_label(lines: Sequence[RawLine], words: Sequence[int]) -> int:
    for at in words:
        if lines[at].hint.startswith("heading") or read_label(lines[at].text) is not None:
            return at
    return len(lines)


def _heads(lines: Sequence[RawLine], at: int, words: Sequence[int]) -> bool:
    """Tell whether the first line can be a title though it names no genre."""
    line = lines[at]
    text = line.text
    if len(words) < 2 or len(text) > 40 or text in _UNTITLED or text.endswith(_CLOSED) or read_label(text) is not None:
        return False
    return not is_row(line) and not is_marker(text) and len(line.indent) != 2 and line.hint in ("", "title")


def is_same_title(one: str, other: str) -> bool:
    """Tell whether two titles are one: alike but for years, marks and what a site adds."""
    if one == other:
        return True
    a, b = (re.sub(r"[\W\d_]", "", text) for text in (one, other))
    pairs = [{first + second for first, second in pairwise(text)} for text in (a, b)]
    few, many = sorted(pairs, key=len)
    return a == b or len(few & many) >= _GIVEN_AGAIN * max(len(few), 1)
