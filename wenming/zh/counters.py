"""Counts with their measure word, where two is 两: 两个, 十二个, but 二两, 二月."""

from __future__ import annotations

from decimal import Decimal

from wenming.errors import NumeralError, shown
from wenming.zh._locale import is_hant
from wenming.zh._words import is_unit
from wenming.zh.numerals import spell_out

__all__ = ["spell_count"]

# What ranks or dates takes 二, and so does 两 itself, which nobody says twice (现代汉语词典, 两).
_SECOND = frozenset("两 兩 月 日 号 號 级 級 等 楼 樓 年级 年級".split())


def spell_count(n: int | Decimal, counter: str, *, locale: str = "zh_Hans_CN") -> str:
    """Return *n* in words before a measure word: 两个, 二两, 二月, 十二个, 二百个.

    Two alone before a measure word is 两; 二 in longer numbers, in decimals, and where the word ranks
    or dates (现代汉语词典, 两). Measure words are no closed list: CLDR has no ids for them.

    Args:
        n: Count; a Decimal for 二点五吨.
        counter: Measure word or unit: 个, 人次, 台(套), 平方公里.
        locale: Script of the number; *counter* stays as given.

    Raises:
        NumeralError: no int or finite Decimal below 10⁴⁸; *counter* is no word to count with; unknown
            *locale*.
    """
    if not isinstance(counter, str) or not counter or not is_unit(counter) or counter in ("%", "‰"):
        raise NumeralError(
            "{unit} is no measure word. Write 个, 人次, 平方公里; for 万 and 亿 spell the whole number.",
            {"unit": shown(counter)},
        )
    if not isinstance(n, int | Decimal):
        raise NumeralError(
            "{n} is a {type}. Give an int or a Decimal.", {"n": shown(n), "type": type(n).__name__}
        )
    words = spell_out(n, locale=locale)
    if words in ("二", "负二", "負二") and counter not in _SECOND:
        words = words[:-1] + ("兩" if is_hant(locale) else "两")
    return words + counter
