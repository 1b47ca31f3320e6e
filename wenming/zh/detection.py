"""Which script a text is written in, and the characters that say so."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, TypeAlias

from attrs import frozen

from wenming.zh._script_characters import HANS_ONLY, HANT_ONLY

__all__ = ["DetectedScript", "ScriptName", "detect_script"]

ScriptName: TypeAlias = Literal["Hans", "Hant", "mixed", "neither"]


@frozen
class DetectedScript:
    """The script of a text, with its evidence.

    Attributes:
        script: ``Hans``, ``Hant``, ``mixed`` with evidence of both, ``neither`` with none.
        hans: The characters that only Simplified writes, each once, as they first appear.
        hant: The characters that only Traditional writes.
        hans_count: How many characters of the text are Simplified only.
        hant_count: How many are Traditional only.
    """

    script: ScriptName
    hans: str
    hant: str
    hans_count: int
    hant_count: int

    def __str__(self) -> str:
        return self.script


@lru_cache(maxsize=1)
def _evidence() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(f"[{HANS_ONLY}]"), re.compile(f"[{HANT_ONLY}]")


def detect_script(text: str) -> DetectedScript:
    """Return the script of *text*: 创建 is Hans, 創建 Hant, 創建设备 mixed, 文明 neither.

    Characters that both scripts write are no evidence, also where they write them for different words:
    后 里 台 著 于 干 面 只 系 余. The facts are OpenCC's character table and the sets of GB 2312 and Big5.

    Raises:
        TypeError: *text* is no str.
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be str, not {type(text).__name__}")
    hans, hant = (pattern.findall(text) for pattern in _evidence())
    names: dict[tuple[bool, bool], ScriptName] = {
        (True, True): "mixed",
        (True, False): "Hans",
        (False, True): "Hant",
        (False, False): "neither",
    }
    return DetectedScript(
        script=names[bool(hans), bool(hant)],
        hans="".join(dict.fromkeys(hans)),
        hant="".join(dict.fromkeys(hant)),
        hans_count=len(hans),
        hant_count=len(hant),
    )
