"""Bounds that hold before the cost is paid (``docs/explanation/limits.md``)."""

from __future__ import annotations

from attrs import frozen

from wenming.errors import LimitError

__all__ = ["MAX_DEPTH", "Limits"]

MAX_DEPTH = 9
"""Sections in sections: Word's outline has nine levels, and no style numbers more."""


@frozen(kw_only=True)
class Limits:
    """How large an input may be; passed explicitly, never read from the environment.

    Attributes:
        file_bytes: Size of an input file, in bytes.
        nodes: Mappings, sequences and scalars in one YAML or JSON file, aliases counted each time; cells of a table;
            marks in a Markdown file.
        data_depth: Mappings and sequences inside one another.
        value_chars: Characters in one value.
        template_output: Characters that one template may write.
        template_seconds: Seconds of processor time that one rendering of an isolated page may take.
        template_memory: Bytes of memory that its process may have.
        office_seconds: Seconds that LibreOffice may take for one file.
    """

    file_bytes: int = 32 * 1024 * 1024
    nodes: int = 500_000
    data_depth: int = 64
    value_chars: int = 1_000_000
    template_output: int = 8 * 1024 * 1024
    template_seconds: int = 10
    template_memory: int = 1024 * 1024 * 1024
    office_seconds: int = 120

    def check(self, limit: str, met: int, *, place: str = "", path: str = "") -> None:
        """Raise when *met* is over *limit*, the name of one of the attributes.

        Raises:
            LimitError: names the limit, the value met and the option that raises it.
        """
        allowed = getattr(self, limit)
        if met > allowed:
            raise LimitError(
                "{met} is more than the {allowed} that limit {limit} allows. "
                "If you trust the input, pass Limits({limit}=…).",
                {"met": met, "allowed": allowed, "limit": limit},
                place=place,
                path=path,
            )
