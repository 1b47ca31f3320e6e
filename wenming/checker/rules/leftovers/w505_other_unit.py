"""W505: another unit's name for itself.

Why: 我街道 in a report of a bureau shows whose text was copied; one document has one author.
Bad:
    某市档案局2025年工作总结
    一、主要做法
    我局成立专班，压实责任。我局按月督查，逐项销号。
    二、工作成效
    我街道群众满意度持续提高。
Good:
    某市档案局2025年工作总结
    一、主要做法
    我局成立专班，压实责任。我局按月督查，逐项销号。
    二、工作成效
    我局服务对象满意度持续提高。
Fix: none; what was copied must be read through.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic
from wenming.model import Path

__all__ = ["RULE"]

_KINDS = {  # names by which one unit may call itself
    "局": "局", "街道": "街道|办事处|辦事處|街办", "校": "学校|學校|校", "院": "院", "镇": "镇|鎮", "乡": "乡(?!村|镇|亲)|鄉(?!村|鎮|親)",
    "村": "村", "社区": "社区|社區", "公司": "公司|集团|集團", "中心": "中心", "馆": "馆|館", "支队": "支队|支隊|大队|大隊|总队|總隊",
    "厅": "厅|廳", "行": "行(?!业|政|动|使|為|为|程|業|動|走|进|進|礼|禮)", "站": "站(?!在|位|立|点|點)", "所": "所(?![有在辖属管做得需谓说示以言及見见])",
    "委": "委(?!员|托|員|託)", "办": "办(?![理公事好法结案学成结了])",
}  # fmt: skip
_NAMES = "|".join(f"(?P<k{n}>{words})" for n, words in enumerate(_KINDS.values()))
_SELF = re.compile(f"(?<![自你您他她])(?:我|本)(?:{_NAMES})(?!区|區|市|县|縣|们|們|省)")
_QUOTED = re.compile("“[^”]*”|「[^」]*」|《[^》]*》")
_TITLES = (
    ("街道", "街道"), ("小学|小學|中学|中學|学校|學校|大学|大學|幼儿园|幼兒園", "校"), ("学院|學院", "院"), ("医院|醫院|法院|检察院|檢察院|研究院", "院"),
    ("公司|集团|集團", "公司"), ("支队|支隊|大队|大隊|总队|總隊", "支队"), ("厅|廳", "厅"), ("局(?!部|势|面|勢)", "局"),
    ("图书馆|博物馆|档案馆|圖書館|博物館|檔案館|文化馆|文化館", "馆"),
)  # fmt: skip
_ALIKE = (frozenset(("校", "院")), frozenset(("街道", "办")), frozenset(("局", "办")), frozenset(("村", "社区")))


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a finding for each name but the report's own: that of the title, else the commonest, else the first."""
    places: dict[str, list[tuple[Path, re.Match[str]]]] = {}
    for path, text in context.texts_with("我", "本"):
        quoted = [one.span() for one in _QUOTED.finditer(text)]
        for found in _SELF.finditer(text):
            if not any(start < found.start() < end for start, end in quoted):
                places.setdefault(_kind(found), []).append((path, found))
    own = _of_title(context) or max(places, key=lambda kind: len(places[kind]), default="")
    for kind, found_at in places.items():
        if kind != own and not any({kind, own} <= alike for alike in _ALIKE):
            path, found = found_at[0]
            values = {"name": found[0], "own": _own(places, own), "count": len(found_at)}
            yield Diagnostic("W505", "warning", values, path, span=found.span(), occurrences=len(found_at))


def _kind(found: re.Match[str]) -> str:
    return list(_KINDS)[int((found.lastgroup or "k0")[1:])]


def _own(places: dict[str, list[tuple[Path, re.Match[str]]]], own: str) -> str:
    return places[own][0][1][0] if own in places else own


def _of_title(context: CheckContext) -> str:
    """Return the kind of unit that title and issuer name, where they name one kind only."""
    words = context.printed.get(Path(("title",)), "").partition("关于")[0] + context.report.issuer
    kinds = {kind for names, kind in _TITLES if re.search(names, words)}
    return kinds.pop() if len(kinds) == 1 else ""


RULE = Rule(
    code="W505",
    summary="another unit's name for itself",
    message="{name} is not how this unit calls itself ({own}); found {count} times",
    hint="Read the passage through: it was copied from another unit's report.",
    look=_look,
)
