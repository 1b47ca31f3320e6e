"""教育行业的工作报告：wenming 插件."""

from wenming_education.plugin import PLUGIN

__all__ = ["PLUGIN"]
