"""Who signs, when and to whom, in a text that somebody wrote: what a line says, and what stands under the title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from attrs import define, frozen

from wenming.reader.headings.labels import HANZI_NUMBERS, read_label
from wenming.reader.lines import Piece, RawLine

__all__ = [
    "MARKS",
    "NAME",
    "OFFICES",
    "Signed",
    "UnderTitle",
    "is_leave",
    "is_salutation",
    "is_signature",
    "read_signature",
    "read_under_title",
]

_Y = "[0-9０-９]{4}|[〇○Ｏ零一二三四五六七八九]{4}"
_N = "[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}"
_B = "[ 　]?"
_DATE = re.compile(
    rf"(?:(?:中[华華])?民[国國]{_B}(?P<roc>[0-9０-９]{{1,3}}|[一二三四五六七八九十百]{{1,6}})|(?P<year>{_Y}))"
    rf"{_B}年{_B}(?P<month>{_N}){_B}月(?:{_B}(?P<day>{_N}){_B}[日号])?"
    r"|(?P<y>[0-9]{4})(?P<sep>[-./])(?P<m>[0-9]{1,2})(?P=sep)(?P<d>[0-9]{1,2})"
)
_ROC = 1911  # 民國1年 is 1912
_ENDS = frozenset("月日号0123456789")
_DIGITS = str.maketrans("〇○Ｏ零一二三四五六七八九０１２３４５６７８９", "00001234567890123456789")
_LONGEST, NAME, _CALL = 60, 30, 40
_HEAD = 5  # lines under a title that may say who speaks, when, and to whom
MARKS = frozenset("。；，：！？、,;:!?")
_NUMBERED = re.compile(r"(?:范文|範文|例文|第?[一二三四五六七八九十\d]{1,3}篇)")  # a site's number, no office
_NO_NAME = ("至", "到", "于", "自", "从", "在", "截止", "截至", "的", "是")
_LEAVE = re.compile(
    "以上(?:汇报|报告|是我|就是|发言|意见)|汇报完毕|我的(?:汇报|发言|讲话|报告)(?:完|到此|结束)"
    "|特此(?:报告|汇报|通报|通知|说明|函)|专此报告|谢谢(?:大家|各位)|(?:妥否|当否|是否妥当)[，,]?请(?:予)?(?:批示|审示|批复)"
    "|以上(?:匯報|彙報|報告)|特此(?:報告|匯報|彙報)|謝謝(?:大家|各位)"
)
OFFICES = (
    "局", "办", "辦", "办公室", "辦公室", "委员会", "委員會", "政府", "党委", "办事处", "辦事處", "支部", "公司", "学校", "學校",
    "中心", "大队", "大隊", "院", "厅", "部", "社", "站", "所", "处", "室", "街道", "党组", "小组", "党工委", "团委", "工会",
    "小学", "中学", "幼儿园", "医院", "村委会", "居委会", "社区", "支队", "办公厅", "總局", "局长", "主任", "书记", "镇长",
)  # fmt: skip
_CALLED = re.compile(
    "(?:尊敬|敬爱|各位|同志|领导|領導|大家|代表|委员|委員|评委|評委|老师|老師|专家|專家|先生|女士|朋友|同事)"
    r"|(?:局|办|委|政府|单位|部门|厅|院|会|公司|处|室|中心|街道|组|省|市|县|区|镇|乡|校|村|社区|机构|機構|企业|企業|辦|單位|部門|廳|會|處|縣|區|鎮|鄉)[:：]\Z"
)


@frozen
class Signed:
    """A line that says when, and maybe who.

    Attributes:
        name: Characters of the name at its head, 0 if there is none.
        start: Where the date begins, its bracket included.
        day: The day; ``None`` where only a month is named, or no such day exists.
    """

    name: int
    start: int
    day: date | None


def read_signature(text: str) -> Signed | None:
    """Return what a line with a date at its end, and at most the name of an office before it, says."""
    if not 7 <= len(text) <= _LONGEST:
        return None
    bare = text.removesuffix("）").removesuffix(")")
    if bare[-1:] not in _ENDS:
        return None  # as most lines
    found = next((one for one in _DATE.finditer(text) if one.end() == len(bare)), None)
    if found is None:
        return None
    name = text[: found.start()].rstrip(" \t　（(")
    if len(name) > NAME or name.endswith(_NO_NAME) or any(char in MARKS or char.isdigit() for char in name):
        return None
    return Signed(len(name), len(name), _day(found))


def _day(found: re.Match[str]) -> date | None:
    names = ("y", "m", "d") if found["sep"] else ("roc" if found["roc"] else "year", "month", "day")
    try:
        year, month, day = (_number(found[name] or "") for name in names)
        return date(year + (_ROC if found["roc"] else 0), month, day)
    except ValueError:
        return None


def _number(words: str) -> int:
    return HANZI_NUMBERS.get(words) or int(words.translate(_DIGITS))


def is_signature(text: str) -> bool:
    """Tell whether *text* is the last line of a signature: a date, maybe behind a name."""
    return read_signature(text) is not None


def is_leave(text: str) -> bool:
    """Tell whether a paragraph takes leave: 以上汇报，请批评指正。"""
    return _LEAVE.match(text) is not None


@define
class UnderTitle:
    """What stands between the title and the text.

    Attributes:
        end: The line behind it.
        addressee: Whom the text addresses, without the colon that is put back in printing.
        issuer: Who speaks.
        issuer_line: The index of that line.
        dated: When, and the day it means.
        subtitles: Lines that go on with the title: ——在……会议上的讲话.
    """

    end: int
    addressee: Piece | None = None
    issuer: Piece | None = None
    issuer_line: int = -1
    dated: tuple[Piece, date] | None = None
    subtitles: tuple[int, ...] = ()


def read_under_title(lines: Sequence[RawLine], start: int) -> UnderTitle:
    """Return what stands between the title and the text, from line *start* on."""
    head = UnderTitle(start)
    met = [at for at in range(start, min(start + 2 * _HEAD, len(lines))) if lines[at].text][:_HEAD]
    for at in met if start else met[:1]:
        line = lines[at]
        text = line.text
        signed = read_signature(text) if line.hint in ("", "dated") and text[0] in "（(0123456789二０１２" else None
        if line.hint in ("", "recipient") and is_salutation(text):
            head.addressee, head.end = line.piece(0, len(text) - 1), at + 1
            break
        if not start or line.hint not in ("", "dated", "issuer", "recipient"):
            break
        if signed is not None and signed.day is not None and not signed.name and head.dated is None:
            head.dated = (line.piece(), signed.day)
        elif len(text) <= _LONGEST and not text.endswith("。") and (text[0] == "—" or _NUMBERED.search(text)):
            head.subtitles = (*head.subtitles, at)
        elif head.issuer is None and _is_byline(line, lines[at + 1 : at + 2 * _HEAD]):
            head.issuer, head.issuer_line = line.piece(), at
        else:
            break
        head.end = at + 1
    return head


def is_salutation(text: str) -> bool:
    """Tell whether *text* addresses somebody: 尊敬的各位领导，同志们："""
    if not 2 < len(text) <= _CALL or text[-1] not in "：:" or "如下" in text[-4:] or read_label(text) is not None:
        return False
    words = re.split("[，,、 　]", text[:-1])
    return not any(mark in text[:-1] for mark in "。；：:;！!“") and (
        _CALLED.search(text) is not None and (len(words) == 1 or all(len(word) <= 12 for word in words))
    )


def _is_byline(line: RawLine, below: Sequence[RawLine]) -> bool:
    """Tell whether a line under the title names who speaks: an office, or a person before a date or an address."""
    text = line.text
    if line.hint == "issuer":
        return True
    if _NUMBERED.search(text):
        return False
    if not 2 <= len(text) <= NAME or any(mark in text for mark in MARKS) or read_label(text) is not None:
        return False
    if text.endswith(OFFICES):
        return len(text) > 3
    follows = next((one.text for one in below if one.text), "")
    return len(text) <= 12 and (is_salutation(follows) or (follows[:1] in "（(" and is_signature(follows)))
