"""W204: names listed, and another number of them said.

Why: “东街、西街、南街四个社区” has a reader look for the fourth; a name was lost or the number not changed.
Bad: 已在东街、西街、南街四个社区推开。
Bad: 方案由总则、任务和保障四部分组成。
Good: 已在东街、西街、南街三个社区推开。
Good: 已在东街、西街、南街等四个社区推开。
Fix: none; number or list, only the writer knows which is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.enumerated import named
from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic
from wenming.errors import NumeralError
from wenming.model import Path
from wenming.zh.numerals import parse_number

__all__ = ["RULE"]

_PLACE = (
    "社区|社區|村|乡镇|鄉鎮|镇|鎮|乡|鄉|街道|县区|縣區|县|縣|市|部门|部門|单位|單位|科室|支部|小组|小組|站所|学校|學校|企业|企業|"
    "公司|领域|領域|方面|环节|環節|阶段|階段|部分|步骤|步驟|板块|板塊|层面|層面|维度|維度|行业|行業|园区|園區|景区|景區|系统|系統|类别|類別|专班|專班"
)
_ITEM = r"[^\s，。；：、！？,;:（）()“”0-9一二三四五六七八九十]{1,12}"
_SAID = re.compile(rf"(?P<number>[两兩二三四五六七八九十]|[2-9]|1\d)(?P<word>[个個大]?(?:{_PLACE}))")
_NAMES = re.compile(rf"(?P<names>{_ITEM}(?:、{_ITEM})+?)(?P<etc>等)?$")
_FAR = 120  # characters in which the names stand before their number
_HEADS = re.compile(r"^.*(?:在|由|对|對|为|為|把|将|將|以|从|從|有|是|向|到|了|包括|分为|分為)(?=.)")


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    for path, text in context.texts:
        for found in _SAID.finditer(text) if "、" in text else ():
            start = max(0, found.start() - _FAR)
            before = _NAMES.search(text[start : found.start()])
            if before is not None:
                yield from _compared(path, before, found, start)


def _compared(path: Path, before: re.Match[str], found: re.Match[str], start: int) -> Iterator[Diagnostic]:
    """Yield a finding if the names in *before* are not as many as *found* says; *before* begins at *start*."""
    names = before["names"]
    least, most = named(names)
    try:
        said = int(parse_number(found["number"].replace("兩", "两")))
    except NumeralError:
        return
    wrong = said < least if before["etc"] or names.endswith("等") else not least <= said <= most
    if wrong and abs(said - least) <= 2 * least:
        values = {"names": _HEADS.sub("", names), "named": most, "claim": found["number"] + found["word"]}
        yield Diagnostic("W204", "warning", values, path, span=(start + before.start(), found.end()))


RULE = Rule(
    code="W204",
    summary="names listed, and another number said",
    message="{names} are {named}, but {claim} is said",
    hint="Count the names again: add what is missing, or change the number; 等 says that not all are named.",
    look=_look,
)
