"""The tags in the words of a part, the badly written ones among them.

A tag with a slip is reported and then read as it was meant, so that one slip is one finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import define, field, frozen

from wenming.errors import Fault, shown
from wenming.ooxml.xml_parts import Tree
from wenming.renderers.word.template.diagnosis.finding import Level, TemplateFinding
from wenming.renderers.word.template.diagnosis.reading import Words

__all__ = ["CLOSE", "Tag", "find_tags", "straight"]

CLOSE = {"{{": "}}", "{%": "%}", "{#": "#}"}
_WIDE = str.maketrans("｛｝％＃", "{}%#")
_CURLY = str.maketrans("“”‘’", "\"\"''")
_EDGE = re.compile(r"\{[{%#]|[}%#]\}|\{[ \u3000]{1,9}[{%](?![{%#])(?=.{0,200}?[}%][ \u3000]{0,9}\})")
_SPACED = re.compile(r"\{[ \u3000]{1,9}([{%])(.{0,200}?)([}%])[ \u3000]{0,9}\}")
_WRONG_END = re.compile(r"%\}|\}+|#\}|%(?=\s*$)")
_RAW = re.compile(r"(\{%[-+]?\s*raw\s*[-+]?%\}.*?)(?=\{%[-+]?\s*endraw\s*[-+]?%\})")
_PREFIX = re.compile(r"(p|r|tr|tc)[ \u00a0]")
_LONE = re.compile(r"(?<![{])\{(?:(?:p|r|tr|tc) )?\s*([A-Za-z_][\w.]*)\s*\}(?![}])")
_LOST_HEAD = re.compile(r"\{\s*[^{}%#]*$")
_NAME_LIKE = re.compile(r"[\s{%]*(?:(?:p|r|tr|tc)\s)?\s*[A-Za-z_]")


@frozen(kw_only=True, eq=False)
class Tag:
    """One tag.

    Attributes:
        kind: ``{{`` prints, ``{%`` decides or repeats, ``{#`` is a comment.
        prefix: ``p``, ``r``, ``tr`` or ``tc``: what the tag takes the place of; ``""`` only itself.
        body: What stands between the braces, without prefix and blanks, quotes straightened.
        written: The whole tag as it stands there.
        words: The paragraph it is in.
        start: Where it begins in the paragraph's words.
        end: Where it ends there.
    """

    kind: str
    prefix: str
    body: str
    written: str
    words: Words
    start: int
    end: int

    @property
    def order(self) -> tuple[int, int]:
        """Sorts tags as the engine meets them."""
        return self.words.owner(self.start)[0], self.start

    @property
    def owner(self) -> Tree:
        """The element whose text the tag begins in."""
        return self.words.owner(self.start)[1]

    def again(self, body: str, *, prefix: str | None = None) -> str:
        """Return the tag as it would be written with *body*."""
        mark = self.prefix if prefix is None else prefix
        return f"{self.kind}{mark} {body} {CLOSE[self.kind]}"

    def finding(self, rule: str, fault: Fault, meant: str = "", *, level: Level = "error") -> TemplateFinding:
        """Return what is wrong with this tag; *fault* may name it as ``{tag}``."""
        return _finding(rule, self.words, self.written, fault, meant, level=level)


def _finding(
    rule: str, words: Words, written: str, fault: Fault, meant: str = "", *, level: Level = "error"
) -> TemplateFinding:
    said = fault._replace(values={"tag": shown(written), **fault.values})
    return TemplateFinding(rule=rule, level=level, place=words.place, fault=said, meant=meant, tag=written)


def straight(text: str) -> str:
    """Return *text* with its curly quotes straightened, as docxtpl does it inside tags."""
    return text.translate(_CURLY)


def _closing(text: str, start: int) -> int:
    """Return where the tag that begins at *start* ends, -1 where another begins first or none ends."""
    kind = text[start : start + 2]
    if kind == "{#":
        at = text.find("#}", start + 2)
        return at + 2 if at >= 0 else -1
    inside = _outside_quotes(text, start + 2, kind)
    if inside >= 0:
        return inside
    at = text.find(CLOSE[kind], start + 2)  # a quotation mark without its twin
    other = re.compile(r"\{[{%#]").search(text, start + 2)
    return at + 2 if at >= 0 and (other is None or at < other.start()) else -1


def _outside_quotes(text: str, at: int, kind: str) -> int:
    quote, depth = "", 0
    plain = straight(text)
    while at < len(plain):
        char, pair = plain[at], plain[at : at + 2]
        if quote:
            quote = "" if char == quote else quote
        elif char in "\"'":
            quote = char
        elif pair in CLOSE and not (kind == "{%" and pair == "{{"):
            return -1
        elif pair == CLOSE[kind] and not depth:
            return at + 2
        elif kind == "{{" and char in "{}":
            depth += 1 if char == "{" else -1
            if depth < 0:
                return -1
        at += 1
    return -1


@define
class _Scanner:
    found: list[Tag] = field(factory=list)
    findings: list[TemplateFinding] = field(factory=list)

    def scan(self, every: list[Words], at: int, begin: int) -> int:
        """Scan the paragraph *at* from *begin*; return where the next one begins, within a long comment."""
        words = every[at]
        text = words.text.translate(_WIDE)
        done = begin
        while edge := _EDGE.search(text, begin):
            start = edge.start()
            if edge.group()[-1] == "}":
                begin = self.stray(words, text, done, edge)
            elif len(edge.group()) > 2:
                begin = self.spaced(words, text, start)
            else:
                end = _closing(text, start)
                if end >= 0:
                    self.add(words, text, start, end)
                    raw = _RAW.match(text, start)
                    begin = raw.end(1) if raw else end
                elif edge.group() == "{#" and (there := self.comment_end(every, at)):
                    return there
                else:
                    begin = self.unclosed(every, at, text, start)
            done = begin
        return 0

    def add(self, words: Words, text: str, start: int, end: int, *, inner: str | None = None, kind: str = "") -> None:
        """Take the tag from *start* to *end*; *inner* and *kind* say how it was meant where that differs."""
        written = words.text[start:end]
        kind = kind or text[start : start + 2]
        inner = words.text[start + 2 : end - 2] if inner is None else inner
        mark = _PREFIX.match(inner)
        body = straight(inner[mark.end() :] if mark else inner).strip().strip("-+").strip()
        tag = Tag(
            kind=kind,
            prefix=mark[1] if mark else "",
            body=body,
            written=written,
            words=words,
            start=start,
            end=end,
        )
        if kind != "{#":
            self.findings += _looks(tag, text[start:end])
        self.found.append(tag)

    def say(self, rule: str, words: Words, written: str, fault: Fault, meant: str = "", level: Level = "error") -> None:
        self.findings.append(_finding(rule, words, written, fault, meant, level=level))

    def stray(self, words: Words, text: str, done: int, edge: re.Match[str]) -> int:
        """Report an end without a beginning; take a single brace before it for the beginning."""
        close = edge.group()
        opened = {end: begin for begin, end in CLOSE.items()}[close]
        before = text[done : edge.start()]
        head = _LOST_HEAD.search(before)
        start = done + head.start() if head else edge.start()
        inner = words.text[start : edge.start()].lstrip("{｛ %") if head else ""
        written = words.text[start : edge.end()]
        fault = Fault("{tag} is the end of a tag that does not begin. Begin it by {opener}, or delete this.")
        said = fault._replace(values={"opener": opened})
        if head and _NAME_LIKE.match(before[head.start() :]) and close != "#}":
            meant = f"{opened}{'' if _PREFIX.match(inner) else ' '}{inner.strip()} {close}"
            self.say("braces", words, written, said, meant)
            self.add(words, text, start, edge.end(), inner=inner, kind=opened)
        else:
            self.say("braces", words, written, said, level="error" if close == "%}" else "info")
        return edge.end()

    def spaced(self, words: Words, text: str, start: int) -> int:
        """Report a tag whose two braces stand apart."""
        found = _SPACED.match(text, start)
        if found is None:
            return start + 1
        kind = "{" + found[1]
        inner = words.text[found.start(2) : found.end(2)]
        meant = f"{kind}{'' if _PREFIX.match(inner) else ' '}{inner.strip()} {CLOSE[kind]}"
        fault = Fault("{tag} has blanks between its braces, so it is no tag.")
        self.say("braces", words, words.text[start : found.end()], fault, meant)
        self.add(words, text, start, found.end(), inner=inner, kind=kind)
        return found.end()

    def comment_end(self, every: list[Words], at: int) -> int:
        """Return how many paragraphs a comment swallows that begins in the paragraph *at*."""
        for further in range(at + 1, len(every)):
            if "#}" in every[further].text.translate(_WIDE):
                return further - at
        return 0

    def unclosed(self, every: list[Words], at: int, text: str, start: int) -> int:
        """Report a tag that does not end as it began, and read it as far as it seems to go."""
        words, kind = every[at], text[start : start + 2]
        following = re.compile(r"\{[{%#]").search(text, start + 2)
        limit = following.start() if following else len(text)
        wrong = _WRONG_END.search(text, start + 2, limit)
        end = wrong.end() if wrong else limit
        inner = words.text[start + 2 : wrong.start() if wrong else limit].strip(" ")
        written = words.text[start:end]
        meant = f"{kind}{'' if _PREFIX.match(inner) else ' '}{inner} {CLOSE[kind]}" if wrong else ""
        fault = Fault("{tag} is not closed. Each tag ends by {closer}, in the same paragraph.")
        if not wrong and any(CLOSE[kind] in one.text for one in every[at + 1 : at + 4]):
            fault = Fault("{tag} begins in this paragraph and ends in another one. Write it in one, up to {closer}.")
        self.say("braces", words, written, fault._replace(values={"closer": CLOSE[kind]}), meant)
        if kind != "{#" and inner:
            self.add(words, text, start, end, inner=inner, kind=kind)
        return end


def _looks(tag: Tag, plain: str) -> Iterator[TemplateFinding]:
    """Yield what is wrong with how *tag* is typed; *plain* is it with narrow braces."""
    ends = tag.written[:2] + tag.written[-2:]
    if ends != plain[:2] + plain[-2:]:
        yield tag.finding("braces", Fault("{tag} has full-width braces, so it is no tag."), tag.again(tag.body))
    if tag.written != straight(tag.written):
        fault = Fault("{tag} has curly quotation marks; inside tags they count as straight ones.")
        yield tag.finding("quotes", fault, straight(tag.written), level="info")
    if tag.prefix and ("%" in tag.body or "}" in tag.body):
        fault = Fault("{tag} has a % or }} inside, which tags with p, r, tr or tc cannot. Work it out by set before.")
        yield tag.finding("syntax", fault)
    for at, what in tag.words.cuts:
        joined = tag.words.text[max(at - 1, 0) : at + 1]
        soft = what.message in ("a tab", "a line break") and not joined.isalnum()
        if tag.start < at < tag.end and not soft:
            fault = Fault("{tag} is split by {what}, which would be lost. Take that out of the tag.", {"what": what})
            yield tag.finding("split", fault)


def _lone(words: Words, tags: list[Tag]) -> Iterator[TemplateFinding]:
    for found in _LONE.finditer(words.text.translate(_WIDE)):
        if not any(tag.start <= found.start() < tag.end for tag in tags):
            fault = Fault("{tag} prints as it stands: one pair of braces is no tag.")
            yield _finding("braces", words, words.text[found.start() : found.end()], fault, level="info",
                           meant=f"{{{{ {found[1]} }}}}")  # fmt: skip


def find_tags(every: list[Words]) -> tuple[list[Tag], list[TemplateFinding]]:
    """Return the tags of a part in the order the engine meets them, and what is wrong with how they are typed."""
    scanner = _Scanner()
    at = begin = 0
    while at < len(every):
        known = len(scanner.found)
        further = scanner.scan(every, at, begin)
        if not further:
            scanner.findings += _lone(every[at], scanner.found[known:])
        at += further or 1
        begin = every[at].text.translate(_WIDE).index("#}") + 2 if further else 0
    return sorted(scanner.found, key=lambda tag: tag.order), scanner.findings
