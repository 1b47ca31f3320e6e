"""Documentation as tests: every code block of README and docs runs, page by page, in an empty folder.

``python`` blocks share one namespace a page. ``console`` blocks run each ``$`` line; what stands under
it is what it must print, ``…`` standing for anything.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from hypothesis import HealthCheck, settings
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

# A shared, noisy machine must not make a good property fail. Under CI the examples are the same each time, so
# that what is green is not luck; new ones are looked for wherever else the tests run.
settings.register_profile(
    "wenming", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize="CI" in os.environ
)
settings.load_profile("wenming")


def _run_console(example: Example) -> str | None:
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "LANG": "zh_CN.UTF-8", "LC_ALL": ""}
    for step in re.split(r"^\$ ", example.parsed, flags=re.MULTILINE)[1:]:
        command, _, wanted = step.partition("\n")
        done = subprocess.run(command, shell=True, capture_output=True, text=True, encoding="utf-8", env=environment)
        printed = (done.stdout + done.stderr).strip()
        pattern = re.escape(wanted.strip()).replace("…", ".*")
        if not re.fullmatch(pattern, printed, re.DOTALL):
            return f"$ {command}\nwanted:\n{wanted.strip()}\ngot (exit {done.returncode}):\n{printed}"
    return None


class _EmptyFolder:
    """Each page runs in a folder of its own."""

    def __init__(self) -> None:
        self.before = ""

    def setup(self, namespace: dict[str, object]) -> None:
        """Go there, remember where we were."""
        import tempfile

        self.before = os.getcwd()
        namespace["_folder"] = folder = tempfile.TemporaryDirectory()
        os.chdir(folder.name)

    def teardown(self, namespace: dict[str, object]) -> None:
        """Go back."""
        os.chdir(self.before)
        namespace["_folder"].cleanup()  # type: ignore[attr-defined]


_folder = _EmptyFolder()

pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(), CodeBlockParser(language="console", evaluator=_run_console)],
    patterns=["README.md", "README.en.md", "*.md"],
    excludes=["CHANGELOG.md", "SECURITY.md", ".venv/*"],
    setup=_folder.setup,
    teardown=_folder.teardown,
).pytest()
