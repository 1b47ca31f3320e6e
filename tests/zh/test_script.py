"""Script conversion: the catalogue there and back, the borders that dictionaries miss, names, citations, threads."""

from __future__ import annotations

import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.errors import ModelError, ScriptError, WenmingError
from wenming.zh import _opencc, convert, detect_script
from wenming.zh._terms import HEADINGS, TERMS, WORDS

pytest.importorskip("opencc", reason="the extra script is not installed")

TAIWAN, HONG_KONG, MAINLAND = "zh_Hant_TW", "zh_Hant_HK", "zh_Hans_CN"

# What a greedy dictionary gets wrong, with what it prints in the comment.
BORDERS = [
    ("被发明", "被發明"),  # 被髮明
    ("被发现", "被發現"),  # 被髮現
    ("参与制造", "參與製造"),  # 參與制造
    ("参与制作节目", "參與製作節目"),  # 參與制作
    ("参与制定标准", "參與制定標準"),
    ("展示了如何办事", "展示了如何辦事"),  # 瞭如
    ("了如指掌", "瞭如指掌"),
    ("学生发展", "學生發展"),  # 學生髮展
    ("一直发展", "一直發展"),  # 一直髮展
    ("机关系统党员", "機關系統黨員"),  # 機關係統
    ("有关系统", "有關系統"),  # 有關係統
    ("还有关系", "還有關係"),
    ("没有关系", "沒有關係"),
    ("生产制度", "生產制度"),  # 生產製度
    ("考试制度", "考試制度"),  # 考試製度
    ("建立制度", "建立制度"),
    ("制造业", "製造業"),
    ("定制度假产品", "定制度假產品"),
    ("若干部门", "若干部門"),
    ("若干干部", "若干幹部"),
    ("骨干分子", "骨幹分子"),
    ("反复核实", "反覆核實"),
    ("复核", "複核"),
    ("复查复核", "複查複核"),
    ("答复", "答覆"),
    ("批复", "批覆"),
    ("恢复", "恢復"),
    ("台风", "颱風"),
    ("舞台风格", "舞臺風格"),
    ("平台风险", "平臺風險"),
    ("干旱", "乾旱"),
    ("干部", "幹部"),
    ("浙江干部", "浙江幹部"),  # 江干
    ("国家历史文化名城", "國家歷史文化名城"),  # 國曆
    ("当年历史同期", "當年歷史同期"),  # 年曆
    ("面积分布", "面積分佈"),  # 面積分布
    ("没有采取", "沒有採取"),  # 有采
    ("采用", "採用"),
    ("征求", "徵求"),
    ("长征精神", "長征精神"),
    ("里程", "里程"),
    ("邻里", "鄰里"),
    ("这里", "這裡"),
    ("公里", "公里"),
    ("系统", "系統"),
    ("联系", "聯繫"),
    ("关系", "關係"),
    ("心系群众", "心繫群眾"),
    ("面商", "面商"),
    ("表彰", "表彰"),
    ("致力", "致力"),
    ("志愿", "志願"),
    ("批准", "批准"),
    ("准备", "準備"),
    ("污水", "污水"),  # 汙水
    ("水污染", "水污染"),
    ("编发简报", "編發簡報"),  # 編髮
    ("新签合同", "新簽合同"),  # 新籤
    ("余件", "餘件"),
    ("制发", "制發"),
    ("研制发动机", "研製發動機"),
    ("台账", "台賬"),  # 臺賬
    ("国情咨文", "國情咨文"),  # 諮文
    ("咨询", "諮詢"),
    ("背负使命", "背負使命"),  # 揹負
    ("药占比", "藥佔比"),
    ("人口占比", "人口佔比"),  # 口占
    ("覆盖率", "覆蓋率"),
    ("占地面积", "佔地面積"),
    ("几十个", "幾十個"),
    ("茶几", "茶几"),
    ("增长几个百分点", "增長幾個百分點"),  # 長几
    ("统一并入", "統一併入"),
    ("并成立专班", "並成立專班"),  # 併成立
    ("尽管", "儘管"),
    ("不是只看材料", "不是只看材料"),  # 是隻
    ("船只", "船隻"),
    ("解决了解放思想不够", "解決了解放思想不夠"),
    ("皇后", "皇后"),
    ("以后", "以後"),
    ("面粉", "麵粉"),
    ("全面", "全面"),
]
NAMES = [
    ("范某", "范某"),  # 範某
    ("范书记", "范書記"),
    ("模范某同志", "模範某同志"),
    ("防范某种风险", "防範某種風險"),
    ("于姓居民", "于姓居民"),
    ("一位于姓老人", "一位于姓老人"),
    ("关于姓名权", "關於姓名權"),
    ("信访人于某反映", "信訪人于某反映"),
    ("由于某些原因", "由於某些原因"),
    ("市政府于某日批准", "市政府於某日批准"),
    ("属于某局", "屬於某局"),
    ("余某", "余某"),
    ("宋于芳同学", "宋于芳同學"),
    ("对于某同志", "對於某同志"),
    ("其余某项", "其餘某項"),
    ("郁某", "郁某"),
    ("岳某", "岳某"),
]
SWAPPED = [  # what a vocabulary conversion does to them stands in the catalogue
    ("信息", "信息"),
    ("全局", "全局"),
    ("创建", "創建"),
    ("服务对象", "服務對象"),
    ("窗口单位", "窗口單位"),
    ("规范性文件", "規範性文件"),
    ("社区", "社區"),
    ("硬件设施", "硬件設施"),
    ("发布", "發佈"),
]
SAMPLE = (
    "全局上下把创建文明单位作为重点，编发简报26期，联系群众，服务对象满意率达100%。"
    "信访人于某反映的问题已经复查复核，答复及时。学生发展中心研制发动机，浙江干部参与制造。"
)


@pytest.mark.parametrize("way", [TAIWAN, HONG_KONG])
@pytest.mark.parametrize("term", [*TERMS, *HEADINGS])
def test_every_term_of_the_catalogue_comes_back(term: str, way: str) -> None:
    """Words, names of metrics and headings: to Traditional and back is the same text."""
    assert convert(convert(term, way), MAINLAND) == term


@pytest.mark.parametrize(("hans", "hant"), TERMS.items())
def test_terms_take_their_traditional_form(hans: str, hant: str) -> None:
    """The catalogue's own two columns, both ways."""
    assert convert(hans, TAIWAN) == hant
    assert convert(hant, MAINLAND) == hans


@pytest.mark.parametrize(("hans", "hant"), [*BORDERS, *NAMES, *SWAPPED])
def test_borders_and_names(hans: str, hant: str) -> None:
    """Where a dictionary of phrases cuts wrongly, takes a name for a word, or swaps the word."""
    assert convert(hans, TAIWAN) == hant
    assert convert(f"（{hans}）", TAIWAN) == f"（{hant}）"
    assert convert(hant, MAINLAND) == hans


@pytest.mark.parametrize(
    ("hans", "hant"),
    [("气象台", "氣象台"), ("台湾同胞", "台灣同胞"), ("群众", "群眾"), ("这里", "這裏"), ("着力", "着力"), ("台账", "台賬"),
     ("户籍", "户籍"), ("启动", "啓動"), ("编发", "編發"), ("污水", "污水")],
)
def test_hong_kong_has_its_own_shapes(hans: str, hant: str) -> None:
    """Characters of the region, the same words."""
    assert convert(hans, HONG_KONG) == hant
    assert convert(hant, MAINLAND) == hans


@pytest.mark.parametrize(
    ("hant", "hans"),
    [("著力", "着力"), ("著手", "着手"), ("看著", "看着"), ("顯著", "显著"), ("著作", "著作"), ("著名", "著名"), ("名著", "名著"),
     ("乾隆", "乾隆"), ("藉口", "借口"), ("瞭望", "瞭望"), ("覆蓋", "覆盖"), ("什麼", "什么"), ("裡面", "里面")],
)
def test_back_to_simplified(hant: str, hans: str) -> None:
    """著 is 着 but in 著作 and its like; characters of one meaning stay."""
    assert convert(hant, MAINLAND) == hans


@pytest.mark.parametrize("tag", ["zh_Hant_TW", "zh-Hant-TW", "zh-TW", "zh_tw", "ZH-HANT", "zh-Hant"])
def test_tags_of_taiwan(tag: str) -> None:
    """Hyphen and low line alike, capitals too; Hant alone is Taiwan's."""
    assert convert("这里创建", tag) == "這裡創建"


@pytest.mark.parametrize("tag", ["zh_Hant_HK", "zh-HK", "zh_MO", "zh-Hant-MO"])
def test_tags_of_hong_kong(tag: str) -> None:
    """Macau writes as Hong Kong."""
    assert convert("这里创建", tag) == "這裏創建"


@pytest.mark.parametrize("tag", ["zh_Hans_CN", "zh-Hans", "zh-CN", "zh_SG", "zh-Hans-HK"])
def test_tags_of_the_mainland(tag: str) -> None:
    """A script wins over a region."""
    assert convert("這裡創建", tag) == "这里创建"


@pytest.mark.parametrize("tag", ["", "zh", "en", "tw", "zh_XX", "zh_Hans_Hant", "zh-TW-HK-CN", "zh-TW-HK", None, 1, b"zh-TW"])
def test_other_tags_are_refused(tag: object) -> None:
    """Nothing is guessed."""
    with pytest.raises(ModelError, match="names no script.*: zh-Hans-CN, zh-Hant-TW, zh-Hant-HK"):
        convert("创建", tag)  # type: ignore[arg-type]


@pytest.mark.parametrize("way", [TAIWAN, HONG_KONG])
def test_a_text_comes_back(way: str) -> None:
    """A paragraph of a report: no word lost on the way."""
    there = convert(SAMPLE, way)

    assert detect_script(there).script == "Hant"
    assert "創建文明單位" in there
    assert "編發簡報" in there
    assert convert(there, MAINLAND) == SAMPLE


def test_a_text_in_the_script_stays() -> None:
    """Twice is once, both ways."""
    there = convert(SAMPLE, TAIWAN)

    assert convert(there, TAIWAN) is there
    assert convert(SAMPLE, MAINLAND) is SAMPLE


def test_from_one_region_to_the_other() -> None:
    """Shapes only: 這裡著力 is 這裏着力 in Hong Kong."""
    assert convert("這裡著力創建，群眾滿意", HONG_KONG) == "這裏着力創建，群眾滿意"
    assert convert("這裏着力創建，群眾滿意", TAIWAN) == "這裡著力創建，群眾滿意"


def test_citations_are_not_text() -> None:
    """What stands in braces is a metric's id; doubled braces are text."""
    assert convert("接待{接访}批{visits}人", TAIWAN) == "接待{接访}批{visits}人"
    assert convert("系统{关系:spelled}发展", TAIWAN) == "系統{关系:spelled}發展"
    assert convert("{{关系}}", TAIWAN) == "{{關係}}"
    assert convert("{关系 未完", TAIWAN) == "{關係 未完"


def test_protected_names_stay() -> None:
    """As they are written, the longest first, glossary or not."""
    assert convert("发展局的杨发", TAIWAN, protect=["杨发"]) == "發展局的杨发"
    assert convert("发展局的杨发展", TAIWAN, protect=["杨发", "杨发展"]) == "發展局的杨发展"
    assert convert("发展", TAIWAN, protect="发展", glossary={"发展": "開發"}) == "发展"
    assert convert("發展", MAINLAND, protect=("發展",)) == "發展"


def test_the_glossary_wins() -> None:
    """Over OpenCC and over our own words; backwards for Simplified; the longest term first."""
    assert convert("信息公开与编发", TAIWAN, glossary={"信息": "資訊", "编发": "編髮"}) == "資訊公開與編髮"
    assert convert("資訊公開", MAINLAND, glossary={"信息": "資訊"}) == "信息公开"
    assert convert("数据局", TAIWAN, glossary={"数据": "數據", "数据局": "數據發展局"}) == "數據發展局"


def test_the_glossary_tears_no_word() -> None:
    """复核 is no term in 反复核实, 干部 none in 若干部门."""
    glossary = {"复核": "複核", "干部": "幹部"}

    assert convert("反复核实若干部门", TAIWAN, glossary=glossary) == "反覆核實若干部門"
    assert convert("复核干部", TAIWAN, glossary=glossary) == "複核幹部"


def test_vocabulary_only_when_asked_for() -> None:
    """s2twp swaps words; nothing else does."""
    assert convert("创建信息", TAIWAN, vocabulary=True) == "建立資訊"
    assert convert("建立資訊", MAINLAND, vocabulary=True) != "建立資訊"
    assert convert("创建信息", TAIWAN) == "創建信息"


@given(st.text(alphabet=st.one_of(st.sampled_from("发干里后系面制台著{}创建于某被 \x1f\n"), st.characters(codec="utf-8")), max_size=60))
def test_any_text_converts(text: str) -> None:
    """No input breaks it, twice is once, and nothing but characters changes where all are known."""
    there = convert(text, TAIWAN)

    assert isinstance(there, str)
    assert convert(text, TAIWAN) == there
    if not text.strip("发干里系制创建某被{} \x1f\n"):
        assert len(there) == len(text)


@given(st.lists(st.sampled_from(sorted(WORDS)), max_size=12))
def test_terms_side_by_side_come_back(words: list[str]) -> None:
    """Any row of terms with commas between."""
    text = "，".join(words)

    assert convert(convert(text, TAIWAN), MAINLAND) == text


@pytest.mark.parametrize("odd", ["\x00", "\ud800", "\x1f", "\x1e"])
def test_odd_characters_pass_through(odd: str) -> None:
    """OpenCC ends at U+0000 and takes no surrogates; neither is lost, nor what follows."""
    assert convert(f"发{odd}展", TAIWAN) == f"發{odd}展"
    assert convert(f"發{odd}展", MAINLAND) == f"发{odd}展"


def test_eight_threads_share_one_engine() -> None:
    """The engine is built once a process; each thread gets its own text."""
    texts = [f"学生发展{n}被发明，编发第{n}期" for n in range(400)]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda text: convert(text, TAIWAN), texts))

    assert found == [f"學生發展{n}被發明，編發第{n}期" for n in range(400)]


def test_no_opencc_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clear error that travels between processes, and nothing is needed to detect a script."""
    monkeypatch.setattr(_opencc, "_BUILT", {})
    monkeypatch.setitem(sys.modules, "opencc", None)

    with pytest.raises(ScriptError, match=r"pip install .wenming\[script\]") as caught:
        convert("创建", TAIWAN)
    assert isinstance(caught.value, WenmingError)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
    assert detect_script("创建").script == "Hans"


def test_a_namesake_of_opencc_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other packages own the same import name, with other configurations."""

    class Namesake:
        def __init__(self, config: str) -> None:
            raise FileNotFoundError(config)

    monkeypatch.setattr(_opencc, "_BUILT", {})
    monkeypatch.setattr("opencc.OpenCC", Namesake)

    with pytest.raises(ScriptError, match="owns the name opencc"):
        convert("创建", TAIWAN)


@pytest.mark.parametrize("text", [None, 1, b"x", ["x"]])
def test_text_must_be_text(text: object) -> None:
    """Every wrong type is a TypeError that says so."""
    with pytest.raises(TypeError, match="text must be str"):
        convert(text, TAIWAN)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "options",
    [{"glossary": {"创": 1}}, {"glossary": {"": "x"}}, {"glossary": {"创": ""}}, {"glossary": {1: "x"}}, {"glossary": 5},
     {"glossary": "创建"}, {"glossary": ["创建"]}, {"protect": [1]}, {"protect": 5}, {"protect": None}, {"protect": b"x"}, {"protect": b""}],
)
def test_wrong_options_are_refused(options: dict[str, object]) -> None:
    """A glossary maps words to words; names are words."""
    with pytest.raises(TypeError):
        convert("创建", TAIWAN, **options)  # type: ignore[arg-type]


def test_opencc_is_loaded_when_needed_only() -> None:
    """Importing the package, detecting and repairing bring no OpenCC."""
    code = (
        "import sys; from wenming.zh import convert, detect_script; detect_script('创建');"
        "print('opencc' in sys.modules); convert('创建', 'zh-TW'); print('opencc' in sys.modules)"
    )

    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert out.split() == ["False", "True"]
