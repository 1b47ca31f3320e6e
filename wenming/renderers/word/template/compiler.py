"""The Jinja source of a part → a Python function that prints plain values into its XML.

The function returns one list: at even places finished XML, at odd places what goes into texts, whatever
it is. It neither escapes nor looks at types; :func:`~.runtime.finish` does that for all texts at once,
which is most of the speed. Loops know their length before they begin, so that steps are counted there.

Whatever the language of the sandbox has and this one lacks raises :class:`Uncompilable`, and so does
source that the sandbox would refuse: it then says why.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, Final

from attrs import frozen
from jinja2 import Environment, StrictUndefined, Template, TemplateSyntaxError

from wenming.limits import Limits
from wenming.renderers.word.template.runtime import (
    MAX_STEPS,
    Changed,
    Filters,
    Namespace,
    Run,
    Uncompilable,
    Unrendered,
    finish,
    put,
)
from wenming.renderers.word.template.statements import Statements
from wenming.renderers.word.template.structure import places
from wenming.templating import environment

__all__ = ["CompiledPart", "compile_part"]

# All that a compiled function may call by name, besides what its expressions bring.
_BUILTINS: Final = {one.__name__: one for one in (enumerate, len, list, slice, str, tuple, type)}
_OURS: Final = {one.__name__: one for one in (Changed, Namespace, put)}


@frozen(slots=False, eq=False)
class CompiledPart:
    """One part of a template, ready to be filled; threads may share it.

    Attributes:
        name: What messages call the part.
        names: The names of data that it reads.
        limits: ``template_output`` bounds what one rendering may write, and make besides.
    """

    name: str
    names: frozenset[str]
    limits: Limits
    _write: Callable[[Mapping[str, Any], Run], list[Any]]
    _missing: object

    def render(self, values: Mapping[str, Any]) -> bytes:
        """Return the XML of the part in UTF-8, well-formed whatever *values* hold.

        *values* are plain: exactly ``dict``, ``list``, ``tuple``, ``str``, ``int``, ``bool``, ``None``,
        ``Decimal``, ``Fraction``, and ``Xml``.

        Raises:
            Unrendered: something is undefined, refused or too much; the slow way says what and where.
        """
        try:
            run = Run(self.limits, self._missing, self._begin_filters)
            return finish(self._write(values, run), run)
        except (Unrendered, MemoryError):
            raise
        except Exception as error:
            raise Unrendered(f"{type(error).__name__}: {error}") from error

    def _begin_filters(self) -> Filters:
        """Return the sandbox's filters, with a budget of their own for one rendering."""
        empty = self._empty
        sandbox: Any = empty.environment
        context = empty.new_context({})

        def apply(name: str, value: Any, args: tuple[Any, ...], names: Mapping[str, Any]) -> Any:
            return sandbox.call_filter(name, value, args, names, context)

        return apply

    @cached_property
    def _empty(self) -> Template:
        sandbox: Any = environment(autoescape=True, trim_blocks=False, limits=self.limits)

        def item(value: Any, key: Any) -> Any:
            try:
                return value[key]
            except (LookupError, TypeError):
                return sandbox.undefined(obj=value, name=key)

        sandbox.getitem = item  # what `map(attribute=…)` and the like ask; the sandbox's own knows attributes
        template: Template = sandbox.from_string("")
        return template


def compile_part(source: str, *, name: str, limits: Limits) -> CompiledPart:
    """Compile *source*, the Jinja source of one part.

    Raises:
        Uncompilable: the slow way is to take it, or to refuse it.
    """
    try:
        tree = Environment(keep_trailing_newline=True).parse(source)  # parsed only
        statements = Statements(places(tree))
        code = compile(statements.function(tree), f"<{name}>", "exec", dont_inherit=True)
    except (TemplateSyntaxError, SyntaxError, RecursionError, MemoryError, ValueError, OverflowError) as error:
        raise Uncompilable(f"{type(error).__name__}: {error}") from error
    missing = StrictUndefined(name="a value")
    scope: dict[str, Any] = {
        **_OURS,
        **statements.globals,
        "M": missing,
        "MAX": MAX_STEPS,
        "__builtins__": _BUILTINS,
    }
    exec(code, scope)
    return CompiledPart(name, frozenset(statements.read), limits, scope["write"], missing)
