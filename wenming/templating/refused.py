"""What the sandbox raises where a template goes too far."""

from __future__ import annotations

from collections.abc import Mapping

from jinja2.exceptions import SecurityError

from wenming.errors import Fault

__all__ = ["Refused"]


class Refused(SecurityError):
    """The template asks for something that it may not do.

    Attributes:
        fault: What, and what to do instead.
        lineno: Line in the template, 0 where the traceback knows better.
    """

    def __init__(self, message: str, values: Mapping[str, object] | None = None, *, lineno: int = 0) -> None:
        super().__init__(message)
        self.fault = Fault(message, values or {})
        self.lineno = lineno
