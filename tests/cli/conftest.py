"""What the tests of the command share: running it in this process, and a data file that is right."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import frozen

from wenming.cli.main import main


@frozen
class Ended:
    """How a call ended."""

    code: int
    output: bytes
    error: str

    @property
    def text(self) -> str:
        """Standard output as text."""
        return self.output.decode()


Run = Callable[..., Ended]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run the command in an empty folder, with the bundled plugins only, in Chinese unless *env* differs."""
    monkeypatch.chdir(tmp_path)

    def run(*words: str, stdin: bytes = b"", env: dict[str, str] | None = None) -> Ended:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main(["--no-plugins", *words], env or {})
        caught = capsysbinary.readouterr()
        return Ended(code, caught.out, caught.err.decode())

    return run


@pytest.fixture
def good() -> str:
    """Return a data file that is right, with a field of each kind."""
    return GOOD


GOOD = """\
blueprint: meteorology/annual_summary
issuer: 某市气象局
period: 2025年
data:
  warnings_issued: {now: 128条, before: 112条}
  decision_briefs: 96期
  warning_public_coverage: 96.4%
  problems:
    - id: staff
      title: 人手不足
      text: 值班人员偏少。
  steps:
    - title: 充实队伍
      text: 招录两名预报员。
      answers: staff
      due: 2026-06-30
"""
