"""Passages: sentences in a paragraph that do another job than the section they stand in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from wenming.model import Path, Role
from wenming.reader.base import Passage
from wenming.reader.lines import Piece
from wenming.zh.folding import fold_characters

__all__ = ["find_passages"]

# Words without which no clause tells a role; in both scripts, for the text is not folded before they are met.
_HINT = re.compile(
    # Every alternative begins with a character, not with a set: the search skips to these.
    "下(?:一步|步|[阶階]段|半年)|今[后後]|明年|来年|接下[来來]|将|將|差距|不足|问[题題]|問[题題]|困[难難]|短板|弱[项項]|够|夠"
    "|有待|偏[少低]|薄弱|紧缺|緊缺|欠缺|取得|荣[获獲]|榮[获獲]|被[评評授命]|获得|獲得|效果|成效|涌[现現]|湧[现現]"
)
_CLOSED = "。！？!?；;"
_SAMPLE = 20  # texts that show the script of a report
_SHORT = 9  # characters before a turn that say nothing by themselves
_END = re.compile(f"[{_CLOSED}]")
_BEFORE = re.compile(f".*[{_CLOSED}]", re.DOTALL)  # up to the last mark, in one step
_TURNS = re.compile("[，,](?=但|然而|不过|不過|可是|下一步|下步|今后|今後|接下来|接下來|(?:我们|我們|[本我][局办辦院校社镇鎮街处處])(?:将|將))")
_SAID: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("next_steps", re.compile(
        "下一步|下步|下阶段|(?:下半年|今后|明年|来年|接下来).{0,20}(?:将|要|继续|努力|力争|加倍|进一步)"
        "|(?:^|[，,])(?:我们|我|全[局体市县区街镇]|[本我][局办院校社镇街处区县])?(?:一定)?将(?!.{0,24}(?:列入|纳入|作为|工作任务|责任|与))"
        "(?:在|以|继续|努力|进一步|加倍|不断|认真|始终|全力|坚持|借鉴|按照|深入|严格|切实|着力|围绕)"
    )),
    ("problems", re.compile(
        "(?:还|仍|尚|依然|也|但).{0,6}(?:有|存在).{0,24}(?:差距|不足|问题|困难|短板|弱项|薄弱)|存在(?:着|的|一些|不少|以下)*(?:主要)?(?:问题|不足|困难|短板|差距)"
        "|(?:差距|不足|短板)(?:仍|还|依然|较)|(?:人员|人手|经费|资金|力量|编制|投入)(?:相对)?(?:偏少|不足|紧缺|偏低|短缺|紧张|薄弱)"
        "|[与离和同距].{2,30}(?:还|仍|尚)?有.{0,8}(?:差距|距离)|有待(?:进一步)?(?:加强|提高|改进|完善|提升)"
        "|不够(?:强|高|深|多|细|实|到位|完善|规范|深入|均衡|扎实)|(?:比较|较为|较|相对|还很)薄弱"
    )),
    ("results", re.compile(
        "取得(?:了)?.{0,14}(?:成效|成绩|成果|效果|进展|进步|突破)|荣获|被.{0,14}(?:评为|授予|命名为)|获得.{2,24}(?:称号|奖|表彰|荣誉)"
        "|效果(?:明显|显著|良好)|成效(?:显著|明显|突出)|涌现出"
    )),
)  # fmt: skip
_WISHED = re.compile("确保|力争|努力(?:取得|实现)|争取|以期|为.{0,10}取得")


def find_passages(
    texts: Sequence[tuple[Path, Piece]], roles: Mapping[Path, Role], terms: Iterable[tuple[str, Role]] = ()
) -> tuple[Passage, ...]:
    """Return the sentences of *texts* whose words tell another role than the section's.

    Args:
        texts: The texts of a report with their paths.
        roles: Role of each section and leaf.
        terms: Words of sectors; those that tell a problem or a next step count in sentences too.
    """
    own = tuple((fold_characters(term), role) for term, role in terms if role in ("problems", "next_steps") and term)
    some = "".join([piece.text for _path, piece in texts[:_SAMPLE]])[: 20 * _SAMPLE]
    folded = fold_characters if fold_characters(some) != some else str  # most texts are in Simplified script
    return tuple(one for path, piece in texts for one in _passages(path, piece, roles, own, folded))


def _passages(
    path: Path,
    piece: Piece,
    roles: Mapping[Path, Role],
    terms: tuple[tuple[str, Role], ...],
    folded: Callable[[str], str],
) -> Iterator[Passage]:
    text = piece.text
    own: Role | None = None
    last: tuple[Role, int, int] | None = None
    for start, end in _clauses(text):
        role = _role(folded(text[start:end]), terms)
        if own is None:
            own = _above(path, roles)
        if role is None or role == own:
            continue
        if last is not None and last[0] == role and last[2] == start:
            last = (role, last[1], end)
            continue
        if last is not None:
            yield _passage(path, piece, last)
        last = (role, start, end)
    if last is not None:
        yield _passage(path, piece, last)


def _passage(path: Path, piece: Piece, found: tuple[Role, int, int]) -> Passage:
    role, start, end = found
    return Passage(role, path, piece.line.span(piece.at + start, piece.at + end))


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences with a word that may tell a role, cut where they turn: ……，但……，下一步……"""
    done = 0
    for hint in _HINT.finditer(text):
        if hint.start() < done:
            continue
        before = _BEFORE.match(text, done, hint.start())
        start = done if before is None else before.end()
        stop = _END.search(text, hint.end())
        done = len(text) if stop is None else stop.end()
        begin = start
        for turn in _TURNS.finditer(text, start, done):
            if turn.start() - begin < _SHORT:
                continue  # 今后，我们将……
            yield begin, turn.end()
            begin = turn.end()
        yield begin, done


def _role(clause: str, terms: tuple[tuple[str, Role], ...]) -> Role | None:
    for role, said in _SAID:
        if said.search(clause) is not None and not (role == "results" and _WISHED.search(clause)):
            return role
    return next((role for term, role in terms if term in clause), None)


def _above(path: Path, roles: Mapping[Path, Role]) -> Role:
    """Return the role of the nearest section or leaf around *path* that has one."""
    for end in range(len(path), 0, -1):
        role = roles.get(Path(path[:end]), "other")
        if role != "other":
            return role
    return "other"
