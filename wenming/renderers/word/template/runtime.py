"""What compiled parts call while they run: values put into their places, and bounded arithmetic.

Nothing here words an error. Whatever a compiled part cannot do, or must not, raises; the part is then
rendered the slow way, where the sandbox says in which paragraph what was wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import compress, islice, repeat
from operator import is_not
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from wenming.limits import Limits

__all__ = [
    "MAX_STEPS",
    "Changed",
    "Filters",
    "Namespace",
    "Run",
    "Uncompilable",
    "Unrendered",
    "Xml",
    "finish",
    "printed",
    "put",
]

MAX_STEPS: Final = 1_000_000
_MAX_RANGE: Final = 100_000  # as Jinja's sandbox has it
_MAX_BITS: Final = 4096
_TEXT_METHODS: Final = frozenset(
    ("count", "endswith", "lower", "removeprefix", "removesuffix", "split", "startswith", "strip", "upper")
)
_MAPPING_METHODS: Final = frozenset(("get", "items", "keys", "values"))
_TEXT: Final = frozenset((str,))
_NUMBERS: Final = frozenset((int, Decimal, Fraction))
_SCALARS: Final = frozenset((str, bool, float, type(None), *_NUMBERS))
# No text may hold controls, so that NUL can stand between texts while they are escaped together.
_CONTROLS: Final = bytes({*range(0x20)} - {0x09, 0x0A})
_NOT_IN_ATTRIBUTE: Final = re.compile("[\x00-\x1f\ud800-\udfff\ufffe\uffff]")
_AGAIN: Final = b'</w:t><w:%s/><w:t xml:space="preserve">'
_TAB, _BREAK = _AGAIN % b"tab", _AGAIN % b"br"


class Xml(str):
    """Finished XML of ours, printed as it is; any other text is escaped.

    Only exactly this type counts, and every operation on it gives plain text again.
    """

    __slots__ = ()

    def __html__(self) -> str:
        """Mark it for Jinja's filters, which refuse what claims to be markup: its parts are no words."""
        return str(self)


class Uncompilable(Exception):
    """A part goes the slow way, through the sandbox; the message says why, for the log."""


class Unrendered(Uncompilable):
    """The compiled part met something that only the slow way can name, or can do."""


class Namespace(dict[str, Any]):
    """What ``namespace(…)`` gives: the one value that templates may change."""


def put(space: Any, name: str, value: Any) -> None:
    """Do ``{% set ns.name = value %}``."""
    if type(space) is not Namespace:
        raise Unrendered("a change of data")
    space[name] = value


Filters: TypeAlias = Callable[[str, Any, tuple[Any, ...], Mapping[str, Any]], Any]
"""The sandbox's filters: name, value, further arguments, arguments by name."""


class Run:
    """One rendering: what it may still make, and what is not done inline."""

    __slots__ = ("begin", "filters", "limits", "made", "missing", "steps", "written")

    def __init__(self, limits: Limits, missing: Any, begin: Callable[[], Filters]) -> None:
        self.limits, self.missing, self.begin = limits, missing, begin
        self.filters: Filters | None = None
        self.made = self.steps = self.written = 0

    def make(self, size: int) -> None:
        """Count *size* items or characters of a new value, before it is made where it may be large."""
        self.made += size
        if self.made > self.limits.template_output:
            raise Unrendered("values too long")

    def write(self, size: int) -> None:
        """Count *size* bytes written apart from texts and the template's own XML."""
        self.written += size
        if self.written > self.limits.template_output:
            raise Unrendered("more than may be written")

    def step(self) -> None:
        """Count a call."""
        self.steps += 1
        if self.steps > MAX_STEPS:
            self.stop()

    def stop(self) -> None:
        """End a rendering that loops too much."""
        raise Unrendered("too many steps")

    def get(self, value: Any, key: Any) -> Any:
        """Return an item that may be missing; strict access is done inline."""
        if type(value) is dict:
            return value.get(key, self.missing)
        if type(value) in (list, tuple) and type(key) is int:
            return value[key] if -len(value) <= key < len(value) else self.missing
        raise Unrendered("an item of something else")

    def default(self, value: Any, default_value: Any = "", boolean: Any = False) -> Any:
        """Do ``value|default(default_value, boolean)``."""
        return default_value if self.undefined(value) or (boolean and not value) else value

    def undefined(self, value: Any) -> bool:
        """Say whether *value* stands for something that is not there; filters make such values, too."""
        return isinstance(value, type(self.missing))

    def sequence(self, value: Any) -> list[Any]:
        """Return what a loop goes over, with a length."""
        if type(value) is Xml:
            raise Unrendered("a loop over XML")
        items = list(islice(iter(value), MAX_STEPS + 1))
        if len(items) > MAX_STEPS:
            self.stop()
        return items

    def range(self, *args: Any) -> range:
        """Do ``range(…)``, bounded."""
        found = range(*args)
        if len(found) > _MAX_RANGE:
            raise Unrendered("a long range")
        return found

    def filter(self, name: str, value: Any, *args: Any, **names: Any) -> Any:
        """Apply one of the sandbox's filters."""
        self.step()
        if self.filters is None:
            self.filters = self.begin()
        found = self.filters(name, value, args, names)
        kind = type(found)
        if kind is str or kind is list:
            self.make(len(found))
        elif isinstance(found, str):
            raise Unrendered("a filter that makes markup")
        return found

    def call(self, value: Any, method: str, *args: Any, **names: Any) -> Any:
        """Call one of the few methods of text and mappings."""
        self.step()
        kind = type(value)
        allowed = _TEXT_METHODS if kind is str else _MAPPING_METHODS if kind in (dict, MappingProxyType) else ()
        if method not in allowed:
            raise Unrendered("a method that is not allowed")
        if kind is str:
            self.make(len(value))
        return getattr(value, method)(*args, **names)

    def add(self, left: Any, right: Any) -> Any:
        """Do ``left + right``, bounded."""
        kind = type(left)
        if kind is not type(right) or kind not in (str, int, list, tuple):
            if kind in _NUMBERS and type(right) in _NUMBERS:
                return left + right
            raise Unrendered("a sum of other things")
        if kind is not int:
            self.make(len(left) + len(right))
        return left + right

    def multiply(self, left: Any, right: Any) -> Any:
        """Do ``left * right``, bounded; texts and lists are left to the slow way."""
        kinds = (type(left), type(right))
        if not _NUMBERS.issuperset(kinds):
            raise Unrendered("a product of other things")
        if kinds == (int, int) and left.bit_length() + right.bit_length() > _MAX_BITS:
            raise Unrendered("a long number")
        return left * right

    def modulo(self, left: Any, right: Any) -> Any:
        """Do ``left % right``; text is not formatted."""
        if type(left) not in _NUMBERS:
            raise Unrendered("a remainder of other things")
        return left % right

    def join(self, *parts: Any) -> str:
        """Do ``a ~ b``."""
        if not _SCALARS.issuperset(map(type, parts)):
            raise Unrendered("other things joined")
        self.make(sum(len(part) for part in parts if type(part) is str))
        return "".join(map(str, parts))

    def block(self, value: Any) -> bytes:
        """Return *value* to stand between elements: XML of ours, or nothing."""
        if type(value) is Xml and not value.startswith("</"):
            xml = value.encode()
            self.write(len(xml))
            return xml
        if type(value) is str and (not value or value.isspace()):
            return b""
        raise Unrendered("words outside of a text")

    def attribute(self, value: Any) -> bytes:
        """Return *value* to stand in an attribute, or in an element of text that has no breaks."""
        words = printed(value)
        if _NOT_IN_ATTRIBUTE.search(words):
            raise Unrendered("a control character in an attribute")
        self.write(len(words))
        return _escaped(words.encode()).replace(b'"', b"&quot;")

    def cut(self, value: Any, by: slice) -> Any:
        """Do ``value[a:b]``."""
        if type(value) not in (str, list, tuple):
            raise Unrendered("a slice of something else")
        found = value[by]
        self.make(len(found))
        return found


class Changed:
    """``loop.changed(…)`` of one loop."""

    __slots__ = ("last",)

    def __init__(self) -> None:
        self.last: Any = None

    def __call__(self, *values: Any) -> bool:
        """Say whether *values* are others than in the round before."""
        if self.last == values:
            return False
        self.last = values
        return True


def printed(value: Any) -> str:
    """Return the words of *value*: text or an exact number, nothing else."""
    kind = type(value)
    if kind is str:
        return value  # type: ignore[no-any-return]
    if kind not in _NUMBERS:
        raise Unrendered("a value that is not printed")
    return str(value)


def finish(out: list[Any], run: Run) -> bytes:
    """Return the part: finished pieces at the even places of *out*, what stands in texts at the odd ones.

    All texts are looked at together, for doing it one by one would be half of the work.
    """
    words = out[1::2]
    kept: dict[int, bytes] = {}
    if not _TEXT.issuperset(map(type, words)):
        for at in list(compress(range(len(words)), map(is_not, map(type, words), repeat(str)))):
            value = words[at]
            words[at] = str(value) if type(value) is int else _words(value, at, kept)
    if run.written + sum(map(len, words)) + sum(map(len, kept.values())) > run.limits.template_output:
        raise Unrendered("more than may be written")
    text = "\0".join(words)
    if "\ufffe" in text or "\uffff" in text:
        raise Unrendered("no character")
    raw = text.encode()
    if len(raw) - len(raw.translate(None, _CONTROLS)) >= len(words):
        raise Unrendered("a control character")
    out[1::2] = _escaped(raw).replace(b"\t", _TAB).replace(b"\n", _BREAK).split(b"\0")
    for at, xml in kept.items():
        out[2 * at + 1] = xml
    return b"".join(out)


def _escaped(text: bytes) -> bytes:
    return text.replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b">", b"&gt;")


def _words(value: Any, at: int, kept: dict[int, bytes]) -> str:
    """Return the words of *value*; XML that leaves the text and comes back is kept apart."""
    if type(value) is not Xml:
        return printed(value)
    if not value.startswith("</w:t>"):
        raise Unrendered("runs or a table inside a text")
    kept[at] = value.encode()
    return ""
