"""The order of transforms: by their wishes, then by plugin and name."""

from __future__ import annotations

from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter

from wenming.errors import PluginOrderError
from wenming.hooks.parts import Transform

__all__ = ["in_order"]


def in_order(owned: Iterable[tuple[str, Transform]]) -> tuple[Transform, ...]:
    """Return the transforms of *owned* (plugin, transform) in the order in which they run.

    Where wishes leave a choice, the plugin's name decides, then the transform's: the order in which
    packages were installed has no say. A wish about a transform that is not there is met.

    Raises:
        PluginOrderError: the wishes form a cycle, which the message spells out.
    """
    known = {transform.name: (plugin, transform) for plugin, transform in owned}
    sorter: TopologicalSorter[str] = TopologicalSorter(dict.fromkeys(known, ()))
    for name, (_, transform) in known.items():
        sorter.add(name, *(other for other in transform.after if other in known))
        for other in transform.before:
            if other in known:
                sorter.add(other, name)
    try:
        sorter.prepare()
    except CycleError as error:
        raise _cycle(error.args[1]) from error
    return tuple(_drain(sorter, known))


def _drain(
    sorter: TopologicalSorter[str], known: dict[str, tuple[str, Transform]]
) -> Iterable[Transform]:
    waiting: list[str] = []
    while sorter.is_active():
        # One at a time: a transform that becomes ready may go before those that wait.
        waiting = sorted({*waiting, *sorter.get_ready()}, key=lambda name: (known[name][0], name))
        name, *waiting = waiting
        sorter.done(name)
        yield known[name][1]


def _cycle(names: list[str]) -> PluginOrderError:
    # graphlib starts a cycle anywhere; beginning at the smallest name makes the message one.
    ring = names[:-1]
    start = ring.index(min(ring))
    spelled = [*ring[start:], *ring[:start], ring[start]]
    return PluginOrderError(
        "the wishes of transforms form a circle: {circle} (each before the next). Take one wish back.",
        {"circle": " → ".join(spelled)},
    )
