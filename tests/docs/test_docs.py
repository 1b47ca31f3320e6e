"""The documentation is whole: every public name, field, rule and error is there, and every link leads somewhere."""

from __future__ import annotations

import inspect
import re
import tomllib
from importlib import import_module
from pathlib import Path

import attrs
import pytest

import wenming
from wenming import errors
from wenming.checker import FAILED, RULES
from wenming.numbering import STYLES
from wenming.zh import SCHEMES

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
READMES = (ROOT / "README.md", ROOT / "README.en.md")
REFERENCE = "\n".join(path.read_text("utf-8") for path in sorted((DOCS / "reference").glob("*.md")))
HOUSES = ("wenming", "wenming.metrics", "wenming.schema", "wenming.sheets", "wenming.testing", "wenming.zh")

CLASSES = {
    "model": (
        *("Report", "Section", "Measure", "Problem", "NextStep", "Paragraph", "Points", "Point", "Table"),
        *("Picture", "Chart", "Attachment", "Official", "Text", "Cite"),
    ),
    "figures": ("Metric", "Quantity", "Source", "Period", "Provenance", "wenming.metrics.MetricDefinition"),
    "verbs": ("Rendered", "ReadResult", "ReadDocument", "CheckResult", "Diagnostic", "Fix", "LayoutFinding", "Limits"),
    "numbering": ("Style", "Level"),
    "blueprint": ("Blueprint", "FieldSpec", "SectionSpec"),
    "hooks": (
        *("Plugin", "Templates", "Transform", "Vocabulary", "Catalog", "CheckContext", "Rule"),
        *("wenming.hooks.TransformContext", "wenming.renderers.RenderContext", "wenming.reader.ReadContext"),
    ),
    "errors": ("wenming.errors.Fault",),
    "profile": ("Profile",),
    "document": (
        "Document",
        *(f"wenming.document.{name}" for name in ("Heading", "Line", "Grid", "Image", "Graph", "AttachmentHead")),
    ),
}


def page(name: str) -> str:
    """Return the text of a page."""
    return (DOCS / name).read_text("utf-8")


def in_code(text: str) -> set[str]:
    """Return every word that stands between backticks in *text*."""
    return {word for code in re.findall(r"`+([^`]+)`+", text) for word in re.findall(r"\w+", code)}


def named(name: str) -> object:
    """Return the object of a dotted name; one without a dot is in ``wenming``."""
    house, _, last = name.rpartition(".")
    return getattr(import_module(house or "wenming"), last)


@pytest.mark.parametrize("house", HOUSES)
def test_every_public_name_is_in_the_reference(house: str) -> None:
    """What ``__all__`` lists is promised, so it is described."""
    missing = set(import_module(house).__all__) - in_code(REFERENCE)
    assert missing == set()


@pytest.mark.parametrize(("name", "of"), [(name, of) for of, names in CLASSES.items() for name in names])
def test_every_field_is_described(name: str, of: str) -> None:
    """Each field of each public class stands on the page of its class."""
    kind = named(name)
    assert isinstance(kind, type)
    fields = [one.name for one in attrs.fields(kind)] if attrs.has(kind) else list(getattr(kind, "_fields", ()))
    public = {field for field in fields if not field.startswith("_")}
    assert public
    assert public - in_code(page(f"reference/{of}.md")) == set()


def test_every_function_is_described_with_its_signature() -> None:
    """The headings of the page of functions repeat the parameters, no more and no fewer."""
    headings = "\n".join(line for line in page("reference/verbs.md").splitlines() if line.startswith("### "))
    found = dict(re.findall(r"(\w+)\(([^)]*(?:\(\)[^)]*)*)\) →", headings))
    verbs = [name for name in wenming.__all__ if inspect.isfunction(getattr(wenming, name))]
    assert set(found) == set(verbs)
    for name in verbs:
        wanted = inspect.signature(getattr(wenming, name)).parameters
        said = [part.partition("=")[0].strip() for part in found[name].replace("\\*", "").split(",")]
        assert [one for one in said if one] == list(wanted), name


def test_every_error_is_described() -> None:
    """Each class of the tree has its place in it, and all but the root a cause and a cure."""
    text = page("reference/errors.md")
    tree = text.partition("```text")[2].partition("```")[0]
    for name in errors.__all__:
        kind = getattr(errors, name)
        if not (isinstance(kind, type) and issubclass(kind, errors.WenmingError)):
            continue
        assert re.search(rf"\b{name}\b", tree), name
        assert name == "WenmingError" or re.search(rf"^\| `{name}` \|.+\|.+\|$", text, re.MULTILINE), name


def test_every_rule_is_described() -> None:
    """Each rule of the core has a section with its severity; those of sectors stand on their pages."""
    text = page("reference/rules.md")
    for rule in (*RULES, FAILED):
        assert re.search(rf"^## {rule.code} .+（{rule.severity}）$", text, re.MULTILINE), rule.code
    assert set(re.findall(r"^## (W\d{3})", text, re.MULTILINE)) == {rule.code for rule in (*RULES, FAILED)}


def test_every_hook_has_a_section() -> None:
    """Each field of ``Plugin`` is in a heading, and the example at the end uses it."""
    text = page("reference/hooks.md")
    headings = in_code("\n".join(re.findall(r"^## .+$", text, re.MULTILINE)))
    example = text.partition("PLUGIN = Plugin(")[2].partition("\n)\n")[0]
    for one in attrs.fields(named("Plugin")):  # type: ignore[arg-type]
        assert one.name in headings
        assert f"{one.name}=" in example


@pytest.mark.parametrize("name", [*STYLES, *SCHEMES])
def test_every_style_and_scheme_is_described(name: str) -> None:
    """A user chooses them by name."""
    assert f"`{name}`" in page("reference/numbering.md")


def test_every_layout_rule_that_code_names_is_explained() -> None:
    """Each id stands on the page that explains, or on that of the rules of the layout check."""
    named_in_code = {
        found
        for path in (ROOT / "wenming").rglob("*.py")
        for found in re.findall(r"L-[A-Z]+-\d+", path.read_text("utf-8"))
    }
    pages = page("explanation/layout.md") + page("reference/layout_rules.md")
    explained = set(re.findall(r"^\| (L-[A-Z]+-\d+) \|", pages, re.MULTILINE))
    assert named_in_code - explained == set()


def test_the_layers_are_those_of_the_contract() -> None:
    """The list in the explanation is the one that import-linter holds."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    layers = project["tool"]["importlinter"]["contracts"][0]["layers"]
    assert "```text\n" + "\n".join(layers) + "\n```" in page("explanation/one_road.md")


def test_the_limits_are_those_of_the_code() -> None:
    """Each default in the table of the reference is the field's."""
    text = page("reference/verbs.md")
    written = {"32 MiB": 32 * 1024**2, "8 Mi": 8 * 1024**2, "1 GiB": 1024**3}
    for one in attrs.fields(wenming.Limits):
        found = re.search(rf"^\| `{one.name}` \| ([^|]+) \|", text, re.MULTILINE)
        assert found is not None, one.name
        assert written.get(found[1]) or int(found[1].replace(",", "")) == one.default
        assert written.get(found[1], one.default) == one.default


@pytest.mark.parametrize("path", [*PAGES, *READMES], ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_relative_link_leads_somewhere(path: Path) -> None:
    """Files exist, and so do the headings after a ``#``."""
    for target in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"```.*?```", "", path.read_text("utf-8"), flags=re.DOTALL)):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        file = (path.parent / name).resolve() if name else path
        assert file.exists(), target
        assert not anchor or anchor in anchors(file), target


def anchors(path: Path) -> set[str]:
    """Return the anchors of the headings of a page, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", path.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(DOCS).as_posix())
def test_a_page_is_under_two_hundred_lines(path: Path) -> None:
    """A longer page is two pages; one that a program writes is looked up in, not read."""
    lines = path.read_text("utf-8").splitlines()
    assert len(lines) < 200 or any(line.startswith("Made from ") for line in lines[:4])


def test_every_page_is_reached_from_the_index() -> None:
    """Nobody finds a page that nothing links to."""
    linked = {(DOCS / target.partition("#")[0]).resolve() for target in re.findall(r"\]\(([^)]+)\)", page("index.md"))}
    assert [path for path in PAGES if path.name != "index.md" and path.resolve() not in linked] == []


def test_both_readmes_have_the_same_code() -> None:
    """The two commands and the ten lines are one text in both languages."""
    chinese, english = (re.findall(r"```\w+\n(.*?)```", path.read_text("utf-8"), re.DOTALL) for path in READMES)
    assert len(chinese) >= 3
    assert chinese == english


def test_no_page_names_what_is_not_there() -> None:
    """Whoever looks for what is missing finds it named on the first page."""
    missing = page("index.md").partition("## 现在还没有的")[2]
    for word in ("联合行文", "信函", "扫描"):
        assert word in missing


def test_first_steps_pass_strict_types(tmp_path: Path) -> None:
    """Whoever copies the code of README and tutorials into a strict project is not told off by mypy."""
    api = pytest.importorskip("mypy.api")
    for number, path in enumerate((*READMES, *sorted((DOCS / "tutorial").glob("*.md")))):
        blocks = re.findall(r"```python\n(?!>>>)(.*?)```", path.read_text("utf-8"), re.DOTALL)
        (tmp_path / f"page_{number}.py").write_text("\n".join(blocks), "utf-8")
    said, broke, status = api.run(["--strict", "--cache-dir", str(tmp_path / "cache"), str(tmp_path)])

    assert (status, broke) == (0, ""), said
