"""Relations that a text states between its figures, one kind a module."""
