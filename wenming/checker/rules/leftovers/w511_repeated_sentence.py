"""W511: one sentence in two paragraphs.

Why: a sentence of some length comes once; where it comes again, a paragraph was copied to be rewritten, and was not.
Bad:
    2025年工作总结
    一、主要做法
    成立专班。坚持把服务群众放在首位，推动各项任务一件一件落到实处。
    二、工作成效
    坚持把服务群众放在首位，推动各项任务一件一件落到实处。满意度持续提高。
Good:
    2025年工作总结
    一、主要做法
    成立专班。坚持把服务群众放在首位，推动各项任务一件一件落到实处。
    二、工作成效
    各项任务全部完成，群众满意度持续提高。
Fix: none; which of the two stands, only the writer knows.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.times import sentences
from wenming.diagnostics import Diagnostic
from wenming.model import Path

__all__ = ["RULE"]

_SHORTEST = 22  # characters; slogans and names of documents recur
_SHOWN = 20
_PLACES = ("opening", "closing", "body")


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a finding for each sentence that stands already in another paragraph; whole paragraphs are W503's."""
    first: dict[str, tuple[Path, str]] = {}
    for path, text in context.texts:
        if path[0] == "attachments" or len(path) < 2 or path[-2] not in _PLACES:
            continue
        for start, said in sentences(text):
            words = "".join(said.split())
            if len(words) < _SHORTEST:
                continue
            before, whole = first.setdefault(words, (path, text))
            if before != path and "".join(whole.split()) != "".join(text.split()):
                values = {"excerpt": f"{words[:_SHOWN]}…", "place": context.label(before) or str(before)}
                yield Diagnostic("W511", "warning", values, path, span=(start, start + len(said)))


RULE = Rule(
    code="W511",
    summary="one sentence in two paragraphs",
    message="this sentence stands already under {place}: {excerpt}",
    hint="Delete one of the two, or say there what is different.",
    look=_look,
)
