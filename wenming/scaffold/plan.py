"""What a new plugin is made of: each file of the skeleton, its place in the package, its text filled in.

The delimiters are ``[[ ]]`` and ``[% %]``: the prose that is written is Jinja itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import TYPE_CHECKING

from wenming._version import __version__
from wenming.hooks import API, rule_prefix
from wenming.scaffold.names import check_name, check_title

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["plugin_files"]

_SKELETON = {  # in the skeleton: in the package
    "pyproject.toml.txt": "pyproject.toml",
    "README.md.txt": "README.md",
    "CHANGELOG.md.txt": "CHANGELOG.md",
    "init.py.txt": "{package}/__init__.py",
    "plugin.py.txt": "{package}/plugin.py",
    "metrics.py.txt": "{package}/metrics.py",
    "fields.py.txt": "{package}/fields.py",
    "annual.py.txt": "{package}/annual.py",
    "vocabulary.py.txt": "{package}/vocabulary.py",
    "rules.py.txt": "{package}/rules/__init__.py",
    "rule.py.txt": "{package}/rules/{code_file}.py",
    "opening.txt": "{package}/prose/opening.txt",
    "results.txt": "{package}/prose/results.txt",
    "measure.txt": "{package}/prose/measure.txt",
    "problem.txt": "{package}/prose/problem.txt",
    "step.txt": "{package}/prose/step.txt",
    "annual.yaml.txt": "{package}/samples/annual.yaml",
    "bad.yaml.txt": "{package}/samples/{prefix}101.yaml",
    "hans.po.txt": "{package}/locale/zh_Hans/LC_MESSAGES/{name}.po",
    "hant.po.txt": "{package}/locale/zh_Hant/LC_MESSAGES/{name}.po",
    "test.py.txt": "tests/test_{name}.py",
    "kept.txt": "tests/annual.txt",
}
_PAGE = {
    "page.py.txt": "{package}/page.py",
    "test_page.py.txt": "tests/test_{name}_page.py",
}


def plugin_files(name: str, *, title: str, word: bool = False) -> dict[str, bytes]:
    """Return the files of a new plugin package, by their paths in its folder.

    Args:
        name: What the plugin is called: ``fire``; its package is ``wenming_fire``.
        title: What the sector is called in Chinese: 消防.
        word: Add a Word page of its own, to be changed in Word.

    Raises:
        PluginError: a name or a title that will not do.

    .. versionadded:: 0.1.0
    """
    names = _names(check_name(name), check_title(title), word)
    made = dict(_filled(_SKELETON | (_PAGE if word else {}), names))
    made[f"{names['package']}/py.typed"] = b""
    if word:
        from wenming.renderers import GBT_9704
        from wenming.renderers.word.starting_page import starting_page

        made[f"{names['package']}/word/{name}.docx"] = starting_page(GBT_9704)
    return dict(sorted(made.items()))


def _names(name: str, title: str, word: bool) -> Mapping[str, object]:
    prefix = rule_prefix(name)
    major, minor = map(int, __version__.split(".")[:2])
    return {
        "name": name,
        "title": title,
        "word": word,
        "api": API,
        "package": f"wenming_{name}",
        "distribution": f"wenming-{name.replace('_', '-')}",
        "class": "".join(part.capitalize() for part in name.split("_")),
        "prefix": prefix,
        "code_file": f"{prefix.lower()}101_more_finished",
        "least": f"{major}.{minor}",
        "below": f"{major + 1}" if major else f"0.{minor + 1}",
    }


def _filled(places: Mapping[str, str], names: Mapping[str, object]) -> Iterator[tuple[str, bytes]]:
    sandbox = _environment()
    for source, place in places.items():
        text = files("wenming.scaffold").joinpath("skeleton", source).read_text("utf-8")
        yield place.format_map(names), sandbox.from_string(text).render(names).encode()


def _environment() -> Environment:
    """Our own templates, and words that :mod:`wenming.scaffold.names` has looked at: no sandbox is needed."""
    from jinja2 import Environment, StrictUndefined

    return Environment(
        block_start_string="[%",
        block_end_string="%]",
        variable_start_string="[[",
        variable_end_string="]]",
        comment_start_string="[#",
        comment_end_string="#]",
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        autoescape=False,  # Python and YAML, no HTML
    )
