"""算出来的数字带着出处：增长率、占比、合计各记下公式和输入，台账一查到底。"""

from __future__ import annotations

from wenming import Metric, Report, Section, render, sources
from wenming.metrics import growth, share, total


def main() -> None:
    red = Metric("red", "17条", source="预警发布台账")
    others = Metric("others", "111条", source="预警发布台账")
    before = Metric("before", "112条", period="2024年", source="2024年统计年报")
    issued = total([red, others], id="issued")
    rate = growth(issued, before, id="rate")
    part = share(red, issued, id="part", decimals=1)
    report = Report(
        "预警发布情况",
        issuer="某市气象局",
        metrics=[red, others, before, issued, rate, part],
        sections=[
            Section("总体情况", ["发布预警信号{issued}，比上年增长{rate}；红色和橙色{red}，占{part}。"]),
        ],
    )
    print(render(report, "text", notes=True).content.decode())
    for entry in sources(report):
        inputs = "、".join(metric.id for metric in entry.inputs) or "原始数据"
        cited = "、".join(map(str, entry.cited)) or "未直接引用"
        print(f"{entry.metric.id} = {entry.metric.quantity}：来自 {inputs}；见于 {cited}")


if __name__ == "__main__":
    main()
