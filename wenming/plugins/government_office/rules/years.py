"""What the rules on several years share: which years a report speaks of."""

from __future__ import annotations

import re

from wenming import CheckContext, Path

__all__ = ["years_of"]

# with the dash, or without it where a page lost it: 2020年2022年
_RANGE = re.compile(r"(?P<first>(?:19|20)\d\d)(?:年?(?:[—–~～-]+|至|到)|年(?=[12]))(?P<last>(?:19|20)\d\d)年")
_MOST = 10


def years_of(context: CheckContext) -> tuple[int, ...]:
    """Return the years of a report on several, by its period or its title; ``()`` for one on one year."""
    period, title = context.report.period, _RANGE.search(context.printed[Path(("title",))])
    first, last = 0, 0
    if period is not None and period.start is not None and period.end is not None:
        first, last = period.start.year, period.end.year
    elif title is not None:
        first, last = int(title["first"]), int(title["last"])
    return tuple(range(first, last + 1)) if 0 < last - first < _MOST else ()
