"""What finding quantities costs, against the peers in the same run, and how it grows.

    python -m benchmarks.scanning

Scans a report (a figure every 100 characters or so) and the same with figures alone (one every 25):
interleaved passes, medians of CPU time, microseconds a KB, as a Markdown table. Peers that are not
installed (chinese2digits, recognizers-text-suite) are left out with a word. Then the time for n, 2n and
4n of texts made to be slow.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from statistics import median

from wenming.zh.scan import find_quantities

_FIGURES = """\
{i}、夯实基础，服务能力稳步提升
一是聚焦主业抓落实。全年编发各类简报{a}期，报送信息{b}余条，被上级采用{c}条，同比增长{c}.36%。围绕群众关心的热点难点问题，
局领导带头深入基层，与干部职工谈心谈话，广泛听取意见建议，逐项研究措施，明确责任人和完成时限，做到件件有回音。
二是突出重点补短板。投入资金{a}.5万元，对{c}个老旧小区的管网进行改造，疏挖管道1.7万余米，惠及近{b}户居民。坚持每周一次例会、
每月一次通报，把压力传导到每一个岗位，形成一级抓一级、层层抓落实的工作格局，干部作风明显好转，群众满意率达98.5%。
三是健全机制管长远。修订完善十三项规章制度，严格执行中央八项规定精神，切实增强四个意识。近三年来累计培训{b}人次，组织志愿者
开展清洁家园、文明交通、关爱老人等活动，营造了团结奋进、积极向上的浓厚氛围，推动各项工作再上新台阶，走在全市前列。
"""
_PROSE = """\
四是强化学习提素质。始终把理论学习摆在突出位置，丰富形式，创新载体，引导干部职工学深悟透、融会贯通，把学习成果转化为推动工作的
思路和办法。坚持集体学习与个人自学相结合、专题辅导与交流研讨相结合，注重理论联系实际，在解决问题中检验成效，干部队伍的政治素养
和业务能力明显提高，干事创业的精气神更加饱满，一批年轻同志在急难险重任务中得到锻炼，成长为各条战线的骨干力量。
五是改进作风树形象。聚焦群众反映强烈的突出问题，开门纳谏，即知即改，健全长效机制，防止问题反弹。窗口单位推行首问负责、限时办结，
优化流程，精简材料，让群众少跑腿、好办事。加强对重点岗位和关键环节的监督，抓早抓小，防微杜渐，营造了风清气正的良好环境。
六是凝聚合力促发展。主动加强与有关部门的沟通协调，建立信息共享、工作联动机制，形成齐抓共管的良好局面。积极争取社会各界的理解和
支持，广泛宣传典型经验，讲好身边故事，弘扬新风正气，使各项工作在互学互鉴中不断深化，在比学赶超中持续提升。
"""
_ROUNDS = 15


_SLOW = (
    "一二三",
    "(",
    "1,",
    "每一",
    "《3个",
    "1 000",
    "三分之",
    "X1",
    "“",
    "全1\n",
    "近约超过3",
    "１",
    "\n1.3个",
)


def report(sections: int = 12, prose: str = _PROSE) -> str:
    """Return a report of as many *sections*."""
    text = (_FIGURES + prose).strip()
    return "\n".join(text.format(i=i, a=12 + i, b=200 + 10 * i, c=3 + i) for i in range(1, sections + 1))


def _chinese2digits() -> Callable[[str], object]:
    from chinese2digits import takeNumberFromString

    return lambda text: takeNumberFromString(text)


def _recognizers() -> Callable[[str], object]:
    from recognizers_number import Culture, recognize_number

    return lambda text: recognize_number(text, Culture.Chinese)


_PEERS = {"chinese2digits": _chinese2digits, "Recognizers-Text": _recognizers}


def _scanners() -> dict[str, Callable[[str], object]]:
    found: dict[str, Callable[[str], object]] = {"wenming": find_quantities}
    for name, load in _PEERS.items():
        try:
            found[name] = load()
        except ImportError as error:
            print(f"{name} is left out: {error}", file=sys.stderr)
    return found


def _costs(text: str, scanners: dict[str, Callable[[str], object]]) -> dict[str, float]:
    """Return the median of each scanner's microseconds a KB, the passes taken in turn."""
    passes: dict[str, list[float]] = {name: [] for name in scanners}
    for _ in range(_ROUNDS):
        for name, scan in scanners.items():
            before = time.process_time()
            scan(text)
            passes[name].append(time.process_time() - before)
    size = len(text.encode()) / 1024
    return {name: median(taken) / size * 1e6 for name, taken in passes.items()}


def _growth(piece: str) -> str:
    """Return the seconds for 0.2, 0.4 and 0.8 million characters."""
    taken = []
    for length in (200_000, 400_000, 800_000):
        text = piece * (length // len(piece))
        before = time.process_time()
        find_quantities(text)
        taken.append(f"{time.process_time() - before:.2f}")
    return " | ".join(taken)


def main() -> None:
    """Print the tables."""
    scanners = _scanners()
    print("| text | figures a KB | scanner | µs a KB | times wenming |\n| --- | ---: | --- | ---: | ---: |")
    for name, text in (("report", report()), ("figures", report(24, prose=""))):
        costs = _costs(text, scanners)
        density = len(find_quantities(text)) / (len(text.encode()) / 1024)
        for scanner, cost in costs.items():
            print(f"| {name} | {density:.0f} | {scanner} | {cost:.0f} | {cost / costs['wenming']:.1f} |")
    print("\n| text | 0.2 M | 0.4 M | 0.8 M |\n| --- | ---: | ---: | ---: |")
    for piece in _SLOW:
        print(f"| `{piece!r}` | {_growth(piece)} |")


if __name__ == "__main__":
    main()
