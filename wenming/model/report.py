"""Report: the whole of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise

from attrs import field, frozen

from wenming.errors import ModelError, shown
from wenming.model._convert import as_flag, instance, located, sequence, unwanted
from wenming.model.blocks import Block, as_blocks
from wenming.model.metric import Metric
from wenming.model.nodes import Section, as_sections
from wenming.model.period import Period, as_period
from wenming.model.references import check_references
from wenming.model.source import as_day
from wenming.model.text import Text, as_label, as_text, as_title

__all__ = ["Attachment", "Official", "Report"]

_WORDS = (str, Text)
LOCALES = ("zh-Hans-CN", "zh-Hant-TW", "zh-Hant-HK")


@frozen(field_transformer=located)
class Attachment:
    """What is bound behind the report, on pages of its own.

    Attributes:
        title: Its name, as the note 附件： gives it.
        body: Its blocks.
    """

    title: Text = field(converter=as_title)
    body: tuple[Block, ...] = field(default=(), converter=as_blocks)


def _labels(value: Iterable[str]) -> tuple[str, ...]:
    return sequence(value, as_label)


@frozen(kw_only=True, field_transformer=located)
class Official:
    """What only a paper with a red head carries (GB/T 9704-2012, 版头 and 版记).

    Attributes:
        copy_number: 份号, six digits.
        classification: 密级和保密期限: ``机密★1年``.
        urgency: 紧急程度: ``特急`` or ``加急``.
        issuing_mark: 发文机关标志, without the colour.
        document_number: 发文字号: ``某气发〔2026〕8号``.
        signers: 签发人.
        copies_to: 抄送机关.
        printed_by: 印发机关.
        printed_on: 印发日期.
        sealed: A seal will be put on the signature.
        remark: 附注, without its brackets.
    """

    copy_number: str = field(default="", converter=as_label)
    classification: str = field(default="", converter=as_label)
    urgency: str = field(default="", converter=as_label)
    issuing_mark: str = field(default="", converter=as_label)
    document_number: str = field(default="", converter=as_label)
    signers: tuple[str, ...] = field(default=(), converter=_labels)
    copies_to: tuple[str, ...] = field(default=(), converter=_labels)
    printed_by: str = field(default="", converter=as_label)
    printed_on: date | None = field(default=None, converter=as_day)
    sealed: bool = field(default=False, converter=as_flag)
    remark: str = field(default="", converter=as_label)


def _texts(value: str | Text | Iterable[str | Text]) -> tuple[Text, ...]:
    return sequence((value,) if isinstance(value, _WORDS) else value, as_text)


def _metrics(value: Iterable[Metric]) -> tuple[Metric, ...]:
    return sequence(value, _metric)


def _metric(value: object) -> Metric:
    return value if isinstance(value, Metric) else instance(value, Metric, "a Metric")


def _attachments(value: Iterable[Attachment]) -> tuple[Attachment, ...]:
    return sequence(value, lambda item: instance(item, Attachment, "an Attachment"))


def _extra(value: Mapping[str, str] | Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    pairs = sorted(sequence(value.items() if isinstance(value, Mapping) else value, _pair))
    for (key, _), (after, _) in pairwise(pairs):
        if key == after:
            message = "two entries have the name {name}. Join their texts, or give one another name."
            raise ModelError(message, {"name": shown(key)})
    return tuple(pairs)


def _pair(value: object) -> tuple[str, str]:
    if isinstance(value, tuple | list) and len(value) == 2:
        return as_label(value[0]), as_label(value[1])
    raise unwanted(value, "a pair of key and text")


def _official(value: Official | None) -> Official | None:
    return None if value is None else instance(value, Official, "an Official")


@frozen(field_transformer=located)
class Report:
    """A work report: an immutable tree of sections, and one list of the metrics it cites.

    Numbers of headings are not part of it (:mod:`wenming.numbering` computes them), nor is layout.

    Attributes:
        title: May be blank where a source has lost it.
        genre: ``总结``, ``汇报``, ``计划``, …; free text.
        issuer: Office that reports and signs.
        addressee: Whom it addresses (各位领导, 市人民政府); the colon is added.
        period: Time it reports on.
        dated: Day of signature.
        locale: ``zh-Hans-CN``, ``zh-Hant-TW`` or ``zh-Hant-HK``: the script its words are in.
        opening: Paragraphs before the first heading.
        sections: The first level of headings.
        closing: Paragraphs after the last section.
        attachments: What is bound behind it.
        metrics: Every value that prose may cite; ids are unique.
        official: What a paper with a red head carries besides.
        extra: Text by name, keys as ``plugin:name``; sorted by key.

    Raises:
        ModelError: two metrics of one id, a citation of a metric that is not there, metrics cited
            together whose figures differ; with the path of the place.
    """

    title: Text = field(converter=as_text)
    genre: str = field(default="", converter=as_label, kw_only=True)
    issuer: str = field(default="", converter=as_label, kw_only=True)
    addressee: str = field(default="", converter=as_label, kw_only=True)
    period: Period | None = field(default=None, converter=as_period, kw_only=True)
    dated: date | None = field(default=None, converter=as_day, kw_only=True)
    locale: str = field(default="zh-Hans-CN", kw_only=True)
    opening: tuple[Text, ...] = field(default=(), converter=_texts, kw_only=True)
    sections: tuple[Section, ...] = field(default=(), converter=as_sections, kw_only=True)
    closing: tuple[Text, ...] = field(default=(), converter=_texts, kw_only=True)
    attachments: tuple[Attachment, ...] = field(default=(), converter=_attachments, kw_only=True)
    metrics: tuple[Metric, ...] = field(default=(), converter=_metrics, kw_only=True)
    official: Official | None = field(default=None, converter=_official, kw_only=True)
    extra: tuple[tuple[str, str], ...] = field(default=(), converter=_extra, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.locale not in LOCALES:
            raise ModelError(
                "locale {locale} is unknown. Use one of: {known}.",
                {"locale": shown(self.locale), "known": ", ".join(LOCALES)},
                path="locale",
            )
        check_references(self)
