"""The words of a web page are those that Chromium shows, line by line and cell by cell."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from wenming.reader import RawLine, ReadContext
from wenming.reader.html.reader import lines_of

PAGES = {
    "paragraphs never closed": "<p>今年以来\n\t开展检查<p>共 <b>12</b>  次\n\n<div>其中<span>复查</span>3次</div>尾巴<p>完",
    "blocks in one another": "<div>甲<div>乙<div>丙</div>丁</div>戊</div><section>己<h2>二、标题</h2>庚</section>",
    "formats over blocks": "<b>粗<p>段落</b>其余</p><i>斜<div>块</i>后</div>",
    "end tags in vain": "</div></p>甲</span></b><p>乙</td></tr></table>丙</h3>丁<h2>题</h3>后",
    "breaks": "<p>第一行<br>第二行<br/>第三行</br>第四行</p><hr>之后",
    "references": "<p>甲&lt;乙&gt;&amp;丙 &copy&reg; 1&#215;2 &#x4e00;&ampquot; &unknown; &times;3 A&B a&lt b &notit;</p>",
    "blanks": "<p>  a  b\t<b> c </b> d <i></i> e</p><p>x<b>y</b> <b>z</b></p><p>full\u3000width\u3000\u3000two</p>",
    "hanzi broken in the source": "<p>深入推进\n重点工作 A\nB，落实\r\n责任</p>",
    "pre": "<pre>\n一  二\n\n 三\t四</pre><p style='white-space:pre-wrap'>甲  乙\n丙</p><p>丁\n戊</p>",
    "ordered lists": "<ol start=3><li>甲<li><p>乙</p><li>丙<ul><li>丁</ul></ol><ol reversed><li>三<li>二</ol>",
    "definitions": "<dl><dt>名<dd>释<dt>又<dd>又释</dl><details open><summary>提要</summary>内容</details>",
    "tables": "<table><caption>表</caption><tr><th>项<th>数<tr><td>甲<td>1<tr><td>乙<br>丙<td>2</table>之后",
    "spans": "<table><tr><th rowspan=2>项<th colspan=2>数<tr><th>甲<th>乙<tr><td>一<td>1<td>2</table>",
    "tables in tables": "<table><tr><td><table><tr><td>甲<td>乙</table><td>丙</table><table><tr><td>丁</table>",
    "hidden": "<p hidden>不见<p>可见<span style='display: none'>藏<span>深</span></span>的<div style='visibility:hidden'></div>",
    "hidden by a style sheet": "<style>/* .c{display:none} */ .a,p.b{color:red;display:none} #d{display : none!important}"
    ".e{display:none} .e.f{display:block} .g{display:none} .g{display:block} @media print{.h{display:none}}"
    "p#i{display:none} .j .k{display:flex} .l{display:none} .m{display:inline} *.n{display:none}</style>"
    "<p class=a>一<p class='b x'>二<div class=b>三</div><p class=c>四<p id=d class=m>五<p class='e f'>六<p class=e>七<p class=g>八"
    "<p class=h>九<p id=i>十<div id=i>百</div><p>千<span class=a>万</span>亿<p class='l m'>甲<p class=n>乙<p class=A>丙",
    "scripts": "前<script>if (a<b) document.write('</p>')</script><style>p{}</style><!-- 注 --><template>模</template>后",
    "comments": "一<!-->二<!--->三<!-- a > b -- c -->四<!-- x --!>五<![CDATA[ 六 ]]>七<?php echo 1 > 0 ?>八</ 九>十",
    "quotes in tags": "<p title='a>b' don't>甲</p><p title=\"x'y\">乙</p><p class=a\"b>丙</p><img alt='a\">'>丁",
    "signs that are no tags": "<p>1 < 2 且 3 > 2，a<1，<，<<b>粗</b>，< p>x</p>",
    "frames and fields": "<iframe src=x>旧</iframe><noscript>无</noscript><object>对象</object><input value=值>后",
    "Word": "<html xmlns:o='urn:o'><p class=MsoNormal style='text-indent:21pt'><span lang=EN-US>2025</span><span\n"
    "style='mso-bidi:x'>年，<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><![if !x]>甲<![endif]>",
    "WeChat": "<section><section style='a'><p><span leaf=''>一、<strong>成效</strong></span></p></section><p><br></p><section>"
    "<span>完成</span><span>9件</span></section></section>",
}  # fmt: skip
NUMBER = re.compile(r"\A\d+\. ")
HANZI_BREAK = re.compile(r"(?<=[\u4e00-\u9fff，]) (?=[\u4e00-\u9fff])")
TELL = """<script>
const told = {};
for (const frame of document.querySelectorAll("iframe")) told[frame.title] = frame.contentDocument.body.innerText;
document.body.textContent = JSON.stringify(told);
</script>"""


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return what Chromium shows of each page, all asked for in one run."""
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        if os.environ.get("CI") == "true":
            pytest.fail("not installed: chromium (apt: chromium)")
        pytest.skip("not installed: chromium (apt: chromium)")
    folder: Path = tmp_path_factory.mktemp("chromium")
    frames = (
        f'<iframe width=900 height=400 title="{name}" srcdoc="{html.escape("<!DOCTYPE html>" + page)}"></iframe>'
        for name, page in PAGES.items()
    )
    late = TELL.replace("<script>", "<script>addEventListener('load', () => {").replace("</script>", "});</script>")
    (folder / "pages.html").write_text(f"<!DOCTYPE html><meta charset=utf-8><body>{''.join(frames)}{late}", encoding="utf-8")
    quiet = ("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync")
    done = subprocess.run(
        (program, "--headless", "--no-sandbox", *quiet, f"--user-data-dir={folder / 'user'}", "--virtual-time-budget=8000",
         "--dump-dom", (folder / "pages.html").as_uri()),
        capture_output=True, check=True, timeout=180,
    ).stdout.decode()  # fmt: skip
    told = re.search(r"<body>(\{.*\})", done, re.DOTALL)
    assert told is not None
    words: dict[str, str] = json.loads(html.unescape(told[1].partition("</body>")[0]))
    return words


def _read(page: str) -> list[str]:
    """Return the words of each line and cell that has some, without the numbers that no text holds."""
    return [words for line in lines_of(page, ReadContext()) for one in line.cells or (line,) for words in _words(one)]


def _words(line: RawLine) -> list[str]:
    text = NUMBER.sub("", line.text) if line.text and line.place(0).put_in else line.text
    return [one.strip() for one in text.split("\t") if one.strip()]


@pytest.mark.office
@pytest.mark.parametrize("name", PAGES)
def test_lines_are_what_chromium_shows(name: str, shown: dict[str, str]) -> None:
    """Each line and cell is one of Chromium's, in its order; a break of the source between hanzi is no blank."""
    theirs = [one.strip() for one in re.split("[\n\t]", HANZI_BREAK.sub("", shown[name])) if one.strip()]
    if name == "tables":  # the lines of a cell are one
        theirs[theirs.index("乙") : theirs.index("丙") + 1] = ["乙丙"]
    assert _read(PAGES[name]) == theirs
