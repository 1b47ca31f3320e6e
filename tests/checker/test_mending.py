"""What a fix writes, in the model: printed words change as the edits say, and nothing else does."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from wenming import CheckContext, Metric, ModelError, Path, Report, Section, TextEdit
from wenming.checker.mending import apply_edits, edited
from wenming.testing import reports

WORDS = st.text("，。年12万A{}", max_size=3)


@settings(max_examples=60)
@given(reports(), st.data())
def test_prints_the_edited_words(report: Report, data: st.DataObject) -> None:
    """The text at the path reads as the edited string does, every other text as before."""
    printed = CheckContext(report=report).printed
    path = data.draw(st.sampled_from(sorted(printed)))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(printed[path])), min_size=2, max_size=4)))
    edits = [TextEdit(path, *pair, data.draw(WORDS)) for pair in zip(cuts[::2], cuts[1::2], strict=False)]
    assume(edited(printed[path], edits).strip() or not printed[path].strip())  # no rule takes all words away

    made = CheckContext(report=apply_edits(report, edits)).printed

    assert made == {**printed, path: edited(printed[path], edits)}


def _cited(*texts: str) -> Report:
    return Report("总结", metrics=[Metric("visits", "128万人次")], sections=[Section("成效", texts)])


@pytest.mark.parametrize(
    ("texts", "edit", "prose", "figure"),
    [
        (["接待{visits}."], (8, 9, "。"), "接待{visits}。", "128万人次"),
        (["接待{visits}。"], (2, 5, "129"), "接待{visits}。", "129万人次"),
        (["接待{visits}。"], (2, 5, "很多"), "接待很多万人次。", "128万人次"),
        (["接待{visits}。"], (1, 5, ""), "接万人次。", "128万人次"),
        (["接待{visits}。", "共{visits}。"], (2, 5, "129"), "接待129万人次。", "128万人次"),
        (["接待{visits:bare}。"], (2, 3, "2"), "接待228万。", "128万人次"),
    ],
)
def test_figures_stay_metrics_where_they_can(texts: list[str], edit: tuple[int, int, str], prose: str, figure: str) -> None:
    """An edited figure is a metric's new quantity only where nobody else cites it and it still is one figure."""
    path = Path.parse("sections[0].body[0]")
    report = _cited(*texts)
    made = apply_edits(report, [TextEdit(path, *edit)])

    assert str(made.sections[0].body[0].text) == prose
    assert str(made.metrics[0].quantity) == figure


@pytest.mark.parametrize("name", ["issuer", "metrics[0]"])
def test_plain_fields_are_edited(name: str) -> None:
    """The issuer is words, a metric is its figure."""
    report = Report("总结", issuer="12县", metrics=[Metric("visits", "12县")])
    made = apply_edits(report, [TextEdit(Path.parse(name), 0, 1, "3")])

    assert {made.issuer, str(made.metrics[0].quantity)} == {"12县", "32县"}


def test_nothing_to_do_returns_the_report() -> None:
    """No edits, or those of the source alone: the very same object."""
    report = _cited("一")
    assert apply_edits(report, [TextEdit(None, 0, 1, "")]) is report


@pytest.mark.parametrize(
    "edits", [[(0, 2, ""), (1, 3, "")], [(5, 4, "")], [(0, 99, "")], [(-1, 1, "")]]
)
def test_edits_that_do_not_fit_are_refused(edits: list[tuple[int, int, str]]) -> None:
    """Overlapping ones and those beyond the text."""
    with pytest.raises(ModelError, match="overlaps"):
        apply_edits(_cited("接待游客"), [TextEdit(Path.parse("sections[0].body[0]"), *one) for one in edits])


@pytest.mark.parametrize("path", ["sections[0]", "sections"])
def test_no_text_no_edit(path: str) -> None:
    """A section is no words."""
    with pytest.raises(ModelError, match="no words"):
        apply_edits(_cited("一"), [TextEdit(Path.parse(path), 0, 0, "")])
