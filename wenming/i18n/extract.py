"""Find every message of a package, and say which catalogue lacks it: ``python -m wenming.i18n.extract``.

A message is a literal: the first argument of an error of wenming, of ``Fault`` or of ``_``; the words of a
``Rule`` or ``ReadRule``, and the Why of its file; what is given to a parameter called ``message``. A constant's
name stands for its text.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from string import Formatter

from wenming import errors as _errors

__all__ = ["messages", "missing", "slots"]

_MARKS = frozenset({"Fault", "Place", "_", "N_", "gettext"})
_ERRORS = frozenset(name for name in _errors.__all__ if name.endswith("Error"))
_RULES = frozenset({"Rule", "ReadRule"})
_RULE_WORDS = frozenset({"summary", "message", "hint"})
_WHY = re.compile(r"W\d{3}: .*?^Why: (.+?)^(?:Bad|Good|Fix):", re.DOTALL | re.MULTILINE)
_HERE = Path(__file__).parent


def messages(package: Path, *, without: str = "") -> dict[str, str]:
    """Return each message of the modules under *package*, with the first place it stands in.

    Args:
        package: Folder of the package.
        without: Name of a folder in it to pass over: the core's catalogue has nothing of ``plugins``.
    """
    paths = (path for path in sorted(package.rglob("*.py")) if path.relative_to(package).parts[0] != without)
    trees = {path: ast.parse(path.read_bytes()) for path in paths}
    takers: dict[str, set[int]] = {}
    for name, at in (taker for tree in trees.values() for taker in _takers(tree)):
        takers.setdefault(name, set()).add(at)
    found: dict[str, str] = {}
    for path, tree in trees.items():
        if why := _WHY.match(ast.get_docstring(tree) or ""):
            found.setdefault(" ".join(why[1].split()), f"{path.relative_to(package.parent).as_posix()}:1")
        constants = _constants(tree)
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            place = f"{path.relative_to(package.parent).as_posix()}:{call.lineno}"
            for argument in _marked(call, takers):
                for text in filter(None, _texts(argument, constants)):
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
    """Yield each function or class that is given a ``message``, and where that stands in a call."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            made = (one for one in node.body if getattr(one, "name", "") == "__init__")
            yield from ((node.name, at) for one in made for _, at in _taker(one))
        elif isinstance(node, ast.FunctionDef) and node.name != "__init__":
            yield from _taker(node)


def _taker(node: ast.stmt) -> Iterator[tuple[str, int]]:
    if isinstance(node, ast.FunctionDef):
        names = [argument.arg for argument in (*node.args.posonlyargs, *node.args.args)]
        if "message" in names:
            yield node.name, names.index("message") - (names[0] in ("self", "cls"))


def _constants(tree: ast.Module) -> dict[str, list[ast.expr]]:
    found: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    found.setdefault(target.id, []).append(node.value)
    return found


def _marked(call: ast.Call, takers: Mapping[str, set[int]]) -> Iterator[ast.expr]:
    name: str = getattr(call.func, "id", getattr(call.func, "attr", ""))
    places = {0} if name in (*_ERRORS, *_MARKS, "__init__") else takers.get(name, set())
    for at in sorted(places):
        # Functions of one name may take other things there, such as a path, which is one word.
        if len(call.args) > at and (len(places) == 1 or not _is_word(call.args[at])):
            yield call.args[at]
    for keyword in call.keywords:
        if (keyword.arg == "message" and places) or (name in _RULES and keyword.arg in _RULE_WORDS):
            yield keyword.value


def _is_word(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and " " not in node.value


def _texts(node: ast.expr, constants: Mapping[str, list[ast.expr]]) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            ends = list(_texts(right, constants))
            yield from (start + end for start in _texts(left, constants) for end in ends)
        case ast.IfExp(body=body, orelse=orelse):
            yield from _texts(body, constants)
            yield from _texts(orelse, constants)
        case ast.Name(id=name):
            others = {key: values for key, values in constants.items() if key != name}
            for value in constants.get(name, ()):
                yield from _texts(value, others)
        case ast.Call(func=ast.Name(id="_" | "N_"), args=[argument]):
            yield from _texts(argument, constants)


def main() -> int:
    """Print what each catalogue lacks and what it keeps in vain; return 1 if there is anything."""
    found = messages(_HERE.parent, without="plugins")
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
