"""Plants for the rules of writing and of personal data: clean texts, and the same with one fault put in.

``plants_writing.txt`` holds them: under the code of a rule a line a plant, the fault as ``⟨right|wrong⟩``. A
line is a clause that is put into sentences of several kinds; one that begins with ``# `` is a text of its own,
title first, its lines parted by ``⏎``. ``Hant`` behind the code: the sentences are Traditional.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count, cycle, product
from pathlib import Path

__all__ = ["PLANTS"]

Plant = tuple[str, str, str]
"""Code of the rule, the clean text, the text with the fault."""

_CHOICE = re.compile(r"⟨([^|⟩]*)\|([^⟩]*)⟩")
_LEAST = 20
_SENTENCES = (
    "今年以来，各科室分工协作，{}。群众的评价逐步提高。",
    "据台账统计，{}，各项任务按期完成。",
    "一年来，全体干部职工努力工作。{}。这为下一步工作打下了基础。",
    "在推进重点工作中，{}。",
    "{}。对此，办公室已经逐项核实。",
)
_SENTENCES_HANT = (
    "今年以來，各科室分工協作，{}。群眾的評價逐步提高。",
    "據臺賬統計，{}，各項任務按期完成。",
    "一年來，全體幹部職工努力工作。{}。這為下一步工作打下了基礎。",
)
_OFFICES = ("", "某局", "某市某局", "某街道")
_PAGE = "某局工作总结\n\n一、主要做法\n\n{}\n\n二、存在问题\n\n人员老化，有的岗位后继乏人。\n"
_PAGE_HANT = "某局工作總結\n\n一、主要做法\n\n{}\n\n二、存在問題\n\n人員老化，有的崗位後繼乏人。\n"


def _plants() -> Iterator[Plant]:
    for code, lines in _blocks():
        texts = [line for line in lines if line.startswith("# ")]
        for office, line in product(_OFFICES, texts):
            yield _plant(code, office + line.removeprefix("# ").replace(" ⏎ ", "\n\n"))
        traditional = code.endswith("Hant")
        sentences = cycle(_SENTENCES_HANT if traditional else _SENTENCES)
        page = _PAGE_HANT if traditional else _PAGE
        clauses = [line for line in lines if line not in texts]
        for number, clause in zip(count(), cycle(clauses), strict=False):
            if number >= max(_LEAST, len(clauses)):
                break
            yield _plant(code, page.replace("{}", next(sentences).replace("{}", clause)))


def _plant(code: str, text: str) -> Plant:
    return code.split()[0], _CHOICE.sub(r"\1", text), _CHOICE.sub(r"\2", text)


def _blocks() -> Iterator[tuple[str, list[str]]]:
    head, lines = "", list[str]()
    for line in (Path(__file__).with_suffix(".txt")).read_text("utf-8").splitlines():
        if re.fullmatch(r"W\d{3}(?: Hant)?", line):
            if head:
                yield head, lines
            head, lines = line, []
        elif line:
            lines.append(line)
    yield head, lines


PLANTS: tuple[Plant, ...] = tuple(_plants())
