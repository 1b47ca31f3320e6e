"""The reference page of the core's rules: ``python -m wenming.checker.reference > docs/reference/rules.md``."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from wenming.checker.explained import Explanation, explain
from wenming.checker.rules import RULES
from wenming.i18n import translator

__all__ = ["rules_page"]

_HEAD = """# 规则

Made from the files of the rules by `python -m wenming.checker.reference`; do not edit. 由各规则的文件生成，不要手改。

`check` 和 `wenming check` 用的规则。编号：`W` 是核心的，插件用自己的三个字母；百位是类别：1 结构、2 内容、3 数字、4 日期、5 残留、6 文字、7 个人信息、
8 读取（见[读取时的发现](read_findings.md)）、9 机器。
编号用过就不再改作他用。严重程度：`error` 应当改，`warning` 多半要改，`info` 供参考。
下面每条的例子都运行过：“错”的会被查出，“对”的不会。以 `Report(` 开头的例子是数据，其余是文稿。
"""
_TAIL = """
## W900 规则自己出错（warning）

插件的规则抛了异常，或给出的不是自己的结果。写明哪条规则、哪个插件；别的规则照常运行。更新或停用那个插件。

## 行业插件的规则

代码是三个字母加编号，列在各行业的页上：[气象](sectors/meteorology.md)、[文明创建](sectors/civility.md)、[信访](sectors/petitions.md)、
[建设](sectors/construction.md)、[街道](sectors/subdistrict.md)、[旅游](sectors/tourism.md)、[政府办](sectors/government_office.md)。

## 选择与结果

`select=("W2",)` 只查这些前缀，`ignore=("W103",)` 不查这些；都写时最长的前缀算数。正文里不能写“不查这一条”：正文是公开的文件。
结果 `CheckResult`、`Diagnostic` 的字段见[函数](verbs.md#返回的值)；写规则见[插件](hooks.md#rules)；命令行用法见[检查文本](../how-to/check_a_text.md)；
查得多准见[查得多准](../explanation/checking.md)。

"""


def rules_page() -> str:
    """Return the page, in Chinese."""
    translate = translator("zh-Hans")
    lines = [_HEAD]
    for rule in RULES:
        lines += [f"## {rule.code} {translate(rule.summary)}（{rule.severity}）", ""]
        told = explain(rule)
        lines += [translate(told.why), "", f"怎么改：{translate(rule.hint)}", *_examples(told), ""]
    return "\n".join(lines).rstrip("\n") + "\n" + _TAIL


def _examples(told: Explanation) -> Iterator[str]:
    for name, examples in (("错", told.bad), ("对", told.good)):
        for example in examples:
            yield from ("", f"{name}：", "", "```text", example, "```")


if __name__ == "__main__":
    sys.stdout.write(rules_page())
