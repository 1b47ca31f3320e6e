"""The same report in both scripts is read alike: who speaks, what a site adds, what is heading, list and figure."""

from __future__ import annotations

import pytest

from benchmarks.reading.gold import corpus
from wenming.reader.text import read_text
from wenming.zh import convert
from wenming.zh.folding import fold_characters

pytest.importorskip("opencc")

_OTHERWISE = {
    "75_glued_text": "村容整治为响应…… glued: 為 is no word that text behind a title begins with",
    "78_figure_forms": "5银7铜, 4横6纵: units known in one script only",
}

_OFFICES = """\
近年来，街道办事处坚持把便民放在前面。现将情况报告如下：
一、窗口建设
街道办事处重新装修了办事大厅，添置了座椅和饮水机，来办事的人不必再站着等候，排队的时间也短了许多。
二、队伍建设
工作人员轮流参加培训，对照窗口的要求逐项练习，遇到说不清的事情先记下来，再由值班的同志答复。
近年来，我局把旅游市场的秩序管得更紧。现将情况报告如下：
一、市场检查
我局会同有关部门到景区检查，对随意涨价的店铺当场劝止，对屡教不改的按照规定处罚，并向社会公布。
二、行业培训
导游和讲解员分批参加了学习，内容有礼仪、急救和本地的历史，结业的人数比往年多，游客的反映也好。
"""

_SITE = """\
上传人：王某 文档编号：656253 上传时间：2024-01-02
下载 相关 举报
某局年度工作总结
一、主要做法
我局安排专人负责这一项工作，每月检查一次，发现的问题当天交给有关科室去办，办完以后再回头看一遍。
展开阅读全文
领取福利
221381
"""


def _shape(text: str) -> list[object]:
    """Return what a reader sees of the documents of *text*, without the words that only a script writes so."""
    return [
        (
            [(one.level, fold_characters(one.title), one.run_in, one.role) for one in document.headings],
            [one.count for one in document.points],
            [fold_characters(text[one.span.start : one.span.end]) for one in document.figures],
            [one.reason for one in document.dropped],
        )
        for document in read_text(text).documents
    ]


@pytest.mark.parametrize("locale", ["zh_Hant_TW", "zh_Hant_HK"])
def test_the_corpus_is_read_alike_in_both_scripts(locale: str) -> None:
    """Outline, lists, figures and what is left out are the same but for the texts named above."""
    differing = {gold.name for gold in corpus() if _shape(gold.text) != _shape(convert(gold.text, locale))}
    assert differing == _OTHERWISE.keys()


@pytest.mark.parametrize("locale", ["zh_Hant_TW", "zh_Hant_HK"])
def test_two_offices_are_two_documents_in_both_scripts(locale: str) -> None:
    """Another office that begins to speak begins a document, whatever the script."""
    assert len(read_text(_OFFICES).documents) == 2
    assert _shape(convert(_OFFICES, locale)) == _shape(_OFFICES)


@pytest.mark.parametrize("locale", ["zh_Hant_TW", "zh_Hant_HK"])
def test_the_lines_of_a_site_go_in_both_scripts(locale: str) -> None:
    """Bylines, buttons and offers are left out, whatever the script."""
    assert len(read_text(_SITE).documents[0].dropped) == 5
    assert _shape(convert(_SITE, locale)) == _shape(_SITE)
