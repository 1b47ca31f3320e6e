"""The words of ten thousand and up, by power of ten: 万, 亿, 万亿, 亿亿, and 兆 where asked for."""

from __future__ import annotations

from functools import lru_cache

from wenming.zh._glyphs import ZHAO_HANS

__all__ = ["POWERS", "powers", "step_word"]

_STEPS = {"": 0, "十": 1, "百": 2, "千": 3}


def step_word(power: int) -> str:
    """Return 万亿 for 12: 亿 as often as it goes, 万 before it (亿亿, 万亿亿)."""
    return ("万" if power % 8 else "") + "亿" * (power // 8)


def _with_places(words: dict[str, int]) -> dict[str, int]:
    """Return the words, each alone and with 十, 百, 千 before it: 千万."""
    whole = {"": 0, **words}
    return {place + word: add + power for word, power in whole.items() for place, add in _STEPS.items()}


# Power of ten of each word that may stand after Arabic digits or decimals.
POWERS = _with_places({step_word(power): power for power in range(4, 52, 4)})


def powers(scale: str) -> dict[str, int]:
    """Return :data:`POWERS` for *scale*, which is wanyi or zhao."""
    return POWERS if scale == "wanyi" else _zhao()


@lru_cache(maxsize=1)
def _zhao() -> dict[str, int]:
    return POWERS | _with_places({word: 4 * index + 4 for index, word in enumerate(ZHAO_HANS)})
