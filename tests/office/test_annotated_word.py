"""Word files that were mended or given comments open in LibreOffice, with all that they held."""

from __future__ import annotations

import io
import zipfile
from functools import partial

import pytest

from wenming import Registry, Report, Section, check, fix, render
from wenming.office import find_office
from wenming.pipeline.annotating import annotate

pytestmark = [pytest.mark.office, pytest.mark.usefixtures("office")]

REPORT = Report("201X年总结", sections=[Section("成效", ["走访X户家庭,反映<很>好。"]), Section("问题", ["X局人手不足。"])])


def _odt(content: bytes) -> str:
    office = find_office()
    assert office is not None
    with zipfile.ZipFile(io.BytesIO(office.convert(content, ".docx", "odt"))) as package:
        return package.read("content.xml").decode()


def test_comments_are_seen() -> None:
    """Each finding is an annotation with its author and its words."""
    registry = Registry()
    content = render(REPORT, format="docx").content
    converted = _odt(annotate(content, partial(check, select=["W501"], registry=registry), registry))

    assert converted.count("<office:annotation ") == 3
    assert converted.count("<dc:creator>wenming</dc:creator>") == 3
    assert "the placeholder X局 was not filled in" in converted


def test_mended_words_are_seen() -> None:
    """The mark that was changed, the rest as before."""
    mended = fix(render(REPORT, format="docx").content, select=["W601"], registry=Registry())

    assert "走访X户家庭，反映&lt;很&gt;好。" in _odt(mended.draft.content)
