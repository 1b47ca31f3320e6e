"""P6: an isolated page is looked into by a child process only, which ends when it takes too much."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

import wenming
from wenming import LimitError, Limits, Page, TemplateError
from wenming.renderers.word.template import isolation

Build = Callable[..., bytes]
Members = Callable[[bytes], dict[str, bytes]]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits for processes")


def test_an_isolated_page_gives_the_same(template: Build, members: Members, picture: bytes) -> None:
    """The same bytes; names of pictures apart, the same parts."""
    content = template("{{ x }}{{ n + 1 }}{% for a in l %}{{ a.b }}{% endfor %}{{r rich }}", header="{{ x }}")
    data = {"x": "甲<&>\n\t{{ y }}𬱟", "n": 1, "l": [{"b": 0.5}, {"b": "乙"}], "rich": wenming.RichText("粗", bold=True)}

    assert Page(content, isolate=True).render(data).content == Page(content).render(data).content
    assert Page(content, isolate=True).names == Page(content).names == {"x", "n", "l", "rich"}
    content = template("{{ p }}")
    data = {"p": wenming.InlineImage(picture, alt="图")}
    here, there = (members(Page(content, isolate=one).render(data).content) for one in (False, True))
    assert sorted(map(len, here)) < sorted(map(len, there))
    assert [data for name, data in there.items() if "media" in name] == [picture]


def test_a_report_fills_an_isolated_page(template: Build) -> None:
    """With the same document, compression and properties."""
    content, report = template("{{ title }}{{p sign_block }}"), wenming.Report(title="总结")

    assert (
        wenming.render(report, "docx", template=Page(content, isolate=True)).content
        == wenming.render(report, "docx", template=content).content
    )


def test_errors_come_back_as_they_are(template: Build) -> None:
    """Kind, place, path and words; a page that is none is told when it is used."""
    with pytest.raises(TemplateError, match=r"^template, header, paragraph 1: titel is not defined; did you mean title\?"):
        Page(template("x", header="{{ titel }}"), isolate=True).render({"title": ""})
    with pytest.raises(LimitError, match="^template, body, paragraph 1: .* limit template_output allows"):
        Page(template("{{ x }}"), limits=Limits(template_output=1000), isolate=True).render({"x": "甲" * 1001})
    page = Page(b"hello", isolate=True)
    with pytest.raises(TemplateError, match="^template: is not a Word file"):
        _ = page.names


def test_time_is_bounded(template: Build) -> None:
    """A trusted page, which has no budget of its own."""
    loop = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"

    with pytest.raises(LimitError, match="limit template_seconds"):
        Page(template(loop), trusted=True, limits=Limits(template_seconds=1), isolate=True).render({})


def test_memory_is_bounded(template: Build) -> None:
    """A trusted loop that writes without end."""
    body = "{% for a in range(99999) %}{{ x }}{% endfor %}"
    page = Page(template(body), trusted=True, limits=Limits(template_memory=400_000_000), isolate=True)

    with pytest.raises(LimitError, match="limit template_memory"):
        page.render({"x": "甲" * 100_000})


def test_a_system_without_limits_says_so(template: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is filled unprotected in silence."""
    monkeypatch.setattr(isolation.sys, "platform", "win32")

    with pytest.raises(TemplateError, match="cannot be isolated"):
        Page(template("{{ x }}"), isolate=True).render({"x": "甲"})


def test_a_system_without_child_processes_says_so(template: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    """Python embedded in another program may not know itself."""
    monkeypatch.setattr(isolation.sys, "executable", "/nowhere/python")

    with pytest.raises(TemplateError, match="no child process can be started"):
        Page(template("{{ x }}"), isolate=True).render({"x": "甲"})
