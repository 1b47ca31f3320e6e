"""Saving and loading reports, and reading data files with the place of every value."""

from wenming.schema.data import Data, read_data, read_file
from wenming.schema.loading import load, load_data
from wenming.schema.names import SCHEMA
from wenming.schema.saving import dump, dump_file, dump_json, dump_yaml

__all__ = [
    "SCHEMA",
    "Data",
    "dump",
    "dump_file",
    "dump_json",
    "dump_yaml",
    "load",
    "load_data",
    "read_data",
    "read_file",
]
