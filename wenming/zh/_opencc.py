"""OpenCC, the converter of characters: loaded when first needed, one instance a configuration and process."""

from __future__ import annotations

from threading import Lock
from typing import Any

from wenming.errors import ScriptError

__all__ = ["run"]

_LOCK = Lock()
_BUILT: dict[str, Any] = {}  # an instance cannot be pickled, and takes 2 to 50 ms to build


def run(config: str, text: str) -> str:
    """Return *text* through the OpenCC configuration *config*: s2tw, s2hk, tw2s, hk2s, …

    Raises:
        ScriptError: OpenCC is not installed, or another package owns its name.
    """
    engine = _BUILT.get(config)
    if engine is None:
        with _LOCK:
            engine = _BUILT.get(config) or _build(config)
            _BUILT[config] = engine
    converted: str = engine.convert(text)
    return converted


def _build(config: str) -> Any:
    try:
        from opencc import OpenCC
    except ImportError as error:
        raise ScriptError(
            "script conversion needs OpenCC, which is not installed. Install it with: "
            'pip install "wenming[script]".'
        ) from error
    try:
        return OpenCC(config)
    except Exception as error:
        raise ScriptError(
            "the package that owns the name opencc cannot load {config}. Uninstall it, then: "
            'pip install "wenming[script]".',
            {"config": config},
        ) from error
