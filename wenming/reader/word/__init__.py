"""Word files back into lines: what Word shows is what is read."""

from wenming.reader.word.reader import WordReader

__all__ = ["WordReader"]
