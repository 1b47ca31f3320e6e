"""``wenming new``: forms that can be read as they stand, and samples that render."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming import discover
from wenming.blueprint import Blueprint, FieldSpec, SectionSpec
from wenming.cli.form import form
from wenming.errors import DataError, ModelError
from wenming.hooks import BUNDLED
from wenming.i18n import LOCALES, translator
from wenming.schema import read_data

Run = Callable[..., Any]
NAMES = [one.name for one in discover().blueprints if one.name.partition("/")[0] in BUNDLED]


def _fields(*, rows: bool = True) -> st.SearchStrategy[tuple[FieldSpec, ...]]:
    names = st.from_regex(r"[a-z]{1,6}(_[a-z0-9]{1,4})?|null|访问量", fullmatch=True)
    words = st.text("甲乙丙 。#:{}[]&*!|>%@`\"'\n-", min_size=1).filter(str.strip)
    metric = st.builds(FieldSpec, name=names, kind=st.just("metric"), help=words, unit=st.sampled_from(["条", "%", "万元"]), required=st.booleans())
    text = st.builds(FieldSpec, name=names, kind=st.just("text"), help=words, required=st.booleans())
    kinds = [metric, text]
    if rows:
        inner = _fields(rows=False).filter(bool)
        kinds.append(st.builds(FieldSpec, name=names, kind=st.just("rows"), help=words, required=st.booleans(), fields=inner))
    return st.lists(_legal(st.one_of(kinds)), max_size=6, unique_by=lambda spec: spec.name).map(tuple)


def _legal(specs: st.SearchStrategy[FieldSpec]) -> st.SearchStrategy[FieldSpec]:
    """Leave out names that a field may not have."""

    @st.composite
    def legal(draw: st.DrawFn) -> FieldSpec:
        from hypothesis import assume

        try:
            return draw(specs)
        except ModelError:
            assume(False)
            raise

    return legal()


def _blueprint(fields: tuple[FieldSpec, ...]) -> Blueprint:
    return Blueprint(
        name="test/form", genre="总结", title="总结", help="试填\n的表", fields=fields, sections=(SectionSpec(title="一"),)
    )


def _opened(text: str) -> str:
    """Take the mark away from every field that may be left out."""
    return re.sub(r"^( *)#(?=\S)", r"\1", text, flags=re.MULTILINE)


@given(_fields())
def test_forms_can_be_read_as_they_stand(fields: tuple[FieldSpec, ...]) -> None:
    """The form is YAML that asks for the required fields and nothing else."""
    value = read_data(form(_blueprint(fields))).value

    assert value["blueprint"] == "test/form"
    assert list(value)[:3] == ["blueprint", "issuer", "period"]
    assert list(value["data"] or ()) == [spec.name for spec in fields if spec.required]


@given(_fields())
def test_forms_hold_every_field(fields: tuple[FieldSpec, ...]) -> None:
    """With the marks taken away each field stands in its place, rows with all their fields."""
    data = read_data(_opened(form(_blueprint(fields)))).value["data"] or {}

    assert list(data) == [spec.name for spec in fields]
    for spec in fields:
        assert data[spec.name] == ([dict.fromkeys(one.name for one in spec.fields)] if spec.fields else None)


def _asked(spec: FieldSpec) -> list[str]:
    """Return what an empty form lacks of *spec*: of rows, what its one row must hold."""
    inner = [f"data.{spec.name}[0].{one.name}" for one in spec.fields if one.required]
    return inner or [f"data.{spec.name}"]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", NAMES)
def test_forms_of_the_bundled_sectors(run: Run, tmp_path: Path, name: str, locale: str) -> None:
    """Each explains every field with its unit; rendering it empty asks for what is required."""
    from wenming import compose, discover

    ended = run("--lang", locale, "new", name, "-o", "d.yaml")
    text = (tmp_path / "d.yaml").read_text("utf-8")
    blueprint = discover().blueprint(name)

    assert ended.code == 0
    for spec in blueprint.fields:
        assert " ".join(spec.help.split()).rstrip("。") in text
        assert spec.unit in text
    with pytest.raises(DataError) as caught:
        compose(name, read_data(text).value)
    assert {fault.path for fault in caught.value.faults} == {
        "issuer",
        "period",
        *(path for spec in blueprint.fields if spec.required for path in _asked(spec)),
    }


@pytest.mark.parametrize("name", NAMES)
def test_samples_render(run: Run, tmp_path: Path, name: str) -> None:
    """The two commands of the tutorial: a sample, and the Word file made from it."""
    run("new", name, "--sample", "-o", "d.yaml")
    ended = run("render", "d.yaml", "-o", "o.docx")

    assert (ended.code, ended.error) == (0, "")
    assert (tmp_path / "o.docx").read_bytes().startswith(b"PK")


def test_forms_go_to_standard_output(run: Run) -> None:
    """Without -o, and with ``-o -``."""
    first, second = run("new", NAMES[0]), run("new", NAMES[0], "-o", "-")

    assert first.text == second.text == form(_found(NAMES[0]), translator("zh"))


def _found(name: str) -> Blueprint:
    from wenming import discover

    return discover().blueprint(name)


def test_filled_forms_are_not_overwritten(run: Run, tmp_path: Path) -> None:
    """What somebody filled in is kept unless --force says otherwise; an untouched form is written again."""
    path = tmp_path / "d.yaml"
    again = [run("new", NAMES[0], "-o", "d.yaml").code for _ in range(2)]
    filled = path.read_text("utf-8").replace("issuer:", "issuer: 某市气象局")
    path.write_text(filled, encoding="utf-8")
    refused = run("new", NAMES[0], "-o", "d.yaml")
    kept = path.read_text("utf-8")
    forced = run("new", NAMES[0], "-o", "d.yaml", "--force")

    assert again == [0, 0]
    assert (refused.code, kept) == (2, filled)
    assert refused.error == "错误：d.yaml: 已有这个文件，里面有别的内容。请另起文件名；要覆盖，加 --force。\n"
    assert forced.code == 0
    assert path.read_text("utf-8") != filled


def test_unknown_blueprint(run: Run, tmp_path: Path) -> None:
    """The nearest name is offered, and no file is made."""
    ended = run("new", "meteorology/anual_summary", "-o", "d.yaml")

    assert ended.code == 2
    assert "是不是 meteorology/annual_summary？" in ended.error
    assert list(tmp_path.iterdir()) == []


def test_every_bundled_sector_has_blueprints() -> None:
    """None of them came out empty, or was refused."""
    assert {name.partition("/")[0] for name in NAMES} == set(BUNDLED)


LAST = """某区信访局2025年工作总结
一、信访形势
全区受理来信412件，全市受理来信8120件。领导包案86件，化解79件。
"""


def test_last_years_report_tells_where_its_figures_stand(run: Run, tmp_path: Path) -> None:
    """The line and the words over each figure that was taken, at the end those that fill no field."""
    (tmp_path / "old.txt").write_text(LAST, "utf-8")
    ended = run("new", "petitions/annual_summary", "--from", "old.txt")

    assert '  # 出自原文第3行：全区受理来信【412件】\n  letters: {now: , before: "412件"}' in ended.text
    assert "受理来信【8120件】 （别的单位）" in ended.text
    assert "#disclosure: internal" in ended.text
    assert read_data(ended.text).value["data"]["letters"] == {"now": None, "before": "412件"}


@pytest.mark.parametrize("name", ["q.docx", "q.json", "q"])
def test_a_form_is_written_under_its_own_suffix(run: Run, tmp_path: Path, name: str) -> None:
    """YAML under the name of a Word file would be opened by nothing."""
    ended = run("new", NAMES[0], "-o", name)

    assert (ended.code, list(tmp_path.iterdir())) == (2, [])


def test_reading_keeps_what_is_there(run: Run, tmp_path: Path) -> None:
    """As ``new`` does: only --force replaces a file that holds something else."""
    (tmp_path / "old.txt").write_text(LAST, "utf-8")
    (tmp_path / "r.yaml").write_text("kept: 1\n", "utf-8")

    assert run("read", "old.txt", "-o", "r.yaml").code == 2
    assert (tmp_path / "r.yaml").read_text("utf-8") == "kept: 1\n"
    assert run("read", "old.txt", "-o", "r.yaml", "--force").code == 0
