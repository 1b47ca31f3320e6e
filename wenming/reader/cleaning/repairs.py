"""Repairs: what sites and scanners do to sentences, each with both readings; the caller decides.

Safe is what has no other good reading: page numbers that cut words, an advertisement in mid-sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import evolve, frozen

from wenming.reader.base import Repairing
from wenming.reader.lines import BLANKS, Origin, RawLine, Repair, RepairKind

__all__ = [
    "Slip",
    "find_inserts",
    "find_misread",
    "is_asked",
    "may_hold_insert",
    "mend",
    "mend_line",
]

_HANZI = "\u4e00-\u9fff"
_SITE = r"[^\s。，；：]{1,14}?(?:网站|网|文库|公众号|平台|站)"
# Words of a site. Every alternative begins with a character or a set: a search passes over other text at little cost.
_INSERT = re.compile(
    r"[（(【\[]?当前隐藏内容(?:免费)?(?:查看|可见)[）)】\]]?"
    r"|[（(【\[]?(?:剩余|此处|以下|余下|付费|更多|该处)(?:隐藏)?内容[^。，；：]{0,10}(?:付费|登录|下载|会员|免费|扫码|关注)[^。，；：]{0,4}?"
    r"(?:查看|可见|阅读|隐藏)[）)】\]]?"
    rf"|[（(【\[](?:本文|文章|以上内容|资料)(?:来自|来源于?|转自|由|出自|选自)[^（）()】\]]{{2,40}}[）)】\]]"
    rf"|(?:本文|此文)(?:来自|来源于|转自|由|出自|选自)[:：]?{_SITE}(?:整理(?:发布|提供)?|提供|发布|收集整理|收集)?"
    rf"|更多[^。，；：]{{0,10}}?(?:请|敬请|欢迎)(?:继续|持续)?(?:关注|访问|登录|查看)[^。；]{{0,4}}?{_SITE}"
    r"|[（(【\[](?:更多|欢迎|敬请|请|扫码|微信)[^（）()】\]]{0,16}(?:关注|搜索|扫码)[^（）()】\]]{0,24}[）)】\]]"
    r"|(?:…{1,2}|\.{3,6})?[（(][^（）()]{0,40}(?:省略|全文共|仅显示)[ ]?\d+字[^（）()]{0,60}[）)]"
    r"|下载后可(?:任意|自由)?编辑|点击(?:查看|阅读|展开)(?:更多内容|全文|剩余内容)>{0,2}"
    r"|(?:@page|(?:p|td|div|span|body|table|h[1-6])(?:\.[a-z]{1,12})?) ?\{ ?[a-z-]{2,24}:[^{}]{1,400}\}"
    r"|https?://[!-'*-;=?-~]+|www\.[!-'*-;=?-~]+"
)
# Without one of these none stands there. Literals alone, so that a search passes over other text at little cost.
_TRIGGER = re.compile(r"://|www\.|关注|本文|此文|省略|全文|仅显示|更多内容|隐藏|可见|查看|阅读|（文章|\(文章|后可|\{")
_NAMED = re.compile(r"(?:网站|网址|网页|官网|平台|登录|登陆|访问|链接|地址|邮箱|为|：|:|（|\(|<|《|“|@|/|见|网)[ ]?$")
_OF_OFFICE = re.compile(r"\.(?:gov|org|edu)\b")

# 2020年2022年: a dash was lost; “排兵工一、: a closing mark was read as a character; “六大工程。丰富: as a stop.
_RANGE = re.compile(r"年(?:\d{1,2}月(?:\d{1,2}日)?)?(?=(?:19|20)\d{2}年)")
_YEARS = re.compile(r"(?:(?:19|20)\d{2}){2}")
_LOST = re.compile(r"年(?:\d|(?<=\d{8}年))")  # without which none was
_YEAR = re.compile(r"(?:19|20)\d{2}")
_NOT_BEFORE_YEAR = frozenset("0123456789—–-~～至")  # 2020—2022年2023年: a range, and another year
_AS_CHAR = re.compile(r"“[^“”。\n]{1,14}?([工丿J])(?=[一二三四五六七八九十]{1,2}、|[。，；])")
_AS_STOP = re.compile(f"“(?:[一二三四五六七八九十两]{{1,2}}|[{_HANZI}]{{2}})[{_HANZI}]{{1,6}}(。)(?=[{_HANZI}]{{2,10}}。)")

_BLANK = "[ \u3000]?"
_SLIP = re.compile(
    rf"[（(]{_BLANK}([-—ー－–﹣ニ〇]){_BLANK}[）)](?=[^\s\d])"
    r"|(l|1[oO]|[oO]1)(?=[.、．][^\s\d A-Za-z])"
)
_MEANT = {"ニ": "二", "l": "1", "1o": "10", "1O": "10", "o1": "01", "O1": "01", "〇": ""}


@frozen
class Slip:
    """A damaged place in a line: characters *start* to *end*, and what was meant."""

    kind: RepairKind
    start: int
    end: int
    after: str
    safe: bool


def is_asked(repair: Repairing, safe: bool) -> bool:
    """Tell whether a repair is to be done."""
    return repair == "all" or (repair == "safe" and safe)


def mend(
    lines: Sequence[RawLine], find: Callable[[str], Iterable[Slip]], repair: Repairing, repairs: list[Repair]
) -> list[RawLine]:
    """Return *lines* with what *find* finds mended as far as *repair* asks; every place is noted in *repairs*."""
    kept = list(lines)
    for at, line in enumerate(kept):
        if line.text and not line.hint and (slips := find(line.text)):
            kept[at] = mend_line(line, slips, repair, repairs)
    return kept


def mend_line(line: RawLine, slips: Iterable[Slip], repair: Repairing, repairs: list[Repair]) -> RawLine:
    """Return *line* with *slips*, no two of which change the same place, mended as far as *repair* asks."""
    edits: list[tuple[int, int, str]] = []
    for slip in slips:
        start, end, after = slip.start, slip.end, slip.after
        if not _is_whole(line, start, end):
            continue
        before, done = line.text[start:end], is_asked(repair, slip.safe)
        repairs.append(Repair(slip.kind, before, after, line.span(start, end), slip.safe, done))
        if done:
            same = len(before) if after.startswith(before) else 0
            edits.append((start + same, end, after[same:]))
    return _edited(line, sorted(edits)) if edits else line


def _edited(line: RawLine, edits: Sequence[tuple[int, int, str]]) -> RawLine:
    """Return *line* with the third for the characters from the first to the second of each of *edits*, in one pass."""
    pieces: list[str] = []
    origins: list[Origin] = []
    old = iter(line.origins)
    origin = next(old, None)
    at = length = 0
    for start, end, put_in in (*edits, (len(line.text), len(line.text), "")):
        if at < start:
            if at:
                origins.append(line.place(at).moved(length - at))
            while origin is not None and origin.at < start:
                if origin.at > at or not at:
                    origins.append(origin.moved(length - at))
                origin = next(old, None)
            pieces.append(line.text[at:start])
            length += start - at
        if put_in:
            origins.append(_put_in(line, start, length))
            pieces.append(put_in)
            length += len(put_in)
        at = max(at, end)
        while origin is not None and origin.at < at:
            origin = next(old, None)
    return _trimmed(line, "".join(pieces), origins, edits)


def _trimmed(
    line: RawLine, text: str, origins: Sequence[Origin], edits: Sequence[tuple[int, int, str]]
) -> RawLine:
    """Return *line* with *text*, its places right even where its head was taken off."""
    start, end, put_in = edits[0]
    head: Origin | RawLine = line
    if start == 0 and end and not put_in and end < len(line.text):
        head = line.place(end)
    place = head.number, line.indent, head.start, head.column
    edited = RawLine(text, *place, line.hint, tuple(origins), line.dropped, line.cells)
    if text == text.strip(BLANKS):
        return edited
    return evolve(edited.part(0), indent=line.indent, dropped=line.dropped)


def _put_in(line: RawLine, start: int, at: int) -> Origin:
    """Return the origin of what is put in before the character *start* of *line*."""
    if start < len(line.text):
        place = line.place(start)
        return Origin(at, place.start, place.number, place.column, put_in=True)
    last = line.place(len(line.text) - 1)
    return Origin(at, last.start + 1, last.number, last.column + 1, put_in=True)


def _is_whole(line: RawLine, start: int, end: int) -> bool:
    """Tell whether the characters stand in the source as they do here: nothing left out or put in."""
    first = line.place(start)
    if end <= start:
        return not first.put_in
    last = line.place(end - 1)
    return not (first.put_in or last.put_in) and last.start - first.start == end - 1 - start


def find_inserts(text: str) -> Sequence[Slip]:
    """Return words of a site in mid-sentence or in a title; an address that the sentence names stays."""
    return tuple(_inserts(text)) if may_hold_insert(text) else ()


def _inserts(text: str) -> Iterator[Slip]:
    begin = last = 0  # of the inserts right before: what they leave names an address, they do not
    for insert in _INSERT.finditer(text):
        words, (start, end) = insert[0], insert.span()
        begin = begin if start == last else start
        if words[:4] in ("http", "www."):
            if _NAMED.search(text[max(0, begin - 4) : begin]) or _OF_OFFICE.search(words):
                continue
            end -= len(words) - len(words.rstrip(".,;:!?"))
        start, end = _with_blanks(text, start, end)
        start, last = max(start, last), end
        if end - start < len(text):
            yield Slip("insert", start, end, "", True)


def may_hold_insert(text: str) -> bool:
    """Tell at little cost whether it is worth while to search for inserts."""
    return _TRIGGER.search(text) is not None


def _with_blanks(text: str, start: int, end: int) -> tuple[int, int]:
    """Take the blanks that part an insert from the words around it."""
    while start and text[start - 1] in " \u3000\xa0":
        start -= 1
    while end < len(text) and text[end] in " \u3000\xa0":
        end += 1
    return start, end


def find_misread(text: str) -> Sequence[Slip]:
    """Return where a label or a closing quotation mark was misread, or the dash of a range lost."""
    slips: list[Slip] = []
    if "“" in text and text.count("“") != text.count("”"):
        for pattern, after in ((_AS_CHAR, "”。"), (_AS_STOP, "”，")):
            slips.extend(Slip("mark", *mark.span(1), after, False) for mark in pattern.finditer(text))
    if "年" in text and _LOST.search(text) is not None:
        slips.extend(_lost_dashes(text))
    if text[0] in "（(l1oO" and (label := _label(text)) is not None:
        slips.append(label)
    return slips


def _lost_dashes(text: str) -> Iterator[Slip]:
    at = text.find("年")
    while at >= 0:
        eight, found = text[max(at - 8, 0) : at], _RANGE.match(text, at)
        if found is not None and _YEAR.fullmatch(eight[-4:]) and eight[-5:-4] not in _NOT_BEFORE_YEAR:
            yield from _dash(text, at - 4, found.end())
        if _YEARS.fullmatch(eight) and not text[max(at - 9, 0) : at - 8].isdecimal():
            yield from _dash(text, at - 8, at - 4)
        at = text.find("年", at + 1)


def _dash(text: str, begin: int, end: int) -> Iterator[Slip]:
    """Yield the dash lost at *end*, behind the year that begins at *begin*, if the year behind it is a later one."""
    if text[begin : begin + 4] <= text[end : end + 4]:
        yield Slip("mark", begin, end, f"{text[begin:end]}—", False)


def _label(text: str) -> Slip | None:
    """Return the label at the head of a line that a scanner misread: (-) for (一), （ニ）, l. for 1."""
    found = _SLIP.match(text)
    if found is None:
        return None
    number = 1 if found[1] else 2
    meant = _MEANT.get(found[number], "一")
    return Slip("label", *found.span(number), meant, True) if meant else None
