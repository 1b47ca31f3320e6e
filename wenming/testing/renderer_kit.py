"""RendererConformance: what every renderer must do, as a test class to inherit."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar

import pytest

from wenming.hooks import API, Plugin
from wenming.renderers import Rendered, Renderer
from wenming.testing.laws import RENDERER_LAWS, Law, Subject, judge, not_judged
from wenming.testing.laws.renderers import keeps_words, text_of
from wenming.testing.listed import hold

__all__ = ["RendererConformance"]

_NOBODY = Subject(plugin=Plugin(name="nobody", api=API))  # a renderer needs no plugin to be judged


class RendererConformance:
    """The laws of a renderer, a test each; a failure says what to change.

    Attributes:
        renderer: The renderer under test.
        off: Laws that it does not keep, each with the reason; listed at the end.
    """

    renderer: Renderer
    off: ClassVar[Mapping[str, str]] = MappingProxyType({})

    def text_of(self, made: Rendered) -> str:
        """Return the words of a file as its reader sees them; for formats of your own, write your own."""
        return text_of(made)

    @pytest.mark.parametrize("name", RENDERER_LAWS)
    def test_law(self, name: str, request: pytest.FixtureRequest) -> None:
        """The renderer keeps the law."""
        says, look = RENDERER_LAWS[name]
        chosen = (lambda renderer: keeps_words(renderer, self.text_of)) if look is keeps_words else look
        law = Law(name=name, says=says, look=lambda _: chosen(self.renderer))
        reason = self.off.get(name)
        verdict = judge(law, _NOBODY) if reason is None else not_judged(law, reason)
        hold(verdict, self.renderer.format, request.config)
