"""Checks of the tourism sector: found, not found, and not sure."""

from __future__ import annotations

import pytest

from wenming import CheckContext, Metric, Registry, Report, Section, Source, check
from wenming.checker.mending import apply_edits
from wenming.i18n.extract import slots
from wenming.plugins.tourism import PLUGIN

REGISTRY = Registry(plugins=(PLUGIN,))


def values(**given: str) -> list[Metric]:
    """Metrics of the definitions that the names say."""
    return [Metric(name, value, definition=f"tou.{name}", source="年报") for name, value in given.items()]


def found(metrics: list[Metric] | None = None, *, text: str = "正文。", period: str | None = None) -> list[str]:
    """Codes of the sector that a report with *metrics* and one paragraph *text* has."""
    report = Report("总结", sections=[Section("成效", [text])], metrics=metrics or [], period=period)
    return [one.code for one in check(report, select=["TOU"], registry=REGISTRY).findings]


@pytest.mark.parametrize(
    ("given", "codes"),
    [
        ({"arrivals": "4845.0万人次", "overnight_visitors": "1986.5万人次", "day_visitors": "2858.5万人次"}, []),
        ({"arrivals": "4845万人次", "overnight_visitors": "1986.5万人次", "day_visitors": "2858.4万人次"}, []),
        ({"arrivals": "4845.0万人次", "overnight_visitors": "1986.5万人次", "day_visitors": "2858.3万人次"}, ["TOU101"]),
        ({"arrivals": "0.48亿人次", "arrivals_domestic": "4826.4万人次", "arrivals_inbound": "18.6万人次"}, []),
        ({"arrivals": "0.49亿人次", "arrivals_domestic": "4826.4万人次", "arrivals_inbound": "18.6万人次"}, ["TOU101"]),
        ({"arrivals": "近5000万人次", "overnight_visitors": "1986.5万人次", "day_visitors": "1万人次"}, []),
        ({"arrivals": "4845万人次", "day_visitors": "2858.4万人次"}, []),
    ],
)
def test_visits_add_up(given: dict[str, str], codes: list[str]) -> None:
    """Parts make the total as far as their printed digits tell."""
    assert found(values(**given)) == codes


@pytest.mark.parametrize(("total", "codes"), [("507.03亿元", []), ("507亿元", []), ("509.03亿元", ["TOU101"])])
def test_income_adds_up(total: str, codes: list[str]) -> None:
    """502.60 and 0.62 hundred million dollars at 7.15 are 507.03, and half a cent of a dollar is 0.036."""
    given = {"revenue_domestic": "502.60亿元", "revenue_international_usd": "0.62亿美元", "exchange_rate": "7.15元/美元"}

    assert found(values(tourism_revenue=total, **given)) == codes


@pytest.mark.parametrize(
    ("parts", "codes"),
    [
        (("8.1", "4.6", "1.4", "4.5"), []),
        (("8.1", "4.6", "1.4", "4.2"), ["TOU101"]),
        (("8.1", "4.6"), []),
        (("18.1", "4.6"), ["TOU101"]),
    ],
)
def test_origins_add_up(parts: tuple[str, ...], codes: list[str]) -> None:
    """Foreigners, Hong Kong, Macao, Taiwan are all; fewer are at most all."""
    ids = [f"inbound_{index}" for index in range(len(parts))]
    whole = Metric("arrivals_inbound", "18.6万人次", definition="tou.arrivals_inbound", parts=ids)
    rest = [Metric(one, f"{part}万人次", definition="tou.arrivals_inbound") for one, part in zip(ids, parts, strict=True)]

    assert found([whole, *rest]) == codes


@pytest.mark.parametrize(
    ("given", "codes"),
    [
        ({"occupancy_rate": "54.11%", "rooms_sold": "189.6万间夜", "rooms_available": "350.4万间夜"}, []),
        ({"occupancy_rate": "50%", "rooms_sold": "50万间夜", "rooms_available": "100万间夜"}, []),
        ({"occupancy_rate": "62%", "rooms_sold": "50万间夜", "rooms_available": "100万间夜"}, ["TOU113"]),
        ({"occupancy_rate": "62%", "rooms_sold": "0间夜", "rooms_available": "0间夜"}, []),
        ({"average_room_rate": "385.20元/间夜", "room_revenue": "7.3034亿元", "rooms_sold": "189.6万间夜"}, []),
        ({"average_room_rate": "900元/间夜", "room_revenue": "2亿元", "rooms_sold": "50.0万间夜"}, ["TOU113"]),
        ({"average_room_rate": "近900元/间夜", "room_revenue": "2亿元", "rooms_sold": "50.0万间夜"}, []),
    ],
)
def test_hotels_divide(given: dict[str, str], codes: list[str]) -> None:
    """As far as the printed digits tell."""
    assert found(values(**given)) == codes


@pytest.mark.parametrize(
    ("spend", "codes"), [("1041.36元", []), ("1041元", []), ("1041.4元", []), ("1042元", ["TOU102"]), ("0.1041万元", [])]
)
def test_spending_is_income_by_visits(spend: str, codes: list[str]) -> None:
    """The quotient in base units, at the printed precision."""
    given = {"revenue_domestic": "502.60亿元", "arrivals_domestic": "4826.4万人次"}

    assert found(values(spend_per_visitor=spend, **given)) == codes


@pytest.mark.parametrize(
    ("spend", "income", "visits", "codes"),
    [
        ("1.59", "11.12", "9.38", []),
        ("1.62", "11.12", "9.38", ["TOU103"]),
        ("8.59", "11.12", "9.38", ["TOU103"]),
        ("-8.57", "0.00", "9.37", []),
        ("1.6", "11.12", "9.38", []),
    ],
)
def test_growth_of_spending(spend: str, income: str, visits: str, codes: list[str]) -> None:
    """(1 + g_income) ÷ (1 + g_visits) − 1."""
    names = {"spend_per_visitor": spend, "revenue_domestic": income, "arrivals_domestic": visits}

    assert found([Metric(f"{name}_growth", f"{value}%", source="年报") for name, value in names.items()]) == codes


def test_falls_are_read_as_falls() -> None:
    """A fall is kept as the share it has of its base; here everything fell."""
    share = Source(formula="share", inputs=["a", "b"], kind="computed")
    names = {"spend_per_visitor": "3.00", "revenue_domestic": "12.70", "arrivals_domestic": "10.00"}
    made = [Metric(f"{name}_growth", f"{value}%", source=share) for name, value in names.items()]
    inputs = [Metric("a", "1元"), Metric("b", "2元")]

    assert found([*inputs, *made]) == []


@pytest.mark.parametrize(
    ("whole", "codes"),
    [("9.45", []), ("9.38", []), ("9.37", []), ("9.36", ["TOU104"]), ("30.99", []), ("31.2", ["TOU104"])],
)
def test_growth_of_a_total_lies_between(whole: str, codes: list[str]) -> None:
    """No faster than the fastest part, no slower than the slowest, at the printed precision."""
    names = {"arrivals": whole, "arrivals_domestic": "9.38", "arrivals_inbound": "30.99"}
    made = [Metric(f"{name}_growth", f"{value}%", source="年报") for name, value in names.items()]

    assert found(made) == codes


@pytest.mark.parametrize(
    ("parts", "codes"), [((2, 15, 24), []), ((2, 15, 29), []), ((2, 15, 30), ["TOU105"]), ((2, 45), ["TOU105"])]
)
def test_grades_are_at_most_all(parts: tuple[int, ...], codes: list[str]) -> None:
    """其中 need not exhaust, and never exceeds."""
    ids = [f"sites_{index}" for index in range(len(parts))]
    whole = Metric("a_level_sites", "46家", definition="tou.a_level_sites", parts=ids)
    rest = [Metric(one, f"{part}家", definition="tou.a_level_sites") for one, part in zip(ids, parts, strict=True)]

    assert found([whole, *rest]) == codes


@pytest.mark.parametrize(
    ("given", "codes"),
    [
        ({"travel_agencies": "168家", "outbound_agencies": "169家"}, ["TOU105"]),
        ({"travel_agencies": "168家", "outbound_agencies": "168家"}, []),
        ({"tourism_complaints": "412件", "tourism_complaints_closed": "413件"}, ["TOU105"]),
        ({"rooms_available": "350.4万间夜", "rooms_sold": "3512000间夜"}, ["TOU105"]),
        ({"arrivals": "4845万人次", "overnight_visitors": "0.485亿人次"}, []),  # 0.4845 to 0.4855
    ],
)
def test_a_part_is_at_most_its_whole(given: dict[str, str], codes: list[str]) -> None:
    """Outbound agencies are agencies, closed complaints were taken, rooms sold were there."""
    assert found(values(**given)) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("国庆假期8天，比上年多1天，接待游客586万人次，同比增长22%。", ["TOU106"]),
        ("国庆假期8天，比上年多1天，接待游客586万人次，按可比口径同比增长6.9%。", []),
        ("国庆假期8天（上年7天），日均接待游客73万人次，同比增长6.9%。", []),
        ("上年基数作了调整，全年接待游客同比增长12%。", ["TOU106"]),
        ("统计口径有所调整，不作比较。", []),
        ("春节假期8天，接待游客612万人次，同比增长6.3%。", []),
        ("国庆假期8天，比上年多1天，接待游客586万人次。", []),
    ],
)
def test_what_is_not_comparable(text: str, codes: list[str]) -> None:
    """A holiday of another length or a revised base needs a comparable basis."""
    assert found(text=text) == codes


@pytest.mark.parametrize(
    ("income", "visits", "codes"),
    [
        ("507.03亿元", "4845万人次", []),
        ("507.03万元", "4845万人次", ["TOU107"]),
        ("507.03亿元", "4845亿人次", ["TOU107"]),
        ("507.03亿元", "4845人次", ["TOU107"]),
        ("0亿元", "0万人次", []),
        ("约500亿元", "1人次", []),
    ],
)
def test_units_are_plausible(income: str, visits: str, codes: list[str]) -> None:
    """50 to 5000 yuan a visit, else 万 and 亿 were exchanged."""
    assert found(values(tourism_revenue=income, arrivals=visits)) == codes


@pytest.mark.parametrize(
    ("total", "text", "codes"),
    [
        ("2171万人次", "正文。", ["TOU108"]),
        ("2171万人次", "各县数据已扣除重复计算。", []),
        ("1930万人次", "正文。", []),
    ],
)
def test_visits_of_places_are_not_added(total: str, text: str, codes: list[str]) -> None:
    """A total that equals the sum of its places counts people twice, unless that was taken out."""
    rows = [
        Metric(f"places.{at}.visitors", value, definition="tou.arrivals")
        for at, value in enumerate(("1268.4万人次", "902.6万人次"), 1)
    ]

    assert found([*values(arrivals=total), *rows], text=text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("景区46家，其中5A级2家、4A级15家、示范点23个；旅行社9家。", ["TOU110"]),
        ("景区46家，其中5A级2家、4A级15家；示范点23个、驿站8处。", []),
        ("捐款25150元，其中灾区15300元（126人次）、一日捐9850元（124人次）。", []),
        ("其中国家级青年文明号3个、金牌导游员4名。", ["TOU110"]),
        ("其中外国人8.1万人次、香港同胞4.6万人次。", []),
    ],
)
def test_groups_end(text: str, codes: list[str]) -> None:
    """Another measure word after 其中 is another whole."""
    assert found(text=text) == codes


@pytest.mark.parametrize("text", ["5a级景区2家、4a级15家。", "全省有国家a级旅游区189家。", "3a 级71家。"])
def test_grade_letters_are_mended(text: str) -> None:
    """5a级 becomes 5A级, nothing else changes."""
    report = Report("总结", sections=[Section("成效", [text])])
    rule = next(one for one in PLUGIN.rules if one.code == "TOU111")
    context = CheckContext(report=report)
    (finding,) = rule.look(context)
    assert rule.fix is not None
    mending = rule.fix(context, finding)

    assert found(text=text) == ["TOU111"]
    assert found(text=text.replace("a", "A")) == []
    assert mending is not None
    assert apply_edits(report, mending.edits) == Report("总结", sections=[Section("成效", [text.replace("a", "A")])])


@pytest.mark.parametrize(
    ("year", "part", "period", "codes"),
    [
        ("1.52亿人次", "1.68亿人次", "2025年1—9月", ["TOU112"]),
        ("1.52亿人次", "1.68亿人次", "2026年1—9月", []),
        ("1.52亿人次", "1.17亿人次", "2025年1—9月", []),
        ("1.52亿人次", "1.52亿人次", "2025年上半年", []),
    ],
)
def test_a_part_of_the_year_is_below_the_year(year: str, part: str, period: str, codes: list[str]) -> None:
    """Visits add up month by month."""
    metrics = [
        Metric("arrivals", year, definition="tou.arrivals", period="2025年"),
        Metric("recent", part, definition="tou.arrivals", period=period),
    ]

    assert found(metrics) == codes


def test_stock_of_a_month_may_be_above_that_of_the_year() -> None:
    """Sites do not add up: one may be struck off."""
    metrics = [
        Metric("a_level_sites", "46家", definition="tou.a_level_sites", period="2025年"),
        Metric("then", "47家", definition="tou.a_level_sites", period="2025年1—6月"),
    ]

    assert found(metrics) == []


@pytest.mark.parametrize("locale", ["zh-Hans", "zh-Hant"])
def test_every_message_is_translated(locale: str) -> None:
    """Each sentence of a rule has its words in both scripts, with the same slots; in English it stays."""
    translate, english = REGISTRY.translator("tourism", locale), REGISTRY.translator("tourism", "en")
    for rule in PLUGIN.rules:
        for message in (rule.summary, rule.message, rule.hint):
            assert translate(message) != message
            assert slots(translate(message)) == slots(message)
            assert english(message) == message
