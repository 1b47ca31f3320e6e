"""Formulas (OMML, ECMA-376, part 1, 22.1) as one line of text: a/b, x², √(x+1)."""

from __future__ import annotations

from typing import Final

from wenming.ooxml.xml_parts import Tree

__all__ = ["MATH", "formula_text"]

MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_UP: Final = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_DOWN: Final = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")


def formula_text(element: Tree) -> str:
    """Return the words and signs of *element*, an ``m:oMath`` or a part of one, in reading order."""
    return "".join(map(_text, element))


def _text(element: Tree) -> str:
    tag = element.tag
    if not isinstance(tag, str) or not tag.startswith(MATH):
        return ""
    name = tag[len(MATH) :]
    if name == "t":
        return element.text or ""
    if name == "f":
        return f"{_part(element, 'num', grouped=True)}/{_part(element, 'den', grouped=True)}"
    if name == "rad":
        return f"{_set(_part(element, 'deg'), _UP, '')}√{_part(element, 'e', grouped=True)}"
    if name == "d":
        return _delimited(element)
    if name == "nary":
        sign = _property(element, "naryPr", "chr") or "∫"
        return sign + _scripts(element) + _part(element, "e")
    if name in ("sSup", "sSub", "sSubSup"):
        return _part(element, "e", grouped=True) + _scripts(element)
    return formula_text(element)


def _scripts(element: Tree) -> str:
    return _set(_part(element, "sub"), _DOWN, "_") + _set(_part(element, "sup"), _UP, "^")


def _set(text: str, raised: dict[int, int], mark: str) -> str:
    """Return *text* raised or lowered where Unicode has all its characters so, else behind *mark*."""
    if all(ord(char) in raised for char in text):
        return text.translate(raised)
    return mark + _grouped(text)


def _delimited(element: Tree) -> str:
    opened, closed = _property(element, "dPr", "begChr"), _property(element, "dPr", "endChr")
    parts = [formula_text(one) for one in element.iterchildren(MATH + "e")]
    return ("(" if opened is None else opened) + ",".join(parts) + (")" if closed is None else closed)


def _property(element: Tree, group: str, name: str) -> str | None:
    found = element.find(f"{MATH}{group}/{MATH}{name}")
    said = found.get(MATH + "val") if found is not None else None
    return str(said) if said is not None else None


def _part(element: Tree, name: str, *, grouped: bool = False) -> str:
    found = element.find(MATH + name)
    text = formula_text(found) if found is not None else ""
    return _grouped(text) if grouped else text


def _grouped(text: str) -> str:
    whole = text.isalnum() or (text[:1] == "(" and text[-1:] == ")" and "(" not in text[1:])
    return text if whole or not text else f"({text})"
