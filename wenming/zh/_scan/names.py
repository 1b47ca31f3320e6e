"""Names in quotes and titles in 《》: what stands in them counts nothing."""

from __future__ import annotations

import re

__all__ = ["Names"]

_NAME = re.compile(
    r"《[^《》]{0,60}》|〈[^〈〉]{0,60}〉|“[^“”，。；,;]{0,12}”|‘[^‘’，。；,;]{0,12}’|「[^「」，。；,;]{0,12}」|"
    r"『[^『』，。；,;]{0,12}』|【[^【】，。；,;]{0,12}】|\"[^\"，。；,;\n]{0,12}\""
)
_OPENING = re.compile(r"[《〈“‘「『【\"]")
_TITLES = frozenset("《〈")


class Names:
    """The names of one text, looked for as the scan moves on.

    Attributes:
        start: Where the name at hand begins, its opening mark included.
        end: Where it ends; a scan that has come so far calls :meth:`move_to`.
    """

    __slots__ = ("_text", "end", "start")

    def __init__(self, text: str) -> None:
        self._text = text
        self.start = self.end = -1

    def move_to(self, at: int) -> None:
        """Find the first name that ends behind *at*."""
        found = None
        begin = max(self.end, 0)
        while found is None or found.end() <= at:
            opening = _OPENING.search(self._text, begin)
            if opening is None:
                self.start = self.end = len(self._text) + 1
                return
            found = _NAME.match(self._text, opening.start())
            begin = found.end() if found else opening.end()
        self.start, self.end = found.span()

    def hold(self, at: int, hanzi: bool) -> bool:
        """Whether the number at *at* belongs to a name; an Arabic one must begin the quote to be its own."""
        if at >= self.end:
            self.move_to(at)
        if at <= self.start:
            return False
        return hanzi or at == self.start + 1 or self._text[self.start] in _TITLES
