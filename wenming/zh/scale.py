"""Great numbers in short: 1.24万, 4.49亿, with a roll-over to the next word (99,999,999 is 1亿)."""

from __future__ import annotations

from decimal import Decimal

from wenming.errors import NumeralError, shown
from wenming.zh._locale import is_hant
from wenming.zh._rounding import admitted, mode_of, rounded
from wenming.zh._scales import step_word

TYPE_CHECKING = False  # as type checkers read it; `fractions` loads when a fraction is met
if TYPE_CHECKING:
    from fractions import Fraction

__all__ = ["format_compact"]

_MOST_DIGITS = 100
_HANT = str.maketrans("万亿", "萬億")


def format_compact(
    n: int | Decimal | Fraction,
    *,
    digits: int = 2,
    locale: str = "zh_Hans_CN",
    rounding: str = "half_even",
) -> str:
    """Return *n* in Arabic digits with 万 or 亿: 1.24万 for 12450 (GB/T 15835-2011, 5.3).

    Numbers below 万 stay as they are. What rounds up to 10000 of one word is 1 of the next: 9999.999
    is 1万. 亿 stacks, as in words: 10¹² is 1万亿, 10¹⁶ is 1亿亿. Final zeros are dropped.

    Args:
        n: Exact number below 10⁴⁸.
        digits: Decimals at most.
        locale: 萬 and 億 in Hant, TW, HK and MO. (CLDR writes 10K for Hong Kong; reports do not.)
        rounding: half_even, as CLDR does, or half_up, as printed reports do; also half_down, up, down,
            ceiling, floor.

    Raises:
        NumeralError: a float, NaN, infinity or non-number; unknown *rounding* or *locale*; *digits* is
            no int from 0 to 100.
    """
    hant, mode = is_hant(locale), mode_of(rounding)
    number = admitted(n)
    if isinstance(digits, bool) or not isinstance(digits, int) or not 0 <= digits <= _MOST_DIGITS:
        raise NumeralError("digits is {digits}; give an int from 0 to 100.", {"digits": shown(digits)})
    size = len(str(abs(rounded(number, 0, "down"))))
    power = (size - 1) // 4 * 4
    count = rounded(number, digits - power, mode)
    if abs(count) >= 10 ** (digits + 4) and power < 48:
        power += 4
        count = rounded(number, digits - power, mode)
    whole, rest = divmod(abs(count), 10**digits)
    decimals = str(rest).rjust(digits, "0").rstrip("0") if digits else ""
    word = step_word(power).translate(_HANT) if hant else step_word(power)
    return f"{'-' if count < 0 else ''}{whole}{'.' if decimals else ''}{decimals}{word}"
