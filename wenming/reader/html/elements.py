"""What an element of a web page tells by its name, its class and its style."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from attrs import define, evolve

from wenming.reader.html.sheets import Sheets

__all__ = ["BLOCKS", "HEADINGS", "HEAD_ONLY", "LISTS", "NAVIGATION", "SHUTS", "SHUTS_P", "TABLE_PARTS", "VOID",
           "Element",
           "Numbers", "child_of", "is_site_box", "keeps_white", "reason_of", "word_mark"]  # fmt: skip

_ = str  # marks words for the catalogues
NAVIGATION, HIDDEN, DRAWING = _("navigation of a site"), _("hidden text"), _("drawing of a chart")
_HEAD, _IMPRINT = _("head of an official paper"), _("imprint of an official paper")
CONTENTS, _FIELDS = _("table of contents"), _("fields of a form")
_DELETED, _READING = _("deleted text of tracked changes"), _("reading beside a word (ruby)")

VOID: Final = frozenset(
    "area base br col embed hr img input link meta param source track wbr keygen bgsound frame".split()
)
HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
TABLE_PARTS: Final = frozenset("table caption thead tbody tfoot tr td th".split())
HEAD_ONLY: Final = frozenset("title meta link script style base noscript template object html head basefont".split())
SHUTS_P: Final = HEADINGS | frozenset(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form header"
    " hgroup hr main menu nav ol p pre search section summary table ul listing xmp plaintext li dd dt".split()
)
BLOCKS: Final = SHUTS_P | TABLE_PARTS | frozenset("legend optgroup option title frameset".split())
LISTS: Final = frozenset(("ul", "ol", "menu", "dir"))
SHUTS: Final = {
    "tr": ("td", "th", "tr", "caption"), "td": ("td", "th", "caption"), "th": ("td", "th", "caption"), "li": ("li",),
    "dt": ("dt", "dd"), "dd": ("dt", "dd"), "rt": ("rt", "rp"), "rp": ("rt", "rp"), "option": ("option",),
    **dict.fromkeys(("thead", "tbody", "tfoot"), ("td", "th", "tr", "caption", "thead", "tbody", "tfoot")),
}  # fmt: skip
"""What an element ends when it begins."""
_SILENT = frozenset("script style head title xmp".split())  # no words of a page
_UNSEEN = frozenset(
    "template noscript iframe noframes noembed canvas audio video map datalist math frameset".split()
)
_SITE = frozenset(("nav", "aside", "footer"))
_FIELD = frozenset("button select textarea option optgroup".split())
_ROLES = frozenset(("navigation", "banner", "contentinfo", "search", "complementary"))
_NONE = re.compile(r"(?:display\s{0,9}:\s{0,9}none|mso-hide\s{0,9}:\s{0,9}all)", re.IGNORECASE)
_INVISIBLE = re.compile(r"(?:visibility\s{0,9}:\s{0,9}hidden|font-size\s{0,9}:\s{0,9}0(?![.1-9]))", re.IGNORECASE)
_WHITE = re.compile(r"white-space\s{0,9}:\s{0,9}(?:pre|break-spaces)", re.IGNORECASE)
_CENTRED = re.compile(r"text-align\s{0,9}:\s{0,9}center", re.IGNORECASE)
_RIGHT = re.compile(r"text-align\s{0,9}:\s{0,9}(?:right|end)", re.IGNORECASE)
_FIRST = re.compile(r"text-indent\s{0,9}:\s{0,9}(?:[1-9]|0?\.[1-9])", re.IGNORECASE)
_BULLET = re.compile(r"font-family\s{0,9}:\s{0,9}[\"']?(?:Symbol|Wingdings|Webdings|Courier New)", re.IGNORECASE)
_BOXES = frozenset(
    "nav navbar navigation menu breadcrumb breadcrumbs crumbs crumb header head top topbar footer foot"
    " bottom share sharebox"
    " bdsharebuttonbox sidebar side related relate copyright pagination pager toolbar banner links"
    " friendlink friendlinks"
    " position location weizhi daohang dangqian tools search login comment comments recommend ad ads adv".split()
)
_LEVEL = re.compile("l([1-9])")
_CLASSES = {"salutation": "recipient", "signature": "issuer", "date": "dated", "byline": "byline", "note": "note",
            "caption": "caption", "run-in": "run_in"}  # fmt: skip
_OWN_BOXES = {"red-head": _HEAD, "contents": CONTENTS, "imprint": _IMPRINT}


@define
class Numbers:
    """Numbers of the items of a list while it is read; ``kind`` is ``""`` where none are printed."""

    kind: str
    next: int = 1
    step: int = 1


@define
class Element:
    """An element that is open; what is not its own it has from the one around it.

    Attributes:
        name: Its name.
        start: Offset of its tag.
        hint: What its lines are.
        classes: The classes of it and, on our own pages, of those around it.
        reason: Why its words are left out, if they are for a reason worth telling.
        kept: Whether its white space counts.
        indent: What its paragraphs begin with.
        scope: Index of the cell or table that end tags inside do not go beyond.
        table: Index of the table it stands in, -1 if in none.
        listing: Index of the list.
        numbers: How items of that list are numbered.
        item: The item it stands in, while that has no line yet.
        mark: Number of lines before it, where its words say whether it belongs to the site; else -1.
        box: Whether it is an article, whose header and footer are its own.
    """

    name: str
    start: int = 0
    hint: str = ""
    classes: frozenset[str] = frozenset()
    reason: str = ""
    kept: bool = False
    indent: str = ""
    scope: int = -1
    table: int = -1
    listing: int = -1
    numbers: Numbers | None = None
    item: list[bool] | None = None
    mark: int = -1
    box: bool = False


def child_of(
    around: Element, name: str, told: Mapping[str, str], start: int, index: int, *, own: bool
) -> Element:
    """Return the element that begins at *start*, the one numbered *index*, with what it has from the one around it."""
    classes = frozenset(told.get("class", "").split()) if own else frozenset()
    hint = _own_hint(name, classes, around.classes) if own else _hint_of(name, told)
    new = evolve(around, name=name, start=start, reason="", mark=-1, classes=classes | around.classes)
    new.hint = around.hint if hint is None else hint
    new.kept = (around.kept or keeps_white(name, told)) and not own
    if name in BLOCKS and not own:
        new.indent = _indent_of(name, told, around.indent)
    if name in ("td", "th", "caption", "table"):
        new.scope, new.item, new.listing = index, None, index
    if name == "table":
        new.table, new.hint = index, "body" if own else ""
    elif name in LISTS:
        new.listing, new.numbers = index, None
    elif name == "li":
        new.item = [False]
    new.box = around.box or name in ("article", "main", "blockquote", "section")
    return new


def reason_of(name: str, told: Mapping[str, str], around: Element, *, own: bool, sheets: Sheets) -> str | None:
    """Return why the words of an element are left out: ``None`` if they are not, ``""`` if they are no words."""
    if name in _SILENT:
        return ""
    if own:
        boxes = (reason for one, reason in _OWN_BOXES.items() if one in told.get("class", "").split())
        return next(boxes, DRAWING if name == "svg" else None)
    style = told.get("style", "")
    if "hidden" in told or name in _UNSEEN or (style and _NONE.search(style)) or sheets.hides(name, told):
        return HIDDEN
    if style and _INVISIBLE.search(style) and (name not in BLOCKS or name == "p"):
        return HIDDEN
    if name == "svg":
        return DRAWING
    if name in _FIELD:
        return _FIELDS
    if name in ("rt", "rp", "rtc"):
        return _READING
    if name == "del":
        return _DELETED
    if told.get("class", "").startswith("MsoToc"):
        return CONTENTS
    site = name in _SITE and not (name == "footer" and around.box)
    return NAVIGATION if site or told.get("role") in _ROLES else None


def is_site_box(name: str, told: Mapping[str, str], around: Element) -> bool:
    """Tell whether an element may belong to the site: by its name, or what its author called it."""
    if name == "header":
        return not around.box
    if name not in ("div", "ul", "section", "p", "ol", "dl"):
        return False
    return any(one in _BOXES for one in f"{told.get('class', '')} {told.get('id', '')}".lower().split())


def _hint_of(name: str, told: Mapping[str, str]) -> str | None:
    """Return what the lines of an element are, ``None`` where it does not say."""
    if name in HEADINGS:
        return f"heading{name[1]}"
    if name in ("caption", "figcaption"):
        return "caption"
    if told.get("role") == "heading" and told.get("aria-level", "2") in "123456789":
        return f"heading{told.get('aria-level', '2') or 2}"
    return {"MsoTitle": "title", "MsoCaption": "caption"}.get(told.get("class", "")) if name == "p" else None


def _own_hint(name: str, classes: frozenset[str], around: frozenset[str]) -> str | None:
    """Return what the lines of an element of our own pages are, ``None`` where it does not say."""
    if name in ("caption", "figcaption"):
        return "note" if "chart" in around else "caption"
    if name == "h2" and "attachment" in around:
        return "attachment_title"
    if name == "p" and "label" in classes and "attachment" in around:
        return "attachment"
    if name == "h1":
        return "title"
    level = next((found[1] for one in classes if (found := _LEVEL.fullmatch(one))), "")
    return f"heading{level}" if level else next((_CLASSES[one] for one in classes if one in _CLASSES), None)


def keeps_white(name: str, told: Mapping[str, str]) -> bool:
    """Tell whether line breaks and blanks inside an element count."""
    return name in ("pre", "listing", "xmp") or ("style" in told and _WHITE.search(told["style"]) is not None)


def word_mark(style: str) -> str:
    """Return whether Word prints a ``bullet`` or a ``number`` in an element of that style, ``""`` if neither."""
    if "mso-list:" not in style or "ignore" not in style.lower():
        return ""
    return "bullet" if _BULLET.search(style) else "number"


def _indent_of(name: str, told: Mapping[str, str], around: str) -> str:
    """Return what a paragraph begins with as it is set: two blanks, four where it is centred, many at the right."""
    style = told.get("style", "")
    side = told.get("align", "").lower()
    if name == "center" or side == "center" or _CENTRED.search(style):
        return "\u3000" * 4
    if side == "right" or _RIGHT.search(style):
        return "\u3000" * 16
    if _FIRST.search(style):
        return "\u3000" * 2
    return "" if side or "text-align" in style or name in ("td", "th") else around
