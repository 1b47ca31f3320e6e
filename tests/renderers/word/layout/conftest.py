"""Finished papers that every rule has something to say about, and a way to damage them."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from functools import lru_cache
from io import BytesIO

import pytest

from wenming import (
    Attachment,
    Chart,
    Metric,
    Official,
    Picture,
    Points,
    Profile,
    Report,
    Section,
    Table,
    render,
)
from wenming.renderers import GBT_9704

Papers = Callable[..., bytes]
Damage = Callable[..., bytes]


def _png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 40, 20, 8, 0, 0, 0, 0)
    rows = (b"\0" + bytes([150]) * 40) * 20
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def _sections() -> list[Section]:
    table = Table(
        header=["季度", "期数"], rows=[["第一季度", "286"], ["第二季度", "1024"]], caption="服务情况", note="注：来自台账。"
    )
    chart = Chart(kind="column", series=["before", "now"], caption="预警条数", alt="预警由128条增至151条")
    prose = "发布预警{now}，“零差错”——全年没有错情。"
    return [
        Section(
            "主要做法",
            ["全年工作有序推进。"],
            children=[
                Section("强化预警", [prose, Points(["早部署", "严督查"])], children=[Section("加密会商", ["每日两次。"])]),
                Section("服务春耕", [table, Picture(data=_png(), caption="田间", alt="田间"), chart]),
            ],
        ),
        Section("存在问题", ["人手不足。"]),
    ]


_OFFICIAL = {
    "report": None,
    "wide": None,
    "paper": Official(
        copy_number="000001",
        classification="机密★1年",
        urgency="特急",
        issuing_mark="某市气象局文件",
        document_number="某气发〔2026〕8号",
        copies_to=["市委办公室", "市人大常委会办公室"],
        printed_by="某市气象局办公室",
        printed_on="2026-01-09",
        sealed=True,
        remark="此件公开发布",
    ),
    "up": Official(
        issuing_mark="某市气象局文件", document_number="某气发〔2026〕9号", signers=["张三"], printed_by="某市气象局办公室",
        printed_on="2026-01-09",
    ),
}  # fmt: skip


def make_report(kind: str) -> Report:
    """Return a report, one with a ``wide`` table, a sealed ``paper``, or a paper that goes ``up``."""
    sections = _sections()
    if kind == "wide":
        wide = Table(header=["季度"] * 12, rows=[["第一"] * 12], caption="台账", landscape=True)
        sections.append(Section("工作台账", ["见下表。", wide, "以上为全部台账。"]))
    many = [Attachment("服务台账", ["共六册。"]), Attachment("先进名单", ["共十人。"])]
    return Report(
        "某市气象局关于2025年工作情况的报告",
        addressee="市人民政府",
        issuer="某市气象局",
        dated="2026-01-08",
        opening=["现将全年情况报告如下。"],
        sections=sections,
        closing=["特此报告。"],
        attachments=many[:1] if kind == "up" else many,
        metrics=[Metric("before", "128条", period="2024年"), Metric("now", "151条", period="2025年")],
        official=_OFFICIAL[kind],
    )


@lru_cache(maxsize=32)
def make_paper(kind: str, profile: Profile = GBT_9704) -> bytes:
    """Return that report as a Word file."""
    return render(make_report(kind), "docx", profile=profile).content


def damage(content: bytes, part: str, pattern: str, replacement: str) -> bytes:
    """Return *content* with the first match of *pattern* in *part* replaced; there must be one."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    name = f"word/{part}.xml"
    text, count = re.subn(pattern, replacement, members[name].decode(), count=1, flags=re.DOTALL)
    assert count == 1, f"{pattern} is not in {name}"
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for other, one in {**members, name: text.encode()}.items():
            archive.writestr(other, one)
    return buffer.getvalue()


@pytest.fixture(scope="session", name="report_of")
def report_of_fixture() -> Callable[[str], Report]:
    """Return :func:`make_report`."""
    return make_report


@pytest.fixture(scope="session")
def paper() -> Papers:
    """Return :func:`make_paper`."""
    return make_paper


@pytest.fixture(scope="session", name="damage")
def damage_fixture() -> Damage:
    """Return :func:`damage`."""
    return damage
