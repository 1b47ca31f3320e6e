"""The page on templates names all that a template may use."""

from __future__ import annotations

from pathlib import Path

import pytest

from wenming.renderers.word.sheet import BLOCK_TAGS, HEAD_TAGS, PLAIN_TAGS, REPORT_TAGS, TEXT_TAGS
from wenming.templating import environment
from wenming.templating.sandbox import METHODS

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "templates.md").read_text("utf-8")


@pytest.mark.parametrize("rows", [REPORT_TAGS, HEAD_TAGS, BLOCK_TAGS, TEXT_TAGS, PLAIN_TAGS])
def test_the_page_has_the_tags_of_the_sheet(rows: tuple[tuple[str, str], ...]) -> None:
    """In the same words."""
    for tag, about in rows:
        code = " ".join(f"`{line}`" for line in tag.split("\n")).replace("|", "\\|")
        assert f"| {code} | {about} |" in PAGE


def test_the_page_has_every_filter_test_and_method() -> None:
    """Those of the sandbox, no more and no fewer."""
    sandbox = environment(autoescape=True)
    lines = {line.partition("：")[0][:3]: line for line in PAGE.splitlines()}

    def said(line: str, start: str, end: str) -> set[str]:
        return {one.strip("`") for one in line.partition(start)[2].partition(end)[0].split("、")}

    assert said(lines["过滤器"], "：", "。") == {name for name in sandbox.filters if not name.startswith("_")}
    assert said(lines["判断（"], "：", "；") == {name for name in sandbox.tests if name.isidentifier()}
    assert said(lines["方法"], "文本的 ", "；") == METHODS["text"]
    assert said(lines["方法"], "字典的 ", "；") == METHODS["mapping"]
