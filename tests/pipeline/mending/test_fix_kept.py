"""One place that cannot be written stops nothing at the others, and is told of."""

from __future__ import annotations

import pytest

from wenming import CheckContext, Diagnostic, Fix, Plugin, Registry, Report, Rule, TextEdit, fix
from wenming.zh import normalize_punctuation

MARKDOWN = "# 2025年总结\n\n## 一、做法\n\n受理来信12件&#44;走访3家,回访2次.\n"
YAML = """\
wenming: 1
report:
  title: 2025年总结
  opening:
    - "受理来信12件,走访3家"
    - &same 回访2次,帮扶3户
    - *same
"""


@pytest.mark.parametrize(
    ("kind", "source", "mended", "kept"),
    [
        ("markdown", MARKDOWN, MARKDOWN.replace("家,", "家，").replace("次.", "次。"), 1),
        ("markdown", MARKDOWN.replace("&#44;", ","), "# 2025年总结\n\n## 一、做法\n\n受理来信12件，走访3家，回访2次。\n", 0),
        ("yaml", YAML, YAML.replace("件,", "件，"), 1),
    ],
)
def test_the_rest_is_mended(kind: str, source: str, mended: str, kept: int) -> None:
    """Every mark but those that an entity makes; each of these is in ``kept`` with the reason, and in ``left``."""
    made = fix(source.encode(), format=kind, select=["W601"])

    assert made.draft.content.decode() == mended
    assert [finding.code for _, finding, _why in made.kept] == ["W601"] * kept
    assert [(one, result) for result in made.left for one in result.findings] == [(one, at) for at, one, _ in made.kept]
    assert all(why for _, _, why in made.kept)


def test_what_must_be_made_whole_is_left_whole() -> None:
    """Edits that belong together are made all or none."""

    def both(context: CheckContext, _: Diagnostic, /) -> Fix:
        return Fix([TextEdit(path, 0, 1, "乙") for path, _text in context.texts if path[0] == "opening"], "safe")

    def look(context: CheckContext, /) -> list[Diagnostic]:
        return [Diagnostic("TST101", "warning", path=path) for path, text in context.texts if text[0] == ","][:1]

    rules = Registry([Plugin(name="tst", api=1, rules=[Rule(code="TST101", summary="pairs", look=look, fix=both)])])
    source = b"# a\n\n&#44;a\n\n,b\n"
    made = fix(source, format="markdown", select=["TST101"], registry=rules)

    assert made.draft.content == source
    assert [finding.code for _, finding, _why in made.kept] == ["TST101"]


def test_labels_of_a_report_are_kept() -> None:
    """What stands in no words of a report is told of too."""

    def label(_: CheckContext, __: Diagnostic, /) -> Fix:
        return Fix([TextEdit(None, 0, 1, "一")], "safe")

    rule = Rule(code="TST101", summary="label", look=lambda _: [Diagnostic("TST101", "info")], fix=label)
    made = fix(Report("总结"), select=["TST101"], registry=Registry([Plugin(name="tst", api=1, rules=[rule])]))

    assert [why for _, _, why in made.kept] == ["labels are made anew when the report is printed"]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("办结率98.5%.受理来信20件.", "办结率98.5%。受理来信20件。"),
        ("增长12.5%,其中来信5‰.其他3件", "增长12.5%，其中来信5‰。其他3件"),
        ("推进创建 ——提升服务", "推进创建——提升服务"),
        ("推进创建—— 提升服务", "推进创建——提升服务"),
        ("误差为0.5%.3月为0.4%", "误差为0.5%.3月为0.4%"),
    ],
)
def test_marks_are_mended_on_both_sides(text: str, right: str) -> None:
    """A stop behind a percent sign, a dash with a blank on one side."""
    assert normalize_punctuation(text).text == right


def test_blanks_go_on_both_sides_of_a_number() -> None:
    """W646 takes the blank before a number with the one behind it."""
    text = "总结\n受理来信128件，办结126件，回访20件，开展巡查 12 次，走访 6家，帮扶3户，捐助2次。\n"
    mended = fix(text.encode(), format="text", select=["W646"]).draft.content.decode()

    assert mended == text.replace("巡查 12 次", "巡查12次")
