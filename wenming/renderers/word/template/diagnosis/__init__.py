"""What is wrong with a user's template: every slip at once, with its place and what was meant."""

from wenming.renderers.word.template.diagnosis.finding import TemplateCheck, TemplateFinding, TemplatePlace
from wenming.renderers.word.template.diagnosis.inspection import check_template

__all__ = ["TemplateCheck", "TemplateFinding", "TemplatePlace", "check_template"]
