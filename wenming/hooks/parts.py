"""What a plugin may carry besides values of other layers: transforms, words, files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Protocol

from attrs import field, frozen

from wenming.errors import PluginError, TemplateError, shown
from wenming.i18n import negotiate, read_catalog
from wenming.model import Report, Role
from wenming.model.nodes import ROLES

__all__ = ["Catalog", "Change", "Templates", "Transform", "TransformContext", "Vocabulary"]


@frozen(kw_only=True)
class TransformContext:
    """What a transform may know besides the report.

    Attributes:
        blueprint: Name of the blueprint that the report was composed from.
    """

    blueprint: str = ""


class Change(Protocol):
    """Transform hook: make another report from a composed one.

    When:    once a call of ``compose``, after the blueprint, before anybody sees the report.
    Order:   ``before`` and ``after`` of the :class:`Transform`, then plugin, then name.
    Returns: a ``Report``; the same object where there is nothing to change.
    Failure: ``PluginFailedError``; a half-changed report is never published.
    Never:   reads files, the network, the clock or global state.
    """

    def __call__(self, report: Report, context: TransformContext, /) -> Report:
        """Return *report*, changed or not."""


def _names(value: Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


@frozen
class Transform:
    """A named change to every composed report.

    Attributes:
        name: Unique among all plugins; begin it with the plugin's: ``fire_stamp``.
        change: The change itself.
        before: Names of transforms that must come later; absent ones are no error.
        after: Names of transforms that must come earlier; absent ones are no error.
    """

    name: str
    change: Change
    before: tuple[str, ...] = field(default=(), converter=_names, kw_only=True)
    after: tuple[str, ...] = field(default=(), converter=_names, kw_only=True)


def _pairs(value: Mapping[str, str] | Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(value.items() if isinstance(value, Mapping) else value)


def _roles(value: Mapping[str, Role] | Iterable[tuple[str, Role]]) -> tuple[tuple[str, Role], ...]:
    pairs = tuple(value.items() if isinstance(value, Mapping) else value)
    for pair in pairs:
        if isinstance(pair, str) or len(pair) != 2:
            raise PluginError(
                'is {value}, not a word and its role. Write ("执勤", "measures").',
                {"value": shown(pair)},
                path="vocabulary.roles",
            )
        role = pair[1]
        if role not in ROLES:
            values = {"role": shown(role), "roles": ", ".join(ROLES)}
            raise PluginError("role {role} is unknown. Use one of: {roles}.", values, path="vocabulary.roles")
    return pairs


@frozen(kw_only=True)
class Vocabulary:
    """The words of a sector.

    Attributes:
        roles: Words of titles and the role they tell: ``("气候概况", "overview")``.
        glossary: Words in Simplified and in Traditional script, where characters alone would
            mislead: ``("台风", "颱風")``.
        protected: Words that no conversion and no repair may touch (names, terms).
        look_alikes: Words with a number in them that is none: 三下乡, 四有.
        fixed: Set phrases that must stand whole or not at all.

    Raises:
        PluginError: a role that is none.
    """

    roles: tuple[tuple[str, Role], ...] = field(default=(), converter=_roles)
    glossary: tuple[tuple[str, str], ...] = field(default=(), converter=_pairs)
    protected: tuple[str, ...] = field(default=(), converter=_names)
    look_alikes: tuple[str, ...] = field(default=(), converter=_names)
    fixed: tuple[str, ...] = field(default=(), converter=_names)


def merge_vocabularies(vocabularies: Iterable[Vocabulary]) -> Vocabulary:
    """Return one vocabulary with the words of all, in their order, each once."""
    every = tuple(vocabularies)
    return Vocabulary(
        roles=tuple(dict.fromkeys(pair for words in every for pair in words.roles)),
        glossary=tuple(dict.fromkeys(pair for words in every for pair in words.glossary)),
        protected=tuple(dict.fromkeys(word for words in every for word in words.protected)),
        look_alikes=tuple(dict.fromkeys(word for words in every for word in words.look_alikes)),
        fixed=tuple(dict.fromkeys(word for words in every for word in words.fixed)),
    )


def _shut(value: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType(dict(value))


@frozen
class Templates:
    """The text files of a plugin, read when asked for.

    Attributes:
        package: Package that holds the folders: ``wenming_fire``.
        folder: Folder of the prose.
        samples: Folder of the filled samples, one a blueprint: ``samples/annual.yaml``.
        sources: For a plugin in one file: name of the file and its text, in place of a package;
            a sample is ``samples/annual.yaml``.
        base: Where prose is looked up that is not among these: what several plugins share is written once.
            Samples are of one's own.

    Raises:
        PluginError: neither package nor sources, or both.
    """

    package: str = ""
    folder: str = field(default="prose", kw_only=True)
    samples: str = field(default="samples", kw_only=True)
    sources: Mapping[str, str] = field(factory=dict, converter=_shut, kw_only=True)
    base: Templates | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.base is not None and not isinstance(self.base, Templates):
            raise PluginError("wants Templates, got {value}.", {"value": shown(self.base)}, path="templates.base")
        if bool(self.package) == bool(self.sources):
            raise PluginError(
                "templates come from a package or from sources. Give one of the two.", path="templates"
            )

    def read(self, name: str) -> str:
        """Return the text of the prose file *name*.

        Raises:
            TemplateError: there is no such file, or it is no UTF-8.
        """
        text = self._text(self.folder, name)
        if text is None and self.base is not None:
            return self.base.read(name)
        if text is None:
            raise TemplateError(
                "no prose file {name} in {place}. Add it, or correct the name in the blueprint.",
                {"name": shown(name), "place": f"{self.package}/{self.folder}" if self.package else "sources"},
            )
        return text

    def sample(self, blueprint: str) -> str | None:
        """Return the filled sample of *blueprint* as YAML text, ``None`` where there is none."""
        return self._text(self.samples, blueprint.rpartition("/")[2] + ".yaml")

    def _text(self, folder: str, name: str) -> str | None:
        if self.sources:
            return self.sources.get(f"{folder}/{name}" if folder == self.samples else name)
        return _file_text(self.package, folder, name)


@lru_cache(maxsize=1024)
def _file_text(package: str, folder: str, name: str) -> str | None:
    if any(part in ("", ".", "..") for part in name.split("/")) or "\\" in name or ":" in name:
        return None  # a name, not a way out of the folder
    from importlib.resources import files  # half of the cost of importing this module

    place = files(package).joinpath(folder, *name.split("/"))
    if not place.is_file():
        return None
    try:
        return place.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise TemplateError(
            "prose file {name} of {package} is not UTF-8. Save it as UTF-8.",
            {"name": shown(name), "package": package},
        ) from error


@frozen
class Catalog:
    """Translations of a plugin's messages: ``.po`` files, their domain the plugin's name.

    Attributes:
        package: Package that holds the folder.
        folder: Folder with ``zh_Hans/LC_MESSAGES/<plugin>.po`` in it.
    """

    package: str
    folder: str = field(default="locale", kw_only=True)

    def translator(self, plugin: str, locale: str) -> Callable[[str], str]:
        """Return the function that turns messages of *plugin* into *locale*; unknown ones stay.

        Raises:
            ModelError: *locale* is none of ours.
            LoadError: the file is no ``.po`` file.
        """
        language = "_".join(negotiate(locale).split("-")[:2])
        return _translator(self.package, f"{self.folder}/{language}/LC_MESSAGES/{plugin}.po", language)


@lru_cache(maxsize=256)
def _translator(package: str, path: str, language: str) -> Callable[[str], str]:
    from importlib.resources import files

    place = files(package).joinpath(*path.split("/"))
    return read_catalog(place.read_bytes(), language) if place.is_file() else str
