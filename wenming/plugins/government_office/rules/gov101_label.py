"""GOV101: the number of a label, of the lead behind it and of the items are not one number.

Why: “四个到位”, 从五个方面着手, and then three items: whoever listens counts along. W203 counts the items of a
list that is announced; this rule holds the lead against the label, too.
Bad: 坚持“四个到位”…… 从五个方面着手. Good: 从四个方面着手.
Fix: none; the label, the lead or the list, only the writer knows which is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Rule
from wenming.plugins.government_office.rules.labels import NUMBERS, labelled

__all__ = ["RULE"]

_LED = re.compile(r"(?P<number>[两兩二三四五六七八九十])(?:个|個|项|項|大|条|條)(?P<noun>方面|举措|舉措|环节|環節|\w{2})")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for section in labelled(context):
        for found in _LED.finditer(section.lead):
            told = found["noun"] in ("方面", "举措", "舉措", "环节", "環節", section.key)
            if told and NUMBERS[found["number"]] != section.number:
                values = {"label": section.label, "said": found[0]}
                yield Diagnostic("GOV101", "error", values, section.lead_path, span=found.span())
                break


RULE = Rule(
    code="GOV101",
    summary="a label and its lead with two numbers",
    message="the title says {label}, the lead {said}",
    hint="Count the items, and give the label and the lead that number.",
    severity="error",
    look=_look,
)
