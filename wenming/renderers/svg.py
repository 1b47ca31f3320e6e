"""Charts as SVG in a page of HTML: drawn by the browser, readable in black and white, nothing loaded.

The drawing is 600 units wide, as the 版心, and as high as its words need; no two labels overlap while
there are 40 values or fewer. Figures stand as the report prints them. The words come in one order, all
names before all figures, so that they can be read back (``html_check``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from typing import Final

from wenming.document import Graph
from wenming.renderers.svg_bars import draw_bars
from wenming.renderers.svg_columns import draw_columns
from wenming.renderers.svg_pie import draw_pie
from wenming.renderers.svg_text import number

__all__ = ["MOST", "draw"]

MOST: Final = 40
"""Values that a chart can label legibly; of more, the table is shown too."""

_DRAWN: Final[Mapping[str, Callable[[Graph], tuple[float, float, str]]]] = {
    "bar": draw_bars,
    "column": draw_columns,
    "line": draw_columns,
    "pie": draw_pie,
}


def draw(graph: Graph) -> str:
    """Return *graph* as an ``svg`` element whose title says what it shows.

    Args:
        graph: One that ``plot.is_drawable`` takes.
    """
    width, height, marks = _DRAWN[graph.kind](graph)
    title = f"<title>{escape(graph.alt)}</title>" if graph.alt else ""
    hidden = "" if graph.alt else ' aria-hidden="true"'  # its table says it all
    return f'<svg role="img"{hidden} viewBox="0 0 {number(width)} {number(height)}">{title}{marks}</svg>'
