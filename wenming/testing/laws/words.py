"""Laws about words: every message is translated, and Word pages hold no name that nobody fills."""

from __future__ import annotations

from collections.abc import Iterator

from wenming.errors import Fault, WenmingError, shown
from wenming.i18n import translator
from wenming.i18n.extract import messages, slots
from wenming.testing.laws.law import Subject
from wenming.testing.laws.shape import _HANZI

__all__ = ["pages", "translated"]

_LOCALES = (("zh-Hans-CN", "zh_Hans"), ("zh-Hant-TW", "zh_Hant"))


def translated(subject: Subject) -> Iterator[Fault]:
    """Every English message has its words in both scripts, with the same slots."""
    plugin = subject.plugin
    said = dict.fromkeys(text for rule in plugin.rules for text in (rule.summary, rule.message, rule.hint) if text)
    package = subject.sources[0].parent if len(subject.sources) > 1 else None
    if package is not None:
        said |= dict.fromkeys(messages(package))
    for locale, folder in _LOCALES:
        own = plugin.catalog.translator(plugin.name, locale) if plugin.catalog else str
        core = translator(locale)
        for message in said:
            words = own(message) if own(message) != message else core(message)
            if words == message and not _HANZI.search(message):
                yield Fault(
                    "“{message}” is not translated. Add it to {file}.",
                    {"message": shown(message), "file": f"locale/{folder}/LC_MESSAGES/{plugin.name}.po"},
                )
            elif slots(words) - slots(message):
                wrong = ", ".join(sorted(slots(words) - slots(message)))
                values = {"message": shown(message), "slot": wrong, "folder": folder}
                yield Fault("the {folder} words of “{message}” have a slot {slot} that it has not. Correct it.", values)


def pages(subject: Subject) -> Iterator[Fault]:
    """Every Word page of the package can be filled with a report."""
    from wenming.renderers.word.template.diagnosis import check_template

    for root in {path.parent for path in subject.sources if path.name == "__init__.py"}:
        for page in sorted(root.glob("word/*.docx")):
            try:
                found = check_template(page.read_bytes(), kind="report").errors
            except WenmingError as error:
                yield from (fault._replace(place=page.name) for fault in error.faults)
            else:
                yield from (one.fault._replace(place=f"{page.name}, {one.place.text()}") for one in found)
