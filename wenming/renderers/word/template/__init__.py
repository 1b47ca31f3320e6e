"""Users' templates: each part with docxtpl's tags is compiled once, the rest of the file is copied."""
