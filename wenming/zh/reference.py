"""The reference page of :mod:`wenming.zh`, made from its docstrings: ``python -m wenming.zh.reference``.

Kept at ``docs/reference/zh.md``; a test compares.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator
from enum import EnumMeta

from wenming import zh

__all__ = ["reference"]

_HEAD = """\
# Chinese writing · 中文写法（wenming.zh）

Made from the docstrings by `python -m wenming.zh.reference`; do not edit.

Numbers, money, dates, quantities, punctuation, width and script: useful alone, without a report. Each
name is imported from `wenming.zh` and loads on first use. How to use them: [numbers](../how-to/numbers.md),
[money](../how-to/money.md), [dates](../how-to/dates.md), [punctuation](../how-to/punctuation.md),
[script](../how-to/traditional_script.md). Fields of `Quantity`: [figures](figures.md).
"""
_PARTS = ("Args", "Attributes", "Returns", "Raises", "Yields")
_ITEM = re.compile(r"    (\w[\w, ]*): (.*)")


def reference() -> str:
    """Return the page."""
    lines = [_HEAD]
    for name in zh.__all__:
        value = getattr(zh, name)
        if inspect.isclass(value) or inspect.isfunction(value):
            lines += [f"## `{name}`", "", *_described(name, value), ""]
    rest = [name for name in zh.__all__ if f"## `{name}`" not in lines]
    lines += ["## Constants", "", *(f"- `{name}`: {_shape(getattr(zh, name))}" for name in rest)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _shape(value: object) -> str:
    names = ", ".join(f"`{one}`" for one in value) if hasattr(value, "__iter__") else ""
    return f"{type(value).__name__} of {names}" if names else type(value).__name__


def _described(name: str, value: type | object) -> Iterator[str]:
    if inspect.isfunction(value):
        yield from ("```text", *_signature(name, value), "```", "")
    yield from _paragraphs(inspect.getdoc(value) or "")
    if isinstance(value, EnumMeta):
        yield from ("", "One of " + ", ".join(f"`{one.value}`" for one in value) + ".")  # type: ignore[var-annotated]


def _signature(name: str, function: object) -> Iterator[str]:
    """Yield the signature as it is written, one parameter a line where it is long."""
    assert inspect.isfunction(function)
    found = inspect.signature(function)
    line = f"{name}{found}".replace("'", '"')
    line = re.sub(r'(: |-> )"([^"]*)"', r"\1\2", line)
    if len(line) <= 100:
        yield line
        return
    inside, _, result = line.removeprefix(f"{name}(").rpartition(") -> ")
    yield f"{name}("
    yield from (f"    {parameter}," for parameter in re.split(r", (?![^\[\]]*\])", inside))
    yield f") -> {result}"


def _paragraphs(doc: str) -> Iterator[str]:
    """Yield a docstring as Markdown: its parts become lists."""
    part = ""
    for line in _plain(doc).split("\n"):
        head = line.removesuffix(":")
        if head in _PARTS and line.endswith(":"):
            part = head
            yield from (f"**{part}**", "")
        elif part and (found := _ITEM.match(line)) and not line.startswith("     "):
            yield f"- `{found[1]}`: {found[2]}"
        elif part and line.startswith("    "):
            yield f"  {line.strip()}" if part not in ("Returns", "Yields") else line.strip()
        else:
            part = part if line.startswith("    ") or not line else ""
            yield line


def _plain(doc: str) -> str:
    """Return *doc* with the marks of reStructuredText as Markdown's."""
    doc = re.sub(r":\w+:`~?([^`]+)`", lambda found: f"`{found[1].rpartition('.')[2]}`", doc)
    return re.sub(r"``([^`]+)``", r"`\1`", doc)


if __name__ == "__main__":
    sys.stdout.buffer.write(reference().encode("utf-8"))
