"""One paragraph: its words with their automatic number, and what the file says it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import define, field, frozen

from wenming.ooxml.xml_parts import WORD, Tree
from wenming.reader.frame.standing_out import LONGEST
from wenming.reader.word.fields import Fields
from wenming.reader.word.numbering import Numbering, Printed
from wenming.reader.word.runs import Hung, Left, Source, Words
from wenming.reader.word.styles import (
    CONTENTS,
    Look,
    Numbered,
    Styles,
    first_line,
    integer,
    switched_on,
    twips,
    value,
)

__all__ = ["Paragraph", "ParagraphReader"]

_DEEP: Final = 3000  # twips from the left edge of what is set to the right
_CENTRED, _RIGHT = "　" * 4, "　" * 16
_DELETED, _HIDDEN, _DROP_CAP = "deleted", "hidden", "drop cap"
_MOST: Final = 4  # characters that a first line is set in


@frozen(kw_only=True)
class Paragraph:
    """What is read of one ``w:p``.

    Attributes:
        text: Its words, its automatic number before them.
        hint: What the file says it is.
        dropped: Why it is no part of a report; ``""`` if it is.
        left: What was left out of it.
        sources: Where its words come from.
        hung: What hangs on it.
        own: Whether its style is one of ours.
        indent: Blanks that stand for how it is set in, as a text has them.
        list: The list that numbers it.
        strong: Whether it may be a title for its looks: short, all of it bold.
    """

    text: str
    hint: str = ""
    dropped: str = ""
    left: Sequence[Left] = ()
    sources: Sequence[Source] = ()
    hung: Sequence[Hung] = ()
    own: bool = False
    indent: str = ""
    list: str = ""
    strong: bool = False


@define
class ParagraphReader:
    """Reads paragraphs in the order of the file, for lists and fields run from one to the next."""

    styles: Styles
    numbering: Numbering
    fields: Fields = field(factory=Fields)
    _carried: Words | None = field(default=None, init=False)

    def read(self, element: Tree) -> Paragraph | None:
        """Return a paragraph; ``None`` where its mark is not shown, for its words are shown with the next one's."""
        properties = element.find(WORD + "pPr")
        look = self.styles.look(value(properties, "pStyle") or "")
        words, self._carried = self._carried or Words(self.styles, self.fields), None
        words.hidden = look.hidden
        listed = self.fields.is_contents
        words.read(element)
        self.fields.end_paragraph()
        end = _end(properties)
        if end:
            if end == _HIDDEN and words.size:
                self._lead(words, properties, look)
            self._carried = words
            return None
        listed = self.fields.is_contents or (listed and words.size > 0)
        label = self._label(properties, look, words)
        hint = _hint(properties, look, words, label.is_bullet)
        text = words.text
        return Paragraph(
            text=text,
            hint=hint if text else "",
            dropped=look.dropped or (CONTENTS if listed else ""),
            left=words.left,
            sources=words.sources,
            own=look.own,
            hung=words.hung,
            indent="" if hint else _indent(properties, look),
            list=label.list if label.text else "",
            strong=not hint and 0 < len(text) <= LONGEST and _is_strong(element),
        )

    def rest(self) -> Paragraph | None:
        """Return the words of a last paragraph whose mark is deleted."""
        words, self._carried = self._carried, None
        if words is None or not (words.size or words.left or words.hung):
            return None
        return Paragraph(text=words.text, left=words.left, sources=words.sources, hung=words.hung)

    def _lead(self, words: Words, properties: Tree | None, look: Look) -> None:
        """Keep what the first of two paragraphs that are shown as one is: Word's style separator runs headings in."""
        self._label(properties, look, words)
        hint = _hint(properties, look, words, is_bullet=False)
        words.head = int(hint[-1]) if hint.startswith("heading") else 0

    def _label(self, properties: Tree | None, look: Look, words: Words) -> Printed:
        """Put the automatic number of a paragraph before its words, and return it."""
        numbered = Numbered.of(properties).over(look.numbered)
        if not numbered.list or numbered.list == "0" or words.labelled or (words.left and not words.size):
            return Printed()
        printed = self.numbering.label(numbered, look.id)
        if printed.text:
            words.label(printed.text)
        return printed


def _hint(properties: Tree | None, look: Look, words: Words, is_bullet: bool) -> str:
    """Return what the file says a paragraph is; an outline level of its own beats that of its style."""
    if words.head:
        return f"heading{words.head}"
    level = value(properties, "outlineLvl")
    outline = integer(level, 9) + 1 if level is not None else look.outline or 0
    hint = look.hint
    free = hint in ("", "body", "item") or (hint.startswith("heading") and level is not None)
    if free and 1 <= outline <= 9:
        return f"heading{outline}"
    return "item" if is_bullet and not hint else hint


def _end(properties: Tree | None) -> str:
    """Return why a paragraph and the next are shown as one: its end is deleted or hidden, or it is a drop cap."""
    if properties is None:
        return ""
    mark = properties.find(WORD + "rPr")
    if mark is not None and any(mark.find(WORD + name) is not None for name in ("del", "moveFrom")):
        return _DELETED
    if mark is not None and switched_on(mark, "vanish"):
        return _HIDDEN
    frame = properties.find(WORD + "framePr")
    return _DROP_CAP if frame is not None and frame.get(WORD + "dropCap") in ("drop", "margin") else ""


def _is_strong(element: Tree) -> bool:
    """Tell whether all words of a paragraph are set in bold by hand."""
    runs = [run for run in element.iter(WORD + "r") if any(one.text for one in run.iter(WORD + "t"))]
    return bool(runs) and all(switched_on(run.find(WORD + "rPr"), "b") for run in runs)


def _indent(properties: Tree | None, look: Look) -> str:
    align = value(properties, "jc") or look.align
    place = properties.find(WORD + "ind") if properties is not None else None
    left = twips(place.get(WORD + "left") or place.get(WORD + "start")) if place is not None else 0
    if align in ("right", "end") or left >= _DEEP:
        return _RIGHT
    if align == "center":
        return _CENTRED
    first = first_line(properties)
    first = look.first if first is None else first
    return "　" * min(max((first or 0) // 100, 0), _MOST)
