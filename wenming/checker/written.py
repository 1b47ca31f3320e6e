"""How a report that was read stood in its source: labels, lists, and what was not taken over."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

from attrs import field, frozen

from wenming.diagnostics import Span
from wenming.model import Path

__all__ = ["AS_BUILT", "NotedKind", "Noted", "Written", "WrittenLabel"]

NotedKind: TypeAlias = Literal["site", "title", "insert", "torn_figure", "page_marker"]


@frozen
class WrittenLabel:
    """The label of a heading.

    Attributes:
        text: As written: ``(一)``, ``⒈``.
        number: Its number among its siblings.
        form: Name of the way it is written: ``一、``, ``(一)``, ``1．``.
        kin: Name that forms share which differ in width or in the mark only: ``（一）`` for ``(一)``.
        rank: Depth of the form in the order 一、 （一） 1. （1）: one of a lower rank stands above.
        own_line: No text runs on behind the heading.
        stop: Mark behind a heading that has the line to itself, where the report does not keep it; ``""`` if none.
        start: Offset of its first character in the source, in which it stands as written; ``None`` where it does not.
    """

    text: str
    number: int
    form: str
    kin: str
    rank: int
    own_line: bool = True
    stop: str = ""
    start: int | None = None


@frozen
class Noted:
    """What the source has and the report has not, or has damaged.

    Attributes:
        kind: ``site``: words of a web site around the text; ``title``: the title once more; ``insert``: words of
            a site in mid-sentence;
            ``torn_figure``: a line break inside a figure; ``page_marker``: a number of a page among the words.
        text: As it stands there.
        meant: What was meant; ``""`` where nothing was.
        span: Where.
        path: The text of the report in which it stands, if it does.
    """

    kind: NotedKind
    text: str
    meant: str
    span: Span
    path: Path | None = None


def _shut(value: Mapping[Path, WrittenLabel]) -> Mapping[Path, WrittenLabel]:
    return MappingProxyType(dict(value))


@frozen(kw_only=True)
class Written:
    """What a source shows besides the report.

    Attributes:
        labels: Label of each numbered heading, by the path of its node.
        lists: Labels of each marked list, ``("一是", "三是")``, with its path.
        noted: What was left out, and what is damaged.
    """

    labels: Mapping[Path, WrittenLabel] = field(factory=dict, converter=_shut)
    lists: tuple[tuple[Path, tuple[str, ...]], ...] = ()
    noted: tuple[Noted, ...] = ()


AS_BUILT = Written()
"""Of a report that was not read: its labels are computed, so none is wrong."""
