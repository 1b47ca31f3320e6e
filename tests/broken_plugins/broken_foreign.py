"""Names its blueprint for another plugin."""

from wenming import Blueprint, FieldSpec, Plugin, SectionSpec

_FIELDS = (FieldSpec(name="visits", kind="metric", unit="人次", help="接待人次"),)
_PAGE = Blueprint(
    name="meteorology/annual_summary",
    genre="总结",
    title="总结",
    help="冒名的总结",
    fields=_FIELDS,
    sections=(SectionSpec(title="概况"),),
)
PLUGIN = Plugin(name="broken_foreign", api=1, blueprints=(_PAGE,))
