"""Where the title of a heading ends in the words behind its label."""

from __future__ import annotations

import re

from wenming.reader.lines import BLANKS

__all__ = ["LONGEST", "find_stop", "has_title", "is_half_stop", "is_led_by", "runs_on", "title_end"]

LONGEST = 80  # characters of a title; what is longer is a paragraph that begins with a number
_WINDOW = 240  # characters at the head of a text that are looked at
_QUOTED = 60  # characters among which the end of a title is looked for behind a stop in quotation marks
# Between two words . is a full stop, typed in the other width; in 3.5, No.1 and www.gov.cn it is none.
_SENTENCE = re.compile(
    f"[。！？!?]|(?<=[\u4e00-\u9fff%％”》）)])\\.(?=[{BLANKS}]{{0,4}}[\u4e00-\u9fff0-9“《（(])"
)
_CLAUSE = re.compile("[，,：:；;]")
_SAID = re.compile("[，,；;。！？!?.]")
# 补强校舍，提升耐震能力：……: two clauses before a colon are a title as one is.
_COLON = re.compile("(?:[^，,。；;：:“]{1,16}|[^，,。；;：:“]{4,16}[，,][^，,。；;：:“]{4,16})[：:]")
# Where no stop is near, a colon behind one or two long clauses ends a title.
_LATE = re.compile("[^，,。；;：:“「]{4,40}(?:[，,][^，,。；;：:“「]{4,24})?[：:]")
_PAIRS = (("“", "”"), ("《", "》"), ("‘", "’"))
# 工作开展情况自启动以来: a word that ends titles, and one that begins sentences.
_BEGINS = (
    "(?:自|截至|截止|今年|去年|近年|近两年|一年来|一年來|20[0-9xX×*]{2}年|过去一年|过去的|刚刚过去|当前|目前"
    "|本局|本单位|我(?:们|們|街道|社区|公司|中心|[局乡鄉镇鎮县縣区區市省校院村所站委办辦厅廳园園处處队隊])"
    "|为了|按照|根据|围绕|在[^，,。]{2,20}(?:下|中)[，,])"
)
_LAST = (
    "(?:情况|情況|做法|成效|成绩|成績"
    "|问题|問題|不足|打算|思路|措施|建议|建議|体会|體會|经验|經驗|安排|计划|計劃|目标|目標|规划|規劃|重点|重點|亮点|亮點"
    "|回顾|回顧|总结|總結|状况|狀況|形势|形勢|要求|任务|任務|现状|現狀|原因|方向|举措|舉措|估价|概况|概況)"
)
_GLUED = re.compile(f"[^，,。；;：:]{{0,16}}?{_LAST}(?={_BEGINS}|[{BLANKS}]{{1,9}}[^和与與及或{BLANKS}])")
# 河东村基本情况河东村地处……: the text begins as its title does.
_ECHOED = re.compile(f"([^，,。；;：:{BLANKS}]{{2,5}})[^，,。；;：:{BLANKS}]{{0,12}}?{_LAST}(?=\\1)")
# 加强法制建设2023年各级政府……: a noun that titles end with, and a year.
_YEARED = re.compile(
    "[^，,。；：:]{4,20}?(?:建设|建設|管理|服务|服務|理念|工作|机制|機制|体系|體系|能力|水平|保障|宣传|宣傳|”|」)"
    "(?=20[0-9]{2}年度?(?:[，,]|各|我|全|共|[^，,。；：:]{1,6}[，,]))"
    "|[^，,。；：:]{4,12}?(?=为(?:了|响应|进一步|切实|全面|加强|认真|深入|做好|确保|推进)[^，,。；：:]{4,60}[，,])"
    "|[^，,。；：:0-9]{4,20}(?=20[0-9]{2}年(?:[上下]半年|第?[一二三四1-4]季度|1?[0-9](?:[-—－至][0-9]{1,2})?月)[，,])"
)
# 抓住机遇，经济工作上新水平今年以来，……: two clauses, and a time that begins a sentence.
_TIMED = re.compile(
    "[^，,。；：:]{4,20}[，,][^，,。；：:]{4,20}?(?=(?:今年以来|今年以來|近年来|近年來|[一几幾两兩三五]年[来來])[，,])"
)
# ……成绩斐然2015年，我局……: a year that begins a sentence; ……，精心组织实施根据……需要，……: so does a ground.
_BEGUN = re.compile(
    "[^。；：;:]{3,38}?[\u4e00-\u9fff](?<![于在到至从自和与及比较的对截以为了顾顧结結望即将是])(?=20[0-9]{2}年[，,][^0-9])"
    "|[^，,。；：;:]{4,14}[，,][^，,。；：;:]{3,13}[^，,。；：;:格持须要并应能均都是局可会真地主续接动等](?=(?:根据|按照)[^，,。；：;:]{4,40}[，,])"
)
# 社区建设工作概述社区建设工作主要包括……: a long sentence says again what a title began with.
_SAID_AGAIN = re.compile(f"([^，,。；;：:{BLANKS}]{{4,8}})[^，,。；;：:{BLANKS}]{{2,4}}?(?=\\1)")
# 加强防范 今年……: a blank parts a title from its text, as they once stood on lines of their own.
_PARTED = re.compile(
    f"([^。，；：,;:{BLANKS}]{{4,20}}(?:[，,][^。，；：,;:{BLANKS}]{{4,20}})?)[{BLANKS}]{{1,9}}(?={_BEGINS})"
)
# 完善设施，方便群众 新建桥梁4座，……。: two or three clauses, a blank, and a sentence of its own.
_SPOKEN = re.compile(
    f"((?:[^。，；：,;:{BLANKS}]{{4,20}}[，,]){{1,2}}[^。，；：,;:{BLANKS}]{{4,20}}(?<![0-9A-Za-z]))[{BLANKS}]{{1,9}}"
    f"[^。，；：,;:{BLANKS}]{{2,40}}[，,]"
)
# 森林抚育 抚育幼林3万亩。: the same before a sentence that counts.
_COUNTED = re.compile(f"([^。，；：,;:0-9{BLANKS}]{{3,10}})[{BLANKS}]{{1,9}}[^。，；：,;:0-9{BLANKS}]{{2,12}}[0-9]")
# 指导思想 坚持……: parts that are called so in every plan.
_CALLED = re.compile(
    f"(指导思想|指導思想|总体要求|總體要求|基本情况|基本情況|工作目标|工作目標|主要目标|主要目標)[{BLANKS}]{{1,9}}(?=[^{BLANKS}])"
)
_ENDINGS = (_GLUED, _YEARED, _ECHOED, _TIMED, _BEGUN)
_BLANKED = (_PARTED, _COUNTED, _SPOKEN, _CALLED)
# 主要做法一是……二是……: a list begins in the sentence.
_LISTED = re.compile("(?<![统統唯之第其同名位居])(?:一是|首先[，,是]|第一[，,、是]|其一[，,、是])")
_SECOND = {"一是": "二是", "首先": "其次", "第一": "第二", "其一": "其二"}
_COMMA = re.compile("[，,]")
_BARE = re.compile("[^，,。；;：:、！？!?]{2,24}")
_HALF = 4  # characters of half a title, at least
_WIDE = re.compile(rf"[{BLANKS}]+")
_SHORT = 40  # characters of a title that may stand before a blank instead of a stop


def has_title(text: str, start: int) -> bool:
    """Tell whether words that can be a title begin at *start*: no sentence too long for one, no mark alone."""
    first = text[start : start + 1]
    if first in "。，；：、,;:" or first.isspace():
        return False
    window = text[start : start + LONGEST + 1]
    if len(window) <= LONGEST or _SENTENCE.search(window) is not None or _CLAUSE.search(window) is not None:
        return True
    return _GLUED.match(window) is not None


def find_stop(text: str, start: int, end: int) -> int:
    """Return where the first sentence that ends between *start* and *end* does so, -1 where none does."""
    found = _SENTENCE.search(text, start, end)
    return found.start() if found is not None else -1


def is_half_stop(text: str, at: int) -> bool:
    """Tell whether the character at *at* is a full stop in the other width: 水利建设.全年……"""
    return text[at : at + 1] == "." and _SENTENCE.match(text, at) is not None


def title_end(text: str) -> int | None:
    """Return where in *text* the title ends, ``None`` where it has all of it.

    The first stop ends it, or a list that begins before it, unless the stop is in quotation marks; a colon
    before it; where no stop is near, a word that ends titles before one that begins sentences, a blank, or
    the first clause, with those as long.
    """
    stop = _stop(text)
    end = len(text) if stop is None else stop
    colon = _COLON.match(text, 0, end)
    if colon is not None and colon.end() < len(text):
        return colon.end()
    listed = _LISTED.search(text, 2, end)
    if listed is not None and text.find(_SECOND[listed[0][:2]], listed.end()) > 0:
        return listed.start()
    if end > _SHORT // 3:
        glued = _first(_ENDINGS, text, end) or (_SAID_AGAIN.match(text, 0, end) if end > _SHORT else None)
        if glued is not None:
            return glued.end()
    if end > _SHORT or (stop is not None and end > _SHORT // 2):
        blank = _WIDE.search(text, 2, _SHORT)
        if blank is not None and _is_short(text[: blank.start()]) and _COMMA.search(text, blank.end(), end):
            return blank.start()
    parted = _first(_BLANKED, text, end) if stop is not None and _WIDE.search(text, 0, end) is not None else None
    if parted is not None:
        return parted.end(1)
    if end > LONGEST:
        late = _LATE.match(text)
        return late.end() if late is not None else _clauses(text)
    if stop is None or stop + 1 == len(text):
        return None
    return stop if text[stop] in "。." else stop + 1


def _first(patterns: tuple[re.Pattern[str], ...], text: str, end: int) -> re.Match[str] | None:
    return next((found for one in patterns if (found := one.match(text, 0, end)) is not None), None)


def is_led_by(text: str, start: int, end: int) -> bool:
    """Tell whether one title, without a mark, has all of the text from *start* up to a label at *end*."""
    return end - start < _SHORT and _BARE.fullmatch(text[start:end].rstrip(BLANKS)) is not None


def runs_on(text: str, start: int, end: int) -> bool:
    """Tell whether a title that begins at *start* is glued to its text, or parted from it by a blank alone."""
    return any(one.match(text, start, end) is not None for one in (_GLUED, _PARTED, _SPOKEN))


def _is_short(words: str) -> bool:
    """Tell whether *words* before a blank can be a title: one clause, or two."""
    clauses = _CLAUSE.split(words)
    return len(clauses) == 1 or (len(clauses) == 2 and min(map(len, clauses)) >= _HALF)


def _stop(text: str) -> int | None:
    """Return where the first sentence ends, quotations apart; behind a quotation that never ends, the second."""
    found: list[int] = []
    for stop in _SENTENCE.finditer(text, 0, _WINDOW):
        at = stop.start()
        if found and at - found[0] > _QUOTED:
            break
        if text[at] == "." and _SAID.search(text, at + 1, at + _WINDOW) is None:
            continue  # 阿里木.吐尔逊, a name: nothing is said behind it
        if all(text.count(begin, 0, at) <= text.count(end, 0, at) for begin, end in _PAIRS):
            return at
        found.append(at)
    return found[:2][-1] if found else None


def _clauses(text: str) -> int | None:
    """Return the end of the first clause and of those behind it that are as long."""
    end, length = None, -1
    for found in _CLAUSE.finditer(text, 0, LONGEST):
        here = found.start() - (end or 0)
        if end is not None and here != length:
            break
        end, length = found.end(), here
    return end if end is not None and end < len(text) else None
