"""The same document in the other script: every text, nothing but the characters, names and terms kept."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given

from wenming import (
    Metric,
    Plugin,
    Registry,
    RenderError,
    Report,
    Section,
    Vocabulary,
    compose,
    render,
)
from wenming.document import Document, Grid, Heading, Line, arrange, to_script
from wenming.errors import ModelError
from wenming.model import Attachment, Chart, Measure, Points, Table
from wenming.numbering import number
from wenming.plugins.meteorology import PLUGIN
from wenming.schema import read_data
from wenming.testing.strategies import papers, reports
from wenming.zh import detect_script

pytest.importorskip("opencc", reason="the extra script is not installed")

TAIWAN, HONG_KONG, MAINLAND = "zh-Hant-TW", "zh-Hant-HK", "zh-Hans-CN"
REPORT = Report(
    "创建文明单位工作总结",
    issuer="某市气象局",
    addressee="各位领导",
    metrics=[Metric("接访", "128批"), Metric("visits", "300人次")],
    extra={"met:manager": "于发"},
    sections=[
        Section(
            "主要做法",
            role="measures",
            children=[
                Measure("强化预警", ["接待{接访}、{visits}，由于发负责，全局干部职工参与。"]),
                Measure("服务群众", [Points(["编发简报。", "学生发展中心办展。"])]),
            ],
        ),
        Section(
            "数据",
            [
                Table(caption="台账", header=["项目", "数"], rows=[["窗口单位", "{接访}"]], note="系统统计"),
                Chart(kind="column", series=["接访"], caption="接访情况"),
            ],
        ),
    ],
    attachments=[Attachment("发文目录", ["规范性文件"])],
)


def lay(report: Report) -> Document:
    """Number and arrange."""
    return arrange(report, number(report))


def words(document: Document) -> str:
    """All that is printed, by way of the plain renderer's own rules: repr holds every field."""
    return repr(document)


def test_every_text_is_converted() -> None:
    """Title, labels, headings, lines, tables, charts, attachments, signature."""
    found = to_script(lay(REPORT), TAIWAN)

    assert found.locale == TAIWAN
    assert found.title == "創建文明單位工作總結"
    assert found.signature == "某市氣象局"
    assert found.salutation.startswith("各位領導")
    texts = words(found)
    for wanted in ("強化預警", "幹部職工參與", "編發簡報", "學生發展中心辦展", "台賬", "窗口單位", "系統統計", "接訪情況", "發文目錄", "規範性文件"):
        assert wanted in texts
    assert detect_script(texts).script == "Hant"


def test_figures_and_shape_stay() -> None:
    """Only characters change: as many blocks, each of its kind, with the same figures."""
    before, after = lay(REPORT), to_script(lay(REPORT), TAIWAN)

    assert [type(block) for block in before.blocks] == [type(block) for block in after.blocks]
    assert [block.path for block in before.blocks] == [block.path for block in after.blocks]
    assert "128批" in words(after)
    assert [block.numeric for block in after.blocks if isinstance(block, Grid)] == [
        block.numeric for block in before.blocks if isinstance(block, Grid)
    ]


@pytest.mark.parametrize("way", [TAIWAN, HONG_KONG])
def test_there_and_back(way: str) -> None:
    """The document comes back as it was."""
    document = lay(REPORT)

    assert to_script(to_script(document, way), MAINLAND) == document


@pytest.mark.parametrize("tag", ["zh-Hans-CN", "zh_Hans_CN", "zh-CN", "zh-hans"])
def test_its_own_script_is_the_same_object(tag: str) -> None:
    """Nothing is built for nothing."""
    document = lay(REPORT)

    assert to_script(document, tag) is document


def test_glossary_and_names() -> None:
    """A glossary is in Taiwan's characters, and takes Hong Kong's shapes there; names stay."""
    document = Document(title="气象台与杨发", blocks=(Line(text="台账", path=lay(REPORT).blocks[0].path),))
    glossary = {"气象台": "氣象臺"}

    assert to_script(document, TAIWAN, glossary=glossary, protect=["杨发"]).title == "氣象臺與杨发"
    assert to_script(document, HONG_KONG, glossary=glossary, protect=["杨发"]).title == "氣象台與杨发"


@given(reports())
def test_any_document_keeps_its_shape(report: Report) -> None:
    """Every report that can be laid out can be written in the other script."""
    before = lay(report)
    other = TAIWAN if before.locale == MAINLAND else MAINLAND

    after = to_script(before, other)

    assert after.locale == other
    assert [type(block) for block in after.blocks] == [type(block) for block in before.blocks]
    heads = [block.level for block in after.blocks if isinstance(block, Heading)]
    assert heads == [block.level for block in before.blocks if isinstance(block, Heading)]


@pytest.mark.parametrize("tag", ["en", "zh", "fr-FR", "", None])
def test_other_locales_are_refused(tag: object) -> None:
    """Only the three ways of writing are known; the verb says it as its own error."""
    with pytest.raises(ModelError, match="names no script"):
        to_script(lay(REPORT), tag)  # type: ignore[arg-type]
    if tag is not None:
        with pytest.raises(RenderError, match="locale: locale"):
            render(REPORT, "text", locale=tag)  # type: ignore[arg-type]


@pytest.mark.parametrize("named", ["text", "markdown", "html", "docx"])
def test_render_writes_the_script_asked_for(named: str) -> None:
    """Each format carries the converted words, and is verified against them."""
    content = render(REPORT, named, locale=TAIWAN, registry=Registry(plugins=())).content

    if named != "docx":
        page = content.decode("utf-8")
        assert "創建文明單位工作總結" in page
        assert "由于发負責" in page.replace("\\", "")
    assert content == render(REPORT, named, locale="zh_Hant_TW", registry=Registry(plugins=())).content


def test_words_of_plugins_win() -> None:
    """Terms and protected names of a plugin's vocabulary are used by the verb."""
    words = Vocabulary(glossary={"简报": "簡訊"}, protected=("学生发展中心",))
    registry = Registry(plugins=(Plugin(name="own", api=1, vocabulary=words),))

    page = render(REPORT, "text", locale=TAIWAN, registry=registry).content.decode()

    assert "編發簡訊" in page
    assert "学生发展中心辦展" in page


@pytest.mark.parametrize("way", [TAIWAN, HONG_KONG])
@pytest.mark.parametrize("name", [blueprint.name for blueprint in PLUGIN.blueprints])
def test_the_weather_samples_come_back(name: str, way: str) -> None:
    """Whole reports of a sector, there and back."""
    registry = Registry(plugins=(PLUGIN,))
    data = dict(read_data(registry.sample(name) or "", name="sample.yaml").value)
    document = lay(compose(name, data, registry=registry))

    there = to_script(document, way)

    assert to_script(there, MAINLAND) == document
    assert detect_script(words(there)).hans == ""


@given(papers())
def test_a_paper_is_converted_whole(report: Report) -> None:
    """Head, remark and imprint are in the other script too; digits of the copy number stay."""
    before = lay(evolve(report, locale=MAINLAND))
    after = to_script(before, TAIWAN)

    assert (after.head is None, after.imprint is None) == (before.head is None, before.imprint is None)
    if before.head and after.head:
        assert after.head.mark == "某市氣象局文件"
        assert after.head.copy_number == before.head.copy_number
    if before.imprint and after.imprint and before.imprint.printed_on:
        assert after.imprint.printed_on.endswith("印發")
