"""O1 for every kind of file: charts, red heads, contents, turned pages, pages of the caller's own."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

HERE = Path(__file__).parent / "conftest.py"
SCRIPT = """
import hashlib, json, sys
from importlib.util import module_from_spec, spec_from_file_location
spec = spec_from_file_location("files", sys.argv[1])
module = module_from_spec(spec)
spec.loader.exec_module(module)
print(json.dumps({name: hashlib.sha256(content).hexdigest() for name, content in module.written().items()}))
"""


def test_o1_the_same_bytes_everywhere(files: Mapping[str, bytes], tmp_path: Path) -> None:
    """Hash seed, time zone, locale, folder and process change no byte."""
    wanted = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    for at, (zone, locale) in enumerate((("Asia/Shanghai", "C.UTF-8"), ("America/New_York", "POSIX"))):
        folder = tmp_path / f"文件夹{at}"
        folder.mkdir()
        environment = {**os.environ, "PYTHONHASHSEED": str(at * 77 + 1), "TZ": zone, "LC_ALL": locale, "HOME": str(folder)}
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT, str(HERE)],
            cwd=folder, env=environment, capture_output=True, text=True, check=True,
        )  # fmt: skip

        assert json.loads(done.stdout) == wanted
        assert list(folder.iterdir()) == []
