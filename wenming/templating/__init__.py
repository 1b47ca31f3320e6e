"""The one Jinja sandbox: immutable, strict, with budgets; jinja2 is loaded on first use.

Whoever writes a template, what it can do is put given values into given words: no method calls but
a few on text and mappings, no names that begin with an underscore, no growth without bound.
"""

from wenming.templating.render import compile_template, environment, render_template, template_errors

__all__ = ["compile_template", "environment", "render_template", "template_errors"]
