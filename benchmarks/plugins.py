"""What plugins cost: discovering ten of them, and composing the sample of every bundled blueprint.

    python -m benchmarks.plugins [discover | compose]

``discover`` writes ten packages that look installed into a folder of their own, and measures in fresh processes,
CPU time, medians of some rounds: ``discover()`` with none and with ten of them, and the first blueprint of one.
``compose`` measures in this process, CPU time, warm: the data are read, the templates compiled. Neighbours on the
machine only ever add to it, so the least is what is held against the aim.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from wenming import compose
from wenming.hooks import GROUP, Registry, discover
from wenming.scaffold import plugin_files
from wenming.schema import read_data

_ROUNDS = 9
_SECTORS = ("civility", "construction", "government_office", "meteorology", "petitions", "subdistrict", "tourism")
_MOST_MS = 5.0  # that composing a sample may take
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


def compose_times(registry: Registry, rounds: int = 31) -> Iterator[tuple[str, int, float, float]]:
    """Yield each bundled blueprint that has a sample: its name, its metrics, milliseconds (median and least)."""
    for sector in _SECTORS:
        for blueprint in registry.plugin(sector).blueprints:
            text = registry.sample(blueprint.name)
            if text is None:
                continue
            data = read_data(text, name="sample.yaml").value
            taken: list[float] = []
            for _ in range(rounds + 3):
                begun = time.process_time()
                report = compose(blueprint.name, data, registry=registry)
                taken.append(1000 * (time.process_time() - begun))
            warm = taken[3:]
            yield blueprint.name, len(report.metrics), median(warm), min(warm)


def show_compose() -> None:
    """Print the table of compose times."""
    rows = sorted(compose_times(discover()), key=lambda row: -row[3])
    print("| blueprint | metrics | ms, median | ms, least |\n|---|---:|---:|---:|")
    for name, metrics, middle, least in rows:
        print(f"| {name} | {metrics} | {middle:.2f} | {least:.2f} |")
    slow = [name for name, _, _, least in rows if least >= _MOST_MS]
    print(f"\n{len(rows)} samples; {_MOST_MS:g} ms and more: {', '.join(slow) or 'none'}")


def show_discovery() -> None:
    """Print the table of discovery."""
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


def main() -> None:
    """Print the tables asked for, both unless one is named."""
    wanted = sys.argv[1:] or ["discover", "compose"]
    if "discover" in wanted:
        show_discovery()
    if "compose" in wanted:
        show_compose()


if __name__ == "__main__":
    main()
