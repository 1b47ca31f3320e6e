"""Writing a new plugin: into a folder that is empty or not there, and nowhere else."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from wenming.errors import RenderError, shown
from wenming.files import write_atomic

__all__ = ["write_folder"]


def write_folder(folder: str | os.PathLike[str], made: Mapping[str, bytes]) -> None:
    """Write the files *made*, by their paths in *folder*, which is created where it is not there.

    Raises:
        RenderError: *folder* is a file or holds something, or cannot be written.
    """
    root = Path(folder)
    place = shown(root.name or str(root))
    try:
        if root.exists() and not root.is_dir():
            raise RenderError("is a file. Name a folder that is empty or not there yet.", place=place)
        if root.is_dir() and any(root.iterdir()):
            raise RenderError("is not empty. Name another folder, or empty this one.", place=place)
        for path, content in made.items():
            target = root.joinpath(*path.split("/"))
            target.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(target, content)
    except OSError as error:
        raise RenderError(
            "the folder cannot be written ({reason}). Check its place and its permissions.",
            {"reason": error.strerror or "OSError"},
            place=place,
        ) from error
