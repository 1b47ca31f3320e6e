"""Repairs: what sites and scanners do to sentences, each with both readings; the caller decides.

Safe is what has no other good reading: page numbers that cut words, an advertisement in mid-sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrs import evolve

from wenming.reader.base import Repairing
from wenming.reader.lines import Origin, RawLine, Repair, RepairKind

__all__ = ["is_asked", "mend_inserts", "mend_markers", "mend_marks", "without"]

_MARKER = re.compile(r"([0-9]{1,3})[、.．](?![0-9])\s*")
_CLOSED = tuple("。！？!?：:…”")
_INSERT = re.compile(
    r"\s*(?:[（(【]?(?:当前隐藏内容(?:免费)?查看|剩余内容.{0,6}(?:付费|登录|下载)(?:后)?(?:查看|可见)|此处内容.{0,10}(?:隐藏|可见)"
    r"|本文来自\S{2,12}?网|(?:更多|欢迎).{0,10}关注\S{2,10}?公众号)[）)】]?|https?://[!-~]+|www\.[!-~]+)\s?"
)
_HANZI = "[\u4e00-\u9fff]"
# 2020年2022年: a dash was lost; “排兵工一、: a closing mark was read as a character; “六大工程。丰富: as a stop.
_RANGE = re.compile("(?<![0-9])((?:19|20)[0-9]{2}年)(?=(?:19|20)[0-9]{2}年)")
_AS_CHAR = re.compile(f"“[^“”。]{{1,14}}?({'[工丿J]'})(?=[一二三四五六七八九十]{{1,2}}、|[。，；])")
_AS_STOP = re.compile(f"“(?:[一二三四五六七八九十两]{{1,2}}|{_HANZI}{{2}}){_HANZI}{{1,6}}(。)(?={_HANZI}{{2,10}}。)")


def is_asked(repair: Repairing, safe: bool) -> bool:
    """Tell whether a repair is to be done."""
    return repair == "all" or (repair == "safe" and safe)


def without(line: RawLine, start: int, end: int, put_in: str = "") -> RawLine:
    """Return *line* with *put_in* for the characters from *start* to *end*."""
    text, behind = line.text, line.place(end) if end < len(line.text) else None
    here = line.place(start)
    put = (Origin(start, here.start, here.number, here.column, put_in=True),) if put_in else ()
    moved = len(put_in) - (end - start)
    origins = [one for one in line.origins if one.at < start]
    origins.extend(put)
    if behind is not None:
        origins.append(evolve(behind, at=start + len(put_in)))
    origins.extend(evolve(one, at=one.at + moved) for one in line.origins if one.at > end)
    mended = evolve(line, text=text[:start] + put_in + text[end:], origins=tuple(origins))
    if start == 0 and not put_in and behind is not None:
        return evolve(mended, start=behind.start, column=behind.column, number=behind.number)
    return mended


def _repair(line: RawLine, start: int, end: int, after: str, kind: RepairKind, *, safe: bool, done: bool) -> Repair:
    return Repair(kind, line.text[start:end], after, line.span(start, end), safe, done)


def mend_markers(
    lines: Sequence[RawLine], repair: Repairing, repairs: list[Repair]
) -> tuple[list[RawLine], set[int]]:
    """Take out page numbers at the head of lines that cut sentences: 2、领导小组 behind …单位工作.

    Returns the lines, and the indices of those that go on in mid-sentence.
    """
    kept, found = list(lines), _markers(lines)
    cut: set[int] = set()
    for at, end in found.items():
        line = lines[at]
        done = is_asked(repair, safe=True)
        repairs.append(_repair(line, 0, end, "", "page_marker", safe=True, done=done))
        if done:
            kept[at] = without(line, 0, end)
            cut.add(at)
    return kept, cut


def _markers(lines: Sequence[RawLine]) -> dict[int, int]:
    """Return the lines that begin with a page number, and where it ends: 1, 2, 3 … and most cut a sentence."""
    run: list[tuple[int, int]] = []
    wanted, cuts = 1, 0
    before = ""
    for at, line in enumerate(lines):
        if not line.text:
            continue
        number = _MARKER.match(line.text) if not line.hint else None
        if number is not None and int(number[1]) == wanted and (wanted == 1 or _cuts(before) or len(before) > 80):
            run.append((at, number.end()))
            cuts += wanted > 1 and _cuts(before)
            wanted += 1
        before = line.text
    if len(run) > 1 and 2 * cuts >= len(run) - 1 and cuts:
        return dict(run)
    return {}


def _cuts(before: str) -> bool:
    """Tell whether a line ends in mid-sentence: it is long and no mark closes it."""
    return len(before) > 40 and not before.endswith((*_CLOSED, "；", ";"))


def mend_inserts(lines: Iterable[RawLine], repair: Repairing, repairs: list[Repair]) -> list[RawLine]:
    """Take the words of a site out of sentences and titles."""
    return [
        _each(line, _INSERT, 0, "", "insert", repair, repairs, safe=True) if _may_hold(line) else line for line in lines
    ]


def _may_hold(line: RawLine) -> bool:
    return not line.hint and any(word in line.text for word in ("内容", "本文", "关注", "http", "www."))


def _each(
    line: RawLine,
    pattern: re.Pattern[str],
    group: int,
    after: str,
    kind: RepairKind,
    repair: Repairing,
    repairs: list[Repair],
    *,
    safe: bool,
) -> RawLine:
    """Mend every place in *line* that *pattern* finds, the last one first so that places stay right."""
    done = is_asked(repair, safe)
    mended = line
    for found in reversed(list(pattern.finditer(line.text))):
        start, end = found.span(group)
        if end - start < len(line.text):
            repairs.append(_repair(line, start, end, after, kind, safe=safe, done=done))
            mended = without(mended, start, end, after) if done else mended
    return mended


def mend_marks(lines: Iterable[RawLine], repair: Repairing, repairs: list[Repair]) -> list[RawLine]:
    """Put back a range dash that was lost and a closing mark that was misread; not safe."""
    kept = []
    for line in lines:
        mended = line
        if line.text and not line.hint:
            if "“" in line.text and line.text.count("“") != line.text.count("”"):
                mended = _each(mended, _AS_STOP, 1, "”，", "mark", repair, repairs, safe=False)
                mended = _each(mended, _AS_CHAR, 1, "”。", "mark", repair, repairs, safe=False)
            mended = _dashes(mended, repair, repairs)
        kept.append(mended)
    return kept


def _dashes(line: RawLine, repair: Repairing, repairs: list[Repair]) -> RawLine:
    done = is_asked(repair, safe=False)
    mended = line
    for found in reversed(list(_RANGE.finditer(line.text))):
        repairs.append(_repair(line, *found.span(), f"{found[0]}—", "mark", safe=False, done=done))
        mended = without(mended, found.end(), found.end(), "—") if done else mended
    return mended
