"""Words and files of a plugin, and the guard around its code."""

from __future__ import annotations

import pytest

from wenming.errors import PluginError, PluginFailedError, RenderError, TemplateError
from wenming.hooks import Templates, Vocabulary, guarded


@pytest.mark.parametrize("name", ["../plugin.py", "/etc/hostname", "a/../../plugin.py", "nope.txt", "", ".", "a\\b", "c:x"])
def test_prose_stays_in_its_folder(name: str) -> None:
    """A name that leads out of the folder, or nowhere, is no prose file."""
    with pytest.raises(TemplateError, match="no prose file"):
        Templates("wenming.plugins.meteorology").read(name)


def test_a_role_that_is_none_is_told_where_it_is_written() -> None:
    """Words of titles would lead nowhere in silence."""
    with pytest.raises(PluginError, match=r"^vocabulary\.roles: role result is unknown\. Use one of: overview, "):
        Vocabulary(roles={"出警情况": "result"})  # type: ignore[dict-item]


@pytest.mark.parametrize("pair", ["执勤", ("执勤",), ("执勤", "measures", "x")])
def test_a_word_without_its_role_is_told(pair: object) -> None:
    """Two letters of a word are no pair."""
    with pytest.raises(PluginError, match=r"^vocabulary\.roles: is .*, not a word and its role"):
        Vocabulary(roles=(pair,))  # type: ignore[arg-type]


def test_templates_come_from_one_place() -> None:
    """A package or a mapping, not both and not neither."""
    for wrong in ({}, {"package": "a", "sources": {"x.txt": ""}}):
        with pytest.raises(PluginError, match=r"^templates: "):
            Templates(**wrong)  # type: ignore[arg-type]


def test_base_has_what_the_plugin_has_not() -> None:
    """One's own file comes first, then those of the base; samples and what neither has are not there."""
    shared = Templates(sources={"roster.txt": "共用。", "step.txt": "共用。", "samples/plan.yaml": "a: 1"})
    own = Templates(sources={"step.txt": "自己。"}, base=shared)

    assert (own.read("roster.txt"), own.read("step.txt"), shared.read("step.txt")) == ("共用。", "自己。", "共用。")
    assert own.sample("a/plan") is None
    with pytest.raises(TemplateError, match=r"no prose file none\.txt"):
        own.read("none.txt")
    with pytest.raises(PluginError, match=r"^templates\.base: "):
        Templates(sources={"a.txt": ""}, base="civility")  # type: ignore[arg-type]


def test_sources_do_not_change_afterwards() -> None:
    """A plugin in one file keeps the texts it was built with."""
    texts = {"overview.txt": "演练。"}
    templates = Templates(sources=texts)
    texts["overview.txt"] = "别的。"

    assert templates.read("overview.txt") == "演练。"
    with pytest.raises(TypeError):
        templates.sources["overview.txt"] = "别的。"  # type: ignore[index]


def test_guard_names_plugin_and_part() -> None:
    """Whatever is raised becomes one error with the cause; what the contract allows passes."""

    def crash() -> None:
        raise LookupError("x")

    def refuse() -> None:
        raise RenderError("page {n} is too long.", {"n": 3})

    with pytest.raises(PluginFailedError, match=r"renderer wps of plugin fire failed \(LookupError: x\)") as caught:
        guarded("fire", "renderer wps", crash)
    with pytest.raises(RenderError, match="page 3"):
        guarded("fire", "renderer wps", refuse, passing=(RenderError,))

    assert isinstance(caught.value.__cause__, LookupError)


@pytest.mark.parametrize("error", [KeyboardInterrupt, MemoryError])
def test_guard_lets_the_machine_speak(error: type[BaseException]) -> None:
    """An interrupt or a full memory is not the plugin's fault."""

    def stop() -> None:
        raise error

    with pytest.raises(error):
        guarded("fire", "rule FIR101", stop)
