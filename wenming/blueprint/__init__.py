"""Blueprints: a sector declared, and data turned into a report by it."""

from wenming.blueprint.build import Templates, build
from wenming.blueprint.facts import Facts, facts
from wenming.blueprint.fields import FieldKind, FieldSpec
from wenming.blueprint.specs import Blueprint, SectionSpec

__all__ = ["Blueprint", "Facts", "FieldKind", "FieldSpec", "SectionSpec", "Templates", "build", "facts"]
