"""styles.xml of a page: a real paragraph style for every element (section 4 of the layout rules)."""

from __future__ import annotations

from collections.abc import Iterator

from wenming.renderers.fonts import FontKind, FontSet
from wenming.renderers.profile import Length, Profile, half_points
from wenming.renderers.word.safe_xml import escape

__all__ = ["font_table", "fonts", "styles_xml"]

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_LEVEL_NAMES = "一二三四五六七八九"
_CHARSETS = {False: "86", True: "00"}  # GB2312, ANSI


def fonts(chinese: str, latin: str) -> str:
    """Return ``w:rFonts`` with all four slots written (L-FONT-1)."""
    one, other = escape(latin), escape(chinese)
    return f'<w:rFonts w:ascii="{one}" w:hAnsi="{one}" w:eastAsia="{other}" w:cs="{one}"/>'


def sized(size: Length) -> str:
    """Return *size* points for all scripts."""
    return f'<w:sz w:val="{half_points(size)}"/><w:szCs w:val="{half_points(size)}"/>'


class _Sheet:
    """Writes the styles of one profile; each method returns the XML of one kind of thing."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.both = f'w:firstLineChars="{profile.indent_chars * 100}" w:firstLine="{profile.indent}"'

    def face(
        self, kind: FontKind, size: Length | None = None, *, bold: bool = False, spacing: int | None = None
    ) -> str:
        """Return run properties; without *size* the body's is inherited."""
        latin = self.profile.fonts.latin.word
        chinese = self.profile.fonts.family(kind).word
        xml = fonts(chinese, chinese if kind == "song" else latin)
        xml += "<w:b/><w:bCs/>" if bold else ""
        xml += f'<w:spacing w:val="{spacing}"/>' if spacing is not None else ""
        return xml + (sized(size) if size is not None else "")

    @staticmethod
    def style(name: str, title: str, paragraph: str, character: str = "", *, based: str = "Normal") -> str:
        """Return a paragraph style of ours; *title* is what Word's style pane shows."""
        return (
            f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name}"><w:name w:val="{title}"/>'
            f'<w:basedOn w:val="{based}"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{character}</w:rPr></w:style>'
        )

    def normal(self) -> str:
        """Return Normal: the portable way to 22 lines of 28 characters (L-GRID-3, 4, 8, 9; L-BODY-4)."""
        profile = self.profile
        squeeze = profile.char_spacing or None
        return (
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
            '<w:pPr><w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
            f'<w:snapToGrid w:val="0"/>{exact(profile.body_pitch)}<w:jc w:val="both"/></w:pPr>'
            f"<w:rPr>{self.face('fangsong', profile.body_size, spacing=squeeze)}</w:rPr></w:style>"
        )

    def headings(self) -> Iterator[str]:
        """Yield a style a level, in its outline level, and the face of a heading run into text."""
        keep = "<w:keepNext/><w:keepLines/>"
        for level, digit in enumerate(_LEVEL_NAMES, 1):
            look = self.profile.face(level)
            face = self.face(look.font, bold=look.bold)
            outline = f'<w:ind {self.both}/><w:outlineLvl w:val="{level - 1}"/>'
            yield self.style(f"WmH{level}", f"公文{digit}级标题", keep + outline, face)
            yield (
                f'<w:style w:type="character" w:customStyle="1" w:styleId="WmH{level}Char">'
                f'<w:name w:val="公文{digit}级标题字符"/><w:rPr>{face}</w:rPr></w:style>'
            )

    def titles(self) -> Iterator[str]:
        """Yield what stands above the body, and the signature below it (L-TITLE-1, L-MAIN-1, L-SIGN-1)."""
        profile = self.profile
        large = self.face("xiaobiaosong", profile.title_size, spacing=0)
        centred = f'{exact(int(profile.title_pitch * 20))}<w:jc w:val="center"/>'
        middle = '<w:keepNext/><w:jc w:val="center"/>'
        yield self.style("WmTitle", "公文标题", "<w:keepNext/>" + centred, large)
        yield self.style("WmByline", "公文标题下署名", middle, self.face("kai"))
        yield self.style("WmRecipient", "公文主送", '<w:jc w:val="left"/>')
        yield self.style("WmSign", "公文署名", '<w:keepNext/><w:jc w:val="left"/>', '<w:spacing w:val="0"/>')
        yield self.style("WmDate", "公文成文日期", '<w:jc w:val="left"/>', '<w:spacing w:val="0"/>')
        head = '<w:keepNext/><w:pageBreakBefore/><w:jc w:val="left"/>'
        yield self.style("WmAttachHead", "公文附件序号", head, self.face("hei"))
        yield self.style("WmAttachTitle", "公文附件标题", f'<w:keepNext/>{centred}<w:outlineLvl w:val="0"/>', large)

    def contents(self) -> Iterator[str]:
        """Yield the styles of a table of contents; Word knows its lines by their names, ``toc 1`` and on."""
        profile = self.profile
        large = self.face("xiaobiaosong", profile.title_size, spacing=0)
        yield self.style("WmTocHead", "公文目录标题", f'{exact(2 * profile.body_pitch)}<w:jc w:val="center"/>', large)
        tabs = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{profile.text_width}"/></w:tabs>'
        for level in range(1, 10):
            place = f'<w:ind w:left="{(level - 1) * profile.char_width}"/><w:jc w:val="left"/>'
            face = self.face("hei" if level == 1 else "fangsong")
            yield (
                f'<w:style w:type="paragraph" w:styleId="WmToc{level}"><w:name w:val="toc {level}"/>'
                '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="39"/>'
                f"<w:pPr>{tabs}{place}</w:pPr><w:rPr>{face}</w:rPr></w:style>"
            )

    def lines(self) -> Iterator[str]:
        """Yield what carries running text (L-BODY-2, L-ATT-2, L-SIGN-8)."""
        unit = self.profile.char_width
        indent = f"<w:ind {self.both}/>"
        yield self.style("WmBody", "公文正文", indent)
        yield self.style("WmBodyLast", "公文正文末段", "<w:keepNext/>" + indent, based="WmBody")
        yield self.style("WmRunIn", "公文段首标题", indent)
        yield self.style("WmAttachNote", "公文附件说明", _hanging(5 * unit, 3 * unit))
        yield self.style("WmAttachNoteFirst", "公文附件说明首项", _hanging(6 * unit, 4 * unit))
        yield self.style("WmAttachNoteNext", "公文附件说明续项", _hanging(6 * unit, unit))

    def tables(self) -> Iterator[str]:
        """Yield tables, pictures and the words around them: never the body's pitch (L-TBL-3, L-TBL-6)."""
        profile = self.profile
        pitch = exact(int(profile.table_pitch * 20))
        single = '<w:spacing w:before="120" w:after="0" w:line="240" w:lineRule="auto"/>'
        centre = '<w:jc w:val="center"/>'
        text = self.face("fangsong", profile.table_size, spacing=0)
        head = self.face("hei", profile.table_size, spacing=0)
        yield self.style("WmTableTitle", "公文表题", f"<w:keepNext/>{exact(profile.body_pitch)}{centre}", head)
        yield self.style("WmTableHead", "公文表头", pitch + centre, head)
        yield self.style("WmTableCell", "公文表格", pitch + '<w:jc w:val="left"/>', text)
        yield self.style("WmTableNote", "公文表注", pitch, text)
        yield self.style("WmTableGap", "公文表后空行", exact(120))
        yield self.style("WmPicture", "公文图", f"<w:keepNext/>{single}{centre}")
        yield self.style("WmPictureTitle", "公文图题", exact(profile.body_pitch) + centre, head)

    def papers(self) -> Iterator[str]:
        """Yield what only a paper with a red head has (L-HEAD-1 … 10, L-NOTE-1, L-END-3)."""
        profile = self.profile
        unit, left, plain = profile.char_width, '<w:jc w:val="left"/>', '<w:spacing w:val="0"/>'
        large = exact(int(profile.mark_size * 22)) + '<w:jc w:val="center"/>'
        song = profile.fonts.xiaobiaosong.word
        mark = f'{fonts(song, song)}<w:color w:val="{profile.red}"/>{plain}{sized(profile.mark_size)}'
        rule = f'<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="11" w:color="{profile.red}"/></w:pBdr>'
        yield self.style("WmCopyNumber", "公文份号", left)
        yield self.style("WmSecrecy", "公文密级和紧急程度", left, self.face("hei"))
        yield self.style("WmMark", "公文发文机关标志", large, mark)
        yield self.style("WmNumber", "公文发文字号", f'{rule}{exact(unit)}<w:jc w:val="center"/>', plain)
        yield self.style("WmSigners", "公文签发人", exact(unit) + left, plain)
        yield (
            '<w:style w:type="character" w:customStyle="1" w:styleId="WmSignerName">'
            f'<w:name w:val="公文签发人姓名"/><w:rPr>{self.face("kai")}</w:rPr></w:style>'
        )
        yield self.style("WmRemark", "公文附注", f"<w:ind {self.both}/>")
        size = int(profile.imprint_size * 20)
        letters = self.face("fangsong", profile.imprint_size, spacing=0)
        end = f'<w:ind w:left="{4 * size}" w:right="{size}" w:hanging="{3 * size}"/>{left}'
        yield self.style("WmEndCell", "公文版记", exact(size + 120) + end, letters)
        yield self.style("WmEndPlace", "公文版记位置", exact(14), sized(1))

    def page_number(self) -> str:
        """Return the style of the page number: 宋体, digits included (L-PNUM-1, L-PNUM-3)."""
        size = self.profile.page_number_size
        return self.style("WmPageNo", "公文页码", exact(int(size * 20)), self.face("song", size, spacing=0))


def exact(pitch: int) -> str:
    """Return a fixed distance of lines, *pitch* in twips, no space around the paragraph."""
    return f'<w:spacing w:before="0" w:after="0" w:line="{pitch}" w:lineRule="exact"/>'


def _hanging(left: int, hanging: int) -> str:
    return f'<w:ind w:left="{left}" w:hanging="{hanging}"/>'


def styles_xml(profile: Profile, language: str) -> str:
    """Return styles.xml; *language* is what spelling and line breaking go by: ``zh-CN`` (L-FONT-4)."""
    sheet = _Sheet(profile)
    base = fonts(profile.fonts.fangsong.word, profile.fonts.latin.word)
    parts = [
        f'{DECLARATION}<w:styles xmlns:w="{NAMESPACE}"><w:docDefaults><w:rPrDefault><w:rPr>{base}',
        f'<w:lang w:val="en-US" w:eastAsia="{language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>',
        "<w:pPrDefault/></w:docDefaults>",
        sheet.normal(),
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">',
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>',
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>',
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
        *sheet.titles(),
        *sheet.lines(),
        *sheet.headings(),
        *sheet.tables(),
        *sheet.papers(),
        sheet.page_number(),
        *sheet.contents(),
        "</w:styles>",
    ]
    return "".join(parts)


def font_table(chosen: FontSet) -> str:
    """Return fontTable.xml: what Word may take where a family is missing (L-FONT-5)."""
    entries = []
    for kind in ("xiaobiaosong", "fangsong", "kai", "hei", "song", "latin"):
        family = chosen.family(kind)
        other = f'<w:altName w:val="{escape(family.alternative)}"/>' if family.alternative else ""
        charset = _CHARSETS[kind == "latin"]
        entries.append(f'<w:font w:name="{escape(family.word)}">{other}<w:charset w:val="{charset}"/></w:font>')
    return f'{DECLARATION}<w:fonts xmlns:w="{NAMESPACE}">{"".join(entries)}</w:fonts>'
