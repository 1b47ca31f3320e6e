"""Markdown: what is escaped, and what is left readable."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from wenming.document import Document, Grid, Heading, Image, Line
from wenming.errors import RenderError
from wenming.model import Path
from wenming.renderers import MarkdownRenderer, RenderContext

GOLDEN = r"""# 2025年工作总结

各位领导：

现将全年情况报告如下。

## 一、主要做法

**（一）强化预警**。发布预警128条。

一是早部署；二是严督查。

**表1　服务情况**

| 季度 | 期数 |
| --- | ---: |
| 一\|二 | 286 |
| 三\\四 | 1,024 |

*注：数据来自台账。*

![志愿者\[进\]社区](data:image/png;base64,iVBORw==)

**图1　科普**

*预警条数*

|  |  |
| --- | ---: |
| 2024年 | 143条 |
| 2025年 | 151条 |

**图2　预警**

## 二、下一步打算

1\. 甲\<乙\>与R\&D、\*丙\*。

附件：1. 名单

2\. 台账

某市气象局\
2026年1月8日

---

附件1

## 名单

|  |  |
| --- | --- |
| 甲 |  |

*1　来源：台账。*

*2　来源：年报。*
"""


def markdown(*blocks: Heading | Line | Grid | Image) -> str:
    """Return the page of *blocks*, without its last line end."""
    page = MarkdownRenderer().render(Document(title="", blocks=blocks), RenderContext())
    return page.content.decode().removesuffix("\n")


def test_page(sample: Document) -> None:
    """The sample, as it is written."""
    rendered = MarkdownRenderer().render(sample, RenderContext())

    assert rendered.content.decode() == GOLDEN
    assert (rendered.media_type, rendered.suffix) == ("text/markdown; charset=utf-8", ".md")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("接待1.52亿人次，增长4.50%。", "接待1.52亿人次，增长4.50%。"),
        ("1.52亿人次", "1.52亿人次"),
        ("1.加强", r"1\.加强"),
        ("12) 加强", r"12\) 加强"),
        ("- 加强", r"\- 加强"),
        ("    缩进", "&#32;&#32;&#32;&#32;缩进"),
        ("　　缩进  ", "&#12288;&#12288;缩进&#32;&#32;"),
        ("甲\t乙\u00a0丙", "甲&#9;乙&nbsp;丙"),
        ("见http://a.cn和www.a.cn", r"见http\://a.cn和www\.a.cn"),
        ("末尾\\", r"末尾\\"),
        ("{{ 7*7 }} &amp; <b>", r"\{\{ 7\*7 \}\} \&amp; \<b\>"),
    ],
)
def test_escaping(text: str, written: str) -> None:
    """Syntax is escaped, everyday writing is not."""
    assert markdown(Line(text=text, path=Path())) == written


@pytest.mark.parametrize(
    ("title", "stop", "rest", "written"),
    [
        ("强化", "。", "发布", "**（一）强化**。发布"),
        ("“三农”", "", "发布", "**（一）“三农”**&#21457;布"),
        ("强化", "", "发布", "**（一）强化**发布"),
        ("强化（试行）", "。", "发布", "**（一）强化（试行）**。发布"),
        ("（试行）", "", "\ufdd0", "（一）（试行）\ufdd0"),
    ],
)
def test_bold_closes(title: str, stop: str, rest: str, written: str) -> None:
    """The run-in part is bold whatever marks stand around its end."""
    heading = Heading(level=2, label="（一）", title=title, stop=stop, rest=rest, path=Path())

    assert markdown(heading) == written
    assert "*" not in MarkdownIt().render(written)


def test_levels_stop_at_six() -> None:
    """Levels from 5 on share six hashes."""
    pages = [markdown(Heading(level=level, label="", title="甲", path=Path())) for level in (1, 4, 5, 6, 9)]

    assert pages == ["## 甲", "##### 甲", "###### 甲", "###### 甲", "###### 甲"]


def test_strange_picture_is_refused() -> None:
    """A media type that a viewer might run is an error with the picture's path."""
    with pytest.raises(RenderError, match=r"p: pictures of type image/svg\+xml") as caught:
        markdown(Image(data=b"", media_type="image/svg+xml", alt="", path=Path(("p",))))

    assert caught.value.path == "p"
