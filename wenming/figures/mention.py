"""Mention: a figure where a text states it."""

from __future__ import annotations

from attrs import frozen

from wenming.zh import Quantity

__all__ = ["Mention"]


@frozen
class Mention:
    """A figure where it stands: 2000余册, 居首位, 全覆盖, X户.

    Attributes:
        quantity: What is stated: value, unit, hedge. Where a line end tore the digits (100⏎4.48亿元) it is
            their joined reading, which is what the writer meant wherever a word stands before them.
        start: Where the words begin, in code points of the text.
        end: Where they end.
        torn: Both readings of digits that a line end tore: joined, and without those before it.
        worded: Whether words state it that hold no unit of their own, or deny one: 全部办结, 未出现一例, 一半.
            Such a quantity prints as it was read, but :meth:`Quantity.parse` does not read it.

    .. versionadded:: 0.1.0
    """

    quantity: Quantity
    start: int
    end: int
    torn: tuple[Quantity, ...] = ()
    worded: bool = False

    @property
    def text(self) -> str:
        """The words as they stand; torn digits joined."""
        return self.quantity.text

    @property
    def placeholder(self) -> bool:
        """Whether its digits are still to be filled in: X户, XX万元."""
        return self.quantity.placeholder
