"""Reading Chinese and Arabic numbers, exactly or not at all."""

from __future__ import annotations

from decimal import Decimal

from wenming.errors import NumeralError, shown
from wenming.zh._exact import negated, shift
from wenming.zh._glyphs import CAPITALS, DIGIT, FOLD, FULLWIDTH, SHORT
from wenming.zh._hanzi_reading import HANZI, read_hanzi
from wenming.zh._scaled_reading import (
    HANZI_DIGITS,
    MOST,
    SHARES,
    figure,
    plain_decimal,
    read_arabic,
    read_scaled,
)
from wenming.zh._scales import POWERS

TYPE_CHECKING = False  # as type checkers read it; `fractions` loads when a fraction is met
if TYPE_CHECKING:
    from fractions import Fraction

__all__ = ["parse_number", "plain_decimal", "read_arabic", "read_hanzi", "read_scaled"]

_PLAIN = FULLWIDTH | FOLD
_ONE_TO_NINE = frozenset("123456789")
# 百分之, 万分之, 百万分之; but 十分之一 is a plain fraction.
_PARTS = {word: power for word, power in POWERS.items() if 2 <= power <= 12}

# Groups of four digits as they are spelled; empty until the first number is read.
_LEADS: dict[str, int] = {}  # at the head of a number: 十二, 一千二百
_INNER: dict[str, int] = {}  # after a greater group: 零一十二
_LOADED: set[tuple[str, bool]] = set()


class _Groups(dict[str, Decimal]):
    """The numbers below 10⁴ that have been read so far: most there are in a text."""

    def __missing__(self, text: str) -> Decimal:
        value = self[text] = Decimal(_LEADS[text])
        return value


_SMALL = _Groups()


def parse_number(text: str, *, strict: bool = False, scale: str = "wanyi") -> Decimal | Fraction:
    """Return the number that *text* writes; the whole text, or an error.

    Reads 二百零五, 贰佰零伍, 两千, 二〇二四, 1.2万, 1万4千, ５０, 12,500, 三分之二, 一又三分之二,
    百分之五, 5.5%, 三成五 (0.35), 八折 (0.8). Zero is 零 〇 ○ Ｏ ０ 0. Adjacent digits (三四, GB/T
    15835-2011, 5.2.1), placeholders, codes (007) and left-over text raise, and so does what is heard
    in two ways: 一亿一千 is 1.1亿 or 100,001,000, 1万4 is 14,000 or 10,004.

    Args:
        text: The number and nothing else.
        strict: Refuse what is understood but not the standard spelling: 一百五 (150),
            一亿十万, 一百十, 廿.
        scale: ``"wanyi"``, where 亿 stacks and the last one parts the number (一亿亿 is 10¹⁶), or
            ``"zhao"`` to read 兆 as 10¹².

    Returns:
        An exact Decimal (0.055 for 5.5%); a Fraction for 三分之二.

    Raises:
        NumeralError: the text is no number, or can be read in two ways.
    """
    if scale == "wanyi":
        try:
            if "亿" not in text:
                if "万" not in text:
                    return _SMALL[text]
                high, _, low = text.partition("万")
                return Decimal(_LEADS[high] * 10000 + (_INNER[low] if low else 0))
            else:
                high, _, low = text.rpartition("亿")
                if not low:
                    return Decimal(_LEADS[high] * 100000000)
                middle, wan, rest = low.partition("万")
                if wan:
                    rank = _LEADS[high] * 10000 + _INNER[middle]
                    return Decimal(rank * 10000 + (_INNER[rest] if rest else 0))
                if low[0] == "零":
                    return Decimal(_LEADS[high] * 100000000 + _INNER[low])
        except (LookupError, TypeError, ValueError, AttributeError):
            pass  # no standard spelling below 10¹², or the first of its kind
        except Exception:
            if type(text) is str:
                raise  # only what is foreign may fail in any way it likes
        if type(text) is str and "0" <= text < ":" and (found := figure(text)) is not None:
            return found
    return _carefully(text, strict, scale)


def _carefully(text: str, strict: bool, scale: str) -> Decimal | Fraction:
    if not isinstance(text, str) or not 0 < len(text) <= MOST:
        raise _no_number(text)
    if not isinstance(scale, str) or scale not in ("wanyi", "zhao"):
        raise NumeralError("no scale named {scale}; it is wanyi or zhao.", {"scale": shown(scale)})
    if _load(text):
        return parse_number(text, strict=strict, scale=scale)
    plain = text.translate(_PLAIN)
    negative = plain[0] in "-−负"
    body = _with_zeros(plain[1:] if negative else plain)
    try:
        value = _unsigned(body, scale)
    except ValueError:
        raise _no_number(text) from None
    if strict and not _is_standard(body, value, scale):
        raise NumeralError("{text} is not the standard spelling of a number.", {"text": shown(text)})
    return negated(value) if negative and value else value


def _no_number(text: object) -> NumeralError:
    return NumeralError("{text} is no number. Write 128, 1.52亿 or 二百零五.", {"text": shown(text)})


def _load(text: str) -> bool:
    """Make the tables of the way of writing that *text* is in; return whether they were not there."""
    style = "cardinal" if CAPITALS.isdisjoint(text) else "financial"
    key = (style, style == "financial" and not {"貳", "參", "陸"}.isdisjoint(text))
    if key in _LOADED:
        return False
    from wenming.zh._whole import tables

    made = tables(*key)
    groups: list[str] = made["GROUPS"]
    after = {spelled: n for n, spelled in enumerate(groups) if n}
    # The same strings in both: a long group reads alike wherever it stands, and memory is what costs.
    _LEADS.update({spelled: n for spelled, n in after.items() if n >= 1000})
    _LEADS.update({groups[100 + n][3:]: n for n in range(10, 20)})  # 一十二, for 十二
    _LEADS.update({lead: n for n, lead in enumerate(made["LEADS"]) if n})
    _INNER.update(after)
    _LOADED.add(key)
    return True


def _with_zeros(text: str) -> str:
    """Return *text* with 0 among hanzi as 零: 二0二四."""
    if "0" in text and _ONE_TO_NINE.isdisjoint(text) and not HANZI_DIGITS.isdisjoint(text):
        return text.replace("0", "零")
    return text


def _is_standard(plain: str, value: Decimal | Fraction, scale: str) -> bool:
    if not set(plain) <= HANZI.union(SHORT):
        return True  # Arabic and mixed forms have one reading only
    from wenming.zh.numerals import spell_out  # numerals stands on this module

    spelled = spell_out(value, scale=scale)
    return plain.replace("两", "二") in (spelled, "一" + spelled if spelled[0] == "十" else spelled)


def _unsigned(text: str, scale: str) -> Decimal | Fraction:
    if text[-1:] in ("%", "‰"):
        return shift(read_scaled(text[:-1], scale), -SHARES[text[-1]])
    denominator, over, numerator = text.partition("分之")
    if over:
        if denominator in _PARTS:
            share = Decimal(100) if numerator == "百" == denominator else read_scaled(numerator, scale)
            return shift(share, -_PARTS[denominator])
        return _fraction(denominator, numerator, scale)
    tenths, mark, rest = text.partition("成")
    if mark:
        return _tenths(tenths, rest)
    if text[-1:] == "折":
        return _discount(text[:-1])
    return plain_decimal(read_scaled(text, scale))


def _fraction(denominator: str, numerator: str, scale: str) -> Fraction:
    """三分之二, 一又三分之二."""
    from fractions import Fraction

    whole, also, low = denominator.rpartition("又")
    parts, top = read_hanzi(low, scale), read_hanzi(numerator, scale)
    if parts < 2 or (also and not 0 < top < parts):
        raise ValueError(denominator)
    return Fraction(top, parts) + (read_hanzi(whole, scale) if also else 0)


def _tenths(tenths: str, rest: str) -> Decimal:
    """三成 is 0.3, 三成五 0.35, 三成半 0.35, 十成 1."""
    first = DIGIT[tenths] if tenths in DIGIT else Decimal(10) if tenths == "十" else read_arabic(tenths)
    if not 0 < first <= 10:
        raise ValueError(tenths)
    if not rest:
        return shift(Decimal(first), -1)
    if first not in range(1, 10):
        raise ValueError(tenths)
    return Decimal(f"0.{first}{5 if rest == '半' else _digit(rest)}")


def _discount(text: str) -> Decimal:
    """八折 is 0.8, 八五折 and 85折 0.85, 8.5折 0.85, 对折 0.5."""
    if text in ("对", "對"):
        return Decimal("0.5")
    if text and text[0] in DIGIT and len(text) < 3:
        return Decimal("0." + "".join([str(_digit(c)) for c in text]))
    price = read_arabic(text)
    if 0 < price < 10:
        return shift(price, -1)
    if len(text) == 2 and text[1] != "0":
        return shift(price, -2)
    raise ValueError(text)


def _digit(char: str) -> int:
    if not DIGIT.get(char):
        raise ValueError(char)
    return DIGIT[char]
