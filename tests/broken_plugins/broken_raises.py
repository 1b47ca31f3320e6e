"""Raises on import."""

raise RuntimeError("the file /opt/somewhere/deep/people.db is not there")
