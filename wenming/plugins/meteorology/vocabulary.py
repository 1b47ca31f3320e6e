"""Words of the sector: titles that tell a role, both scripts, terms that nothing may change."""

from __future__ import annotations

from wenming import Vocabulary

__all__ = ["VOCABULARY"]

VOCABULARY = Vocabulary(
    roles=(
        ("气候概况", "overview"),
        ("天气气候", "overview"),
        ("天气特点", "overview"),
        ("气象服务", "measures"),
        ("防灾减灾", "measures"),
        ("站网建设", "measures"),
        ("业务建设", "measures"),
        ("预报预警能力", "results"),
        ("预报质量", "results"),
        ("预警质量", "results"),
        ("服务效益", "results"),
        ("服务成效", "results"),
        ("各台站情况", "results"),
        ("重点任务", "next_steps"),
        ("下一步工作要求", "next_steps"),
    ),
    glossary=(
        ("气象", "氣象"),
        ("台风", "颱風"),
        ("预报", "預報"),
        ("预警信号", "預警信號"),
        ("信息", "信息"),
        ("短信", "短信"),
        ("网络", "網絡"),
        ("设备", "設備"),
        ("质量", "質量"),
        ("雷达", "雷達"),
        ("干旱", "乾旱"),
        ("连阴雨", "連陰雨"),
        ("冷空气", "冷空氣"),
        ("气象台", "氣象臺"),
        ("探测", "探測"),
        ("观测场", "觀測場"),
        ("创建", "創建"),
        ("社区", "社區"),
        ("窗口", "窗口"),
        ("发布", "發佈"),
        ("编发", "編發"),
        ("志愿", "志願"),
        ("复核", "複核"),
    ),
    protected=(
        "世界气象日",
        "安全生产月",
        "国家气象观测站",
        "气象灾害防御指挥部",
        "气象信息员",
        "职工之家",
        "除四害",
    ),
    look_alikes=("三下乡", "三农", "四有", "八项规定", "三会一课", "双随机", "一把手", "百年气象站", "24小时晴雨预报", "2℃"),
    fixed=("监测精密、预报精准、服务精细", "人民至上、生命至上"),
)
