"""The public verbs at their edges: wrong types, file names taken for text, plugins that give junk."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from attrs import frozen

from wenming import (
    Metric,
    Plugin,
    ReadError,
    Registry,
    RenderError,
    Report,
    Section,
    check,
    compose,
    discover,
    load,
    read,
    render,
)
from wenming.errors import LoadError, PluginFailedError
from wenming.renderers import Rendered

REPORT = Report("总结", sections=[Section("做法", ["甲"]), Section("打算", ["乙"])])


@pytest.mark.parametrize(
    "call",
    [
        lambda: render("总结", "text"),
        lambda: render(REPORT, "docx", profile=5),
        lambda: compose(None, {}),
        lambda: read(5),
        lambda: check(None),
    ],
)
def test_misuse_is_a_type_error_that_says_what_is_wanted(call) -> None:
    """A value of the wrong kind is named, with the verb that got it."""
    with pytest.raises(TypeError, match=r"\w+\(\) wants .*, got \w+"):
        call()


@pytest.mark.parametrize("verb", [read, check])
@pytest.mark.parametrize("name", ["汇报.txt", "files/汇报.DOCX", "a.yaml"])
def test_a_file_name_is_not_taken_for_a_text(verb, name: str) -> None:
    """A string is the text itself; one that looks like a file name is asked back."""
    with pytest.raises(ReadError, match="pathlib.Path"):
        verb(name)


def test_read_takes_text_bytes_paths_and_files(tmp_path: Path) -> None:
    """The same words are read from each."""
    page = render(REPORT, to=tmp_path / "总结.txt").content
    sources = (page.decode(), page, tmp_path / "总结.txt", io.BytesIO(page))

    assert {str(read(source).report.title) for source in sources} == {"总结"}


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: render(REPORT), "Use one of: docx, html, markdown, text"),
        (lambda: render(REPORT, to="总结.odt"), ".odt"),
        (lambda: render(REPORT, "text", style="fancy"), "official, plain"),
        (lambda: render(REPORT, "text", locale="zh-Hant-XX"), "locale"),
        (lambda: render(REPORT, "docx", template=Path("没有.docx")), "没有.docx"),
        (lambda: read(Path("没有.txt")), "没有.txt"),
        (lambda: read("文", format="docx"), "docx"),
        (lambda: read("文", repair="most"), "none"),
    ],
)
def test_what_cannot_be_done_says_what_can(call, words: str) -> None:
    """Unknown formats, styles, files and options name what is on offer."""
    with pytest.raises((RenderError, ReadError), match=words):
        call()


@frozen
class Junk:
    """A plugin's renderer that gives what it should not."""

    gives: object
    format: str = "junk"
    suffixes: tuple[str, ...] = (".junk",)

    def render(self, document, context):
        """Give it, or raise it."""
        if isinstance(self.gives, BaseException):
            raise self.gives
        return self.gives


@pytest.mark.parametrize("gives", ["text", None, Rendered(content="x", media_type="", suffix=""), SystemExit(1)])
def test_a_renderer_that_gives_junk_is_named(gives: object, tmp_path: Path) -> None:
    """What is no file is the plugin's failure, and nothing is written."""
    registry = Registry(plugins=(Plugin(name="junky", api=1, renderers=(Junk(gives),)),))

    with pytest.raises(PluginFailedError, match="renderer junk of plugin junky"):
        render(REPORT, to=tmp_path / "a.junk", registry=registry)
    assert list(tmp_path.iterdir()) == []


def test_a_report_too_deep_for_the_style_is_checked_all_the_same() -> None:
    """The checker looks at nine levels, which no bundled style numbers."""
    section = Section("末", ["甲"])
    for _ in range(8):
        section = Section("上", children=[section])

    assert check(Report("总结", sections=[section])).findings


def test_one_name_may_stand_for_a_list_of_names() -> None:
    """`block="meteorology"` blocks that plugin, not its letters; one plugin may be added alone."""
    mine = Plugin(name="mine", api=1)
    registry = discover(block="meteorology", plus=mine)

    assert mine in registry.plugins
    assert [rejection.name for rejection in registry.rejected] == ["meteorology"]


def test_names_of_formats_and_suffixes_both_choose() -> None:
    """`markdown` and `md` are one format."""
    assert render(REPORT, "md") == render(REPORT, "markdown") == render(REPORT, ".MD")


def test_a_metric_changed_once_changes_every_format() -> None:
    """The value stands in one place; each file prints the new one."""
    from wenming import at

    report = Report("总结", opening=["共{n}。"], metrics=[Metric("n", "128条")])
    changed = at(report, "metrics[0].quantity", lambda _: "256条")

    for format_ in ("html", "markdown", "text"):
        before, after = (render(one, format_).content.decode() for one in (report, changed))
        assert before.replace("128", "256") == after


@pytest.mark.parametrize("lines", ["某市气象局2025年工作总结", None, 5])
def test_lines_of_a_title_are_a_list(lines: object) -> None:
    """A text is one as well, of characters: the title would stand upright."""
    with pytest.raises(TypeError, match="list of lines"):
        render(Report("某市气象局2025年工作总结"), "docx", title_lines=lines)  # type: ignore[arg-type]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_what_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    """A pipe that nobody writes into would keep a reader waiting; a folder and a mistyped one are told apart."""
    os.mkfifo(pipe := tmp_path / "管道.txt")

    for source, said in (
        (pipe, "管道.txt: the file cannot be opened (it is a pipe or a device)."),
        (Path(os.devnull), "null: the file cannot be opened (it is a pipe or a device)."),
        (tmp_path, f"{tmp_path.name}: is a folder. Name a file in it."),
        (tmp_path / "无此" / "总结.txt", "总结.txt: there is no such file. Check its name and folder."),
    ):
        with pytest.raises(ReadError) as caught:
            read(source)

        assert str(caught.value) == said
    with pytest.raises(LoadError, match="it is a pipe or a device"):
        load(pipe)
