"""Message catalogues: ``.po`` text is compiled in memory; no build step, no binaries to keep in step."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.resources import files
from io import BytesIO

from wenming.errors import LoadError, shown
from wenming.i18n.locales import negotiate

__all__ = ["read_catalog", "translator"]

_FOLDERS = {"zh-Hans-CN": "zh_Hans", "zh-Hant-TW": "zh_Hant", "zh-Hant-HK": "zh_Hant"}


def translator(locale: str) -> Callable[[str], str]:
    """Return the function that turns an English message of the core into the language of *locale*.

    A message without a translation comes back as it is, and so does every message for ``en``. Plugins have messages of
    their own, the bundled ones too: ``Registry.speaking`` knows them all.

    Raises:
        ModelError: *locale* is none of ours (:func:`wenming.i18n.negotiate`).
    """
    folder = _FOLDERS.get(negotiate(locale))
    return _core(folder) if folder else str


@cache
def _core(folder: str) -> Callable[[str], str]:
    source = files("wenming.i18n") / "locale" / folder / "LC_MESSAGES" / "wenming.po"
    return read_catalog(source.read_bytes(), folder)


def read_catalog(content: bytes, locale: str) -> Callable[[str], str]:
    """Return the translations in *content*, the bytes of a ``.po`` file, as a function.

    Args:
        content: The file, UTF-8.
        locale: Its language as gettext names it: ``zh_Hans``.

    Raises:
        LoadError: *content* is no ``.po`` file.
    """
    from gettext import GNUTranslations

    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    compiled = BytesIO()
    try:
        write_mo(compiled, read_po(BytesIO(content), locale=locale, charset="utf-8", abort_invalid=True))
    except (PoFileError, UnicodeDecodeError, ValueError) as error:
        raise LoadError(
            "a message catalogue cannot be read: {error}. Repair the .po file.", {"error": shown(str(error))}
        ) from error
    compiled.seek(0)
    found = GNUTranslations(compiled).gettext
    return lambda message: found(message) if message else message  # gettext("") is the file's header
