"""The options that choose a page: ``--profile`` and ``--fonts``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from wenming.cli.helpful import option
from wenming.cli.session import Translate
from wenming.errors import WenmingError, shown

if TYPE_CHECKING:
    from wenming.renderers import Profile

__all__ = ["FONT_NAMES", "PROFILE_NAMES", "find_profile", "page_options"]

PROFILE_NAMES = ("gbt9704", "report", "report28", "speech")
FONT_NAMES = ("gb2312", "plain", "fz_gbk")
"""Profiles and fonts of ``wenming.renderers.profiles``, which help must not import."""


def page_options(_: Translate) -> tuple[click.Option, ...]:
    """Return both options."""
    pages, fonts = ", ".join(PROFILE_NAMES), ", ".join(FONT_NAMES)
    return (
        option("--profile", metavar="NAME", about=_("page: {names}; the first by default").format(names=pages)),
        option("--fonts", metavar="NAME", about=_("fonts: {names}; the first by default").format(names=fonts)),
    )


def find_profile(profile: str | None, fonts: str | None) -> Profile:
    """Return the profile that ``--profile`` and ``--fonts`` name.

    Raises:
        WenmingError: a name that is none.
    """
    from attrs import evolve

    from wenming.renderers.profiles import FONTS, PROFILES

    for given, name, known in (("--profile", profile, PROFILES), ("--fonts", fonts, FONTS)):
        if name is not None and name not in known:
            values = {"found": shown(name), "known": ", ".join(known)}
            raise WenmingError("is {found}. Use one of: {known}.", values, path=given)
    found = PROFILES[profile or PROFILE_NAMES[0]]
    return evolve(found, fonts=FONTS[fonts]) if fonts else found
