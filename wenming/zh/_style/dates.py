"""Faults of dates: two-digit years, leading zeros, two scripts in one date, 零 in years, names of days."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.zh._style.rule import Draft, Pattern, arabic, by_patterns

__all__ = ["dates"]

_CODE = "〇零○Ｏ0OoОо一二三四五六七八九"  # the letters O of Latin and Cyrillic, too
_TO_CODE = str.maketrans("零○Ｏ0OoОо", "〇" * 8)
_HANZI = "一二三四五六七八九十"
_TO_ARABIC = {char: str(value) for value, char in enumerate("零一二三四五六七八九")} | {
    "〇": "0",
    "○": "0",
    "Ｏ": "0",
    **dict.fromkeys("OoОо", "0"),
    "0": "0",
}
_DOTTED = ("一", "十一", "十二", "一二")  # months that would run into the day: 一·二八, 一二·九


def _year(found: re.Match[str]) -> str | None:
    return ("20" if int(found[0]) < 50 else "19") + found[0]


def _prose(found: re.Match[str]) -> str | None:
    year, month, day = found[1], int(found[2]), int(found[3])
    return f"{year}年{month}月{day}日" if 1 <= month <= 12 and 1 <= day <= 31 else found[0]


def _one_script(found: re.Match[str]) -> str | None:
    """二〇〇八年8月8日 in Arabic digits throughout."""
    written = found[0]
    return re.sub(rf"[{_CODE}十]{{1,9}}", lambda part: _arabic(part[0]), written)


def _arabic(written: str) -> str:
    if len(written) == 4 and "十" not in written:
        return "".join(_TO_ARABIC[char] for char in written)
    return arabic(written) or written


def _in_arabic(found: re.Match[str]) -> str | None:
    """12月三十一日, 9点三十分."""
    return re.sub(rf"[{_HANZI}]{{1,3}}", lambda part: arabic(part[0]) or part[0], found[0])


def _coded(found: re.Match[str]) -> str | None:
    return found[0].translate(_TO_CODE)


def _named(found: re.Match[str]) -> str | None:
    """五·四 is 五四; 一·二八 keeps its dot."""
    month, _, day = found.groups()
    return f"{month}·{day}" if month in _DOTTED else f"{month}{day}"


_PATTERNS = (
    Pattern(
        "N-10",
        re.compile(
            r"[0-9][0-9](?=年)(?:(?<![0-9０-９.第近约]..)(?=年(?:1[0-2]|0?[1-9])月)|(?<=0.)(?<![0-9.第]..)(?!年[多余]))"
        ),
        _year,
    ),
    Pattern(
        "N-10",
        re.compile(r"((?:19|20)(?<![0-9A-Za-z./-]..)[0-9]{2})\.([0-9]{1,2})\.([0-9]{1,2})(?![0-9A-Za-z./-])"),
        _prose,
    ),
    Pattern(
        "N-10",
        re.compile(r"0(?:(?<=年.)([1-9])(?=月)|(?<=月.)([1-9])(?=[日号]))"),
        lambda found: found[1] or found[2],
    ),
    Pattern(
        "N-4",
        re.compile(rf"[一二][{_CODE}]{{3}}年[0-9]{{1,2}}月(?:(?:[0-9]{{1,2}}|[{_HANZI}]{{1,3}})[日号])?"),
        _one_script,
    ),
    Pattern(
        "N-4",
        re.compile(rf"(?:19|20)[0-9]{{2}}年[{_HANZI}]{{1,2}}月(?:(?:[0-9]{{1,2}}|[{_HANZI}]{{1,3}})[日号])?"),
        _one_script,
    ),
    Pattern(
        "N-4",
        re.compile(
            rf"(?=[0-9{_HANZI}])(?:(?:(?:19|20)[0-9]{{2}}年)?(?<![0-9])[0-9]{{1,2}}月[{_HANZI}]{{1,3}}[日号](?!楼)|"
            rf"(?:(?:19|20)[0-9]{{2}}年)?(?<![0-9{_HANZI}〇零])[{_HANZI}]{{1,2}}月[0-9]{{1,2}}[日号](?!楼)|"
            rf"(?<![0-9])[0-9]{{1,2}}[点时時點][{_HANZI}]{{1,3}}分(?!之))"
        ),
        _in_arabic,
        re.compile(f"[月点时時點](?:[{_HANZI}]{{1,3}}[日号分]|(?<=[{_HANZI}].)[0-9]{{1,2}}[日号])"),
    ),
    Pattern(
        "N-11",
        re.compile(
            rf"[一二](?<![{_CODE}十百千].)(?=[〇一二三四五六七八九]{{0,2}}[零○Ｏ0OoОо])[{_CODE}]{{3}}(?=年)"
        ),
        _coded,
    ),
    Pattern("N-11", re.compile(r"〇(?<=[十百千万亿].)(?=[一二三四五六七八九])"), lambda _: "零"),
    Pattern(
        "N-12",
        re.compile(
            rf"([{_HANZI}](?<=[“\"].)(?:(?<=一)二|(?<=十)[一二])?)([·．.・•])([{_HANZI}]{{1,3}})(?=[”\"])"
        ),
        _named,
    ),
    Pattern(
        "N-12",
        re.compile(r"一二(?<=[“\"]..)[八九](?=[”\"])"),
        lambda found: "一·二八" if found[0] == "一二八" else "一二·九",
    ),
    Pattern(
        "N-12",
        re.compile(r"([1-9](?<=[“\"].)(?:(?<=1)[0-2])?)[．.・•]([0-9]{1,2})(?=[”\"])"),
        lambda found: f"{found[1]}·{found[2]}",
    ),
    Pattern(
        "N-12",
        re.compile(r"[1-9](?<![“\"0-9·].)(?:(?<=1)[0-2])?·[0-9]{1,2}(?![0-9”\"·])"),
        lambda found: f"“{found[0]}”",
    ),
)


def dates(text: str) -> Iterator[Draft]:
    """Yield the faults of dates in *text*."""
    yield from by_patterns(text, _PATTERNS)
