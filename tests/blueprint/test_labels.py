"""Labels that come along with a title are not printed twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.blueprint.labels import unlabelled
from wenming.model import Point, Points, Report
from wenming.zh.enumerators import DECIMAL, SCHEMES, Scheme

Compose: TypeAlias = Callable[..., Report]

WRITTEN = [one for one in SCHEMES.values() if one is not DECIMAL]


@pytest.mark.parametrize(
    "typed", ["（一）", "(一)", "一、", "1.", "1、", "１．", "⒈", "①", "(1)", "1) ", "第一章　", "一是", "第一，", "首先，", "（一）、"]
)
def test_a_typed_label_goes(compose: Compose, typed: str) -> None:
    """Of titles of rows, of titles of points, and of points that have none."""
    rows = [{"title": f"{typed}人手不足", "text": "空缺较多。"}, {"title": "设备老旧"}]
    report = compose({"problems": rows}, f"- {typed}甲|{typed}文\n- {typed}乙\n- |{typed}丙")

    assert [str(one.title) for one in report.sections[1].children] == ["人手不足", "设备老旧"]
    points = [Point([f"{typed}文"], title="甲"), Point(["乙"]), Point(["丙"])]
    assert report.sections[0].children[0].body == (Points(points),)


@pytest.mark.parametrize(
    "title",
    [
        *("一、二季度工作", "1、2月运行", "1.5级以下地震", "5.12防灾减灾日", "5.12 防灾减灾日", "12345热线", "一站式服务"),
        *("第一书记驻村", "第一节课", "一是一，二是二", "（一）", "1.", "一、", "三项制度", "（试行）办法", "首先行动", "2025年工作", "“一件事”"),
    ],
)
def test_words_that_look_like_a_label_stay(title: str) -> None:
    """Nothing that may be the title itself is taken from it."""
    assert unlabelled(title) == title


@given(scheme=st.sampled_from(WRITTEN), n=st.integers(1, 20), title=st.sampled_from(["加强领导", "{{人}}手", "“一窗”受理", "A区"]))
def test_every_scheme_is_known(scheme: Scheme, n: int, title: str) -> None:
    """Whatever the numbering writes before a title can be taken from it; once more changes nothing."""
    number = n if scheme.limit is None else min(n, scheme.limit)
    typed = f"{scheme.write(number)}{scheme.gap}{title}"

    assert unlabelled(typed) == title
    assert unlabelled(unlabelled(typed)) == title
