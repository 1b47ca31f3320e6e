"""W701: a mobile number of a person.

Why: a report is passed on and published; a private number in it breaks 个人信息保护法. Contact lines of the office are meant
to be read.
Bad: 信访人反映问题后，工作人员拨打13812345678与其联系。
Good: 联系人：办公室；联系电话：13812345678
Good: 工作人员拨打138****5678与其联系。
Good: 全年受理13812345件。
Fix: none; the number goes, or is masked: 138****5678.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule
from wenming.model import Path, Table

__all__ = ["RULE"]

_NUMBER = re.compile(r"1(?<![0-9.\-]1)[3-9][0-9](?P<gap>[ \-]?)[0-9]{4}(?P=gap)[0-9]{4}(?![0-9.\-])")
_CONTACT = re.compile(
    r"(?:联系人|联系电话|联系方式|咨询电话|值班电话|监督电话|举报电话|报名电话|服务热线|办公电话|电话|聯繫人|聯絡人|聯繫電話|聯絡電話|諮詢電話|監督電話|電話)[：:]?[^。；]{0,24}$"
)
_OFFICE = re.compile("值班|通讯录|通訊錄|联络员|聯絡員|负责人|負責人|科室|部门|部門|单位|單位")
_LINE = 80  # characters; a contact line is short, a story is not


def _is_roster(context: CheckContext, path: Path, table: Table) -> bool:
    """Tell whether *table* lists people of offices, whose numbers are there to be called."""
    heads = [context.printed.get(path.under("caption"), "")]
    heads += [context.printed[path.under("header", column)] for column in range(len(table.header))]
    return _OFFICE.search(" ".join(heads)) is not None


def _find(context: CheckContext) -> Iterator[Slip]:
    rosters = [path for path, table in context.find(Table) if _is_roster(context, path, table)]
    for path, text in context.texts:
        if any(path[: len(roster)] == roster for roster in rosters):
            continue
        for found in _NUMBER.finditer(text):
            if len(text) > _LINE or not _CONTACT.search(text[: found.start()]):
                yield Slip(path, *found.span(), found[0][:3] + "****" + found[0][-4:])


_SLIPS = SlipRule("W701", _find, "error")

RULE = Rule(
    code="W701",
    summary="a mobile number of a person",
    message="a mobile number stands in the text: {found}",
    hint="Take it out, or mask its middle: 138****5678.",
    severity="error",
    look=_SLIPS.look,
)
