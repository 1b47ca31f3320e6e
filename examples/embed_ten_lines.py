"""十行嵌入：用自己系统里的数据搭出报告，存成 Word，或把字节交给响应。"""

from __future__ import annotations

from wenming import Measure, Metric, NextStep, Problem, Report, Section, render


def report_of(warnings: int, office: str) -> Report:
    return Report(
        "2025年工作总结",
        issuer=office,
        metrics=[Metric("warnings", f"{warnings}条", source="业务台账")],
        sections=[
            Section("主要做法", role="measures", children=[Measure("强化预警", ["发布预警信号{warnings}。"])]),
            Section("存在问题", role="problems", children=[Problem("人手不足", id="staff")]),
            Section("下一步打算", role="next_steps", children=[NextStep("充实队伍", answers=["staff"])]),
        ],
    )


def main() -> None:
    report = report_of(128, "某市气象局")
    render(report, to="总结.docx")
    content = render(report, "docx").content  # 字节，可直接作为网络响应
    print(render(report, "text").content.decode())
    print("同样的输入，同样的字节：", content == render(report, "docx").content)


if __name__ == "__main__":
    main()
