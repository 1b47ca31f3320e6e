"""Profiles by name: GB/T 9704 to the letter, and the habits of work reports (section 13, L-REP-1 … 14).

No standard governs reports without a red head, so these are habits, each of them common; a house takes
the nearest and changes what differs: ``attrs.evolve(REPORT, pitch=28)``.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from attrs import evolve

from wenming.errors import RenderError, shown
from wenming.renderers.fonts import FONTS_FZ_GBK, FONTS_GB2312, FONTS_PLAIN, FontSet
from wenming.renderers.profile import GBT_9704, Face, Profile

__all__ = ["FONTS", "PROFILES", "REPORT", "REPORT_28", "SPEECH", "profile_of"]

REPORT = evolve(
    GBT_9704,
    name="work report",
    title_above=2,
    byline="title",
    levels=(Face(font="hei"), Face(font="kai", bold=True), Face(font="fangsong", bold=True), Face(font="fangsong")),
)
"""The usual work report: the page of GB/T 9704, unit and date under the title, 楷体 and third level bold.

The title begins on the third line (L-REP-2); sub-titles as L-REP-9 has them.
"""

REPORT_28 = evolve(
    REPORT,
    name="work report, 28 pt",
    top=28,
    bottom=28,
    left=27,
    right=27,
    lines=24,
    pitch=28,
    title_above=0,
    page_number="centre",
)
"""A work report at 固定值28磅 with margins of 28 and 27 mm: 24 lines of 28 characters (L-REP-1, 10, 12)."""

SPEECH = evolve(
    REPORT,
    name="speech",
    lines=18,
    pitch=35,
    chars=24,
    body_size=18,
    title_pitch=36,
    table_size=16,
    table_pitch=26,
    page_number="centre",
)
"""A speech to be read aloud: 小二 at 35 pt, 18 lines of 24 characters (L-REP-14)."""

PROFILES: Mapping[str, Profile] = MappingProxyType(
    {"gbt9704": GBT_9704, "report": REPORT, "report28": REPORT_28, "speech": SPEECH}
)
"""Profiles by the name that ``--profile`` takes, the default first."""

FONTS: Mapping[str, FontSet] = MappingProxyType(
    {"gb2312": FONTS_GB2312, "plain": FONTS_PLAIN, "fz_gbk": FONTS_FZ_GBK}
)
"""Font sets by the name that ``--fonts`` takes, the default first."""


def profile_of(given: Profile | str | None, *, verb: str) -> Profile:
    """Return the profile that *given* is or names, GB/T 9704 for none; *verb* is who was given it.

    Raises:
        RenderError: a name that no profile has.
        TypeError: neither a profile nor a name.
    """
    if given is None or isinstance(given, Profile):
        return given or GBT_9704
    if not isinstance(given, str):
        raise TypeError(f"{verb}() wants a Profile or its name as profile, got {type(given).__name__}")
    if given not in PROFILES:
        values = {"found": shown(given), "known": ", ".join(PROFILES)}
        raise RenderError("is {found}. Use one of: {known}.", values, path="profile")
    return PROFILES[given]
