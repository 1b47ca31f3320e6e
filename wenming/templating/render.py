"""Making environments, compiling and filling templates, and saying what was wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from difflib import get_close_matches
from typing import TYPE_CHECKING

from wenming.errors import Fault, TemplateError, WenmingError, shown
from wenming.limits import Limits

if TYPE_CHECKING:
    from types import TracebackType

    from jinja2 import Template

    from wenming.templating.sandbox import MissingName, Sandbox

__all__ = ["compile_template", "environment", "render_template", "template_errors"]

MAX_STEPS = 1_000_000
"""Rounds of loops and calls that one rendering takes at most, if nothing else is said."""

_KNOWN = 8  # names that a message lists


def environment(
    *,
    autoescape: bool,
    loader: Callable[[str], str | None] | None = None,
    finalize: Callable[[object], object] | None = None,
    globals: Mapping[str, object] | None = None,  # noqa: A002  # Jinja's word
    filters: Mapping[str, Callable[..., object]] | None = None,
    trim_blocks: bool = True,
    limits: Limits | None = None,
    max_steps: int = MAX_STEPS,
    views: Iterable[type] = (),
) -> Sandbox:
    """Return a fresh sandbox.

    Environments are cheap (some 50 µs) and docxtpl writes into the one it is given, so make one a
    render there. One that nobody writes into may be shared by threads.

    Args:
        autoescape: Escape values for HTML and XML. A template cannot switch it off.
        loader: Gives the source of a name, ``None`` where there is none, for ``{% include %}``;
            without it nothing can be included.
        finalize: Turns the value of each ``{{ … }}`` into what is printed. It never sees an undefined
            value; errors that it raises get the template's name and line. What it returns must be
            text, an exact number, or ``markupsafe.Markup`` for what is escaped already.
        globals: Names every template sees; the functions among them may be called.
        filters: Filters besides the allowed ones of Jinja.
        trim_blocks: Drop the line end after a block tag, and the indent before it.
        limits: ``template_output`` bounds what one template may write.
        max_steps: Rounds of loops and calls in one rendering.
        views: Classes made for templates, all of whose public attributes they may read: that is not looked at
            each time.
    """
    from wenming.templating.sandbox import make_sandbox

    return make_sandbox(
        autoescape=autoescape,
        loader=loader,
        finalize=finalize,
        global_names=globals or {},
        filters=filters or {},
        trim_blocks=trim_blocks,
        limits=limits or Limits(),
        max_steps=max_steps,
        views=views,
    )


def compile_template(sandbox: Sandbox, source: str, *, name: str) -> Template:
    """Compile *source*; *name* is what messages call it (a base name, never a path).

    Raises:
        TemplateError: the template cannot be read, or holds what the sandbox refuses.
    """
    with template_errors(name):
        code = sandbox.compile(source, name, name)
        return sandbox.template_class.from_code(sandbox, code, dict(sandbox.globals))


def render_template(template: Template, values: Mapping[str, object]) -> str:
    """Fill *template* with *values* and return the text.

    *values* are plain: text, exact numbers, tuples, mappings, or what the environment's
    ``finalize`` knows how to print.

    Raises:
        TemplateError: names the template, the line, and what was undefined, refused or failed.
        LimitError: the template writes more than ``template_output`` allows.
    """
    # One copy, as Jinja would make two; the budget is put into it.
    context = template.new_context({**template.globals, **values}, shared=True)
    with template_errors(template.name or "", known=values):
        return "".join(template.root_render_func(context))


@contextmanager
def template_errors(name: str, known: Iterable[str] = ()) -> Iterator[None]:
    """Turn whatever a template raises while it is read or filled into a ``TemplateError``.

    For callers that compile and render by other means (docxtpl); :func:`compile_template` and
    :func:`render_template` have it built in.

    Args:
        name: What messages call the template.
        known: Names of the values, to find the nearest of an undefined one.
    """
    try:
        yield
    except (MemoryError, KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except WenmingError as error:
        place = _place(name, error)
        raise type(error).of(f._replace(place=f.place or place) for f in error.faults) from error
    except Exception as error:
        raise TemplateError.of([_fault(name, error, known)]) from error


def _fault(name: str, error: Exception, known: Iterable[str]) -> Fault:
    from jinja2 import TemplateNotFound, TemplateSyntaxError

    from wenming.templating.sandbox import MissingName, Refused
    from wenming.templating.unread import unread

    place = _place(name, error)
    if isinstance(error, Refused):
        return Fault(error.fault.message, error.fault.values, place=place)
    if isinstance(error, MissingName):
        return _missing(error, known)._replace(place=place)
    if isinstance(error, TemplateSyntaxError):
        fault, line = unread(error)
        return fault._replace(place=f"{error.name or name}:{line}")
    if isinstance(error, TemplateNotFound):
        message = "includes {name}, which is not there. Correct the name, or leave the include out."
        return Fault(message, {"name": shown(str(error.name))}, place=place)
    if isinstance(error, RecursionError):
        return Fault("is nested too deeply. Take expressions and blocks apart.", place=place)
    message = "fails ({kind}: {fault}). Check the values used there."
    return Fault(message, {"kind": type(error).__name__, "fault": shown(str(error))}, place=place)


def _missing(error: MissingName, known: Iterable[str]) -> Fault:
    """Say what is not defined, and the nearest name that is."""
    names = sorted(n for n in (error.siblings() if error.owner else known) if not n.startswith("_"))
    near = get_close_matches(error.missing, names, n=1)
    values = {
        "name": shown(error.missing),
        "owner": error.owner,
        "near": near[0] if near else "",
        "known": "、".join(names[:_KNOWN]) + ("…" if len(names) > _KNOWN else ""),
    }
    what = "{name} is not defined" + (" in a value of type {owner}" if error.owner else "")
    if near:
        return Fault(what + "; did you mean {near}?", values)
    if names:
        return Fault(what + ". Known there: {known}.", values)
    return Fault(what + ". Correct the name, or leave it out.", values)


def _place(name: str, error: Exception) -> str:
    """Return ``name:line`` of the innermost template that *error* passed through."""
    line = getattr(error, "lineno", None) or 0
    name = getattr(error, "name", None) or name if line else name
    trace: TracebackType | None = error.__traceback__
    while trace is not None:
        module = trace.tb_frame.f_globals
        if "__jinja_template__" in module:
            template = module["__jinja_template__"]
            name, line = template.name or name, template.get_corresponding_lineno(trace.tb_lineno)
        elif "__jinja_exception__" in module:  # Jinja has put the template's line there itself
            line = trace.tb_lineno
        trace = trace.tb_next
    return f"{name}:{line}" if line else name
