"""Plants for the rules of structure: labels, headings, and texts that break off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from benchmarks.checker.pages import Node, Page, Plant, planted

__all__ = ["PLANTS"]

_POINTS = (
    "抓学习，全员参加", "抓制度，按章办事", "抓督查，按月通报", "抓服务，当场办结", "抓宣传，入户讲解", "抓考核，奖优罚劣",
)  # fmt: skip
_HANZI = "一二三四五六七八九十"
_KINDS: tuple[Callable[[int], str], ...] = (
    lambda n: f"{_HANZI[n]}是",
    lambda n: f"第{_HANZI[n]}，",
    lambda n: ("首先，", "其次，", "再次，", "最后，")[n],
    lambda n: f"其{_HANZI[n]}，",
)


def _group(made: Page, rng: Random) -> tuple[int, list[Node]]:
    """Return one row of siblings with their depth."""
    rows = [(0, made.nodes), *((1, node.children) for node in made.nodes if node.children)]
    return rng.choice(rows)


def _skipped(made: Page, rng: Random) -> None:
    depth, nodes = _group(made, rng)
    at = rng.randrange(1, len(nodes))
    by = rng.choice((1, 1, 2))
    for n in range(at, len(nodes)):
        nodes[n].label = made.label(depth, n + by)


def _repeated(made: Page, rng: Random) -> None:
    depth, nodes = _group(made, rng)
    at = rng.randrange(1, len(nodes))
    back = at if rng.random() < 0.3 else 1  # begun anew, or one number twice
    for n in range(at, len(nodes)):
        nodes[n].label = made.label(depth, n - back)


def _lone(made: Page, rng: Random) -> None:
    node = rng.choice([node for node in made.nodes if node.children])
    del node.children[1:]


def _emptied(made: Page, rng: Random) -> None:
    rows = [node.children for node in made.nodes if node.children] + [made.nodes[2:]]
    nodes = rng.choice(rows)
    rng.choice(nodes[: max(1, len(nodes) - 1)]).body.clear()


def _level(made: Page, rng: Random) -> None:
    made.style = rng.choice((0, 1))
    node = rng.choice([node for node in made.nodes if node.children])
    form = rng.choice(("（{}）", "({})"))
    if rng.random() < 0.5:
        for n, child in enumerate(node.children):
            child.label = form.format(n + 1)
    else:
        for n, one in enumerate(made.nodes):
            one.label = f"{n + 1}."


def _same_title(made: Page, rng: Random) -> None:
    _, nodes = _group(made, rng)
    one, other = rng.sample(range(len(nodes)), 2)
    nodes[other].title = nodes[one].title


def _stopped(made: Page, rng: Random) -> None:
    depth = rng.choice((0, 1))
    rows = [made.nodes] if depth == 0 else [node.children for node in made.nodes if node.children]
    nodes = [node for row in rows for node in row]
    for node in nodes if rng.random() < 0.6 else [rng.choice(nodes)]:
        node.title += "。"


def _listed(made: Page, rng: Random) -> tuple[Node, list[str], Callable[[int], str], str]:
    """Return a node that gets a list, its items, the kind of its labels, and what stands between the items."""
    node = rng.choice([child for node in made.nodes for child in node.children])
    items = rng.sample(_POINTS, 4)
    return node, items, rng.choice(_KINDS), rng.choice(("；", "。"))


def _row(labels: list[str], items: list[str], between: str) -> str:
    return between.join(label + item for label, item in zip(labels, items, strict=True)) + "。"


def _list_skipped(made: Page, rng: Random) -> str:
    node, items, kind, between = _listed(made, rng)
    node.body.append(_row([kind(n) for n in range(4)], items, between))
    clean = made.text()
    at = 1 if kind is _KINDS[2] else rng.choice((1, 2))  # 首先, 其次, 最后 lacks nothing
    if rng.random() < 0.4:
        numbers = [n if n < at else n - 1 for n in range(4)]
        node.body[-1] = _row([kind(n) for n in numbers], items, between)
    else:
        numbers = [n for n in range(4) if n != at]
        node.body[-1] = _row([kind(n) for n in numbers], items[:3], between)
    return clean


def _list_mixed(made: Page, rng: Random) -> str:
    node, items, kind, between = _listed(made, rng)
    labels = [kind(n) for n in range(4)]
    node.body.append(_row(labels, items, between))
    clean = made.text()
    other = rng.choice([one for one in _KINDS if one is not kind])
    at = rng.choice((1, 2))
    labels[at:] = [other(n) for n in range(at, 4)] if rng.random() < 0.5 else [other(at), *labels[at + 1 :]]
    node.body[-1] = _row(labels, items, between)
    return clean


def _forms(made: Page, rng: Random) -> None:
    node = rng.choice([node for node in made.nodes if node.children])
    at = rng.randrange(len(node.children))
    due = made.label(1, at)
    swaps = {"（": due.replace("（", "(").replace("）", ")"), "(": due.replace("(", "（").replace(")", "）")}
    node.children[at].label = swaps.get(due[0], due[:-1] + {".": "、", "、": "."}[due[-1]] if due[0] not in swaps else "")


def _cut(made: Page, rng: Random) -> None:
    leaves = [child for node in made.nodes for child in node.children] + made.nodes[2:]
    node = rng.choice(leaves)
    ends = ("，", "：", "、", "，主要做到以下几点：", "，包括：", "，具体是：", "，即：")
    node.body[-1] = node.body[-1].rstrip("。") + rng.choice(ends)


def _scrap(made: Page, rng: Random) -> None:
    scraps = ("下：", "如下：", "报如下：", "，较好完成了各项任务。", "的。", "，现将有关情况汇报如下：", "）等工作。", "了。", "、按旬销号。")
    if rng.random() < 0.5:
        made.opening.append(rng.choice(scraps))
    else:
        node = rng.choice([child for node in made.nodes for child in node.children])
        node.body.append(rng.choice(scraps))


def _opened_again(made: Page, rng: Random) -> None:
    formulas = (
        "现将有关情况汇报如下：", "现将创建工作情况汇报如下：", "现将今年以来的工作总结如下：", "下面，我就有关情况作简要汇报如下：",
        "现就有关情况报告如下：", "现将主要做法汇报如下：", "现汇报如下：",
    )  # fmt: skip
    node = rng.choice([child for node in made.nodes for child in node.children])
    node.body[-1] += rng.choice(("近年来，我局高度重视此项工作。", "", "长期以来，我局坚持统筹推进。")) + rng.choice(formulas)
    node.body.append("各科室密切配合，形成了齐抓共管的局面。")


def _titled_again(made: Page, rng: Random) -> None:
    made.title = "\n\n".join([made.title] * rng.choice((2, 2, 3)))


def _above(made: Page, rng: Random) -> None:
    first = rng.choice((
        "今年以来，我局紧扣中心工作，逐级压实责任，各项任务有序推进，群众满意度持续提高。", "一年来，全局上下团结一心，较好完成了年初确定的各项任务，有关工作走在前列。",
        "近年来，我局坚持统筹推进，注重建章立制，机关面貌焕然一新，干部作风明显转变。",
    ))  # fmt: skip
    made.title = f"{made.title}\n\n{first}\n\n{made.title}"


def _plants() -> Iterator[Plant]:
    for code, plant in (
        ("W101", _skipped), ("W102", _repeated), ("W103", _lone), ("W104", _emptied), ("W105", _level), ("W106", _same_title),
        ("W107", _stopped), ("W108", _list_skipped), ("W109", _list_mixed), ("W110", _forms), ("W111", _cut), ("W112", _scrap),
        ("W113", _opened_again), ("W114", _titled_again), ("W115", _above),
    ):  # fmt: skip
        yield from planted(code, plant)


PLANTS: tuple[Plant, ...] = tuple(_plants())
