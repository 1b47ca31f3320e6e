"""Text into XML: refused where XML cannot hold it, escaped where it could be taken for markup."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from wenming.errors import RenderError, shown

__all__ = ["escape", "lines_of", "refuse_unwritable", "text_element", "unescape"]

# XML 1.0 holds neither these controls, nor surrogates, nor U+FFFE and U+FFFF; a line feed or carriage
# return it holds, but Word would print a break and a parser would turn CR into LF.
_UNWRITABLE = "[\x00-\x08\x0a-\x1f\ud800-\udfff\ufffe\uffff]"
_CONTROLS = bytes(range(0x20))
_NO_CHARACTERS = ("\ufffe", "\uffff")
_REFERENCES = (("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("\t", "&#9;"), ("&", "&amp;"))
_MARKUP = str.maketrans(dict(_REFERENCES))
_SPECIAL = re.compile('[&<>"\t]')
_OPEN, _CLOSE = '<w:t xml:space="preserve">', "</w:t>"


def lines_of(texts: Sequence[str]) -> bytes | None:
    """Return *texts*, a line each; ``None`` where one holds what a Word file cannot hold.

    Five times as fast as a search in each of them.
    """
    joined = "\n".join(texts)
    try:
        content = joined.encode()
    except UnicodeEncodeError:  # half a surrogate pair
        return None
    controls = len(content) - len(content.translate(None, _CONTROLS))
    bare = controls == joined.count("\t") + max(0, len(texts) - 1)
    return content if bare and not any(one in joined for one in _NO_CHARACTERS) else None


def refuse_unwritable(text: str, path: object) -> str:
    """Return *text* if a Word file can hold it, unchanged.

    The model refuses these characters earlier (promise T2); a ``Document`` built by hand comes here.

    Raises:
        RenderError: names the code point and its place; its path is *path*.
    """
    found = re.search(_UNWRITABLE, text)
    if found is None:
        return text
    char, at = found.group(), found.start()
    raise RenderError(
        "holds {code} ({name}) at character {at} (“{near}”), which a Word file cannot hold. Delete it.",
        {
            "code": f"U+{ord(char):04X}",
            "name": unicodedata.name(char, "CONTROL CHARACTER" if ord(char) < 0x20 else "NOT A CHARACTER"),
            "at": at,
            "near": shown(text[max(0, at - 4) : at + 5]),
        },
        path=str(path),
    )


def escape(text: str) -> str:
    """Return *text* for an attribute or an element: nothing in it is markup any more."""
    return text.translate(_MARKUP) if _SPECIAL.search(text) else text


def unescape(text: str) -> str:
    """Return what :func:`escape` was given."""
    if "&" not in text:
        return text
    for char, reference in _REFERENCES:
        text = text.replace(reference, char)
    return text


def text_element(text: str) -> str:
    """Return *text* as ``w:t``, its tabs as ``w:tab``; blanks at its ends are kept."""
    if "\t" not in text:
        return _OPEN + escape(text) + _CLOSE if text else ""
    return "<w:tab/>".join(text_element(part) for part in text.split("\t"))
