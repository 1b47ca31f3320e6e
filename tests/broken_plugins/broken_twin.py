"""Takes a rule code that another plugin has."""

from wenming import CheckContext, Diagnostic, Plugin, Rule


def _look(context: CheckContext, /) -> tuple[Diagnostic, ...]:
    return ()


PLUGIN = Plugin(
    name="broken_twin", api=1, rules=(Rule(code="BRO101", summary="twin", message="twin", look=_look),)
)
