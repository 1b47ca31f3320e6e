"""W610: a range whose first number lacks its 万, 亿 or %.

Why: 15～30% may mean 15 or 15%, 13～17万元 thirteen 元 or 130 000: both numbers carry it (GB/T 15835-2011, 5.1.3).
Bad: 支持率为15～30%，投入13～17万元。
Good: 支持率为15%～30%，投入13万元～17万元，长100～150米。
Fix: unsure; the first number may be meant as it stands.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.slips import SlipRule
from wenming.checker.standard import Fault, numbers

__all__ = ["RULE"]

_SIGNS = str.maketrans("", "", "~～—–－-〜至到")


def _is_range(finding: Fault) -> bool:
    """Tell whether the first number lacks something; a wrong mark alone is W609."""
    wanted = finding.suggestion or ""
    return finding.found.translate(_SIGNS) not in ("", wanted.translate(_SIGNS))


_SLIPS = SlipRule("W610", numbers("N-9", where=_is_range))

RULE = Rule(
    code="W610",
    summary="a range whose first number lacks its 万, 亿 or %",
    message="it is not said what the first number of {found} counts; {new} says it",
    hint="Write the 万, 亿 or % behind both numbers.",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
