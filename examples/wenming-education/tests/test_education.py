"""插件的验收：每条要求一个测试，未通过的写明怎么改."""

from __future__ import annotations

from wenming.testing import PluginConformance

from wenming_education import PLUGIN


class TestEducation(PluginConformance):
    """示例的全文存在旁边的 annual.txt 里."""

    plugin = PLUGIN
