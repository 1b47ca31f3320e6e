"""What a reader says it was not sure of, or could not take over."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wenming import check, read
from wenming.checker import message
from wenming.reader import ReadDocument
from wenming.reader.findings import READ_RULES, said

REPORT = "某局2025年工作总结\n一、主要做法\n受理来信412件。\n二、存在问题\n人手不足。\n"
SITE = "推荐阅读：某县2024年受理来信230件，办结率达到九成以上。\n"
NOTICE = "版权所有：某某网站，未经许可不得转载本站的任何内容。\n"
LONG = "全年工作有序推进，各项任务都按要求完成，群众满意度稳步提高。" * 40


def _codes(document: ReadDocument) -> list[str]:
    return [one.code for one in document.findings]


@pytest.mark.parametrize(
    ("source", "codes"),
    [
        (REPORT, []),
        (REPORT.encode(), []),
        (REPORT.encode("utf-16"), []),
        (REPORT.encode("gb18030"), ["W801"]),
        (LONG, ["W805", "W806"]),
        (f"某局2025年工作总结\n{LONG}", ["W806"]),
        (f"一、主要做法\n{LONG}\n二、存在问题\n{LONG}", ["W805"]),
        ("", None),
    ],
)
def test_what_is_said_of_a_text(source: str | bytes, codes: list[str] | None) -> None:
    """Nothing of a plain report; a guess at the encoding, a text without title or headings."""
    documents = read(source).documents

    assert [_codes(one) for one in documents] == ([] if codes is None else [codes])


def test_several_documents_in_one_source() -> None:
    """Each but the first is told which it is, of how many, and where it begins."""
    text = "".join(f"篇{number}：某局创建工作总结\n一、甲\n{LONG}\n二、乙\n{LONG}\n" for number in "一二")
    found = [one for document in read(text).documents for one in document.findings]

    assert [dict(one.values) for one in found] == [{"number": "2", "count": "2"}]
    assert [text[slice(*one.span)][-8:] for one in found if one.span] == ["某局创建工作总结"]


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("html", "<h1>总结</h1><p>共3件。</p><p><img src=a.png></p><p>共5件。</p><p><img src=b.png></p>"),
        ("markdown", "# 总结\n\n共3件。\n\n![](a.png)\n\n共5件。\n\n![](b.png)\n"),
    ],
)
def test_pictures_are_told(name: str, source: str) -> None:
    """The report holds words and figures; that it lacks pictures is said once, at the first."""
    findings = [one for one in read(source, format=name).document.findings if one.code == "W808"]

    assert [dict(one.values) for one in findings] == [{"count": "2"}]
    assert source.index("共3件") < (findings[0].span or (0, 0))[0] < source.index("共5件")


def test_a_page_that_states_its_encoding_is_not_guessed_at() -> None:
    """Nor is one in UTF-8; one that states nothing is."""
    page = "<html><head>{}</head><body><h1>某局总结</h1><p>受理来信412件。</p></body></html>"
    stated = page.format('<meta charset="gb2312">').encode("gb18030")

    assert _codes(read(stated, format="html").document) == []
    assert _codes(read(page.format("").encode(), format="html").document) == []
    assert _codes(read(page.format("").encode("gb18030"), format="html").document) == ["W801"]


def test_left_out_though_it_reads_like_text() -> None:
    """A sentence with a figure among the words of a site is pointed at, a notice is not; a check leaves it to W502."""
    document = read(f"{REPORT}{SITE}{NOTICE}").document
    assert [one.text for one in document.dropped] == [SITE.strip(), NOTICE.strip()]
    (finding,) = document.findings
    place = document.placing.locate(None, finding.span)

    assert finding.code == "W804"
    assert place is not None
    assert (place.line, place.column) == (6, 1)
    assert "W804" not in {one.code for one in check(document).findings}
    assert "W502" in {one.code for one in check(document).findings}


def test_a_check_tells_them_with_its_own() -> None:
    """In the order of the codes, chosen and left out as rules are."""
    document = read(REPORT.encode("gb18030")).document
    result = check(document, select=["W8"])
    (finding,) = result.findings

    assert message(result, finding) == "no encoding is marked, and it is not UTF-8: read as GB18030"
    assert check(document, ignore=["W8"], select=["W801", "W1"]).findings == result.findings
    assert "W801" not in {one.code for one in check(document, ignore=["W801"]).findings}
    assert check(document.report, select=["W8"]).findings == ()


@settings(max_examples=60)
@given(st.lists(st.sampled_from([*REPORT.splitlines(keepends=True), SITE, LONG + "\n", "\n", NOTICE]), max_size=12))
def test_every_finding_has_its_words_and_its_place(lines: list[str]) -> None:
    """Whatever was read, the code is known, the message has all its values, the place lies in the source."""
    source = "".join(lines)
    for document in read(source).documents:
        for finding in document.findings:
            assert "{" not in said(finding).text()
            assert finding.span is None or 0 <= finding.span[0] < finding.span[1] <= len(source)


def test_the_page_of_the_reference_names_each() -> None:
    """Code and severity, one row each, in order."""
    page = Path(__file__).parents[2] / "docs/reference/read_findings.md"
    rows = [line.split("|")[1:3] for line in page.read_text("utf-8").splitlines() if line.startswith("| W")]

    assert [(code.strip(), severity.strip()) for code, severity in rows] == [
        (rule.code, rule.severity) for rule in READ_RULES
    ]
