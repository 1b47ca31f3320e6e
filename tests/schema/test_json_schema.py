"""The JSON Schema: as committed, true of every dump, and as strict as the loader about damage."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from attrs import fields
from hypothesis import given, settings

from wenming.errors import LoadError
from wenming.model import Block, Node, Report
from wenming.schema import dump, load, read_file
from wenming.schema.json_schema import json_schema, written
from wenming.schema.names import BLOCKS, CLASSES, NODES, saved_fields
from wenming.testing.strategies import reports

KEPT = Path(__file__).parents[2] / "docs" / "reference" / "report.schema.json"
FULL = Path(__file__).with_name("full.yaml")
VALIDATOR = jsonschema.Draft202012Validator(
    json_schema(), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)


def test_the_kept_schema_is_the_one_of_the_classes() -> None:
    """Regenerating changes nothing; if it does: ``python -m wenming.schema.json_schema`` writes it anew."""
    assert written() == KEPT.read_text(encoding="utf-8")


def test_it_is_printed() -> None:
    """The module is a program that prints the schema."""
    ran = subprocess.run(
        [sys.executable, "-m", "wenming.schema.json_schema"], capture_output=True, check=True, timeout=60
    )

    assert ran.stdout.decode() == written()
    assert not ran.stderr


def test_it_is_a_schema() -> None:
    """It follows draft 2020-12, and all its references lead somewhere."""
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)

    text = json.dumps(schema)
    assert all(f'"#/$defs/{name}"' in text for name in schema["$defs"])


@given(report=reports())
@settings(max_examples=60, deadline=None)
def test_every_dump_is_valid(report: Report) -> None:
    """What is dumped fits the schema."""
    assert list(VALIDATOR.iter_errors(dump(report))) == []


def test_a_full_report_is_valid() -> None:
    """So does a report with everything."""
    assert list(VALIDATOR.iter_errors(read_file(FULL).value)) == []


DAMAGES: list[tuple[str, Any]] = [
    ("wenming", 2),
    ("wenming", "1"),
    ("report", []),
    ("other", 1),
    ("report.titel", "题"),
    ("report.title", 2025),
    ("report.title", None),
    ("report.genre", None),
    ("report.locale", "zh-CN"),
    ("report.dated", "2026/01/08"),
    ("report.dated", "2026-13-08"),
    ("report.dated", 20260108),
    ("report.period", 2025),
    ("report.opening", "一段"),
    ("report.opening.0", 5),
    ("report.sections.0.kind", "section"),
    ("report.sections.0.role", "measure"),
    ("report.sections.0.body.1.kind", "list"),
    ("report.sections.0.body.1.items.0", 1),
    ("report.sections.0.children.0.kind", "chart"),
    ("report.sections.0.children.0.due", "2026-01-01"),
    ("report.sections.2.body.0.shape", "lines"),
    ("report.sections.2.body.0.series", "warnings"),
    ("report.sections.2.children.0.answers", {}),
    ("report.metrics.0.quantity", True),
    ("report.metrics.0.quantity", []),
    ("report.metrics.0.source", 5),
    ("report.metrics.2.source.formula", "sums"),
    ("report.metrics.0.id", 7),
    ("report.official.sealed", "yes"),
    ("report.official", "x"),
    ("report.attachments.0.body.0.data", 5),
    ("report.extra", ["a"]),
    ("report.extra.a", 5),
]  # fmt: skip


@pytest.mark.parametrize(("path", "poison"), DAMAGES, ids=[f"{path}={poison}" for path, poison in DAMAGES])
def test_damage_fails_both(path: str, poison: Any) -> None:
    """A file that the schema refuses is refused by the loader, and the other way round."""
    damaged = copy.deepcopy(read_file(FULL).value)
    *steps, last = (int(step) if step.isdigit() else step for step in path.split("."))
    here: Any = damaged
    for step in steps:
        here = here[step]
    here[last] = poison

    assert not VALIDATOR.is_valid(damaged)
    with pytest.raises(LoadError):
        load(damaged)


@pytest.mark.parametrize("path", ["wenming", "report", "report.title", "report.metrics.0.id", "report.metrics.0.quantity",
                                  "report.sections.0.body.1.items", "report.sections.0.children.0.kind",
                                  "report.sections.2.body.0.shape", "report.attachments.0.body.0.data"])  # fmt: skip
def test_a_missing_key_fails_both(path: str) -> None:
    """What is required by the one is required by the other."""
    damaged: Any = copy.deepcopy(read_file(FULL).value)
    *steps, last = (int(step) if step.isdigit() else step for step in path.split("."))
    here = damaged
    for step in steps:
        here = here[step]
    del here[last]

    assert not VALIDATOR.is_valid(damaged)
    with pytest.raises(LoadError):
        load(damaged)


def test_every_class_has_its_name() -> None:
    """The unions of the model are the kinds of a file, and every field is saved under one key."""
    assert set(BLOCKS.values()) == set(Block.__args__)
    assert set(NODES.values()) == set(Node.__args__)
    for kind in CLASSES:
        keys = [field.key for field in saved_fields(kind)]
        assert len(set(keys)) == len(keys)
        assert {field.attribute.name for field in saved_fields(kind)} >= {
            one.name for one in fields(kind) if one.init and one.eq
        }
