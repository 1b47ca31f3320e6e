"""Labels in every way that offices, keyboards and scanners write them."""

from __future__ import annotations

import pytest

from wenming import read
from wenming.reader.headings.labels import read_label
from wenming.reader.headings.marks import find_heads
from wenming.reader.lines import split_lines

BODY = "各项工作有序推进，群众反映良好。"
TITLES = ("强化组织领导", "健全工作机制", "加强督促检查")

EVERYWHERE = """
一、|二、|三、
一 、|二 、|三 、
一、　|二、　|三、　$
一丶|二丶|三丶
一﹑|二﹑|三﹑
（一）|（二）|（三）
(一)|(二)|(三)
（一)|(二）|（三)
（一）、|（二）、|（三）、
(一).|(二).|(三).
<一>、|<二>、|<三>、
〈一〉|〈二〉|〈三〉
((一)、|((二)、|((三)、
（ 一 ）|（ 二 ）|（ 三 ）
〔一〕|〔二〕|〔三〕
【一】|【二】|【三】
【1】|【2】|【3】
[一]|[二]|[三]
㈠|㈡|㈢
㊀|㊁|㊂
(-)|(二)|(三)
（ー）|（ニ）|（三）
（—）|（二）|（三）
壹、|贰、|叁、
壹、|貳、|參、
Ⅰ、|Ⅱ、|Ⅲ、
Ⅰ.|Ⅱ.|Ⅲ.
1.|2.|3.
1 .|2 .|3 .
1．|2．|3．
１．|２．|３．
1、|2、|3、
1 、|2 、|3 、
1丶|2丶|3丶
1、|2.|3．
⒈|⒉|⒊
一、（一）|二、（二）|三、（三）
（一）⒈|（二）⒉|（三）⒊
"""
"""What labels headings at the head of a line and inside one as well: the labels of three brothers."""

AT_HEADS = """
1. 一、|2. 二、|3. 三、
1.壹、|2.贰、|3.叁、
（一）一、|（二）二、|（三）三、
十九、|二十、|二十一、
一，|二，|三，
一,|二,|三,
一.|二.|三.
一．|二．|三．
一：|二：|三：
一　|二　|三　$
（1）|（2）|（3）
(1)|(2)|(3)
( 1 )|( 2 )|( 3 )
（１）|（２）|（３）
（1）、|（2）、|（3）、
⑴|⑵|⑶
1）|2）|3）
1)|2)|3)
1，|2，|3，
1:|2:|3:
①|②|③
①、|②、|③、
❶|❷|❸
➀|➁|➂
I、|II、|III、
I.|II.|III.
A、|B、|C、
A.|B.|C.
l.|2.|3.
I.|2.|3.
l、|2、|3、
1.1|1.2|1.3
1.1 |1.2 |1.3 $
1　|2　|3　$
第一章|第二章|第三章
第一章　|第二章　|第三章　$
第1章 |第2章 |第3章 $
第 一 章 |第 二 章 |第 三 章 $
第一部分|第二部分|第三部分
第一部分：|第二部分：|第三部分：
第一部分、|第二部分、|第三部分、
第1部分 |第2部分 |第3部分 $
第一篇　|第二篇　|第三篇　$
第一节|第二节|第三节
第一節|第二節|第三節
第一条|第二条|第三条
第一條　|第二條　|第三條　$
"""

OWN_LINES = """
第一、|第二、|第三、
第一：|第二：|第三：
第一，|第二，|第三，
"""
"""What labels points where text is run in."""


def shown(text: str) -> list[str]:
    """Return the headings in *text* as “level label title”, with + where text is run in."""
    return [
        f"{one.level} {one.head.label} {one.head.title.text}{'' if one.head.rest is None else '+'}"
        for one in find_heads(split_lines(text), page=False)
    ]


def rows(table: str) -> list[tuple[str, ...]]:
    """Return the labels of each line of *table*; $ ends a line that ends in a blank."""
    return [tuple(line.removesuffix("$").split("|")) for line in table.strip("\n").split("\n")]


@pytest.mark.parametrize("labels", [*rows(EVERYWHERE), *rows(AT_HEADS), *rows(OWN_LINES)], ids="".join)
def test_on_lines_of_their_own(labels: tuple[str, ...]) -> None:
    """Label and title have a line, with or without a stop."""
    plain = "\n".join(f"{label}{title}\n　　{BODY}" for label, title in zip(labels, TITLES, strict=True))
    stopped = "\n".join(f"{label}{title}。\n{BODY}" for label, title in zip(labels, TITLES, strict=True))

    assert shown(plain) == [f"1 {label.strip()} {title}" for label, title in zip(labels, TITLES, strict=True)]
    assert shown(stopped) == [f"1 {label.strip()} {title}。" for label, title in zip(labels, TITLES, strict=True)]


@pytest.mark.parametrize("labels", [*rows(EVERYWHERE), *rows(AT_HEADS)], ids="".join)
def test_run_in(labels: tuple[str, ...]) -> None:
    """The text stands behind the title."""
    text = "\n".join(f"　　{label}{title}。{BODY}" for label, title in zip(labels, TITLES, strict=True))

    assert shown(text) == [f"1 {label.strip()} {title}+" for label, title in zip(labels, TITLES, strict=True)]


@pytest.mark.parametrize("labels", rows(EVERYWHERE), ids="".join)
def test_in_one_line(labels: tuple[str, ...]) -> None:
    """All stand in one line, with words before them or none."""
    text = "".join(f"{label}{title}。{BODY}" for label, title in zip(labels, TITLES, strict=True))
    wanted = [f"1 {label.strip()} {title}+" for label, title in zip(labels, TITLES, strict=True)]

    assert shown(text) == wanted
    assert shown(f"现将有关情况汇报如下：{text}") == wanted


@pytest.mark.parametrize(
    "text",
    ["", "一", "一、", "（一）", "2023、甲", "五一、甲", "1.52亿", "一、二季度", "一、二、三等奖", "1、2号楼", "（三）班", "（二）项规定",
     "（三）、（四）甲", "200.甲", "0.甲", "0、甲", "〇、甲", "二百、甲", "甲一、乙", "（二百）甲", "1.1 甲", "A.甲", "一 甲"],
)  # fmt: skip
def test_no_label_by_itself(text: str) -> None:
    """Years, decimals, enumerations, what has no words behind it, and what wants neighbours."""
    assert read_label(text) is None


def test_two_labels_without_words_behind() -> None:
    """（一）一、。 has no title but its second label; it is read, whatever it means."""
    (heading,) = read("\n（一）一、。").document.headings
    assert (heading.label, heading.title) == ("（一）", "一、")


def test_a_year_or_a_month_behind_the_point_is_no_decimal() -> None:
    """1.2025年 and 4.3月份 begin with labels; a decimal that counts stays one."""
    text = "1.2025年任务完成\n2.2024年遗留办结\n3.热线接听\n4.3月份汛情应对\n平均每户1.5亩。"

    assert shown(text) == ["1 1. 2025年任务完成", "1 2. 2024年遗留办结", "1 3. 热线接听", "1 4. 3月份汛情应对"]
    assert shown("投资增长\n1.2025亿元用于修路。\n5.3个月完工。") == []
