"""``wenming zh``: Chinese numbers, money and dates from the command line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]

SAID = [
    (("spell", "205"), "二百零五"),
    (("spell", "1.2万"), "一万二千"),
    (("spell", "100000", "--style", "financial"), "壹拾万"),
    (("spell", "007", "--style", "numbering"), "〇〇七"),
    (("spell", "12", "--style", "ordinal"), "第十二"),
    (("spell", "1000000000000", "--scale", "zhao"), "一兆"),
    (("spell", "20000", "--locale", "zh-Hant-TW"), "二萬"),
    (("spell", "--", "-3"), "负三"),
    (("money", "1409.50"), "人民币壹仟肆佰零玖元伍角"),
    (("money", "1409.50", "--profile", "mof", "--bare"), "壹仟肆佰零玖元伍角整"),
    (("money", "1.005", "--rounding", "half_up"), "人民币壹元零壹分"),
    (("money", "1", "--currency", "HKD", "--locale", "zh_HK"), "港幣壹元整"),
    (("number", "一万四千"), "14000"),
    (("number", "三分之二"), "2/3"),
    (("number", "壹仟元整"), "1000.00"),
    (("compact", "12450"), "1.24万"),
    (("compact", "12450", "--digits", "0", "--rounding", "up"), "2万"),
    (("date", "2024年1月2日", "--style", "numbering"), "二〇二四年一月二日"),
    (("date", "2024年1月", "--style", "financial"), "贰零贰肆年零壹月"),
    (("date", "上月", "--reference", "2024-03-15"), "kind relative\nedtf 2024-02\nstart 2024-02-01\nend 2024-02-29"),
]


@pytest.mark.parametrize(("words", "said"), SAID, ids=lambda value: value if isinstance(value, str) else None)
def test_what_is_tried_is_printed(run: Run, words: tuple[str, ...], said: str) -> None:
    """One line for numbers, one a field for expressions of time."""
    ended = run("zh", *words)

    assert (ended.code, ended.text, ended.error) == (0, said + "\n", "")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("spell", "三四"), "三四 不是数"),
        (("spell", "5", "--style", "roman"), "roman"),
        (("money", "1.005"), "细到分以下"),
        (("number", "一百五", "--strict"), "一百五"),
        (("number", "壹佰", "--strict", "更多"), "多出了"),
        (("compact", "1", "--digits", "many"), "--digits"),
        (("date", "abc"), "不是时间表达"),
        (("date", "近三年", "--style", "numbering"), "不是能写成汉字的日期"),
        (("spel", "3"), "spell"),
        ((), "用法"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_bad_input_is_told(run: Run, words: tuple[str, ...], complaint: str) -> None:
    """Exit code 2 and one line that says what is wrong."""
    ended = run("zh", *words)

    assert (ended.code, ended.output) == (2, b"")
    assert complaint in ended.error


def test_help_lists_what_can_be_tried(run: Run) -> None:
    """Each verb has a line."""
    text = run("zh", "--help").text

    assert all(f"  {verb} " in text for verb in ("spell", "money", "number", "compact", "date"))
