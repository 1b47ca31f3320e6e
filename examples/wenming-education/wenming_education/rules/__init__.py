"""核查规则，一条一个文件."""

from wenming_education.rules.edu101_same_day import RULE as _EDU101
from wenming_education.rules.edu102_stages import RULE as _EDU102
from wenming_education.rules.edu103_above_100 import RULE as _EDU103
from wenming_education.rules.edu104_part_of_whole import RULE as _EDU104

__all__ = ["RULES"]

RULES = (_EDU101, _EDU102, _EDU103, _EDU104)
