"""Fixes in files change the words they mean, and no other byte."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wenming import (
    CheckContext,
    LoadError,
    ReadError,
    Registry,
    Report,
    Section,
    Table,
    check,
    fix,
    load,
    read,
    render,
)
from wenming.ooxml.edited import edit_texts
from wenming.pipeline.mending import ROUNDS

LINES = st.lists(
    st.one_of(
        st.text("一二,，。12 \u3000ab,", max_size=12),
        st.sampled_from(["一、做法,", "（二）成效", "| 甲,乙 | 丙 |", "打印本页", "第 1 页 共 3 页", "\u202e,", "**重点,**", "&lt;,"]),
    ),
    max_size=10,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    LINES, st.sampled_from(["\n", "\r\n", "\r"]), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"]),
    st.sampled_from(["text", "markdown"]),
)  # fmt: skip
def test_only_the_marks_change(rules: Registry, lines: list[str], end: str, encoding: str, kind: str) -> None:
    """Line ends, byte order mark, encoding, what reading leaves out: all as it was; and nothing is left to mend."""
    source = f"某局2025年工作总结{end}全局工作会议部署落实,成效明显。{end}" + end.join(lines)
    content = source.encode(encoding)
    mended = fix(content, format=kind, select=["TST101"], registry=rules)

    assert mended.draft.content.decode(encoding).replace("，", ",") == source.replace("，", ",")
    assert mended.draft.content[:2] == content[:2]
    assert [one.findings for one in mended.left] == [() for _ in mended.left]
    assert len(mended.fixed) >= 1


def test_bytes_that_would_not_come_back(rules: Registry) -> None:
    """An encoding with two ways of writing one character is refused rather than normalised."""
    content = "某局工作总结，全局工作会议部署落实。".encode("utf-16-le")
    assert fix(b"\xff\xfe" + content, format="text", registry=rules).draft.content == b"\xff\xfe" + content
    with pytest.raises(ReadError):
        fix(b"\xff\xfe\x00", format="text", registry=rules)


YAML = """\
# 某局的数据
wenming: 1
report:   # 正文
  title: '总结,''好'''
  issuer: 某局,   # 单位
  sections:
  - title: "做法,\\u6210效＂"
    body:
    - >-
      “720”暴雨中,转移{f},
      无伤亡,很好。
    - |-
      一,二
    - plain ∶ text,
    - {kind: table, header: [甲甲, '＇'], rows: [["1,2", "【,"]]}
  metrics:
  - {id: f, quantity: "12,000人"}
"""


def test_yaml_keeps_comments_and_layout(rules: Registry) -> None:
    """Quotes, escapes, folded and literal values: only the characters change; braces and quotes stay what they are."""
    ignored = ["TST104", "TST108"]
    mended = fix(YAML.encode(), format="yaml", select=["TST"], ignore=ignored, registry=rules)
    text = mended.draft.content.decode()
    expected = (
        YAML.replace("总结,", "总结，").replace("做法,", "做法，").replace("中,", "中，")
        .replace("{f},", "{f}，").replace("伤亡,", "伤亡，").replace("一,二", "一，二").replace("text,", "text，")
        .replace("【,", "{{，").replace("“720”", "“7·20”").replace("'＇'", "''''").replace("＂", '\\"')
    )  # fmt: skip

    assert text == expected
    load(text)
    assert [finding.code for result in mended.left for finding in result.findings] == ["TST103"]


def test_what_would_be_read_otherwise_is_left(rules: Registry) -> None:
    """A colon and a blank would make a mapping of a plain value: no fix; between quotes it is made."""
    source = "wenming: 1\nreport:\n  title: 总结∶ 一\n  closing: ['总结∶ 一']\n"
    mended = fix(source.encode(), format="yaml", select=["TST108"], registry=rules)

    assert mended.draft.content.decode() == source.replace("'总结∶ 一'", "'总结: 一'")


def test_json_is_mended_too(rules: Registry) -> None:
    """Its escapes stay."""
    source = '{"wenming": 1, "report": {"title": "\\u603b结,＂", "issuer":"局,"}}'
    mended = fix(source.encode(), format="json", select=["TST"], registry=rules)

    assert mended.draft.content.decode() == '{"wenming": 1, "report": {"title": "\\u603b结，\\"", "issuer":"局,"}}'


def test_data_of_a_blueprint_are_mended_where_they_stand() -> None:
    """Words that prose took from a field are mended in the field."""
    source = (
        "blueprint: meteorology/annual_summary\nissuer: 某市气象局\nperiod: 2025年\ndata:\n"
        "  warnings_issued: {now: 128条, before: 112条}\n  decision_briefs: 96期\n  warning_public_coverage: 96.4%\n"
        "  problems:\n    - id: staff\n      title: 人手不足\n      text: 值班人员偏少,任务偏重。  # 原话\n"
    )
    mended = fix(source.encode(), format="yaml", select=["W601"])

    assert mended.draft.content.decode() == source.replace("偏少,", "偏少，")
    with pytest.raises(LoadError):
        fix(b"a: 1\n", format="yaml")


@pytest.mark.parametrize("kind", ["pdf", "html", "odt"])
def test_other_kinds_are_refused(kind: str) -> None:
    """Nothing is written into what cannot be kept."""
    with pytest.raises(ReadError, match="not mended"):
        fix(b"x", format=kind)


def test_rounds_end(rules: Registry) -> None:
    """A fix that makes its own finding anew is made ten times at most."""
    mended = fix(Report("甲"), select=["TST104"], registry=rules)

    assert len(str(mended.draft.report.title)) > ROUNDS
    assert mended.left[0].findings != ()


def test_a_rule_that_breaks_mends_nothing(rules: Registry) -> None:
    """Its finding stays, the others are mended."""
    mended = fix(Report("丙,"), select=["TST"], registry=rules)

    assert str(mended.draft.report.title) == "丙，"
    assert [one.code for one in mended.left[0].findings] == ["TST109"]


def _parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_word_changes_runs_only(rules: Registry) -> None:
    """Every part but the main one is the same bytes; in it only the words of some runs change, looks stay."""
    import docx

    table = Table(rows=[["一,二", "3,000"]], header=["甲乙", "丁"])
    report = Report("总结,一", sections=[Section("做法,成效", ["“720”暴雨中,无伤亡,很好。", table])])
    made = docx.Document(io.BytesIO(render(report, format="docx").content))
    paragraph = next(one for one in made.paragraphs if "暴雨" in one.text)
    whole = paragraph.text
    paragraph.clear()
    for at in range(len(whole)):
        paragraph.add_run(whole[at]).bold = at % 2 == 0
    saved = io.BytesIO()
    made.save(saved)
    before = saved.getvalue()

    mended = fix(before, select=["TST"], ignore=["TST104"], registry=rules)
    old, new = _parts(before), _parts(mended.draft.content)
    words = re.compile(rb"(<w:t(?: [^>]*)?>)[^<]*(</w:t>)")

    assert list(old) == list(new)
    assert {name for name in old if old[name] != new[name]} == {"word/document.xml"}
    assert words.sub(rb"\1\2", old["word/document.xml"]) == words.sub(rb"\1\2", new["word/document.xml"])
    texts = [text for _path, text in CheckContext(report=read(mended.draft.content).report).texts]
    assert "“7·20”暴雨中，无伤亡，很好。" in texts
    assert {"一，二", "3,000", "总结，一", "做法，成效"} <= set(texts)
    assert [one.code for one in mended.left[0].findings] == ["TST103"]


def test_words_in_a_part_are_escaped_and_keep_their_blanks() -> None:
    """Elements are counted whatever the prefix, entities and comments stay, a blank at an end is preserved."""
    part = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<x:document xmlns:x="http://schemas.openxmlformats.org/'
        'wordprocessingml/2006/main" xmlns:m="u"><!-- <x:t> --><x:p a=\'>\'><m:t>公式</m:t><x:t>甲&amp;</x:t>'
        '<x:t  xml:space="preserve"> 乙</x:t ><x:t/><x:t>丙</x:t></x:p></x:document>'
    ).encode()
    made = edit_texts(part, {0: "a<b> ", 1: " &", 3: "丁"})

    assert made == part.replace("<x:t>甲&amp;<".encode(), b'<x:t xml:space="preserve">a&lt;b&gt; <').replace(
        "> 乙<".encode(), b"> &amp;<"
    ).replace("丙".encode(), "丁".encode())
    assert edit_texts(part, {}) == part


def test_the_report_itself_is_mended(rules: Registry) -> None:
    """In the model: a new report, the old one untouched; nothing to do gives the very same one."""
    report = Report("总结,", sections=[Section("“720”", ["一"])])
    mended = fix(report, select=["TST"], registry=rules).draft.report

    assert (str(mended.title), str(mended.sections[0].title)) == ("总结，", "“7·20”")
    assert str(report.title) == "总结,"
    assert fix(mended, select=["TST"], registry=rules).draft.report is mended
    assert not check(mended, select=["TST"], registry=rules).findings
