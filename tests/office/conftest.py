"""LibreOffice and poppler as fixtures: a Word file becomes pages that can be measured.

No free 仿宋 is packaged for Debian, so a fontconfig file of our own maps the names that the standard's
users write to open fonts. Pages prove geometry, never which font Word would take.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

import pytest
from attrs import frozen

PROGRAMS = ("soffice", "pdftotext", "pdftohtml", "pdftoppm", "pdffonts", "fc-list")
PACKAGES = (
    "libreoffice-writer-nogui poppler-utils fontconfig fonts-noto-cjk fonts-arphic-uming fonts-arphic-ukai "
    "fonts-liberation2"
)
ALIASES = {
    "仿宋_GB2312": "AR PL UMing CN",
    "仿宋": "AR PL UMing CN",
    "楷体_GB2312": "AR PL UKai CN",
    "楷体": "AR PL UKai CN",
    "黑体": "Noto Sans CJK SC",
    "宋体": "Noto Serif CJK SC",
    "方正小标宋简体": "Noto Serif CJK SC",
    "Times New Roman": "Liberation Serif",
}
_RULE = """<match target="pattern"><test name="family" compare="eq"><string>{name}</string></test>
<edit name="family" mode="assign" binding="strong"><string>{font}</string></edit></match>"""
_MM = 25.4 / 72


@frozen
class Box:
    """Where something is printed, in mm from the top left corner of the paper."""

    left: float
    top: float
    right: float
    bottom: float


@frozen
class Piece:
    """Letters of one font: its PostScript name, its size in points, its colour ``#rrggbb``."""

    text: str
    font: str
    size: float
    color: str


@frozen
class Word:
    """A word on a page, its box in mm from the top left corner of the paper."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@frozen
class Sheet:
    """One page of a PDF: paper size in mm, its words, its lines of words."""

    width: float
    height: float
    words: tuple[Word, ...]
    lines: tuple[Word, ...]

    def line(self, start: str) -> Word:
        """Return the line that begins with *start*."""
        return next(line for line in self.lines if line.text.startswith(start))


@frozen
class Office:
    """Turns Word files into PDF with a profile and fonts of its own."""

    folder: Path

    def run(self, *command: str) -> bytes:
        """Run one program on a fixed font configuration; its failure is the test's."""
        env = {**os.environ, "FONTCONFIG_FILE": str(self.folder / "fonts.conf"), "HOME": str(self.folder)}
        done = subprocess.run(command, env=env, capture_output=True, timeout=180, check=False)
        assert done.returncode == 0, f"{command[0]} failed: {done.stderr.decode(errors='replace')[-2000:]}"
        return done.stdout

    def pdf(self, content: bytes, name: str) -> Path:
        """Convert a Word file."""
        return self.pdfs({name: content})[name]

    def pdfs(self, contents: Mapping[str, bytes], *, kind: str = "pdf") -> dict[str, Path]:
        """Convert many Word files at the cost of one start; *kind* may hold LibreOffice's options."""
        return self._convert(contents, kind, self.folder)

    def saved_again(self, contents: Mapping[str, bytes]) -> dict[str, bytes]:
        """Open many Word files and save them as Word."""
        made = self._convert(contents, "docx:MS Word 2007 XML", self.folder / "again")
        return {name: path.read_bytes() for name, path in made.items()}

    def _convert(self, contents: Mapping[str, bytes], kind: str, target: Path) -> dict[str, Path]:
        sources = {name: self.folder / f"{name}.docx" for name in contents}
        for name, content in contents.items():
            sources[name].write_bytes(content)
        profile = f"-env:UserInstallation=file://{self.folder / 'profile'}"
        files = map(str, sources.values())
        self.run("soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(target), *files)
        made = {name: target / f"{name}.{kind.partition(':')[0]}" for name in contents}
        assert all(path.is_file() for path in made.values()), "LibreOffice wrote nothing"
        return made

    def sheets(self, pdf: Path) -> tuple[Sheet, ...]:
        """Return the pages of *pdf* with the places of their words."""
        xml = self.run("pdftotext", "-bbox-layout", str(pdf), "-").decode()
        xml = re.sub(r'<!DOCTYPE[^>]*>|xmlns="[^"]*"', "", xml)
        return tuple(_sheet(page) for page in ElementTree.fromstring(xml).iter("page"))

    def pieces(self, pdf: Path) -> tuple[Piece, ...]:
        """Return what is printed in *pdf*, in the order of the file, by font."""
        xml = self.run("pdftohtml", "-xml", "-i", "-stdout", "-fontfullname", "-zoom", "3", str(pdf)).decode()
        root = ElementTree.fromstring(re.sub(r"<!DOCTYPE[^>]*>", "", xml))
        fonts = {font.attrib["id"]: font.attrib for font in root.iter("fontspec")}
        return tuple(
            Piece(
                text="".join(text.itertext()),
                font=(font := fonts[text.attrib["font"]])["family"].partition("+")[2],
                size=int(font["size"]) / 3,
                color=font["color"],
            )
            for text in root.iter("text")
        )

    def fonts(self, pdf: Path) -> str:
        """Return the table of fonts that *pdf* embeds."""
        return self.run("pdffonts", str(pdf)).decode()

    def ink(
        self, pdf: Path, page: int, top: float, bottom: float, *, left: float = 0, right: float = 210
    ) -> Box:
        """Return the box of what is printed on *page* between two heights and two sides, all in mm."""
        target = self.folder / f"{pdf.stem}-{page}"
        self.run(
            "pdftoppm", "-gray", "-r", "300", "-f", f"{page}", "-l", f"{page}", "-singlefile", str(pdf), str(target)
        )
        width, height, pixels = _grey(target.with_suffix(".pgm").read_bytes())
        scale = 25.4 / 300
        first, last = int(top / scale), min(int(bottom / scale), height - 1)
        begin, end = int(left / scale), min(width, int(right / scale))
        rows = {y: pixels[y * width + begin : y * width + end] for y in range(first, last)}
        dark = {y: [x for x, value in enumerate(row, begin) if value < 128] for y, row in rows.items() if min(row) < 128}
        assert dark, "nothing is printed there"
        sides = [x for row in dark.values() for x in row]
        return Box(min(sides) * scale, min(dark) * scale, (max(sides) + 1) * scale, (max(dark) + 1) * scale)


@frozen
class Browser:
    """Chromium, which prints a page to PDF as a person would."""

    program: str
    office: Office

    def pdf(self, content: bytes, name: str) -> Path:
        """Print an HTML file on the paper that it asks for itself."""
        source = self.office.folder / f"{name}.html"
        source.write_bytes(content)
        target = source.with_suffix(".pdf")
        quiet = ("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync")
        self.office.run(
            self.program, "--headless", "--no-sandbox", *quiet, f"--user-data-dir={self.office.folder / 'chromium'}",
            "--no-pdf-header-footer", f"--print-to-pdf={target}", source.as_uri(),
        )
        assert target.is_file(), "Chromium wrote no PDF"
        return target


def _grey(content: bytes) -> tuple[int, int, bytes]:
    head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", content)
    assert head is not None
    return int(head[1]), int(head[2]), content[head.end() :]


def _word(element: ElementTree.Element, text: str) -> Word:
    sides = (float(element.attrib[side]) * _MM for side in ("xMin", "yMin", "xMax", "yMax"))
    return Word(text, *sides)


def _sheet(page: ElementTree.Element) -> Sheet:
    words = tuple(_word(word, word.text or "") for word in page.iter("word"))
    lines = [_word(line, "".join(word.text or "" for word in line.iter("word"))) for line in page.iter("line")]
    width, height = (float(page.attrib[side]) * _MM for side in ("width", "height"))
    return Sheet(width, height, words, tuple(sorted(lines, key=lambda line: (line.top, line.left))))


def make_office(folder: Path) -> Office:
    """Return LibreOffice with fonts of its own choice in *folder*."""
    rules = "\n".join(_RULE.format(name=name, font=font) for name, font in ALIASES.items())
    cache = f"<cachedir>{folder / 'cache'}</cachedir>"
    head = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
    dirs = "<dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir>"
    (folder / "fonts.conf").write_text(f"{head}<fontconfig>{dirs}{cache}\n{rules}</fontconfig>", encoding="utf-8")
    return Office(folder)


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Return LibreOffice; where it is missing the test is skipped, and fails in CI."""
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if not missing:
        fonts = subprocess.run(("fc-list", ":", "family"), capture_output=True, check=True).stdout.decode()
        missing = sorted({font for font in ALIASES.values() if font not in fonts})
    if missing:
        _absent(missing, PACKAGES)
    return make_office(tmp_path_factory.mktemp("office"))


@pytest.fixture(scope="session")
def browser(office: Office) -> Browser:
    """Return Chromium; where it is missing the test is skipped, and fails in CI."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        _absent(["chromium"], "chromium")
    assert program is not None
    return Browser(program, office)


def _absent(missing: list[str], packages: str) -> None:
    reason = f"not installed: {', '.join(missing)} (apt: {packages})"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)
