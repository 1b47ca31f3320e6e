"""Report + Labels → Document: a tree becomes a flat list of printed blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import assert_never

from wenming.document.blocks import (
    AttachmentHead,
    Block,
    Document,
    Grid,
    Heading,
    Image,
    Line,
)
from wenming.document.captions import Captions
from wenming.document.charts import graph_of
from wenming.document.dates import print_date
from wenming.document.figures import Figures
from wenming.document.official import imprint, red_head, remark
from wenming.document.points import led, point_lines, stopped
from wenming.document.sources import source_notes
from wenming.model import (
    Attachment,
    Chart,
    Node,
    Paragraph,
    Path,
    Picture,
    Points,
    Report,
    Section,
    Table,
    Text,
    media_type,
)
from wenming.model import Block as ModelBlock
from wenming.numbering import Labels

__all__ = ["arrange"]

_FIGURE = r"[-−]?\d[\d,]*(?:\.\d+)?[%‰]?"
_FIGURES = rf"{_FIGURE}(?:\n{_FIGURE})*"
_NOTHING = frozenset(("", "—", "/", "-"))


def arrange(report: Report, labels: Labels, *, notes: bool = False) -> Document:
    """Lay *report* out as a flat list of blocks, with its figures printed.

    Layout on own lines or run in comes from the style that *labels* were written in.

    Args:
        report: What to print.
        labels: From ``number(report, style)``.
        notes: Add where each cited figure comes from, as notes at the end.

    Raises:
        RenderError: what the report says for a red head has not the form of the standard.
    """
    return _Arranger(report, labels).document(notes)


class _Arranger:
    """One call of :func:`arrange`: the report, its labels, its figures."""

    def __init__(self, report: Report, labels: Labels) -> None:
        self.report = report
        self.labels = labels
        self.figures = Figures(report)
        self.text = self.figures.text
        self.captions = Captions(report.locale)

    def document(self, notes: bool) -> Document:
        report, official = self.report, self.report.official
        addressee = report.addressee
        return Document(
            title=self.text(report.title),
            salutation=addressee and (addressee if addressee[-1] in "：:" else addressee + "："),
            blocks=(
                *self._texts(report.opening, "opening"),
                *self._nodes(report.sections, Path(("sections",)), 1),
                *self._texts(report.closing, "closing"),
                *self._attachment_notes(),
            ),
            signature=report.issuer,
            date=print_date(report.dated) if report.dated else "",
            appendix=(*(source_notes(report, self.labels) if notes else ()), *self._attachments()),
            locale=report.locale,
            author=report.issuer,
            head=red_head(report),
            sealed=official is not None and official.sealed,
            remark=remark(report),
            imprint=imprint(report),
        )

    def _texts(self, texts: tuple[Text, ...], name: str) -> Iterator[Block]:
        for index, text in enumerate(texts):
            yield Line(text=self.text(text), path=Path((name, index)))

    def _nodes(self, nodes: tuple[Node, ...], path: Path, level: int) -> list[Block]:
        made: list[Block] = []
        for index, node in enumerate(nodes):
            here = path.under(index)
            made.extend(self._node(node, here, level))
            if isinstance(node, Section) and node.children:
                made.extend(self._nodes(node.children, here.under("children"), level + 1))
        return made

    def _node(self, node: Node, path: Path, level: int) -> list[Block]:
        style = self.labels.style.levels[level - 1]
        body = self._body(node.body, path.under("body")) if node.body else []
        title, stop, rest = self.text(node.title), style.stop, ""
        if style.layout == "run_in" and body and isinstance(body[0], Line) and body[0].kind in _RUNS_IN:
            stop, rest, body = "。", body[0].text, body[1:]
        heading = Heading(
            level=level,
            label=self.labels[path],
            gap=style.scheme.gap,
            title=title,
            stop=stop and stopped(title, stop)[len(title) :],
            rest=rest,
            path=path,
        )
        return [heading, *body]

    def _body(self, body: tuple[ModelBlock, ...], path: Path) -> list[Block]:
        made: list[Block] = []
        for index, block in enumerate(body):
            here = path.under(index)
            if isinstance(block, Paragraph):  # nine blocks in ten
                made.append(Line(text=self.text(block.text), path=here))
            elif isinstance(block, Points):
                self._points(block, here, made)
            else:
                made.extend(self._other(block, here))
        return made

    def _points(self, points: Points, path: Path, made: list[Block]) -> None:
        lines = list(point_lines(points, path, self.labels, self.text))
        first = self.labels[path.under("items", 0)]
        whole = led(made[-1], lines, first) if made and len(points.items) > 1 else None
        made[len(made) - bool(whole) :] = [whole] if whole else lines

    def _other(self, block: Table | Picture | Chart, path: Path) -> Iterator[Block]:
        match block:
            case Table():
                yield from self._table(block, path)
            case Picture():
                kind = media_type(block.data)
                yield Image(data=block.data, media_type=kind, alt=block.alt, path=path)
                yield from self._caption("figure", block.caption, path)
            case Chart():
                yield graph_of(block, [self.figures.metric(id_) for id_ in block.series], path)
                yield from self._caption("figure", block.caption, path)
            case _:
                assert_never(block)

    def _caption(self, kind: str, caption: Text | None, path: Path) -> Iterator[Block]:
        if caption is not None:
            words = self.text(caption)
            label = self.captions.label(kind, words)
            text = Captions.text(label, words)
            yield Line(text=text, path=path.under("caption"), kind="caption", label=label)

    def _table(self, table: Table, path: Path) -> Iterator[Block]:
        yield from self._caption("table", table.caption, path)
        rows = tuple(map(self.figures.row, table.rows))
        yield Grid(
            header=self.figures.row(table.header),
            rows=rows,
            numeric=tuple(map(_is_numeric, zip(*rows, strict=True))) or (False,) * len(table.header),
            path=path,
            landscape=table.landscape,
        )
        if table.note is not None:
            yield Line(text=self.text(table.note), path=path.under("note"), kind="note")

    def _attachment_notes(self) -> Iterator[Block]:
        attachments = self.report.attachments
        for index, attachment in enumerate(attachments):
            number = f"{index + 1}. " if len(attachments) > 1 else ""
            lead = "附件：" if index == 0 else ""
            yield Line(
                text=f"{lead}{number}{self.text(attachment.title)}",
                path=Path(("attachments", index, "title")),
                kind="attachment_note",
            )

    def _attachments(self) -> Iterator[Block]:
        several = len(self.report.attachments) > 1
        for index, attachment in enumerate(self.report.attachments):
            yield from self._attachment(attachment, index, f"附件{index + 1}" if several else "附件")

    def _attachment(self, attachment: Attachment, index: int, label: str) -> Iterator[Block]:
        path = Path(("attachments", index))
        yield AttachmentHead(label=label, title=self.text(attachment.title), path=path)
        yield from self._body(attachment.body, path.under("body"))


_RUNS_IN = ("body", "point")


@cache
def _figures() -> re.Pattern[str]:
    return re.compile(_FIGURES)  # for reports with tables


def _is_numeric(column: tuple[str, ...]) -> bool:
    """Tell whether a column holds figures and, at most, marks for none."""
    filled = [cell for cell in column if cell not in _NOTHING]
    return _figures().fullmatch("\n".join(filled)) is not None
