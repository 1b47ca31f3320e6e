"""What begins must end: the blocks of a part, and whether each takes whole paragraphs, rows or cells along."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from attrs import define, evolve, field

from wenming.errors import Fault, shown
from wenming.ooxml.xml_parts import WORD, Tree
from wenming.renderers.word.template.diagnosis.finding import TemplateFinding
from wenming.renderers.word.template.diagnosis.reading import ancestors
from wenming.renderers.word.template.diagnosis.tags import Tag

__all__ = ["ENDS", "Statement", "find_statements", "place_findings"]

ENDS = {"if": "endif", "for": "endfor", "with": "endwith", "set": "endset", "raw": "endraw"}
_FORBIDDEN_ENDS = {
    **{name: f"end{name}" for name in ("autoescape", "block", "call", "filter", "macro", "trans")},
}
_FORBIDDEN = (*_FORBIDDEN_ENDS, "break", "continue", "debug", "do", "extends", "from", "import", "include")
_MIDDLE = ("elif", "else")
_CELL = ("cellbg", "colspan", "hm", "vm")
_KEYWORDS = (*ENDS, *ENDS.values(), *_MIDDLE, *_CELL)
_ALIASES = {
    **dict.fromkeys(("elseif", "elsif", "else_if", "elif:"), "elif"),
    **dict.fromkeys(("foreach", "each", "loop"), "for"),
    **dict.fromkeys(("fi", "end_if", "ifend", "end-if"), "endif"),
    **dict.fromkeys(("rof", "end_for", "forend", "next", "endforeach"), "endfor"),
    **dict.fromkeys(("unless", "when"), "if"),
}
_PREFIXES = ("p", "r", "tr", "tc")
_WHOLE = {"p": Fault("paragraph"), "tr": Fault("row"), "tc": Fault("cell")}


@define(eq=False)
class Statement:
    """One tag with its keyword: what it opens or ends."""

    tag: Tag
    keyword: str
    rest: str
    opener: Statement | None = None
    elses: bool = False


@define
class _Builder:
    found: list[Statement] = field(factory=list)
    findings: list[TemplateFinding] = field(factory=list)
    open: list[Statement] = field(factory=list)

    def say(self, tag: Tag, rule: str, fault: Fault, meant: str = "") -> None:
        self.findings.append(tag.finding(rule, fault, meant))

    def take(self, tag: Tag, opens_set: bool) -> None:
        """Take the next tag of the part."""
        if self.open and self.open[-1].keyword == "raw" and tag.body != "endraw":
            return
        if tag.kind != "{%":
            self.found.append(Statement(tag, "", tag.body))
            return
        statement = self.read(tag)
        if statement is None:
            return
        self.found.append(statement)
        word = statement.keyword
        if word in _MIDDLE:
            self.middle(statement)
        elif word in ENDS.values() or word in _FORBIDDEN_ENDS.values():
            self.end(statement)
        elif word in _FORBIDDEN:
            fault = Fault("{tag} uses {what}, which templates may not use. Leave it out.")
            self.say(tag, "unsafe", fault._replace(values={"what": word}))
            if word in _FORBIDDEN_ENDS:
                self.open.append(statement)
        elif word in ENDS and (word != "set" or opens_set):
            self.open.append(statement)

    def read(self, tag: Tag) -> Statement | None:
        """Return the keyword of *tag*, mended where that can be guessed."""
        word, _, rest = tag.body.partition(" ")
        glued = [(mark, word[len(mark) :]) for mark in _PREFIXES if word.startswith(mark) and not tag.prefix]
        moved = [(mark, tail or rest.split(" ")[0]) for mark, tail in glued]
        for mark, keyword in moved:
            if word not in _KEYWORDS and keyword in _KEYWORDS:
                body = tag.body[len(mark) :].strip()
                fault = Fault("the p, r, tr or tc of {tag} stands right behind the braces, with a blank behind it.")
                self.say(tag, "prefix", fault, tag.again(body, prefix=mark))
                return self.read(evolve(tag, prefix=mark, body=body))
        if word in _KEYWORDS or word in _FORBIDDEN or word in _FORBIDDEN_ENDS.values():
            return self.whole(tag, word, rest.strip())
        return self.unknown(tag, word, rest.strip())

    def whole(self, tag: Tag, word: str, rest: str) -> Statement:
        if word == "else" and rest.split(" ")[0] == "if":
            rest = rest[2:].strip()
            self.say(tag, "block", Fault("{tag} is written in one word."), tag.again(f"elif {rest}"))
            word = "elif"
        elif rest and (word in ENDS.values() or word in ("else", "vm", "hm")):
            fault = Fault("{tag} has words behind {keyword} that do not belong there.", {"keyword": word})
            self.say(tag, "block", fault, tag.again(word))
        return Statement(tag, word, rest)

    def unknown(self, tag: Tag, word: str, rest: str) -> Statement | None:
        joined = word + rest.split(" ")[0] if rest else ""
        lower = word.lower()
        near = _ALIASES.get(lower) or (joined if joined in _KEYWORDS else "")
        if not near and lower == "end" and self.open:
            near = ENDS.get(self.open[-1].keyword, "")
        near = near or next(iter(get_close_matches(lower.rstrip(":："), _KEYWORDS, n=1, cutoff=0.6)), "")
        if not near:
            known = ", ".join(sorted(_KEYWORDS))
            fault = Fault("{tag} begins with no keyword. Known are {known}; values are printed by {example}.")
            values = {"known": known, "example": f"{{{{ {word or 'title'} }}}}"}
            self.say(tag, "block", fault._replace(values=values))
            return None
        tail = "" if near in ENDS.values() or near == "else" else rest
        fault = Fault("{word} in {tag} is no keyword.", {"word": shown(word)})
        self.say(tag, "block", fault, tag.again(f"{near} {tail}".strip()))
        return Statement(tag, near, tail)

    def middle(self, statement: Statement) -> None:
        holder = self.open[-1] if self.open else None
        allowed = ("if",) if statement.keyword == "elif" else ("if", "for")
        if holder is None or holder.keyword not in allowed:
            self.say(statement.tag, "block", Fault("{tag} belongs into an if; none is open here."))
            return
        if holder.elses:
            self.say(statement.tag, "block", Fault("{tag} comes behind an else, which must be the last."))
        holder.elses = holder.elses or statement.keyword == "else"
        statement.opener = holder
        self.compare(statement, holder)

    def end(self, statement: Statement) -> None:
        ends = {**ENDS, **_FORBIDDEN_ENDS}
        wanted = next(word for word, end in ends.items() if end == statement.keyword)
        depths = [at for at, one in enumerate(self.open) if one.keyword == wanted]
        if depths:
            for orphan in self.open[depths[-1] + 1 :]:
                self.unended(orphan)
            holder = self.open[depths[-1]]
            del self.open[depths[-1] :]
            statement.opener = holder
            if wanted in ENDS:
                self.compare(statement, holder)
        elif self.open:
            holder = self.open.pop()
            fault = Fault("{tag} stands where {opener} of paragraph {number} is to be ended.")
            values = {"opener": shown(holder.tag.written), "number": holder.tag.words.place.paragraph}
            self.say(statement.tag, "block", fault._replace(values=values), statement.tag.again(ends[holder.keyword]))
            statement.opener = holder
            statement.keyword = ends[holder.keyword]
        else:
            fault = Fault("{tag} ends nothing; no {opener} is open here. Delete it, or write its beginning.")
            self.say(statement.tag, "block", fault._replace(values={"opener": wanted}))

    def unended(self, statement: Statement) -> None:
        end = {**ENDS, **_FORBIDDEN_ENDS}[statement.keyword]
        fault = Fault("{tag} is never ended. Write {end} behind what belongs to it.")
        self.say(statement.tag, "block", fault._replace(values={"end": statement.tag.again(end)}))

    def compare(self, statement: Statement, holder: Statement) -> None:
        """Report a block whose tags take different things along."""
        tag, first = statement.tag, holder.tag
        values = {"opener": shown(first.written), "number": first.words.place.paragraph}
        if tag.prefix != first.prefix:
            fault = Fault("{tag} belongs to {opener} of paragraph {number}, and must begin with the same letters.")
            meant = tag.again(tag.body, prefix=first.prefix)
            self.say(tag, "place", fault._replace(values=values), meant)
        elif not _same(tag, first):
            fault = Fault("{tag} and {opener} of paragraph {number} stand in different cells, tables or frames.")
            self.say(tag, "place", fault._replace(values=values))


def _around(tag: Tag) -> Tree | None:
    """Return what holds the element that *tag* takes the place of."""
    held = {"p": tag.words.element, "tr": tag.words.row, "tc": tag.words.cell}.get(tag.prefix)
    return None if held is None else held.getparent()


def _same(tag: Tag, other: Tag) -> bool:
    if tag.prefix in _WHOLE:
        return _around(tag) is _around(other)
    if tag.prefix == "r":
        return tag.words.element is other.words.element
    return [one.tag for one in ancestors(tag.owner)] == [one.tag for one in ancestors(other.owner)]


def find_statements(tags: list[Tag], opens_set: dict[int, bool]) -> tuple[list[Statement], list[TemplateFinding]]:
    """Return the statements of a part, comments left out, and which of them do not go together.

    *opens_set* says of each tag by its ``id`` whether its ``set`` is a block.
    """
    builder = _Builder()
    for tag in tags:
        if tag.kind != "{#":
            builder.take(tag, opens_set.get(id(tag), False))
    for statement in reversed(builder.open):
        builder.unended(statement)
    return builder.found, builder.findings


def place_findings(tags: list[Tag]) -> Iterator[TemplateFinding]:
    """Yield tags that take along what others need, or stand where nothing is to be taken."""
    comments = [tag for tag in tags if tag.kind == "{#"]
    for tag in tags:
        if tag.prefix in ("tr", "tc") and tag.words.row is None:
            fault = Fault("{tag} stands in no table. Use p for paragraphs, or move it into a row.")
            yield tag.finding("place", fault, tag.again(tag.body, prefix="p"))
        elif tag.prefix in _WHOLE and _others(tag, comments):
            fault = Fault("{tag} takes its whole {whole} along; the other words there would be lost. Give it its own.")
            yield tag.finding("place", fault._replace(values={"whole": _WHOLE[tag.prefix]}))
        elif tag.kind == "{%" and tag.body.split(" ")[0] in _CELL and tag.words.cell is None:
            yield tag.finding("place", Fault("{tag} is about a cell, and stands in no table. Move it into one."))


def _others(tag: Tag, comments: list[Tag]) -> bool:
    """Say whether anything but *tag* and comments stands in what it takes the place of."""
    element = {"p": tag.words.element, "tr": tag.words.row, "tc": tag.words.cell}[tag.prefix]
    left = "".join(one.text or "" for one in element.iter(WORD + "t")).replace(tag.written, "", 1)
    for one in comments:
        if element in (one.words.element, one.words.row, one.words.cell):
            left = left.replace(one.written, "", 1)
    pictures = next(element.iter(WORD + "drawing", WORD + "pict"), None) is not None
    return bool(left.strip()) or (pictures and tag.prefix == "p")
