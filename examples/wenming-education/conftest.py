"""没有安装也能测：把包所在的文件夹放上导入路径."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
