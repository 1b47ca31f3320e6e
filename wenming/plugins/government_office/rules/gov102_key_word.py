"""GOV102: an item that does not end in the key word of its label.

Why: “四个到位” is heard four times as …到位; the one item that ends otherwise sounds as if it belonged elsewhere.
Bad: 部署到位, 宣传到位, 责任明确, 落实到位. Good: 责任到位.
Fix: none; only the writer can word the title.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Rule
from wenming.plugins.government_office.rules.labels import labelled

__all__ = ["RULE"]

def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for section in labelled(context):
        other = [(path, title) for path, title in section.items if not _ends(title, section.key)]
        if len(other) * 2 > len(section.items):  # the author does not play this game
            continue
        for path, title in other:
            yield Diagnostic("GOV102", "warning", {"item": title, "label": section.label, "key": section.key}, path)


def _ends(title: str, key: str) -> bool:
    """Tell whether *title*, or a clause of it, ends in *key*: 领导重视，部署到位."""
    return any(clause.endswith(key) for clause in title.split("，"))


RULE = Rule(
    code="GOV102",
    summary="an item without the key word of its label",
    message="{item} stands under {label}, but does not end in {key}",
    hint="End every item under the label in its key word, or drop the label.",
    look=_look,
)
