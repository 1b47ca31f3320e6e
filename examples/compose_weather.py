"""从数据到四种成品：读气象局的年度数据，写出 Word、网页、Markdown 和纯文本。

数据用插件自带的示例；换成自己的文件：``read_file("数据.yaml").value``。
"""

from __future__ import annotations

from pathlib import Path

from wenming import compose, discover, render
from wenming.schema import read_data

BLUEPRINT = "meteorology/annual_summary"


def main() -> None:
    data = read_data(discover().sample(BLUEPRINT) or "").value
    assert isinstance(data, dict)
    data["data"]["warnings_issued"] = {"now": "130条", "before": "112条"}  # 改一个数，各处都变
    data["data"]["warnings_blue"] = "51条"
    report = compose(BLUEPRINT, data)
    for suffix in ("docx", "html", "md", "txt"):
        render(report, to=f"年度总结.{suffix}")
        print(f"年度总结.{suffix}: {Path(f'年度总结.{suffix}').stat().st_size > 0}")


if __name__ == "__main__":
    main()
