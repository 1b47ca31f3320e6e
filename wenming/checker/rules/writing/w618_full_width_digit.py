"""W618: full-width digits, or half-width ones with full-width points.

Why: Arabic digits are half-width (GB/T 15835-2011, 5.1.7); １２８ is not found by a search for 128, nor summed by a
table.
Bad: 全年办结１２８件，增长３．５％。
Good: 全年办结128件，增长3.5%。
Fix: safe; they become half-width.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.slips import SlipRule
from wenming.checker.standard import Fault, numbers

__all__ = ["RULE"]

def _is_read(finding: Fault) -> bool:
    return finding.suggestion is not None and finding.found != "％"  # torn digits are another rule's; ％ alone is common


_SLIPS = SlipRule("W618", numbers("N-15", where=_is_read), by="document", safety="safe")

RULE = Rule(
    code="W618",
    summary="full-width digits, or half-width ones with full-width points",
    message="full-width digits such as {found} (found {count} times)",
    hint="Write 0 to 9, the point and % half-width.",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
