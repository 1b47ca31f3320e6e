"""Hypothesis strategies for everything a report is made of.

Written by hand: derived ones (``from_type``) fail on the first rule that a class has of its own.
``reports()`` gives valid reports whose citations find their metrics; every strategy shrinks.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from attrs import evolve
from hypothesis import strategies as st

from wenming.model import (
    Attachment,
    Block,
    Chart,
    Cite,
    Measure,
    Metric,
    NextStep,
    Node,
    Official,
    Paragraph,
    Period,
    Picture,
    Point,
    Points,
    Problem,
    Report,
    Section,
    Source,
    Table,
    Text,
)
from wenming.model.source import SourceKind
from wenming.model.text import CiteForm
from wenming.zh import Quantity

__all__ = ["ids", "metrics", "page_words", "papers", "plain_words", "quantities", "reports", "sections", "texts"]

_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)
_UNITS = ("", "条", "件", "人次", "万元", "亿元", "%", "篇（次）", "个百分点", "台（套）")
_FORMS: tuple[CiteForm, ...] = ("", "", "spelled", "capital", "bare")
_ROLES = ("overview", "measures", "results", "problems", "next_steps", "other")
_PERIODS = ("2025年", "2025年1—9月", "2023—2025年", "“十四五”时期", "2025年上半年")
_HANZI = "推进服务群众工作落实责任强化督查完善制度提升效能开展活动组织培训宣传志愿者气象预警基层"


def page_words(*, min_size: int = 0, max_size: int = 16) -> st.SearchStrategy[str]:
    """Any text that a page can carry (promise T2): all planes, syntax of every format included."""
    return st.text(
        st.characters(
            exclude_categories=("Cs", "Cc"),
            exclude_characters="\u2028\u2029\ufffe\uffff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
        )
        | st.sampled_from(["\t", "<", "&", "{", "}", "|", "*", "\\", "“", "”", "「", "％", "。", "；"]),
        min_size=min_size,
        max_size=max_size,
    )


def plain_words(*, min_size: int = 1, max_size: int = 12) -> st.SearchStrategy[str]:
    """Words of ordinary prose: hanzi and the marks inside a sentence, nothing that looks like a label."""
    hanzi = st.sampled_from(_HANZI)
    return st.text(hanzi, min_size=min_size, max_size=max_size)


def ids() -> st.SearchStrategy[str]:
    """Names that a citation can carry."""
    return st.from_regex(r"[a-z][a-z0-9_]{0,7}", fullmatch=True) | st.sampled_from(["接待量", "met.warnings"])


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """Quantities as people write them: with 万 and 亿, with 余, ranges, rates, double units."""
    digits = draw(st.decimals(min_value=0, max_value=10**9, places=draw(st.integers(0, 3))))
    unit = draw(st.sampled_from(_UNITS))
    if unit and not unit.startswith(("万", "亿", "%")) and draw(st.booleans()):
        scale = draw(st.sampled_from(["万", "亿"]))
        hedge = draw(st.sampled_from(["", "余"])) if digits else ""
        return Quantity.parse(f"{digits}{scale}{hedge}{unit}")
    return Quantity.parse(f"{digits}{unit}")


@st.composite
def _sources(draw: st.DrawFn) -> Source | None:
    """Stated, dataset and read sources, or none; computed ones need inputs that exist."""
    kinds: list[SourceKind | None] = ["stated", "dataset", "read", None]
    kind = draw(st.sampled_from(kinds))
    if kind is None:
        return None
    return Source(
        kind=kind, ref=draw(plain_words(min_size=0)), on=draw(st.none() | st.dates(date(1, 1, 1)))
    )


def _periods() -> st.SearchStrategy[Period | None]:
    """Periods with and without days, or none."""
    return st.none() | st.sampled_from(_PERIODS).map(Period.parse)


@st.composite
def metrics(draw: st.DrawFn, *, id: str | None = None) -> Metric:  # noqa: A002  # the field's name
    """One metric, with the given *id* if any."""
    return Metric(
        draw(ids()) if id is None else id,
        draw(quantities()),
        period=draw(_periods()),
        source=draw(_sources()),
    )


@st.composite
def texts(
    draw: st.DrawFn,
    *,
    cited: tuple[str, ...] = (),
    words: st.SearchStrategy[str] | None = None,
    min_size: int = 0,
) -> Text:
    """Words with citations of the metrics in *cited* between them."""
    span = words if words is not None else page_words()
    spans: list[str | Cite] = list(draw(st.lists(span, min_size=min_size, max_size=2)))
    cites: bool = draw(st.booleans())
    if cites and cited:
        form = draw(st.sampled_from(_FORMS))
        spans.insert(draw(st.integers(0, len(spans))), Cite(draw(st.sampled_from(cited)), form))
    return Text(tuple(spans))


class _Maker:
    """Strategies for the parts of a report whose metrics and words are given.

    Strategies are dear to build and cheap to draw from: one maker serves all reports with these.
    """

    def __init__(self, cited: tuple[str, ...], words: st.SearchStrategy[str] | None) -> None:
        self.cited = cited
        some = words if words is not None else page_words(min_size=1)
        self.title = texts(cited=cited, words=some.filter(lambda text: bool(text.strip())), min_size=1)
        self.text = texts(cited=cited, words=some, min_size=1)
        self.label = words if words is not None else page_words()

    @lru_cache(maxsize=1)  # noqa: B019
    def blocks(self) -> st.SearchStrategy[Block]:
        kinds: list[st.SearchStrategy[Block]] = [
            st.builds(Paragraph, self.text),
            st.builds(Points, st.lists(self.point(), min_size=1, max_size=3)),
            self.table(),
            st.builds(Picture, data=st.just(_PNG), caption=st.none() | self.text, alt=self.label),
        ]
        if self.cited:
            kinds.append(self.chart())
        return st.one_of(kinds)

    def chart(self) -> st.SearchStrategy[Chart]:
        def charts(series: list[str]) -> st.SearchStrategy[Chart]:
            names = st.lists(self.label, min_size=len(series), max_size=len(series))
            kind = st.sampled_from(["line", "column", "bar", "pie"])
            return st.builds(
                Chart, kind=kind, series=st.just(series), labels=st.just(()) | names, caption=st.none() | self.text
            )

        return st.lists(st.sampled_from(self.cited), min_size=1, max_size=3).flatmap(charts)

    def point(self) -> st.SearchStrategy[Point]:
        paragraphs = st.lists(st.builds(Paragraph, self.text), min_size=1, max_size=2)
        return st.builds(Point, paragraphs, title=st.none() | self.title)

    def table(self) -> st.SearchStrategy[Table]:
        def rows(width: int) -> st.SearchStrategy[Table]:
            row = st.lists(self.text, min_size=width, max_size=width)
            return st.builds(
                Table,
                rows=st.lists(row, min_size=1, max_size=3),
                header=st.just(()) | row,
                caption=st.none() | self.text,
                note=st.none() | self.text,
                landscape=st.sampled_from([False, False, True]),
            )

        return st.integers(1, 3).flatmap(rows)

    def body(self) -> st.SearchStrategy[list[Block]]:
        return st.lists(self.blocks(), max_size=2)

    def leaf(self) -> st.SearchStrategy[Node]:
        days = st.none() | st.dates(date(2000, 1, 1), date(2099, 12, 31))
        return st.one_of(
            st.builds(Measure, self.title, self.body(), owner=self.label),
            st.builds(Problem, self.title, self.body(), id=st.none() | ids(), cause=self.label),
            st.builds(NextStep, self.title, self.body(), owner=self.label, due=days),
        )

    @lru_cache(maxsize=16)  # noqa: B019  # makers live as long as the process
    def section(self, depth: int) -> st.SearchStrategy[Section]:
        child = self.leaf() if depth == 2 else self.leaf() | self.section(depth - 1)
        return st.builds(
            Section,
            self.title,
            self.body(),
            role=st.sampled_from(_ROLES),
            children=st.just(()) if depth == 1 else st.lists(child, max_size=2),
        )


_maker = lru_cache(maxsize=64)(_Maker)
_CITED: tuple[tuple[str, ...], ...] = (
    (),
    (),
    ("visits",),
    ("visits", "接待量"),
    ("met.warnings", "rate_1", "a"),
)


def sections(
    *, depth: int = 3, cited: tuple[str, ...] = (), words: st.SearchStrategy[str] | None = None
) -> st.SearchStrategy[Section]:
    """Sections of at most *depth* levels that cite only metrics in *cited*."""
    return _maker(cited, words).section(depth)


@st.composite
def reports(
    draw: st.DrawFn, *, depth: int = 3, words: st.SearchStrategy[str] | None = None
) -> Report:
    """Valid reports of at most *depth* levels, all kinds of blocks and leaves in them.

    Args:
        draw: Given by Hypothesis.
        depth: Levels of headings; the style that numbers them must have as many.
        words: What texts are made of; any text that a page can carry unless given.
    """
    names: tuple[str, ...] = draw(st.sampled_from(_CITED))
    maker = _maker(names, words)
    listed = tuple(draw(metrics(id=name)) for name in names)
    summed: bool = draw(st.booleans())
    if listed and summed:
        source = Source(kind="computed", formula="sum", inputs=names[:1])
        listed = (*listed, Metric("whole", listed[0].quantity, source=source))
    return Report(
        draw(maker.title),
        genre=draw(st.sampled_from(["", "总结", "汇报", "计划"])),
        issuer=draw(maker.label),
        addressee=draw(st.sampled_from(["", "各位领导", "市人民政府："])),
        period=draw(_periods()),
        dated=draw(st.none() | st.dates(date(1, 1, 1))),
        locale=draw(st.sampled_from(["zh-Hans-CN", "zh-Hant-TW", "zh-Hant-HK"])),
        opening=draw(st.lists(maker.text, max_size=2)),
        sections=draw(st.lists(maker.section(depth), max_size=3)),
        closing=draw(st.lists(maker.text, max_size=1)),
        attachments=draw(st.lists(st.builds(Attachment, maker.title, maker.body()), max_size=2)),
        metrics=listed,
        extra=draw(st.dictionaries(st.sampled_from(["met:a", "met:b"]), maker.label, max_size=2)),
    )


def _names_somebody(text: str) -> bool:
    """Tell whether *text* is no blank and does not end in a mark that the paper brings itself."""
    return bool(text.strip()) and not text.rstrip().endswith(tuple("，、；。,;."))


@st.composite
def papers(draw: st.DrawFn, *, words: st.SearchStrategy[str] | None = None) -> Report:
    """Reports with a red head, an imprint, or both, in the forms of GB/T 9704."""
    names = _maker((), words).label.filter(_names_somebody)
    report: Report = draw(reports(words=words))
    number = draw(st.integers(1, 999))
    return evolve(
        report,
        official=Official(
            copy_number=draw(st.sampled_from(["", "000001", "123456"])),
            classification=draw(st.sampled_from(["", "秘密", "机密★1年"])),
            urgency=draw(st.sampled_from(["", "特急", "加急"])),
            issuing_mark="某市气象局文件",
            document_number=draw(st.sampled_from(["", f"某气发〔2026〕{number}号"])),
            signers=draw(st.lists(names, max_size=3)),
            copies_to=draw(st.lists(names, max_size=3)),
            printed_by=draw(st.just("") | names),
            printed_on=draw(st.none() | st.dates(date(2000, 1, 1), date(2099, 12, 31))),
            sealed=draw(st.booleans()),
            remark=draw(st.just("") | names),
        ),
    )
