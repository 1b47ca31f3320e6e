"""What the file of a rule says of it: why, what is bad, what is good, what may be done.

A docstring has four parts. ``Why`` is prose, and a key of the catalogues. ``Bad`` and ``Good`` are texts that
``check`` is given as they stand, or, where prose alone cannot show the fault, an expression in Python that makes
a report. Several of one kind are several examples; one of several lines stands indented under its name::

    Bad: 走访困难家庭X户。
    Good:
        一、主要做法
        走访困难家庭12户。
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from textwrap import dedent

from attrs import frozen

from wenming.checker.rule import Rule

__all__ = ["Explanation", "explain"]

_PART = re.compile(r"^(Why|Bad|Good|Fix):(.*(?:\n(?!\n*(?:Why|Bad|Good|Fix):|\n\S).*)*)", re.MULTILINE)
_HOUSE = "wenming.checker.rules."


@frozen
class Explanation:
    """What a rule's file says.

    Attributes:
        why: Why the rule is there, in English.
        bad: Texts, or expressions that make reports, in which it finds something.
        good: The same without the fault.
        fix: What may be done about it.
    """

    why: str
    bad: tuple[str, ...]
    good: tuple[str, ...]
    fix: str


def explain(rule: Rule) -> Explanation:
    """Return what the file of a rule of the core says of it.

    Raises:
        LookupError: no file of a rule holds it.
    """
    parts: dict[str, list[str]] = {}
    for found in _PART.finditer(_files()[rule.code]):
        parts.setdefault(found[1], []).append(found[2])
    bad, good = (tuple(dedent(text).strip("\n").strip(" ") for text in parts.get(name, ())) for name in ("Bad", "Good"))
    why, fix = (" ".join("".join(parts.get(name, ())).split()) for name in ("Why", "Fix"))
    return Explanation(why, bad, good, fix)


def _files() -> Mapping[str, str]:
    """Return the docstring of each rule's file by code."""
    modules = (module for name, module in list(sys.modules.items()) if name.startswith(_HOUSE))
    return {module.RULE.code: module.__doc__ or "" for module in modules if hasattr(module, "RULE")}
