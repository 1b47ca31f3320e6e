"""保存与载入：报告存成 YAML，人可以改；再载入时一处不差，写错了一次列全。"""

from __future__ import annotations

from pathlib import Path

from wenming import LoadError, Metric, Report, Section, at, load
from wenming.schema import dump_file, dump_yaml


def main() -> None:
    report = Report(
        "2025年工作总结",
        metrics=[Metric("visits", "1.50亿人次", source="文旅统计年报")],
        sections=[Section("主要成效", ["接待游客{visits}。"])],
    )
    dump_file(report, "总结.yaml")
    again = load(Path("总结.yaml"))
    print(Path("总结.yaml").read_text("utf-8"))
    print("载入后与原来相等：", again == report)

    changed = at(again, "metrics[0].quantity", lambda _: "1.52亿人次")
    print("没动的部分是同一个对象：", changed.sections[0] is again.sections[0])

    broken = dump_yaml(report).replace("title: 主要成效", "titel: 主要成效").replace("{visits}", "{visit}")
    try:
        load(broken)
    except LoadError as error:
        print(error)


if __name__ == "__main__":
    main()
