"""Markdown back into lines."""
