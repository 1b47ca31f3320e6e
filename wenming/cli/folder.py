"""``wenming check DIR/``: every report of a folder, on all cores; one that crashes costs only itself."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import field, frozen

from wenming.cli.channels import emit, output_kept, read_input
from wenming.cli.check import DATA_SUFFIXES, Chosen, check_source
from wenming.cli.faults import BAD_INPUT, FINDINGS, FINE
from wenming.cli.findings import as_entries, as_text
from wenming.cli.session import Session, Translate
from wenming.errors import Fault, LimitError, ReadError, WenmingError, shown

if TYPE_CHECKING:
    from wenming.hooks import Registry

__all__ = ["check_folder"]

_BATCH = 8  # files handed to a process at a time
_AHEAD = 4  # batches waiting for each process
_FILES = 100_000


@frozen
class _Task:
    """What a process needs to check files.

    Attributes:
        folder: Where they lie.
        locale: Language of what is said.
        plugins: Whether installed plugins are loaded.
        coloured: Whether lines are coloured.
        chosen: Which findings are wanted.
        as_json: Whether they are wanted as values, else as lines.
    """

    folder: str
    locale: str
    plugins: bool
    coloured: bool
    chosen: Chosen
    as_json: bool


@frozen
class _Outcome:
    """What came of one file.

    Attributes:
        name: Its path in the folder.
        text: Its findings as lines.
        entries: The same as values, if these are wanted.
        codes: How often each code was found.
        error: Why it could not be checked; ``""`` if it was.
    """

    name: str
    text: str = ""
    entries: tuple[dict[str, Any], ...] = ()
    codes: Counter[str] = field(factory=Counter)
    error: str = ""


def check_folder(session: Session, folder: str, chosen: Chosen, *, as_json: bool) -> int:
    """Print what is found in the files of *folder*, then a summary; return the exit code.

    Raises:
        LimitError: there are too many files.
        WenmingError: there is none that can be read.
    """
    names = _names(Path(folder), session.registry())
    task = _Task(folder, session.locale, session.plugins, session.coloured, chosen, as_json)
    seen, codes, errors = 0, Counter[str](), []
    emit('{"findings": [' if as_json else "")
    with _bar(len(names), session.translate) as advance:
        for outcome in _outcomes(task, names):
            advance(wipe=bool(outcome.text))
            if as_json:
                lines = [json.dumps(entry, ensure_ascii=False) for entry in outcome.entries]
                emit("".join(f"{',' * (at + codes.total() > 0)}\n{line}" for at, line in enumerate(lines)))
            else:
                emit(outcome.text)
            codes.update(outcome.codes)
            seen += bool(outcome.codes)
            errors += [outcome] if outcome.error else []
    told = {"files": len(names), "with_findings": seen, "codes": dict(sorted(codes.items()))}
    if as_json:
        failed = [{"file": one.name, "error": one.error} for one in errors]
        emit(f'\n], "errors": {json.dumps(failed, ensure_ascii=False)}, "summary": {json.dumps(told)}}}\n')
    else:
        emit(_summary(told, errors, session.translate))
    return BAD_INPUT if errors else FINDINGS if codes else FINE


def _names(folder: Path, registry: Registry) -> list[str]:
    """Return the files that can be checked, by their path in *folder*, sorted.

    Hidden ones and Word's locks are left out.

    Raises:
        LimitError: there are too many.
        WenmingError: there is none.
    """
    from wenming.reader.formats import SUFFIXES

    wanted = frozenset((*SUFFIXES, *DATA_SUFFIXES, *(suffix for one in registry.readers for suffix in one.suffixes)))
    found: list[str] = []
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            if Path(name).suffix.lower() in wanted and not name.startswith((".", "~$")):
                found.append(Path(place, name).relative_to(folder).as_posix())
        if len(found) > _FILES:
            raise LimitError(
                "holds more than {allowed} files. Check its folders one by one.",
                {"allowed": _FILES},
                place=shown(folder.name),
            )
    if not found:
        raise WenmingError("holds no file that can be checked. Name another folder.", place=shown(folder.name))
    return sorted(found)


def _outcomes(task: _Task, names: Sequence[str]) -> Iterator[_Outcome]:
    """Yield what came of each file, in their order."""
    waiting = deque(names[at : at + _BATCH] for at in range(0, len(names), _BATCH))
    workers = max(1, min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1, 61))
    running: deque[tuple[Sequence[str], Future[list[_Outcome]]]] = deque()
    pool = _pool(workers)
    try:
        while waiting or running:
            while waiting and len(running) < workers * _AHEAD:
                batch = waiting.popleft()
                running.append((batch, pool.submit(_checked, task, batch)))
            batch, future = running.popleft()
            try:
                yield from future.result()
            except BrokenProcessPool:  # one of those that ran has ended its process: which, is found one by one
                pool.shutdown(cancel_futures=True)
                for name in (name for names in (batch, *(names for names, _ in running)) for name in names):
                    yield _alone(task, name)
                running.clear()
                pool = _pool(workers)
    finally:
        pool.shutdown(cancel_futures=True)


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))  # no state of this process is copied


def _alone(task: _Task, name: str) -> _Outcome:
    """Check one file in a process of its own."""
    with _pool(1) as pool:
        try:
            return pool.submit(_checked, task, [name]).result()[0]
        except BrokenProcessPool:
            error = ReadError(
                "ended the program that read it. Open it in Word or WPS, save it again and try that.", place=name
            )
            return _failed(name, error, _session(task).translate)


def _checked(task: _Task, names: Sequence[str]) -> list[_Outcome]:
    """Check files; runs in a process of the pool."""
    with output_kept():  # what plugins print is no finding
        session = _session(task)
        registry = session.registry()
        speak = registry.speaking(session.locale)
        return [_one(task, name, registry, speak) for name in names]


def _one(task: _Task, name: str, registry: Registry, speak: Translate) -> _Outcome:
    try:
        found = check_source(read_input(str(Path(task.folder, name))), registry, task.chosen)
        codes = Counter(finding.code for result in found for finding in result.findings)
        if task.as_json:
            return _Outcome(name, "", tuple({"file": name, **one} for one in as_entries(found, speak)), codes)
        return _Outcome(name, as_text(found, speak, name, coloured=task.coloured), (), codes)
    except WenmingError as error:
        return _failed(name, error, speak)
    except Exception as error:  # a bug of ours, or no more memory: the other files are checked all the same
        fault = Fault("this is a bug in wenming, please report it: {kind}.", {"kind": type(error).__name__}, place=name)
        return _failed(name, WenmingError.of([fault]), speak)


def _failed(name: str, error: WenmingError, _: Translate) -> _Outcome:
    placed = WenmingError.of(fault._replace(place=name) for fault in error.faults)
    words = placed.text(_).replace("\n", "; ")
    return _Outcome(name, _("error: {fault}").format(fault=words) + "\n", error=words)


def _session(task: _Task) -> Session:
    from wenming.i18n import translator

    translate = translator(task.locale)
    return Session(translate=translate, locale=task.locale, plugins=task.plugins, coloured=task.coloured)


def _summary(told: dict[str, Any], errors: Sequence[_Outcome], _: Translate) -> str:
    codes: dict[str, int] = told["codes"]
    lines = [f"{code} {count}" for code, count in sorted(codes.items(), key=lambda one: (-one[1], one[0]))]
    head = _("files: {files}, with findings: {found}, not read: {failed}; findings: {count}").format(
        files=told["files"], found=told["with_findings"], failed=len(errors), count=sum(codes.values())
    )
    return f"{head}\n" + (f"    {' · '.join(lines)}\n" if lines else "")


@contextmanager
def _bar(length: int, _: Translate) -> Iterator[Callable[..., None]]:
    """Show how far it is on standard error, where that is a terminal; yield what tells of one file more.

    ``wipe=True`` takes the bar away before lines are printed, which may go to the same terminal.
    """
    if not sys.stderr.isatty():
        yield lambda *, wipe: None  # noqa: ARG005
        return
    with click.progressbar(length=length, label=_("checking"), file=sys.stderr) as bar:

        def advance(*, wipe: bool) -> None:
            bar.update(1)
            if wipe:
                sys.stderr.write("\r\x1b[K")
                sys.stderr.flush()

        yield advance
