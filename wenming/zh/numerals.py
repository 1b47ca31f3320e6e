"""Chinese numbers in words: 二百零五, 壹仟零伍, 三点一四, 第十; exact, below 10⁴⁸.

Loads neither attrs nor babel. Reading is the inverse: :func:`parse_number`.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from wenming.errors import NumeralError, shown
from wenming.zh._exact import told
from wenming.zh._glyphs import (
    CODE,
    HANS,
    HANS_CAPITAL,
    HANT,
    HANT_CAPITAL,
    WANYI,
    ZHAO_HANS,
    ZHAO_HANT,
    Glyphs,
)
from wenming.zh._reading import parse_number

__all__ = ["BOUND", "parse_number", "spell_out"]

BOUND = 10**48  # first number that cannot be spelled
_MAX_PLACES = 48
_WAN, _YI = 10**4, 10**8
_MAX_DECIMALS = 100  # promise N2: exponents beyond ±100 are refused
_STYLES = ("cardinal", "financial", "alternate2", "numbering", "numbering_year", "ordinal")


def spell_out(
    n: int | Decimal | Fraction | str,
    style: str = "cardinal",
    *,
    locale: str = "zh_Hans_CN",
    scale: str = "wanyi",
) -> str:
    """Return *n* in Chinese words.

    Final zeros of each four-digit group are silent; any other run of zeros, or a whole empty
    group, is one 零. Zero is 零 for counting and 〇 digit by digit (GB/T 15835-2011, 5.2.5).

    Args:
        n: Number below 10⁴⁸; a Decimal keeps its final zeros. A ``str`` of digits only with
            the style ``"numbering"``: ``"007"`` is 〇〇七.
        style: ``"cardinal"`` 二百零五, ``"financial"`` 贰佰零伍 (GB/T 15835-2011, 5.2.4),
            ``"alternate2"`` 两百零五, ``"numbering"`` 二〇五, ``"numbering_year"`` 二〇二四,
            ``"ordinal"`` 第二百零五.
        locale: Tag of a locale, ``-`` and ``_`` alike; Hant, TW, HK and MO print 萬億.
        scale: ``"wanyi"`` 10¹² is 一万亿; ``"zhao"`` 10¹² is 一兆.

    Raises:
        NumeralError: a float, bool, NaN, infinity, 10⁴⁸ and more, unknown style or scale.
    """
    hant = _is_hant(locale)
    if style in ("numbering", "numbering_year"):
        return _code(n, style)
    if style not in _STYLES:
        raise NumeralError(
            "no style named {style}; the styles are {known}.",
            {"style": shown(style), "known": ", ".join(_STYLES)},
        )
    if style == "ordinal" and (not isinstance(n, int) or n < 1):
        raise NumeralError("{n} is no ordinal. Give an int from 1.", {"n": told(n)})
    glyphs = (HANT_CAPITAL if hant else HANS_CAPITAL) if style == "financial" else (HANT if hant else HANS)
    writer = _Writer(glyphs, style, _words(scale, hant), scale == "wanyi")
    return ("第" if style == "ordinal" else "") + writer.number(n)


def _is_hant(locale: str) -> bool:
    parts = str(locale).replace("-", "_").split("_")
    if parts[0].lower() != "zh":
        raise NumeralError(
            "{tag} is no Chinese locale. Give zh_Hans_CN or zh_Hant_TW.", {"tag": shown(locale)}
        )
    return not {p.upper() for p in parts}.isdisjoint({"HANT", "TW", "HK", "MO"}) and "Hans" not in parts


def _words(scale: str, hant: bool) -> tuple[str, ...]:
    if scale not in ("wanyi", "zhao"):
        raise NumeralError("no scale named {scale}; it is wanyi or zhao.", {"scale": shown(scale)})
    words = ZHAO_HANT if hant else ZHAO_HANS
    return words[: len(WANYI)] if scale == "wanyi" else words


def _code(n: object, style: str) -> str:
    text = str(n) if isinstance(n, int) and not isinstance(n, bool) and 0 <= n < BOUND else n
    if not (isinstance(text, str) and text and text.isascii() and text.isdigit()):
        raise NumeralError("{n} cannot be spelled digit by digit. Give digits only.", {"n": told(n)})
    if style == "numbering_year" and len(text) != 4:
        raise NumeralError("{n} is no year of four digits.", {"n": shown(n)})  # 15835, 5.1.4
    return "".join(CODE[int(c)] for c in text)


class _Writer:
    """Spells numbers with one set of glyphs."""

    def __init__(self, glyphs: Glyphs, style: str, words: tuple[str, ...], stacked: bool) -> None:
        self.glyphs, self.words, self.stacked = glyphs, words, stacked
        self.capital, self.liang = style == "financial", style == "alternate2"
        self.two = ("兩" if glyphs.minus == "負" else "两") if self.liang else glyphs.digits[2]

    def number(self, n: object) -> str:
        if isinstance(n, bool) or not isinstance(n, int | Decimal | Fraction):
            raise NumeralError(
                "{n} is a {type}. Give an int, a Decimal or a Fraction.",
                {"n": shown(n), "type": type(n).__name__},
            )
        if isinstance(n, Decimal) and not n.is_finite():
            raise NumeralError("{n} is not finite and cannot be spelled.", {"n": str(n)})
        sign = self.glyphs.minus if n < 0 else ""
        if isinstance(n, Decimal):
            return sign + self.decimal(n)
        if isinstance(n, int):
            return sign + self.whole(abs(n))
        if n.denominator == 1:
            return sign + self.whole(abs(n.numerator))
        return sign + self.whole(n.denominator) + self.glyphs.over + self.whole(abs(n.numerator))

    def decimal(self, n: Decimal) -> str:
        _, digits, exponent = n.as_tuple()
        assert isinstance(exponent, int)
        if n and n.adjusted() >= _MAX_PLACES:
            raise NumeralError("{n} is too great. Numbers below 10⁴⁸ can be spelled.", {"n": shown(str(n))})
        if not -_MAX_DECIMALS <= exponent <= _MAX_DECIMALS:
            raise NumeralError("{n} has an exponent beyond ±100.", {"n": shown(str(n))})
        text = "".join(map(str, digits))
        if exponent >= 0:
            return self.whole(int(text + "0" * exponent))
        text = text.rjust(1 - exponent, "0")
        tail = "".join(self.glyphs.digits[int(c)] for c in text[exponent:])
        return self.whole(int(text[:exponent])) + self.glyphs.point + tail

    def whole(self, n: int) -> str:
        if n >= BOUND:
            raise NumeralError("{n} is too great. Numbers below 10⁴⁸ can be spelled.", {"n": told(n)})
        if n == 2:
            return self.two
        if n == 0:
            return self.glyphs.digits[0]
        text = self.stack(n) if self.stacked else self.groups(n)
        ten = self.glyphs.digits[1] + self.glyphs.places[1]
        # 十 at the head of a lower-case number, 壹拾 on paper that must not be altered.
        return text[1:] if not self.capital and text.startswith(ten) else text

    def stack(self, n: int) -> str:
        if n < _WAN:
            return self.group(n)
        step, word = (_YI, self.words[1]) if n >= _YI else (_WAN, self.words[0])
        high, low = divmod(n, step)
        return self.counted(high) + word + self.rest(low, step)

    def groups(self, n: int) -> str:
        power = 0
        step = 1
        while n >= step * _WAN:
            step *= _WAN
            power += 1
        if not power:
            return self.group(n)
        high, low = divmod(n, step)
        return self.counted(high) + self.words[power - 1] + self.rest(low, step)

    def counted(self, high: int) -> str:
        return self.two if high == 2 else self.stack(high)

    def rest(self, low: int, step: int) -> str:
        if not low:
            return ""
        zero = self.glyphs.digits[0] if low * 10 < step else ""
        return zero + (self.stack(low) if self.stacked else self.groups(low))

    def group(self, n: int) -> str:
        """Spell 1 to 9999."""
        out, pending = "", False
        for power in (3, 2, 1, 0):
            digit, n = divmod(n, 10**power)
            if not digit:
                pending = bool(out)
                continue
            if pending:
                out += self.glyphs.digits[0]
                pending = False
            two = digit == 2 and power > 1
            out += (self.two if two else self.glyphs.digits[digit]) + self.glyphs.places[power]
        return out
