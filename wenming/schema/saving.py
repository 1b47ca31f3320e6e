"""Dump: a report as plain values, as YAML or JSON, as a file."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from wenming.errors import RenderError, shown
from wenming.files import write_atomic
from wenming.model import Report
from wenming.schema.names import SCHEMA
from wenming.schema.yaml_writer import write_yaml

__all__ = ["dump", "dump_file", "dump_json", "dump_yaml"]


def dump(report: Report) -> dict[str, Any]:
    """Return the report as ``dict``, ``list``, ``str``, ``int`` and ``bool``, in its envelope.

    Law: ``load(dump(report)) == report``, every figure digit for digit. What is as it would be
    anyway is left out; text is written with its citations; a paragraph is its text.
    """
    from wenming.schema.converter import to_plain

    return {"wenming": SCHEMA, "report": to_plain(report)}


def dump_yaml(report: Report) -> str:
    """Return the report as YAML for people to read and change; the same text each time."""
    return write_yaml(dump(report))


def dump_json(report: Report) -> str:
    """Return the report as JSON, indented, hanzi as they are; the same text each time."""
    return json.dumps(dump(report), ensure_ascii=False, indent=2) + "\n"


def dump_file(report: Report, path: str | os.PathLike[str]) -> None:
    """Save the report as YAML or JSON, by the suffix of *path*: the whole file, or none of it.

    Raises:
        RenderError: another suffix than ``.yaml``, ``.yml`` or ``.json``.
        OSError: the folder is missing or not writable, or the disk is full.
    """
    target = Path(path)
    writers = {".yaml": dump_yaml, ".yml": dump_yaml, ".json": dump_json}
    write = writers.get(target.suffix.lower())
    if write is None:
        message = "a report is saved as .yaml or .json, not as '{suffix}'. Give one of these suffixes."
        raise RenderError(message, {"suffix": shown(target.suffix)}, place=target.name)
    write_atomic(target, write(report).encode("utf-8"))
