"""Every word of a file is read once or left out with a reason, however its elements stand in one another."""

from __future__ import annotations

import re
from collections import Counter
from itertools import count
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

Word: Any = Any

_FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
_WORD = re.compile("〔[0-9]+〕")  # what stands in a file is numbered, so that each word is told from the rest


def _run(inside: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr>{inside}</w:r>"


def _box(inside: str) -> str:
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{inside}'
        "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>"
    )


_TEXT = "<w:t>{}</w:t>"
_RUNS = (
    _run(_TEXT),
    _run(_TEXT, "<w:vanish/>"),
    f"<w:ins>{_run(_TEXT)}</w:ins>",
    f"<w:del>{_run('<w:delText>{}</w:delText>')}</w:del>",
    f"<w:hyperlink>{_run(_TEXT)}</w:hyperlink>",
    f"<w:sdt><w:sdtContent>{_run(_TEXT)}</w:sdtContent></w:sdt>",
    f"<w:ins><w:del>{_run('<w:delText>{}</w:delText>')}</w:del></w:ins>",
    f'<w:fldSimple w:instr="REF x">{_run(_TEXT)}</w:fldSimple>',
    _FIELD.format("begin") + _run("<w:instrText>REF</w:instrText>") + _FIELD.format("separate") + _run(_TEXT)
    + _FIELD.format("end"),
    _FIELD.format("begin") + _run(_TEXT) + _FIELD.format("end"),
    _run(f"<w:ruby><w:rt>{_run(_TEXT)}</w:rt><w:rubyBase>{_run(_TEXT)}</w:rubyBase></w:ruby>"),
    _run("<w:t>{}</w:t><w:br/><w:t>{}</w:t><w:tab/>"),
)  # fmt: skip
_BLOCKS = (
    "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    '<w:customXml w:element="x">{}</w:customXml>',
    '<mc:AlternateContent><mc:Choice Requires="w14">{}</mc:Choice><mc:Fallback><w:p/></mc:Fallback></mc:AlternateContent>',
    "<w:tbl><w:tr><w:tc>{}<w:p/></w:tc></w:tr></w:tbl>",
    "<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>{}<w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>",
    f"<w:p>{_box('{}<w:p/>')}</w:p>",
)
_ENDS = (
    "",
    "<w:rPr><w:del/></w:rPr>",
    "<w:rPr><w:vanish/></w:rPr>",
    '<w:framePr w:dropCap="drop"/>',
    '<w:pStyle w:val="1"/>',
    '<w:pStyle w:val="2"/>',
)


def _paragraphs() -> st.SearchStrategy[str]:
    runs = st.lists(st.sampled_from(_RUNS), max_size=4).map("".join)
    return st.builds("<w:p><w:pPr>{}</w:pPr>{}</w:p>".format, st.sampled_from(_ENDS), runs)


def _bodies() -> st.SearchStrategy[str]:
    nested = st.recursive(
        _paragraphs(),
        lambda inside: st.builds(
            lambda frame, blocks: frame.replace("{}", "".join(blocks)),
            st.sampled_from(_BLOCKS),
            st.lists(inside, min_size=1, max_size=3),
        ),
        max_leaves=8,
    )
    return st.lists(nested, max_size=4).map("".join)


def _numbered(body: str) -> str:
    """Return *body* with a word of its own in each place."""
    number = count()
    return re.sub(r"\{\}", lambda _: f"〔{next(number)}〕", body)


@settings(max_examples=100, deadline=None)
@given(body=_bodies())
def test_every_word_is_read_once_or_left_out(word: Word, body: str) -> None:
    """In text boxes, tables, controls, insertions, fields, behind ends that are hidden or deleted."""
    content = _numbered(body)
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/></w:style>'
        for id_, name in (("1", "heading 1"), ("2", "toc 1"))
    )
    lines = word.read(content, parts={"styles": styles})

    shown = (cell.text for line in lines for cell in (line.cells or (line,)))
    left = (one.text for line in lines for one in line.dropped)
    found = Counter(_WORD.findall(" ".join((*shown, *left))))
    assert found == Counter(_WORD.findall(content))
