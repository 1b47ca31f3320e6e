"""What discovering plugins costs: ten of them installed, none loaded until it is asked for.

    python -m benchmarks.plugins

Writes ten packages that look installed into a folder of their own, and measures in fresh processes, CPU time,
medians of some rounds: ``discover()`` with none and with ten of them, and the first blueprint of one.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from wenming.hooks import GROUP
from wenming.scaffold import plugin_files

_ROUNDS = 9
_PROBE = """
import sys
sys.path.insert(0, sys.argv[1])
import json, time
import wenming
from wenming.hooks import discover
from wenming.blueprint import Blueprint
from importlib import metadata
begun = time.process_time()
registry = discover()
found = time.process_time()
loaded = [name for name in sys.modules if name.startswith("wenming_ten")]
if sys.argv[2]:
    registry.blueprint(sys.argv[2])
print(json.dumps([1000 * (found - begun), 1000 * (time.process_time() - found), len(loaded)]))
"""


def install(site: Path, count: int = 10) -> None:
    """Make *count* new plugins look installed in *site*."""
    for index in range(count):
        name = f"ten{index}"
        for path, content in plugin_files(name, title="消防").items():
            if path.startswith("wenming_"):
                target = site / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
        info = site / f"wenming_{name}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: wenming-{name}\nVersion: 1.0\n", "utf-8")
        (info / "entry_points.txt").write_text(f"[{GROUP}]\n{name} = wenming_{name}:PLUGIN\n", "utf-8")


def measure(site: Path, blueprint: str = "") -> tuple[float, float, int]:
    """Return milliseconds of discovery, of the first blueprint, and how many modules discovery had loaded."""
    rows = []
    for _ in range(_ROUNDS):
        command = [sys.executable, "-c", _PROBE, str(site), blueprint]
        rows.append(json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout))
    return median(row[0] for row in rows), median(row[1] for row in rows), max(row[2] for row in rows)


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        empty, full = Path(folder) / "none", Path(folder) / "ten"
        for place in (empty, full):
            place.mkdir()
        install(full)
        measure(full, "ten3/annual")  # byte code is written once
        none, _, _ = measure(empty)
        ten, first, loaded = measure(full, "ten3/annual")
    print("| what | ms |\n|---|---:|")
    print(f"| `discover()`, no plugin installed | {none:.1f} |")
    print(f"| `discover()`, ten installed | {ten:.1f} |")
    print(f"| what ten add | {ten - none:.1f} |")
    print(f"| the first blueprint of one of ten | {first:.1f} |")
    print(f"\nModules of the ten that discovery loaded: {loaded}")


if __name__ == "__main__":
    main()
