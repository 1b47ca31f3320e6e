"""Traditional characters folded to Simplified ones for look-ups: no conversion, for words may come out wrong."""

from __future__ import annotations

from functools import lru_cache

from wenming.zh._script_characters import FOLDED, HANT_ONLY, SHARED_FOLDS

__all__ = ["fold_characters"]


@lru_cache(maxsize=1)
def _folds() -> dict[int, str]:
    return {ord(hant): hans for hant, hans in zip(HANT_ONLY, FOLDED, strict=True)} | str.maketrans(SHARED_FOLDS)


def fold_characters(text: str) -> str:
    """Return *text* with each Traditional character replaced by its Simplified one; as long as before."""
    return text.translate(_folds())
