"""Ratios: rates, shares, proportions and means against the amounts they are of."""
