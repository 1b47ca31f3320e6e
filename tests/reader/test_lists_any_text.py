"""Lists in the words of strangers: which labels count on from one another, and what only looks like them."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wenming.reader.lines import split_lines
from wenming.reader.prose.lists import KINDS, Listing, next_items, read_lists
from wenming.zh.enumerators import ARABIC_PAREN, CIRCLED, ORDINAL, POINT, Scheme

LISTS = """
一是甲乙。二是丙丁。三是戊己。 => 一是 二是 三是
主要做法，一是甲乙；二是丙丁；三是戊己。 => 一是 二是 三是
主要做法一是甲乙；二是丙丁。 => 一是 二是
一是甲乙。|二是丙丁。|三是戊己。 => 一是 二是 三是
一是甲乙。|丙丁戊己。|二是丙丁。 => 一是 二是
一是甲乙。二是丙丁。四是戊己。 => 一是 二是 四是
一是甲乙。二是丙丁。三是戊己。三是庚辛。五是壬癸。 => 一是 二是 三是 三是 五是
一要甲乙，二要丙丁，三要戊己。 => 一要 二要 三要
首先，甲乙。其次，丙丁。最后，戊己。 => 首先， 其次， 最后，
首先甲乙。其次丙丁。再次，戊己。 => 首先 其次 再次，
首先，甲乙。|其次，丙丁。 => 首先， 其次，
首先，甲乙。其次，丙丁。第三，戊己。最后，庚辛。 => 首先， 其次， 第三， 最后，
第一，甲乙。第二，丙丁。 => 第一， 第二，
第一、甲乙。第二、丙丁。第三、戊己。 => 第一、 第二、 第三、
第一是甲乙。第二是丙丁。 => 第一是 第二是
其一，甲乙；其二，丙丁。 => 其一， 其二，
包括：①甲乙；②丙丁；③戊己。 => ① ② ③
包括①甲乙②丙丁③戊己。 => ① ② ③
包括：（1）甲乙；（2）丙丁；（3）戊己。 => （1） （2） （3）
包括：(1)甲乙，(2)丙丁。 => (1) (2)
包括：1.甲乙；2.丙丁；3.戊己。 => 1. 2. 3.
包括：1、甲乙；2、丙丁；3、戊己。 => 1、 2、 3、
包括：（一）甲乙；（二）丙丁；（三）戊己。 => （一） （二） （三）
做到：一、甲乙；二、丙丁；三、戊己。 => 一、 二、 三、
一是甲乙；二是丙丁。同时，一是子丑；二是寅卯；三是辰巳。 => 一是 二是/一是 二是 三是
一是甲乙，包括：（1）子丑；（2）寅卯。二是丙丁。 => 一是 二是
一是甲乙，常抓不懈二是丙丁。 => 一是 二是
二是丙丁。三是戊己。 => 二是 三是
甲乙。一是丙丁|戊己。二是庚辛。 => 一是 二是
⑴甲乙；⑵丙丁。 => ⑴ ⑵
主要有：1）甲乙；2）丙丁。 => 1） 2）
一是领导重视，部署到位。三年来调整了小组。二是全员参与，宣传到位。开辟了专栏。 => 一是 二是
一是甲乙。|　　二是丙丁。|　　三是戊己。 => 一是 二是 三是
甲乙如下：一是丙丁。|二是庚辛。|三是壬癸。 => 一是 二是 三是
一是甲乙;二是丙丁;三是戊己. => 一是 二是 三是
首先是甲乙，其次是丙丁，最后是戊己。 => 首先是 其次是 最后是
首先,甲乙。其次,丙丁。最後,戊己。 => 首先, 其次, 最後,
第一要甲乙，第二要丙丁。 => 第一要 第二要
其一是甲乙；其二是丙丁；其三是戊己。 => 其一是 其二是 其三是
包括：⒈甲乙；⒉丙丁。 => ⒈ ⒉
包括：❶甲乙；❷丙丁。 => ❶ ❷
包括： 1. 甲乙； 2. 丙丁。 => 1. 2.
首先，甲乙。一是子丑；二是寅卯。|其次，丙丁。 => 一是 二是
一是甲乙，首先，子丑；其次，寅卯。|二是丙丁。 => 一是 二是
一是甲乙。|二是丙丁，即：①子丑；②寅卯。|三是戊己。 => 一是 二是 三是
一是甲乙；二是丙丁。此外，（1）子丑；（2）寅卯。 => 一是 二是
一是甲乙；二是丙丁；三是戊己；四是庚辛；五是壬癸；六是子丑；七是寅卯；八是辰巳；九是午未；十是申酉；十一是戌亥。 => 一是 二是 三是 四是 五是 六是 七是 八是 九是 十是 十一是
"""
"""Text and the labels of its lists: | breaks lines, / parts lists."""

WORDS = """
一是一，二是二，办事公道。
统一是前提，唯一是标准，之一是甲。二是乙。
目标统一是前提，第二是措施。
第一是安全。
工作排名第一，第二名是乙。
一、二、三等奖各一名。
最后，感谢大家。
首先，感谢大家。
参加(20)人，其中(1)人缺席，(2)人请假。
1.52亿元，2.5个百分点。
一要素二要素。
完成率第一要务，第二要务。
星期一是例会，星期二是学习日。
十一是长假，十二是年末。
做到（一）甲乙；（二）丙丁。
十是甲乙。
九是甲乙；十是丙丁。
其中一是前提，二是乙。
完成12件，其二手车3辆。
他们首先考虑群众。
再次强调安全，最后一公里畅通。
比例为（1）比（2）。
按（1）、（2）款办理。
十二是偶数，十三是奇数。
①②③
一是。二是。
一要求二要点。
"""


def listings(text: str) -> list[Listing]:
    """Return the lists in *text*, those over several lines as well."""
    found: list[Listing] = []
    for line in split_lines(text):
        piece = line.piece()
        tail, items = next_items(found[-1], piece) if found else (None, [])
        if items:
            if tail is not None:
                found[-1].items[-1].more.append(tail)
            found[-1].items.extend(items)
        else:
            found.extend(part for part in read_lists(piece, KINDS) if isinstance(part, Listing))
    return [one for one in found if len(one.items) > 1]


def labels(text: str) -> list[str]:
    """Return the labels of each list in *text*."""
    return [" ".join(item.label.text for item in one.items) for one in listings(text)]


def rows(table: str) -> list[tuple[str, list[str]]]:
    """Return text and lists of each line of *table*."""
    parts = [line.partition(" => ") for line in table.strip("\n").split("\n")]
    return [(text.replace("|", "\n"), [one for one in wanted.split("/") if one]) for text, _, wanted in parts]


@pytest.mark.parametrize(("text", "wanted"), rows(LISTS))
def test_lists(text: str, wanted: list[str]) -> None:
    """Each list with its labels as written; numbers are kept as met."""
    assert labels(text) == wanted


@pytest.mark.parametrize("text", [text for text, _wanted in rows(WORDS)])
def test_words(text: str) -> None:
    """Sayings, references, weekdays, words with a label's characters at their end."""
    assert labels(text) == []


WORD = st.text(st.sampled_from("推进服务群众工作落实责任强化督查完善制度"), min_size=2, max_size=10)


@settings(deadline=None)
@given(
    scheme=st.sampled_from([POINT, ORDINAL, ARABIC_PAREN, CIRCLED]),
    words=st.lists(WORD, min_size=2, max_size=12),
    lead=WORD.map("{}：".format) | st.just(""),
    stop=st.sampled_from("；。;"),
    turn=st.sampled_from(["", "\n", "\n　　"]),
)
def test_items_are_found_as_they_were_written(
    scheme: Scheme, words: list[str], lead: str, stop: str, turn: str
) -> None:
    """In one line or one a line, with a lead or without."""
    text = lead + turn + (stop + turn).join(f"{scheme.write(n)}{word}" for n, word in enumerate(words, 1)) + "。"
    (one,) = listings(text)

    assert [item.label.text for item in one.items] == [scheme.write(n) for n in range(1, len(words) + 1)]
    assert [item.first.text.rstrip("；。;") for item in one.items] == words
    assert one.kind.scheme is scheme


@settings(deadline=None)
@given(text=st.text(st.sampled_from("一二三四是要首先其次再最后第（）()123、.；。，甲乙①② 　"), max_size=80))
def test_nothing_between_the_parts_is_lost(text: str) -> None:
    """The parts of a paragraph follow one another; between them stand blanks only."""
    for line in split_lines(text):
        at = 0
        for part in read_lists(line.piece(), KINDS):
            pieces = [part] if not isinstance(part, Listing) else [p for i in part.items for p in (i.label, i.first)]
            for piece in pieces:
                assert piece.at >= at
                assert not line.text[at : piece.at].strip()
                at = piece.at + len(piece.text)
        assert not line.text[at:].strip()


def test_two_lists_in_one_paragraph() -> None:
    """The sentence that leads to the second stands between them."""
    (line,) = split_lines("一是甲乙；二是丙丁。同时，一是子丑；二是寅卯。")
    first, lead, second = read_lists(line.piece(), KINDS)

    assert isinstance(first, Listing)
    assert not isinstance(lead, Listing)
    assert isinstance(second, Listing)
    assert lead.text == "同时，"
    assert first.items[-1].first.text == "丙丁。"


def test_one_item_is_a_list_only_where_another_may_follow() -> None:
    """首先 at the head of a paragraph waits for 其次 in the next; asked for whole lists it is words."""
    (line,) = split_lines("首先，甲乙丙丁。")

    assert isinstance(read_lists(line.piece(), KINDS)[0], Listing)
    assert read_lists(line.piece(), KINDS, alone=False) == (line.piece(),)


def calls(text: str) -> int:
    """Return how many functions are called to find the lists of *text*."""
    lines = split_lines(text)
    count = 0

    def note(_frame: FrameType, event: str, _arg: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        for line in lines:
            read_lists(line.piece(), KINDS)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("bit", ["（", "一二三", "一是", "一是甲；二是乙；", "1、甲", "（一）甲。（二）乙。", "首先，甲。", "\n一是甲", " 一、"])
def test_work_grows_with_the_text(bit: str) -> None:
    """Twice the text is twice the work, not four times."""
    once, twice = calls(bit * 500), calls(bit * 1000)

    assert twice <= 2.3 * once + 200
