"""Blueprints: a sector declared, and data turned into a report by it."""

from wenming.blueprint.fields import FieldKind, FieldSpec
from wenming.blueprint.specs import Blueprint, SectionSpec

__all__ = ["Blueprint", "FieldKind", "FieldSpec", "SectionSpec"]
