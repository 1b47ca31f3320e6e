"""Labels inside a line whose neighbours a web page cut off: it shows the head of a report, or leaves out its middle."""

from __future__ import annotations

from wenming.reader.headings.labels import Label, find_labels
from wenming.reader.headings.titles import find_stop, title_end

__all__ = ["is_under", "is_whole"]

_STOPS, _COLONS = frozenset("。！？!?."), frozenset("：:")  # what stands before a heading
_LONGEST = 40  # characters of its title
_WINDOW = 240
_COMMAS = "，,；;、"
_ANNOUNCED = "如下"


def is_whole(text: str, label: Label, before: str) -> bool:
    """Tell whether *label*, behind the character *before*, has a short title and more behind it.

    The title ends at a stop, or where :func:`title_end` parts it from its text, or at the first label below it.
    Behind a colon the label alone tells nothing, but for 汇报如下：; there only labels below it do.
    """
    if label.enumerates or not (before in _STOPS or before in _COLONS):
        return False
    window = text[label.end : label.end + _WINDOW]
    told = before in _STOPS or _ANNOUNCED in text[max(0, label.start - 4) : label.start]
    if told and _ends(window):
        return True
    below = next(find_labels(window[: _LONGEST + 4]), None)
    if below is None or below.number != 1 or below.form.rank <= label.form.rank or not 1 < below.start <= _LONGEST:
        return False
    return find_stop(window, 0, below.start) in (-1, below.start - 1)


def is_under(text: str, above: Label, label: Label, *, leads: bool) -> bool:
    """Tell whether nothing but the title of *above* stands before *label*: (一)项目建设1、……。2、……

    *leads*: a second label follows; without one the first has a short title.
    """
    if not 4 < above.form.rank < min(label.form.rank, 7) or label.number != 1 or not label.form.plain:
        return False
    title = text[above.end : label.start].rstrip()
    return 1 < len(title) <= _LONGEST and find_stop(title + "\n", 0, len(title)) < 0 and (
        leads or _ends(text[label.end : label.end + _WINDOW])
    )


def _ends(window: str) -> bool:
    """Tell whether a short title ends in *window*, and text follows."""
    end = title_end(window) or 0
    return 1 < end <= _LONGEST and window[end - 1] not in _COMMAS and end < len(window) - 1
