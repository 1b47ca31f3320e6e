"""Jinja for prose: strict, sandboxed, every figure a citation and no number bare."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache, wraps
from itertools import pairwise
from typing import TYPE_CHECKING, Any, TypeAlias

from wenming.blueprint.views import Absent, Figure, Row, printed
from wenming.errors import Fault, TemplateError, shown
from wenming.templating import compile_template, environment, render_template

if TYPE_CHECKING:
    from jinja2 import Template

    from wenming.templating.sandbox import Sandbox

__all__ = ["render_prose"]

# They turn numbers into text, or cut text where a brace may be doubled.
_NOT_IN_PROSE = ("capitalize", "e", "escape", "lower", "replace", "title", "trim", "truncate", "upper")

_ENDS = ("。", "！", "？")
_PAUSES = "，、；"
_STOPS = f"{_PAUSES}。"


Read: TypeAlias = Callable[[str], str | None]
"""Gives the text of a prose file, ``None`` or ``TemplateError`` where there is none."""


def render_prose(source: str, name: str, names: Mapping[str, object], read: Read | None = None) -> str:
    """Fill the template *source* with *names*; the result is in the notation of ``Text.parse``.

    Args:
        source: The template.
        name: What messages call it: ``overview.txt``.
        names: What :func:`wenming.blueprint.views.scope` gives.
        read: Gives the prose that ``{% include "roster.txt" %}`` names; without it nothing can be included.

    Raises:
        TemplateError: names the template, the line, and what was undefined, not given or refused; a
            number that no metric holds is refused, too.
    """
    if "{" not in source and "\n" not in source:
        return source
    return render_template(_compiled(source, name, read), names)


@lru_cache(maxsize=1024)
def _compiled(source: str, name: str, read: Read | None) -> Template:
    return compile_template(_sandbox(read), source, name=name)


@lru_cache(maxsize=32)  # one for each plugin at work
def _sandbox(read: Read | None) -> Sandbox:
    functions = {"sentence": sentence, "listing": listing, "shared": shared, "among": among, "changes": changes}
    # A line is a paragraph, so the line end after a tag must stay.
    made = environment(
        autoescape=False,
        finalize=_printed,
        globals=functions,
        trim_blocks=False,
        loader=read,
        views=(Absent, Figure, Row),
    )
    for name in _NOT_IN_PROSE:
        del made.filters[name]
    for name in ("join", "_joined"):  # the filter, and what stands for a ~ b
        made.filters[name] = _of_words(made.filters[name])
    return made


def _of_words(inner: Callable[..., Any]) -> Callable[..., Any]:
    """Let a filter that joins see nothing but words, so that no number becomes text in it."""

    @wraps(inner)  # with the mark that it wants the context
    def of_words(context: Any, parts: Iterable[object], *args: object, **names: object) -> Any:
        return inner(context, [_printed(one) for one in parts], *args, **names)

    return of_words


def _printed(value: object) -> str:
    """Return *value* in the notation of ``Text.parse``.

    Raises:
        TemplateError: a number, or what was not given, or what is no text.
    """
    if type(value) is str:  # nearly all that is printed
        return value
    if isinstance(value, str | Figure):
        return str(value)
    if isinstance(value, Absent):
        return str(value)  # raises, and says what to do
    if isinstance(value, int | Decimal | Fraction | float) and not isinstance(value, bool):
        raise TemplateError(
            "prints the number {value}, which no metric holds. Give it a field, and cite that: "
            "every figure has an id, a unit and a source.",
            {"value": shown(str(value))},
        )
    raise TemplateError(
        "prints a value of type {type}. Print its parts one by one.", {"type": type(value).__name__}
    )


def _clauses(items: Iterable[object]) -> list[str]:
    """Return the items that say something, as text; ``False`` is what ``f.rose and "…"`` leaves, ``()`` no rows."""
    said = (item for item in items if item is not False and item != () and not isinstance(item, Absent))
    return [text for item in said if (text := _printed(item))]


def sentence(*clauses: object, lead: str = "", join: str = "，", end: str = "。") -> str:
    """Join the clauses that are there; ``""`` where none is, so that no sentence stands without its data.

    A mark that a clause brings along from the data gives way to those of the sentence; an end mark of the last
    clause is not doubled.
    """
    said = [one.lstrip(_STOPS) for one in _clauses(clauses) if one.strip(_STOPS)]
    if not said:
        return ""
    between, last = _printed(join), _printed(end)
    if between:
        said[:-1] = [one.rstrip(_STOPS) for one in said[:-1]]
    whole = f"{_printed(lead)}{between.join(said)}"
    body = whole.rstrip(_STOPS)
    ended = body.endswith(_ENDS) or not last
    return body if ended else f"{body}。" if "。" in whole[len(body) :] else f"{body}{last}"


def listing(*words: object) -> str:
    """甲、乙和丙; no 、 between two quotations or two titles in 《》 (GB/T 15834-2011, 4.5.3.5)."""
    alone = words[0] if len(words) == 1 else None
    items = alone if isinstance(alone, Iterable) and not isinstance(alone, str) else words
    said = _clauses(items)
    head = "".join(f"{one}{'' if _side_by_side(one, two) else '、'}" for one, two in pairwise(said[:-1]))
    return f"{head}{''.join(said[-2:-1])}和{said[-1]}" if len(said) > 1 else "".join(said)


def _side_by_side(one: str, two: str) -> bool:
    return f"{one[-1:]}{two[:1]}" in ("”“", "》《")


def shared(*figures: object) -> str | Absent:
    """均为{a,b,c} where the figures are equal, else 分别为{a}、{b}和{c}; for 见面率、反馈率和满意率……."""
    missing = next((one for one in figures if isinstance(one, Absent)), None)
    if missing is not None:
        return missing
    given = [one for one in figures if isinstance(one, Figure)]
    if len(given) != len(figures) or len(given) < 2:
        raise TemplateError("shared() wants two figures or more, as they are.")
    if len({printed(one) for one in given}) > 1:
        return f"分别为{listing(*given)}"
    return f"均为{{{','.join(str(one)[1:-1] for one in given)}}}"


def among(*pairs: object) -> str | Absent:
    """，其中红色{red}、橙色{orange}, without those not given and those that are zero."""
    said: list[str] = []
    for pair in pairs:
        if not isinstance(pair, tuple) or len(pair) != 2 or not isinstance(pair[1], Figure | Absent):
            raise TemplateError('among() wants pairs of words and a figure: ("红色", red).')
        if pair[1] and not (isinstance(pair[1], Figure) and pair[1].zero):
            said.append(f"{_printed(pair[0])}{pair[1]}")
    return f"，其中{'、'.join(said)}" if said else Absent("among()", Fault("has no part to name"))


def changes(*pairs: object) -> str | Absent:
    """同比分别减少{batches}和{persons} where all went one way, else 批次同比减少{batches}，人次同比增加{persons}.

    Those not given, that are zero, or that cannot be compared are left out; alone, a figure has no words before it.
    """
    given: list[tuple[str, Figure]] = []
    for pair in pairs:
        if not isinstance(pair, tuple) or len(pair) != 2 or not isinstance(pair[1], Figure | Absent | bool):
            raise TemplateError('changes() wants pairs of words and a figure: ("批次", batches).')
        if isinstance(pair[1], Figure) and not pair[1].zero:
            given.append((_printed(pair[0]), pair[1]))
    told = [(words, figure.moved_by) for words, figure in given if not isinstance(figure.moved_by, Absent)]
    if not told:
        return Absent("changes()", Fault("has no change to tell"))
    if len(given) == 1:
        return str(told[0][1])
    verbs = {str(change).partition("{")[0] for _, change in told}
    if len(told) == len(given) and len(verbs) == 1:
        verb = verbs.pop()
        amounts = listing(*(f"{{{str(change).partition('{')[2]}" for _, change in told))
        return f"均{verb}" if verb.startswith("与") else f"{verb[:-2]}分别{verb[-2:]}{amounts}"
    return "，".join(f"{words}{change}" for words, change in told)
