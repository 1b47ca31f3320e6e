"""A page filled in a child process with bounds on processor time and memory (promise P6), seen from the parent.

The file is not looked at here: unpacking, parsing and compiling a hostile one may take what they like. What
goes out is plain data; what comes back is bytes, or faults as JSON, never objects.
"""

from __future__ import annotations

import json
import subprocess
import sys
from decimal import Decimal
from hashlib import sha256
from typing import Any

from attrs import asdict, field, frozen

from wenming import errors
from wenming.errors import Fault, LimitError, TemplateError, WenmingError
from wenming.limits import Limits
from wenming.renderers.base import Compression
from wenming.renderers.word.template.runtime import Xml
from wenming.renderers.word.template.values import Plain

__all__ = ["Isolated"]

_CHILD = (
    "import sys; sys.path[:] = sys.argv[1:]; "
    "from wenming.renderers.word.template.isolated import main; main()"
)
_PATIENCE = 3  # seconds of clock for one of processor time: other programs run too
_OUT_OF_TIME, _KILLED = -24, -9  # SIGXCPU, and what follows it


@frozen(kw_only=True)
class Isolated:
    """A page that only a child process looks into; the same interface as ``Template``.

    Attributes:
        content: The file.
        name: What messages call it.
        trusted: See ``Page``.
        limits: ``template_seconds`` and ``template_memory`` bound the child.
    """

    content: bytes = field(repr=False)
    name: str
    trusted: bool
    limits: Limits

    @property
    def names(self) -> frozenset[str]:
        """The variables that the tags ask for."""
        return frozenset(json.loads(self._ask({"want": "names"})))

    @property
    def prefix(self) -> str:
        """A beginning for names of pictures; no file holds its own digest."""
        return f"wm{sha256(self.content).hexdigest()[:12]}x"

    def mentions(self, name: str) -> bool:  # noqa: ARG002  # the file is not looked at here
        """Say yes: the page may ask for any name."""
        return True

    def finish(self, plain: Plain, core: str, *, compression: Compression) -> bytes:
        """Return the finished file; *core* are its properties.

        Raises:
            TemplateError, LimitError: as ``Template.finish``, or the child takes more than it may.
        """
        wanted = {
            "want": "file",
            "values": _written(plain.values),
            "media": [[one.name, one.relationship, one.folder, one.link, len(one.data)] for one in plain.media],
            "has_drawings": plain.has_drawings,
            "core": core,
            "compression": compression,
        }
        return self._ask(wanted, *(one.data for one in plain.media))

    def _ask(self, wanted: dict[str, Any], *blobs: bytes) -> bytes:
        """Return what a child answers."""
        if sys.platform == "win32":
            message = "cannot be isolated: this system has no limits for processes. Use one with the module resource."
            raise TemplateError(message, place=self.name)
        page = {"name": self.name, "trusted": self.trusted, "limits": asdict(self.limits), "size": len(self.content)}
        head = json.dumps({**wanted, **page}).encode("utf-8", "surrogatepass")
        question = b"".join((len(head).to_bytes(8), head, self.content, *blobs))
        command = [sys.executable, "-I", "-B", "-c", _CHILD, *filter(None, sys.path)]
        patience = self.limits.template_seconds * _PATIENCE + 10
        try:
            done = subprocess.run(command, input=question, capture_output=True, env={}, timeout=patience, check=False)
        except subprocess.TimeoutExpired as error:
            raise self._out_of("template_seconds") from error
        except OSError as error:
            message = "cannot be isolated: no child process can be started ({reason}). Ask who runs this system."
            raise TemplateError(message, {"reason": error.strerror or "OSError"}, place=self.name) from error
        if done.returncode in (_OUT_OF_TIME, _KILLED):
            raise self._out_of("template_seconds")
        answer = done.stdout
        if answer[:1] == b"+":
            return answer[1:]
        if answer[:1] == b"-":
            raise _fault(json.loads(answer[1:]))
        if answer[:1] == b"m":
            raise self._out_of("template_memory")
        message = "made its child process end (code {code}). Do not use the page; it may be an attack."
        raise TemplateError(message, {"code": done.returncode}, place=self.name)

    def _out_of(self, limit: str) -> LimitError:
        allowed = getattr(self.limits, limit)
        message = (
            "takes more seconds of processor time than the {allowed} that limit {limit} allows. "
            "If you trust the input, pass Limits({limit}=…)."
            if limit == "template_seconds"
            else "needs more bytes of memory than the {allowed} that limit {limit} allows. "
            "If you trust the input, pass Limits({limit}=…)."
        )
        return LimitError(message, {"allowed": allowed, "limit": limit}, place=self.name)


def _written(value: Any) -> Any:
    """Return a plain value for JSON; keys with NUL cannot stand in data."""
    if type(value) is Xml:
        return {"\0xml": str(value)}
    if isinstance(value, Decimal):
        return {"\0decimal": str(value)}
    if isinstance(value, dict):
        return {key: _written(one) for key, one in value.items()}
    return [_written(one) for one in value] if isinstance(value, tuple) else value


def _fault(told: dict[str, Any]) -> WenmingError:
    kind = {"LimitError": errors.LimitError, "RenderError": errors.RenderError}.get(told["kind"], TemplateError)
    return kind.of(map(_read, told["faults"]))


def _read(told: list[Any]) -> Fault:
    message, values, path, place = told
    read = {name: _read(one) if isinstance(one, list) else one for name, one in values.items()}
    return Fault(message, read, path, place)
