"""Brings a second renderer of Word files."""

from wenming import Document, Plugin, Rendered


class _Renderer:
    format = "docx"
    suffixes = (".docx",)

    def render(self, document: Document, context: object, /) -> Rendered:
        """Write nothing."""
        return Rendered(content=b"", media_type="x/y", suffix=".docx")


PLUGIN = Plugin(name="broken_format", api=1, renderers=(_Renderer(),))
