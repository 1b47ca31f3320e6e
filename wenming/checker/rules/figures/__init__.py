"""W3xx: figures, and what is said of them."""

from wenming.checker.rule import Rule
from wenming.checker.rules.figures import (
    w320_parts_differ,
    w321_part_exceeds_whole,
    w322_share_differs,
    w323_shares_differ_from_100,
    w324_growth_not_of_values,
    w325_growth_of_no_count,
    w326_points_differ,
    w327_multiple_differs,
    w328_mean_differs,
    w329_rank_beyond_number,
    w340_threshold_not_passed,
    w341_rate_differs,
    w342_rate_of_no_count,
    w343_rate_over_100,
    w344_all_though_some,
    w345_fact_differs,
    w346_table_differs,
    w347_growth_outside_parts,
    w348_previous_differs,
    w349_value_out_of_scale,
    w350_only_one_reading,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    w320_parts_differ.RULE,
    w321_part_exceeds_whole.RULE,
    w322_share_differs.RULE,
    w323_shares_differ_from_100.RULE,
    w324_growth_not_of_values.RULE,
    w325_growth_of_no_count.RULE,
    w326_points_differ.RULE,
    w327_multiple_differs.RULE,
    w328_mean_differs.RULE,
    w329_rank_beyond_number.RULE,
    w340_threshold_not_passed.RULE,
    w341_rate_differs.RULE,
    w342_rate_of_no_count.RULE,
    w343_rate_over_100.RULE,
    w344_all_though_some.RULE,
    w345_fact_differs.RULE,
    w346_table_differs.RULE,
    w347_growth_outside_parts.RULE,
    w348_previous_differs.RULE,
    w349_value_out_of_scale.RULE,
    w350_only_one_reading.RULE,
)
"""Sorted by code."""
