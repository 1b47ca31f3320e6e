"""The corpus: invented reports in the variety of the genre, each with what a reader must find in it.

The answers stand in the texts, between brackets that no report uses:

- ``⟦2|（一）⟧健全机制⟦/⟧`` a heading of level 2, its label, its title;
- ``⟪一是⟫`` the label of a point; the points of one list follow on one another;
- ``‹128条›`` a figure, value and unit as they stand; ``‹1.52亿元|152000000|元›`` with its value and unit;
- ``¶`` before the title of each document, where a text holds several.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from attrs import frozen

__all__ = ["Figure", "Gold", "Heading", "Listing", "corpus", "parse"]

_FOLDER = Path(__file__).parent / "corpus"
_MARK = re.compile(
    r"⟦(?P<level>\d)\|(?P<label>[^⟧]*)⟧|(?P<end>⟦/⟧)|⟪(?P<point>[^⟫]*)⟫|‹(?P<figure>[^›]*)›|(?P<new>¶)"
)
_PLAIN = re.compile(r"(\d[\d,]*(?:\.\d+)?)(?:余|多|餘)?(.*)")
_ASIDE = "方面"
_NUMBERS = re.compile("[一二三四五六七八九十0-9①-⑳]|首先|其次|再次|最后")
_FIRST = ("一", "首先", "第一", "其一", "（1", "(1", "①", "1")


@frozen
class Heading:
    """A heading: offset of its label, level, label, title, and whether text runs on behind it."""

    start: int
    level: int
    label: str
    title: str
    run_in: bool


@frozen
class Listing:
    """A marked list: offset of its first label, and its labels."""

    start: int
    labels: tuple[str, ...]


@frozen
class Figure:
    """A figure: where it stands, its value, its unit."""

    start: int
    end: int
    value: Fraction
    unit: str


@frozen
class Gold:
    """A text and what stands in it; offsets in code points."""

    name: str
    text: str
    documents: tuple[int, ...]
    headings: tuple[Heading, ...]
    listings: tuple[Listing, ...]
    figures: tuple[Figure, ...]


def corpus() -> tuple[Gold, ...]:
    """Return every text of the corpus, by name."""
    return tuple(parse(path.stem, path.read_text(encoding="utf-8")) for path in sorted(_FOLDER.glob("*.txt")))


def parse(name: str, marked: str) -> Gold:
    """Return the text without its marks, and what they say.

    Raises:
        ValueError: a figure whose value is not told by its words.
    """
    parts: list[str] = []
    length = at = 0
    documents: list[int] = []
    headings: list[tuple[int, int, str, int, int]] = []
    points: list[tuple[int, str]] = []
    figures: list[Figure] = []
    begun: tuple[int, int, str, int] | None = None
    for found in _MARK.finditer(marked):
        parts.append(marked[at : found.start()])
        length += len(parts[-1])
        at = found.end()
        if found["label"] is not None:
            begun = (length, int(found["level"]), found["label"].strip(" 　"), length + len(found["label"]))
        elif found["end"] and begun is not None:
            headings.append((*begun, length))
        elif found["point"] is not None:
            points.append((length, found["point"]))
        elif found["figure"] is not None:
            figures.append(_figure(found["figure"], length))
        elif found["new"]:
            documents.append(length)
        parts.append(found["label"] or found["point"] or (found["figure"] or "").partition("|")[0])
        length += len(parts[-1])
    parts.append(marked[at:])
    text = "".join(parts)
    return Gold(
        name, text, tuple(documents or [0]), tuple(_headings(text, headings)), tuple(_listings(points)), tuple(figures)
    )


def _headings(text: str, found: list[tuple[int, int, str, int, int]]) -> Iterator[Heading]:
    for start, level, label, title, end in found:
        line_end = text.find("\n", end)
        rest = text[end : line_end if line_end >= 0 else len(text)].strip(" 　")
        others = [one for one in found if end <= one[0] < (line_end if line_end >= 0 else len(text))]
        run_in = bool(rest) and not (others and not text[end : others[0][0]].strip(" 　"))
        yield Heading(start, level, label, text[title:end].strip(" 　").rstrip("。：:"), run_in)


def _listings(points: list[tuple[int, str]]) -> Iterator[Listing]:
    """Yield the lists: a first label begins one, inside the list that is open if that is of another kind."""
    open_: list[list[tuple[int, str]]] = []
    found: list[list[tuple[int, str]]] = []
    for one in points:
        kinds = [_kind(each[0][1]) for each in open_]
        kind = _kind(one[1])
        if one[1].startswith(_FIRST) and not (kind == _ASIDE and kind in kinds):
            del open_[kinds.index(kind) if kind in kinds else len(open_) :]
            open_.append([one])
            found.append(open_[-1])
        else:
            del open_[kinds.index(kind) + 1 if kind in kinds else len(open_) :]
            open_[-1].append(one)
            if kind == _ASIDE:
                open_.pop()
    for each in sorted(found):
        yield Listing(each[0][0], tuple(label for _, label in each))


def _kind(label: str) -> str:
    """Return how *label* is written, its number apart."""
    return _ASIDE if label.endswith(_ASIDE) else _NUMBERS.sub("", label)


def _figure(words: str, start: int) -> Figure:
    shown, _, told = words.partition("|")
    if told:
        value, _, unit = told.partition("|")
        return Figure(start, start + len(shown), Fraction(value), unit)
    found = _PLAIN.fullmatch(shown)
    if found is None:
        raise ValueError(f"say the value of ‹{words}›")
    return Figure(start, start + len(shown), Fraction(found[1].replace(",", "")), found[2])
