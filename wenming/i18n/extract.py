"""Find every message of a package, and say which catalogue lacks it: ``python -m wenming.i18n.extract``.

A message is a literal: the first argument of an error class, of ``Fault`` or of ``_``; the words of a
``Rule``; what is given to a parameter called ``message``. A constant's name stands for its text.
"""

from __future__ import annotations

import ast
import builtins
import sys
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from string import Formatter

__all__ = ["messages", "missing", "slots"]

_MARKS = frozenset({"Fault", "_", "N_", "gettext"})
_RULE_WORDS = frozenset({"summary", "message", "hint"})
_HERE = Path(__file__).parent


def messages(package: Path) -> dict[str, str]:
    """Return each message of the modules under *package*, with the first place it stands in."""
    trees = {path: ast.parse(path.read_bytes()) for path in sorted(package.rglob("*.py"))}
    takers = dict(taker for tree in trees.values() for taker in _takers(tree))
    found: dict[str, str] = {}
    for path, tree in trees.items():
        constants = _constants(tree)
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            place = f"{path.relative_to(package.parent).as_posix()}:{call.lineno}"
            for argument in _marked(call, takers):
                for text in _texts(argument, constants):
                    found.setdefault(text, place)
    return found


def slots(message: str) -> frozenset[str]:
    """Return the names of the ``{slots}`` in *message*."""
    return frozenset(name for _, name, _, _ in Formatter().parse(message) if name is not None)


def missing(found: Iterable[str], catalogue: bytes, locale: str) -> tuple[list[str], list[str]]:
    """Return the messages *found* that *catalogue* lacks, and those of its entries that nothing uses."""
    known = set(entries(catalogue, locale))
    wanted = set(found)
    return sorted(wanted - known), sorted(known - wanted)


def entries(catalogue: bytes, locale: str) -> Mapping[str, str]:
    """Return the translated entries of *catalogue*, the bytes of a ``.po`` file."""
    from babel.messages.pofile import read_po

    read = read_po(BytesIO(catalogue), locale=locale, charset="utf-8")
    return {str(entry.id): str(entry.string) for entry in read if entry.id and entry.string}


def _takers(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Yield each function with a parameter ``message``, and where that stands in a call."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            names = [argument.arg for argument in (*node.args.posonlyargs, *node.args.args)]
            if "message" in names and node.name != "__init__":
                yield node.name, names.index("message") - (names[0] in ("self", "cls"))


def _constants(tree: ast.Module) -> dict[str, list[ast.expr]]:
    found: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    found.setdefault(target.id, []).append(node.value)
    return found


def _marked(call: ast.Call, takers: Mapping[str, int]) -> Iterator[ast.expr]:
    name = getattr(call.func, "id", None) or getattr(call.func, "attr", "")
    own = name.endswith("Error") and not hasattr(builtins, name)
    at = 0 if own or name in _MARKS or name == "__init__" else takers.get(name)
    if at is not None and len(call.args) > at:
        yield call.args[at]
    for keyword in call.keywords:
        if (keyword.arg == "message" and at is not None) or (name == "Rule" and keyword.arg in _RULE_WORDS):
            yield keyword.value


def _texts(node: ast.expr, constants: Mapping[str, list[ast.expr]]) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)) if text:
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from _texts(body, constants)
            yield from _texts(orelse, constants)
        case ast.Name(id=name):
            for value in constants.get(name, ()):
                if not isinstance(value, ast.Name):
                    yield from _texts(value, constants)
        case ast.Call(func=ast.Name(id="_" | "N_"), args=[argument]):
            yield from _texts(argument, constants)


def main() -> int:
    """Print what each catalogue lacks and what it keeps in vain; return 1 if there is anything."""
    found = messages(_HERE.parent)
    faults = 0
    for folder in ("zh_Hans", "zh_Hant"):
        catalogue = (_HERE / "locale" / folder / "LC_MESSAGES" / "wenming.po").read_bytes()
        lacking, dead = missing(found, catalogue, folder)
        for message in lacking:
            print(f"{folder}: missing: {found[message]}: {message}")
        for message in dead:
            print(f"{folder}: unused: {message}")
        faults += len(lacking) + len(dead)
    return min(faults, 1)


if __name__ == "__main__":
    sys.exit(main())
