"""Official: what stands in a red head, a remark and an imprint, and in which form (GB/T 9704-2012)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from wenming.document import Document, Imprint, RedHead, arrange
from wenming.errors import RenderError
from wenming.model import Official, Report
from wenming.numbering import number
from wenming.testing import papers


def lay(official: Official, **fields: str) -> Document:
    """Arrange a report that is nothing but its official part."""
    report = Report("关于报送工作总结的报告", official=official, **fields)
    return arrange(report, number(report))


def test_every_field_finds_its_place() -> None:
    """Names are joined, dates printed, brackets and stops added."""
    document = lay(
        Official(
            copy_number="000012",
            classification="机密★1年",
            urgency="特急",
            issuing_mark="某市气象局文件",
            document_number="某气发〔2026〕8号",
            signers=["甲某", "乙某"],
            copies_to=["市委办公室", "市人大常委会办公室"],
            printed_by="某市气象局办公室",
            printed_on=date(2026, 1, 8),
            sealed=True,
            remark="此件公开发布",
        )
    )

    assert document.head == RedHead(
        mark="某市气象局文件", number="某气发〔2026〕8号", copy_number="000012", classification="机密★1年",
        urgency="特急", signers=("甲某", "乙某"),
    )  # fmt: skip
    assert document.imprint == Imprint(
        copies_to="抄送：市委办公室，市人大常委会办公室。", printed_by="某市气象局办公室", printed_on="2026年1月8日印发"
    )
    assert (document.sealed, document.remark) == (True, "（此件公开发布）")


def test_a_paper_has_only_what_it_names() -> None:
    """A seal or remark alone makes no head; the mark is made of the issuer where it is not given."""
    assert lay(Official(sealed=True)).head is None
    assert lay(Official(remark="（联系人：甲某）")).remark == "（联系人：甲某）"
    assert lay(Official(sealed=True)).imprint is None
    head = lay(Official(document_number="某气发〔2026〕8号"), issuer="某市气象局").head
    assert head is not None
    assert head.mark == "某市气象局文件"


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("copy_number", "12"),
        ("copy_number", "０００００１"),
        ("classification", "内部"),
        ("classification", "机密1年"),
        ("urgency", "很急"),
        *(("document_number", text) for text in ("某发[2026]8号", "某发（2026）8号", "某发〔26〕8号")),
        *(("document_number", text) for text in ("某发〔2026〕08号", "某发〔2026〕第8号", "某发〔2026〕8")),
    ],
)
def test_forms_of_the_standard(field: str, wrong: str) -> None:
    """L-HEAD-1, 2, 3, 6: the error names the field and shows the right form."""
    with pytest.raises(RenderError, match=rf"^official\.{field}: is .*GB/T 9704"):
        lay(Official(issuing_mark="某局文件", **{field: wrong}))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"issuing_mark": "  "}, "issuing_mark"),
        ({"signers": ["张某", ""]}, "signers[1]"),
        ({"copies_to": [""]}, "copies_to[0]"),
        ({"copies_to": ["市委办公室", "\u3000"]}, "copies_to[1]"),
        ({"copies_to": ["市委办公室。"]}, "copies_to[0]"),
        ({"copies_to": ["市委办公室，", "市人大常委会办公室"]}, "copies_to[0]"),
        ({"printed_by": " ", "printed_on": "2026-01-09"}, "printed_by"),
        ({"remark": "\t"}, "remark"),
    ],
)
def test_nothing_is_printed_blank_or_marked_twice(fields: dict[str, object], path: str) -> None:
    """L-END-3: a row of the database that is empty would become 抄送：。, a full stop of one's own 。。"""
    with pytest.raises(RenderError) as caught:
        lay(Official(**fields), issuer="某局")  # type: ignore[arg-type]
    assert [fault.path for fault in caught.value.faults] == [f"official.{path}"]


def test_all_faults_at_once() -> None:
    """No mark, no issuer, and two wrong forms are three faults."""
    with pytest.raises(RenderError) as caught:
        lay(Official(copy_number="1", urgency="急"))

    assert [fault.path for fault in caught.value.faults] == [
        "official.copy_number", "official.urgency", "official.issuing_mark",
    ]  # fmt: skip


@given(papers())
def test_any_paper_is_arranged(report: Report) -> None:
    """What the strategy calls a paper has a head with its mark."""
    document = arrange(report, number(report))

    assert document.head is not None
    assert document.head.mark == "某市气象局文件"
