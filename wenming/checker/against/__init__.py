"""Against: the figures of a draft held to the data that it was to be written from."""

from wenming.checker.against.compared import Compared, Outcome, compared

__all__ = ["Compared", "Outcome", "compared"]
