"""Layout check: a finished Word file, ours or anybody's, against a profile.

Steps 1 to 7 of the order in which a checker goes about it: package, sections, styles and fonts, which
paragraph is which element, each element, the sequence of labels. What only a rendered page can show is
left to the tests that render.
"""

from __future__ import annotations

from collections.abc import Iterable

from wenming.renderers.fonts import FontSet
from wenming.renderers.profile import Profile
from wenming.renderers.word.layout import (
    attachments,
    body,
    fonts,
    grid,
    head,
    imprint,
    levels,
    numbers,
    page,
    signature,
    tables,
    title,
)
from wenming.renderers.word.layout.finding import LayoutFinding, LayoutRule, Place
from wenming.renderers.word.layout.judged import judged_file

__all__ = ["LAYOUT_RULES", "LayoutFinding", "LayoutRule", "Place", "judge"]

LAYOUT_RULES: tuple[LayoutRule, ...] = (
    *page.RULES,
    *grid.RULES,
    *fonts.RULES,
    *head.RULES,
    *title.RULES,
    *body.RULES,
    *levels.RULES,
    *attachments.RULES,
    *signature.RULES,
    *imprint.RULES,
    *numbers.RULES,
    *tables.RULES,
)
"""Every rule, in the order in which a page is read."""


def judge(
    content: bytes,
    profile: Profile,
    *,
    exact: FontSet | None = None,
    rules: Iterable[LayoutRule] = LAYOUT_RULES,
    place: str = "",
) -> tuple[LayoutFinding, ...]:
    """Return where the Word file *content* is not as *profile* and *rules* want it, rule by rule.

    Raises:
        ReadError: it is no Word file, or a broken one; *place* is what it is called there.
        LimitError: it holds more than a document does.
    """
    judged = judged_file(content, profile, exact=exact, place=place)
    return tuple(rule.finding(miss) for rule in rules for miss in rule.look(judged))
