"""The public verbs: the road from data to a file, and from a text to findings, with a registry.

``registry=None`` means :func:`wenming.discover`; everything below this layer takes what it needs as an
argument, so nothing here depends on what is installed but through that one value.
"""

from wenming.pipeline.composing import compose
from wenming.pipeline.reading import check, read
from wenming.pipeline.rendering import render

__all__ = ["check", "compose", "read", "render"]
