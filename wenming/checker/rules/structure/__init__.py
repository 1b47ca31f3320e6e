"""W1xx: numbering, headings and what stands under them."""

from wenming.checker.rule import Rule
from wenming.checker.rules.structure import (
    w101_label_skipped,
    w102_label_repeated,
    w103_single_child,
    w104_empty_section,
    w105_level_skipped,
    w106_title_twice,
    w107_heading_with_stop,
    w108_point_skipped,
    w109_labels_mixed,
    w110_forms_mixed,
    w111_text_breaks_off,
    w112_scrap,
    w113_second_opening,
    w114_title_again,
    w115_above_the_title,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    w101_label_skipped.RULE,
    w102_label_repeated.RULE,
    w103_single_child.RULE,
    w104_empty_section.RULE,
    w105_level_skipped.RULE,
    w106_title_twice.RULE,
    w107_heading_with_stop.RULE,
    w108_point_skipped.RULE,
    w109_labels_mixed.RULE,
    w110_forms_mixed.RULE,
    w111_text_breaks_off.RULE,
    w112_scrap.RULE,
    w113_second_opening.RULE,
    w114_title_again.RULE,
    w115_above_the_title.RULE,
)
"""Sorted by code."""
