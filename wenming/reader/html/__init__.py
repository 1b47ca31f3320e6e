"""Web pages back into lines."""
