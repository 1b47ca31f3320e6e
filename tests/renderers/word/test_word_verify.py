"""The check after rendering: it sees what a renderer could lose, and calls it a bug of ours."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from attrs import evolve

from wenming.document import Document
from wenming.errors import RenderError
from wenming.renderers.base import RenderContext
from wenming.renderers.profile import GBT_9704
from wenming.renderers.word import WordRenderer
from wenming.renderers.word.verify import said_by, verify_page

DAMAGES = [
    ("现将有关情况报告如下。", "现将有关情况报告如下", "sections[0].body[0]"),
    ("某市气象局2025年工作总结</w:t>", "</w:t>", "title"),
    ("附件正文。", "附件正文。多了", "sections[0].body[11]"),
    ("暴雨", "雷电", "sections[0].body[3]"),
    ('descr="雨量"', 'descr=""', ""),
    ("<w:tblHeader/>", "<w:tblHeader>", ""),
    ("<w:cantSplit/><w:tblHeader/></w:trPr>", "<w:cantSplit/><w:tblHeader/></w:trPr>多余", ""),
    ("市人民政府：</w:t>", "市人民政府：&</w:t>", ""),
    ("</w:body>", "<w:p><w:r><w:t>伪造</w:t></w:r></w:p></w:body>", ""),
    ("</w:body>", "", ""),
]


@pytest.mark.parametrize(("old", "new", "path"), DAMAGES)
def test_damage_is_found(
    old: str,
    new: str,
    path: str,
    sample: Document,
    render: Callable[..., bytes],
    parts: Callable[[bytes], dict[str, bytes]],
) -> None:
    """Words lost, changed, added, out of order, or XML that is none: the first place is named."""
    content = parts(render(sample))["word/document.xml"].decode()
    said = said_by(sample, GBT_9704)
    verify_page(content.encode(), said)
    assert content.count(old) == 1

    with pytest.raises(RenderError, match="this is a bug in wenming") as caught:
        verify_page(content.replace(old, new).encode(), said)

    assert caught.value.path == path


@pytest.mark.parametrize(("reference", "char"), [("&lt;", "<"), ("&amp;", "&"), ("&gt;", ">")])
def test_words_that_were_not_escaped_are_found(
    reference: str, char: str, sample: Document, render: Callable[..., bytes], parts: Callable[[bytes], dict[str, bytes]]
) -> None:
    """They would read back as they went in, and no other program could open the file."""
    document = evolve(sample, title=f"甲{char}乙")
    content = parts(render(document))["word/document.xml"]
    assert content.count(reference.encode()) == 1

    with pytest.raises(RenderError, match="this is a bug in wenming"):
        verify_page(content.replace(reference.encode(), char.encode()), said_by(document, GBT_9704))


def test_verify_is_the_default_and_can_be_left_out(sample: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    """render() compares with the document it was given, unless told not to."""
    from wenming.renderers.word import report

    seen = []
    monkeypatch.setattr(report, "verify_page", lambda content, said: seen.append(dict(said.places())["title"]))
    WordRenderer().render(sample, RenderContext(verify=False))
    assert not seen
    other = evolve(sample, title="另一份")
    WordRenderer().render(other, RenderContext())

    assert seen == [(other.title,)]
