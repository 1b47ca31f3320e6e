"""Measure words and units that may stand after a number in running text, and what undoes them.

A unit ends where the list says so: 3个人 is 3个, 38篇(次) is 38篇(次). The list is wide for Arabic
digits and narrow for hanzi, where 一级, 三方 and 一面 are words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from string import ascii_letters, digits
from typing import TypeAlias

__all__ = ["ARTICLES", "PERIODS", "TIMES", "Units", "arabic_units", "first_of_hanzi_units", "hanzi_units"]

Apart: TypeAlias = Mapping[str, tuple[str, ...]]
"""Words that may not follow a unit, by their first character."""
Units: TypeAlias = Mapping[str, tuple[tuple[str, Apart], ...]]
"""Units by their first two characters, longest first, each with what may not follow it."""

_COMMON = """
个 名 位 人 户 家 项 件 条 次 场 期 篇 份 册 本 块 起 处 支 艘 台 套 座 所 栋 幢 辆 架 张 幅 枚 例 宗 桩 株 棵 盏
人次 件次 批次 场次 班次 架次 车次 台次 户次 例次 家次 篇次 条次 期次 项次 个次 亩次 吨次 课次 台套 趟 遍 轮 类 种
门 节 堂 部 首 道 层 间 匹 只 双 副 颗 粒 瓶 桶 箱 杯 碗 顿 笔 人天 人日 人年 台班 号人 卷宗 批 届 组 课时 学时 学分
床 床位 席位 机位 车位 泊位 岗位 站次 户数 人份 标箱 宗地 段次 个批次 个班次 对 根 头
元 圆 美元 欧元 港元 日元 韩元 澳元 加元 卢布 英镑 元人民币 块钱 澳门元 澳门币 港币 日圆 新台币 台币 人民币
米 公里 厘米 毫米 分米 海里 英里 平方米 平方公里 平方厘米 立方米 平米 亩 公顷 吨 公斤 千克 克 毫克 斤 毫升
千米 千瓦 兆瓦 千瓦时 千伏 千伏安 度 摄氏度 ℃ 百帕 分贝 吨公里 人公里 车公里
年 周年 周 天 小时 分钟 秒 秒钟 个月 个周 个星期 个季度 个小时 个工作日 工作日 个学期 个学年 学年 学期 周岁 岁 昼夜 个昼夜
个交易日 交易日 个年度 个年头
封 标段 个标段 网格 个网格 案次 学位 个学位 工日 个工日 剂次 针次 起次 床日 部次 吨标准煤 拨 伙 桌 剂
% ‰ ％ 个百分点 百分点 倍 番 成 折
部门 方面 部分 阶段 大类 小类 大项 环节 科室 社区 乡镇 街道 学校 单位 企业 支部 票 分 日 坪
"""
_ARABIC_ONLY = """
通 队 班 回 页 章 行 站 案 席 代 群 盘 个点
方 口 级 省 市 县 区 镇 乡 村 州 旗 字 步 股 款 面 片 段 尊 束 盆 排 列 集 车 船 袋 包 盒 卷 捆 顶 单 眼 幕
公噸 公吨 公尺 平方公尺 梯次 则 帖 餐 具 尾 羽 罐 堆 档 朵 孔 樘 横 纵 金 银 铜 帧 柜 筐 辆次 趟次 艘次 间次 处次 店次 校次 工时 位次 吨标煤 件套
升 伏 瓦 安 帕 毫克 微克 兆帕 赫兹 兆赫 千赫 卡路里 千卡 公分 磅 盎司 加仑 克拉 光年 标准箱 载重吨 总吨 马力 立方 平方 里路
km m cm mm dm nm m² m³ km² cm² mm² ㎡ ㎥ kg g mg μg µg t L ml mL ℉ ° kW MW GW kWh MWh kV kVA V Hz kHz MHz GHz dB
Pa hPa kPa MPa KB MB GB TB Mbps Gbps h min TEU hm² kn
"""

# Behind 一 before a noun these say "a": 掀起一个热潮, 一项系统工程, 一支队伍.
_ARTICLES = """
个 名 位 家 项 种 支 批 轮 类 份 条 首 道 层 本 张 幅 座 篇 组 根 部 门 节 所 对 双 台 处 间 堂 只 头 届 株 套 场 件 块 次 副 颗 粒
栋 部门 方面 部分 户 桩 宗 单位 企业 社区 阶段 环节 例
"""
_HANT = str.maketrans(
    dict(
        zip(
            "个项条场块处辆张亩顷吨岁时钟轮类种门节级县镇乡户册栋间层只双对头颗笔单课队岗阶圆页点卢韩镑学车"
            "运业环国数盏顶届组标准总载钱币长员业镇识确维护图表网证义称为产监会万亿两",
            "個項條場塊處輛張畝頃噸歲時鐘輪類種門節級縣鎮鄉戶冊棟間層隻雙對頭顆筆單課隊崗階圓頁點盧韓鎊學車"
            "運業環國數盞頂屆組標準總載錢幣長員業鎮識確維護圖表網證義稱為產監會萬億兩",
            strict=True,
        )
    )
)
_ALSO_HANT = {"周": "週", "台": "臺"}  # both forms are written in traditional text

# A unit, then what may not follow it: 3支部 is not 3支, 20世纪90年代 not 90年.
_APART_WORDS = """
个 体户 税 别 坚持 必须 着力 牢固 更加 不准 务必 始终 自信 意识 维护 确立 决不 从严 严禁 区分开来 离不开 不摘 不放过 堅持 自信 意識 必須 性化 性特 性签
名 称 录 字 额 牌 册 单公 单如 单的 单见 义上 义下
位 于 居 列 置 阶 一体 一體 数 數
人 员 民 才 工智 文 格 群 性化 力资 们 居环 士 行道 权 防 社 均收 均可 均纯 均GDP 均占 均住 均公 均耕 均消 均预 均月 均增 均生 均体 均年
户 籍 型 外运 外广 外活 外劳 均收 均增 均年
家 庭 禽 访 具城 具厂 具企 具制 具家 电下 电行 电维 电以 电产 属楼 属院 属区 长会 长学 长代 长志 长们 园建
项 链
条 例 款
次 性 序 品 贷 级 全会 全体 次 又 方 日上 日凌 日早 日下 日晨 要矛 要的 要位 要问 生灾 生林
场 所 景 馆 站 域 地平 地租 地面 地设 地建 面宏 面热
期 间 待 货 望 限 盼 末 权 工程 项目 建设 改造 叔 刊论 刊杂
份 额 子 量
本 级 地 市 区 县 省 局 单 年 月 质 周 季 次 辖 土 领 职 色 系 报 正 经 账 通 科生 科学 科以 科院 科及 科毕 科教
块 链 状
起 步 点 草 飞 源 止 底 诉至 诉到 诉书 诉的 诉率 诉期 施行 重机 重设 重作 重吊
处 理 置 罚 于 级 长 室 境 事 分公 分的 分决 分处
支 部 持 撑 出 付 线 点 委
台 河 山 风 湾 账 胞 商 资 词 历 州 灣 賬
套 餐 路 利 现
座 谈 右 机 位 談
所 有 以 长 属 需 得 辖 谓
张 家 江 北 掖 贴 蓝图
例 如 会 行 子 证 假
轮 岗 训 值 流 换 胎
类 似 别 型
种 子 粮 苗 地 植业 植户 植面 植养 植基 植大 植园 植区 植结 植技 植专 养殖户 养业 养大 养循 业振 业公 业创 业基 业企 质资 质库
门 诊 户 店 前 口 票 卫 窗 式
节 能 约 日 假 点 水 奏 俭 余 目 减 电 气 省 育
部 分 门 署 队 委 长 级 件 属 位 省 曲
首 位 先 次 都 要 批 届 创 席 府 发 选 问 推 善 季 家
道 路 德 教 理 县 班 口 具
层 面 级 次 出
间 接 隔 距 谍 作 歇 断
头 条 部 雁 等 热
对 外 于 照 口 标 接 象 策 待 应 比 公 此 上 下 全 我 重 违 干 一
根 据 本 治 除 源 基
包 括 含 保 容 装 村 联 办 片 干
车 间 道 险 流 库 牌
列 入 举 席 出 明 为 支
单 位 元 项 独 一 纯 价
批 复 准 评 量 改 判 示件 示精 示要 示指 发市 发零 发价 发商 发企 发业
组 织 长 成 建 团 合 员 装 織 長
集 体 中 团 聚 合 成 约 镇 市 资 结 群 训
元 旦 宵 素 件 首 月 化 论 结构 一次
角 度 色 落 逐
米 面 粉 线 字
斤 两
克 服 制 难
升 级 至 到 学 高 温 值 旗 降
度 假 汛 过 数 量 空间
亩 均
年 代 级 級 轻 龄 底 初 末 终 度 鉴 会 报 审 检 夜 货 产 薪 画 味 制 一遇 一度 树人 树木 大计 四季
周 期 边 刊 末 报 转 全 密 到 围
周年 庆
天 氣 然 津 空 文 河 使 桥 台 府 一 气预 气过 气形 气条 气情 气现 气系 气变 气的 气，
秒 杀
岁 月 末
成 立 为 功 果 员 本 绩 效 就 长 型 都 品 份 因 语 套 交 熟 不变
折 射 合 算 旧 叠 返 线 腰
倍 增 加 感 率 频 道
分 之 别 配 布 析 管 公 局 校 部 工 层 批 期 片 步 为 行 享 解 明 散 支 论 组 阶 店 会 队 钟 歧 设 段 洪 重 必 需 注 关 有 突 严 复 紧 艰 难 困 珍 丰 清 满 显 感 年 建
票 据 价 选 务 否决
口 岸 径 号 碑 罩 腔 味 粮 清 之家
具 有 备 体
档 案 次
餐 饮 厅 馆
帖 子
堆 放 积
尾 号 水 矿 款 气 部 声
罐 头 车
孔 子 庙
级 别 联 甲 医 响应 联动 网络 书记 政府 巡视 调研 主任 高级 公路 水 保密 标准化 教授 耕地 以下政府
市 场 民 级 委 政 值 价 容 长 域
县 级 委 政 域 城 长
区 域 级 委 政 间 位 块 划 长
镇 级 政 长
乡 级 村 亲 风 土 愁 镇 长
村 级 民 委 庄 两 党 镇 长
省 级 委 政 会 直 内 外 厅 时 钱 长
州 级 委 长
旗 帜 舰 下 县
字 方 诀 体 幕 符 经 典 箴 塔 型
页 面 岩 码
步 骤 行 伐 枪 走 法
股 份 东 权 长 级 票 市
款 项 待
面 积 对 向 板 貌 试 临 粉 旗帜
片 区 面
段 落
排 名 查 水 放 行 污 序 练 涝
方 面 案 式 法 位 向 便 可 针 阵 略 舱 言 才 联 协 共 机 会 合
阶段 性
支部 队
部门 联席
社区 化
企业 化 家
单位 犯罪
工作日 志
小时 候 工
日 报 均 常 益 前 趋 程 志 用 本 元
安 全 排 置 康 徽 装 保 静
瓦 斯 解
伏 击
平方 公 千 厘
立方 米
袋 鼠
幕 后
马力 全
通 过 知 报 车 行 道 信 用 常 往 告 讯 胀 关 畅 达 风 勤 电 水 气 航
封 闭 面 锁 控 顶 存 山
队 伍 员 列 长 形
班 子 级 组 长 主任 车 轮 里 干
回 来 到 收 访 应 复 报 升 落 头 归 家 答 购 款 族 合 迁 暖 信 顾 填 灌
页 码 面 岩
章 节 程 法 鱼
行 业 动 政 为 驶 程 人 使 李 长 列 道 情 文 走 进 星 书 贷
站 点 台 长 立 位 在 区 岗 务 式 房 起 稳
案 件 例 由 卷 情 值 子 头 发 管 均 源
席 位 卷 次
学位 证 论文 制
剂 量 型
代 表 理 办 码 价 替 际 管 课 建 谢 言 收 购 工 销 会
拨 付 款 打 出 入 备 正 通
伙 食 伴 同
群 众 体 主 岛 聊 里 内 租
盘 活 点 查 锦 古 子
桌 面 子 椅 游
横 向 幅 跨 贯 断
纵 向 深 贯 横 队
金 额 融 属 牌 奖 秋 山 黄 色 库 钱 杯 矿 华 桥 盾 刚 陵 银 税 叶 工 控
银 行 川 杏 发 龄 河 色 牌 奖 监 幕 两
铜 矿 陵 仁 川 像 材 梁 牌 奖 板 线
坪 坝 塘 山 村 镇 乡 地 上 头 石
个点 位 评 赞 名 上 子
个网格 员 化 长
网格 员 化 长
"""

# What can be counted against: 每周一次, 每万人3.2件, 元/亩.
_TIMES = """
年 半年 月 周 天 日 季 季度 旬 年度 月度 小时 分钟 个月 晚 夜 班 星期 週 小時 分鐘 個月 学期 学年 工作日
"""
_PERIODS = """
人 户 家 亩 村 校 次 批 期 平方米 万人 秒 节 课时 堂 个工作日 村民 社区 组 个 名 件 公里 吨 车 台 轮 戶 畝 人次 例 镇 县 市 区 個
平方公里 公顷 头 间 床 斤 公斤 千克 克 度 张 套 所 座 个人 份 场 班次 立方米 千瓦时 元 万元 支部 单位 学校
"""
TIMES = frozenset(_TIMES.split())
PERIODS = TIMES | frozenset(_PERIODS.split())


def _forms(unit: str) -> tuple[str, ...]:
    """Return *unit* as both scripts write it."""
    hant = unit.translate(_HANT)
    also = tuple(hant.replace(plain, other) for plain, other in _ALSO_HANT.items() if plain in hant)
    return tuple(dict.fromkeys((unit, hant, *also)))


def _by_first(words: Iterable[str]) -> Apart:
    table: dict[str, tuple[str, ...]] = {}
    for word in words:
        table[word[0]] = (*table.get(word[0], ()), word)
    return table


def _apart() -> Mapping[str, Apart]:
    table: dict[str, Apart] = {}
    for unit, *words in map(str.split, _APART_WORDS.strip().splitlines()):
        both = _by_first(form for word in words for form in _forms(word))
        table |= dict.fromkeys(_forms(unit), both)
    return table


_APART_FROM = _apart()
_LETTERS_AND_DIGITS = _by_first(ascii_letters + digits)  # km2 is no km
ARTICLES = frozenset(form for unit in _ARTICLES.split() for form in _forms(unit))


def _table(units: Iterable[str]) -> Units:
    table: dict[str, list[tuple[str, Apart]]] = {}
    for unit in sorted(
        {form for unit in units for form in _forms(unit)}, key=lambda unit: (-len(unit), unit)
    ):
        latin = unit.isascii() and unit != "%"
        table.setdefault(unit[:2], []).append(
            (unit, _LETTERS_AND_DIGITS if latin else _APART_FROM.get(unit, {}))
        )
    return {head: tuple(found) for head, found in table.items()}


@lru_cache(maxsize=64)
def arabic_units(more: tuple[str, ...] = ()) -> Units:
    """Return what may follow Arabic digits; *more* are units of a sector."""
    return _table((*_COMMON.split(), *_ARABIC_ONLY.split(), *more))


@lru_cache(maxsize=64)
def hanzi_units(more: tuple[str, ...] = ()) -> Units:
    """Return what may follow hanzi numerals; *more* are units of a sector."""
    return _table((*_COMMON.split(), *more))


@lru_cache(maxsize=64)
def first_of_hanzi_units(more: tuple[str, ...] = ()) -> frozenset[str]:
    """Return the characters that :func:`hanzi_units` begin with."""
    return frozenset(head[0] for head in hanzi_units(more))
