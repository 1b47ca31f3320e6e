"""Our own papers held to the data that they were made from: nothing is found, and one figure changed is."""

from __future__ import annotations

import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wenming import Report, check, compose, read, render
from wenming.checker.against import Compared
from wenming.diagnostics import TextEdit
from wenming.hooks import BUNDLED, discover
from wenming.pipeline.mending import ReportDraft
from wenming.schema import read_data

REGISTRY = discover()
NAMES = sorted(one.name for one in REGISTRY.blueprints if one.name.partition("/")[0] in BUNDLED)
OURS = ("W330", "W331", "W332", "W333")
DIGITS = re.compile(r"[0-9][0-9.]*")


@cache
def composed(name: str) -> Report:
    """Return the report of the sample of a blueprint."""
    return compose(name, read_data(REGISTRY.sample(name) or "", name="sample.yaml").value, registry=REGISTRY)


@cache
def read_back(name: str) -> tuple[Report, tuple[Compared, ...]]:
    """Return the same report as read from its text, and its figures."""
    draft = read(render(composed(name), "text").content, format="text", registry=REGISTRY).document.report
    context = check(draft, select=OURS, against=composed(name), registry=REGISTRY).context
    assert context is not None
    return draft, tuple(one for one in context.compared if DIGITS.search(one.text))


@pytest.mark.parametrize("form", ["text", "docx", "markdown"])
@pytest.mark.parametrize("sector", BUNDLED)
def test_our_own_papers_are_as_their_data(sector: str, form: str) -> None:
    """Every sample of a sector, printed and read back, has no figure that is not in its data."""
    for name in (one for one in NAMES if one.startswith(f"{sector}/")):
        printed = render(composed(name), form).content
        for document in read(printed, format=form, registry=REGISTRY).documents:
            assert check(document, select=OURS, against=composed(name), registry=REGISTRY).findings == ()


@settings(max_examples=40)
@given(st.data())
def test_a_changed_figure_is_found(data: st.DataObject) -> None:
    """Other digits in one figure, such as no figure of the paper has, are found, there and nowhere else."""
    name = data.draw(st.sampled_from([one for one in NAMES if read_back(one)[1]]))
    draft, figures = read_back(name)
    one = data.draw(st.sampled_from(figures))
    digits = DIGITS.search(one.text)
    assert digits is not None
    fresh = data.draw(st.text("123456789", min_size=len(digits[0]), max_size=len(digits[0])))
    new = "".join(other if char != "." else char for char, other in zip(digits[0], fresh, strict=True))
    if any(new in other.text for other in figures):
        return
    start = one.span[0] + digits.start()
    changed = ReportDraft(draft).written([TextEdit(one.path, start, start + len(new), new)]).report
    found = check(changed, select=OURS, against=composed(name), registry=REGISTRY).findings

    assert [finding.path for finding in found] == [one.path]
