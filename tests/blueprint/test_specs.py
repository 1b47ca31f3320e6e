"""FieldSpec, SectionSpec and Blueprint: what is wrong with a declaration is said when it is made."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from wenming.blueprint import Blueprint, FieldSpec, SectionSpec
from wenming.errors import ModelError

VISITS = FieldSpec(name="visits", kind="metric", unit="人次", help="接待人次")
TEXT = FieldSpec(name="place", kind="text", help="地点")
ROWS = FieldSpec(name="problems", kind="rows", help="问题", fields=(TEXT, FieldSpec(name="title", kind="text", help="题")))


def blueprint(**change: Any) -> Blueprint:
    """Make a blueprint of three fields, changed."""
    values: dict[str, Any] = {
        "name": "demo/annual",
        "genre": "总结",
        "title": "{{ period }}总结",
        "help": "年度总结",
        "fields": (VISITS, ROWS),
        "sections": (SectionSpec(title="问题", role="problems"),),
    }
    return Blueprint(**{**values, **change})


def test_a_blueprint_takes_any_iterables() -> None:
    """Lists become tuples, so that a blueprint can be shared."""
    made = blueprint(fields=[VISITS], sections=[SectionSpec(title="做法", children=[SectionSpec(title="一")])])

    assert made.fields == (VISITS,)
    assert isinstance(made.sections[0].children, tuple)


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"name": "9a"}, "name"),
        ({"name": "_a"}, "name"),
        ({"name": "a-b"}, "name"),
        ({"name": "issuer"}, "name"),
        ({"name": "sentence"}, "name"),
        ({"name": "class"}, "name"),
        ({"kind": "number"}, "visits.kind"),
        ({"help": "  "}, "visits.help"),
        ({"unit": ""}, "visits.unit"),
        ({"kind": "text"}, "visits.unit"),
        ({"kind": "text", "unit": "", "definition": "visits"}, "visits.definition"),
        ({"kind": "rows", "unit": ""}, "visits.fields"),
        ({"fields": (TEXT,)}, "visits.fields"),
        ({"kind": "rows", "unit": "", "fields": (ROWS,)}, "visits.fields"),
        ({"kind": "rows", "unit": "", "fields": (TEXT, TEXT)}, "fields[1]"),
        ({"fields": ("place",)}, "[0]"),
    ],
)
def test_a_wrong_field_is_refused(change: dict[str, Any], path: str) -> None:
    """The error names the attribute that does not fit."""
    with pytest.raises(ModelError) as caught:
        FieldSpec(**{"name": "visits", "kind": "metric", "unit": "人次", "help": "接待人次", **change})

    assert caught.value.path == path


def metric(name: str, **more: Any) -> FieldSpec:
    """Make a metric field."""
    return FieldSpec(name=name, kind="metric", unit="人次", help="数", **more)


@pytest.mark.parametrize(
    ("make", "path"),
    [
        (lambda: blueprint(name="annual"), "name"),
        (lambda: blueprint(name="Demo/annual"), "name"),
        (lambda: blueprint(help=" "), "help"),
        (lambda: blueprint(sections=()), "sections"),
        (lambda: blueprint(sections=("问题",)), "[0]"),
        (lambda: blueprint(fields=(VISITS, VISITS)), "fields[1]"),
        (lambda: blueprint(fields=(VISITS, metric("visits_growth"))), "fields[1]"),
        (lambda: blueprint(fields=(VISITS, metric("all", parts=("place",)))), "fields[1].parts"),
        (lambda: blueprint(fields=(metric("all", parts=("all",)),)), "fields[0].parts"),
        (lambda: SectionSpec(title=" "), "title"),
        (lambda: SectionSpec(title="一", role="measure"), "role"),  # type: ignore[arg-type]
        (lambda: blueprint(sections=(SectionSpec(title="一", needs="vists"),)), "sections[0].needs"),
        (lambda: blueprint(sections=(SectionSpec(title="一", each="visits"),)), "sections[0].each"),
        (lambda: blueprint(sections=(SectionSpec(title="一", needs="title"),)), "sections[0].needs"),
        (
            lambda: blueprint(sections=(SectionSpec(title="一", children=(SectionSpec(title="二", needs="x"),)),)),
            "sections[0].children[0].needs",
        ),
        (lambda: blueprint(sections=(_nested(10),)), "sections[0]" + ".children[0]" * 8 + ".children"),
    ],
)
def test_a_wrong_blueprint_is_refused(make: Callable[[], object], path: str) -> None:
    """Names that lead nowhere are found before any data is there."""
    with pytest.raises(ModelError) as caught:
        make()

    assert caught.value.path == path


def _nested(levels: int) -> SectionSpec:
    return SectionSpec(title="节", children=(_nested(levels - 1),) if levels > 1 else ())


def test_fields_of_rows_are_known_in_their_section() -> None:
    """``needs`` may name a field of the row that ``each`` goes through, and below it."""
    spec = SectionSpec(
        title="{{ title }}", each="problems", needs="title", children=(SectionSpec(title="地", needs="place"),)
    )

    assert blueprint(sections=(spec,)).sections == (spec,)
