"""Sheets: data of a blueprint from CSV and Excel, and its form as a table to fill in there."""

from wenming.sheets.reading import SUFFIXES, read_sheets
from wenming.sheets.writing import write_csv_form, write_excel_form

__all__ = ["SUFFIXES", "read_sheets", "write_csv_form", "write_excel_form"]
