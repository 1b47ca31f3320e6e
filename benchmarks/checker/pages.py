"""Invented reports to plant faults in: varied in sector, numbering and script, and without fault themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from attrs import Factory, define

from wenming.zh import convert

__all__ = ["EACH", "PREVIOUS", "Node", "Page", "Plant", "Styles", "in_both_scripts", "page", "planted"]

Plant = tuple[str, str, str]
"""Code of the rule, the clean text, the text with the fault."""

PREVIOUS = "\n%%%\n"
"""Stands between the report before and the one that is checked, in the plants of rules that look at both."""

EACH = 24
"""Plants of one rule."""

_OFFICES = ("档案局", "审计局", "水利局", "气象局", "信访局", "商务局", "林业局", "统计局", "体育局", "教育局", "民政局", "司法局")
_PLACES = ("青禾", "柳湾", "松岭", "清源", "望江", "云台", "白石", "石桥")
_KINDS = ("工作总结", "重点工作汇报", "机关建设情况汇报", "文明创建工作总结")
_OPENINGS = (
    "一年来，全局上下团结一心，较好完成了各项任务。现将有关情况汇报如下：",
    "今年以来，我局紧扣中心工作，各项任务有序推进。现将工作情况总结如下：",
    "按照年初部署，我局扎实推进各项工作。现将主要情况汇报如下：",
)
_HEADS = (
    "加强组织领导", "健全工作机制", "夯实基层基础", "优化服务流程", "改进工作作风", "提升业务能力", "严格监督管理", "深化宣传引导",
    "推进项目建设", "规范内部管理", "抓好队伍培训", "完善制度体系", "拓宽服务渠道", "落实安全责任", "营造良好氛围", "强化督促检查",
    "整合各类资源", "创新工作方法", "巩固整治成果", "密切联系群众", "丰富文化生活", "改善办公环境", "推行公开承诺", "建立长效机制",
)  # fmt: skip
_BODIES = (
    "成立由主要领导任组长的专班，逐级签订责任书，做到事事有人管。",
    "修订考勤、值班和请销假办法，按月通报执行情况。",
    "派出业务骨干驻点指导，帮助乡镇站所整理资料。",
    "压缩审批环节，推行一次告知，群众办事更加便捷。",
    "结合岗位实际组织练兵，年轻干部的业务水平明显提高。",
    "利用专栏和公众号宣传政策，群众的知晓面不断扩大。",
    "逐个现场核对进度，对进展偏慢的当面提醒、限期赶上。",
    "邀请服务对象当面评议，对提出的意见逐条答复。",
    "把任务分解到科室和个人，按周调度、按旬销号。",
    "更新办公设施，绿化美化庭院，机关面貌焕然一新。",
    "组织志愿者走进社区和村屯，开展多种形式的服务。",
    "同有关部门联合检查，发现的情况当场交办。",
    "完善应急预案，组织全员演练，值守力量得到加强。",
    "建立台账，明确时限，做到件件有着落、事事有回音。",
    "开设夜校和读书会，干部职工的学习热情不断高涨。",
    "推广先进站所的经验，带动其他单位共同进步。",
)
_PROBLEMS = (
    "人手仍然偏紧，部分设备老旧。", "基层力量不足，个别制度落实不够到位。", "宣传形式还比较单一，覆盖面有待扩大。",
    "信息化水平不高，数据共享还有障碍。", "经费渠道单一，后续管护压力较大。",
)  # fmt: skip
_STEPS = (
    "由办公室牵头，年内完成设备更新。", "由人事科负责，年底前补充人员。", "由宣传科牵头，每季度开展集中宣传。",
    "由各科室负责，年内完善数据共享办法。", "由财务科牵头，年底前落实管护经费。",
)  # fmt: skip

_HANZI = "一二三四五六七八九十"
Styles: tuple[tuple[Callable[[int], str], ...], ...] = (
    (lambda n: f"{_HANZI[n]}、", lambda n: f"（{_HANZI[n]}）", lambda n: f"{n + 1}."),
    (lambda n: f"{_HANZI[n]}、", lambda n: f"({_HANZI[n]})", lambda n: f"{n + 1}."),
    (lambda n: f"{_HANZI[n]}、", lambda n: f"{n + 1}.", lambda n: f"({n + 1})"),
    (lambda n: f"{_HANZI[n]}、", lambda n: f"{n + 1}、", lambda n: f"（{n + 1}）"),
)
"""Ways to number three levels."""


@define
class Node:
    """A heading, what stands under it, and the label it is given, where that is not the one that is due."""

    title: str
    body: list[str] = Factory(list)
    children: list[Node] = Factory(list)
    label: str = ""


@define
class Page:
    """A report before it is printed."""

    title: str
    opening: list[str]
    nodes: list[Node]
    style: int
    closing: list[str] = Factory(list)

    def text(self) -> str:
        """Return the report as text."""
        return "\n".join([self.title, "", *self.opening, *self._lines(self.nodes, 0), *self.closing]) + "\n"

    def _lines(self, nodes: list[Node], depth: int) -> Iterator[str]:
        for n, node in enumerate(nodes):
            yield (node.label or self.label(depth, n)) + node.title
            yield from node.body
            yield from self._lines(node.children, depth + 1)

    def label(self, depth: int, n: int) -> str:
        """Return the label due to child *n* at *depth*."""
        return Styles[self.style][depth](n)


def page(rng: Random) -> Page:
    """Return a report: two parts with measures, one on problems, one on next steps."""
    heads, bodies = iter(rng.sample(_HEADS, len(_HEADS))), iter(rng.sample(_BODIES, len(_BODIES)))
    nodes = []
    for title in rng.sample(("主要做法", "工作开展情况", "重点工作推进情况", "工作措施"), 2):
        children = [Node(next(heads), [next(bodies)]) for _ in range(rng.randint(3, 5))]
        nodes.append(Node(title, [], children))
    nodes.append(Node("存在问题", [rng.choice(_PROBLEMS)]))
    nodes.append(Node("下一步打算", [rng.choice(_STEPS)]))
    office = f"{rng.choice(_PLACES)}市{rng.choice(_OFFICES)}"
    title = f"{office}{rng.choice((2023, 2024, 2025))}年{rng.choice(_KINDS)}"
    return Page(title, [rng.choice(_OPENINGS)], nodes, rng.randrange(len(Styles)))


def planted(code: str, plant: Callable[[Page, Random], str | None], each: int = EACH) -> Iterator[Plant]:
    """Yield *each* plants of a rule: *plant* puts the fault into the page it is given.

    It may return the clean text, where that is not the page as it was.
    """
    for n in range(each):
        seed = f"{code} {n}"
        rng = Random(seed)
        made = page(rng)
        clean = made.text()
        clean = plant(made, rng) or clean
        yield in_both_scripts((code, clean, made.text()), n)


def in_both_scripts(plant: Plant, n: int) -> Plant:
    """Return *plant*, every third one in Traditional script."""
    if n % 3 != 2:
        return plant
    code, clean, wrong = plant
    return code, convert(clean, "zh-Hant-TW"), convert(wrong, "zh-Hant-TW")
