"""The names a report offers to templates, learnt from a report with one of everything."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from wenming.document import (
    AttachmentHead,
    Document,
    Graph,
    Grid,
    Heading,
    Image,
    Imprint,
    Line,
    RedHead,
    Series,
)
from wenming.model import Path
from wenming.renderers.profile import GBT_9704
from wenming.renderers.word.context import page_content

__all__ = ["example_document", "example_values"]

_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c6398060000980097208f38850000000049454e44ae426082"
)


def example_document() -> Document:
    """Return a document that uses every field and every kind of block."""

    def at(*steps: str | int) -> Path:
        return Path(steps)

    def line(text: str, kind: str = "body", label: str = "") -> Line:
        return Line(text=text, kind=kind, label=label, path=at("sections", 0, "body", 0))  # type: ignore[arg-type]

    table, picture, chart = at("sections", 0, "body", 1), at("sections", 0, "body", 2), at("sections", 0, "body", 3)
    return Document(
        title="标题",
        salutation="主送机关：",
        blocks=(
            Heading(level=1, label="一、", title="标题", path=at("sections", 0)),
            Heading(level=2, label="（一）", title="标题", stop="。", rest="正文。", path=at("sections", 1)),
            line("正文。"),
            Line(text="表1 表题", label="表1", kind="caption", path=at(*table, "caption")),
            Grid(header=("项目",), rows=(("数字",),), numeric=(False,), path=table),
            Image(data=_PIXEL, media_type="image/png", alt="图", path=picture),
            Graph(kind="column", series=(Series("甲", "1"),), alt="图表", path=chart),
            line("附件：附件标题", "attachment_note"),
        ),
        signature="发文机关",
        date="2026年1月8日",
        appendix=(AttachmentHead(label="附件", title="附件标题", path=at("attachments", 0)), line("正文。")),
        author="发文机关",
        head=RedHead(
            mark="发文机关文件",
            number="〔2026〕1号",
            copy_number="000001",
            classification="机密★1年",
            urgency="特急",
            signers=("签发人",),
        ),
        remark="（附注）",
        imprint=Imprint(copies_to="抄送：机关。", printed_by="办公室", printed_on="2026年1月8日印发"),
    )


def example_values() -> Mapping[str, object]:
    """Return what a template may use when such a document is printed by it, nothing of it blank."""
    values = dict(page_content(example_document(), GBT_9704, prefix="", mentions=lambda _: True).values)
    lists = {name: cast("tuple[Mapping[str, object], ...]", values[name]) for name in ("blocks", "appendix")}
    every = [block for blocks in lists.values() for block in blocks]
    filled = {key: one for block in reversed(every) for key, one in block.items() if one not in ("", ())}
    for name, blocks in lists.items():
        whole = tuple({key: one or filled.get(key, one) for key, one in block.items()} for block in blocks)
        values[name] = whole  # type: ignore[assignment]  # not a Value, but nobody prints it
    return values
