"""Fixtures for templates: a part filled both ways, the compiled one and the sandbox."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from xml.etree import ElementTree

import pytest

from wenming.limits import Limits
from wenming.renderers.word.template.compiler import compile_part
from wenming.templating import compile_template, environment, render_template

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
AGAIN = '</w:t><w:{}/><w:t xml:space="preserve">'
Fill = Callable[..., str]


def _part(text: str) -> str:
    """Return a part whose one text holds *text*."""
    return f"<w:body {SPACE}><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body>"


def _compiled(text: str, values: Mapping[str, Any], limits: Limits | None = None) -> str:
    part = compile_part(_part(text), name="page, body", limits=limits or Limits())
    return ElementTree.canonicalize(part.render(values).decode())


def _stock(text: str, values: Mapping[str, Any], limits: Limits | None = None) -> str:
    sandbox = environment(autoescape=True, trim_blocks=False, limits=limits or Limits())
    found = render_template(compile_template(sandbox, _part(text), name="page, body"), values)
    return ElementTree.canonicalize(
        found.replace("\t", AGAIN.format("tab")).replace("\n", AGAIN.format("br"))
    )


@pytest.fixture(scope="session")
def compiled() -> Fill:
    """Fill a part that prints a text the fast way."""
    return _compiled


@pytest.fixture(scope="session")
def stock() -> Fill:
    """Fill such a part the slow way: the sandbox, breaks set afterwards."""
    return _stock
