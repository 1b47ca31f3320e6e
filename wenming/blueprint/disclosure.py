"""What may stand in a public document: no internal figures, no cells that single people out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from wenming.errors import Fault
from wenming.metrics import MetricDefinition
from wenming.metrics.disclosure import SMALL
from wenming.zh import Quantity

__all__ = ["DISCLOSURES", "Public"]

DISCLOSURES = ("public", "internal")
"""What ``disclosure`` in a data file may say; the first unless given."""

_BELOW_COUNTY = re.compile(r"(?:街道|乡|镇|鄉|鎮|苏木)(?:办|辦|人民政府|政府|党|黨)|街道$|社区|社區|村委|村民委|居委")


@frozen
class Public:
    """A document that anybody may read.

    Attributes:
        issuer: Who publishes it; its name tells whether it stands below county level.
    """

    issuer: str

    @property
    def below_county(self) -> bool:
        """Whether so few people live there that a small count tells who they are."""
        return _BELOW_COUNTY.search(self.issuer) is not None

    def faults(self, quantity: Quantity, definition: MetricDefinition) -> Iterator[Fault]:
        """Yield what forbids *quantity* in the document, with what to do about it."""
        if definition.disclosure == "internal":
            yield Fault(
                "{name} is an internal figure. Leave it out of a public document, or write disclosure: internal "
                "at the top of the data.",
                {"name": definition.name},
            )
        elif definition.small_cells == "withhold" and quantity.value in SMALL and self.below_county:
            yield Fault(
                "{name} is {value}: so few may single people out, and are not published below county level. Leave "
                "it out, or write disclosure: internal at the top of the data.",
                {"name": definition.name, "value": str(quantity)},
            )
