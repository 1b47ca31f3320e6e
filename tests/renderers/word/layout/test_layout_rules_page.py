"""The page of rules and the code say the same; together they name every rule of the sections that are meant."""

from __future__ import annotations

import re
from pathlib import Path

import wenming
from wenming.renderers.word.layout import LAYOUT_RULES

PAGE = (Path(wenming.__file__).parents[1] / "docs/reference/layout_rules.md").read_text("utf-8")
ROW = re.compile(r"^\| (L-[A-Z]+-\d+) \| [^|]+ \| ([ABC]) \|([^|]*)\|(?: (改坏|另测) \|)?$", re.MULTILINE)
LAST = {
    "UNIT": 4, "PAGE": 7, "GRID": 10, "FONT": 7, "HEAD": 10, "TITLE": 7, "MAIN": 2, "BODY": 5, "NUM": 9, "ATT": 6,
    "SIGN": 8, "NOTE": 1, "END": 8, "PNUM": 6, "TBL": 6,
}  # fmt: skip


def test_every_rule_has_its_row() -> None:
    """Id, mark, whose words it judges, in the order in which the rules are run but for L-UNIT-1."""
    judged = PAGE.partition("## 不在这里判断的")[0]
    rows = {code: (mark, words.strip() == "✎") for code, mark, words, _ in ROW.findall(judged)}

    assert rows == {rule.code: (rule.mark, rule.verbal) for rule in LAYOUT_RULES}


def test_every_row_names_its_test() -> None:
    """Damaged in the one file, or looked at in the other."""
    here = Path(__file__).parent
    damaged = set(re.findall(r'Case\("(L-[A-Z]+-\d+)"', (here / "test_layout_damage.py").read_text("utf-8")))
    strange = (here / "test_layout_strangers.py").read_text("utf-8")
    for code, _, _, told in ROW.findall(PAGE.partition("## 不在这里判断的")[0]):
        assert told == ("改坏" if code in damaged else "另测")
        assert code in damaged or code in strange, code


def test_no_rule_is_forgotten() -> None:
    """Each id of sections 1 to 11 is judged, or said not to be and why."""
    said = [code for code, *_ in ROW.findall(PAGE)]

    assert len(said) == len(set(said))
    assert set(said) == {f"L-{family}-{n}" for family, last in LAST.items() for n in range(1, last + 1)} | {"L-FONT-0"}
