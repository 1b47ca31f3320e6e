"""Half-width marks are one fault; they hide no other."""

from __future__ import annotations

import pytest

from wenming import check, read

_TEXTS = (
    "某局2025年工作总结\n\n一、主要做法\n\n全县有景区189家，其中5A级2家、4A级57家、示范点23个；旅行社86家。\n\n二、存在问题\n\n人手偏紧。",
    "某办2023年—2025年创建工作报告\n\n一、主要做法\n\n两年来，我办压实责任。全年受理来信120件，其中求助70件，投诉60件。\n\n二、打算\n\n年内完成。",
    "某局2025年工作總結\n\n一、主要做法\n\n認真組織開展開展活動，接到投訴120件，辦結130件，辦結率達108%。\n\n二、存在問題\n\n人手偏緊。",
)
_NARROW = str.maketrans("，；：（）！？", ",;:()!?")
_OF_WIDTH = {"W601", "W613", "W605"}


@pytest.mark.parametrize("text", _TEXTS)
def test_the_same_is_found_whatever_the_width_of_the_marks(text: str) -> None:
    """At the same places; what is said of the marks themselves left aside."""
    wide, narrow = (
        [(one.code, one.path, one.span) for one in check(source).findings if one.code not in _OF_WIDTH]
        for source in (text, text.translate(_NARROW))
    )

    assert wide
    assert narrow == wide


def test_what_is_printed_stays_as_it_is() -> None:
    """Rules see full-width marks, of the same length; the printed text keeps its own, and figures and Latin words."""
    result = check(read("某局工作总结\n\n一、做法\n\n接待群众1,200人次,办结率98%,好(见附件);系统v1.2,ok").document)
    assert result.context is not None
    (path,) = (path for path, text in result.context.texts if "接待" in text)

    assert dict(result.context.texts)[path] == "接待群众1,200人次，办结率98%，好（见附件）；系统v1.2,ok"
    assert result.context.printed[path] == "接待群众1,200人次,办结率98%,好(见附件);系统v1.2,ok"
