"""Documents for tests: one invented report with a block of every kind, and any document at all."""

from __future__ import annotations

import pytest
from hypothesis import strategies as st

from wenming.document import AttachmentHead, Block, Document, Graph, Grid, Heading, Image, Line, Series
from wenming.model import Path


def make_sample(issuer: str) -> Document:
    """Return the sample, issued by *issuer*."""
    table, picture, chart = Path(("t",)), Path(("p",)), Path(("c",))
    blocks = (
        Line(text="现将全年情况报告如下。", path=Path(("a",))),
        Heading(level=1, label="一、", title="主要做法", path=Path(("b",))),
        Heading(
            level=2, label="（一）", title="强化预警", stop="。", rest="发布预警128条。", path=Path(("d",))
        ),
        Line(text="一是早部署；二是严督查。", kind="point", path=Path(("e",))),
        Line(text="表1　服务情况", kind="caption", path=table.under("caption")),
        Grid(
            header=("季度", "期数"),
            rows=(("一|二", "286"), ("三\\四", "1,024")),
            numeric=(False, True),
            path=table,
        ),
        Line(text="注：数据来自台账。", kind="note", path=table.under("note")),
        Image(data=b"\x89PNG", media_type="image/png", alt="志愿者[进]社区", path=picture),
        Line(text="图1　科普", kind="caption", path=picture.under("caption")),
        Graph(
            kind="column",
            series=(Series("2024年", "143条"), Series("2025年", "151条")),
            alt="预警条数",
            path=chart,
        ),
        Line(text="图2　预警", kind="caption", path=chart.under("caption")),
        Heading(level=1, label="二、", title="下一步打算", path=Path(("f",))),
        Line(text="1. 甲<乙>与R&D、*丙*。", path=Path(("g",))),
        Line(text="附件：1. 名单", kind="attachment_note", path=Path(("h", 0))),
        Line(text="2. 台账", kind="attachment_note", path=Path(("h", 1))),
    )
    appendix = (
        AttachmentHead(label="附件1", title="名单", path=Path(("attachments", 0))),
        Grid(header=(), rows=(("甲", ""),), numeric=(False, False), path=Path(("attachments", 0, "body", 0))),
        Line(text="1　来源：台账。", kind="note", path=Path(("notes", 0))),
        Line(text="2　来源：年报。", kind="note", path=Path(("notes", 1))),
    )
    return Document(
        title="2025年工作总结",
        salutation="各位领导：",
        blocks=blocks,
        signature=issuer,
        date="2026年1月8日",
        appendix=appendix,
        author=issuer,
    )


@pytest.fixture
def sample() -> Document:
    """The sample of one invented bureau."""
    return make_sample("某市气象局")


# fmt: off
HOSTILE = (
    "<x>", "</p><script>alert(1)</script>", "&amp;", "&#60;", "R&D", "{{ 7*7 }}", "{% raw %}", "*a*", "**b**",
    "- ", "+ ", "1. ", "12) ", "1.52亿", "# ", "> ", "    code", "\ttab\t", "end\\", "\\|", "|", "a  ", "`c`",
    "http://a.cn/x_y", "www.a.cn", "a@b.cn", "[a](b)", "![a](b)", "~~x~~", "___", "---", ":--", "===", "　　",
    "\u00a0", "\u2028", "\ufeff", "\u200b", "𠮷\U000e0100", "\ue000", "e\u0301", "\U0010fffe", "“三农”", "；", "）", "。",
)
# fmt: on
CHARS = st.characters(
    exclude_categories=("Cs", "Cc"),
    exclude_characters="\ufffe\uffff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
)
WORDS = st.lists(st.sampled_from(HOSTILE) | st.text(CHARS, max_size=4), max_size=4).map("".join)
SOME = WORDS.filter(bool)
LABELS = st.sampled_from(("一、", "（一）", "1.", "（1）", "①", "第一条"))


@st.composite
def headings(draw: st.DrawFn) -> Heading:
    """A heading with a label, run in or on its own line."""
    rest = draw(WORDS)
    stop = draw(st.sampled_from(("。", ""))) if rest else ""
    level = draw(st.integers(1, 9))
    gap = draw(st.sampled_from(("", " ", "　")))
    return Heading(
        level=level, label=draw(LABELS), gap=gap, title=draw(SOME), stop=stop, rest=rest, path=Path()
    )


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    """A table of up to three columns and three rows."""
    columns = draw(st.integers(1, 3))
    row = st.tuples(*[WORDS] * columns)
    header = draw(st.just(()) | row)
    rows = draw(st.lists(row, min_size=1, max_size=3))
    numeric = draw(st.tuples(*[st.booleans()] * columns))
    return Grid(header=header, rows=tuple(rows), numeric=numeric, path=Path())


IMAGES = st.builds(
    Image, data=st.binary(max_size=9), media_type=st.just("image/png"), alt=SOME, path=st.just(Path())
)
VALUES = st.none() | st.decimals(allow_nan=False, allow_infinity=False)
SERIES = st.lists(st.builds(Series, SOME, SOME, VALUES), min_size=1, max_size=3).map(tuple)
KINDS = st.sampled_from(("line", "column", "bar", "pie"))
GRAPHS = st.builds(Graph, kind=KINDS, series=SERIES, alt=SOME, path=st.just(Path()), unit=WORDS)
BODY = st.builds(Line, text=WORDS, kind=st.sampled_from(("body", "point")), path=st.just(Path()))


@st.composite
def block_lists(draw: st.DrawFn) -> tuple[Block, ...]:
    """Blocks with paths as ``arrange`` gives them: a caption stands under its table's path."""
    blocks: list[Block] = []
    for index in range(draw(st.integers(0, 4))):
        path = Path(("body", index))
        main = draw(headings() | BODY | grids() | IMAGES | GRAPHS)
        main = type(main)(
            **{name: getattr(main, name) for name in main.__slots__ if name[0] != "_"} | {"path": path}
        )
        around = [
            Line(text=draw(SOME), path=path.under(kind), kind=kind) if draw(st.booleans()) else None
            for kind in ("caption", "note")
        ]
        if isinstance(main, Grid):
            blocks += [block for block in (around[0], main, around[1]) if block is not None]
        else:
            blocks.append(main)
            if isinstance(main, Image | Graph) and around[0] is not None:
                blocks.append(around[0])
    return tuple(blocks)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Any document that ``arrange`` could make, and some that it could not."""
    appendix: list[Block] = []
    for index in range(draw(st.integers(0, 2))):
        path = Path(("attachments", index))
        appendix.append(AttachmentHead(label=f"附件{index + 1}", title=draw(SOME), path=path))
        appendix += draw(block_lists())
    return Document(
        title=draw(WORDS),
        salutation=draw(st.just("") | WORDS.map(lambda words: words.lstrip("　") + "：")),
        blocks=draw(block_lists()),
        signature=draw(WORDS),
        date=draw(st.sampled_from(("", "2026年1月8日"))),
        appendix=tuple(appendix),
    )


@pytest.fixture(scope="session")
def any_document() -> st.SearchStrategy[Document]:
    """The strategy, for tests that cannot import this file."""
    return documents()
