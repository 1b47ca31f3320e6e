"""PET107: the name, identity number or mobile number of a petitioner.

Why: who petitions must not be found out; the rules of petition work forbid passing on such data (X26).
Bad: 信访人王建国（身份证号……）反映. Good: 信访人王某反映.
Fix: none; write 某, or leave the person out. The finding itself masks what it found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Rule

__all__ = ["RULE"]

_SURNAMES = (
    "王李张劉刘陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅郑鄭梁谢謝宋唐许許邓鄧韩韓冯馮曹彭曾肖田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂"
    "丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金贾賈韦韋夏付傅方邹鄒熊白孟秦邱侯江尹薛段雷龙龍黎史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔向常汤湯"
)
_ROLES = "信访人|信訪人|来访人|來訪人|上访人|上訪人|上访户|上訪戶|来信人|來信人|投诉人|投訴人|举报人|舉報人|信访当事人|信訪當事人"
_NAMED = re.compile(
    rf"(?:{_ROLES})(?:[:：])?(?P<name>[{_SURNAMES}](?![某××*＊XxＸ])[\u4e00-\u9fff]{{1,2}}?)"
    r"(?=反映|来访|來訪|来信|來信|要求|提出|申请|申請|诉求|訴求|表示|等\d*人|[（(，,、。；]|\d+岁|家住|住址)"
)
_NO_NAMES = re.compile("于[今本上下前昨次]|方便|高度|向[本我上市区省县]|任何|何时|万分|常年|金额")
_BORN = r"(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_IDENTITY = re.compile(rf"(?<!\d)[1-9]\d{{5}}{_BORN}\d{{3}}[\dXx](?![\dA-Za-z])")
_MOBILE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    if not any(context.has(word) for word in ("信访", "信訪", *_ROLES.split("|"))):
        return  # no report on petitions
    for path, text in context.texts:
        for found in _NAMED.finditer(text):
            if not _NO_NAMES.match(found["name"]):
                term = f"{found['name'][0]}某"
                yield Diagnostic("PET107", "error", {"term": term}, path, span=found.span("name"))
        for pattern in (_IDENTITY, _MOBILE):
            for found in pattern.finditer(text):
                number = found.group()
                values = {"term": f"{number[:3]}{'*' * (len(number) - 3)}"}
                yield Diagnostic("PET107", "error", values, path, span=found.span())


RULE = Rule(
    code="PET107",
    summary="a petitioner's name or number",
    message="{term} tells who the petitioner is",
    hint="Write 某 in place of the given name, and leave numbers out.",
    severity="error",
    look=_look,
)
