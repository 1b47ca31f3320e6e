"""Promises of all renderers: same bytes everywhere, safe in threads, loaded on first use."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from wenming import renderers
from wenming.document import Document
from wenming.renderers import HtmlRenderer, MarkdownRenderer, RenderContext, TextRenderer

ROOT = Path(__file__).parents[2]
ALL = (TextRenderer(), MarkdownRenderer(), HtmlRenderer())
CHILD = """
import hashlib, runpy
make = runpy.run_path("tests/renderers/conftest.py")["make_sample"]
from wenming.renderers import *
for renderer in (TextRenderer(), MarkdownRenderer(), HtmlRenderer()):
    print(hashlib.sha256(renderer.render(make("某市气象局"), RenderContext()).content).hexdigest())
"""


def test_same_bytes_in_every_process(sample: Document) -> None:
    """Hash seed, time zone and locale change nothing (promise O1)."""
    here = "".join(
        hashlib.sha256(renderer.render(sample, RenderContext()).content).hexdigest() + "\n"
        for renderer in ALL
    )
    for seed, zone, locale in (
        ("0", "UTC", "C"),
        ("1", "Asia/Shanghai", "zh_CN.UTF-8"),
        ("99", "UTC", "zh_CN.UTF-8"),
    ):
        world = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "PYTHONPATH": str(ROOT)}
        child = subprocess.run(
            [sys.executable, "-X", "utf8", "-c", CHILD],
            cwd=ROOT,
            env=world,
            capture_output=True,
            text=True,
            check=True,
        )
        assert child.stdout == here


@pytest.mark.parametrize("renderer", ALL, ids=lambda renderer: renderer.format)
def test_threads_do_not_mix(renderer: renderers.Renderer, sample: Document) -> None:
    """Eight documents in eight threads: each page holds its own marker and no other (promise H2)."""
    markers = [f"标记{index}号" for index in range(8)]
    start = Barrier(8)

    def work(marker: str) -> list[str]:
        import attrs

        document = attrs.evolve(sample, title=marker, signature=marker)
        start.wait()
        return [renderer.render(document, RenderContext()).content.decode() for _ in range(5)]

    with ThreadPoolExecutor(8) as pool:
        for marker, pages in zip(markers, pool.map(work, markers), strict=True):
            assert len(set(pages)) == 1
            assert [other for other in markers if other in pages[0]] == [marker]


@pytest.mark.parametrize("renderer", ALL, ids=lambda renderer: renderer.format)
def test_values_are_what_hosts_rely_on(renderer: renderers.Renderer, sample: Document) -> None:
    """Format names, suffixes and media types belong together."""
    rendered = renderer.render(sample, RenderContext())

    assert renderer.suffixes[0] == rendered.suffix
    assert rendered.media_type.startswith("text/")
    assert rendered.content.endswith(b"\n")
    assert b"\r" not in rendered.content


def test_heavy_libraries_wait() -> None:
    """Importing the package, and the text renderer, loads no Jinja and no Word library."""
    code = (
        "import sys, wenming.renderers as r; r.TextRenderer; r.MarkdownRenderer; r.HtmlRenderer;"
        "print(sorted({'jinja2', 'docx', 'docxtpl', 'lxml'} & set(sys.modules)))"
    )
    child = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    assert child.stdout == "[]\n"


def test_all_names_are_there() -> None:
    """Every promised name loads, and no other name pretends to."""
    assert set(renderers._HOMES) | {"RENDERERS", "bundled"} == set(renderers.__all__)
    for name in renderers.__all__:
        assert getattr(renderers, name) is not None
    with pytest.raises(AttributeError, match="has no attribute 'OdtRenderer'"):
        renderers.OdtRenderer  # noqa: B018


def test_bundled_renderers() -> None:
    """The five formats, each once."""
    assert sorted(renderer.format for renderer in renderers.RENDERERS) == ["docx", "html", "markdown", "pdf", "text"]
    assert len({suffix for renderer in renderers.RENDERERS for suffix in renderer.suffixes}) >= 6
