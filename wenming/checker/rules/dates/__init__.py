"""W4xx: dates, periods, and what a sentence says of time."""

from wenming.checker.rule import Rule
from wenming.checker.rules.dates import (
    w401_impossible_date,
    w402_period_reversed,
    w403_weekday,
    w404_future_told_as_done,
    w405_counted_to_later,
    w406_title_year,
    w407_year_left_over,
    w408_beyond_the_period,
    w409_year_forms,
    w410_due_in_the_past,
    w411_signed_too_early,
    w412_years_told,
    w413_years_side_by_side,
    w414_one_mask,
    w415_congress,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    w401_impossible_date.RULE,
    w402_period_reversed.RULE,
    w403_weekday.RULE,
    w404_future_told_as_done.RULE,
    w405_counted_to_later.RULE,
    w406_title_year.RULE,
    w407_year_left_over.RULE,
    w408_beyond_the_period.RULE,
    w409_year_forms.RULE,
    w410_due_in_the_past.RULE,
    w411_signed_too_early.RULE,
    w412_years_told.RULE,
    w413_years_side_by_side.RULE,
    w414_one_mask.RULE,
    w415_congress.RULE,
)
"""Sorted by code."""
