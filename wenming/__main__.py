"""``python -m wenming`` is the command ``wenming``."""

from __future__ import annotations

import sys

from wenming.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
