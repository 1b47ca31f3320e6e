"""Site furniture: what web pages and document stores print around a report, and where it may be dropped.

A line is judged by its words and its place. A sentence of the report is never dropped: in the middle of
the text only words that no report uses count.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from wenming.reader.labels import read_label
from wenming.reader.lines import RawLine

__all__ = ["find_furniture"]

_ = str  # marks words for the catalogues
_NAVIGATION, _BYLINE, _OFFER = _("navigation of a site"), _("byline of a site"), _("offer of a site")
_COPYRIGHT, _PAGE, _BEHIND = _("copyright notice of a site"), _("page number"), _("behind the end of the article")
_EDITOR, _NUMBER = _("words of a site's editor"), _("number of a site")

def _either(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(words), re.IGNORECASE)


# Words that no report uses, wherever they stand, by what they are.
_ANYWHERE: tuple[tuple[str, re.Pattern[str]], ...] = (
    (_NAVIGATION, _either(
        "^(?:当前|您的|您现在的|你的|當前|您現在的)位置", r"^(?:网站)?首页\s*[>»›/|]", "^網站首頁", "^网站首页",
        "^返回(?:首页|顶部|列表|目录)", r"^(?:上|下)一(?:篇|页|頁)\s*[:：]?", "^(?:目录|导航|搜索|登录|注册|登录/注册)$",
        "^【?(?:打印|关闭)(?:本页|窗口)", r"^[【\[]?(?:字体|字号)\s*[:：]",
    )),
    (_BYLINE, _either(
        r"^(?:发布|更新|上传|發佈|釋出)?(?:时间|日期|時間)\s*[:：]\s*\d{4}[-/.年]",
        "^(?:来源|來源|作者|编辑|责任编辑|责编|栏目|欄目|发布人|上传人|投稿人|文章来源|信息来源)\\s*[:：/]",
        r"(?:人气|人氣|浏览量?|浏览次数|点击量?|点击数|阅读量?|阅读次数)\s*[:：/]\s*[\d.]+\s*[万wk]?\s*次?$",
        r"^(?:分享|收藏|点赞|赞|评论|举报|投稿)(?:\s|$)", "加入收藏", "我要投稿",
    )),
    (_OFFER, _either(
        r"^下载(?:\s|$|文档|全文)", "立即下载", "免费下载", "下载(?:本文|文档|此文)", "文档编号", "亲[,，].{0,4}该?文档",
        "由会员分享", "^资源描述", "^(?:展开|点击)(?:阅读|查看)?全文", "阅读全文(?:$|>)", "扫(?:码|一扫)", "领取(?:福利|会员)",
        r"打开\s*app", "关注.{0,12}公众号", "加入会员", "充值", "vip", r"_第\d+页", r"^第\s*\d+\s*页\s*/\s*共\s*\d+\s*页",
        r"^[^。；]{2,80}\.(?:docx?|pdf|pptx?|wps|xlsx?|txt)$", "当前隐藏内容", "剩余内容", "此处内容.{0,8}(?:隐藏|登录)",
    )),
    (_EDITOR, _either(
        "(?:下面|以下|下文)(?:是|为|就是).{0,10}小编", "小编(?:为|给|整理|收集|精心)", "(?:仅)?供(?:大家|您|各位)参考",
        "希望(?:对|能).{0,8}(?:大家|您|你).{0,6}(?:帮助|参考)", "^原创文章", "转载请注明", "^本文(?:来自|来源|由|地址|链接)",
        "^推荐访问", r"^(?:关键词|标签|tags?)\s*[:：]",
    )),
    (_COPYRIGHT, _either(
        "copyright", "©", "版权所有", "版權所有", "ICP备", "ICP證", "经营许可证", "网安备", "本站(?:为|仅|所有|不)",
        "若.{0,10}侵犯.{0,12}(?:版权|隐私|权益)", "免责声明", "不良信息举报", r"客服\s*(?:电话|QQ)",
    )),
    (_PAGE, _either(
        r"^[-—–－·\s]*第?\s*\d{1,4}\s*页?[-—–－·\s]*$", r"^第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?$",
        r"^\d{1,3}\s*/\s*\d{1,3}$", r"^page\s*\d+",
    )),
)  # fmt: skip
_ANY = _either(*(one.pattern for _reason, one in _ANYWHERE[:-1]))
# Behind such a line nothing of the report comes; its leftovers are titles of other articles.
_TURNS = re.compile(
    "^(?:相关|猜你喜欢|热门|最新|推荐|为您推荐|大家都在看|更多|延伸阅读|你可能|精选|友情链接|展开阅读|下一篇|上一篇|原创文章)"
)
_SLOGAN = re.compile(
    r"(?:范文|文库|文秘|公文|文档|资料|資料|作文|论文|课件|課件|办公|辦公)[^。，；]{0,12}(?:网|網|站|大全|平台|分享)"
    r"|范文大全|为您提供|為您提供|範例\s"
)
_LONGEST = 90  # characters of a line that is furniture by one word in it
_HEAD = 30  # lines at the head among which slogans and navigation are looked for


def find_furniture(lines: Sequence[RawLine]) -> dict[int, str]:
    """Return the lines that belong to the site, not to the report, each with the reason."""
    found: dict[int, str] = {}
    turned, words = -1, 0
    for at, line in enumerate(lines):
        text = line.text
        if not text or line.hint not in ("", "body") or _is_heading(text):
            continue
        reason = _reason(text, at)
        if reason is None and turned >= 0 and len(text) < 40 and "。" not in text:
            reason = _BEHIND
        if reason is None:
            words, turned = words + 1, -1
            continue
        found[at] = reason
        if words > 2 and _TURNS.match(text):
            turned = at
    _tail(lines, found)
    return found


def _reason(text: str, at: int) -> str | None:
    if len(text) <= _LONGEST or _is_notice(text):
        if len(text) < 24 and (text[-1:].isdecimal() or text[-1:] in "页頁-—–－"):
            page, pattern = _ANYWHERE[-1]
            if pattern.search(text) and not text.isdecimal():
                return page
        if _ANY.search(text):
            return next(reason for reason, one in _ANYWHERE if one.search(text))
        if _TURNS.match(text) and len(text) < 60 and ("：" in text or ":" in text or " " in text or len(text) < 7):
            return _NAVIGATION
    if at < _HEAD and len(text) <= _LONGEST and "。" not in text:
        if _SLOGAN.search(text):
            return _NAVIGATION
        tokens = text.split()
        if len(tokens) > 3 and all(1 < len(token) < 8 for token in tokens):
            return _NAVIGATION
    return None


def _is_heading(text: str) -> bool:
    """Tell whether a line begins with a label; an advertisement in it is the repairs' business."""
    label = read_label(text)
    return label is not None and label.form.sure


def _is_notice(text: str) -> bool:
    """Tell whether a long line is a notice of a site by two of its words."""
    return len(text) < 400 and ("会员分享" in text or (("本站" in text or "版权" in text) and "文档" in text))


def _tail(lines: Sequence[RawLine], found: dict[int, str]) -> None:
    """Add numbers that stand alone between the end of the text and the site's own lines: 221381."""
    last = max((at for at, line in enumerate(lines) if line.text and at not in found), default=-1)
    while last > 0 and lines[last].text.isdecimal() and 3 <= len(lines[last].text) <= 10 and len(found) > 0:
        found[last] = _NUMBER
        last = max((at for at in range(last) if lines[at].text and at not in found), default=-1)
