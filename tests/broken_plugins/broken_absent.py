"""Needs a package that nobody has."""

import wenming_nobody_has_this  # noqa: F401
