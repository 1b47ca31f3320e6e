"""W648: a word in a form that is no longer the usual one.

Why: 其它 and 签定 are understood, but papers write 其他 and 签订; a text with both is searched twice
(第一批异形词整理表, 现代汉语词典).
Bad: 其它单位也签定了责任书。
Good: 其他单位也签订了责任书。
Good: 本人材料齐全，自身分工明确。
Fix: unsure; the usual form is written, every time the word occurs.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule
from wenming.checker.terms import is_traditional, term_slips, terms

__all__ = ["RULE"]

_HANS = terms(
    r"""
    其它(?!们)=其他 (?<!大)部份(?![额数内])=部分 身分(?=证|信息|核|确认|认证|不明|识别|[，。、的])=身份 座落(?=在|于)=坐落 撤消(?![防费除毒])=撤销
    记录片(?![区段面状名])=纪录片 人材(?![料质积])=人才 签定(?![点期位向])=签订 装璜=装潢
    """
)
_HANT = terms(
    r"""
    撤消(?![防費除毒])=撤銷 裝璜=裝潢 簽定(?![點期位向])=簽訂
    """
)


def _find(context: CheckContext) -> Iterator[Slip]:
    return term_slips(context, _HANT if is_traditional(context) else _HANS)


_SLIPS = SlipRule("W648", _find, "info", by="term")

RULE = Rule(
    code="W648",
    summary="a word in a form that is not the usual one",
    message="the usual form of {found} is {new} (found {count} times)",
    hint="Write the usual form, or protect the name that is meant.",
    severity="info",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
