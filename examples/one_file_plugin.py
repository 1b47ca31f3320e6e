"""一个文件里的插件：声明字段、章节和行文，交给 ``discover(plus=…)``，不用打包。"""

from __future__ import annotations

from wenming import Blueprint, FieldSpec, Plugin, SectionSpec, Templates, compose, discover, render

ANNUAL = Blueprint(
    name="fire/annual",
    genre="总结",
    title="{{ issuer }}{{ period }}消防工作总结",
    help="消防救援站年度工作总结",
    fields=(
        FieldSpec(name="alarms", kind="metric", unit="起", help="接报火警起数", required=True),
        FieldSpec(name="rescued", kind="metric", unit="人", help="营救被困群众人数"),
        FieldSpec(name="training", kind="text", help="训练情况，一句话"),
    ),
    opening="opening.txt",
    sections=(
        SectionSpec(title="灭火救援", role="results", prose="rescue.txt"),
        SectionSpec(title="业务训练", role="measures", prose="training.txt", needs="training"),
    ),
)
PROSE = {
    "opening.txt": "现将{{ period }}有关情况总结如下：",
    "rescue.txt": '{{ sentence("接报火警" ~ alarms, alarms.change, rescued and "营救被困群众" ~ rescued) }}',
    "training.txt": "{{ sentence(training) }}",
}
PLUGIN = Plugin(name="fire", api=1, blueprints=(ANNUAL,), templates=Templates(sources=PROSE))


def main() -> None:
    registry = discover(plus=(PLUGIN,))
    data = {
        "issuer": "临澜市消防救援站",
        "period": "2025年",
        "source": "接处警台账",
        "data": {"alarms": {"now": "312起", "before": "296起"}, "rescued": "45人"},  # 没有训练情况，该节不出现
    }
    report = compose("fire/annual", data, registry=registry)
    render(report, to="消防总结.docx", registry=registry)
    print(render(report, "text", registry=registry).content.decode())


if __name__ == "__main__":
    main()
