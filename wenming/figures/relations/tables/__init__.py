"""Tables: totals and columns against one another, prose against cells."""
