"""Brings a rule that crashes, after a finding, and one that gives nothing at all."""

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Plugin, Rule


def _crash(context: CheckContext, /) -> Iterator[Diagnostic]:
    raise ZeroDivisionError("no report is good enough")
    yield


def _nothing(context: CheckContext, /) -> None:
    return None


PLUGIN = Plugin(
    name="broken_rule",
    api=1,
    rules=(
        Rule(code="BRO101", summary="crashes", message="crashes", look=_crash),
        Rule(code="BRO102", summary="gives None", message="gives None", look=_nothing),
    ),
)
