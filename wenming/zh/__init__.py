"""Chinese numbers, quantities and labels, exact in both directions.

Names load on first use: the number functions bring neither attrs nor babel with them.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as type checkers read it; `typing` itself would cost more than all the rest
if TYPE_CHECKING:
    from wenming.errors import NumeralError
    from wenming.zh._words import Approximation
    from wenming.zh.changes import Change, find_changes
    from wenming.zh.counters import spell_count
    from wenming.zh.date_expression import DateExpression
    from wenming.zh.date_scan import find_dates
    from wenming.zh.dates import parse_date, spell_date
    from wenming.zh.detection import DetectedScript, detect_script
    from wenming.zh.edits import Edit, Normalized
    from wenming.zh.enumerators import SCHEMES, Scheme, scheme
    from wenming.zh.money import parse_currency, spell_currency
    from wenming.zh.numerals import parse_number, spell_out
    from wenming.zh.percent import spell_percent
    from wenming.zh.punctuation import PunctuationFinding, check_punctuation, normalize_punctuation
    from wenming.zh.quantity import Quantity
    from wenming.zh.repair import repair_conversion
    from wenming.zh.scale import format_compact
    from wenming.zh.scan import find_quantities
    from wenming.zh.script import convert
    from wenming.zh.script_tags import script_locale
    from wenming.zh.style import StyleFinding, check_numbers
    from wenming.zh.width import WIDTH_CLASSES, to_fullwidth, to_halfwidth

__all__ = [
    "SCHEMES",
    "WIDTH_CLASSES",
    "Approximation",
    "Change",
    "DateExpression",
    "DetectedScript",
    "Edit",
    "Normalized",
    "NumeralError",
    "PunctuationFinding",
    "Quantity",
    "Scheme",
    "StyleFinding",
    "check_numbers",
    "check_punctuation",
    "convert",
    "detect_script",
    "find_changes",
    "find_dates",
    "find_quantities",
    "format_compact",
    "normalize_punctuation",
    "parse_currency",
    "parse_date",
    "parse_number",
    "repair_conversion",
    "scheme",
    "script_locale",
    "spell_count",
    "spell_currency",
    "spell_date",
    "spell_out",
    "spell_percent",
    "to_fullwidth",
    "to_halfwidth",
]

_HOME = {
    "SCHEMES": "wenming.zh.enumerators",
    "WIDTH_CLASSES": "wenming.zh.width",
    "Approximation": "wenming.zh._words",
    "Change": "wenming.zh.changes",
    "DateExpression": "wenming.zh.date_expression",
    "DetectedScript": "wenming.zh.detection",
    "Edit": "wenming.zh.edits",
    "Normalized": "wenming.zh.edits",
    "NumeralError": "wenming.errors",
    "PunctuationFinding": "wenming.zh.punctuation",
    "Quantity": "wenming.zh.quantity",
    "Scheme": "wenming.zh.enumerators",
    "StyleFinding": "wenming.zh.style",
    "check_numbers": "wenming.zh.style",
    "check_punctuation": "wenming.zh.punctuation",
    "convert": "wenming.zh.script",
    "detect_script": "wenming.zh.detection",
    "find_changes": "wenming.zh.changes",
    "find_dates": "wenming.zh.date_scan",
    "find_quantities": "wenming.zh.scan",
    "format_compact": "wenming.zh.scale",
    "normalize_punctuation": "wenming.zh.punctuation",
    "parse_currency": "wenming.zh.money",
    "parse_date": "wenming.zh.dates",
    "parse_number": "wenming.zh.numerals",
    "repair_conversion": "wenming.zh.repair",
    "scheme": "wenming.zh.enumerators",
    "script_locale": "wenming.zh.script_tags",
    "spell_count": "wenming.zh.counters",
    "spell_currency": "wenming.zh.money",
    "spell_date": "wenming.zh.dates",
    "spell_out": "wenming.zh.numerals",
    "spell_percent": "wenming.zh.percent",
    "to_fullwidth": "wenming.zh.width",
    "to_halfwidth": "wenming.zh.width",
}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(__import__(_HOME[name], fromlist=[name]), name)
    globals()[name] = value  # the next look-up is a plain one
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
