"""Construction 住房和城乡建设."""

from wenming.plugins.construction.plugin import PLUGIN

__all__ = ["PLUGIN"]
