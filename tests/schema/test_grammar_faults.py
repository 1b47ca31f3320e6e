"""Broken grammar: the place to mend and its own cure, in Chinese to the last word."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wenming.errors import Fault, LoadError, WenmingError
from wenming.i18n import translator
from wenming.schema import read_data

FORM = """\
# 填好后保存：不要改键
blueprint: a/b
# 报告单位：必填
issuer: 某市气象局

data:
  # 服务人次。单位：人次；必填
  visits: 152人次
  # 预警，分年。单位：条；必填
  alerts: {now: 128条, before: 112条}
  # 问题：一项一条
  problems:
    # 标题：必填
    - title: 人手不足
      text: 值班偏少
      # 说明：选填
      note: 无
  # 简报。单位：期
  briefs: 96期
"""
LINES = FORM.splitlines()
KEYED = [at for at, line in enumerate(LINES) if ":" in line and not line.lstrip().startswith("#")]
VALUED = [at for at in KEYED if not LINES[at].endswith(":") and "{" not in LINES[at]]
INDENTED = [at for at in KEYED if LINES[at].startswith(" ") and "- " not in LINES[at]]
BRACED = [at for at in KEYED if "{" in LINES[at]]
AFTER_VALUE = [at for at in INDENTED if LINES[at].strip().split(":")[0] not in ("visits",)]


def _value(line: str) -> int:
    return line.index(": ") + 2


def _at_value(mark: str) -> Callable[[str], tuple[str, int]]:
    return lambda line: (line[: _value(line)] + mark + line[_value(line) :], _value(line))


def _indented(blank: str) -> Callable[[str], tuple[str, int]]:
    return lambda line: (blank * (len(line) - len(line.lstrip())) + line.lstrip(), 0)


Break = tuple[list[int], Callable[[str], tuple[str, int]], str]
"""Lines to break, how (the new line and the column of the fault from 0), words of the cure."""

BREAKS: dict[str, Break] = {
    "tab": (INDENTED, _indented("\t"), "不用制表符"),
    "full-width indent": (INDENTED, _indented("\u3000"), "全角空格（U+3000）"),
    "no-break indent": (INDENTED, _indented("\u00a0"), "不间断空格（U+00A0）"),
    "full-width space behind the colon": (
        VALUED, lambda line: (line.replace(": ", ":\u3000", 1), line.index(":") + 1), "全角空格（U+3000）"
    ),
    "full-width colon": (KEYED, lambda line: (line.replace(": ", "：", 1) if ": " in line else line[:-1] + "：", line.index(":")), "不用全角"),
    "no space": (VALUED, lambda line: (line.replace(": ", ":", 1), line.index(":")), "后面没有空格"),
    "double quote": (VALUED, _at_value('"'), "补上后引号"),
    "single quote": (VALUED, _at_value("'"), "补上后引号"),
    "per cent": (VALUED, _at_value("%"), "值不能以 % 开头"),
    "at sign": (VALUED, _at_value("@"), "值不能以 @ 开头"),
    "colon in the value": (VALUED, lambda line: (f"{line}: 乙", len(line)), "把整个值加上引号"),
    "dash in the line": (VALUED, _at_value("- "), "短横只能在行首"),
    "words behind quotes": (VALUED, lambda line: (f'{line[: _value(line)]}"甲"乙', _value(line) + 3), "值到前面已经结束"),
    "deeper": (AFTER_VALUE, lambda line: (f" {line}", len(line) - len(line.lstrip()) + 1), "对齐缩进"),
    "brace not closed": (BRACED, lambda line: (line[:-1], line.index("{")), "补上半角的 }"),
    "full-width comma": (BRACED, lambda line: (line.replace(", ", "，"), line.index(", ")), "半角逗号加空格"),
    "backslash": (VALUED, lambda line: (f'{line[: _value(line)]}"\\q"', _value(line) + 1), "反斜杠请写两个"),
}  # fmt: skip


@pytest.mark.parametrize("name", BREAKS)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_each_line_of_a_form_broken_in_each_way(name: str, end: str) -> None:
    """The place is where the mistake stands, the cure its own, whatever colons the comments have."""
    where, change, cure = BREAKS[name]
    for at in where:
        line, column = change(LINES[at])
        text = end.join([*LINES[:at], line, *LINES[at + 1 :], ""])

        with pytest.raises(LoadError) as caught:
            read_data(text, name="d.yaml")

        first = caught.value.faults[0]
        assert first.place == f"d.yaml:{at + 1}:{column + 1}", text
        assert cure in first.text(translator("zh")), text


SOUND = json.dumps({"blueprint": "a/b", "data": {"visits": 1, "rows": [{"title": "甲"}, 2]}}, ensure_ascii=False, indent=1)
JSON_BREAKS = {
    "comma left out": (',\n "data"', '\n "data"', "2", "缺少逗号"),
    "comma too many": ("2\n", "2,\n", "9", "多余的删去"),
    "colon left out": ('"visits":', '"visits"', "4", "缺少冒号"),
    "full-width colon": ('"visits": ', '"visits"：', "4", "改为半角的 :"),
    "full-width comma": ("1,", "1，", "4", "改为半角的 ,"),
    "single quotes": ('"甲"', "'甲'", "7", "加半角双引号"),
    "no quotes": ('"甲"', "甲", "7", "加半角双引号"),
    "key without quotes": ('"title"', "title", "7", "键请加半角双引号"),
    "quote not closed": ('"甲"', '"甲', "7", "补上后引号"),
    "bracket not closed": ("\n  ]", "", "5", "补上半角的 ]"),
    "end left out": ("\n }\n}", "", "3", "补上半角的 }"),
    "backslash": ("甲", "C:\\文", "7", "反斜杠请写两个"),
    "tab in a text": ("甲", "甲\t", "7", "U+0009"),
    "more behind": ("\n }\n}", "\n }\n}\n甲", "13", "只能有一个"),
}


@pytest.mark.parametrize("name", JSON_BREAKS)
def test_json_broken_in_each_way(name: str) -> None:
    """The line of the mistake, not the one where the decoder gave up, and its cure."""
    old, new, line, cure = JSON_BREAKS[name]
    assert old in SOUND
    head, _, tail = SOUND.rpartition(old) if name == "comma too many" else SOUND.partition(old)

    with pytest.raises(LoadError) as caught:
        read_data(head + new + tail, name="d.json")

    said = caught.value.text(translator("zh"))
    assert said.startswith(f"d.json:{line}:"), said
    assert cure in said, said


def _mangled() -> Iterator[st.SearchStrategy[str]]:
    marks = st.sampled_from(list("\t\u3000\u00a0 :：,，{}[]\"'-%@`*&!|>#?\\\n\r甲a1"))
    for text in (FORM, SOUND):
        places = st.integers(0, len(text))
        yield st.lists(st.tuples(places, st.integers(0, 3), st.lists(marks, max_size=3).map("".join)), min_size=1, max_size=3).map(
            lambda edits, text=text: _edited(text, edits)
        )


def _edited(text: str, edits: list[tuple[int, int, str]]) -> str:
    for at, cut, put in edits:
        text = text[:at] + put + text[at + cut :]
    return text


@given(text=st.one_of(*_mangled()), name=st.sampled_from(["d.yaml", "d.json"]))
@settings(max_examples=400, deadline=None)
def test_no_words_of_a_parser_reach_the_reader(text: str, name: str) -> None:
    """Whatever is broken, the message is Chinese and its place lies in the text."""
    try:
        read_data(text, name=name)
    except WenmingError as error:
        lines = re.split(r"\r\n?|\n", text)
        for fault in error.faults:
            ours = {key: value if isinstance(value, Fault) else "" for key, value in fault.values.items()}
            said = fault._replace(place="", path="", values=ours).text(translator("zh"))
            assert not re.search("[a-z]+ [a-z]+", said), said
            assert re.search("[\u4e00-\u9fff]", said), said
            line, column = map(int, fault.place.split(":")[1:])
            assert 1 <= line <= len(lines)
            assert 1 <= column <= len(lines[line - 1]) + 1


def test_the_words_of_the_parser_stay_behind_the_error() -> None:
    """A traceback shows them: for whoever asks with --debug."""
    with pytest.raises(LoadError) as caught:
        read_data("a: %b")

    assert "cannot start any token" in str(caught.value.__context__)
