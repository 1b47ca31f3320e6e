"""What broke the grammar of a JSON text: our own words for it, and the place to mend."""

from __future__ import annotations

import re

from wenming.errors import Fault, shown
from wenming.schema.yaml_faults import Verdict

__all__ = ["diagnose"]

_CLOSING = {"{": "}", "[": "]"}
_TOKEN = re.compile(r'"(?:\\.|[^"\\])*"?|[{}\[\]]', re.DOTALL)
_FULL_WIDTH = {"，": ",", "：": ":", "“": '"', "”": '"', "｛": "{", "｝": "}", "［": "[", "］": "]"}


def diagnose(text: str, problem: str, at: int) -> Verdict:
    """Return what is wrong in *text*, in our words.

    Args:
        text: The text.
        problem: What the decoder of the standard library says; its words differ by release.
        at: Where it stopped.
    """
    behind = len(text[:at].rstrip())  # the end of what was sound
    met = text[at : at + 1]
    if "string" in problem or (problem.startswith("Invalid control") and met in "\r\n"):
        return _open_quote(at if text[at : at + 1] == '"' else text.rfind('"', 0, at))
    if problem.startswith("Invalid control"):
        values = {"code": f"U+{ord(met):04X}"}
        return Verdict(Fault("holds {code}, which JSON cannot carry as it is. Delete it.", values), at)
    if problem.startswith("Invalid \\"):
        return Verdict(Fault("in double quotes a backslash has a meaning of its own. Write it twice."), at)
    if problem.startswith("Extra data"):
        return Verdict(Fault("is more than one value. A file holds one: delete the rest."), at)
    if not text[at:].strip():
        return _open_bracket(text, behind)
    return _mark(text, problem, at, behind)


def _mark(text: str, problem: str, at: int, behind: int) -> Verdict:
    """Tell what stands where a key, a value, a colon or a comma was due."""
    met = text[at : at + 1]
    if met in _FULL_WIDTH:
        values = {"found": met, "wanted": _FULL_WIDTH[met]}
        return Verdict(Fault("here stands a full-width {found}. Write {wanted}.", values), at)
    if "trailing comma" in problem or (met in "}]" and text[behind - 1 : behind] == ","):
        message = "nothing follows this comma. Delete it."
        return Verdict(Fault(message), at if met == "," else behind - 1)
    if met in "}]" and problem.startswith("Expecting ',' delimiter"):
        return _open_bracket(text, behind)  # closed by a bracket of the other kind
    if problem.startswith("Expecting ',' delimiter"):
        return Verdict(Fault("a comma is missing behind this. Part entries with ','."), max(behind - 1, 0))
    if problem.startswith("Expecting ':' delimiter"):
        return Verdict(Fault("a colon is missing behind this key. Write '\"key\": value'."), max(behind - 1, 0))
    if problem.startswith("Expecting property name"):
        return Verdict(Fault("a key is due here. Write it in double quotes."), at)
    values = {"found": shown(met)}
    message = "a value is due here, not {found}. Write a number, true, false, null, or text in double quotes."
    return Verdict(Fault(message, values), at)


def _open_quote(at: int) -> Verdict:
    message = "the quote {mark} that opens here is not closed in its line. Close it behind the value."
    return Verdict(Fault(message, {"mark": '"'}), max(at, 0))


def _open_bracket(text: str, end: int) -> Verdict:
    """The text ends too early: name the innermost bracket that is still open."""
    waiting: list[int] = []
    for found in _TOKEN.finditer(text, 0, end):
        if found.group() in _CLOSING:
            waiting.append(found.start())
        elif found.group() in _CLOSING.values() and waiting:
            waiting.pop()
    if not waiting:
        return Verdict(Fault("the text ends where a value is due. Write the value."), end)
    opening = text[waiting[-1]]
    message = "the {mark} that opens here is not closed. Close it with a half-width {closing}."
    return Verdict(Fault(message, {"mark": opening, "closing": _CLOSING[opening]}), waiting[-1])
