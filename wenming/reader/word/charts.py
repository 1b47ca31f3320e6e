"""Charts: the values that a chart keeps of its workbook, as rows of names and figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Final

from wenming.errors import NumeralError
from wenming.ooxml.xml_parts import Tree
from wenming.zh import Quantity

__all__ = ["chart_rows"]

_CHART: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_FORMAT: Final = re.compile(r'(?:"([^"]*)")?(General|(?:#,##)?0(?:\.0+)?)(%)?(?:"([^"]*)")?')
_SHARES: Final = ("%", "‰")
_DIGITS: Final = re.compile("[0-9,.]+")
_PLAIN: Final = re.compile("-?[0-9,.]+")
_LONGEST: Final = 40  # characters of a number
Row = tuple[str, tuple[str, ...]]


def chart_rows(root: Tree) -> tuple[Row, ...]:
    """Return the rows of a chart with their hints: name and figure, or under a header one figure a series.

    A chart of ours has one series, whose name is the unit of its figures.
    """
    series = list(root.iter(_CHART + "ser"))
    if not series:
        return ()
    if len(series) == 1 and _is_own(series[0]):
        return tuple(_own_rows(series[0]))
    names = [" ".join(_points(one.find(_CHART + "tx")).values()) for one in series]
    figures = [_figures(one) for one in series]
    labels = _points(_categories(series[0]))
    order = sorted({at for one in (labels, *figures) for at in one})
    head: list[Row] = [("header", ("", *names))] if any(names) else []
    return (*head, *(("row", (labels.get(at, ""), *(one.get(at, "") for one in figures))) for at in order))


def _is_own(series: Tree) -> bool:
    """Tell whether a series has the form of ours: the cell with its unit is what names it."""
    name = series.find(f"{_CHART}tx/{_CHART}strRef/{_CHART}f")
    return name is not None and str(name.text).endswith("!$B$1") and _categories(series) is not None


def _categories(series: Tree) -> Tree | None:
    found = series.find(_CHART + "cat")
    return found if found is not None else series.find(_CHART + "xVal")


def _points(element: Tree | None) -> dict[int, str]:
    """Return the words of points by their number."""
    found = {}
    for one in element.iter(_CHART + "pt") if element is not None else ():
        at, text = str(one.get("idx", "")), one.find(_CHART + "v")
        if at.isascii() and at.isdigit() and len(at) < 7 and text is not None:
            found[int(at)] = text.text or ""
    return found


def _figures(series: Tree) -> Mapping[int, str]:
    """Return the values of a series as its number formats print them."""
    values = series.find(_CHART + "val")
    values = values if values is not None else series.find(_CHART + "yVal")
    if values is None:
        return {}
    common = values.find(f".//{_CHART}formatCode")
    codes = {str(one.get("idx")): str(one.get("formatCode", "")) for one in values.iter(_CHART + "pt")}
    default = str(common.text or "") if common is not None else ""
    return {at: _printed(codes.get(str(at)) or default, text) for at, text in _points(values).items()}


def _printed(code: str, value: str) -> str:
    """Return *value* in a number format; as it stands where the format says more than ours do."""
    found = _FORMAT.fullmatch(code)
    if found is None or len(value) > _LONGEST:
        return value
    before, digits, percent, after = found.groups("")
    try:
        number = Decimal(value) * (100 if percent else 1)
        if not number.is_finite() or abs(number.adjusted()) > _LONGEST:
            return value
        places = "" if digits == "General" else f".{len(digits.partition('.')[2])}"
        return f"{before}{number:{',' if ',' in digits else ''}{places}f}{percent}{after}"
    except InvalidOperation:
        return value


def _own_rows(series: Tree) -> Iterator[Row]:
    """Yield name and figure of each value: the figure stands behind the name in brackets where no format says it."""
    unit = "".join(_points(series.find(_CHART + "tx")).values())
    figures = _figures(series)
    values = _points(series.find(_CHART + "val"))
    for at, name in sorted(_points(_categories(series)).items()):
        figure, (bare, words) = figures.get(at, ""), _bracketed(name)
        if words and (not figure or _says(words, figure, values[at])):
            yield "row", (bare, words)
        else:
            yield "row", (name, _with_unit(figure, unit))


def _bracketed(name: str) -> tuple[str, str]:
    """Return *name* without the words in brackets at its end, and these: 甲, 12台（套） of 甲（12台（套））."""
    depth = 0
    for at in range(len(name) - 1, -1, -1):
        depth += (name[at] == "）") - (name[at] == "（")
        if not depth:
            return (name[:at], name[at + 1 : -1]) if name[at] == "（" else (name, "")
    return name, ""


def _says(words: str, figure: str, value: str) -> bool:
    """Tell whether the *words* behind a name are its value, in whatever unit: 9,800万元 is 0.98 of 亿元."""
    if not _PLAIN.fullmatch(figure) or max(len(words), len(value)) > _LONGEST:
        return False  # a format says what the figure is
    try:
        quantity = Quantity.parse(words)
        if isinstance(quantity.value, Decimal):
            return _digits(quantity.value) == _digits(Decimal(value))
    except (NumeralError, InvalidOperation):
        return words == figure
    return quantity.value is not None


def _digits(number: Decimal) -> tuple[int, str]:
    sign, digits, _exponent = number.as_tuple()
    return sign, "".join(map(str, digits)).strip("0")


def _with_unit(figure: str, unit: str) -> str:
    """Return *figure* with the unit that stands at the axis, unless its label says it: 1万余条 of 万条."""
    words = _DIGITS.sub("", figure)
    bare = unit.partition("/")[0].lstrip("万亿萬億")
    said = unit in words or (bare and bare in words)
    return figure if not figure or unit in _SHARES or said else figure + unit
