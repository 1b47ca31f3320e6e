"""Damage done by careless conversion: words that were swapped, and characters that were chosen wrongly.

Swapped words are good words elsewhere, so each wants its surroundings. Surroundings and words are written in
Simplified; Traditional text is folded before it is looked at. Facts, not quotations: what a converter with
Taiwan vocabulary prints for the terms of work reports.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["CREATED", "CREATED_IN_THEME", "GLYPHS", "NAMES", "SWAPPED", "Swapped"]


class Swapped(NamedTuple):
    """A word that stands for another one.

    Attributes:
        wrong: What stands there.
        hans: What was meant, in Simplified.
        hant: The same in Traditional.
        left: Words before it that give it away.
        right: Words after it that do. Without *left* and *right* it is always damage.
        not_left: Words before it that make it good.
        not_right: Words after it that do.
    """

    wrong: str
    hans: str
    hant: str
    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    not_left: tuple[str, ...] = ()
    not_right: tuple[str, ...] = ()


def _table(text: str) -> tuple[Swapped, ...]:
    """Read one word a line (wrong, Simplified, Traditional), its surroundings under it: < > what shows it, ! good."""
    rows: list[tuple[list[str], dict[str, list[str]]]] = []
    for line in text.strip().split("\n"):
        mark, *words = line.split()
        if mark in _SIDES:
            rows[-1][1][_SIDES[mark]] += words
        else:
            rows.append(([mark, *words], {side: [] for side in _SIDES.values()}))
    return tuple(
        Swapped(wrong, hans, hant, **{side: tuple(words) for side, words in around.items()})
        for (wrong, hans, hant), around in rows
    )


_SIDES = {"<": "left", ">": "right", "!<": "not_left", "!>": "not_right"}

SWAPPED = _table("""
视窗 窗口 窗口
  < 服务 行业 政务 办事 便民 业务 文明 综合 接待 信访 收费 投诉 咨询 办证 挂号 对外 基层 各 树立 优质
  > 单位 形象 服务 行业 建设 工作人员 人员 岗位 部门 办理 受理 制度 作用 接待 文明
  !< 浏览器 程序 程式 弹出 关闭 应用
  !> 系统 系統 作业 程序 程式 界面 介面 化
全域性 全局 全局
  < 顾 服务 胸怀 着眼 事关 影响 统揽 统筹 大局 谋划 立足 服从 我们
  > 上下 工作 干部 职工 人员 党员 观念 意识 一盘棋 中心工作 性 各科室 各项 同志
  !> 旅游 变量 变数 工作流
物件 对象 對象
  < 服务 服务管理 工作 帮扶 救助 低保 重点 补助 保障 优抚 扶贫 脱贫 发展 培养 考核 调查 测评 监督 监管 执法 教育 培训 宣传 慰问 走访 结对 信访 上访 审计
  < 巡察 巡视 评议 帮教 矫正 受助 资助 参保 采访 调研 处罚 入党 援助 供养 抚恤 安置 谈话 约谈 参评 评选 表彰 享受
  > 满意度 满意率 认定
  !> 导向 件 管理
社群 社区 社區
  < 街道 辖区 农村 城市 城乡 老旧 和谐 智慧 平安 试点 小区 学校、 企业、 机关、 单位、 街道、 家庭、 村、 律进 学进 普进 化进 艺进 务进 策进 识进 动进 心进
  > 居民 居委 工作者 干部 党委 党支部 党组织 党员 书记 卫生 医院 矫正 民警 警务 养老 网格 志愿 治理 共建 建设 街道 主任 服务 戒毒 、街道 、学校 、农村 、村
  > 、企业 、机关 、街头 、单位 、家庭 、小区 、楼院
  !< 网络 网路 微信 线上 在线 开源 粉丝 玩家 开发者 虚拟 品牌 学术 技术 用户 使用者
  !> 媒体 网站 平台 平臺 运营 营销 软件 软体 网络 网路 经济 服务器
硬体 硬件 硬件
  < 加大 改善 加强 完善
  > 投入 建设 设施 环境 条件 水平 不足 不硬 改造
  !< 电脑 计算机 电子 软
  !> 设备商 厂商
软体 软件 软件
  > 建设 环境 条件 投入 水平 不软
  !< 应用 办公 电脑 防毒
  !> 动物
装置 设备 設備
  < 办公 医疗 仪器 教学 电教 健身 通讯 微机 购置 添置 音响 体育 文体 老旧 机电 现代化
  > 设施 购置 陈旧 采购 完好率
  !< 安全 防护 避雷
  !> 艺术
网际网路 互联网 互聯網
  !> 协定 协议 服务提供 通讯协定 位址 内容提供
释出 发布 發佈
  < 首页 网站 平台 官网 微博 及时 统一 定期 对外 提前 媒体
  > 于 单位 新闻 信息 公告 通知 预警 稿件 文章 通告 预报 作品 会 制度 渠道 暴雨 寒潮 大风 雷电 高温 台风
  !> 善意 空间 名额 土地 股 资金 利 压力 潜 能量 流动性 产能 于公 会议
联络 联系 聯繫
  < 密切 紧密 理论
  > 实际 群众 单位实际 工作实际 服务群众 思想实际 自身实际 基层
  !> 员 人 处 组 电话 方式 站
专案 项目 項目
  < 在建 建设 工程 实事 投资 招商 代表性 民生 产业 旅游 非遗 改造 签约
  > 建设 法人 落地 开工 库 用地
  !> 组 小组 会议 调查 侦查 行动 侦办
档案 文件 文件
  < 规范性 红头 下发 上级 印发 中央 制发 收 发
  > 精神
  !< 归 查阅 人事 收集
  !> 馆 局 室 管理 袋 柜 工作
讯号 信号 信號
  < 预警
简讯 短信 短信
  < 预警 手机
  > 平台 群发 人次
  !< 工作
稽核 审核 審核
  < 材料 资格 初步
  > 把关
支援 支持 支持
  < 关心 理解 关心和 理解和 关心、 理解、
  > 和帮助 和配合 配合 和理解 与配合 与帮助 下， 下,
执行 运行 運行
  < 平稳 良性
  > 平稳 维护费
最佳化 优化 優化
  < 进一步 持续 不断
  > 环境 营商 服务 流程 结构 办 提升 发展 升级 组合 配置 内外
  !> 问题 理论 算法 演算 方法 模型
大资料 大数据 大數據
  > 平台 中心 分析 局 时代 技术 应用
程式 程序 程序
  < 工作 法定 办事 审批 规定 办理 决策 民主 组织 执法 议事
  > 化管理 规范 合法 到位 公正
  !> 设计 码 语言 员 开发
回圈 循环 循環
  < 良性 恶性
  > 经济 利用
型别 类型 類型
  < 灾害 案件 企业 事件 问题 矛盾 纠纷 事项 各种 不同 多种
  !< 资料 变数
许可权 权限 權限
  < 审批 管理 职责 处罚
  > 范围内
  !< 行政
伫列 队列 隊列
  > 训练 比赛 会操 动作
记忆体在 内存在 內存在
  < 国 省 市 区 县 局 院 校 境 期 室 馆 年 围
函式量 函数量 函數量
  < 公
影片 视频 視頻
  > 会议 监控 调度 连线 会商
资讯 信息 信息
  < 政务
  > 报送 简报 直报
  !> 公开
""")

_LEVEL = "(?:全国|国家级?|省级?|市级?|区级?|县级?|全省|全市|全区)?"
_HONOUR = "单位|城市|城区|县城|行业|机关|校园|村镇|乡镇|社区|社群|窗口|视窗|科室|家庭|景区|集体|工地|旅行社|[”」\"]"

# 建立 where 创建 was meant, whatever the text is about.
CREATED = (
    r"(?<=文明)建立(?![在于于了起]|健全|完善|一[套整系])"
    rf"|建立(?={_LEVEL}[“「\"]?(?:最佳|先进|和谐)?文明(?:{_HONOUR}))"
    rf"|建立(?=[“「\"][^”」\"\n]{{1,40}}[”」\"]的文明(?:{_HONOUR}))"
    rf"|(?<=文明单位)建立(?=活动|工作|过程)|(?<=文明细胞的)建立"
    r"|建立(?=(?:国家)?(?:卫生|园林|森林|环保模范|食品安全示范)城市)"
    r"|建立(?=平安(?:单位|街道|社区|校园|机关))"
)
_GOOD_WORK = (
    "机制|制度|责任(?!感)|台账|体系|专班|小组|队伍|群|档案|流程|规范|联系|联络|站|组|室|点|例会|网|平台|方案|协调|报告|考核|督查"
    "|通报|日志|清单|预案|规则|标准"
)
# The same in a text that has shown that damage once.
CREATED_IN_THEME = (
    r"建立(?=活动(?!场所|阵地|中心|室|小组|基地|机制|档案|台账|记录|制度|站|平台))"
    rf"|(?<!逐步)(?<!尽快)建立(?=工作(?!{_GOOD_WORK}))"
    r"|建立(?=过程|氛围|目标(?!责任|管理|体系)|载体|质量|优美环境|任务|水平|成果|经验|达标|热情|意识)"
    r"|(?:^|(?<=[，。；、,;\s]))建立(?=(?:领导)?小组[\u4e00-\u9fff])"
    r"|(?<=参与)建立(?=[，。；、,;”\s的])|(?<=机关)建立(?=氛围)"
)

# Characters chosen wrongly: the wrong word (a regular expression on Traditional text), what it should be.
GLYPHS = tuple(
    (entry.rpartition("=")[0], entry.rpartition("=")[2])
    for entry in """
編髮(?![辮型髻飾師])=編發 (?<![頭毛白黑短金假理美染燙散披])髮(?=[展現佈布揮放動言證揚電起表明出送熱病射給往育達函])=發 (?<=[學民先產衛])生髮(?=[展現])=生發
製度=制度 製定=制定 製約=制約 機製(?!作|造)=機制 體製(?!作|造)=體制 控製=控制 限製=限制 強製=強制 管製=管制 抑製=抑制
(?<![體機管控限編學法建抑])制造(?!成)=製造 (?<![體機管控限編學法建抑])制作(?![用為戰])=製作 研制=研製 制品=製品 復制(?!度)=複製
瞭如(?!指掌)=了如 新籤=新簽 籤(?=[訂約字署收])=簽 (?<=[有相機])關係統(?![一計籌])=關系統 係統=系統 體係=體系 (?<!關)聯[係系](?![統列數])=聯繫 關[繫系](?!統|列)=關係
[幹干]旱=乾旱 幹燥=乾燥 [幹干]淨=乾淨 (?<!若)[乾干]部=幹部 骨[乾干]=骨幹 若[幹乾]=若干 [幹乾]涉=干涉 [幹乾]擾=干擾 [幹乾]預=干預
皇後=皇后 公[裡裏]=公里 [裡裏]程=里程 鄰[裡裏]=鄰里 (?<![舞電平講站櫃月])[臺台]風(?![格波險采度穩])=颱風
批準=批准 準許=准許 准備=準備 標准=標準 水准=水準 准確=準確 核準=核准
(?<![0-9一二三四五六七八九十兩幾百千萬船])隻(?=[要有是能])=只 麵(?=[對積臨向貌])=面 方麵=方面 全麵(?!包)=全面 層麵=層面 見麵=見面
曆史=歷史 經曆=經歷 學曆=學歷 履曆=履歷 同誌=同志 誌願=志願 代錶=代表 發錶=發表 錶(?=[現彰示揚達決])=表 報錶=報表 山穀=山谷
方嚮=方向 面嚮=面向 風採=風采 精採=精采 復雜=複雜 重復=重複 複興=復興 恢複=恢復 答[複復]=答覆 批[複復]=批覆 [複復]蓋=覆蓋
傢庭=家庭 國傢=國家 專傢=專家 大傢(?!俬)=大家 徵程=征程 長徵=長征 征(?=[求收集])=徵 特征=特徵 象征=象徵 斗爭=鬥爭 沖突=衝突 沖擊=衝擊
[以之今然最]后=後 后(?=[續勤期來])=後 遊泳=游泳 (?<=[上中下])遊(?![客覽戲])=游 製裁=制裁
""".split()
)

_TITLE = "某|姓(?!名)|同學|同志|先生|女士|老師|書記|主任|局長|老人"
_SURNAMES = (
    "王李張劉陳楊趙黃周吳徐孫胡朱林何郭馬羅梁宋鄭謝韓唐馮董蕭程曹袁鄧許傅沈曾彭呂蘇盧蔣蔡賈丁魏薛葉閻余潘杜戴夏鍾汪"
    "田姜范方石姚譚廖鄒熊金陸郝孔白崔康毛邱秦江史顧侯邵孟龍萬段雷錢湯尹黎易武喬賀賴龔"
)
_HEAD = "(?:^|(?<=[，。；：、！？,;“（(「\\s的名位]))"

# Surnames and names that were taken for words.
NAMES = (
    (rf"(?<=[{_SURNAMES}])於(?=[\u4e00-\u9fff](?:同學|同志|先生|女士|老師|老人))", "于"),
    (rf"{_HEAD}於(?=(?:某某|姓(?!名)|先生|女士|同志|書記|主任|局長))", "于"),
    (rf"(?<![模規示師典防])範(?=(?:{_TITLE})(?![種些個項一]))", "范"),
    (rf"(?<![其剩業多盈富結十百千萬億0-9])餘(?=(?:{_TITLE})(?![種些個項一]))", "余"),
    (rf"{_HEAD}鬱(?=[某姓])", "郁"),
    (rf"{_HEAD}嶽(?=[某姓])", "岳"),
)
