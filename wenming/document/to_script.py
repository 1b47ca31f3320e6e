"""Document → Document in the other script; labels, figures and citations are printed by then."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import assert_never

from attrs import evolve

from wenming.document.blocks import (
    AttachmentHead,
    Block,
    Document,
    Graph,
    Grid,
    Heading,
    Image,
    Imprint,
    Line,
    RedHead,
)

__all__ = ["to_script"]

_BREAK = "\n"  # stands in no printed text


def to_script(
    document: Document,
    locale: str,
    *,
    glossary: Mapping[str, str] | None = None,
    protect: Iterable[str] = (),
) -> Document:
    """Return *document* in the script of *locale*; the same object where it is in that script already.

    The text is converted as a whole, so that every line gets the same forms.

    Args:
        document: From ``arrange(report, labels)``.
        locale: ``zh-Hans-CN``, ``zh-Hant-TW`` or ``zh-Hant-HK``; other spellings of these tags too.
        glossary: Simplified terms and what they are in Traditional.
        protect: Names that stay as they are written.

    Raises:
        ModelError: *locale* names no script.
        ScriptError: OpenCC is not installed.
    """
    from wenming.zh import convert, script_locale  # its tables are not for those who stay in one script

    wanted = script_locale(locale).replace("_", "-")
    if wanted == document.locale:
        return document
    terms = dict(glossary or {})
    if wanted == "zh-Hant-HK":  # glossaries are written in Taiwan's characters
        terms = {hans: convert(hant, wanted) for hans, hant in terms.items()}
    found = _texts(document)
    lines = convert(_BREAK.join(found), wanted, glossary=terms, protect=protect).split(_BREAK)
    if len(lines) != len(found):
        lines = [convert(text, wanted, glossary=terms, protect=protect) for text in found]
    new = iter(lines)
    return evolve(_rewritten(document, lambda _: next(new)), locale=wanted)


def _texts(document: Document) -> list[str]:
    found: list[str] = []

    def keep(text: str) -> str:
        found.append(text)
        return text

    _rewritten(document, keep)
    return found


def _rewritten(document: Document, change: Callable[[str], str]) -> Document:
    """Return *document* with each of its texts through *change*, in one fixed order."""
    return evolve(
        document,
        title=change(document.title),
        salutation=change(document.salutation),
        signature=change(document.signature),
        date=change(document.date),
        author=change(document.author),
        head=document.head and _head(document.head, change),
        remark=change(document.remark),
        imprint=document.imprint and _imprint(document.imprint, change),
        blocks=tuple(_block(block, change) for block in document.blocks),
        appendix=tuple(_block(block, change) for block in document.appendix),
    )


def _head(head: RedHead, change: Callable[[str], str]) -> RedHead:
    return evolve(
        head,
        mark=change(head.mark),
        number=change(head.number),
        classification=change(head.classification),
        urgency=change(head.urgency),
        signers=tuple(map(change, head.signers)),
    )


def _imprint(imprint: Imprint, change: Callable[[str], str]) -> Imprint:
    return evolve(
        imprint,
        copies_to=change(imprint.copies_to),
        printed_by=change(imprint.printed_by),
        printed_on=change(imprint.printed_on),
    )


def _block(block: Block, change: Callable[[str], str]) -> Block:
    match block:
        case Heading():
            label, title, rest = change(block.label), change(block.title), change(block.rest)
            return evolve(block, label=label, title=title, rest=rest)
        case Line():
            return evolve(block, text=change(block.text), label=change(block.label))
        case Grid():
            header = tuple(map(change, block.header))
            return evolve(block, header=header, rows=tuple(tuple(map(change, row)) for row in block.rows))
        case Image():
            return evolve(block, alt=change(block.alt))
        case Graph():
            series = tuple(evolve(one, name=change(one.name), figure=change(one.figure)) for one in block.series)
            return evolve(block, series=series, alt=change(block.alt), unit=change(block.unit))
        case AttachmentHead():
            label, title = change(block.label), change(block.title)
            return evolve(block, label=label, title=title)
        case _:
            assert_never(block)
