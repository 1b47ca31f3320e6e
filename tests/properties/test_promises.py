"""The promises that hold from the first day, each by its number, through the public verbs."""

from __future__ import annotations

import hashlib
import io
import json
import os
import pickle
import re
import signal
import subprocess
import sys
import threading
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wenming import (
    Metric,
    ModelError,
    RenderError,
    Report,
    Section,
    Table,
    Text,
    WenmingError,
    check,
    compose,
    dump,
    load,
    read,
    render,
)
from wenming.files import write_atomic
from wenming.testing.strategies import page_words, reports

FORMATS = ("docx", "html", "markdown", "text")
HOSTILE = (
    "A&B 有限公司", "甲<乙>丙", "</w:t></w:r></w:p><w:p>", "{{ 7*7 }}", "{% for %}", "{_{", "*粗* _斜_ `码`", "1. 项", "# 题",
    "[链](http://x)", "=1+1", "%s {0} \\u0041", "<script>alert(1)</script>", "&amp;", "]]>", "“附件”——…·", "\t制表\t",
    "𠀀㐀\ue000\ufe00\u200b", "e\u0301", "\u2028",
)


def marked(text: str) -> Report:
    """A report with *text* at every kind of place."""
    return Report(
        Text.literal(f"题{text}"),
        issuer=f"署{text}",
        addressee=f"称{text}",
        opening=[Text.literal(f"前{text}")],
        sections=[
            Section(
                Text.literal(f"章{text}"),
                [Text.literal(f"段{text}"), Table(header=[Text.literal(f"头{text}")], rows=[[Text.literal(f"格{text}")]])],
            )
        ],
    )


def words_of(content: bytes, format_: str) -> str:
    """What a strict parser finds in a rendered file."""
    if format_ == "docx":
        from lxml import etree

        xml = zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml")
        w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
        root = etree.fromstring(xml, etree.XMLParser(resolve_entities=False, recover=False))
        return "\n".join(
            "".join("\t" if node.tag == f"{w}tab" else node.text or "" for node in paragraph.iter(f"{w}t", f"{w}tab"))
            for paragraph in root.iter(f"{w}p")
        )
    if format_ == "html":
        parts: list[str] = []
        parser = HTMLParser()
        parser.handle_data = parts.append  # type: ignore[method-assign]
        parser.feed(content.decode())
        return "".join(parts)
    if format_ == "markdown":
        from markdown_it import MarkdownIt

        found = MarkdownIt().enable("table").parse(content.decode())
        return "\n".join(
            "".join(child.content for child in token.children or ()) for token in found if token.type == "inline"
        )
    return content.decode()


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("text", HOSTILE)
def test_t1_t4_every_string_is_printed_as_it_is(format_: str, text: str) -> None:
    """T1, T4: syntax of any format inside a value prints literally, everywhere in the file."""
    printed = words_of(render(marked(text), format_).content, format_)
    in_cells = text.replace("\\", "\\\\").replace("|", "\\|") if format_ == "text" else text

    for mark in "题署称前章段":
        assert mark + text in printed
    for mark in "头格":  # in a typed table a bar or backslash of a cell has a backslash before it
        assert mark + in_cells in printed


@settings(max_examples=25)
@given(text=page_words(min_size=1))
def test_t1_any_text_in_any_format(text: str) -> None:
    """T1: nothing is dropped, folded or normalised, whatever plane it comes from."""
    for format_ in FORMATS:
        assert "段" + text in words_of(render(marked(text), format_).content, format_)


@given(char=st.characters(), at=st.integers(0, 3))
def test_t2_t3_a_character_is_kept_or_refused_by_name(char: str, at: int) -> None:
    """T2, T3: each code point is either carried or refused with its number and position."""
    text = "推进工作"[:at] + char + "推进工作"[at:]
    try:
        kept = Text.literal(text)
    except ModelError as error:
        assert f"U+{ord(char):04X}" in str(error)
        assert f"character {at + 1}" in str(error)
        return

    assert kept.spans == (text,)


def test_t5_lost_text_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """T5: a file that lost a word is not handed out."""
    import wenming.renderers.html as html

    real = html.render_template
    monkeypatch.setattr(html, "render_template", lambda *a, **k: real(*a, **k).replace("段", ""))

    with pytest.raises(RenderError, match="bug in wenming"):
        render(marked("x"), "html")
    assert render(marked("x"), "html", verify=False).content


@pytest.mark.parametrize("written", ["4.50件", "0.10%", "1.50亿元", "1,004.48亿元", "100.00", "2000余册", "-3.20℃"])
def test_n1_digits_stay(written: str) -> None:
    """N1: a figure prints with the digits it was given, through saving and every format."""
    report = Report("总结", opening=["共{n}。"], metrics=[Metric("n", written)])
    again = load(json.dumps(dump(report), ensure_ascii=False))

    assert again == report
    for format_ in FORMATS:
        assert f"共{written}。" in words_of(render(again, format_).content, format_)


@pytest.mark.parametrize(
    "value", ["NaN", "Infinity", float("nan"), 1.5, True, None, "1,23件", "1e400", "9" * 101, b"1", [1], ""]
)
def test_n2_what_is_no_figure_is_refused_with_its_path(value: object) -> None:
    """N2: NaN, floats, booleans, endless digits, bad grouping; the path names the quantity."""
    with pytest.raises(ModelError) as caught:
        Metric("n", value)  # type: ignore[arg-type]

    assert caught.value.path == "quantity"


def test_n2_minus_zero_is_zero() -> None:
    """N2: minus zero prints as zero."""
    assert str(Metric("n", "-0件").quantity) == "0件"


SCRIPT = """
import hashlib, sys
from wenming import compose, render, discover
from wenming.schema import read_data
name = "meteorology/annual_summary"
data = read_data(discover().sample(name)).value
report = compose(name, data)
print([hashlib.sha256(render(report, f).content).hexdigest() for f in ("docx", "html", "markdown", "text")])
"""


def test_o1_the_same_bytes_everywhere() -> None:
    """O1: hash seed, time zone, locale and process change nothing."""
    seen = set()
    for seed, zone, locale in (("0", "UTC", "C"), ("1", "Asia/Shanghai", "C.UTF-8"), ("77", "America/New_York", "POSIX")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
        done = subprocess.run([sys.executable, "-c", SCRIPT], env=environment, capture_output=True, text=True, check=True)
        seen.add(done.stdout)

    assert len(seen) == 1


@settings(max_examples=10)
@given(report=reports())
def test_o1_twice_is_the_same(report: Report) -> None:
    """O1: rendering again gives the same bytes, and so does a copy of the report."""
    copy = pickle.loads(pickle.dumps(report))

    for format_ in ("html", "markdown", "text"):
        assert render(report, format_).content == render(copy, format_).content


@pytest.mark.parametrize("call", ["fsync", "replace", "fdopen", "chmod"])
def test_o2_a_failure_leaves_the_old_file(call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """O2: whichever step fails, the old file is whole and no other is left."""
    target = tmp_path / "总结.txt"
    target.write_text("旧", "utf-8")

    def fails(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, call, fails)
    with pytest.raises(RenderError, match="No space left"):
        render(Report("新"), to=target)
    monkeypatch.undo()

    assert target.read_text("utf-8") == "旧"
    assert [path.name for path in tmp_path.iterdir()] == ["总结.txt"]


def test_o2_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    """O2: the system's own limit on file size stands in for a full disk."""
    target = tmp_path / "总结.txt"
    target.write_text("旧", "utf-8")
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64));"
        "from wenming import Report, render, RenderError\n"
        "try: render(Report('新', opening=['长' * 1000]), to=sys.argv[1])\n"
        "except RenderError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-B", "-c", code, str(target)], capture_output=True, text=True, check=True)

    assert "总结.txt" in done.stdout
    assert str(tmp_path) not in done.stdout
    assert target.read_text("utf-8") == "旧"
    assert [path.name for path in tmp_path.iterdir()] == ["总结.txt"]


def test_o2_a_killed_writer_leaves_a_whole_file(tmp_path: Path) -> None:
    """O2: killed at any moment, the file is the old one or a new one, never half of either."""
    target = tmp_path / "报告.txt"
    wholes = {letter * 200_000 for letter in "ab"}
    write_atomic(target, b"a" * 200_000)
    code = (
        "import sys; from wenming.files import write_atomic\n"
        "while True:\n for letter in (b'b', b'a'): write_atomic(sys.argv[1], letter * 200_000)"
    )
    for wait in (0.15, 0.2, 0.25):
        writer = subprocess.Popen([sys.executable, "-c", code, str(target)])
        time.sleep(wait)
        writer.send_signal(signal.SIGKILL)
        writer.wait()

        assert target.read_text() in wholes


def test_o2_readers_never_see_half(tmp_path: Path) -> None:
    """O2: two writers at once; whoever reads sees one whole file."""
    target = tmp_path / "报告.txt"
    write_atomic(target, b"a" * 100_000)
    stop = threading.Event()

    def write(letter: bytes) -> None:
        while not stop.is_set():
            write_atomic(target, letter * 100_000)

    with ThreadPoolExecutor(2) as pool:
        for letter in (b"a", b"b"):
            pool.submit(write, letter)
        seen = {target.read_bytes() for _ in range(300)}
        stop.set()

    assert seen <= {b"a" * 100_000, b"b" * 100_000}


def test_o3_html_quotes_everything() -> None:
    """O3: no script, no inline style, nothing loaded from elsewhere, attributes quoted."""
    page = render(marked("\" onload='x' <img src=x onerror=y> javascript:alert(1)"), "html").content.decode()

    seen: list[tuple[str, str]] = []

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            seen.append((tag, ""))
            seen.extend((tag, name) for name, _ in attrs)

    Tags().feed(page)
    assert {tag for tag, _ in seen} & {"script", "link", "iframe", "object", "embed", "img"} == set()
    assert [name for _, name in seen if name == "style" or name.startswith("on") or name in ("src", "href")] == []
    assert re.findall(r"url\(|@import", page) == []


def test_o4_messages_and_files_tell_no_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """O4: no folder, user or environment value in what is written or said."""
    monkeypatch.setenv("SECRET_TOKEN", "hunter2-secret")
    secret = tmp_path / "机密目录"
    with pytest.raises(RenderError) as caught:
        render(Report("总结"), to=secret / "没有" / "总结.docx")

    assert str(tmp_path) not in str(caught.value)
    assert "总结.docx" in str(caught.value)
    for format_ in FORMATS:
        content = render(marked("x"), format_).content
        if format_ == "docx":
            package = zipfile.ZipFile(io.BytesIO(content))
            content = b"".join(package.read(name) for name in package.namelist())
        for word in (str(Path.home()), os.environ.get("USER", "hunter2-secret"), "hunter2-secret", os.uname().nodename):
            if len(word) > 4:
                assert word.encode() not in content


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(value=anything)
def test_h1_only_our_errors_leave_compose_and_load(value: object) -> None:
    """H1: whatever the data, it is a report or one of our errors."""
    for call in (
        lambda: compose("meteorology/annual_summary", value),  # type: ignore[arg-type]
        lambda: compose("meteorology/annual_summary", {"issuer": "局", "period": "2025年", "data": value}),
        lambda: load({"wenming": 1, "report": value}),
        lambda: load({"wenming": 1, "report": {"title": "总结", "sections": value, "metrics": value}}),
    ):
        try:
            assert isinstance(call(), Report)
        except WenmingError as error:
            assert str(error)
        except TypeError:
            assert not isinstance(value, dict)  # misuse: data that is no mapping at all


@given(source=st.text() | st.binary())
def test_h1_only_our_errors_leave_read_and_check(source: str | bytes) -> None:
    """H1: any text or bytes are read and checked, or refused by one of our errors."""
    for verb in (read, check, load):
        try:
            verb(source)
        except WenmingError as error:
            assert str(error)


def test_h2_eight_threads_keep_apart() -> None:
    """H2: eight threads, eight reports, each in all formats; nobody's words in another's file."""

    def make(index: int) -> dict[str, bytes]:
        report = marked(f"标记{index}号")
        return {format_: render(report, format_).content for format_ in FORMATS}

    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(make, range(8)))

    for index, files in enumerate(made):
        assert files == make(index)
        for format_, content in files.items():
            assert set(re.findall(r"标记(\d)号", words_of(content, format_))) == {str(index)}


def test_h2_nothing_global_is_changed() -> None:
    """H2: decimal context, recursion limit and locale are what they were."""
    import decimal
    import locale

    before = (decimal.getcontext().copy(), sys.getrecursionlimit(), locale.setlocale(locale.LC_ALL))
    digest = hashlib.sha256(render(marked("x"), "docx").content).hexdigest()
    check(marked("x"))
    after = (decimal.getcontext(), sys.getrecursionlimit(), locale.setlocale(locale.LC_ALL))

    assert digest
    assert (repr(before[0]), *before[1:]) == (repr(after[0]), *after[1:])
