"""What the style sheets in a page hide: .x { display: none }, as far as names of elements, ids and classes tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from operator import attrgetter

from attrs import evolve, field, frozen

__all__ = ["Sheets"]

_STYLE = re.compile(r"<style(?=[\s>])[^>]{0,400}>(.*?)(?:</style|\Z)", re.IGNORECASE | re.DOTALL)
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)  # one that nobody closes goes on to the end, as in browsers
_DISPLAY = re.compile(r"(?<![\w-])display\s{0,9}:\s{0,9}([a-z-]{1,30})\s{0,9}(!\s{0,9}important)?", re.IGNORECASE)
_SELECTOR = re.compile(r"([a-zA-Z][a-zA-Z0-9]{0,20}|\*)?((?:[.#][\w-]{1,80}){1,4})")
_LONGEST = 2000  # characters of the selectors of one rule
_MOST = 200  # rules that are kept for one class
_BRACE = re.compile("[{}]")


@frozen
class _Rule:
    """A selector that tells whether elements are shown.

    Attributes:
        name: Name of the elements, "" for all.
        marks: Ids (``#x``) and classes (``.x``) that they have.
        hides: Whether it hides them.
        weight: Whether ``!important``; how many ids, classes and names it has; its place: the heaviest rule tells.
    """

    name: str
    marks: frozenset[str]
    hides: bool
    weight: tuple[bool, int, int, int, int]


_WEIGHT = attrgetter("weight")


@frozen
class Sheets:
    """The style sheets of one page.

    Attributes:
        rules: By one of the marks of each.
    """

    rules: Mapping[str, tuple[_Rule, ...]] = field(factory=dict)

    @classmethod
    def of(cls, source: str) -> Sheets:
        """Return the style sheets in *source*; rules for one medium (@media) tell nothing."""
        if "<style" not in source and "<STYLE" not in source:
            return cls()
        found: dict[str, dict[tuple[str, frozenset[str]], _Rule]] = {}
        sheets = (_COMMENT.sub("", sheet[1]) for sheet in _STYLE.finditer(source))
        for place, rule in enumerate(rule for sheet in sheets for rule in _rules(sheet)):
            same = found.setdefault(max(rule.marks), {})
            key = (rule.name, rule.marks)
            last = evolve(rule, weight=(*rule.weight[:-1], place))
            if key in same:
                same[key] = max(same[key], last, key=_WEIGHT)
            elif len(same) < _MOST:
                same[key] = last
        return cls({mark: tuple(same.values()) for mark, same in found.items()})

    def hides(self, name: str, told: Mapping[str, str]) -> bool:
        """Tell whether the page hides an element with these attributes."""
        if not self.rules:
            return False
        marks = {f".{one}" for one in told.get("class", "").split()}
        if told.get("id"):
            marks.add(f"#{told['id']}")
        met = [
            rule
            for mark in marks & self.rules.keys()
            for rule in self.rules[mark]
            if rule.name in ("", name) and rule.marks <= marks
        ]
        return bool(met) and max(met, key=_WEIGHT).hides


def _rules(sheet: str) -> Iterator[_Rule]:
    """Yield the rules of *sheet* that say how elements are displayed."""
    at = 0
    while (start := sheet.find("{", at)) >= 0:
        selectors = sheet[at:start].rpartition(";")[2].strip()
        if selectors.startswith("@"):
            at = _behind(sheet, start)
            continue
        end = sheet.find("}", start)
        end = len(sheet) if end < 0 else end
        shown = _DISPLAY.search(sheet, start, end) if len(selectors) <= _LONGEST else None
        if shown is not None:
            for one in selectors.split(","):
                found = _SELECTOR.fullmatch(one.strip())
                if found is not None:
                    yield _rule(found, shown)
        at = end + 1


def _behind(sheet: str, start: int) -> int:
    depth = 0
    for brace in _BRACE.finditer(sheet, start):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return brace.end()
    return len(sheet)


def _rule(found: re.Match[str], shown: re.Match[str]) -> _Rule:
    name = "" if found[1] in (None, "*") else found[1].lower()
    marks = frozenset(re.findall(r"[.#][\w-]+", found[2]))
    ids = sum(mark[0] == "#" for mark in marks)
    weight = (bool(shown[2]), ids, len(marks) - ids, int(bool(name)), 0)
    return _Rule(name, marks, shown[1].lower() == "none", weight)
