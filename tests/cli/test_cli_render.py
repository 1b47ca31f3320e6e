"""``wenming render``: formats, standard streams, options, files that cannot be read or written."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from attrs import evolve

from wenming import Blueprint, Plugin, Registry, Report, Section, SectionSpec, Templates
from wenming.cli import channels
from wenming.cli.channels import read_input
from wenming.cli.pages import FONT_NAMES, PROFILE_NAMES
from wenming.cli.render import STYLE_NAMES
from wenming.cli.source import open_data, style_of
from wenming.limits import Limits
from wenming.numbering import OFFICIAL, STYLES
from wenming.renderers.profiles import FONTS, PROFILES
from wenming.schema import dump_json, dump_yaml

Run = Callable[..., Any]
STARTS = {".docx": b"PK\x03\x04", ".html": b"<!DOCTYPE html>", ".md": b"# ", ".txt": "某市".encode()}


@pytest.fixture
def data(tmp_path: Path, good: str) -> Path:
    """Write a data file that is right."""
    path = tmp_path / "d.yaml"
    path.write_text(good, encoding="utf-8")
    return path


@pytest.mark.parametrize("suffix", STARTS)
def test_suffix_is_the_format(run: Run, data: Path, suffix: str) -> None:
    """Each format is written by its suffix, in capitals too; nothing is said where all went well."""
    ended = run("render", data.name, "-o", f"年度总结{suffix.upper()}")

    assert (ended.code, ended.output, ended.error) == (0, b"", "")
    assert (data.parent / f"年度总结{suffix.upper()}").read_bytes().startswith(STARTS[suffix])


@pytest.mark.parametrize("suffix", STARTS)
def test_same_twice(run: Run, data: Path, suffix: str) -> None:
    """The same data give the same bytes (promise O1)."""
    for name in ("a", "b"):
        run("render", data.name, "-o", name + suffix)

    assert (data.parent / f"a{suffix}").read_bytes() == (data.parent / f"b{suffix}").read_bytes()


def test_streams(run: Run, good: str) -> None:
    """``-`` reads standard input and writes standard output, in a format that is named."""
    ended = run("render", "-", "-o", "-", "--format", "markdown", stdin=good.encode())

    assert ended.code == 0
    assert ended.text.startswith("# 某市气象局")


def test_stream_takes_a_word_file(run: Run, data: Path) -> None:
    """Bytes go to standard output as they are."""
    ended = run("render", data.name, "-o", "-", "--format", "docx")
    (data.parent / "o.docx").write_bytes(ended.output)

    assert ZipFile(data.parent / "o.docx").testzip() is None


def test_saved_reports_are_rendered(run: Run, tmp_path: Path) -> None:
    """YAML and JSON that ``dump`` wrote come out as the report they hold."""
    report = Report("2025年工作总结", sections=[Section("主要做法", body=["一切照旧。"])])
    (tmp_path / "r.yaml").write_text(dump_yaml(report), encoding="utf-8")
    (tmp_path / "r.json").write_text(dump_json(report), encoding="utf-8")
    texts = [run("render", name, "-o", "-", "--format", "text").text for name in ("r.yaml", "r.json")]

    assert texts[0] == texts[1]
    assert "一、主要做法" in texts[0]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_encodings_of_windows_are_read(run: Run, data: Path, good: str, encoding: str) -> None:
    """What a Windows editor saves is read as what it is (promise I7)."""
    plain = run("render", data.name, "-o", "-", "--format", "text").output
    data.write_bytes(good.encode(encoding))

    assert run("render", data.name, "-o", "-", "--format", "text").output == plain


@pytest.mark.parametrize("style", STYLES)
def test_styles(run: Run, data: Path, style: str) -> None:
    """Every bundled style is known by its name, and help lists them, the default first."""
    ended = run("render", data.name, "-o", "-", "--format", "text", "--style", style)

    assert ended.code == 0
    assert sorted(STYLES) == sorted(STYLE_NAMES)
    assert STYLES[STYLE_NAMES[0]] is OFFICIAL


def test_notes_name_the_sources(run: Run, data: Path, good: str) -> None:
    """With --notes the sources stand at the end; without, they do not."""
    data.write_text(good.replace("period:", "source: 业务台账\nperiod:"), encoding="utf-8")
    plain = run("render", data.name, "-o", "-", "--format", "text").text
    noted = run("render", data.name, "-o", "-", "--format", "text", "--notes").text

    assert "业务台账" not in plain
    assert "业务台账" in noted


FAULTS = [
    (("d.yaml", "-o", "o.odt"), "错误：--format: 没有 .odt 这种格式。可用：docx, html, markdown, text"),
    (("d.yaml", "-o", "o.txt", "--format", "odt"), "错误：--format: 没有 odt 这种格式。"),
    (("d.yaml", "-o", "-"), "错误：-o -: 看不出要哪种格式。"),
    (("d.yaml", "-o", "总结"), "错误：总结: 看不出要哪种格式。"),
    (("d.yaml", "-o", "o.txt", "--style", "offical"), "错误：--style: 没有 offical 这种编号样式。可用：official"),
    (("d.yaml", "-o", "sub.txt"), "错误：sub.txt: 是文件夹。"),
    (("sub.txt", "-o", "o.txt"), "错误：sub.txt: 是文件夹。"),
    (("d.yaml", "-o", "nowhere/o.txt"), "错误：o.txt: 文件夹 nowhere 不存在。请先建立。"),
    (("nowhere/d.yaml", "-o", "o.txt"), "错误：d.yaml: 没有这个文件。"),
    (("d.yaml", "-o", "d.yaml", "--format", "text"), "错误：d.yaml: 就是输入的文件。"),
    (("d.yaml", "-o", "./sub.txt/../d.yaml", "--format", "text"), "错误：d.yaml: 就是输入的文件。"),
    (("-", "-o", "o.txt"), "错误：stdin: 是空的。"),
]


@pytest.mark.parametrize(("words", "start"), FAULTS)
def test_files_and_options_that_do_not_fit(run: Run, data: Path, words: tuple[str, ...], start: str) -> None:
    """One line each, base names only; nothing is written and the data stay as they were."""
    (data.parent / "sub.txt").mkdir()
    before = data.read_bytes()
    ended = run("render", *words)

    assert ended.code == 2
    assert ended.error.startswith(start)
    assert ended.error.count("\n") == 1
    assert str(data.parent) not in ended.error
    assert sorted(path.name for path in data.parent.iterdir()) == ["d.yaml", "sub.txt"]
    assert data.read_bytes() == before


def test_files_that_may_not_be_opened(run: Run, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Permissions are told as such; root, who may open everything, is told so by us."""
    opened = open

    def forbidden(name: str, *more: str, **others: Any) -> object:
        if name == data.name:
            raise PermissionError(13, "Permission denied", name)
        return opened(name, *more, **others)

    data.chmod(0)
    monkeypatch.setattr(channels, "open", forbidden, raising=False)

    assert run("render", data.name, "-o", "o.txt").error.startswith("错误：d.yaml: 没有读取")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(13, "Permission denied", "/home/x/o.txt"), "打不开。请先在 Word 或 WPS 里关闭它"),
        (OSError(28, "No space left on device"), "磁盘已满。请腾出空间后再试。"),
        (OSError(30, "Read-only file system", "/home/x/o.txt"), "系统报告：Read-only file system。"),
    ],
)
def test_what_the_system_refuses(
    run: Run, data: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, words: str
) -> None:
    """Errors of the system while writing are told without the path that they carry."""

    def fail(path: str, content: bytes) -> None:
        raise error

    monkeypatch.setattr(channels, "write_atomic", fail)
    ended = run("render", data.name, "-o", "o.txt")

    assert ended.code == 2
    assert ended.error.startswith(f"错误：o.txt: {words}")
    assert "/home/x" not in ended.error


def test_existing_output_is_replaced_as_a_whole(run: Run, data: Path) -> None:
    """The old file gives way; no temporary file stays."""
    (data.parent / "o.txt").write_text("旧的", encoding="utf-8")
    run("render", data.name, "-o", "o.txt")

    assert (data.parent / "o.txt").read_text("utf-8").startswith("某市气象局")
    assert sorted(path.name for path in data.parent.iterdir()) == ["d.yaml", "o.txt"]


@pytest.mark.skipif(os.name == "nt", reason="links and devices of POSIX")
def test_links_and_devices_stay_what_they_are(run: Run, data: Path) -> None:
    """What a link points to is replaced, not the link; a device is written to."""
    (data.parent / "real.txt").write_text("旧的", encoding="utf-8")
    (data.parent / "link.txt").symlink_to("real.txt")
    ended = run("render", data.name, "-o", "link.txt"), run("render", data.name, "-o", "/dev/null", "--format", "text")

    assert [one.code for one in ended] == [0, 0]
    assert (data.parent / "link.txt").is_symlink()
    assert (data.parent / "real.txt").read_text("utf-8").startswith("某市气象局")
    assert not Path("/dev/null").is_file()


def test_large_files_are_refused_before_they_are_parsed(
    run: Run, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The limit of the input's size holds for files and for standard input (promise I1)."""
    monkeypatch.setattr(channels, "Limits", lambda: Limits(file_bytes=100))

    for words, name in ((("render", data.name), "d.yaml"), (("render", "-"), "stdin")):
        ended = run(*words, "-o", "o.txt", stdin=data.read_bytes())

        assert ended.code == 2
        assert ended.error.startswith(f"错误：{name}: 超过 100 字节")


def test_a_stale_figure_is_refused_and_recomputed(run: Run, tmp_path: Path) -> None:
    """A saved report whose value was edited by hand: the growth must follow, and is asked for."""
    from wenming import Metric
    from wenming.metrics import growth

    now, before = Metric("now", "18.6亿元"), Metric("before", "16.2亿元")
    report = Report("总结", opening=["投资{now}，增长{g}。"], metrics=[now, before, growth(now, before, id="g")])
    (tmp_path / "r.yaml").write_text(dump_yaml(report).replace("18.6亿元", "20.1亿元"), encoding="utf-8")

    refused = run("render", "r.yaml", "-o", "r.txt")
    made = run("render", "r.yaml", "-o", "r.txt", "--recompute")

    assert refused.code == 2
    assert "24.07%" in refused.error
    assert "--recompute" in refused.error
    assert made.code == 0
    assert "投资20.1亿元，增长24.07%。" in (tmp_path / "r.txt").read_text(encoding="utf-8")


def test_profiles_and_fonts_are_those_of_the_library() -> None:
    """Help may not import them, so their names stand twice."""
    assert tuple(PROFILES) == PROFILE_NAMES
    assert tuple(FONTS) == FONT_NAMES


@pytest.mark.parametrize(
    ("option", "value"), [("--profile", "gb"), ("--fonts", "fz"), ("--toc", "two"), ("--toc", "-1"), ("--toc", "12")]
)
def test_options_of_the_page_are_checked(run: Run, data: Path, option: str, value: str) -> None:
    """The error names the option, the value and what could be meant; nothing is written."""
    ended = run("render", data.name, "-o", "报告.docx", option, value)

    assert (ended.code, ended.output) == (2, b"")
    assert option in ended.error
    assert value in ended.error
    assert not (data.parent / "报告.docx").exists()


def test_a_blueprint_brings_its_numbering(run: Run, tmp_path: Path) -> None:
    """``--style`` wins over it."""
    data = tmp_path / "d.yaml"
    data.write_text("blueprint: demo/glyph\nissuer: 某局\nperiod: 2025年\ndata: {}\n", encoding="utf-8")
    blueprint = Blueprint(
        name="demo/glyph", genre="总结", title="总结", help="示例", fields=(), style="glyph",
        sections=(SectionSpec(title="做法", children=(SectionSpec(title="抓预警", prose="p.txt"),)),),
    )  # fmt: skip
    plugin = Plugin(name="demo", api=1, blueprints=(blueprint,), templates=Templates(sources={"p.txt": "略。"}))
    registry = Registry((plugin,))

    assert style_of(open_data(read_input(str(data))), registry) == "glyph"
    plain = evolve(plugin, blueprints=(evolve(blueprint, style=""),))
    assert style_of(open_data(read_input(str(data))), Registry((plain,))) is None
