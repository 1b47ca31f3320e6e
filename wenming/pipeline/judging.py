"""check_layout: a Word file in, what its layout lacks out."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import BinaryIO

from wenming.checker import select_rules
from wenming.limits import Limits
from wenming.pipeline.reading import read_content
from wenming.renderers import GBT_9704, Profile
from wenming.renderers.fonts import FontSet
from wenming.renderers.word.layout import LAYOUT_RULES, LayoutFinding, judge

__all__ = ["check_layout"]


def check_layout(
    source: bytes | os.PathLike[str] | BinaryIO,
    *,
    profile: Profile | None = None,
    fonts: FontSet | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    limits: Limits | None = None,
) -> tuple[LayoutFinding, ...]:
    """Say where a Word file, whoever wrote it, is not laid out as a profile wants it.

    The file is only read. Paragraphs are told apart by the styles of wenming where they have them, else
    by their words, as a reader tells them. What only a rendered page shows is not judged.

    Args:
        source: A .docx: its bytes, its ``pathlib.Path`` or an open binary file.
        profile: What is wanted; GB/T 9704 unless given.
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
        TypeError: *source* is none of these, *profile* no profile, *fonts* no font set.
    """
    if isinstance(source, str):
        raise TypeError("check_layout() wants bytes, a pathlib.Path or a binary file, got str")
    if profile is not None and not isinstance(profile, Profile):
        raise TypeError(f"check_layout() wants a Profile as profile, got {type(profile).__name__}")
    if fonts is not None and not isinstance(fonts, FontSet):
        raise TypeError(f"check_layout() wants a FontSet as fonts, got {type(fonts).__name__}")
    rules = select_rules(LAYOUT_RULES, select=select, ignore=ignore)
    content, name = read_content(source, Limits() if limits is None else limits, verb="check_layout")
    assert isinstance(content, bytes)  # only a text comes back as one
    wanted = GBT_9704 if profile is None else profile
    return judge(content, wanted, exact=fonts, rules=rules, place=name)
