"""Texts as web sites leave them: site lines, repeated titles, lists broken over lines, glyph labels."""

from __future__ import annotations

from wenming.model import Measure, NextStep, Points
from wenming.reader import read_text

PASTED = """\
某某文库 范文大全 写作
当前位置：首页 > 公文

某局创建工作汇报

  时间：2023-04-15 来源：网友

某局创建工作汇报
   一、工作开展情况
   (一)强化组织领导。
  成立领导小组，定期研究工作。
   (二)强化宣传引导。
  从三个方面着手，一是开设专栏。专栏每月更新。二是开展征文，干部职工
踊跃投稿。三是组织宣讲。
   二、存在问题和下一步工作打算
  与先进单位相比仍有差距，下一步将继续努力。
   (一)进一步健全制度。
  完善考核办法。
   (二)进一步夯实基础。
  加强日常管理。

扫码领取福利
"""


def test_pasted_text() -> None:
    """Headings indented or not, half-width labels, a list with its lead and broken lines, roles."""
    document = read_text(PASTED).document
    done, ahead = document.report.sections

    assert [str(child.title) for child in done.children] == ["强化组织领导", "强化宣传引导"]
    assert {type(child) for child in done.children} == {Measure}
    lead, listing = done.children[1].body
    assert isinstance(listing, Points)
    assert [len(item.body) for item in listing.items] == [1, 1, 1]
    assert str(listing.items[0].title) == "开设专栏"
    assert [type(child) for child in ahead.children] == [NextStep, NextStep]
    assert (done.role, ahead.role) == ("measures", "next_steps")
    assert document.style.levels[1].stop == "。"
    assert str(lead.text) == "从{f1}方面着手，"  # type: ignore[union-attr]


def test_run_in_glyphs() -> None:
    """⒈ with run-in titles under 一、 and points in the run-in text."""
    document = read_text("彙報提綱\n一、抓素質\n為實現目標，調整了領導小組。\n⒈開展活動，激發職工。一是組織討論；二是開展比賽。").document
    (part,) = document.report.sections
    (leaf,) = part.children

    assert isinstance(leaf, Measure)  # 抓素質 says what was done
    assert str(leaf.title) == "開展活動，激發職工"
    assert isinstance(leaf.body[0], Points)
    assert document.style.name == "glyph"
