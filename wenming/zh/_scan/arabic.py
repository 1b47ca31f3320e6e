"""Arabic numbers in running text, full-width ones too."""

from __future__ import annotations

from wenming.zh._scan.before import BEFORE
from wenming.zh._scan.behind import BEHIND
from wenming.zh._scan.edges import PUNCTUATION, hedge_before
from wenming.zh._scan.extent import DIGITS, Tail, tail_at
from wenming.zh._scan.labels import HEADS
from wenming.zh._scan.ranges import range_at
from wenming.zh._scan.shapes import read_digits
from wenming.zh._scan.site import Outcome, Site, named_until, settled
from wenming.zh._scan.tokens import DIGIT_CHARS
from wenming.zh._words import RANGE_SIGNS

__all__ = ["read_arabic_at"]

_COUNTABLE = frozenset("个個名位人户戶家项項件条條次场場期篇份册冊起处處支艘台臺套座所年天")
_HOUSES = frozenset(("栋", "幢", "座", "层", "棟", "層"))
_FROM = frozenset("从由自從")
_GO_ON = frozenset(".,．，\u00a0\u2009\u202f")  # the number may
_SIGNS = frozenset(RANGE_SIGNS)
_PLUS = frozenset("+＋")
_SUSPECT = _SIGNS | DIGIT_CHARS | _PLUS


def read_arabic_at(site: Site, start: int, end: int) -> Outcome:
    """Return the quantity whose digits begin at *start*, and where to go on.

    Args:
        site: The text.
        start: The first digit.
        end: Where the run of numerals ends.
    """
    text = site.text
    if (before := BEFORE.get(text[start - 1 : start])) and (outcome := before(site, start)):
        return outcome
    return _read(site, text, start, end)


def _read(site: Site, text: str, start: int, end: int) -> Outcome:
    last = end
    behind = text[end : end + 1]
    digits = text[start:end]
    if behind in _GO_ON or not digits.isdecimal():
        number = DIGITS.match(text, start)
        last = number.end() if number else start + 1
        behind = text[last : last + 1]
        digits = text[start:last]
    if (look := BEHIND.get(behind)) and (outcome := look(site, start, last)):
        return outcome
    tail = tail_at(text, last, site.arabic)
    if tail is None:
        return _bare(site, start, last)
    index = site.index
    if text[start : start + 3] in index or text[start : start + 2] in index or start > site.names.start:
        end = _named_until(site, start, tail[0])
        if end > last:
            return None, end
    if "." in digits or text[tail[0] : tail[0] + 1] in _SUSPECT:
        outcome = _other(site, start, last, tail)
        if outcome:
            return outcome
    found = settled(site, start, last, tail, digits.isascii())
    return found, found.span[1] if found is not None and found.span else tail[0]


def _named_until(site: Site, start: int, end: int) -> int:
    """Return where the name ends that the number at *start* belongs to; 0 if it belongs to none."""
    return end if site.names.hold(start, False) else named_until(site, start)


def _other(site: Site, start: int, last: int, tail: Tail) -> Outcome | None:
    """A number that belongs to an address, to a range or to the label before it."""
    text, end = site.text, tail[0]
    behind = text[end : end + 1]
    if behind in DIGIT_CHARS and tail[2] in _HOUSES:
        return None, end  # 5栋301室
    if behind in _PLUS or (behind in DIGIT_CHARS and tail[2] == "分"):
        return None, end  # 10万+, 5分30秒
    if behind in _SIGNS and text[start - 1 : start] not in _FROM and (ranged := range_at(site, start, end)):
        return ranged
    label = _label(site, start, last, tail)
    return _read(site, text, label, last) if label else None


def _label(site: Site, start: int, last: int, tail: Tail) -> int:
    """Return where the number behind the label in 1.3个项目 at the head of a line begins; 0 if none.

    Alone it is a decimal; other lines must show that labels stand there.
    """
    text = site.text
    if start and text[start - 1] not in HEADS:
        return 0
    dot = text.find(".", start, min(last, start + 3))
    fits = dot > 0 and tail[2][:1] in _COUNTABLE and not tail[3] and "," not in text[start:last]
    return dot + 1 if fits and site.labels.vouch_for(int(text[start:dot])) else 0


def _bare(site: Site, start: int, last: int) -> Outcome:
    """A number alone counts something only behind a hedge: 约3000，."""
    text = site.text
    if (text[last : last + 1] in PUNCTUATION or last == len(text)) and text[start:last].isascii():
        at = hedge_before(text, start, site.floor)
        if at < start:
            return read_digits(text, at, start, last, last), last
    return None, last
