"""版头: the lines above a paper's title, its red mark and the red line (GB/T 9704-2012, 7.2).

Three lines fit between the top of the 版心 and the mark, filled or blank; they keep what follows the
mark from rising above it. The mark itself stands in a frame, 35 mm below the top whatever is typed
above it (L-HEAD-4).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import ceil, floor

from wenming.document import RedHead
from wenming.errors import RenderError
from wenming.renderers.columns import characters
from wenming.renderers.profile import Profile, twips
from wenming.renderers.word.runs import runs
from wenming.renderers.word.safe_xml import text_element

__all__ = ["BLANK", "head_height", "head_lines", "mark_line", "mark_size", "red_head"]

BLANK = '<w:p><w:pPr><w:pStyle w:val="WmBody"/></w:pPr></w:p>'
"""One blank line of body."""

_BELOW_TOP = 35  # mm from the top of the 版心 to the mark's (L-HEAD-4)
_SLACK = 20  # twips that a line as wide as its frame leaves free
_LABEL = "签发人："
_BLANKS = BLANK * 2  # L-HEAD-6, L-TITLE-1: above the number, and below the red line
_RULE = 240  # the red line and what parts it from the number, in twips (L-HEAD-9)


def mark_size(mark: str, profile: Profile) -> int:
    """Return the size of *mark* in half-points: the profile's, or what lets it fit one line (L-HEAD-4).

    Raises:
        RenderError: it would be smaller than the title, which no mark is.
    """
    room, wide = Fraction(profile.text_width - _SLACK, 10), max(characters(mark), Fraction(1))
    largest, least = Fraction(profile.mark_size) * 2, Fraction(profile.title_size) * 2
    if room < wide * min(largest, least):
        raise RenderError(
            "is {found} characters long; a line holds {limit} at the title's size, and no mark is smaller. Shorten it.",
            {"found": ceil(wide), "limit": floor(room / min(largest, least))},
            path="official.issuing_mark",
        )
    return max(2, floor(min(largest, room / wide)))


def mark_line(mark: str, profile: Profile) -> int:
    """Return the height of the mark's line in twips: a tenth more than its letters, or their heads rise above it."""
    return mark_size(mark, profile) * 11


def _signer_rows(head: RedHead, profile: Profile) -> list[tuple[str, ...]]:
    """Return the signers two a row, or one where two would touch the number (L-HEAD-8)."""
    names = head.signers
    pairs = [names[at : at + 2] for at in range(0, len(names), 2)]
    if any(len(pair) > 1 for pair in pairs):
        wanted = sum(_columns(pairs)) + len(_LABEL) + characters(head.number) + 4  # margins, and between them
        if wanted * profile.char_width > profile.text_width:
            return [(name,) for name in names]
    return pairs


def _columns(rows: Sequence[tuple[str, ...]]) -> list[Fraction]:
    """Return the width of each column of names, in characters."""
    return [max(characters(row[at]) for row in rows if len(row) > at) for at in range(len(rows[0]))]


def _tabs(*stops: tuple[str, int]) -> str:
    made = "".join(f'<w:tab w:val="{kind}" w:pos="{at}"/>' for kind, at in stops)
    return f"<w:tabs>{made}</w:tabs>"


def _row_tabs(rows: Sequence[tuple[str, ...]], profile: Profile) -> tuple[str, str]:
    """Return the tab stops of the first row of signers and of those that wrap, names below names.

    The widest row ends one character from the right. One row alone is set against that place itself,
    which is exact whatever letters the names hold (L-HEAD-7).
    """
    unit = profile.char_width
    edge = profile.text_width - unit
    if len(rows) == 1:
        return _tabs(("right", edge)), ""
    columns = _columns(rows)
    first = edge - floor((sum(columns) + len(columns) - 1) * unit)
    second = [("left", first + floor((columns[0] + 1) * unit))] if len(columns) > 1 else []
    return _tabs(("left", first - len(_LABEL) * unit), *second), _tabs(("left", first), *second)


def _signed_words(head: RedHead, profile: Profile) -> list[tuple[str, str]]:
    """Return for each row what precedes its names, and the names: the number is on the last (L-HEAD-8)."""
    rows = _signer_rows(head, profile)
    between = "　" if len(rows) == 1 else "\t"
    last = len(rows) - 1
    return [
        ((head.number if at == last else "") + "\t" + ("" if at else _LABEL), between.join(row))
        for at, row in enumerate(rows)
    ]


def _signed(head: RedHead, profile: Profile) -> Iterator[str]:
    """Yield the rows of signers (L-HEAD-7, 8)."""
    unit = profile.char_width
    tabs = _row_tabs(_signer_rows(head, profile), profile)
    before = max(0, profile.body_pitch - unit)
    above = f'<w:spacing w:before="{before}" w:after="0" w:line="{unit}" w:lineRule="exact"/>'
    inside = f'<w:ind w:firstLineChars="100" w:firstLine="{unit}"/><w:jc w:val="left"/>'
    rows = _signed_words(head, profile)
    for at, (lead, names) in enumerate(rows):
        style, place = ("WmNumber", inside) if at == len(rows) - 1 else ("WmSigners", "")
        words = runs(lead, profile.fonts.fangsong.word)
        words += runs(names, profile.fonts.kai.word, style="WmSignerName")
        properties = tabs[bool(at)] + (above if at else "") + place
        yield f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{words}</w:p>'


def _mark(mark: str, profile: Profile) -> str:
    size = mark_size(mark, profile)
    height = mark_line(mark, profile)
    frame = (
        f'<w:framePr w:w="{profile.text_width}" w:h="{height}" w:hRule="exact" w:wrap="notBeside" '
        f'w:vAnchor="margin" w:hAnchor="margin" w:xAlign="center" w:y="{twips(_BELOW_TOP)}"/>'
    )
    line = f'<w:spacing w:before="0" w:after="0" w:line="{height}" w:lineRule="exact"/>'
    letters = f'<w:rPr><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    return (
        f'<w:p><w:pPr><w:pStyle w:val="WmMark"/>{frame}{line}</w:pPr>'
        f"<w:r>{letters}{text_element(mark)}</w:r></w:p>"
    )


def _labels(head: RedHead, profile: Profile) -> Iterator[str]:
    """Yield 份号, 密级 and 紧急程度, one a line in this order, and blank lines down to the mark (L-HEAD-1 … 3)."""
    lines = [
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs(text, font)}</w:p>'
        for style, text, font in (
            ("WmCopyNumber", head.copy_number, profile.fonts.fangsong.word),
            ("WmSecrecy", head.classification, profile.fonts.hei.word),
            ("WmSecrecy", head.urgency, profile.fonts.hei.word),
        )
        if text
    ]
    yield from lines
    yield BLANK * (twips(_BELOW_TOP) // profile.body_pitch - len(lines))


def red_head(head: RedHead, profile: Profile) -> str:
    """Return the paragraphs of 版头 down to the two blank lines above the title (L-HEAD-1 … 10, L-TITLE-1).

    A paper that goes up has its signers on the line of its number (L-HEAD-7), any other its number in
    the middle (L-HEAD-6).
    """
    number = runs(head.number, profile.fonts.fangsong.word)
    level = f'<w:p><w:pPr><w:pStyle w:val="WmNumber"/></w:pPr>{number}</w:p>'
    return "".join(
        (
            *_labels(head, profile),
            _mark(head.mark, profile) + _BLANKS,
            *(_signed(head, profile) if head.signers else (level,)),
            _BLANKS,
        )
    )


def head_lines(head: RedHead, profile: Profile) -> tuple[str, ...]:
    """Return the words of each paragraph of *head* that has any, in order, tabs as they are set."""
    number = [lead + names for lead, names in _signed_words(head, profile)] if head.signers else [head.number]
    lines = (head.copy_number, head.classification, head.urgency, head.mark, *number)
    return tuple(text for text in lines if text)


def head_height(head: RedHead, profile: Profile) -> int:
    """Return how much of the first page *head* takes, blank lines below it included, in twips."""
    rows = len(_signer_rows(head, profile)) if head.signers else 1
    number = profile.char_width + (rows - 1) * profile.body_pitch
    return twips(_BELOW_TOP) + mark_line(head.mark, profile) + 4 * profile.body_pitch + number + _RULE
