"""Dates as a report prints them."""

from __future__ import annotations

from datetime import date

__all__ = ["print_date"]


def print_date(day: date) -> str:
    """Return *day* as a report prints it, without leading zeros: 2026年1月8日 (GB/T 9704, 7.3.5)."""
    return f"{day.year}年{day.month}月{day.day}日"
