"""Every rule of the layout check: our file passes, and damaged in just that it gives just that finding."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from wenming import check_layout
from wenming.renderers.word.layout import LAYOUT_RULES

Papers = Callable[..., bytes]
Damage = Callable[..., bytes]


class Case(NamedTuple):
    """One damage: the rule it breaks, in which paper and part, what is replaced by what, where it is found."""

    code: str
    paper: str
    part: str
    pattern: str
    replacement: str
    place: str


def _style(name: str, pattern: str) -> str:
    """Return a pattern that finds *pattern* inside the style *name*."""
    return rf'(w:styleId="{name}"(?:(?!</w:style>).)*?){pattern}'


def _paragraph(words: str, pattern: str) -> str:
    """Return a pattern that finds *pattern* in the paragraph that begins with *words*, before them."""
    return rf"{pattern}((?:(?!<w:p>).)*?<w:t[^>]*>{words})"


DOC, STYLES, SETTINGS = "document", "styles", "settings"
ODD, EVEN = "footer_default", "footer_even"
FONT = 'w:eastAsia="[^"]*"'
SONG = r'\1w:eastAsia="宋体"'
BLANK = '<w:p><w:pPr><w:pStyle w:val="WmBody"/></w:pPr></w:p>'
BOX = "text box 1 “抄送：市委办公室，市人大”"
LATIN = 'w:ascii="Times New Roman" w:hAnsi="Times New Roman"'
NORMAL = r'(w:styleId="Normal"(?:(?!</w:style>).)*?)'

CASES = (
    # paper and margins
    Case("L-PAGE-1", "report", DOC, 'w:w="11906"(.*?)w:right="1474"', r'w:w="12006"\1w:right="1574"', "section 1"),
    Case("L-PAGE-2", "report", DOC, 'w:top="2098"(.*?)w:bottom="1984"(.*?)w:footer="1447"', r'w:top="1898"\1w:bottom="2184"\2w:footer="1647"', "section 1"),
    Case("L-PAGE-3", "report", DOC, 'w:right="1474"(.*?)w:left="1587"', r'w:right="1674"\1w:left="1387"', "section 1"),
    Case("L-PAGE-4", "report", DOC, 'w:gutter="0"', 'w:gutter="300"', "section 1"),
    Case("L-PAGE-5", "report", SETTINGS, "<w:evenAndOddHeaders/>", "<w:mirrorMargins/><w:evenAndOddHeaders/>", "the file"),
    Case("L-PAGE-7", "report", DOC, r"<w:r>(<w:t[^>]*>特此报告)", r'<w:r><w:rPr><w:color w:val="0000FF"/></w:rPr>\1', "paragraph 20 “特此报告。”"),
    # grid
    Case("L-GRID-1", "report", STYLES, _style("WmBodyLast", "<w:keepNext/>"), r'\1<w:keepNext/><w:spacing w:line="360" w:lineRule="auto"/>', "paragraph 20 “特此报告。”"),
    Case("L-GRID-2", "report", DOC, 'w:charSpace="-842"', 'w:charSpace="-841"', "section 1"),
    Case("L-GRID-4", "report", DOC, 'w:linePitch="579"', 'w:linePitch="312"', "section 1"),
    Case("L-GRID-4", "report", STYLES, NORMAL + '<w:spacing w:val="-6"/>', r"\1", "paragraph 3 “现将全年情况报告如下。”"),
    Case("L-GRID-5", "report", STYLES, _style("WmTitle", "<w:keepNext/>"), r'\1<w:keepNext/><w:snapToGrid w:val="1"/>', "paragraph 1 “某市气象局关于2025年…”"),
    Case("L-GRID-6", "report", STYLES, _style("WmBodyLast", "<w:keepNext/>"), r'\1<w:keepNext/><w:spacing w:line="600"/>', "paragraph 20 “特此报告。”"),
    Case("L-GRID-7", "report", STYLES, _style("WmBodyLast", "<w:keepNext/>"), r'\1<w:keepNext/><w:spacing w:line="560"/>', "paragraph 20 “特此报告。”"),
    Case("L-GRID-8", "report", STYLES, '<w:autoSpaceDN w:val="0"/>', "", "style Normal"),
    Case("L-GRID-9", "report", STYLES, NORMAL + '<w:widowControl w:val="0"/>', r"\1", "style Normal"),
    Case("L-GRID-10", "report", SETTINGS, "compressPunctuation", "doNotCompress", "the file"),
    Case("L-GRID-10", "report", DOC, _paragraph("特此报告", "</w:pPr>"), r'<w:kinsoku w:val="0"/></w:pPr>\1', "paragraph 20 “特此报告。”"),
    # fonts
    Case("L-FONT-0", "report", DOC, r"<w:r>(<w:t[^>]*>特此报告)", r'<w:r><w:rPr><w:rFonts w:eastAsia="宋体"/></w:rPr>\1', "paragraph 20 “特此报告。”"),
    Case("L-FONT-0", "report", DOC, r"<w:r>(<w:t[^>]*>市人民政府)", r'<w:r><w:rPr><w:sz w:val="28"/></w:rPr>\1', "paragraph 2 “市人民政府：”"),
    Case("L-FONT-1", "report", STYLES, f"(rPrDefault>.*?){LATIN}(.*?{NORMAL[1:-1]}){LATIN}", r"\1\2", "paragraph 2 “市人民政府：”"),
    Case("L-FONT-2", "report", STYLES, '(<w:rPrDefault><w:rPr><w:rFonts )', r'\1w:cstheme="minorBidi" ', "style docDefaults"),
    Case("L-FONT-3", "report", DOC, r'<w:r><w:rPr><w:rFonts w:hint="eastAsia"[^>]*></w:rPr>(<w:t[^>]*>”——)', r"<w:r>\1", "paragraph 7 “发布预警151条，“零差…”"),
    Case("L-FONT-4", "report", STYLES, 'w:eastAsia="zh-CN"', 'w:eastAsia="ja-JP"', "the file"),
    Case("L-FONT-5", "report", "fontTable", '<w:altName w:val="FangSong"/>', "", "the file"),
    Case("L-FONT-7", "report", STYLES, _style("WmH1", f"{FONT}([^/]*/>)"), r'\1w:eastAsia="黑体"\2<w:b/>', "paragraph 4 “一、主要做法”"),
    Case("L-FONT-7", "report", DOC, r"<w:r>(<w:t[^>]*>特此报告)", r'<w:r><w:rPr><w:u w:val="single"/></w:rPr>\1', "paragraph 20 “特此报告。”"),
    # head
    Case("L-HEAD-1", "paper", DOC, ">000001<", ">00001<", "paragraph 1 “00001”"),
    Case("L-HEAD-2", "paper", DOC, ">机密★1年<", ">机密*1年<", "paragraph 2 “机密*1年”"),
    Case("L-HEAD-2", "paper", DOC, r"<w:r>(<w:t[^>]*>机密)", r'<w:r><w:rPr><w:rFonts w:eastAsia="仿宋"/></w:rPr>\1', "paragraph 2 “机密★1年”"),
    Case("L-HEAD-3", "paper", DOC, ">特急<", ">特急！<", "paragraph 3 “特急！”"),
    Case("L-HEAD-3", "paper", DOC, "机密★1年(.*?)特急<", r"特急\1机密★1年<", "paragraph 2 “特急”"),
    Case("L-HEAD-4", "paper", DOC, 'w:y="1984"', 'w:y="1500"', "paragraph 4 “某市气象局文件”"),
    Case("L-HEAD-4", "paper", STYLES, _style("WmMark", FONT), SONG, "paragraph 4 “某市气象局文件”"),
    Case("L-HEAD-6", "paper", DOC, "〔2026〕8号", "[2026]8号", "paragraph 5 “某气发[2026]8号”"),
    Case("L-HEAD-6", "paper", DOC, f"{BLANK}(<w:p><w:pPr><w:pStyle w:val=\"WmNumber\")", r"\1", "paragraph 5 “某气发〔2026〕8号”"),
    Case("L-HEAD-7", "up", DOC, '<w:tab w:val="right" w:pos="8525"/>', '<w:tab w:val="right" w:pos="8845"/>', "paragraph 2 “某气发〔2026〕9号 …”"),
    Case("L-HEAD-8", "up", STYLES, _style("WmSignerName", FONT), SONG, "paragraph 2 “某气发〔2026〕9号 …”"),
    Case("L-HEAD-8", "up", DOC, "签发人：", "签发人:", "paragraph 2 “某气发〔2026〕9号 …”"),
    Case("L-HEAD-9", "paper", STYLES, 'w:sz="8" w:space="11"', 'w:sz="24" w:space="11"', "paragraph 5 “某气发〔2026〕8号”"),
    Case("L-HEAD-9", "paper", STYLES, "<w:pBdr>.*?</w:pBdr>", "", "paragraph 5 “某气发〔2026〕8号”"),
    Case("L-HEAD-10", "paper", STYLES, _style("WmMark", 'w:color w:val="FF0000"'), r'\1w:color w:val="C55A11"', "paragraph 4 “某市气象局文件”"),
    # title, recipients, body
    Case("L-TITLE-1", "report", STYLES, _style("WmTitle", 'w:eastAsia="方正小标宋简体"'), r'\1w:eastAsia="黑体"', "paragraph 1 “某市气象局关于2025年…”"),
    Case("L-TITLE-1", "report", STYLES, _style("WmTitle", 'w:jc w:val="center"'), r'\1w:jc w:val="left"', "paragraph 1 “某市气象局关于2025年…”"),
    Case("L-TITLE-2", "paper", DOC, "工作情况的报告<", "工作总结汇报<", "paragraph 6 “某市气象局关于2025年…”"),
    Case("L-TITLE-3", "report", DOC, "工作情况的报告<", "工作情况的报告。<", "paragraph 1 “某市气象局关于2025年…”"),
    Case("L-TITLE-4", "report", DOC, "2025年工作情况的报告<", "2025年全市各项工作情况的报告<", "paragraph 1 “某市气象局关于2025年…”"),
    Case("L-TITLE-5", "report", DOC, ">某市气象局关于", ">某市气象局</w:t><w:br/><w:t>关于", "paragraph 1 “某市气象局关于2025年…”"),
    Case("L-TITLE-6", "report", DOC, ">某市气象局关于20", ">某市气象局关于20</w:t><w:br/><w:t>", "paragraph 1 “某市气象局关于2025年…”"),
    Case("L-TITLE-7", "report", STYLES, _style("WmTitle", 'w:line="660"'), r'\1w:line="500"', "paragraph 1 “某市气象局关于2025年…”"),
    Case("L-MAIN-1", "report", DOC, "市人民政府：", "市人民政府:", "paragraph 2 “市人民政府:”"),
    Case("L-MAIN-1", "report", STYLES, _style("WmRecipient", "<w:jc"), r'\1<w:ind w:firstLine="640"/><w:jc', "paragraph 2 “市人民政府：”"),
    Case("L-MAIN-1", "report", DOC, r'<w:p><w:pPr><w:pStyle w:val="WmBody"/></w:pPr></w:p>(<w:p><w:pPr><w:pStyle w:val="WmRecipient")', r"\1", "paragraph 2 “市人民政府：”"),
    Case("L-UNIT-1", "report", STYLES, _style("WmBody", 'w:firstLineChars="200" w:firstLine="640"'), r'\1w:firstLineChars="200" w:firstLine="420"', "after paragraph 1 “某市气象局关于2025年…”"),
    Case("L-BODY-2", "report", STYLES, _style("WmBodyLast", 'w:firstLineChars="200" w:firstLine="640"'), r'\1w:firstLineChars="0" w:firstLine="0"', "paragraph 20 “特此报告。”"),
    Case("L-BODY-2", "report", DOC, "(<w:t[^>]*>)特此报告", r"\1　　特此报告", "paragraph 20 “特此报告。”"),
    Case("L-BODY-3", "report", DOC, '(<w:p><w:pPr><w:pStyle w:val="WmH1"/></w:pPr>)', r'<w:p><w:pPr><w:pStyle w:val="WmBody"/></w:pPr></w:p>\1', "after paragraph 3 “现将全年情况报告如下。”"),
    Case("L-BODY-3", "report", STYLES, _style("WmBodyLast", "<w:keepNext/>"), r'\1<w:keepNext/><w:spacing w:after="100"/>', "paragraph 20 “特此报告。”"),
    Case("L-BODY-4", "report", STYLES, _style("WmBodyLast", "</w:pPr>"), r'\1<w:jc w:val="left"/></w:pPr>', "paragraph 20 “特此报告。”"),
    # levels
    Case("L-NUM-1", "report", DOC, ">二、存在问题", ">三、存在问题", "paragraph 18 “三、存在问题”"),
    Case("L-NUM-2", "report", STYLES, _style("WmH2", FONT), SONG, "paragraph 6 “（一）强化预警”"),
    Case("L-NUM-3", "report", DOC, ">一、主要做法", ">一，主要做法", "paragraph 4 “一，主要做法”"),
    Case("L-NUM-3", "report", DOC, ">（一）强化预警", ">（一）、强化预警", "paragraph 6 “（一）、强化预警”"),
    Case("L-NUM-3", "report", DOC, ">（一）强化预警", ">(一)强化预警", "paragraph 6 “(一)强化预警”"),
    Case("L-NUM-3", "report", DOC, ">1.加密会商|>1. 加密会商", ">1、加密会商", "paragraph 9 “1、加密会商”"),
    Case("L-NUM-4", "report", DOC, ">1.加密会商|>1. 加密会商", ">（1）加密会商", "paragraph 9 “（1）加密会商”"),
    Case("L-NUM-5", "report", DOC, ">一、主要做法", ">一、主要做法。", "paragraph 4 “一、主要做法。”"),
    Case("L-NUM-6", "report", DOC, "一是早部署", "一是，早部署", "paragraph 8 “一是，早部署；二是严督查…”"),
    Case("L-NUM-7", "report", DOC, _paragraph("二、存在问题", "</w:pPr>"), r'<w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>\1', "paragraph 18 “二、存在问题”"),
    Case("L-NUM-8", "report", STYLES, _style("WmH1", "<w:keepNext/>"), r"\1", "paragraph 4 “一、主要做法”"),
    Case("L-NUM-9", "report", DOC, "(<w:t[^>]*>)特此报告", r"\1第一条 特此报告", "paragraph 20 “第一条 特此报告。”"),
    # attachments
    Case("L-ATT-1", "report", DOC, ">2. 先进名单", ">2. 先进名单。", "paragraph 22 “2. 先进名单。”"),
    Case("L-ATT-2", "report", STYLES, _style("WmAttachNoteNext", 'w:left="1920"'), r'\1w:left="1600"', "paragraph 22 “2. 先进名单”"),
    Case("L-ATT-3", "report", STYLES, _style("WmAttachHead", "<w:pageBreakBefore/>"), r"\1", "paragraph 25 “附件1”"),
    Case("L-ATT-4", "report", STYLES, _style("WmAttachHead", FONT), SONG, "paragraph 25 “附件1”"),
    Case("L-ATT-4", "report", DOC, r"(附件2</w:t>.*?>)先进名单", r"\1先进人员", "paragraph 29 “先进人员”"),
    Case("L-ATT-5", "report", DOC, ">附件1<", ">附件<", "paragraph 25 “附件”"),
    # signature
    Case("L-SIGN-1", "report", DOC, _paragraph("2026年1月8日", r'<w:ind w:left="\d+"[^>]*/>'), r'<w:ind w:left="6000"/>\1', "paragraph 24 “2026年1月8日”"),
    Case("L-SIGN-7", "report", DOC, "2026年1月8日", "2026年1月8号", "paragraph 24 “2026年1月8号”"),
    Case("L-SIGN-7", "report", DOC, "2026年1月8日", "2026年1月0日", "paragraph 24 “2026年1月0日”"),
    Case("L-SIGN-2", "paper", DOC, _paragraph("2026年1月8日", r'<w:ind w:left="\d+"/>'), r'<w:ind w:left="4600"/>\1', "paragraph 29 “2026年1月8日”"),
    Case("L-NOTE-1", "paper", DOC, "（此件公开发布）", "(此件公开发布)", "paragraph 30 “(此件公开发布)”"),
    # imprint
    Case("L-END-1", "paper", DOC, 'w:top w:val="single" w:sz="8"', 'w:top w:val="single" w:sz="4"', BOX),
    Case("L-END-3", "paper", DOC, "市人大常委会办公室。", "市人大常委会办公室", BOX),
    Case("L-END-3", "paper", STYLES, _style("WmEndCell", 'w:right="280"'), r'\1w:right="0"', BOX),
    Case("L-END-4", "paper", DOC, r"(<w:tr>(?:(?!</w:tr>).)*?<w:t[^>]*>)抄送(.*?</w:tr>)", r"\1主送\2\1抄送\2", BOX.replace("抄", "主")),
    Case("L-END-5", "paper", DOC, "2026年1月9日印发", "2026.1.9印发", BOX),
    Case("L-END-5", "paper", DOC, '<w:tab w:val="right" w:pos="8565"/>', '<w:tab w:val="right" w:pos="8845"/>', BOX),
    Case("L-END-7", "paper", DOC, r"<wp:posOffset>\d+<", "<wp:posOffset>360000<", BOX),
    Case("L-END-8", "paper", DOC, r'(<w:tr>(?:(?!</w:tr>).)*?w:top w:val="single" w:sz=")8(".*?<w:t[^>]*>)抄送(.*?</w:tr>)', r"\g<1>8\2抄送\3\g<1>6\2主送\3", BOX),
    # page numbers
    Case("L-PNUM-1", "report", ODD, "— </w:t>", "-</w:t>", "footer (odd pages)"),
    Case("L-PNUM-2", "report", EVEN, 'w:jc w:val="left"', 'w:jc w:val="right"', "footer (even pages)"),
    Case("L-PNUM-2", "report", SETTINGS, "<w:evenAndOddHeaders/>", "", "the file"),
    Case("L-PNUM-3", "report", DOC, 'w:footer="1447"', 'w:footer="1588"', "section 1"),
    Case("L-PNUM-4", "wide", DOC, r"(w:orient.*?)<w:cols", r'\1<w:pgNumType w:start="1"/><w:cols', "section 2"),
    Case("L-PNUM-5", "paper", DOC, 'w:type="default" r:id="rIdFooter_bare"', 'w:type="default" r:id="rIdFooter_default"', "section 2"),
    Case("L-PNUM-6", "report", DOC, "<w:docGrid", "<w:titlePg/><w:docGrid", "section 1"),
    # tables and pictures
    Case("L-TBL-1", "wide", DOC, r'(w:orient="landscape"/><w:pgMar )w:top="1587"', r'\1w:top="2098"', "section 2"),
    Case("L-TBL-2", "report", DOC, r'<w:gridCol w:w="\d+"/>', '<w:gridCol w:w="900"/>', "table 1"),
    Case("L-TBL-2", "report", DOC, '<w:tblLayout w:type="fixed"/>', "", "table 1"),
    Case("L-TBL-3", "report", STYLES, _style("WmTableCell", 'w:line="440"'), r'\1w:line="579"', "table 1, row 2, cell 1 “第一季度”"),
    Case("L-TBL-4", "report", DOC, "<w:tblHeader/>", "", "table 1"),
    Case("L-TBL-4", "report", DOC, r"<w:cantSplit/></w:trPr>(?=(?:(?!<w:tr>).)*1024)", "</w:trPr>", "table 1"),
    Case("L-TBL-5", "report", DOC, _paragraph("286", '<w:jc w:val="right"/>'), r'<w:jc w:val="left"/>\1', "table 1, row 2, cell 2 “286”"),
    Case("L-TBL-6", "report", STYLES, _style("WmPicture", 'w:line="240" w:lineRule="auto"'), r'\1w:line="579" w:lineRule="exact"', "paragraph 14"),
)  # fmt: skip


@pytest.mark.parametrize("kind", ["report", "paper", "up", "wide"])
def test_our_file_passes(kind: str, paper: Papers) -> None:
    """The papers that are damaged below are right before."""
    assert [(one.code, one.place, one.text()) for one in check_layout(paper(kind))] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}-{case.replacement[:20]}")
def test_a_damage_is_found_and_nothing_else(case: Case, paper: Papers, damage: Damage) -> None:
    """One thing is changed; the rule about it speaks, at that place, and no other rule does."""
    found = check_layout(damage(paper(case.paper), case.part, case.pattern, case.replacement))

    assert {one.code for one in found} == {case.code}, [(one.code, one.place, one.text()) for one in found]
    assert found[0].place.fault().text() == case.place
    assert found[0].found.text() != found[0].wanted.text()


UNDAMAGED = {
    "L-PAGE-6": "needs a header, which no file of ours has",
    "L-GRID-3": "Normal without a size changes every other size too",
}


def test_every_rule_is_damaged() -> None:
    """A rule without a damage has its reason."""
    damaged = {case.code for case in CASES}
    assert {rule.code for rule in LAYOUT_RULES} - damaged == set(UNDAMAGED)
    assert damaged & set(UNDAMAGED) == set()
