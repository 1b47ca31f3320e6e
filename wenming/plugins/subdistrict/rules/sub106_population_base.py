"""SUB106: a population that does not say whom it counts.

Why: residents (常住) and the registered (户籍) may differ by half, and the criteria of civilised units are
counted on the registered unless they say otherwise. A figure without its base cannot be compared.
Bad: 辖区人口4.95万人. Good: 常住人口4.95万人.
Fix: none; only the source of the figure knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Rule
from wenming.plugins.subdistrict.rules.facts import of_subdistrict

__all__ = ["RULE"]

# 流动人口, 老年人口, 常住人口 say whom they count; 总人口 and 辖区人口 do not.
_BARE = re.compile(
    r"(?:^|(?<=[，。；、：,;:])|总|總|辖区|轄區|现有|現有|共有|街道|社区|社區)人口(?:总数|總數)?"
    r"(?:约|約|近|达|達|为|為)?\d[\d.]{0,12}[余多]?[万萬]?[余多]?人"
)


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for path, text in context.texts_with("人口") if of_subdistrict(context) else ():
        for found in _BARE.finditer(text):
            yield Diagnostic("SUB106", "warning", {"words": found[0]}, path, span=found.span())


RULE = Rule(
    code="SUB106",
    summary="a population that does not say whom it counts",
    message="{words} does not say whether 常住 or 户籍",
    hint="Write 常住人口 or 户籍人口, as the source has it.",
    look=_look,
)
