"""Plain text: one golden page, and the corners of its grammar."""

from __future__ import annotations

import pytest

from wenming.document import Document, Grid, Heading, Line
from wenming.errors import ModelError, RenderError
from wenming.model import Path
from wenming.renderers import RenderContext, TextRenderer

GOLDEN = r"""2025年工作总结

各位领导：
　　现将全年情况报告如下。
一、主要做法
（一）强化预警。发布预警128条。
　　一是早部署；二是严督查。

　　表1　服务情况
| 季度 | 期数 |
| --- | ---: |
| 一\|二 | 286 |
| 三\\四 | 1,024 |
　　注：数据来自台账。

［图：志愿者[进]社区］
　　图1　科普

［柱形图：预警条数］
| 2024年 | 143条 |
| 2025年 | 151条 |
　　图2　预警

二、下一步打算
　　1. 甲<乙>与R&D、*丙*。

　　附件：1. 名单
　　2. 台账

　　　　　　　　　　　　　　　　某市气象局
　　　　　　　　　　　　　　　　　　2026年1月8日

附件1
名单

| 甲 |  |

　　1　来源：台账。
　　2　来源：年报。
"""


def text(document: Document) -> str:
    """Return the page as text."""
    return TextRenderer().render(document, RenderContext()).content.decode()


def test_page(sample: Document) -> None:
    """The sample, as it is printed."""
    rendered = TextRenderer().render(sample, RenderContext())

    assert rendered.content.decode() == GOLDEN
    assert (rendered.media_type, rendered.suffix) == ("text/plain; charset=utf-8", ".txt")


@pytest.mark.parametrize(
    ("document", "page"),
    [
        (Document(title="", blocks=()), "\n"),
        (Document(title="总结", blocks=()), "总结\n"),
        (Document(title="", blocks=(), salutation="甲："), "\n\n甲：\n"),
        (Document(title="总结", blocks=(), date="2026年1月8日"), "总结\n\n" + "　" * 18 + "2026年1月8日\n"),
        (Document(title="\ufeff总结", blocks=()), "\ufeff\ufeff总结\n"),
        (
            Document(title="总结", blocks=(Heading(level=1, label="一、", title="如下：", path=Path()),)),
            "总结\n\n\n一、如下：\n",
        ),
        (Document(title="总结", blocks=(Line(text="如下：", path=Path()),)), "总结\n\n　　如下：\n"),
        (
            Document(
                title="表",
                blocks=(Grid(header=(), rows=(("---", ":-"),), numeric=(False, True), path=Path()),),
            ),
            "表\n\n| \\--- | \\:- |\n",
        ),
    ],
)
def test_corners(document: Document, page: str) -> None:
    """What would read as something else is told apart."""
    assert text(document) == page


def test_what_no_page_can_carry_is_refused() -> None:
    """A line feed or a surrogate in a hand-made document is an error with its path, not a forged line."""
    for bad in ("甲\n乙", "\ud800", "甲\x07"):
        with pytest.raises(ModelError) as caught:
            text(Document(title="总结", blocks=(Line(text=bad, path=Path(("opening", 0))),)))
        assert caught.value.path == "opening[0]"


def test_ragged_table_is_refused() -> None:
    """A row that is too short or too long is an error, in a hand-made document too."""
    with pytest.raises(RenderError, match=r"t: has a row of 1 cells among rows of 2\."):
        text(
            Document(
                title="",
                blocks=(Grid(header=(), rows=(("甲",),), numeric=(False, False), path=Path(("t",))),),
            )
        )


def test_template_is_refused(sample: Document) -> None:
    """A Word template asked for with text is not ignored."""
    with pytest.raises(RenderError, match="text takes none"):
        TextRenderer().render(sample, RenderContext(template=b"PK"))
