"""Packages of Office (Open XML): taken apart and parsed strictly, for all who are given such a file."""
