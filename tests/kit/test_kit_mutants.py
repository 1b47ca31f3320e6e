"""The kit under test: a good plugin keeps every law, and each way to break it breaks just the laws it should."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from wenming.hooks import Plugin
from wenming.testing.laws import LAWS, Subject, judge

Break = Callable[..., Plugin]
NAMES = {law.name: law for law in LAWS}
SLOW = {"any-data", "same-elsewhere", "rules-steady", "import-cheap", "import-idle"}
"""Judged where they are expected to be broken, and on the good plugin."""

RULE = "rules/fir101_more_finished.py"
RENDERER = """
class Pages:
    format = "pages"
    suffixes = (".pages",)

    def render(self, document, context, /):
        words = [document.title, *(block.text for block in document.blocks if hasattr(block, "text"))]
        {line}

PLUGIN = __import__("attrs").evolve(PLUGIN, renderers=(Pages(),))
"""
TRANSFORM = """
import itertools
from wenming import Transform
_count = itertools.count()

def _change(report, context, /):
    {line}

PLUGIN = __import__("attrs").evolve(PLUGIN, transforms=(Transform("fire_change", _change),))
"""
READER = """
from wenming.reader import RawLine

class Bars:
    format = "bars"
    suffixes = (".bars",)

    def read(self, source, context, /):
        return [RawLine(line, 1) for line in source.decode("ascii").split("|")]

PLUGIN = __import__("attrs").evolve(PLUGIN, readers=(Bars(),))
"""
RENDERED = 'return __import__("wenming").Rendered(content=({words}).encode(), media_type="{kind}", suffix=".pages")'


def renderer(words: str, kind: str = "text/html") -> str:
    """Source of a renderer that writes *words*."""
    return RENDERER.format(line=RENDERED.format(words=words, kind=kind))


MUTANTS = {
    "prose with a bare number": (
        ("prose/opening.txt", "", "全年出动车辆152次。\n"), {"figures", "kept-files"}, "the number 152次"),
    "prose with a computed number": (
        ("prose/results.txt", "", "共{{ 1 + 1 }}项。\n"), {"samples", "any-data"}, "prints the number 2"),
    "field that no prose uses": (
        ("fields.py", "    MEASURES,\n", '    MEASURES,\n    FieldSpec(name="drills", kind="text", help="演练"),\n'),
        {"fields"}, "fire/annual.drills: no prose uses"),
    "help that says nothing": (
        ("fields.py", 'help="围绕什么开展工作：年度目标任务"', 'help="focus"'), {"fields"}, "fire/annual.focus: the help"),
    "figure that the plugin does not define": (
        ("metrics.py", "METRICS = (HANDLED, FINISHED)", "METRICS = (HANDLED,)"), {"fields", "samples", "any-data"},
        "fire/annual.finished: the plugin has no definition fire.finished in 件"),
    "name that is no field": (
        ("prose/opening.txt", "{{ focus }}", "{{ focuss }}"), {"fields", "samples", "any-data"}, "focuss"),
    "prose that cannot be read": (
        ("prose/step.txt", "", "{% if %}\n"), {"templates", "samples", "any-data"}, "step.txt:2"),
    "prose file that is not there": (
        ("annual.py", "step.txt", "stepp.txt"), {"templates", "samples", "any-data"}, "stepp.txt"),
    "optional field that prose needs": (
        ("prose/opening.txt", "{% if focus %}围绕{{ focus }}，{% endif %}", "围绕{{ focus }}，"), {"any-data", "rules-shown"},
        "focus was not given"),
    "rule without its why": ((RULE, "Why:", "Whence:"), {"rules-explained"}, "does not say Why:"),
    "code without the prefix": ((RULE, "FIR101", "XYZ101"), {"rules-explained", "samples"}, "does not begin with FIR"),
    "rule that raises on some reports": (
        (RULE, "    for (_, whole)", "    context.report.sections[0]\n    for (_, whole)"),
        {"rules-steady"}, "FIR101: it fails"),
    "rule that depends on chance": (
        (RULE, "RULE = Rule(", "_seen = []\n_true = _look\n\n\ndef _look(context, /):\n    _seen.append(1)\n"
         '    if len(_seen) % 2:\n        yield Diagnostic("FIR101", "info", {"finished": "", "handled": ""})\n'
         "    yield from _true(context)\n\n\nRULE = Rule("),
        {"rules-steady", "same-twice", "rules-shown"}, "when run again"),
    "finding without a value for a slot": ((RULE, '"handled": str', '"handle": str'), {"rules-steady"}, "slot handled"),
    "rule that never finds": (
        (RULE, "finished > handled:", "finished > handled * 2:"), {"rules-shown"}, "finds nothing in its bad sample"),
    "rule that always finds": (
        (RULE, "finished > handled:", "finished > 0:"), {"rules-shown", "samples"}, "something in a good sample"),
    "message that is not translated": (
        ("locale/zh_Hant/LC_MESSAGES/fire.po", "more finished", "less finished"), {"translated"}, "zh_Hant"),
    "translation with a slot of its own": (
        ("locale/zh_Hans/LC_MESSAGES/fire.po", "办结{finished}", "办结{done}"), {"translated"}, "slot done"),
    "word that means something else elsewhere": (
        ("vocabulary.py", '("办结", "辦結")', '("台风", "台風")'), {"loads"}, "台风"),
    "import that takes long": (
        ("metrics.py", "", "import time\nbegun = time.process_time()\nwhile time.process_time() < begun + 0.08:\n"
         "    pass\n"), {"import-cheap"}, "50 at most"),
    "import that reads a file": (
        ("metrics.py", "", 'from importlib.resources import files\nfiles("wenming_fire").joinpath("py.typed").read_text()\n'),
        {"import-idle"}, "open py.typed"),
    "import that prints": (("metrics.py", "", 'print("消防")\n'), {"import-idle"}, "print"),
    "import that changes what is not its own": (
        ("metrics.py", "", 'import wenming.plugins\nwenming.plugins.__doc__ = "消防"\n'),
        {"import-idle"}, "changes wenming.plugins.__doc__"),
    "rule that prints": (
        (RULE, "    for (_, whole)", '    print("查")\n    for (_, whole)'), {"rules-steady"}, "prints something"),
    "rule that fails": (
        (RULE, "    for (_, whole)", "    1 / 0\n    for (_, whole)"),
        {"rules-steady", "rules-shown", "any-data"}, "fails on its bad sample"),
    "sample that does not compose": (
        ("samples/annual.yaml", "1286件", "1286人"), {"samples"}, "counted in 人"),
    "rule that is in no list": (
        ("rules/__init__.py", "RULES = (_FIR101,)", "RULES = ()"), {"samples"}, "FIR101.yaml: belongs to no blueprint"),
    "sample without sources": (
        ("samples/annual.yaml", "source: 2025年业务台账\n", ""), {"samples"}, "no source"),
    "sample with an error in it": (
        ("samples/annual.yaml", "1279件", "1299件"), {"samples", "kept-files", "rules-shown"}, "FIR101 finds an error"),
    "report that is not the kept one": (("tests/annual.txt", "临澜市", "临江市"), {"kept-files"}, "annual.txt"),
    "paragraph like a heading": (
        ("prose/measure.txt", "{{ sentence(text) }}", "（二）{{ text }}"), {"text-back", "kept-files"}, "reads back"),
    "transform that depends on chance": (
        ("plugin.py", "", TRANSFORM.format(
            line='return __import__("attrs").evolve(report, extra={"fire:n": str(next(_count))})')),
        {"same-twice", "transforms-steady"}, "when composed again"),
    "transform that depends on the order of sets": (
        ("plugin.py", "", TRANSFORM.format(
            line='return __import__("attrs").evolve(report, issuer="".join(set("甲乙丙丁戊己庚辛壬癸")))')),
        {"same-elsewhere", "kept-files"}, "another process"),
    "reader that gives a list and trips over bytes": (
        ("plugin.py", "", READER), {"readers-steady"}, "bars: it"),
    "renderer that drops words": (
        ("plugin.py", "", renderer('"".join(words)', "text/plain")), {"words-kept"}, "is not in the file"),
    "renderer that does not escape": (
        ("plugin.py", "", renderer('next(one for one in __import__("wenming").renderers.bundled() if one.format == "html")'
                                   '.render(document, context).content.decode().replace("&lt;", "<")')),
        {"words-kept"}, "is not in the file"),
    "renderer that depends on chance": (
        ("plugin.py", "", renderer('"".join(words) + str(id(object())) + repr(__import__("random").random())', "text/plain")),
        {"words-kept", "same-bytes", "same-twice"}, "pages: the bytes differ"),
    "file of many lines": (("vocabulary.py", "", "#\n" * 300), {"files-short"}, "vocabulary.py: has"),
}  # fmt: skip


def broken_laws(plugin: Plugin, home: Path, names: set[str]) -> dict[str, str]:
    """Return each of the laws *names* that is broken, and what was said."""
    subject = Subject(plugin=plugin, kept=home / "tests")
    verdicts = [judge(NAMES[name], subject) for name in NAMES if name in names]
    return {one.law.name: "\n".join(fault.text() for fault in one.faults) for one in verdicts if one.held is False}


def test_a_new_plugin_keeps_every_law(home: Path) -> None:
    """And not one is left unjudged."""
    plugin = importlib.import_module("wenming_fire").PLUGIN
    verdicts = [judge(law, Subject(plugin=plugin, kept=home / "tests")) for law in LAWS]

    assert [(one.law.name, one.faults, one.why_not) for one in verdicts if not one.held] == []


@pytest.mark.parametrize("kind", MUTANTS)
def test_each_fault_breaks_its_laws_and_no_other(kind: str, broken: Break, home: Path) -> None:
    """The law that is broken says what to change."""
    change, laws, words = MUTANTS[kind]
    plugin = broken(*change)

    found = broken_laws(plugin, home, (set(NAMES) - SLOW) | laws)

    assert set(found) == laws, found
    assert any(words in said for said in found.values()), found


def test_a_word_page_with_an_unknown_name(broken: Break, home: Path) -> None:
    """The page's tags are looked up before anybody renders with it."""
    page = home / "wenming_fire" / "word" / "fire.docx"
    page.parent.mkdir()
    made = docx.Document()
    made.add_paragraph("{{ titel }}")
    made.save(str(page))

    found = broken_laws(broken("metrics.py", "", ""), home, {"word-pages"})

    assert "titel" in found["word-pages"]
    assert "fire.docx" in found["word-pages"]


def test_a_sample_that_is_not_there(broken: Break, home: Path) -> None:
    """Its name is in what is said."""
    (home / "wenming_fire" / "samples" / "annual.yaml").unlink()

    found = broken_laws(broken("metrics.py", "", ""), home, set(NAMES) - SLOW)

    assert list(found) == ["samples"]
    assert "samples/annual.yaml" in found["samples"]


def test_a_rule_without_a_bad_sample_is_not_judged(broken: Break, home: Path) -> None:
    """Nothing is passed over in silence: the verdict says what would let the law be judged."""
    (home / "wenming_fire" / "samples" / "FIR101.yaml").unlink()

    verdict = judge(NAMES["rules-shown"], Subject(plugin=broken("metrics.py", "", "")))

    assert verdict.held is None
    assert verdict.why_not is not None
    assert "samples/FIR101.yaml" in verdict.why_not.text()


def test_a_plugin_in_no_module_is_not_judged_from_outside() -> None:
    """One that only a function holds cannot be imported by another process."""
    verdict = judge(NAMES["import-idle"], Subject(plugin=Plugin(name="lone", api=1)))

    assert (verdict.held, verdict.faults) == (None, ())
