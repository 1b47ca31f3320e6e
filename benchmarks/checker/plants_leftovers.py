"""Plants for the rules of leftovers: words of sites, templates, editors, revisions, models and other units."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from benchmarks.checker.pages import EACH, Node, Page, Plant, in_both_scripts, page, planted

__all__ = ["PLANTS"]

_PLACEHOLDERS = (
    "走访困难家庭X户。", "由XX社区承办。", "201X年开展检查。", "投入资金××万元。", "由{{ issuer }}负责实施。", "金额____万元。", "有关数据待补充。",
    "（待定）", "此处填写金额。", "○○街道率先试点。", "**社区积极参与。", "TODO", "覆盖xx个村。", "20XX年全面完成。", "202×年启动。", "联系人：XXX。",
    "组织X次演练。", "{% if total %}", "在X市率先推开。", "涉及xxx名职工。",
)  # fmt: skip
_SITE = (
    "当前隐藏内容免费查看", "点击查看全文", "展开阅读全文", "扫码领取资料", "扫码关注我们", "网友投稿", "小编为大家整理", "转载请注明出处", "版权归原作者所有",
    "猜你喜欢", "下载本文", "文秘网", "范文大全", "免费下载", "会员专享", "公众号回复关键词", "点击阅读原文", "扫码分享", "未经授权不得使用", "继续阅读更多",
)  # fmt: skip
_TEMPLATE = (
    "（示例）", "【单位名称】", "（样例数据）", "【日期】", "填写说明：按实填报。", "请根据实际情况修改。", "此处省略。", "（仅供参考）", "本模板适用于各科室。",
    "[姓名]", "【插入数据】", "（虚构数据）", "以下为范文。", "请结合实际填写。", "〔年份〕", "（略）", "填表说明见后。", "【请填写金额】", "（范例）", "此处可展开。",
)  # fmt: skip
_NOTES = (
    "（此数请核实）", "（请核对）", "？？", "（存疑）", "【批注：口径不一】", "[批注1：与台账不符]", "###", "（数据存疑）", "（是否准确？）", "（找办公室要）", "（待核实）", "（@张主任）",
    "<!-- 补充 -->", "（与去年不符，查一下）", "【疑问：是否要写】", "（再核一遍）", "(请确认)", "【校对：漏字】", "（对吗）", "批注 [王1]：",
)  # fmt: skip
_REVISIONS = (
    "（此句删除）", "（删）", "（改为：按季通报）", "【删除】", "~~按月通报~~", "[-按月-]", "{+按季+}", "（原为：12次）", "（修改为三次）", "<del>旧稿</del>", "（移至第三部分）",
    "（新增内容）", "【改为按季】", "（此段删去）", "（保留）", "<ins>新稿</ins>", "（合并到上段）", "（删去）",
)  # fmt: skip
_DRAFTS = ("（征求意见稿）", "（第三稿）", "（讨论稿）", "（送审稿）", "（修改稿）", "（初稿）", " V2.0", "（修订版）")
_PAGES = ("第3页 共5页", "第1页，共4页", "第 2 页 / 共 5 页", "2025年总结.docx", "工作汇报（终稿）.doc", "附表1.xlsx", "总结.pdf", "- 第2页 -", "汇报材料.wps", "第12页共20页")
_CHAT = (
    "好的，以下是为您起草的工作总结。", "以下是一份工作总结范例。", "希望以上内容对您有所帮助。", "如需修改，请随时告诉我。", "作为一个人工智能助手，仅提供文字参考。", "根据您提供的材料整理如下。",
    "您可以根据实际情况调整。", "希望这份总结对您有帮助！", "如果您需要更多细节，请告诉我。", "按照您的要求改写如下。", "我无法访问实时数据。", "截至我的知识更新时间，数据如上。", "作为语言模型，我不掌握台账。",
    "以下是根据您的要求生成的内容。", "若您有其他需求，请随时联系，告诉我。", "以下为您整理的要点。", "祝对您的工作有所帮助。", "您可根据需要增删。", "根据您的需求，已作润色。", "我不能提供未公开的数据。",
)  # fmt: skip
_MARKUP = (
    "**加强领导**，压实责任。", "## 工作成效", "按月督查<br>通报。", "按月督查&nbsp;通报。", "`台账`齐全。", "详见[通知](https://example.com/a)。", "<b>加强领导</b>，压实责任。", "__重点任务__全部完成。",
    "> 群众评价良好。", "# 主要做法", "<p>任务完成。</p>", "**亮点**：一次告知。", "<span>任务</span>完成。", "成效&mdash;明显。", "### 亮点", "任务完成。<br/>", "<strong>重点</strong>突出。", "责任&ldquo;上墙。",
    "<div>通报</div>", "**一次办结**",
)  # fmt: skip
_EMPTY = (
    ("印发《工作办法》。", "印发《》。"), ("群众满意率达到98%。", "群众满意率达到%。"), ("更新设备（套），全部到位。", "更新设备（），全部到位。"), ("开展“回头看”活动。", "开展“”活动。"),
    ("按期办结率为99%。", "按期办结率为%。"), ("全年共860人次参加。", "全年共人次参加。"), ("同比增长8%。", "同比增长%。"), ("落实《条例》要求。", "落实《 》要求。"), ("累计36件次。", "累计件次。"),
    ("提高1.2个百分点。", "提高个百分点。"), ("完善值班（备勤）制度。", "完善值班（ ）制度。"), ("占12%。", "占%。"), ("下降5%。", "下降%。"), ("推行“一次告知”制。", "推行“ ”制。"),
    ("对照【清单】销号。", "对照【】销号。"), ("合格率达98%。", "合格率达%。"), ("共128批次。", "共批次。"), ("约20%的事项当场办结。", "约%的事项当场办结。"), ("文号为〔2025〕。", "文号为〔〕。"),
    ("上升3个百分点。", "上升个百分点。"),
)  # fmt: skip
_UNITS = ("我街道", "我校", "我院", "我镇", "我公司", "我中心", "本院", "本街道", "我村", "我支队", "我厅", "本公司")
_CITIES = (("湖北", "武汉", "泰州"), ("江苏", "南京", "襄阳"), ("浙江", "杭州", "洛阳"), ("河南", "郑州", "绵阳"), ("四川", "成都", "无锡"), ("湖南", "长沙", "佛山"))


def _leaf(made: Page, rng: Random) -> Node:
    return rng.choice([child for node in made.nodes for child in node.children])


def _put(node: Node, words: str, rng: Random) -> None:
    """Put *words* into a text of *node*: behind a sentence, within one, or as a paragraph."""
    body = node.body[-1]
    at = rng.choice([n + 1 for n, char in enumerate(body) if char in "，。、"])
    node.body[-1] = body[:at] + words + body[at:]


def _inside(words: tuple[str, ...], *, behind: bool = False) -> Callable[[Page, Random], None]:
    def plant(made: Page, rng: Random) -> None:
        node, chosen = _leaf(made, rng), rng.choice(words)
        if behind or chosen.endswith(("。", "！")) or chosen.startswith(("#", ">")):
            node.body.append(chosen)
        else:
            _put(node, chosen, rng)

    return plant


def _each(code: str, words: tuple[str, ...], *, behind: bool = False) -> Iterator[Plant]:
    """Yield a plant of each of *words*, and more until there are enough."""
    for n in range(max(EACH, len(words))):
        rng = Random(f"{code} {n}")
        made = page(rng)
        clean = made.text()
        _inside((words[n % len(words)],), behind=behind)(made, rng)
        yield in_both_scripts((code, clean, made.text()), n)


def _paragraph(made: Page, rng: Random) -> None:
    one, other = rng.sample([child for node in made.nodes for child in node.children], 2)
    other.body = list(one.body) if rng.random() < 0.5 else [*other.body, *one.body]


def _torn(made: Page, rng: Random) -> str:
    sums = ("1004.48亿元", "1.52亿人次", "43.36%", "51.58%", "186.5公里", "38.64万元", "2.71平方米", "98.45%")
    node, figure = _leaf(made, rng), rng.choice(sums)
    point = figure.index(".")
    at = rng.choice((point - 1, point + 1)) if point > 1 else point + 1
    lead = rng.choice(("全年完成投资和接待量持续增长，主要指标达到{}，位居前列。", "经过全局上下共同努力，有关指标达到{}，同比继续提高。", "据统计，全年有关数据为{}，创下新高，群众评价良好。"))
    node.body.append(lead.format(figure))
    clean = made.text()
    node.body[-1] = lead.format(figure[:at] + "\n" + figure[at:])
    return clean


def _unit(made: Page, rng: Random) -> None:
    deeds = ("{}按月督查，逐项销号。", "在工作中，{}坚持一次告知。", "{}群众满意度持续提高。", "近年来，{}高度重视此项工作。", "{}成立工作专班，逐级压实责任。")
    _leaf(made, rng).body.append(rng.choice(deeds).format(rng.choice(_UNITS)))


def _place(made: Page, rng: Random) -> str:
    province, city, other = rng.choice(_CITIES)
    first, second = rng.sample([child for node in made.nodes for child in node.children], 2)
    first.body.append(rng.choice((f"按照{province}省委、省政府部署抓好落实。", f"巩固{province}省级文明单位创建成果。", f"落实{city}市委要求，细化任务。")))
    form = rng.choice(("巩固和扩大{}市级文明单位创建成果。", "顺利通过{}市文明办验收。", "{}市政府将此项工作列入考核。", "在{}市委的领导下，工作有序推进。", "获得{}市财政支持。"))
    second.body.append(form.format(city))
    clean = made.text()
    second.body[-1] = form.format(other)
    return clean


def _draft(made: Page, rng: Random) -> None:
    made.title += rng.choice(_DRAFTS)


def _page_mark(made: Page, rng: Random) -> None:
    _put(_leaf(made, rng), f" {rng.choice(_PAGES)} ", rng)


def _sentence(made: Page, rng: Random) -> str:
    one, other = rng.sample([child for node in made.nodes for child in node.children], 2)
    said = rng.choice((
        "坚持把服务群众放在首位，推动各项任务一件一件落到实处。", "始终把制度建设摆在突出位置，用制度管人、管事、管权。",
        "采取领导包片、科室包点、干部包户的办法，层层压实责任。", "运用专栏、展板、公众号等多种形式，宣传政策、解疑释惑、凝聚人心。",
    ))  # fmt: skip
    one.body[-1] += said
    clean = made.text()
    other.body[-1] = said + other.body[-1]
    return clean


def _empty() -> Iterator[Plant]:
    for n in range(EACH):
        rng = Random(f"W514 {n}")
        made = page(rng)
        right, wrong = _EMPTY[n % len(_EMPTY)]
        node = _leaf(made, rng)
        node.body.append(right)
        clean = made.text()
        node.body[-1] = wrong
        yield in_both_scripts(("W514", clean, made.text()), n)


def _plants() -> Iterator[Plant]:
    yield from _each("W501", _PLACEHOLDERS)
    yield from _each("W502", _SITE)
    yield from planted("W503", _paragraph)
    yield from planted("W504", _torn)
    yield from planted("W505", _unit)
    yield from planted("W506", _place)
    yield from _each("W507", _TEMPLATE)
    yield from _each("W508", _NOTES)
    yield from _each("W509", _REVISIONS)
    yield from planted("W509", _draft, len(_DRAFTS))
    yield from planted("W510", _page_mark)
    yield from planted("W511", _sentence)
    yield from _each("W512", _CHAT)
    yield from _each("W513", _MARKUP, behind=True)
    yield from _empty()


PLANTS: tuple[Plant, ...] = tuple(_plants())
