"""Font sets: for each kind of type that GB/T 9704 names, the typeface a house takes (section 3).

The standard names kinds (小标宋体, 仿宋体, 黑体, 楷体), never products; which product stands for a kind is
a house's choice, and so a value.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import frozen

__all__ = ["FONTS_FZ_GBK", "FONTS_GB2312", "FONTS_PLAIN", "Family", "FontKind", "FontSet"]

FontKind: TypeAlias = Literal["xiaobiaosong", "fangsong", "kai", "hei", "song", "latin"]


@frozen(kw_only=True)
class Family:
    """One typeface under the names that Word, other programs and browsers know it by.

    Attributes:
        word: Name written into all four font slots of a style (L-FONT-1).
        alternative: Name Word falls back to (L-FONT-5); ``""`` if none.
        css: Stack for browsers, best first, a generic name last.
    """

    word: str
    alternative: str = ""
    css: tuple[str, ...] = ()

    @property
    def css_stack(self) -> str:
        """The stack as CSS wants it: ``"仿宋","FangSong",serif``."""
        generic = ("serif", "sans-serif", "monospace")
        return ",".join(name if name in generic else f'"{name}"' for name in self.css)


@frozen(kw_only=True, cache_hash=True)
class FontSet:
    """A family for each kind of type that GB/T 9704 names, and one for Latin letters and digits."""

    xiaobiaosong: Family
    fangsong: Family
    kai: Family
    hei: Family
    song: Family
    latin: Family

    def family(self, kind: FontKind) -> Family:
        """Return the family of *kind*."""
        found: Family = getattr(self, kind)
        return found


_TIMES = Family(word="Times New Roman", css=("Times New Roman", "Liberation Serif", "serif"))
_XIAOBIAOSONG_CSS = ("方正小标宋简体", "FZXiaoBiaoSong-B05S", "STZhongsong", "Noto Serif CJK SC", "serif")
_FANGSONG_CSS = ("仿宋_GB2312", "仿宋", "FangSong", "STFangsong", "FandolFang R", "serif")
_KAI_CSS = ("楷体_GB2312", "楷体", "KaiTi", "STKaiti", "FandolKai", "AR PL UKai CN", "serif")
_HEI_CSS = ("黑体", "SimHei", "Heiti SC", "FandolHei", "Noto Sans CJK SC", "sans-serif")
_SONG_CSS = ("宋体", "SimSun", "Songti SC", "FandolSong", "Noto Serif CJK SC", "serif")

FONTS_GB2312 = FontSet(
    xiaobiaosong=Family(word="方正小标宋简体", alternative="FZXiaoBiaoSong-B05S", css=_XIAOBIAOSONG_CSS),
    fangsong=Family(word="仿宋_GB2312", alternative="FangSong", css=_FANGSONG_CSS),
    kai=Family(word="楷体_GB2312", alternative="KaiTi", css=_KAI_CSS),
    hei=Family(word="黑体", alternative="SimHei", css=_HEI_CSS),
    song=Family(word="宋体", alternative="SimSun", css=_SONG_CSS),
    latin=_TIMES,
)
"""The names most offices ask for."""

FONTS_PLAIN = FontSet(
    xiaobiaosong=Family(word="华文中宋", alternative="STZhongsong", css=("华文中宋", *_XIAOBIAOSONG_CSS[2:])),
    fangsong=Family(word="仿宋", alternative="FangSong", css=("仿宋", "FangSong", *_FANGSONG_CSS[3:])),
    kai=Family(word="楷体", alternative="KaiTi", css=("楷体", "KaiTi", *_KAI_CSS[3:])),
    hei=FONTS_GB2312.hei,
    song=FONTS_GB2312.song,
    latin=_TIMES,
)
"""What Windows and Office bring along, rare characters in names included."""

FONTS_FZ_GBK = FontSet(
    xiaobiaosong=Family(
        word="方正小标宋_GBK", alternative="FZXiaoBiaoSong-B05", css=("方正小标宋_GBK", *_XIAOBIAOSONG_CSS)
    ),
    fangsong=Family(word="方正仿宋_GBK", alternative="FangSong", css=("方正仿宋_GBK", *_FANGSONG_CSS[1:])),
    kai=Family(word="方正楷体_GBK", alternative="KaiTi", css=("方正楷体_GBK", *_KAI_CSS[1:])),
    hei=Family(word="方正黑体_GBK", alternative="SimHei", css=("方正黑体_GBK", *_HEI_CSS)),
    song=Family(word="方正书宋_GBK", alternative="SimSun", css=("方正书宋_GBK", *_SONG_CSS)),
    latin=_TIMES,
)
"""The founder's large fonts, usual in Chongqing, Sichuan and other places."""
