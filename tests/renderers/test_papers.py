"""Official papers in text, Markdown and HTML: head above the title, imprint at the end, nothing lost."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given

from wenming.document import arrange
from wenming.model import Official, Report
from wenming.numbering import number
from wenming.renderers import GBT_9704, HtmlRenderer, RenderContext, TextRenderer
from wenming.renderers.words import words
from wenming.testing import papers

PAPER = Report(
    "关于报送工作总结的报告",
    issuer="某市气象局",
    addressee="市人民政府",
    dated="2026-01-08",
    opening=["现将有关情况报告如下。"],
    official=Official(
        copy_number="000001",
        classification="机密★1年",
        issuing_mark="某市气象局文件",
        document_number="某气发〔2026〕8号",
        signers=["甲某"],
        copies_to=["市委办公室"],
        printed_by="某市气象局办公室",
        printed_on="2026-01-09",
        remark="联系人：甲某",
        sealed=True,
    ),
)


def test_text() -> None:
    """Head, title, body, signature, remark and imprint, each part after an empty line."""
    text = TextRenderer().render(arrange(PAPER, number(PAPER)), RenderContext()).content.decode()

    assert text == (
        "000001\n机密★1年\n某市气象局文件\n某气发〔2026〕8号　　签发人：甲某\n"
        "\n关于报送工作总结的报告\n\n市人民政府：\n　　现将有关情况报告如下。\n"
        "\n　　　　　　　　　　　　　　　　某市气象局\n　　　　　　　　　　　　　　　　　　2026年1月8日\n"
        "　　（联系人：甲某）\n\n抄送：市委办公室。\n某市气象局办公室　　2026年1月9日印发\n"
    )


@given(papers())
def test_every_line_of_a_paper_is_on_every_page(report: Report) -> None:
    """In text word for word; HTML compares itself, and does so here (verify)."""
    document = arrange(report, number(report))
    text = TextRenderer().render(document, RenderContext()).content.decode()

    assert HtmlRenderer().render(document, RenderContext(verify=True)).content
    for path, line in words(document):
        if path.startswith("official"):
            assert line in text


def test_the_red_of_a_house() -> None:
    """L-HEAD-10: a setting."""
    document = arrange(PAPER, number(PAPER))

    page = HtmlRenderer().render(document, RenderContext(profile=evolve(GBT_9704, red="E60012"))).content
    assert b"color: #E60012" in page
