"""Traditional characters folded to Simplified ones for look-ups: no conversion, for words may come out wrong."""

from __future__ import annotations

import re
from functools import lru_cache

from wenming.zh._script_characters import FOLDED, HANT_ONLY, SHARED_FOLDS

__all__ = ["fold_characters"]


class _Folds(dict[int, int]):
    """Code points with those they fold to; others fold to themselves, and are known from then on.

    ``str.translate`` takes three times as long where a character is missing.
    """

    def __missing__(self, code: int) -> int:
        if code < 0x10000:  # no text makes it larger than that
            self[code] = code
        return code


@lru_cache(maxsize=1)
def _folds() -> tuple[_Folds, re.Pattern[str]]:
    """Return the characters that are folded, and what finds one."""
    pairs = dict(zip(HANT_ONLY, FOLDED, strict=True)) | SHARED_FOLDS
    return _Folds({ord(hant): ord(hans) for hant, hans in pairs.items()}), re.compile(f"[{''.join(pairs)}]")


def fold_characters(text: str) -> str:
    """Return *text* with each Traditional character replaced by its Simplified one; as long as before."""
    folds, folded = _folds()
    return text if folded.search(text) is None else text.translate(folds)
