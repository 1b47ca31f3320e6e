"""Messages that lead to the cure: in the reader's words, at the line of the file."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.metadata import EntryPoint
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import wenming
from wenming.cli import plugins, session
from wenming.hooks import GROUP, Plugin, Registry, Transform, discover
from wenming.hooks.offers import Offer
from wenming.i18n import translator

Run = Callable[..., Any]

WRONG_TYPES = {
    "issuer: 某市气象局": ["issuer: 3", "issuer: [a, b]", "issuer: {a: b}", "issuer: true", "issuer: 4.5", "issuer: [[a], {b: c}]"],
    "period: 2025年": ["period: 2025", "period: [2025年]", "period: {a: b}"],
    "  decision_briefs: 96期": ["  decision_briefs: [1, {a: b}]", "  decision_briefs: true", "  decision_briefs: {now: [1]}", "  crops: [甲, 乙]", "  crops: 3"],
    "      text: 值班人员偏少。": ["      text: {a: b}", "      text: 5", "      text: [甲, 乙]", "      text: false"],
    "    - title: 充实队伍": ["    - title: [甲]", "    - title: 3.50"],
    "      due: 2026-06-30": ["      due: [2026]", "      due: 2026", "      due: {a: b}"],
    "  problems:": ["  problems: {title: 甲, text: 乙}\n  hazards:", "  problems: 甲\n  hazards:", "  problems: [甲, 3]\n  hazards:"],
}  # fmt: skip


@pytest.mark.parametrize(("old", "new"), [(old, new) for old, every in WRONG_TYPES.items() for new in every])
def test_no_type_of_python_in_a_message(run: Run, good: str, old: str, new: str) -> None:
    """Whatever stands where something else is due: the message is Chinese, and shows it as the file writes it."""
    assert old in good
    ended = run("render", "-", "-o", "o.txt", stdin=good.replace(old, new, 1).encode())

    assert ended.code == 2
    for line in ended.error.splitlines():
        assert not re.search(r"\b(list|dict|int|bool|str|float|Decimal|NoneType|True|False|None)\b", line), line
        assert not re.search(r"[\[{]'", line), line


def test_a_list_is_not_told_to_be_put_in_quotes_alone(run: Run, good: str) -> None:
    """The cure fits what was found: a number wants quotes, a list wants to be one text."""
    listed = run("render", "-", "-o", "o.txt", stdin=good.replace("issuer: 某市气象局", "issuer: [甲, 乙]").encode())
    number = run("render", "-", "-o", "o.txt", stdin=good.replace("issuer: 某市气象局", "issuer: 3").encode())

    assert "收到的是列表。请写成一段文字" in listed.error
    assert "收到 3（数字）。请加上引号。" in number.error


@pytest.mark.parametrize("value", ["１.２万期"])
def test_a_number_of_mixed_widths(run: Run, good: str, value: str) -> None:
    """Full-width digits around a half-width point: the message shows the number as it should be."""
    ended = run("render", "-", "-o", "o.txt", stdin=good.replace("96期", value).encode())

    assert "请一律用半角" in ended.error
    assert "请写成 1" in ended.error


def test_a_refused_plugin_speaks_chinese_where_its_blueprint_is_asked_for(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reason is a message like others, inside the message."""
    old = Offer("old", "wenming-old", lambda: Plugin(name="old", api=99))
    wrong = Offer("wrong", "wenming-wrong", lambda: Plugin(name="Wrong!", api=1))
    monkeypatch.setattr(session.Session, "registry", lambda _: Registry(offers=[old, wrong]))

    assert "它的插件未被接纳。它按插件接口 99 编写" in run("new", "old/x").error
    said = run("new", "wrong/x").error
    assert not re.search("[a-z]+ [a-z]+ [a-z]+", said), said


@pytest.mark.parametrize("words", [("new", "fire/annual"), ("schema", "fire/annual_summary"), ("render", "-", "-o", "o.txt")])
def test_plugins_that_are_switched_off_are_named_as_the_cause(run: Run, good: str, words: tuple[str, ...]) -> None:
    """A blueprint that no bundled plugin has: the switch may be why."""
    ended = run(*words, stdin=good.replace("meteorology/", "fire/").encode())

    assert ended.code == 2
    assert "插件已停用，只有自带的可用。请去掉 --no-plugins。" in ended.error


def test_a_bundled_blueprint_misspelt_is_not_the_fault_of_the_switch(run: Run) -> None:
    """What is near a bundled name is a misspelling."""
    assert "停用" not in run("new", "meteorology/anual_summary").error
    assert "停用" not in run("new", "metorology/annual_summary").error
    assert "停用" not in run("new", "zzz").error


@pytest.mark.parametrize(("name", "named"), [("x.docx", "text"), ("x.txt", "docx"), ("x.md", "html"), ("x.HTM", ".docx")])
def test_suffix_and_format_disagree(run: Run, good: str, tmp_path: Path, name: str, named: str) -> None:
    """Text in a .docx opens nowhere: refused, and nothing is written."""
    ended = run("render", "-", "-o", name, "--format", named, stdin=good.encode())

    assert ended.code == 2
    assert "请只写一样，或改成一致。" in ended.error
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize(("name", "named"), [("x.htm", "html"), ("x.report", "text"), ("x", "docx"), ("x.docx", ".docx"), ("x.txt", "txt")])
def test_suffix_and_format_agree(run: Run, good: str, tmp_path: Path, name: str, named: str) -> None:
    """Both ways of saying one thing, and a suffix that is nobody's."""
    assert run("render", "-", "-o", name, "--format", named, stdin=good.encode()).error == ""
    assert (tmp_path / name).stat().st_size > 0


def test_the_folder_that_is_shut_is_named(run: Run, good: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no file can be made beside the output, its folder is the cause, not Word."""
    (tmp_path / "归档").mkdir()
    real = wenming.files.os.open

    def shut(path: Any, *rest: Any, **more: Any) -> int:
        if "归档" in str(path):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path, *rest, **more)

    monkeypatch.setattr(wenming.files.os, "open", shut)
    ended = run("render", "-", "-o", "归档/x.txt", stdin=good.encode())

    assert ended.code == 2
    assert "x.txt: 文件夹 归档 不让写入" in ended.error


def test_a_file_that_another_program_holds(run: Run, good: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows refuses to replace what Word has open."""

    def held(source: Any, target: Any) -> None:
        raise PermissionError(13, "Access is denied", str(source), 5, str(target))

    monkeypatch.setattr(wenming.files.os, "replace", held)

    assert "x.txt: 打不开。请先在 Word 或 WPS 里关闭它" in run("render", "-", "-o", "x.txt", stdin=good.encode()).error


def test_an_input_that_may_not_be_read(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody writes to the input, so Word is not to blame."""
    monkeypatch.setattr("builtins.open", _refuse)

    assert run("render", "d.yaml", "-o", "x.txt").error == "错误：d.yaml: 没有读取的权限。请取得读取权限。\n"


def _refuse(*_: Any, **__: Any) -> None:
    raise PermissionError(13, "Permission denied")


def test_the_package_of_a_clashing_name_is_the_one_in_use(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two packages bring meteorology: the line in use names ours, the refused line the other."""
    bundled = EntryPoint("meteorology", "wenming.plugins.meteorology:PLUGIN", GROUP)
    other = EntryPoint("meteorology", "wenming_met2:PLUGIN", GROUP)
    found = [_from(other, "aaa-met2"), _from(bundled, "wenming")]
    monkeypatch.setattr("importlib.metadata.version", lambda name: "0.1")
    lines = list(plugins._lines(discover(found=found), translator("zh")))

    assert lines[1].startswith(f"  meteorology  (wenming {wenming.__version__})  蓝本 4")
    assert lines[3].startswith("  meteorology  (aaa-met2 0.1)  ")


def _from(entry: EntryPoint, package: str) -> Any:
    dist = SimpleNamespace(metadata={"Name": package})
    return SimpleNamespace(name=entry.name, value=entry.value, pattern=entry.pattern, load=entry.load, dist=dist)


def test_a_clash_is_told_in_chinese() -> None:
    """What clashes is named in words."""
    one, two = (Plugin(name="same", api=1) for _ in range(2))
    with pytest.raises(wenming.errors.PluginClashError) as caught:
        Registry([one, two])

    assert caught.value.text(translator("zh")).startswith("插件 same 同时来自插件 same 和 same。")


FINDINGS = """\
blueprint: meteorology/annual_summary
issuer: XX市气象局
period: 2025年
data:
  # 说明：各色预警
  warnings_issued: {now: 128条, before: 112条}
  warnings_red: 130条
  warnings_orange: 15条
  warnings_yellow: 62条
  warnings_blue: 49条
  hazards:
    - title: 梅雨
      time: 6月
      impact: 积水
    - title: 高温
      time: 7月
      heat: 21天
      impact: 茶园受影响
  steps:
    - title: 充实队伍
      text: 招录两名预报员。
    - title: 更新设备
      text: 更换三部雷达。
  decision_briefs: 96期
  warning_public_coverage: 96.4%
"""


def test_findings_in_a_data_file_have_its_lines(run: Run, tmp_path: Path) -> None:
    """A metric's finding stands at its field, with the field's name; a row's at its row, a before at its own."""
    (tmp_path / "分项.yaml").write_text(FINDINGS, encoding="utf-8")
    lines = [line for line in run("check", "分项.yaml").text.splitlines() if not line.startswith(" ")]

    assert any(line.startswith("分项.yaml:6:26: data.warnings_issued.now: MET102 错误") for line in lines)
    assert any(line.startswith("分项.yaml:6:40: data.warnings_issued.before: W310") for line in lines)
    assert any(line.startswith("分项.yaml:17:13: data.hazards[1].heat: W310") for line in lines)
    assert not any("metrics[" in line for line in lines)


def test_findings_in_a_saved_report_have_its_lines(run: Run, tmp_path: Path) -> None:
    """Every finding with a path has a line there."""
    (tmp_path / "s.yaml").write_text(
        "wenming: 1\nreport:\n  title: 总结\n  sections:\n    - title: 工作\n      body:\n        - 办理XX件。\n",
        encoding="utf-8",
    )
    lines = run("check", "s.yaml").text.splitlines()

    assert any(line.startswith("s.yaml:7:13: ") and "W501" in line for line in lines), lines


def test_what_a_step_lacks_is_said_in_words(run: Run, tmp_path: Path) -> None:
    """Not by the names of attributes."""
    (tmp_path / "d.yaml").write_text(FINDINGS, encoding="utf-8")

    assert "缺少责任人（owner）和完成时限（due）" in run("check", "d.yaml").text
    assert "lacks an owner and a day" in run("--lang", "en", "check", "d.yaml").text


def test_a_part_of_a_plugin_that_fails_is_named_in_chinese(run: Run, good: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A transform that raises: what it is, in words, and whose."""

    def fail(report: Any, _: Any) -> Any:
        return report.nothing

    bundled = EntryPoint("meteorology", "wenming.plugins.meteorology:PLUGIN", GROUP)
    bad = Plugin(name="bad", api=1, transforms=[Transform("bad_stamp", fail)])
    monkeypatch.setattr(session.Session, "registry", lambda _: discover(found=[bundled], plus=[bad]))
    ended = run("render", "-", "-o", "x.txt", stdin=good.encode())

    assert ended.code == 2
    assert "插件 bad 的转换 bad_stamp" in ended.error, ended.error


def test_faults_that_are_left_out_are_owned_up_to(run: Run, good: str) -> None:
    """Fifty lines, and one that says there may be more."""
    rows = "    - {id: a b, title: 3, text: 4}\n" * 40
    lines = run("render", "-", "-o", "x.txt", stdin=good.replace("  problems:\n", f"  problems:\n{rows}").encode())

    assert len(lines.error.splitlines()) == 51
    assert "50" in lines.error.splitlines()[-1]
