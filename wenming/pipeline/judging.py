"""check_layout: a Word file in, what its layout lacks out."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from wenming.checker import select_rules
from wenming.limits import Limits
from wenming.pipeline.reading import read_content
from wenming.renderers import Profile
from wenming.renderers.fonts import FontSet
from wenming.renderers.profiles import profile_of
from wenming.renderers.word.layout import LAYOUT_RULES, LayoutFinding, judge

__all__ = ["check_layout"]


def check_layout(
    source: bytes | str | os.PathLike[str] | BinaryIO,
    *,
    profile: Profile | str | None = None,
    fonts: FontSet | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    limits: Limits | None = None,
) -> tuple[LayoutFinding, ...]:
    """Say where a Word file, whoever wrote it, is not laid out as a profile wants it.

    The file is only read. Paragraphs are told apart by the styles of wenming where they have them, else
    by their words, as a reader tells them. What only a rendered page shows is not judged.

    Args:
        source: A .docx: its bytes, its path or an open binary file.
        profile: What is wanted, or the name of a bundled profile; GB/T 9704 unless given.
        fonts: Take no typeface but the very ones of this set; without it, any name of the right kind.
        select: Prefixes of the rules to go by, ``L-PAGE``; all unless given. The longest prefix decides.
        ignore: Prefixes of the rules to leave out.
        limits: How large the file may be.

    Returns:
        Findings, rule by rule, each in the order of the file; none if all is well.

    Raises:
        ReadError: no Word file, a locked or broken one, one that cannot be opened.
        LimitError: the file is too large, or holds more than a document does.
        ModelError: a prefix that fits no rule.
        RenderError: a name that no profile has.
        TypeError: *source* is none of these, *profile* no profile, *fonts* no font set.
    """
    wanted = profile_of(profile, verb="check_layout")
    if fonts is not None and not isinstance(fonts, FontSet):
        raise TypeError(f"check_layout() wants a FontSet as fonts, got {type(fonts).__name__}")
    rules = select_rules(LAYOUT_RULES, select=select, ignore=ignore)
    file = Path(source) if isinstance(source, str) else source
    content, name = read_content(file, Limits() if limits is None else limits, verb="check_layout")
    assert isinstance(content, bytes)  # only a text comes back as one
    return judge(content, wanted, exact=fonts, rules=rules, place=name)
