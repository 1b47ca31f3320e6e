"""Reading one whole quantity; whatever is not understood to its last character is an error."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from wenming.errors import NumeralError, shown
from wenming.zh._amount_reading import amount, is_parted
from wenming.zh._exact import shift
from wenming.zh._figure_reading import figure_at, run_end, scale_at
from wenming.zh._glyphs import FOLD, TRADITIONAL
from wenming.zh._plain_forms import BELOW_ZERO, TOPS, plainly, starts_number
from wenming.zh._reading import read_hanzi
from wenming.zh._tail import Unread, tail_of
from wenming.zh._vague_reading import consecutive, few
from wenming.zh._words import BEFORE, CURRENCIES, INNER, RANGE_SIGNS, is_per, kind_of

if TYPE_CHECKING:
    from wenming.zh.quantity import Quantity

__all__ = ["quantity_of"]

Fields = dict[str, Any]  # attributes of a Quantity by name

_MAX = 200  # characters
_MAX_PER = 8
_BLANKS = " \t\u3000"
_SHARES = {"百分之": "%", "千分之": "‰"}
_MINUS = ("负", "負")
_SPOKEN = re.compile(r"一(年|月|周|天|日|季|季度|小时|星期|学期|週|小時|學期)(.+[次回])")

_HALF_WIDTH = str.maketrans("０１２３４５６７８９，．", "0123456789,.")


def _is_one(text: str) -> bool:
    try:
        quantity_of(text)
    except NumeralError:
        return False
    return True


def quantity_of(text: str) -> Quantity:
    """Return the quantity that *text* is.

    Raises:
        NumeralError: it is none.
    """
    body = plainly(text.strip(_BLANKS))
    try:
        found, quantity = _read(body)
        printed = str(quantity)
        if printed != body and not _same(found, printed):
            raise Unread
    except (Unread, ValueError) as error:
        if isinstance(error, NumeralError):
            raise
        half = body.translate(_HALF_WIDTH)
        if half != body and _is_one(half):
            raise NumeralError(
                "{text} is no quantity as it stands: the digits with their commas and points must all be"
                " half-width. Write {half}.",
                {"text": shown(text), "half": shown(half)},
            ) from error
        raise NumeralError(
            '{text} is no quantity. Write a number and its unit: "128条", "1.52亿人次", "2000余册", "近300人".',
            {"text": shown(text)},
        ) from None
    object.__setattr__(quantity, "text", text)
    return quantity


def _read(body: str) -> tuple[Fields, Quantity]:
    """Return the attributes that were read, and their quantity; a wording that is the usual one is dropped."""
    from wenming.zh._printing import usual_wording
    from wenming.zh.quantity import Quantity

    if not body or len(body) > _MAX:
        raise Unread
    found = _with_per(body)
    quantity = Quantity(**found)
    if found["wording"] == usual_wording(quantity):
        found["wording"] = ""
        object.__setattr__(quantity, "wording", "")  # nothing else follows from a usual wording
    return found, quantity


def _same(found: Fields, printed: str) -> bool:
    """Whether what is printed would be read as the same: if not, two readings were possible."""
    try:
        again, _ = _read(printed)
    except (Unread, ValueError):
        return False
    return {**again, "value": str(again["value"])} == {**found, "value": str(found["value"])}


def _with_per(text: str) -> Fields:
    if text[0] == "每":
        return _each(text)
    spoken = _SPOKEN.fullmatch(text)
    if spoken:
        found = _plain(spoken[2])
        return found | {"per": spoken[1], "wording": "一{per}" + found["wording"]}
    head, slash, per = text.rpartition("/")
    if not slash:
        return _plain(text)
    if not is_per(per):
        raise Unread
    found = _plain(head)
    return found | {"per": per, "wording": found["wording"] + "/{per}"}


def _each(text: str) -> Fields:
    """每周1次, 每万人3.2件, 每三年一次: the number is the last that leaves a sense."""
    for at in range(min(len(text) - 1, _MAX_PER + 6), 1, -1):
        if not starts_number(text[at]) or starts_number(text[at - 1]):
            continue
        start = at - max((len(word) for word, _ in BEFORE if text.endswith(word, 2, at)), default=0)
        per = text[1:start]
        if not is_per(per) or "分之" in per or is_parted(per, text[start:]):
            continue
        try:
            found = _plain(text[start:])
        except (Unread, ValueError):
            continue
        return found | {"per": per, "wording": "每{per}" + found["wording"]}
    raise Unread


def _plain(text: str) -> Fields:
    if text.startswith("第"):
        found = _measured(text, 1, None, "第")
        if found["approximation"] is not None or found["value"] is None or found["value"] <= 0:
            raise Unread
        return found | {"kind": "rank"}
    if text.startswith("前"):
        return _top(text)
    if text[:1] in CURRENCIES:
        return _paid(text)
    if text == "首位":
        return _measured("1位", 0, None, "") | {"kind": "rank", "wording": "首{u}"}
    for word, approximation in BEFORE:
        if text.startswith(word):
            return _hedged(text, word, approximation)
    for read in (few, _range, _share, consecutive, amount):
        special = read(text)
        if special:
            return special
    return _measured(text, 0, None, "")


def _top(text: str) -> Fields:
    """Read 前三名."""
    found = _measured(text, 1, None, "前")
    if found["approximation"] is not None or not found["value"] or found["unit"] not in TOPS:
        raise Unread
    return found | {"kind": "rank"}


def _paid(text: str) -> Fields:
    """Read ¥12,300.50, ￥3万 and ￥3万元."""
    found, unit = _measured(text, 1, None, text[0]), CURRENCIES[text[0]]
    if found["unit"] not in ("", unit) or found["value"] is None:
        raise Unread
    if not found["unit"]:
        found["wording"] = found["wording"].replace("{u}", "")
    return found | {"unit": unit}


def _hedged(text: str, word: str, approximation: str) -> Fields:
    """Read what follows 近, 约, 不少于."""
    share = _share(text, len(word))
    if share:
        if share["approximation"] is not None:
            raise Unread  # two hedges: 约三分之一左右
        return share | {"approximation": approximation, "wording": word + share["wording"]}
    vague = (few(text[1:]) or consecutive(text[1:])) if word == "近" else None
    if vague and kind_of(vague["unit"], "") == "duration":
        return vague | {"wording": word + vague["wording"]}  # 近几年, 近两三年
    if paid := _paid(text[len(word) :]) if text[len(word) : len(word) + 1] in CURRENCIES else amount(text[len(word) :]):
        if paid["approximation"] or word == "上":
            raise Unread
        return paid | {"approximation": approximation, "wording": word + paid["wording"]}
    found = _measured(text, len(word), approximation, word)
    if word == "上" and "n" in found["wording"]:
        raise Unread  # 上百人, but not 上30人
    if word == "近" and kind_of(found["unit"], "") == "duration":
        found["approximation"] = None  # the last three years, not nearly three
    return found


def _measured(text: str, at: int, approximation: str | None, wording: str) -> Fields:
    """Read number, scale and unit from *at*; marks after the number may hedge it."""
    begin, figure = at, figure_at(text, at)
    at, scale, hedges = figure.end, figure.scale, [hedge for hedge in (approximation, figure.hedge) if hedge]
    inner = text[at : at + 1] in INNER
    extra, slot, end = scale_at(text, at + inner)
    if extra > 1 and scale == 1 and (figure.takes_scale or inner):
        wording += figure.slot.replace("{s}", text[at : at + inner] + slot)
        hedges += [INNER[text[at]]] if inner else []
        at, scale, inner = end, extra, text[end : end + 1] in INNER
    else:
        wording += figure.slot
    if inner:
        wording += text[at]
        hedges.append(INNER[text[at]])
        at += 1
    rest = tail_of(text[at:], figure.takes_scale)
    if figure.takes_scale and text[begin : begin + 1] in _MINUS and rest.unit not in BELOW_ZERO:
        raise Unread  # 负3人; but 负5% and 负5℃ are said
    hedges += [rest.approximation] if rest.approximation else []
    if len(hedges) > 1 or (figure.bare and not hedges):
        raise Unread
    value = figure.value
    if value is not None and scale != figure.scale:
        value = shift(value, len(str(scale)) - 1)
    return {
        "value": value,
        "unit": rest.unit,
        "approximation": hedges[0] if hedges else None,
        "scale": scale,
        "grouping": figure.grouping,
        "numbering": figure.numbering,
        "mask": figure.mask,
        "wording": wording + rest.wording,
    }


def _share(text: str, at: int = 0) -> Fields | None:
    """三分之二, 百分之五."""
    head, over, tail = text[at:].partition("分之")
    if not over:
        return None
    if f"{head}{over}" in _SHARES:
        found = _measured(tail, 0, None, f"{head}{over}")
        if found["unit"] or found["mask"] or found["scale"] != 1:
            raise Unread
        wording = found["wording"].replace("{s}", "").replace("{u}", "")
        return found | {"unit": _SHARES[head + over], "wording": wording}
    end = run_end(tail, 0)
    rest = tail_of(tail[end:], False)
    if rest.unit:
        raise Unread
    sign = -1 if head[:1] in _MINUS else 1
    head = head[1:] if sign < 0 else head
    low = 10**4 if head in ("万", "萬") else read_hanzi(head.translate(FOLD))
    top = read_hanzi(tail[:end].translate(FOLD))
    value = Fraction(sign * top, low) if top and low > 1 else None
    if value is None or value.denominator == 1:
        raise Unread
    written = text[at : len(text) - len(tail) + end]
    return {
        "value": value,
        "unit": "",
        "approximation": rest.approximation,
        "scale": low // value.denominator,
        "numbering": "hans" if TRADITIONAL.isdisjoint(written) else "hant",
        "wording": "{n}{s}" + rest.wording,
    }


def _range(text: str) -> Fields | None:
    for sign in RANGE_SIGNS:
        at = text.find(sign, 1)
        if at > 0 and at + 1 < len(text):
            left, right = text[:at], text[at + 1 :]
            if left[-1] not in RANGE_SIGNS:
                return _from_to(left, sign, right)
    return None


def _from_to(left: str, sign: str, right: str) -> Fields | None:
    low, high = _measured(left, 0, None, ""), _measured(right, 0, None, "")
    if low["approximation"] or high["approximation"] or low["mask"] or high["mask"]:
        raise Unread
    bare = not low["unit"] and low["scale"] == 1 and high["scale"] > 1
    if bare and low["numbering"] == high["numbering"]:
        # 13～17万元 is 130,000 to 170,000 (and a fault of style: GB/T 15835, 5.1.3).
        low["value"] = shift(low["value"], len(str(high["scale"])) - 1)
    elif low["scale"] != high["scale"]:
        raise NumeralError(
            "{low} and {high} are in different scales. Write both ends in one: 0.5万元～1万元.",
            {"low": shown(left), "high": shown(right)},
        )
    if low["unit"] not in ("", high["unit"]) or low["numbering"] != high["numbering"]:
        raise Unread
    head = low["wording"]
    alike = low["unit"] == high["unit"] and (low["scale"] > 1 or high["scale"] == 1)
    if not alike or not (low["unit"] or high["scale"] > 1):
        head = head.replace("{s}{u}" if low["scale"] == 1 else "{u}", "")
    return high | {
        "value": None,
        "approximation": "range",
        "grouping": low["grouping"] or high["grouping"],
        "low": low["value"],
        "high": high["value"],
        "wording": head + sign + high["wording"].replace("{n", "{m"),
    }
