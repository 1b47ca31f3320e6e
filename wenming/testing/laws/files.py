"""Laws about a plugin's files: what an import costs and does, what another process makes, how long they are."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

from wenming.errors import Fault, shown
from wenming.pipeline import render
from wenming.testing.laws.law import NotJudged, Subject

__all__ = ["cheap", "elsewhere", "idle", "short"]

LINES = 300
MILLISECONDS = 50
WAITING = 300  # milliseconds; a busy machine lets an import wait, too
_TRIES = 5

# What a plugin is imported into: a process that has wenming at work. CPU time, since the machine may be busy, and
# the time that passed besides, in which the import slept or waited for somebody; what it did, and what it changed.
_IMPORT = """
import builtins, decimal, io, json, os, sys, time
from contextlib import redirect_stdout
sys.path[:0] = {path!r}
import wenming.pipeline, wenming.reader, wenming.renderers, wenming.metrics, wenming.plugins.civility
from importlib import import_module
did = []
def hook(event, args):
    if event == "open" and isinstance(args[0], str) and not args[0].endswith((".py", ".pyc", ".so", ".pyd")):
        did.append("open " + args[0].replace(chr(92), "/").rpartition("/")[2])
    elif event in ("socket.connect", "subprocess.Popen", "os.system"):
        did.append(event)
def values():
    context = decimal.getcontext()
    return {{
        "os.environ": dict(os.environ), "the working folder": os.getcwd(), "sys.excepthook": sys.excepthook,
        "the recursion limit": sys.getrecursionlimit(), "the decimal context": (context.prec, context.rounding),
        "sys.stdout": id(sys.stdout),
    }}
def parts():
    held = dict(vars(builtins))
    for module in [one for name, one in sys.modules.items() if name.partition(".")[0] == "wenming"]:
        for name, value in vars(module).items():
            held[f"{{module.__name__}}.{{name}}"] = value
            if isinstance(value, type) and value.__module__ == module.__name__:
                held.update((f"{{module.__name__}}.{{name}}.{{key}}", one) for key, one in vars(value).items())
    return held
out = sys.stdout
sys.addaudithook(hook)
with redirect_stdout(io.StringIO()) as said:
    settings, code = values(), parts()
    begun, clock = time.process_time(), time.perf_counter()
    import_module({module!r})
    spent, passed = time.process_time() - begun, time.perf_counter() - clock
    now, later = values(), parts()
changed = [name for name, value in settings.items() if now[name] != value]
changed += [name for name, value in code.items() if later.get(name) is not value]
did += ["print"] * bool(said.getvalue())
print(json.dumps([spent * 1000, did, (passed - spent) * 1000, changed]), file=out)
"""
_START = """
import os, subprocess, sys
sys.exit(subprocess.call({command!r}, env={{**os.environ, "PYTHONHASHSEED": {seed!r}}}))
"""
_RENDER = """
import hashlib, json, sys
sys.path[:0] = {path!r}
from importlib import import_module
from wenming import Registry, compose, render
from wenming.schema import read_data
plugin = getattr(import_module({module!r}), {name!r})
registry, made = Registry((plugin,)), {{}}
for one in plugin.blueprints:
    text = registry.sample(one.name)
    if text is not None:
        report = compose(one.name, read_data(text).value, registry=registry)
        made[one.name] = hashlib.sha256(render(report, "text", registry=registry).content).hexdigest()
print(json.dumps(made))
"""


def _run(code: str, subject: Subject, seed: str = "random") -> Any:
    """Return what *code* prints in a process of its own, in which sets are ordered by *seed*.

    Raises:
        NotJudged: the plugin stands in no module that another process could import.
    """
    module, name = subject.home
    if not module:
        raise NotJudged(Fault("the plugin stands in no module. Give it one, as a name at its top."))
    filled = code.format(path=[one for one in sys.path if one], module=module, name=name)
    command = [sys.executable, "-X", "utf8", "-c"]
    started = _START.format(command=[*command, filled], seed=seed)
    done = subprocess.run([*command, started], capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        raise RuntimeError(done.stderr.strip().rpartition("\n")[2])
    return json.loads(done.stdout.strip().rpartition("\n")[2])


def cheap(subject: Subject) -> Iterator[Fault]:
    """Importing the plugin takes less than 50 ms, and does not wait; the best of some tries counts."""
    best = waiting = float("inf")
    for _ in range(_TRIES):
        spent, _, waited, _ = _run(_IMPORT, subject)
        best, waiting = min(best, spent), min(waiting, waited)
        if best < MILLISECONDS and waiting < WAITING:
            return
    if best >= MILLISECONDS:
        yield Fault(
            "importing it takes {found} ms, {allowed} at most. Move work and heavy imports into functions.",
            {"found": round(best), "allowed": MILLISECONDS},
        )
    if waiting >= WAITING:
        yield Fault(
            "importing it waits {found} ms. Sleep nowhere, and ask others when it is needed.", {"found": round(waiting)}
        )


def idle(subject: Subject) -> Iterator[Fault]:
    """Importing the plugin reads no file, asks nobody and says nothing, and leaves wenming and the process alone."""
    _, did, _, changed = _run(_IMPORT, subject)
    for one in dict.fromkeys(did):
        yield Fault("importing it does this: {what}. Do it when it is asked for.", {"what": shown(one)})
    for one in changed:
        yield Fault("importing it changes {what}. Leave that as it is: it belongs to all.", {"what": shown(one)})


def elsewhere(subject: Subject) -> Iterator[Fault]:
    """Another process, with another order of sets, makes the same of the samples."""
    from hashlib import sha256

    reports = subject.reports
    made = [_run(_RENDER, subject, seed) for seed in ("1", "2")] if reports else []
    for blueprint, report in reports:
        here = sha256(render(report, "text", registry=subject.registry).content).hexdigest()
        if any(one.get(blueprint.name) != here for one in made):
            message = "another process makes another report of the sample. Sort what comes out of sets."
            yield Fault(message, path=blueprint.name)


def short(subject: Subject) -> Iterator[Fault]:
    """A file of more than 300 lines is more than one room."""
    for path in subject.sources:
        lines = path.read_text("utf-8").count("\n")
        if lines > LINES:
            values = {"found": lines, "allowed": LINES}
            yield Fault("has {found} lines, {allowed} at most. Split it.", values, place=path.name)
