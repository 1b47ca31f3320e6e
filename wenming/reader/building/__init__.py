"""Headings, blocks and frame become a report of the model."""
