"""Passages: sentences in a paragraph that do another job than the section they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from wenming.model import Path, Role
from wenming.reader.base import Passage
from wenming.reader.lines import Piece

__all__ = ["find_passages"]

_SENTENCE = re.compile("[^。！？!?；;]+[。！？!?；;]?")
_SAID: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("next_steps", re.compile(
        "下一步|下阶段|下半年.{0,6}(?:将|要)|(?:今后|明年|接下来).{0,16}(?:将|要|继续|努力|力争|加倍)|我们将"
        "|本?[局办院校社镇]将(?:努力|继续|进一步)|下階段|(?:今後|明年).{0,16}(?:將|要|繼續|努力|力爭)|我們將|本?[局辦院校]將(?:努力|繼續|進一步)"
    )),
    ("problems", re.compile(
        "(?:还|仍|尚|依然|也)(?:有|存在).{0,14}(?:差距|不足|问题|困难|短板|弱项)|存在(?:的)?(?:问题|不足|困难)"
        "|(?:差距|不足|短板)(?:仍|还|依然)|人员(?:偏少|不足|紧缺)"
        "|与.{2,20}(?:差距|距离)|有待(?:进一步)?(?:加强|提高|改进|完善)"
        "|(?:還|仍|尚)(?:有|存在).{0,14}(?:差距|不足|問題|困難)|與.{2,20}(?:差距|距離)|人員(?:偏少|不足)"
    )),
    ("results", re.compile(
        "取得(?:了)?.{0,10}(?:成效|成绩|成果|效果|进展)|荣获|被(?:评为|授予|命名为)|获得.{2,24}(?:称号|奖|表彰)"
        "|效果明显|成效(?:显著|明显)"
        "|取得(?:了)?.{0,10}(?:成績|成果|進展)|榮獲|被(?:評為|授予|命名為)|效果明顯|成效(?:顯著|明顯)"
    )),
)  # fmt: skip

def find_passages(pieces: Mapping[Path, Piece], roles: Mapping[Path, Role]) -> tuple[Passage, ...]:
    """Return the sentences of *pieces* whose words tell another role than the section's."""
    return tuple(one for path, piece in pieces.items() for one in _passages(path, piece, roles))


def _passages(path: Path, piece: Piece, roles: Mapping[Path, Role]) -> Iterator[Passage]:
    own = _above(path, roles)
    for found in _SENTENCE.finditer(piece.text):
        for role, said in _SAID:
            if said.search(piece.text, *found.span()):
                if role != own:
                    start, end = piece.at + found.start(), piece.at + found.end()
                    yield Passage(role, path, piece.line.span(start, end))
                break


def _above(path: Path, roles: Mapping[Path, Role]) -> Role:
    """Return the role of the nearest section or leaf around *path* that has one."""
    for end in range(len(path), 0, -1):
        role = roles.get(Path(path[:end]), "other")
        if role != "other":
            return role
    return "other"
