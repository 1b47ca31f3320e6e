"""Laws of the verdicts: what was computed passes however it is worded, a changed figure does not."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from wenming.figures import Verdict, verify
from wenming.metrics import half_up

counts = st.integers(min_value=3, max_value=5000)
names = st.lists(st.sampled_from("来信 来访 网上信访 电话投诉 邮箱留言 领导批示".split()), min_size=3, max_size=5, unique=True)
places = st.integers(min_value=0, max_value=2)


def failed(text: str) -> list[Verdict]:
    """Return what does not hold."""
    return [one for one in verify(text) if one.result == "fail"]


def percent(part: int, whole: int, decimals: int) -> str:
    """Return the share of *part*, rounded half up."""
    return f"{half_up(Fraction(part * 100, whole), decimals)}%"


@st.composite
def wholes(draw: st.DrawFn) -> tuple[str, list[str], list[int], int]:
    """A sentence's opening, names, parts and decimals."""
    parts = draw(names)
    values = draw(st.lists(counts, min_size=len(parts), max_size=len(parts)))
    opening = draw(st.sampled_from(["共受理信访事项{}件，其中", "全年受理{}件：", "受理总量{}件，分为", "受理投诉共{}件，其中："]))
    return opening, parts, values, draw(places)


def told(given: tuple[str, list[str], list[int], int], total: int, mark: str, *, shares: bool) -> str:
    """Return the sentence for *total*."""
    opening, parts, values, decimals = given
    items = [
        f"{name}{value}件" + (f"，占{percent(value, sum(values), decimals)}" if shares else "")
        for name, value in zip(parts, values, strict=True)
    ]
    return opening.format(total) + mark.join(items) + "。"


@given(wholes(), st.sampled_from("，、；"), st.booleans())
def test_true_parts_hold(given: tuple[str, list[str], list[int], int], mark: str, shares: bool) -> None:
    """Parts that add up, with shares rounded half up, are never said to be wrong."""
    assert failed(told(given, sum(given[2]), mark, shares=shares and mark != "、")) == []


@given(wholes(), st.sampled_from("，、"), st.integers(min_value=1, max_value=2))
def test_parts_that_exceed_the_whole(given: tuple[str, list[str], list[int], int], mark: str, less: int) -> None:
    """A whole that is less than its parts is wrong, and what would be right is their sum."""
    total = sum(given[2])
    assume(len(given[2]) < 3 or 2 * given[2][0] != total)  # else the others may be parts of the first
    (found,) = failed(told(given, total - less, mark, shares=False))
    assert (found.relation, found.right) == ("sum", f"{total}件")


@given(st.lists(counts, min_size=2, max_size=4), st.sampled_from(["共", "共办理", "合计", "总计"]), st.integers(1, 40))
def test_totals_behind(values: list[int], cue: str, off: int) -> None:
    """A total behind its parts holds; one that is less than they give does not, and what is right is their sum."""
    streets = "、".join("东西南北"[: len(values)])
    told = "、".join(f"{value}件" for value in values)
    text = f"{streets}{len(values)}个街道分别办理来信{told}，{cue}{{}}件。"
    assert failed(text.format(sum(values))) == []
    assert [(one.relation, one.right) for one in failed(text.format(max(1, sum(values) - off)))] == [("sum", f"{sum(values)}件")]


@given(start=counts, came=counts, went=counts, off=st.integers(1, 40))
def test_balances(start: int, came: int, went: int, off: int) -> None:
    """What there was with what came less what went is left; anything else is wrong."""
    left = start + came - went
    if left <= 0:
        return
    text = f"年初结转案件{start}件，本年新收{came}件，办结{went}件，年末未结{{}}件。"
    assert failed(text.format(left)) == []
    (found,) = failed(text.format(left + off))
    assert (found.relation, found.right) in (("sum", f"{left}件"), ("sum", f"{start + off}件"), ("sum", f"{came + off}件"))


@given(part=counts, rest=counts, decimals=places, off=st.integers(min_value=2, max_value=30))
def test_shares(part: int, rest: int, decimals: int, off: int) -> None:
    """A share of the whole before it holds; one that is two steps off does not."""
    whole = part + rest
    text = f"共受理{whole}件，其中来信{part}件，占{{}}。"
    assert failed(text.format(percent(part, whole, decimals))) == []
    wrong = Fraction(half_up(Fraction(part * 100, whole), decimals)) + Fraction(off, 10**decimals)
    (found,) = failed(text.format(f"{half_up(wrong, decimals)}%"))
    assert (found.relation, found.right) == ("share", percent(part, whole, decimals))


@given(before=st.integers(min_value=100, max_value=5000), now=st.integers(min_value=100, max_value=5000), decimals=places)
def test_growth(before: int, now: int, decimals: int) -> None:
    """Growth and fall of both values hold in every wording; the other direction's size does not."""
    size = half_up(abs(Fraction((now - before) * 100, before)), decimals)
    up, to = ("增长", "增加到") if now >= before else ("下降", "下降到")
    for text in (
        f"受理来信由{before}件{to}{now}件，{up}{size}%。",
        f"受理来信{now}件，比上年的{before}件{up}{size}%。",
        f"受理来信{now}件（上年为{before}件），同比{up}{size}%。",
        f"2024年受理来信{now}件，2023年受理来信{before}件，{up}{size}%。",
    ):
        assert failed(text) == []
        wrong = text.replace(f"{size}%", f"{size + 3}%")
        assert [one.relation for one in failed(wrong)] == ["growth"]


@given(base=st.integers(min_value=2, max_value=3000), done=st.integers(min_value=1, max_value=3000), decimals=places)
def test_rates(base: int, done: int, decimals: int) -> None:
    """A rate of its own numerator and denominator holds, unless it says all of some."""
    base, done = max(base, done), min(base, done)
    rate = percent(done, base, decimals)
    found = failed(f"应办{base}件，按期办结{done}件，按期办结率{rate}。")
    partly = (done < base and Fraction(rate[:-1]) == 100) or Fraction(rate[:-1]) == 0
    assert [one.relation for one in found] == (["all_or_none"] if partly else [])


@given(st.text("其中共占的增长比上年下降由到为率均日第位突破倍番，、；：。（）\n件人%万亿元个0123456789.年", max_size=120))
def test_any_text(text: str) -> None:
    """Any text is judged without an error; verdicts stand in it, in order, and point at figures of it."""
    found = verify(text)
    assert [one.start for one in found] == sorted(one.start for one in found)
    for one in found:
        for figure in (one.figure, *one.facts):
            assert 0 <= figure.start < figure.end <= len(text)


@given(st.lists(st.sampled_from(["共5件，其中来信3件、来访3件。", "由2件增加到3件，增长40%。", "今天天气好。"]), max_size=6))
def test_paragraphs_are_judged_by_themselves(lines: list[str]) -> None:
    """The verdicts of a text are those of its paragraphs, but for what is said twice."""
    alone = [one.result for line in lines for one in verify(line) if one.relation != "repeated"]
    assert [one.result for one in verify("\n".join(lines)) if one.relation != "repeated"] == alone
