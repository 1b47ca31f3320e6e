"""W203: more or fewer items follow than the text says.

Why: “四个到位” with three items is the fault that listeners notice first; an item was lost, or the
number was not changed with the list.
Bad:
    2025年工作总结
    一、主要做法
    从四个方面着手。一是早部署，层层动员；二是早落实，逐项分解；三是早见效，按月督查。
Bad:
    2025年工作总结
    一、主要做法
    做到“四个到位”：组织到位、责任到位、措施到位。
Bad:
    2025年工作总结
    一、主要做法
    做到“四有三落实”：有制度、有队伍、有经费，责任落实、措施落实、督查落实。
Good:
    2025年工作总结
    一、主要做法
    做到“三有两落实”：有制度、有队伍、有经费，责任落实、措施落实。
Good:
    2025年工作总结
    一、主要做法
    从三个方面着手。一是早部署，层层动员；二是早落实，逐项分解；三是早见效，按月督查。
Fix: none; number or list, only the writer knows which is right.

A count is compared where it announces: in the label of a list, in a title (in quotation marks or at
its end), in the sentence right before a list or before numbered parts, before a colon and the things themselves.
三个代表 is a name (the list is in ``wenming.checker.formulations``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from wenming.checker.claims import Claim, claims
from wenming.checker.enumerated import readings
from wenming.checker.parallels import Parallel, parallels
from wenming.checker.rule import CheckContext, Rule, once
from wenming.diagnostics import Diagnostic
from wenming.model import Attachment, Node, Paragraph, Path, Points, Section

__all__ = ["RULE"]

_ANNOUNCES = re.compile(
    r"以下|如下|下列|从|從|着手|著手|做了|抓了|做到|做好|抓好|主要|坚持|堅持|实施|實施|推进|推進|开展|開展|落实|落實"
    r"|体现|體現|表现|表現|存在|突出|围绕|圍繞|聚焦|突出|抓住|強化|强化|推行|落细|做实|打造"
)
_POINTS_ON = re.compile(r"以下|如下|下列|做了")
# What may follow the claim: “推进12个方面改革” announces no list of twelve.
_RESTS = re.compile(r"[”」』\"，。：:；,;）)]|着手|著手|入手|发力|發力|下功夫|开展|開展|(?:的|主要|重点)?(?:工作|情况|情況|措施|内容|問題|问题)|$")
# What may follow it where the things themselves stand there.
_OPENED = re.compile(
    r"[”」』\"]?(?:的?(?:工作|要求|目标|目標|措施|问题|問題))?"
    r"(?:(?:，?[即就]是?|，?分[别別]是|，?包括)?[：:]|，[即就]是?)([^。！？：:\n]{4,200})(?=[。！？\n]|$)"
)
_OPENS_MARKED = re.compile(r"[”」』\"]?(?:的?(?:工作|要求|目标|目標|措施|问题|問題))?[：:。](?=一[是要])")
_ORDER = "一二三四五六七八九十"
_ITEM = re.compile(f"(?:^|(?<=[，,；;。：:]))([{_ORDER}])[是要]")
_OPENING, _CLOSING = "“「『\"", "”」』\""
_ENDS = "。！？!?；;"


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    report = context.report
    if report.opening and report.sections:
        path = Path(("opening", len(report.opening) - 1))
        yield from _compare(path, _announced(context, path, _POINTS_ON), [len(report.sections)])
    for path, item in context.items:
        if isinstance(item, Points):
            label = list(claims(item.label, context.vocabulary.look_alikes))[:1]
            yield from _differing(label, path, [len(item.items)], spanned=False)
        elif isinstance(item, Node | Attachment):
            yield from _titled(context, path, item)
            yield from _led(context, path, item)
    for path, text in context.texts_with("”", "」", "』", '"'):
        claimed = {claim.start for claim in _claims(context)[path]}
        yield from _parallel(path, [one for one in parallels(text) if one.start not in claimed])
    following = dict(pairwise(path for path, _ in context.texts))
    for path, found in _claims(context).items():
        if found:
            yield from _spelled(context.printed[path], path, found)
            after = context.printed[following[path]] if path in following else ""
            yield from _marked(context.printed[path], after, path, found)
    yield from _at_the_end(context)


@once
def _claims(context: CheckContext) -> dict[Path, list[Claim]]:
    """Return the claims of each text, in reading order."""
    return {path: list(claims(text, context.vocabulary.look_alikes)) for path, text in context.texts}


def _titled(context: CheckContext, path: Path, node: Node | Attachment) -> Iterator[Diagnostic]:
    """Compare a title's claim with the lists or the parts under it; without any, nothing is said."""
    here = path.under("title")
    found = [claim for claim in _claims(context)[here] if _stands_out(context.printed[here], claim)]
    yield from _compare(here, found, _lists(node))


def _stands_out(title: str, claim: Claim) -> bool:
    quoted = claim.start > 0 and title[claim.start - 1] in _OPENING and title[claim.end : claim.end + 1] in _CLOSING
    return quoted or claim.end == len(title.rstrip("。：:"))


def _lists(node: Node | Attachment, after: int = -1) -> list[int]:
    """Return how many items the lists under *node* have, and how many parts it has."""
    counts = [len(block.items) for block in node.body[after + 1 :] if isinstance(block, Points)]
    if isinstance(node, Section) and node.children:
        counts.append(len(node.children))
    return counts


def _led(context: CheckContext, path: Path, node: Node | Attachment) -> Iterator[Diagnostic]:
    """Compare what a paragraph announces with the list or the parts right after it.

    Where something stands between, only 以下 and the like still point to what follows.
    """
    for index, block in enumerate(node.body):
        if not isinstance(block, Paragraph):
            continue
        here = path.under("body", index)
        following = node.body[index + 1 :]
        if following and isinstance(following[0], Points):
            yield from _compare(here, _announced(context, here), [len(following[0].items)])
        elif following:
            yield from _compare(here, _announced(context, here, _POINTS_ON), _lists(node, index))
        else:
            yield from _compare(here, _announced(context, here), _lists(node, index))


def _at_the_end(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield what the last words of the report announce: nothing follows them."""
    inside = [path for path, _ in context.texts if path[0] != "attachments"]
    if len(inside) > 1 and inside[-1][-2] in ("body", "closing", "opening"):
        yield from _compare(inside[-1], _announced(context, inside[-1], _POINTS_ON), [0])


def _parallel(path: Path, found: list[Parallel]) -> Iterator[Diagnostic]:
    """Compare “五有四落实” with the things that follow it, each with its word: 有制度、……；责任落实、……."""
    for one in found:
        if not one.found[0] <= one.count <= one.found[1]:
            values = {"claim": one.text, "promised": one.count, "found": one.found[0]}
            yield Diagnostic("W203", "error", values, path, span=(one.start, one.end))


def _spelled(text: str, path: Path, found: list[Claim]) -> Iterator[Diagnostic]:
    """Compare a claim with the things that stand behind its colon: “三个转变”：由甲向乙、由丙向丁."""
    for claim in found:
        opened = _OPENED.match(text, claim.end)
        counts = readings(opened[1]) if opened else frozenset()
        if counts and claim.count not in counts:
            yield from _differing([claim], path, sorted(counts))


def _marked(text: str, after: str, path: Path, found: list[Claim]) -> Iterator[Diagnostic]:
    """Compare a claim with the items that its colon or stop opens in the same paragraph: 三项工作。一是…，二是…."""
    for number, claim in enumerate(found):
        opened = _OPENS_MARKED.match(text, claim.end)
        if opened is None:
            continue
        until = found[number + 1].start if number + 1 < len(found) else len(text)
        count = 0
        for item in _ITEM.finditer(text, opened.end(), until):
            if _ORDER.find(item[1]) != count:
                break
            count += 1
        goes_on = _ITEM.match(after)
        if count > 1 and not (goes_on and _ORDER.find(goes_on[1]) == count):
            yield from _differing([claim], path, [count])


def _announced(context: CheckContext, path: Path, words: re.Pattern[str] = _ANNOUNCES) -> list[Claim]:
    """Return the one claim in the last sentence at *path*, if that sentence announces a list."""
    claimed = _claims(context)[path]
    if not claimed:
        return []
    text = context.printed[path]
    start = max(text.rstrip(_ENDS + "：:").rfind(end) for end in _ENDS) + 1
    if not words.search(text, start) and not (words is _ANNOUNCES and text.endswith(("：", ":"))):
        return []
    found = [claim for claim in claimed if claim.start >= start]
    return found if len(found) == 1 and _RESTS.match(text, found[0].end) else []


def _compare(path: Path, found: list[Claim], counts: list[int]) -> Iterator[Diagnostic]:
    """Yield a finding if the one claim found fits none of *counts*; two claims are left alone."""
    if len(found) == 1 and counts:
        yield from _differing(found, path, counts)


def _differing(
    found: list[Claim], path: Path, counts: list[int], *, spanned: bool = True
) -> Iterator[Diagnostic]:
    for claim in found:
        if claim.count not in counts:
            values = {"claim": claim.text, "promised": claim.count, "found": counts[0]}
            span = (claim.start, claim.end) if spanned else None
            yield Diagnostic("W203", "error", values, path, span=span)


RULE = Rule(
    code="W203",
    summary="more or fewer items follow than the text says",
    message="{claim} promises {promised} items, {found} follow",
    hint="Count again: add what is missing, or change the number.",
    severity="error",
    look=_look,
)
