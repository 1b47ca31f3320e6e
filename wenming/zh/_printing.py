"""Writing a quantity: its wording with the figures set in."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from wenming.errors import NumeralError, shown
from wenming.zh._exact import shift
from wenming.zh._glyphs import SCALE_WORDS, WIDEN
from wenming.zh._words import CURRENCIES, USUAL
from wenming.zh.numerals import spell_out

if TYPE_CHECKING:
    from wenming.zh.quantity import Quantity

__all__ = ["SLOT", "printed", "power_of", "usual_wording"]

SLOT = re.compile(r"\{([^{}]*)\}")
_HANT_WORDS = str.maketrans("万亿", "萬億")
_CAPITAL_WORDS = str.maketrans("十百千", "拾佰仟")
_SHARE = {"%": "百分之", "‰": "千分之"}
_STYLE = {"hans": "cardinal", "hant": "cardinal", "hansfin": "financial", "hantfin": "financial"}
# 两 before a measure word, 二 where the number ranks or the unit is 两 itself (N-16).
_TWO = frozenset(("", "两", "兩", "月", "日", "号", "级", "等", "%", "‰"))
_OVER = ("余", "多", "餘")
_FORMS = ("", "spelled", "capital", "bare")


def power_of(scale: int) -> int:
    """Return 4 for 10⁴."""
    return len(str(scale)) - 1


def usual_wording(quantity: Quantity) -> str:
    """Return how such a quantity is written where nothing else is said."""
    unit = quantity.unit
    if quantity.approximation == "range":
        # Repeat 万, 亿 and % at both ends; a plain unit may stand once (GB/T 15835, 5.1.3).
        twice = quantity.scale != 1 or unit in _SHARE
        wording = "{n}{s}{u}～{m}{s}{u}" if twice else "{n}～{m}{s}{u}"
    else:
        wording = USUAL.get(quantity.approximation, "")
        if quantity.approximation == "nearly" and quantity.kind == "duration":
            wording = "将" + wording  # 近三年 is the last three years
    if quantity.numbering in _STYLE and unit in _SHARE:
        wording = _shares(wording, unit)
    if quantity.kind == "rank":
        wording = "第" + wording
    return "每{per}" + wording if quantity.per else wording


def _shares(wording: str, unit: str) -> str:
    """Put 百分之 before the number, where % stood after it."""
    share = _SHARE[unit]
    if "{n}{s}{u}" in wording:
        return wording.replace("{n}{s}{u}", share + "{n}").replace("{m}{s}{u}", share + "{m}")
    if "{u}" not in wording:
        return wording
    return wording.replace("{s}", "").replace("{u}", "").replace("{n}", share + "{n}")


def printed(quantity: Quantity, form: str) -> str:
    """Return the quantity in words and figures; *form* as :meth:`Quantity.format` says."""
    if form not in _FORMS:
        raise NumeralError(
            "no form named {form}; the forms are spelled, capital, bare.", {"form": shown(form)}
        )
    wording = quantity.wording or usual_wording(quantity)
    numbering = quantity.numbering
    if form in ("spelled", "capital"):
        hant = numbering in ("hant", "hantfin") or "{S" in wording
        numbering = ("hant" if hant else "hans") + ("fin" if form == "capital" else "")
    if form in ("spelled", "capital") and quantity.unit in _SHARE and not quantity.placeholder:
        wording = _shares(wording, quantity.unit)
    if wording[:1] in CURRENCIES and form in ("spelled", "capital"):
        wording = wording[1:] if "{u}" in wording else f"{wording[1:]}{{u}}"
    if form == "bare":
        wording = "{n}{s}" if "{元" in wording else wording
        for part in ("每{per}", "/{per}", "第", "前", " {u}", "{u}", *CURRENCIES):
            wording = wording.replace(part, "")
    return SLOT.sub(lambda found: _slot(quantity, found[1], numbering), wording)


def _slot(quantity: Quantity, slot: str, numbering: str) -> str:
    if slot == "u":
        return "％" if quantity.unit == "%" and numbering == "fullwide" else quantity.unit
    if slot == "per":
        return quantity.per
    if slot in ("s", "S", "S兆"):
        plain = quantity.numbering == "mixed" or isinstance(quantity.value, Fraction)
        word = "" if plain else SCALE_WORDS[quantity.scale]
        if numbering.endswith("fin"):
            word = word.translate(_CAPITAL_WORDS)
        return word if slot == "s" else _hant(word, slot)
    if quantity.mask:
        return quantity.mask
    number = quantity.value
    if quantity.approximation == "range":
        number = quantity.high if slot[0] == "m" else quantity.low
    if number is None:
        return ""
    if isinstance(number, Fraction):
        return _fraction(number, quantity.scale, numbering)
    if slot[0] == "元":
        return _amount(quantity, number, numbering, "两" in slot)
    if numbering == "mixed" and slot[1:] in _OVER:
        words = _number(quantity, number, numbering, False)
        return f"{words[:-1]}{slot[1:]}{words[-1]}"  # 2億5,000餘萬
    return _number(quantity, number, numbering, "两" in slot)


def _hant(words: str, slot: str) -> str:
    words = words.translate(_HANT_WORDS)
    return words.replace("萬億", "兆") if slot == "S兆" else words


def _amount(quantity: Quantity, number: Decimal, numbering: str, liang: bool) -> str:
    """壹仟肆佰零玖元伍角; what is finer than 分 prints as a decimal."""
    whole, _, cents = f"{number:f}".partition(".")
    if numbering not in _STYLE or len(cents) > 2:
        return _number(quantity, number, numbering, liang) + quantity.unit
    jiao, fen = (_spelled(Decimal(digit), numbering) for digit in cents.ljust(2, "0"))
    text = _spelled(Decimal(whole), numbering, liang) + quantity.unit
    if jiao != "零":
        text += jiao + "角"
    if fen != "零":
        text += ("零" if jiao == "零" else "") + fen + "分"
    return text


def _fraction(number: Fraction, times: int, numbering: str) -> str:
    numbering = numbering if numbering in _STYLE else "hans"
    hant = numbering[:4] == "hant"
    low = _spelled(Decimal(number.denominator * times), numbering)
    if number.denominator * times == 10**4:
        low = "萬" if hant else "万"  # 万分之三, by custom without 一
    sign = ("負" if hant else "负") if number < 0 else ""
    return f"{sign}{low}分之{_spelled(Decimal(abs(number.numerator) * times), numbering)}"


def _number(quantity: Quantity, number: Decimal, numbering: str, liang: bool) -> str:
    if numbering == "mixed":
        text = _mixed(int(number), quantity.scale, quantity.grouping)
        hant = next((slot for slot in ("S", "S兆") if f"{{{slot}}}" in quantity.wording), "")
        return _hant(text, hant) if hant else text
    if quantity.numbering == "mixed":
        return _spelled(number, numbering)
    number = shift(number, -power_of(quantity.scale))
    if numbering == "hanidec":
        return spell_out(int(number), "numbering")
    if numbering in _STYLE:
        natural = quantity.numbering not in _STYLE and number == 2 and quantity.unit not in _TWO
        return _spelled(number, numbering, liang or natural)
    text = _grouped(f"{number:f}", quantity.grouping)
    return text.translate(WIDEN).replace(",", "，") if numbering == "fullwide" else text


def _spelled(number: Decimal, numbering: str, liang: bool = False) -> str:
    style = "alternate2" if liang and numbering in ("hans", "hant") else _STYLE[numbering]
    return spell_out(number, style, locale="zh_Hant_TW" if numbering[:4] == "hant" else "zh_Hans_CN")


def _grouped(text: str, mark: str) -> str:
    whole, dot, decimals = text.lstrip("-").partition(".")
    if mark:
        first = len(whole) % 3 or 3
        whole = mark.join((whole[:first], *(whole[i : i + 3] for i in range(first, len(whole), 3))))
    return ("-" if text[0] == "-" else "") + whole + dot + decimals


def _mixed(number: int, scale: int, mark: str) -> str:
    """1万4千 for 14,000 with the scale 1,000; 10亿零817万 with 10,000; 3億2,500萬 with *mark* between thousands."""
    out, last = "", 0
    for step in (10**12, 10**8, 10**4, 1000, 100, 10, 1):
        step = max(step, scale)
        if scale == 1 and step in (1000, 100, 10):
            continue  # 1万4500: the rest is one Arabic group
        count, number = divmod(number, step)
        if count:
            zero = "零" if last and count * step * 10 < last else ""
            out, last = f"{out}{zero}{_grouped(str(count), mark)}{SCALE_WORDS[step]}", step
    return out
