"""Chinese numbers in words: 二百零五, 壹仟零伍, 三点一四, 第十; exact, below 10⁴⁸.

Loads neither attrs nor babel. Reading is the inverse: :func:`parse_number`.
"""

# mypy: disable-error-code="arg-type, call-overload, index, operator"
# The quick way through spell_out asks nothing of its argument: what is no int fails in the tables.

from __future__ import annotations

from decimal import Decimal

from wenming.errors import NumeralError, shown
from wenming.zh._exact import exponent, told
from wenming.zh._glyphs import CODE, Glyphs
from wenming.zh._locale import is_hant
from wenming.zh._reading import parse_number
from wenming.zh._whole import BOUND, GROUPS, LEADS, LEADS_WAN, Writer, glyphs_of, writer

TYPE_CHECKING = False  # as type checkers read it; `fractions` loads when a fraction is met
if TYPE_CHECKING:
    from fractions import Fraction

__all__ = ["BOUND", "parse_number", "spell_out"]

_MAX_DECIMALS = 100  # promise N2: exponents beyond ±100 are refused
_STYLES = ("cardinal", "financial", "alternate2", "numbering", "numbering_year", "ordinal")
_WRITERS: dict[str, Writer] = {}  # of the default locale and scale, by style, made when first asked for
_PARTS = {10**2: "百", 10**3: "千", 10**4: "万", 10**8: "亿"}  # 百分之一, by custom without 一
_PARTS_HANT = _PARTS | {10**4: "萬", 10**8: "億"}


def spell_out(
    n: int | Decimal | Fraction | str,
    style: str = "cardinal",
    *,
    locale: str = "zh_Hans_CN",
    scale: str = "wanyi",
) -> str:
    """Return *n* in Chinese words.

    Final zeros of each four-digit group are silent; any other run of zeros, or a whole empty
    group, is one 零 (the rule of primary schools). Zero is 零 for counting and 〇 digit by digit
    (GB/T 15835-2011, 5.2.5).

    Args:
        n: Number below 10⁴⁸; a Decimal keeps its final zeros. A ``str`` of digits only with
            the styles ``"numbering"``, where ``"007"`` is 〇〇七, and ``"numbering_year"``.
        style: ``"cardinal"`` 二百零五, ``"financial"`` 贰佰零伍 (GB/T 15835-2011, 5.2.4),
            ``"alternate2"`` 两百零五, but 二 in decimals and fractions (现代汉语词典),
            ``"numbering"`` 二〇五, ``"numbering_year"`` 二〇二四, ``"ordinal"`` 第二百零五.
        locale: Tag of a locale, ``-`` and ``_`` alike; Hant, TW, HK and MO print 萬億.
        scale: ``"wanyi"`` 10¹² is 一万亿; ``"zhao"`` 10¹² is 一兆.

    Raises:
        NumeralError: a float, bool, NaN, infinity, 10⁴⁸ and more, unknown style or scale.
    """
    if locale == "zh_Hans_CN" and scale == "wanyi":
        try:
            if style == "cardinal" and n < 100000000:
                # As in `_whole`, once more: a call would cost a tenth.
                if n >= 10000:
                    if n < 10000000:
                        return LEADS_WAN[n // 10000] + GROUPS[n % 10000]
                    return f"{GROUPS[n // 10000]}万{GROUPS[n % 10000]}"
                if n >= 1000:
                    return GROUPS[n]
                if n >= 0 and type(n) is int:
                    return LEADS[n]
            return _WRITERS[style](n)
        except (LookupError, TypeError, ValueError, ArithmeticError):
            pass  # nothing spelled so far in this style, or no plain int: what it is, is asked next
        except Exception:
            if type(style) is str and type(n) in (int, Decimal):
                raise  # only what is foreign may fail in any way it likes
    return _spelled(n, style, locale, scale)


def _spelled(n: object, style: str, locale: str, scale: str) -> str:
    if not isinstance(style, str) or style not in _STYLES:
        raise NumeralError(
            "no style named {style}; the styles are {known}.",
            {"style": shown(style), "known": ", ".join(_STYLES)},
        )
    if not isinstance(scale, str) or scale not in ("wanyi", "zhao"):
        raise NumeralError("no scale named {scale}; it is wanyi or zhao.", {"scale": shown(scale)})
    hant = is_hant(locale)
    if style in ("numbering", "numbering_year"):
        return _code(n, style)
    if style == "ordinal":
        if isinstance(n, Decimal) and n.is_finite() and exponent(n) == 0:
            n = int(n)
        if isinstance(n, bool) or not isinstance(n, int) or n < 1:
            raise NumeralError("{n} is no ordinal. Give an int from 1.", {"n": told(n)})
        return "第" + _spelled(n, "cardinal", locale, scale)
    write = writer(style, hant, scale)
    if not hant and scale == "wanyi":
        _WRITERS[style] = write
    if isinstance(n, int) and not isinstance(n, bool):
        sign = glyphs_of(style, hant).minus if n < 0 else ""
        return sign + _whole(write, abs(int(n)))
    # 两 counts, but decimals and fractions are read with 二: 二点五, 二分之一 (现代汉语词典).
    read = writer("cardinal", hant, scale) if style == "alternate2" else write
    return _exact(n, glyphs_of(style, hant), write, read, hant)


def _exact(n: object, glyphs: Glyphs, write: Writer, read: Writer, hant: bool) -> str:
    """Spell a Decimal or a Fraction; *read* spells the parts of what is no whole number."""
    from fractions import Fraction

    if isinstance(n, bool) or not isinstance(n, Decimal | Fraction):
        raise NumeralError(
            "{n} is a {type}. Give an int, a Decimal or a Fraction.",
            {"n": shown(n), "type": type(n).__name__},
        )
    if isinstance(n, Decimal):
        if not n.is_finite():
            raise NumeralError("{n} is not finite and cannot be spelled.", {"n": shown(str(n))})
        return (glyphs.minus if n < 0 else "") + _decimal(n, glyphs, write, read)
    sign, top, low = glyphs.minus if n < 0 else "", abs(n.numerator), n.denominator
    if low == 1:
        return sign + _whole(write, top)
    parts = {} if glyphs.digits[1] == "壹" else _PARTS_HANT if hant else _PARTS
    return sign + (parts.get(low) or _whole(read, low)) + glyphs.over + _whole(read, top)


def _decimal(n: Decimal, glyphs: Glyphs, write: Writer, read: Writer) -> str:
    if not -_MAX_DECIMALS <= exponent(n) <= _MAX_DECIMALS:
        raise NumeralError("{n} has an exponent beyond ±100.", {"n": shown(str(n))})
    if n and n.adjusted() >= 48:
        raise NumeralError("{n} is too great. Numbers below 10⁴⁸ can be spelled.", {"n": shown(str(n))})
    whole, _, decimals = format(n.copy_abs(), "f").partition(".")
    if not decimals:
        return _whole(write, int(whole))
    return _whole(read, int(whole)) + glyphs.point + "".join([glyphs.digits[int(char)] for char in decimals])


def _whole(write: Writer, n: int) -> str:
    if n >= BOUND:
        raise NumeralError("{n} is too great. Numbers below 10⁴⁸ can be spelled.", {"n": told(n)})
    return write(n)


def _code(n: object, style: str) -> str:
    """Spell digit by digit: a year, a code."""
    text = str(int(n)) if isinstance(n, int) and not isinstance(n, bool) and 0 <= n < BOUND else n
    if not (isinstance(text, str) and text and text.isascii() and text.isdigit()):
        raise NumeralError("{n} cannot be spelled digit by digit. Give digits only.", {"n": told(n)})
    if style == "numbering_year" and len(text) not in (3, 4):
        raise NumeralError("{n} is no year of four digits.", {"n": shown(n)})  # 15835, 5.1.4
    return "".join([CODE[int(char)] for char in text])
