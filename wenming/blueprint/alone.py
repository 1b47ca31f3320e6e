"""A child that stays alone gets no heading: a lone （一） promises a （二） that never comes (W103)."""

from __future__ import annotations

from attrs import evolve

from wenming.model import Block, NextStep, Node, Paragraph, Problem, Report, Section, Text
from wenming.model.walk import Item, rewrite

__all__ = ["taken_in", "unlinked"]

_ENDS = ("。", "！", "？")


def taken_in(child: Node, named: bool) -> tuple[tuple[Block, ...], tuple[Node, ...]]:
    """Return what the parent of *child* takes over from it: blocks, and what stands under it.

    A title of the blueprint goes, since that of the parent says enough. One that the data gave is told: it leads
    the first paragraph (人手不足。编制空缺较多……).

    Args:
        child: The only one of its parent.
        named: Whether its title came from the data.
    """
    body = child.body
    if named:
        first, rest = ((), body) if not body or not isinstance(body[0], Paragraph) else (body[0].text.spans, body[1:])
        mark = "" if str(child.title).endswith(_ENDS) else "。"
        body = (Paragraph(Text((*child.title.spans, mark, *first))), *rest)
    return body, child.children if isinstance(child, Section) else ()


def unlinked(report: Report, gone: list[Node]) -> Report:
    """Return *report* without references between its nodes and those that are *gone* into the words of their parents.

    A problem that such a step answers is answered in words; its id would wait for a step that names it.
    """
    told = {one.id for one in gone if isinstance(one, Problem)}
    told |= {id_ for one in gone if isinstance(one, NextStep) for id_ in one.answers}
    told.discard(None)

    def change(item: Item) -> Item:
        if isinstance(item, Problem) and item.id in told:
            return evolve(item, id=None)
        if isinstance(item, NextStep) and not told.isdisjoint(item.answers):
            return evolve(item, answers=[one for one in item.answers if one not in told])
        return item

    return rewrite(report, change) if told else report
