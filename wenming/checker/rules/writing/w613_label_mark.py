"""W613: a label with a wrong mark behind it.

Why: 一 takes 、, （一） and ① nothing, 1 a point, 第一 a comma (GB/T 15834-2011, B.3; GB/T 9704-2012, 7.3.3); （一）、 has one
mark too many.
Bad: 各科室要做到：第一、加强学习；第二、抓好落实。
Bad: 一是，加强学习；二是，抓好落实。
Good: 各科室要做到：第一，加强学习；第二，抓好落实。
Good: 一是加强学习；二是抓好落实。
Fix: safe; of a report that is printed labels are made anew.

Headings with 1、 are left alone: half of all offices write so, and a style of ours. Within prose it is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import evolve

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule
from wenming.checker.standard import punctuation

__all__ = ["RULE"]

_N = "[一二三四五六七八九十百]"
_RIGHT = (  # a wrong label, and what is right
    (re.compile(rf"[（(]({_N}{{1,4}}|[0-9]{{1,3}})[)）][、，,.．]"), r"（\1）"),
    (re.compile(rf"(?=.*[()])[（(]({_N}{{1,4}}|[0-9]{{1,3}})[)）]"), r"（\1）"),
    (re.compile(rf"({_N}{{1,3}})[.．,，]"), r"\1、"),
    (re.compile(r"([①-⑳])[、，.．]"), r"\1"),
    (re.compile(r"([⒈-⒛])"), ""),
    (re.compile(rf"(第{_N}{{1,3}})、"), r"\1，"),
    (re.compile(rf"({_N}是)[，、：,:]"), r"\1"),
)
_BEHIND = re.compile(r"[，、：,:]")
_NEAR = 4  # characters shown before a label
_find_in_prose = punctuation("L-NUM-3", "P-2", "P-3", where=lambda finding: "\u3000" not in (finding.suggestion or ""))


def _find(context: CheckContext) -> Iterator[Slip]:
    for slip in _find_in_prose(context):
        text = context.printed[slip.path]
        yield evolve(slip, found=text[max(0, slip.start - _NEAR) : slip.end + 2], term="words")
    yield from _behind_labels(context)
    yield from _headings(context)
    yield from _lists(context)


def _behind_labels(context: CheckContext) -> Iterator[Slip]:
    """Yield the marks that begin an item of a list: they stood behind its label."""
    for path, text in context.texts:
        if "items" in path and path[-1] in (0, "title") and _BEHIND.match(text):
            yield Slip(path, 0, 1, text[: _NEAR + 2], "", term="words")


def _headings(context: CheckContext) -> Iterator[Slip]:
    """Yield the labels of headings, which stand in the source and not in the report."""
    for path, label in context.written.labels.items():
        new = _righted(label.text)
        if new is not None:
            known = label.start is not None and label.text == label.text.strip()
            source = (label.start or 0, (label.start or 0) + len(label.text)) if known else None
            yield Slip(path.under("title"), 0, 0, label.text.strip(), new if known else None, source, "heading")


def _lists(context: CheckContext) -> Iterator[Slip]:
    """Yield the labels of lists, with the first texts behind them."""
    for path, labels in context.written.lists:
        for index, label in enumerate(labels):
            if _righted(label) is not None:
                places = (path.under("items", index, "title"), path.under("items", index, "body", 0))
                shown = [place for place in places if place in context.printed][:1]
                yield from (Slip(place, 0, 0, label.strip(), term="list") for place in shown)


@lru_cache(maxsize=256)  # the same few, in all reports
def _righted(label: str) -> str | None:
    """Return *label* with its right marks; ``None`` if it has them."""
    for wrong, right in _RIGHT:
        found = wrong.fullmatch(label.strip())
        if found:
            return found.expand(right) or f"{ord(found[1]) - ord('⒈') + 1}."
    return None


_SLIPS = SlipRule("W613", _find, "info", by="term", safety="safe")

RULE = Rule(
    code="W613",
    summary="a label with a wrong mark behind it",
    message="a label has a wrong mark: {found} (found {count} times)",
    hint="Write 一、 （一） 1. （1） ① 第一， 一是.",
    severity="info",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
