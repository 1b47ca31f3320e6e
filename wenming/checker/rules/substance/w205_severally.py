"""W205: 分别 with more or fewer values than subjects.

Why: 分别 gives each subject its value in turn; with three subjects and two values nobody knows whose is missing.
Bad: 受理率、办结率、满意率分别达到98%、95%。
Good: 受理率、办结率、满意率分别达到98%、95%、93%。
Fix: none; only the writer knows the value that is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.enumerated import JOINS, named
from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic

__all__ = ["RULE"]

_VALUE = r"[-+]?\d[\d,]*(?:\.\d+)?(?:[～~—-]\d+(?:\.\d+)?)?(?:余|多|餘)?(?:%|％|‰|[^\s\d，。；、：,;和与及與]{0,6})"
_VALUES = re.compile(rf"分[别別](?:[^\d，。；：、]{{0,12}}?)({_VALUE}(?:(?:、|，|和|与|及|以及|與){_VALUE})*)")
_FAR = 120  # characters in which the subjects stand
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_RANGE = re.compile(r"[～~—-]\d+(?:\.\d+)?")
_STOPS = "，。；：！？,;:\n（("
_HALF = re.compile(r"比|较|較|同期|相比")  # 与去年相比: its 与 joins nothing


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    for path, text in context.texts_with("分别", "分別"):
        for found in _VALUES.finditer(text):
            near = max(0, found.start() - _FAR)
            start = max(near - 1, *(text.rfind(stop, near, found.start()) for stop in _STOPS)) + 1
            subjects = text[start : found.start()]
            if "、" not in subjects and not JOINS.search(subjects):
                continue
            values = len(_NUMBER.findall(_RANGE.sub("", found[1])))
            least, most = named(subjects)
            open_ = "等" in subjects or _HALF.search(subjects)
            if values >= 2 and not open_ and not max(2, least) <= values <= most:
                told = {"subjects": subjects.strip(), "named": most, "values": values}
                yield Diagnostic("W205", "error", told, path, span=found.span())


RULE = Rule(
    code="W205",
    summary="分别 with more or fewer values than subjects",
    message="{subjects} names {named}, but 分别 is followed by {values} values",
    hint="Give each subject one value, in the same order.",
    severity="error",
    look=_look,
)
