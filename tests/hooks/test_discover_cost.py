"""What discovery costs, counted: ten plugins are ten looks at metadata, and nothing of theirs is imported."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.plugins import install

PROBE = """
import json, sys
sys.path.insert(0, sys.argv[1])
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
from wenming.hooks import discover

def ours():
    return sorted({name.partition(".")[0] for name in sys.modules if name.startswith("wenming_ten")})

def sectors():
    return sorted({name.split(".")[2] for name in sys.modules if name.startswith("wenming.plugins.")})

opened.clear()
registry = discover()
read = [path for path in opened if path.startswith(sys.argv[1])]
steps = [[ours(), sectors()]]
registry.blueprint("ten3/annual")
steps.append([ours(), sectors()])
registry.plugins
steps.append([ours(), sectors()])
print(json.dumps({"read": read, "steps": steps}))
"""


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[list[list[str]]]]:
    """What a fresh process opened and imported."""
    site = tmp_path_factory.mktemp("site")
    install(site)
    done = subprocess.run([sys.executable, "-c", PROBE, str(site)], capture_output=True, text=True, check=True)
    found: dict[str, list[list[list[str]]]] = json.loads(done.stdout)
    return found


def test_discovery_reads_metadata_alone(seen: dict[str, list[str]]) -> None:
    """Two files a package: who it is, and what it offers."""
    read = [Path(path) for path in seen["read"]]

    assert {path.name for path in read} == {"METADATA", "entry_points.txt"}
    assert len({path.parent for path in read}) == 10
    assert len(read) <= 10 * 4


def test_nothing_is_imported_before_it_is_asked_for(seen: dict[str, list[list[list[str]]]]) -> None:
    """Discovery none, one blueprint its own plugin and what that imports, the list of plugins all."""
    found, asked, listed = seen["steps"]

    assert found == [[], []]
    assert asked == [["wenming_ten3"], ["civility"]]
    assert len(listed[0]) == 10
    assert "meteorology" in listed[1]
