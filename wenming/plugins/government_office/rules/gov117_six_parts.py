"""GOV117: a yearly report on open government that lacks a part of the form, or turns their order.

Why: the six parts and their order are prescribed; where there is nothing to report, the part says so.
Bad: a report that ends with 存在的主要问题及改进情况. Good: 六、其他需要报告的事项, with one sentence under it.
Fix: none; what stands there only its writer knows.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.plugins.government_office.open_gov_annual import PARTS

__all__ = ["RULE"]

_NAMES = ("政府信息公开工作年度报告", "政府信息公開工作年度報告")
_HANT = (
    "總體情況", "主動公開政府信息情況", "收到和處理政府信息公開申請情況", "政府信息公開行政複議、行政訴訟情況",
    "存在的主要問題及改進情況", "其他需要報告的事項",
)  # fmt: skip
_PLAIN = {hant.replace("複", "復"): hans for hant, hans in zip(_HANT, PARTS, strict=True)}


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    title = str(context.report.title)
    if not any(title.endswith(name) for name in _NAMES):
        return
    heads = [str(section.title).replace("複", "復") for section in context.report.sections]
    found = [PARTS.index(name) for name in (_PLAIN.get(one, one) for one in heads) if name in PARTS]
    lacking = [name for at, name in enumerate(PARTS) if at not in found]
    if lacking or found != sorted(found):
        yield Diagnostic("GOV117", "warning", {"parts": "、".join(lacking or PARTS)}, Path(("title",)))


RULE = Rule(
    code="GOV117",
    summary="a part of the prescribed form is lacking",
    message="the form wants these parts, in its order: {parts}",
    hint="Give every part its heading; where there is nothing, say that in one sentence.",
    look=_look,
)
