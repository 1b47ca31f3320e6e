"""Page: taken apart once, filled as often as wanted, by any thread, always to the same bytes."""

from __future__ import annotations

import gc
import logging
import re
import sys
import warnings
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from xml.etree import ElementTree

import attrs
import pytest

import wenming
from wenming import Document, Limits, Page, RenderError, TemplateError
from wenming.document import Imprint, RedHead
from wenming.i18n import translator
from wenming.renderers.base import RenderContext
from wenming.renderers.word import WordRenderer

Build = Callable[..., bytes]
Members = Callable[[bytes], dict[str, bytes]]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LOOP = (
    "<w:p><w:r><w:t>{{ title }}</w:t></w:r></w:p><w:p><w:r><w:t>{%p for x in rows %}</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>{{ x.name }}，{{ x.n }}</w:t></w:r></w:p><w:p><w:r><w:t>{%p endfor %}</w:t></w:r></w:p>"
)


def text(content: bytes, members: Members) -> str:
    """Return the words of the body."""
    return "".join(ElementTree.fromstring(members(content)["word/document.xml"]).itertext())


def test_names_are_those_the_tags_ask_for(template: Build) -> None:
    """From all parts, the page's own names left out."""
    body = "{% set own = a %}{% for x in rows %}{{ x.y }}{{ loop.index }}{{ own }}{% endfor %}{{ range(2)|join(b) }}"
    page = Page(template(body, header="{{ c }}", footer="{% if d is defined %}{{ e['f'] }}{% endif %}"))

    assert page.names == {"a", "rows", "b", "c", "d", "e"}


def test_a_page_writes_a_file_as_a_whole(template: Build, members: Members, tmp_path: Path) -> None:
    """From a path and to one; what cannot be written says so and leaves the old file."""
    source, target = tmp_path / "合同.docx", tmp_path / "张三.docx"
    source.write_bytes(template("{{ x }}"))
    rendered = Page(source).render({"x": "张三"}, to=target)

    assert target.read_bytes() == rendered.content
    assert (rendered.suffix, rendered.media_type.rpartition(".")[2]) == (".docx", "document")
    with pytest.raises(RenderError, match=r"^张三\.docx: "):
        Page(source).render({"x": "李四"}, to=target / "张三.docx")
    assert target.read_bytes() == rendered.content
    assert sorted(path.name for path in tmp_path.iterdir()) == ["合同.docx", "张三.docx"]


@pytest.mark.parametrize("name", ["甲.pdf", "甲.doc", "甲.docm"])
def test_a_page_writes_no_word_file_under_the_name_of_another_format(
    template: Build, tmp_path: Path, name: str
) -> None:
    """Who asks for a PDF here would get a file that no reader opens."""
    with pytest.raises(RenderError, match=r"end in \.docx"):
        Page(template("{{ x }}")).render({"x": "甲"}, to=tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_messages_name_the_file(template: Build, tmp_path: Path) -> None:
    """By its base name, with part and paragraph; also what is wrong with the package."""
    source = tmp_path / "合同.docx"
    source.write_bytes(template("{{ titel }}", header="{{ x }}"))
    with pytest.raises(TemplateError, match=r"^合同\.docx, body, paragraph 1: titel is not defined; did you mean title\?"):
        Page(source).render({"title": "", "x": ""})
    source.write_bytes(b"hello")
    with pytest.raises(TemplateError, match=r"^合同\.docx: is not a Word file"):
        Page(str(source))
    with pytest.raises(RenderError, match=r"^没有\.docx: the template cannot be opened"):
        Page(tmp_path / "没有.docx")
    with pytest.raises(TypeError, match="bytes or the path"):
        Page(3)  # type: ignore[arg-type]
    with pytest.raises(wenming.LimitError, match="file_bytes"):
        Page(template("x"), limits=Limits(file_bytes=10))


@pytest.mark.parametrize(
    ("tags", "number", "said"),
    [
        (("甲", "{%p for x in y %}", "{{ x }}", "乙"), 2, "{% for x in y %} is never ended."),
        (("甲", "{{ x &amp; y }}"), 2, "{{ x & y }} cannot be read from & on."),
        (("甲", "{{ x"), 2, "has a tag that is not closed ({{ x)."),
    ],
)
@pytest.mark.parametrize("isolate", [False, True])
def test_a_faulty_page_names_the_tag_and_what_lists_the_rest(
    template: Build, tags: tuple[str, ...], number: int, said: str, isolate: bool
) -> None:
    """Where a block begins that never ends, no offset in XML, and the command that finds everything at once."""
    content = template("".join(f"<w:p><w:r><w:t>{tag}</w:t></w:r></w:p>" for tag in tags))
    with pytest.raises(TemplateError) as caught:
        _ = Page(content, isolate=isolate).names
    message, chinese = str(caught.value), caught.value.faults[0].text(translator("zh-Hans-CN"))
    assert message.startswith(f"template, body, paragraph {number}: {said}")
    assert message.endswith("“wenming template check” lists all that is wrong.")
    assert chinese.endswith("。用 wenming template check 可一次列出全部问题。")
    assert not re.search(r"is never|cannot be|has a", chinese)


def test_the_same_gives_the_same_bytes(template: Build) -> None:
    """O1: whatever was filled before, and from two pages of the same file."""
    content = template(LOOP)
    data = {"title": "甲", "rows": [{"name": "乙", "n": 1}]}
    page = Page(content)
    first = page.render(data).content
    page.render({"title": "丙", "rows": []})

    assert page.render(data).content == Page(content).render(data).content == first


def test_a_page_is_immutable_and_its_data_is_copied(template: Build, members: Members) -> None:
    """Neither the caller's later changes nor the template's change anything."""
    page = Page(template(LOOP))
    data = {"title": "甲", "rows": [{"name": "乙", "n": 1}]}

    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        page._name = "x"  # type: ignore[misc]
    before = page.render(data).content
    data["rows"].append({"name": "丙", "n": 2})  # type: ignore[attr-defined]
    assert text(before, members) == "甲乙，1"
    assert text(page.render(data).content, members) == "甲乙，1丙，2"


def test_threads_share_a_page(template: Build, members: Members) -> None:
    """H2: eight threads, each with its own marker, quick parts and slow ones; no marker in another's file."""
    pages = [Page(template(LOOP)), Page(template("{{ title }}{% for k, g in rows|groupby('n') %}{{ k }}{% endfor %}"))]

    def fill(number: int) -> list[str]:
        mark = f"〔{number}〕"
        data = {"title": mark, "rows": [{"name": mark, "n": number}] * 50}
        return [text(page.render(data).content, members) for _ in range(20) for page in pages]

    with ThreadPoolExecutor(8) as pool:
        for number, found in enumerate(pool.map(fill, range(8))):
            assert set(found) == {f"〔{number}〕" + f"〔{number}〕，{number}" * 50, f"〔{number}〕{number}"}


def test_memory_stays_flat(template: Build, picture: bytes) -> None:
    """Two thousand renderings leave nothing behind, rich text and pictures included."""
    page = Page(template(LOOP + "<w:p><w:r><w:t>{{r rich }}</w:t></w:r></w:p>", header="{{ image }}"))

    def fill(number: int) -> None:
        image = wenming.InlineImage(picture, width_mm=1 + number % 50)
        page.render({
            "title": str(number), "rows": [{"name": f"名{number}", "n": number}] * 5,
            "rich": wenming.RichText(f"粗{number}", bold=True), "image": image,
        })  # fmt: skip

    for number in range(1100):  # until every cache is full
        fill(number)
    gc.collect()
    before = sys.getallocatedblocks()
    for number in range(2000):
        fill(number)
    gc.collect()

    assert sys.getallocatedblocks() - before < 2000


def test_what_goes_slowly_is_said_once(template: Build, caplog: pytest.LogCaptureFixture) -> None:
    """With the reason, when the page is taken apart; a quick page says nothing."""
    with caplog.at_level(logging.DEBUG, "wenming"):
        page = Page(template("{{ l|groupby('a') }}{{ x }}", header="{{ x }}"))
        Page(template("{{ x }}"))

    assert [record.getMessage() for record in caplog.records] == ["template, body goes the slow way: the filter groupby"]
    assert page.names == {"l", "x"}


def test_a_trusted_page_has_no_budget(template: Build) -> None:
    """Its loops may take more than a million steps; what reaches out stays refused."""
    body = "{% for a in range(1100) %}{% for b in range(1000) %}{% endfor %}{% endfor %}{{ x }}"

    with pytest.raises(TemplateError, match="steps"):
        Page(template(body)).render({"x": ""})
    Page(template(body), trusted=True).render({"x": ""})
    with pytest.raises(TemplateError, match="__class__"):
        Page(template("{{ x.__class__ }}"), trusted=True).render({"x": ""})


def test_tags_keep_the_properties_of_cells_in_the_schemas_order(template: Build, members: Members) -> None:
    """The engine they come from puts them where it can; a strict reader would refuse them there."""
    cell = "<w:tc><w:tcPr><w:tcW w:w='9' w:type='dxa'/><w:vAlign w:val='top'/></w:tcPr><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    row = "<w:tr>{}</w:tr>"
    rows = [
        "{%tr for x in l %}", "{% colspan 2 if x &gt; 1 else 1 %}{% cellbg c %}甲", "{% vm %}乙", "{%tr endfor %}",
    ]  # fmt: skip
    body = "".join(row.format(cell.format(one)) for one in rows)
    made = Page(template(f'<w:tbl><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid>{body}</w:tbl><w:p/>'))
    found = ElementTree.fromstring(members(made.render({"l": [1, 2], "c": "FF0000"}).content)["word/document.xml"])

    cells = [[one.tag.removeprefix(W) for one in properties] for properties in found.iter(f"{W}tcPr")]
    assert cells == [["tcW", "gridSpan", "shd", "vAlign"], ["tcW", "vMerge", "vAlign"]] * 2


_CELL = "<w:tbl><w:tr><w:tc><w:tcPr/><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>"


@pytest.mark.parametrize(("given", "written"), [("fff2cc", "fff2cc"), ("#FFF2CC", "FFF2CC"), ("auto", "auto"), ("", "auto")])
def test_a_colour_of_a_cell_is_one(template: Build, members: Members, given: str, written: str) -> None:
    """The schema knows six digits and auto."""
    made = Page(template(_CELL.format("{% cellbg c %}甲"))).render({"c": given}).content
    found = ElementTree.fromstring(members(made)["word/document.xml"])
    assert [one.get(f"{W}fill") for one in found.iter(f"{W}shd")] == [written]


@pytest.mark.parametrize("given", ["red", "FFF", "FFF2CC0", "##FFF2CC", '"/><w:b', "FFF2CC "])
def test_another_colour_of_a_cell_is_refused(template: Build, given: str) -> None:
    """Word would call the file damaged."""
    page = Page(template(_CELL.format("{% cellbg c %}甲")))
    with pytest.raises(TemplateError) as caught:
        page.render({"c": given})
    assert given.removeprefix("#") in str(caught.value)
    assert "FFF2CC" in str(caught.value)


def test_words_that_look_like_a_colour_stay(template: Build, members: Members) -> None:
    """Only attributes are looked at."""
    words = '<w:shd w:fill="red"/> w:fill="blue"'
    assert words in text(Page(template(_CELL.format("{% cellbg 'FFF2CC' %}{{ x }}"))).render({"x": words}).content, members)


def test_finished_xml_names_no_style_that_the_page_lacks(template: Build, members: Members) -> None:
    """LibreOffice prints a table whose cells name an unknown style empty, and its words below it."""
    table = wenming.Table(header=["站", "数"], rows=[["东", "5"]], caption="站")
    report = wenming.Report("总结", issuer="某局", dated="2026-01-08", sections=[wenming.Section("一", [table])])
    marks = (("block.table", "{%p for block in blocks %}", "{%p endfor %}"), ("sign_block", "", ""))
    body = "".join(
        "".join(f"<w:p><w:r><w:t>{tag}</w:t></w:r></w:p>" for tag in (before, f"{{{{p {name} }}}}", after) if tag)
        for name, before, after in marks
    )
    parts = members(wenming.render(report, "docx", template=template(body)).content)
    known = set(re.findall(rb'styleId="([^"]*)"', parts["word/styles.xml"]))
    named = set(re.findall(rb'<w:(?:p|r)Style w:val="([^"]*)"', parts["word/document.xml"]))

    assert named <= known
    assert parts["word/document.xml"].count(b"<w:tc>") == 4


def test_a_report_and_plain_data_use_the_same_page(template: Build, members: Members) -> None:
    """render(report, template=…) takes a Page, bytes or a path; other formats refuse it."""
    report = wenming.Report(title="某市工作总结")
    content = template("题：{{ title }}")
    by_page = wenming.render(report, "docx", template=Page(content)).content

    assert text(by_page, members) == "题：某市工作总结"
    assert wenming.render(report, "docx", template=content).content == by_page
    assert b"<dc:title>" in members(by_page)["docProps/core.xml"]
    assert b"<dc:title>" not in members(Page(content).render({"title": "x"}).content)["docProps/core.xml"]
    with pytest.raises(RenderError, match="a page template is for Word"):
        wenming.render(report, "html", template=Page(content))


def test_a_report_page_may_print_an_official_paper(template: Build, members: Members) -> None:
    """Red head, imprint, remark and seal as plain text; all names are there on a report without them, too."""
    body = (
        "{% if head.mark %}{{ head.mark }}|{{ head.number }}|{{ head.copy_number }}|{{ head.urgency }}|"
        "{{ head.classification }}|{{ head.signers|join('、') }}{% endif %}/{{ remark }}/{% if sealed %}章{% endif %}/"
        "{{ imprint.copies_to }}{{ imprint.printed_by }}{{ imprint.printed_on }}/{{ title_lines|join('+') }}"
    )
    page = Page(template(body))
    paper = Document(
        title="关于报送工作总结的报告", blocks=(), sealed=True, remark="（此件公开发布）",
        head=RedHead(mark="某市气象局文件", number="某气发〔2026〕8号", urgency="特急", signers=("张三", "李四")),
        imprint=Imprint(copies_to="抄送：市委办公室。", printed_by="某市气象局办公室", printed_on="2026年1月8日印发"),
    )  # fmt: skip
    context = RenderContext(template=page, title_lines=("关于报送", "工作总结的报告"))

    assert text(WordRenderer().render(paper, context).content, members) == (
        "某市气象局文件|某气发〔2026〕8号||特急||张三、李四/（此件公开发布）/章/"
        "抄送：市委办公室。某市气象局办公室2026年1月8日印发/关于报送+工作总结的报告"
    )
    bare = WordRenderer().render(Document(title="总结", blocks=()), RenderContext(template=page))
    assert text(bare.content, members) == "////总结"


@pytest.mark.parametrize("tag", ["{{ '甲'['乙'] }}", "{{ ['甲']['乙'] }}", "{{ ('甲',)['乙'] }}", "{{ 5[0] }}"])
def test_a_template_makes_python_warn_nobody(template: Build, tag: str) -> None:
    """Who fills the page is told of its error, not Python's of code that he never saw."""
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        with pytest.raises(TemplateError):
            Page(template(tag)).render({})
    assert not told
