"""Punctuation by GB/T 15834-2011: put right what has one right form, and name what only the writer can decide."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import attrgetter

from attrs import frozen

from wenming.zh._punctuation_advice import advice
from wenming.zh._punctuation_marks import brackets, marks
from wenming.zh._punctuation_pairs import book_marks, quotes, strays
from wenming.zh._punctuation_rules import CLAUSES, rows, shapes, tops
from wenming.zh._punctuation_zones import Page
from wenming.zh.edits import Draft, Edit, Normalized, Step

__all__ = ["Edit", "Normalized", "PunctuationFinding", "check_punctuation", "normalize_punctuation"]

_PASSES: tuple[Callable[[Page], Iterator[Step]], ...] = (
    tops,
    brackets,
    shapes,
    marks,
    rows,
    quotes,
    book_marks,
)
_ROUNDS = 6  # each rule is stable after two; the law of idempotence is tested


@frozen
class PunctuationFinding:
    """One fault of punctuation.

    Attributes:
        rule: Id of the rule: ``P-4``, ``L-NUM-3``.
        clause: Where the rule stands: ``GB/T 15834-2011, 4.5.3.5``.
        span: Place in the text, (start, end).
        found: What stands there.
        suggestion: What should; ``None`` where only the writer can say.
        safe: Whether :func:`normalize_punctuation` writes the suggestion by itself.
    """

    rule: str
    clause: str
    span: tuple[int, int]
    found: str
    suggestion: str | None
    safe: bool


def normalize_punctuation(text: str) -> Normalized:
    """Return *text* with full-width marks between Chinese words, proper pairs, dashes, ellipses and labels.

    Never touched: code, URLs, addresses, decimals, times, ratios, English runs, names of files, citations
    in braces. A single — stays single. Twice is once, and clean text comes back unchanged.

    Rules: P-1 full width, P-2 and L-NUM-3 labels, P-3 一是, P-4 no 、 between “” or 《》 side by side,
    P-6 ……, P-7 ——, P-8 and N-9 connectors, P-9 nesting, P-12 stops at quotes and brackets, P-15 ·.

    Raises:
        TypeError: *text* is no str.
    """
    return _normalized(_page(text)).result()


def _page(text: str) -> Page:
    if not isinstance(text, str):
        raise TypeError(f"text must be str, not {type(text).__name__}")
    return Page(text)


def _normalized(page: Page) -> Draft:
    """Return the text of *page* with what the passes change; they run by turns until none has more to change."""
    draft, idle = Draft(page.text), 0
    for find in _PASSES * _ROUNDS:
        if draft.apply(find(page)):
            page, idle = Page(draft.text), 0
        else:
            idle += 1
        if idle == len(_PASSES):
            break
    return draft


def check_punctuation(text: str) -> list[PunctuationFinding]:
    """Return the faults of punctuation in *text*, in order: what normalizing changes, and what it leaves.

    Left to the writer: a quote or book mark without partner (P-9), …… with 等 (P-6), 二三产业 without 、
    (P-5), 、 before 等 or 和 (P-5), mixed ends of a list (P-13), a heading that ends in 。 (P-11), a range of
    quantities (N-9) or of the clock (P-8) with a hyphen.

    Raises:
        TypeError: *text* is no str.
    """
    page = _page(text)
    found = [
        PunctuationFinding(rule, CLAUSES[rule], (start, end), old, new, True)
        for start, end, old, new, rule in _normalized(page).changes()
    ]
    found += [
        PunctuationFinding("P-9", CLAUSES["P-9"], (start, end), text[start:end], None, False)
        for start, end in strays(page)
    ]
    found += [
        PunctuationFinding(rule, CLAUSES[rule], (start, end), text[start:end], new, False)
        for start, end, new, rule in advice(page)
    ]
    found.sort(key=attrgetter("span", "rule"))
    return found
