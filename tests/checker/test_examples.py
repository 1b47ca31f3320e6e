"""The examples in the rules' own files: what they call bad is found, what they call good is not."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import wenming
from wenming import check
from wenming.checker import RULES, Rule
from wenming.checker.explained import explain
from wenming.checker.reference import rules_page

TOLD = [(rule, explain(rule)) for rule in RULES]
EXAMPLES = [
    (rule, text, wrong)
    for rule, told in TOLD
    for wrong, texts in ((True, told.bad), (False, told.good))
    for text in texts
]


@pytest.mark.parametrize(
    ("rule", "example", "wrong"),
    EXAMPLES,
    ids=[f"{rule.code}-{n}" for n, (rule, _, _) in enumerate(EXAMPLES)],
)
def test_examples_show_what_they_say(rule: Rule, example: str, wrong: bool) -> None:
    """``check`` finds the rule's fault in each bad example, and not in a good one."""
    if example.startswith(("Report(", "check(")):
        made = eval(example, {name: getattr(wenming, name) for name in wenming.__all__})
        result = made if example.startswith("check(") else check(made, select=[rule.code])
    else:
        result = check(example, select=[rule.code])

    assert bool([one for one in result.findings if one.code == rule.code]) == wrong


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_each_rule_explains_itself(rule: Rule) -> None:
    """Its file begins with its code and summary, says why and how it is mended, and shows both sides."""
    file = next(name for name in sys.modules if name.rpartition(".")[2].startswith(f"{rule.code.lower()}_"))
    told = explain(rule)

    assert (sys.modules[file].__doc__ or "").startswith(f"{rule.code}: ")
    assert all((told.why, told.fix, told.bad, told.good))


def test_the_page_of_the_rules_is_up_to_date() -> None:
    """Making it again changes nothing: ``python -m wenming.checker.reference``."""
    page = Path(__file__).parents[2] / "docs" / "reference" / "rules.md"

    assert page.read_text("utf-8") == rules_page()
