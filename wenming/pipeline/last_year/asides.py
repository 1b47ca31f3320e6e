"""What a figure is of where it is not the year's own: a target, another time, another body, a part."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from attrs import frozen

from wenming.model import Measure, NextStep, Node, Path, Point, Problem, Report, Section

__all__ = ["Account", "Aside", "account_of", "headings_over", "is_ahead"]

Aside: TypeAlias = Literal["", "target", "time", "body", "region"]
"""``region`` is all of the area that the office is in: its figure in a report on the area, not in one on the office."""

_LEVELS = {
    **dict.fromkeys(("国", "國"), 5),
    **dict.fromkeys(("省", "自治区", "自治區"), 4),
    **dict.fromkeys(("市", "州", "盟"), 3),
    **dict.fromkeys(("县", "縣", "区", "區", "旗"), 2),
    **dict.fromkeys(("镇", "鎮", "乡", "鄉", "街道"), 1),
    **dict.fromkeys(("村", "社区", "社區"), 0),
}
_LEVEL = (
    "自治[区區]|省|(?<!城)市(?![场場民容值面政])|州|盟|[县縣](?![域乡鄉区區])|"
    "(?<![小景園园辖轄社城山灾災校库庫牧林地片湾灣])[区區](?![域划劃位])|旗|(?<![乡鄉])[镇鎮]|[乡鄉](?![镇鎮村])|街道|社[区區]|村(?![民庄莊])"
)
_UNIT = re.compile(_LEVEL)
_TITLE_END = re.compile("[0-9〇○]|年|关于|關於|工作|情况|情況")
_YEARS = re.compile(r"([0-9]{4})(?:年?[—–\-～~至]([0-9]{4}))?年?")
_AS_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_SPELT = re.compile("[〇零○一二三四五六七八九]{4}(?=年)")
_PART_YEAR = re.compile("季度|半年|月")
_AIM = re.compile(
    "力争|力爭|(?:争取|爭取)(?![^，。；]{0,8}(?:资金|資金|项目|項目|投资|投資))|确保|確保|努力(?:实现|實現|达到|達到)|拟|擬|"
    "计划(?!生育)|計劃|预计|預計|预期|預期|目标(?!责任|管理|考核)|目標(?!責任|管理|考核)|(?:要|将|將|应|應|须|須)(?:达|達|保持|控制|提高)|"
    "明年|来年|來年|下一?年|下一?步|(?:控制|稳定|穩定)在|远景|遠景"
)
_MET = re.compile("实际|實際|已经|已經|已(?:达|達|完成|建成)|目前|现有|現有")
_ASKED = re.compile("的?(?:目标|目標|计划|計劃|任务|任務)(?!责任|管理|考核|責任)")
_AIMS = re.compile("目标|目標|打算|计划|計劃|规划|規劃|思路|安排|下一?步|明年|来年|來年|展望")
_REACHED = re.compile("完成|情况|情況|落实|落實|回顾|回顧|成效|执行|執行")
_CLOSED = re.compile("（[^（）]{0,60}）|\\([^()]{0,60}\\)")
# The last of these that stands before a figure says of which time it is.
_TIME = re.compile(
    "(?P<year>[0-9]{4})年|(?:(?<=[，,。；;（(：:、])|^)(?P<past>去年|上年|上一年|前年|上期|去年同期|上年同期|往年|历年|歷年)|"
    "(?P<own>今年|(?<!年)(?<!年[，,])(?:全年|本年|年内|年內|年末|年底))|"
    "(?P<part>(?<!至)(?<!底)[0-9]{1,2}月(?![底末]|[0-9]{1,2}日前)份?|第?[一二三四1-4]季度|[上下]半年|当[日月天]|單日|单[日月]|"
    "假期|假日|期间|期間|黄金周|黃金週|春节|春節|国庆|國慶|五一|端午|中秋|元旦|元宵|清明|暑期|春运|春運|汛期|活动[月周]|宣传[月周])"
)
_WHOLE = re.compile(r"1月?[—–\-～~至]12月|截[至止][0-9年]{0,5}[0-9]{1,2}月(?:[0-9]{1,2}日|[底末])?|[0-9]{1,2}月[底末]")
_SINCE = re.compile(
    r"(?P<when>[^，,。；;（(]{0,12})以[来來]|至今|历年|歷年|近[一二三两兩四五六七八九十几幾0-9]{1,2}年|"
    "(?<!一)[二两兩三四五六七八九十]年[来來间間]|十[一二三四五]五|累[计計]至|历史|歷史"
)
_THIS = re.compile("(?:今年|年初|本年|1月)$")
_BODY = re.compile(
    rf"(?:(?P<all>全)(?P<of>国|國|行业|行業|{_LEVEL})|(?P<own>[我本](?:局|办|辦|院|中心|站|单位|單位|{_LEVEL}))|"
    rf"(?:(?<=[，,。；;：:、（(◇])|(?<=其中)|^)(?:(?:同时|此外|其中|另外)，?)?"
    rf"(?P<name>(?:(?![我本全各其级級])[一-鿿]){{0,5}}?)(?P<level>{_LEVEL})"
    "(?![级級](?![一-鿿]{0,3}[局部单單]))(?P<office>[级級]|"
    "委|政府|人大|政协|[一-鿿]{0,10}?(?:局|厅|廳|办(?!理|结|公)|委会|委員會|委员会|办公室|中心|大队|支队|所|站))?|"
    "(?P<others>兄弟|友邻|邻[县区市近]|外[省市地]|其他(?:单位|地区|城市|省|市|县|区|街道)|同类|各地))"
)
_DEED = re.compile(
    "[举舉检檢查访訪服务務建成完受治排接改获獲在到对對为為向组組织織开開展深入走进進新建设設老旧办辦理个個各全我本由于於与與和及的是了受被从從将將按照根据據]"
)
_LED = re.compile("(?:领导|指导|支持|部署|要求|统筹|领导下|指導|領導)")


@frozen
class Account:
    """What a report gives account of.

    Attributes:
        years: The years its title names; none where it names none.
        part: Whether the title names part of a year.
        name: Office that reports, or the head of the title.
        level: Of its area, village 0 to nation 5; ``None`` where nothing tells it.
        plan: Whether it is of what will be done.
    """

    years: frozenset[int]
    part: bool
    name: str
    level: int | None
    plan: bool

    def aside(self, headings: str, told: str, after: str, *, ahead: bool = False) -> Aside:
        """Return what a figure is of that stands behind *told* and before *after*; ``""`` for the year's own."""
        sentence = re.split("[。！？]", told)[-1]
        part = re.split("[；;]", sentence)[-1]
        if ahead or _aimed(part) or _ASKED.match(after):
            return "target"
        return self._time(headings, told, sentence) or self.body(told)

    def _time(self, headings: str, told: str, sentence: str) -> Aside:
        heads = re.findall(r"(?:^|[。；;！])(?:在|截至|截止)?([0-9]{4}年)", told.removesuffix(sentence))
        words = f"{headings}。{heads[-1] if heads else ''}，{sentence}"
        words = _WHOLE.sub("", words)
        if any(self._long(found) for found in _SINCE.finditer(words.rpartition("。")[2])):
            return "time"
        last = _last(_TIME, _CLOSED.sub("", words))
        if last is None or last["own"] or (last["part"] and self.part):
            return ""
        if last["year"]:
            year = int(last["year"])
            if not self.years or year in self.years or not 1900 < year < 2200:
                return ""
            return "target" if year > max(self.years) else "time"
        return "time"

    def _long(self, found: re.Match[str]) -> bool:
        when = found["when"]
        if when is None:
            return True
        years = {int(one) for one, _ in _YEARS.findall(when)}
        return not (_THIS.search(when) or (years and years <= self.years))

    def body(self, told: str) -> Aside:
        """Return whether the figure behind *told* is of another office or area."""
        if self.level is None:
            return ""
        said: Aside = ""
        words = _CLOSED.sub("", re.split("[。！？；;]", told)[-1])
        for found in _BODY.finditer(words):
            said = self._of(found, words, said)
        return said

    def _of(self, found: re.Match[str], words: str, said: Aside) -> Aside:
        if found["own"]:
            return ""
        if found["others"]:
            return "body"
        if found["all"]:
            return "region" if _LEVELS.get(found["of"]) == self.level else "body"
        name, level, office = found["name"] or "", found["level"], found["office"] or ""
        whole = f"{name}{level}{office}"
        if _DEED.search(name) or _LED.match(words, found.end()) or (not name and not office):
            return said
        if whole in self.name or f"{name}{level}" == self.name[-len(name + level) :]:
            return ""
        if _LEVELS[level] != self.level:
            return "body"
        return "body" if (name and name not in self.name) or office[-1:] in ("局", "厅", "办", "站", "所") else said


def account_of(report: Report) -> Account:
    """Return what *report* gives account of, as its title and its office tell."""
    title = "".join(str(report.title).split())
    title = _SPELT.sub(lambda found: found[0].translate(_AS_DIGITS), title)
    years: set[int] = set()
    for first, last in _YEARS.findall(title):
        years.update(range(int(first), min(int(last or first), int(first) + 50) + 1))
    name = report.issuer or _TITLE_END.split(title, maxsplit=1)[0]
    levels = _UNIT.findall(name) or re.findall(f"全({_LEVEL})", title)
    plan = bool(_AIMS.search(title)) and not re.search("总结|總結|汇报|匯報|报告|報告|情况|通报", title)
    return Account(
        frozenset(years), bool(_PART_YEAR.search(title)), name, _LEVELS[levels[-1]] if levels else None, plan
    )


def headings_over(report: Report, path: Path) -> tuple[str, ...]:
    """Return the titles of the parts that the text at *path* stands in, from the outermost."""
    return tuple(str(one.title) for one in _over(report, path) if one.title is not None)


def is_ahead(report: Report, path: Path) -> bool:
    """Tell whether the text at *path* stands in a part on what comes next."""
    return any(
        isinstance(one, NextStep)
        or (isinstance(one, Section) and one.role == "next_steps")
        or bool(_AIMS.search(title := str(one.title or "")) and not _REACHED.search(title))
        for one in _over(report, path)
    )


def _over(report: Report, path: Path) -> list[Node | Point]:
    """Return the nodes that the text at *path* stands in; a title does not stand in its own."""
    if path[0] != "sections":
        return []
    if path[-1] == "title":
        path = Path(path[:-3])
    nodes = (Path(path[:end]).look_up(report) for end in range(2, len(path) + 1, 2))
    return [one for one in nodes if isinstance(one, (Section, Measure, Problem, NextStep, Point))]


def _aimed(words: str) -> bool:
    """Tell whether *words* before a figure make it one that is aimed at: 力争, and no 实际 behind that."""
    last = _last(_AIM, words)
    return last is not None and not _MET.search(words, last.end())


def _last(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    return max(pattern.finditer(words), key=re.Match.start, default=None)
