"""Lines broken in mid-sentence are joined; what stands on a line of its own stays there."""

from __future__ import annotations

import re
import textwrap

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from wenming.reader.cleaning.clean import clean
from wenming.reader.lines import split_lines

LEAD = "年度工作总结\n今年以来，本局围绕中心工作，扎实推进各项任务，取得了新的成效。\n"
HALF = "全体干部职工认真落实各项制度，深入基层一线开展走访调研，积极帮助企业和群众解"


def lines_of(source: str) -> list[str]:
    """Return the lines with words in them, cleaned."""
    return [line.text for line in clean(split_lines(source), "safe").lines if line.text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (HALF, "决困难。"),
        ("建立健全责任体系，", "形成工作合力。"),
        ("同时，加强对窗口单位（", "服务大厅）的管理。"),
        (f"一是健全机制。{HALF}", "决困难。二是加强宣传。"),
        ("（一）", "强化组织领导"),
        (f"1、强化学习。{HALF}", "决困难。"),
        (f"{HALF}决困难", "1.52亿元。"),
    ],
)
def test_halves_are_joined(first: str, second: str) -> None:
    """A line without a closing mark, long or at a comma, goes on in the next."""
    assert lines_of(f"{LEAD}{first}\n{second}")[2:] == [first + second]


@pytest.mark.parametrize(
    "second",
    [
        "二、存在问题", "（二）强化宣传。", "2、强化宣传", "1.强化宣传", "⒉強化宣傳", "㈡强化宣传", "　　另一段落开始。", "● 要点", "附件：1.名单",
        "2023年12月5日", "二〇二三年十二月五日", "（2023年12月）", "联系人：王某", "| 项目 | 数量 |", "［图：示意］", "特此报告", "抄送：市委办公室",
        "注：数据为初步统计。", "时间：上午九时",
    ],
)  # fmt: skip
def test_what_begins_anew_stays(second: str) -> None:
    """Labels, indented lines, dates, rows, attachments and fields begin a line of their own."""
    assert lines_of(f"{LEAD}{HALF}\n{second}")[2:] == [HALF, second.strip()]


@pytest.mark.parametrize(
    "first",
    [
        "一、坚持以人民为中心的工作思路，不断提升基层群众的获得感幸福感", "（一）加强组织领导，落实责任分工，健全长效机制，推动工作走深走实",
        "某某局", "主要指标完成情况", "植树\t500\t株\t完成率\t100%\t同比增长\t5%\t全市第一名", "2023年12月5日", "各位领导、同志们：", "| 植树 | 五百株 |",
        "某某市某某区某某街道办事处关于年度重点工作任务完成情况的报告",
    ],
)  # fmt: skip
def test_what_is_whole_stays(first: str) -> None:
    """Headings, titles, names, dates, rows and salutations do not go on in the next line."""
    second = "全体干部职工认真落实各项制度。"

    assert lines_of(f"{LEAD}{first}\n{second}")[2:] == [first, second]


@pytest.mark.parametrize(("second", "joined"), [("导。各科室认真落实。", True), ("全体干部职工认真落实。", False)])
def test_a_run_in_heading_cut_by_a_page(second: str, joined: bool) -> None:
    """What is left of its title before the stop is too short for a sentence."""
    lines = lines_of(f"{LEAD}一、强化组织领\n- 2 -\n{second}\n二、下一步打算。各科室认真落实。")

    assert lines[2] == (f"一、强化组织领{second}" if joined else "一、强化组织领")


def test_words_are_parted() -> None:
    """A blank parts two Latin words, not hanzi or digits."""
    first = "全体干部职工认真学习并且熟练掌握了办公软件 Microsoft"

    assert lines_of(f"{LEAD}{first}\nOffice 的使用。")[2:] == [f"{first} Office 的使用。"]


SENTENCES = st.lists(
    st.sampled_from(["加强组织领导，落实工作责任", "深入基层一线走访调研", "围绕中心服务大局", "开展培训12次", "健全各项规章制度", "群众满意度稳步提升"]),
    min_size=6,
    max_size=20,
).map(lambda parts: "，".join(parts) + "。")


@settings(max_examples=60, deadline=None)
@given(paragraphs=st.lists(SENTENCES, min_size=1, max_size=5), width=st.integers(30, 45))
def test_folded_paragraphs(paragraphs: list[str], width: int) -> None:
    """Paragraphs folded to a width come back, whichever it is.

    Of a few lines nobody can tell the width: digits that one ends in may then be torn, or not, and are not safe to join.
    """
    text = "\n".join("\n".join(textwrap.wrap("　　" + one, width, drop_whitespace=False)) for one in paragraphs)

    assume(not re.search("[0-9]\n[0-9]", text))
    assert lines_of(text) == paragraphs


@pytest.mark.parametrize("page", ["- 3 -", "— 3 —", "第3页", "第 3 页 共 9 页", "3 / 9\n\n某某局文件", "\n- 3 -\n"])
def test_page_between_halves(page: str) -> None:
    """A page number between the halves of a sentence goes, and they are joined."""
    if page.startswith("3 /"):
        source = f"{LEAD}{'各科室落实责任，完成任务。' * 12}\n2 / 9\n{'各单位密切配合。' * 20}{HALF}\n3 / 9\n决困难。"
        assert lines_of(source)[-1].endswith(f"{HALF}决困难。")
    else:
        assert lines_of(f"{LEAD}{HALF}\n{page}\n决困难。")[2:] == [f"{HALF}决困难。"]


def test_empty_line_parts() -> None:
    """An empty line parts paragraphs, whatever mark is missing."""
    assert lines_of(f"{LEAD}{HALF}\n\n决困难。")[2:] == [HALF, "决困难。"]


def test_places_lead_back() -> None:
    """Each half of a joined line knows where it stands."""
    source = f"{LEAD}{HALF}\n决困难。"
    (*_, line) = clean(split_lines(source), "none").lines

    assert (line.place(0).number, line.place(len(HALF)).number) == (3, 4)
    assert line.span(len(HALF), len(line.text)).start == source.index("决困难")


def test_lines_torn_around_links() -> None:
    """A page that puts its links on lines of their own shows it by the marks that lines begin with."""
    torn = "本报告依照《条例》\n（以下简称《条例》\n）编写。全区配备了\n46名\n专职人员，设立了\n12个\n；电子化率达\n97.5%\n，有提高。"

    assert [line.text for line in clean(split_lines(torn), "safe").lines if line.text] == [torn.replace("\n", "")]


def test_one_mark_at_the_head_of_a_line_tells_no_page() -> None:
    """A slip is no torn page: short lines stay apart."""
    assert len([one for one in clean(split_lines("各村情况\n，甲村\n乙村"), "safe").lines if one.text]) == 3


def test_lines_that_end_in_a_stop_of_the_other_width_stay_apart() -> None:
    """A full stop of half width ends a paragraph as 。 does; behind a digit it may be a decimal point."""
    one, other = "全年共办结案件300件,群众满意度有了明显的提高,各项指标位居全市前列", "全年共走访群众2000户,收集意见120条,逐条办理"
    apart = f"{one}.\n{other}!\n{other}?\n{one}(见附件).\n{one}\n{other}."

    assert lines_of(apart) == [
        f"{one}.", f"{other}!", f"{other}?", f"{one}(见附件).", f"{one}{other}.",
    ]  # fmt: skip


STREET = (
    "今年以来，街道按照区里的部署，围绕整治环境、服务群众、防范风险三件事，一件一件抓落实，各项任务进展顺利。",
    "一、主要做法",
    "（一）抓环境整治。清理楼道杂物128处，拆除违建1.35万平方米，背街小巷保洁覆盖率达97.4%，居民反映的问题办结了九成。",
    "（二）抓便民服务。窗口延时办理事项3260件，上门代办412件，2024年5月起试行周末轮班，报送典型经验6篇，附件材料一并存档。",
    "（三）抓风险防范。排查燃气用户2.3万户，更换软管1460根，调解纠纷217起，成功率为98.6%，没有发生一起因矛盾激化引起的案件。",
    "二、存在问题",
    "老旧小区停车难还没有根本缓解，缺口约1200个泊位，《停车管理办法》落实得不够，需要下更大的力气。",
)
STREET += tuple(
    one.replace("一、主要做法", "三、下步安排").replace("二、存在问题", "四、工作建议").replace("，", "，并且", 1)
    for one in STREET
)  # no line twice: what stands beside page numbers twice is a running head


def scanned(width: int, *, indent: str, page: str, wide: bool) -> str:
    """Return the report as a scan of small pages gives it, each line of *width* hanzi, counted in columns where *wide*."""
    size = -(-300 // width)
    rows: list[str] = []
    for paragraph in STREET:
        row = indent
        for char in paragraph:
            if (len(row) if not wide else sum(1 + (one > "\u00ff") for one in row) + 1) >= width * (1 + wide):
                rows.append(row)
                row = ""
            row += char
        rows.append(row)
    numbered: list[str] = []
    for n, row in enumerate(rows, 1):
        numbered += [row, page.format(n // size)] if page and n % size == 0 else [row]
    return "\n".join(["某街道工作总结", *numbered])


@pytest.mark.parametrize("wide", [False, True], ids=["characters", "columns"])
@pytest.mark.parametrize("page", ["", "{}", "- {} -", "第{}页"])
@pytest.mark.parametrize("indent", ["", "　　"], ids=["flush", "indented"])
@pytest.mark.parametrize("width", [18, 20, 21, 24, 28, 35, 45, 60])
def test_scanned_pages(width: int, indent: str, page: str, wide: bool) -> None:
    """A report folded to any width comes back, page numbers between its halves or not.

    Where nothing indents paragraphs, a full line that ends in a stop may end one: its halves stay apart.
    """
    found = lines_of(scanned(width, indent=indent, page=page, wide=wide))

    assert "".join(found) == "某街道工作总结" + "".join(STREET)
    kept = found[1:] if indent else "\n".join(found[1:]).replace("。\n", "。").split("\n")
    wanted = list(STREET) if indent else "\n".join(STREET).replace("。\n", "。").split("\n")
    assert kept == wanted


@pytest.mark.parametrize(
    "lines",
    [
        ["江水绕城流不尽，", "春风送暖入千家。", "同心共筑文明路，", "一路欢歌一路花。"],
        ["城东街道文化活动中心改造提升工程", "城西街道老旧小区雨污分流工程二期", "城南街道农贸市场迁建及配套道路", "城北街道社区卫生服务站装修工程项目", "城中街道口袋公园和停车场建设项目"],
        ["城东区建设路十二号院一单元四零二室", "城西区人民路三十六号楼二单元七零一", "城南区和平街八十八号综合服务中心楼", "城北区新华街二十一号院三单元五零三", "城中区解放路九十九号便民服务大厅内"],
        ["组长张某", "副组长李某", "成员王某赵某", "联络员孙某"],
        ["来信", "3", "来访", "4", "网上", "5"],
    ],
    ids=["verse", "projects", "addresses", "names", "numbers"],
)  # fmt: skip
def test_short_lines_stay(lines: list[str]) -> None:
    """Verse, lists, addresses and columns of numbers are no folded text, however wide they are."""
    assert lines_of("\n".join([LEAD.strip(), *lines]))[2:] == lines


def test_bare_numbers_among_page_numbers() -> None:
    """Where pages are numbered, a bare number that goes on from the last is one of them, the last page short."""
    text = "全年共组织志愿活动，走访困难家庭，帮助解决就业、就医、就学方面的难题，群众满意。" * 2
    source = f"工作总结\n{text}\n- 1 -\n{text}\n第2页\n{text}\n3\n{text}\n4"

    assert lines_of(source) == ["工作总结", text, text, text, text]
    assert "4" in lines_of(source.replace("\n3\n", "\n9\n"))


def test_the_number_of_the_only_page() -> None:
    """1 alone on its line, where it cuts a sentence, is a page number; between whole lines it is none."""
    text = "全年共组织志愿活动，走访困难家庭，帮助解决就业、就医、就学方面的难题，群众满意。" * 4
    source = f"工作总结\n{text}\n这一年办成的实事里面，最受欢迎的是\n{{}}\n家门口的体育公园和夜校。"

    assert lines_of(source.format(1))[2:] == ["这一年办成的实事里面，最受欢迎的是家门口的体育公园和夜校。"]
    assert "1" in "".join(lines_of(source.replace("最受欢迎的是", "最受欢迎的有一件。").format(1)))
    assert "7" in "".join(lines_of(source.format(7)))


def test_lines_of_any_length_whose_digits_are_torn() -> None:
    """Where line ends tear digits twice, lines go on however short they are, and the digits are safe to join."""
    source = "工作总结\n一、做法\n全年处理来信12\n8件，接待来访群众9\n6批，解决突出问题共\n计十一个。"

    assert lines_of(source)[2:] == ["全年处理来信128件，接待来访群众96批，解决突出问题共计十一个。"]


def test_no_paragraph_grows_without_end() -> None:
    """What goes on and on is no paragraph: it is joined to a bounded length, and once for all."""
    lines = clean(split_lines("\n".join(["（" * 900] * 50)), "safe").lines
    assert max(len(line.text) for line in lines) <= 20_000
    assert sum(len(line.text) for line in lines) == 900 * 50
    assert clean(lines, "safe").lines == lines
