"""Reports in the shapes that six kinds of office write, one of each kind, with the style of its numbers."""

from __future__ import annotations

import pytest

from wenming import GLYPH, Level, Style
from wenming.model import Measure, Metric, NextStep, Point, Points, Report, Section, Source
from wenming.numbering import STYLES
from wenming.zh import Quantity

HALF = STYLES["official_half"]
FROM_THREE = Style(name="from_three", levels=(Level("chinese_comma", start=3),))
BRACKETS_FIRST = Style(
    name="brackets_first",
    levels=(Level("chinese_paren_half", layout="run_in"), Level("arabic_comma", layout="run_in")),
    points=Level("point"),
)
ALL_RUN_IN = Style(name="all_run_in", levels=(Level("chinese_comma", layout="run_in"),))
STOPPED = Style(name="stopped", levels=(Level("chinese_comma"), Level("chinese_paren_half", stop="。")))


def metrics(**figures: str | Quantity) -> list[Metric]:
    """Metrics that were found in a text."""
    return [Metric(id_, figure, source=Source(kind="read", ref="原文")) for id_, figure in figures.items()]


def titled(*points: tuple[str, str], label: str = "") -> Points:
    """Points with a short sentence at the head of each."""
    return Points([Point([body], title=title) for title, body in points], label=label)


METEOROLOGY = Report(
    "某局文明单位创建情况汇报",
    genre="汇报",
    opening=["一年来，某局对照测评标准补短板、强服务，面貌一新。现将有关情况汇报如下："],
    metrics=metrics(stations="X个", homes="X户", people="X人", team="X人", lessons="一次", off="一天"),
    sections=[
        Section(
            "主要做法",
            role="measures",
            children=[
                Measure("支部带头，目标分解到人", ["局党组每季度听取汇报。任务列成清单，逐项销号。"]),
                Measure("预报精准，农户受益", ["山区新建雨量站{stations}，镇街预警喇叭全覆盖。"]),
                Measure("爱心接力，村局结对", ["上门看望困难户{homes}{people}；组建{team}的网络宣讲小组。"]),
                Measure("科普进校，文体添彩", ["每月举办{lessons}道德讲堂，邀请老预报员讲往事。"]),
                Measure("制度上墙，厉行节约", ["公务用车统一派遣。能源紧缺体验日关空调{off}。"]),
                Measure("庭院整洁，窗口便民", ["办公楼分片包干。审批事项一次告知，能快则快。"]),
            ],
        ),
        Section("下一步打算", ["人手虽紧，劲头不减。我们将在内容上求新、在成效上求实。"], role="next_steps"),
    ],
)

STREET = Report(
    "文明街道创建汇报",
    genre="汇报",
    opening=["汇报如下："],
    sections=[
        Section("上下同心，责任到岗", ["街道成立专班，书记挂帅。人员虽换，工作不断。", "制度成册，照章办事。"], role="measures"),
        Section(
            "软硬兼施，惠及居民",
            [
                "资金向社区倾斜，力量向楼栋下沉。",
                titled(
                    ("更新硬件", "旧活动室换了新桌椅。居民议事有了去处。"),
                    ("壮大志愿队伍", "退休教师领头，照看独居老人。"),
                    ("整治小巷", "周六清扫，月底评比。"),
                    ("活跃文体", "节前赛球，节后比棋。"),
                ),
            ],
            role="measures",
        ),
        Section(
            "常抓不懈，再上台阶",
            [
                "成绩面前仍有不足。今后抓长远、抓经常，",
                Points(["加强领导，确保不松劲；", "丰富活动，确保有人气；", "严格督查，确保见实效。"]),
                "让文明之风吹遍xx街道，为xx区发展添力。",
            ],
            role="next_steps",
        ),
    ],
)

TOURISM = Report(
    "",
    opening=[
        "全市有A级景区{sites}，其中5A级{five}、4A级{four}；旅行社{agencies}，其中出境社{outbound}；"
        "游船{ships}，数量居沿江{rank}。{last}接待游客{visits}，旅游收入{income}，首度{over}；"
        "{now}{months}接待{visits_now}，同比增长{growth}。"
    ],
    metrics=metrics(
        sites="64家", five="1家", four="23家", agencies="205家", outbound="9家", ships="12艘",
        rank=Quantity(1, "位", kind="rank", numbering="hans", wording="首{u}"),
        last="201X年", visits="0.87亿人次", income="1002.10亿元", over="突破千亿元",
        now="201X年", months="1—9月", visits_now="7050万人次", growth="18.40%",
        years="两年", brands="14个", guides="3名", stars="26名", fields="五个",
    ),
    sections=[
        Section(
            "成绩、做法与体会",
            [
                "创建工作见到实效，",
                Points(["带动了产业提速。", "锤炼了机关作风。", "擦亮了行业名片。"]),
                "{years}来创成青年文明号{brands}，评出金牌导游员{guides}、明星导游员{stars}。"
                "重点抓了{fields}方面。",
            ],
            role="results",
        )
    ],
)

TAIL = Report(
    "",
    opening=["具体做法"],
    sections=[
        Section(
            "定准目标，压实担子",
            [
                "年初开会定调，把创建列在首位。",
                Points(
                    [
                        Point(["主任任组长，综合科牵头，各科分头落实；"], title="建好班子，列入议程"),
                        Point(["违规行为逐次登记，从小处改起；"], title="立好规矩，纳入考核"),
                        "全员通读细则，把要求变成习惯；",
                        "对照节点自查，月有检查、季有小结。",
                    ]
                ),
            ],
            role="measures",
        ),
        Section(
            "搭好台子，搞活内容", ["以人为本，建一支过硬队伍。"], role="measures",
            children=[Measure("以学促干，提升本领", ["周末学习、定期讲评，做到了“四有三落实”，即："])],
        ),
    ],
)

GOVERNMENT = Report(
    "某区政府办2023年—2025年创建报告",
    genre="报告",
    addressee="各位评委",
    period="2023年—2025年",
    opening=["{span}来，区政府办围绕中心、服务基层，力争走在全区前列。"],
    closing=["创建永远在路上。相信汗水不会白流，愿文明之花年年盛放！"],
    metrics=metrics(
        span="三年", offices="十二个", books="1500余册", papers="8000余件", rules="300余件",
        errors=Quantity(0, "例", numbering="hans", wording="一{u}"), meetings="60余次", visits="900余批次",
        requests="2万3千余件", team="50余名", helped="20余名", hours="24小时",
    ),
    sections=[
        Section(
            "做到“四个到位”，凝聚创建合力",
            [
                "区政府办从四个方面发力。",
                titled(
                    ("组织有力，安排到位", "{offices}科室负责人全部进组。主任总抓，副主任分抓。"),
                    ("人人动手，发动到位", "开专栏，办征文。"),
                    ("层层签约，压力到位", "目标写进责任书，年底兑现。"),
                    ("常督常查，整改到位", "一周一碰头，一季一通报。"),
                    label="四个到位",
                ),
            ],
            role="measures",
        ),
        Section(
            "推进“三项建设”，打牢创建根基",
            [
                "{span}来，环境、队伍、职能一起抓。",
                titled(
                    ("建设环境，院落换新颜", "设职工书屋，藏书{books}。"),
                    ("建设队伍，作风更过硬", "班子带头守纪，全员文明用语。"),
                    (
                        "建设职能，服务更高效",
                        "每年办理公文{papers}，制发规范性文件{rules}，未有{errors}出错；承办会议{meetings}。"
                        "接待来访{visits}，答复诉求{requests}，确保件件有回音。",
                    ),
                    label="三项建设",
                ),
            ],
            role="measures",
        ),
        Section(
            "实施“六大工程”，丰富创建内容",
            [
                "把创建融入日常。",
                titled(
                    ("开展读书交流", "领导领读，职工轮讲。"),
                    ("评选身边好人", "志愿服务队由{team}干部组成。"),
                    ("参与城市清洁", "节前为{helped}困难居民送去米油。"),
                    ("帮扶结对村庄", "修垃圾池，定村规民约。"),
                    ("关爱干部职工", "年年体检，建档管理。"),
                    ("投身应急一线", "汛期全员{hours}待命。"),
                    label="六大工程",
                ),
            ],
            role="measures",
        ),
    ],
)

CONSTRUCTION = Report(
    "某建設局創建文明單位匯報提綱",
    genre="提綱",
    locale="zh-Hant-TW",
    opening=["{span}來，我局以創建促城建，每半年自查{checks}，查漏補缺，管理水平穩步提高。"],
    closing=["我們還評選了文明家庭，反響良好。創建沒有終點，我們將再接再厲。"],
    metrics=metrics(
        span="近兩年", checks="一次", machines="16臺(套)", money="3萬餘元", bulletins="18期", articles="42篇(次)",
        news="35條", complaints="310餘件", covers="466個(次)", drains="2.4萬餘米", tanks="51起", floods="39起",
        aid="3年", gift="5000元", when="XX年", help="600元", proposals="68件",
        met="100%", answered="100%", satisfied="100%",
    ),
    sections=[
        Section(
            "抓隊伍，增強內在動力",
            ["領導小組及時調整，實施方案逐條細化。"],
            role="measures",
            children=[
                Measure("勤學習，長本領", ["每週集中學習半天，局長先講，大家再議。"]),
                Measure("常談心，聚人氣", ["請軍轉幹部、退休職工回局座談，收集建議。"]),
                Measure("辦活動，添活力", [titled(("開展主題討論", "人人獻策；"), ("組織球類比賽", "重在參與。"))]),
            ],
        ),
        Section(
            "抓陣地，增強外在吸引",
            ["硬件軟件一起上，窗口形象一起樹。"],
            role="measures",
            children=[
                Measure(
                    "加大投入，改善條件",
                    [
                        titled(("更新設備", "添置電腦{machines}；"), ("完善場所", "設閱覽室；"), ("美化環境", "投資{money}。")),
                        "如今，機關內外乾淨有序。",
                    ],
                ),
                Measure("內外宣傳，公開透明", ["編發簡報{bulletins}，在各級媒體刊稿{articles}，上網{news}。"]),
                Measure("立章建制，有據可依", ["評比、接待、學習各有辦法，用制度管人管事。"]),
            ],
        ),
        Section(
            "抓服務，增強社會影響",
            ["一把手負總責，分管領導抓具體。"],
            role="measures",
            children=[
                Measure("公開承諾，限時辦結", ["接訴{complaints}，修井蓋{covers}，通管道{drains}，治糞池{tanks}、積水{floods}。"]),
                Measure("扶貧幫困，真情相助", ["連續{aid}幫扶病困家庭，捐款{gift}。{when}又捐{help}助學。"]),
                Measure("建議提案，件件落實", ["{proposals}建議提案如期辦結，見面率、答覆率和滿意率均為{met,answered,satisfied}。"]),
            ],
        ),
    ],
)

PETITION = Report(
    "某区信访局2025年创建计划与下一步打算",
    genre="计划",
    period="2025年",
    opening=["今年来，某区信访局聚焦群众关切，把创建融进接访全程。"],
    metrics=metrics(years="xxx周年", past="一年", since="xxxx", until="xxxx年", round="第七届"),
    sections=[
        Section(
            "已做工作",
            role="measures",
            children=[
                Measure("深化理论武装", ["举办{years}专题学习，带案下访访民情。"]),
                Measure("深化支部共建", ["主题党日走进xx小区，清楼道、劝停车。"]),
                Measure("深化值守安排", ["路口值班排到个人，纳入效能考核。"]),
                Measure("深化典型示范", ["请最美信访干部上讲堂，学品格、学作风。"]),
                Measure("深化阵地管理", ["接访中心桌椅归位，垃圾分类，禁烟上墙。"]),
            ],
        ),
        Section(
            "不足与下一步打算",
            ["过去{past}有进步，也有差距，下一步从三处着力。"],
            role="problems",
            children=[
                NextStep("继续压实责任", ["按照《x市创建行动计划（{since}—{until}）》和{round}测评要求，同部署、同考评。"]),
                NextStep("继续补齐短板", ["盯住沿街线路、破损广告，能改即改。"]),
                NextStep("继续做好宣传", ["公众号月月更新，重要节点请媒体跟进。"]),
            ],
        ),
    ],
)

SHAPES = {
    "meteorology": (METEOROLOGY, HALF),
    "street": (STREET, HALF),
    "tourism": (TOURISM, FROM_THREE),
    "tail": (TAIL, BRACKETS_FIRST),
    "government": (GOVERNMENT, ALL_RUN_IN),
    "construction": (CONSTRUCTION, GLYPH),
    "petition": (PETITION, STOPPED),
}


@pytest.fixture(scope="session")
def shapes() -> dict[str, tuple[Report, Style]]:
    """A report and its style by kind of office; street, tourism and tail came in one file."""
    return SHAPES
