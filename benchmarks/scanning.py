"""What finding quantities costs, against the peers in the same run.

    python -m benchmarks.scanning

Scans a report of about 30 KB: interleaved passes, medians of CPU time, microseconds a KB, as a Markdown
table. Peers that are not installed (chinese2digits, recognizers-text-suite) are left out with a word.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from statistics import median

from wenming.zh.scan import find_quantities

_SECTION = """\
{i}、夯实基础，服务能力稳步提升
一是聚焦主业抓落实。全年编发各类简报{a}期，报送信息{b}余条，被上级采用{c}条，同比增长{c}.36%。围绕群众关心的热点难点问题，
局领导带头深入基层，与干部职工谈心谈话，广泛听取意见建议，逐项研究措施，明确责任人和完成时限，做到件件有回音。
二是突出重点补短板。投入资金{a}.5万元，对{c}个老旧小区的管网进行改造，疏挖管道1.7万余米，惠及近{b}户居民。坚持每周一次例会、
每月一次通报，把压力传导到每一个岗位，形成一级抓一级、层层抓落实的工作格局，干部作风明显好转，群众满意率达98.5%。
三是健全机制管长远。修订完善十三项规章制度，严格执行中央八项规定精神，切实增强四个意识。近三年来累计培训{b}人次，组织志愿者
开展清洁家园、文明交通、关爱老人等活动，营造了团结奋进、积极向上的浓厚氛围，推动各项工作再上新台阶，走在全市前列。
"""
_ROUNDS = 15


def report(sections: int = 24) -> str:
    """Return a report of as many *sections*."""
    return "\n".join(_SECTION.format(i=i, a=12 + i, b=200 + 10 * i, c=3 + i) for i in range(1, sections + 1))


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


def main() -> None:
    """Print the table."""
    text = report()
    costs = _costs(text, _scanners())
    own = costs["wenming"]
    print(f"{len(text.encode()) / 1024:.0f} KB, {len(find_quantities(text))} quantities\n")
    print("| scanner | µs a KB | times wenming |\n| --- | ---: | ---: |")
    for name, cost in costs.items():
        print(f"| {name} | {cost:.0f} | {cost / own:.1f} |")


if __name__ == "__main__":
    main()
