"""Rules of writing and personal data, case by case: what looks like a fault and is none, and what must be found."""

from __future__ import annotations

import pytest

from wenming import check, fix
from wenming.checker import CheckContext, message, run_rules
from wenming.checker.rules import privacy, writing
from wenming.checker.run import CheckResult
from wenming.model import Official, Point, Points, Report, Section, Table

RULES = (*writing.RULES, *privacy.RULES)

RIGHT = [
    # numbers and units
    "利润同比下降150%，由盈转亏。",
    "党的十九届三、四次全会，第三、四季度，附件3、4。",
    "出台8项规定，新增5星级酒店2家，机关二支部获表彰。",
    "电话0717-6212345，型号GB-100，比例1:3，9:30开会，每日7×24小时值守。",
    "收入增速提高1.5个百分点，利润率提高2个百分点，收入增长5%。",
    "海拔3千米，功率5千瓦，几千人次，三千零五十二人。",
    "翻一番，翻两番，产值翻倍，是上年的3倍。",
    "占比12.5%、36.7%和3%，合格率99％。",
    "发放2000余册，近300件，约500人，30人以上。",
    # marks
    "包括：1）受理；2）办结；（3）回访。",
    "参见《条例》（2018年修正）、《办法》。",
    "他问：“办好了吗？”工作人员答：“已办结。”",
    "一、二季度，二、三产业，平等、和谐、等级评定。",
    "使用Word, Excel and PowerPoint处理材料。",
    # words whose borders make a wrong one
    "自身分工明确，本人材料齐全，发布署名文章，代表张某发言，负责人材料报送。",
    "形势严峻工作繁重，疏浚工程启动，超过份额，组成份额，补充份数。",
    "财政冶金部门，调整冶炼产能，研究竞争机制，毕竟争取到了，预防犯罪，违规犯错。",
    "教授于上月来访，互联网路由，坚硬体质，显著重视，自供给于当地，感冒然后就医。",
    "立即然后，回答覆盖面，大连络绎不绝，最佳化解方案，既使群众满意又使企业受益。",
    "关系统一，机关系列活动，公里面积，其他人，一座落成的大楼，申报截止10月8日。",
    "党组织组织学习，柔和和缓，目的的实现，涉及及时，参与与否，祥和和谐。",
    "建立文明单位创建工作机制，建立健全制度，建立台账。",
    # people
    "困难群众、困难职工126人，残疾人康复服务，贫困户周边环境，慰问困难学生王某某。",
    "联系人：办公室；联系电话：13812345678",
    "编号110105194912310021，订单6222020200112233447，受理13812345件。",
]
RIGHT_HANT = [
    "關係統一，關係統計，機關系列，這裡程度不同，公里面積，標準予以公佈。",
    "平臺風險防控，舞臺風格，出臺風景區規劃，平台風貌提升。",
    "重複興建，研製度過難關，隨機製劑，複雜、複查、複核、重複。",
    "最後土地移交，國王後裔，表示范某已到場，老師范某，論文採礦。",
    "宿舍得到修繕，校舍得到加固，觀念經過轉變，頭髮生長，開發廊道，批發菜市場。",
    "領導嚮往，不盡管理之責，十分鐘愛，今日歷代，農曆年來臨，儘可能，同志們。",
    "船隻要求，三隻有病，骨幹糧食企業，倘若乾淨，細緻電話回訪，河谷物資。",
    "在文明建立在互信之上，資訊網路專案由臺北承辦，檔案要求齊全，村里長，編製預算。",
]
WRONG = [
    # code, what stands there, what is found, what is proposed (None: only the writer knows)
    ("W602", "落实《条例，加强（管理。", "", None),
    ("W602", "办法】已经印发。", "", None),
    ("W605", "办结128件，。群众满意。", "，。", "。"),
    ("W605", "加强领导，，落实责任。", "，，", "，"),
    ("W610", "支持率为15～30%。", "15～30%", "15%～30%"),
    ("W612", "牢记“群众利益无小事。”。", None, None),
    ("W621", "發放資料1萬4千份。", "1萬4千", "1.4萬"),
    ("W622", "二零二四年工作。", "二零二四", "二〇二四"),
    ("W625", "选派第1书记。", "1", "一"),
    ("W627", "召開二個會議。", "二", "两"),
    ("W631", "旅遊收入同比增長5.2個百分點。", "收入同比增長5.2個百分點", "收入同比增長5.2%"),
    ("W631", "测评得分提高了1.5个百分点。", "得分提高了1.5个百分点", "得分提高了1.5分"),
    ("W632", "上訪量減少2倍。", "減少2倍", None),
    ("W634", "产值翻了两倍。", "翻了两倍", None),
    ("W634", "产值翻2番。", "翻2番", "翻两番"),
    ("W635", "群众满意率提高3%。", "3%", "3个百分点"),
    ("W636", "新建广场1200平米。", "平米", "平方米"),
    ("W636", "绿化3万平方。", "平方", "平方米"),
    ("W638", "加强领导和和监督。", "和和", "和"),
    ("W641", "依据某政发〔2025〕第08号文件。", "〔2025〕第08", "〔2025〕8"),
    ("W644", "极大的提高了效率。", "极大的提高了", "极大地提高了"),
    ("W701", "拨打13812345678联系来访人。", "138****5678", None),
    ("W701", "拨打138-1234-5678联系来访人。", "138****5678", None),
    ("W702", "身份证11010519491231002x已核对。", "110105********002x", None),
    ("W703", "汇入6222 0202 0011 2233 446账户。", "6222****3446", None),
    ("W704", "救助困难学生王小明、李强等。", "王小明", None),
    ("W704", "捐款800元救助某校宋曉梅同學。", "宋曉梅", None),
]


def found(*texts: str, title: str = "某局公文") -> CheckResult:
    """Return what the rules find in paragraphs under *title*."""
    return run_rules(CheckContext(report=Report(title, opening=texts)), RULES)


@pytest.mark.parametrize("text", [*RIGHT, *RIGHT_HANT], ids=lambda text: text[:6])
def test_what_is_right_is_left_alone(text: str) -> None:
    """Look-alikes, and words across whose border a wrong one stands."""
    assert found(text).findings == ()


@pytest.mark.parametrize(("code", "text", "shown", "new"), WRONG, ids=lambda value: (value or "none")[:6])
def test_what_is_wrong_is_found(code: str, text: str, shown: str | None, new: str | None) -> None:
    """With the words as they stand, or masked, and what should stand there."""
    findings = [one for one in found(text).findings if one.code == code]
    values = dict(findings[0].values)

    assert findings[0].span is not None
    if shown:
        assert values["found"] == shown
    if shown and new is not None:
        assert values["new"] == new


def test_messages_name_what_was_found() -> None:
    """No slot of a message is left open, whatever rule speaks."""
    result = found(*(text for _, text, _, _ in WRONG))

    assert len(result.findings) >= len({code for code, *_ in WRONG})
    assert [text for one in result.findings if "{" in (text := message(result, one))] == []


def test_a_bracket_may_span_the_items_of_a_list() -> None:
    """What is opened in one item and closed in another is whole; what is not is told."""
    whole = Points([Point(body=["受理（含来信"]), Point(body=["来访）128件"])])
    broken = Points([Point(body=["受理（含来信"]), Point(body=["来访128件"])])
    reports = [Report("总结", sections=[Section("做法", [points])]) for points in (whole, broken)]
    codes = [[one.code for one in run_rules(CheckContext(report=one), RULES).findings] for one in reports]

    assert codes == [[], ["W602"]]


def test_a_document_number_of_a_paper_is_looked_at() -> None:
    """The number in the red head, too."""
    report = Report("总结", official=Official(document_number="某气发（2026）08号"))
    (one,) = run_rules(CheckContext(report=report), RULES).findings

    assert (one.code, str(one.path), dict(one.values)["new"]) == ("W641", "official.document_number", "〔2026〕8")


def test_cells_are_looked_at_and_their_spaces_are_not() -> None:
    """Names in cells are stretched by spaces."""
    table = Table(header=["姓 名", "户数"], rows=[["王 某", "１２户"]])
    report = Report("总结", sections=[Section("做法", ["如下表。", table])])

    assert [one.code for one in run_rules(CheckContext(report=report), RULES).findings] == ["W618"]


def test_names_that_a_sector_protects_stay() -> None:
    """A protected name is right, whatever the tables say."""

    class Words:
        look_alikes: tuple[str, ...] = ()
        protected = ("其它山公园",)

    report = Report("总结", opening=["其它山公园建成，其它公园在建。"])
    (one,) = run_rules(CheckContext(report=report, vocabulary=Words()), RULES).findings

    assert (one.code, one.occurrences, one.span) == ("W648", 1, (8, 10))


def test_numbers_of_duty_rosters_are_meant_to_be_called() -> None:
    """A table that lists offices or duties; a list of people who are helped is none."""
    for caption, codes in (("值班表", []), ("救助对象名单", ["W701"])):
        table = Table(caption=caption, header=["姓名", "电话"], rows=[["王某", "13812345678"]])
        report = Report("公文", sections=[Section("做法", ["如下表。", table])])
        assert [one.code for one in run_rules(CheckContext(report=report), RULES).findings] == codes


def test_labels_are_mended_in_their_source() -> None:
    """They are no words of the report, and stand in the text all the same; nothing else of it changes."""
    source = "某局工作总结\n\n一、主要做法\n\n(一)、健全机制\n\n制度完善。\n\n(二) 落实责任\n\n逐级签字。\n\n二.  存在问题\n\n人手偏紧。\n"
    mended = fix(source.encode(), format="text", select=["W613"]).draft.content.decode()

    assert mended == source.replace("(一)、", "（一）").replace("(二)", "（二）").replace("二.", "二、")
    assert check(mended, select=["W613"]).findings == ()
