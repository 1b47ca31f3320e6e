"""Path: how to reach a place in a report."""

from __future__ import annotations

import re
from typing import Self

from wenming.errors import ModelError, shown

__all__ = ["Path"]

_STEP = re.compile(r"\.?([A-Za-z_]\w*)|\[(\d+)\]")


class Path(tuple[str | int, ...]):
    """Place in a report, written as Python would: ``sections[1].children[2].body[0]``.

    A tuple of field names and indices, so that it hashes and compares fast; ``Path()`` is the
    report itself.
    """

    __slots__ = ()

    @classmethod
    def parse(cls, written: str) -> Self:
        """Read ``sections[1].title`` back.

        Raises:
            ModelError: *written* is not of that form.
        """
        steps: list[str | int] = []
        at = 0
        while at < len(written):
            found = _STEP.match(written, at)
            if found is None or (written[at] == "." and at == 0):
                raise ModelError(
                    "{path} is no path. Write it as sections[1].children[0].title.",
                    {"path": shown(written)},
                )
            name, index = found.groups()
            steps.append(name if name is not None else int(index))
            at = found.end()
        return cls(steps)

    def under(self, *steps: str | int) -> Self:
        """Return the path *steps* further down."""
        return type(self)(self + steps)

    def look_up(self, root: object) -> object:
        """Return what stands at this path under *root*.

        Raises:
            ModelError: the path leads nowhere; names the step that fails.
        """
        here = root
        for done, step in enumerate(self):
            try:
                here = here[step] if isinstance(step, int) else getattr(here, step)  # type: ignore[index]
            except (AttributeError, IndexError, TypeError) as error:
                raise ModelError(
                    "there is nothing at {path}; it ends before {step}.",
                    {"path": str(self), "step": str(type(self)(self[done : done + 1]))},
                ) from error
        return here

    def __str__(self) -> str:
        written = ""
        for step in self:
            if isinstance(step, int):
                written += f"[{step}]"
            else:
                written += f".{step}" if written else step
        return written

    def __repr__(self) -> str:
        return f"Path.parse({str(self)!r})"
