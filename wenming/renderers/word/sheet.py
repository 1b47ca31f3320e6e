"""The sheet behind a starting page: every tag that may be used, written as it is used, never printed.

It stands inside ``{%p if false %}``: Word shows it, a render leaves it out, and a check reads it like the
rest, so that what it shows is right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from wenming.renderers.word.safe_xml import escape

__all__ = ["BLOCK_TAGS", "HEAD_TAGS", "PLAIN_TAGS", "REPORT_TAGS", "TEXT_TAGS", "Row", "sheet", "table"]

Row: TypeAlias = tuple[str, str]
"""A tag, its paragraphs parted by line feeds, and what it does."""

REPORT_TAGS: tuple[Row, ...] = (
    ("{{p head_block }}", "版头：份号、密级、紧急程度、发文机关标志、发文字号、签发人、红线；没有版头时不印"),
    ("{{p title_block }}", "标题，按梯形或菱形分行；有的版面下面带署名和日期"),
    ("{{p sign_block }}", "落款：署名、成文日期、附注，按标准缩进"),
    ("{{p imprint_block }}", "版记：抄送、印发机关、印发日期"),
    ("{{ title }}", "标题，不分行"),
    ("{{r title_runs }}", "标题，分行，引号、破折号用中文字体"),
    ("{{ title_lines|join('／') }}", "标题的各行，是列表"),
    ("{{ salutation }}", "称呼或主送机关，带冒号；没有时为空"),
    ("{{r salutation_runs }}", "同上，引号、破折号用中文字体"),
    ("{{ signature }}", "署名"),
    ("{{r signature_runs }}", "同上，引号、破折号用中文字体"),
    ("{{ date }}", "成文日期，如 2026年1月8日"),
    ("{{r date_runs }}", "同上，引号、破折号用中文字体"),
    ("{{ author }}", "报告单位"),
    ("{{ remark }}", "附注，带括号"),
    ("{% if sealed %}盖章{% endif %}", "要盖章时成立"),
    ("{{ locale }}", "文种，如 zh-Hans-CN"),
    ("{%p for block in blocks %}\n{{r block.runs }}\n{%p endfor %}", "称呼与落款之间的内容，依次排列"),
    ("{%p for block in appendix %}\n{{r block.runs }}\n{%p endfor %}", "落款之后的内容：附件、数字出处"),
)
HEAD_TAGS: tuple[Row, ...] = (
    ("{{ head.mark }}", "发文机关标志；没有版头时以下各项都为空"),
    ("{{ head.number }}", "发文字号"),
    ("{{ head.copy_number }}", "份号"),
    ("{{ head.classification }}", "密级和保密期限"),
    ("{{ head.urgency }}", "紧急程度"),
    ("{{ head.signers|join('　') }}", "签发人，是列表"),
    ("{{ imprint.copies_to }}", "抄送，整行"),
    ("{{ imprint.printed_by }}", "印发机关"),
    ("{{ imprint.printed_on }}", "印发日期，带“印发”"),
)
BLOCK_TAGS: tuple[Row, ...] = (
    ("{{ block.kind }}", "是什么：heading1 … heading9、run_in、body、point、last、table、picture 等，见“模板参考”"),
    ("{{ block.text }}", "整段文字"),
    ("{{r block.runs }}", "同上，各部分用各自的字体；图片、图表也这样打印"),
    ("{{p block.table }}", "排好的表格（kind 为 table）"),
    ("{{ block.level }}", "标题的层次，从 1 起的数字"),
    ("{{ block.label }}", "标题的编号，如（一）"),
    ("{{ block.title }}", "编号之后的标题"),
    ("{{ block.head }}", "编号加标题"),
    ("{{ block.rest }}", "标题后面直接接的正文（kind 为 run_in）"),
    ("{{r block.title_runs }}", "附件的标题，分行"),
    ("{{ block.alt }}", "图片、图表的说明"),
    ("{{ block.header|join('、') }}", "表头，是列表"),
    ("{%p for row in block.rows %}\n{{ row|join('、') }}\n{%p endfor %}", "表格各行，每行是列表"),
    ("{% if block.keep %}同页{% endif %}", "要与落款同页时成立：这一段设“与下段同页”"),
)
TEXT_TAGS: tuple[Row, ...] = (
    ("{# 说明 #}", "注释，不印"),
    ("{% if 1 > 0 %}有{% else %}无{% endif %}", "在一段之内选择文字"),
    ("{%p if 1 > 0 %}\n这一段\n{%p else %}\n那一段\n{%p endif %}", "各占一段：选择段落；tr 选择表格的行，tc 选择单元格"),
    ("{% set mark = '甲' %}{{ mark }}", "起一个名字"),
    ("{{ '甲乙'|length }}", "过滤器：length、join、default、upper、first、last、sort、sum 等，见“模板参考”"),
    ("{_{", "印出两个左括号本身"),
)
PLAIN_TAGS: tuple[Row, ...] = (
    ("{{ title }}", "打印文字或数字，格式随周围的字；名字自己起，由数据给出"),
    ("{{ name|default('') }}", "数据里没有 name 时印空白；不写 default，没有的名字就是错误"),
    ("{{r remark }}", "打印 RichText：一段之内格式不同的字"),
    ("{{ photo }}", "打印 InlineImage：图片"),
    ("{{ address }}", "打印 Lines：几行字，换行不换段"),
    ("{%p for line in lines %}\n{{ loop.index }}. {{ line }}\n{%p endfor %}", "每项一段"),
    ("{{ people|map(attribute='name')|join('、') }}", "取列表各项的 name，用顿号连起来"),
)
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def _paragraph(text: str, style: str = "WmTableNote", properties: str = "") -> str:
    run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{run}</w:p>'


def _cell(text: str, width: int, style: str) -> str:
    lines = "".join(_paragraph(line, style) for line in text.split("\n"))
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{lines}</w:tc>'


def table(rows: Sequence[tuple[str, Sequence[str]]], widths: Sequence[int]) -> str:
    """Return a table with lines around its cells: for each row the style of its paragraphs, and its texts."""
    made = "".join(
        f"<w:tr>{''.join(_cell(text, width, style) for text, width in zip(texts, widths, strict=True))}</w:tr>"
        for style, texts in rows
    )
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{_BORDERS}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>'
    )


def _tags(rows: Sequence[Row], width: int) -> str:
    left = width * 2 // 5
    head = ("WmTableHead", ("标签", "作用"))
    return table((head, *(("WmTableCell", row) for row in rows)), (left, width - left))


def sheet(kind: str, width: int) -> Iterator[str]:
    """Yield the paragraphs and tables of the sheet for a *kind* of template; *width* is the text's, in twips."""
    yield _paragraph("{%p if false %}", "WmBody")
    yield _paragraph("可用的标签（本页不印，可以删）", "WmTableTitle", "<w:pageBreakBefore/>")
    if kind == "plain":
        yield _tags(PLAIN_TAGS, width)
    else:
        yield _tags(REPORT_TAGS, width)
        yield _paragraph("版头、版记的各项", "WmTableTitle")
        yield _tags(HEAD_TAGS, width)
        yield _paragraph("{%p for block in blocks %}")
        yield _paragraph("各块的内容，写在这样的循环里", "WmTableTitle")
        yield _tags(BLOCK_TAGS, width)
        yield _paragraph("{%p endfor %}")
    yield _paragraph("到处都能用的", "WmTableTitle")
    yield _tags(TEXT_TAGS, width)
    yield _paragraph("{%p endif %}", "WmBody")
