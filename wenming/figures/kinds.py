"""Kinds: the words that tell the parts of a whole apart: those that leave nothing out, those that overlap."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

__all__ = ["are_classes", "are_kin", "are_mixed", "commonsuffix", "covers_all", "is_done_and_open"]

_PAIRS = tuple(
    (re.compile(one), re.compile(other))
    for one, other in (
        ("男", "女"),
        ("城镇|城鎮|城市|市区|城区", "农村|農村|乡村|鄉村|乡镇|鄉鎮"),
        ("国内|國內", "入境|境外|海外"),
        ("境内|境內", "境外"),
        ("(?<!非)税收|(?<!非)稅收", "非税|非稅"),
        ("基本支出", "项目支出|項目支出"),
        ("人员|人員", "公用"),
        ("线上|線上|网上|網上", "线下|線下|窗口|现场|現場"),
        ("旧存|舊存|结转|結轉|结余|結餘", "新收|本年|当年|當年"),
        ("公立|公办|公辦", "民办|民辦|民营|民營|私立"),
        ("专家|專家", "普通"),
        ("上半年", "下半年"),
        ("出口", "进口|進口"),
        ("(?<!不)合格", "不合格"),
        ("首次|初次|初信|初访", "重复|重複|重信|重访"),
        ("收文", "发文|發文"),
        ("[省市县区]内", "[省市县区]外"),
        ("直办|直接办结|直接答复", "转办|轉辦|转派"),
        ("购置|購置", "运行|維護|维护|運行"),
        ("有效", "无效|無效"),
        ("一日游", "过夜"),
        ("建议|建議|议案", "提案"),
        ("国产|國產", "进口|進口"),
        ("行政村", "居委|社区|社區"),
        ("专职|專職", "兼职|兼職"),
        ("自然分娩|顺产", "剖宫产|剖腹产"),
        ("公益林", "商品林"),
        ("前.{0,2}[天日年月期]", "[后後].{0,2}[天日年月期]"),
        ("地上", "地下"),
        ("专业|專業", "群众|业余"),
        ("新建", "改建|改造|续建|扩建|迁建"),
        ("常规|日常", "专项|專項"),
        ("企业", "个体"),
        ("人工", "智能|自助|自动"),
        ("春", "秋"),
        ("个体|個體|个访|個訪", "集体|集體|集访|集訪"),
    )
)
"""Two words that divide all there is, so that a list of both is full."""

_DONE = re.compile("已|[审执办结审辦結][结結]|结案|結案|完成")
_OPEN = re.compile("未|尚|正在|在[办審审]|待[办审]|其余|剩余")

_SCALES = tuple(
    tuple(re.compile(word) for word in words)
    for words in (
        ("东部|東部", "中部", "西部"),
        ("第一产业|第一產業|一产", "第二产业|第二產業|二产", "第三产业|第三產業|三产"),
        ("一季度|第一季", "二季度|第二季", "三季度|第三季", "四季度|第四季"),
        ("(?<!基本)(?<!不)(?<!常)(?<!较)满意", "基本满意|较满意|(?<!不)满意", "不满意"),
    )
)
"""Words that divide all there is if all of them are named."""

_ASPECTS = tuple(
    re.compile(words)
    for words in (
        "党员|黨員|团员|團員|无党派",
        "女|男",
        "少数民族|少數民族|汉族",
        "本科|硕士|碩士|博士|研究生|大专|专科|大專|学历|學歷",
        "高级|高級|中级|中級|初级|初級|正高|副高|[一二三]级|[一二三]級|职称|職稱|工程师|技师",
        "岁|歲|青年|中年|老年|未成年",
        "在职|在職|退休|在编|在編|聘用|编外",
        "国家[级财投补]|國家級|中央|部级|省级|省級|市级|市級|县级|縣級|区级|區級|市县|区县|县区|乡镇|鄉鎮|镇级|村级|街道|本级|自筹|全国|全省|全市",
        "以上|以下|以内",
        "民生|刚性支出|剛性支出|“?三保”?|“?三公”?",
        "夜间|節假日|节假日|周末|凌晨",
        "一等奖|二等奖|三等奖|一等獎|二等獎|特等",
        "重复|重複|初次|联名|聯名|集体|集體|个体",
        "新[增建购購办辦开開收]|改建|扩建|续建|变更|變更|注销|註銷|延续|延續|补办|换发",
        "已|未(?!成年)|正在|按期|及时|超期",
    )
)
_REST = re.compile("其余|其餘|其他|其它|剩余|剩餘|另外|余下|餘下")
_RANKS = tuple(
    re.compile(words)
    for words in (
        r"(?:优秀|优良|良好|[称稱][职職]|合格|及格|较差|一般|不达标)\Z",
        "(?:优|良|轻度污染|中度污染|重度污染|严重污染)\\Z",
        "调解|裁决|判决|撤诉|准许|维持|撤销|变更|责令|确认违法|驳回|终止|撤回|不予受理|改判|发回",
        "满意|一般|不了解|说不清",
        "[一二三特优][等秀]?奖|鼓励奖",
        "来信|来访|来电|网上|电话|微信|邮[箱件]|短信|窗口|信函",
        "国道|省道|县道|乡道|村道|专用公路",
        "特别重大|重大|较大|一般",
    )
)
"""Words of one scale each: what is called by one of them is not called by another."""
_STAGES = re.compile(
    "问题|發現|发现|查处|受理|办结|辦結|审结|審結|立案|结案|結案|整改|满意|滿意|回访|回訪|参加|參加|答复|答復|完成|开工|開工|竣工|移送|处罚|處罰|罚款|到位|到账"
)
_CLASS = re.compile("[类類级級型档檔款等]\\Z")
_LETTER = re.compile("([A-EＡ-Ｅ甲乙丙丁一二三四五])[类類级級]\\Z")


def covers_all(names: Sequence[str]) -> bool:
    """Whether parts of these names leave nothing out: 男 and 女, 税收 and 非税, four quarters, A类 to C类."""
    if len(names) == 2:
        one, other = names
        if any((a.search(one) and b.search(other)) or (a.search(other) and b.search(one)) for a, b in _PAIRS):
            return True
        return is_done_and_open(names)
    if any(
        len(scale) == len(names) and all(word.search(name) for word, name in zip(scale, names, strict=True))
        for scale in _SCALES
    ):
        return True
    letters = [_LETTER.search(name[-3:].lstrip("中")) for name in names]
    found = [letter[1] for letter in letters if letter]
    return len(found) == len(names) > 1 and len(set(found)) == len(found) and found[0] in "AＡ甲一"


def is_done_and_open(names: Sequence[str]) -> bool:
    """Whether one of two names is of what is done and the other of what is not yet: 审结, 未结."""
    if len(names) != 2:
        return False
    done, left = names
    return bool(_DONE.search(done) and not _OPEN.search(done) and _OPEN.search(left))


def are_classes(names: Sequence[str]) -> bool:
    """Whether names are of classes, none of which holds another: 咨询类、求助类、其他类; 优秀、称职、基本称职."""
    if len(names) < 3 or len(set(names)) < len(names):
        return False
    classes = sum(bool(_CLASS.search(name)) for name in names) >= len(names) - 1
    return classes or any(all(rank.search(name) for name in names) for rank in _RANKS)


def are_kin(names: Sequence[str], whole: str) -> bool:
    """Whether names end alike, as *whole* does, and so are kinds of it: 小学教师、初中教师、高中教师 of 教师."""
    if len(names) < 3 or len(set(names)) < len(names):
        return False
    end = commonsuffix(names)
    if any(len(end) >= len(name) for name in names):
        return False
    alike = sum(name.endswith(whole[-2:]) for name in names)
    return len(end) > 1 or (bool(end) and end[-1] in whole[-4:]) or (len(whole) > 1 and alike >= len(names) - 1)


def commonsuffix(names: Sequence[str]) -> str:
    """Return the characters that all *names* end with."""
    backwards = zip(*(reversed(name) for name in names), strict=False)
    return "".join(letters[0] for letters in takewhile(lambda some: len(set(some)) == 1, backwards))[::-1]


def are_mixed(names: Sequence[str], *, kin: bool = False) -> bool:
    """Whether one case may be in two of the parts, which are told apart by more than one thing: 党员, 女.

    Of *kin*, which end alike (重点课题、青年课题), some may be called by such a thing and others not.
    """
    if covers_all(names):
        return False
    if len({word for name in names for word in _STAGES.findall(name)}) > 1:
        return True
    found = [{number for number, aspect in enumerate(_ASPECTS) if aspect.search(name)} for name in names]
    plain = any(not own and not _REST.search(name) for own, name in zip(found, names, strict=True))
    aspects = set().union(*found)
    return len(aspects) > 1 or bool(aspects and plain and not kin)
