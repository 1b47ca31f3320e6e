"""Table of contents: which headings it lists, in HTML; where there is none."""

from __future__ import annotations

import re

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from wenming.document import AttachmentHead, Document, Heading, Line, RedHead
from wenming.errors import RenderError
from wenming.model import Path
from wenming.renderers import HtmlRenderer, MarkdownRenderer, RenderContext, TextRenderer
from wenming.renderers.contents import contents_entries, contents_title
from wenming.renderers.profiles import REPORT


def heading(level: int, label: str, at: int, rest: str = "") -> Heading:
    """Return a heading called 工作."""
    return Heading(level=level, label=label, title="工作", stop="。" if rest else "", rest=rest, path=Path(("s", at)))


@pytest.fixture
def report() -> Document:
    """A report of three levels, one heading run in, and an attachment."""
    blocks = (
        heading(1, "一、", 0),
        heading(2, "（一）", 1),
        heading(3, "1.", 2),
        heading(2, "（二）", 3, rest="文字。"),
        heading(1, "二、", 4),
        Line(text="文字。", path=Path(("s", 5))),
    )
    attached = AttachmentHead(label="附件", title="统计表", path=Path(("attachments", 0)))
    return Document(title="2025年工作总结", blocks=blocks, signature="某局", date="2026年1月8日", appendix=(attached,))


@pytest.mark.parametrize(
    ("levels", "texts"),
    [
        (0, []),
        (1, ["一、工作", "二、工作", "统计表"]),
        (2, ["一、工作", "（一）工作", "二、工作", "统计表"]),
        (9, ["一、工作", "（一）工作", "1.工作", "二、工作", "统计表"]),
    ],
)
def test_what_is_listed(report: Document, levels: int, texts: list[str]) -> None:
    """Headings on lines of their own down to the level asked for, and attachments; none is run in."""
    assert [entry.text for entry in contents_entries(report, levels)] == texts


def test_a_paper_with_a_red_head_has_none(report: Document) -> None:
    """L-HEAD-4: its head stands on page 1, and nothing before it."""
    with pytest.raises(RenderError, match="red head"):
        contents_entries(evolve(report, head=RedHead(mark="某局文件")), 1)


@pytest.mark.parametrize("renderer", [TextRenderer(), MarkdownRenderer()], ids=["text", "markdown"])
def test_formats_without_pages_refuse(report: Document, renderer: TextRenderer | MarkdownRenderer) -> None:
    """A list of headings without pages says nothing that the headings do not."""
    with pytest.raises(RenderError, match="table of contents"):
        renderer.render(report, RenderContext(toc=1))


@given(levels=st.integers(0, 9), profile=st.sampled_from([REPORT, RenderContext().profile]))
def test_every_line_of_html_leads_somewhere(levels: int, profile: object) -> None:
    """Each link has its target, each target one link; what is printed passes its own check."""
    document = _plain()
    page = HtmlRenderer().render(document, RenderContext(toc=levels, profile=profile)).content.decode()
    links, targets = re.findall(r'href="#(\w+)"', page), re.findall(r' id="(\w+)"', page)

    assert links == targets
    assert len(links) == len(contents_entries(document, levels))
    assert (contents_title(document) in page) is bool(links)


def _plain() -> Document:
    return Document(
        title="2025年工作总结",
        blocks=tuple(heading(level, f"{level}.", level) for level in range(1, 10)),
        appendix=(AttachmentHead(label="附件", title="表", path=Path(("attachments", 0))),),
    )


def test_html_shows_title_lines_and_byline(report: Document) -> None:
    """L-TITLE-4, L-REP-3, 4, 11: lines by hand; unit and date under the title, not at the end."""
    context = RenderContext(profile=REPORT, title_lines=("2025年", "工作总结"))
    page = HtmlRenderer().render(report, context).content.decode()

    assert '<h1>2025年<br>工作总结</h1>\n<p class="byline">某局</p>\n<p class="byline">（2026年1月8日）</p>' in page
    assert '<div class="signature">' not in page


@pytest.mark.parametrize("change", [{"head": RedHead(mark="某局文件")}, {"sealed": True}])
def test_papers_are_signed_at_the_end_all_the_same(report: Document, change: dict[str, object]) -> None:
    """L-REP-11, L-SIGN-2: a red head or a seal wants its signature where the standard has it."""
    page = HtmlRenderer().render(evolve(report, **change), RenderContext(profile=REPORT)).content.decode()

    assert '<p class="byline">' not in page
    assert '<div class="signature' in page


def test_the_list_is_called_as_the_script_has_it(report: Document) -> None:
    """目录, 目錄."""
    assert contents_title(report) == "目　录"
    assert contents_title(evolve(report, locale="zh-Hant-TW")) == "目　錄"
