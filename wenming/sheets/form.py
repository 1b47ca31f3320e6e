"""The form of a blueprint as tables: what to fill in, explained beside; or with data filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from attrs import field, frozen

from wenming.blueprint import Blueprint, FieldSpec
from wenming.errors import DataError, shown
from wenming.sheets.names import HEAD_WORDS, PARTS, Names

__all__ = ["FormTable", "form_tables"]

Translate = Callable[[str], str]
Entry = str | int | Decimal | None

_FORBIDDEN = frozenset("[]:*?/\\'")  # in the name of a sheet
_LONGEST = 31
_TITLES = {"id": "字段", "name": "名称", "value": "数值", "unit": "单位", "before": "上年同期", "source": "来源"}
_RARE = {"period": "统计期间", "comparable": "可比", "since": "比较基期"}
_NOTE = "说明"


@frozen(kw_only=True)
class FormTable:
    """One sheet of a form, or one file beside it.

    Attributes:
        name: Of the sheet.
        list: The field of rows that it is for, ``""`` for the table of figures.
        notes: Explanations above the titles.
        titles: What stands over each column.
        rows: What is filled in; ``None`` is blank.
        words: Columns that take words, which a spreadsheet must not change into days.
        required: Rows of the table, or columns of a list, that must be filled in.
        own: Columns that are ours: a clerk writes beside them.
    """

    name: str
    list: str = ""
    notes: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    rows: tuple[tuple[Entry, ...], ...] = field(default=(), repr=False)
    words: frozenset[tuple[int, int]] = frozenset()
    required: frozenset[int] = frozenset()
    own: frozenset[int] = frozenset()


def form_tables(
    blueprint: Blueprint, data: Mapping[str, Any] | None = None, *, translate: Translate = str
) -> tuple[FormTable, ...]:
    """Return the form of *blueprint*: a table of the head and the figures, and one for each list.

    Args:
        blueprint: What to fill in.
        data: What :func:`wenming.compose` takes, to be filled in; ``None`` leaves the form blank.
        translate: Turns the explanations into the language of the reader.

    Raises:
        DataError: *data* holds what no table can: a key that is no field.
    """
    given = dict(data or {})
    names = Names(blueprint.fields, head=True)
    held = given.get("data") or {}
    lists = [spec for spec in blueprint.fields if spec.kind == "rows"]
    main = _main(blueprint, names, given, translate)
    return (main, *(_list(spec, names, held.get(spec.name) or (), translate) for spec in lists))


def _main(blueprint: Blueprint, names: Names, given: Mapping[str, Any], _: Translate) -> FormTable:
    held: Mapping[str, Any] = given.get("data") or {}
    _refuse_unknown(held, names, "data")
    rare = [part for part in _RARE if any(isinstance(one, Mapping) and part in one for one in held.values())]
    columns = (*_TITLES, *rare)
    rows: list[tuple[Entry, ...]] = []
    required: set[int] = set()
    words: set[tuple[int, int]] = set()
    for key, label, note, must in _head(given, _):
        value = blueprint.name if key == "blueprint" else _head_value(given, key)
        words.add((len(rows), 2))
        required |= {len(rows)} if must else set()
        rows.append((key, label, value, *[None] * (len(columns) - 3), note))
    for spec in blueprint.fields:
        if spec.kind == "rows":
            continue
        if spec.kind == "text":
            words.add((len(rows), 2))
        words |= {(len(rows), at) for at, part in enumerate(columns) if part in ("source", "period")}
        required |= {len(rows)} if spec.required else set()
        key = f"data.{spec.name}" if spec.name in names.head else spec.name
        parts = _parts(held.get(spec.name))
        values = (parts.get(part) for part in columns[4:])
        rows.append((key, names.label(spec.name), parts.get("now"), spec.unit or None, *values, _explained(spec, _)))
    return FormTable(
        name="数据",
        notes=tuple(_notes(blueprint, names, _)),
        titles=(*_TITLES.values(), *(_RARE[one] for one in rare), _NOTE),
        rows=tuple(rows),
        words=frozenset(words),
        required=frozenset(required),
        own=frozenset((0, 1, 3, len(columns))),
    )


def _head(given: Mapping[str, Any], _: Translate) -> Iterator[tuple[str, str, str, bool]]:
    """Yield key, Chinese name, explanation and whether it must be given, of the entries of the head."""
    required, optional = _("required"), _("may be left out")
    for key, note in (
        ("blueprint", _("Leave it as it is: it says what the form is for")),
        ("issuer", _("Office that reports and signs, such as 某市气象局")),
        ("period", _("Time it reports on: 2025年, 2025年上半年, 2025年1—9月")),
        ("dated", _("Day of signature, such as 2026-01-08")),
        ("addressee", _("Whom it addresses, such as 市人民政府")),
        ("title", _("Title, if not the usual one")),
        ("source", _("Source of every figure that names none itself")),
    ):
        must = key in ("blueprint", "issuer", "period")
        yield key, HEAD_WORDS[key], f"{note}；{required if must else optional}", must
    for key in ("locale", "disclosure"):
        if given.get(key):
            yield key, HEAD_WORDS[key], "", False
    for name in given.get("extra") or {}:
        yield f"extra.{name}", "", "", False


def _head_value(given: Mapping[str, Any], key: str) -> Entry:
    begin, _, name = key.partition(".")
    found = (given.get("extra") or {}).get(name) if name else given.get(begin)
    return found if found is None else str(found)


def _notes(blueprint: Blueprint, names: Names, _: Translate) -> Iterator[str]:
    yield _one_line(blueprint.help)
    yield _(
        "Fill in the columns 数值 and 上年同期: 128, 128条, 1.52亿人次, 近300人. Blank, / and — say that nothing is given."
    )
    yield _("Rows and sheets that begin with # are explanations and are passed over.")
    lists = [f"{names.label(spec.name)} ({spec.name})" for spec in blueprint.fields if spec.kind == "rows"]
    if lists:
        yield _("Lists have a sheet of their own, or a file NAME.FIELD.csv beside: {lists}.").format(
            lists="、".join(lists)
        )


def _list(spec: FieldSpec, names: Names, given: Any, _: Translate) -> FormTable:
    inner = Names(spec.fields)
    for index, item in enumerate(given):
        _refuse_unknown(item, inner, f"data.{spec.name}[{index}]")
    columns: list[tuple[str, str]] = []
    for one in spec.fields:
        columns.append((one.name, "now"))
        held = [item.get(one.name) for item in given]
        columns += [
            (one.name, part) for part in PARTS if any(isinstance(value, Mapping) and part in value for value in held)
        ]
    rows = tuple(tuple(_parts(item.get(name)).get(part) for name, part in columns) for item in given)
    texts = {one.name for one in spec.fields if one.kind == "text"}
    wordy = [at for at, (name, part) in enumerate(columns) if name in texts or part in ("source", "period")]
    must = {one.name for one in spec.fields if one.required}
    return FormTable(
        name=_sheet_name(names.label(spec.name), spec.name),
        list=spec.name,
        notes=(_one_line(spec.help), *(f"{inner.label(one.name)}: {_explained(one, _)}" for one in spec.fields)),
        titles=tuple(_title(inner, name, part) for name, part in columns),
        rows=rows,
        words=frozenset((row, at) for row in range(max(len(rows), _ROOM)) for at in wordy),
        required=frozenset(at for at, (name, part) in enumerate(columns) if name in must and part == "now"),
    )


_ROOM = 50  # rows of a list that are made ready for words


def _title(names: Names, name: str, part: str) -> str:
    if part != "now":
        return f"{name}.{part}"
    unit, label = names.specs[name].unit, names.label(name)
    return f"{label}（{unit}）" if unit and not set("（）()") & set(unit) and names.find(label) == name else label


def _sheet_name(label: str, name: str) -> str:
    return name if _FORBIDDEN & set(label) or len(label) > _LONGEST else label


def _parts(value: Any) -> Mapping[str, Entry]:
    """Return what a value says as a figure does: ``{"now": 128, "before": 112}``."""
    if isinstance(value, Mapping):
        return {str(part): _entry(one) for part, one in value.items()}
    return {"now": _entry(value)}


def _entry(value: Any) -> Entry:
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list | tuple):
        return "、".join(map(str, value))
    return value if value is None or isinstance(value, str | int | Decimal) else str(value)


def _refuse_unknown(held: Mapping[str, Any], names: Names, path: str) -> None:
    for key in held:
        if key not in names.specs:
            raise DataError("no field is called {name}.", {"name": shown(key)}, path=path)


def _explained(spec: FieldSpec, _: Translate) -> str:
    must = _("required") if spec.required else _("may be left out")
    return f"{_one_line(spec.help).rstrip('。')}{f'；{spec.unit}' if spec.unit else ''}；{must}"


def _one_line(words: str) -> str:
    return " ".join(words.split())


