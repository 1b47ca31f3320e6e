"""Letters read for digits and blanks among them: both readings are told, and the mended figure is the right one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from wenming import read
from wenming.reader.base import Repairing
from wenming.reader.cleaning.digits import find_blown_digits, find_misread_digits

HEAD = "某局工作总结\n"


def _figures(text: str, repair: Repairing) -> list[tuple[Decimal | None, str]]:
    found = read(HEAD + text, repair=repair).document.figures
    return [(Decimal(one.mention.quantity.value or 0), one.mention.quantity.unit) for one in found]


@pytest.mark.parametrize(
    ("text", "before", "after", "value", "unit"),
    [
        ("全年服务l20人次。", "l20", "120", "120", "人次"),
        ("投入O.5亿元。", "O.5", "0.5", "50000000", "元"),
        ("下降1O.5%。", "1O.5", "10.5", "10.5", "%"),
        ("受理I5项。", "I5", "15", "15", "项"),
        ("受理２O项。", "２O", "20", "20", "项"),
        ("受理２Ｏ项。", "２Ｏ", "20", "20", "项"),
        ("受理1〇件。", "1〇", "10", "10", "件"),
        ("投入1,O00元。", "1,O00", "1,000", "1000", "元"),
        ("下降3 . 5 %。", "3 . 5", "3.5", "3.5", "%"),
        ("下降3. 5%。", "3. 5", "3.5", "3.5", "%"),
        ("受理1 2 3 件。", "1 2 3", "123", "123", "件"),
        ("受理8 万 余人。", "8 万 余", "8万余", "80000", "人"),
        ("受理1　2　3件。", "1　2　3", "123", "123", "件"),
    ],
)
def test_what_can_be_nothing_else_is_safe(text: str, before: str, after: str, value: str, unit: str) -> None:
    """The figure stands with the place it has in the source, which shows what stood there."""
    document = read(HEAD + text, repair="safe").document
    (repair,) = document.repairs
    (figure,) = document.figures

    assert (repair.kind, repair.before, repair.after, repair.safe, repair.done) == ("digit", before, after, True, True)
    assert (figure.mention.quantity.value, figure.mention.quantity.unit) == (Decimal(value), unit)
    assert before in (HEAD + text)[figure.span.start : figure.span.end]
    assert [one.done for one in read(HEAD + text).document.repairs] == [False]


@pytest.mark.parametrize(("text", "after"), [("受理5l件。", "51"), ("投入3. 5亿元。", "3.5")])
def test_what_may_be_something_else_is_not(text: str, after: str) -> None:
    """Litres, or a number behind a stop of half width: only who asks for all gets these."""
    (repair,) = read(HEAD + text, repair="safe").document.repairs

    assert (repair.after, repair.safe, repair.done) == (after, False, False)
    assert read(HEAD + text, repair="all").document.repairs[0].done


@pytest.mark.parametrize(
    ("text", "before", "after"), [("２O2５年工作有序推进。", "２O2５", "2025"), ("自2 0 2 5 年起。", "2 0 2 5", "2025")]
)
def test_years(text: str, before: str, after: str) -> None:
    """A year is no figure, but its digits are mended."""
    (repair,) = read(HEAD + text, repair="safe").document.repairs

    assert (repair.before, repair.after, repair.done) == (before, after, True)


@pytest.mark.parametrize(("text", "low", "high"), [("用3 至 5 年完成。", "3", "5"), ("投入3 ~ 5 万元。", "30000", "50000")])
def test_ranges(text: str, low: str, high: str) -> None:
    """Blanks around the sign part no range."""
    (figure,) = read(HEAD + text, repair="safe").document.figures

    assert (figure.mention.quantity.low, figure.mention.quantity.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    "text",
    [
        "线上线下O2O项目5个。", "PM2.5浓度下降3%。", "5l桶装水", "H1N1流感", "O3浓度", "CO2排放", "II级响应", "A4纸", "2024 年 3 月",
        "1 月 2 日", "拨打4.12345热线。", "二〇二五年", "3 000 人", "东街 12 3 件", "第3次. 12月", "见表1 2024年", "5 万元", "IPv6规模", "1. 5%的单位", "附件：1. 5件", "1. 2 3件", "Q1 2件",
        "受理O5件",
    ],
)  # fmt: skip
def test_good_numbers_are_left_alone(text: str) -> None:
    """Names with letters in them, dates, columns."""
    assert [*find_misread_digits(text), *find_blown_digits(text)] == []
