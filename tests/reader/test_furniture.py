"""Site furniture: lines that sites print around a report go, lines of the report stay."""

from __future__ import annotations

import pytest

from wenming.reader import read_text
from wenming.reader.cleaning.clean import clean
from wenming.reader.lines import split_lines

REPORT = """某某局年度工作总结
　　今年以来，本局围绕中心工作，扎实推进各项任务，取得了新的成效。
一、主要做法
　　一是健全机制，明确责任分工。二是加强宣传，营造良好的工作氛围。
　　与先进单位相比仍有差距，下一步将继续努力，推动工作再上新台阶。
某某局
2023年12月5日"""

HEADS = (
    # stores of model texts
    "某某文秘网为您提供优质写作范文！ 工作汇报 思想汇报 发言稿",
    "当前位置：首页 > 范文大全 > 工作总结 >",
    "您的位置：某某文秘网>>创建活动/工作总结/>>正文",
    "首页 > 实用文档 > 总结",
    "范文大全\n首页 工作总结 工作汇报 工作计划 心得体会",
    "時間：2023-04-15 19:00:34 來源：網友投稿",
    "作者：佚名 发布时间：2023/4/15 浏览：1203",
    "欄目：情況彙報 / 釋出於： / 人氣：1.2W",
    "分享 时间： 加入收藏 我要投稿 点赞",
    "跳過導航",
    "跳过导航",
    "归档时间：2023-06-15",
    "详细信息",
    "Click here to load reader\nUpload: others\nPost on 19-Jan-2020\n0 views\nCategory:\nDocuments\n0 download\nTRANSCRIPT",
    "Tags：年度总结，工作报告",
    "下面是小编为大家整理的年度工作总结，供大家参考。",
    "以下是小编精心收集的总结范文，仅供参考，希望能够帮助到大家。",
    "網站首頁 工作範例 辦公範例 個人範例 黨團範例 簡歷範例",
    "笔尖屋 - 机关写作范文资料分享网站",
    # stores of documents
    "某某局年度工作总结.docx",
    "某某局年度工作总结.docx_第1页",
    "第1页 / 共5页",
    "上传人：w** 文档编号：123456 上传时间：2024-01-02 格式：DOCX 页数：5 大小：18.18KB",
    "资源ID：1548517 资源大小：321.50KB 全文页数：9页",
    "下载 相关 举报",
    "亲，该文档总共5页，全部预览完了，如果喜欢就下载吧！",
    "资源描述",
    "文本内容：",
    "某某局年度工作总结_第2页",
    "發布時間：2024-01-15",
    "《某某局年度工作总结.docx》由会员分享，可在线阅读，更多相关《某某局年度工作总结.docx（5页珍藏版）》请在某某文库上搜索。",
    "1、本文档共4页，可阅读全部内容。",
    "版权说明：本文档由用户提供并上传，收益归属内容提供方，若内容存在侵权，请进行举报或认领",
    "下载积分：16金币",
    "VIP专享文档",
    "VIP专免",
    "【概述】",
    "前言：我们特意为您整理了五篇年度总结，相信会为您的写作带来帮助。",
    "2021-06-18 总结",
    "时间： 01-19",
    "目录名称：规划计划发布机构：某某局",
    "跳到主要內容區塊\n:::",
    "按 Enter 到主內容區\n• 友善列印\n• 回上一頁\n• 最後異動時間: 2020-03-04\n• 發布單位: 某某市政府某某局",
    "当前位置\n首页 > 某某栏目 > 工作总结",
    "位置：首頁 > 某某欄目 > 工作總結",
    "View Categories\n< 1 min read",
    "选择搜索类型\n请输入搜索",
    # governments
    "索引号：0123/2023-0007 发布机构：某某局 发文日期：2023-12-06",
    "发布日期：2023-12-06 09:30 浏览次数：312 字号：[大 中 小]",
    "发布时间：2023-12-06",
    "信息来源：某某局办公室 打印 关闭",
    "【打印本页】 【关闭窗口】",
    "字体：【大】【中】【小】",
    "2023-12-06 09:30 来源：某某日报",
    "您现在的位置：首页 > 政务公开 > 工作动态",
    # accounts
    "点击上方“蓝字”关注我们",
    "原创 某某 某某发布 2023-12-06 10:00 发表于浙江",
)

TAILS = (
    "推荐访问：文明单位 创建 工作总结 年度工作总结",
    "相关文章\n某某县工作总结\n关于某某工作的几点体会",
    "猜你喜欢\n学校工作总结\n乡镇年终总结\n221381",
    "上一篇：乡镇工作总结\n下一篇：没有了",
    "展开阅读全文\n相关资源\n相关搜索",
    "221381\n领取福利\n微信扫码领取福利\n微信扫码分享",
    "copyright@ 2008-2023 某某网站版权所有",
    "Copyright © 2020 某某网 All Rights Reserved",
    "经营许可证编号：宁ICP备2022001189号-1",
    "浙ICP备12345678号 浙公网安备 33010002000000号",
    "本站为文档分享平台，所有文档由用户上传，如有侵权请联系我们，本站将予以删除。",
    "声明：本站部分内容来源于网络，若侵犯了您的权益，请及时联系站长。",
    "原创文章，作者：小某，如若转载，请注明出处：https://www.example.com/1.html",
    "本文来自某某范文网，转载请注明出处。",
    "免责声明：本文内容不代表本网观点。",
    "主办单位：某某局 网站标识码：3300000000",
    "关于我们 联系我们 网站地图 版权声明",
    "分享到： 微信 微博 QQ空间",
    "主办：某某局\n浙ICP备12345678号",
    "微信扫一扫关注该公众号",
    "长按识别二维码关注我们",
    "编辑：小王\n审核：小李 校对：小张",
    "阅读 1203 点赞 在看",
    "喜欢此内容的人还喜欢",
    "返回顶部",
    "……（未完，全文共3309字，当前仅显示1671字，请阅读下面提示信息）",
    "免费下载全文",
    "希望以上内容对大家有所帮助。",
    "标签：总结 汇报",
)

SENTENCES = (
    "在全市推行扫码办事，群众微信扫码即可查询进度。",
    "通过单位微信公众号发布信息120条，欢迎群众扫码关注。",
    "加强版权保护，查处侵权盗版案件12起，删除侵权链接300条。",
    "办事大厅设置二维码，群众扫一扫就能下载表格",
    "网站首页设置专栏，及时更新工作动态",
    "推荐阅读书目20本，开展读书活动",
    "会员登记500名，新建工会12家",
    "下载量突破1万次",
    "以上是本局一年来的工作情况，不足之处，请各位领导批评指正。",
    "希望能得到各位领导的支持和帮助。",
    "来源于群众的意见建议共45条，全部办结",
    "联系人：王某 联系电话：0571-12345678",
    "附件：1.网站检查表.xlsx",
    "更多群众参与到志愿服务中来，活动场次逐年增加",
    "时间：3月5日",
    "地点：某某社区服务中心",
    "资料来源：某某局统计",
    "2020",
    "1203",
    "转载量达3.2万次",
    "版权登记120件",
    "分享经验12次",
    "搜索引擎收录本局网页320个",
    "作者署名文章12篇",
    "扫码登录用户320人",
    "编辑简报12期",
    "目录",
    "关注微信公众号人数突破1万",
    "领取福利待遇120人",
    "公交卡充值网点50个",
    "本站不断提升服务水平，群众满意度稳步提高。",
    "本站为完善档案整理工作，修订了制度。",
    "主办单位：某某局",
    "举报电话：12345",
)


def dropped(source: str) -> list[str]:
    """Return what cleaning drops."""
    return [one.text for one in clean(split_lines(source), "none").dropped]


@pytest.mark.parametrize("head", HEADS)
def test_before_the_text(head: str) -> None:
    """What a site prints above a report is dropped, every line of it, and nothing else."""
    assert dropped(f"{head}\n\n{REPORT}") == head.split("\n")


@pytest.mark.parametrize("head", [head for head in HEADS if not head.endswith(".docx")])
def test_between_title_and_text(head: str) -> None:
    """The same below the title."""
    title, text = REPORT.split("\n", 1)

    assert dropped(f"{title}\n\n{head}\n\n{text}") == head.split("\n")


@pytest.mark.parametrize("tail", TAILS)
@pytest.mark.parametrize("report", [REPORT, REPORT.rsplit("\n", 2)[0]], ids=["signed", "bare"])
def test_behind_the_text(report: str, tail: str) -> None:
    """What a site prints below a report is dropped, every line of it; signature and date stay."""
    assert dropped(f"{report}\n\n{tail}") == tail.split("\n")


@pytest.mark.parametrize("line", SENTENCES)
@pytest.mark.parametrize("indent", ["", "　　"], ids=["flush", "indented"])
def test_in_the_text(line: str, indent: str) -> None:
    """A line of the report stays, though its words remind of a site."""
    lines = REPORT.split("\n")
    lines.insert(4, indent + line)

    assert dropped("\n\n".join(lines)) == []


@pytest.mark.parametrize("line", SENTENCES)
def test_last_line_of_the_text(line: str) -> None:
    """The same at the end of a report, where signs of a site count for more."""
    assert dropped(f"{REPORT}\n{line}") == []


@pytest.mark.parametrize(
    "line", ["猜你喜欢", "展开阅读全文", "当前隐藏内容免费查看", "相关推荐", "- 3 -", "第3页 共9页", "某某总结.docx_第2页", "微信扫码领取福利"]
)
def test_widgets_in_the_text(line: str) -> None:
    """Lines that are nothing but a widget go from the middle as well."""
    lines = REPORT.split("\n")
    lines.insert(4, line)

    assert dropped("\n".join(lines)) == [line]


PAGE = "　　" + "各科室认真落实责任，按时完成了年度任务。" * 8


def test_bare_page_numbers() -> None:
    """Numbers that go on by one, a page of text between them, count pages."""
    source = f"总结\n{PAGE}\n1\n{PAGE}\n2\n{PAGE}\n3"

    assert dropped(source) == ["1", "2", "3"]


@pytest.mark.parametrize("numbers", ["1 2 4", "7 5 9", "1 2 30"])
def test_bare_figures(numbers: str) -> None:
    """Numbers that do not go on by one are figures."""
    source = "总结\n" + "\n".join(f"{PAGE}\n{number}\n{PAGE}" for number in numbers.split())

    assert dropped(source) == []


def test_column_of_numbers() -> None:
    """Cells of a table that was pasted one a line stay, though they count on."""
    assert dropped(f"总结\n{PAGE}\n序号\n项目\n1\n植树\n2\n清洁\n3\n巡查\n{PAGE}") == []


def test_running_heads() -> None:
    """A line beside the number of every page is its head, and goes."""
    pages = [f"{PAGE}\n- {n} -\n某某局工作总结" for n in (1, 2, 3)]
    head = "某某局工作总结"

    assert dropped("\n".join([head, *pages, PAGE])) == ["- 1 -", head, "- 2 -", head, "- 3 -", head]


BODY = "今年以来，我局围绕中心工作，修好水渠，植树护林，群众满意，工作有了新的进展。\n一、主要做法\n修渠三条。"


@pytest.mark.parametrize("name", ["某县水利局2023年工作总结_第1页", "某县水利局2023年工作总结.docx", "某县水利局工作汇报.DOC", "某局關於修渠的報告.pdf"])
@pytest.mark.parametrize("around", ["{}", "{}\n下载 相关 举报", "下载 相关 举报\n{}", "{}\n\n某县水利局"])
def test_the_name_of_a_file_is_the_title_where_no_other_is(name: str, around: str) -> None:
    """Its suffix alone is dropped."""
    document = read_text(f"{around.format(name)}\n{BODY}").document
    stem, dot, suffix = name.rpartition("_" if "_" in name else ".")

    assert str(document.report.title) == stem
    assert (dot + suffix, "offer of a site") in [(one.text, one.reason) for one in document.dropped]


@pytest.mark.parametrize("title", ["某县水利局2023年工作总结", "2023年工作总结", "某县水利局工作总结（讨论稿）"])
def test_the_name_of_a_file_is_dropped_where_the_text_has_a_title(title: str) -> None:
    """Whether the title is the same or another."""
    document = read_text(f"某县水利局2023年工作总结.docx\n{title}\n{BODY}").document

    assert str(document.report.title) == title
    assert [(one.text, one.reason) for one in document.dropped] == [
        ("某县水利局2023年工作总结.docx", "offer of a site")
    ]


@pytest.mark.parametrize("day", [" 2018-06-15", "　2018/6/15", "  2018.06.15"])
def test_the_day_a_site_has_filed_a_title_under(day: str) -> None:
    """It is cut off; the title is the title, or repeats it."""
    document = read_text(f"某县水利局2023年工作总结{day}\n{BODY}").document
    twice = read_text(f"某县水利局2023年工作总结{day}\n某县水利局2023年工作总结\n{BODY}").document

    assert [str(one.report.title) for one in (document, twice)] == ["某县水利局2023年工作总结"] * 2
    assert [(one.text, one.reason) for one in document.dropped] == [(day.strip(), "byline of a site")]
    assert [one.reason for one in twice.dropped] == ["repeats the title", "byline of a site"]
    assert document.report.dated is None
