"""Names in quotes and titles in 《》: what stands in them counts nothing."""

from __future__ import annotations

import re

__all__ = ["Names"]

_NAME = re.compile(
    r"《[^《》]{0,60}》|〈[^〈〉]{0,60}〉|“[^“”，。；,;]{0,12}”|‘[^‘’，。；,;]{0,12}’|「[^「」，。；,;]{0,12}」|"
    r"『[^『』，。；,;]{0,12}』|【[^【】，。；,;]{0,12}】|\"[^\"，。；,;\n]{0,12}\""
)
_OPENING = "《〈“‘「『【\""
_TITLES = frozenset("《〈")


class Names:
    """The names of one text, looked for as the scan moves on.

    Attributes:
        start: Where the name at hand begins, its opening mark included.
        end: Where it ends; a scan that has come so far calls :meth:`move_to`.
    """

    __slots__ = ("_marks", "_text", "end", "start")

    def __init__(self, text: str) -> None:
        self._text = text
        self._marks: dict[str, int] | None = None  # where each opening mark stands next
        self.start = self.end = -1

    def _opening(self, at: int) -> int:
        """Return where the next opening mark stands; behind the text if there is none."""
        text = self._text
        if self._marks is None:
            self._marks = {mark: -1 for mark in _OPENING if mark in text}
        for mark, place in self._marks.items():
            if place < at:
                found = text.find(mark, at)
                self._marks[mark] = found if found >= 0 else len(text)
        return min(self._marks.values(), default=len(text))

    def move_to(self, at: int) -> None:
        """Find the first name that ends behind *at*."""
        found = None
        begin = max(self.end, 0)
        while found is None or found.end() <= at:
            opening = self._opening(begin)
            if opening == len(self._text):
                self.start = self.end = len(self._text) + 1
                return
            found = _NAME.match(self._text, opening)
            begin = found.end() if found else opening + 1
        self.start, self.end = found.span()

    def hold(self, at: int, hanzi: bool) -> bool:
        """Whether the number at *at* belongs to a name; an Arabic one must begin the quote to be its own."""
        if at >= self.end:
            self.move_to(at)
        if at <= self.start:
            return False
        return hanzi or at == self.start + 1 or self._text[self.start] in _TITLES
