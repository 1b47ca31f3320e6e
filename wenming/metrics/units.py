"""Units as fields and definitions name them: 万元 is 元 by ten thousand, 元/间夜 is 元 for each 间夜."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from wenming.errors import ModelError, NumeralError, shown
from wenming.zh import Quantity

__all__ = ["Unit", "alternatives", "as_unit", "base_unit", "how_many"]

_SCALES = {"万": 10**4, "亿": 10**8, "萬": 10**4, "億": 10**8}
_SIZES = {"": 1, "百": 100, "千": 1000, **_SCALES}
_SIZE = re.compile(r"(\d{0,4})([百千万亿萬億]?)")
# Measure words of both scripts: 128條 is counted as 128条 is.
_TO_HANS = str.maketrans(
    "個條場項處臺戶萬億時鐘噸頃冊塊輛間張類級屆輪顆棟門節課縣鎮鄉區隊組點週歲畝()",
    "个条场项处台户万亿时钟吨顷册块辆间张类级届轮颗栋门节课县镇乡区队组点周岁亩（）",
)
_SAME = {"个月": "月", "个工作日": "工作日", "个小时": "小时", "个百分点": "百分点", "％": "%"}


class Unit(NamedTuple):
    """A unit in its parts.

    Attributes:
        name: What is counted: ``元``.
        scale: Printed in 万 (10⁴), 亿 (10⁸) or as it is (1).
        per: For each what, ``人`` or ``千人``; ``""`` where it is none.
    """

    name: str
    scale: int = 1
    per: str = ""

    @property
    def wording(self) -> str:
        """How :class:`wenming.zh.Quantity` writes a figure that has a *per*."""
        return "{n}{s}{u}/{per}" if self.per else ""


@lru_cache(maxsize=1024)  # a sector has few, and every definition and field asks
def as_unit(unit: str) -> Unit:
    """Return *unit* in its parts.

    Raises:
        ModelError: no figure can be counted in it: a numeral, a sign, nothing behind the slash.
    """
    name, slash, per = unit.partition("/")
    scale = _SCALES.get(name[:1], 1) if len(name) > 1 else 1
    made = Unit(name[1:] if scale > 1 else name, scale, per)
    try:
        Quantity(0, made.name, per=made.per, wording=made.wording)
    except NumeralError as error:
        raise _no_unit(unit) from error
    if slash and not (name and per):
        raise _no_unit(unit)
    return made


@lru_cache(maxsize=1024)  # units are few, and each figure asks
def base_unit(unit: str) -> str:
    """Return *unit* in the form that equal units share: 个月 is 月, 條 is 条, 台(套) is 台（套）."""
    plain = unit.translate(_TO_HANS)
    return _SAME.get(plain, plain)


@lru_cache(maxsize=1024)
def alternatives(unit: str) -> frozenset[str]:
    """Return what a figure counted in *unit* may say instead, as :func:`base_unit` has it.

    Brackets hold another word for the same thing: 台（套） is 台 or 套; 件（批）次 is 件次 or 批次, for short
    件, 批 or 次. A unit without brackets has none.
    """
    plain = base_unit(unit)
    words = [one for one in re.split("[（）]", plain) if one]
    return frozenset((*words, *Quantity(0, plain).units)) if "（" in plain else frozenset()


def how_many(per: str, unit: str) -> int:
    """Return how many *unit* are one *per*: 1000 where 千人 are counted in 人, 1 where both are 千瓦时."""
    found = _SIZE.fullmatch(per.removesuffix(unit)) if unit and per.endswith(unit) else None
    return int(found[1] or 1) * _SIZES[found[2]] if found else 1


def _no_unit(unit: str) -> ModelError:
    message = "no figure can be counted in {unit}. Write a unit such as 人次, 万元, %, 元/间夜; n:1 is 比 with words around it."
    return ModelError(message, {"unit": shown(unit)}, path="unit")
