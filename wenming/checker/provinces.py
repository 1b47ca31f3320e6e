"""Provinces and their cities, to tell a report's own place from another's.

Prefecture-level cities and provinces as of 2026 (中华人民共和国行政区划); counties and districts are not listed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["PROVINCE_OF"]

_HANS = """
北京：
天津：
上海：
重庆：
河北：石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水
山西：太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁
内蒙古：呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布
辽宁：沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛
吉林：长春 四平 辽源 通化 白山 松原 白城
黑龙江：哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化
江苏：南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁
浙江：杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水
安徽：合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城
福建：福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德
江西：南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶
山东：济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽
河南：郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店
湖北：武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州
湖南：长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底
广东：广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮
广西：南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左
海南：海口 三亚 三沙 儋州
四川：成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳
贵州：贵阳 六盘水 遵义 安顺 毕节 铜仁
云南：昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧
西藏：拉萨 日喀则 昌都 林芝 山南 那曲
陕西：西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛
甘肃：兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南
青海：西宁 海东
宁夏：银川 石嘴山 吴忠 固原 中卫
新疆：乌鲁木齐 克拉玛依 吐鲁番 哈密
"""
_HANT = """
重慶=重庆：
河北=河北：石家莊 秦皇島 邯鄲 邢臺 張家口 滄州
山西=山西：陽泉 長治 晉城 晉中 運城 臨汾 呂梁
內蒙古=内蒙古：包頭 烏海 通遼 鄂爾多斯 呼倫貝爾 巴彥淖爾 烏蘭察布
遼寧=辽宁：瀋陽 大連 撫順 丹東 錦州 營口 遼陽 盤錦 鐵嶺 朝陽 葫蘆島
吉林=吉林：長春 遼源
黑龍江=黑龙江：哈爾濱 齊齊哈爾 雞西 鶴崗 雙鴨山 大慶 七臺河 綏化
江蘇=江苏：無錫 蘇州 連雲港 鹽城 揚州 鎮江 宿遷
浙江=浙江：寧波 溫州 嘉興 紹興 金華 麗水
安徽=安徽：蕪湖 馬鞍山 銅陵 安慶 黃山 阜陽
福建=福建：廈門 龍巖 寧德
江西=江西：景德鎮 萍鄉 鷹潭 贛州 撫州 上饒
山東=山东：濟南 青島 棗莊 東營 煙臺 濰坊 濟寧 臨沂 濱州 菏澤
河南=河南：鄭州 開封 洛陽 平頂山 安陽 鶴壁 新鄉 濮陽 許昌 三門峽 南陽 信陽 駐馬店
湖北=湖北：武漢 黃石 襄陽 荊門 荊州 黃岡 咸寧 隨州
湖南=湖南：長沙 衡陽 邵陽 岳陽 張家界 益陽 懷化 婁底
廣東=广东：廣州 韶關 汕頭 江門 肇慶 陽江 清遠 東莞 揭陽 雲浮
廣西=广西：南寧 欽州 貴港 賀州 來賓
海南=海南：三亞
四川=四川：自貢 瀘州 德陽 綿陽 廣元 遂寧 內江 樂山 宜賓 廣安 達州 資陽
貴州=贵州：貴陽 六盤水 遵義 安順 畢節 銅仁
雲南=云南：麗江 臨滄
西藏=西藏：拉薩 日喀則
陝西=陕西：銅川 寶雞 咸陽 漢中
甘肅=甘肃：蘭州 嘉峪關 白銀 張掖 平涼 慶陽 隴南
青海=青海：西寧 海東
寧夏=宁夏：銀川 吳忠 中衛
新疆=新疆：烏魯木齊 克拉瑪依 吐魯番
"""


def _provinces(table: str) -> dict[str, str]:
    """Read ``省：市 市`` a line, ``繁=简：市 市`` where the province is written in another way."""
    found: dict[str, str] = {}
    for line in table.split("\n"):
        head, colon, cities = line.partition("：")
        name, _, province = head.partition("=")
        if colon:
            found.update(dict.fromkeys((name, *re.split(" +", cities.strip())), province or name))
    found.pop("", None)
    return found


PROVINCE_OF: Mapping[str, str] = MappingProxyType(_provinces(_HANS) | _provinces(_HANT))
"""Name of a province or city, in either script → name of its province in simplified script."""
