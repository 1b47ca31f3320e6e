"""Rule: one thing to look for in a report; and what a rule is given to look at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, wraps
from types import MappingProxyType
from typing import Any, Protocol, TypeVar

from attrs import field, frozen

from wenming.checker.against import Compared, compared
from wenming.checker.joined import Joined, number_faults, widened
from wenming.checker.judged import Placed, judged
from wenming.checker.written import AS_BUILT, Written
from wenming.diagnostics import Diagnostic, Fix, Severity, Span
from wenming.document.figures import Figures
from wenming.errors import ModelError, shown
from wenming.metrics import Found, MetricDefinition
from wenming.model import Path, Report, Text, texts, walk
from wenming.model.walk import Item
from wenming.zh import (
    DateExpression,
    DetectedScript,
    PunctuationFinding,
    StyleFinding,
    check_punctuation,
    detect_script,
    find_dates,
)

__all__ = ["NOWHERE", "NO_WORDS", "CheckContext", "Look", "Places", "Rule", "Words", "once"]

T = TypeVar("T")
_CODE = re.compile(r"[A-Z]{1,3}[0-9]{3}")


class Words(Protocol):
    """What a rule may know of a sector's words; ``wenming.hooks.Vocabulary`` is one."""

    @property
    def look_alikes(self) -> tuple[str, ...]:
        """Words with a number in them that promise nothing: 三下乡."""

    @property
    def protected(self) -> tuple[str, ...]:
        """Names and terms that are right as they stand."""


class Places(Protocol):
    """What knows where printed words stand in a source; ``ReadDocument.placing`` does."""

    def locate(self, path: Path | None, span: tuple[int, int] | None = None) -> Span | None:
        """Return where the characters *span* of the text at *path* stand; ``None`` where nothing is known."""


@frozen
class _Nowhere:
    def locate(self, path: Path | None, span: tuple[int, int] | None = None) -> Span | None:  # noqa: ARG002
        return None


NOWHERE: Places = _Nowhere()
"""The place of what comes from no source."""


@frozen
class _NoWords:
    look_alikes: tuple[str, ...] = ()
    protected: tuple[str, ...] = ()


NO_WORDS: Words = _NoWords()
"""The words of no sector."""


def _shut(value: Mapping[Path, Span]) -> Mapping[Path, Span]:
    return MappingProxyType(dict(value))


def _by_id(
    value: Mapping[str, MetricDefinition] | Iterable[MetricDefinition],
) -> Mapping[str, MetricDefinition]:
    return MappingProxyType(dict(value) if isinstance(value, Mapping) else {one.id: one for one in value})


@frozen(kw_only=True)
class CheckContext:
    """One report under check, with what is known about it.

    Attributes:
        report: The report.
        labels: Label of each node and point: what ``number(report, style)`` gives.
        locale: Language and script of the report.
        vocabulary: Words of the sectors.
        spans: Where each text stands in the source, for a report that was read; else empty.
        placing: Knows the same down to the character; for data files too.
        definitions: What metrics mean, by id; a list of definitions will do. W305 goes by it.
        written: How a report that was read stood in its source: labels, damage, words of a site.
        previous: The report of the period before, whose next steps this one has to answer.
        against: The data that this report was to be written from; each of its figures is then held to them.
    """

    report: Report
    labels: Mapping[Path, str] = field(factory=dict)
    locale: str = "zh-Hans-CN"
    vocabulary: Words = NO_WORDS
    spans: Mapping[Path, Span] = field(factory=dict, converter=_shut)
    placing: Places = field(default=NOWHERE, repr=False)
    definitions: Mapping[str, MetricDefinition] = field(default=(), converter=_by_id)
    written: Written = AS_BUILT
    previous: Report | None = None
    against: Report | None = None

    @cached_property
    def items(self) -> tuple[tuple[Path, Item], ...]:
        """What :func:`wenming.model.walk` yields of the report; walked once for all rules."""
        return tuple(walk(self.report))

    def find(self, kind: type[T]) -> tuple[tuple[Path, T], ...]:
        """Return all items of class *kind* with their paths, in reading order; looked for once for all rules."""
        if kind not in self._shared:
            self._shared[kind] = tuple((path, item) for path, item in self.items if isinstance(item, kind))
        found: tuple[tuple[Path, T], ...] = self._shared[kind]
        return found

    @cached_property
    def _shared(self) -> dict[object, Any]:
        """What rules have found and others ask for again, by who looked."""
        return {}

    @cached_property
    def metrics(self) -> Mapping[str, Found]:
        """The report's metrics by id, each with its index."""
        return MappingProxyType({one.id: (index, one) for index, one in enumerate(self.report.metrics)})

    @cached_property
    def model_texts(self) -> tuple[tuple[Path, Text], ...]:
        """Every text of the report as the model keeps it, with citations, in reading order."""
        return tuple(texts(self.report))

    @cached_property
    def texts(self) -> tuple[tuple[Path, str], ...]:
        """Every text of the report, figures included, in reading order, each mark in full width.

        Places are those of the printed text: half-width marks in Chinese are W601's, and hide no other fault.
        """
        return tuple(widened(self.printed, self.punctuation))

    @cached_property
    def whole(self) -> str:
        """The same as one text, a line each: a word that is not in it is in none of them."""
        return "\n".join([text for _, text in self.texts])

    @cached_property
    def characters(self) -> frozenset[str]:
        """The characters of the texts: a word of others need not be looked for."""
        return frozenset(self.whole)

    def has(self, word: str) -> bool:
        """Tell whether *word* stands in one of the texts."""
        return self.characters.issuperset(word) and word in self.whole

    def texts_with(self, *words: str) -> tuple[tuple[Path, str], ...]:
        """Return the texts in which one of *words* stands; much cheaper than trying a pattern that needs one on all."""
        here = [word for word in words if self.has(word)]
        return tuple([one for one in self.texts if any(word in one[1] for word in here)]) if here else ()

    @cached_property
    def script(self) -> DetectedScript:
        """The script that the texts are written in."""
        return detect_script(self.whole)

    @cached_property
    def printed(self) -> Mapping[Path, str]:
        """The same as printed, by path."""
        printed = Figures(self.report).text
        return MappingProxyType({path: printed(text) for path, text in self.model_texts})

    @cached_property
    def punctuation(self) -> tuple[tuple[Path, tuple[int, int], PunctuationFinding], ...]:
        """Faults of punctuation with the texts they stand in and their places there; judged once for all rules."""
        return tuple(self._joined.placed(check_punctuation(self._joined.text)))

    @cached_property
    def number_style(self) -> tuple[tuple[Path, tuple[int, int], StyleFinding], ...]:
        """Faults of number style, likewise."""
        return tuple(self._joined.placed(number_faults(self._joined.text, self.script)))

    @cached_property
    def _joined(self) -> Joined:
        return Joined(self.printed.items())

    @cached_property
    def verdicts(self) -> tuple[Placed, ...]:
        """What the texts say of their figures, judged, each with path and place; judged once for all rules."""
        earlier = () if self.previous is None else _as_printed(self.previous)
        words = (*self.vocabulary.look_alikes, *self.vocabulary.protected)
        return tuple(judged(self.report, self.printed, earlier, words))

    @cached_property
    def compared(self) -> tuple[Compared, ...]:
        """Every figure of the texts with what ``against`` says of it; none without that."""
        if self.against is None:
            return ()
        said = dict(_as_printed(self.against))
        return tuple(compared(self.printed, self.against, said, self.definitions, self.vocabulary.look_alikes))

    @cached_property
    def dates(self) -> tuple[tuple[Path, DateExpression], ...]:
        """What the texts say of time, in reading order; read once for all rules."""
        return tuple((path, one) for path, text in self.texts for one in find_dates(text))

    def label(self, path: Path) -> str:
        """Return the labels on the way to *path*, outermost first: ``二、（三）``."""
        ways = (Path(path[:end]) for end in range(2, len(path) + 1))
        return "".join(self.labels.get(way, "") for way in ways)


def once(look: Callable[[CheckContext], T]) -> Callable[[CheckContext], T]:
    """Let *look* look at a report once, and give what it returned to all rules that ask; they must not change it."""

    @wraps(look)
    def ask(context: CheckContext) -> T:
        shared = context._shared
        if look not in shared:
            shared[look] = look(context)
        found: T = shared[look]
        return found

    return ask


def _as_printed(report: Report) -> tuple[tuple[Path, str], ...]:
    printed = Figures(report).text
    return tuple((path, printed(text)) for path, text in texts(report))


class Look(Protocol):
    """Rule hook: say what is wrong with one report.

    When:    once a check, after numbering, for each rule that is switched on.
    Order:   by rule code; no rule sees what another found.
    Returns: findings of the rule's own code, maybe none; never ``None``.
    Failure: becomes finding W900, which names the rule and its owner; the rest still run.
    Never:   reads files, the network, the clock or global state.
    """

    def __call__(self, context: CheckContext, /) -> Iterable[Diagnostic]:
        """Return what is wrong with ``context.report``."""


def _code(value: str) -> str:
    if isinstance(value, str) and _CODE.fullmatch(value):
        return value
    raise ModelError("{code} is no rule code. Write it as W203 or TOU101.", {"code": shown(value)})


@frozen(kw_only=True)
class Rule:
    """One rule: its code, its words, and the function that looks.

    The words are English sentences, which are also the keys of their translations.

    Attributes:
        code: Letter or letters of the owner, family, number: ``W203``, ``TOU101``. Never used again.
        summary: What it finds, in a few words.
        message: What is wrong, with ``{slots}`` for the values of a finding.
        hint: What to do about it.
        severity: Of its findings, unless they say otherwise.
        look: The function that looks.
        fix: Makes the fix of one finding; ``None`` where only the writer can mend it.

    Raises:
        ModelError: *code* is not of that form.
    """

    code: str = field(converter=_code)
    summary: str
    message: str = ""
    hint: str = ""
    severity: Severity = "warning"
    look: Look
    fix: Callable[[CheckContext, Diagnostic], Fix | None] | None = None
