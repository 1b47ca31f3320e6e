"""GOV103: items in another order than the lead names them.

Why: the lead is the table of contents of the section; a listener waits for the second thing, and hears the third.
Bad: 抓好硬件建设、队伍建设和制度建设, then 一是…队伍建设. Good: the items in that order.
Fix: none; the lead or the list may be moved.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Rule
from wenming.plugins.government_office.rules.labels import labelled

__all__ = ["RULE"]

def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for section in labelled(context):
        named = re.findall(rf"(\w{{2}}){section.key}(?=[、和与與及，。])", section.lead)
        order = [next((at for at, (_, one) in enumerate(section.items) if word in one), None) for word in named]
        met = [one for one in order if one is not None]
        if len(met) > 1 and met != sorted(met):
            values = {"named": "、".join(f"{word}{section.key}" for word in named), "first": section.items[min(met)][1]}
            yield Diagnostic("GOV103", "warning", values, section.lead_path)


RULE = Rule(
    code="GOV103",
    summary="items in another order than the lead",
    message="the lead names {named}, but the first of them below is {first}",
    hint="Put the items in the order of the lead, or the lead in theirs.",
    look=_look,
)
