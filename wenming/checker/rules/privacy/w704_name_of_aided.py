"""W704: the full name of somebody who is helped, treated or complained.

Why: poverty, illness and complaints are nobody's business; reports write 王某 or 王某某 (个人信息保护法, 28; 信访工作条例).
Bad: 局领导走访慰问困难学生王小明，送去慰问金。
Bad: 帮助低保户张建国、信访人李红解决困难。
Good: 局领导走访慰问困难学生王某某，送去慰问金。
Good: 帮扶困难职工126人，慰问困难群众、老党员。
Fix: none; the name becomes 王某 or 王某某.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule

__all__ = ["RULE"]

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱林郭罗梁宋郑谢韩唐冯董萧袁邓许傅沈彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜夏钟汪姜姚谭廖邹熊郝孔崔康邱秦侯邵孟段汤尹黎贺赖龚"
    "張劉陳楊趙黃吳孫羅鄭謝韓馮蕭鄧許蘇盧蔣賈葉閻鍾姜譚鄒賀賴龔"
)
_HOW = "困难|贫困|特困|低保|残疾|孤寡|空巢|独居|留守|受助|患病|重病|失独|五保|受灾|家庭困难|困難|貧困|殘疾|獨居|重病|受災"
_KIN = "学生|学子|儿童|職工|职工|户|戶|老人|居民|村民|党员|群众|母亲|妇女|家庭|學生|學子|兒童|黨員|群眾|對象|对象"
_CALLED = "低保|五保|贫困|特困|脱贫|孤儿|患者|病人|信访人|上访人|来访人|上访户|伤者|死者|受害人|孤兒|信訪人|上訪人"
_WHO = "|".join(  # one by one: re looks for their first characters then, and passes over all others
    (*(f"{how}(?:{_KIN})" for how in _HOW.split("|")), *(f"{called}户?" for called in _CALLED.split("|")))
)
_NAME = re.compile(
    rf"(?:{_WHO})(?P<name>[{_SURNAMES}](?!某)[\u4e00-\u9fff](?!某)[\u4e00-\u9fff]?)"
    rf"(?=[、，。；（(]|等|的|同学|同志|老人|家|一家|送|反映|因|解决|捐|和|與|与|同學)"
)
_AIDED = re.compile(
    rf"(?:帮扶|救助|资助|慰问|捐助|援助|看望|接济|幫扶|資助|慰問|接濟)[^，。；]{{0,24}}?(?P<name>[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}?)"
    r"(?=同学|同學|家(?![庭属屬长長访訪园園政电電居里乡鄉])|一家|老人|大爷|大娘|奶奶|爷爷)"
)
_PLACES = re.compile(r"[村镇鎮街路社区區县縣乡鄉局院校站厂廠组組户戶学學]")
_WORDS = re.compile(  # that begin with a surname and are none
    r"康复|康復|周[边邊围圍到末年期全密转轉一二三四五六日]|许多|許多|张贴|張貼|夏[季天日]|杜绝|杜絕|段落|钟点|董事|苏醒|黄金|黃金|"
    r"胡同|罗列|羅列|谢意|謝意|何|林[业業地区]|马上|汤圆|.{1,2}[户戶人员員户]$|.[^\u4e00-\u9fff]"
)
_GIVEN = re.compile(r"[某×xX＊*○]")


def _find(context: CheckContext) -> Iterator[Slip]:
    for path, text in context.texts:
        for found in (*_NAME.finditer(text), *_AIDED.finditer(text)):
            name = found["name"]
            if not _PLACES.search(name) and not _WORDS.match(name) and not _GIVEN.search(name):
                yield Slip(path, *found.span("name"), name)


_SLIPS = SlipRule("W704", _find, "error", by="term")

RULE = Rule(
    code="W704",
    summary="the full name of somebody who is helped, treated or complained",
    message="a person who is helped or complained is named: {found}",
    hint="Write 王某 or 王某某 instead of the name.",
    severity="error",
    look=_SLIPS.look,
)
