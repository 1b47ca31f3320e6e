"""Make page.png, the picture in the README: the first page of the bundled sample, set by LibreOffice.

Run by hand where LibreOffice, poppler and the fonts of tests/office are installed::

    python docs/images/make_page.py
"""

from __future__ import annotations

import tempfile
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from wenming import compose, discover, render
from wenming.schema import read_data

HERE = Path(__file__).parent
BLUEPRINT = "meteorology/annual_summary"


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
    rules = "".join(module._RULE.format(name=name, font=font) for name, font in module.ALIASES.items())
    with tempfile.TemporaryDirectory() as folder:
        conf = f"<dir>/usr/share/fonts</dir><cachedir>{folder}/cache</cachedir>{rules}"
        Path(folder, "fonts.conf").write_text(f'<?xml version="1.0"?><fontconfig>{conf}</fontconfig>', "utf-8")
        office = module.Office(Path(folder))
        pdf = office.pdf(content, "page")
        office.run("pdftoppm", "-png", "-gray", "-r", "96", "-f", "1", "-l", "1", "-singlefile", str(pdf), str(HERE / "page"))


if __name__ == "__main__":
    main()
