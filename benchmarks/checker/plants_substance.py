"""Plants for the rules of substance: problems and next steps, counts that a text promises, 分别 and 均."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from benchmarks.checker.pages import EACH, PREVIOUS, Node, Page, Plant, in_both_scripts, page, planted

__all__ = ["PLANTS"]

_HANZI = "零一二三四五六七八九十"
_NOUNS = ("个到位", "项举措", "大工程", "个方面", "项建设", "个强化", "个抓手", "项机制", "个环节", "个坚持", "个转变", "项行动")
_LEADS = ("坚持“{}”", "做到“{}”", "主要抓了{}", "从{}着手", "重点实施{}", "突出{}", "我们做了以下{}的工作", "落实{}", "开展了“{}”")
_ITEMS = (
    "组织到位", "责任到位", "措施到位", "考核到位", "宣传到位", "服务到位", "队伍建设", "制度建设", "阵地建设", "作风转变", "环境整治", "能力提升",
)  # fmt: skip
_POINTS = (
    "抓学习，全员参加", "抓制度，按章办事", "抓督查，按月通报", "抓服务，当场办结", "抓宣传，入户讲解", "抓考核，奖优罚劣", "抓培训，送教上门", "抓协调，一事一议",
)  # fmt: skip
_PLACES = ("东街", "西街", "南关", "北岭", "柳湾", "石桥", "松岭", "青禾", "白石", "望江")
_FIELDS = ("医疗", "教育", "养老", "住房", "交通", "环保", "应急", "文旅")
_RATES = ("及时受理率", "按期办结率", "群众满意率", "见面率", "反馈率", "覆盖率", "合格率", "签约率", "整改率", "知晓率")


def _leaf(made: Page, rng: Random) -> Node:
    return rng.choice([child for node in made.nodes for child in node.children])


def _other(count: int, rng: Random) -> int:
    return rng.choice([n for n in (count - 1, count + 1, count + 2) if n >= 2])


def _count(made: Page, rng: Random) -> str:
    """A count before a list, before the things themselves, before headings, or in a heading."""
    count, noun = rng.randint(3, 5), rng.choice(_NOUNS)
    wrong = _other(count, rng)
    form = rng.choice(("points", "marked", "spelled", "children", "title"))
    node = _leaf(made, rng)
    if form == "children":
        node = rng.choice([node for node in made.nodes if node.children])
        count = len(node.children)
        wrong = _other(count, rng)
    right, other = (f"{_HANZI[n]}{noun}" for n in (count, wrong))
    lead = rng.choice(_LEADS)
    points = "；".join(f"{_HANZI[n]}是{one}" for n, one in enumerate(rng.sample(_POINTS, count), 1)) + "。"
    marked = "，".join(f"{_HANZI[n]}是{one}" for n, one in enumerate(rng.sample(_POINTS, count), 1)) + "。"
    things = "、".join(rng.sample(_ITEMS, count)) + "。"
    template = {
        "points": f"{lead}。{points}",
        "marked": f"落实“{{}}”：{marked}",
        "spelled": f"在推进中做到“{{}}”{rng.choice(('：', '，即：', '，即'))}{things}",
        "children": f"{lead}。",
        "title": points,
    }[form]
    title = node.title
    for claim in (right, other):
        node.body[:] = [template.format(claim)]
        node.title = f"坚持“{claim}”，{title}" if form == "title" else title
        if claim == right:
            clean = made.text()
    return clean


def _names(made: Page, rng: Random) -> str:
    count = rng.randint(3, 5)
    places = rng.random() < 0.6
    names = rng.sample(_PLACES if places else _FIELDS, count)
    what = rng.choice(("个社区", "个村", "个街道", "个乡镇") if places else ("个领域", "个方面", "个行业"))
    joined = "、".join(names) if rng.random() < 0.5 else "、".join(names[:-1]) + "和" + names[-1]
    sentence = rng.choice(("在{}先行试点。", "工作已在{}推开。", "把{}作为重点。", "对{}逐一走访。", "任务涉及{}，进展顺利。"))
    node = _leaf(made, rng)
    node.body.append(sentence.format(f"{joined}{_HANZI[count]}{what}"))
    clean = made.text()
    more = [n for n in (count - 1, count + 1) if n > 1]
    node.body[-1] = sentence.format(f"{joined}{_HANZI[rng.choice(more)]}{what}")
    return clean


def _values(made: Page, rng: Random) -> str:
    count = rng.randint(2, 4)
    subjects = rng.sample(_RATES, count)
    values = [f"{rng.randint(80, 99)}.{rng.randint(1, 9)}%" for _ in range(count + 1)]
    verb = rng.choice(("分别达到", "分别为", "分别提高到", "分别是", "分别达"))

    def row(words: list[str]) -> str:
        return "、".join(words[:-1]) + rng.choice(("和", "、")) + words[-1] if len(words) > 1 else words[0]

    node = _leaf(made, rng)
    said = row(subjects)
    node.body.append(f"{said}{verb}{row(values[:count])}。")
    clean = made.text()
    wrong = count + 1 if count == 2 or rng.random() < 0.5 else count - 1
    node.body[-1] = f"{said}{verb}{row(values[:wrong])}。"
    return clean


def _all(made: Page, rng: Random) -> str:
    one, other = rng.sample(_RATES, 2)
    word, verb = rng.choice(("均", "均", "都")), rng.choice(("达到", "达", "为", "超过", "保持在"))
    lead = rng.choice(("", "全年", "据统计，", "经过努力，", "工作提速增效，"))
    value = f"{rng.randint(90, 100)}%"
    node = _leaf(made, rng)
    node.body.append(f"{lead}{one}和{other}{word}{verb}{value}。")
    clean = made.text()
    node.body[-1] = f"{lead}{one}{word}{verb}{value}。"
    return clean


def _unanswered(made: Page, rng: Random) -> str:
    problems = [Node(title, [body]) for title, body in (("人手不足", "缺编三人。"), ("设备老旧", "多已超期。"), ("宣传不广", "形式单一。"))]
    made.nodes[2] = Node(rng.choice(("存在问题", "存在的不足", "困难和问题")), [], rng.sample(problems, rng.choice((2, 3))))
    for node in made.nodes[:2]:
        for child in node.children:
            child.body = [one.replace("年内", "").replace("年底", "") for one in child.body]
    clean = made.text()
    del made.nodes[3]
    return clean


def _unowned(made: Page, rng: Random) -> str:
    steps = [
        ("充实队伍", "由人事科牵头，{}", "年内完成招录。"), ("更新设备", "由办公室负责，{}", "6月底前分批淘汰旧机。"),
        ("完善制度", "由法规科牵头，{}", "上半年修订到位。"), ("加强宣传", "由宣传科负责，{}", "每季度集中开展一次。"),
    ]  # fmt: skip
    chosen = rng.sample(steps, rng.choice((2, 3)))
    nodes = [Node(title, [owner.format(due)]) for title, owner, due in chosen]
    made.nodes[3] = Node(rng.choice(("下一步打算", "下步工作打算", "今后工作打算")), [], nodes)
    clean = made.text()
    at = rng.randrange(len(nodes))
    _, owner, due = chosen[at]
    bare = {"owner": due, "due": owner.format("确保落到实处。"), "both": "加大力度，确保落到实处。"}
    nodes[at].body = [bare[rng.choice(sorted(bare))]]
    return clean


def _previous() -> Iterator[Plant]:
    steps = (
        ("建设信访信息平台", "信访信息平台建成投用。"), ("改造机关食堂", "机关食堂改造一新。"), ("组建法律顾问团", "法律顾问团正式组建。"),
        ("编印办事指南", "办事指南编印成册。"), ("更换老旧电梯", "老旧电梯全部更换。"), ("设立流动服务站", "流动服务站投入运行。"),
        ("清理历史档案", "历史档案清理完毕。"), ("培训接访人员", "接访人员普遍接受培训。"),
    )  # fmt: skip
    for n in range(EACH):
        rng = Random(f"W207 {n}")
        before, after = page(rng), page(rng)
        chosen = rng.sample(steps, 3)
        before.nodes[3] = Node("下一步打算", [], [Node(title, ["由办公室牵头，年内完成。"]) for title, _ in chosen])
        leaves = [child for node in after.nodes for child in node.children]
        for (_, deed), leaf in zip(chosen, leaves, strict=False):
            leaf.body.append(deed)
        clean = after.text()
        rng.choice(leaves[:3]).body.pop()
        yield in_both_scripts(("W207", *(before.text() + PREVIOUS + text for text in (clean, after.text()))), n)


def _long(made: Page, rng: Random, deeds: tuple[str, ...]) -> None:
    """Make the page long, of deeds that name neither problem, plan nor effect."""
    made.opening = ["一年来，全局上下团结一心。现将有关情况汇报如下："]
    offices = iter(("办公室", "人事科", "财务科", "法规科", "宣传科", "业务科", "督查科", "信息科", "后勤科", "机关党委"))
    for node in made.nodes[:2]:
        for child in node.children:
            office = next(offices)
            child.body = ["".join(f"{office}{deed}" for deed in rng.sample(deeds, len(deeds)))]


_DEEDS = (
    "成立由主要领导任组长的专班，逐级签订责任书。", "修订考勤、值班和请销假办法，按月通报执行情况。", "派出业务骨干驻点指导，帮助乡镇站所整理资料。",
    "邀请服务对象当面评议，对提出的意见逐条答复。", "把任务分解到科室和个人，按周调度、按旬销号。", "组织志愿者走进社区和村屯，开展多种形式的服务。",
    "同有关部门联合检查，发现的情况当场交办。", "利用专栏和公众号宣传政策，印制图册分送到户。", "开设夜校和读书会，邀请专家前来授课。",
)  # fmt: skip


def _only_praise(made: Page, rng: Random) -> str:
    _long(made, rng, _DEEDS)
    _leaf(made, rng).body.append("机关面貌明显改善，全年办结来信128件。")
    clean = made.text()
    made.nodes[3].body = ["由办公室牵头，年内完成设备更新。"]
    del made.nodes[2]
    return clean


def _no_plan(made: Page, rng: Random) -> str:
    _long(made, rng, _DEEDS)
    _leaf(made, rng).body.append("机关面貌明显改善，全年办结来信128件。")
    clean = made.text()
    made.nodes[2].body = ["人手仍然偏紧，部分设备老旧。"]
    del made.nodes[3]
    return clean


def _no_effect(made: Page, rng: Random) -> str:
    _long(made, rng, _DEEDS)
    leaf = _leaf(made, rng)
    kept = list(leaf.body)
    leaf.body.append(rng.choice(("群众的满意度明显提高。", "全年办结来信128件。", "按期办结率达到98%。", "机关面貌得到改善。")))
    clean = made.text()
    leaf.body = kept
    return clean


def _no_figure(made: Page, rng: Random) -> str:
    _long(made, rng, _DEEDS)
    leaf = _leaf(made, rng)
    kept = list(leaf.body)
    leaf.body.append(rng.choice(("全年办结来信128件。", "按期办结率达到98%。", "共举办培训27期。", "走访困难家庭三十六户。")))
    clean = made.text()
    leaf.body = [*kept, rng.choice(("全年办结来信若干件。", "按期办结率明显提高。", "举办了多期培训。", "走访了一批困难家庭。"))]
    return clean


def _unsigned(made: Page, rng: Random) -> str:
    _long(made, rng, _DEEDS)
    _leaf(made, rng).body.append("全年办结来信128件。")
    made.closing = [made.title.partition("局")[0] + "局", f"2026年1月{rng.randint(4, 28)}日"]
    clean = made.text()
    made.closing = []
    return clean


def _general(made: Page, rng: Random) -> None:
    made.nodes[2].body = [
        rng.choice(("虽然做了大量工作，但", "工作取得一定成绩，但", "回顾一年，", "对照标准，我们"))
        + rng.choice(("与上级的要求和群众的期望相比", "离先进单位的标准", "同兄弟单位相比，距上级要求", "与文明单位的标准"))
        + rng.choice(("还有一定的差距。", "仍有差距。", "尚有较大差距。", "还存在一定差距。", "还有不小的距离。"))
    ]


def _plants() -> Iterator[Plant]:
    for code, plant in (
        ("W201", _unanswered), ("W202", _unowned), ("W203", _count), ("W204", _names), ("W205", _values), ("W206", _all),
        ("W208", _only_praise), ("W209", _no_plan), ("W210", _no_effect), ("W211", _general),
        ("W212", _no_figure), ("W213", _unsigned),
    ):  # fmt: skip
        yield from planted(code, plant, 40 if code == "W203" else EACH)
    yield from _previous()


PLANTS: tuple[Plant, ...] = tuple(_plants())
