"""``wenming template``: a template begun, looked over, and never lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest

from wenming import check_template, compose, render
from wenming.schema import read_data

Run = Callable[..., Any]


def write(name: str, *lines: str) -> None:
    """Write a template, a paragraph a line."""
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    made.save(name)


def test_a_begun_template_is_right_and_renders(run: Run, good: str) -> None:
    """From nothing to a document: new, check, render."""
    assert run("template", "new", "版式.docx").code == 0
    checked = run("template", "check", "版式.docx")
    assert (checked.code, checked.text, checked.error) == (0, "没有查出问题\n", "")


@pytest.mark.parametrize("profile", ["gbt9704", "report", "report28", "speech"])
@pytest.mark.parametrize("kind", ["report", "plain"])
def test_every_kind_and_profile_can_be_begun(run: Run, kind: str, profile: str) -> None:
    """And differs by profile."""
    assert run("template", "new", "a.docx", "--kind", kind, "--profile", profile).code == 0
    assert check_template(Path("a.docx").read_bytes(), kind=kind).findings == ()  # type: ignore[arg-type]


def test_what_is_there_is_spared(run: Run) -> None:
    """A template that somebody changed is replaced only with --force."""
    write("a.docx", "{{ title }}")
    held = Path("a.docx").read_bytes()

    refused = run("template", "new", "a.docx")
    assert refused.code == 2
    assert "--force" in refused.error
    assert Path("a.docx").read_bytes() == held
    assert run("template", "new", "a.docx", "--force").code == 0
    assert run("template", "new", "a.docx").code == 0  # the same again takes nothing away
    assert Path("a.docx").read_bytes() != held


@pytest.mark.parametrize("name", ["版式.txt", "版式.doc", "版式"])
def test_a_template_is_named_as_a_word_file(run: Run, name: str) -> None:
    """Word opens no other; the check would take it, and the mistake be found much later."""
    refused = run("template", "new", name)
    assert (refused.code, refused.error) == (2, f"错误：{name}: 模板是 Word 文件。文件名请以 .docx 结尾。\n")
    assert not Path(name).exists()


def test_findings_are_told_with_their_place(run: Run) -> None:
    """In Chinese, one a line, and the exit code says that there are some."""
    write("a.docx", "正文", "{{ titel }}", "{%p if date %}")

    ended = run("template", "check", "a.docx")
    assert ended.code == 1
    assert ended.text.splitlines()[:2] == [
        "a.docx: 正文第2段: {{ titel }} 里的 titel 没有定义。是不是要写 {{ title }}？",
        "a.docx: 正文第3段: {%p if date %} 没有结束。请在它所管的内容后面写 {%p endif %}。",
    ]


def test_what_only_wants_a_look_is_no_fault(run: Run) -> None:
    """Curly quotes work: told, exit code 0."""
    write("a.docx", "{{ “甲” ~ title }}")

    ended = run("template", "check", "a.docx")
    assert ended.code == 0
    assert "提示：" in ended.text


def test_findings_as_json(run: Run) -> None:
    """For programs: the place in numbers, the tag, what was meant."""
    write("a.docx", "{{ titel }}")

    ended = run("template", "check", "a.docx", "--json")
    found = json.loads(ended.text)
    assert ended.code == 1
    assert found["names"] == ["titel"]
    one = found["findings"][0]
    assert one.pop("message").startswith("正文第1段")
    assert one == {
        "rule": "name", "level": "error", "part": "body", "paragraph": 1, "column": "", "tag": "{{ titel }}",
        "meant": "{{ title }}",
    }  # fmt: skip


def test_plain_templates_are_held_to_their_data(run: Run) -> None:
    """Without data the names are listed."""
    write("a.docx", "{{ name }}", "{{ people|map(attribute='age')|join }}")
    Path("a.yaml").write_text("nam: 张三\npeople:\n  - {age: 3}\n", encoding="utf-8")

    listed = run("template", "check", "a.docx", "--kind", "plain")
    assert (listed.code, listed.text) == (0, "用到的名字：name、people[].age\n没有查出问题\n")
    held = run("template", "check", "a.docx", "--data", "a.yaml")
    assert held.code == 1
    assert "{{ nam }}" in held.text
    assert "age" not in held.text


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("check", "none.docx"), "none.docx"),
        (("check", "a.docx", "--kind", "letter"), "letter"),
        (("check", "a.docx", "--kind", "report", "--data", "a.yaml"), "--data"),
        (("check", "a.docx", "--data", "list.yaml"), "list.yaml"),
        (("check", "a.yaml"), "a.yaml: "),
        (("check", "old.docx"), "old.docx: "),
        (("new", "a/b.docx"), "a"),
        (("new", "b.docx", "--kind", "letter"), "letter"),
        (("new", "b.docx", "--profile", "letter"), "letter"),
        (("chekc",), "check"),
        ((), "用法"),
    ],
)
def test_bad_input_is_told(run: Run, words: tuple[str, ...], complaint: str) -> None:
    """Exit code 2, nothing on standard output, the reason and the file on standard error."""
    write("a.docx", "{{ title }}")
    Path("a.yaml").write_text("title: 甲\n", encoding="utf-8")
    Path("list.yaml").write_text("- 甲\n", encoding="utf-8")
    Path("old.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)

    ended = run("template", *words)
    assert (ended.code, ended.output) == (2, b"")
    assert complaint in ended.error


def test_the_template_of_a_house_is_filled(run: Run, good: str) -> None:
    """What new wrote, changed in one word, prints a report."""
    assert run("template", "new", "a.docx", "--profile", "report").code == 0
    made = docx.Document("a.docx")
    made.sections[0].header.paragraphs[0].text = "{{ author }}内部资料"
    buffer = BytesIO()
    made.save(buffer)
    data = read_data(good.encode(), name="a.yaml").value
    assert isinstance(data, dict)
    rendered = render(compose(data["blueprint"], data), "docx", template=buffer.getvalue())
    printed = docx.Document(BytesIO(rendered.content))
    assert printed.sections[0].header.paragraphs[0].text == "某市气象局内部资料"
    assert printed.paragraphs[0].text


def test_the_sheet_of_a_plain_page_asks_for_no_data(run: Run) -> None:
    """It is never printed: who gives all that is printed has given all."""
    assert run("template", "new", "a.docx", "--kind", "plain").code == 0
    assert "photo" not in run("template", "check", "a.docx", "--kind", "plain").text
    data = {"title": "甲", "to": "乙", "paragraphs": ["丙"], "rows": [{"name": "丁", "value": 1}], "signature": "戊", "date": "己"}
    Path("a.json").write_text(json.dumps(data), encoding="utf-8")
    assert run("template", "check", "a.docx", "--data", "a.json").code == 0
    Path("a.json").write_text(json.dumps({**data, "rows": [{"name": "丁"}]}), encoding="utf-8")
    assert "{{ row.value }}" in run("template", "check", "a.docx", "--data", "a.json").text


@pytest.mark.parametrize("verb", [("template", "check"), ("layout-check",)])
@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "是旧的 .doc，或加了密码"),
        (b"%PDF-1.7", "文件损坏，或是别的格式"),
        (b"PK\5\6" + b"\0" * 18, "是别的压缩包"),
    ],
)
def test_what_is_no_word_file_is_said_in_the_readers_language(
    run: Run, verb: tuple[str, ...], content: bytes, reason: str
) -> None:
    """The whole sentence, its brackets included."""
    Path("a.docx").write_bytes(content)
    ended = run(*verb, "a.docx")
    assert (ended.code, ended.output) == (2, b"")
    assert f"a.docx: 不是 Word 文件（{reason}）。" in ended.error
