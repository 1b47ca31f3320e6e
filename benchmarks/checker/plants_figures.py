"""Plants for the rules on figures: facts of invented counts in varied wording, and the same with one figure wrong.

Each wording is drawn with several sets of counts; what is planted is off by more than rounding can explain.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from random import Random

from benchmarks.checker.measure import PREVIOUS
from benchmarks.checker.pages import Plant
from wenming.metrics import half_up

__all__ = ["PLANTS"]

_DRAWS = 4
_PAGE = "某局2025年工作总结\n\n一、主要做法\n\n今年以来，各科室分工协作。{}\n\n二、存在问题\n\n人员老化，有的岗位后继乏人。\n"


def _percent(part: int | Fraction, whole: int | Fraction, places: int) -> str:
    return f"{half_up(Fraction(part) * 100 / Fraction(whole), places)}%"


def _off(rate: str, rng: Random, *, least: int = 2) -> str:
    """Return *rate*, some steps of its last place away."""
    number = Fraction(rate[:-1])
    places = len(rate[:-1].partition(".")[2])
    step = Fraction(rng.randint(least, 9) * 10 ** max(0, places - 1), 10**places)
    moved = number - step if number > 60 or number + step > 95 else number + step
    return f"{half_up(abs(moved), places)}%"


def _sums(rng: Random) -> Iterator[tuple[str, str]]:
    a, b, c = (rng.randint(20, 400) for _ in range(3))
    total, wrong = a + b + c, a + b + c - rng.randint(1, 9)
    for wording in (
        f"共收到各类诉求{{}}件，其中电话{a}件、邮件{b}件、来人{c}件。",
        f"全年办理群众事项{{}}件，其中，咨询类{a}件，求助类{b}件，投诉类{c}件。",
        f"全区现有老旧小区{{}}个，分为一类小区{a}个、二类小区{b}个、三类小区{c}个。",
        f"新建口袋公园{a}处、街头绿地{b}处、游园{c}处，合计{{}}处。",
        f"累计发放宣传品{{}}份：折页{a}份、海报{b}份、手册{c}份。",
        f"一季度办理{a}件，二季度办理{b}件，三季度办理{c}件，前三季度共计{{}}件。",
    ):
        yield wording.format(total), wording.format(wrong)


def _parts(rng: Random) -> Iterator[tuple[str, str]]:
    whole, part = rng.randint(60, 200), rng.randint(10, 50)
    for wording in (
        "全局在职职工{}人，其中女职工{}人。",
        "检查商户{}家，其中餐饮店{}家。",
        "举办各类活动{}场，其中文艺演出{}场，群众反响良好。",
        "接待来访{}批，其中集体访{}批。",
        "全年编发信息{}条，其中被上级采用{}条。",
        "维修路灯{}盏，其中更换灯具{}盏。",
    ):
        yield wording.format(whole, part), wording.format(whole, whole + part)


def _shares(rng: Random) -> Iterator[tuple[str, str]]:
    whole, places = rng.randint(200, 900), rng.randint(0, 2)
    part = rng.randint(30, whole // 2)
    right = _percent(part, whole, places)
    for wording in (
        f"共受理来件{whole}件，其中涉及物业管理的{part}件，占{{}}。",
        f"全年出动检查人员{whole}人次，其中夜间检查{part}人次，占总数的{{}}。",
        f"在受理的{whole}件诉求中，有{part}件反映噪声，占比{{}}。",
        f"噪声类投诉{part}件，占投诉总量{whole}件的{{}}。",
        f"现有注册志愿者{whole}人，其中青年志愿者{part}人，约占{{}}。",
        f"完成绿化{part}亩，占年度任务{whole}亩的{{}}。",
    ):
        yield wording.format(right), wording.format(_off(right, rng))


def _hundreds(rng: Random) -> Iterator[tuple[str, str]]:
    a, b = rng.randint(30, 45), rng.randint(20, 35)
    c = 100 - a - b
    for wording in (
        f"按来源分，热线占{a}%，窗口占{b}%，网络占{{}}%。",
        f"从年龄看，青年占{a}%，中年占{b}%，老年占{{}}%。",
        f"从结构看，一产占比{a}%，二产占比{b}%，三产占比{{}}%。",
        f"资金来源中，市级占{a}%、区级占{b}%、社会资本占{{}}%。",
        f"评价为满意的占{a}%，基本满意的占{b}%，不满意的占{{}}%。",
    ):
        yield wording.format(c), wording.format(c + rng.choice((-2, 2)))


def _growths(rng: Random) -> Iterator[tuple[str, str]]:
    before, places = rng.randint(200, 900), rng.randint(1, 2)
    now = before + rng.choice((-1, 1)) * rng.randint(15, 150)
    up, to, more = ("增长", "增加到", "增加") if now > before else ("下降", "减少到", "减少")
    right = _percent(abs(now - before), before, places)
    for wording in (
        f"受理量由上年的{before}件{to}{now}件，{up}{{}}。",
        f"今年办理{now}件，去年同期{before}件，同比{up}{{}}。",
        f"编发信息{now}条，比上年的{before}条{up}{{}}。",
        f"全年出警{now}次（上年{before}次），{up}{{}}。",
        f"2025年接待参观团队{now}批，2024年接待{before}批，{up}{{}}。",
        f"接待群众{now}人次，比去年{more}{abs(now - before)}人次，{up}{{}}。",
        f"从2024年的{before}件{to}2025年的{now}件，{up}幅度为{{}}。",
    ):
        yield wording.format(right), wording.format(_off(right, rng))


def _counts_grown(rng: Random) -> Iterator[tuple[str, str]]:
    before = rng.randint(40, 120)
    now = before + rng.randint(5, 30)
    right = _percent(now - before, before, 1)
    near = {_percent(now - base, base, 1) for base in range(1, 400) if base < now}
    wrong = next(rate for step in range(1, 40) if (rate := f"{float(right[:-1]) + step / 10:.1f}%") not in near)
    for wording in (
        f"全年受理来信{now}件，同比增长{{}}。",
        f"发生治安案件{now}起，较上年上升{{}}。",
        f"举办培训班{now}期，比去年增长{{}}。",
        f"新增注册企业{now}家，增长{{}}。",
        f"今年共开展督查{now}次，同比上升{{}}。",
    ):
        yield wording.format(right), wording.format(wrong)


def _points(rng: Random) -> Iterator[tuple[str, str]]:
    before = Fraction(rng.randint(850, 940), 10)
    gap = Fraction(rng.randint(5, 40), 10)
    now = before + gap
    b, n, g = (f"{half_up(value, 1)}" for value in (before, now, gap))
    w = f"{half_up(gap + Fraction(rng.randint(2, 9), 10), 1)}"
    for wording in (
        f"群众满意率由{b}%上升到{n}%，上升{{}}个百分点。",
        f"按期办结率{n}%，比上年的{b}%提高{{}}个百分点。",
        f"优良天数比例从{b}%提高到{n}%，提高了{{}}个百分点。",
        f"知晓率达{n}%，较去年同期（{b}%）提高{{}}个百分点。",
        f"绿化覆盖率由{b}%提升至{n}%，提升{{}}个百分点。",
    ):
        yield wording.format(g), wording.format(w)


def _multiples(rng: Random) -> Iterator[tuple[str, str]]:
    base, times = rng.randint(20, 90), rng.randint(2, 5)
    now = base * times
    yield f"受理量由{base}件增加到{now}件，增长{times - 1}倍。", f"受理量由{base}件增加到{now}件，增长{times}倍。"
    yield f"全年办理{now}件，是上年{base}件的{times}倍。", f"全年办理{now}件，是上年{base}件的{times + 1}倍。"
    yield f"志愿者从{base}人发展到{now}人，增长了{times - 1}倍。", f"志愿者从{base}人发展到{now}人，增长了{times}倍。"
    yield f"站点由{base}个增加到{base * 2}个，翻了一番。", f"站点由{base}个增加到{base + base // 3}个，翻了一番。"
    yield f"投入由{base}万元增加到{now}万元，是原来的{times}倍。", f"投入由{base}万元增加到{now}万元，是原来的{times + 2}倍。"


def _means(rng: Random) -> Iterator[tuple[str, str]]:
    days, mean = rng.randint(20, 60), rng.randint(12, 90)
    total = days * mean
    for wording in (
        f"{days}天共接听来电{total}个，日均{{}}个。",
        f"专项行动{days}天，共检查车辆{total}辆，平均每天{{}}辆。",
        f"慰问{days}户，发放慰问金{total}元，户均{{}}元。",
        f"为{days}人发放补贴{total}元，人均{{}}元。",
        f"举办讲座{days}场，听众{total}人次，场均{{}}人次。",
    ):
        yield wording.format(mean), wording.format(mean + rng.randint(2, 9))


def _ranks(rng: Random) -> Iterator[tuple[str, str]]:
    number = rng.randint(8, 20)
    for wording in (
        f"在全市{number}个区县考核中列第{{}}位。",
        f"在{number}个参评单位中排名第{{}}。",
        f"在全省{number}个市州中位居第{{}}名。",
        f"测评成绩在{number}个街道中居第{{}}位。",
        f"在全区{number}家部门中排第{{}}名。",
    ):
        yield wording.format(number - rng.randint(0, 5)), wording.format(number + rng.randint(1, 4))


def _thresholds(rng: Random) -> Iterator[tuple[str, str]]:
    limit = rng.randint(2, 9) * 100
    over, under = limit + rng.randint(3, 60), limit - rng.randint(3, 60)
    for wording in (
        f"接待游客{{}}万人次，突破{limit}万人次大关。",
        f"全年完成投资{{}}亿元，首次突破{limit}亿元。",
        f"招商引资到位资金{{}}亿元，超过{limit}亿元。",
        f"办件量首次突破{limit}万件，达到{{}}万件。",
        f"注册志愿者{{}}万人，一举突破{limit}万人。",
    ):
        yield wording.format(over), wording.format(under)


def _rates(rng: Random) -> Iterator[tuple[str, str]]:
    base, places = rng.randint(100, 800), rng.randint(1, 2)
    done = base - rng.randint(3, base // 8)
    right = _percent(done, base, places)
    for wording in (
        f"受理投诉{base}件，办结{done}件，办结率{{}}。",
        f"应办{base}件，按期办结{done}件，按期办结率为{{}}。",
        f"抽查食品{base}批次，合格{done}批次，合格率达{{}}。",
        f"发放问卷{base}份，回收{done}份，回收率{{}}。",
        f"回访{base}人，满意{done}人，满意率{{}}。",
        f"共接到求助{base}件，已化解{done}件，化解率达到{{}}。",
    ):
        yield wording.format(right), wording.format(_off(right, rng))


def _counted_rates(rng: Random) -> Iterator[tuple[str, str]]:
    base = rng.randint(20, 60)
    right = _percent(base - rng.randint(1, 5), base, 1)
    can = {_percent(part, base, 1) for part in range(base + 1)}
    wrong = next(rate for step in range(1, 30) if (rate := f"{float(right[:-1]) - step / 10:.1f}%") not in can)
    for wording in (
        f"抽检样品{base}批次，合格率{{}}。",
        f"共受理申请{base}件，按期办结率{{}}。",
        f"检查单位{base}家，达标率为{{}}。",
        f"承办提案{base}件，满意率{{}}。",
        f"交办问题{base}个，整改率达{{}}。",
    ):
        yield wording.format(right), wording.format(wrong)


def _over(rng: Random) -> Iterator[tuple[str, str]]:
    right, wrong = f"{rng.randint(90, 99)}.{rng.randint(1, 9)}%", f"10{rng.randint(1, 9)}.{rng.randint(1, 9)}%"
    for wording in (
        "网格服务覆盖率达{}。", "群众满意率为{}。", "全年事项按期办结率{}。", "窗口服务好评率不低，满意率{}。", "抽检合格率{}。",
    ):  # fmt: skip
        yield wording.format(right), wording.format(wrong)


def _all(rng: Random) -> Iterator[tuple[str, str]]:
    base = rng.randint(400, 900)
    done = base - rng.randint(1, base // 250)
    for wording in (
        f"受理投诉{base}件，办结{done}件，办结率{{}}。",
        f"应办{base}件，按期办结{done}件，按期办结率{{}}。",
        f"抽查食品{base}批次，合格{done}批次，合格率达{{}}。",
        f"发放问卷{base}份，回收{done}份，回收率{{}}。",
        f"回访{base}人，满意{done}人，满意率为{{}}。",
    ):
        yield wording.format(_percent(done, base, 2)), wording.format("100%")


def _repeats(rng: Random) -> Iterator[tuple[str, str]]:
    number = rng.randint(120, 900)
    for wording in (
        "全年共办理群众诉求{}件。经过努力，全局共办理群众诉求{}件，群众评价良好。",
        "今年共开展志愿服务活动{}场。文明创建方面，共开展志愿服务活动{}场。",
        "全区共排查安全隐患{}处。在安全生产方面，全区共排查安全隐患{}处，全部整改。",
        "累计走访困难群众{}户。一年来，累计走访困难群众{}户，送去慰问品。",
        "全年共发布预警信号{}条。强化预警，共发布预警信号{}条。",
    ):
        yield wording.format(number, number), wording.format(number, number + rng.randint(1, 20))


def _mixtures(rng: Random) -> Iterator[tuple[str, str]]:
    a, b = rng.randint(100, 300), rng.randint(100, 300)
    for wording in (
        f"受理总量{a + b}万件，同比增长{{}}，其中来信{a}万件，同比增长5.0%；来访{b}万件，同比增长9.0%。",
        f"完成投资{a + b}亿元，同比增长{{}}，其中工业{a}亿元，增长5.0%，服务业{b}亿元，增长9.0%。",
        f"接待游客{a + b}万人次，增长{{}}，其中团队{a}万人次，增长5.0%；散客{b}万人次，增长9.0%。",
        f"办件{a + b}万件，比上年增长{{}}，其中网上{a}万件，增长5.0%，窗口{b}万件，增长9.0%。",
        f"支出{a + b}万元，同比增长{{}}，其中人员经费{a}万元，同比增长5.0%，项目经费{b}万元，同比增长9.0%。",
    ):
        yield wording.format("7.1%"), wording.format(f"{rng.randint(11, 19)}.3%")


def _last_year(rng: Random) -> Iterator[tuple[str, str]]:
    before = rng.randint(200, 900)
    now = before + rng.randint(20, 90)
    right = _percent(now - before, before, 1)
    for name, unit in (("受理群众来信", "件"), ("接待参观人员", "人次"), ("发布预警信号", "条"), ("编发工作信息", "期"), ("检查生产企业", "家次")):
        last = _PAGE.replace("2025", "2024").format(f"全年{name}{before}{unit}。") + PREVIOUS
        yield last + _PAGE.format(f"全年{name}{now}{unit}，同比增长{right}。"), last + _PAGE.format(
            f"全年{name}{now}{unit}，同比增长{_off(right, rng)}。"
        )


def _scales(rng: Random) -> Iterator[tuple[str, str]]:
    before = rng.randint(200, 900)
    now = before + rng.randint(20, 90)
    for name in ("投入专项资金", "发放救助资金", "争取上级资金", "完成固定投资", "减免各类税费"):
        last = _PAGE.replace("2025", "2024").format(f"全年{name}{before}万元。") + PREVIOUS
        yield last + _PAGE.format(f"全年{name}{now}万元。"), last + _PAGE.format(f"全年{name}{now}元。")


def _tables(rng: Random) -> Iterator[tuple[str, str]]:
    a, b, c, d = (rng.randint(10, 90) for _ in range(4))
    table = "各街道情况如下：\n\n| 街道 | 来信 | 来访 | 合计 |\n| --- | --- | --- | --- |\n| 东街 | {} | {} | {} |\n| 西街 | {} | {} | {} |\n| 合计 | {} | {} | {} |\n"
    right = [a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d]
    for at in (2, 5, 6, 7, 8):
        wrong = list(right)
        wrong[at] += rng.randint(1, 9)
        yield table.format(*right), table.format(*wrong)


_RULES: dict[str, Callable[[Random], Iterator[tuple[str, str]]]] = {
    "W320": _sums, "W321": _parts, "W322": _shares, "W323": _hundreds, "W324": _growths, "W325": _counts_grown,
    "W326": _points, "W327": _multiples, "W328": _means, "W329": _ranks, "W340": _thresholds, "W341": _rates,
    "W342": _counted_rates, "W343": _over, "W344": _all, "W345": _repeats, "W346": _tables, "W347": _mixtures,
    "W348": _last_year, "W349": _scales,
}  # fmt: skip


def _plants() -> Iterator[Plant]:
    for code, wordings in _RULES.items():
        rng = Random(code)
        for _ in range(_DRAWS):
            for right, wrong in wordings(rng):
                whole = PREVIOUS in right
                yield code, *(text if whole else _PAGE.format(text) for text in (right, wrong))


PLANTS: tuple[Plant, ...] = tuple(_plants())
