"""The bare number at a place in a text: Arabic, full-width, grouped, masked, mixed or hanzi."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from wenming.zh._exact import exponent, shift
from wenming.zh._glyphs import CAPITALS, DIGIT, FOLD, FULLWIDTH, NUMERALS, SCALES, TRADITIONAL, WIDEN
from wenming.zh._reading import read_arabic, read_scaled
from wenming.zh._words import INNER, MASK, SCALE_LIKE, TRILLION
from wenming.zh.numerals import spell_out

__all__ = ["Figure", "figure_at", "run_end", "scale_at"]

_ARABIC = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|"
    r"[0-9]{1,3}([ \u00a0\u2009\u202f])[0-9]{3}(?:\1[0-9]{3})*(?![0-9])(?:\.[0-9]+)?|"
    r"[0-9]+(?:\.[0-9]+)?"
)
_PART = "(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)"
_MIXED = re.compile(f"{_PART}(?:[十百千万亿]+|兆)零?{_PART}(?:[零十百千万亿]+{_PART})*[零十百千万亿]*")
_SIMPLER, _BIG = str.maketrans({"萬": "万", "億": "亿"}), frozenset("万亿")
_MINUS = "-−－"
_SCALE_WORDS = sorted(SCALES, key=len, reverse=True)
_SMALL = re.compile("(?<=[万亿])(?=[0-9]{2,3}\\Z)")  # 7萬389公里, as Taiwan writes 7万零389
_OVER = frozenset("余多餘")
_LIANG = frozenset("两兩")


class Figure(NamedTuple):
    """A number that was read.

    Attributes:
        value: The number, 万 of its own applied; ``None`` for a mask.
        end: Where it ends.
        numbering: As in Quantity.
        slot: How it prints: ``{n}{s}``, ``{n两}{s}``, ``{n餘}{S}`` for 2億5,000餘萬, or the scale alone for 百 in 近百人.
        scale: What 万 of its own it has, 1 for none.
        grouping: Mark between thousands.
        mask: X, XX, 201X.
    """

    value: Decimal | None
    end: int
    numbering: str = "latn"
    slot: str = "{n}{s}"
    scale: int = 1
    grouping: str = ""
    mask: str = ""

    @property
    def takes_scale(self) -> bool:
        """Whether the digits are Arabic, so that a scale word may still follow."""
        return self.numbering in ("latn", "fullwide")

    @property
    def bare(self) -> bool:
        """Whether it is a place without a digit: 百 in 近百人."""
        return "n" not in self.slot

    @property
    def hedge(self) -> str | None:
        """How 餘 before its last word of scale hedges it: 2億5,000餘萬."""
        return INNER.get(self.slot[2:3])


def scale_at(text: str, at: int) -> tuple[int, str, int]:
    """Return scale, slot and end of the scale word at *at*; ``(1, "", at)`` if there is none."""
    if text.startswith("兆", at) and TRILLION.match(text, at):
        return 10**12, "{S兆}", at + 1
    folded = text[at : at + 3].translate(FOLD)
    if not folded.startswith(SCALE_LIKE):
        for word in _SCALE_WORDS:
            if folded.startswith(word):
                end = at + len(word)
                hant = not TRADITIONAL.isdisjoint(text[at:end])
                return SCALES[word], "{S}" if hant else "{s}", end
    return 1, "", at


def run_end(text: str, at: int) -> int:
    """Return where the run of hanzi numerals at *at* ends."""
    while at < len(text) and text[at] in NUMERALS:
        at += 1
    return at


def figure_at(text: str, at: int = 0) -> Figure:
    """Return the number that starts at *at*.

    Raises:
        ValueError: none does, or it cannot be read in one way.
    """
    mask = MASK.match(text, at)
    if mask:
        return Figure(None, mask.end(), mask=mask[0])
    sign = text[at : at + 1]
    if sign and sign in _MINUS + "负負":
        found = figure_at(text, at + 1)
        if found.value is None or found.value < 0 or found.bare or (sign in _MINUS and not found.takes_scale):
            raise ValueError(text)
        return found._replace(value=found.value.copy_negate() if found.value else found.value)
    return _hanzi(text, at) if text[at : at + 1] in NUMERALS else _arabic(text, at)


def _arabic(text: str, at: int) -> Figure:
    narrow = text.translate(FULLWIDTH)
    mixed = _MIXED.match(narrow.translate(FOLD), at)
    if mixed:
        return _mixed(text, mixed)
    found = _ARABIC.match(narrow, at)
    if not found:
        raise ValueError(text)
    written, word = text[at : found.end()], found[0]
    plain = written.replace("，", ",")
    if plain.replace("．", ".") == word:
        numbering = "latn"
    elif plain == word.translate(WIDEN):
        numbering = "fullwide"
    else:
        raise ValueError(text)  # digits of two widths in one number
    grouping = "," if "," in word else found[1] or ""
    value = read_arabic(word.replace(grouping, "") if grouping else word)
    if grouping and word[0] == "0":
        raise ValueError(text)
    return Figure(value, found.end(), numbering, grouping=grouping)


def _mixed(text: str, found: re.Match[str]) -> Figure:
    written = text[found.start() : found.end()].translate(FULLWIDTH)  # １億２，５００萬 prints as 1億2,500萬
    hant = written.translate(_SIMPLER) == found[0] and _BIG.isdisjoint(written) and written != found[0]
    if written != found[0] and not hant:
        raise ValueError(text)
    end = found.end() - _unit_starts(text, found.end())
    number, over = found[0][: end - found.start()], text[end : end + 1]
    behind = text[end + 1 : end + 2].translate(FOLD)
    if over in _OVER and behind in _BIG and number[-1] not in _BIG:
        number, end = number + behind, end + 2  # 2億5,000餘|萬
        hant = hant and text[end - 1] not in _BIG
    else:
        over = ""
    number = number.replace(",", "").replace("兆", "万亿")
    if hant:
        number = _SMALL.sub("零", number)
    value = read_scaled(number)
    slot = f"{{n{over}}}" + ("{S兆}" if hant and "兆" in found[0] else "{S}" if hant else "{s}")  # 1萬4千
    return Figure(value, end, "mixed", slot, 10 ** exponent(value), "," if "," in found[0] else "")


def _unit_starts(text: str, end: int) -> bool:
    """Whether the numeral before *end* belongs to the unit: 1万1千|千米, 壹|千米 (not 壹仟|米), 五|百分点."""
    return text.startswith(SCALE_LIKE, end - 1) and (
        text.startswith(("百分点", "百分點"), end - 1)
        or text[end - 2] in "十百千万亿萬億"
        or text[end - 2] in CAPITALS
    )


def _hanzi(text: str, at: int) -> Figure:
    end = run_end(text, at)
    if end - at > 1 and _unit_starts(text, end):
        end -= 1
    run = text[at:end].translate(FOLD)
    hant = not TRADITIONAL.isdisjoint(text[at:end])
    if run in SCALES and run[0] != "十":
        slot = "{S}" if hant else "{s}"
        return Figure(Decimal(SCALES[run]), end, "hant" if hant else "hans", slot, SCALES[run])
    try:
        value, scale = _worth(run)
    except ValueError:
        # 三两, 十一千米: the last character belongs to the unit.
        weighed = run[-1] == "两" and end == len(text)
        if len(run) < 2 or not (weighed or text.startswith(SCALE_LIKE, end - 1)):
            raise ValueError(text) from None
        end, run = end - 1, run[:-1]
        value, scale = _worth(run)
    numbering = _numbering(text[at:end], run, hant)
    liang = (
        numbering in ("hans", "hant")
        and not _LIANG.isdisjoint(text[at:end])
        and "两" in spell_out(shift(value, 1 - len(str(scale))), "alternate2")
    )
    slot = ("{n两}" if liang else "{n}") + ("{S}" if hant and scale > 1 else "{s}")
    return Figure(value, end, numbering, slot, scale)


def _worth(run: str) -> tuple[Decimal, int]:
    value = read_scaled(run)
    if "点" not in run:
        return value, 1
    word = run[len(run.rstrip("万亿")) :]
    scale = SCALES[word] if word else 1
    return value, scale


def _numbering(written: str, run: str, hant: bool) -> str:
    if not CAPITALS.isdisjoint(written):
        return "hantfin" if hant else "hansfin"
    if len(run) > 2 and set(run) <= DIGIT.keys():
        if run[0] == "零":
            raise ValueError(written)  # a code, whose zeros a number would lose
        return "hanidec"
    return "hant" if hant else "hans"
