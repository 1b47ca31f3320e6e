"""Place: where in a file something stands, in words that a reader of any language gets in his own."""

from __future__ import annotations

TYPE_CHECKING = False  # as `wenming.errors` has it, which every import of ours pays for
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Self

__all__ = ["Place"]


class Place(str):
    """A place that takes words: as a string the English ones, ``data.csv line 7 column 名称``.

    Attributes:
        message: English words with ``{named}`` slots; the key for translation.
        values: What goes into the slots.
    """

    message: str
    values: Mapping[str, object]

    def __new__(cls, message: str, values: Mapping[str, object]) -> Self:
        """Return the place that *message* names."""
        made = super().__new__(cls, message.format_map(values).lstrip())
        made.message, made.values = message, values
        return made

    def __getnewargs__(self) -> tuple[str, Mapping[str, object]]:  # type: ignore[override]
        # Errors cross process pools, and their places with them.
        return self.message, self.values

    def text(self, translate: Callable[[str], str] = str) -> str:
        """Return the place in the language that *translate* gives: 第7行“名称”列."""
        return translate(self.message).format_map(self.values).lstrip()
