"""A data file or saved report under repair: characters of its values change, comments and layout stay."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from attrs import evolve, field, frozen

from wenming.checker import CheckResult
from wenming.checker.mending import edited
from wenming.diagnostics import TextEdit
from wenming.errors import WenmingError
from wenming.files import Decoded, decoded
from wenming.model import Report
from wenming.pipeline.mending.draft import Judge, Kept
from wenming.pipeline.origins import Origins, Traced
from wenming.schema import Data, read_data

__all__ = ["DataDraft"]

_ = str  # marks words for the catalogues
_OF_NO_VALUE = Kept(_("they come from no value of the file, but from the words of the blueprint"))
_OTHERWISE = Kept(_("the value in the file writes them otherwise"))
_MISREAD = Kept(_("the file would be read otherwise if they were changed there"))
Compose = Callable[[Data], Report]


@frozen
class DataDraft:
    """A text in YAML or JSON.

    Attributes:
        source: The text and how it is encoded.
        name: Base name of the file.
        compose: Makes the report of what it holds.
    """

    source: Decoded
    name: str
    compose: Compose = field(repr=False)

    @classmethod
    def of(cls, content: bytes, compose: Compose, *, name: str = "") -> DataDraft:
        """Return the draft of *content*.

        Raises:
            ReadError: no text.
        """
        return cls(decoded(content, place=name), name, compose)

    @property
    def content(self) -> bytes:
        """The file as it is now."""
        return self.source.encoded(self.source.text)

    def check(self, judge: Judge) -> Sequence[CheckResult]:
        """Return what *judge* finds in the report, its places those of the file.

        Raises:
            WenmingError: the file holds no report.
        """
        data = self._data(self.source.text)
        report = self.compose(data)
        result = judge(report)
        assert result.context is not None
        return [evolve(result, context=evolve(result.context, placing=Origins(report, data)))]

    def places(self, result: CheckResult, edit: TextEdit) -> tuple[TextEdit, ...] | Kept:
        """Return *edit* in the file; they stay where the words come from no value, or would be read otherwise."""
        origins = result.context.placing if result.context is not None else None
        traced = origins.trace(edit.path, edit.start, edit.end) if isinstance(origins, Origins) and edit.path else None
        if traced is None or edit.path is None or not isinstance(origins, Origins):
            return _OF_NO_VALUE
        old = origins.printed(edit.path)[edit.start : edit.end]
        value = str(_value(origins.data.value, traced.steps))
        if value[traced.start : traced.end] != origins.written(traced, old):
            return _OTHERWISE
        new = origins.written(traced, edit.new)
        made = self._edits(origins.data, traced, new)
        return made if made is not None and self._holds(origins.data, traced, new, made) else _MISREAD

    def written(self, edits: Sequence[TextEdit]) -> DataDraft:
        """Return the file with *edits* made."""
        return evolve(self, source=self.source._replace(text=edited(self.source.text, edits)))

    def _data(self, text: str) -> Data:
        return read_data(text, name=self.name)

    def _edits(self, data: Data, traced: Traced, new: str) -> tuple[TextEdit, ...] | None:
        """Return what changes in the text, the new words written as the value is."""
        places = data.characters(traced.steps)
        if not places:
            return None
        before = self.source.text[: places[0][0]]
        style = before[-1:] if before[-1:] in ("'", '"') else ""
        words = json.dumps(new, ensure_ascii=False)[1:-1] if style == '"' else new.replace("'", "''") if style else new
        if traced.start == traced.end:
            at = places[traced.start][0] if traced.start < len(places) else places[-1][1]
            return (TextEdit(None, at, at, words),)
        runs: list[tuple[int, int]] = []
        for start, end in places[traced.start : traced.end]:
            if runs and runs[-1][1] == start:
                runs[-1] = runs[-1][0], end
            else:
                runs.append((start, end))
        return tuple(TextEdit(None, *run, words if index == 0 else "") for index, run in enumerate(runs))

    def _holds(self, data: Data, traced: Traced, new: str, edits: Sequence[TextEdit]) -> bool:
        """Tell whether the file would be read with that one value changed, and nothing else."""
        try:
            fresh = self._data(edited(self.source.text, edits)).value
            fresh_value = str(_value(fresh, traced.steps))
        except (WenmingError, LookupError, TypeError):
            return False
        old = str(_value(data.value, traced.steps))
        wanted = _replaced(data.value, traced.steps, old[: traced.start] + new + old[traced.end :])
        return bool(wanted == _replaced(fresh, traced.steps, fresh_value))


def _value(here: Any, steps: Sequence[str | int]) -> Any:
    for step in steps:
        here = here[step]
    return here


def _replaced(here: Any, steps: Sequence[str | int], new: str) -> Any:
    """Return a copy of *here* with *new* at *steps*."""
    if not steps:
        return new
    made = here.copy()
    made[steps[0]] = _replaced(here[steps[0]], steps[1:], new)
    return made
