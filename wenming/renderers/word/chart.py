"""Charts that Word can edit: the drawing in its line, the chart's part, the workbook behind it.

DrawingML (ECMA-376, part 1, 21.2): elements stand in the order of its schema, or Word calls the file
damaged. One series of one colour that prints black; every value is labelled, so there is no legend.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from wenming.document import Graph
from wenming.renderers.plot import INK, is_dark, shade
from wenming.renderers.profile import Profile, half_points
from wenming.renderers.word.chart_axes import axes
from wenming.renderers.word.chart_labels import GENERAL, Labelled, labelled, shows_shares
from wenming.renderers.word.pictures import Media, highest_picture
from wenming.renderers.word.safe_xml import escape, refuse_unwritable
from wenming.renderers.word.workbook import SHEET, workbook

__all__ = ["CHART_TYPE", "WORKBOOK_TYPE", "chart_drawing", "chart_height", "chart_media", "chart_members"]

CHART_TYPE: Final = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
"""Content type of ``word/charts/*.xml``."""
WORKBOOK_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
"""Content type of ``word/embeddings/*.xlsx``."""

_MAIN: Final = "http://schemas.openxmlformats.org/drawingml/2006"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_EMU_PER_TWIP: Final = 635
_LINES: Final = 9  # height of a chart in lines of body
_SHARE: Final = "0.0%"
_BARS: Final = 6  # bars that this height has room for; more make it higher


def chart_height(graph: Graph, profile: Profile) -> int:
    """Return the chart's height in twips: lines of body, never higher than a picture."""
    more = max(0, len(graph.series) - _BARS) if graph.kind == "bar" else 0
    return min((_LINES + more) * profile.body_pitch, highest_picture(profile))


def chart_drawing(graph: Graph, relationship: str, number: int, profile: Profile) -> str:
    """Return a run that shows *graph* in its line, as wide as the 版心 (L-TBL-6).

    Args:
        graph: One that ``plot.is_drawable`` takes.
        relationship: To the chart's part: ``wmChart1``.
        number: Of the drawing; no other drawing of the file has it.
        profile: Gives the width.
    """
    cx, cy = profile.text_width * _EMU_PER_TWIP, chart_height(graph, profile) * _EMU_PER_TWIP
    descr = f' descr="{escape(graph.alt)}"' if graph.alt else ""
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_MAIN}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="{number}" name="Chart {number}"{descr}/>'
        f'<wp:cNvGraphicFramePr/><a:graphic xmlns:a="{_MAIN}/main"><a:graphicData uri="{_MAIN}/chart">'
        f'<c:chart xmlns:c="{_MAIN}/chart" xmlns:r="{_OFFICE}" r:id="{relationship}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def chart_members(graph: Graph, number: int, profile: Profile, *, prefix: str = "wm") -> Mapping[str, bytes]:
    """Return the parts of the *number*-th chart by name: ``word/charts/wmChart1.xml``, its relationships, its workbook.

    Raises:
        RenderError: a name, figure or unit that a Word file cannot hold.
    """
    for text in (graph.unit, *(text for one in graph.series for text in (one.name, one.figure))):
        refuse_unwritable(text, graph.path)
    values, name = labelled(graph), f"{prefix}Chart{number}"
    link = f'<Relationship Id="rId1" Type="{_OFFICE}/package" Target="../embeddings/{name}.xlsx"/>'
    links = f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}">{link}</Relationships>'
    return {
        f"word/charts/{name}.xml": _chart_space(graph, values, profile).encode(),
        f"word/charts/_rels/{name}.xml.rels": links.encode(),
        f"word/embeddings/{name}.xlsx": workbook(values, head=graph.unit),
    }


def chart_media(graph: Graph, number: int, profile: Profile, *, prefix: str) -> tuple[Media, ...]:
    """Return the same parts as what a page of the caller's own shows; *prefix* begins no other names there."""
    relationship, media = f"{prefix}Chart{number}", []
    for path, data in chart_members(graph, number, profile, prefix=prefix).items():
        folder, _, name = path.removeprefix("word/").rpartition("/")
        link = "chart" if folder == "charts" else ""
        media.append(Media(name=name, relationship=relationship, data=data, folder=folder, link=link))
    return tuple(media)


def _chart_space(graph: Graph, values: tuple[Labelled, ...], profile: Profile) -> str:
    return (
        f'{_DECLARATION}<c:chartSpace xmlns:c="{_MAIN}/chart" xmlns:a="{_MAIN}/main" xmlns:r="{_OFFICE}">'
        '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea><c:layout/>{_PLOTS[graph.kind](graph, values)}</c:plotArea>"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"{_text(profile)}"
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _text(profile: Profile) -> str:
    """Return the type of all words: 五号 where cells are 四号, 宋体 and the profile's Latin (L-FONT-1)."""
    song, latin = escape(profile.fonts.song.word), escape(profile.fonts.latin.word)
    size = half_points(profile.table_size) * 3 // 4 * 50
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{size}" b="0">{_fill("#000000")}'
        f'<a:latin typeface="{latin}"/><a:ea typeface="{song}"/><a:cs typeface="{latin}"/>'
        "</a:defRPr></a:pPr><a:endParaRPr/></a:p></c:txPr>"
    )


def _fill(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour[1:]}"/></a:solidFill>'


def _line(colour: str, width: int) -> str:
    return f'<a:ln w="{width}" cap="rnd">{_fill(colour)}<a:round/></a:ln>'


def _column(graph: Graph, values: tuple[Labelled, ...]) -> str:
    kind = "col" if graph.kind == "column" else "bar"
    return (
        f'<c:barChart><c:barDir val="{kind}"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f"<c:ser>{_head(graph)}<c:spPr>{_fill(INK)}</c:spPr>"
        f'<c:invertIfNegative val="0"/>{_labels(values, "outEnd")}{_data(values)}</c:ser>'
        f'<c:gapWidth val="80"/><c:axId val="1"/><c:axId val="2"/></c:barChart>{axes(graph)}'
    )


def _lines(graph: Graph, values: tuple[Labelled, ...]) -> str:
    dot = f'<c:symbol val="circle"/><c:size val="6"/><c:spPr>{_fill(INK)}{_line(INK, 9525)}</c:spPr>'
    return (
        '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
        f"<c:ser>{_head(graph)}<c:spPr>{_line(INK, 25400)}</c:spPr><c:marker>{dot}</c:marker>"
        f'{_labels(values, "t")}{_data(values)}<c:smooth val="0"/></c:ser>'
        f'<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>{axes(graph)}'
    )


def _pie(graph: Graph, values: tuple[Labelled, ...]) -> str:
    """A pie names its parts beside them, where a legend would tell greys apart; no label lies on a dark part."""
    colours = [shade(index, len(values)) for index in range(len(values))]
    points = "".join(
        f'<c:dPt><c:idx val="{index}"/><c:bubble3D val="0"/><c:spPr>{_fill(colour)}'
        f"{_line('#000000', 6350)}</c:spPr></c:dPt>"
        for index, colour in enumerate(colours)
    )
    outside = frozenset(index for index, colour in enumerate(colours) if is_dark(colour))
    labels = _labels(values, "bestFit", names=True, shares=shows_shares(graph), outside=outside)
    return (
        f'<c:pieChart><c:varyColors val="1"/><c:ser>{_head(graph)}{points}'
        f"{labels}{_data(values)}</c:ser>"
        '<c:firstSliceAng val="0"/></c:pieChart>'
    )


_PLOTS: Final[Mapping[str, Callable[[Graph, tuple[Labelled, ...]], str]]] = {
    "bar": _column,
    "column": _column,
    "line": _lines,
    "pie": _pie,
}


def _head(graph: Graph) -> str:
    name = f"{SHEET}!$B$1"
    cache = f'<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{escape(graph.unit)}</c:v></c:pt></c:strCache>'
    return f'<c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>{name}</c:f>{cache}</c:strRef></c:tx>'


def _labels(
    values: tuple[Labelled, ...],
    place: str,
    *,
    names: bool = False,
    shares: bool = False,
    outside: frozenset[int] = frozenset(),
) -> str:
    """Return ``c:dLbls``: format and place of the first value for all, its own for each that differs."""
    shown = {"LegendKey": False, "Val": not shares, "CatName": names, "SerName": False, "Percent": shares}
    flags = "".join(f'<c:show{name} val="{int(on)}"/>' for name, on in {**shown, "BubbleSize": False}.items())
    flags += "<c:separator>\n</c:separator>" if names else ""
    common = _SHARE if shares else values[0].format

    def label(code: str, at: str) -> str:
        return (
            f'<c:numFmt formatCode="{escape(code)}" sourceLinked="0"/>'
            f'<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:dLblPos val="{at}"/>{flags}'
        )

    formats = [common if shares else one.format for one in values]
    own = "".join(
        f'<c:dLbl><c:idx val="{index}"/>{label(code, "outEnd" if index in outside else place)}</c:dLbl>'
        for index, code in enumerate(formats)
        if code != common or index in outside
    )
    leaders = '<c:showLeaderLines val="1"/>' if names else ""
    return f"<c:dLbls>{own}{label(common, place)}{leaders}</c:dLbls>"


def _data(values: tuple[Labelled, ...]) -> str:
    """Return names and values as the workbook holds them, with the cells they stand in."""
    last, count = len(values) + 1, f'<c:ptCount val="{len(values)}"/>'
    names = "".join(f'<c:pt idx="{at}"><c:v>{escape(one.name)}</c:v></c:pt>' for at, one in enumerate(values))
    numbers = "".join(
        f'<c:pt idx="{at}" formatCode="{escape(one.format)}"><c:v>{one.value}</c:v></c:pt>'
        for at, one in enumerate(values)
        if one.value is not None
    )
    return (
        f"<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${last}</c:f><c:strCache>{count}{names}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>{SHEET}!$B$2:$B${last}</c:f>"
        f"<c:numCache><c:formatCode>{GENERAL}</c:formatCode>{count}{numbers}</c:numCache></c:numRef></c:val>"
    )
