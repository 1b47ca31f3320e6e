"""What is shipped: a wheel, unpacked anywhere, does the main job."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_wheel_is_complete(tmp_path: Path) -> None:
    """Templates, prose, samples, catalogues and type marks are in it, and tests are not."""
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    place = tmp_path / "site"
    with zipfile.ZipFile(wheel) as package:
        names = package.namelist()
        package.extractall(place)
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from wenming.cli.main import main\n"
        "assert main(['new', 'meteorology/annual_summary', '--sample', '-o', 'a.yaml']) == 0\n"
        "for suffix in ('docx', 'html', 'md', 'txt'):\n"
        "    assert main(['render', 'a.yaml', '-o', 'a.' + suffix]) == 0\n"
        "assert main(['new-plugin', 'fire', '--title', '消防']) == 0\n"
        "import wenming; assert wenming.__file__.startswith(sys.argv[1]), wenming.__file__\n"
    )
    environment = {**os.environ, "WENMING_NO_PLUGINS": "1"}
    subprocess.run([sys.executable, "-c", code, str(place)], cwd=tmp_path, check=True, env=environment)

    assert {path.suffix for path in tmp_path.glob("a.*")} == {".yaml", ".docx", ".html", ".md", ".txt"}
    assert "wenming/py.typed" in names
    assert not [name for name in names if name.startswith(("tests/", "docs/", "examples/"))]
