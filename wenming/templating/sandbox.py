"""The sandbox itself; this module loads jinja2, so import it inside functions only."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import partial
from types import FunctionType, MappingProxyType
from typing import Any, NoReturn, cast

from jinja2 import FunctionLoader, StrictUndefined, Undefined, UndefinedError, pass_context
from jinja2.nodes import Template as TemplateNode
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing as no_owner
from markupsafe import Markup

from wenming.errors import shown
from wenming.limits import Limits
from wenming.templating.filters import FILTERS
from wenming.templating.refused import Refused
from wenming.templating.syntax import check_and_count

__all__ = ["METHODS", "MissingName", "Refused", "Sandbox", "make_sandbox"]

_MAX_BITS = 4096  # of a product of integers: a figure has at most 100 digits
_TEXT_METHODS = frozenset(
    ("count", "endswith", "lower", "removeprefix", "removesuffix", "split", "startswith", "strip", "upper")
)
_MAPPING_METHODS = frozenset(("get", "items", "keys", "values"))
_LOOP_METHODS = frozenset(("cycle", "changed"))
METHODS = {"text": _TEXT_METHODS, "mapping": _MAPPING_METHODS, "any": _TEXT_METHODS | _MAPPING_METHODS | _LOOP_METHODS}
"""What templates may call, by the sort of value."""


class MissingName(UndefinedError):
    """A name, item or attribute that is not there."""

    def __init__(self, name: object, obj: object, message: str | None = None) -> None:
        super().__init__(message)
        self.missing = str(name)
        self.owner = "" if obj is no_owner else type(obj).__name__
        self._obj = obj

    def siblings(self) -> Iterable[str]:
        """Names that the owner does have."""
        if isinstance(self._obj, Mapping):
            return [key for key in self._obj if isinstance(key, str)]
        return [] if isinstance(self._obj, str | int | tuple | list) else dir(self._obj)


class _Missing(StrictUndefined):
    """Undefined value that remembers in its error what was asked for."""

    def __init__(
        self, hint: str | None = None, obj: Any = no_owner, name: Any = None, exc: Any = None
    ) -> None:
        super().__init__(hint, obj, name, exc or cast(Any, partial(MissingName, name, obj)))


class Budget:
    """What one rendering may still do."""

    __slots__ = ("limits", "max_steps", "steps", "written")

    def __init__(self, limits: Limits, max_steps: int) -> None:
        self.limits, self.max_steps = limits, max_steps
        self.steps = self.written = 0

    def step(self, chars: int = 0) -> None:
        """Count one round of a loop that prints *chars* fixed characters, or one call."""
        self.steps += 1
        if self.steps > self.max_steps:
            raise Refused("takes more than {limit} steps. Loop over less.", {"limit": self.max_steps})
        if chars:
            self.write(chars)

    def write(self, chars: int) -> None:
        """Count *chars* printed."""
        self.written += chars
        if self.written > self.limits.template_output:
            self.limits.check("template_output", self.written)


_BUDGET = "_budget"


class BudgetContext(Context):
    """A rendering's names, with its budget."""

    def __init__(self, environment: Sandbox, parent: dict[str, Any], *args: Any, **names: Any) -> None:
        # What is included gets the names of what includes it, and lives on the same budget.
        given = parent.get(_BUDGET)
        self.budget = given if isinstance(given, Budget) else Budget(environment.limits, environment.max_steps)
        parent[_BUDGET] = self.budget  # Jinja has made this dict for the one rendering
        super().__init__(environment, parent, *args, **names)


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja, held to promises P1 to P3."""

    intercepted_binops = frozenset(("+", "*", "%", "**"))
    context_class = BudgetContext
    limits: Limits
    max_steps: int
    views: frozenset[type] = frozenset()

    def _parse(self, source: str, name: str | None, filename: str | None) -> TemplateNode:
        return check_and_count(super()._parse(source, name, filename))

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Look no further at what was made for templates; Jinja asks a dozen questions of everything else."""
        if type(obj) in self.views:
            return not attr.startswith("_")
        return super().is_safe_attribute(obj, attr, value)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Read an attribute; of what was made for templates, at once."""
        if type(obj) in self.views and attribute[:1] != "_":
            try:
                return getattr(obj, attribute)
            except AttributeError:
                return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Read an item; what was made for templates has attributes only, which ``selectattr`` asks for as items."""
        if type(obj) in self.views and isinstance(argument, str):
            return self.getattr(obj, argument)
        return super().getitem(obj, argument)

    def unsafe_undefined(self, obj: object, attribute: str) -> NoReturn:  # noqa: ARG002
        """Refuse at once: not even ``is defined`` may ask for such a name."""
        raise Refused("asks for {name}, which templates may not see. Leave it out.", {"name": attribute})

    def wrap_str_format(self, value: object) -> None:  # noqa: ARG002
        """Give nobody ``str.format``; it is not among the methods that may be called."""
        return

    def is_safe_callable(self, obj: Any) -> bool:
        """Only our own functions and a few methods of plain values may be called."""
        for known in self.globals.values():
            if obj is known:
                return True
        owner, name = getattr(obj, "__self__", None), getattr(obj, "__name__", "")
        if type(owner) in (str, Markup):
            return name in _TEXT_METHODS
        if type(owner) in (dict, MappingProxyType):
            return name in _MAPPING_METHODS
        return isinstance(owner, LoopContext) and name in _LOOP_METHODS

    def call(__self, __context: Context, __obj: Any, *args: Any, **names: Any) -> Any:
        """Call *obj* if it may be called, and count it."""
        if isinstance(__obj, Undefined):
            __obj()
        if not __self.is_safe_callable(__obj):
            name = shown(getattr(__obj, "__name__", type(__obj).__name__))
            raise Refused("calls {name}, which templates may not call. Pass its result.", {"name": name})
        __context.budget.step()  # type: ignore[attr-defined]  # a BudgetContext
        if type(__obj) is FunctionType and not hasattr(__obj, "jinja_pass_arg"):  # nothing to hand over to it
            names.pop("_block_vars", None)
            names.pop("_loop_vars", None)
            return __obj(*args, **names)
        return __context.call(__obj, *args, **names)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ARG002
        """Refuse arithmetic that grows without bound, before it is done."""
        if operator == "**":
            raise Refused("uses **. Work the value out before, and pass it.")
        if operator == "%" and isinstance(left, str | bytes):
            raise Refused("formats text with %. Put the parts side by side.")
        if operator == "*":
            _check_product(left, right, self.limits)
        elif operator == "+":
            _check_sum(left, right, self.limits)
        return _OPERATORS[operator](left, right)


_OPERATORS = {"+": operator.add, "*": operator.mul, "%": operator.mod}


def _too_long(size: int, limits: Limits) -> None:
    if size > limits.template_output:
        raise Refused("makes a value of {size} items. Make it shorter.", {"size": size})


def _check_product(left: Any, right: Any, limits: Limits) -> None:
    for one, other in ((left, right), (right, left)):
        if isinstance(one, str | bytes | list | tuple) and isinstance(other, int):
            _too_long(len(one) * other, limits)
    if (
        isinstance(left, int)
        and isinstance(right, int)
        and left.bit_length() + right.bit_length() > _MAX_BITS
    ):
        raise Refused("makes a number too long to print. Work the value out before, and pass it.")


def _check_sum(left: Any, right: Any, limits: Limits) -> None:
    if isinstance(left, str | list | tuple) and isinstance(right, str | list | tuple):
        _too_long(len(left) + len(right), limits)


def _printer(finalize: Callable[[object], object] | None) -> Callable[[Context, object], object]:
    """Return what stands between each ``{{ … }}`` and the page."""

    @pass_context
    def print_value(context: Context, value: object) -> object:
        if isinstance(value, Undefined):  # its own error is the better one
            return value
        if finalize is not None:
            value = finalize(value)
        printed = value if type(value) in (str, Markup) else _plain(value)
        context.budget.write(len(printed))  # type: ignore[attr-defined, arg-type]  # a BudgetContext; it is text
        return printed

    return print_value


def _plain(value: object) -> str:
    if isinstance(value, str):  # a subclass, which might claim to be HTML
        return str.__str__(value)
    if isinstance(value, int | Decimal | Fraction) and not isinstance(value, bool):
        return str(value)
    what = "None" if value is None else f"a value of type {type(value).__name__}"
    raise Refused(
        "prints {what}, which is neither text nor an exact number. Print a part of it.", {"what": what}
    )


def _loaded(
    read: Callable[[str], str | None], name: str
) -> tuple[str, str, Callable[[], bool]] | None:
    """Return what Jinja wants to know of a template: its text, its file's name, whether it is still that."""
    text = read(name)
    return None if text is None else (text, name, lambda: read(name) == text)


def make_sandbox(
    *,
    autoescape: bool,
    loader: Callable[[str], str | None] | None,
    finalize: Callable[[object], object] | None,
    global_names: Mapping[str, object],
    filters: Mapping[str, Callable[..., object]],
    trim_blocks: bool,
    limits: Limits,
    max_steps: int,
    views: Iterable[type],
) -> Sandbox:
    """Build a sandbox; see :func:`wenming.templating.environment`."""
    sandbox = Sandbox(
        autoescape=autoescape,
        undefined=_Missing,
        loader=None if loader is None else FunctionLoader(partial(_loaded, loader)),
        finalize=_printer(finalize),
        trim_blocks=trim_blocks,
        lstrip_blocks=trim_blocks,
        keep_trailing_newline=True,
    )
    sandbox.limits, sandbox.max_steps, sandbox.views = limits, max_steps, frozenset((*views, LoopContext))
    kept = {name: sandbox.globals[name] for name in ("namespace", "range")}
    sandbox.globals = {**kept, **global_names}
    sandbox.filters = {**FILTERS, **filters}
    return sandbox
