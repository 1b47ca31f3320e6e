"""Scaffold: a plugin of one's own, begun: an installable package that passes its own tests."""

from wenming.scaffold.folder import write_folder
from wenming.scaffold.names import check_name, check_title
from wenming.scaffold.plan import plugin_files

__all__ = ["check_name", "check_title", "plugin_files", "write_folder"]
