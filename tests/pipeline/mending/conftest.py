"""Rules that tests of mending can rely on: a mark at every place, an insertion, an unsafe word, one that never ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from wenming import CheckContext, Diagnostic, Fix, Plugin, Registry, Rule, TextEdit


def _every(pattern: str, code: str, context: CheckContext) -> Iterator[Diagnostic]:
    for path, text in context.printed.items():
        for found in re.finditer(pattern, text):
            yield Diagnostic(code, "warning", {"word": found[0]}, path, span=found.span())


def _commas(context: CheckContext, /) -> Iterator[Diagnostic]:
    found = list(_every("(?<![0-9]),", "TST101", context))
    if found:
        yield Diagnostic("TST101", "warning", path=found[0].path, span=found[0].span, occurrences=len(found))


def _wide_commas(context: CheckContext, _: Diagnostic, /) -> Fix:
    found = _every("(?<![0-9]),", "TST101", context)
    return Fix([TextEdit(one.path, *one.span, "，") for one in found if one.span], "safe")


def _names(code: str, summary: str, pattern: str, new: str, safety: str = "safe") -> Rule:
    return Rule(
        code=code,
        summary=summary,
        message=summary,
        look=lambda context: _every(pattern, code, context),
        fix=lambda _, finding: Fix.replacing(finding, new, safety),  # type: ignore[arg-type]
    )


RULES = (
    Rule(code="TST101", summary="a half-width comma", message="a comma", look=_commas, fix=_wide_commas),
    _names("TST102", "a day without its dot", "“720”", "“7·20”"),
    _names("TST103", "too good a word", "很好", "较好", "unsure"),
    _names("TST104", "no rest", "甲", "甲甲"),
    _names("TST105", "a brace", "【", "{"),
    _names("TST106", "a quote", "＇", "'"),
    _names("TST107", "a double quote", "＂", '"'),
    _names("TST108", "a colon", "∶ ", ": "),
    Rule(code="TST109", summary="breaks", look=lambda context: _every("丙", "TST109", context), fix=lambda _, __: 1 / 0),
)


@pytest.fixture
def rules() -> Registry:
    """Return a registry that has these rules."""
    return Registry([Plugin(name="tst", api=1, rules=RULES)])
