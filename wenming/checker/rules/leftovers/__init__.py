"""W5xx: what another text, a site or a draft left behind."""

from wenming.checker.rule import Rule
from wenming.checker.rules.leftovers import (
    w501_placeholder,
    w502_site_words,
    w503_repeated_paragraph,
    w504_torn_figure,
    w505_other_unit,
    w506_other_place,
    w507_template_words,
    w508_editor_notes,
    w509_revision_marks,
    w510_page_marks,
    w511_repeated_sentence,
    w512_chat_words,
    w513_markup,
    w514_empty_marks,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    w501_placeholder.RULE,
    w502_site_words.RULE,
    w503_repeated_paragraph.RULE,
    w504_torn_figure.RULE,
    w505_other_unit.RULE,
    w506_other_place.RULE,
    w507_template_words.RULE,
    w508_editor_notes.RULE,
    w509_revision_marks.RULE,
    w510_page_marks.RULE,
    w511_repeated_sentence.RULE,
    w512_chat_words.RULE,
    w513_markup.RULE,
    w514_empty_marks.RULE,
)
"""Sorted by code."""
