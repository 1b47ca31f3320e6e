"""Brings a rule that writes into the frozen report, so that the rule after it would fail in its stead."""

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Plugin, Rule


def _write(context: CheckContext, /) -> Iterator[Diagnostic]:
    object.__setattr__(context.report, "sections", None)
    object.__setattr__(context.report.metrics[0], "quantity", "much")
    yield Diagnostic("BRS101", "error", {})


def _read(context: CheckContext, /) -> Iterator[Diagnostic]:
    for section in context.report.sections:
        yield Diagnostic("BRS102", "error", {"title": str(section.title)})


PLUGIN = Plugin(
    name="broken_setattr",
    api=1,
    rules=(
        Rule(code="BRS101", summary="it writes", message="it writes", hint="Write nothing.", look=_write),
        Rule(code="BRS102", summary="it reads", message="{title}", hint="Read on.", look=_read),
    ),
)
