"""Running, selecting and showing: a broken rule costs only itself; words come out in any language."""

from __future__ import annotations

import decimal
import json
import sys
from collections.abc import Iterator

import pytest

from wenming import check
from wenming.checker import (
    FAILED,
    RULES,
    CheckContext,
    CheckResult,
    Rule,
    as_data,
    as_lines,
    hint,
    message,
    run_rules,
    select_rules,
)
from wenming.diagnostics import Diagnostic
from wenming.errors import ModelError
from wenming.model import Path, Report, Section
from wenming.numbering import number
from wenming.reader import read_text

REPORT = Report("标题", sections=[Section("做法", ["X局。"]), Section("问题", ["XX年。"])])
CONTEXT = CheckContext(report=REPORT, labels=number(REPORT))


def rule(look: object, code: str = "TOU101") -> Rule:
    """Return a rule of a stranger."""
    return Rule(code=code, summary="…", message="{a} is wrong", look=look)  # type: ignore[arg-type]


def raising(error: BaseException) -> object:
    """Return a look that finds one thing and then breaks."""

    def look(context: CheckContext) -> Iterator[Diagnostic]:
        yield Diagnostic("TOU101", "info", {"a": "1"}, Path(("title",)))
        raise error

    return look


@pytest.mark.parametrize(
    ("look", "said"),
    [
        (raising(ValueError("bad \x07 value")), "ValueError: bad \\u0007 value"),
        (raising(SystemExit(3)), "SystemExit: 3"),
        (raising(OSError(2, "No such file", "/home/secret/a.txt")), "FileNotFoundError: No such file"),
        (raising(AssertionError()), "AssertionError"),
        (lambda context: None, "TypeError"),
        (lambda context: ["no finding"], "no finding of its own"),
        (lambda context: [Diagnostic("W203", "error")], "no finding of its own"),
        (lambda context: [Diagnostic("TOU101", "info", path=Path(("sections", 9)))], "nothing at sections[9]"),
        (lambda context: (Diagnostic("TOU101", "info") for _ in iter(int, 1)), "over 100000 findings"),
    ],
)
def test_a_broken_rule_is_a_finding(look: object, said: str) -> None:
    """Whatever a rule does wrong, W900 names it and its owner, and the other rules still run."""
    result = run_rules(CONTEXT, [rule(look), *RULES], owners={"TOU101": "tourism"})
    (broken,) = [one for one in result.findings if one.code == "W900"]
    values = dict(broken.values)

    assert (values["rule"], values["owner"]) == ("TOU101", "tourism")
    assert said in values["error"]
    assert "secret" not in values["error"]
    assert "W501" in {one.code for one in result.findings}


def test_findings_without_end_are_one() -> None:
    """A rule that never stops says nothing; what one found before it broke stays."""
    endless = rule(lambda context: (Diagnostic("TOU101", "info", {"a": "1"}) for _ in iter(int, 1)))

    assert [one.code for one in run_rules(CONTEXT, [endless]).findings] == ["W900"]
    assert [one.code for one in run_rules(CONTEXT, [rule(raising(ValueError()))]).findings] == ["W900", "TOU101"]


def test_interrupt_passes() -> None:
    """Only the user's interrupt ends a check."""
    with pytest.raises(KeyboardInterrupt):
        run_rules(CONTEXT, [rule(raising(KeyboardInterrupt()))])
    for error in (MemoryError(), SystemExit(3)):
        assert [one.code for one in run_rules(CONTEXT, [rule(raising(error))]).findings] == ["W900", "TOU101"]


def test_decimal_context_and_recursion_limit_are_restored() -> None:
    """What a rule changes in the process is put back."""

    def look(context: CheckContext) -> tuple[Diagnostic, ...]:
        decimal.getcontext().prec = 3
        sys.setrecursionlimit(sys.getrecursionlimit() + 77)
        return ()

    before = decimal.getcontext().prec, sys.getrecursionlimit()
    run_rules(CONTEXT, [rule(look)])

    assert (decimal.getcontext().prec, sys.getrecursionlimit()) == before


def test_findings_are_in_reading_order() -> None:
    """By place, whatever the code; bodies before children, sections before what is bound behind."""
    paths = ["attachments[0].title", "sections[0].children[0].title", "sections[0].body[0]", "opening[0]", "title"]
    report = Report(
        "标题",
        opening=["甲"],
        sections=[Section("乙", ["丙"], children=[Section("丁")])],
        attachments=[],
    )
    known = [Path.parse(path) for path in paths[1:]]
    context = CheckContext(report=report, labels=number(report))
    result = run_rules(
        context, [rule(lambda _: [Diagnostic("TOU101", "info", path=path) for path in known]), *RULES]
    )

    assert [str(one.path) for one in result.findings if one.code == "TOU101"] == paths[:0:-1]
    assert [one.code for one in result.findings] == ["TOU101", "TOU101", "TOU101", "W103", "W104", "TOU101"]


def test_longest_prefix_wins() -> None:
    """Families are switched on and off, single codes against them; of equals, ignore wins."""

    def codes(**chosen: object) -> list[str]:
        return [one.code for one in select_rules(RULES, **chosen)]  # type: ignore[arg-type]

    assert codes() == [one.code for one in RULES]
    assert codes(select="W20") == [f"W20{n}" for n in range(1, 10)]
    assert codes(select=("W2", "W310"), ignore=("W20", "W21")) == ["W310"]
    assert codes(select=["w310", "w20"], ignore="W20") == ["W310"]
    assert codes(select=("W203",), ignore=("W2",)) == ["W203"]
    with pytest.raises(ModelError, match="nothing would be checked"):
        codes(select=("W5",), ignore=("W5",))
    assert "W103" not in codes(ignore=("W103",))


@pytest.mark.parametrize("name", ["select", "ignore"])
def test_an_unknown_prefix_is_an_error(name: str) -> None:
    """A misspelt code switches nothing off in silence."""
    with pytest.raises(ModelError, match="W999") as caught:
        select_rules(RULES, **{name: ("W999",)})
    assert caught.value.path == name


@pytest.mark.parametrize("code", ["w203", "W20", "TOURISM101", "", "W2O3", 203])
def test_a_malformed_code_is_an_error(code: object) -> None:
    """Codes are letters of the owner and three digits."""
    with pytest.raises(ModelError, match="rule code"):
        Rule(code=code, summary="…", look=lambda context: ())  # type: ignore[arg-type]


def test_words_are_translated_and_filled() -> None:
    """Template first into the reader's language, then the values into its slots."""
    finding = Diagnostic("TOU101", "info", {"a": "{b}"})
    result = CheckResult((finding,), (rule(lambda context: ()),))

    assert message(result, finding) == "{b} is wrong"
    assert message(result, finding, lambda text: {"{a} is wrong": "{a}有误"}.get(text, text)) == "{b}有误"
    assert message(result, finding, lambda text: "{c}错").startswith("{a} is wrong")
    assert hint(result, finding) == ""
    assert message(CheckResult((Diagnostic("ABC101", "info"),)), Diagnostic("ABC101", "info")) == ""
    assert FAILED.code == "W900"


def test_lines_and_data() -> None:
    """Place in the source, code, message and hint; the same as values that JSON takes."""
    source = "2025年总结\n一、做法\n　　按照X局要求开展工作。\n二、问题"
    document = read_text(source).document
    context = CheckContext(report=document.report, labels=number(document.report), placing=document.placing)
    result = run_rules(context, select_rules(RULES, select=("W501", "W104")))
    lines = list(as_lines(result, name="a.txt"))
    data = as_data(result)

    assert lines[0].startswith("a.txt:3:5: 一、: W501 error: the placeholder X局 was not filled in")
    assert lines[1:3] == ["    按照X局要求开展工作。", "        ^^^"]
    assert lines[4] == "a.txt:4:3: 二、: W104 warning: nothing stands under the heading 问题"
    entry = json.loads(json.dumps(data))["findings"][0]
    assert (entry["line"], entry["column"], entry["path"]) == (3, 5, "sections[0].body[0]")
    assert source[entry["start"] : entry["end"]] == "X局"
    assert "X局" in entry["excerpt"]
    assert data["counts"] == {"error": 1, "warning": 1, "info": 0}
    bare = run_rules(CheckContext(report=document.report), select_rules(RULES, select=("W104",)))
    assert as_data(bare)["findings"][0]["line"] is None  # type: ignore[index]
    assert next(iter(as_lines(bare))).startswith("sections[1]: W104")


def test_a_severity_that_is_none() -> None:
    """Findings are errors, warnings or infos."""
    with pytest.raises(ModelError, match="severity"):
        Diagnostic("W101", "fatal")  # type: ignore[arg-type]


def test_diagnostics_are_values() -> None:
    """Equal by what they say, hashable, values sorted."""
    one = Diagnostic("W101", "info", {"b": "2", "a": 1})

    assert one == Diagnostic("W101", "info", (("a", "1"), ("b", "2")))
    assert len({one, Diagnostic("W101", "info", {"a": "1", "b": "2"})}) == 1


@pytest.mark.parametrize("name", ["previous", "against"])
def test_another_report_is_one_that_was_read(name: str) -> None:
    """A bare text is refused before any rule stumbles over it."""
    with pytest.raises(TypeError, match=f"{name} must be a Report"):
        check("总结", **{name: "去年的总结"})  # type: ignore[arg-type]
