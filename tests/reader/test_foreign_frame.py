"""The frame of strangers' texts: title, who speaks and to whom, signature, notes, contacts, closing."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from wenming.document import arrange
from wenming.model import Points, Report, Text
from wenming.numbering import number
from wenming.reader import ReadDocument, read_text
from wenming.renderers import RenderContext, TextRenderer


def read(source: str) -> ReadDocument:
    """Return the one document in *source*."""
    return read_text(source).document


def words(texts: tuple[Text, ...]) -> list[str]:
    """Return the words of *texts*."""
    return [str(one) for one in texts]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("某局2023年工作总结", "某局2023年工作总结"),
        ("某局2024年工作总结\n\n某局2023年工作总结\n\n某局工作总结", "某局工作总结"),
        ("某某县委宣传部\n关于创建工作情况的报告", "某某县委宣传部关于创建工作情况的报告"),
        ("某某市气象局精神文明建设\n工作总结", "某某市气象局精神文明建设工作总结"),
        ("建設局創建工作彙報提綱（初稿）", "建設局創建工作彙報提綱（初稿）"),
        ("某县县委办\n某县政府办\n关于村容整治\n工作情况的报告", "某县县委办某县政府办关于村容整治工作情况的报告"),
        ("— 1 —\n关于2024年度全县\n农田水利\n工作情况的报告", "关于2024年度全县农田水利工作情况的报告"),
        ("某县政府办关于2023年村容整治和\n村道养护工作情况的报告", "某县政府办关于2023年村容整治和村道养护工作情况的报告"),
        ("某市某县城乡环境综合整治情况\n的报告", "某市某县城乡环境综合整治情况的报告"),
        ("某縣政府114年度施政計畫", "某縣政府114年度施政計畫"),
        ("某县人民政府\n關於村容整治工作\n的報告", "某县人民政府關於村容整治工作的報告"),
    ],
)
def test_title(head: str, title: str) -> None:
    """Given once, with other years, over two lines, in both scripts."""
    document = read(f"{head}\n今年来，工作有进展。\n一、甲\n正文。\n")

    assert str(document.report.title) == title
    assert words(document.report.opening) == ["今年来，工作有进展。"]
    assert {one.reason for one in document.dropped} <= {"repeats the title", "page number"}


@pytest.mark.parametrize("word", ["引言", "前言", "概述"])
def test_a_part_is_no_title(word: str) -> None:
    """引言 alone on the first line names a part of a text, not the text."""
    assert str(read(f"{word}\n今年来，工作有进展。\n一、甲\n正文。\n").report.title) == ""


@pytest.mark.parametrize("call", ["各縣市區人民政府、各直屬機構：", "各街道办事处、各企业：", "各位代表：", "各村："])
def test_whom_a_text_addresses(call: str) -> None:
    """Offices by their kind, in both scripts; a site's number between title and salutation is no office."""
    for mark in ("", "某局工作总结范文1\n"):
        report = read(f"某局工作总结\n{mark}{call}\n今年来，工作有进展。\n一、甲\n正文。\n").report

        assert (report.addressee, report.issuer) == (call[:-1], "")


NOTES = ("附件：重点工程一览表", "附件：1.重点工程一览表\n2.防汛物资清单", "附：重点工程一览表")
SIGNED = ("某县水利局\n2023年12月30日", "2023年12月30日\n某县水利局", "某县水利局 2023年12月30日", "　　　　　　　　某县水利局\n2023-12-30")
CONTACT = "（联系人：小王；电话：12345678）"


@pytest.mark.parametrize("note", NOTES)
@pytest.mark.parametrize("signed", SIGNED)
@pytest.mark.parametrize("order", list(permutations("ns")) + list(permutations("nsc")))
def test_foot_in_any_order(note: str, signed: str, order: tuple[str, ...]) -> None:
    """Notes of attachments, signature and contacts stand in any order, the date above or below the name."""
    parts = {"n": note, "s": signed, "c": CONTACT}
    source = "\n\n".join(["某县水利局工作总结", "今年来，工作有进展。", "一、甲\n正文。", *(parts[one] for one in order)])
    report = read(source).report

    assert (report.issuer, report.dated) == ("某县水利局", date(2023, 12, 30))
    assert words(report.closing) == [line for one in order if one != "s" for line in parts[one].split("\n")]
    assert [len(section.body) for section in report.sections] == [1]


def test_a_title_with_another_under_it() -> None:
    """A speech has a slogan for its title; 在……会议上的讲话 under it goes on with it."""
    report = read("凝心聚力谋发展 实干笃行开新局\n——在某局工作会议上的讲话\n各位代表：\n今年来，工作有进展。\n").report

    assert str(report.title) == "凝心聚力谋发展 实干笃行开新局"
    assert words(report.opening) == ["——在某局工作会议上的讲话", "今年来，工作有进展。"]
    assert (report.addressee, report.genre) == ("各位代表", "讲话")


@pytest.mark.parametrize(
    "head",
    [
        "某局办公室\n某局2023年工作总结",  # an office above its title
        "某局2023年工作总结\n某局办公室",
        "某局2023年工作总结\n主要情况",
        "某局2023年工作总结\n关于工作情况",
        "某局做法，某局经验\n工作总结",
    ],
)
def test_lines_that_are_no_title_together(head: str) -> None:
    """An office, a second title and a sentence keep their lines."""
    report = read(f"{head}\n今年来，工作有进展。\n一、甲\n正文。\n").report

    assert str(report.title) in head.split("\n")


def test_a_preamble_above_the_title() -> None:
    """A preamble that stands above the second title is the opening."""
    preamble = "近年来，我局扎实开展创建，各项工作有序推进，管理和服务水平不断提升，群众更加满意。"
    report = read(f"某局创建汇报提纲\n\n{preamble}\n\n某局创建汇报提纲\n\n一、甲\n正文。\n").report

    assert str(report.title) == "某局创建汇报提纲"
    assert words(report.opening) == [preamble]


def test_everything_in_one_line() -> None:
    """Title, salutation, preamble and headings in one line."""
    text = "某办公室创建文明单位工作报告各位领导：近年来，我办紧紧围绕大局，努力提高工作本领，不断提升形象，取得进步。"
    document = read(f"{text}一、坚持领导，加大力度。成立专班，形成合力。二、坚持宣传，营造氛围。开设专栏，编发简报。")

    assert (str(document.report.title), document.report.addressee) == ("某办公室创建文明单位工作报告", "各位领导")
    assert [(one.label, one.run_in) for one in document.headings] == [("一、", True), ("二、", True)]


@pytest.mark.parametrize(
    ("line", "addressee"),
    [
        ("各位领导：", "各位领导"),
        ("尊敬的各位领导，同志们:", "尊敬的各位领导，同志们"),
        ("区人民政府：", "区人民政府"),
        ("同志们：", "同志们"),
        ("各位代表、各位委员：", "各位代表、各位委员"),
        ("尊敬的各位評委：", "尊敬的各位評委"),
        ("现将有关情况汇报如下：", ""),
        ("主要做法：", ""),
    ],
)
def test_salutation(line: str, addressee: str) -> None:
    """Whom the text addresses, without its colon; a sentence that announces is none."""
    report = read(f"某局工作汇报\n{line}\n今年来，工作有进展。\n一、甲\n正文。\n").report

    assert report.addressee == addressee
    assert len(report.opening) == 1 + (not addressee)


@pytest.mark.parametrize(
    ("foot", "issuer", "day"),
    [
        ("某局\n2024年3月5日", "某局", date(2024, 3, 5)),
        ("　　　　　　　　　　某区住建局\n　　　　　　　　　　　2024年3月5日", "某区住建局", date(2024, 3, 5)),
        ("某镇人民政府 2024年3月5日", "某镇人民政府", date(2024, 3, 5)),
        ("某局（2024年3月5日）", "某局", date(2024, 3, 5)),
        ("2024年3月5日", "", date(2024, 3, 5)),
        ("某局\n二〇二四年三月五日", "某局", date(2024, 3, 5)),
        ("某局\n2024-03-05", "某局", date(2024, 3, 5)),
        ("某鄉公所\n中華民國113年3月5日", "某鄉公所", date(2024, 3, 5)),
        ("某鄉公所\n民國一百一十三年三月五日", "某鄉公所", date(2024, 3, 5)),
        ("某局\n2024年3月", "某局", None),
        ("某局\n2024年2月30日", "某局", None),
        ("某局\n2024年3月5日\n(联系人：王某，电话：12345)", "某局", date(2024, 3, 5)),
    ],
)
def test_signature(foot: str, issuer: str, day: date | None) -> None:
    """One line or two, right-aligned or not, in digits or hanzi; what names no day stays in the closing."""
    report = read(f"某局工作汇报\n一、甲\n正文一。\n二、乙\n正文二。\n{foot}\n").report

    assert (report.issuer, report.dated) == (issuer, day)
    assert [len(section.body) for section in report.sections] == [1, 1]
    assert len(report.closing) == (day is None) + ("联系人" in foot)


@pytest.mark.parametrize("line", ["全年任务完成时间是2024年3月5日", "自2023年1月1日至2024年3月5日", "会议定于2024年3月5日"])
def test_a_date_at_the_end_of_a_text_signs_nothing(line: str) -> None:
    """Words of the text before a date are no office."""
    report = read(f"某局工作汇报\n一、甲\n{line}\n").report

    assert (report.issuer, report.dated, report.closing) == ("", None, ())


def test_notes_of_attachments_and_contacts_stay_words() -> None:
    """附件：…… over two lines before the signature, contacts behind it."""
    report = read(
        "关于某事的请示\n区政府：\n　　现请示如下：\n　　一、甲\n　　正文。\n　　妥否，请批示。\n"
        "　　附件:1.预算表\n　　　　 2.任务表\n某镇人民政府\n2024年5月6日\n（联系人：王某）\n"
    ).report

    assert words(report.closing) == ["妥否，请批示。", "附件:1.预算表", "2.任务表", "（联系人：王某）"]
    assert report.issuer == "某镇人民政府"


def test_who_speaks_under_the_title() -> None:
    """Name and day between title and salutation: a speech."""
    report = read("在全区大会上的讲话\n——写在前面\n（2024年5月6日）\n王某某\n同志们：\n今天，我讲三点。\n一、甲\n正文。\n").report

    assert (report.issuer, report.dated, report.addressee) == ("王某某", date(2024, 5, 6), "同志们")
    assert words(report.opening) == ["——写在前面", "今天，我讲三点。"]


CLOSED = {
    "behind the last item": ("一是甲甲；二是乙乙。创建永无止境，我们将再创佳绩。", ["创建永无止境，我们将再创佳绩。"]),
    "behind clauses": ("一是甲甲；二是乙乙。使单位为全区发展作出贡献。", ["使单位为全区发展作出贡献。"]),
    "behind titled items": ("一是领导重视。成立专班。二是全员参与。人人动手。总之，成绩属于大家。", ["总之，成绩属于大家。"]),
    "a line of its own": ("抓好落实。\n总之，成绩属于大家。\n以上汇报，请指正。", ["总之，成绩属于大家。", "以上汇报，请指正。"]),
    "at the end of a paragraph": ("抓好落实，见到实效。以上汇报，请批评指正。", ["以上汇报，请批评指正。"]),
    "none": ("一是甲甲；二是乙乙。三项任务全面完成。", []),
    "traditional": ("一是甲甲；二是乙乙。總之，成績屬於大家。", ["總之，成績屬於大家。"]),
}


@pytest.mark.parametrize(("body", "closing"), CLOSED.values(), ids=CLOSED)
def test_closing(body: str, closing: list[str]) -> None:
    """Sentences behind the last point that speak of the whole are the closing; the last section keeps the rest."""
    report: Report = read(f"某局工作汇报\n一、甲\n正文。\n二、乙\n{body}\n").report

    assert [str(one) for one in report.closing] == closing
    assert report.sections[-1].body
    if "一是" in body:
        points = next(one for one in report.sections[-1].body if isinstance(one, Points))
        assert len(points.items) == 2


def test_a_paragraph_behind_run_in_headings_speaks_of_the_whole() -> None:
    """Where each heading runs into one paragraph, another behind the last that resolves is the closing."""
    source = "某局汇报\n一、抓服务\n⒈公开承诺。限时办结。\n⒉真心相助。捐款捐物。\n一路走来，我们虽有进步，但还有差距，我们将继续努力。\n"

    assert words(read(source).report.closing) == ["一路走来，我们虽有进步，但还有差距，我们将继续努力。"]


def test_lists_above_all_headings_are_told() -> None:
    """A speech without headings: its points are told, its words stay in order."""
    document = read("在大会上的讲话\n同志们：\n我讲两点。\n第一，要提高认识。各单位要重视。\n第二，要狠抓落实。\n谢谢大家！\n")

    assert [(one.labels, str(one.path)) for one in document.points] == [(("第一，", "第二，"), "opening[1]")]
    assert len(document.report.opening) == 4


@pytest.mark.parametrize(
    ("signature", "issuer"),
    [
        ("某县水利局\n某县农业农村局\n2023年12月5日", "某县水利局　某县农业农村局"),
        ("　　　　　　　　　　某县水利局\n　　　　　　　　　　某县财政局\n　　　　　　　　　　2023年12月5日", "某县水利局　某县财政局"),
        ("某县水利局\n\n某县财政局\n\n某县农业农村局 2023年12月5日", "某县水利局　某县财政局　某县农业农村局"),
        ("某县水利局　某县财政局\n2023年12月5日", "某县水利局　某县财政局"),
        ("参加单位\n某县水利局\n某县农业农村局\n2023年12月5日", "某县农业农村局"),
    ],
)
def test_offices_that_sign_together(signature: str, issuer: str) -> None:
    """All of them sign, one a line; a list of offices at the end of the text signs nothing."""
    report = read(f"某县水利工作总结\n\n今年来，工作有进展。\n\n一、甲\n修渠三十里。\n{signature}\n").report
    page = TextRenderer().render(arrange(report, number(report)), RenderContext()).content.decode()

    assert (report.issuer, report.dated) == (issuer, date(2023, 12, 5))
    assert read(page).report.issuer == issuer
