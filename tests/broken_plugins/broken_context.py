"""Changes the decimal context and the recursion limit, on import and at work."""

import decimal
import sys

from wenming import Plugin, Report, Transform


def _spoil() -> None:
    decimal.getcontext().prec = 3
    decimal.getcontext().rounding = decimal.ROUND_UP
    sys.setrecursionlimit(sys.getrecursionlimit() + 17)


def _change(report: Report, context: object, /) -> Report:
    _spoil()
    return report


_spoil()
PLUGIN = Plugin(name="broken_context", api=1, transforms=(Transform("broken_context_change", _change),))
