"""Plain: what of a report a page carries. Reading what was written gives the same, and no more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from attrs import evolve

from wenming.document.captions import without_number
from wenming.document.charts import chart_names
from wenming.document.figures import Figures
from wenming.document.points import stopped
from wenming.model import (
    Attachment,
    Block,
    Chart,
    Node,
    Paragraph,
    Picture,
    Point,
    Points,
    Report,
    Section,
    Table,
    Text,
)
from wenming.reader.lines import BLANKS
from wenming.reader.prose.tables import is_marker

__all__ = ["plain"]

_STOPS = "。；"


def plain(report: Report) -> Report:
    """Return what a page of *report* carries, for comparing (``design.md`` section 4, laws).

    ``plain(read(render(r, f)).report) == plain(r)`` for every format that is read. Figures are
    printed. Left out is what no page shows or tells apart: ids, sources, metrics, roles, kinds of
    leaves, owners, days due, answers, genre, period, locale, extra, labels of lists, the title of a
    point apart from its first sentence, the stops that printing adds, numbers of captions, blanks
    around texts, empty paragraphs, the bytes of pictures, heads and imprints of official papers.
    Closing paragraphs belong to the last heading before them; so do paragraphs after the first in the
    last point of a list. A picture is its caption, a chart the table of its figures.
    """
    return _Plain(report).report()


class _Plain:
    """One call of :func:`plain`."""

    def __init__(self, report: Report) -> None:
        self.given = report
        self.figures = Figures(report)

    def report(self) -> Report:
        given = self.given
        opening, closing = self._texts(given.opening), self._texts(given.closing)
        sections = [self._node(section) for section in given.sections]
        if sections:
            sections[-1] = _with_closing(sections[-1], closing)
        return Report(
            self._words(given.title),
            addressee=given.addressee.removesuffix("：").strip(BLANKS),
            opening=opening if sections else (*opening, *closing),
            sections=sections,
            issuer=given.issuer.strip(BLANKS),
            dated=given.dated,
            attachments=[
                Attachment(self._words(each.title), self._blocks(each.body)) for each in given.attachments
            ],
        )

    def _words(self, text: Text) -> Text:
        return Text.literal(self.figures.text(text).strip(BLANKS))

    def _texts(self, texts: Iterable[Text]) -> tuple[Text, ...]:
        return tuple(filter(None, map(self._words, texts)))

    def _node(self, node: Node) -> Section:
        title = self._literal(node.title)
        children = node.children if isinstance(node, Section) else ()
        return Section(
            Text.literal(title.rstrip("。") or title),
            self._blocks(node.body),
            children=[self._node(child) for child in children],
        )

    def _literal(self, text: Text) -> str:
        return self.figures.text(text).strip(BLANKS)

    def _blocks(self, body: Iterable[Block]) -> tuple[Block, ...]:
        return tuple(block for each in body for block in self._block(each))

    def _block(self, block: Block) -> Iterator[Block]:
        match block:
            case Paragraph():
                text = _bare(self._literal(block.text))
                if text and not is_marker(text):
                    yield Paragraph(Text.literal(text))
            case Points():
                yield from self._points(block)
            case Table():
                yield self._table(block)
            case Picture():
                caption = self._caption(block.caption)
                if caption:
                    yield Paragraph(caption)
            case Chart():
                yield self._chart(block)
            case _:
                assert_never(block)

    def _points(self, points: Points) -> Iterator[Block]:
        items = [self._paragraphs(point) for point in points.items]
        last, *after = items[-1]
        yield Points([Point(tuple(map(_paragraph, item))) for item in (*items[:-1], [last])])
        yield from map(_paragraph, after)

    def _paragraphs(self, point: Point) -> list[str]:
        """Return the paragraphs of *point*, its title at the head of the first, stops taken off."""
        lines = [self._literal(paragraph.text) for paragraph in point.body]
        if point.title is not None:
            title = self._literal(point.title)
            lines = [stopped(title, "。") + lines[0], *lines[1:]] if lines else [title]
        return [lines[0].rstrip(_STOPS), *filter(None, lines[1:])]

    def _table(self, table: Table) -> Table:
        return Table(
            rows=[[self._words(cell) for cell in row] for row in table.rows],
            header=[self._words(cell) for cell in table.header],
            caption=self._caption(table.caption),
            note=self._caption(table.note),
        )

    def _caption(self, text: Text | None) -> Text | None:
        """Return the words of a caption, without the number that a page gives it."""
        if text is None:
            return None
        return Text.literal(_bare(self.figures.text(text))) or None

    def _chart(self, chart: Chart) -> Table:
        metrics = [self.figures.metric(id_) for id_ in chart.series]
        rows = zip(chart_names(chart, metrics), (metric.quantity.format() for metric in metrics), strict=True)
        return Table(
            rows=[[Text.literal(cell.strip(BLANKS)) for cell in row] for row in rows],
            note=self._caption(chart.caption),
        )


def _bare(caption: str) -> str:
    """Return the words of *caption*, without numbers at its head however many they are."""
    while (bare := without_number(caption).strip(BLANKS)) != caption:
        caption = bare
    return bare


def _paragraph(text: str) -> Paragraph:
    return Paragraph(Text.literal(text))


def _with_closing(section: Section, closing: tuple[Text, ...]) -> Section:
    """Return *section* with *closing* at the end of the last heading in it."""
    if not closing:
        return section
    if section.children:
        last = section.children[-1]
        assert isinstance(last, Section)  # plain makes every node one
        return evolve(section, children=(*section.children[:-1], _with_closing(last, closing)))
    return evolve(section, body=(*section.body, *map(Paragraph, closing)))
