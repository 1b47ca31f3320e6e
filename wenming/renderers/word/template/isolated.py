"""The child process of an isolated page: reads one question, answers it, ends.

Question: eight bytes with the length of a JSON object, the object, the page, the pictures.
Answer: ``+`` and bytes, ``-`` and faults as JSON, or ``m`` where the memory did not suffice.
"""

from __future__ import annotations

import json
import sys
from decimal import Decimal
from typing import Any

__all__ = ["main"]


def main() -> None:
    """Answer the question on the standard input."""
    content = sys.stdin.buffer.read()
    size = 8 + int.from_bytes(content[:8])
    question, blobs = json.loads(content[8:size], object_hook=_read), content[size:]
    _bound(question["limits"])
    try:
        answer = _answer(question, blobs)
    except MemoryError:
        answer = b"m"
    sys.stdout.buffer.write(answer)
    sys.stdout.flush()


def _bound(limits: dict[str, int]) -> None:
    """Hold this process, from here on, to what the limits allow; it may write no file."""
    import resource

    seconds, memory = limits["template_seconds"], limits["template_memory"]
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _read(found: dict[str, Any]) -> Any:
    """Return an object of JSON as the value it stands for."""
    from wenming.renderers.word.template.runtime import Xml

    if "\0xml" in found:
        return Xml(found["\0xml"])
    return Decimal(found["\0decimal"]) if "\0decimal" in found else found


def _fixed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _fixed(one) for key, one in value.items()}
    return tuple(_fixed(one) for one in value) if isinstance(value, list) else value


def _answer(question: dict[str, Any], blobs: bytes) -> bytes:
    from wenming.errors import WenmingError
    from wenming.limits import Limits
    from wenming.renderers.word.template.package import take_apart

    page, at = blobs[: question["size"]], question["size"]
    try:
        template = take_apart(
            page, name=question["name"], trusted=question["trusted"], limits=Limits(**question["limits"])
        )
        if question["want"] == "names":
            return b"+" + json.dumps(sorted(template.names)).encode()
        data = _plain(question, blobs[at:])
        return b"+" + template.finish(
            data, question["core"], compression=question["compression"]
        )
    except WenmingError as error:
        return b"-" + json.dumps({"kind": type(error).__name__, "faults": [*map(_told, error.faults)]}).encode()


def _plain(question: dict[str, Any], blobs: bytes) -> Any:
    from wenming.renderers.word.pictures import Media
    from wenming.renderers.word.template.values import Plain

    media, at = [], 0
    for name, relationship, folder, link, size in question["media"]:
        data = blobs[at : at + size]
        media.append(Media(name=name, relationship=relationship, data=data, folder=folder, link=link))
        at += size
    return Plain(values=_fixed(question["values"]), media=tuple(media), has_drawings=question["has_drawings"])


def _told(value: object) -> object:
    from wenming.errors import Fault

    if isinstance(value, Fault):  # a list: translated where it is read
        return [value.message, {name: _told(one) for name, one in value.values.items()}, value.path, value.place]
    return value if isinstance(value, int) else str(value)
