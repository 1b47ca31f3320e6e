"""Axes of a chart in Word: names along one, round steps along the other, their unit at its head."""

from __future__ import annotations

from wenming.document import Graph
from wenming.renderers.word.safe_xml import escape

__all__ = ["axes"]

_GREY = '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="{}"/></a:solidFill></a:ln></c:spPr>'
_FEW = 8  # columns wide enough for names in lines
_FRAME, _GRID = _GREY.format("404040"), _GREY.format("D9D9D9")


def axes(graph: Graph) -> str:
    """Return ``c:catAx`` and ``c:valAx`` of a line, column or bar chart; bars run from the top down."""
    bar = graph.kind == "bar"
    names, values = ("l", "b") if bar else ("b", "l")
    return (
        f'<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="{"maxMin" if bar else "minMax"}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{names}"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        f'<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>{_FRAME}{_upright(graph)}'
        '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        f'<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>{_ends(graph)}</c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{values}"/><c:majorGridlines>{_GRID}</c:majorGridlines>{_title(graph.unit)}'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="nextTo"/>{_FRAME}<c:crossAx val="1"/><c:crosses val="{"max" if bar else "autoZero"}"/>'
        '<c:crossBetween val="between"/></c:valAx>'
    )


def _upright(graph: Graph) -> str:
    """Break long names of few columns into lines; of many, Word may turn them."""
    if graph.kind == "bar" or len(graph.series) > _FEW:
        return ""
    inherited = "<a:p><a:pPr><a:defRPr/></a:pPr><a:endParaRPr/></a:p>"
    return f'<c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/>{inherited}</c:txPr>'


def _ends(graph: Graph) -> str:
    """Begin columns and bars at nought, where Word would cut off those of like length."""
    values = [one.value for one in graph.series if one.value is not None]
    if graph.kind == "line" or not any(values):
        return ""
    if min(values) >= 0:
        return '<c:min val="0"/>'
    return '<c:max val="0"/>' if max(values) <= 0 else ""


def _title(unit: str) -> str:
    """Return the unit, upright at the axis."""
    if not unit:
        return ""
    words = f"<a:p><a:r><a:t>{escape(unit)}</a:t></a:r></a:p>"
    return (
        f'<c:title><c:tx><c:rich><a:bodyPr rot="0" vert="horz"/><a:lstStyle/>{words}</c:rich></c:tx>'
        '<c:overlay val="0"/></c:title>'
    )
