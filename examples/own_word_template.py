"""用自己的 Word 版式：一个带 docxtpl 标签的 .docx，在沙箱里填写。

这里用 python-docx 现做一个最小的版式；实际使用时在 Word 或 WPS 里画好即可。
"""

from __future__ import annotations

import docx

from wenming import Metric, Report, Section, TemplateError, render


def make_page(name: str, *lines: str) -> None:
    page = docx.Document()
    for line in lines:
        page.add_paragraph(line)
    page.save(name)


def main() -> None:
    report = Report(
        "2025年工作总结",
        issuer="某市气象局",
        dated="2026-01-08",
        metrics=[Metric("warnings", "128条", source="业务台账")],
        sections=[Section("主要做法", ["发布预警信号{warnings}，R&D<试点>同步推进。"])],
    )
    make_page(
        "版式.docx",
        "内部资料",
        "{{ title }}",
        "{%p for block in blocks %}",
        "{{ block.text }}",
        "{%p endfor %}",
        "{{ signature }}　{{ date }}",
    )
    render(report, to="总结.docx", template="版式.docx")
    print([paragraph.text for paragraph in docx.Document("总结.docx").paragraphs])

    make_page("写错.docx", "{{ titel }}")
    try:
        render(report, to="不会写出.docx", template="写错.docx")
    except TemplateError as error:
        print(error)


if __name__ == "__main__":
    main()
