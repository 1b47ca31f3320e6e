"""Punctuation: laws of every change, then each rule's table, then what is never touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wenming.zh import PunctuationFinding, check_punctuation, normalize_punctuation
from wenming.zh._punctuation_rules import CLAUSES

PACKAGE = Path(__file__).parents[2]

# Rule: (source, result). Rules are those of GB/T 15834-2011; L-NUM-3 and P-2 are its annex B.3.
CASES = {
    "P-1": [
        ("主要做法,加强领导;完善制度.", "主要做法，加强领导；完善制度。"),
        ("接待来访128批,312人次.", "接待来访128批，312人次。"),
        ("投入1,234.5万元,增长4.5%.", "投入1,234.5万元，增长4.5%。"),
        ("时间:9:30,比例1:2", "时间：9:30，比例1:2"),
        ("他问:为什么?", "他问：为什么？"),
        ("好!", "好！"),
        ("好!!!", "好！！！"),
        ("真的?!", "真的？！"),
        ("其一,二是", "其一，二是"),
        ("甲 , 乙", "甲，乙"),
        ("甲,  乙", "甲，乙"),
        ("合计:100", "合计：100"),
        ("14台(套)", "14台（套）"),
        ("38篇(次)。", "38篇（次）。"),
        ("高三(2)班", "高三（2）班"),
        ("GDP(国内生产总值)增长", "GDP（国内生产总值）增长"),
        ("（套)", "（套）"),
        ("(套）", "（套）"),
        ("甲(乙(丙)丁)", "甲（乙（丙）丁）"),
        ("使用Word,然后打印", "使用Word，然后打印"),
        ("使用 Word, 然后打印", "使用 Word，然后打印"),
        ("完成率100%,居第1位.", "完成率100%，居第1位。"),
        ("预警信号{warnings},服务{visits}.", "预警信号{warnings}，服务{visits}。"),
        ("见https://a.cn/x,共3页", "见https://a.cn/x，共3页"),
        ("邮箱a.b@c.cn,电话0711-3351234", "邮箱a.b@c.cn，电话0711-3351234"),
        ("版本v1.2.3,发布", "版本v1.2.3，发布"),
        ("他说\"好\"", "他说“好”"),
        ("“甲\"", "“甲”"),
        ("'三公'经费", "“三公”经费"),
        ("建设\"三服务\"队伍", "建设“三服务”队伍"),
        ("他说:\"Hello, world.\"", "他说：“Hello, world.”"),
        ("全面落实，，做好服务", "全面落实，做好服务"),
        ("全面落实。。", "全面落实。"),
        ("三类；；四类", "三类；四类"),
        ("工作 。", "工作。"),
        ("<<通知>>印发", "《通知》印发"),
        ("创建,建立", "创建，建立"),
        ("創建,建立.", "創建，建立。"),
        ("２０２６年,全年", "２０２６年，全年"),
    ],
    "P-2": [
        ("第一、加强领导", "第一，加强领导"),
        ("如下。第二、完善制度", "如下。第二，完善制度"),
        ("第一章 总则", "第一章　总则"),
        ("第一章总则", "第一章　总则"),
        ("第三节 附则", "第三节　附则"),
        ("3.1. 目标", "3.1 目标"),
        ("3.1.2.目标", "3.1.2目标"),
    ],
    "L-NUM-3": [
        ("（一）、加强领导", "（一）加强领导"),
        ("(一)加强领导", "（一）加强领导"),
        ("(一)、加强领导", "（一）加强领导"),
        ("一.加强领导", "一、加强领导"),
        ("一，加强领导", "一、加强领导"),
        ("十二.加强领导", "十二、加强领导"),
        ("1、加强领导", "1.加强领导"),
        ("如下：1、加强领导；2、完善制度。", "如下：1.加强领导；2.完善制度。"),
        ("（1）、加强领导", "（1）加强领导"),
        ("(1)、加强领导", "（1）加强领导"),
        ("①、加强领导", "①加强领导"),
        ("1)加强领导", "1）加强领导"),
        ("　　1、加强领导", "　　1.加强领导"),
        ("甲\n二.乙\n三.丙", "甲\n二、乙\n三、丙"),
    ],
    "P-3": [
        ("一是，加强领导", "一是加强领导"),
        ("一是：加强领导；二是：完善制度", "一是加强领导；二是完善制度"),
        ("一是,加强领导", "一是加强领导"),
    ],
    "P-4": [
        ("《宪法》、《民法典》", "《宪法》《民法典》"),
        ("“三公”、“四风”", "“三公”“四风”"),
        ("“甲”、“乙”、“丙”", "“甲”“乙”“丙”"),
        ("《甲》、《乙》和《丙》", "《甲》《乙》和《丙》"),
        ("《宪法》（2018年修正）《民法典》", "《宪法》（2018年修正）、《民法典》"),
        ("\"三公\"、\"四风\"", "“三公”“四风”"),
    ],
    "P-6": [
        ("工作...", "工作……"),
        ("工作......", "工作……"),
        ("工作... ...", "工作……"),
        ("工作。。。", "工作……"),
        ("工作…", "工作……"),
        ("工作、、、", "工作……"),
        ("工作···", "工作……"),
        ("工作⋯⋯", "工作……"),
        ("工作………", "工作……"),
        ("...工作", "……工作"),
    ],
    "P-7": [
        ("他来了--真的", "他来了——真的"),
        ("他来了---真的", "他来了——真的"),
        ("他来了－－真的", "他来了——真的"),
        ("他来了――真的", "他来了——真的"),
        ("他来了──真的", "他来了——真的"),
        ("他来了— —真的", "他来了——真的"),
        ("他来了———真的", "他来了——真的"),
        ("重点，——创建", "重点——创建"),
    ],
    "P-8": [
        ("2026年-2030年", "2026年—2030年"),
        ("2026年--2030年", "2026年—2030年"),
        ("2026年–2030年", "2026年—2030年"),
        ("2026-2030年", "2026—2030年"),
        ("1-10月", "1—10月"),
        ("2月3日~10日", "2月3日—10日"),
        ("8时-12时", "8时—12时"),
        ("北京--上海", "北京—上海"),
        ("武汉-广州", "武汉—广州"),
        ("甲–乙", "甲—乙"),
        ("2025年1-12月", "2025年1—12月"),
        ("2025年1~12月", "2025年1—12月"),
    ],
    "N-9": [
        ("100~150人", "100～150人"),
        ("15%~30%", "15%～30%"),
        ("13万元~17万元", "13万元～17万元"),
        ("25〜30克", "25～30克"),
    ],
    "P-9": [
        ("《关于《条例》的说明》", "《关于〈条例〉的说明》"),
        ("《甲《乙《丙》丁》戊》", "《甲〈乙《丙》丁〉戊》"),
        ("〈条例〉", "《条例》"),
        ("“他说“好””", "“他说‘好’”"),
        ("\"他说“好”\"", "“他说‘好’”"),
        ("‘三公’经费", "“三公”经费"),
        ("“甲“", "“甲”"),
        ("”甲”", "“甲”"),
        ("国办发[2026]8号", "国办发〔2026〕8号"),
        ("国办发（2026）8号", "国办发〔2026〕8号"),
        ("国办发【2026】8号", "国办发〔2026〕8号"),
    ],
    "P-12": [
        ("要坚持“安全第一。”。", "要坚持“安全第一”。"),
        ("（见附件。）。", "（见附件。）"),
    ],
    "P-15": [
        ("列奥纳多•达•芬奇", "列奥纳多·达·芬奇"),
        ("列奥纳多‧达‧芬奇", "列奥纳多·达·芬奇"),
        ("“一二・九”", "“一二·九”"),
        ("达．芬奇", "达·芬奇"),
        ("列夫.托尔斯泰", "列夫·托尔斯泰"),
        ("列奥纳多.达.芬奇", "列奥纳多·达·芬奇"),
        ("“五.四”运动", "“五·四”运动"),
        ("“一二.九”运动", "“一二·九”运动"),
    ],
}
CLEAN = """
Hello, world! This is a test (v1.2): ok?
引用原文：Hello, world! 如上
附件：总结(终稿).docx
见docs/reference(2).pdf和数据.csv
代码`a,b;c`不变
```python
print("你好", 1,2)
```
邮箱a.b@c.cn
网址www.gov.cn/a,b?x=1;y=2
print("你好")
class="中文"
<a href="x.html">中文</a>
[说明](a(b).md)
{a,b:spelled}和{visits}
{{ "中文", x }}
比例1:2，时间9:30:15，日期2026-07-05、2026/7/5
1,234,567.89元，3.14，v1.2.3
表2-8，0711-3351234，GB/T 9704-2012
吐鲁番-哈密盆地
气温-5℃
鄂ICP备12345678号-1
—
北京—上海
2026年—2030年
他来了——真的
工作……
1.加强领导。2.完善制度。
1. 加强领导
1．加强领导
3.1 目标
一、总体要求
（一）加强领导
第一，加强领导
第一、二产业
第一、第二产业
一、二季度
三四个月
第一章　总则
第一章规定了总则，第二章规定了分则。
一是加强领导；二是完善制度。
《宪法》《民法典》和“三公”“四风”
《甲》（试行）、《乙》
“他说‘好’”
《关于〈条例〉的说明》
“安全第一”。
他说：“安全第一。”
（见附件。）
国办发〔2026〕8号
列奥纳多·达·芬奇
100～150人，15%～30%
A,B两类
don't, it's
O'Brien's
C:\\a,b\\c.txt
/srv/app/a.py
AT&amp;T
~~删去~~
|甲|---|乙|
f(x), g(y)
14台（套）
XX局、201X年
！！！
读U.S.A.
三,五年
100—150件
按等级、等次评定
甲、乙、和谐社区
‘
Wi-Fi、5G
12:30—13:30
""".strip("\n").split("\n")

MESSY = st.text(
    st.sampled_from("甲乙一二第章是年月日，。、；：？！（）“”‘’《》〈〉…—～·,.;:?!()\"'<>-–－~•12a b{}[]`\n/\\　@％"), max_size=40
)


def apply(source: str, changes: tuple[object, ...]) -> str:
    """Put *changes* into *source*, from the last to the first."""
    for change in reversed(changes):
        assert source[change.start : change.end] == change.old
        source = source[: change.start] + change.new + source[change.end :]
    return source


@given(MESSY | st.text(max_size=60))
@example("“”\"“")
@example("(（))）")
@example("一是，，甲")
@example("——–—--")
def test_laws(text: str) -> None:
    """Changes give the result, lie in order, change something; normalizing twice is once."""
    found = normalize_punctuation(text)

    assert apply(text, found.changes) == found.text
    assert all(a.end <= b.start for a, b in zip(found.changes, found.changes[1:], strict=False))
    assert all(change.old != change.new and change.rule in CLAUSES for change in found.changes)
    assert normalize_punctuation(found.text).changes == ()
    assert (not found.changes) == (found.text == text)


@given(MESSY)
def test_only_marks_and_spaces_change(text: str) -> None:
    """No letter, digit or hanzi is lost, made or moved."""
    keep = str.isalnum

    assert list(filter(keep, normalize_punctuation(text).text)) == list(filter(keep, text))


@given(st.lists(st.sampled_from([*CLEAN, *(new for rows in CASES.values() for _, new in rows)]), max_size=6))
def test_clean_lines_stay(lines: list[str]) -> None:
    """Lines without fault stay in any company; code fences are kept whole."""
    text = "\n".join(line for line in lines if "```" not in line)

    assert normalize_punctuation(text).text == text


@pytest.mark.parametrize(("rule", "source", "result"), [(r, *case) for r, rows in CASES.items() for case in rows])
def test_rules(rule: str, source: str, result: str) -> None:
    """Each rule: what it finds, what it writes, and that it says so."""
    found = normalize_punctuation(source)

    assert found.text == result
    assert rule in {change.rule for change in found.changes}
    assert str(found) == result


@pytest.mark.parametrize("line", CLEAN)
def test_what_is_never_touched(line: str) -> None:
    """Code, addresses, numbers, English, names of files, citations, and correct Chinese."""
    assert normalize_punctuation(line).changes == ()


def test_code_fences_are_whole() -> None:
    """Nothing between fences is touched, whatever it looks like."""
    text = "\n".join(CLEAN) + "\n```\n中文,中文(中文).\n"

    assert normalize_punctuation(text).text == text


@pytest.mark.parametrize(
    "path",
    sorted(
        path
        for folder in ("tests/plugins/meteorology", "wenming/plugins/meteorology/samples")
        for path in (PACKAGE / folder).glob("*.*")
        if path.suffix in (".txt", ".md", ".yaml")
    ),
    ids=lambda path: path.name,
)
def test_good_reports_stay(path: Path) -> None:
    """Reports and samples of the weather sector have no fault."""
    text = path.read_text("utf-8")

    assert normalize_punctuation(text).changes == ()
    assert check_punctuation(text) == []


def test_offsets_are_those_of_the_source() -> None:
    """Each change by its place, where earlier ones have grown or shrunk the text."""
    text = "“甲”、“乙”...丙 , 丁(一)"

    found = normalize_punctuation(text)

    assert found.text == "“甲”“乙”……丙，丁（一）"
    assert [(text[c.start : c.end], c.new, c.rule, c.span) for c in found.changes] == [
        ("、", "", "P-4", (3, 4)),
        ("...", "……", "P-6", (7, 10)),
        (" , ", "，", "P-1", (11, 14)),
        ("(", "（", "P-1", (15, 16)),
        (")", "）", "P-1", (17, 18)),
    ]


def test_single_quotes_of_traditional_text_stay() -> None:
    """Titles of essays and single quotes have uses of their own there."""
    assert normalize_punctuation("《國學》與〈論語〉").changes == ()
    assert normalize_punctuation("論‘國學’").changes == ()
    assert normalize_punctuation("《國《論語》學》").text == "《國〈論語〉學》"


@pytest.mark.parametrize(
    ("text", "rule", "found", "suggestion"),
    [
        ("他说“好。", "P-9", "“", None),
        ("他说\"好。", "P-9", '"', None),
        ("印发《通知。", "P-9", "《", None),
        ("甲、乙……等", "P-6", "……等", "等"),
        ("甲、乙等……", "P-6", "等……", "等"),
        ("二三产业", "P-5", "二三", "二、三"),
        ("一二季度", "P-5", "一二", "一、二"),
        ("甲、乙、等", "P-5", "、", ""),
        ("甲、乙、和丙", "P-5", "、", ""),
        ("甲、乙、及丙", "P-5", "、", ""),
        ("9:30-11:00", "P-8", "-", "—"),
        ("““", "P-9", "“", None),
        ("25-30克", "N-9", "-", "～"),
        ("增长15%-30%", "N-9", "-", "～"),
        ("一、总体要求。", "P-11", "。", ""),
        ("（一）加强领导。", "P-11", "。", ""),
        ("一是甲。乙；二是丙；三是丁。", "P-13", "；", "。"),
        ("1.甲；\n2.乙。丙；\n3.丁。", "P-13", "；", "。"),
        ("（1）甲；\n（2）乙；", "P-13", "；", "。"),
    ],
)
def test_advice(text: str, rule: str, found: str, suggestion: str | None) -> None:
    """What is left to the writer: found, with a proposal where there is one, never written by itself."""
    advice = [finding for finding in check_punctuation(text) if finding.rule == rule]

    assert [(finding.found, finding.suggestion, finding.safe) for finding in advice][-1] == (found, suggestion, False)
    assert text[slice(*advice[-1].span)] == found
    assert advice[-1].clause == CLAUSES[rule]


@pytest.mark.parametrize(
    "text", ["一是甲；二是乙；三是丙。", "一是甲。二是乙。", "甲、乙等", "甲、乙……", "一二三产业", "二三个", "表2-8", "3-5", "一、总体要求", "一、甲，乙。",
     "1.甲；\n2.乙；\n3.丙。", "1.甲。\n2.乙。", "（1）甲\n（2）乙", "1.甲；\n\n（一）乙；\n丙"]
)
def test_no_needless_advice(text: str) -> None:
    """Correct rows, numbers and headings."""
    assert check_punctuation(text) == []


@given(MESSY)
def test_findings_stand_where_they_say(text: str) -> None:
    """Spans lie in the text and show what was found; every safe one is a change."""
    findings = check_punctuation(text)

    assert all(text[slice(*finding.span)] == finding.found for finding in findings)
    assert [finding.span for finding in findings] == sorted(finding.span for finding in findings)
    safe = [(finding.span, finding.suggestion) for finding in findings if finding.safe]
    assert safe == [(change.span, change.new) for change in normalize_punctuation(text).changes]


@pytest.mark.parametrize("text", [None, 1, b"x", ["x"]])
def test_text_must_be_text(text: object) -> None:
    """Every wrong type is a TypeError that says so."""
    with pytest.raises(TypeError, match="text must be str"):
        normalize_punctuation(text)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="text must be str"):
        check_punctuation(text)  # type: ignore[arg-type]


def test_finding_is_a_value() -> None:
    """Frozen, compared by what it holds."""
    finding = check_punctuation("甲,乙")[0]

    assert finding == PunctuationFinding("P-1", "GB/T 15834-2011, 5.1", (1, 2), ",", "，", True)
    with pytest.raises(AttributeError):
        finding.rule = "P-2"  # type: ignore[misc]


@pytest.mark.parametrize("unit", ["甲,", "a,", '"', "(", "“", "<<", 'f("', "《", "{", "{{", "...", "a.a.", "a-a-", "a=\"", "/a", "、", "1.", "``", "http://"])
def test_long_lines_are_read_once(unit: str) -> None:
    """A hundred thousand of anything on one line: done, and the same as its short form says."""
    text = unit * (100_000 // len(unit))

    assert normalize_punctuation(text).text[:3] == normalize_punctuation(text[:400]).text[:3]
