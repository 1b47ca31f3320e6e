"""Which characters a page can carry (promise T2)."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from wenming.errors import ModelError, shown
from wenming.limits import Limits

__all__ = ["check_page_text", "page_characters_only"]

# Promise T2: control characters but TAB, surrogates, U+FFFE, U+FFFF, bidi overrides and isolates.
_FORBIDDEN = "[\x00-\x08\x0a-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
_MAX_CHARS = Limits().value_chars


@cache
def _forbidden() -> re.Pattern[str]:
    return re.compile(_FORBIDDEN)  # two milliseconds, which most reports need not spend


def page_characters_only(text: str) -> bool:
    """Tell whether a page can carry every character of *text*; faster than asking which it cannot."""
    # All that is forbidden is unprintable, but not the other way round (U+3000, private use).
    return text.isprintable() or _forbidden().search(text) is None


def check_page_text(text: str) -> None:
    """Refuse characters that no page can carry (promise T2).

    Raises:
        ModelError: names the code point and where it stands, or the length of an endless value.
    """
    if len(text) <= _MAX_CHARS and (text.isprintable() or page_characters_only(text)):
        return
    if len(text) > _MAX_CHARS:
        raise ModelError(
            "holds {length} characters; at most {limit} fit one value. Split it into paragraphs.",
            {"length": len(text), "limit": _MAX_CHARS},
        )
    found = _forbidden().search(text)
    assert found is not None  # or a page could carry the text
    char, at = found.group(), found.start()
    values: dict[str, object] = {
        "code": f"U+{ord(char):04X}",
        "name": unicodedata.name(char, "CONTROL CHARACTER" if ord(char) < 0xA0 else "NOT A CHARACTER"),
        "at": at + 1,
        "near": shown(text[max(0, at - 4) : at + 5]),
    }
    if char in "\n\r\x0b\x0c\x85":
        message = (
            "holds {code} (a line break) at character {at} (“{near}”). "
            "Make each line a paragraph of its own."
        )
    else:
        message = (
            "holds {code} ({name}) at character {at} (“{near}”). "
            "Delete it; it often comes from pasting."
        )
    raise ModelError(message, values)
