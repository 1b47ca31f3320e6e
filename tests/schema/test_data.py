"""Reading YAML and JSON: what values mean, what is refused, limits, any bytes at all."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from wenming.errors import LimitError, LoadError, ReadError, WenmingError
from wenming.limits import Limits
from wenming.schema import read_data, read_file
from wenming.schema.json_text import json_places
from wenming.schema.yaml_writer import write_yaml

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**30), 10**30) | st.text(max_size=10),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.text(max_size=5), below, max_size=3),
    max_leaves=20,
)


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("4.50", Decimal("4.50")),
        ("1.10", Decimal("1.10")),
        ("-3", -3),
        ("+3", 3),
        ("0", 0),
        (".5", Decimal("0.5")),
        ("5.", Decimal("5")),
        ("1e5", Decimal("1E+5")),
        ("1.50E+8", Decimal("1.50E+8")),
        ("12345678901234567890123456789012345678901234567890", 12345678901234567890123456789012345678901234567890),
        *((text, text) for text in (
            "012", "0o14", "0x1F", "1_000", "12:30:45", "12:30", "2026-01-08", "2026-01-08T10:00:00Z", "no", "yes", "on",
            "Off", "y", "1.2.3", "1,004", "１２", "٣", "1e", ".", "e5", "inf", "nan", "NaN", "<<", "=", "1.52亿人次",
        )),
        ("", None), ("~", None), ("null", None), ("NULL", None),
        ("true", True), ("False", False),
        ("'true'", "true"), ('"1"', "1"), ('"\\u4e00\\x41\\/"', "一A/"), ("'it''s'", "it's"),
        ("!!str 012", "012"), ("! 5", "5"), ('!!int "5"', 5), ('!!float "4.50"', Decimal("4.50")), ('!!null ""', None),
        ("|\n    甲\n    乙\n", "甲\n乙\n"), (">-\n    a\n    b\n", "a b"),
    ],
)  # fmt: skip
def test_what_yaml_values_mean(source: str, value: object) -> None:
    """The core schema of YAML 1.2, numbers digit for digit; codes, dates and times are text."""
    read = read_data(f"a: {source}\n").value["a"]  # type: ignore[index]

    assert (type(read), str(read)) == (type(value), str(value))


def test_keys_are_text() -> None:
    """A key is its own text, whatever it looks like, in block and flow style."""
    assert read_data('2025: a\nno: b\nnull: c\n"q: r": {1.50: d, 接待量: e}\n').value == {
        "2025": "a", "no": "b", "null": "c", "q: r": {"1.50": "d", "接待量": "e"},
    }  # fmt: skip


def test_aliases_repeat_a_value() -> None:
    """An alias is the value again; both stand where the value was written."""
    data = read_data("a: &x\n  b: 1\nc: *x\nd: &y 5\ne: *y\n&k key: *k\n")

    assert data.value == {"a": {"b": 1}, "c": {"b": 1}, "d": 5, "e": 5, "key": "key"}
    assert data.place("c.b") == "2:6"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1\nb:\n  c: 1\n  c: 2\n", "d.yaml:4:3: b.c: the key 'c' stands here twice, first in line 3. Delete one."),
        ("a: !!python/object/apply:os.system [x]", "d.yaml:1:4: a: the tag tag:yaml.org,2002:python/object/apply:o… is not"),
        ("a: !secret x", "the tag !secret is not of YAML's core. Take it out."),
        ("a: !!timestamp 2026-01-08", "is not of YAML's core"),
        ("a: !!binary AAAA", "is not of YAML's core"),
        ("a: !!set {b}", "is not of YAML's core"),
        ("a: !!int x", "x is no finite number"),
        ('a: !!int ""', "'' is no finite number"),
        ("a: !!float +.e5", "+.e5 is no finite number"),
        ("a: !!bool maybe", "maybe is not true, false or null"),
        ("a: .inf", "1:4: a: .inf is no finite number. Give the number, or put it in quotes if it is text."),
        ("a: [1, -.INF]", "1:8: a[1]: -.INF is no finite number"),
        ("a: 1.5e-100", "1.5e-100 has more than 100 digits or an exponent beyond ±100"),
        ("a: 1e400", "1e400 has more than 100 digits or an exponent beyond ±100"),
        ("a: 1e999999999999999999", "has more than 100 digits or an exponent"),
        ("a: " + "9" * 101, "has more than 100 digits"),
        ("a: &x [*x]", "1:8: a[0]: *x stands inside the value that it repeats"),
        ("a: *x", "1:4: a: *x repeats nothing: no &x stands before it"),
        ("? [a]\n: 1", "a key must be text, not a list or a mapping"),
        ("a: &x b\n? *x\n: 1", "a key must be text, not an alias"),
        ("a: 1\n---\nb: 2", "d.yaml:2:1: a second document begins here. Put each into a file of its own."),
        ("a: 甲\x07", "1:5: holds U+0007, which YAML cannot carry. Delete it."),
        ("a: 甲\u2028乙", "1:5: holds U+2028, which YAML cannot carry"),
        ("a: b: c", "1:5: the value holds a colon and a space. Put the whole value in quotes."),
        ("a:\n\tb: 1", "2:1: a: a tab stands here. Indent with half-width spaces, not with tabs."),
        ("标题：总结\nb: 1", "1:3: here stands a full-width colon. Write a half-width one and a space after each key"),
        ('a: "b', '1:4: a: the quote " that opens here is not closed'),
        ("a: - b", "1:4: a: a dash begins an item only at the start of a line."),
        ("a: [1, 2", "1:4: a[2]: the [ that opens here is not closed. Close it with a half-width ]."),
        ("a: 1\n  b: 2", "2:3: is indented unlike the entries above. Give entries that belong together"),
        ("a:\n    - 1\n  - 2\n", "is indented unlike the entries above. Give entries that belong together the same indent."),
        ('a: "\\q"', "1:5: a: in double quotes a backslash has a meaning of its own. Write it twice."),
        ("%YAML 1.2\n%YAML 1.2\n---\na: 1", "is no YAML here"),
        ('a: "\\UFFFFFFFF"', "is no YAML here"),
        ("a: " + "!" * 5000, "1:4: a: a value cannot begin with !. Put it in quotes"),
        ("a: !<" + "x" * 5000 + ">", "a value cannot begin with !. Put it in quotes"),
    ],
)  # fmt: skip
def test_what_yaml_is_refused(text: str, message: str) -> None:
    """Each has one message with line and column."""
    with pytest.raises(LoadError) as caught:
        read_data(text, name="d.yaml")

    assert message in str(caught.value)
    assert caught.value.faults[0].place.startswith("d.yaml:")
    assert len(caught.value.faults) == 1


def test_yaml_faults_come_at_once() -> None:
    """Everything before the grammar breaks is told with it."""
    with pytest.raises(LoadError) as caught:
        read_data("a: .nan\na: 1\nb: !x 1\nc: 1e999\nd: [\n")

    assert [fault.place for fault in caught.value.faults] == ["1:4", "2:1", "3:4", "4:4", "5:4"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"a": NaN}', "1:7: a: NaN is no finite number"),
        ('{"a": [1,\n -Infinity]}', "2:2: a[1]: -Infinity is no finite number"),
        ('{"a": 1e400}', "1:7: a: 1e400 has more than 100 digits"),
        ('{"a": ' + "1" * 5000 + "}", "1:7: a: 1111"),
        ('{"a": 1, "b": 2,\n "a": 3}', "2:2: a: the key 'a' stands here twice, first in line 1"),
        ('{"a": 1, "\\u0061": 3}', "1:10: a: the key 'a' stands here twice"),
        ('{"a": 1,}', "1:8: nothing follows this comma. Delete it."),
        ('{"a": 1\n "b": 2}', "1:7: a comma is missing behind this. Part entries with ','."),
        ('{"a": "\x01"}', "1:8: holds U+0001, which JSON cannot carry as it is. Delete it."),
        ('{"a": NaN}]]', "1:7: a: NaN is no finite number"),
        ('{"a": NaN', "1:7: a: NaN is no finite number"),
        ("{", "1:1: the { that opens here is not closed"),
        ('{"a"', "1:1: the { that opens here is not closed"),
    ],
)
def test_what_json_is_refused(text: str, message: str) -> None:
    """Each has one message with line and column."""
    with pytest.raises(LoadError) as caught:
        read_data(text)

    assert message in str(caught.value)


def test_json_faults_come_at_once() -> None:
    """The slow reading that follows a fault finds the others too."""
    with pytest.raises(LoadError) as caught:
        read_data('{"a": NaN, "b": {"c": 1, "c": 2}, "d": 1e999}')

    assert [fault.path for fault in caught.value.faults] == ["a", "b.c", "d"]


@given(value=st.dictionaries(st.text(max_size=5), PLAIN, max_size=5))
@settings(deadline=None)
def test_json_is_read_as_written(value: dict[str, Any]) -> None:
    """Escapes, surrogate pairs and all planes; the slow reading with places gives the same value."""
    for text in (json.dumps(value), json.dumps(value, ensure_ascii=False, indent=1)):
        assert read_data(text).value == value
        assert json_places(text, "", Limits()).root == value


@given(value=st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=5), PLAIN, max_size=5))
@settings(deadline=None)
def test_yaml_is_read_as_written(value: dict[str, Any]) -> None:
    """What the writer of YAML writes is read back."""
    if _is_writable(value):
        assert read_data(write_yaml({"a": value})).value == {"a": value}


def _is_writable(value: Any) -> bool:
    """The writer has what a report has: a list in a list holds text only."""
    if isinstance(value, dict):
        return all(_is_writable(item) for item in value.values())
    if isinstance(value, list):
        return all(
            all(isinstance(cell, str) for cell in item) if isinstance(item, list) else _is_writable(item)
            for item in value
        )
    return True


def test_json_numbers_keep_their_digits() -> None:
    """JSON too is never read through float."""
    assert str(read_data('{"a": [4.50, 1E5, 0.1, -0, 12]}').value) == (
        "{'a': [Decimal('4.50'), Decimal('1E+5'), Decimal('0.1'), 0, 12]}"
    )


def test_flow_style_is_no_json() -> None:
    """Text that begins like JSON but is YAML is read as YAML."""
    assert read_data("{a: 1, b: [x, 012]}").value == {"a": 1, "b": ["x", "012"]}
    assert read_data("[a, b]").value == ["a", "b"]
    with pytest.raises(LoadError, match="a value is due here, not a"):
        read_data("[a, b]", name="x.json")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("text", ["标题: 强化预警，落实责任\n", '{"标题": "强化预警，落实责任"}'])
def test_encodings(encoding: str, text: str) -> None:
    """What offices save is read; a mark at the head of a text is no part of it."""
    assert read_data(text.encode(encoding)).value == {"标题": "强化预警，落实责任"}
    assert read_data("\ufeff" + text).value == {"标题": "强化预警，落实责任"}


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("a: " + "[" * 10_000, "data_depth"),
        ("[" * 10_000 + "]" * 10_000, "data_depth"),
        ('{"a":' * 10_000 + "1" + "}" * 10_000, "data_depth"),
        ("".join("  " * depth + "a:\n" for depth in range(100)), "data_depth"),
        ("- " * 10_000 + "a", "data_depth"),
        ("a: [" + "1," * 600 + "]", "nodes"),
        ('{"a": [' + "1," * 600 + "1]}", "nodes"),
        ("a: " + "x" * 3000, "value_chars"),
        ('{"a": "' + "x" * 3000 + '"}', "value_chars"),
        ("a: |\n" + "  xxxxxxxxxx\n" * 300, "value_chars"),
        ("#" * 50_000, "file_bytes"),
        ("中" * 20_000, "file_bytes"),
    ],
    ids=range(12),
)
def test_limits(text: str, limit: str) -> None:
    """Each limit is named, with the option that raises it."""
    limits = Limits(nodes=500, value_chars=2000, file_bytes=101_000 if limit != "file_bytes" else 45_000)

    with pytest.raises(LimitError, match=rf"limit {limit} allows\. If you trust the input, pass Limits\({limit}=…\)"):
        read_data(text, name="gross.yaml", limits=limits)


def test_billion_laughs() -> None:
    """Aliases of aliases are counted before anything walks them."""
    text = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12)
    )

    with pytest.raises(LoadError, match="aliases repeat more than 10000 values. Write them out"):
        read_data(text)


def test_aliases_nest_no_deeper() -> None:
    """Depth through aliases counts."""
    chain = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 80))
    deep = "a: &a " + "[" * 60 + "]" * 60 + "\nb: [[[[[*a]]]]]\n"

    for text in (chain, deep):
        with pytest.raises(LimitError, match="data_depth"):
            read_data(text)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_end_as_they_do(line_end: str) -> None:
    """Lines are counted as an editor counts them, whatever system wrote the file."""
    text = f"a: 1{line_end}b:{line_end}  - .nan{line_end}"

    with pytest.raises(LoadError, match=r"^3:5: b\[0\]: "):
        read_data(text)
    with pytest.raises(LoadError, match="^2:7: a: "):
        read_data(f'{{{line_end} "a": NaN}}')


def test_a_file_is_not_read_beyond_its_limit(tmp_path: Path) -> None:
    """Size holds before the file is in memory; the name in the message is the base name."""
    path = tmp_path / "gross.yaml"
    path.write_text("a: 1\n" * 100, encoding="utf-8")

    with pytest.raises(LimitError, match=r"^gross\.yaml: 101 is more than the 100"):
        read_file(path, limits=Limits(file_bytes=100))


BYTES = st.binary(max_size=60) | st.text(
    st.sampled_from("{}[]:,-?&*!|>'\"%@`#~ \n\t\\/ab1.0eE+<=\0\x85\u2028\ufeff一：，"), max_size=60
).map(str.encode)


@given(content=BYTES)
@settings(max_examples=1500, deadline=None)
@example(content=b"\xff\xfe\x00\xd8")
@example(content=b"a: *")
@example(content=b"%TAG ! !\n")
@example(content=b'"\\U00110000"')
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    """Bytes give a value or a WenmingError, nothing else (promise H1)."""
    for name in ("a.yaml", "a.json"):
        try:
            data = read_data(content, name=name)
        except WenmingError as error:
            assert str(error)
            assert isinstance(error, LoadError | LimitError | ReadError)
        else:
            assert data.place("a[0]").startswith(name)


@given(content=st.data())
@settings(max_examples=300, deadline=None)
def test_damaged_files_are_read_or_refused(content: st.DataObject) -> None:
    """A good file, cut and stirred, gives a value or a WenmingError."""
    good = Path(__file__).with_name("full.yaml").read_bytes()[:1200]
    at = content.draw(st.integers(0, len(good)))
    length = content.draw(st.integers(0, 30))
    damaged = good[:at] + content.draw(st.binary(max_size=8)) + good[at + length :]
    try:
        read_data(damaged)
    except WenmingError as error:
        assert str(error)


def test_no_bytes_or_text() -> None:
    """What is neither text nor bytes is a mistake of the program."""
    with pytest.raises(TypeError, match="wants str or bytes"):
        read_data(5)  # type: ignore[arg-type]
