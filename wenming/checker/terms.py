"""Tables of wrong words and what is right, and the places where a text has them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import frozen

from wenming.checker.rule import CheckContext
from wenming.checker.slips import Slip
from wenming.model import Path

__all__ = ["Term", "is_traditional", "term_slips", "terms"]

_INNERMOST = re.compile(r"\([^()]*\)")
_BEHIND = re.compile(r"\(\?<([=!])([^()]*)\)")
_HAN = re.compile(r"[\u3400-\u9fff]")


@frozen
class Term:
    """A wrong word and the right one.

    Attributes:
        wrong: The word, as it stands.
        right: What it should be.
        pattern: Finds it: the word, with what must or must not stand around it.
    """

    wrong: str
    right: str
    pattern: re.Pattern[str]


def terms(table: str) -> tuple[Term, ...]:
    """Return the terms of *table*: ``wrong=right`` apart by white space, *wrong* with its look-arounds.

    ``截止(?=目前)=截至`` finds 截止 before 目前.
    """
    made = []
    for entry in table.split():
        wrong, right = _divided(entry)
        made.append(Term(_literal(wrong), right, re.compile(_BEHIND.sub(_of_any_width, wrong))))
    return tuple(made)


def _of_any_width(behind: re.Match[str]) -> str:
    """Return a look-behind that may hold words of several lengths, which ``re`` does not take in one."""
    sign, words = behind[1], behind[2].split("|")
    if sign == "!":
        return "".join(f"(?<!{word})" for word in words)
    return f"(?:{'|'.join(f'(?<={word})' for word in words)})"


def _literal(wrong: str) -> str:
    """Return *wrong* without its look-arounds."""
    while "(" in wrong:
        wrong = _INNERMOST.sub("", wrong)
    return wrong


def _divided(entry: str) -> tuple[str, str]:
    """Return the two sides of *entry*; the = of a look-around divides nothing."""
    wrong, _, right = entry.rpartition("=")
    return wrong, right


def is_traditional(context: CheckContext) -> bool:
    """Tell whether more characters of the texts are Traditional only than Simplified only."""
    return context.script.hant_count > context.script.hans_count


def term_slips(context: CheckContext, table: Iterable[Term]) -> Iterator[Slip]:
    """Yield where the texts have wrong words of *table*, outside of the names that a sector protects."""
    present = [term for term in table if context.has(term.wrong)]
    if not present:
        return
    names = [name for name in context.vocabulary.protected if name and context.has(name)]
    for path, text in context.texts:
        here = [term for term in present if term.wrong in text]
        found = [(match.start(), match.end(), term) for term in here for match in term.pattern.finditer(text)]
        kept = _spans(text, names) if found else []
        end = 0
        for start, last, term in sorted(found, key=lambda one: (one[0], -one[1])):
            if not any(start < to and begin < last for begin, to in kept):
                slip = _slip(path, text, start, term)
                if slip.start >= end:
                    end = slip.end
                    yield slip


def _slip(path: Path, text: str, start: int, term: Term) -> Slip:
    """Return the slip of *term* at *start*; one character is shown with the one that makes it a word."""
    end, before, after = start + len(term.wrong), "", ""
    if len(term.wrong) == 1:
        if "(?=" in term.pattern.pattern:
            after = text[end : end + 1]
        elif "(?<=" in term.pattern.pattern:
            before = text[start - 1 : start]
        before, after = (char if _HAN.fullmatch(char) else "" for char in (before, after))
    wrong, right = before + term.wrong + after, before + term.right + after
    return Slip(path, start - len(before), end + len(after), wrong, right)


def _spans(text: str, names: Iterable[str]) -> list[tuple[int, int]]:
    return [match.span() for name in names for match in re.finditer(re.escape(name), text)]
