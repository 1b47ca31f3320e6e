"""PET104: more re-examinations than reviews.

Why: only who is not content with a review can ask for its re-examination, so of one cohort there are no more.
Bad: 办理复查8件，复核12件. Good: 办理复查8件，复核2件.
Fix: none; re-examinations of last year's reviews may be inside: then say so.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.metrics import same_period

__all__ = ["RULE"]


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    pairs = same_period(context.report, "pet.review_cases", "pet.reexamination_cases")
    for (_, reviews), (index, again) in pairs:
        if again.quantity.value > reviews.quantity.value:  # type: ignore[operator]  # exact ones only
            values = {"reviews": str(reviews.quantity), "again": str(again.quantity)}
            yield Diagnostic("PET104", "warning", values, Path(("metrics", index)))


RULE = Rule(
    code="PET104",
    summary="more re-examinations than reviews",
    message="{again} were re-examined, but only {reviews} reviewed",
    hint="Correct the counts, or say that re-examinations of earlier reviews are inside.",
    look=_look,
)
