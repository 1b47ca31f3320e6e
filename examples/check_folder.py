"""检查一个文件夹里的文本：每处一行，写明文件、行列、编号和怎么改；有问题时退出码为 1。

用法：python check_folder.py 文件夹；不给文件夹就检查自带的一份有毛病的稿子。
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from wenming import WenmingError, check, read
from wenming.checker import as_lines
from wenming.i18n import translator

DRAFT = """关于2025年工作情况的汇报
一、主要做法
从四个方面着手。一是成立专班；二是压实责任；三是加强督查。
二、存在问题
（一）人手不足
X局缺编较多。
"""
chinese = translator("zh")


def findings(folder: Path) -> Iterator[str]:
    for file in sorted(folder.glob("*.txt")):
        try:
            for document in read(file).documents:
                yield from as_lines(check(document), translate=chinese, name=file.name)
        except WenmingError as error:  # 读不了的文件说一句，其余照查
            yield error.text(chinese)


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("稿件")
    if len(sys.argv) == 1:
        folder.mkdir(exist_ok=True)
        (folder / "汇报.txt").write_text(DRAFT, "utf-8")
    found = list(findings(folder))
    print("\n".join(found) or "没有查出问题")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
