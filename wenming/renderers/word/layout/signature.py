"""Signature, date and remark: measured in characters from the right edge (L-SIGN, L-NOTE)."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from fractions import Fraction

from wenming.errors import Fault
from wenming.renderers.columns import characters
from wenming.renderers.word.layout.finding import LayoutRule, Miss, said
from wenming.renderers.word.layout.judged import Judged
from wenming.renderers.word.layout.story import Para

__all__ = ["RULES"]

_NEAR = Fraction(1, 4)  # of a character
_SEALED = range(3, 6)  # characters from the right where a date is meant to bear a seal (L-SIGN-2)
_MOST_BLANKS = 3  # above a name that a seal is put on
_DATE = re.compile("([0-9]{4})年([1-9]|1[0-2])月([1-9]|[12][0-9]|3[01])日")
_HAIR = 20  # twips


def _edges(para: Para, judged: Judged) -> tuple[Fraction, Fraction]:
    """Return where the words of *para* begin and end, in characters from the right edge of the text area."""
    unit = para.look.unit or judged.profile.char_width
    width = _width(para)
    before, behind = _typed(para)
    left, right = Fraction(para.look.left, unit), Fraction(para.look.right, unit)
    left += Fraction(para.look.first_line, unit) + before
    whole = Fraction(judged.profile.text_width, unit)
    if para.look.alignment == "right":
        right += behind
        return right + width, right
    if para.look.alignment == "center":
        middle = right + (whole - left - right) / 2
        return middle + width / 2, middle - width / 2
    return whole - left, whole - left - width


def _width(para: Para) -> Fraction:
    """Return the width of its words in characters."""
    return characters(para.text if para.style.startswith("Wm") else para.text.strip())


def _typed(para: Para) -> tuple[Fraction, Fraction]:
    """Return the spaces that a person has typed around the words to move them; our own words are as they are."""
    if para.style.startswith("Wm"):
        return Fraction(0), Fraction(0)
    whole = characters(para.text)
    return whole - characters(para.text.lstrip()), whole - characters(para.text.rstrip())


def _pairs(judged: Judged) -> Iterator[tuple[int, Para, Para | None]]:
    """Yield each date with the name above it, and where the first of the two stands."""
    last: tuple[int, Para] | None = None
    for at, para in judged.placed("sign", "date"):
        if para.kind == "sign":
            last = (at, para)
        elif last is not None and judged.blanks(at) == 0:
            yield last[0], para, last[1]
            last = None
        else:
            yield at, para, None


def _is_sealed(date: Para, judged: Judged) -> bool:
    return round(_edges(date, judged)[1]) in _SEALED


def _too_wide(date: Para, name: Para, judged: Judged) -> bool:
    """Return whether the two fit no line as the rules want them; then they begin at the left edge."""
    free = Fraction(judged.profile.text_width, judged.profile.char_width) - 4
    return max(_width(date), _width(name)) > free


def _inset(count: Fraction) -> Fault:
    return Fault("{count} characters from the right", {"count": f"{float(count):.2f}".rstrip("0").rstrip(".")})


def _plain(judged: Judged) -> Iterator[Miss]:
    for at, date, name in _pairs(judged):
        gap = judged.gap(at)
        if not 1 <= gap <= (_MOST_BLANKS if _is_sealed(date, judged) else 1):
            found = Fault("{count} blank lines above", {"count": gap})
            yield Miss((name or date).place, found, Fault("{count} blank lines above", {"count": 1}))
        if name is None or _is_sealed_pair(date, name, judged) or _too_wide(date, name, judged):
            continue
        (start, end), (below, date_end) = _edges(name, judged), _edges(date, judged)
        if abs(start - below - 2) > _NEAR:
            found = Fault("begins {count} characters right of the name", {"count": f"{float(start - below):.2g}"})
            yield Miss(date.place, found, Fault("begins {count} characters right of the name", {"count": 2}))
        longer = _width(date) > _width(name)
        which, right = (date, date_end) if longer else (name, end)
        # A date nearly as long as the name would end less than two characters in: both may move then.
        if min(abs(right - 2), abs(min(end, date_end) - 2)) > _NEAR:
            yield Miss(which.place, _inset(right), _inset(Fraction(2)))


def _is_sealed_pair(date: Para, name: Para, judged: Judged) -> bool:
    """Return whether the two are set for a seal: the date is nearer to that place than to the plain one."""
    (start, end), (below, date_end) = _edges(name, judged), _edges(date, judged)
    plain = abs(start - below - 2)
    centred = abs((start + end) - (below + date_end)) / 2
    return round(date_end) in _SEALED and centred < plain


def _sealed(judged: Judged) -> Iterator[Miss]:
    for _, date, name in _pairs(judged):
        if name is None or not _is_sealed_pair(date, name, judged):
            continue
        (start, end), (below, date_end) = _edges(name, judged), _edges(date, judged)
        if abs(date_end - 4) > _NEAR:
            yield Miss(date.place, _inset(date_end), _inset(Fraction(4)))
        fits = (below + date_end) >= _width(name)  # a longer name ends at the right edge
        if fits and abs((start + end) - (below + date_end)) / 2 > _NEAR:
            yield Miss(name.place, Fault("not centred on the date"), Fault("centred on the date"))


def _date(judged: Judged) -> Iterator[Miss]:
    for para in judged.of("date"):
        text = para.text.strip()
        found = _DATE.fullmatch(text)
        if found is None or int(found[3]) > _days(int(found[1]), int(found[2])):
            yield Miss(para.place, said(text), Fault("a day, such as {example}", {"example": "2026年11月2日"}))


def _days(year: int, month: int) -> int:
    return calendar.monthrange(max(year, 1), month)[1]


def _remark(judged: Judged) -> Iterator[Miss]:
    unit = judged.profile.char_width
    for para in judged.of("remark"):
        text = para.text.strip()
        if not (text.startswith("（") and text.endswith("）")):
            yield Miss(para.place, said(text), Fault("full-width brackets"))
        indent = para.look.left + para.look.first_line
        if abs(indent - 2 * unit) > _HAIR:
            yield Miss(para.place, Fault("indented or centred"), Fault("two characters in"))


RULES = (
    LayoutRule(code="L-SIGN-1", mark="A", summary=Fault("signature and date"), look=_plain),
    LayoutRule(code="L-SIGN-2", mark="A", summary=Fault("signature and date under a seal"), look=_sealed),
    LayoutRule(code="L-SIGN-7", mark="A", summary=Fault("date of the paper"), look=_date, verbal=True),
    LayoutRule(code="L-NOTE-1", mark="A", summary=Fault("remark"), look=_remark),
)
