"""Who signs and when, in a text that somebody wrote: under its title, at its foot; contacts and leave-taking."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from attrs import define, field, frozen

from wenming.reader.headings.labels import HANZI_NUMBERS, read_label
from wenming.reader.lines import Piece, RawLine
from wenming.reader.prose.tables import is_marker, is_row

__all__ = [
    "Foot",
    "Signed",
    "UnderTitle",
    "is_leave",
    "is_salutation",
    "is_signature",
    "read_foot",
    "read_signature",
    "read_under_title",
]

_Y = "[0-9０-９]{4}|[〇○Ｏ零一二三四五六七八九]{4}"
_N = "[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}"
_B = "[ 　]?"
_DATE = re.compile(
    rf"(?P<year>{_Y}){_B}年{_B}(?P<month>{_N}){_B}月(?:{_B}(?P<day>{_N}){_B}[日号])?"
    r"|(?P<y>[0-9]{4})(?P<sep>[-./])(?P<m>[0-9]{1,2})(?P=sep)(?P<d>[0-9]{1,2})"
)
_DIGITS = str.maketrans("〇○Ｏ零一二三四五六七八九０１２３４５６７８９", "00001234567890123456789")
_LONGEST, _NAME, _CALL = 60, 30, 40
_DEEP = 8  # blanks before a line that is set to the right
_HEAD = 5  # lines under a title that may say who speaks, when, and to whom
_MARKS = frozenset("。；，：！？、,;:!?")
_NO_NAME = ("至", "到", "于", "自", "从", "在", "截止", "截至", "的", "是")
_LEAVE = re.compile(
    "以上(?:汇报|报告|是我|就是|发言|意见)|汇报完毕|我的(?:汇报|发言|讲话|报告)(?:完|到此|结束)"
    "|特此(?:报告|汇报|通报|通知|说明|函)|专此报告|谢谢(?:大家|各位)|(?:妥否|当否|是否妥当)[，,]?请(?:予)?(?:批示|审示|批复)"
    "|以上(?:匯報|彙報|報告)|特此(?:報告|匯報|彙報)|謝謝(?:大家|各位)"
)
_CONTACT = re.compile(
    r"[（(]?(?:联系人|聯繫人|联系电话|聯繫電話|联系方式|电话|電話|经办人|传真|邮箱|地址)\s*[:：]|[（(]此件.{2,8}[）)]|注[:：]"
)
_NOTED = re.compile(r"附件?[:：]|(?:[2-9]|1[0-9])[.．、]")
_OFFICES = (
    "局", "办", "辦", "办公室", "辦公室", "委员会", "委員會", "政府", "党委", "办事处", "辦事處", "支部", "公司", "学校", "學校",
    "中心", "大队", "大隊", "院", "厅", "部", "社", "站", "所", "处", "室", "街道", "党组", "小组", "党工委", "团委", "工会",
    "小学", "中学", "幼儿园", "医院", "村委会", "居委会", "社区", "支队", "办公厅", "總局", "局长", "主任", "书记", "镇长",
)  # fmt: skip
_CALLED = re.compile(
    "(?:尊敬|敬爱|各位|同志|领导|領導|大家|代表|委员|委員|评委|評委|老师|老師|专家|專家|先生|女士|朋友|同事)"
    r"|(?:局|办|委|政府|单位|部门|厅|院|会|公司|处|室|中心|街道|组|省|市|县|区|镇|乡|校|辦|單位|部門|廳|會|處|縣|區|鎮|鄉)[:：]\Z"
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
    found = next((one for one in _DATE.finditer(text) if one.end() == len(bare)), None)
    if found is None:
        return None
    name = text[: found.start()].rstrip(" \t　（(")
    if len(name) > _NAME or name.endswith(_NO_NAME) or any(char in _MARKS or char.isdigit() for char in name):
        return None
    return Signed(len(name), len(name), _day(found))


def _day(found: re.Match[str]) -> date | None:
    names = ("y", "m", "d") if found["sep"] else ("year", "month", "day")
    try:
        return date(*(_number(found[name] or "") for name in names))
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
        elif text.startswith("—") and len(text) <= _LONGEST and not text.endswith("。"):
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
    if not 2 <= len(text) <= _NAME or any(mark in text for mark in _MARKS) or read_label(text) is not None:
        return False
    if text.endswith(_OFFICES):
        return len(text) > 3
    follows = next((one.text for one in below if one.text), "")
    return len(text) <= 12 and (is_salutation(follows) or (follows[:1] in "（(" and is_signature(follows)))


@define
class Foot:
    """What stands behind the text.

    Attributes:
        start: The line at which it begins.
        issuer: Who signs.
        dated: When, and the day it means.
        closing: Notes of attachments, contacts, and what else stays words.
    """

    start: int
    issuer: Piece | None = None
    dated: tuple[Piece, date] | None = None
    closing: list[Piece] = field(factory=list)


def read_foot(lines: Sequence[RawLine], start: int, end: int) -> Foot:
    """Return what stands behind the text in the lines from *start* to *end*."""
    foot = Foot(end)
    behind: list[Piece] = []
    at = _last(lines, start, end)
    while at > start and lines[at].hint in ("", "body", "remark") and _CONTACT.match(lines[at].text):
        behind.insert(0, lines[at].piece())
        at = _last(lines, start, at)
    contacts = at + 1
    signed = read_signature(lines[at].text) if at > start and lines[at].hint in ("", "dated", "body") else None
    if signed is not None and _is_apart(lines, at, signed):
        at = _sign(foot, lines, at, signed, start, behind)
    elif at > start and len(lines[at].indent) >= _DEEP and _is_name(lines[at]):
        foot.issuer = lines[at].piece()
        at = _last(lines, start, at)
    else:
        at = contacts - 1
    noted = _notes(lines, start, at)
    foot.closing = [line.piece() for line in lines[noted : at + 1] if line.text] + behind
    foot.start = noted if foot.closing or foot.issuer or foot.dated else end
    return foot


def _sign(foot: Foot, lines: Sequence[RawLine], at: int, signed: Signed, start: int, behind: list[Piece]) -> int:
    """Read the signature that ends at line *at*; return the last line above it."""
    line = lines[at]
    if signed.day is None:
        behind.insert(0, line.piece(signed.start))
    else:
        foot.dated = (line.piece(signed.start), signed.day)
    if signed.name:
        foot.issuer = line.piece(0, signed.name)
        return _last(lines, start, at)
    above = _last(lines, start, at)
    if above > start and _is_name(lines[above]):
        foot.issuer = lines[above].piece()
        return _last(lines, start, above)
    return above


def _is_apart(lines: Sequence[RawLine], at: int, signed: Signed) -> bool:
    """Tell whether a line with a date is a signature, not the end of a text: 完成时间 2024年5月."""
    line = lines[at]
    return not signed.name or line.hint == "dated" or line.text[: signed.name].endswith(_OFFICES)


def _is_name(line: RawLine) -> bool:
    """Tell whether a line can be the name of an office."""
    text = line.text
    if line.hint not in ("", "issuer", "body") or not 2 <= len(text) <= _NAME or read_label(text) is not None:
        return False
    return not any(mark in text for mark in _MARKS) and not is_row(line) and not is_marker(text)


def _notes(lines: Sequence[RawLine], start: int, last: int) -> int:
    """Return where the notes of attachments begin that end at line *last*: 附件：1.…… and the lines of 2. and on."""
    at = last
    while at > start and (not lines[at].text or _NOTED.match(lines[at].text)) and not is_row(lines[at]):
        if lines[at].text.startswith("附") and len(lines[at].text) > 3:
            return at
        at -= 1
    return last + 1


def _last(lines: Sequence[RawLine], start: int, end: int) -> int:
    """Return the last line with words in it before *end*, ``start - 1`` if there is none."""
    at = end - 1
    while at >= start and not lines[at].text:
        at -= 1
    return at
