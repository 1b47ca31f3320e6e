"""Laws of Markdown and HTML: parsers of strangers give any document's words back."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from wenming.document import AttachmentHead, Document, Graph, Grid, Heading, Image, Line
from wenming.model import Path
from wenming.renderers import HtmlRenderer, MarkdownRenderer, RenderContext

CONTEXT = RenderContext()

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
INLINE_TOKENS = {"text", "strong_open", "strong_close", "em_open", "em_close", "image", "hardbreak", "softbreak"}
BLOCK_TOKENS = {"heading", "paragraph", "table", "thead", "tbody", "tr", "th", "td"}


def strings(document: Document) -> list[str]:
    """Return every string of *document* in reading order, headings and their text as one."""
    found = [document.title, document.salutation]
    for blocks in (document.blocks, None, document.appendix):
        for block in blocks if blocks is not None else ():
            match block:
                case Heading() | Line():
                    found.append(block.text)
                case Grid():
                    found += [cell for row in (block.header, *block.rows) for cell in row]
                case Image():
                    found.append(block.alt)
                case Graph():
                    found += [block.alt, *(text for s in block.series for text in (s.name, s.figure))]
                case AttachmentHead():
                    found += [block.label, block.title]
        if blocks is None:
            found += [document.signature, document.date]
    return [text for text in found if text]


def inline_texts(token: Token) -> list[str]:
    """Return the texts of one line, parted at hard breaks."""
    texts = [""]
    for child in token.children or ():
        assert child.type in INLINE_TOKENS
        if child.type == "hardbreak":
            texts.append("")
        elif child.type == "image":
            texts[-1] += "".join(part.content for part in child.children or ())
        else:
            texts[-1] += child.content
    return texts


@given(data=st.data())
def test_markdown_parser_gives_the_text_back(
    any_document: st.SearchStrategy[Document], data: st.DataObject
) -> None:
    """A parser finds every string unchanged, and no block that we did not write (promise T4)."""
    document = data.draw(any_document)
    tokens = PARSER.parse(MarkdownRenderer().render(document, CONTEXT).content.decode())

    kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
    assert kinds <= {*BLOCK_TOKENS, "inline", "hr"}
    found = [text for token in tokens if token.type == "inline" for text in inline_texts(token)]
    # Behind a name without a date stands a blank, which tells it from a paragraph.
    assert [text for text in found if text not in ("", "\u3000")] == [
        text for text in strings(document) if text != "\u3000"
    ]
    levels = [min(b.level + 1, 6) for b in document.blocks if isinstance(b, Heading) and not b.rest]
    tags = [token.tag for token in tokens if token.type == "heading_open"]
    assert tags[bool(document.title) :][: len(levels)] == [f"h{level}" for level in levels]


TAGS = (
    "html head meta title style body main h1 h2 h3 h4 h5 h6 div p "
    "table caption thead tbody tr th td figure img figcaption br "
    "svg path rect circle text tspan"
)
ATTRIBUTES = (
    "lang charset name content http-equiv class scope role aria-level aria-label src alt "
    "viewbox x y d cx cy r width height fill stroke text-anchor transform"
)


class Page(HTMLParser):
    """Collects tags, attributes and text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str]] = set()
        self.text: list[str] = []
        self.words_of_drawings = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep tag and attributes; some hold words."""
        self.tags.add(tag)
        self.attributes |= {(name, value or "") for name, value in attrs}
        self.text += [value or "" for name, value in attrs if name in ("alt", "aria-label")]
        self.words_of_drawings = tag == "text" or (tag == "tspan" and self.words_of_drawings)

    def handle_endtag(self, tag: str) -> None:
        """Leave a text of a drawing."""
        self.words_of_drawings = self.words_of_drawings and tag == "tspan"

    def handle_data(self, data: str) -> None:
        """Keep words; a chart's labels stand in the table of its values, too, but not in the drawing alone."""
        if not self.words_of_drawings:
            self.text.append(data)


def test_run_in_heading_is_one_paragraph() -> None:
    """A heading run into its text is a real heading beside a real paragraph."""
    heading = Heading(level=2, label="（一）", title="强化", stop="。", rest="发布预警。", path=Path())
    document = Document(title="", blocks=(heading,))
    page = HtmlRenderer().render(document, CONTEXT).content.decode()

    assert '<div class="run-in"><h3 class="l2">（一）强化。</h3><p>发布预警。</p></div>' in page


@given(data=st.data())
def test_html_parser_gives_the_text_back(
    any_document: st.SearchStrategy[Document], data: st.DataObject
) -> None:
    """The page holds our elements only, nothing that runs or loads, and every string (promises T4, O3)."""
    document = data.draw(any_document)
    page = HtmlRenderer().render(document, CONTEXT).content.decode()
    parsed = Page(page)

    assert parsed.tags <= set(TAGS.split())
    assert {name for name, _ in parsed.attributes} <= set(ATTRIBUTES.split())
    assert all(
        value.startswith("data:image/png;base64,") for name, value in parsed.attributes if name == "src"
    )
    body = page.partition("<main>")[2]
    assert "".join("".join(Page(body).text).split()) == "".join("".join(strings(document)).split())
