"""Mending: safe fixes written into a report, a text, a data file or a Word file, nothing else of it touched.

Each kind is a :class:`Draft`, which says where its source prints the words of an edit, and writes edits there;
:func:`mend` goes round: check, choose fixes, write, check again.
"""

from wenming.pipeline.mending.data import DataDraft
from wenming.pipeline.mending.draft import Draft, Judge, ReportDraft, TextDraft
from wenming.pipeline.mending.mend import ROUNDS, Ask, Mended, mend
from wenming.pipeline.mending.word import WordDraft

__all__ = ["ROUNDS", "Ask", "DataDraft", "Draft", "Judge", "Mended", "ReportDraft", "TextDraft", "WordDraft", "mend"]
