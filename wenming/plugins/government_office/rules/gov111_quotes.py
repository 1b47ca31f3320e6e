"""GOV111: a quotation mark without its partner.

Why: slogans stand in quotation marks, dozens in a speech; one that was lost or misread (“排头兵工, “六大工程。) turns
the rest of the sentence into a slogan.
Bad: 实施“六大工程，丰富创建载体. Good: 实施“六大工程”，丰富创建载体.
Fix: none; only the writer knows where the quotation ends.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Rule

__all__ = ["RULE"]

_PAIRS = (("“", "”"), ("《", "》"), ("「", "」"), ("（", "）"))


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for path, text in context.texts:
        for opening, closing in _PAIRS:
            at = _alone(text, opening, closing)
            if at is not None:
                values = {"mark": text[at], "near": text[max(0, at - 4) : at + 5]}
                yield Diagnostic("GOV111", "error", values, path, span=(at, at + 1))


def _alone(text: str, opening: str, closing: str) -> int | None:
    """Return where the first mark without a partner stands."""
    waiting: list[int] = []
    for at, mark in enumerate(text):
        if mark == opening:
            waiting.append(at)
        elif mark == closing:
            if not waiting:
                return at
            waiting.pop()
    return waiting[0] if waiting else None


RULE = Rule(
    code="GOV111",
    summary="a mark without its partner",
    message="{mark} in “{near}” has no partner",
    hint="Close the quotation, or take the mark away.",
    severity="error",
    look=_look,
)
