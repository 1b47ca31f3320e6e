"""What importing the package costs."""

from __future__ import annotations

import subprocess
import sys


def test_heavy_libraries_wait_for_their_first_use() -> None:
    """``import wenming.schema`` brings neither cattrs nor ruamel.yaml; JSON never needs the latter."""
    program = (
        "import sys, wenming.schema as s\n"
        "from wenming.model import Report\n"
        "print([m in sys.modules for m in ('cattrs', 'ruamel.yaml')])\n"
        "s.load(s.dump_json(Report('题'))), s.dump_yaml(Report('题'))\n"
        "print([m in sys.modules for m in ('cattrs', 'ruamel.yaml')])\n"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, timeout=60)

    assert ran.stdout.decode().split("\n")[:2] == ["[False, False]", "[True, False]"]
