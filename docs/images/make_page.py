"""Make page.png, the picture in the README: the first page of the bundled sample, set by LibreOffice.

Run by hand where LibreOffice, poppler and the fonts of tests/office are installed. The open fonts
nearest to the standard's are Fandol's (Debian: texlive-lang-chinese); a folder that holds them may be
named::

    python docs/images/make_page.py [FOLDER]
"""

from __future__ import annotations

import sys
import tempfile
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from wenming import compose, discover, render
from wenming.schema import read_data

HERE = Path(__file__).parent
BLUEPRINT = "meteorology/annual_summary"
FANDOL = {"仿宋_GB2312": "FandolFang R", "楷体_GB2312": "FandolKai", "黑体": "FandolHei", "宋体": "FandolSong"}


def office_of_the_tests() -> ModuleType:
    """Return the module that knows which open fonts stand for the standard's."""
    spec = spec_from_file_location("office", HERE.parents[1] / "tests" / "office" / "conftest.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    """Write page.png beside this file."""
    module = office_of_the_tests()
    data = read_data(discover().sample(BLUEPRINT) or "").value
    assert isinstance(data, dict)
    content = render(compose(BLUEPRINT, data), "docx").content
    aliases = {**module.ALIASES, **(FANDOL if sys.argv[1:] else {})}
    rules = "".join(module._RULE.format(name=name, font=font) for name, font in aliases.items())
    rules += "".join(f"<dir>{folder}</dir>" for folder in sys.argv[1:])
    with tempfile.TemporaryDirectory() as folder:
        conf = f"<dir>/usr/share/fonts</dir><cachedir>{folder}/cache</cachedir>{rules}"
        Path(folder, "fonts.conf").write_text(f'<?xml version="1.0"?><fontconfig>{conf}</fontconfig>', "utf-8")
        office = module.Office(Path(folder))
        pdf = office.pdf(content, "page")
        office.run("pdftoppm", "-png", "-gray", "-r", "96", "-f", "1", "-l", "1", "-singlefile", str(pdf), str(HERE / "page"))


if __name__ == "__main__":
    main()
