"""Plants for the rules of dates and periods."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from benchmarks.checker.pages import Node, Page, Plant, planted

__all__ = ["PLANTS"]

_EVENTS = ("召开动员会", "举办培训班", "开展专项检查", "组织现场观摩", "印发实施方案", "召开推进会", "举行开馆仪式", "启动改造工程")
_WEEKDAYS = "一二三四五六日"


def _leaf(made: Page, rng: Random) -> Node:
    return rng.choice([child for node in made.nodes for child in node.children])


def _year(made: Page) -> int:
    return next(int(made.title[n : n + 4]) for n in range(len(made.title)) if made.title[n : n + 4].isdigit())


def _said(made: Page, rng: Random, right: str, wrong: str) -> str:
    """Put a sentence into the page, right and then wrong; return the clean text."""
    node = _leaf(made, rng)
    before = rng.random() < 0.5
    for sentence in (right, wrong):
        node.body[:] = [one for one in node.body if one not in (right,)]
        node.body.insert(0 if before else len(node.body), sentence)
        if sentence == right:
            clean = made.text()
    return clean


def _signed(made: Page, day: date) -> None:
    made.closing = [made.title.partition("局")[0] + "局", f"{day.year}年{day.month}月{day.day}日"]


def _impossible(made: Page, rng: Random) -> str:
    year, month = _year(made), rng.randint(1, 12)
    last = monthrange(year, month)[1]
    day = rng.randint(1, last)
    event = rng.choice(_EVENTS)
    forms = (
        (f"{year}年{month}月{day}日{event}。", f"{year}年{month}月{rng.randint(last + 1, 33)}日{event}。"),
        (f"{month}月{day}日，{event}。", f"{month}月{rng.randint(last + 1, 33)}日，{event}。"),
        (f"{year}年{month}月完成验收。", f"{year}年{rng.randint(13, 16)}月完成验收。"),
        (f"活动从{year}年2月1日持续到2月28日。", f"活动从{year}年2月1日持续到2月30日。"),
        (f"截至{year}年{month}月{day}日，任务全部完成。", f"截至{year}年{month}月{last + 1}日，任务全部完成。"),
    )
    return _said(made, rng, *rng.choice(forms))


def _reversed(made: Page, rng: Random) -> str:
    year = _year(made)
    one, other = sorted(rng.sample(range(1, 13), 2))
    dash = rng.choice(("—", "至", "到"))
    event = rng.choice(_EVENTS)
    forms = (
        (f"{year}年{one}月{dash}{other}月，{event}。", f"{year}年{other}月{dash}{one}月，{event}。"),
        (f"{one}月{dash}{other}月{event}。", f"{other}月{dash}{one}月{event}。"),
        (f"{year - 2}年{dash}{year}年分批实施。", f"{year}年{dash}{year - 2}年分批实施。"),
        (f"{year - 1}年{other}月{dash}{year}年{one}月集中整治。", f"{year}年{other}月{dash}{year}年{one}月集中整治。"),
    )
    return _said(made, rng, *rng.choice(forms))


def _weekday(made: Page, rng: Random) -> str:
    day = date(_year(made), 1, 1) + timedelta(days=rng.randrange(365))
    wrong = _WEEKDAYS[(day.weekday() + rng.randint(1, 6)) % 7]
    form = rng.choice(("（星期{}）", "（周{}）", "，星期{}，", "星期{}"))
    head, tail = f"{day.year}年{day.month}月{day.day}日", rng.choice(_EVENTS) + "。"
    return _said(made, rng, head + form.format(_WEEKDAYS[day.weekday()]) + tail, head + form.format(wrong) + tail)


def _future(made: Page, rng: Random) -> str:
    year = _year(made)
    signed = date(year, rng.randint(7, 11), rng.randint(1, 28))
    later = signed + timedelta(days=rng.randint(35, 200))
    if rng.random() < 0.7:
        _signed(made, signed)
    else:
        later = date(year + 2, rng.randint(1, 12), rng.randint(1, 28))
    form, event = rng.choice(("{}年{}月{}日{}。", "{0}年{1}月{3}。", "{0}年{1}月{2}日，我局{3}。")), rng.choice(_EVENTS)
    early = date(year, rng.randint(1, 6), rng.randint(1, 28))
    return _said(made, rng, *(form.format(one.year, one.month, one.day, event) for one in (early, later)))


def _until(made: Page, rng: Random) -> str:
    year = _year(made)
    signed = date(year, rng.randint(8, 11), rng.randint(1, 20))
    _signed(made, signed)
    month = rng.randint(signed.month + 1, 12)
    counted = rng.choice(("共受理来访128批", "已建成站点36个", "累计培训860人次", "办结率98%"))
    form = rng.choice(("截至{}年{}月底，{}。", "截至{}年{}月底，我局{}。", "截至{1}月底，{2}。", "截至{}年{}月末，{}。"))
    return _said(made, rng, *(form.format(year, one, counted) for one in (signed.month - 1, month)))


def _other_year(made: Page, rng: Random) -> str:
    year = _year(made)
    other = year - rng.choice((1, 1, 2))
    lead = rng.choice(("现将{}年工作情况汇报如下：", "现将我局{}年度工作总结如下：", "现就{}年工作开展情况报告如下：", "下面，我就{}年的工作作简要汇报。"))
    place = rng.choice(("opening", "heading", "first"))
    heading = rng.choice(("{}年主要工作", "{}年工作开展情况", "{}年度重点工作", "{}年工作回顾"))
    opening, title = list(made.opening), made.nodes[0].title
    for one in (year, other):
        made.opening, made.nodes[0].title = list(opening), title
        if place == "opening":
            made.opening = [lead.format(one)]
        elif place == "heading":
            made.nodes[0].title = heading.format(one)
        else:
            made.opening = [f"{one}年，我局扎实推进各项工作，任务全面完成。"]
        if one == year:
            clean = made.text()
    return clean


def _residue(made: Page, rng: Random) -> str:
    year = _year(made)
    other = year - rng.choice((1, 1, 2))
    form = rng.choice((
        "{}年，我局共受理来访128批。", "{}年全年组织演练27场。", "截至{}年底，累计建成站点36个。", "{}年度共印发简报12期。",
        "{}年，全局先后开展检查48次。", "{}年受理咨询860件。", "{}年，全市新增就业1560人。", "{}年，先后举办培训9期。",
    ))  # fmt: skip
    return _said(made, rng, form.format(year), form.format(other))


def _beyond(made: Page, rng: Random) -> str:
    year = _year(made)
    part, last, later = rng.choice((("上半年", 6, (9, 10, 11, 12)), ("前三季度", 9, (10, 11, 12)), ("第一季度", 3, (6, 9, 12)), ("1—8月", 8, (10, 12))))
    made.title = made.title.replace(f"{year}年", f"{year}年{part}")
    made.opening = ["现将有关情况汇报如下："]
    forms = (
        (f"{part}共受理来访128批。", "全年共受理来访128批。"), (f"{part}组织演练27场。", "全年组织演练27场。"),
        ("半年来，干部的作风明显转变。", "一年来，干部的作风明显转变。"), (f"1—{last}月，受理咨询860件。", f"1—{rng.choice(later)}月，受理咨询860件。"),
        (f"{part}，我局开展检查48次。", "全年我局开展检查48次。"), (f"{part}未发生安全事故。", "全年未发生安全事故。"),
    )  # fmt: skip
    return _said(made, rng, *rng.choice(forms))


def _two_digits(made: Page, rng: Random) -> str:
    year, month = _year(made), rng.randint(2, 12)
    event = rng.choice(_EVENTS)
    _leaf(made, rng).body.append(f"{year}年1月，全面部署年度工作。")
    short, hanzi = f"{year % 100}年", "".join("〇一二三四五六七八九"[int(digit)] for digit in str(year)) + "年"
    forms = ("{}" + f"{month}月{event}。", "项目于{}" + f"{month}月完工。", "工作贯穿{}全年。", "{}底，任务全部完成。", "{}上半年，" + f"{event}。")
    form = rng.choice(forms)
    wrong = short if rng.random() < 0.7 or "月" not in form else hanzi
    return _said(made, rng, form.format(f"{year}年"), form.format(wrong))


def _past_due(made: Page, rng: Random) -> str:
    year = _year(made)
    _signed(made, date(year + 1, 1, rng.randint(4, 28)))
    month, task = rng.randint(1, 12), rng.choice(("设备更新", "人员招录", "制度修订", "站点改造"))
    form = rng.choice(("{}年{}月底前完成{}。", "{0}年底前完成{2}。", "力争在{}年{}月底前启动{}。", "{}年{}月底之前，由办公室牵头做好{}。"))
    for one in (year + 1, year):
        made.nodes[3].body = [form.format(one, max(month, 2), task)]
        if one == year + 1:
            clean = made.text()
    return clean


def _early(made: Page, rng: Random) -> str:
    year = _year(made)
    month, day = rng.randint(1, 3), rng.randint(1, 28)
    _signed(made, date(year + 1, month, day))
    clean = made.text()
    _signed(made, date(year - rng.choice((0, 0, 1)), month, day))
    return clean


def _span(made: Page, rng: Random) -> str:
    year, count = _year(made), rng.choice((2, 3, 4, 5))
    made.title = made.title.replace(f"{year}年", f"{year - count + 1}年—{year}年")
    words = {2: "两", 3: "三", 4: "四", 5: "五"}
    wrong = rng.choice([one for one in words if one != count])
    form = rng.choice(("{}年来，干部职工齐心协力。", "{}年来，各项工作稳步推进。", "这{}年来，机关面貌焕然一新。", "{}年间，制度体系日益完善。"))
    return _said(made, rng, form.format(words[count]), form.format(words[wrong]))


def _beside(made: Page, rng: Random) -> str:
    year, event = _year(made), rng.choice(_EVENTS)
    form = rng.choice(("{}年{}{}年分批推进。", "{}年{}{}年，我局{event}。", "专项行动贯穿{}年{}{}年。", "按照{}年{}{}年的部署，{event}。"))
    other = year + rng.choice((1, 2))
    right, wrong = (form.format(year, dash, other, event=event.rstrip("。")) for dash in ("—", ""))
    return _said(made, rng, right, wrong)


def _masked(made: Page, rng: Random) -> str:
    mask, other = rng.choice((("201X", "2013"), ("202X", "2024"), ("20XX", "2022"), ("202×", "2023")))
    what = rng.choice(("接待游客{}万人次", "受理来访{}批", "完成投资{}万元", "培训学员{}人次"))
    part = rng.choice(("1—9月", "1-8月", "上半年", "前三季度"))
    form = f"{{}}年{what.format(128)}，{{}}年{part}{what.format(156)}。"
    return _said(made, rng, form.format(other, mask), form.format(mask, mask))


def _congress(made: Page, rng: Random) -> str:
    made.title = made.title.replace(f"{_year(made)}年", f"{rng.choice((2023, 2024, 2025))}年")
    form = rng.choice(("认真学习党的{}精神。", "组织全员研读{}报告。", "把思想统一到{}精神上来。", "深入贯彻{}和中央经济工作会议部署。"))
    return _said(made, rng, form.format("二十大"), form.format(rng.choice(("十九大", "十八大", "十九大"))))


def _plants() -> Iterator[Plant]:
    for code, plant in (
        ("W401", _impossible), ("W402", _reversed), ("W403", _weekday), ("W404", _future), ("W405", _until), ("W406", _other_year),
        ("W407", _residue), ("W408", _beyond), ("W409", _two_digits), ("W410", _past_due), ("W411", _early), ("W412", _span),
        ("W413", _beside), ("W414", _masked), ("W415", _congress),
    ):  # fmt: skip
        yield from planted(code, plant)


PLANTS: tuple[Plant, ...] = tuple(_plants())
