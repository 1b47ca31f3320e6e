"""SUB109: a report on creation that ends without a gap, or without what comes next.

Why: whoever reads it has heard of what was done; the last part is where the unit says what is lacking and what
it will do about it. A gap without a resolve is a complaint, a resolve without a gap is a slogan.
Bad: 我们将再接再厉。 Good: 社区阵地还不够均衡……下一步，将新建两处社区食堂。
Fix: none; only the unit knows its gaps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.plugins.subdistrict.rules.facts import of_subdistrict

__all__ = ["RULE"]

_GAP = re.compile(r"差距|不足|不够|不夠|问题|問題|短板|薄弱|欠缺|有待|滞后|滯後")
_RESOLVE = re.compile(r"下一步|今后|今後|下一阶段|下一階段|接下来|接下來|将|將|继续|繼續|打算")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    report = context.report
    title = context.texts[0][1] if context.texts else ""
    if not report.sections or report.genre not in ("汇报", "匯報") or not of_subdistrict(context):
        return
    if "创建" not in title and "創建" not in title:
        return
    last = len(report.sections) - 1
    final = [
        text for path, text in context.texts if path[:2] == ("sections", last) or path[:1] == ("closing",)
    ]
    gap = any(section.role == "problems" for section in report.sections) or any(map(_GAP.search, final))
    resolve = any(section.role == "next_steps" for section in report.sections[:-1]) or any(map(_RESOLVE.search, final))
    if not gap or not resolve:
        lacking = [word for word, there in (("差距", gap), ("下一步", resolve)) if not there]
        yield Diagnostic("SUB109", "warning", {"lacking": "、".join(lacking)}, Path(("sections", last)))


RULE = Rule(
    code="SUB109",
    summary="a creation report that ends without a gap or a resolve",
    message="the last part does not say: {lacking}",
    hint="Name one concrete gap, and what will be done about it by whom and when.",
    look=_look,
)
