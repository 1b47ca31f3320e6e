"""What punctuation rules never touch, and on which side of a mark the text is Chinese."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property

from wenming.zh.detection import detect_script

__all__ = ["HAN", "WIDE", "Page", "by_line"]

HAN = "\u3400-\u9fff\uf900-\ufaff〇〻々"
WIDE = f"{HAN}，。；：？！、（）“”‘’《》〈〉【】〔〕「」『』—…·％℃°"

_FILES = (
    "docx?|xlsx?|pptx?|pdf|txt|csv|md|html?|json|ya?ml|xml|zip|rar|jpe?g|png|gif|mp4|ofd|wps|et|dps|py|exe"
)
# Each alternative begins where nothing of its kind can have begun before, so that no run is read twice.
_ZONE = re.compile(
    rf"""
    (?=[`{{(\[A-Za-z0-9./<&_%+\-])(?:                                              # no other begins one
    (?:(?<=\n)|(?<![\s\S]))\[\^[^\[\]\n]{{1,60}}\]:                                     # footnotes of Markdown
    | ```(?:(?!```)[\s\S])*(?:```|\Z) | `[^`\n]*`                                 # code
    | \{{\{{[^{{}}]{{0,2000}}\}}\}} | \{{%[^{{}}]{{0,2000}}%\}}                          # templates
    | \{{[^{{}}\n]*\}} | (?<=\])\([^()\s]*\)                                      # citations, links
    | (?<![A-Za-z0-9+.\-])[A-Za-z][A-Za-z0-9+.\-]{{0,20}}://[!-~]*[A-Za-z0-9/\#=&_\-]
    | (?<![A-Za-z0-9])www\.[!-~]*[A-Za-z0-9/\#=&_\-]
    | (?<![A-Za-z0-9._%+\-])[A-Za-z0-9._%+\-]{{1,64}}@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+
    | (?<![A-Za-z0-9])[A-Za-z]:[\\/][^\s，。；：、！？“”（）()"'<>|]*              # paths
    | (?<![\w/.])\.{{0,2}}/[A-Za-z0-9_.\-]+(?:/[A-Za-z0-9_.\-]*)*
    | </?[A-Za-z!][^<>\n]{{0,300}}>                                             # tags
    | (?<![A-Za-z0-9_\-])[A-Za-z_][A-Za-z0-9_\-]*\s?=\s?(?:"[^"\n]*"|'[^'\n]*')  # name="value"
    | (?<![A-Za-z0-9_.])[A-Za-z_][A-Za-z0-9_.]*\((?:[^()\n{HAN}]{{0,200}}|[^()\n]{{0,200}}["'=][^()\n]{{0,200}})\)
    | &(?:[A-Za-z]{{2,8}}|\#[0-9]{{1,6}});
    | (?<![A-Za-z0-9\-.])[A-Za-z](?:\.[A-Za-z])+\.(?![A-Za-z0-9])                  # U.S.A.
    | (?<![A-Za-z0-9\-.])[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+                    # hosts, versions, decimals
    | (?<![0-9])[0-9]+(?:[.,:/][0-9]+)+                                         # 12,500 9:30 1:2 3/4
    )
    """,
    re.VERBOSE,
)
_FILE = re.compile(rf"\.(?<=[\w)）\]]\.)(?:{_FILES})(?![A-Za-z0-9])", re.IGNORECASE)
_FILE_NAME = re.compile(r"[\w()（）\[\]\-+.]{1,60}\Z")
_WORD = re.compile(r"[A-Za-z]{2,}")
_BREAK = re.compile(r"[.,;:!?](?=\s)")
_NUMBER = re.compile(rf"[{WIDE}\n][0-9]{{1,9}}(?:\.[0-9]{{1,9}})?\Z")
_NARROW = re.compile(f"[^{WIDE}\n]+")
_WIDE = re.compile(f"[{WIDE}]")


class Page:
    """A text with its untouchable stretches, which are looked for when first asked about.

    Attributes:
        text: The text.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def traditional(self) -> bool:
        """Whether the text is in Traditional script; that of a text does not change with its marks."""
        return detect_script(self.text).script == "Hant"

    @cached_property
    def zones(self) -> list[tuple[int, int]]:
        """(start, end) of each stretch that no rule touches, in order."""
        return _joined([*(match.span() for match in _ZONE.finditer(self.text)), *_files(self.text)])

    def touches(self, start: int, end: int) -> bool:
        """Tell whether a character from *start* to *end* stands in such a stretch, or *start* inside one."""
        last = bisect_left(self._starts, end) - 1
        return last >= 0 and self.zones[last][1] > start

    def is_wide(self, at: int) -> bool:
        """Tell whether a hanzi or a full-width mark stands at *at*."""
        return 0 <= at < len(self.text) and _WIDE.match(self.text, at) is not None

    def chinese_before(self, at: int) -> bool:
        """Tell whether a mark at *at* ends Chinese words: 办结, 办结128, 使用Word; not Hello world."""
        start = at
        while start and self.text[start - 1] == " ":
            start -= 1
        if not start or self.text[start - 1] == "\n":
            return False
        if self.is_wide(start - 1) or _NUMBER.search(self.text, max(0, start - 20), start):
            return True
        run = self._runs[bisect_right(self._runs, start - 1) - 1]
        words = bisect_left(self._words, start) - bisect_left(self._words, run)
        breaks = bisect_left(self._breaks, start) - bisect_left(self._breaks, run)
        return not breaks and words <= (1 if self.is_wide(run - 1) else 0)

    def chinese_after(self, at: int) -> bool:
        """Tell whether Chinese words follow at *at*, spaces aside."""
        while self.text[at : at + 1] == " ":
            at += 1
        return self.is_wide(at)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.zones]

    @cached_property
    def _runs(self) -> list[int]:
        return [match.start() for match in _NARROW.finditer(self.text)]

    @cached_property
    def _masked(self) -> str:
        parts, at = [], 0
        for start, end in self.zones:
            parts += [self.text[at:start], "0" * (end - start)]
            at = end
        return "".join((*parts, self.text[at:]))

    @cached_property
    def _words(self) -> list[int]:
        return [match.start() for match in _WORD.finditer(self._masked)]

    @cached_property
    def _breaks(self) -> list[int]:
        return [match.start() for match in _BREAK.finditer(self._masked)]


def by_line(text: str, places: Iterable[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Yield *places* of *text*, which are in order, those of each line together."""
    row: list[tuple[int, int]] = []
    end = -1  # of the line they stand in
    for place in places:
        if place[0] > end:
            if row:
                yield row
            row, end = [], text.find("\n", place[0])
            end = end if end >= 0 else len(text)
        row.append(place)
    if row:
        yield row


def _files(text: str) -> list[tuple[int, int]]:
    """Return the places of names such as 总结(终稿).docx."""
    found = []
    for match in _FILE.finditer(text):
        name = _FILE_NAME.search(text[max(0, match.start() - 60) : match.start()])
        if name:
            found.append((match.start() - len(name[0]), match.end()))
    return found


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif start < end:
            joined.append((start, end))
    return joined
