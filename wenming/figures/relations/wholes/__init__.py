"""Wholes: parts, totals, balances and what is left add up."""
