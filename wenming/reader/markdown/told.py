"""What the marks of Markdown tell of a line, settled by the lines around it.

Our own pages: bold alone over a table or under a picture is its caption; slanted alone under a table its
note, over it the description of a chart; a hard break ends the name in a signature; a rule begins an
attachment.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from wenming.reader.frame.frame import read_date
from wenming.reader.frame.standing_out import tell_titles
from wenming.reader.headings.labels import read_label
from wenming.reader.lines import Dropped, RawLine

__all__ = ["is_typed", "settled"]

_ = str  # marks words for the catalogues
_CHART = _("description of a chart")
_ATTACHMENT = re.compile("附件[0-9]{0,2}")
_CALL, _TYPED = 60, 40  # characters of a salutation, of a heading typed by hand
_ROWS = ("header", "row")
_PLAIN = ("", "body", "item")  # of a text without marks


def settled(lines: Sequence[RawLine]) -> list[RawLine]:
    """Return *lines* with hints of :data:`wenming.reader.lines.HINTS` for what their marks tell."""
    titled = _title(lines)
    found: list[RawLine] = []
    for at, line in enumerate(lines):
        before = found[-1].hint if found else ""
        behind = lines[at + 1].hint if at + 1 < len(lines) else ""
        told = _settle(line, before, behind, titled)
        found.append(told)
        if told.hint == "caption" and behind in _ROWS and _is_pictures(told, before):
            found.append(evolve(told, text="", origins=(), dropped=(), hint="body"))  # the table below has none
    _sign(found)
    _address(found)
    headed = any(line.hint.startswith(("heading", "run_in")) for line in found)
    if not headed and (any(map(_is_labelled, found)) or all(line.hint in _PLAIN for line in found)):
        plain = [evolve(line, hint="") if line.hint == "body" else line for line in found]
        strong = {line.start for line in lines if line.hint == "strong"}
        tell_titles(plain, {at for at, line in enumerate(plain) if line.text and line.start in strong})
        return plain
    return found


def _is_labelled(line: RawLine) -> bool:
    label = read_label(line.text)
    return label is not None and label.form.sure


def _title(lines: Sequence[RawLine]) -> bool:
    """Tell whether the one heading of the first level is the title."""
    levels = [line.hint for line in lines if line.hint.startswith("heading")]
    return levels.count("heading1") == 1 and levels[0] == "heading1"


def _is_pictures(caption: RawLine, before: str) -> bool:
    """Tell whether a caption between a picture and a table belongs to the picture."""
    return before == "picture" and not caption.text.startswith("表")


def _settle(line: RawLine, before: str, behind: str, titled: bool) -> RawLine:
    hint = line.hint
    if hint.startswith("heading"):
        return evolve(line, hint=_heading(hint, before, titled))
    if before == "rule" and hint in ("", "strong") and _ATTACHMENT.fullmatch(line.text):
        return evolve(line, hint="attachment")
    match hint:
        case "strong" if before in _ROWS and (behind not in _ROWS or line.text.startswith(("图", "圖"))):
            return evolve(line, hint="note")
        case "strong" if behind in _ROWS or before == "picture":
            return evolve(line, hint="caption")
        case "em" if before in _ROWS:
            return evolve(line, hint="note")
        case "em" if behind in _ROWS:
            left_out = Dropped(line.text, _CHART, line.span(0, len(line.text)))
            return evolve(line, text="", origins=(), hint="body", dropped=(*line.dropped, left_out))
        case "head":
            return evolve(line, hint="run_in" if read_label(line.text) is not None else "body")
        case "numbered":
            return evolve(line, hint="")
        case "" | "strong" | "em":
            return evolve(line, hint="" if is_typed(line.text) else "body")
        case _:
            return line


def _heading(hint: str, before: str, titled: bool) -> str:
    if before == "attachment":
        return "attachment_title"
    level = int(hint[-1])
    if titled:
        return "title" if level == 1 else f"heading{level - 1}"
    return hint


def is_typed(text: str) -> bool:
    """Tell whether a paragraph can be a heading typed by hand: a sure label, and short."""
    label = read_label(text) if len(text) <= _TYPED else None
    return label is not None and label.form.sure and "。" not in text[:-1]


def _sign(lines: list[RawLine]) -> None:
    """Tell name and date of the signature: a name before a hard break, a date alone at the end."""
    for at, line in enumerate(lines):
        if line.hint == "signed":
            lines[at] = evolve(line, hint="dated" if read_date(line.text) else "issuer")
            pair = at + 1 < len(lines) and lines[at + 1].hint == "signed"
            if pair and not read_date(lines[at + 1].text):
                lines[at], lines[at + 1] = evolve(line, hint="body"), evolve(lines[at + 1], hint="body")
    lines[:] = [line for line in lines if line.hint != "rule"]
    ends = [at for at, line in enumerate(lines) if line.hint == "attachment"][:1] or [len(lines)]
    last = ends[0] - 1
    if last > 0 and lines[last].hint == "body" and read_date(lines[last].text):
        lines[last] = evolve(lines[last], hint="dated")


def _address(lines: list[RawLine]) -> None:
    """Tell whom the text addresses: the first paragraph behind the title, with a colon at its end."""
    at = next((n for n, line in enumerate(lines) if line.text and line.hint != "title"), len(lines))
    if at == len(lines) or lines[at].hint != "body" or at == 0:
        return
    text = lines[at].text
    if text.endswith("：") and len(text) <= _CALL and "。" not in text and "如下" not in text:
        lines[at] = evolve(lines[at], hint="recipient")
