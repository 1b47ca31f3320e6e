"""The form of a blueprint: YAML with an explanation over each field.

A comment is ``# words``; a field that may be left out is ``#name:`` without a space, so that taking the
mark away leaves it in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from wenming.cli.session import Translate

if TYPE_CHECKING:
    from wenming.blueprint import Blueprint, FieldSpec

__all__ = ["form"]

_NOTHING: Mapping[str, str] = MappingProxyType({})
_WORDS = frozenset({"null", "true", "false"})  # what YAML takes for values


def form(
    blueprint: Blueprint,
    _: Translate = str,
    *,
    given: Mapping[str, str] = _NOTHING,
    notes: Mapping[str, str] = _NOTHING,
    closing: Sequence[str] = (),
) -> str:
    """Return the form, as YAML that can be read as it is: required fields empty, the others commented.

    Args:
        blueprint: What to fill in.
        _: Turns the explanations into the language of the reader.
        given: What is known already, as YAML: ``issuer``, ``data.letters``. These are not commented.
        notes: What to say of what is given, by the same names: where it was found.
        closing: Lines to say at the end.
    """
    end = ("", *(f"# {_one_line(line)}" for line in closing)) if closing else ()
    lines = (*_head(blueprint, given, notes, _), "", "data:", *_fields(blueprint, given, notes, _), *end)
    return "\n".join(lines) + "\n"


def _head(
    blueprint: Blueprint, given: Mapping[str, str], notes: Mapping[str, str], _: Translate
) -> Iterator[str]:
    yield f"# {_one_line(blueprint.help)}"
    yield from _comment(
        _(
            "Fill in, save, then run: wenming render THIS-FILE -o REPORT.docx\n"
            "Write values after the colon and a space. A line that begins with # and no space is a field that\n"
            "may be left out: to fill it in, take the # away.\n"
            "Figures: 128, 128条, 1.52亿人次, 近300人. With the year before and a source:\n"
            "{now: 128条, before: 110条, source: 业务台账}\n"
            "A figure of another time than the report takes its own: {now: 128条, period: 2025年9月1日}"
        )
    )
    if any(name.startswith("data.") for name in given):
        yield from _comment(
            _(
                "before is the figure of the year before; this year's goes behind now:.\n"
                "Where there is none this year, delete the line."
            )
        )
    yield f"blueprint: {blueprint.name}"
    required, optional = _("required"), _("may be left out")
    for name, words, mark in (
        ("issuer", _("Office that reports and signs, such as 某市气象局"), ""),
        ("period", _("Time it reports on: 2025年, 2025年上半年, 2025年1—9月"), ""),
        ("dated", _("Day of signature, such as 2026-01-08"), "#"),
        ("addressee", _("Whom it addresses, such as 市人民政府"), "#"),
        ("title", _("Title, if not the usual one"), "#"),
        ("source", _("Source of every figure that names none itself"), "#"),
    ):
        yield ""
        yield f"# {_said(words, optional if mark else required, _)}"
        yield f"{name}: {given[name]}" if name in given else f"{mark}{name}:"
    if "locale" in given:
        yield from ("", f"# {_('Language and script of the report')}", f"locale: {given['locale']}")
    if "disclosure" in notes:
        yield from ("", f"# {_one_line(notes['disclosure'])}", "#disclosure: internal")


def _fields(
    blueprint: Blueprint, given: Mapping[str, str], notes: Mapping[str, str], _: Translate
) -> Iterator[str]:
    for spec in blueprint.fields:
        yield ""
        yield f"  # {_explained(spec, _)}"
        for one in spec.fields:
            yield f"  #   {one.name}: {_explained(one, _)}"
        if f"data.{spec.name}" in notes:
            yield f"  # {_one_line(notes[f'data.{spec.name}'])}"
        if f"data.{spec.name}" in given:
            yield f"  {_key(spec.name)}: {given[f'data.{spec.name}']}"
            continue
        mark = "" if spec.required else "#"
        yield f"  {mark}{_key(spec.name)}:"
        for index, one in enumerate(spec.fields):
            yield f"      {mark}{_key(one.name)}:" if index else f"    {mark}- {_key(one.name)}:"


def _explained(spec: FieldSpec, _: Translate) -> str:
    facts = [_("required") if spec.required else _("may be left out")]
    if spec.unit:
        facts.insert(0, _("unit: {unit}").format(unit=spec.unit))
    if spec.kind == "rows":
        facts.append(_("a list, one item after each -"))
    return _said(_one_line(spec.help), _("; ").join(facts), _)


def _said(words: str, facts: str, _: Translate) -> str:
    return _("{words}. {facts}").format(words=words.rstrip("。"), facts=facts)


def _key(name: str) -> str:
    return f'"{name}"' if name.lower() in _WORDS else name


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _comment(words: str) -> Iterator[str]:
    return (f"# {line}" for line in words.split("\n"))
