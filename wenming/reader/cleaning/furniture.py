"""Site furniture: what web pages and document stores print around a report, and where it may be dropped.

A line is judged by its words and its place. Before the first sentence of the text and behind the last one signs
are enough; within it only lines that are nothing but furniture go, so that no sentence of a report is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from wenming.reader.cleaning.furniture_words import (
    BEHIND,
    BUTTONS,
    BYLINE,
    COPYRIGHT,
    EDITOR,
    FIELD,
    NAVIGATION,
    NOTICE,
    NUMBER,
    OFFER,
    SITE_FIELDS,
    SITE_NAME,
    SLOGAN,
    SURE,
    TURN,
    WORDS_AT_EDGE,
    reason_of,
)
from wenming.reader.cleaning.page_marks import find_pages
from wenming.reader.cleaning.rows import is_joined, rows
from wenming.reader.frame.foreign import is_title
from wenming.reader.headings.labels import read_label
from wenming.reader.lines import RawLine
from wenming.zh.folding import fold_characters

__all__ = ["find_furniture"]

_LONGEST, _LONGEST_NOTICE = 100, 1200
_SENTENCE, _SHORT = 30, 12  # characters from which on a line with a full stop is text; where none is so long
_EXCERPT = 60
_BULLETS = "•●○■□◆◇➢➤·* "
_STOPS = ("。", "！", "；", "”", "：", "!", ";", ":")
_COLUMN = re.compile("(?:范文|范例|总结|汇报|大全|报告|文档|模板|首[页頁]|新闻|公开|互动|政务|资讯)$")
_CRUMBS = re.compile(r"[^>»›。；，]{1,24}(?:[ \u3000]{0,2}(?:>{1,2}|»|›|→)[ \u3000]{0,2}[^>»›。；]{0,40}){2,8}$")
_FILE = re.compile(r"(?!附)[^。]{2,80}\.(?:docx?|pdf|pptx?|wps|xlsx?|txt|rtf)$")
_DAY = re.compile(r"(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|(?<!\d)\d{2}-\d{2}$")
_FILED = re.compile(r"(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}[ \u3000]+[^。，；：\d]{1,8}$")  # 2021-06-18 总结
_SPONSORS = ("主办", "承办", "技术支持")
_OF_NOTICES = re.compile("本站|网站|文档|侵|转载|下载|仅供|会员|站长|版权|删除|预览")
_SAID_IN_SENTENCES = (EDITOR, COPYRIGHT)
_NUMBERED = re.compile(r"(?:\d{1,2}[、.．][ ]?){1,2}")
_FIXED = ("附件", "附：", "附:", "联系人", "联系电话", "联络", "抄送", "主送", "报送", "注：")


def find_furniture(lines: Sequence[RawLine]) -> dict[int, str]:
    """Return the lines that belong to the site, not to the report, each with the reason."""
    words = [at for at, line in enumerate(lines) if line.text]
    found: dict[int, str] = {}
    least, reasons = _SENTENCE, dict[int, str | None]()
    head = _edge(lines, words, found, reasons, tail=False)
    if head == len(words):  # a text of short sentences
        least = _SHORT
        head = _edge(lines, words, found, reasons, tail=False, least=least)
    if head < len(words):
        _edge(lines, reversed(words[head:]), found, {}, tail=True, least=least)
    for at in words:
        if at not in found:
            reason = _sure(lines[at])
            if reason is not None:
                found[at] = reason
    found.update(find_pages(lines, found))
    return dict(sorted(found.items()))


def _edge(
    lines: Sequence[RawLine],
    order: Iterable[int],
    found: dict[int, str],
    reasons: dict[int, str | None],
    *,
    tail: bool,
    least: int = _SENTENCE,
) -> int:
    """Note the furniture between an end of *lines* and the first line that is text; return how many were passed.

    Where no line is text, nothing is before or behind it, and nothing is noted. What was found out of lines at
    this end stands in *reasons*.
    """
    passed: list[int] = []
    noted: dict[int, str] = {}
    for at in order:
        line = lines[at]
        if at not in reasons:
            reasons[at] = _at_edge(line, tail=tail)
        reason = reasons[at]
        if reason is None and _is_text(line, least, tail=tail):
            if tail:
                _behind(lines, passed, noted)
            _numbers(lines, passed, noted)
            found.update(noted)
            return len(passed)
        if reason is not None:
            noted[at] = reason
        passed.append(at)
    return len(passed)


def _sure(line: RawLine) -> str | None:
    """Return why *line* is furniture wherever it stands."""
    text = line.text
    if len(text) > _LONGEST or not _is_free(line) or _is_labelled(text):
        return None
    text = fold_characters(text)
    sure = SURE.match(text)
    if sure is not None:
        return reason_of(sure)
    return NAVIGATION if " " in text and _are_buttons(text, least=3) else None


def _is_free(line: RawLine) -> bool:
    """Tell whether *line* may be dropped: no part of a table or list, and not joined from several."""
    return line.hint in ("", "body") and not is_joined(line)


def _is_text(line: RawLine, least: int, *, tail: bool) -> bool:
    """Tell whether *line* is text of the report without doubt: a label, a sentence of *least* characters."""
    if line.hint not in ("", "body"):
        return line.hint not in ("title", "picture")
    if not is_joined(line):
        return _is_sentence(line.text, least)
    alone = (RawLine(text, line.number) for text in rows(line) if _is_sentence(text, least))
    return any(_at_edge(one, tail=tail) is None for one in alone)  # as each row was judged before they were joined


def _is_sentence(text: str, least: int) -> bool:
    if len(text) >= least and ("。" in text or text.endswith(_STOPS)) and not text.endswith(("…", "...")):
        return True
    return _is_labelled(text.lstrip(_BULLETS))


def _is_labelled(text: str) -> bool:
    label = read_label(text)
    return label is not None and label.sure


def _at_edge(line: RawLine, *, tail: bool) -> str | None:
    """Return why a line before or behind the text is furniture, ``None`` if it is none or in doubt."""
    text = line.text
    if len(text) > _LONGEST_NOTICE or not _is_free(line):
        return None
    text = fold_characters(text)
    number = _NUMBERED.match(text) if text[0].isdecimal() else None
    sure = SURE.match(text, number.end() if number else 0) if len(text) <= 4 * _LONGEST else None
    if sure is not None:
        return reason_of(sure)
    if _is_notice(text):
        return COPYRIGHT
    if len(text) > _LONGEST or text.startswith(_FIXED):
        return None
    if _is_byline(text, tail=tail) or (not tail and _FILED.match(text)):
        return BYLINE
    if SITE_NAME.search(text):
        return NAVIGATION if not tail or len(text) < _EXCERPT else None
    edge = WORDS_AT_EDGE.search(text)
    if edge is not None:
        reason = reason_of(edge)
        return None if ("。" in text and reason not in _SAID_IN_SENTENCES) or is_title(text) else reason
    if _is_navigation(text):
        return None if is_title(text) else NAVIGATION
    return OFFER if not tail and "." in text and _FILE.match(text) else None


def _is_notice(text: str) -> bool:
    return len(text) >= 12 and _OF_NOTICES.search(text) is not None and len(set(NOTICE.findall(text))) > 1


def _is_byline(text: str, *, tail: bool) -> bool:
    """Tell whether *text* is a byline: it begins with a field of one, which only a site has, or has two."""
    first = FIELD.match(text.lstrip("【[（(·|• "))
    if first is None or "。" in text:
        return False
    names = [found[1] for found in FIELD.finditer(text)]
    if len(names) > 1 and any(name in SITE_FIELDS for name in names):
        return True
    if names[0] in SITE_FIELDS:
        return len(text) <= 40 and not (tail and names[0] == "单位")
    return len(names) > 2 or (names[0] in ("时间", "日期") and _DAY.search(text) is not None)


def _is_navigation(text: str) -> bool:
    """Tell whether *text* is a row of buttons or of column heads, a trail of links, or praises a site."""
    if "。" in text:
        return False
    if _are_buttons(text, least=2) or SLOGAN.search(text):
        return True
    if (">" in text or "»" in text or "›" in text or "→" in text) and _CRUMBS.match(text):
        return True
    tokens = re.split(r"[ \u3000|·/]+", text) if len(text) > 8 else ()
    if len(tokens) < 4 or any(len(token) > 8 for token in tokens):
        return False
    return sum(token in BUTTONS or _COLUMN.search(token) is not None for token in tokens) > 1


def _are_buttons(text: str, *, least: int) -> bool:
    """Tell whether *text* is nothing but names of buttons, *least* or more of them."""
    tokens = text.split()
    return len(tokens) >= least and all(token in BUTTONS for token in tokens) and not (
        len(tokens) == 1 and is_title(text)
    )


def _behind(lines: Sequence[RawLine], passed: Sequence[int], noted: dict[int, str]) -> None:
    """Note what stands behind 相关文章 and the like, behind the end of the text: titles and heads of others."""
    turned = False
    for at in reversed(passed):
        line = lines[at]
        if at in noted:
            turned = turned or TURN.match(fold_characters(line.text[:_SHORT])) is not None
        elif turned and _is_free(line):
            noted[at] = BEHIND


def _numbers(lines: Sequence[RawLine], passed: Sequence[int], noted: dict[int, str]) -> None:
    """Note numbers and buttons that stand alone beside other lines of the site: 221381, 展开."""
    alone = {at: _alone(lines[at]) for at in passed if at not in noted}
    for _, run in groupby(passed, key=lambda at: at in noted or alone[at] is not None):
        block = list(run)
        if any(at in noted for at in block):
            noted.update((at, reason) for at in block if (reason := alone.get(at)) is not None)


def _alone(line: RawLine) -> str | None:
    """Return what *line* is if the line beside it is furniture too."""
    text = line.text
    if not _is_free(line) or len(text) > _EXCERPT:
        return None
    if text.isdecimal():
        return NUMBER if 2 < len(text) < 12 else None
    text = fold_characters(text)
    if text.startswith(_SPONSORS):
        return COPYRIGHT
    return NAVIGATION if _are_buttons(text, least=1) else None
