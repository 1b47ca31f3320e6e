"""Findings as comments in a Word file: at their words, with everything else as it was."""

from __future__ import annotations

import io
import re
import zipfile
from functools import partial

import docx
from hypothesis import given, settings

from wenming import Point, Points, Registry, Report, Section, Table, check, read, render
from wenming.ooxml.comments import Comment, annotated
from wenming.pipeline.annotating import annotate
from wenming.testing import reports

REGISTRY = Registry()
JUDGE = partial(check, select=["W501"], registry=REGISTRY)


def _docx(report: Report) -> bytes:
    content = render(report, format="docx").content
    assert isinstance(content, bytes)
    return content


def _parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


REPORT = Report(
    "201X年总结",
    sections=[
        Section("成效", ["走访X户<困难>家庭，反映很好。", Table(rows=[["X局", "1"]], header=["单位", "数"])]),
        Section("问题", [Points([Point(["人手不足。"]), Point(["XX岗缺编。"])])]),
    ],
)


def test_comments_stand_at_their_words() -> None:
    """One a finding, read by python-docx: code and message, then what to do; the range holds the words."""
    made = annotate(_docx(REPORT), JUDGE, REGISTRY, name="a.docx")
    file = docx.Document(io.BytesIO(made))
    said = [[one.text for one in comment.paragraphs] for comment in file.comments]

    assert [one[0].split(" placeholder ")[1].split(" was")[0] for one in said] == ["201X年", "X户", "X局", "XX岗"]
    assert all(one[0].startswith("W501 error: ") and one[1].startswith("Put in") for one in said)
    assert all(comment.author == "wenming" for comment in file.comments)
    main = _parts(made)["word/document.xml"].decode()
    for number, words in enumerate(["201X年", "X户", "X局", "XX岗"]):
        found = re.search(rf'RangeStart [^>]*:id="{number}"/>(.*?)<c:commentRangeEnd [^>]*:id="{number}"/>', main, re.DOTALL)
        assert found is not None
        assert words in re.sub("<[^>]+>", "", found[1])


def test_all_else_stays() -> None:
    """Other parts are the same bytes; without the marks the main part is too; what is read is the same."""
    before = _docx(REPORT)
    old, new = _parts(before), _parts(annotate(before, JUDGE, REGISTRY))
    changed = {name for name in new if old.get(name) != new[name]}
    marks = re.compile(rb'<c:commentRange(?:Start|End) [^>]*/>|<c:r xmlns[^>]*><c:commentReference [^>]*/></c:r>')

    assert changed == {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert marks.sub(b"", new["word/document.xml"]) == old["word/document.xml"]
    assert read(annotate(before, JUDGE, REGISTRY)).report == read(before).report


def test_comments_that_are_there_stay() -> None:
    """They keep their numbers; new ones count on."""
    made = docx.Document(io.BytesIO(_docx(REPORT)))
    made.add_comment(made.paragraphs[0].runs, "请改", author="科长")
    saved = io.BytesIO()
    made.save(saved)
    twice = annotate(annotate(saved.getvalue(), JUDGE, REGISTRY), JUDGE, REGISTRY)
    comments = list(docx.Document(io.BytesIO(twice)).comments)

    assert [comment.author for comment in comments] == ["科长", *["wenming"] * 8]
    assert len({comment.comment_id for comment in comments}) == 9


def test_clean_files_are_returned() -> None:
    """Nothing found: the very same bytes."""
    content = _docx(Report("总结", sections=[Section("成效", ["一切正常。"])]))

    assert annotate(content, JUDGE, REGISTRY) == content


@settings(max_examples=20)
@given(reports())
def test_any_report_can_be_annotated(report: Report) -> None:
    """Whatever stands in it: the file opens, and is read as before."""
    content = _docx(report)
    made = annotate(content, partial(check, registry=REGISTRY), REGISTRY)

    assert [one.report for one in read(made).documents] == [one.report for one in read(content).documents]
    docx.Document(io.BytesIO(made))


def test_strange_parts() -> None:
    """Default namespaces, a root without children, strict Open XML, comments with what no XML holds."""
    parts = _parts(_docx(Report("总结", opening=["X局"])))
    space = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    bare = b'<document xmlns="' + space + b'"><body><p><r><t>X</t></r></p></body></document>'
    for main in (bare, bare.replace(space, b"http://purl.oclc.org/ooxml/wordprocessingml/main")):
        saved = io.BytesIO()
        with zipfile.ZipFile(saved, "w") as package:
            for name, part in parts.items():
                package.writestr(name, main if name == "word/document.xml" else part)
        made = _parts(annotated(saved.getvalue(), [Comment(0, 0, ("a\x07<&>",))]))
        assert b">a&lt;&amp;&gt;<" in made["word/comments.xml"]
        assert made["word/comments.xml"].count(main.split(b'"')[1]) == 2
        assert b"<p><c:commentRangeStart" in made["word/document.xml"]


def test_a_box_is_commented_from_outside() -> None:
    """Word takes no comment inside a text box: the run that holds the box carries it; later runs have their own."""
    parts = _parts(_docx(Report("总结")))
    space = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    box = b"<w:r><w:t>Z</w:t><w:pict><w:txbxContent><w:p><w:r><w:t>X</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
    main = b'<w:document xmlns:w="' + space + b'"><w:body><w:p>' + box + b"<w:r><w:t>Y</w:t></w:r></w:p></w:body></w:document>"
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w") as package:
        for name, part in {**parts, "word/document.xml": main}.items():
            package.writestr(name, part)
    made = _parts(annotated(saved.getvalue(), [Comment(1, 1, ("a",)), Comment(2, 2, ("b",)), Comment(0, 0, ("c",))]))["word/document.xml"]
    bare = re.sub(rb' xmlns:c="[^"]*"', b"", made)

    assert b'<c:commentRangeStart c:id="0"/><c:commentRangeStart c:id="2"/>' + box in bare
    assert box + b'<c:commentRangeEnd c:id="0"/>' in bare
    assert b'<c:commentRangeStart c:id="1"/><w:r><w:t>Y</w:t></w:r><c:commentRangeEnd c:id="1"/>' in bare
    assert re.sub(rb'<c:commentRange(?:Start|End) [^>]*/>|<c:r><c:commentReference [^>]*/></c:r>', b"", bare) == main
