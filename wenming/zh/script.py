"""One text in the other script: the characters of Taiwan, Hong Kong or the mainland, the words untouched."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from wenming.zh._arguments import strings
from wenming.zh._opencc import run
from wenming.zh._script_borders import borders, held, joined
from wenming.zh._script_words import RESHAPED
from wenming.zh.detection import detect_script
from wenming.zh.script_tags import script_locale

__all__ = ["convert"]

_FROM_OTHER = {"zh_Hant_TW": "s2tw", "zh_Hant_HK": "s2hk"}
_HONG_KONG = re.compile("[裏着衞麪牀説温啓峯羣税鋭閲脱悦户鈎綫藴]")  # its own shapes of Traditional characters
_WORDS_TOO = {"s2tw": "s2twp", "s2hk": "s2hkp", "tw2s": "tw2sp", "hk2s": "hk2sp"}


def convert(
    text: str,
    locale: str,
    *,
    glossary: Mapping[str, str] | None = None,
    protect: Iterable[str] = (),
    vocabulary: bool = False,
) -> str:
    """Return *text* in the script of *locale*: 创建文明单位 is 創建文明單位, never 建立.

    Only characters change, into the forms of the region (OpenCC's s2tw, s2hk, tw2s, hk2s), and word
    borders that its dictionary misses are put right: 被发明 is 被發明, 学生发展 is 學生發展, 于某 stays 于某.
    Citations (``{visits}``) stay. A text already in the script asked for comes back as it is, but for
    the shapes of the other region.

    Args:
        text: What to write in the other script.
        locale: ``zh_Hant_TW``, ``zh_Hant_HK`` or ``zh_Hans_CN``; zh-Hant, zh-TW, zh_CN are understood.
        glossary: Simplified terms and what they are in Traditional; it wins over all dictionaries, and is
            read backwards where *locale* is Simplified.
        protect: Names that stay as they are written.
        vocabulary: Also swap words for those usual in the region: 信息 is 資訊, 创建 is 建立. Not for
            reports: official names change with them.

    Raises:
        ModelError: *locale* names no script.
        ScriptError: OpenCC is not installed (``pip install "wenming[script]"``).
        TypeError: *text*, a term or a name is no str.
    """
    way = script_locale(locale)
    names, pairs = _names(text, protect), _pairs(glossary)
    configs = _configs(text, way)
    if not configs:
        return text
    to_hans, simplified = way == "zh_Hans_CN", configs[0].startswith("s2")
    if to_hans:
        pairs = {hant: hans for hans, hant in pairs.items()}
    if vocabulary:
        configs = tuple(_WORDS_TOO.get(config, config) for config in configs)
    shapes = str.maketrans(RESHAPED[way])

    def through(piece: str) -> str:
        for config in configs:
            piece = run(config, piece)
        return piece.translate(shapes)

    return joined(text, held(text, names, pairs, to_hans), borders(text) if simplified else (), through)


def _configs(text: str, way: str) -> tuple[str, ...]:
    """Return the configurations of OpenCC to go through, none where *text* is as it is wanted."""
    script = detect_script(text).script
    from_hong_kong = _HONG_KONG.search(text) is not None
    if way == "zh_Hans_CN":
        return () if script == "Hans" else ("hk2s" if from_hong_kong else "tw2s",)
    if script != "Hant":
        return (_FROM_OTHER[way],)
    if from_hong_kong == (way == "zh_Hant_HK"):
        return ()
    return ("hk2t", "t2tw") if from_hong_kong else ("tw2t", "t2hk")


def _names(text: object, protect: Iterable[str]) -> tuple[str, ...]:
    if not isinstance(text, str):
        raise TypeError(f"text must be str, not {type(text).__name__}")
    names = strings(protect, "protect")
    for name in names:
        if not isinstance(name, str):
            raise TypeError(f"a protected name must be str, not {type(name).__name__}")
    return tuple(filter(None, names))


def _pairs(glossary: Mapping[str, str] | None) -> dict[str, str]:
    if glossary is not None and not isinstance(glossary, Mapping):
        raise TypeError(f"glossary must map terms to terms, not be {type(glossary).__name__}")
    pairs = dict(glossary or {})
    for word in (*pairs, *pairs.values()):
        if not isinstance(word, str) or not word:
            raise TypeError(f"a term of the glossary must be a word, not {word!r}")
    return pairs
