"""Faults of saved reports: all at once, each with path, line and cure (path law, section 6)."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wenming.errors import LimitError, LoadError, ReadError, SchemaVersionError, WenmingError
from wenming.limits import Limits
from wenming.model import Report
from wenming.schema import dump, dump_json, dump_yaml, load, read_data
from wenming.schema.places import split, written
from wenming.schema.upgrades import upgrade
from wenming.schema.yaml_writer import write_yaml
from wenming.testing.strategies import reports

FULL = Path(__file__).with_name("full.yaml")
Steps = tuple[str | int, ...]


def leaves(value: Any, steps: Steps = ()) -> Iterator[Steps]:
    """Yield the steps to every scalar of plain values."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, (*steps, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from leaves(item, (*steps, index))
    else:
        yield steps


def poisoned(value: Any, steps: Steps, poison: object) -> Any:
    """Return plain values with *poison* at *steps*."""
    changed = copy.deepcopy(value)
    here = changed
    for step in steps[:-1]:
        here = here[step]
    here[steps[-1]] = poison
    return changed


POISONS = [1.5, {"a": 1}, ["甲"], True, b"\xff"]


@given(report=reports(), data=st.data())
@settings(max_examples=150, deadline=None)
def test_path_law(report: Report, data: st.DataObject) -> None:
    """The error of a leaf poisoned at random has the path of that leaf, and no other has one."""
    plain = dump(report)
    steps = data.draw(st.sampled_from(list(leaves(plain["report"]))))
    poison = data.draw(st.sampled_from(POISONS))
    bad = poisoned(plain, ("report", *steps), poison)

    with pytest.raises(LoadError) as caught:
        load(bad)

    paths = {fault.path for fault in caught.value.faults}
    if isinstance(poison, dict | list):  # may be a long form, in which something is wrong
        assert all(path.startswith(written(steps)) for path in paths), paths
    else:
        assert paths == {written(steps)}


@given(report=reports(), data=st.data())
@settings(max_examples=60, deadline=None)
def test_place_law(report: Report, data: st.DataObject) -> None:
    """In a file the fault stands at the line and column of the poisoned value, in YAML and JSON."""
    plain = dump(report)
    steps = data.draw(st.sampled_from(list(leaves(plain["report"]))))
    bad = poisoned(plain, ("report", *steps), "<<POISON>>\x07")
    for text in (write_yaml(bad), json.dumps(bad, indent=1)):
        try:
            load(text)
        except LoadError as error:
            line, column = map(int, error.faults[0].place.split(":"))
            assert text.splitlines()[line - 1][column - 1 :].startswith('"<<POISON>>\\u0007"')
        else:
            pytest.fail("not refused")


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("    - title: 存在", "    - titel: 存在", "44:7: sections[1].titel: unknown key 'titel'; did you mean 'title'?"),
        ("issuer: 某市气象局", "issuer: 2025", "5:11: issuer: wants text, got 2025 (a number). Put it in quotes."),
        ("issuer: 某市气象局", "issuer: 4.50", "5:11: issuer: wants text, got 4.50 (a number). Put it in quotes."),
        ("issuer: 某市气象局", "issuer:", "5:3: issuer: is empty. Write a value after the key, or take the key out."),
        ("issuer: 某市气象局", "issuer: [a]", "5:11: issuer: wants one text, got a list. Write one text; in quotes, if its brackets or dashes belong to it."),
        ("issuer: 某市气象局", "isuer: 局\n  x y: 1", "6:3: [\"x y\"]: unknown key 'x y'. Take it out, or use one of: "),
        ("role: problems", "role: problem", "45:13: sections[1].role: problem is unknown; did you mean problems? Use one of: "),
        ("kind: problem", "kind: probelm", "47:17: sections[1].children[0].kind: probelm is unknown; did you mean problem? Use"),
        ("        - kind: problem\n          title", "        - title", "47:11: sections[1].children[0].kind: is missing. Add kind: …, one of: section,"),
        ("title: 人手不足\n", "owner: x\n", "47:11: sections[1].children[0].title: is missing. Add title: …"),
        ('"2026-01-08"', "2026-02-30", "8:10: dated: wants a date such as 2026-01-08, got 2026-02-30."),
        ('"2026-01-08"', "20260108", "8:10: dated: wants a date such as 2026-01-08, got 20260108."),
        ('"2026-01-08"', '"20260108"', "8:10: dated: wants a date such as 2026-01-08, got 20260108."),
        ("quantity: 128条", "quantity: 约", "metrics[0].quantity: "),
        ("quantity: 128条", "quantity: .nan", ".nan is no finite number. Give the number, or put it in quotes if it is text."),
        ("period: 2025年", "period: 2025", '7:11: period: wants a period in quotes, such as "2025年", got 2025.'),
        ("预警{warnings}", "预警{warning}", "10:7: opening[0]: no metric has the id warning; did you mean warnings?"),
        ("预警{warnings}", "预警{", "opening[0]: holds a lone { at character 11. Double it to print it: {{."),
        ("            - income\n          caption", "            - incom\n          caption", "no metric has the id incom"),
        ("sealed: true", "sealed: yes", "official.sealed: wants true or false, got yes (text)."),
        ("id: income", "id: warnings", "metrics[1].id: two metrics have the id warnings. Give one of them another."),
        ("shape: line", "shape: pie chart", "body[0].shape: pie chart is unknown. Use one of: line, column, bar, pie."),
        ("data: iVBOR", "data: 图iVBOR", "attachments[0].body[0].data: is no Base64 text. Write"),
        ("data: iVBORw0", "data: AAAAAAA", "attachments[0].body[0].data: is no PNG, JPEG or GIF picture."),
        ("- [1月1日, 甲]", "- [1月1日]", "body[0].rows[0]: has 1 cells, the table is 2 wide. Fill the row with empty cells."),
        ("formula: share", "formula: sahre", "source.formula: sahre is unknown; did you mean share?"),
        ("start: \"2025-01-01\"", "start: \"2025-09-01\"", "metrics[1].period.end: ends on 2025-03-31, before it starts on 2025-09-01."),
        ("title: 强化预警", 'title: " "', "sections[0].children[0].title: the title is blank."),
        ("met:a: b", "met:a: 5", 'extra["met:a"]: wants text, got 5 (a number). Put it in quotes.'),
        ("closing:\n    - 谢谢大家。", "closing: 谢谢大家。", "closing: wants a list, got 谢谢大家。 (text). Begin each item with a dash, or"),
        ("genre: 总结", "title: 总结", "4:3: report.title: the key 'title' stands here twice, first in line 3. Delete one."),
        ("report:", "reprot:", "2:1: reprot: unknown key 'reprot'; did you mean 'report'?"),
        ("wenming: 1", "wenming: 一", "1:10: wenming: wants the schema's number, 1, got 一 (text)."),
        ("wenming: 1\n", "", "1:1: wenming: has no schema number. A saved report begins with 'wenming: 1' and 'report:'."),
        ("wenming: 1", "blueprint: meteorology/annual", "holds data for a blueprint, not a saved report."),
    ],
)  # fmt: skip
def test_one_fault(tmp_path: Path, old: str, new: str, fault: str) -> None:
    """Each break of a file has one message, that names place and cure."""
    text = FULL.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "报告.yaml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(LoadError) as caught:
        load(path)

    assert fault in str(caught.value)
    assert all(one.place.startswith("报告.yaml:") for one in caught.value.faults)
    assert str(tmp_path) not in str(caught.value)


def test_all_at_once() -> None:
    """Faults of every part come in one error, citations of missing metrics too, in any number up to 50."""
    text = FULL.read_text(encoding="utf-8")
    breaks = [
        ("genre: 总结", "genre: 1"), ("kind: problem", "kind: x"), ("128条", "[]"), ("{warnings}", "{nothing}"),
        ("owner: 人事科", "owner: true"), ("start:", "strat:"), ("- income\n          caption", "- outcome\n          caption"),
    ]  # fmt: skip
    for old, new in breaks:
        assert old in text
        text = text.replace(old, new, 1)

    with pytest.raises(LoadError) as caught:
        load(text)

    assert [fault.path for fault in caught.value.faults] == [
        "genre",
        "sections[1].children[0].kind",
        "sections[2].children[0].owner",
        "metrics[0].quantity",
        "metrics[1].period.strat",
        "opening[0]",
        "sections[2].body[0].series[1]",
    ]


def test_a_misspelt_key_is_one_fault() -> None:
    """The key that is missing because it is misspelt is not told as well."""
    with pytest.raises(LoadError, match="^titel: unknown key 'titel'; did you mean 'title'\\?$"):
        load({"wenming": 1, "report": {"titel": "题"}})


def test_at_most_fifty() -> None:
    """A file full of faults is answered by the first 50."""
    with pytest.raises(LoadError) as caught:
        load({"wenming": 1, "report": {"title": "题", "opening": [1] * 1000}})

    assert len(caught.value.faults) == 50


def test_two_citations_of_one_line() -> None:
    """Two faults of one place are both told."""
    with pytest.raises(LoadError) as caught:
        load({"wenming": 1, "report": {"title": "{a}和{b}"}})

    assert [fault.values["id"] for fault in caught.value.faults] == ["a", "b"]


@pytest.mark.parametrize("source", [5, None, ["a"], 1.5])
def test_misuse(source: Any) -> None:
    """What is no source at all is a mistake of the program, not of the data."""
    with pytest.raises(TypeError, match="wants a mapping, text, bytes or a path"):
        load(source)


def test_name_of_a_file_as_text() -> None:
    """A file's name given as text is answered with the way to load the file."""
    with pytest.raises(LoadError, match=r"but the text “report\.yaml”\. To load a file, give its pathlib\.Path"):
        load("report.yaml")


def test_missing_file(tmp_path: Path) -> None:
    """A file that is not there is named, without its folder."""
    with pytest.raises(LoadError, match=r"^nein\.yaml: the file cannot be read: No such file"):
        load(tmp_path / "nein.yaml")


def test_bytes_that_are_no_text() -> None:
    """Bytes in no encoding are told by their offset."""
    with pytest.raises(ReadError, match="byte 3"):
        load(b"ab\n\xff\xff")


def test_newer_schema() -> None:
    """A file of a newer release says so, with both numbers and its place."""
    with pytest.raises(SchemaVersionError, match="^1:10: wenming: schema 2 is newer than 1") as caught:
        load("wenming: 2\nreport: {anything: 1}")

    assert (caught.value.found, caught.value.supported) == (2, 1)


def test_upgrades_run_in_order() -> None:
    """A report of schema 1 goes through each step to the newest, and stays unchanged itself."""

    def two(report: Mapping[str, object]) -> Mapping[str, object]:
        return {**report, "two": len(report)}

    def three(report: Mapping[str, object]) -> Mapping[str, object]:
        return {**report, "three": len(report)}

    old: dict[str, object] = {"title": "题"}

    assert upgrade(old, 1, steps={1: two, 2: three}, newest=3) == {"title": "题", "two": 1, "three": 2}
    assert upgrade(old, 2, steps={1: two, 2: three}, newest=3) == {"title": "题", "three": 1}
    assert old == {"title": "题"}
    assert upgrade(old, 1) is old


def test_limits_hold_for_mappings() -> None:
    """Plain values that come from no text are bounded too; a cycle is no endless loop."""
    cycle: dict[str, Any] = {"wenming": 1}
    cycle["report"] = cycle

    with pytest.raises(LimitError, match="data_depth"):
        load(cycle)
    with pytest.raises(LimitError, match="nodes"):
        load({"wenming": 1, "report": {"opening": ["a"] * 20}}, limits=Limits(nodes=10))


def test_any_mapping_is_answered() -> None:
    """Values that no file holds are refused like others, not with an exception of their own."""
    for value in (object(), {1, 2}, {1: 2}, (), float("nan"), b"", range(3)):
        for place in ("title", "sections", "metrics", "official", "extra", "dated", "opening"):
            with pytest.raises(LoadError) as caught:
                load({"wenming": 1, "report": {"title": "题", place: value, "genre": 5}})
            assert any(fault.path == "genre" for fault in caught.value.faults)


JSON_ISH = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
    | st.sampled_from(["section", "measure", "chart", "points", "line", "{a}", "2025-01-01", "1条"]),
    lambda below: st.lists(below, max_size=3)
    | st.dictionaries(
        st.sampled_from(
            ["kind", "title", "body", "children", "sections", "metrics", "id", "quantity", "source", "period",
             "items", "rows", "header", "official", "extra", "opening", "value", "unit", "scale", "numbering",
             "wording", "low", "label", "start", "end", "series", "shape", "data", "due", "signers", "sealed"]
        ) | st.text(max_size=3),
        below, max_size=5,
    ),
    max_leaves=25,
)  # fmt: skip


@given(value=JSON_ISH)
@settings(max_examples=300, deadline=None)
def test_any_values_load_or_say_why(value: object) -> None:
    """Whatever stands under ``report`` is a report or a WenmingError (promise H1)."""
    envelope: dict[str, object] = {"wenming": 1, "report": {"title": "题", "metrics": [{"id": "a", "quantity": value}], "sections": [{"title": "x", "body": value}]}}
    for plain in (envelope, {"wenming": 1, "report": value}, {"wenming": value}):
        try:
            assert isinstance(load(plain), Report)
        except WenmingError as error:
            assert len(error.faults) <= 50
            assert str(error)


@given(steps=st.lists(st.integers(0, 99) | st.text(st.characters(exclude_categories=["C", "Zl", "Zp", "Zs"]), min_size=1, max_size=6), max_size=4))
def test_paths_are_read_back(steps: list[str | int]) -> None:
    """The path in a message leads to the place it names."""
    assert split(written(steps)) == tuple(steps)


def test_the_place_of_a_path() -> None:
    """Data says where a path stands, or the nearest thing above it."""
    data = read_data("a:\n  b: [x, {c: 1}]\n", name="d.yaml")

    assert [data.place(path) for path in ("", "a", "a.b", "a.b[1].c", "a.b[1].no", "a.z.q")] == [
        "d.yaml:1:1", "d.yaml:2:3", "d.yaml:2:6", "d.yaml:2:14", "d.yaml:2:10", "d.yaml:2:3",
    ]  # fmt: skip
    assert data.place("a.b", key=True) == "d.yaml:2:3"


def test_dumps_of_full_report_agree() -> None:
    """JSON and YAML of one report hold the same."""
    report = load(FULL)

    assert load(dump_json(report)) == load(dump_yaml(report)) == report
    assert re.fullmatch(r'\{\n  "wenming": 1,\n  "report": \{.*\n', dump_json(report), re.DOTALL)
