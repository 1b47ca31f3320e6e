"""The reference page of the command, made from the command itself: ``python -m wenming.cli.reference``.

Kept at ``docs/reference/cli.md``; a test compares.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from wenming.cli.helpful import spelling
from wenming.cli.main import build

__all__ = ["reference"]

_HEAD = """\
# Command line · 命令行

Made from the command by `python -m wenming.cli.reference`; do not edit.

Messages are Chinese, English where the locale of the environment is (`LC_ALL`, `LC_MESSAGES`, `LANG`), or as
`--lang` says. `-` is standard input or output. Output is UTF-8. A file is written whole or not at all.

| exit code | means | 退出码的含义 |
|---|---|---|
| 0 | fine | 正常 |
| 1 | `check`, `layout-check` or `template check` has found something | `check`、`layout-check`、`template check` 查出了问题 |
| 2 | bad input: every fault on a line of its own, `file:line:column: path: what, and what to do` | 输入有误：一处一行 |
| 3 | a bug of wenming | wenming 程序本身的错误 |
| 130 | interrupted | 被中断 |
"""


def reference() -> str:
    """Return the page, each help text in English and in Chinese."""
    english, chinese = build("en"), build("zh-Hans-CN")
    lines = [_HEAD, *_options(english, chinese)]
    for name, verb in english.commands.items():
        lines += _section(f"wenming {name}", verb, chinese.commands[name])
    return "\n".join(lines).rstrip("\n") + "\n"


def _section(name: str, verb: click.Command, twin: click.Command, mark: str = "##") -> Iterator[str]:
    """Yield the lines about one verb, and about the verbs it holds."""
    yield from ("", f"{mark} {name}", "", f"    {_usage(name, verb)}", "")
    yield from _paragraphs(verb, twin)
    yield from _options(verb, twin)
    if isinstance(verb, click.Group) and isinstance(twin, click.Group):
        for inner, held in verb.commands.items():
            yield from _section(f"{name} {inner}", held, twin.commands[inner], mark + "#")


def _usage(name: str, verb: click.Command) -> str:
    context = click.Context(verb, info_name=name)
    return " ".join((context.command_path, *verb.collect_usage_pieces(context)))


def _paragraphs(verb: click.Command, twin: click.Command) -> Iterator[str]:
    for words in ((verb.help or ""), (twin.help or "")):
        yield from words.split("\n")
        yield ""


def _options(verb: click.Command, twin: click.Command) -> Iterator[str]:
    yield "| option | means | 含义 |"
    yield "|---|---|---|"
    for one, other in zip(verb.params, twin.params, strict=True):
        if isinstance(one, click.Option) and isinstance(other, click.Option):
            yield f"| `{spelling(one)}` | {one.help} | {other.help} |"


if __name__ == "__main__":
    sys.stdout.buffer.write(reference().encode("utf-8"))
