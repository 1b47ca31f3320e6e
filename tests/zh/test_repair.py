"""Damage of careless conversion: found with the word that was meant; good uses of the same words are left."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.zh import repair_conversion
from wenming.zh._damage import GLYPHS, SWAPPED
from wenming.zh._terms import HEADINGS, TERMS

DAMAGE = [  # Traditional: (damaged, meant, rule)
    ("我局建立文明單位情況", "我局創建文明單位情況", "S-1"),
    ("推動文明建立再上臺階", "推動文明創建再上臺階", "S-1"),
    ("建立省級文明單位", "創建省級文明單位", "S-1"),
    ("圍繞建立“文明行業”這一目標", "圍繞創建“文明行業”這一目標", "S-1"),
    ("文明單位建立活動", "文明單位創建活動", "S-1"),
    ("抓好文明細胞的建立。", "抓好文明細胞的創建。", "S-1"),
    ("建立國家衛生城市", "創建國家衛生城市", "S-1"),
    ("建立平安社區", "創建平安社區", "S-1"),
    ("視窗單位", "窗口單位", "S-1"),
    ("行政程式", "行政程序", "S-1"),
    ("重點專案", "重點項目", "S-1"),
    ("紅標頭檔案", "紅頭文件", "S-1"),
    ("服務視窗作風", "服務窗口作風", "S-1"),
    ("辦事視窗", "辦事窗口", "S-1"),
    ("樹立視窗形象", "樹立窗口形象", "S-1"),
    ("服務物件滿意", "服務對象滿意", "S-1"),
    ("幫扶物件12戶", "幫扶對象12戶", "S-1"),
    ("走訪慰問物件", "走訪慰問對象", "S-1"),
    ("全域性上下齊心", "全局上下齊心", "S-1"),
    ("胸懷全域性", "胸懷全局", "S-1"),
    ("全域性幹部職工", "全局幹部職工", "S-1"),
    ("街道社群黨委", "街道社區黨委", "S-1"),
    ("社群居民", "社區居民", "S-1"),
    ("社群衛生服務中心", "社區衛生服務中心", "S-1"),
    ("某鎮東湖社群老人", "某鎮東湖社區老人", "S-1"),
    ("學校、社群都參加", "學校、社區都參加", "S-1"),
    ("加大硬體投入", "加大硬件投入", "S-1"),
    ("硬體設施改善", "硬件設施改善", "S-1"),
    ("辦公裝置", "辦公設備", "S-1"),
    ("醫療裝置", "醫療設備", "S-1"),
    ("透過網際網路公開", "透過互聯網公開", "S-1"),
    ("首頁釋出動態", "首頁發佈動態", "S-1"),
    ("釋出預警信號", "發佈預警信號", "S-1"),
    ("釋出公告3條", "發佈公告3條", "S-1"),
    ("密切聯絡群眾", "密切聯繫群眾", "S-1"),
    ("聯絡實際", "聯繫實際", "S-1"),
    ("理論聯絡工作實際", "理論聯繫工作實際", "S-1"),
    ("在建專案8個", "在建項目8個", "S-1"),
    ("民生實事專案", "民生實事項目", "S-1"),
    ("規範性檔案", "規範性文件", "S-1"),
    ("學習檔案精神", "學習文件精神", "S-1"),
    ("預警訊號", "預警信號", "S-1"),
    ("預警簡訊", "預警短信", "S-1"),
    ("材料稽核", "材料審核", "S-1"),
    ("關心支援我局工作", "關心支持我局工作", "S-1"),
    ("系統平穩執行", "系統平穩運行", "S-1"),
    ("最佳化營商環境", "優化營商環境", "S-1"),
    ("大資料平臺", "大數據平臺", "S-1"),
    ("辦事程式", "辦事程序", "S-1"),
    ("良性迴圈", "良性循環", "S-1"),
    ("災害型別", "災害類型", "S-1"),
    ("審批許可權", "審批權限", "S-1"),
    ("佇列訓練", "隊列訓練", "S-1"),
    ("全市記憶體在的問題", "全市內存在的問題", "S-1"),
    ("公函式量", "公函數量", "S-1"),
    ("影片會議", "視頻會議", "S-1"),
    ("政務資訊報送", "政務信息報送", "S-1"),
    ("編髮簡報26期", "編發簡報26期", "S-2"),
    ("被髮現的問題", "被發現的問題", "S-2"),
    ("學生髮展中心", "學生發展中心", "S-2"),
    ("參與制造業調研", "參與製造業調研", "S-2"),
    ("生產製度", "生產制度", "S-2"),
    ("工作機製完善", "工作機制完善", "S-2"),
    ("展示瞭如何辦理", "展示了如何辦理", "S-2"),
    ("新籤合同", "新簽合同", "S-2"),
    ("有關係統單位", "有關系統單位", "S-2"),
    ("幹旱少雨，請關注", "乾旱少雨，請關注", "S-2"),
    ("黨員乾部", "黨員幹部", "S-2"),
    ("骨乾隊伍", "骨幹隊伍", "S-2"),
    ("若幹問題", "若干問題", "S-2"),
    ("臺風預報", "颱風預報", "S-2"),
    ("批準立項", "批准立項", "S-2"),
    ("隻有落實", "只有落實", "S-2"),
    ("麵對困難", "面對困難", "S-2"),
    ("施工麵積", "施工面積", "S-2"),
    ("曆史經驗", "歷史經驗", "S-2"),
    ("同誌們", "同志們", "S-2"),
    ("錶彰先進", "表彰先進", "S-2"),
    ("答複群眾", "答覆群眾", "S-2"),
    ("徵程萬里", "征程萬里", "S-2"),
    ("兩公裡道路", "兩公里道路", "S-2"),
    ("鄰裡和睦", "鄰里和睦", "S-2"),
    ("捐助劉於芳同學", "捐助劉于芳同學", "S-3"),
    ("範某反映問題", "范某反映問題", "S-3"),
    ("餘某申請複查", "余某申請複查", "S-3"),
    ("來訪人，於某某，反映問題", "來訪人，于某某，反映問題", "S-3"),
]
DAMAGE_HANS = [
    ("我局建立文明单位情况", "我局创建文明单位情况"),
    ("推动文明建立工作", "推动文明创建工作"),
    ("视窗单位", "窗口单位"),
    ("服务物件满意", "服务对象满意"),
    ("全域性上下齐心", "全局上下齐心"),
    ("社群居民", "社区居民"),
    ("加大硬体投入", "加大硬件投入"),
    ("办公装置", "办公设备"),
    ("网际网路", "互联网"),
    ("首页释出动态", "首页发布动态"),
    ("密切联络群众", "密切联系群众"),
    ("在建专案", "在建项目"),
    ("预警讯号", "预警信号"),
    ("国记忆体在的问题", "国内存在的问题"),
]
GOOD = """
建立環境整潔的辦公區
建立制度
建立健全長效機制
逐步建立和完善各項管理制度
文明建立在尊重之上
生態文明建立健全制度
建立了閱覽室、接待室
建立工作臺賬
建立工作責任制
建立領導小組，明確分工
建立活動場所
建立目標責任體系
建立聯席會議制度
貴重物件
郵寄物件須登記
安檢人員檢查物件
物件導向程式設計
網路社群
微信社群
社群媒體
開源社群
粉絲社群
社群網站
視窗系統
瀏覽器視窗
彈出視窗
電腦硬體
軟硬體廠商
安全裝置
避雷裝置
裝置藝術
網際網路協定
網際網路服務提供者
釋出善意
釋出土地
釋出空間
聯絡員
聯絡處
聯絡電話
保持聯絡
專案組
專案小組
專案調查
人事檔案
檔案館
檔案室
工作簡訊
稽核部門
支援災區
支援前線
執行任務
執行情況
制度執行良好
最佳化理論
重大資料
學習資料
程式設計
程式碼
資料型別
行政許可權
記憶體在電腦裡
函式
影片
觀看影片
政府資訊公開
資訊
全域性變數
編髮辮
理髮店
頭髮
學生
體制造成的問題
媒體制作用途
瞭如指掌
三隻羊
麵包
全麵包
日曆
手錶
雜誌
舞臺風格
平臺風險
若干部門
模範某同志
規範某項工作
其餘某些
關於某同志
對於某先生
由於某些原因
於姓名欄填寫
防範某種風險
""".split()
GOOD_HANS = """
建立制度 建立健全机制 文明建立在尊重之上 贵重物件 网络社群 微信社群 视窗系统 电脑硬体 安全装置 释放 联络员 专案组 人事档案
支援灾区 执行任务 最佳化理论 学习资料 程式 记忆体 影片 资讯 全域旅游 创建文明单位 窗口单位 服务对象 社区居民 编发简报
""".split()
# A report of our own with every kind of damage, and what was meant.
REPORT = [
    ("一年來，全域性職工積極參與建立，文明建立氣氛濃厚。", "一年來，全局職工積極參與創建，文明創建氣氛濃厚。"),
    ("建立領導小組召開會議6次，在建立過程中建立健全制度18項。", "創建領導小組召開會議6次，在創建過程中建立健全制度18項。"),
    ("各視窗單位更新辦公裝置，服務物件滿意率98%。", "各窗口單位更新辦公設備，服務對象滿意率98%。"),
    ("編髮簡報40期，在網際網路釋出信息300條。", "編發簡報40期，在互聯網發佈信息300條。"),
    ("為建立工作提供保障，建立工作臺賬。", "為創建工作提供保障，建立工作臺賬。"),
    ("社群、學校開展活動，社群媒體轉發，聯絡員到崗，緊密聯絡實際。", "社區、學校開展活動，社群媒體轉發，聯絡員到崗，緊密聯繫實際。"),
    ("努力實現各項建立目標，貴重物件專人保管。", "努力實現各項創建目標，貴重物件專人保管。"),
]


def _put(source: str, changes: tuple[object, ...]) -> str:
    for change in reversed(changes):
        assert source[change.start : change.end] == change.old
        source = source[: change.start] + change.new + source[change.end :]
    return source


@pytest.mark.parametrize(("damaged", "meant", "rule"), DAMAGE)
def test_damage(damaged: str, meant: str, rule: str) -> None:
    """The word that was meant, by its rule, with its place."""
    context = f"關於此事，{damaged}"

    found = repair_conversion(context)

    assert found.text == f"關於此事，{meant}"
    assert [change.rule for change in found.changes] == [rule]
    assert _put(context, found.changes) == found.text
    assert repair_conversion(found.text).changes == ()


@pytest.mark.parametrize(("damaged", "meant"), DAMAGE_HANS)
def test_damage_in_simplified(damaged: str, meant: str) -> None:
    """A damaged Traditional text turned back keeps the wrong words."""
    found = repair_conversion(f"关于此事，{damaged}")

    assert found.text == f"关于此事，{meant}"
    assert [change.rule for change in found.changes] == ["S-1"]


@pytest.mark.parametrize("good", [*(f"關於此事，{good}。" for good in GOOD), *(f"关于此事，{good}。" for good in GOOD_HANS)])
def test_good_uses_stay(good: str) -> None:
    """The same words where they are right."""
    assert repair_conversion(good).changes == ()


@pytest.mark.parametrize("term", [*TERMS, *HEADINGS, *TERMS.values()])
def test_terms_are_good(term: str) -> None:
    """No term of the catalogue is damage, in either script."""
    assert repair_conversion(term).changes == ()


def test_a_whole_report() -> None:
    """In a text about 創建 the other phrases of that theme are found too, and nothing else."""
    text = "\n".join(damaged for damaged, _ in REPORT)

    found = repair_conversion(text)

    assert found.text == "\n".join(meant for _, meant in REPORT)
    assert len(found.changes) == 15
    assert {change.rule for change in found.changes} == {"S-1", "S-2"}
    assert repair_conversion(found.text).changes == ()


def test_the_theme_alone_is_no_proof() -> None:
    """Without 文明 beside it 建立 may be meant."""
    assert repair_conversion("在建立過程中，各項建立目標已實現。").changes == ()


def test_changes_show_the_whole_word() -> None:
    """Not only the characters that differ."""
    (change,) = repair_conversion("加大硬體投入，務求實效。").changes

    assert (change.old, change.new, change.span, change.rule) == ("硬體", "硬件", (2, 4), "S-1")


@given(st.text(st.sampled_from("文明建立單位的社群服務物件視窗編髮製度於範某餘隻有全域性硬體聯絡、。“”\n"), max_size=40))
def test_laws(text: str) -> None:
    """Changes give the result, and repairing twice is once."""
    found = repair_conversion(text)

    assert _put(text, found.changes) == found.text
    assert repair_conversion(found.text).text == found.text


@given(st.text())
def test_any_text(text: str) -> None:
    """Nothing breaks it."""
    assert _put(text, repair_conversion(text).changes) == repair_conversion(text).text


def test_tables_are_facts() -> None:
    """No word is its own repair, none stands twice."""
    assert len({word.wrong for word in SWAPPED}) == len(SWAPPED)
    assert all(word.wrong not in (word.hans, word.hant) for word in SWAPPED)
    assert all(wrong and right and wrong != right for wrong, right in GLYPHS)


@pytest.mark.parametrize("text", [None, 1, b"x", ["x"]])
def test_text_must_be_text(text: object) -> None:
    """Every wrong type is a TypeError that says so."""
    with pytest.raises(TypeError, match="text must be str"):
        repair_conversion(text)  # type: ignore[arg-type]
